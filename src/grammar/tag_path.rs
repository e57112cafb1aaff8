//! The best path through the slots of a sentence.
//!
//! **How.** From word to word, each slot keeps its best way there: the weights of the words, plus how well each slot
//! follows the one before. A transparent word (an adverb, "not", a quotation mark) remembers what stood before it, so
//! that "has also said" is seen as "has said". Where all ways meet in one slot, the path so far is final and is written.
//!
//! **Why this way.** Ways meet at nearly every comma and article, so little is kept, and time and memory stay linear
//! however long a sentence is.
//!
//! A clause has one finite verb: each opener (a conjunction, a relative pronoun, a verb of saying, a comma) makes room
//! for one, and a finite verb without room costs.
//!
//! **Limits.** A transparent word remembers one word, not the whole group before it.

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

/// What a finite verb costs in a clause that has one.
const SECOND_VERB: i32 = -20;
/// What a sentence, or a clause with "that", costs that has no finite verb.
const NO_VERB: i32 = -16;
/// What "that" before a clause gains when somebody says something.
const SAYING: i32 = 6;
/// What "that" before a clause costs after a verb that is none of saying.
const OTHER_VERB: i32 = -10;
/// For how many finite verbs there can be room.
const ROOM: u8 = 2;

/// A way to a word.
#[derive(Clone, Copy, Debug)]
struct State {
    score: i32,
    /// Index of the state before, among all states since the last meeting.
    back: u32,
    slot: Slot,
    /// The last slot that is not transparent.
    memory: Slot,
    /// For how many finite verbs there is room.
    room: u8,
    /// Whether the sentence has a finite verb.
    verbal: bool,
    /// Whether the last verb is one of saying, and no "that" has come since.
    says: bool,
    /// Whether "that" has opened a clause whose verb has not come.
    owed: bool,
}

impl State {
    /// The state after one more word, without its score.
    fn then(self, back: usize, candidate: Candidate) -> (State, i32) {
        use Slot::*;
        let slot = candidate.slot;
        let finite = slot.is_finite();
        let cost = match slot {
            _ if finite && self.room == 0 => SECOND_VERB,
            Stop if self.owed => NO_VERB,
            // "told the court on Tuesday that …"
            SconjThat if self.says => SAYING,
            SconjThat if self.memory.tag() == Tag::Verb => OTHER_VERB,
            _ => 0,
        };
        let room = match slot {
            _ if finite => self.room.saturating_sub(1) + u8::from(candidate.says),
            VerbBase | VerbParticiple | VerbIng if candidate.says => self.room + 1,
            SconjClause | SconjThat | PronRelative | PronWh | AdvWh => self.room + 1,
            Comma | Colon | Dash | Cconj | PronSubject => self.room.max(1),
            _ => self.room,
        };
        let memory = if slot.is_transparent() { self.memory } else { slot };
        let says = match slot {
            _ if slot.tag() == Tag::Verb => candidate.says,
            SconjThat | Stop | Colon => false,
            _ => self.says,
        };
        let owed = !finite && (self.owed || slot == SconjThat);
        (
            State { score: 0, back: back as u32, slot, memory, room: room.min(ROOM), verbal: self.verbal || finite, says, owed },
            cost,
        )
    }

    /// Whether the future is the same.
    fn equals(&self, other: &State) -> bool {
        self.slot == other.slot
            && self.memory == other.memory
            && (self.room, self.verbal, self.says, self.owed) == (other.room, other.verbal, other.says, other.owed)
    }
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
        self.states.push(State {
            score: 0,
            back: 0,
            slot: Slot::Start,
            memory: Slot::Start,
            room: 1,
            verbal: false,
            says: false,
            owed: false,
        });
        self.begins.push(0);
        self.first = token;
    }

    /// Adds a word with its candidates.
    pub fn push(&mut self, candidates: &[Candidate], context: &Context, into: &mut [Slot]) {
        let before = self.begins.last().copied().unwrap_or(0) as usize;
        let begin = self.states.len();
        for &candidate in candidates {
            let own = self.states.len();
            for back in before..begin {
                let from = self.states[back];
                let (mut state, cost) = from.then(back, candidate);
                state.score = from.score + candidate.weight + cost + context.weight(from.slot, candidate.slot);
                if from.slot != from.memory {
                    state.score += context.weight(from.memory, candidate.slot);
                }
                match self.states[own..].iter_mut().find(|other| other.equals(&state)) {
                    Some(other) if other.score >= state.score => {}
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
        let best = (begin..self.states.len()).rev().max_by_key(|&at| {
            let State { score, verbal, slot, .. } = self.states[at];
            if slot == Slot::Stop && !verbal { score + NO_VERB } else { score }
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
        self.states.clear();
        self.begins.clear();
        self.states.push(State { score: 0, back: 0, ..last });
        self.begins.push(0);
        self.first += words as u32;
    }
}
