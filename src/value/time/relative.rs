//! Reads the days and periods that hang on another: "yesterday", "last week", "two years ago", "three days after the vote".
//!
//! **How.** "Last", "this" and "next" shift the unit, weekday or month behind them; "ago" and "from now" count from the day of the document, "later"
//! and "earlier" from the last date in play; "past" and "next" with a number make a period that touches the day of the document.
//!
//! **Why this way.** One function for each small word; what they are applied to is the same closed list of units.
//!
//! **Limits.** "Last Tuesday" and "next Tuesday" are those of the last and the next week. Without a day to count from there is no value.

use super::calendar::{self, Grain};
use super::day::{month, weekday_name};
use super::tense::Direction;
use super::when::When;
use super::{Context, TIME_RELATIVE};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::model::TimeKind;
use crate::value::number::{self, NumberKind};
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// The unit of time at a piece, where it ends, and whether it is a plural.
pub(super) fn unit(view: &View<'_>, at: usize) -> Option<(Grain, usize, bool)> {
    let found = view.find(at, Class::TimeUnit)?;
    Some((Grain::of(view.cell(found, "value"))?, found.end, view.cell(found, "note") == "plural"))
}

/// The relative time that starts at a piece.
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context, direction: Direction) -> Option<When> {
    use T::*;
    let begins = matches!(
        view.word(at),
        Today
            | Yesterday
            | Tomorrow
            | The
            | In
            | Within
            | A
            | Another
            | About
            | Past
            | Last
            | This
            | That
            | Next
            | Coming
            | Following
            | Same
    );
    if !begins && !view.may_be_number(at) && !view.may_have(at, ClassSet::of(&[Class::TimeUnit])) {
        return None;
    }
    view.refusals.unless_refused(at, Reading::Relative, || read(view, at, context, direction))
}

fn read(view: &View<'_>, at: usize, context: &Context, direction: Direction) -> Option<When> {
    named(view, at, context)
        .or_else(|| counted(view, at, context))
        .or_else(|| after_next(view, at, context))
        .or_else(|| weekend(view, at, context, direction))
        .or_else(|| shifted(view, at, context, direction))
        .or_else(|| neighbour(view, at, context))
}

/// "today", "yesterday", "tomorrow", "the day after tomorrow".
pub(super) fn named(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let step = |word: T| match word {
        T::Today => Some(0),
        T::Yesterday => Some(-1),
        T::Tomorrow => Some(1),
        _ => None,
    };
    if let Some(by) = step(view.word(at)) {
        // "what is today Ghana", "still in use today": nowadays
        let is = at > 0 && view.is(at - 1, T::Is) && !view.text(at - 1).starts_with('w');
        let then = view.is(at + 1, T::Is) && at > 0 && view.is_capital(at - 1) && view.tag(at - 1) == Some(Tag::Propn);
        if view.is(at, T::Today) && (is || then || (at.saturating_sub(5)..at).any(|at| view.text(at) == "still")) {
            return None;
        }
        let capital =
            at > 0 && view.is_capital(at) && view.is_capital(at - 1) && view.word(at - 1) == T::Other && view.is_word(at - 1);
        return (!capital && !super::day::is_in_name(view, at)).then(|| day(at, at + 1, context.day(), by));
    }
    let from = at + usize::from(view.is(at, T::The));
    let side = match view.word(from + 1) {
        T::Before => -1,
        T::After => 1,
        _ => return None,
    };
    let (Grain::Day, _, false) = unit(view, from)? else { return None };
    let by = step(view.word(from + 2)).filter(|by| *by == side)?;
    Some(day(at, from + 3, context.day(), by + side))
}

fn day(first: usize, end: usize, anchor: Option<Date>, by: i32) -> When {
    match anchor.and_then(|anchor| calendar::shift(anchor, Grain::Day, by)) {
        Some(day) => When::day(first, end, day, &TIME_RELATIVE),
        None => When::open(first, end, TimeKind::Date, None, Grain::Day, &TIME_RELATIVE),
    }
}

/// A count and a unit: "two weeks", "a year", "a couple of months". The count is none where only bounds are known.
pub(super) fn length(view: &View<'_>, at: usize) -> Option<(Option<i32>, Grain, usize)> {
    let mut at = at;
    while view.is_any(at, &[T::About, T::Past, T::Last]) && at < view.len() {
        at += 1;
    }
    let bare = |count: Option<i32>, end: usize| {
        let of = end + usize::from(view.is(end, T::Of));
        let of = of + usize::from(view.is_any(of, &[T::More, T::Another, T::Coming]));
        let hyphen = usize::from(view.is_mark(of, '-') && view.is_glued(of));
        unit(view, of + hyphen).map(|(grain, end, _)| (count, grain, end))
    };
    if view.is_any(at, &[T::A, T::Another, T::The])
        && let Some(found) = bare(Some(1), at + 1).filter(|_| !view.is(at + 1, T::Of))
    {
        return Some(found);
    }
    let number = number::parse(view, at)?;
    match number.kind {
        NumberKind::Cardinal if number.value.is_integer() => bare(Some(i32::try_from(number.value).ok()?), number.end),
        NumberKind::Vague
            if matches!(number.bounds, Some((low, _)) if low == rust_decimal::Decimal::TWO)
                && view.text(number.end - 1) == "couple" =>
        {
            bare(Some(2), number.end)
        }
        NumberKind::Vague => bare(None, number.end),
        _ => None,
    }
}

/// "two weeks ago", "three days later", "5 years from now", "in two weeks", "two days after X".
fn counted(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let within = view.is(at, T::In) || view.is(at, T::Within);
    let from = at + usize::from(within);
    if let Some(when) = many(view, at, from, context).or_else(|| weekdays(view, at, context)) {
        return Some(when);
    }
    let (count, grain, end) = length(view, from)?;
    if grain.is_clock() || grain == Grain::Weekend || within && view.is(from, T::The) {
        return None;
    }
    let doc = context.day();
    let (anchor, sign, after) = match view.word(end) {
        T::Ago => (doc, -1, end + 1),
        T::Back if view.is_mark(end + 1, '.') || end + 1 >= view.len() || view.is_mark(end + 1, ',') => (doc, -1, end + 1),
        T::Later if view.text(end).eq_ignore_ascii_case("hence") => (doc, 1, end + 1),
        T::Later => (play(view, at, end, context), 1, end + 1),
        T::Earlier => (play(view, at, end, context), -1, end + 1),
        T::From if view.is(end + 1, T::Now) => (doc, 1, end + 2),
        T::From if view.is_any(end + 1, &[T::Today, T::Tomorrow]) => {
            (doc.and_then(|day| calendar::shift(day, Grain::Day, i32::from(view.is(end + 1, T::Tomorrow)))), 1, end + 2)
        }
        T::After | T::Before => {
            let sign = if view.is(end, T::After) { 1 } else { -1 };
            let other = super::simple(view, end + 1, context)?;
            let anchor = if sign > 0 && !other.is_day() {
                other.stop().and_then(|day| calendar::shift(day, Grain::Day, -1))
            } else {
                other.start()
            };
            (anchor, sign, other.end)
        }
        _ if view.is(at, T::Within) && count.is_some() => return Some(from_now(at, end, doc, &[(count?, grain)])),
        _ if within && count.is_some() && !is_span(view, at, end) => (doc, 1, end),
        _ => return None,
    };
    Some(moved(at, after, anchor, grain, count.map(|count| count * sign)))
}

/// "2 years, 1 month and 21 days ago": a day, since it was counted in days.
fn many(view: &View<'_>, at: usize, from: usize, context: &Context) -> Option<When> {
    let (parts, end) = super::duration::parts(view, from)?;
    let parts: Option<Vec<(i32, Grain)>> =
        parts.iter().map(|&(count, grain)| count.is_integer().then(|| Some((i32::try_from(count).ok()?, grain)))?).collect();
    let parts = parts.filter(|parts| parts.len() > 1 && parts.iter().all(|(_, grain)| !grain.is_clock()))?;
    if view.is(at, T::Within) {
        return Some(from_now(at, end, context.day(), &parts));
    }
    let (anchor, sign, end) = match view.word(end) {
        T::Ago => (context.day(), -1, end + 1),
        T::Later => (play(view, at, end, context), 1, end + 1),
        T::Earlier => (play(view, at, end, context), -1, end + 1),
        T::From if view.is(end + 1, T::Now) => (context.day(), 1, end + 2),
        _ if view.is(at, T::In) => (context.day(), 1, end),
        _ => return None,
    };
    let day = parts.iter().try_fold(anchor?, |day, &(count, grain)| calendar::shift(day, grain, count * sign));
    Some(day.map_or_else(
        || When::open(at, end, TimeKind::Date, None, Grain::Day, &TIME_RELATIVE),
        |day| When::day(at, end, day, &TIME_RELATIVE),
    ))
}

/// "within five days": from the day of the document on.
fn from_now(first: usize, end: usize, doc: Option<Date>, parts: &[(i32, Grain)]) -> When {
    let until = doc.and_then(|doc| parts.iter().try_fold(doc, |day, &(count, grain)| calendar::shift(day, grain, count)));
    When::period(first, end, doc, until, Grain::Day, &TIME_RELATIVE)
}

/// "two Mondays ago", "three Fridays from now".
fn weekdays(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let number = number::parse(view, at).filter(|number| number.kind == NumberKind::Cardinal && number.value.is_integer())?;
    let found = view.find(number.end, Class::Weekday)?;
    let (sign, end) = match view.word(found.end) {
        T::Ago | T::Earlier | T::Back => (-1, found.end + 1),
        T::Later => (1, found.end + 1),
        T::From if view.is(found.end + 1, T::Now) => (1, found.end + 2),
        _ => return None,
    };
    let weekday = view.cell(found, "value").parse().ok()?;
    let count = i32::try_from(number.value).ok()?;
    let day = calendar::shift(calendar::weekday(context.day()?, weekday, sign, false)?, Grain::Week, sign * (count - 1))?;
    Some(When::day(at, end, day, &TIME_RELATIVE))
}

/// What "later" counts from: the last date in play, or the day of the document where the sentence looks ahead.
fn play(view: &View<'_>, first: usize, end: usize, context: &Context) -> Option<Date> {
    context.last().or_else(|| context.day().filter(|_| super::tense::of(view, first, end) == Direction::Future))
}

/// Whether "in three days" says how long something took: "in 33 years of service", "for the first time in five years".
fn is_span(view: &View<'_>, at: usize, end: usize) -> bool {
    let first = at >= 1 && (view.is(at - 1, T::Time) || view.text(at - 1).ends_with("est"));
    first
        || view.is(end, T::Of)
        || (at.saturating_sub(8)..at).any(|at| {
            view.is(at, T::Is) && matches!(view.text(at), "was" | "were" | "been") || view.find(at, Class::OrdinalWord).is_some()
        })
}

/// The time `count` units from the anchor, at the grain that such words mean: a year for years, a month for months, else a day.
fn moved(first: usize, end: usize, anchor: Option<Date>, grain: Grain, count: Option<i32>) -> When {
    let (Some(anchor), Some(count)) = (anchor, count) else {
        return When::open(
            first,
            end,
            TimeKind::Date,
            count.is_none().then(|| "PAST_REF".to_owned()),
            Grain::Day,
            &TIME_RELATIVE,
        );
    };
    let Some(day) = calendar::shift(anchor, grain, count) else {
        return When::open(first, end, TimeKind::Date, None, Grain::Day, &TIME_RELATIVE);
    };
    let coarse = match grain {
        Grain::Year | Grain::Decade => Grain::Year,
        Grain::Century => Grain::Century,
        Grain::Month | Grain::Quarter => Grain::Month,
        _ => Grain::Day,
    };
    let coarse = if coarse == Grain::Century { Grain::Year } else { coarse };
    When::unit(first, end, day, coarse, &TIME_RELATIVE).unwrap_or_else(|| When::day(first, end, day, &TIME_RELATIVE))
}

/// "the week after next", "the month after the next".
fn after_next(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let (grain, end, false) = unit(view, at + usize::from(view.is(at, T::The)))? else { return None };
    let next = end + 1 + usize::from(view.is(end + 1, T::The));
    if !view.is(end, T::After) || !view.is(next, T::Next) || grain.is_clock() || unit(view, next + 1).is_some() {
        return None;
    }
    let base = context.day().and_then(|day| calendar::shift(calendar::start(day, grain)?, grain, 2));
    match base {
        Some(day) => When::unit(at, next + 1, day, grain, &TIME_RELATIVE),
        None => Some(When::open(at, next + 1, TimeKind::DateRange, None, grain, &TIME_RELATIVE)),
    }
}

/// "over the weekend", "on the weekend": the one that has gone unless the sentence looks ahead.
fn weekend(view: &View<'_>, at: usize, context: &Context, direction: Direction) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let (Grain::Weekend, end, false) = unit(view, from)? else { return None };
    let led = at > 0 && view.is_any(at - 1, &[T::Over, T::On, T::At, T::During, T::For, T::Through]);
    led.then_some(())?;
    let Some(day) = context.day() else {
        return Some(When::open(at, end, TimeKind::DateRange, None, Grain::Weekend, &TIME_RELATIVE));
    };
    let by = if direction == Direction::Future { 0 } else { weekend_before(Some(day)) };
    When::unit(at, end, calendar::shift(calendar::start(day, Grain::Weekend)?, Grain::Week, by)?, Grain::Weekend, &TIME_RELATIVE)
}

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
    let the = view.is(at, T::The);
    let from = at + usize::from(the);
    if let Some(when) = counted_step(view, at, from, context) {
        return Some(when);
    }
    let (step, next) = step(view, from)?;
    if let Some(when) = rolling(view, at, step, next, context) {
        return Some(when);
    }
    let doc = context.day();
    if let Some((_, end)) = weekday_name(view, next) {
        // "this Wednesday, September 27"
        let comma =
            end + usize::from(view.is_mark(end, ',') || view.is_mark(end, '-') && view.is_glued(end) || view.is_mark(end, '('));
        let dated = super::day::parse(view, comma).filter(|(spec, _)| comma > end && spec.month.is_some() && spec.day.is_some());
        if let Some((spec, after)) = dated {
            let close = usize::from(view.is_mark(end, '(') && view.is_mark(after, ')'));
            return super::day::resolve(spec, (at, after + close), direction, context);
        }
    }
    if let Some((number, end)) = weekday_name(view, next) {
        let day = doc.and_then(|today| shifted_weekday(today, number, step, direction));
        return Some(day.map_or_else(
            || When::open(at, end, TimeKind::Date, Some(format!("XXXX-WXX-{number}")), Grain::Day, &TIME_RELATIVE),
            |day| When::day(at, end, day, &TIME_RELATIVE),
        ));
    }
    // "this may take long"
    let named = month(view, next).filter(|_| view.text(next) != "may");
    if let Some((number, end)) = named.filter(|&(_, end)| !view.is_number(end) && !matches!(step, Step::Same)) {
        let Some(today) = doc else {
            return Some(When::open(
                at,
                end,
                TimeKind::DateRange,
                Some(format!("XXXX-{number:02}")),
                Grain::Month,
                &TIME_RELATIVE,
            ));
        };
        let year = today.year() + shifted_year(number.cmp(&today.month()), step);
        return When::unit(at, end, Date::new(year, number, 1).ok()?, Grain::Month, &TIME_RELATIVE);
    }
    if let Some(found) = view.find(next, Class::Season).filter(|&found| view.cell(found, "note") != "plural") {
        let letters = view.cell(found, "value");
        let Some(today) = doc else {
            return Some(When::open(at, found.end, TimeKind::DateRange, Some(letters.to_owned()), Grain::Season, &TIME_RELATIVE));
        };
        let this = calendar::season(today.year(), letters)?;
        let over = if today >= this.1 {
            std::cmp::Ordering::Less
        } else if today < this.0 {
            std::cmp::Ordering::Greater
        } else {
            std::cmp::Ordering::Equal
        };
        return Some(super::year::named_season(today.year() + shifted_year(over, step), letters, at, found.end));
    }
    // "last fiscal year": its days are the company's own
    let own = usize::from(view.is(next, T::Fiscal) || matches!(view.text(next), "calendar" | "academic" | "school"));
    let (grain, end, plural) = unit(view, next + own)?;
    if own > 0 && grain != Grain::Year {
        return None;
    }
    if own > 0 && view.text(next) != "calendar" {
        return Some(When::open(at, end, TimeKind::DateRange, None, grain, &TIME_RELATIVE));
    }
    // "next to last", "past times"; a plural counts and is no shift
    if grain.is_clock() || plural || grain == Grain::Season || view.text(next) == "second" {
        return None;
    }
    let anchor = match step {
        // "that year" points back at one that the text gave
        Step::Same if grain > Grain::Day => context.last(),
        Step::Same | Step::Following => context.play().or(doc),
        _ => doc,
    };
    let by = match step {
        Step::Last | Step::Past => -1,
        Step::This | Step::Same => 0,
        Step::Next | Step::Coming | Step::Following => 1,
    };
    // "this weekend" told in the past is the one that has just gone
    let by = if grain == Grain::Weekend && step == Step::This && direction == Direction::Past { weekend_before(doc) } else { by };
    let that =
        view.is(from, T::That) && grain == Grain::Day || step != Step::Same || view.is(from, T::Same) || view.is(from, T::That);
    let Some(anchor) = anchor.filter(|_| that) else {
        let kind = if grain == Grain::Day { TimeKind::Date } else { TimeKind::DateRange };
        return that.then(|| When::open(at, end, kind, None, grain, &TIME_RELATIVE));
    };
    let base = calendar::start(anchor, grain)?;
    When::unit(at, end, calendar::shift(base, grain, by)?, grain, &TIME_RELATIVE)
}

fn weekend_before(doc: Option<Date>) -> i32 {
    if doc.is_some_and(|day| day.weekday().to_monday_one_offset() < 6) { -1 } else { 0 }
}

/// The year, from that of the document, of a month or season that lies there against the day.
fn shifted_year(lies: std::cmp::Ordering, step: Step) -> i16 {
    use std::cmp::Ordering::{Greater, Less};
    match step {
        Step::Last | Step::Past => {
            if lies == Less {
                0
            } else {
                -1
            }
        }
        Step::Next | Step::Coming | Step::Following => {
            if lies == Greater {
                0
            } else {
                1
            }
        }
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
                Direction::Future if day < today => week(1),
                _ => Some(day),
            }
        }
    }
}

/// "the past three years", "next 3 days", "the last two quarters".
fn rolling(view: &View<'_>, at: usize, step: Step, next: usize, context: &Context) -> Option<When> {
    let number = number::parse(view, next)?;
    // "two quarters" is no fraction here
    let quarters = number.kind == NumberKind::Fraction && number.end == next + 2;
    let (count, grain, end) = match unit(view, next + 1).filter(|(grain, ..)| quarters && *grain == Grain::Quarter) {
        Some((grain, end, _)) => (small_count(view, next), grain, end),
        None => length(view, next).filter(|_| matches!(number.kind, NumberKind::Cardinal | NumberKind::Vague))?,
    };
    if number.first != next || matches!(step, Step::Same) {
        return None;
    }
    if grain.is_clock() {
        return None;
    }
    let led = at > 0 && view.is(at - 1, T::Within);
    touching((at, end), step, count, grain, led, context)
}

/// "the two upcoming months", "the 10 previous weeks": the count in front of the step.
fn counted_step(view: &View<'_>, first: usize, at: usize, context: &Context) -> Option<When> {
    if !view.is_any(at + 1, &[T::Past, T::Next, T::Coming, T::Following, T::Last]) {
        return None;
    }
    let count = small_count(view, at).filter(|count| *count > 1)?;
    let (step, _) = step(view, at + 1)?;
    let (grain, end, plural) = unit(view, at + 2).filter(|(grain, ..)| !grain.is_clock())?;
    plural.then(|| touching((first, end), step, Some(count), grain, false, context)).flatten()
}

/// So many units that touch the day of the document.
fn touching(
    (at, end): (usize, usize),
    step: Step,
    count: Option<i32>,
    grain: Grain,
    within: bool,
    context: &Context,
) -> Option<When> {
    let (Some(today), Some(count)) = (context.day(), count) else {
        return Some(When::open(at, end, TimeKind::DateRange, None, grain, &TIME_RELATIVE));
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
    let mut when = When::period(at, end, Some(from), Some(until), grain, &TIME_RELATIVE);
    when.timex = Some(format!(
        "({},{},{})",
        calendar::day(from),
        calendar::day(until),
        super::duration::iso(&[(rust_decimal::Decimal::from(count), grain)])
    ));
    Some(when)
}

/// Where the past units end: at the day of the document, or at the unit's own edge where its kind has one.
/// The count at one piece alone.
fn small_count(view: &View<'_>, at: usize) -> Option<i32> {
    if view.is_number(at) {
        return crate::value::numeral::whole(view.text(at)).and_then(|count| i32::try_from(count).ok());
    }
    view.cell(view.find(at, Class::NumberWord)?, "value").parse().ok()
}

fn rolling_start(today: Date, grain: Grain) -> Option<Date> {
    if grain == Grain::Quarter { calendar::start(today, grain) } else { Some(today) }
}

fn rolling_end(today: Date, grain: Grain) -> Option<Date> {
    if grain == Grain::Quarter {
        calendar::shift(calendar::start(today, grain)?, grain, 1)
    } else {
        calendar::shift(today, Grain::Day, 1)
    }
}

/// "the day before", "the week after", "the next day": beside the last date in play.
fn neighbour(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if !view.is(at, T::The) {
        return None;
    }
    let (grain, end, false) = unit(view, at + 1)? else { return None };
    let by = match view.word(end) {
        T::Before | T::Earlier => -1,
        T::After | T::Later => 1,
        _ => return None,
    };
    let ends = end + 1 >= view.len() || view.mark(end + 1).is_some();
    let anchor = context.play()?;
    (ends && !grain.is_clock()).then_some(())?;
    When::unit(at, end + 1, calendar::shift(calendar::start(anchor, grain)?, grain, by)?, grain, &TIME_RELATIVE)
}
