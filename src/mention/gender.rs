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
use crate::lexicon::{Class, ClassSet, WordSet};
use crate::text::{TokenId, TokenSpan};

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
        let female = page.is_in(token, WordSet::FemaleTitle).then_some(Gender::Female);
        female.or_else(|| page.is_in(token, WordSet::MaleTitle).then_some(Gender::Male))
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
    if tokens.len() < 3 || !page.is_in(TokenId(tokens.first), WordSet::VietnameseFamily) {
        return None;
    }
    match page.text(TokenId(tokens.first + 1)) {
        "Thi" | "Thị" => Some((Gender::Female, GenderSign::Name)),
        "Van" | "Văn" => Some((Gender::Male, GenderSign::Name)),
        _ => None,
    }
}

fn of_given(page: &Page<'_>, tokens: TokenSpan) -> Option<(Gender, GenderSign)> {
    const GIVEN: ClassSet = ClassSet::of(&[Class::GivenName]);
    let given = page.longest(TokenId(tokens.first), GIVEN, tokens.end).filter(|_| tokens.len() > 1)?;
    let rank: u32 = page.lexicon.cell(given.entry, "rank").parse().unwrap_or(0);
    let sign = if (1..=COMMON).contains(&rank) { GenderSign::Name } else { GenderSign::RareName };
    read(page.lexicon.cell(given.entry, "gender")).map(|gender| (gender, sign))
}

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
