//! Apostrophes: clitics, possessives, shortened words and single quotation marks.
//!
//! **How.** What stands on either side decides: letters of a clitic, a digit of a decade, a word or a blank. An apostrophe that
//! could close a quotation is held against the next one.
//!
//! **Why this way.** One character has five uses in English, and all of them show in a few bytes around it.
//!
//! **Limits.** An apostrophe after a plural ("voters'") is taken for a closing mark only while a single quotation is open.

use super::{BLANK, DIGIT, Scanner, WORD};
use crate::text::abbreviation;
use crate::text::token::Shape;

/// How far back an open single quotation is remembered, in bytes.
const OPEN_REACH: usize = 2000;

impl Scanner<'_> {
    /// Length of the apostrophe at `at`.
    pub(super) fn apostrophe(&self, at: usize) -> Option<usize> {
        match self.byte(at) {
            b'\'' => Some(1),
            0xCA | 0xC2 | 0xE2 => self.char_at(at).filter(|&c| matches!(c, '’' | 'ʼ' | '´' | '‘' | 'ʻ')).map(char::len_utf8),
            _ => None,
        }
    }

    /// The end of the clitic whose letters start at `at`: 's, 're, 've, 'll, 'd, 'm, and the "t" of n't.
    pub(super) fn clitic_end(&self, at: usize) -> Option<usize> {
        let letters = [self.byte(at) | 0x20, self.byte(at + 1) | 0x20];
        let end = match letters {
            [b'r' | b'v', b'e'] | [b'l', b'l'] => at + 2,
            [b's' | b'd' | b'm' | b't', _] => at + 1,
            _ => return None,
        };
        (!self.is_word_at(end)).then_some(end)
    }

    pub(super) fn clitics(&mut self, start: usize, end: usize, after: usize, clitic: usize, plain: bool) -> usize {
        let is_t = self.byte(after) | 0x20 == b't';
        if is_t && (self.byte(end - 1) | 0x20 != b'n' || end - start < 2) {
            return self.push_word(start, clitic, false);
        }
        let cut = if is_t { end - 1 } else { end };
        self.push_word(start, cut, plain);
        let mut at = self.push(cut, clitic, Shape::Clitic);
        // "she'd've": as many more as follow.
        while let Some(length) = self.apostrophe(at) {
            let Some(next) = self.clitic_end(at + length) else { break };
            at = self.push(at, next, Shape::Clitic);
        }
        at
    }

    /// An apostrophe that no letter follows: the possessive of a plural, or a closing quotation mark.
    pub(super) fn trailing_apostrophe(&mut self, start: usize, end: usize, after: usize, plain: bool) -> usize {
        self.push_word(start, end, plain);
        // "voters'", and "goin'" with a small letter.
        let sibilant = matches!(self.byte(end - 1) | 0x20, b's' | b'x' | b'z') || self.bytes[start..end].ends_with(b"in");
        let double = self.byte(end) == b'\'' && self.byte(after) == b'\'';
        if double || !sibilant || self.open_single.is_some_and(|open| self.closes(open, end, after)) {
            return end;
        }
        self.push(end, after, Shape::Clitic)
    }

    /// Whether the single quotation that began at `open` ends with the apostrophe at `at`, for want of a better mark.
    fn closes(&self, open: usize, at: usize, after: usize) -> bool {
        if at - open > OPEN_REACH {
            return false;
        }
        let mut next = after;
        while next < after + OPEN_REACH {
            if next >= self.bytes.len() || self.bytes.get(next..next + 2) == Some(b"\n\n") {
                return true;
            }
            if let Some(length) = self.apostrophe(next) {
                // A later mark closes better, unless it opens a quotation of its own.
                let opens = self.class(next - 1) == BLANK;
                if opens || !self.is_word_at(next + length) {
                    return opens;
                }
            }
            next += 1;
        }
        true
    }

    /// A single quotation mark, two of them for a double one, or the apostrophe of a shortened word ("'em", "'90s").
    pub(super) fn single(&mut self, at: usize, length: usize) -> usize {
        if length == 1 && self.byte(at + 1) == self.byte(at) {
            // "''He said 'no.'''": of three closing marks the inner one comes first.
            let inner = self.byte(at + 2) == self.byte(at) && at > 0 && self.class(at - 1) != BLANK;
            return self.push(at, at + if inner { 1 } else { 2 }, Shape::Quote);
        }
        let after = at + length;
        let is_apostrophe = self.byte(at) != b'`';
        // "the U.N.'s", "(the ministry)'s"
        if let Some(end) = self.clitic_end(after).filter(|_| is_apostrophe && self.owns(at)) {
            return self.push(at, end, Shape::Clitic);
        }
        if is_apostrophe && let Some(end) = self.detached_clitic(at, after) {
            return self.push(at, end, Shape::Clitic);
        }
        if is_apostrophe
            && !self.follows_word(at)
            && let Some(end) = self.elision_end(after, length > 1)
        {
            return self.push(at, end, if self.class(after) == DIGIT { Shape::Number } else { Shape::Lower });
        }
        let opens = self.is_word_at(after) && !self.follows_word(at);
        if opens {
            self.open_single = Some(at);
        } else if self.class(after) & WORD == 0 {
            self.open_single = None;
        }
        self.push(at, after, Shape::Quote)
    }

    /// The end of a clitic that a blank parts from its word, as in text cut into words before: "Baku 's".
    fn detached_clitic(&self, at: usize, after: usize) -> Option<usize> {
        let follows = self.class(at.checked_sub(1)?) == BLANK && self.tokens.last().is_some_and(|(_, shape)| shape.is_word());
        let end = self.clitic_end(after).filter(|_| follows && self.byte(after) | 0x20 != b't')?;
        (self.class(end) == BLANK && self.apostrophe(end).is_none()).then_some(end)
    }

    /// Whether what stands before `at` without a blank can have a clitic.
    fn owns(&self, at: usize) -> bool {
        self.follows_word(at) || self.is_glued(at) && matches!(self.byte(at - 1), b')' | b']' | b'"')
    }

    /// The end of the shortened word whose letters start at `at`.
    fn elision_end(&self, at: usize, curly: bool) -> Option<usize> {
        if self.class(at) == DIGIT {
            let decade = self.class(at + 1) == DIGIT && self.class(at + 2) != DIGIT;
            let plural = self.byte(at + 2) == b's' && !self.is_word_at(at + 3);
            let end = if plural { at + 3 } else { at + 2 };
            return (decade && (plural || curly && !self.is_word_at(end))).then_some(end);
        }
        let length = self.bytes.get(at..)?.iter().take(7).take_while(|b| b.is_ascii_alphabetic()).count();
        let letters = self.text.get(at..at + length).filter(|letters| !letters.is_empty() && !self.is_word_at(at + length))?;
        // "'n'" between two words keeps both apostrophes.
        if letters.eq_ignore_ascii_case("n") {
            return self.apostrophe(at + 1).map(|length| at + 1 + length);
        }
        abbreviation::is_elision(letters).then_some(at + length)
    }

    pub(super) fn single_wide(&mut self, at: usize, c: char) -> usize {
        let opening = c == '‘' || c == '‛';
        if !opening {
            return self.single(at, c.len_utf8());
        }
        // Some typesetters turn the apostrophe of "'90s" round.
        if let Some(end) = self.elision_end(at + c.len_utf8(), false) {
            return self.push(at, end, if self.class(end - 2) == DIGIT { Shape::Number } else { Shape::Lower });
        }
        self.open_single = Some(at);
        self.push(at, at + c.len_utf8(), Shape::Quote)
    }
}
