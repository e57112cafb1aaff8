//! Reads dates in numbers: "2023-09-27", "9/27/23", "27.9.2023", "2016-11", and "9/27" where a sign says that it is one.
//!
//! **How.** Two or three numbers with the same mark between them; the lengths and sizes of the numbers say which is which.
//!
//! **Why this way.** Fractions, scores and ratios look the same, so two numbers alone need a word in front, a clock behind, or a twin.
//!
//! **Limits.** Of 3/4/2015 the month comes first.

use super::day::{DaySpec, closes_day};
use super::year_number::{century, plain_year};
use crate::lexicon::Class;
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// "2023-09-27", "9/27/2023", "27.9.23", "2023-09", "9/27" where a sign says that it is a date.
pub(super) fn numeric(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    if let Some(found) = year_month(view, at) {
        return Some(found);
    }
    let mark = view.mark(at + 1).filter(|mark| matches!(mark, '-' | '/' | '.'))?;
    let tight = view.is_glued(at + 1) && view.is_glued(at + 2);
    let spaced = mark == '/' && !view.is_glued(at + 1) && !view.is_glued(at + 2);
    if !view.is_number(at)
        || !view.is_number(at + 2)
        || !(tight || spaced)
        || at > 0 && view.is_glued(at) && view.mark(at - 1).is_some_and(|mark| matches!(mark, '-' | '/' | '.' | '+' | '$' | '#'))
    {
        return None;
    }
    let number = |at: usize| numeral::whole(view.text(at)).and_then(|value| i16::try_from(value).ok());
    let (a, b) = (number(at)?, number(at + 2)?);
    let third = view.mark(at + 3) == Some(mark) && view.is_number(at + 4) && (spaced || view.is_glued(at + 4));
    if third {
        let c = number(at + 4)?;
        // a fourth number makes it something else
        if view.mark(at + 5) == Some(mark) && view.is_number(at + 6) && view.is_glued(at + 6) {
            return None;
        }
        let (year, month, day) = match (view.text(at).len(), view.text(at + 4).len()) {
            (4, 1..=2) => (a, b, c),
            (1..=2, 4) if a > 12 => (c, b, a),
            (1..=2, 4) => (c, a, b),
            (1..=2, 2) if a > 12 => (century(c)?, b, a),
            (1..=2, 2) if mark != '.' => (century(c)?, a, b),
            _ => return None,
        };
        let spec = DaySpec { year: Some(year), month: i8::try_from(month).ok(), day: i8::try_from(day).ok(), weekday: None };
        return is_possible(spec).then_some((spec, at + 5));
    }
    if view.text(at).len() == 4
        && plain_year(view, at).is_some()
        && view.text(at + 2).len() <= 2
        && mark != '.'
        && (1..=12).contains(&b)
        && (mark == '/' || view.text(at + 2).len() == 2 && b < 13 || view.text(at + 2).len() == 1)
    {
        return Some((DaySpec { year: Some(a), month: i8::try_from(b).ok(), ..DaySpec::default() }, at + 3));
    }
    if view.text(at + 2).len() == 4 && mark != '.' && (1..=12).contains(&a) && plain_year(view, at + 2).is_some() {
        return Some((DaySpec { year: Some(b), month: i8::try_from(a).ok(), ..DaySpec::default() }, at + 3));
    }
    let spec = |month: i16, day: i16| DaySpec {
        year: None,
        month: i8::try_from(month).ok(),
        day: i8::try_from(day).ok(),
        weekday: None,
    };
    let spec = if a > 12 { spec(b, a) } else { spec(a, b) };
    let year = (mark == '/' && view.is_mark(at + 3, ',')).then(|| plain_year(view, at + 4)).flatten();
    if let Some(year) = year.filter(|_| is_possible(spec)) {
        return Some((DaySpec { year: Some(year), ..spec }, at + 5));
    }
    (is_month_day(view, at, mark) && is_possible(spec)).then_some((spec, at + 3))
}

/// "2016 - 11", "11-2016" at an end.
fn year_month(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let spaced =
        view.mark(at + 1).is_some_and(|mark| matches!(mark, '-' | '/')) && !(view.is_glued(at + 1) && view.is_glued(at + 2));
    let closed = at + 3 >= view.len() || view.mark(at + 3).is_some_and(|mark| matches!(mark, '.' | '?' | '!'));
    let (year, month) = match (plain_year(view, at), plain_year(view, at + 2)) {
        (Some(year), None) => (year, view.text(at + 2)),
        (None, Some(year)) => (year, view.text(at)),
        _ => return None,
    };
    let month = numeral::whole(month).filter(|value| month.len() <= 2 && (1..=12).contains(value))?;
    (spaced && closed && year >= 1900)
        .then_some((DaySpec { year: Some(year), month: i8::try_from(month).ok(), ..DaySpec::default() }, at + 3))
}

/// Whether two numbers with a mark between are month and day: what stands around them must say so.
fn is_month_day(view: &View<'_>, at: usize, mark: char) -> bool {
    let whole = view.len() == 3;
    let before = at.checked_sub(1);
    let led = before.is_some_and(|at| {
        view.is_any(at, &[T::On, T::Since, T::Until, T::Before, T::After, T::By, T::From, T::Between])
            || view.find(at, Class::Weekday).is_some()
    });
    let padded = view.text(at).len() == 2
        && view.text(at + 2).len() == 2
        && (view.text(at).starts_with('0')
            || view.text(at + 2).starts_with('0')
            || numeral::whole(view.text(at)) > numeral::whole(view.text(at + 2)));
    let clock = view.is(at + 3, T::At)
        || super::clock::parse(view, at + 3 + usize::from(view.is_mark(at + 3, ','))).is_some_and(|(clock, _)| clock.exact);
    // 9/11 and 7/7 name events
    let event = matches!((view.text(at), view.text(at + 2)), ("9", "11") | ("7", "7") | ("24", "7") | ("20", "20"));
    let fraction = {
        let (over, under) = (numeral::whole(view.text(at)), numeral::whole(view.text(at + 2)));
        over < under && under.is_some_and(|under| under <= 10 || under == 16)
    };
    match mark {
        '/' if is_side(view, at) => true,
        '/' => !event && (led && !fraction || padded || clock || whole && !fraction || is_high_day(view, at)),
        '-' => whole || clock || led && view.is(at - 1, T::On) && closes_day(view, at + 3),
        _ => false,
    }
}

/// "from 10/1 to 11/7", "10/1-11/2/2017": one of two sides that are written alike.
fn is_side(view: &View<'_>, at: usize) -> bool {
    let pair = |at: usize| {
        let value = |at: usize| numeral::whole(view.text(at)).filter(|_| view.is_number(at));
        view.is_mark(at + 1, '/')
            && value(at).zip(value(at + 2)).is_some_and(|(a, b)| (1..=31).contains(&a) && (1..=31).contains(&b))
    };
    let joint = |at: usize| view.is_any(at, &[T::To, T::Until, T::And]) || view.is_mark(at, '-');
    let opened = |at: usize| at > 0 && view.is_any(at - 1, &[T::From, T::Between]);
    let dated = |at: usize| view.is_mark(at + 3, '/') && plain_year(view, at + 4).is_some();
    let low = joint(at + 3) && pair(at + 4) && (opened(at) || dated(at + 4));
    let high = at >= 4 && joint(at - 1) && pair(at - 4) && opened(at - 4);
    pair(at) && (low || high)
}

/// Whether one of the numbers is a day that no fraction is likely to have below: "4/22".
fn is_high_day(view: &View<'_>, at: usize) -> bool {
    let under = numeral::whole(view.text(at + 2)).unwrap_or(0);
    (17..=31).contains(&under) && !matches!(under, 20 | 25 | 30) && !view.is_word(at + 3)
}

/// Whether the parts fit together.
fn is_possible(spec: DaySpec) -> bool {
    let (Some(month), Some(day)) = (spec.month, spec.day) else { return false };
    Date::new(spec.year.unwrap_or(2024), month, day).is_ok()
}
