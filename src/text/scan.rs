//! Cuts a text into tokens.
//!
//! **How.** One pass. A table gives the class of every byte; a run of letters is followed by one look at the byte that ended
//! it, and only an apostrophe, period, currency sign, "@" or ":" there costs more. What is not ASCII takes a slow lane that
//! asks for the properties of the character.
//!
//! **Why this way.** Nineteen of twenty words end with a blank or comma, so the common case is a loop over a table.
//!
//! **Limits.** An apostrophe after a plural ("voters'") is taken for a closing mark only while a single quotation is open.

use super::abbreviation::{self, Only};
use super::address;
use super::shape::{self, is_blank, is_quote};
use super::token::{Shape, Tokens};
use unicode_segmentation::UnicodeSegmentation;

const UPPER: u8 = 1;
const LOWER: u8 = 2;
const DIGIT: u8 = 4;
const HIGH: u8 = 8;
const BLANK: u8 = 16;
const MARK: u8 = 32;
const LETTER: u8 = UPPER | LOWER;
const WORD: u8 = LETTER | DIGIT;

/// How far back an open single quotation is remembered, in bytes.
const OPEN_REACH: usize = 2000;

static CLASS: [u8; 256] = {
    let mut table = [MARK; 256];
    let mut b = 0;
    while b < 256 {
        let byte = b as u8;
        table[b] = match byte {
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            b'0'..=b'9' => DIGIT,
            0..=b' ' | 0x7F => BLANK,
            0x80.. => HIGH,
            _ => MARK,
        };
        b += 1;
    }
    table
};

/// Cuts a text into tokens.
pub(super) fn find(text: &str) -> Tokens {
    let mut scanner = Scanner { text, bytes: text.as_bytes(), tokens: Tokens::for_text(text.len()), open_single: None };
    let mut at = 0;
    while let Some(&byte) = scanner.bytes.get(at) {
        at = match CLASS[byte as usize] {
            BLANK => at + 1,
            UPPER | LOWER => scanner.word(at),
            DIGIT => scanner.number(at),
            HIGH => scanner.wide(at),
            _ => scanner.mark(at, byte),
        };
    }
    scanner.tokens
}

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    tokens: Tokens,
    /// Where the last single quotation that may be open began.
    open_single: Option<usize>,
}

impl Scanner<'_> {
    fn class(&self, at: usize) -> u8 {
        self.bytes.get(at).map_or(BLANK, |&b| CLASS[b as usize])
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn is_word_at(&self, at: usize) -> bool {
        let class = self.class(at);
        class & WORD != 0 || class == HIGH && self.char_at(at).is_some_and(char::is_alphanumeric)
    }

    /// Length of the apostrophe at `at`.
    fn apostrophe(&self, at: usize) -> Option<usize> {
        match self.byte(at) {
            b'\'' => Some(1),
            0xCA | 0xC2 | 0xE2 => self.char_at(at).filter(|&c| matches!(c, '’' | 'ʼ' | '´' | '‘' | 'ʻ')).map(char::len_utf8),
            _ => None,
        }
    }

    fn is_glued(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|(span, _)| span.end as usize == at)
    }

    fn follows_word(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|(span, shape)| span.end as usize == at && shape.is_word())
    }

    /// The end of the run of letters and digits from `at` on, and whether it left ASCII.
    fn run_end(&self, mut at: usize) -> (usize, bool) {
        let mut wide = false;
        loop {
            while self.class(at) & WORD != 0 {
                at += 1;
            }
            match self.wide_end(at) {
                Some(end) => (at, wide) = (end, true),
                None => return (at, wide),
            }
        }
    }

    /// The end of the character at `at` if it is not ASCII and goes on with a word.
    fn wide_end(&self, at: usize) -> Option<usize> {
        if self.class(at) != HIGH {
            return None;
        }
        let c = self.char_at(at)?;
        if c.is_alphanumeric() && c != 'ʼ' && c != 'ʻ' || c == '\u{ad}' {
            return Some(at + c.len_utf8());
        }
        // Combining marks and joiners: whatever belongs to the character before.
        let before = self.text.get(..at)?.chars().next_back()?;
        let cluster = self.text.get(at - before.len_utf8()..)?.graphemes(true).next()?.len() - before.len_utf8();
        (cluster > 0).then_some(at + cluster)
    }

    fn word(&mut self, start: usize) -> usize {
        let mut end = start;
        while self.class(end) & WORD != 0 {
            end += 1;
        }
        self.tail(start, end, true)
    }

    /// Goes on after the letters and digits from `start` to `end`.
    fn tail(&mut self, start: usize, mut end: usize, mut plain: bool) -> usize {
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

    fn push(&mut self, start: usize, end: usize, shape: Shape) -> usize {
        self.tokens.push(start, end, shape);
        end
    }

    fn push_word(&mut self, start: usize, end: usize, plain: bool) -> usize {
        if plain {
            return self.push_plain(start, end);
        }
        let shape = self.text.get(start..end).map_or(Shape::Other, shape::of);
        self.push(start, end, shape)
    }

    /// Adds a word of ASCII letters and digits.
    fn push_plain(&mut self, start: usize, end: usize) -> usize {
        let first = self.class(start);
        let rest = self.bytes[start + 1..end].iter().fold(0, |seen, &b| seen | CLASS[b as usize]);
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

    /// The end of the clitic whose letters start at `at`: 's, 're, 've, 'll, 'd, 'm, and the "t" of n't.
    fn clitic_end(&self, at: usize) -> Option<usize> {
        let letters = [self.byte(at) | 0x20, self.byte(at + 1) | 0x20];
        let end = match letters {
            [b'r' | b'v', b'e'] | [b'l', b'l'] => at + 2,
            [b's' | b'd' | b'm' | b't', _] => at + 1,
            _ => return None,
        };
        (!self.is_word_at(end)).then_some(end)
    }

    fn clitics(&mut self, start: usize, end: usize, after: usize, clitic: usize, plain: bool) -> usize {
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
    fn trailing_apostrophe(&mut self, start: usize, end: usize, after: usize, plain: bool) -> usize {
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

    /// A token that begins with a digit or with a period and a digit.
    fn number(&mut self, start: usize) -> usize {
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

    fn mark(&mut self, at: usize, byte: u8) -> usize {
        match byte {
            b'.' if self.class(at + 1) == DIGIT && !self.is_glued(at) => self.number(at),
            b'.' => self.repeated(at, b".", Shape::Stop),
            b'?' | b'!' => self.repeated(at, b"?!", Shape::Stop),
            b'-' => self.hyphen(at, 1),
            b'"' => self.push(at, at + 1, Shape::Quote),
            b'\'' | b'`' => self.single(at, 1),
            b'#' | b'@' => match address::tag_end(self.text, at).filter(|_| !self.follows_word(at)) {
                Some(end) => self.push(at, end, Shape::Address),
                None => self.push(at, at + 1, Shape::Symbol),
            },
            b'*' | b'_' | b'=' | b'~' => self.repeated(at, &[byte], Shape::Symbol),
            b'$' | b'%' | b'+' | b'<' | b'>' | b'^' | b'|' | b'&' => self.push(at, at + 1, Shape::Symbol),
            _ => self.push(at, at + 1, Shape::Mark),
        }
    }

    fn repeated(&mut self, at: usize, bytes: &[u8], shape: Shape) -> usize {
        let count = self.bytes[at..].iter().take_while(|b| bytes.contains(b)).count();
        self.push(at, at + count, shape)
    }

    fn hyphen(&mut self, at: usize, length: usize) -> usize {
        if length == 1 && self.byte(at + 1) == b'-' {
            return self.repeated(at, b"-", Shape::Mark);
        }
        let joins = self.follows_word(at) && self.is_word_at(at + length);
        self.push(at, at + length, if joins { Shape::Hyphen } else { Shape::Mark })
    }

    /// A single quotation mark, two of them for a double one, or the apostrophe of a shortened word ("'em", "'90s").
    fn single(&mut self, at: usize, length: usize) -> usize {
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

    /// A token that begins with a character outside ASCII.
    fn wide(&mut self, at: usize) -> usize {
        let Some(c) = self.char_at(at) else { return self.bytes.len() };
        let end = at + c.len_utf8();
        if is_blank(c) {
            return end;
        }
        if c.is_alphanumeric() && c != 'ʼ' && c != 'ʻ' {
            let (end, _) = self.run_end(end);
            return self.tail(at, end, false);
        }
        match c {
            '’' | '‘' | '‛' | 'ʼ' | 'ʻ' => self.single_wide(at, c),
            _ if is_quote(c) => self.push(at, end, Shape::Quote),
            '…' => {
                let dots = self.text[at..].chars().take_while(|&c| c == '…' || c == '.').map(char::len_utf8).sum::<usize>();
                self.push(at, at + dots, Shape::Stop)
            }
            '。' | '．' | '？' | '！' | '؟' | '۔' | '‽' | '।' => self.push(at, end, Shape::Stop),
            '‐' | '‑' => self.hyphen(at, c.len_utf8()),
            _ => {
                let cluster = self.text[at..].graphemes(true).next().map_or(end, |cluster| at + cluster.len());
                self.push(at, cluster, shape::of_mark(c))
            }
        }
    }

    fn single_wide(&mut self, at: usize, c: char) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TokenId;
    use proptest::prelude::*;

    fn cut(text: &str) -> String {
        let tokens = find(text);
        tokens.all().iter().map(|token| tokens.span(token).slice(text)).collect::<Vec<_>>().join("|")
    }

    fn shapes(text: &str) -> Vec<Shape> {
        let tokens = find(text);
        tokens.all().iter().map(|token| tokens.shape(token)).collect()
    }

    fn assert_cuts(cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(&cut(text), expected, "in {text:?}");
        }
    }

    #[test]
    fn words_are_cut_at_hyphens_and_clitics() {
        assert_cuts(&[
            ("Nagorno-Karabakh", "Nagorno|-|Karabakh"),
            ("a six-member team", "a|six|-|member|team"),
            ("I don't, he can't, she won’t", "I|do|n't|,|he|ca|n't|,|she|wo|n’t"),
            ("We've seen Baku's and Baku’s", "We|'ve|seen|Baku|'s|and|Baku|’s"),
            (
                "the port of Baku 's bay , and we 've said 's' is a letter",
                "the|port|of|Baku|'s|bay|,|and|we|'ve|said|'|s|'|is|a|letter",
            ),
            ("she'd've", "she|'d|'ve"),
            ("They cannot", "They|can|not"),
            ("the voters' choice", "the|voters|'|choice"),
            ("(the ministry)'s and \"Today\"'s", "(|the|ministry|)|'s|and|\"|Today|\"|'s"),
            ("O'Neill of Côte d'Ivoire and al-Asad in Sana'a", "O'Neill|of|Côte|d'Ivoire|and|al|-|Asad|in|Sana'a"),
            ("AT&T and R&D", "AT&T|and|R&D"),
            ("and/or", "and|/|or"),
        ]);
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_cuts(&[
            ("53,000 or 11.5, 10:30.", "53,000|or|11.5|,|10:30|."),
            ("in 2014,2015 and 1,2,3", "in|2014|,|2015|and|1,2,3"),
            ("$11.5m, 5km, 3bn, 9am", "$|11.5|m|,|5|km|,|3|bn|,|9|am"),
            ("F16 G20 4x4 1990s 1st 22nd", "F16|G20|4x4|1990s|1st|22nd"),
            ("US$5, A$7 and HK$8", "US$|5|,|A$|7|and|HK$|8"),
            ("9/11 and 2023-09-27", "9/11|and|2023|-|09|-|27"),
            ("-5% at .5 °C", "-|5|%|at|.5|°|C"),
            ("5p.m. in the ’90s, the '80s", "5|p.m.|in|the|’90s|,|the|'80s"),
            ("1 000", "1|000"),
        ]);
    }

    #[test]
    fn abbreviations_keep_their_period() {
        assert_cuts(&[
            ("Mr. Smith of the U.S. at 9 a.m.", "Mr.|Smith|of|the|U.S.|at|9|a.m."),
            ("the U.S President and U.S.-led", "the|U.S|President|and|U.S.|-|led"),
            ("J. K. Smith and J.K. Smith", "J.|K.|Smith|and|J.K.|Smith"),
            ("Acme Inc. said no. He left.", "Acme|Inc.|said|no|.|He|left|."),
            ("No. 5, Boston, Mass., in high mass.", "No.|5|,|Boston|,|Mass.|,|in|high|mass|."),
            ("a Ph.D. of Lt.Gov. Ruiz", "a|Ph.D.|of|Lt.|Gov.|Ruiz"),
            ("the U.N.'s and U.S.’s", "the|U.N.|'s|and|U.S.|’s"),
            ("Plan B.", "Plan|B|."),
            ("the end.The next", "the|end|.|The|next"),
        ]);
    }

    #[test]
    fn addresses_are_one_token() {
        assert_cuts(&[
            ("Source: president.az", "Source|:|president.az"),
            ("ana.ruiz@my-paper.com, x@y", "ana.ruiz@my-paper.com|,|x|@|y"),
            ("see https://a.org/b?c=d.", "see|https://a.org/b?c=d|."),
            ("my-site.com and #Baku2023 by @ana_ruiz", "my-site.com|and|#Baku2023|by|@ana_ruiz"),
            ("# 1 and #1", "#|1|and|#|1"),
        ]);
    }

    #[test]
    fn marks_of_several_bytes_are_one_token() {
        assert_cuts(&[
            ("Wait... no… yes?! -- ``so''", "Wait|...|no|…|yes|?!|--|``|so|''"),
            ("a — b–c", "a|—|b|–|c"),
            ("“Yes,” he said. 'No,' she said.", "“|Yes|,|”|he|said|.|'|No|,|'|she|said|."),
        ]);
    }

    #[test]
    fn a_closing_mark_is_no_possessive() {
        assert_eq!(shapes("the voters' choice")[2], Shape::Clitic);
        assert_eq!(shapes("the 'voters' choice")[3], Shape::Quote);
        assert_eq!(shapes("'The voters' choice,' he said")[3], Shape::Clitic);
    }

    #[test]
    fn what_is_not_ascii_is_cut_alike() {
        assert_cuts(&[
            ("\u{feff}Ilham Əliyev’s", "Ilham|Əliyev|’s"),
            ("Émile É. Zola e\u{301}te\u{301}", "Émile|É.|Zola|e\u{301}te\u{301}"),
            ("ok 👍🏽👨‍👩‍👧 ok", "ok|👍🏽|👨‍👩‍👧|ok"),
            ("a\u{200b}b\0c\r\nd", "a|b|c|d"),
            ("€3bn", "€|3|bn"),
        ]);
    }

    #[test]
    fn shapes_tell_names_from_words() {
        use Shape::*;
        assert_eq!(
            shapes("Baku said USAID J. Smith iPhone F16 53,000 1st"),
            [Title, Lower, Caps, Initial, Title, Mixed, Mixed, Number, Number]
        );
        assert_eq!(
            shapes("six-member \"a\" -- 5% Əli"),
            [Lower, Hyphen, Lower, Quote, Lower, Quote, Mark, Number, Symbol, Title]
        );
    }

    fn check(text: &str) {
        let tokens = find(text);
        let mut end = 0;
        for token in tokens.all().iter() {
            let span = tokens.span(token);
            assert!(span.start >= end && !span.is_empty());
            assert!(text.get(span.start as usize..span.end as usize).is_some());
            end = span.end;
        }
        // Nothing but blanks between tokens.
        let covered: usize = tokens
            .all()
            .iter()
            .map(|token: TokenId| tokens.span(token).slice(text).chars().filter(|c| c.is_alphanumeric()).count())
            .sum();
        assert_eq!(covered, text.chars().filter(|c| c.is_alphanumeric()).count());
    }

    proptest! {
        #[test]
        fn any_text_is_cut_on_char_boundaries_without_loss(text in any::<String>()) {
            check(&text);
        }

        #[test]
        fn odd_marks_in_any_order_are_safe(parts in prop::collection::vec(
            prop::sample::select(vec!["a", "B", "s", "'", "’", ".", "@", "://", "-", "1", ",", " ", "\n", "$", "&", "#", "…", "e\u{301}", "n't", "com", "É", "\u{200d}"]), 0..40)) {
            check(&parts.concat());
        }
    }
}
