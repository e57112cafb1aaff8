//! Whether "in two years" is the time in which something has happened: "prices have doubled in two years", "she lost her job in two weeks".
//!
//! **How.** The verb nearest in front of the phrase says so where it stands in the past or behind "has"; a phrase that opens its
//! sentence hangs on the verb behind it. An infinitive, an auxiliary that looks ahead, a word of planning and a verb of saying do not
//! count the phrase as theirs.
//!
//! **Why this way.** "In two years" is a day ahead behind "will open" and a length behind "has opened", and nothing but the verb tells
//! the two apart.
//!
//! **Limits.** Reads words, not clauses: twelve pieces to each side.

use crate::grammar::Tag;
use crate::lexicon::{Class, VerbForms};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

const REACH: usize = 12;

/// Whether the verb that a phrase from `first` to `end` hangs on has happened.
pub(super) fn has_happened(view: &View<'_>, first: usize, end: usize) -> bool {
    let mut before = (first.saturating_sub(REACH)..first).rev().take_while(|&at| !is_break(view, at));
    if let Some(said) = before.find_map(|at| says(view, at)) {
        return said;
    }
    // "In two years, prices have doubled"
    let opens = first == 0 || first == 1 && view.is_mark(0, '"');
    let mut after = (end..(end + REACH).min(view.len())).take_while(|&at| !is_break(view, at));
    opens && after.find_map(|at| says(view, at)).unwrap_or(false)
}

fn is_break(view: &View<'_>, at: usize) -> bool {
    matches!(view.mark(at), Some(';' | '"' | ':'))
}

/// Whether a word is a verb of what has happened; none where it is no verb or says nothing.
fn says(view: &View<'_>, at: usize) -> Option<bool> {
    if view.is_any(at, &[T::Will, T::Would])
        || matches!(view.text(at), "can" | "must" | "cannot")
        || view.has(at, Class::PlanWord)
    {
        return Some(false);
    }
    // "the city had 200 millimetres in three days"
    if view.text(at) == "had" && view.tag(at + 1) != Some(Tag::Verb) {
        return Some(true);
    }
    let verb = view.is_word(at) && view.word(at) == T::Other && view.tag(at) == Some(Tag::Verb);
    if !verb || view.has(at, Class::CueVerb) {
        return None;
    }
    let forms = view.pieces.get(at).map_or(0, |piece| view.hits.word(piece.token).verb_forms);
    let past = forms & VerbForms::PAST != 0 || view.text(at).ends_with("ed");
    let helpers = (at.saturating_sub(3)..at)
        .rev()
        .take_while(|&at| view.tag(at).is_some_and(|tag| matches!(tag, Tag::Aux | Tag::Adv | Tag::Part)));
    let perfect = helpers.clone().any(|at| view.is(at, T::Had));
    let ahead = helpers.clone().any(|at| view.is_any(at, &[T::Will, T::Would, T::To]));
    let present = helpers.clone().any(|at| view.is(at, T::Is) && !matches!(view.text(at), "was" | "were" | "been"));
    // "is expected" looks ahead, "is said to have doubled" does not
    let done = if present { perfect } else { past || perfect };
    Some(done && !ahead)
}
