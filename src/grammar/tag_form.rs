//! Which slots the form of a word allows: figures, plurals, the forms of a verb, the noun in a compound.
//!
//! **How.** The letters of the word and the forms that the vocabulary knows of it; neighbours are not asked.
//!
//! **Why this way.** English shows little in its endings, but what it shows is sure.
//!
//! **Limits.** An irregular plural is taken for a singular.

use super::logarithm::DOUBLING;
use super::tag_path::Candidate;
use crate::lexicon::{Class, ClassSet, Slot, VerbForms, WordEntry};

/// Adds a slot.
pub(super) fn add(into: &mut Vec<Candidate>, slot: Slot, weight: i32) {
    into.push(Candidate { slot, weight, says: false });
}

/// The base form of a verb is a noun inside a compound: "follow-up", "break-in".
pub(super) fn compound(into: &mut Vec<Candidate>) {
    let verb = |slot| matches!(slot, Slot::VerbBase | Slot::VerbPlain | Slot::VerbThird | Slot::VerbPast);
    let base = into.iter().filter(|candidate| candidate.slot == Slot::VerbBase).map(|candidate| candidate.weight).max();
    for candidate in into.iter_mut().filter(|candidate| verb(candidate.slot)) {
        candidate.weight -= 2 * DOUBLING;
    }
    if let Some(weight) = base {
        add(into, Slot::Noun, weight);
    }
}

/// Whether a noun looks like a plural.
pub(super) fn is_plural(text: &str) -> bool {
    text.len() > 3 && text.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| text.ends_with(ending))
}

/// Which noun a word would be.
pub(super) fn noun(classes: ClassSet, text: &str, word: WordEntry) -> Slot {
    if is_plural(text) && word.verb_forms & VerbForms::BASE == 0 {
        Slot::NounPlural
    } else if classes.has(Class::CueNoun) {
        Slot::NounSay
    } else {
        Slot::Noun
    }
}

/// A slot for each form that a verb can have.
pub(super) fn verbs(forms: u8, weight: i32, into: &mut Vec<Candidate>) {
    for (form, slot) in [
        (VerbForms::BASE, Slot::VerbBase),
        (VerbForms::BASE, Slot::VerbPlain),
        (VerbForms::THIRD, Slot::VerbThird),
        (VerbForms::PAST, Slot::VerbPast),
        (VerbForms::PARTICIPLE, Slot::VerbParticiple),
        (VerbForms::ING, Slot::VerbIng),
    ] {
        if forms & form != 0 {
            add(into, slot, weight);
        }
    }
}

/// "300", but "1st" and "1990s".
pub(super) fn number(text: &str) -> Slot {
    match text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ':' | '/')) {
        "st" | "nd" | "rd" | "th" => Slot::Adj,
        "s" => Slot::NounPlural,
        _ => Slot::Num,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_with_letters_are_not_all_numbers() {
        assert_eq!(number("300"), Slot::Num);
        assert_eq!(number("1st"), Slot::Adj);
        assert_eq!(number("1990s"), Slot::NounPlural);
    }
}
