//! Whether a sentence ends with an abbreviation.
//!
//! **How.** The row of the table says whether it can; then a word that is known to begin sentences must follow.
//!
//! **Why this way.** A capital alone says nothing after "U.S." or "Gen."
//!
//! **Limits.** A sentence that begins with a name is not parted from one that ends with an abbreviation.

use super::abbreviation::{self, AbbreviationKind, Ends};
use super::sentence::{Cutter, Step};
use super::{Shape, dateline};

impl Cutter<'_> {
    /// A word that keeps its period.
    pub(super) fn abbreviation(&self, at: u32, word: &str) -> Step {
        let (end, noted) = self.closing(at + 1);
        let next = Step { cut: None, next: end };
        // "Q. What is it?": the label of a question.
        if at == self.first || !self.begins_sentence(end) || self.is_label_only(at) {
            return next;
        }
        let row = abbreviation::find(word);
        let ends = match row {
            Some(row) if row.ends == Ends::Never => false,
            _ if noted || self.word(end - 1) == "?" || self.word(end - 1) == "!" => true,
            Some(row)
                if row.kind == AbbreviationKind::Initialism
                    && word.len() == 4
                    && word.as_bytes().get(2).is_some_and(|b| b | 0x20 == b'm') =>
            {
                self.ends_after_hour(at, end)
            }
            Some(_) if matches!(word, "etc.") => self.is_capital(end) || self.is_starter(end),
            Some(row) if row.kind == AbbreviationKind::Initialism && self.label_at(end).is_some_and(|label| !label.letter) => {
                self.is_capital(end + 2)
            }
            _ => self.is_starter(end),
        };
        Step { cut: ends.then_some(end), ..next }
    }

    /// After "9 p.m." any capital begins a sentence but that of a day or zone, unless the hour opens the sentence.
    pub(super) fn ends_after_hour(&self, at: u32, end: u32) -> bool {
        if self.shape(end) == Some(Shape::Caps) || dateline::is_calendar(self.word(end)) || self.word(end) == "Eastern" {
            return false;
        }
        at - self.first >= 4
            && !matches!(self.word(self.first), "At" | "By" | "On")
            && (self.is_capital(end) || self.is_starter(end))
    }

    /// "Mgmt.": a word without vowels is an abbreviation that the table does not know.
    pub(super) fn is_unknown_abbreviation(&self, stop: u32) -> bool {
        if stop <= self.first || !self.is_glued(stop) {
            return false;
        }
        let word = self.word(stop - 1);
        let vowel = |b: u8| matches!(b | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        let shape = matches!(self.shape(stop - 1), Some(Shape::Lower | Shape::Title));
        // "c. 1818", "b. March 1901"
        if self.shape(stop - 1) == Some(Shape::Lower) && word.len() == 1 && self.label.is_none() {
            return word != "i";
        }
        shape && (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_alphabetic() && !vowel(b))
    }
}
