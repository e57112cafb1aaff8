//! Reads the feasts of the civil and the church calendar: "Christmas Eve 2019", "Good Friday", "last Thanksgiving".
//!
//! **How.** The cell of the row is a rule: a day of a month, the nth weekday of a month, days from Easter, a day of another calendar; a feast
//! of several days has their number beside it and is a period.
//!
//! **Why this way.** The rules are data; only three forms of them need arithmetic.
//!
//! **Limits.** Feasts of the Hindu and the Chinese calendar are listed year by year, or missing.

use super::Context;
use super::calendar::{self, Grain};
use super::lunar;
use super::pass::TimePass;
use super::tense::Direction;
use super::when::When;
use super::year::relative_year;
use super::year_number::{plain_year, spelled_year};
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// The holiday at a piece.
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context, direction: Direction) -> Option<When> {
    let mut from = at + usize::from(view.is(at, T::The));
    let step = match view.word(from) {
        T::Last | T::Past => Some(-1),
        T::Next | T::Coming => Some(1),
        T::This => Some(0),
        _ => None,
    };
    from += usize::from(step.is_some());
    let found = view.find(from, Class::Holiday)?;
    // "had lent his books"
    if !view.is_capital(from) && view.tag(from) == Some(Tag::Verb) {
        return None;
    }
    // "christmas" in small letters alone is the feast too, "easter egg" is not
    let rule = view.cell(found, "value");
    let mut end = found.end;
    // "Christmas Island", "Easter Rising"
    let name = view.is_capital(end)
        && view.is_word(end)
        && view.word(end) == T::Other
        && view.find(end, Class::DayPart).is_none()
        && view.find(end, Class::Weekday).is_none();
    if name && found.end == from + 1 {
        return None;
    }
    let gap = usize::from(view.is_mark(end, ',') || view.is(end, T::Of) || view.is(end, T::In));
    let mut year = plain_year(view, end + gap);
    if year.is_some() {
        end += gap + 1;
    } else if let Some((spelled, after)) = spelled_year(view, end + gap) {
        (year, end) = (Some(spelled), after);
    } else if let Some((by, after)) = relative_year(view, end + gap) {
        year = context.day().map(|day| day.year() + by);
        end = after;
    }
    let day = match (year, context.day()) {
        (Some(year), _) => on(rule, year)?,
        (None, Some(today)) => near(rule, today, step, direction)?,
        (None, None) => {
            let fixed = rule.len() == 5 && rule.as_bytes().get(2) == Some(&b'-');
            return Some(When::open(at, end, TimeKind::Date, fixed.then(|| format!("XXXX-{rule}")), Grain::Day, TimePass::Date));
        }
    };
    // feasts of several days have their number in the row
    let Some(days) = view.cell(found, "note").parse().ok().filter(|days| *days > 1) else {
        return Some(When::day(at, end, day, TimePass::Date));
    };
    let until = calendar::shift(day, Grain::Day, days);
    Some(When::period(at, end, Some(day), until, Grain::Week, TimePass::Date))
}

/// The holiday on the side that the words or the tense say, the last one otherwise.
fn near(rule: &str, today: Date, step: Option<i32>, direction: Direction) -> Option<Date> {
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let mut all = years.iter().filter_map(|&year| on(rule, year));
    match (step, direction) {
        (Some(0), _) => on(rule, today.year()),
        (Some(1), _) | (None, Direction::Future | Direction::Reported) => all.find(|day| *day > today),
        (Some(_), _) => all.rfind(|day| *day < today),
        (None, Direction::Past) => all.rfind(|day| *day <= today),
        (None, Direction::Unknown) => on(rule, today.year()),
    }
}

/// The day of a holiday in a year.
fn on(rule: &str, year: i16) -> Option<Date> {
    let number = |text: &str| text.parse::<i32>().ok();
    // days that follow no rule are listed
    if rule.contains(',') || rule.as_bytes().get(4) == Some(&b'-') {
        let day = rule.split(',').find(|day| day.get(..4) == Some(&format!("{year:04}")))?;
        return day.parse().ok();
    }
    if let Some((month, day)) = rule.strip_prefix("islamic").and_then(|rule| rule.split_once('-')) {
        return lunar::islamic(year, number(month)?, number(day)?);
    }
    if let Some(days) = rule.strip_prefix("hebrew") {
        return lunar::hebrew(year, number(days)?);
    }
    if rule == "hanukkah" {
        return lunar::hanukkah(year);
    }
    if let Some(days) = rule.strip_prefix("easter") {
        return calendar::shift(calendar::easter(year)?, Grain::Day, number(days)?);
    }
    if let Some(days) = rule.strip_prefix("orthodox") {
        return calendar::shift(calendar::orthodox_easter(year)?, Grain::Day, number(days)?);
    }
    if let Some((month, day)) = rule.split_once('-').filter(|_| !rule.contains(':')) {
        return Date::new(year, month.parse().ok()?, day.parse().ok()?).ok();
    }
    let mut parts = rule.split(':');
    let month = parts.next()?.parse().ok()?;
    let weekday = parts.next()?.parse().ok()?;
    let nth = number(parts.next()?)?;
    // some follow another holiday: the Friday and Monday after Thanksgiving, the Sunday and Tuesday after a Monday
    match parts.next() {
        Some("fri") => calendar::shift(nth_weekday(year, month, 4, nth)?, Grain::Day, 1),
        Some("mon") => calendar::shift(nth_weekday(year, month, 4, nth)?, Grain::Day, 4),
        Some("election") => calendar::shift(nth_weekday(year, month, 1, 1)?, Grain::Day, 1),
        Some("grand") => calendar::shift(nth_weekday(year, month, 1, 1)?, Grain::Day, 6),
        // the Friday in front of a Sunday
        Some("eve") => calendar::shift(nth_weekday(year, month, weekday, nth)?, Grain::Day, -2),
        Some("admin") => {
            let last = nth_weekday(year, month, 6, -1)?;
            calendar::shift(last, Grain::Day, -3)
        }
        _ => nth_weekday(year, month, weekday, nth),
    }
}

/// The nth weekday of a month, from its end where `nth` is negative.
pub(super) fn nth_weekday(year: i16, month: i8, weekday: i8, nth: i32) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    if nth > 0 {
        let day = calendar::weekday(first, weekday, 1, true)?;
        return calendar::shift(day, Grain::Week, nth - 1);
    }
    let last = calendar::shift(calendar::shift(first, Grain::Month, 1)?, Grain::Day, -1)?;
    calendar::shift(calendar::weekday(last, weekday, -1, true)?, Grain::Week, nth + 1)
}
