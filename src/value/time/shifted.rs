//! Reads "last week", "this Friday", "next May", "the past three years", "the following day".
//!
//! **How.** A word that steps shifts the unit, weekday, month or season behind it; with a count it makes a period that touches the day of the
//! document.
//!
//! **Why this way.** One table of steps for everything that can be stepped.
//!
//! **Limits.** "Last Tuesday" and "next Tuesday" are those of the last and the next week.

use super::Context;
use super::ago::length;
use super::calendar::{self, Grain};
use super::day::{DaySpec, month, weekday_name};
use super::pass::TimePass;
use super::relative::unit;
use super::tense::Direction;
use super::when::When;
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::number::{self, NumberKind};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;
use std::cmp::Ordering;

/// How "last", "this", "next" and their like move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Last,
    This,
    Next,
    /// "the past", "the coming": what touches the day of the document.
    Past,
    Coming,
    Following,
    Same,
}

fn step(view: &View<'_>, at: usize) -> Option<(Step, usize)> {
    let next = at + 1;
    Some(match view.word(at) {
        T::Last => (Step::Last, next),
        T::Past => (Step::Past, next),
        T::This => match view.word(next) {
            T::Past | T::Last => (Step::Past, next + 1),
            T::Coming | T::Next => (Step::Coming, next + 1),
            _ => (Step::This, next),
        },
        T::Next => (Step::Next, next),
        T::Coming => (Step::Coming, next),
        T::Following => (Step::Following, next),
        T::That if view.is(next, T::Same) => (Step::Same, next + 1),
        T::Same | T::That => (Step::Same, next),
        _ => return None,
    })
}

/// "last week", "this Friday", "next May", "the past three years", "the following day".
pub(super) fn shifted(view: &View<'_>, at: usize, context: &Context, direction: Direction) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    if let Some(when) = counted_step(view, at, from, context, direction) {
        return Some(when);
    }
    let (step, next) = step(view, from)?;
    if let Some(when) = rolling(view, at, step, next, context, direction) {
        return Some(when);
    }
    if let Some(when) = one_rolling(view, (at, from, next), step, context) {
        return Some(when);
    }
    let shift = Shift { view, at, from, next, step, context, direction };
    if let Some((number, end)) = weekday_name(view, next) {
        return match date_behind(view, end) {
            Some((spec, after)) => super::resolve::resolve(spec, (at, after), direction, context),
            None => Some(shift.weekday(number, end)),
        };
    }
    // "this may take long"
    let named = month(view, next).filter(|_| view.text(next) != "may");
    if let Some((number, end)) = named.filter(|&(_, end)| !view.is_number(end) && step != Step::Same) {
        return shift.month(number, end);
    }
    if let Some(found) = view.find(next, Class::Season).filter(|&found| view.cell(found, "note") != "plural") {
        return shift.season(view.cell(found, "value"), found.end);
    }
    shift.unit()
}

/// "September 27" behind a weekday: "this Wednesday, September 27", "this Wednesday (September 27)".
fn date_behind(view: &View<'_>, end: usize) -> Option<(DaySpec, usize)> {
    let mark = view.is_mark(end, ',') || view.is_mark(end, '-') && view.is_glued(end) || view.is_mark(end, '(');
    let from = end + usize::from(mark);
    let (spec, after) = super::day::parse(view, from).filter(|(spec, _)| mark && spec.month.is_some() && spec.day.is_some())?;
    Some((spec, after + usize::from(view.is_mark(end, '(') && view.is_mark(after, ')'))))
}

/// A word that steps, and where it stands.
#[derive(Clone, Copy)]
struct Shift<'v, 'a> {
    view: &'v View<'a>,
    /// The first piece, which may be "the".
    at: usize,
    /// The word that steps.
    from: usize,
    /// What it steps over.
    next: usize,
    step: Step,
    context: &'v Context,
    direction: Direction,
}

impl Shift<'_, '_> {
    /// "this Friday".
    fn weekday(self, number: i8, end: usize) -> When {
        let day = self.context.day().and_then(|today| shifted_weekday(today, number, self.step, self.direction));
        day.map_or_else(
            || self.open(end, TimeKind::Date, Some(format!("XXXX-WXX-{number}")), Grain::Day),
            |day| When::day(self.at, end, day, TimePass::Relative),
        )
    }

    /// "next May".
    fn month(self, number: i8, end: usize) -> Option<When> {
        let Some(today) = self.context.day() else {
            return Some(self.open(end, TimeKind::DateRange, Some(format!("XXXX-{number:02}")), Grain::Month));
        };
        let year = today.year() + shifted_year(number.cmp(&today.month()), self.step);
        When::unit(self.at, end, Date::new(year, number, 1).ok()?, Grain::Month, TimePass::Relative)
    }

    /// "last summer"; `letters` name the season.
    fn season(self, letters: &str, end: usize) -> Option<When> {
        let Some(today) = self.context.day() else {
            return Some(self.open(end, TimeKind::DateRange, Some(letters.to_owned()), Grain::Season));
        };
        let (start, stop) = super::season::by_the_stars(today.year(), letters)?;
        let lies = if today >= stop {
            Ordering::Less
        } else if today < start {
            Ordering::Greater
        } else {
            Ordering::Equal
        };
        Some(super::season::of_year(today.year() + shifted_year(lies, self.step), letters, self.at, end))
    }

    /// "last week", "the following day", "this fiscal year".
    fn unit(self) -> Option<When> {
        let Shift { view, at, next, step, .. } = self;
        // "last fiscal year": its days are the company's own
        let own = usize::from(view.is(next, T::Fiscal) || matches!(view.text(next), "calendar" | "academic" | "school"));
        let (grain, end, plural) = unit(view, next + own)?;
        if own > 0 && grain != Grain::Year {
            return None;
        }
        if own > 0 && view.text(next) != "calendar" {
            return Some(self.open(end, TimeKind::DateRange, None, grain));
        }
        // "next to last", "past times"; a plural counts and is no shift
        if grain.is_clock() || plural || grain == Grain::Season || view.text(next) == "second" {
            return None;
        }
        // "the same month last year", "the same quarter of 2019": another one, which has the place of this
        if step == Step::Same && is_of_other_year(view, end) {
            return Some(self.open(end, TimeKind::DateRange, None, grain));
        }
        let Some(anchor) = self.anchor(grain) else {
            let kind = if grain == Grain::Day { TimeKind::Date } else { TimeKind::DateRange };
            return Some(self.open(end, kind, None, grain));
        };
        let base = calendar::start(anchor, grain)?;
        When::unit(at, end, calendar::shift(base, grain, self.by(grain))?, grain, TimePass::Relative)
    }

    /// The day from which units are counted: that of the document, but "that year" and "the previous day" point at one that the
    /// text gave.
    fn anchor(self, grain: Grain) -> Option<Date> {
        let Shift { view, context, direction, .. } = self;
        let previous = grain == Grain::Day && matches!(view.text(self.from), "previous" | "preceding");
        match self.step {
            Step::Same => context.last(),
            Step::Following if grain == Grain::Day => context.last_within(grain),
            Step::Following if context.is_told() => context.last_within(grain),
            Step::Following if direction == Direction::Past => None,
            // "the next day"
            Step::Next if self.from > self.at && grain == Grain::Day && (context.is_told() || direction == Direction::Past) => {
                context.last_within(grain)
            }
            _ if previous => context.last_within(grain),
            _ => context.day(),
        }
    }

    /// How many units the step goes.
    fn by(self, grain: Grain) -> i32 {
        match self.step {
            Step::Last | Step::Past => -1,
            // "this weekend" told in the past is the one that has just gone
            Step::This if grain == Grain::Weekend && self.direction == Direction::Past => weekend_before(self.context.day()),
            Step::This | Step::Same => 0,
            Step::Next | Step::Coming | Step::Following => 1,
        }
    }

    /// The time without a value.
    fn open(self, end: usize, kind: TimeKind, timex: Option<String>, grain: Grain) -> When {
        When::open(self.at, end, kind, timex, grain, TimePass::Relative)
    }
}

/// "last year", "a year earlier", "of 2019" behind "the same month".
fn is_of_other_year(view: &View<'_>, end: usize) -> bool {
    let at = end + usize::from(view.is_any(end, &[T::Of, T::In]));
    let year = |at: usize| view.is(at, T::Year) || view.find(at, Class::TimeUnit).is_some();
    view.is_any(at, &[T::Last, T::Past]) && year(at + 1)
        || view.is_any(at, &[T::A, T::The]) && year(at + 1) && view.is_any(at + 2, &[T::Before, T::Earlier, T::Ago])
        || super::year_number::plain_year(view, at).is_some()
}

pub(super) fn weekend_before(doc: Option<Date>) -> i32 {
    if doc.is_some_and(|day| day.weekday().to_monday_one_offset() < 6) { -1 } else { 0 }
}

/// The year, from that of the document, of a month or season that lies there against the day.
fn shifted_year(lies: Ordering, step: Step) -> i16 {
    match step {
        Step::Last | Step::Past if lies == Ordering::Less => 0,
        Step::Last | Step::Past => -1,
        Step::Next | Step::Coming | Step::Following if lies == Ordering::Greater => 0,
        Step::Next | Step::Coming | Step::Following => 1,
        Step::This | Step::Same => 0,
    }
}

fn shifted_weekday(today: Date, number: i8, step: Step, direction: Direction) -> Option<Date> {
    let week = |by: i32| calendar::weekday_of_week(calendar::shift(today, Grain::Week, by)?, number);
    match step {
        Step::Last => week(-1),
        Step::Next => week(1),
        Step::Past => calendar::weekday(today, number, -1, false),
        Step::Coming | Step::Following => calendar::weekday(today, number, 1, false),
        Step::This | Step::Same => {
            let day = week(0)?;
            match direction {
                Direction::Past if day > today => week(-1),
                direction if direction.is_ahead() && day < today => week(1),
                _ => Some(day),
            }
        }
    }
}

/// "the past three years", "next 3 days", "the last two quarters".
fn rolling(view: &View<'_>, at: usize, step: Step, next: usize, context: &Context, direction: Direction) -> Option<When> {
    let number = number::parse(view, next)?;
    // "two quarters" is no fraction here
    let quarters = number.kind == NumberKind::Fraction && number.end == next + 2;
    let (count, grain, end) = match unit(view, next + 1).filter(|(grain, ..)| quarters && *grain == Grain::Quarter) {
        Some((grain, end, _)) => (small_count(view, next), grain, end),
        None => length(view, next).filter(|_| matches!(number.kind, NumberKind::Cardinal | NumberKind::Vague))?,
    };
    // "is expected to last three weeks"
    let verb = view.is(at, T::Last) && at > 0 && view.is_any(at - 1, &[T::To, T::Will, T::Would, T::Not]);
    if number.first != next || matches!(step, Step::Same) || verb {
        return None;
    }
    if grain.is_clock() {
        return None;
    }
    let led = at > 0 && view.is(at - 1, T::Within);
    touching((at, end), step, count, grain, led, base(step, context, direction))
}

/// "the past year", "over the last year", "over the next decade": one unit up to the day of the document or from it on, whatever the
/// calendar says.
fn one_rolling(view: &View<'_>, (at, from, next): (usize, usize, usize), step: Step, context: &Context) -> Option<When> {
    let led = |words: &[T]| at > 0 && view.is_any(at - 1, words);
    let (grain, end, plural) = unit(view, next).filter(|_| from > at)?;
    let rolls = match step {
        Step::Past => view.text(from) == "past",
        Step::Last => grain == Grain::Decade || led(&[T::Over, T::During, T::Within, T::In]),
        Step::Next | Step::Coming => led(&[T::Over, T::During, T::Within]) || step == Step::Next && led(&[T::For]),
        _ => false,
    };
    if !rolls {
        return None;
    }
    let whole = matches!(grain, Grain::Week | Grain::Month | Grain::Year | Grain::Decade);
    if plural || !whole || view.is_any(end, &[T::Of, T::S]) {
        None
    } else {
        touching((at, end), step, Some(1), grain, false, context.day())
    }
}

/// "the two upcoming months", "the 10 previous weeks": the count in front of the step.
fn counted_step(view: &View<'_>, first: usize, at: usize, context: &Context, direction: Direction) -> Option<When> {
    if !view.is_any(at + 1, &[T::Past, T::Next, T::Coming, T::Following, T::Last]) {
        return None;
    }
    let count = small_count(view, at).filter(|count| *count > 1)?;
    let (step, _) = step(view, at + 1)?;
    let (grain, end, plural) = unit(view, at + 2).filter(|(grain, ..)| !grain.is_clock())?;
    plural.then(|| touching((first, end), step, Some(count), grain, false, base(step, context, direction))).flatten()
}

/// What counted units touch: the day of the document, but "the following three weeks" the last day in play.
fn base(step: Step, context: &Context, direction: Direction) -> Option<Date> {
    match step {
        Step::Following if context.is_told() => context.last_within(Grain::Day),
        Step::Following if direction == Direction::Past => None,
        _ => context.day(),
    }
}

/// So many units that touch a day.
fn touching(
    (at, end): (usize, usize),
    step: Step,
    count: Option<i32>,
    grain: Grain,
    within: bool,
    base: Option<Date>,
) -> Option<When> {
    let (Some(today), Some(count)) = (base, count) else {
        return Some(When::open(at, end, TimeKind::DateRange, None, grain, TimePass::Relative));
    };
    let (from, until) = match step {
        Step::Last | Step::Past => (calendar::shift(rolling_start(today, grain)?, grain, -count)?, rolling_start(today, grain)?),
        _ if within => (today, calendar::shift(today, grain, count)?),
        _ => {
            let first = calendar::shift(today, Grain::Day, 1)?;
            let first = if matches!(grain, Grain::Day | Grain::BusinessDay) { first } else { rolling_end(today, grain)? };
            (first, calendar::shift(first, grain, count)?)
        }
    };
    let mut when = When::period(at, end, Some(from), Some(until), grain, TimePass::Relative);
    when.timex = Some(format!(
        "({},{},{})",
        calendar::day(from),
        calendar::day(until),
        super::duration::iso(&[(rust_decimal::Decimal::from(count), grain)])
    ));
    Some(when)
}

/// The count at one piece alone.
fn small_count(view: &View<'_>, at: usize) -> Option<i32> {
    if view.is_number(at) {
        return crate::value::numeral::whole(view.text(at)).and_then(|count| i32::try_from(count).ok());
    }
    view.cell(view.find(at, Class::NumberWord)?, "value").parse().ok()
}

/// Where the past units end: at the day of the document, or at the unit's own edge where its kind has one.
fn rolling_start(today: Date, grain: Grain) -> Option<Date> {
    if grain == Grain::Quarter { calendar::start(today, grain) } else { Some(today) }
}

/// Where the coming units begin: on the day after that of the document, or at the unit's own edge.
fn rolling_end(today: Date, grain: Grain) -> Option<Date> {
    if grain == Grain::Quarter {
        calendar::shift(calendar::start(today, grain)?, grain, 1)
    } else {
        calendar::shift(today, Grain::Day, 1)
    }
}
