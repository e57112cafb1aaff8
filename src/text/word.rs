//! Whether a word is one of a few.
//!
//! **Why this way.** Grammar asks this more often than anything else, and few words of a list begin alike: the first letter, its
//! case left out, settles nearly all of them.
//!
//! **Limits.** Case counts for nothing in ASCII only; lists are short.

/// Whether a word is one of `words`, whatever its case.
pub(crate) fn is_any(word: &str, words: &[&str]) -> bool {
    let first = |word: &str| word.bytes().next().map(|byte| byte | 0x20);
    let begins = first(word);
    words.iter().any(|one| one.len() == word.len() && first(one) == begins && word.eq_ignore_ascii_case(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_count() {
        assert!(is_any("The", &["a", "the"]) && is_any("the", &["THE"]) && is_any("’s", &["’s"]));
        assert!(!is_any("then", &["the"]) && !is_any("", &["the"]) && !is_any("[", &["{"]));
    }
}
