//! Reads periods between two clocks: "from 8:15 to 10 a.m. on Sunday", "7-8pm", "today 2:10 to 2:50".
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
use crate::value::name::is_plural;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// What stands before the first clock.
struct Lead {
    /// The day in front, with the part of it that may be named.
    day: Option<(When, Option<String>)>,
    /// Where the first clock starts.
    at: usize,
    /// Whether "from" or "between" opens the period, and whether it is "between".
    opened: bool,
    between: bool,
}

/// Two clocks with the word or dash between them.
struct Pair {
    low: Clock,
    high: Clock,
    /// Where the second clock starts, and where it ends.
    next: usize,
    end: usize,
}

/// "from 8:15 to 10 a.m.", "7-8pm", with the date in front or behind.
pub(super) fn parse(view: &View<'_>, first: usize, start: usize, opened: bool, between: bool, context: &Context) -> Option<When> {
    let lead = lead(view, start, opened, between, context);
    let pair = pair(view, &lead)?;
    let exact = pair.low.exact || pair.high.exact;
    // what follows may be the date, or what is counted
    let mut after = pair.end + usize::from(view.is_mark(pair.end, ','));
    after += usize::from(view.is_any(after, &[T::On, T::Of]));
    let tail = if lead.day.is_none() { moment::day_with_part(view, after, context) } else { None };
    let told = after > pair.end || view.is_any(after, &[T::Today, T::Tomorrow, T::Yesterday]);
    let dated = is_dated_in_front(view, &lead, &pair) || tail.is_some() && told;
    let clocks = exact || dated && !is_counted(view, &lead, &pair);
    if !clocks || tail.is_none() && is_word(view, &lead, &pair) {
        return None;
    }
    let end = tail.as_ref().map_or(pair.end, |(day, _)| day.end);
    let (day, part) = lead.day.or(tail).unzip();
    let (low, high) = with_part(&pair, part.flatten().as_deref());
    match day.as_ref().and_then(When::start) {
        Some(date) => on_date(first, end, date, low, high),
        None => Some(on_any_day(first, end, low, high)),
    }
}

/// "Sunday from 8:15 to 10", "today 2:10 to 2:50"
fn lead(view: &View<'_>, start: usize, opened: bool, between: bool, context: &Context) -> Lead {
    let day = if opened { None } else { moment::day_with_part(view, start, context) };
    let Some(behind) = day.as_ref().map(|(day, _)| day.end) else { return Lead { day, at: start, opened, between } };
    let mut at = behind + usize::from(view.is_mark(behind, ','));
    at += usize::from(view.is(at, T::In) && view.is(at + 1, T::Between));
    let between = view.is(at, T::Between);
    let opened = view.is_any(at, &[T::From, T::Between]);
    at += usize::from(opened || view.is(at, T::At));
    Lead { day, at, opened, between }
}

/// The two clocks behind what leads to them.
fn pair(view: &View<'_>, lead: &Lead) -> Option<Pair> {
    let (low, end) = clock::parse(view, lead.at).or_else(|| clock::bare_hour(view, lead.at))?;
    let next = joint(view, end, lead.between, lead.opened)?;
    let (high, end) = clock::parse(view, next).or_else(|| clock::bare_hour(view, next))?;
    // "7:20am until 03-11-2021": the other side begins with a date
    let date = view.mark(end).is_some_and(|mark| matches!(mark, '-' | '/')) && view.is_glued(end) && view.is_number(end + 1);
    (!date).then_some(Pair { low, high, next, end })
}

/// Whether a day in front makes clocks of two bare hours: "Thursday 9 to 11".
fn is_dated_in_front(view: &View<'_>, lead: &Lead, pair: &Pair) -> bool {
    let joined = || view.is_mark(pair.next - 1, '-') || view.is_any(pair.next - 1, &[T::To, T::Until]);
    lead.day.is_some() && pair.low.parts == 1 && (lead.opened || joined())
}

/// Whether two bare hours count something: "nine to three votes", "voted nine to three on Tuesday night".
fn is_counted(view: &View<'_>, lead: &Lead, pair: &Pair) -> bool {
    let score = || (lead.at.saturating_sub(4)..lead.at).any(|at| view.has(at, Class::ScoreWord));
    is_plural(view, pair.end) || !lead.opened && score()
}

/// Whether the first hour is a word with nothing that makes it a clock.
fn is_word(view: &View<'_>, lead: &Lead, pair: &Pair) -> bool {
    let word = view.text(lead.at).len() > 2 && !view.is_number(lead.at);
    !pair.low.exact && pair.low.parts == 1 && word && pair.high.half.is_none()
}

/// The two clocks with their halves of the day, which the part of it may tell: "Tuesday morning 9 to 11".
fn with_part(pair: &Pair, part: Option<&str>) -> (Clock, Clock) {
    let (low, high) = (pair.low, pair.high);
    match part {
        Some(part) if low.half.is_none() && high.half.is_none() => {
            (low.with(clock::half_of(part, low.hour)), high.with(clock::half_of(part, high.hour)))
        }
        _ => halves(low, high),
    }
}

/// The period between two clocks of a date, or of that and the next day.
fn on_date(first: usize, end: usize, date: Date, low: Clock, high: Clock) -> Option<When> {
    let mut when = When::period(first, end, None, None, Grain::Minute, TimePass::Period);
    when.kind = TimeKind::DateTimeRange;
    let from = date.to_datetime(low.time()?);
    let until = date.to_datetime(high.time()?);
    let until = if until <= from { calendar::shift(date, Grain::Day, 1)?.to_datetime(high.time()?) } else { until };
    (when.from, when.until) = (Some(from), Some(until));
    Some(when)
}

/// The period between two clocks of whatever day.
fn on_any_day(first: usize, end: usize, low: Clock, high: Clock) -> When {
    let timex = format!("{}/{}", low.timex(), high.timex());
    let mut when = When::open(first, end, TimeKind::TimeRange, Some(timex), Grain::Minute, TimePass::Period);
    when.clocks = Some((low.iso(), high.iso()));
    when
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
