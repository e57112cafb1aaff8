//! Reads the days and periods that hang on another: "yesterday", "the week after next", "over the weekend", "the day before".
//!
//! **How.** Asks for the day by its own word, then for what is counted (`ago`), what is stepped (`shifted`) and what stands beside a date.
//!
//! **Why this way.** One function for each small word; what they are applied to is the same closed list of units.
//!
//! **Limits.** Without a day to count from there is no value.

use super::Context;
use super::ago::counted;
use super::calendar::{self, Grain};
use super::pass::TimePass;
use super::shifted::{shifted, weekend_before};
use super::tense::Direction;
use super::when::When;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::model::TimeKind;
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
        let goes_on = view.is_word(at + 1) && !view.is_any(at + 1, &[T::In, T::At, T::On]);
        let is = at > 0 && view.is(at - 1, T::Is) && !view.text(at - 1).starts_with('w') && goes_on;
        let then = view.is(at + 1, T::Is) && at > 0 && view.is_capital(at - 1) && view.tag(at - 1) == Some(Tag::Propn);
        if view.is(at, T::Today) && (is || then || (at.saturating_sub(5)..at).any(|at| view.text(at) == "still")) {
            return None;
        }
        // "told Today", "the station's Today programme": a capital inside a sentence names a newspaper or a programme.
        let inside = at > 0 && view.is_word(at - 1) && (!view.is_capital(at - 1) || view.word(at - 1) == T::Other);
        let owned = at > 0 && view.text(at - 1).ends_with('s') && view.is_glued(at - 1) && !view.is_capital(at + 1);
        let capital = view.is_capital(at) && (inside || owned);
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
        Some(day) => When::day(first, end, day, TimePass::Relative),
        None => When::open(first, end, TimeKind::Date, None, Grain::Day, TimePass::Relative),
    }
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
        Some(day) => When::unit(at, next + 1, day, grain, TimePass::Relative),
        None => Some(When::open(at, next + 1, TimeKind::DateRange, None, grain, TimePass::Relative)),
    }
}

/// "over the weekend", "on the weekend": the one that has gone unless the sentence looks ahead.
fn weekend(view: &View<'_>, at: usize, context: &Context, direction: Direction) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let (Grain::Weekend, end, false) = unit(view, from)? else { return None };
    let led = at > 0 && view.is_any(at - 1, &[T::Over, T::On, T::At, T::During, T::For, T::Through]);
    led.then_some(())?;
    let Some(day) = context.day() else {
        return Some(When::open(at, end, TimeKind::DateRange, None, Grain::Weekend, TimePass::Relative));
    };
    let by = if direction.is_ahead() { 0 } else { weekend_before(Some(day)) };
    When::unit(
        at,
        end,
        calendar::shift(calendar::start(day, Grain::Weekend)?, Grain::Week, by)?,
        Grain::Weekend,
        TimePass::Relative,
    )
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
    (ends && !grain.is_clock()).then_some(())?;
    let anchor = if grain == Grain::Day { context.last_within(grain) } else { context.play() };
    let Some(anchor) = anchor else {
        let kind = if grain == Grain::Day { TimeKind::Date } else { TimeKind::DateRange };
        return Some(When::open(at, end + 1, kind, None, grain, TimePass::Relative));
    };
    When::unit(at, end + 1, calendar::shift(calendar::start(anchor, grain)?, grain, by)?, grain, TimePass::Relative)
}
