//! Reduces words to what they are compared by: a stem, and for words that stand for one another a common one.
//!
//! **How.** Inflection and the commonest endings are cut off; `gazetteers/link/words.tsv` says which words weigh nothing
//! ("-"), which weigh little ("~"), and which are near synonyms of another.
//!
//! **Why this way.** Two reports of one saying share the rare words and paraphrase the rest with words of a small
//! vocabulary ("protect" and "safeguard").
//!
//! **Limits.** A word of several senses is in one group only.

use crate::lexicon::fold;
use crate::table::Table;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A word as it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Word {
    pub stem: String,
    /// Whether nearly every text has it.
    pub is_light: bool,
}

static LISTED: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let table = Table::parse("link/words.tsv", include_str!("../../gazetteers/link/words.tsv")).expect("a test reads the table");
    table.rows.iter().map(|row| (key(row.cell(0), row.cell(1)), row.cell(1))).collect()
});

/// Function words are known by their whole form, the others by their stem.
fn key(word: &str, class: &str) -> String {
    if class == "-" { word.to_owned() } else { stem(word) }
}

/// The words of a text that count, in order.
pub(super) fn of(text: &str) -> impl Iterator<Item = Word> + '_ {
    placed(text).map(|(_, word)| word)
}

/// The words of a text that count, in order, each with the byte where it begins.
pub(super) fn placed(text: &str) -> impl Iterator<Item = (usize, Word)> + '_ {
    let mut at = 0;
    let pieces = std::iter::from_fn(move || {
        let first = at + text[at..].find(char::is_alphanumeric)?;
        at = text[first..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |length| first + length);
        Some((first, &text[first..at]))
    });
    pieces.filter(|(_, piece)| piece.contains(char::is_alphabetic)).filter_map(|(first, piece)| Some((first, word(piece)?)))
}

fn word(surface: &str) -> Option<Word> {
    let folded = fold(surface);
    if folded.len() < 2 || LISTED.get(&folded).is_some_and(|class| *class == "-") {
        return None;
    }
    let stem = stem(&folded);
    Some(match LISTED.get(&stem) {
        Some(&"~") => Word { stem, is_light: true },
        Some(&"-") | None => Word { stem, is_light: false },
        Some(head) => Word { stem: self::stem(head), is_light: false },
    })
}

/// Endings that go, one of each line, each with the letters that must be left in front and what takes its place.
const ENDINGS: &[&[(&str, usize, &str)]] = &[
    &[
        ("ies", 2, "y"),
        ("sses", 2, "ss"),
        ("xes", 2, "x"),
        ("ches", 2, "ch"),
        ("shes", 2, "sh"),
        ("ss", 1, "ss"),
        ("us", 1, "us"),
        ("is", 1, "is"),
        ("s", 3, ""),
    ],
    &[("ing", 3, ""), ("ied", 2, "y"), ("ed", 3, ""), ("ly", 4, "")],
    &[("isation", 3, "is"), ("ization", 3, "iz"), ("ation", 4, "at"), ("ion", 4, ""), ("ism", 4, ""), ("ist", 4, "")],
];

/// The word without its inflection.
fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    for endings in ENDINGS {
        let fits = |(ending, least, _): &&(&str, usize, &str)| stem.len() >= ending.len() + least && stem.ends_with(ending);
        if let Some((ending, _, instead)) = endings.iter().find(fits) {
            stem.truncate(stem.len() - ending.len());
            stem.push_str(instead);
        }
    }
    let bytes = stem.as_bytes();
    if let [.., before, last] = bytes
        && before == last
        && !matches!(last, b's' | b'l' | b'e' | b'o')
        && stem.len() > 3
    {
        stem.pop();
    }
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        of(text).map(|word| word.stem).collect()
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (a, b) in [
            ("rights", "right"),
            ("cooperating", "cooperate"),
            ("stopped", "stop"),
            ("parties", "party"),
            ("operations", "operate"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} and {b}");
        }
        assert_ne!(stem("princesses"), stem("princes"));
    }

    #[test]
    fn near_synonyms_meet() {
        assert_eq!(stems("safeguarded"), stems("protect"));
        assert_eq!(stems("the seized arms"), stems("confiscating weapons"));
        assert_ne!(stems("protect"), stems("attack"));
    }

    #[test]
    fn function_words_weigh_nothing_and_common_words_little() {
        assert_eq!(of("that they would have been").count(), 0);
        assert!(of("new").all(|word| word.is_light));
        assert!(of("ammunition").all(|word| !word.is_light));
    }
}
