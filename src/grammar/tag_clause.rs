//! What a clause makes of the next word: how many finite verbs it has room for, and what is still owed.
//!
//! **How.** A clause has one finite verb: each opener (a conjunction, a relative pronoun, a verb of saying, a comma) makes room
//! for one, and a finite verb without room costs. A state is three facts and a small number, so every step from a state
//! is worked out once, when the tables are read.
//!
//! **Why this way.** The search takes tens of steps a word, and each is one look into a table of two dozen bytes.
//!
//! **Limits.** Room for two verbs at most, however many clauses lie in one another.

use crate::lexicon::{Slot, Tag};

/// What a finite verb costs in a clause that has one.
const SECOND_VERB: i8 = -20;
/// What a sentence, or a clause with "that", costs that has no finite verb.
const NO_VERB: i8 = -16;
/// What "that" before a clause gains when somebody says something.
const SAYING: i8 = 20;
/// For how many finite verbs there can be room.
const ROOM: u8 = 2;

/// The sentence has a finite verb.
const VERBAL: u8 = 1;
/// The last verb is one of saying, and no "that" has come since.
const SAYS: u8 = 2;
/// "that" has opened a clause whose verb has not come.
const OWED: u8 = 4;

/// How many states there are, as a power of two.
const STATES: usize = 32;

/// The clause so far: some of [`VERBAL`], [`SAYS`] and [`OWED`], and above them the room for finite verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause(u8);

impl Clause {
    /// At the beginning of a sentence.
    pub const START: Clause = Clause::new(1, 0);

    const fn new(room: u8, facts: u8) -> Clause {
        Clause(room << 3 | facts)
    }

    /// Whether the last verb is one of saying, and no "that" has come since.
    pub fn says(self) -> bool {
        self.0 & SAYS != 0
    }

    /// What it costs to end the sentence here.
    pub fn at_the_end(self) -> i32 {
        if self.0 & VERBAL == 0 { NO_VERB.into() } else { 0 }
    }

    /// The clause after one more word.
    fn then(self, slot: Slot, says: bool) -> Clause {
        use Slot::*;
        let (room, facts) = (self.0 >> 3, self.0 & 7);
        let finite = slot.is_finite();
        let room = match slot {
            _ if finite => room.saturating_sub(1) + u8::from(says),
            VerbBase | VerbParticiple | VerbIng if says => room + 1,
            SconjClause | SconjThat | PronRelative | PronWh | AdvWh => room + 1,
            Comma | Colon | Dash | Cconj | PronSubject => room.max(1),
            _ => room,
        };
        let facts = match slot {
            _ if finite => facts & !(SAYS | OWED) | VERBAL,
            SconjThat => facts & !SAYS | OWED,
            Stop | Colon => facts & !SAYS,
            _ if slot.tag() == Tag::Verb => facts & !SAYS,
            _ => facts,
        };
        Clause::new(room.min(ROOM), if says { facts | SAYS } else { facts })
    }

    /// How well a slot fits into it.
    fn fit(self, slot: Slot) -> i8 {
        let (room, facts) = (self.0 >> 3, self.0 & 7);
        match slot {
            _ if slot.is_finite() && room == 0 => SECOND_VERB,
            Slot::Stop if facts & OWED != 0 => 2 * NO_VERB,
            // "told the court on Tuesday that …"
            Slot::SconjThat if facts & SAYS != 0 => SAYING,
            _ => 0,
        }
    }
}

/// Where a slot leads from each state of a clause, and how well it fits there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moves([(Clause, i8); STATES]);

impl Moves {
    /// The moves of a slot; `says` for a verb after which a clause can follow without a conjunction.
    pub fn of(slot: Slot, says: bool) -> Moves {
        let mut moves = [(Clause::START, 0); STATES];
        for (bits, to) in (0..).zip(&mut moves) {
            *to = (Clause(bits).then(slot, says), Clause(bits).fit(slot));
        }
        Moves(moves)
    }

    /// The clause after the slot, and how well the slot fits, in eighths of a doubling.
    #[inline]
    pub fn after(&self, clause: Clause) -> (Clause, i32) {
        let (then, fit) = self.0[usize::from(clause.0) % STATES];
        (then, fit.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(slots: &[Slot]) -> Clause {
        slots.iter().fold(Clause::START, |clause, &slot| Moves::of(slot, false).after(clause).0)
    }

    #[test]
    fn a_second_verb_wants_an_opener() {
        let fit = |slots: &[Slot]| Moves::of(Slot::VerbPast, false).after(after(slots)).1;
        assert_eq!(fit(&[Slot::PronSubject]), 0);
        assert_eq!(fit(&[Slot::PronSubject, Slot::VerbPast]), -20);
        assert_eq!(fit(&[Slot::PronSubject, Slot::VerbPast, Slot::Cconj]), 0);
    }

    #[test]
    fn a_verb_of_saying_makes_room_for_what_is_said() {
        let said = Moves::of(Slot::VerbPast, true).after(Clause::START).0;
        assert!(said.says() && !after(&[Slot::VerbPast]).says());
        assert_eq!(Moves::of(Slot::VerbPast, false).after(said).1, 0);
        assert_eq!(Moves::of(Slot::SconjThat, false).after(said).1, i32::from(SAYING));
    }

    #[test]
    fn a_clause_that_was_opened_wants_its_verb() {
        let open = after(&[Slot::VerbPast, Slot::SconjThat]);
        assert_eq!(Moves::of(Slot::Stop, false).after(open).1, -32);
        assert_eq!((Clause::START.at_the_end(), open.at_the_end()), (-16, 0));
    }
}
