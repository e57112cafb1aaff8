//! Marks, symbols, and everything that begins with a character outside ASCII.
//!
//! **How.** The first character gives the shape; runs of stops, hyphens and rules are one token.
//!
//! **Why this way.** Marks are one token each in the treebanks, but for the few that are written with several characters.
//!
//! **Limits.** Which of two straight quotation marks opens and which closes is for the quotations to say.

use super::{DIGIT, Scanner};
use crate::text::address;
use crate::text::shape::{self, is_blank, is_quote};
use crate::text::token::Shape;
use unicode_segmentation::UnicodeSegmentation;

impl Scanner<'_> {
    pub(super) fn mark(&mut self, at: usize, byte: u8) -> usize {
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

    /// A token that begins with a character outside ASCII.
    pub(super) fn wide(&mut self, at: usize) -> usize {
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
}
