//! Whether a word is one of a few, or one of many.
//!
//! **Why this way.** Grammar asks this more often than anything else, and few words of a list begin alike: the first letter, its
//! case left out, settles nearly all of them. Where the lists are long, as in rules, words are put into buckets first.
//!
//! **Limits.** Case counts for nothing in ASCII only; lists are short.

/// Whether a word is one of `words`, whatever its case.
pub(crate) fn is_any(word: &str, words: &[&str]) -> bool {
    let first = |word: &str| word.bytes().next().map(|byte| byte | 0x20);
    let begins = first(word);
    words.iter().any(|one| one.len() == word.len() && first(one) == begins && word.eq_ignore_ascii_case(one))
}

/// How many buckets there are.
pub(crate) const BUCKETS: usize = 1024;

/// One of [`BUCKETS`] numbers, from first letter, last letter and length: the same for every way to write a word in small or
/// capital letters and with either apostrophe.
#[inline]
pub(crate) const fn bucket(word: &str) -> u16 {
    let bucket = match word.as_bytes() {
        [first, .., last] => fold(*first) * 7 + fold(*last) * 31 + length(word) * 101,
        [only] => fold(*only) * 38,
        [] => 0,
    };
    (bucket % BUCKETS) as u16
}

/// The bit that tells capitals from small letters is left out; an apostrophe of three bytes may stand at either end.
const fn fold(byte: u8) -> usize {
    (if byte.is_ascii() { byte | 0x20 } else { b'\'' }) as usize
}

/// How many characters a word has.
const fn length(word: &str) -> usize {
    let bytes = word.as_bytes();
    if bytes.is_ascii() {
        return bytes.len();
    }
    let (mut length, mut at) = (0, 0);
    while at < bytes.len() {
        // Every character has one byte that does not go on with another.
        length += (bytes[at] & 0xc0 != 0x80) as usize;
        at += 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_count() {
        assert!(is_any("The", &["a", "the"]) && is_any("the", &["THE"]) && is_any("’s", &["’s"]));
        assert!(!is_any("then", &["the"]) && !is_any("", &["the"]) && !is_any("[", &["{"]));
    }
    #[test]
    fn a_bucket_is_the_same_for_every_case_and_apostrophe() {
        assert_eq!(bucket("Said"), bucket("SAID"));
        assert_eq!(bucket("’s"), bucket("'s"));
        assert_ne!(bucket("said"), bucket("says"));
        assert_eq!(bucket(""), 0);
    }
}
