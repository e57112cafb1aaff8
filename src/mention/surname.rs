//! The parts of a full name of a person that are no last name of their own: letters of honour behind it, and the first of two surnames.
//!
//! **How.** Suffixes are those of `gazetteers/titles.tsv`. Of the words before the last one, the nearest is a surname where the lists
//! know it as one and as no given name, or know nothing of it.
//!
//! **Why this way.** "Paul Lund QC" is called Lund, and "Luis Ortega Vidal" is called Ortega; both are read off the words alone.
//!
//! **Limits.** A middle name that no list knows is taken for a surname, by which nobody is called then.

use crate::lexicon::{Class, Hits};
use crate::text::{Article, Shape, TokenId, TokenSpan};

/// The name without the letters behind it: "Paul Lund" of "Paul Lund QC".
pub(crate) fn without_suffixes(hits: &Hits, name: TokenSpan) -> TokenSpan {
    let mut end = name.end;
    while end > name.first + 2 && has(hits, TokenId(end - 1), Class::NameSuffix) {
        end -= 1;
    }
    TokenSpan::new(name.first, end)
}

/// Whether a name ends with what tells a child from the parent of the same name: "Paul Lund Jr.", "Paul Lund III".
pub(crate) fn tells_generations(article: &Article<'_>, hits: &Hits, name: TokenSpan) -> bool {
    let core = without_suffixes(hits, name);
    (core.end..name.end).any(|at| {
        let word = article.token(TokenId(at));
        word.starts_with("Jr") || word.starts_with("Sr") || word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'))
    })
}

/// The first of two surnames: "Ortega" of "Luis Ortega Vidal".
pub(crate) fn first_of_two(article: &Article<'_>, hits: &Hits, name: TokenSpan) -> Option<TokenSpan> {
    let core = without_suffixes(hits, name);
    if core.len() < 3 {
        return None;
    }
    let at = TokenId(core.end - 2);
    let word = hits.word(at);
    let listed = hits.starting_at(at).iter().any(|hit| hit.tokens.len() == 1 && hit.class != Class::Surname);
    let surname = has(hits, at, Class::Surname) && !has(hits, at, Class::GivenName) || !word.known && !listed;
    (article.tokens.shape(at) == Shape::Title && surname).then(|| TokenSpan::new(at.0, at.0 + 1))
}

fn has(hits: &Hits, token: TokenId, class: Class) -> bool {
    hits.classes(token).has(class) && hits.starting_at(token).iter().any(|hit| hit.tokens.len() == 1 && hit.class == class)
}

#[cfg(test)]
mod tests {
    /// The names of the persons of a text.
    fn persons(text: &str) -> Vec<String> {
        let entities = crate::extract(text).entities.into_iter();
        entities.filter(|entity| entity.kind == crate::MentionKind::Person).map(|entity| entity.name).collect()
    }

    #[test]
    fn a_person_is_called_by_either_surname_and_without_middle_names_and_honours() {
        for text in [
            "Senator Luis Ortega Vidal criticised the plan. Ortega said it was late.",
            "Luis Ortega Vidal criticised the plan. Luis Ortega said it was late.",
            "John Allen Reed was jailed. John Reed left.",
            "Mr Paul Lund QC opposed it. Mr Lund said it was late.",
            "Paul Lund CBE KC opposed it. Paul Lund left.",
            "Judge Harry B. Lund Jr. opposed it. Judge Lund left.",
            "Mr Paul Lund-Reed opposed it. Mr Lund-Reed left.",
        ] {
            assert_eq!(persons(text).len(), 1, "{text}: {:?}", persons(text));
        }
    }

    #[test]
    fn the_last_name_of_another_person_is_no_first_surname() {
        assert_eq!(persons("Paul Lund met Paul Lund Jr. on Monday."), ["Paul Lund", "Paul Lund Jr."]);
        assert_eq!(persons("Luis Ortega Vidal met Ana Ortega. Ms Ortega left."), ["Luis Ortega Vidal", "Ana Ortega"]);
    }

    #[test]
    fn letters_of_honour_belong_to_a_name_that_no_list_knows() {
        assert_eq!(persons("Prosecutor Tarvik Selm KC said it was fine."), ["Tarvik Selm KC"]);
    }
}
