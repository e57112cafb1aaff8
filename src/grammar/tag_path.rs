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

/// A way to a word. Two ways that differ in score and step only need not both be kept.
#[derive(Clone, Copy, Debug)]
struct State {
    score: i32,
    /// Index of its last step.
    step: u32,
    slot: Slot,
    /// The last slot that is not transparent.
    memory: Slot,
    clause: Clause,
}

impl State {
    /// Before the first word of a sentence.
    const START: State = State { score: 0, step: NO_STEP, slot: Slot::Start, memory: Slot::Start, clause: Clause::START };
}

/// The slot that a way has for a word, and its step before.
#[derive(Clone, Copy, Debug)]
struct Step {
    slot: Slot,
    before: u32,
}

/// What stands for the step before the first since the meeting.
const NO_STEP: u32 = u32::MAX;

/// A score that any way beats, far enough from the least number that a beam below it is still one.
const WORST: i32 = i32::MIN / 2;

/// Leads every way of `from` on to a candidate, and adds to `into` the best of those that end alike; `step` stays the step before.
/// A way below `floor`, which rises with the best score so far, is none.
fn extend(from: &[State], candidate: Candidate, context: &Context, floor: &mut i32, into: &mut Vec<State>) {
    let Candidate { slot, weight, says } = candidate;
    let follows = context.of(slot);
    let moves = follows.moves(says);
    let first = into.len();
    for from in from {
        let (clause, fit) = moves.after(from.clause);
        let mut score = from.score + weight + follows.weight(from.slot) + fit;
        if from.slot != from.memory {
            score += follows.weight(from.memory);
        }
        if slot == Slot::SconjThat {
            score += that_after(from);
        }
        if score < *floor {
            continue;
        }
        *floor = (score - BEAM).max(*floor);
        let memory = if follows.is_transparent { from.memory } else { slot };
        let state = State { score, step: from.step, slot, memory, clause };
        match into[first..].iter_mut().find(|other| other.clause == clause && other.memory == memory) {
            Some(other) if other.score >= score => {}
            Some(other) => *other = state,
            None => into.push(state),
        }
    }
}

/// What "that" before a clause gains or costs behind a way. Kept out of the loop above, whose every instruction counts.
#[cold]
fn that_after(from: &State) -> i32 {
    if !from.clause.says() && from.memory.tag() == Tag::Verb { OTHER_VERB } else { 0 }
}

/// A search under way.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// The ways to the last word.
    states: Vec<State>,
    /// The ways to the word that is being added.
    next: Vec<State>,
    /// The steps of all ways since the last meeting.
    steps: Vec<Step>,
    /// The word after the last meeting.
    first: u32,
    /// How many words have been added since.
    words: u32,
}

impl Path {
    /// Begins a sentence whose first word is `token`.
    pub fn start(&mut self, token: u32) {
        self.meet(State::START);
        (self.first, self.words) = (token, 0);
    }

    /// Adds a word with its candidates.
    // Not inlined: the loops within need every register.
    #[inline(never)]
    pub fn push(&mut self, candidates: &[Candidate], context: &Context, into: &mut [Slot]) {
        let mut floor = WORST;
        self.next.clear();
        for &candidate in candidates {
            extend(&self.states, candidate, context, &mut floor, &mut self.next);
        }
        std::mem::swap(&mut self.states, &mut self.next);
        self.states.retain(|way| way.score >= floor);
        let known = self.steps.len();
        self.steps.extend(self.states.iter().map(|way| Step { slot: way.slot, before: way.step }));
        (known..).zip(&mut self.states).for_each(|(step, way)| way.step = step as u32);
        self.words += 1;
        if let [last] = self.states[..] {
            self.write(last, into);
        }
    }

    /// Ends the sentence.
    pub fn finish(&mut self, into: &mut [Slot]) {
        // The first of equals wins: candidates come in a fixed order.
        let best = self.states.iter().rev().max_by_key(
            |State { score, slot, clause, .. }| {
                if *slot == Slot::Stop { score + clause.at_the_end() } else { *score }
            },
        );
        if let Some(&best) = best {
            self.write(best, into);
        }
    }

    /// Writes the slots of the way that leads to the last word, and keeps that way only.
    fn write(&mut self, last: State, into: &mut [Slot]) {
        let words = self.first as usize..(self.first + self.words) as usize;
        let mut at = last.step;
        for word in into.get_mut(words).unwrap_or_default().iter_mut().rev() {
            let Some(step) = self.steps.get(at as usize) else { break };
            (*word, at) = (step.slot, step.before);
        }
        self.meet(last);
        self.first += self.words;
        self.words = 0;
    }

    /// All ways lead here: what was before is settled.
    fn meet(&mut self, last: State) {
        self.steps.clear();
        self.states.clear();
        self.states.push(State { score: 0, step: NO_STEP, ..last });
    }
}
