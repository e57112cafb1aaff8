//! The best path through the slots of a sentence.
//!
//! **How.** From word to word, each slot keeps its best way there: the weights of the words, plus how well each slot
//! follows the one before. A transparent word (an adverb, "not", a quotation mark) remembers what stood before it, so
//! that "has also said" is seen as "has said". Where all ways meet in one slot, the path so far is final and is written.
//!
//! **Why this way.** Ways meet at nearly every comma and article, so little is kept, and time and memory stay linear
//! however long a sentence is.
//!
//! **Limits.** A transparent word remembers one word, not the whole group before it.

use super::tag_context::Context;
use crate::lexicon::Slot;

/// A way to a word.
#[derive(Clone, Copy, Debug)]
struct State {
    score: i32,
    /// Index of the state before, among all states since the last meeting.
    back: u32,
    slot: Slot,
    /// The last slot that is not transparent.
    memory: Slot,
}

/// A search under way.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// The states since the last meeting, word by word.
    states: Vec<State>,
    /// Where the states of each word since the meeting begin.
    begins: Vec<u32>,
    /// The word of the first of them.
    first: u32,
}

impl Path {
    /// Begins a sentence whose first word is `token`.
    pub fn start(&mut self, token: u32) {
        self.states.clear();
        self.begins.clear();
        self.states.push(State { score: 0, back: 0, slot: Slot::Start, memory: Slot::Start });
        self.begins.push(0);
        self.first = token;
    }

    /// Adds a word with its candidates.
    pub fn push(&mut self, candidates: &[(Slot, i32)], context: &Context, into: &mut [Slot]) {
        let before = self.begins.last().copied().unwrap_or(0) as usize;
        let begin = self.states.len();
        for &(slot, weight) in candidates {
            let own = self.states.len();
            for back in before..begin {
                let from = self.states[back];
                let mut score = from.score + weight + context.weight(from.slot, slot);
                if from.slot != from.memory {
                    score += context.weight(from.memory, slot);
                }
                let memory = if slot.is_transparent() { from.memory } else { slot };
                let state = State { score, back: back as u32, slot, memory };
                // A way to the same slot with the same memory has the same future: the better one stays.
                match self.states[own..].iter_mut().find(|other| other.memory == memory) {
                    Some(other) if other.score >= score => {}
                    Some(other) => *other = state,
                    None => self.states.push(state),
                }
            }
        }
        self.begins.push(begin as u32);
        if self.states.len() == begin + 1 {
            self.write(begin, into);
        }
    }

    /// Ends the sentence.
    pub fn finish(&mut self, into: &mut [Slot]) {
        let begin = self.begins.last().copied().unwrap_or(0) as usize;
        // The first of equals wins: candidates come in a fixed order.
        let best = (begin..self.states.len()).rev().max_by_key(|&at| self.states[at].score);
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
        self.states.clear();
        self.begins.clear();
        self.states.push(State { score: 0, back: 0, ..last });
        self.begins.push(0);
        self.first += words as u32;
    }
}
