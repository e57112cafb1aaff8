//! What each piece of a sentence can begin, so that the grammars look only where there is something to read.
//!
//! **How.** One pass from the right over the pieces marks numerals, words that lead to one, and how far the next word of
//! time is.
//!
//! **Why this way.** "the", "in" and "for" begin many times and stand in every sentence, and so do numbers; without a word of
//! time within [`REACH`] pieces nothing that they begin can be one, unless numbers alone make it.

use super::piece::{Form, Piece};
use super::terminal::Terminal as T;
use crate::lexicon::{Class, ClassSet, Hits};

/// How many pieces may stand between any word that begins a time and the first word that makes it one.
const REACH: usize = 10;

const NUMERALS: ClassSet =
    ClassSet::of(&[Class::NumberWord, Class::OrdinalWord, Class::ScaleWord, Class::FractionWord, Class::VagueNumber]);

/// The numerals that a time can begin with.
const COUNTS: ClassSet = ClassSet::of(&[Class::NumberWord, Class::OrdinalWord, Class::VagueNumber, Class::FractionWord]);

const TIMES: ClassSet = ClassSet::of(&[
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::Holiday,
    Class::DayPart,
    Class::TimeUnit,
    Class::TimeZone,
    Class::Decade,
]);

/// What one piece can begin.
#[derive(Clone, Copy, Debug, Default)]
struct Start {
    numeral: bool,
    /// Whether it can stand in front of a numeral as a part of the number: "a", "half", a minus.
    lead: bool,
    /// How many pieces on the next word of time or number stands, the piece itself included; [`FAR`] where none does.
    time_in: u8,
    /// How many pieces on the next word of time stands that is no number.
    word_in: u8,
}

/// More than any reach.
const FAR: u8 = u8::MAX;

/// What the pieces of one sentence can begin.
#[derive(Debug, Default)]
pub(super) struct Outlook {
    starts: Vec<Start>,
}

impl Outlook {
    /// Reads the pieces of another sentence.
    pub fn read(&mut self, pieces: &[Piece], hits: &Hits) {
        self.starts.clear();
        self.starts.resize(pieces.len(), Start::default());
        let (mut time_in, mut word_in) = (FAR, FAR);
        for (at, piece) in pieces.iter().enumerate().rev() {
            let part = !piece.whole || piece.form == Form::Code;
            let classes = hits.classes(piece.token);
            let named = part || classes.meets(TIMES) || stands_alone(piece.word);
            if named
                || completes(piece.word)
                || piece.word == T::A && pieces.get(at + 1).is_some_and(|next| next.end == next.start + 1)
            {
                word_in = 0;
            } else {
                word_in = word_in.saturating_add(1);
            }
            if named || piece.form == Form::Number || classes.meets(COUNTS) {
                time_in = 0;
            } else {
                time_in = time_in.saturating_add(1);
            }
            self.starts[at] = Start {
                numeral: part || piece.form == Form::Number || classes.meets(NUMERALS),
                lead: matches!(piece.word, T::A | T::Half | T::Minus | T::Point) || matches!(piece.form, Form::Mark(_)),
                time_in,
                word_in,
            };
        }
    }

    /// Whether a number can begin at the piece.
    pub fn may_be_number(&self, at: usize) -> bool {
        let numeral = |at: usize| self.starts.get(at).is_some_and(|start| start.numeral);
        let lead = |at: usize| self.starts.get(at).is_some_and(|start| start.lead);
        numeral(at) || lead(at) && (numeral(at + 1) || lead(at + 1) && (numeral(at + 2) || lead(at + 2) && numeral(at + 3)))
    }

    /// Whether a word of time or a number stands at the piece or a few pieces on.
    pub fn is_near_time(&self, at: usize) -> bool {
        self.is_time_within(at, REACH)
    }

    /// Whether a number that begins at the piece can be one of a time: a word of time follows in reach, or another number at once.
    pub fn may_date(&self, at: usize) -> bool {
        let named = self.starts.get(at).is_some_and(|start| usize::from(start.word_in) <= REACH);
        named || (at + 1..at + 5).any(|at| self.starts.get(at).is_some_and(|start| start.numeral))
    }

    /// Whether a word of time or a number stands at the piece or at most so many pieces on.
    pub fn is_time_within(&self, at: usize, reach: usize) -> bool {
        self.starts.get(at).is_some_and(|start| usize::from(start.time_in) <= reach)
    }
}

/// Words that make a time of the number in front of them.
fn completes(word: T) -> bool {
    matches!(word, T::Am | T::Pm | T::Ish | T::St | T::Bc)
}

/// Words that are a time, or the grain of one, by themselves.
fn stands_alone(word: T) -> bool {
    use T::*;
    let grain = matches!(
        word,
        Biweekly | Day | Week | Year | Earlier | Later | Turn | Fiscal | Ad | Ago | Sometime | Asap | Commencing | Oclock
    );
    grain || word.is_time()
}
