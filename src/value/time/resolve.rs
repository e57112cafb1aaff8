//! Fills in the parts that a date lacks, and gives the time.
//!
//! **How.** A missing year is that of the candidate nearest to the day of the document, a missing month the last or the next one, as the
//! tense says; a bare weekday has gone unless the sentence looks ahead.
//!
//! **Why this way.** News tells what has been; only a sign of the future turns a date.
//!
//! **Limits.** Without a day of the document what lacks a part stays open.

use super::Context;
use super::calendar::{self, Grain};
use super::day::DaySpec;
use super::pass::TimePass;
use super::tense::Direction;
use super::when::When;
use crate::model::TimeKind;
use jiff::civil::Date;

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
        return Date::new(year, month, day).ok().map(|date| When::day(first, end, date, TimePass::Date));
    }
    Date::new(2024, month, day).ok()?;
    let timex = format!("XXXX-{month:02}-{day:02}");
    let Some((anchor, direction)) = context.anchor_of_year(direction) else {
        return Some(When::open(first, end, TimeKind::Date, Some(timex), Grain::Day, TimePass::Date));
    };
    let fits = |date: &Date| spec.weekday.is_none_or(|weekday| date.weekday().to_monday_one_offset() == weekday);
    let near = (-1..=1).filter_map(|by| Date::new(anchor.year().checked_add(by)?, month, day).ok());
    let all: Vec<Date> = near.collect();
    let fitting: Vec<Date> = all.iter().copied().filter(fits).collect();
    let date = nearest(if fitting.is_empty() { &all } else { &fitting }, anchor, direction)?;
    Some(When::day(first, end, date, TimePass::Date))
}

fn month_alone(spec: DaySpec, month: i8, (first, end): (usize, usize), direction: Direction, context: &Context) -> Option<When> {
    if let Some(year) = spec.year {
        return When::unit(first, end, Date::new(year, month, 1).ok()?, Grain::Month, TimePass::Date);
    }
    let Some((anchor, direction)) = context.anchor_of_year(direction) else {
        return Some(When::open(first, end, TimeKind::DateRange, Some(format!("XXXX-{month:02}")), Grain::Month, TimePass::Date));
    };
    let all: Vec<Date> = (-1..=1).filter_map(|by| Date::new(anchor.year().checked_add(by)?, month, 1).ok()).collect();
    let this = calendar::start(anchor, Grain::Month)?;
    When::unit(first, end, nearest(&all, this, direction)?, Grain::Month, TimePass::Date)
}

/// The date nearest to the anchor, on the side that the tense says where it says one.
fn nearest(all: &[Date], anchor: Date, direction: Direction) -> Option<Date> {
    let distance = |date: &Date| (date.since(anchor).map_or(i32::MAX, |span| span.get_days())).abs();
    let side = all.iter().copied().filter(|date| match direction {
        Direction::Past => *date <= anchor,
        Direction::Future | Direction::Reported => *date >= anchor,
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
    let open = || When::open(first, end, TimeKind::Date, Some(format!("XXXX-XX-{day:02}")), Grain::Day, TimePass::Date);
    let Some(anchor) = context.day() else { return open() };
    let on = |by: i32| {
        let first = calendar::shift(calendar::start(anchor, Grain::Month)?, Grain::Month, by)?;
        Date::new(first.year(), first.month(), day).ok()
    };
    let future = direction.is_ahead();
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
    found.map_or_else(open, |date| When::day(first, end, date, TimePass::Relative))
}

/// A bare weekday: the last one, the day of the document included, unless the tense looks ahead.
fn weekday_alone(weekday: i8, (first, end): (usize, usize), direction: Direction, context: &Context) -> When {
    let day = context.day().and_then(|today| match direction {
        direction if direction.is_ahead() => calendar::weekday(today, weekday, 1, true),
        _ => calendar::weekday(today, weekday, -1, true),
    });
    match day {
        Some(day) => When::day(first, end, day, TimePass::Relative),
        None => When::open(first, end, TimeKind::Date, Some(format!("XXXX-WXX-{weekday}")), Grain::Day, TimePass::Relative),
    }
}
