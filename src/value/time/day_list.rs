//! Reads days that share a month: "May 3 and 4", "May 3, 4 and 5, 2016", "3 and 4 May 2016".
//!
//! **How.** From a number the list is followed back to the month in front of its first member, or on to the month behind its last
//! one; every member takes that month and the year behind the list.
//!
//! **Why this way.** Each day is a time of its own, which a range over them is not.
//!
//! **Limits.** The list must end in "and" or "or", and nothing that could be counted may follow it.

use super::day::{self, DaySpec};
use super::year_number::year_behind_day;
use crate::grammar::Tag;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// How many days a list has at the most.
const LONGEST: usize = 8;

/// The day at a number of a list, and where it ends.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let (day, end) = digits(view, at)?;
    let spec = DaySpec { day: Some(day), ..DaySpec::default() };
    if let Some(month) = at.checked_sub(1).and_then(|last| month_before(view, last)) {
        let stop = last(view, end);
        let listed = view.is_any(before(view, stop)?, &[T::And, T::Or]);
        let year = year_behind_day(view, stop).filter(|_| stop == end);
        let close = year.map_or(end, |(_, after)| after);
        return (listed && is_closed(view, close.max(stop))).then_some((
            DaySpec { month: Some(month), year: year.map(|(year, _)| year).or_else(|| year_of(view, end)), ..spec },
            close,
        ));
    }
    // "3 and 4 May"
    let stop = last(view, end);
    let first = before(view, stop)? + 1;
    let (whole, _) = day::parse(view, first).filter(|_| stop > end)?;
    whole.month?;
    Some((DaySpec { month: whole.month, year: whole.year, ..spec }, end))
}

/// The year behind the list that begins with the day before `end`: "May 3 and 4, 2016".
pub(super) fn year_of(view: &View<'_>, end: usize) -> Option<i16> {
    let stop = last(view, end);
    if stop > end { year_behind_day(view, stop).map(|(year, _)| year) } else { None }
}

/// The month in front of the list whose separator stands at a piece.
fn month_before(view: &View<'_>, mut at: usize) -> Option<i8> {
    for _ in 0..LONGEST {
        at = if is_separator(view, at) { at.checked_sub(1)? } else { return None };
        at = if is_separator(view, at) { at.checked_sub(1)? } else { at };
        let first = if view.is(at, T::St) { at.checked_sub(1)? } else { at };
        digits(view, first)?;
        at = first.checked_sub(1)?;
        let start = if view.is_mark(at, '.') { at.checked_sub(1)? } else { at };
        if let Some((month, _)) = day::month(view, start) {
            return Some(month);
        }
    }
    None
}

/// Where the list that goes on at a piece ends.
fn last(view: &View<'_>, mut end: usize) -> usize {
    for _ in 0..LONGEST {
        let first = end + usize::from(is_separator(view, end));
        let first = first + usize::from(first > end && view.is_mark(end, ',') && is_separator(view, first));
        match digits(view, first).filter(|_| first > end) {
            Some((_, after)) => end = after,
            None => break,
        }
    }
    end
}

/// The piece in front of the last number of a list that ends at `stop`.
fn before(view: &View<'_>, stop: usize) -> Option<usize> {
    let number = stop.checked_sub(1 + usize::from(stop > 0 && view.is(stop - 1, T::St)))?;
    number.checked_sub(1)
}

fn digits(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    if view.is_number(at) { day::day_number(view, at) } else { None }
}

fn is_separator(view: &View<'_>, at: usize) -> bool {
    view.is_mark(at, ',') || view.is_any(at, &[T::And, T::Or])
}

/// Whether nothing that is counted follows.
fn is_closed(view: &View<'_>, end: usize) -> bool {
    let mark = view.mark(end).is_some_and(|mark| !matches!(mark, '-' | '/' | '%' | '$' | '£' | '€'));
    let link = view.tag(end).is_some_and(|tag| matches!(tag, Tag::Adp | Tag::Cconj | Tag::Sconj));
    end >= view.len() || mark || link
}
