//! Reads seasons: "summer 2014", "the summer of 2014", "the winter of 1776-77".
//!
//! **How.** A season of a year reaches from the first of the month in which it begins by the stars to the end of the month in which it
//! ends by them, so that its days by the weather lie inside as well.
//!
//! **Why this way.** News says "summer" by either calendar and seldom by a day; bounds that hold under both leave nothing out.
//!
//! **Limits.** The seasons of the northern half.

use super::Context;
use super::calendar::{self, Grain};
use super::pass::TimePass;
use super::when::When;
use super::year::relative_year;
use super::year_number::{plain_year, spelled_year};
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// "summer 2014", "the summer of 2014", "winter 2013-14".
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let found = view.find(from, Class::Season).filter(|&found| view.cell(found, "note") != "plural")?;
    let letters = view.cell(found, "value");
    let mut next = found.end + usize::from(view.is(found.end, T::Of) || view.is_mark(found.end, ','));
    next += usize::from(next > found.end && view.is(next, T::The));
    let year = winter_years(view, next).filter(|_| letters == "WI");
    let year = year.or_else(|| plain_year(view, next).map(|year| (year, next + 1))).or_else(|| spelled_year(view, next));
    let year = year.or_else(|| relative_year(view, next).and_then(|(by, end)| Some((context.day()?.year() + by, end))));
    if let Some((year, end)) = year {
        return Some(of_year(year, letters, at, end));
    }
    let led = at > 0
        && view.is_any(at - 1, &[T::In, T::During, T::Since, T::Until, T::By, T::Of, T::Early, T::Late, T::Mid, T::Through]);
    let verb = matches!(view.text(from), "fall" | "spring") && from == at;
    let closed = found.end >= view.len() || view.mark(found.end).is_some();
    let ok = (led || from > at && closed)
        && !verb
        && !view.is_capital(found.end)
        && (from == at || view.mark(found.end).is_some() || found.end >= view.len() || view.word(found.end) != T::Other);
    ok.then(|| When::open(at, found.end, TimeKind::DateRange, Some(letters.to_owned()), Grain::Season, TimePass::Date))
}

/// The first of the two years of one winter, as "1776-77", "2013/14" or "1939-1940" writes them.
fn winter_years(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let first = plain_year(view, at)?;
    let joined = view.mark(at + 1).is_some_and(|mark| matches!(mark, '-' | '/' | '—'));
    let text = view.text(at + 2);
    let second = numeral::whole(text).filter(|_| joined && view.is_number(at + 2))?;
    let next = u32::try_from(first).ok()? + 1;
    (second == next || text.len() == 2 && second == next % 100).then_some((first, at + 3))
}

/// A season of a year.
pub(super) fn of_year(year: i16, letters: &str, first: usize, end: usize) -> When {
    let (from, until) = widest(year, letters).unzip();
    let mut when = When::period(first, end, from, until, Grain::Season, TimePass::Date);
    when.timex = Some(format!("{year:04}-{letters}"));
    when
}

/// The seasons by their letters, with their first days by the stars.
const SEASONS: [(&str, (i8, i8)); 4] = [("SP", (3, 20)), ("SU", (6, 21)), ("FA", (9, 23)), ("WI", (12, 21))];

/// The days of a season of a year by the stars.
pub(super) fn by_the_stars(year: i16, letters: &str) -> Option<(Date, Date)> {
    let at = SEASONS.iter().position(|(name, _)| *name == letters)?;
    let (month, day) = SEASONS[at].1;
    let next = SEASONS[(at + 1) % 4].1;
    let first = Date::new(year, month, day).ok()?;
    let until = Date::new(if at == 3 { year.checked_add(1)? } else { year }, next.0, next.1).ok()?;
    Some((first, until))
}

/// The days that a season of a year can have, by the stars or by the weather: all of the months that it touches.
fn widest(year: i16, letters: &str) -> Option<(Date, Date)> {
    let (first, until) = by_the_stars(year, letters)?;
    Some((calendar::start(first, Grain::Month)?, calendar::shift(calendar::start(until, Grain::Month)?, Grain::Month, 1)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_season_has_all_months_that_it_touches() {
        assert_eq!(widest(2010, "SP"), Some((date(2010, 3, 1), date(2010, 7, 1))));
        assert_eq!(widest(2010, "SU"), Some((date(2010, 6, 1), date(2010, 10, 1))));
        assert_eq!(widest(2010, "FA"), Some((date(2010, 9, 1), date(2011, 1, 1))));
        assert_eq!(widest(2010, "WI"), Some((date(2010, 12, 1), date(2011, 4, 1))));
        assert_eq!(widest(9999, "WI"), None);
    }
}
