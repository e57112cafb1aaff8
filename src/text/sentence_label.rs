//! The marks of list items that stand in one line: "1.) Ropes 2) nets".
//!
//! **How.** A sentence that begins with a mark is an item; the mark that follows in the same sequence, or begins it anew, begins
//! the next.
//!
//! **Why this way.** The sequence tells a mark from a number at the end of a sentence.
//!
//! **Limits.** Letters and numbers up to three digits; of Roman numerals those of one letter.

use super::sentence::Cutter;

/// The mark of a list item at the start of a sentence: "1.)", "b.", "(3)".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub letter: bool,
    pub value: u32,
}

impl Cutter<'_> {
    /// Whether nothing but a list mark stands in the sentence up to the stop at `at`.
    pub(super) fn is_label_only(&self, at: u32) -> bool {
        let bullet = u32::from(is_bullet(self.word(self.first)));
        let label = self.first + bullet;
        at <= label || at == label + 1 && (self.label.is_some() || self.word(label).len() == 1)
    }

    /// The list mark at `at`.
    pub(super) fn label_at(&self, at: u32) -> Option<Label> {
        let word = self.word(at);
        let (word, marked) = match word.strip_suffix('.') {
            Some(word) => (word, true),
            None => (word, matches!(self.word(at + 1), "." | ")")),
        };
        if !marked {
            return None;
        }
        match word.as_bytes() {
            [letter] if letter.is_ascii_alphabetic() => Some(Label { letter: true, value: u32::from(*letter) }),
            digits if digits.len() <= 3 && digits.iter().all(u8::is_ascii_digit) => {
                Some(Label { letter: false, value: word.parse().ok()? })
            }
            _ => None,
        }
    }

    /// Whether the mark of the next item of the list stands at `at`.
    pub(super) fn is_next_label(&self, at: u32) -> bool {
        let (Some(label), Some(next)) = (self.label, self.label_at(at)) else { return false };
        let stops = if self.word(at).ends_with('.') { at + 1 } else { at + 2 };
        let stops = if self.word(stops) == ")" { stops + 1 } else { stops };
        let follows = next == Label { value: label.value + 1, ..label };
        let anew = next.value == if next.letter { u32::from('a') } else { 1 };
        at > self.first + 2 && !self.is_glued(at) && (follows && next.letter || (follows || anew) && self.is_capital(stops))
    }
}

/// Whether a token is the sign of a list item.
pub(super) fn is_bullet(word: &str) -> bool {
    matches!(word, "•" | "⁃" | "‣" | "▪" | "●" | "◦" | "■" | "►")
}
