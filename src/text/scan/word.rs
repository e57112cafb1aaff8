//! Words: letters and digits with what belongs to them, abbreviations with their period, addresses.
//!
//! **How.** A run of letters is followed by one look at the byte that ended it; only an apostrophe, period, currency sign,
//! "@" or ":" there costs more.
//!
//! **Why this way.** Nineteen of twenty words end with a blank or comma, so the common case is a loop over a table.
//!
//! **Limits.** An abbreviation that the table does not know loses its period.

use super::{CLASS, DIGIT, LETTER, LOWER, Scanner, UPPER, WORD};
use crate::text::abbreviation::{self, Only};
use crate::text::token::Shape;
use crate::text::{address, shape};

impl Scanner<'_> {
    pub(super) fn word(&mut self, start: usize) -> usize {
        let (mut end, mut rest) = (start + 1, 0);
        for &byte in &self.bytes[end..] {
            let class = CLASS[usize::from(byte)];
            if class & WORD == 0 {
                break;
            }
            rest |= class;
            end += 1;
        }
        // What none of the words below can go on with.
        if !matches!(self.byte(end), b'\'' | b'.' | b'$' | b'@' | b':' | b'&' | 0x80..) {
            return self.push_plain(start, end, rest);
        }
        self.tail(start, end, true)
    }

    /// Goes on after the letters and digits from `start` to `end`.
    pub(super) fn tail(&mut self, start: usize, mut end: usize, mut plain: bool) -> usize {
        loop {
            match self.byte(end) {
                b'\'' | 0x80.. => {}
                b'.' => return self.period(start, end, plain),
                b'$' if self.is_country_of_currency(start, end) => return self.push(start, end + 1, Shape::Symbol),
                b'@' => return self.at_sign(start, end, plain),
                b':' if self.bytes.get(end + 1..end + 3) == Some(b"//") => return self.url(start, end),
                b'&' if self.class(end - 1) == UPPER && self.class(end + 1) == UPPER => {
                    end = self.run_end(end + 1).0;
                    continue;
                }
                _ => break,
            }
            if let Some(length) = self.apostrophe(end) {
                let after = end + length;
                if !self.is_word_at(after) {
                    return self.trailing_apostrophe(start, end, after, plain);
                }
                if let Some(clitic) = self.clitic_end(after) {
                    return self.clitics(start, end, after, clitic, plain);
                }
                (end, _) = self.run_end(after);
                plain = false;
                continue;
            }
            let Some(next) = self.wide_end(end) else { break };
            (end, _) = self.run_end(next);
            plain = false;
        }
        self.push_word(start, end, plain)
    }

    pub(super) fn push_word(&mut self, start: usize, end: usize, plain: bool) -> usize {
        if plain {
            let rest = self.bytes[start + 1..end].iter().fold(0, |seen, &b| seen | CLASS[b as usize]);
            return self.push_plain(start, end, rest);
        }
        let shape = self.text.get(start..end).map_or(Shape::Other, shape::of);
        self.push(start, end, shape)
    }

    /// Adds a word of ASCII letters and digits; `rest` has the classes of all but the first.
    fn push_plain(&mut self, start: usize, end: usize, rest: u8) -> usize {
        let first = self.class(start);
        // "cannot" is two words.
        if end - start == 6 && self.bytes[start..end].eq_ignore_ascii_case(b"cannot") {
            let shape = if first == LOWER { Shape::Lower } else { Shape::Title };
            self.tokens.push(start, start + 3, shape);
            return self.push(start + 3, end, Shape::Lower);
        }
        let shape = match (first, rest) {
            (LOWER, 0 | LOWER) => Shape::Lower,
            (UPPER, LOWER) => Shape::Title,
            (UPPER, 0) => Shape::Initial,
            (UPPER, UPPER) => Shape::Caps,
            (DIGIT, _) => Shape::Number,
            _ => Shape::Mixed,
        };
        self.push(start, end, shape)
    }

    fn is_country_of_currency(&self, start: usize, end: usize) -> bool {
        end - start <= 3 && self.bytes[start..end].iter().all(u8::is_ascii_uppercase)
    }

    fn url(&mut self, start: usize, end: usize) -> usize {
        let end = address::url_end(self.text, end + 3);
        self.push(start, end, Shape::Address)
    }

    fn at_sign(&mut self, start: usize, end: usize, plain: bool) -> usize {
        let Some((first, last)) = address::email(self.text, end) else { return self.push_word(start, end, plain) };
        self.replace(first.min(start), last, start)
    }

    /// Puts an address in place of the tokens from `first` on; `least` is where it starts when a token is in the way.
    fn replace(&mut self, first: usize, end: usize, least: usize) -> usize {
        self.tokens.cut_back(first);
        let start = match self.tokens.last() {
            Some((span, _)) if span.end as usize > first => least,
            _ => first,
        };
        self.push(start, end, Shape::Address)
    }

    /// A word that meets a period at `end`.
    fn period(&mut self, start: usize, end: usize, plain: bool) -> usize {
        let letter = end - start == 1 && self.class(start) & LETTER != 0;
        if letter && self.class(end + 1) & LETTER != 0 && !self.is_word_at(end + 2) {
            return self.initialism(start, end);
        }
        if self.is_capital(start, end) && self.is_initial(start, end) {
            return self.push(start, end + 1, Shape::Initial);
        }
        if self.class(end + 1) & WORD != 0 {
            if let Some(last) = address::domain_end(self.text, start) {
                return self.domain(start, last);
            }
            let reach = (start + 12).min(self.bytes.len());
            let run = self.bytes[start..reach].iter().take_while(|b| b.is_ascii_alphabetic() || **b == b'.').count();
            let dots = self.bytes[start..start + run].iter().rposition(|&b| b == b'.').map_or(end, |at| start + at);
            if dots > end && self.abbreviation(start, dots + 1) {
                return self.push_word(start, dots + 1, false);
            }
        }
        if end - start <= 8 && self.abbreviation(start, end + 1) {
            return self.push_word(start, end + 1, false);
        }
        self.push_word(start, end, plain)
    }

    /// A run of single letters with periods: "U.S.", "a.m.", "U.S" without the last period.
    fn initialism(&mut self, start: usize, end: usize) -> usize {
        let mut at = end;
        while self.byte(at) == b'.' && self.class(at + 1) & LETTER != 0 && !self.is_word_at(at + 2) {
            at += 2;
        }
        let end = if self.byte(at) == b'.' { at + 1 } else { at };
        self.push_word(start, end, false)
    }

    fn is_capital(&self, start: usize, end: usize) -> bool {
        self.char_at(start).is_some_and(|c| start + c.len_utf8() == end && c.is_uppercase())
    }

    /// Whether a single capital with a period is the initial of a name rather than the last word of a sentence.
    fn is_initial(&self, start: usize, end: usize) -> bool {
        let next = (end + 1..self.bytes.len()).take(4).find(|&at| self.byte(at) != b' ');
        let Some(next) = next.filter(|&at| self.byte(at) != b'\n') else { return false };
        // "10°C. He left", "$3B. He left": a unit.
        let counted = self.tokens.last().is_some_and(|(_, shape)| matches!(shape, Shape::Number | Shape::Symbol));
        if counted && self.is_glued(start) {
            return false;
        }
        let after_name = self.tokens.last().is_some_and(|(_, shape)| shape.is_capital());
        match self.byte(start) {
            b'I' => after_name && !self.is_glued(start),
            _ => self.is_word_at(next) || matches!(self.byte(next), b',' | b'-' | b'\''),
        }
    }

    fn domain(&mut self, start: usize, end: usize) -> usize {
        let lower =
            self.bytes[..start].iter().rev().take(64).take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || **b == b'-');
        let first = start - lower.count();
        self.replace(first, end, start)
    }

    /// Whether the text from `start` to `end`, period included, is a known abbreviation in its place.
    fn abbreviation(&self, start: usize, end: usize) -> bool {
        let Some(row) = self.text.get(start..end).and_then(abbreviation::find) else { return false };
        let next = if self.byte(end) == b' ' { end + 1 } else { end };
        let last = self.tokens.last();
        match row.only {
            Only::Any => true,
            Only::BeforeNumber => self.class(next) == DIGIT,
            Only::AfterNumber => last.is_some_and(|(_, shape)| shape == Shape::Number),
            Only::AfterComma => last.is_some_and(|(span, _)| self.byte(span.start as usize) == b','),
            Only::BetweenCapitals => self.class(next) == UPPER && last.is_some_and(|(_, shape)| shape.is_capital()),
        }
    }
}
