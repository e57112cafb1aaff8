//! What the text or the lists say of a person's gender: Mrs, Queen, the list of persons, the given name.
//!
//! **How.** A title before the name wins, then the row of the person, then the given name when the lists give it one gender.
//!
//! **Why this way.** The text knows better than a list, and a list of persons better than a list of names.
//!
//! **Limits.** Given names are taken at the lists' word: "Andrea" is of the gender most bearers have.

use super::Gender;
use super::page::Page;
use crate::lexicon::Class;
use crate::text::{self, TokenId, TokenSpan};
use std::borrow::Cow;

const FEMALE: &[&str] = &[
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "miss",
    "lady",
    "dame",
    "madam",
    "madame",
    "mme",
    "mme.",
    "queen",
    "princess",
    "duchess",
    "sister",
    "frau",
    "señora",
    "signora",
    "baroness",
    "countess",
    "empress",
    "mother",
    "wife",
    "daughter",
    "widow",
    "aunt",
    "actress",
    "spokeswoman",
    "chairwoman",
    "congresswoman",
    "businesswoman",
    "sheikha",
    "niece",
    "grandmother",
    "mlle",
];
const MALE: &[&str] = &[
    "mr",
    "mr.",
    "sir",
    "lord",
    "king",
    "prince",
    "duke",
    "father",
    "brother",
    "herr",
    "señor",
    "signor",
    "monsieur",
    "baron",
    "count",
    "emperor",
    "husband",
    "son",
    "uncle",
    "actor",
    "spokesman",
    "chairman",
    "congressman",
    "businessman",
    "pope",
    "cardinal",
    "sheikh",
    "sultan",
    "emir",
    "imam",
    "ayatollah",
    "nephew",
    "grandfather",
    "policeman",
];

/// The gender of the person named by `tokens`, with the title before the name.
pub(super) fn of(page: &Page<'_>, tokens: TokenSpan, title: Option<TokenSpan>) -> Option<Gender> {
    title.and_then(|title| of_title(page, title)).or_else(|| of_lists(page, tokens))
}

fn of_title(page: &Page<'_>, title: TokenSpan) -> Option<Gender> {
    title.iter().find_map(|token| {
        let word = page.text(token);
        // "SEÑORA": nearly all titles are ASCII.
        let folded = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
        if text::is_any(&folded, FEMALE) {
            Some(Gender::Female)
        } else if text::is_any(&folded, MALE) {
            Some(Gender::Male)
        } else {
            None
        }
    })
}

fn of_lists(page: &Page<'_>, tokens: TokenSpan) -> Option<Gender> {
    let row = page
        .exactly(tokens)
        .filter(|hit| hit.class == Class::Person)
        .find_map(|hit| read(page.lexicon.cell(hit.entry, "gender")));
    row.or_else(|| {
        let first = TokenId(tokens.first);
        let given = page.longest(first, GIVEN, tokens.end)?;
        (tokens.len() > 1).then(|| read(page.lexicon.cell(given.entry, "gender"))).flatten()
    })
}

const GIVEN: crate::lexicon::ClassSet = crate::lexicon::ClassSet::of(&[Class::GivenName]);

fn read(cell: &str) -> Option<Gender> {
    match cell {
        "f" => Some(Gender::Female),
        "m" => Some(Gender::Male),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_title_tells_two_bearers_of_a_name_apart() {
        let graph = crate::extract("Bill Clinton met Hillary Clinton. Mr Clinton smiled. Mrs Clinton left.");
        let bill = graph.entities.iter().find(|entity| entity.name.starts_with("Bill")).unwrap();
        let hillary = graph.entities.iter().find(|entity| entity.name.starts_with("Hillary")).unwrap();
        assert_eq!((bill.mentions.len(), hillary.mentions.len()), (2, 2));
    }
}
