//! Signs that a date lies ahead where no "will" says so: "would" that is reported, "until", a timetable in the present.
//!
//! **How.** One word at a time, as `tense` asks: a modal with its verb, a verb of timetables in the present ("opens", "expires"), a verb of
//! putting off ("postponed until"). What was said to lie ahead does so from the day of the document, unless the sentence or the narrative
//! names another month or year.
//!
//! **Why this way.** "Said the bridge would reopen in January" means the next one; dated back it is a wrong date in print.
//!
//! **Limits.** "Would" without a word of saying in its sentence says nothing: "The couple would marry in June" tells what was.

use super::relative::unit;
use super::tense::{self, Direction};
use super::year_number::plain_year;
use crate::grammar::Tag;
use crate::lexicon::{Class, VerbForms};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// How far a word of saying may stand from "would".
const REACH: usize = 30;

/// The word that leads to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// "until", "through": what goes on to it.
    Until,
    /// "from": "the rule applies from Monday".
    From,
    /// "by", "as early as": what comes at the latest or the earliest then.
    By,
    /// "starting", "beginning", "effective", "ahead of".
    Start,
    Other,
}

/// The word in front of a date, over an article or a preposition.
pub(super) fn lead(view: &View<'_>, first: usize) -> Lead {
    let over = first.checked_sub(1).filter(|&at| view.is_any(at, &[T::The, T::On, T::In, T::About]));
    let clock = |at: usize| {
        view.is_any(at, &[T::Noon, T::Midnight, T::Am, T::Pm])
            || view.is_number(at)
            || view.is_mark(at, ':')
            || view.is_mark(at, '.')
    };
    // "until midnight on Sunday", "until 9 a.m. on Monday"
    let before = over.unwrap_or(first);
    let before = before - (before.saturating_sub(4)..before).rev().take_while(|&at| clock(at)).count();
    match before.checked_sub(1) {
        Some(at) if view.is_any(at, &[T::Until, T::Through]) => Lead::Until,
        Some(at) if view.is(at, T::From) => Lead::From,
        Some(at) if view.is(at, T::By) => Lead::By,
        // "ahead of Saturday's final", "going into Sunday's vote"
        Some(at) if view.is(at, T::Of) && at > 0 && view.text(at - 1) == "ahead" => Lead::Start,
        Some(at)
            if view.text(at) == "into" && at > 0 && matches!(view.text(at - 1), "going" | "Going" | "heading" | "Heading") =>
        {
            Lead::Start
        }
        Some(at) if at > 0 && view.text(at) == "as" && matches!(view.text(at - 1), "early" | "soon" | "late") => Lead::By,
        Some(at) if matches!(view.text(at), "starting" | "beginning" | "effective") => Lead::Start,
        _ => Lead::Other,
    }
}

/// The direction that a word in front of a date says beside its tense; the date starts at `first`.
pub(super) fn sign(view: &View<'_>, at: usize, first: usize, lead: Lead) -> Option<Direction> {
    if matches!(lead, Lead::Until | Lead::From) && at + 5 > first && is_now(view, at) {
        return Some(Direction::Future);
    }
    match view.word(at) {
        T::Would => return modal(view, at, lead),
        // "has until Friday to answer"
        T::Had if lead == Lead::Until && view.is(at + 1, T::Until) => {
            return (view.text(at) != "had").then_some(Direction::Future);
        }
        // "the deadline is Friday", "the next hearing is on Tuesday"
        T::Is if matches!(view.text(at), "is" | "are") => {
            let next = at + 1 + usize::from(view.is(at + 1, T::On));
            // "storms are forecast for Thursday"
            let set = view.is(at + 2, T::For) && at + 3 == first;
            return (next == first || set).then_some(Direction::Future);
        }
        T::Other | T::End if view.has(at, Class::PlanWord) && is_verb(view, at) => {}
        _ => return None,
    }
    let found = view.find(at, Class::PlanWord)?;
    match view.cell(found, "note") {
        // "the union plans a walkout on Thursday"
        "" => (verb_forms(view, at) & VerbForms::THIRD != 0).then_some(Direction::Future),
        "timetable" => is_timetable(view, at, found.end).then_some(Direction::Future),
        // "was postponed until March"
        "put_off" => (lead == Lead::Until || first > 0 && view.is(first - 1, T::To)).then_some(Direction::Reported),
        _ => None,
    }
}

/// Whether a word is a verb, or a form of one that goes on behind "and": "runs for three hours and ends on Saturday".
fn is_verb(view: &View<'_>, at: usize) -> bool {
    let third = || verb_forms(view, at) & VerbForms::THIRD != 0;
    view.tag(at) == Some(Tag::Verb) || at > 0 && view.is(at - 1, T::And) && view.is_any(at + 1, &[T::On, T::In, T::At]) && third()
}

/// Whether a verb of the third person stands in the present: "runs until", "applies from", "plans a walkout".
fn is_now(view: &View<'_>, at: usize) -> bool {
    verb_forms(view, at) & VerbForms::THIRD != 0
        && !view.has(at, Class::CueVerb)
        && (view.tag(at) == Some(Tag::Verb) || at > 0 && view.is(at - 1, T::And) && view.is_any(at + 1, &[T::Until, T::From]))
}

/// Whether a verb of timetables stands in the present: "the budget expires June 30", but "did not begin", "stocks close higher".
fn is_timetable(view: &View<'_>, at: usize, end: usize) -> bool {
    let third = verb_forms(view, at) & VerbForms::THIRD != 0;
    let helped = at > 0 && matches!(view.tag(at - 1), Some(Tag::Aux | Tag::Part | Tag::Adv));
    let told = matches!(view.tag(end), Some(Tag::Adj | Tag::Adv)) || matches!(view.text(end), "up" | "down");
    (third || !helped) && !told
}

/// "may", "might", "could", "should" and, behind a word of saying, "would".
fn modal(view: &View<'_>, at: usize, lead: Lead) -> Option<Direction> {
    let verb = at + 1 + usize::from(matches!(view.tag(at + 1), Some(Tag::Adv)));
    let done = view.text(verb) == "have" && matches!(view.tag(verb + 1), Some(Tag::Verb | Tag::Aux | Tag::Adv));
    // "by Christmas she may have left"
    if done {
        return (lead == Lead::By && matches!(view.text(at), "may" | "might" | "could")).then_some(Direction::Future);
    }
    let ahead = || if is_reported(view, at) { Direction::Reported } else { Direction::Future };
    match view.text(at) {
        "would" => is_reported(view, at).then_some(Direction::Reported),
        "may" | "might" | "should" => Some(ahead()),
        // "she could not walk on Friday", "he could see smoke" are no chances
        "could" if view.is(at + 1, T::Not) || matches!(view.text(verb), "see" | "hear" | "feel" | "smell") => None,
        "could" if lead == Lead::By => Some(ahead()),
        "could" => (!tells_past(view, at)).then_some(Direction::Future),
        _ => None,
    }
}

/// Whether a verb in the past stands in front of a piece.
fn tells_past(view: &View<'_>, at: usize) -> bool {
    (at.saturating_sub(REACH)..at).any(|at| is_past(view, at))
}

/// "had planned".
pub(super) fn has_had(view: &View<'_>, at: usize) -> bool {
    at > 0 && (view.text(at - 1) == "had" || at > 1 && view.text(at - 2) == "had" && view.tag(at - 1) == Some(Tag::Adv))
}

fn is_past(view: &View<'_>, at: usize) -> bool {
    view.is(at, T::Is) && matches!(view.text(at), "was" | "were")
        || view.tag(at) == Some(Tag::Verb) && verb_forms(view, at) & VerbForms::PAST != 0
}

fn verb_forms(view: &View<'_>, at: usize) -> u8 {
    view.pieces.get(at).map_or(0, |piece| view.hits.word(piece.token).verb_forms)
}

/// Whether a verb of saying or planning in the past stands in front, or closes the sentence: "…, the mayor said".
fn is_reported(view: &View<'_>, at: usize) -> bool {
    // "had hoped it would": it did not, or it has
    let says =
        |at: usize| (view.has(at, Class::CueVerb) || view.has(at, Class::PlanWord)) && is_past(view, at) && !has_had(view, at);
    let before = (at.saturating_sub(REACH)..at).rev().take_while(|&at| !tense::is_break(view, at));
    if before.clone().any(says) {
        return true;
    }
    let last = (at + REACH).min(view.len());
    let mut tail = (at..last).rev().take_while(|&at| !view.is_mark(at, ','));
    (at..last).any(|at| view.is_mark(at, ',')) && last == view.len() && tail.any(says)
}

/// Whether a sentence names another month or year in front of a date: "said in March that it would reopen in June".
pub(super) fn is_dated(view: &View<'_>, first: usize) -> bool {
    // "had cut 300 jobs in March and would cut more in June": March is not when it was said
    let told = |at: &usize| !view.is(*at, T::Had) && !tense::is_break(view, *at);
    (first.saturating_sub(REACH)..first).take_while(told).any(|at| {
        let long = |at: usize| unit(view, at).is_some_and(|(grain, ..)| grain >= super::Grain::Month);
        view.find(at, Class::Month).is_some() && view.is_capital(at)
            || view.is_number(at) && plain_year(view, at).is_some()
            || view.is_any(at, &[T::Ago, T::Earlier]) && at > 0 && long(at - 1)
            || view.is(at, T::Last) && (long(at + 1) || view.find(at + 1, Class::Season).is_some())
    })
}

/// "Friday's closing price": the market has closed.
pub(super) fn is_closing(view: &View<'_>, end: usize) -> bool {
    view.is(end, T::S) && view.is_glued(end) && matches!(view.text(end + 1), "close" | "closing")
}
