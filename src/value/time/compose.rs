//! Puts dates together: "the last Monday of March", "Tuesday of next week", "the week of October 6".
//!
//! **How.** An inner date is read by [`simple`]; the words in front of it or behind it narrow or place it.
//!
//! **Why this way.** Inner dates are never composed themselves, so that reading stays linear.
//!
//! **Limits.** One level: "the end of the first week of May" gives the week.

use super::calendar::{self, Grain};
use super::day::weekday_name;
use super::holiday::nth_weekday;
use super::pass::TimePass;
use super::relative::unit;
use super::when::When;
use super::year::{ordinal, relative_year};
use super::{Context, portion, simple};
use crate::lexicon::{Class, ClassSet};
use crate::model::TimeKind;
use crate::value::number::{self, NumberKind};
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// The composed date at a piece.
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    use T::*;
    let begins = matches!(
        view.word(at),
        The | Last | This | Next | Past | Coming | Early | Late | Mid | Earlier | Later | Start | Turn | Middle | End | Week
    );
    if !begins && !view.is_number(at) && !view.may_have(at, BEGINNINGS) && !matches!(view.text(at), "rest" | "w" | "W") {
        return None;
    }
    view.refusals.unless_refused(at, Reading::Composed, || read(view, at, context))
}

/// The classes of words that a composed date begins with.
const BEGINNINGS: ClassSet =
    ClassSet::of(&[Class::OrdinalWord, Class::NumberWord, Class::TimeUnit, Class::Weekday, Class::Month]);

fn read(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    nth(view, at, context)
        .or_else(|| week_of(view, at, context))
        .or_else(|| weekend_of(view, at, context))
        .or_else(|| week_number(view, at, context))
        .or_else(|| portion::parse(view, at, context))
        .or_else(|| day_of_month(view, at, context))
        .or_else(|| placed(view, at, context))
}

/// "the last Monday of March", "first week of October 2014", "last day of the year".
fn nth(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let (mut nth, mut next) = match ordinal(view, from) {
        Some((number, end)) => (i32::from(number), end),
        None if view.is(from, T::Last) => (-1, from + 1),
        None => return None,
    };
    if nth > 0 && view.is(next, T::Last) {
        (nth, next) = (-nth, next + 1);
    }
    if let Some(when) = several(view, at, nth, next, context) {
        return Some(when);
    }
    let weekday = weekday_name(view, next);
    let (grain, end) = match weekday {
        Some((_, end)) => (Grain::Day, end),
        None => unit(view, next).map(|(grain, end, _)| (grain, end)).filter(|(grain, _)| !grain.is_clock())?,
    };
    if nth == 0 || nth.abs() > 60 {
        return None;
    }
    let linked = view.is_any(end, &[T::Of, T::In]);
    let whole = if linked {
        period(view, end + 1, context)?
    } else if relative_year(view, end).is_some() {
        simple(view, end, context)?
    } else {
        return this_month(view, (at, end), nth, weekday?.0, context);
    };
    let (Some(start), Some(stop)) = (whole.start(), whole.stop()) else {
        return Some(When::open(at, whole.end, TimeKind::Date, None, grain, TimePass::Date));
    };
    let last = calendar::shift(stop, Grain::Day, -1)?;
    if let Some((number, _)) = weekday {
        let day = if whole.grain == Grain::Month {
            nth_weekday(start.year(), start.month(), number, nth)?
        } else if nth > 0 {
            calendar::shift(calendar::weekday(start, number, 1, true)?, Grain::Week, nth - 1)?
        } else {
            calendar::shift(calendar::weekday(last, number, -1, true)?, Grain::Week, nth + 1)?
        };
        return Some(When::day(at, whole.end, day, TimePass::Relative));
    }
    let day = nth_unit(start, last, grain, nth)?;
    let inside = day < stop && calendar::shift(day, Grain::Week, 1)? > start;
    inside.then(|| When::unit(at, whole.end, day, grain, TimePass::Relative)).flatten()
}

/// "the first three months of the year", "the last 3 weeks of 2021".
fn several(view: &View<'_>, first: usize, nth: i32, at: usize, context: &Context) -> Option<When> {
    let number = number::parse(view, at)?;
    let (grain, end, true) = unit(view, number.end)? else { return None };
    let count = i32::try_from(number.value).ok().filter(|count| (2..=60).contains(count))?;
    let plain = number.kind == NumberKind::Cardinal && number.value.is_integer() && number.first == at;
    if !plain || nth.abs() != 1 || grain.is_clock() || !view.is_any(end, &[T::Of, T::In]) {
        return None;
    }
    let whole = period(view, end + 1, context)?;
    let (Some(start), Some(stop)) = (whole.start(), whole.stop()) else {
        return Some(When::open(first, whole.end, TimeKind::DateRange, None, grain, TimePass::Date));
    };
    let last = calendar::shift(stop, Grain::Day, -1)?;
    let from = nth_unit(start, last, grain, if nth > 0 { 1 } else { -count })?;
    let until = calendar::shift(from, grain, count)?;
    let inside = from >= calendar::start(start, grain)? && until <= calendar::shift(stop, Grain::Week, 1)?;
    inside.then(|| When::period(first, whole.end, Some(from), Some(until), grain, TimePass::Date))
}

/// "the third Tuesday" of this month, where the sentence ends with it.
fn this_month(view: &View<'_>, (first, end): (usize, usize), nth: i32, weekday: i8, context: &Context) -> Option<When> {
    let closed = end >= view.len() || view.mark(end).is_some();
    let today = context.day().filter(|_| closed && nth > 0)?;
    nth_weekday(today.year(), today.month(), weekday, nth)
        .filter(|day| day.month() == today.month())
        .map(|day| When::day(first, end, day, TimePass::Relative))
}

/// The first day of the nth unit inside a period; a week belongs where its Thursday lies, the last one where its end does.
fn nth_unit(start: Date, last: Date, grain: Grain, nth: i32) -> Option<Date> {
    if grain == Grain::Week {
        let first = calendar::start(start, Grain::Week)?;
        let first = if calendar::shift(first, Grain::Day, 3)? < start { calendar::shift(first, Grain::Week, 1)? } else { first };
        let end = calendar::start(last, Grain::Week)?;
        let end = if calendar::shift(end, Grain::Day, 3)? > last { calendar::shift(end, Grain::Week, -1)? } else { end };
        return if nth > 0 { calendar::shift(first, Grain::Week, nth - 1) } else { calendar::shift(end, Grain::Week, nth + 1) };
    }
    if grain == Grain::Weekend {
        let end = calendar::weekday(last, 6, -1, true)?;
        let first = calendar::weekday(start, 6, 1, true)?;
        return if nth > 0 { calendar::shift(first, Grain::Week, nth - 1) } else { calendar::shift(end, Grain::Week, nth + 1) };
    }
    if nth > 0 { calendar::shift(start, grain, nth - 1) } else { calendar::shift(calendar::start(last, grain)?, grain, nth + 1) }
}

/// The period that "of" hangs on: a simple one, or "the month" and the like.
pub(super) fn period(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if let Some(when) = simple(view, at, context).filter(|when| when.kind != TimeKind::Date || when.grain != Grain::Day) {
        return Some(when);
    }
    let from = at + usize::from(view.is(at, T::The));
    let (grain, end, plural) = unit(view, from)?;
    if grain.is_clock() || plural || grain == Grain::Day {
        return None;
    }
    match context.day() {
        Some(day) => When::unit(at, end, day, grain, TimePass::Relative),
        None => Some(When::open(at, end, TimeKind::DateRange, None, grain, TimePass::Relative)),
    }
}

/// "the week of October 6", "the week starting February 4", "w/c Feb 4".
fn week_of(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let code =
        view.text(at).eq_ignore_ascii_case("w") && view.is_mark(at + 1, '/') && view.text(at + 2).eq_ignore_ascii_case("c");
    let next = if code {
        at + 3
    } else {
        let from = at + usize::from(view.is(at, T::The));
        let (Grain::Week, end, false) = unit(view, from)? else { return None };
        let starting = view.is(end, T::Start) || view.text(end) == "commencing";
        let ending = view.is(end, T::End) && view.text(end) == "ending";
        if !starting && !ending && !view.is(end, T::Of) {
            return None;
        }
        if ending {
            let day = simple(view, end + 1 + usize::from(view.is(end + 1, T::On)), context).filter(When::is_day)?;
            let until = day.stop();
            let from = until.and_then(|until| calendar::shift(until, Grain::Week, -1));
            return Some(When::period(at, day.end, from, until, Grain::Week, TimePass::Relative));
        }
        end + 1
    };
    let next = next + usize::from(view.is(next, T::On));
    let day = simple(view, next, context).filter(When::is_day)?;
    let start = day.start().and_then(|day| calendar::start(day, Grain::Week));
    let until = start.and_then(|start| calendar::shift(start, Grain::Week, 1));
    let mut when = When::period(at, day.end, start, until, Grain::Week, TimePass::Relative);
    when.timex = start
        .filter(|start| calendar::start(*start, Grain::Week) == Some(*start))
        .and_then(|start| calendar::name(start, Grain::Week));
    Some(when)
}

/// "the weekend of May 5": the one that the day belongs to, or the nearer of the two beside it.
fn weekend_of(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let (Grain::Weekend, end, false) = unit(view, at + usize::from(view.is(at, T::The)))? else { return None };
    let day = view.is(end, T::Of).then(|| simple(view, end + 1, context)).flatten().filter(When::is_day)?;
    let Some(date) = day.start() else {
        return Some(When::open(at, day.end, TimeKind::DateRange, None, Grain::Weekend, TimePass::Relative));
    };
    let back = i32::from(date.weekday().to_monday_one_offset() <= 2);
    When::unit(at, day.end, calendar::shift(date, Grain::Week, -back)?, Grain::Weekend, TimePass::Relative)
}

/// "week 31", "week 3 of 2027": weeks as ISO 8601 counts them; "Week 3" in capitals is one of a season.
fn week_number(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let number = from + 1;
    if view.text(from) != "week" || !view.is_number(number) || view.is_glued(number) {
        return None;
    }
    let text = view.text(number);
    let nth = crate::value::numeral::whole(text).filter(|nth| text.len() <= 2 && (1..=53).contains(nth))?;
    let (year, end) = if view.is(number + 1, T::Of) {
        match super::year_number::plain_year(view, number + 2) {
            Some(year) => (Some(year), number + 3),
            None => relative_year(view, number + 2).map(|(by, end)| (context.day().map(|day| day.year() + by), end))?,
        }
    } else {
        (context.day().map(|day| day.year()), number + 1)
    };
    let counted = view.is_mark(number + 1, '-') || view.is_glued(number + 1) && view.is_word(number + 1);
    let year = year.filter(|_| !counted)?;
    let first = calendar::start(Date::new(year, 1, 4).ok()?, Grain::Week)?;
    When::unit(at, end, calendar::shift(first, Grain::Week, i32::try_from(nth).ok()? - 1)?, Grain::Week, TimePass::Relative)
}

/// "the 20th of next month", "20 of this month".
fn day_of_month(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let (day, end) = super::day::day_number(view, from)?;
    if !view.is_any(end, &[T::Of, T::In]) && !view.is_any(end, &[T::Next, T::This, T::Last]) {
        return None;
    }
    let month = period(view, end + usize::from(view.is_any(end, &[T::Of, T::In])), context)
        .filter(|when| when.grain == Grain::Month && when.pass == TimePass::Relative)?;
    let date = month.start().and_then(|start| Date::new(start.year(), start.month(), day).ok());
    Some(date.map_or_else(
        || When::open(at, month.end, TimeKind::Date, None, Grain::Day, TimePass::Relative),
        |date| When::day(at, month.end, date, TimePass::Relative),
    ))
}

/// "Tuesday of next week", "next week on Monday", "May last year", "Friday after next".
fn placed(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if let Some((number, end)) = weekday_name(view, at) {
        let link = usize::from(view.is_any(end, &[T::Of, T::From, T::In]));
        if view.is(end, T::After)
            && view.is(end + 1, T::Next)
            && unit(view, end + 2).is_none()
            && weekday_name(view, end + 2).is_none()
        {
            let day =
                context.day().and_then(|today| calendar::shift(calendar::weekday(today, number, 1, false)?, Grain::Week, 1));
            return Some(day.map_or_else(
                || When::open(at, end + 2, TimeKind::Date, None, Grain::Day, TimePass::Relative),
                |day| When::day(at, end + 2, day, TimePass::Relative),
            ));
        }
        return in_week(view, at, end + link, number, context);
    }
    if let Some(when) = day_in_year(view, at, context) {
        return Some(when);
    }
    if let Some((month, end)) = super::day::month(view, at) {
        // "in March the same year"
        let from = end + usize::from(view.is(end, T::Of)) + usize::from(view.is(end, T::The) || view.is(end + 1, T::The));
        let same = view.is_any(from, &[T::Same, T::That]) && context.last().is_some();
        let next = from + 1 + usize::from(view.is(from, T::That) && view.is(from + 1, T::Same));
        if let Some((Grain::Year, after, false)) = unit(view, next).filter(|_| same) {
            let first = context.last().and_then(|last| Date::new(last.year(), month, 1).ok())?;
            return When::unit(at, after, first, Grain::Month, TimePass::Relative);
        }
        let (by, after) = relative_year(view, end + usize::from(view.is(end, T::Of)))?;
        let year = context.day().map(|day| day.year() + by);
        let Some(first) = year.and_then(|year| Date::new(year, month, 1).ok()) else {
            return Some(When::open(at, after, TimeKind::DateRange, None, Grain::Month, TimePass::Relative));
        };
        return When::unit(at, after, first, Grain::Month, TimePass::Relative);
    }
    // "next week Monday", "next week on Tuesday", "last week's Sunday"
    let from = at + usize::from(view.is(at, T::The));
    if !view.is_any(from, &[T::Last, T::This, T::Next, T::Past, T::Coming]) {
        return None;
    }
    let week = simple(view, at, context).filter(|when| when.grain == Grain::Week && when.start().is_some())?;
    let next = week.end + usize::from(view.is(week.end, T::On) || view.is(week.end, T::S) || view.is_mark(week.end, ','));
    let (number, end) = weekday_name(view, next)?;
    Some(When::day(at, end, calendar::weekday_of_week(week.start()?, number)?, TimePass::Relative))
}

/// "June 16 of last year", "3 May last year".
fn day_in_year(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let (spec, end) = super::day::parse(view, at).filter(|(spec, _)| spec.year.is_none() && spec.weekday.is_none())?;
    let (month, day) = spec.month.zip(spec.day)?;
    let (by, after) = relative_year(view, end + usize::from(view.is(end, T::Of)))?;
    let year = context.day().map(|today| today.year() + by);
    Some(match year.and_then(|year| Date::new(year, month, day).ok()) {
        Some(date) => When::day(at, after, date, TimePass::Relative),
        None => When::open(at, after, TimeKind::Date, Some(format!("XXXX-{month:02}-{day:02}")), Grain::Day, TimePass::Relative),
    })
}

/// The weekday in the week that is named behind it.
fn in_week(view: &View<'_>, first: usize, at: usize, number: i8, context: &Context) -> Option<When> {
    let week = simple(view, at, context).filter(|when| when.grain == Grain::Week)?;
    let day = week.start().and_then(|start| calendar::weekday_of_week(start, number));
    Some(day.map_or_else(
        || When::open(first, week.end, TimeKind::Date, None, Grain::Day, TimePass::Relative),
        |day| When::day(first, week.end, day, TimePass::Relative),
    ))
}
