//! The regular forms of a word: "attract" makes "attracts", "attracted" and "attracting".
//!
//! **How.** The endings are put on by the rules of English spelling, too many rather than too few, and what the vocabulary does
//! not know as such a form is left out again: "keeped" is no word.
//!
//! **Why this way.** A table that lists one form of a word and means all of them stays short, and no form is forgotten.
//!
//! **Limits.** "See" would make "seed", so a verb that happens to end like another is written out. Irregular forms ("kept", "geese") need rows of their own, and so do the forms of words that the vocabulary lacks.

use super::{VerbForms, WordEntry};

/// The columns of the vocabulary by which a word is inflected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inflection {
    /// As written, and no other form.
    None,
    /// The plural beside the singular.
    Noun,
    /// The forms of a verb.
    Verb,
}

impl Inflection {
    /// Its names in the column `forms`.
    pub const NAMES: &[&str] = &["noun", "verb"];

    /// The inflection that a cell of the column `forms` names.
    pub fn of(cell: &str) -> Self {
        match cell {
            "noun" => Inflection::Noun,
            "verb" => Inflection::Verb,
            _ => Inflection::None,
        }
    }

    /// The forms of `word` beside itself; `entry` says what the vocabulary knows of a form.
    pub fn forms(self, word: &str, entry: &dyn Fn(&str) -> WordEntry) -> Vec<String> {
        let mut forms = match self {
            Inflection::None => Vec::new(),
            Inflection::Noun => vec![with_s(word)],
            Inflection::Verb => {
                let doubled = doubled(word).filter(|stem| entry(&format!("{stem}ing")).verb_forms & VerbForms::ING != 0);
                let stem = doubled.as_deref().unwrap_or(word);
                vec![with_s(word), with_ed(stem), with_ing(stem)]
            }
        };
        forms.retain(|form| {
            let known = entry(form);
            match self {
                Inflection::Noun => known.noun > 0,
                _ => known.verb_forms & !VerbForms::BASE != 0,
            }
        });
        forms
    }
}

/// "boxes", "cities", "claims"
fn with_s(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if is_consonant(stem.bytes().last()) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// "closed", "denied", "claimed"
fn with_ed(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if is_consonant(stem.bytes().last()) => format!("{stem}ied"),
        _ => format!("{}ed", word.strip_suffix('e').unwrap_or(word)),
    }
}

/// "closing", "seeing", "claiming"
fn with_ing(word: &str) -> String {
    match word.strip_suffix('e') {
        Some(stem) if !stem.ends_with(['e', 'o', 'y']) => format!("{stem}ing"),
        _ => format!("{word}ing"),
    }
}

/// "bann" of "ban": one vowel between consonants.
fn doubled(word: &str) -> Option<String> {
    let [.., before, vowel, last] = word.as_bytes() else { return None };
    let short = is_consonant(Some(*before)) && !is_consonant(Some(*vowel)) && is_consonant(Some(*last));
    (short && !matches!(last, b'w' | b'x' | b'y')).then(|| format!("{word}{}", char::from(*last)))
}

fn is_consonant(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_lowercase() && !matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn regular_forms_are_made_and_unknown_ones_left_out() {
        let lexicon = Lexicon::default();
        let forms = |inflection: Inflection, word| inflection.forms(word, &|form| lexicon.word(form)).join(" ");
        for (word, made) in [
            ("attract", "attracts attracted attracting"),
            ("ban", "bans banned banning"),
            ("deny", "denies denied denying"),
            ("push", "pushes pushed pushing"),
            ("praise", "praises praised praising"),
            ("keep", "keeps keeping"),
        ] {
            assert_eq!(forms(Inflection::Verb, word), made);
        }
        for (word, made) in [("militia", "militias"), ("city", "cities"), ("box", "boxes"), ("woman", ""), ("claim", "claims")] {
            assert_eq!(forms(Inflection::Noun, word), made);
        }
        assert_eq!(forms(Inflection::None, "claim"), "");
    }
}
