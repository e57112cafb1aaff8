//! Reads periods with two sides: "from May to July", "between 2014 and 2016", "July 13-15".
//!
//! **How.** Both sides are read as they stand; a side that lacks a month, a year or half of a day takes it from the other.
//!
//! **Why this way.** English writes what the sides share only once, on either of them.
//!
//! **Limits.** The last day or hour of a period of dates belongs to it; `until` is the day after.

use super::calendar::{self, Grain};
use super::clock;
use super::day::{self, DaySpec, day_number};
use super::pass::TimePass;
use super::resolve;
use super::when::When;
use super::year_number::plain_year;
use super::{Context, clock_period, compose, duration, moment};
use crate::model::TimeKind;
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// The period that starts at a piece.
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let opened = view.is_any(at, &[T::From, T::Between]);
    let start = at + usize::from(opened);
    let between = view.is(at, T::Between);
    let when = years(view, at, start, opened, between)
        .or_else(|| days(view, at, start, opened, between, context))
        .or_else(|| clock_period::parse(view, at, start, opened, between, context))
        .or_else(|| sides(view, at, start, opened, between, context))
        .or_else(|| lasting(view, at, start, context))?;
    Some(When { pass: TimePass::Period, ..when })
}

/// The word or dash between two sides, and where the second starts.
pub(super) fn joint(view: &View<'_>, at: usize, between: bool, opened: bool) -> Option<usize> {
    let next = at + usize::from(view.is_mark(at, ',') && opened);
    match view.word(next) {
        T::To | T::Until | T::Through => Some(next + 1),
        T::And if between => Some(next + 1),
        _ => {
            let dash = view.is_mark(next, '-') && view.is_glued(next) == view.is_glued(next + 1)
                || view.is_mark(next, '—') && view.is_glued(next);
            let loose = view.is_mark(next, '-') && !view.is_glued(next);
            (dash || loose).then_some(next + 1)
        }
    }
}

/// "2014-2016", "2014-16", "between 2014 and 2016".
fn years(view: &View<'_>, first: usize, start: usize, opened: bool, between: bool) -> Option<When> {
    let low = plain_year(view, start)?;
    // the years of a life, or of a work
    if !opened && is_bracketed(view, first) {
        return None;
    }
    let next = joint(view, start + 1, between, opened)
        .or_else(|| (view.is_mark(start + 1, '/') && view.text(start + 2).len() == 2).then_some(start + 2))?;
    let next = next + usize::from(view.is(next, T::The) || view.is_mark(next, '\''));
    let text = view.text(next);
    let short = text.len() == 2 && view.is_glued(next) && !view.is_mark(next + 1, '-');
    let high = plain_year(view, next).or_else(|| {
        let tail = i16::try_from(numeral::whole(text)?).ok().filter(|_| short)?;
        Some(low / 100 * 100 + tail)
    })?;
    let count = crate::value::name::is_plural(view, next + 1) && low % 100 == 0 && high % 100 == 0;
    let possible =
        low < high && high - low < 1000 && (opened || (1500..=2100).contains(&low)) && !count && !view.is_glued(next + 1);
    let possible =
        possible || low < high && view.is_glued(next + 1) && view.mark(next + 1).is_some_and(|mark| mark != '-' && mark != '/');
    possible.then_some(())?;
    let mut when =
        When::period(first, next + 1, calendar::new_year(low), calendar::new_year(high + 1), Grain::Year, TimePass::Period);
    when.timex = Some(format!("{low:04}/{high:04}"));
    Some(when)
}

/// "July 13-15", "13 to 15 July", "from the 3rd to the 12th of next month".
fn days(view: &View<'_>, first: usize, start: usize, opened: bool, between: bool, context: &Context) -> Option<When> {
    let the = |at: usize| at + usize::from(view.is(at, T::The));
    if let Some((spec, end)) = day::parse(view, start).filter(|(spec, _)| spec.day.is_some() && spec.month.is_some()) {
        let next = the(joint(view, end, between, opened)?);
        let (last, after) = day_number(view, next)?;
        // the other side is a whole date of its own, or a clock
        if day::parse(view, next).is_some_and(|(other, _)| other.month.is_some())
            || clock::parse(view, next).is_some_and(|(clock, _)| clock.exact)
        {
            return None;
        }
        let (year, after) = match view
            .is_mark(after, ',')
            .then(|| plain_year(view, after + 1))
            .flatten()
            .map(|year| (year, after + 2))
            .or_else(|| plain_year(view, after).map(|year| (year, after + 1)))
        {
            Some((year, after)) if spec.year.is_none() => (Some(year), after),
            _ => (spec.year, after),
        };
        let low = DaySpec { year, ..spec };
        return two_days(low, DaySpec { day: Some(last), weekday: None, ..low }, (first, after), view, context);
    }
    let (low, end) = day_number(view, the(start))?;
    let next = joint(view, end, between, opened)?;
    if let Some((spec, after)) = day::parse(view, next).filter(|(spec, _)| spec.day.is_some() && spec.month.is_some()) {
        return two_days(DaySpec { day: Some(low), weekday: None, ..spec }, spec, (first, after), view, context);
    }
    // "from 4 to 23 in next month"
    let (high, after) = day_number(view, the(next))?;
    let inner = after + usize::from(view.is_any(after, &[T::In, T::Of]));
    let month = super::simple(view, inner, context)
        .filter(|when| when.grain == Grain::Month && (inner > after || when.spec.is_none()))?;
    let of = |day: i8| month.start().and_then(|start| Date::new(start.year(), start.month(), day).ok());
    let until = of(high).and_then(|day| calendar::shift(day, Grain::Day, 1));
    Some(When::period(first, month.end, of(low), until, Grain::Day, TimePass::Period))
}

fn two_days(low: DaySpec, high: DaySpec, place: (usize, usize), view: &View<'_>, context: &Context) -> Option<When> {
    let direction = super::tense::of(view, place.0, place.1);
    let from = resolve::resolve(low, place, direction, context)?;
    let mut high = high;
    high.year = high.year.or(from.start().map(|day| day.year()));
    let until = resolve::resolve(high, place, direction, context)?;
    if from.start().zip(until.start()).is_some_and(|(from, until)| from >= until) {
        return None;
    }
    Some(spanning(&from, &until, place))
}

/// The period from the beginning of one time to the end of another.
fn spanning(from: &When, until: &When, (first, end): (usize, usize)) -> When {
    let dated = !matches!(from.kind, TimeKind::DateTime | TimeKind::DateTimeRange)
        && !matches!(until.kind, TimeKind::DateTime | TimeKind::DateTimeRange);
    let stop = if until.kind == TimeKind::DateTime { until.from } else { until.until };
    let mut when = When::period(first, end, None, None, from.grain.min(until.grain), TimePass::Period);
    (when.from, when.until) = (from.from, stop);
    if !dated {
        when.kind = TimeKind::DateTimeRange;
    }
    if let (Some(a), Some(b)) = (&from.timex, &until.timex) {
        when.timex = Some(format!("{a}/{b}"));
    }
    when
}

/// Two dates or moments with a joint.
fn sides(view: &View<'_>, first: usize, start: usize, opened: bool, between: bool, context: &Context) -> Option<When> {
    let side = |at: usize| {
        if let Some(when) = today(view, at, context) {
            return Some(when);
        }
        moment::parse(view, at, context)
            .or_else(|| super::simple(view, at, context))
            .or_else(|| compose::parse(view, at, context))
    };
    let low = side(start)?;
    let next = joint(view, low.end, between, opened)?;
    let dash = view.mark(next - 1).is_some();
    let high = side(next)?;
    // "2010-2015-86" is a number of another kind
    if dash && view.is_mark(high.end, '-') && view.is_glued(high.end) && view.is_number(high.end + 1) {
        return None;
    }
    if dash && !opened && is_life(view, first, &low, &high) {
        return None;
    }
    let (low, high) = with_year(view, low, high, context);
    if matches!(low.kind, TimeKind::Set | TimeKind::Duration) || low.kind == TimeKind::Time && high.kind != TimeKind::Time {
        return None;
    }
    let place = (first, high.end);
    let (low, high) = lend(low, high, view, context)?;
    if high.kind == TimeKind::Time || low.kind == TimeKind::Time {
        let (date, clock) = (low.from?.date(), high.clock?);
        let mut when = spanning(&low, &low, place);
        let end = date.to_datetime(clock.with(low.clock.and_then(|clock| clock.half)).time()?);
        (when.until, when.kind) = (Some(end), TimeKind::DateTimeRange);
        return Some(when);
    }
    // "Tuesday - Wednesday" reads as a list where the days do not follow
    if low.from.zip(high.until).is_some_and(|(from, until)| from >= until) || dash && low.grain != high.grain && !opened {
        return None;
    }
    Some(spanning(&low, &high, place))
}

/// "now" and "to date" as a side: the day of the document, which is not part of what ends with it.
fn today(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let date = at > 0 && view.is_any(at - 1, &[T::To, T::Until]) && view.text(at) == "date";
    if !view.is(at, T::Now) && !date {
        return None;
    }
    let day = context.day()?;
    let mut when = When::period(at, at + 1, Some(day), Some(day), Grain::Day, TimePass::Period);
    when.timex = Some(calendar::day(day));
    Some(when)
}

/// "(2 May 1872 – 23 November 1896)": the two days of a life rather than a period.
fn is_life(view: &View<'_>, first: usize, low: &When, high: &When) -> bool {
    let full = |when: &When| when.is_day() && when.spec.is_some_and(|spec| spec.year.is_some());
    let years = low.start().zip(high.start()).map_or(0, |(low, high)| i32::from(high.year()) - i32::from(low.year()));
    let years_alone = low.grain == Grain::Year && high.grain == Grain::Year && is_bracketed(view, first);
    years_alone
        || full(high) && (full(low) && years > 15 || is_bracketed(view, first) && low.grain == Grain::Year)
        || full(low) && full(high) && years > 0 && is_bracketed(view, first)
}

/// Whether a bracket that stands open precedes.
fn is_bracketed(view: &View<'_>, first: usize) -> bool {
    let near =
        (first.saturating_sub(24)..first).rev().find_map(|at| view.mark(at).filter(|mark| matches!(mark, '(' | ')' | '[' | ']')));
    matches!(near, Some('(' | '['))
}

/// "between May and June in 1981": the year behind both sides.
fn with_year(view: &View<'_>, low: When, high: When, context: &Context) -> (When, When) {
    let link = usize::from(view.is_any(high.end, &[T::In, T::Of]));
    let bare = |when: &When| when.spec.filter(|spec| spec.year.is_none() && spec.month.is_some());
    let year = plain_year(view, high.end + link).filter(|_| link == 1);
    let (Some(year), Some(a), Some(b)) = (year, bare(&low), bare(&high)) else { return (low, high) };
    let again = |spec: DaySpec, place| {
        resolve::resolve(DaySpec { year: Some(year), ..spec }, place, super::tense::Direction::Unknown, context)
    };
    let end = high.end + link + 1;
    match (again(a, (low.first, low.end)), again(b, (high.first, end))) {
        (Some(low), Some(high)) => (low, high),
        _ => (low, high),
    }
}

/// Lends the year of one side to the other, and moves the second behind the first.
fn lend(low: When, high: When, view: &View<'_>, context: &Context) -> Option<(When, When)> {
    let again = |when: &When, year: i16| {
        let spec = when.spec.filter(|spec| spec.year.is_none() && spec.month.is_some())?;
        resolve::resolve(
            DaySpec { year: Some(year), ..spec },
            (when.first, when.end),
            super::tense::of(view, when.first, when.end),
            context,
        )
    };
    let has_year = |when: &When| when.spec.is_none_or(|spec| spec.year.is_some() || spec.month.is_none());
    let year = |when: &When| when.start().map(|day| day.year());
    if !has_year(&low) && has_year(&high) && high.spec.is_some_and(|spec| spec.year.is_some()) {
        let year = year(&high)?;
        let mut first = again(&low, year)?;
        if first.from > high.from {
            first = again(&low, year - 1)?;
        }
        return Some((first, high));
    }
    if !has_year(&high) && low.start().is_some() {
        let year = year(&low)?;
        let mut second = again(&high, year)?;
        if second.from < low.from {
            second = again(&high, year + 1)?;
        }
        return Some((low, second));
    }
    if high.spec.is_some_and(|spec| spec.weekday.is_some() && spec.day.is_none()) && low.start().is_some() {
        let spec = high.spec?;
        let start = low.start()?;
        let day = |today: bool| {
            let day = calendar::weekday(start, spec.weekday?, 1, today)?;
            Some(When::day(high.first, high.end, day, TimePass::Period))
        };
        let Some(clock) = high.clock else { return Some((low, day(false)?)) };
        // "from 6 p.m. on Friday until noon on Saturday"
        let on = |today: bool| super::moment::at_clock(day(today)?, clock, high.first, high.end, view);
        let later = on(true).filter(|high| high.from > low.from).or_else(|| on(false))?;
        return Some((low, later));
    }
    Some((low, high))
}

/// "from December 18 for 10 days", "4pm for 30 minutes", "for 10 days from December 18", "3 days starting next Monday".
fn lasting(view: &View<'_>, first: usize, start: usize, context: &Context) -> Option<When> {
    if view.is_any(first, &[T::For]) || view.is_number(first) {
        let from = first + usize::from(view.is(first, T::For));
        let (parts, end) = duration::parts(view, from)?;
        let starting = view.is(end, T::Start) || view.text(end) == "starting";
        if !(starting || view.is(end, T::From) && view.is(first, T::For)) {
            return None;
        }
        let next = end + 1 + usize::from(starting && view.is_any(end + 1, &[T::From, T::On]));
        let side = moment::parse(view, next, context)?;
        return stretched(side.clone(), &parts, (first, side.end));
    }
    let mut side = moment::parse(view, start, context)?;
    // "2 June from 8:15 for 3 hours"
    if side.is_day()
        && view.is_any(side.end, &[T::From, T::At])
        && let Some((clock, end)) = clock::parse(view, side.end + 1).filter(|(clock, end)| clock.exact && view.is(*end, T::For))
    {
        side = moment::at_clock(side.clone(), clock, side.first, end, view)?;
    }
    if !view.is(side.end, T::For) || side.kind == TimeKind::DateTimeRange {
        return None;
    }
    let (parts, end) = duration::parts(view, side.end + 1)?;
    let clock = parts.iter().all(|(_, grain)| grain.is_clock());
    let suits = side.clock.is_some() || start > first || !clock && view.len() < 12;
    suits.then(|| stretched(side, &parts, (first, end))).flatten()
}

fn stretched(side: When, parts: &[(rust_decimal::Decimal, Grain)], (first, end): (usize, usize)) -> Option<When> {
    let seconds = |grain: Grain| match grain {
        Grain::Second => Some(1),
        Grain::Minute => Some(60),
        Grain::Hour => Some(3600),
        _ => None,
    };
    let mut span = jiff::Span::new();
    let mut total = 0_i64;
    for &(count, grain) in parts {
        if let Some(by) = seconds(grain) {
            total = total.checked_add(i64::try_from(count * rust_decimal::Decimal::from(by)).ok()?)?;
        } else if let Some(months) = grain.months() {
            span = span.try_months(i64::from(months) * i64::try_from(count).ok()?).ok()?;
        } else {
            span = span.try_days(i64::from(grain.days()?) * i64::try_from(count).ok()?).ok()?;
        }
    }
    let span = span.try_seconds(total).ok()?;
    let mut when = When::period(first, end, None, None, side.grain, TimePass::Period);
    if side.kind == TimeKind::Time {
        let clock = side.clock?;
        let stop = clock.time()?.wrapping_add(jiff::Span::new().try_seconds(total).ok()?);
        when.kind = TimeKind::TimeRange;
        when.clocks = Some((clock.iso(), format!("{:02}:{:02}", stop.hour(), stop.minute())));
        return Some(when);
    }
    when.from = side.from;
    when.until = side.from.and_then(|from| from.checked_add(span).ok());
    if side.clock.is_some() {
        when.kind = TimeKind::DateTimeRange;
    }
    Some(when)
}
