//! Cuts a text into tokens.
//!
//! **How.** One pass. A table gives the class of every byte, and the class of the first byte says who goes on: [`word`],
//! [`number`] or [`mark`]; [`apostrophe`] is asked by all of them. What is not ASCII takes a slow lane that asks for the
//! properties of the character.
//!
//! **Why this way.** Each kind of token is cut by its own few functions over the same bytes, and none of them looks further than a
//! bounded number of bytes beyond what it takes.
//!
//! **Limits.** Knows no language but English: the clitics and shortened words of others stay whole.

mod apostrophe;
mod mark;
mod number;
mod word;

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

    fn push(&mut self, start: usize, end: usize, shape: Shape) -> usize {
        self.tokens.push(start, end, shape);
        end
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
