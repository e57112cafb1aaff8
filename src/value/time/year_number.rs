//! Reads the number of a year beside a date: ", 2023", "of 1998", "'99", "nineteen ninety-nine", "420".
//!
//! **How.** Four digits are a year anywhere; two or three only behind a month or a day and where nothing is counted.
//!
//! **Why this way.** Whether a number alone is a year is another question, which `year` answers.
//!
//! **Limits.** Two digits below fifty belong to this century.

use crate::lexicon::Class;
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// A year of four digits that stands alone.
pub(super) fn plain_year(view: &View<'_>, at: usize) -> Option<i16> {
    let text = view.text(at);
    if text.len() != 4 || !view.is_number(at) {
        return None;
    }
    numeral::whole(text).and_then(|year| i16::try_from(year).ok()).filter(|year| (1000..=2199).contains(year))
}

/// The year behind a month: "September 2023", "September, 2023", "September of 2023".
pub(super) fn year_after(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
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
    let clock = view.is_mark(end, ':') && view.is_glued(end) && view.is_number(end + 1) && view.is_glued(end + 1);
    (!clock).then_some((year, with_era(view, end)))
}

/// The year behind a day, of four digits or two.
pub(super) fn year_behind_day(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
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
pub(super) fn two_digit_year(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
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

pub(super) fn century(short: i16) -> Option<i16> {
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

/// The "nineteen" of "the nineteen seventies", as 1900.
pub(super) fn spelled_hundreds(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let hundreds: i16 = view.cell(view.find(at, Class::NumberWord)?, "value").parse().ok()?;
    let hyphen = usize::from(view.is_mark(at + 1, '-'));
    (17..=20).contains(&hundreds).then_some((hundreds * 100, at + 1 + hyphen))
}
