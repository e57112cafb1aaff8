//! Numbers: digits with their separators, and what is glued to them.
//!
//! **How.** Digits go on over a period, comma, colon, slash or apostrophe that more digits follow; letters behind them are a token
//! of their own where they are a unit or a scale word.
//!
//! **Why this way.** What a number means is decided later; here it only has to stay whole.
//!
//! **Limits.** A blank between groups of three ("1 000") parts two numbers.

use super::{DIGIT, LETTER, Scanner};
use crate::text::abbreviation;
use crate::text::token::Shape;

impl Scanner<'_> {
    /// A token that begins with a digit or with a period and a digit.
    pub(super) fn number(&mut self, start: usize) -> usize {
        let mut end = start + 1;
        let mut parts = usize::from(self.byte(start) == b'.');
        loop {
            while self.class(end) == DIGIT {
                end += 1;
            }
            let Some(next) = self.separator_end(end) else { break };
            end = next;
            parts += 1;
        }
        if !self.is_word_at(end) {
            return self.after_digits(start, end);
        }
        let (last, wide) = self.run_end(end);
        let letters = self.text.get(end..last).unwrap_or("");
        let ordinal = ["st", "nd", "rd", "th"].iter().any(|suffix| letters.eq_ignore_ascii_case(suffix));
        let clock = letters.len() == 1 && self.byte(last) == b'.' && self.class(last + 1) & LETTER != 0;
        if !ordinal && !wide && (parts > 0 || clock || abbreviation::is_scale(letters)) {
            return self.push(start, end, Shape::Number);
        }
        if parts > 0 { self.push(start, last, Shape::Number) } else { self.tail(start, last, !wide) }
    }

    /// The first digit after a separator inside a number, at `at`.
    fn separator_end(&self, at: usize) -> Option<usize> {
        let digits = |from: usize| (from..from + 4).take_while(|&at| self.class(at) == DIGIT).count();
        match self.byte(at) {
            b'.' | b':' | b'/' => (digits(at + 1) > 0).then_some(at + 1),
            b',' => matches!(digits(at + 1), 1..=3).then_some(at + 1),
            b'\'' => (digits(at + 1) == 3).then_some(at + 1),
            _ => None,
        }
    }

    /// A clitic after digits ("1990's"), or nothing.
    fn after_digits(&mut self, start: usize, end: usize) -> usize {
        self.push(start, end, Shape::Number);
        let Some(length) = self.apostrophe(end) else { return end };
        match self.clitic_end(end + length) {
            Some(last) if self.byte(end + length) | 0x20 == b's' => self.push(end, last, Shape::Clitic),
            _ => end,
        }
    }
}
