//! The nouns by which a name may be taken up again: "the bank" for a Bank of something, "the city" for a listed city.
//!
//! **How.** The words of the name, and what its row says that it is: `gazetteers/bearer_words.tsv` has the nouns of each type of body.
//!
//! **Why this way.** Names of bodies and places mostly say themselves what they are, and the lists know the rest.
//!
//! **Limits.** A body that no list knows and whose name does not say what it is, is taken up only by the most general nouns.

use super::scene::Scene;
use crate::lexicon::{Class, Hits, Lexicon, fold};
use crate::mention::Mention;
use crate::mention::key::{self, NameKey};
use crate::table::Table;
use crate::text::{TokenId, TokenSpan};
use std::sync::LazyLock;

/// Whether the lists give the name as a country.
pub(super) fn is_country(hits: &Hits, tokens: TokenSpan) -> bool {
    let here = hits.starting_at(TokenId(tokens.first)).iter();
    here.filter(|hit| hit.tokens == tokens).any(|hit| hit.class == Class::Country)
}

/// Tells the keys of the nouns for a name.
pub(super) fn nouns(scene: Scene<'_>, mention: &Mention, mut tell: impl FnMut(NameKey)) {
    let article = scene.article;
    let long = |word: &str| if word.is_ascii() { word.len() > 3 } else { fold(word).len() > 3 };
    let own = mention.tokens.iter().take(12).filter(|&token| long(article.token(token)));
    own.for_each(|token| tell(key::of_token(article, token)));
    let here = scene.hits.starting_at(TokenId(mention.tokens.first)).iter().filter(|hit| hit.tokens == mention.tokens);
    for hit in here {
        let nouns: &[NameKey] = match hit.class {
            Class::City => const { &keys(["city", "town"]) },
            Class::Capital => const { &keys(["city", "capital"]) },
            Class::Subdivision => const { &keys(["province", "state", "region"]) },
            Class::Region | Class::ConflictRegion => const { &keys(["region", "territory", "enclave"]) },
            Class::OrganizationName | Class::OrganizationAcronym | Class::OrganizationShort => of_type(scene.lexicon, mention),
            _ => &[],
        };
        nouns.iter().for_each(|&noun| tell(noun));
    }
}

/// The keys of some nouns.
const fn keys<const N: usize>(nouns: [&str; N]) -> [NameKey; N] {
    let mut keys = [NameKey(0); N];
    let mut at = 0;
    while at < N {
        keys[at] = key::of_word(nouns[at]);
        at += 1;
    }
    keys
}

/// The keys of the nouns for each type of body, by type.
static OF_TYPE: LazyLock<Vec<(&'static str, Vec<NameKey>)>> = LazyLock::new(|| {
    let table =
        Table::parse("bearer_words.tsv", include_str!("../../gazetteers/bearer_words.tsv")).expect("a test reads the table");
    let nouns = |cell: &str| cell.split(' ').filter(|&noun| noun != "-").map(key::of_text).collect();
    table.rows.iter().map(|row| (row.cell(0), nouns(row.cell(1)))).collect()
});

fn of_type(lexicon: &Lexicon, mention: &Mention) -> &'static [NameKey] {
    let kind = mention.entry.map_or("", |entry| lexicon.cell(entry, "type"));
    OF_TYPE.binary_search_by(|(listed, _)| (*listed).cmp(kind)).map_or(&[], |at| &OF_TYPE[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coref::tests::with;
    use std::collections::BTreeSet;

    #[test]
    fn every_type_of_body_has_a_row_and_every_row_a_type() {
        let bodies =
            Table::parse("organizations.tsv", include_str!("../../gazetteers/organizations.tsv")).expect("a shipped table");
        let column = bodies.column("type").expect("bodies have a type");
        let types: BTreeSet<&str> = bodies.rows.iter().map(|row| row.cell(column)).collect();
        assert!(types.into_iter().eq(OF_TYPE.iter().map(|(listed, _)| *listed)));
    }

    #[test]
    fn a_body_is_taken_up_by_the_nouns_of_its_type() {
        for (name, noun) in
            [("UAW", "union"), ("UCLA", "university"), ("FTC", "watchdog"), ("BBC", "network"), ("NYSE", "exchange")]
        {
            let text = format!("The {name} held a meeting near the harbour. The {noun} said it was a short one.");
            assert_eq!(with(&text, name).get(1), Some(&&*format!("The {noun}")), "{text}");
        }
        let text = "The FTC held a meeting near the harbour. The newspaper said it was a short one.";
        assert!(!with(text, "FTC").contains(&"The newspaper"));
    }
}
