//! The nouns by which a name may be taken up again: "the bank" for a Bank of something, "the city" for a listed city.
//!
//! **How.** The words of the name, and what its row says that it is.
//!
//! **Why this way.** Names of bodies and places mostly say themselves what they are, and the lists know the rest.
//!
//! **Limits.** A body that no list knows and whose name does not say what it is, is taken up only by the most general nouns.

use super::scene::Scene;
use crate::lexicon::{Class, Hits, Lexicon, fold};
use crate::mention::Mention;
use crate::mention::key::{self, NameKey};
use crate::text::{TokenId, TokenSpan};

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

fn of_type(lexicon: &Lexicon, mention: &Mention) -> &'static [NameKey] {
    match mention.entry.map_or("", |entry| lexicon.cell(entry, "type")) {
        "company" => const { &keys(["company", "firm"]) },
        "media" | "agency" => const { &keys(["agency", "newspaper", "paper", "network"]) },
        "party" => const { &keys(["party"]) },
        "igo" => const { &keys(["organization", "organisation", "bloc", "body"]) },
        "armed_group" | "armed" => const { &keys(["group", "movement", "militia"]) },
        "club" | "team" => const { &keys(["club", "team", "side"]) },
        "government" => const { &keys(["agency", "department", "ministry"]) },
        _ => &[],
    }
}
