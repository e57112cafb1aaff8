//! The best path through the slots of a sentence.
//!
//! **How.** From word to word, each slot keeps its best way there: the weights of the words, plus how well each slot
//! follows the one before, plus what its clause makes of it (`tag_clause`). A transparent word (an adverb, "not", a quotation
//! mark) remembers what stood before it, so that "has also said" is seen as "has said". Where all ways meet in one slot,
//! the path so far is final and is written.
//!
//! **Why this way.** Ways meet at nearly every comma and article, so little is kept, and time and memory stay linear
//! however long a sentence is.
//!
//! **Limits.** A transparent word remembers one word, not the whole group before it.

use super::tag_clause::Clause;
use super::tag_context::Context;
use crate::lexicon::{Slot, Tag};

/// A slot that a word can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub slot: Slot,
    /// In eighths of a doubling.
    pub weight: i32,
    /// Whether a clause can follow without a conjunction: "said demand fell".
    pub says: bool,
}

/// What "that" before a clause costs after a verb that is none of saying.
const OTHER_VERB: i32 = -10;

/// How much worse than the best a way may be and still be kept.
const BEAM: i32 = 64;

/// A way to a word. Two ways that differ in score and back only need not both be kept.
#[derive(Clone, Copy, Debug)]
struct State {
    score: i32,
    /// Index of the state before, among all states since the last meeting.
    back: u32,
    slot: Slot,
    /// The last slot that is not transparent.
    memory: Slot,
    clause: Clause,
}

impl State {
    /// Before the first word of a sentence.
    const START: State = State { score: 0, back: 0, slot: Slot::Start, memory: Slot::Start, clause: Clause::START };
}

/// Leads every way of `from`, whose first index is `first`, on to a candidate, and keeps the best of those that end alike;
/// the result is the best score so far.
fn extend(from: &[State], first: u32, candidate: Candidate, context: &Context, mut best: i32, into: &mut Vec<State>) -> i32 {
    let Candidate { slot, weight, says } = candidate;
    let near = context.before(slot);
    let moves = context.moves(slot, says);
    let transparent = slot.is_transparent();
    let that = slot == Slot::SconjThat;
    let own = into.len();
    for (back, from) in (first..).zip(from) {
        let (clause, fit) = moves.after(from.clause);
        let mut score = from.score + weight + near.weight(from.slot) + fit;
        if from.slot != from.memory {
            score += near.weight(from.memory);
        }
        if that && !from.clause.says() && from.memory.tag() == Tag::Verb {
            score += OTHER_VERB;
        }
        if score < best.saturating_sub(BEAM) {
            continue;
        }
        best = best.max(score);
        let memory = if transparent { from.memory } else { slot };
        let state = State { score, back, slot, memory, clause };
        match into[own..].iter_mut().find(|other| other.clause == clause && other.memory == memory) {
            Some(other) if other.score >= score => {}
            Some(other) => *other = state,
            None => into.push(state),
        }
    }
    best
}

/// A search under way.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// The states since the last meeting, word by word.
    states: Vec<State>,
    /// Where the states of each word since the meeting begin.
    begins: Vec<u32>,
    /// The states of the word that is being added.
    next: Vec<State>,
    /// The word of the first of the states.
    first: u32,
}

impl Path {
    /// Begins a sentence whose first word is `token`.
    pub fn start(&mut self, token: u32) {
        self.meet(State::START);
        self.first = token;
    }

    /// Adds a word with its candidates.
    pub fn push(&mut self, candidates: &[Candidate], context: &Context, into: &mut [Slot]) {
        let before = self.begins.last().copied().unwrap_or(0);
        let begin = self.states.len();
        let from = self.states.get(before as usize..).unwrap_or_default();
        self.next.clear();
        let best =
            candidates.iter().fold(i32::MIN, |best, &candidate| extend(from, before, candidate, context, best, &mut self.next));
        let least = best.saturating_sub(BEAM);
        self.next.retain(|state| state.score >= least);
        self.states.extend_from_slice(&self.next);
        self.begins.push(begin as u32);
        if self.states.len() == begin + 1 {
            self.write(begin, into);
        }
    }

    /// Ends the sentence.
    pub fn finish(&mut self, into: &mut [Slot]) {
        let begin = self.begins.last().copied().unwrap_or(0) as usize;
        // The first of equals wins: candidates come in a fixed order.
        let best = (begin..self.states.len()).rev().max_by_key(|&at| {
            let State { score, slot, clause, .. } = self.states[at];
            if slot == Slot::Stop { score + clause.at_the_end() } else { score }
        });
        if let Some(best) = best {
            self.write(best, into);
        }
    }

    /// Writes the path that ends in a state of the last word, and keeps that state only.
    fn write(&mut self, end: usize, into: &mut [Slot]) {
        let last = self.states[end];
        let words = self.begins.len() - 1;
        let mut at = end;
        for word in (0..words).rev() {
            let state = self.states[at];
            if let Some(slot) = into.get_mut(self.first as usize + word) {
                *slot = state.slot;
            }
            at = state.back as usize;
        }
        self.meet(last);
        self.first += words as u32;
    }

    /// All ways lead here: what was before is settled.
    fn meet(&mut self, last: State) {
        self.states.clear();
        self.begins.clear();
        self.states.push(State { score: 0, back: 0, ..last });
        self.begins.push(0);
    }
}
