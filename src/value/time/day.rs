//! Reads the dates of the calendar in their orders: "Tuesday, September 27, 2023", "27th of September", "2023-09-27", "9/27/23".
//!
//! **How.** A date is read into its parts (weekday, day, month, year), whatever their order; the parts that are missing are
//! filled in from the day of the document, the year in play and the tense around the date.
//!
//! **Why this way.** Reading and filling are apart, so that the two sides of a period can lend each other their parts first.
//!
//! **Limits.** Of 3/4/2015 the month comes first unless it cannot; month and day by slash alone need a sign that they are a date.

use super::calendar::{self, Grain};
use super::tense::Direction;
use super::when::When;
use super::{Context, TIME_DATE, TIME_RELATIVE};
use crate::lexicon::{Class, ClassSet};
use crate::model::TimeKind;
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// The parts of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DaySpec {
    pub year: Option<i16>,
    pub month: Option<i8>,
    pub day: Option<i8>,
    pub weekday: Option<i8>,
}

/// The date that starts at a piece, and where it ends.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let begins = view.is(at, T::The) || view.is_number(at) || view.may_have(at, BEGINNINGS);
    if begins { view.refusals.unless_refused(at, Reading::Day, || read(view, at)) } else { None }
}

/// The classes of words that a day begins with.
const BEGINNINGS: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month, Class::NumberWord, Class::OrdinalWord]);

fn read(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    if let Some((weekday, end)) = weekday(view, at) {
        return Some(with_weekday(view, weekday, end));
    }
    if let Some(found) = lone_day(view, at) {
        return Some(found);
    }
    let at = if view.is(at, T::The) { at + 1 } else { at };
    let (mut spec, mut end) =
        numeric(view, at).or_else(|| month_first(view, at)).or_else(|| day_first(view, at)).or_else(|| year_first(view, at))?;
    // "27 September, a Tuesday" is rare; "September 27 (Tuesday)" is not
    let from = end + usize::from(view.is_mark(end, '(') || view.is_mark(end, ','));
    if let Some((weekday, after)) =
        weekday_name(view, from).filter(|_| from > end && spec.day.is_some() && view.is_mark(end, '('))
    {
        spec.weekday = Some(weekday);
        end = after + usize::from(view.is_mark(after, ')'));
    }
    Some((spec, end))
}

/// "the 27th" and "on 15" where nothing is counted.
fn lone_day(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let the = view.is(at, T::The);
    let from = at + usize::from(the);
    let (day, end) = day_number(view, from)?;
    let ordinal = view.is(end - 1, T::St) && (the || at > 0 && view.is(at - 1, T::On));
    let spelled = the && end > from + 1 && view.find(from, Class::NumberWord).is_some();
    let bare =
        view.is_number(from) && end == from + 1 && at > 0 && (view.is(at - 1, T::On) && !the || view.is(at - 1, T::For) && the);
    let closed = end >= view.len()
        || view.is(end, T::At)
        || view.mark(end).is_some_and(|mark| matches!(mark, '.' | '?' | '!' | ',')) && end + 1 >= view.len();
    let linked = ordinal && view.is_any(end, &[T::At, T::To, T::And, T::Until, T::From]);
    ((ordinal || spelled || bare) && (closed || linked)).then_some((DaySpec { day: Some(day), ..DaySpec::default() }, end))
}

fn with_weekday(view: &View<'_>, weekday: i8, end: usize) -> (DaySpec, usize) {
    let alone = DaySpec { weekday: Some(weekday), ..DaySpec::default() };
    let mut next = end;
    let open = view.is_mark(next, '(');
    next += usize::from(open || view.is_mark(next, ',') || view.is_mark(next, '-') && view.is_glued(next));
    next += usize::from(view.is(next, T::The));
    let month_day = numeric(view, next).or_else(|| month_first(view, next)).or_else(|| day_first(view, next));
    if let Some((spec, after)) = month_day.filter(|(spec, _)| spec.day.is_some()) {
        let close = usize::from(open && view.is_mark(after, ')'));
        return (DaySpec { weekday: Some(weekday), ..spec }, after + close);
    }
    let the = next > end && view.is(next - 1, T::The);
    if let Some((day, after)) = spelled_day(view, next).filter(|_| the) {
        return (DaySpec { day: Some(day), ..alone }, after);
    }
    if let Some((day, after)) =
        day_number(view, next).filter(|&(_, after)| the || view.is(after - 1, T::St) || next == end && closes_day(view, after))
    {
        return (DaySpec { day: Some(day), ..alone }, after);
    }
    (alone, end)
}

/// Whether nothing that is counted follows a bare day.
fn closes_day(view: &View<'_>, after: usize) -> bool {
    after >= view.len()
        || view.is_any(after, &[T::At, T::From])
        || view.mark(after).is_some_and(|mark| matches!(mark, '.' | '?' | '!'))
}

/// A weekday by name, with its guards against names and other words.
fn weekday(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let (number, end) = weekday_name(view, at)?;
    let text = view.text(at);
    let short = text.trim_end_matches('.').len() <= 3;
    let word = short && !text.ends_with('.') && matches!(text.to_ascii_lowercase().as_str(), "sun" | "sat" | "mon" | "wed");
    if word && view.len() > 3 {
        let marked = at > 0 && view.is_any(at - 1, &[T::Last, T::Next, T::This, T::On, T::Every])
            || view.is_number(end)
            || view.is_mark(end, ',') && (month(view, end + 1).is_some() || view.is_number(end + 1));
        let next = month(view, end).is_some()
            || view.is(end, T::At)
            || view.is_any(end, &[T::Or, T::The, T::And]) && view.is_capital(at)
            || view.find(end, Class::DayPart).is_some();
        if !marked && (!next || !view.is_capital(at)) {
            return None;
        }
    }
    (!is_in_name(view, at)).then_some((number, end))
}

/// A weekday in the singular.
pub(super) fn weekday_name(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let found = view.find(at, Class::Weekday).filter(|&found| view.cell(found, "note") != "plural")?;
    let end = found.end
        + usize::from(
            view.is_mark(found.end, '.') && view.is_glued(found.end) && found.end + 1 < view.len() && view.text(at).len() <= 5,
        );
    Some((view.cell(found, "value").parse().ok()?, end))
}

/// Whether the piece is part of a longer name of the tables: "Sunday Times", "Black Friday".
pub(super) fn is_in_name(view: &View<'_>, at: usize) -> bool {
    const NAMES: [Class; 6] =
        [Class::Person, Class::OrganizationName, Class::OrganizationShort, Class::Event, Class::Work, Class::Product];
    let Some(piece) = view.pieces.get(at) else { return false };
    let first = piece.token.0.saturating_sub(3);
    (first..=piece.token.0).any(|token| {
        let hits = view.hits.starting_at(crate::text::TokenId(token));
        hits.iter().any(|hit| hit.tokens.len() > 1 && hit.tokens.holds(piece.token) && NAMES.contains(&hit.class))
    })
}

/// A month by name, and where it ends.
pub(super) fn month(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let found = view.find(at, Class::Month)?;
    let number = view.cell(found, "value").parse().ok()?;
    // "Oct. 23", but the period behind "30 May" ends the sentence
    let short = !matches!(view.text(at).to_ascii_lowercase().as_str(), "may" | "june" | "july" | "march" | "april");
    let inside = found.end + 1 < view.len() && (short && view.text(at).len() <= 4 || view.is_number(found.end + 1));
    let dot = view.is_mark(found.end, '.') && view.is_glued(found.end) && inside;
    Some((number, found.end + usize::from(dot)))
}

/// "September 27, 2023", "September 2023", "September".
fn month_first(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let (month, end) = month(view, at)?;
    let spec = DaySpec { month: Some(month), ..DaySpec::default() };
    let mut next = end;
    let separator = view.is_mark(next, '-') || view.is_mark(next, '/');
    next += usize::from(separator && view.is_glued(next) && view.is_glued(next + 1));
    next += usize::from(view.is(next, T::The));
    if let Some((year, after)) = year_after(view, end) {
        return Some((DaySpec { year: Some(year), ..spec }, after));
    }
    if let Some((day, after)) = day_number(view, next) {
        let spec = DaySpec { day: Some(day), ..spec };
        let (year, after) = match year_behind_day(view, after) {
            Some((year, after)) => (Some(year), after),
            None => (None, after),
        };
        return Some((DaySpec { year, ..spec }, after));
    }
    let bare = two_digit_year(view, end).map(|(year, after)| (DaySpec { year: Some(year), ..spec }, after));
    bare.or_else(|| is_bare_month(view, at, end).then_some((spec, end)))
}

/// Whether a month without day and year is one: "May said", "the March on Washington" are not.
fn is_bare_month(view: &View<'_>, at: usize, end: usize) -> bool {
    if is_in_name(view, at) {
        return false;
    }
    // "This may take long"
    if view.text(at) == "may" && at > 0 && view.is(at - 1, T::This) && (at == 1 || view.is_capital(at - 1)) {
        return false;
    }
    let text = view.text(at).trim_end_matches('.').to_ascii_lowercase();
    let led = at.checked_sub(1).is_some_and(|before| {
        view.is_any(
            before,
            &[
                T::In,
                T::Of,
                T::Since,
                T::Until,
                T::By,
                T::Last,
                T::This,
                T::Next,
                T::Past,
                T::Early,
                T::Late,
                T::Mid,
                T::During,
                T::Through,
                T::Before,
                T::After,
                T::From,
                T::Between,
                T::Every,
                T::Each,
                T::Coming,
                T::Following,
            ],
        ) || view.is_mark(before, '-') && before > 0 && view.is_any(before - 1, &[T::Early, T::Late, T::Mid])
            || view.is_any(before, &[T::To, T::And, T::Or])
                && before > 0
                && (view.find(before - 1, Class::Month).is_some() || view.is_number(before - 1))
    });
    let between = view.is_any(end, &[T::To, T::And, T::Until, T::Through]) && view.find(end + 1, Class::Month).is_some();
    let spoken = view.is_any(end, &[T::He, T::Not]);
    if matches!(
        text.as_str(),
        "may" | "march" | "mar" | "jan" | "sep" | "dec" | "oct" | "apr" | "aug" | "jun" | "jul" | "feb" | "nov" | "sept"
    ) {
        let the = at > 0
            && view.is(at - 1, T::The)
            && view.is_capital(at)
            && !view.is_any(end, &[T::On, T::For, T::Of])
            && text.len() > 3;
        let alone = view.len() == end - at && view.is_capital(at);
        let list =
            view.is_capital(at) && at > 0 && view.is_mark(at - 1, ',') && view.find(at.saturating_sub(2), Class::Month).is_some();
        return (led || the || alone || between || list) && !spoken;
    }
    let person =
        at > 0 && view.is_capital(at) && view.is_capital(at - 1) && view.is_word(at - 1) && view.word(at - 1) == T::Other;
    let surname = view.is_capital(end)
        && view.is_word(end)
        && !led
        && view.word(end) == T::Other
        && view.find(end, Class::Surname).is_some();
    (view.is_capital(at) || led || view.len() <= 3) && !person && !surname
}

/// "27 September 2023", "27th of September", "22-Jan-2016".
fn day_first(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let (day, end) = day_number(view, at)
        .filter(|_| view.is_number(at) || view.find(at, Class::OrdinalWord).is_some() || view.is(view.len().min(at + 1), T::St))
        .or_else(|| spelled_ordinal(view, at))
        .or_else(|| {
            spelled_day(view, at).filter(|&(_, end)| month(view, end).is_some_and(|(_, end)| year_after(view, end).is_some()))
        })?;
    let mut next = end + usize::from(view.is(end, T::Of));
    let dash = view.mark(next).is_some_and(|mark| matches!(mark, '-' | '/' | '.'))
        && view.find(next + 1, Class::Month).is_some()
        && (view.is_glued(next) == view.is_glued(next + 1) || view.is_mark(next, '.'));
    next += usize::from(dash);
    let (month, after) = month(view, next)?;
    // "5 may be" is no date
    if view.text(next) == "may" && next == end && !view.is_number(after) && !view.is(end - 1, T::St) {
        return None;
    }
    let from =
        after + usize::from(dash && view.mark(after).is_some_and(|mark| matches!(mark, '-' | '/')) && view.is_number(after + 1));
    let (year, after) = match year_behind_day(view, from) {
        Some((year, after)) => (Some(year), after),
        None => (None, after),
    };
    Some((DaySpec { year, month: Some(month), day: Some(day), weekday: None }, after))
}

/// "2017 April", "2019/Aug/01".
fn year_first(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let year = plain_year(view, at)?;
    let joined = view.is_glued(at + 1) && view.is_glued(at + 2);
    let mark = view.mark(at + 1).filter(|mark| *mark == ',' || joined && matches!(mark, '-' | '/' | '.'));
    // "1790 – March 5" are two sides
    if mark.is_none() && view.mark(at + 1).is_some() {
        return None;
    }
    let next = at + 1 + usize::from(mark.is_some());
    let (month, end) = month(view, next)?;
    let spec = DaySpec { year: Some(year), month: Some(month), ..DaySpec::default() };
    let from = end + usize::from(mark.is_some() && view.mark(end) == mark);
    match day_number(view, from) {
        Some((day, after)) => Some((DaySpec { day: Some(day), ..spec }, after)),
        None => Some((spec, end)),
    }
}

/// "2023-09-27", "9/27/2023", "27.9.23", "2023-09", "9/27" where a sign says that it is a date.
fn numeric(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
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

/// The day of the month at a piece: "27", "27th", "twenty-seventh", "twenty nine".
pub(super) fn day_number(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    if !view.is_number(at) {
        let behind = at > 0 && view.find(at - 1, Class::Month).is_some();
        return spelled_ordinal(view, at).or_else(|| spelled_day(view, at).filter(|_| behind));
    }
    let text = view.text(at);
    let day = numeral::whole(text).filter(|day| text.len() <= 2 && (1..=31).contains(day))?;
    let day = i8::try_from(day).ok()?;
    if view.is(at + 1, T::St) && view.is_glued(at + 1) {
        return Some((day, at + 2));
    }
    let glued = view.is_glued(at + 1);
    let word = glued && view.is_word(at + 1) && view.find(at + 1, Class::Month).is_none();
    let odd = glued
        && view.mark(at + 1).is_some_and(|mark| {
            mark == ':' || mark == '%' || matches!(mark, '/' | '.') && view.is_number(at + 2) && view.is_glued(at + 2)
        });
    // "May 5 million", "March 20 percent", "on 26 a.m."
    let counted = view.find(at + 1, Class::ScaleWord).is_some_and(|found| view.cell(found, "note") != "short")
        || view.is_any(at + 1, &[T::Percent, T::Pm, T::Oclock])
        || view.is(at + 1, T::Am) && view.text(at + 1).len() > 1
        || view.is(at + 1, T::Per) && view.is(at + 2, T::Cent);
    (!word && !odd && !counted).then_some((day, at + 1))
}

/// "fifteen", "twenty nine".
fn spelled_day(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let number = view
        .find(at, Class::NumberWord)
        .and_then(|_| crate::value::number::parse(view, at))
        .filter(|number| number.scale.is_none() && number.value.is_integer())?;
    Some((i8::try_from(number.value).ok().filter(|day| (1..=31).contains(day))?, number.end))
}

const ORDINALS: ClassSet = ClassSet::of(&[Class::OrdinalWord, Class::NumberWord]);

/// "third", "twenty-first".
fn spelled_ordinal(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    use crate::value::number::{NumberKind, parse};
    if !view.may_have(at, ORDINALS) || view.find(at, Class::OrdinalWord).is_none() && view.find(at, Class::NumberWord).is_none() {
        return None;
    }
    let number = parse(view, at).filter(|number| number.kind == NumberKind::Ordinal && number.value.is_integer())?;
    let day = i8::try_from(number.value).ok().filter(|day| (1..=31).contains(day))?;
    Some((day, number.end))
}

/// A year of four digits that stands alone.
pub(super) fn plain_year(view: &View<'_>, at: usize) -> Option<i16> {
    let text = view.text(at);
    if text.len() != 4 || !view.is_number(at) {
        return None;
    }
    numeral::whole(text).and_then(|year| i16::try_from(year).ok()).filter(|year| (1000..=2199).contains(year))
}

/// The year behind a month: "September 2023", "September, 2023", "September of 2023".
fn year_after(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let of = view.is(at, T::Of);
    let mut next = at + usize::from(view.is_mark(at, ',') || view.is_any(at, &[T::Of, T::In]));
    if let Some(year) = early_year(view, next).filter(|_| of) {
        return Some((year, with_era(view, next + 1)));
    }
    next += usize::from(next > at && view.is(next, T::The) && view.is(next + 1, T::Year));
    next += usize::from(next > at + 1 && view.is(next, T::Year));
    if let Some(found) = spelled_year(view, next) {
        return Some(found);
    }
    let dash = usize::from(view.is_mark(next, '-') && view.is_glued(next) && view.is_glued(next + 1) || view.is_mark(next, '/'));
    let year = plain_year(view, next + dash)?;
    let end = next + dash + 1;
    let clock = view.is_mark(end, ':') && view.is_glued(end);
    (!clock).then_some((year, with_era(view, end)))
}

/// The year behind a day, of four digits or two.
fn year_behind_day(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    if let Some((year, end)) = year_after(view, at) {
        // "on May 5, 2000 people": counted
        let counted = view.is_mark(at, ',') && crate::value::name::is_plural(view, end) && !view.is_mark(end, ',');
        return (!counted).then_some((year, end));
    }
    if let Some((year, end)) = spelled_year(view, at + usize::from(view.is_mark(at, ','))) {
        return Some((year, end));
    }
    if let Some(year) = early_year(view, at) {
        return Some((year, with_era(view, at + 1)));
    }
    if let Some(found) = two_digit_year(view, at).filter(|_| view.is(at, T::Of)) {
        return Some(found);
    }
    let apostrophe = view.is_mark(at, '\'');
    let next = at + usize::from(apostrophe);
    let bare = view.text(next).len() == 2
        && view.is_number(next)
        && (apostrophe || view.len() == next + 1 || view.is_mark(next + 1, '.') && next + 2 == view.len());
    let year = century(i16::try_from(numeral::whole(view.text(next)).filter(|_| bare)?).ok()?)?;
    Some((year, next + 1))
}

/// A year of three digits where a sentence or an aside ends with it.
fn early_year(view: &View<'_>, at: usize) -> Option<i16> {
    let text = view.text(at);
    let closed = at + 1 >= view.len()
        || view
            .mark(at + 1)
            .is_some_and(|mark| matches!(mark, ')' | ',' | ';' | '.') && !(view.is_glued(at + 1) && view.is_glued(at + 2)));
    let year = numeral::whole(text).filter(|year| text.len() == 3 && *year >= 100 && view.is_number(at) && closed)?;
    i16::try_from(year).ok()
}

/// "August 99", "August '99", "August of 99".
fn two_digit_year(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let at = at + usize::from(view.is(at, T::Of));
    let apostrophe = view.is_mark(at, '\'') && view.is_glued(at + 1);
    let text = view.text(at + usize::from(apostrophe));
    let digits = text.trim_start_matches(['\'', '’']);
    let marked = apostrophe || digits.len() < text.len();
    let value = numeral::whole(digits).filter(|&year| digits.len() == 2 && (marked || year > 31))?;
    Some((century(i16::try_from(value).ok()?)?, at + 1 + usize::from(apostrophe)))
}

/// "nineteen ninety-nine", "twenty sixteen", "two thousand seventeen" behind a date.
pub(super) fn spelled_year(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    use crate::value::number::parse;
    let first = view.find(at, Class::NumberWord).and_then(|_| parse(view, at))?;
    let value = i16::try_from(first.value).ok()?;
    if (1000..=2100).contains(&value)
        && first.value.is_integer()
        && first.scale.is_none_or(|_| value % 1000 != 0 || value == 2000)
    {
        return Some((value, first.end));
    }
    if !matches!(value, 17..=20) {
        return None;
    }
    // "nineteen zero one"
    if matches!(view.text(first.end), "zero" | "oh") {
        let ones = view.find(first.end + 1, Class::NumberWord).and_then(|found| view.cell(found, "value").parse::<i16>().ok())?;
        return (ones < 10).then_some((value * 100 + ones, first.end + 2));
    }
    let second = view.find(first.end, Class::NumberWord).and_then(|_| parse(view, first.end))?;
    let low = i16::try_from(second.value).ok().filter(|low| (10..=99).contains(low))?;
    Some((value * 100 + low, second.end))
}

fn century(short: i16) -> Option<i16> {
    match short {
        0..=49 => Some(2000 + short),
        50..=99 => Some(1900 + short),
        _ => None,
    }
}

/// Skips "AD" behind a year.
pub(super) fn with_era(view: &View<'_>, end: usize) -> usize {
    end + usize::from(view.is(end, T::Ad) && view.is_caps(end))
}

/// Fills in the missing parts and gives the time.
pub(super) fn resolve(spec: DaySpec, (first, end): (usize, usize), direction: Direction, context: &Context) -> Option<When> {
    let when = match (spec.month, spec.day, spec.weekday) {
        (Some(month), Some(day), _) => month_day(spec, month, day, (first, end), direction, context)?,
        (Some(month), None, _) => month_alone(spec, month, (first, end), direction, context)?,
        (None, Some(day), _) => day_alone(spec, day, (first, end), direction, context),
        (None, None, Some(weekday)) => weekday_alone(weekday, (first, end), direction, context),
        _ => return None,
    };
    Some(When { spec: Some(spec), ..when })
}

fn month_day(
    spec: DaySpec,
    month: i8,
    day: i8,
    (first, end): (usize, usize),
    direction: Direction,
    context: &Context,
) -> Option<When> {
    if let Some(year) = spec.year {
        return Date::new(year, month, day).ok().map(|date| When::day(first, end, date, &TIME_DATE));
    }
    Date::new(2024, month, day).ok()?;
    let timex = format!("XXXX-{month:02}-{day:02}");
    let Some(anchor) = context.anchor_of_year() else {
        return Some(When::open(first, end, TimeKind::Date, Some(timex), Grain::Day, &TIME_DATE));
    };
    let fits = |date: &Date| spec.weekday.is_none_or(|weekday| date.weekday().to_monday_one_offset() == weekday);
    let near = (-1..=1).filter_map(|by| Date::new(anchor.year().checked_add(by)?, month, day).ok());
    let all: Vec<Date> = near.collect();
    let fitting: Vec<Date> = all.iter().copied().filter(fits).collect();
    let date = nearest(if fitting.is_empty() { &all } else { &fitting }, anchor, direction)?;
    Some(When::day(first, end, date, &TIME_DATE))
}

fn month_alone(spec: DaySpec, month: i8, (first, end): (usize, usize), direction: Direction, context: &Context) -> Option<When> {
    if let Some(year) = spec.year {
        return When::unit(first, end, Date::new(year, month, 1).ok()?, Grain::Month, &TIME_DATE);
    }
    let Some(anchor) = context.anchor_of_year() else {
        return Some(When::open(first, end, TimeKind::DateRange, Some(format!("XXXX-{month:02}")), Grain::Month, &TIME_DATE));
    };
    let all: Vec<Date> = (-1..=1).filter_map(|by| Date::new(anchor.year().checked_add(by)?, month, 1).ok()).collect();
    let this = calendar::start(anchor, Grain::Month)?;
    When::unit(first, end, nearest(&all, this, direction)?, Grain::Month, &TIME_DATE)
}

/// The date nearest to the anchor, on the side that the tense says where it says one.
fn nearest(all: &[Date], anchor: Date, direction: Direction) -> Option<Date> {
    let distance = |date: &Date| (date.since(anchor).map_or(i32::MAX, |span| span.get_days())).abs();
    let side = all.iter().copied().filter(|date| match direction {
        Direction::Past => *date <= anchor,
        Direction::Future => *date >= anchor,
        // without any sign, the year of the document
        Direction::Unknown => date.year() == anchor.year(),
    });
    let near = all.iter().copied().min_by_key(distance)?;
    // A sign of tense turns no date that lies close by.
    if distance(&near) <= 60 {
        return Some(near);
    }
    side.min_by_key(distance).or(Some(near))
}

/// "the 15th": of this month or the one before or after.
fn day_alone(spec: DaySpec, day: i8, (first, end): (usize, usize), direction: Direction, context: &Context) -> When {
    let open = || When::open(first, end, TimeKind::Date, Some(format!("XXXX-XX-{day:02}")), Grain::Day, &TIME_DATE);
    let Some(anchor) = context.day() else { return open() };
    let on = |by: i32| {
        let first = calendar::shift(calendar::start(anchor, Grain::Month)?, Grain::Month, by)?;
        Date::new(first.year(), first.month(), day).ok()
    };
    let future = direction == Direction::Future;
    let side = |date: &Date| if future { *date >= anchor } else { *date <= anchor };
    let distance = |date: &Date| date.since(anchor).map_or(i32::MAX, |span| span.get_days().abs());
    let found = match spec.weekday {
        // "Tuesday the 19th" fits few months: the nearest
        Some(weekday) => {
            (-12..=12).filter_map(on).filter(|date| date.weekday().to_monday_one_offset() == weekday).min_by_key(distance)
        }
        None if future => (0..=2).filter_map(on).find(side),
        None => (-2..=0).rev().filter_map(on).find(side),
    };
    found.map_or_else(open, |date| When::day(first, end, date, &TIME_RELATIVE))
}

/// A bare weekday: the last one, the day of the document included, unless the tense looks ahead.
fn weekday_alone(weekday: i8, (first, end): (usize, usize), direction: Direction, context: &Context) -> When {
    let day = context.day().and_then(|today| match direction {
        Direction::Future => calendar::weekday(today, weekday, 1, false),
        _ => calendar::weekday(today, weekday, -1, true),
    });
    match day {
        Some(day) => When::day(first, end, day, &TIME_RELATIVE),
        None => When::open(first, end, TimeKind::Date, Some(format!("XXXX-WXX-{weekday}")), Grain::Day, &TIME_RELATIVE),
    }
}
