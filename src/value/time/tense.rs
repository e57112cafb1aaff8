//! Whether a sentence looks back or ahead from the day of its document.
//!
//! **How.** The sign nearest to the date wins, those in front of it first: a future auxiliary, a word of planning, or a verb in the past.
//!
//! **Why this way.** "On Tuesday" is past in twenty of twenty-two news sentences; only a future sign close by turns it.
//!
//! **Limits.** Reads words, not clauses: eighteen pieces to each side, then twelve more in front.

use super::ahead::{self, Lead};
use crate::grammar::Tag;
use crate::lexicon::{Class, VerbForms};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

const REACH: usize = 18;

/// How far in front a sign is asked for where none is near: "will face Anna Lind, a 6-3, 6-2 winner over Eva Roth, on Saturday".
const FAR: usize = 30;

/// Where a date without a direction of its own lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
    /// Ahead of what was told: of the document, unless the narrative stands in another year.
    Reported,
    /// No sign on either side.
    Unknown,
}

impl Direction {
    /// Whether it lies ahead.
    pub fn is_ahead(self) -> bool {
        matches!(self, Direction::Future | Direction::Reported)
    }
}

/// The direction of a date that stands from `first` to `end`.
pub(super) fn of(view: &View<'_>, first: usize, end: usize) -> Direction {
    if ahead::is_closing(view, end) {
        return Direction::Past;
    }
    let lead = ahead::lead(view, first);
    if lead == Lead::Start && view.find(first, Class::Weekday).is_some() {
        return Direction::Future;
    }
    let mut before = (first.saturating_sub(FAR)..first).rev().take_while(|&at| !is_break(view, at));
    let mut after = (end..(end + REACH).min(view.len())).take_while(|&at| !is_break(view, at));
    let mut told = |at: usize| ahead::sign(view, at, first, lead).or_else(|| sign(view, at));
    let near = before.by_ref().take(REACH).find_map(&mut told);
    let direction = near.or_else(|| after.find_map(|at| sign(view, at))).or_else(|| before.find_map(&mut told));
    match direction {
        Some(Direction::Reported) if ahead::is_dated(view, first) => Direction::Unknown,
        Some(direction) => direction,
        // "valid until Friday", "a deal by Friday": what has not been told as past
        None if matches!(lead, Lead::Until | Lead::By) => Direction::Future,
        None => Direction::Unknown,
    }
}

/// Whether another voice or clause begins or ends; a few words in quotation marks ("would return “on Monday”") are no other voice.
pub(super) fn is_break(view: &View<'_>, at: usize) -> bool {
    let few = || view.is_glued(at + 1) && !view.is_glued(at) && view.is_word(at + 1) && !view.is_capital(at + 1);
    view.is_mark(at, ';') || view.is_mark(at, '"') && !few()
}

/// The direction that one word says.
pub(super) fn sign(view: &View<'_>, at: usize) -> Option<Direction> {
    let text = view.text(at);
    match view.word(at) {
        T::Will => return Some(Direction::Future),
        T::To
            if at > 0
                && (view.is(at - 1, T::Is) && !matches!(view.text(at - 1), "was" | "were" | "been")
                    || is_plan(view, at - 1) && !ahead::has_had(view, at - 1)) =>
        {
            return Some(Direction::Future);
        }
        T::Is if matches!(text, "was" | "were") => return Some(Direction::Past),
        T::Had if text != "have" => return Some(Direction::Past),
        _ => {}
    }
    if !view.is_word(at) || view.word(at) != T::Other {
        return None;
    }
    let tag = view.tag(at)?;
    if tag != Tag::Verb && tag != Tag::Aux {
        return None;
    }
    let forms = view.pieces.get(at).map_or(0, |piece| view.hits.word(piece.token).verb_forms);
    let past = forms & VerbForms::PAST != 0 || text.ends_with("ed");
    // "originally set for June": it was moved
    if past && is_plan(view, at) && at > 0 && matches!(view.text(at - 1), "originally" | "initially" | "previously") {
        return Some(Direction::Past);
    }
    // "is set for", "scheduled for": ahead
    if past
        && is_plan(view, at)
        && (view.is_any(at + 1, &[T::For, T::To, T::On])
            || at > 0 && view.is(at - 1, T::Is) && !matches!(view.text(at - 1), "was" | "were"))
    {
        return Some(Direction::Future);
    }
    // "will be held", "is expected": the auxiliary says it
    let passive = at > 0 && view.is(at - 1, T::Is) && !matches!(view.text(at - 1), "was" | "were" | "been");
    (past && !passive && !is_led(view, at)).then_some(Direction::Past)
}

/// A word of planning; verbs of timetables and of putting off look ahead in their own ways.
fn is_plan(view: &View<'_>, at: usize) -> bool {
    view.find(at, Class::PlanWord).is_some_and(|found| view.cell(found, "note").is_empty())
}

/// Whether a participle hangs on "will", "would" or "to" through its helpers: "will stay closed", "will have left", "to be finished".
fn is_led(view: &View<'_>, at: usize) -> bool {
    let mut helpers = (at.saturating_sub(4)..at).rev().take_while(|&at| {
        matches!(view.tag(at), Some(Tag::Aux | Tag::Adv | Tag::Part))
            || view.pieces.get(at).is_some_and(|piece| view.hits.word(piece.token).verb_forms & VerbForms::BASE != 0)
    });
    helpers.any(|at| view.is_any(at, &[T::Will, T::Would, T::To]))
}
