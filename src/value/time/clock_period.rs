//! Reads periods between two clocks: "from 9:30 to 11 a.m. on Thursday", "5-6pm", "tomorrow 3:00 to 4:00".
//!
//! **How.** Both clocks are read as they stand, then the date in front of them or behind; a clock without a half of the day takes the
//! one that keeps the two in order.
//!
//! **Why this way.** "11 to 3pm" writes the half once and means both; the order says which.
//!
//! **Limits.** Two bare hours are a period only with a date beside them.

use super::calendar::{self, Grain};
use super::clock::{self, Clock, Half};
use super::pass::TimePass;
use super::period::joint;
use super::when::When;
use super::{Context, moment};
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// "from 9:30 to 11 a.m.", "5-6pm", with the date in front or behind.
pub(super) fn parse(view: &View<'_>, first: usize, start: usize, opened: bool, between: bool, context: &Context) -> Option<When> {
    // "Thursday from 9:30 to 11", "tomorrow 3:00 to 4:00"
    let lead = if opened { None } else { moment::day_with_part(view, start, context) };
    let mut at = start;
    let mut between = between;
    let mut opened = opened;
    if let Some((day, _)) = &lead {
        at = day.end + usize::from(view.is_mark(day.end, ','));
        at += usize::from(view.is(at, T::In) && view.is(at + 1, T::Between));
        between = view.is(at, T::Between);
        opened = view.is_any(at, &[T::From, T::Between]);
        at += usize::from(opened || view.is(at, T::At));
    }
    let (low, end) = clock::parse(view, at).or_else(|| clock::bare_hour(view, at))?;
    let next = joint(view, end, between, opened)?;
    let (high, mut end) = clock::parse(view, next).or_else(|| clock::bare_hour(view, next))?;
    // "6:00am until 12-05-2019": the other side begins with a date
    if view.mark(end).is_some_and(|mark| matches!(mark, '-' | '/')) && view.is_glued(end) && view.is_number(end + 1) {
        return None;
    }
    let exact = low.exact || high.exact;
    let bare_dated =
        lead.is_some() && low.parts == 1 && (opened || view.is_mark(next - 1, '-') || view.is_any(next - 1, &[T::To, T::Until]));
    // what follows may be the date, or what is counted
    let mut after = end + usize::from(view.is_mark(end, ','));
    after += usize::from(view.is_any(after, &[T::On, T::Of]));
    let tail_day = lead.is_none();
    let (day, part) = lead.or_else(|| moment::day_with_part(view, after, context)).unzip();
    let part = part.flatten();
    let tail_day = tail_day && day.is_some();
    if !(exact || bare_dated || tail_day && (after > end || view.is_any(after, &[T::Today, T::Tomorrow, T::Yesterday])))
        || !exact && crate::value::name::is_plural(view, end)
    {
        return None;
    }
    // "voted nine to three on Tuesday night"
    if !exact && !opened && (at.saturating_sub(4)..at).any(|at| view.has(at, Class::ScoreWord)) {
        return None;
    }
    if !low.exact && low.parts == 1 && view.text(at).len() > 2 && !view.is_number(at) && high.half.is_none() && !tail_day {
        return None;
    }
    let (low, high) = match part {
        Some(part) if low.half.is_none() && high.half.is_none() => {
            (low.with(clock::half_of(&part, low.hour)), high.with(clock::half_of(&part, high.hour)))
        }
        _ => halves(low, high),
    };
    if tail_day {
        end = day.as_ref().map_or(end, |day| day.end);
    }
    if let Some(date) = day.as_ref().and_then(When::start) {
        let mut when = When::period(first, end, None, None, Grain::Minute, TimePass::Period);
        when.kind = TimeKind::DateTimeRange;
        let from = date.to_datetime(low.time()?);
        let until = date.to_datetime(high.time()?);
        let until = if until <= from { calendar::shift(date, Grain::Day, 1)?.to_datetime(high.time()?) } else { until };
        (when.from, when.until) = (Some(from), Some(until));
        return Some(when);
    }
    let mut when = When::open(
        first,
        end,
        TimeKind::TimeRange,
        Some(format!("{}/{}", low.timex(), high.timex())),
        Grain::Minute,
        TimePass::Period,
    );
    when.clocks = Some((low.iso(), high.iso()));
    Some(when)
}

/// The halves of the day of two clocks of which one or none has it.
pub(super) fn halves(low: Clock, high: Clock) -> (Clock, Clock) {
    match (low.half, high.half) {
        (None, Some(half)) if low.hour <= 12 => {
            // "11 to 3pm" begins in the morning
            let same = low.with(Some(half));
            let other = low.with(Some(if half == Half::Am { Half::Pm } else { Half::Am }));
            (
                if same.hour24() < high.hour24() || same.hour24() == high.hour24() && low.minute < high.minute {
                    same
                } else {
                    other
                },
                high,
            )
        }
        (Some(half), None) if high.hour <= 12 => {
            let same = high.with(Some(half));
            let other = high.with(Some(if half == Half::Am { Half::Pm } else { Half::Am }));
            let later = (same.hour24(), same.minute) > (low.hour24(), low.minute);
            (low, if later { same } else { other })
        }
        (None, None) if low.hour > high.hour && high.hour < 12 && low.hour <= 12 => (low, high.with(Some(Half::Pm))),
        _ => (low, high),
    }
}
