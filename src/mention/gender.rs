//! What the text or the lists say of a person's gender: Mrs, Queen, the list of persons, the given name.
//!
//! **How.** A title before the name wins, then the row of the person, then the given name when the lists give it one gender. A name
//! that few bear is a guess, which the text may overrule; in Vietnam the middle name tells.
//!
//! **Why this way.** The text knows better than a list, and a list of persons better than a list of names.
//!
//! **Limits.** Given names are taken at the lists' word: "Andrea" is of the gender most bearers have.

use super::page::Page;
use super::{Gender, GenderSign};
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
    "daw",
    "sayyida",
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
    "ko",
    "u",
];

/// Nouns for persons of one gender that no ending tells.
const FEMALE_NOUNS: &[&str] = &[
    "girl",
    "girlfriend",
    "lady",
    "mum",
    "mom",
    "widow",
    "aunt",
    "niece",
    "queen",
    "princess",
    "actress",
    "nun",
    "heroine",
    "bride",
];
const MALE_NOUNS: &[&str] = &[
    "man",
    "boy",
    "boyfriend",
    "gentleman",
    "dad",
    "son",
    "grandson",
    "stepson",
    "widower",
    "uncle",
    "nephew",
    "king",
    "prince",
    "monk",
    "priest",
    "spokesman",
    "businessman",
    "congressman",
    "policeman",
    "fisherman",
    "gunman",
    "cameraman",
    "salesman",
];
/// The same by their last letters: "ex-wife", "stepmother", "spokeswoman".
const FEMALE_ENDINGS: &[&str] = &["woman", "mother", "daughter", "sister", "wife"];
const MALE_ENDINGS: &[&str] = &["father", "brother", "husband"];

/// Family names that stand before the given name in Vietnam, where "Thi" behind them is a woman's and "Van" a man's.
const VIETNAMESE: &[&str] = &[
    "bui", "cao", "dang", "dao", "dinh", "do", "doan", "duong", "ha", "ho", "hoang", "huynh", "le", "luong", "luu", "ly", "mai",
    "ngo", "nguyen", "pham", "phan", "phung", "quach", "ta", "to", "tran", "trinh", "truong", "vo", "vu",
];

/// The last rank of a given name that many bear.
const COMMON: u32 = 900;

/// The gender of the person named by `tokens`, with the title before the name, and what tells it.
pub(super) fn of(page: &Page<'_>, tokens: TokenSpan, title: Option<TokenSpan>) -> Option<(Gender, GenderSign)> {
    let title = title.and_then(|title| of_title(page, title)).map(|gender| (gender, GenderSign::Text));
    title.or_else(|| of_lists(page, tokens))
}

/// The gender that a noun for a person tells: "a spokeswoman", "his ex-wife"; a chairman may be a woman.
pub(super) fn of_noun(noun: &str) -> Option<Gender> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.ends_with(ending));
    if FEMALE_NOUNS.contains(&noun) || ends(FEMALE_ENDINGS) {
        return Some(Gender::Female);
    }
    (MALE_NOUNS.contains(&noun) || ends(MALE_ENDINGS)).then_some(Gender::Male)
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

fn of_lists(page: &Page<'_>, tokens: TokenSpan) -> Option<(Gender, GenderSign)> {
    let row = page
        .exactly(tokens)
        .filter(|hit| hit.class == Class::Person)
        .find_map(|hit| read(page.lexicon.cell(hit.entry, "gender")));
    row.map(|gender| (gender, GenderSign::Name)).or_else(|| of_vietnamese(page, tokens)).or_else(|| of_given(page, tokens))
}

/// "Bui Thi Lan", "Mai Van Khiem"
fn of_vietnamese(page: &Page<'_>, tokens: TokenSpan) -> Option<(Gender, GenderSign)> {
    if tokens.len() < 3 || !text::is_any(page.text(TokenId(tokens.first)), VIETNAMESE) {
        return None;
    }
    match page.text(TokenId(tokens.first + 1)) {
        "Thi" | "Thị" => Some((Gender::Female, GenderSign::Name)),
        "Van" | "Văn" => Some((Gender::Male, GenderSign::Name)),
        _ => None,
    }
}

fn of_given(page: &Page<'_>, tokens: TokenSpan) -> Option<(Gender, GenderSign)> {
    let given = page.longest(TokenId(tokens.first), GIVEN, tokens.end).filter(|_| tokens.len() > 1)?;
    let rank: u32 = page.lexicon.cell(given.entry, "rank").parse().unwrap_or(0);
    let sign = if (1..=COMMON).contains(&rank) { GenderSign::Name } else { GenderSign::RareName };
    read(page.lexicon.cell(given.entry, "gender")).map(|gender| (gender, sign))
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
