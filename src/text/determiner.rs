//! What a determiner says of its noun.
//!
//! **How.** The words are few and short; case does not count.
//!
//! **Why this way.** Offices, descriptions and coreference all ask how a phrase begins, so they ask in one place.
//!
//! **Limits.** "That" is a determiner only before a noun, "her" only where it is no object: who asks knows where the word stands.

/// How a determiner points at what its noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Determiner {
    /// "the"
    Definite,
    /// "a", "an"
    Indefinite,
    /// "this", "those"
    Pointing,
    /// "my", "our": whose it is, is with the speaker.
    OwnedHere,
    /// "her", "their"
    Owned,
}

/// The longest of them, in bytes.
const LONGEST: usize = 5;

/// What a word says, if it is a determiner.
pub(crate) fn determiner(word: &str) -> Option<Determiner> {
    let mut small = [0; LONGEST];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    Some(match &*small {
        b"the" => Determiner::Definite,
        b"a" | b"an" => Determiner::Indefinite,
        b"this" | b"that" | b"these" | b"those" => Determiner::Pointing,
        b"my" | b"our" => Determiner::OwnedHere,
        b"his" | b"her" | b"its" | b"their" => Determiner::Owned,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_count_and_longer_words_are_none() {
        for (word, said) in [
            ("THE", Some(Determiner::Definite)),
            ("An", Some(Determiner::Indefinite)),
            ("Those", Some(Determiner::Pointing)),
            ("Our", Some(Determiner::OwnedHere)),
            ("Her", Some(Determiner::Owned)),
            ("hers", None),
            ("theirs", None),
            ("", None),
        ] {
            assert_eq!(determiner(word), said, "{word}");
        }
    }
}
