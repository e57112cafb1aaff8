//! Reads times of day of four digits: "1430 GMT", "0615 local time", "at 1900 hours".
//!
//! **How.** Four digits that are an hour and its minutes, before a zone; or before "hours" behind a word that leads to a time of day,
//! or with a nought in front.
//!
//! **Why this way.** Without the word behind them four digits are a year or a count, and "1,900 hours" is a length.
//!
//! **Limits.** "Worked for 1900 hours" is a length; "since 1900 hours" is a time of day.

use super::clock::{Clock, bare_hour, zone};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// "1430 GMT", "0615 local time", "at 1900 hours": four digits before a zone, or before "hours" where no length is meant.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    if view.text(at).len() != 4 || !view.is_number(at) || view.is_glued(at) && at > 0 && view.mark(at - 1) == Some('-') {
        return None;
    }
    let (clock, end) = bare_hour(view, at)?;
    let clock = Clock { exact: true, ..clock };
    if zone(view, end) > end {
        return Some((clock, end));
    }
    // "will start at 0400 on Tuesday"
    let early = view.text(at).starts_with('0') && at > 0 && view.is_any(at - 1, &[T::At, T::From, T::Until, T::By]);
    if early && (view.is(end, T::On) || view.mark(end).is_some_and(|mark| matches!(mark, '.' | ',')) || end >= view.len()) {
        return Some((clock, end));
    }
    let hours = matches!(view.text(end), "hours" | "hrs" | "hrs." | "h" | "local");
    let led = view.text(at).starts_with('0')
        || at > 0 && view.is_any(at - 1, &[T::At, T::By, T::From, T::Until, T::Before, T::After, T::About, T::Since]);
    (hours && led).then_some((clock, end + usize::from(view.text(end) != "local")))
}
