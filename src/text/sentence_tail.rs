//! What goes with a quotation that has ended: its tag, its signature, a citation in brackets.
//!
//! **How.** By the few tokens behind the closing mark.
//!
//! **Why this way.** The stop within the marks ends a sentence only where none of these follows: "Why?" Ruiz asked.
//!
//! **Limits.** A tag longer than six tokens is not seen.

use super::Shape;
use super::sentence::Cutter;
use super::sentence_word::{self, SentenceWord};

/// How many tokens after a closing quotation mark its tag may take.
const TAG_REACH: u32 = 6;

impl Cutter<'_> {
    /// Whether a dash and a name stand at `at`, as under a saying: `"We left." - Ana Ruiz`
    pub(super) fn is_signed(&self, at: u32) -> bool {
        matches!(self.word(at), "-" | "—" | "–" | "--") && self.is_capital(at + 1)
    }

    /// Whether brackets behind a quotation go with it: those that hold no sentence of their own, `"We left." (Ruiz, 12)`, and
    /// remarks on a cry, `"We left!" (They had not.)`
    pub(super) fn is_citation(&self, at: u32, period: bool) -> bool {
        const LONGEST: u32 = 80;
        let close = (at..(at + LONGEST).min(self.end)).find(|&token| self.word(token) == ")");
        let stopped = |close: u32| (at + 4..close).rev().take(2).any(|token| self.shape(token) == Some(Shape::Stop));
        self.word(at) == "(" && !(period && close.is_some_and(stopped))
    }

    /// Whether the words from `at` on are the tag of the quotation that has just ended: `"Why?" Ruiz asked.`
    pub(super) fn is_tag(&self, at: u32, period: bool) -> bool {
        for token in at..(at + TAG_REACH).min(self.end) {
            match self.shape(token) {
                Some(Shape::Title | Shape::Initial | Shape::Caps | Shape::Mixed | Shape::Hyphen) => {}
                Some(Shape::Lower) if sentence_word::find(self.word(token)) == Some(SentenceWord::Tag) => {
                    let ends = matches!(self.shape(token + 1), None | Some(Shape::Stop));
                    let goes_on =
                        matches!(sentence_word::find(self.word(token + 1)), Some(SentenceWord::Clause | SentenceWord::Pronoun));
                    return if period { ends } else { ends || !goes_on && self.shape(token + 1) != Some(Shape::Title) };
                }
                _ => return false,
            }
        }
        false
    }
}
