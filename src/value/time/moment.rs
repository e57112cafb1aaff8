//! Joins dates and times of day: "Tuesday at 3 p.m.", "8:00, May 5", "tomorrow morning", "last night".
//!
//! **How.** A date takes the clock or part of the day behind it or in front of it; a part of the day without a date belongs to the day of the
//! document when "this" or "last" says so, and else stands alone.
//!
//! **Why this way.** Either order is common, and both give the same day with the same hour.
//!
//! **Limits.** Morning is midnight to noon, afternoon noon to seven, evening and night six to midnight.

use super::calendar::{self, Grain};
use super::clock::{self, Clock};
use super::pass::TimePass;
use super::when::When;
use super::{Context, date};
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;
use jiff::civil::{Date, DateTime};

/// A part of the day, its modifier and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayPart<'a> {
    pub name: &'a str,
    pub early: bool,
    pub late: bool,
    pub end: usize,
}

/// The part of the day at a piece: "morning", "the early afternoon", "early in the morning".
pub(super) fn day_part<'a>(view: &View<'a>, at: usize) -> Option<DayPart<'a>> {
    let mut next = at;
    next += usize::from(view.is_any(next, &[T::In, T::During, T::At, T::On]));
    next += usize::from(view.is(next, T::The));
    let early = view.is(next, T::Early);
    let late = view.is(next, T::Late);
    next += usize::from(early || late || view.is(next, T::Mid));
    next += usize::from(next > at && view.is_mark(next, '-') && view.is_glued(next));
    next += usize::from((early || late) && view.is(next, T::In));
    next += usize::from(next > at && view.is(next, T::The));
    let found = view.find(next, Class::DayPart)?;
    Some(DayPart { name: view.cell(found, "value"), early, late, end: found.end })
}

/// First and last hour of a part of the day; 24 is midnight of the next day.
fn hours(part: DayPart<'_>) -> (i8, i8) {
    let (first, last) = match part.name {
        "MO" => (0, 12),
        "AF" => (12, 19),
        "EV" | "NI" => (18, 24),
        "MEL" => (12, 14),
        "MEB" => (5, 11),
        "MED" => (17, 21),
        "MER" => (10, 14),
        "BH" => (8, 18),
        "EH" => (0, 6),
        "DAWN" => (4, 8),
        "DUSK" => (17, 21),
        _ => (6, 18),
    };
    match (part.early, part.late) {
        (true, _) => (first, if part.name == "MO" { 9 } else { (first + last) / 2 }),
        (_, true) if part.name == "MO" => (9, last),
        (_, true) => (if last == 24 { 21 } else { (first + last + 1) / 2 }, last),
        _ => (first, last),
    }
}

/// The day or moment at a piece: a date with the clock around it, or a clock alone.
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    super::once(view, at, Reading::Moment, context, || read(view, at, context))
}

fn read(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if let Some(when) = tonight(view, at, context) {
        return Some(with_clock(view, when));
    }
    if let Some(day) = date(view, at, context) {
        return Some(behind(view, day, context));
    }
    let (clock, end) =
        clock::parse(view, at).or_else(|| clock::bare_hour(view, at).filter(|&(_, end)| before_date(view, end)))?;
    in_front(view, at, clock, end, context)
}

/// A day with the part of it that may be named: "Tuesday", "Tuesday morning", "last night".
pub(super) fn day_with_part(view: &View<'_>, at: usize, context: &Context) -> Option<(When, Option<String>)> {
    if let Some(when) = tonight(view, at, context) {
        let part = part_name(&when);
        return Some((when, part));
    }
    let day = date(view, at, context).filter(When::is_day)?;
    match day_part(view, day.end).filter(|_| !view.is_any(day.end, &[T::On, T::The]) || view.is(day.end, T::In)) {
        Some(part) => Some((day.over(at, part.end), Some(part.name.to_owned()))),
        None => Some((day, None)),
    }
}

/// The part of the day that a time was read with.
fn part_name(when: &When) -> Option<String> {
    when.timex.as_deref().and_then(|timex| timex.split('T').nth(1)).map(str::to_owned)
}

/// Whether a bare hour is followed by a day that it belongs to: "9 tomorrow", "10, tonight".
fn before_date(view: &View<'_>, end: usize) -> bool {
    let next = end + usize::from(view.is_mark(end, ','));
    view.is_any(next, &[T::Tonight, T::Tomorrow]) || view.is(next, T::This) && view.find(next + 1, Class::DayPart).is_some()
}

/// "tonight", "this morning", "last night", "overnight".
fn tonight(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if let Some(when) = beside(view, at, context) {
        return Some(when);
    }
    let late = view.is(at, T::Late) || view.is(at, T::Early);
    let from = at + usize::from(late);
    let plain = |name: &'static str, end: usize| DayPart { name, early: view.is(at, T::Early), late: view.is(at, T::Late), end };
    let (by, part) = match view.word(from) {
        T::Tonight => (0, plain("NI", from + 1)),
        T::This | T::Last | T::Next | T::Past => {
            let by = match view.word(from) {
                T::This => 0,
                T::Next => 1,
                _ => -1,
            };
            let part = day_part(view, from + 1).filter(|_| !view.is_any(from + 1, &[T::In, T::The, T::At, T::On, T::During]))?;
            (by, DayPart { late: part.late || view.is(at, T::Late), early: part.early || view.is(at, T::Early), ..part })
        }
        _ => return None,
    };
    // "the last night" of something
    if at > 0 && view.is(at - 1, T::The) {
        return None;
    }
    let day = context.day().and_then(|day| calendar::shift(day, Grain::Day, by));
    Some(day.map_or_else(
        || When::open(at, part.end, TimeKind::DateTimeRange, None, Grain::Hour, TimePass::Clock),
        |day| on_day(at, part.end, day, part).unwrap_or_else(|| When::day(at, part.end, day, TimePass::Clock)),
    ))
}

/// "the next morning", "the following night", "the night before.": beside the last date in play, of which nothing is known without one.
fn beside(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if !view.is(at, T::The) {
        return None;
    }
    let plain = |found: crate::value::piece::Found, end: usize| DayPart {
        name: view.cell(found, "value"),
        early: false,
        late: false,
        end,
    };
    let (part, by) = if view.is_any(at + 1, &[T::Next, T::Following]) {
        let found = view.find(at + 2, Class::DayPart)?;
        (plain(found, found.end), 1)
    } else {
        let found = view.find(at + 1, Class::DayPart)?;
        let closed = found.end + 1 >= view.len() || view.mark(found.end + 1).is_some();
        (plain(found, found.end + 1), if view.is(found.end, T::Before) && closed { -1 } else { return None })
    };
    let open = || When::open(at, part.end, TimeKind::DateTimeRange, None, Grain::Hour, TimePass::Clock);
    let day = context.last_within(Grain::Day).and_then(|last| calendar::shift(last, Grain::Day, by));
    Some(day.and_then(|day| on_day(at, part.end, day, part)).unwrap_or_else(open))
}

/// A part of a day.
fn on_day(first: usize, end: usize, day: Date, part: DayPart<'_>) -> Option<When> {
    let (from, until) = hours(part);
    let at = |hour: i8| -> Option<DateTime> {
        if hour == 24 { calendar::shift(day, Grain::Day, 1).map(calendar::midnight) } else { Some(day.at(hour, 0, 0, 0)) }
    };
    let mut when = When::open(
        first,
        end,
        TimeKind::DateTimeRange,
        Some(format!("{}T{}", calendar::day(day), timex(part.name))),
        Grain::Hour,
        TimePass::Clock,
    );
    (when.from, when.until) = (Some(at(from)?), Some(at(until)?));
    Some(when)
}

fn timex(part: &str) -> &str {
    match part {
        "DAWN" | "EH" => "MO",
        "DUSK" => "EV",
        other => other,
    }
}

/// The clock or part of the day behind a date.
fn behind(view: &View<'_>, day: When, context: &Context) -> When {
    if !day.is_day() {
        return day;
    }
    if let Some(when) = bounded(view, &day) {
        return when;
    }
    let end = day.end;
    let mut next = end + usize::from(view.is_mark(end, ',') || view.is_mark(end, '-') && !view.is_glued(end + 1));
    // "2016-12-16T12:23:59"
    let joined = matches!(view.text(next), "T" | "t") && view.is_glued(next) && view.is_glued(next + 1);
    next += usize::from(joined);
    let stop = next;
    next += usize::from(view.is_any(next, &[T::At, T::By, T::About, T::For, T::Past]));
    next += usize::from(next > stop && view.is(next, T::About));
    let said = clock::parse(view, next).filter(|(clock, _)| clock.exact).or_else(|| clock::spelled(view, next));
    let said = said.or_else(|| clock::dotted(view, next).filter(|_| next > stop && view.is(next - 1, T::At)));
    let hour = said.filter(|(clock, after)| {
        clock.exact && !view.is_any(*after, &[T::To, T::Until]) && !view.is_mark(*after, '-') || clock.exact && next > stop
    });
    let hour = hour.or_else(|| {
        clock::bare_hour(view, next)
            .filter(|(_, after)| next > stop && view.is(next - 1, T::At) && !crate::value::name::is_plural(view, *after))
            .map(|(clock, after)| (clock, clock::zone(view, after)))
    });
    if let Some((clock, after)) = hour {
        // "Mar 5 09:12:44 2024"
        let year = super::year_number::plain_year(view, after).filter(|_| clock.parts == 3);
        let spec = day
            .spec
            .filter(|spec| spec.year.is_none())
            .zip(year)
            .map(|(spec, year)| super::day::DaySpec { year: Some(year), ..spec });
        if let Some(dated) =
            spec.and_then(|spec| super::resolve::resolve(spec, (day.first, day.end), super::tense::Direction::Unknown, context))
        {
            return at_clock(dated, clock, day.first, after + 1, view).unwrap_or(day);
        }
        return at_clock(day.clone(), clock, day.first, after, view).unwrap_or(day);
    }
    let part = day_part(view, end).filter(|_| !view.is_any(end, &[T::On, T::The]) || view.is(end, T::In));
    let part = part.or_else(|| {
        day_part(view, next).filter(|_| view.is_mark(end, ',') && view.is_any(next, &[T::In, T::At]) || view.is(next - 1, T::At))
    });
    let Some(part) = part else { return day };
    // "late Friday night"
    let part =
        DayPart { early: part.early || view.is(day.first, T::Early), late: part.late || view.is(day.first, T::Late), ..part };
    let when = day.start().and_then(|date| on_day(day.first, part.end, date, part));
    match when {
        Some(when) => with_clock(view, when),
        None => When { kind: TimeKind::DateTimeRange, ..day.over_part(part.end) },
    }
}

impl When {
    fn over_part(self, end: usize) -> Self {
        When { end, value: None, timex: None, ..self }
    }
}

/// "Thursday before 5pm", "tomorrow after noon": a day with one of its bounds.
fn bounded(view: &View<'_>, day: &When) -> Option<When> {
    let word = view.word(day.end);
    let than = usize::from(view.is_any(day.end, &[T::Later, T::Earlier]) && view.is(day.end + 1, T::Than));
    let opens = match word {
        T::After | T::Since => true,
        T::Later if than > 0 => true,
        T::Before | T::Until => false,
        T::Earlier if than > 0 => false,
        _ => return None,
    };
    let (clock, end) = clock::parse(view, day.end + 1 + than).filter(|(clock, _)| clock.exact)?;
    let bound = day.start()?.to_datetime(clock.time()?);
    let timex = day.timex.as_deref().map(|timex| format!("{timex}{}", clock.timex()));
    let mut when = When::open(day.first, end, TimeKind::DateTimeRange, timex, Grain::Minute, TimePass::Clock);
    if opens {
        when.from = Some(bound)
    } else {
        when.until = Some(bound)
    }
    Some(when)
}

/// "at 7" behind a part of a day: "this morning at 7".
fn with_clock(view: &View<'_>, part: When) -> When {
    let end = part.end;
    let mut next = end + usize::from(view.is_mark(end, ','));
    let at = view.is(next, T::At) || view.is(next, T::For);
    next += usize::from(at);
    let name = part.timex.as_deref().and_then(|timex| timex.split('T').nth(1)).unwrap_or("").to_owned();
    let hour = clock::parse(view, next).filter(|(clock, _)| clock.exact).or_else(|| clock::bare_hour(view, next).filter(|_| at));
    let Some((clock, after)) = hour else { return part };
    let clock = clock.with(clock::half_of(&name, clock.hour));
    at_clock(part.clone(), clock, part.first, after, view).unwrap_or(part)
}

/// A clock on the day that a time begins on.
pub(super) fn at_clock(day: When, clock: Clock, first: usize, end: usize, view: &View<'_>) -> Option<When> {
    let mut when = When::open(first, end, TimeKind::DateTime, None, Grain::Minute, TimePass::Clock);
    when.clock = Some(clock);
    when.spec = day.spec;
    let Some(date) = day.start() else {
        when.timex = day.timex.map(|timex| format!("{}{}", timex.split('T').next().unwrap_or(""), clock.timex()));
        return Some(when);
    };
    let from = date.to_datetime(clock.time()?);
    when.from = Some(from);
    let offset = clock::offset(view, first, end).unwrap_or("");
    let seconds = if clock.second == 0 && clock.parts == 3 { ":00" } else { "" };
    when.value = Some(format!("{}{seconds}{offset}", calendar::moment(from)));
    when.timex = Some(format!("{}{}", calendar::day(date), clock.timex()));
    Some(when)
}

/// A clock with the date that may follow.
fn in_front(view: &View<'_>, first: usize, clock: Clock, end: usize, context: &Context) -> Option<When> {
    let mut next = end + usize::from(view.is_mark(end, ','));
    next += usize::from(view.is_any(next, &[T::On, T::Of]));
    if let Some(when) = tonight(view, next, context) {
        let name = when.timex.as_deref().and_then(|timex| timex.split('T').nth(1)).unwrap_or("NI").to_owned();
        let clock = clock.with(clock::half_of(&name, clock.hour));
        let after = when.end;
        return at_clock(when, clock, first, after, view);
    }
    let day = date(view, next, context).filter(When::is_day);
    if let Some(day) = day {
        let after = day.end;
        let part = day_part(view, after).filter(|_| !view.is_any(after, &[T::On, T::The]));
        let clock = clock.with(part.and_then(|part| clock::half_of(part.name, clock.hour)));
        return at_clock(day, clock, first, part.map_or(after, |part| part.end), view);
    }
    clock.exact.then_some(())?;
    let mut when = When::open(first, end, TimeKind::Time, Some(clock.timex()), Grain::Minute, TimePass::Clock);
    let offset = clock::offset(view, first, end).unwrap_or("");
    when.value = Some(format!("{}{offset}", clock.iso()));
    when.clock = Some(clock);
    Some(when)
}

/// A part of the day that stands alone: "in the morning", with "at 7" behind it.
pub(super) fn alone(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let opened = view.is_any(at, &[T::In, T::During, T::At, T::The, T::Early, T::Late])
        || matches!(view.text(at), "overnight" | "Overnight" | "lunchtime" | "midmorning" | "midafternoon" | "mid-morning");
    // "afternoon at 7", "morning of May 5" without an article
    let bare = !opened && view.find(at, Class::DayPart).is_some_and(|found| view.cell(found, "note") != "plural");
    if !opened && !bare {
        return None;
    }
    let the = view.is_any(at, &[T::The]) && at > 0 && !view.is_any(at - 1, &[T::In, T::During]);
    let opens = view.is(at, T::The) && at == 0;
    let part = day_part(view, at)?;
    let first = at + usize::from(view.is_any(at, &[T::In, T::During, T::At]));
    let (from, until) = hours(part);
    let comma = view.is_mark(part.end, ',') && view.is_any(part.end + 1, &[T::Next, T::This, T::Last, T::Tomorrow, T::Yesterday]);
    let next = part.end + usize::from(comma || view.is_any(part.end, &[T::On, T::Of]));
    // "on the morning of May 5", but "the morning Tuesday" only behind "in"
    let dated = !the && !opens || view.is(part.end, T::Of);
    if let Some(day) = date(view, next, context).filter(|day| dated && day.is_day()) {
        let end = day.end;
        return day
            .start()
            .and_then(|date| on_day(first, end, date, part))
            .or(Some(When { kind: TimeKind::DateTimeRange, ..day.over(first, end) }));
    }
    if the || opens {
        return None;
    }
    let mut next = part.end + usize::from(view.is_mark(part.end, ','));
    let led = view.is(next, T::At);
    next += usize::from(led);
    let hour = clock::parse(view, next).filter(|(clock, _)| clock.exact);
    let hour = hour.or_else(|| clock::spelled(view, next)).or_else(|| clock::bare_hour(view, next).filter(|_| led));
    if let Some((clock, end)) = hour {
        return in_front(view, first, Clock { exact: true, ..clock.with(clock::half_of(part.name, clock.hour)) }, end, context);
    }
    if bare {
        return None;
    }
    let mut when =
        When::open(first, part.end, TimeKind::TimeRange, Some(format!("T{}", timex(part.name))), Grain::Hour, TimePass::Clock);
    when.clocks = Some((format!("{from:02}:00"), format!("{until:02}:00")));
    Some(when)
}
