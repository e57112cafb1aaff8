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

/// How much worse than the best a way may be and still be kept.
const BEAM: i32 = 64;

/// A way to a word.
#[derive(Clone, Copy, Debug)]
struct State {
    score: i32,
    /// Index of the state before, among all states since the last meeting.
    back: u32,
    past: Past,
}

/// All of the past that the future depends on; two ways with the same past need not both be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Past {
    slot: Slot,
    /// The last slot that is not transparent.
    memory: Slot,
    /// For how many finite verbs there is room.
    room: u8,
    /// Some of [`VERBAL`], [`SAYS`] and [`OWED`].
    facts: u8,
}

/// The sentence has a finite verb.
const VERBAL: u8 = 1;
/// The last verb is one of saying, and no "that" has come since.
const SAYS: u8 = 2;
/// "that" has opened a clause whose verb has not come.
const OWED: u8 = 4;

impl Past {
    /// At the beginning of a sentence.
    const START: Past = Past { slot: Slot::Start, memory: Slot::Start, room: 1, facts: 0 };

    /// The past after one more word.
    fn then(self, candidate: Candidate) -> Past {
        use Slot::*;
        let slot = candidate.slot;
        let finite = slot.is_finite();
        let room = match slot {
            _ if finite => self.room.saturating_sub(1) + u8::from(candidate.says),
            VerbBase | VerbParticiple | VerbIng if candidate.says => self.room + 1,
            SconjClause | SconjThat | PronRelative | PronWh | AdvWh => self.room + 1,
            Comma | Colon | Dash | Cconj | PronSubject => self.room.max(1),
            _ => self.room,
        };
        let memory = if slot.is_transparent() { self.memory } else { slot };
        let facts = match slot {
            _ if finite => self.facts & !(SAYS | OWED) | VERBAL,
            SconjThat => self.facts & !SAYS | OWED,
            Stop | Colon => self.facts & !SAYS,
            _ if slot.tag() == Tag::Verb => self.facts & !SAYS,
            _ => self.facts,
        };
        Past { slot, memory, room: room.min(ROOM), facts: if candidate.says { facts | SAYS } else { facts } }
    }

    /// How well a slot follows.
    #[inline]
    fn weight(self, slot: Slot, context: &Context) -> i32 {
        let near = context.weight(self.slot, slot);
        let weight = if self.slot == self.memory { near } else { near + context.weight(self.memory, slot) };
        match slot {
            _ if slot.is_finite() => {
                if self.room == 0 {
                    weight + SECOND_VERB
                } else {
                    weight
                }
            }
            Slot::Stop if self.facts & OWED != 0 => weight + 2 * NO_VERB,
            // "told the court on Tuesday that …"
            Slot::SconjThat if self.facts & SAYS != 0 => weight + SAYING,
            Slot::SconjThat if self.memory.tag() == Tag::Verb => weight + OTHER_VERB,
            _ => weight,
        }
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
        self.meet(Past::START);
        self.first = token;
    }

    /// Adds a word with its candidates.
    pub fn push(&mut self, candidates: &[Candidate], context: &Context, into: &mut [Slot]) {
        let before = self.begins.last().copied().unwrap_or(0) as usize;
        let begin = self.states.len();
        let mut best = i32::MIN;
        for &candidate in candidates {
            let own = self.states.len();
            for back in before..begin {
                let from = self.states[back];
                let score = from.score + candidate.weight + from.past.weight(candidate.slot, context);
                if score < best.saturating_sub(BEAM) {
                    continue;
                }
                best = best.max(score);
                let state = State { score, back: back as u32, past: from.past.then(candidate) };
                match self.states[own..].iter_mut().find(|other| other.past == state.past) {
                    Some(other) if other.score >= score => {}
                    Some(other) => *other = state,
                    None => self.states.push(state),
                }
            }
        }
        self.drop_worse(begin, best.saturating_sub(BEAM));
        self.begins.push(begin as u32);
        if self.states.len() == begin + 1 {
            self.write(begin, into);
        }
    }

    /// Drops the states of the last word that are worse than `least`.
    fn drop_worse(&mut self, begin: usize, least: i32) {
        let mut kept = begin;
        for at in begin..self.states.len() {
            if self.states[at].score >= least {
                self.states[kept] = self.states[at];
                kept += 1;
            }
        }
        self.states.truncate(kept);
    }

    /// Ends the sentence.
    pub fn finish(&mut self, into: &mut [Slot]) {
        let begin = self.begins.last().copied().unwrap_or(0) as usize;
        // The first of equals wins: candidates come in a fixed order.
        let best = (begin..self.states.len()).rev().max_by_key(|&at| {
            let State { score, past, .. } = self.states[at];
            if past.slot == Slot::Stop && past.facts & VERBAL == 0 { score + NO_VERB } else { score }
        });
        if let Some(best) = best {
            self.write(best, into);
        }
    }

    /// Writes the path that ends in a state of the last word, and keeps that state only.
    fn write(&mut self, end: usize, into: &mut [Slot]) {
        let last = self.states[end].past;
        let words = self.begins.len() - 1;
        let mut at = end;
        for word in (0..words).rev() {
            let state = self.states[at];
            if let Some(slot) = into.get_mut(self.first as usize + word) {
                *slot = state.past.slot;
            }
            at = state.back as usize;
        }
        self.meet(last);
        self.first += words as u32;
    }

    /// All ways lead here: what was before is settled.
    fn meet(&mut self, past: Past) {
        self.states.clear();
        self.begins.clear();
        self.states.push(State { score: 0, back: 0, past });
        self.begins.push(0);
    }
}
