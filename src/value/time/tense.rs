//! Whether a sentence looks back or ahead from the day of its document.
//!
//! **How.** The sign nearest to the date wins, those in front of it first: a future auxiliary, a word of planning, or a verb in the past.
//!
//! **Why this way.** "On Tuesday" is past in twenty of twenty-two news sentences; only a future sign close by turns it.
//!
//! **Limits.** Reads words, not clauses: eighteen pieces to each side.

use crate::grammar::Tag;
use crate::lexicon::{Class, VerbForms};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

const REACH: usize = 18;

/// Where a date without a direction of its own lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
    /// No sign on either side.
    Unknown,
}

/// The direction of a date that stands from `first` to `end`.
pub(super) fn of(view: &View<'_>, first: usize, end: usize) -> Direction {
    let before = (first.saturating_sub(REACH)..first).rev().take_while(|&at| !is_break(view, at));
    let after = (end..(end + REACH).min(view.len())).take_while(|&at| !is_break(view, at));
    before.chain(after).find_map(|at| sign(view, at)).unwrap_or(Direction::Unknown)
}

fn is_break(view: &View<'_>, at: usize) -> bool {
    view.is_mark(at, ';') || view.is_mark(at, '"')
}

/// The direction that one word says.
pub(super) fn sign(view: &View<'_>, at: usize) -> Option<Direction> {
    let text = view.text(at);
    match view.word(at) {
        T::Will => return Some(Direction::Future),
        T::To
            if at > 0
                && (view.is(at - 1, T::Is) && !matches!(view.text(at - 1), "was" | "were" | "been")
                    || view.has(at - 1, Class::PlanWord)) =>
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
    // "is set for", "scheduled for": ahead
    if past
        && view.has(at, Class::PlanWord)
        && (view.is_any(at + 1, &[T::For, T::To, T::On])
            || at > 0 && view.is(at - 1, T::Is) && !matches!(view.text(at - 1), "was" | "were"))
    {
        return Some(Direction::Future);
    }
    // "will be held", "is expected": the auxiliary says it
    let passive = at > 0 && view.is(at - 1, T::Is) && !matches!(view.text(at - 1), "was" | "were" | "been");
    (past && !passive).then_some(Direction::Past)
}
