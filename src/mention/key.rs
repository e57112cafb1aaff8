//! One number for a name however it is written: case, diacritics, hyphens, periods and apostrophes do not count.
//!
//! **How.** The letters and digits of every token go through a multiplicative hash, with a seam between tokens; a
//! letter beyond ASCII is folded to its plain form first.
//!
//! **Why this way.** Names of a document are compared many times and stored once; sixty-four bits need no string, and two
//! different names of one document meet by chance once in 10^13 documents.
//!
//! **Limits.** "Aliyev" and "Aliev" differ here: spelling variants are the business of coreference.

use crate::lexicon::{Folded, fold_char};
use crate::text::{Article, TokenId, TokenSpan};

/// A folded name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NameKey(pub u64);

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const FACTOR: u64 = 0xf135_7aea_2e62_a9c5;

/// The key of a range of tokens.
pub(crate) fn of(article: &Article<'_>, tokens: TokenSpan) -> NameKey {
    NameKey(tokens.iter().fold(SEED, |hash, token| extend(hash, article, token)))
}

/// The key of one token.
pub(crate) fn of_token(article: &Article<'_>, token: TokenId) -> NameKey {
    NameKey(extend(SEED, article, token))
}

/// The key of a string, blanks and hyphens being seams.
pub(crate) fn of_text(text: &str) -> NameKey {
    // Most are one word.
    if text.bytes().all(|byte| byte != b' ' && byte != b'-') {
        return NameKey(add_word(SEED, text));
    }
    NameKey(text.split([' ', '-']).fold(SEED, add_word))
}

/// The key of one plain word, known before the program runs.
pub(crate) const fn of_word(word: &str) -> NameKey {
    let (letters, mut hash, mut at) = (word.as_bytes(), SEED, 0);
    while at < letters.len() {
        assert!(letters[at].is_ascii_lowercase());
        hash = mix(hash, letters[at] as u64);
        at += 1;
    }
    NameKey(close(SEED, hash))
}

/// The key of a longer name: the key so far and one token more.
pub(crate) fn with(key: NameKey, article: &Article<'_>, token: TokenId) -> NameKey {
    NameKey(extend(key.0, article, token))
}

fn extend(hash: u64, article: &Article<'_>, token: TokenId) -> u64 {
    add_word(hash, article.token(token))
}

fn add_word(before: u64, word: &str) -> u64 {
    let mut hash = before;
    for byte in word.bytes() {
        match COUNTS[usize::from(byte)] {
            NOTHING => {}
            BEYOND_ASCII => return add_folded(before, word),
            letter => hash = mix(hash, u64::from(letter)),
        }
    }
    close(before, hash)
}

/// The same for a word with letters beyond ASCII.
fn add_folded(before: u64, word: &str) -> u64 {
    let mut hash = before;
    for c in word.chars() {
        if c.is_ascii_alphanumeric() {
            hash = mix(hash, u64::from(c.to_ascii_lowercase()));
        } else if !c.is_ascii() {
            match fold_char(c) {
                Folded::Plain(plain) => {
                    hash = plain.bytes().filter(u8::is_ascii_alphanumeric).fold(hash, |hash, byte| mix(hash, u64::from(byte)));
                }
                Folded::Small(small) => hash = mix(hash, u64::from(small)),
            }
        }
    }
    close(before, hash)
}

/// What a byte counts for: letters in small form and digits for themselves, marks for nothing.
const COUNTS: [u8; 256] = {
    let mut counts = [NOTHING; 256];
    let mut byte = 0;
    while byte < 256 {
        counts[byte] = match byte as u8 {
            letter if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
            mark if mark.is_ascii() => NOTHING,
            _ => BEYOND_ASCII,
        };
        byte += 1;
    }
    counts
};
const NOTHING: u8 = 0;
const BEYOND_ASCII: u8 = 0xff;

/// Puts a seam behind a word, unless it was nothing but marks.
const fn close(before: u64, hash: u64) -> u64 {
    if hash == before { hash } else { mix(hash, 0x20) }
}

/// The number so far and one value more.
pub(crate) const fn mix(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(FACTOR).rotate_left(23)
}

#[cfg(test)]
mod tests {
    use super::{of_text, of_word};

    #[test]
    fn case_marks_and_diacritics_do_not_count() {
        assert_eq!(of_text("U.S."), of_text("US"));
        assert_eq!(of_text("Nagorno-Karabakh"), of_text("NAGORNO KARABAKH"));
        assert_eq!(of_text("Pashinián"), of_text("Pashinian"));
        assert_eq!(of_text("Agency"), of_word("agency"));
    }

    #[test]
    fn words_keep_their_seams() {
        assert_ne!(of_text("New York"), of_text("Newyork"));
        assert_ne!(of_text("Aliyev"), of_text("Aliev"));
    }
}
