//! Short forms of the names of bodies, events and works: "the Commission", "Red Cross".
//!
//! **How.** The words that begin a longer name and those that end it are short forms of it, where they stand alone as a name of the
//! same kind and of no other longer name.
//!
//! **Why this way.** News names a body in full once and shortens from then on.
//!
//! **Limits.** A league of states is no short form of its offices ("United Nations" of its High Commissioner), nor is either side of two
//! joined by a hyphen ("Acme-Bexel").

use super::chain::{ChainId, Chains};
use super::name::{Name, Names};
use super::scene::Scene;
use crate::lexicon::{Class, Hits};
use crate::mention::Mentions;
use crate::mention::key::{self, NameKey};
use crate::model::MentionKind;
use crate::rules::passes;
use crate::text::{Article, Shape, TokenId, TokenSpan};
use rustc_hash::FxHashMap;

passes! {
    SHORT "coref-short-form" 88 "Some words of the longer name of a body, event or work.",
}

/// Links the short forms.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, names: &Names, chains: &mut Chains) {
    let Scene { article, hits, .. } = scene;
    let disputed = |name: &Name| {
        hits.starting_at(TokenId(name.tokens.first))
            .iter()
            .any(|hit| hit.tokens == name.tokens && hit.class == Class::ConflictRegion)
    };
    let fits = |name: &&Name| !matches!(name.kind, MentionKind::Person | MentionKind::Group);
    let longer = |name: &&Name| (2..=10).contains(&name.tokens.len()) && !is_pair(article, name);
    let mut parts: FxHashMap<(NameKey, MentionKind), Option<ChainId>> = FxHashMap::default();
    for name in names.all.iter().filter(fits).filter(longer) {
        let root = chains.root(name.chain);
        for part in inner_parts(article, name.tokens) {
            parts
                .entry((key::of(article, part), name.kind))
                .and_modify(|chain| *chain = chain.filter(|chain| *chain == root))
                .or_insert(Some(root));
        }
    }
    for name in names.all.iter().filter(fits) {
        // A place inside a place's name is another place, "York" and "New York", unless both are one disputed region or the
        // shorter is a mere direction: "the North".
        if name.kind == MentionKind::Location && !disputed(name) && !is_direction(hits, name.tokens)
            || is_league(scene, mentions, name)
        {
            continue;
        }
        if let Some(&Some(chain)) = parts.get(&(name.key, name.kind)) {
            names.join(name, chain, &SHORT, chains);
        }
    }
}

/// Whether the names of two bodies are joined into one by a hyphen, and neither is the other: "Acme-Bexel".
fn is_pair(article: &Article<'_>, name: &Name) -> bool {
    let joined = || article.tokens.shape(TokenId(name.tokens.first + 1)) == Shape::Hyphen;
    name.kind == MentionKind::Organization && name.tokens.len() == 3 && joined()
}

/// Whether a name of several words is that of a league of states, whose offices have its name in theirs.
fn is_league(scene: Scene<'_>, mentions: &Mentions, name: &Name) -> bool {
    let kind = || mentions.get(name.first).entry.map(|entry| scene.lexicon.cell(entry, "type"));
    name.tokens.len() > 1 && name.kind == MentionKind::Organization && kind() == Some("igo")
}

/// "North" and "South", alone.
fn is_direction(hits: &Hits, tokens: TokenSpan) -> bool {
    let first = hits.starting_at(TokenId(tokens.first)).iter();
    tokens.len() == 1 && first.filter(|hit| hit.tokens == tokens).any(|hit| hit.class == Class::Direction)
}

/// The parts of a name by which it may be shortened: those that end it, and those that begin it.
fn inner_parts(article: &Article<'_>, tokens: TokenSpan) -> impl Iterator<Item = TokenSpan> {
    let capital = move |at: u32| article.tokens.shape(TokenId(at)).is_capital();
    let tails = (tokens.first + 1..tokens.end).filter(move |&at| capital(at)).map(move |at| TokenSpan::new(at, tokens.end));
    // "the 62d" for the 62d Harbour Infantry
    let number =
        move |at: u32| at == tokens.first + 1 && article.token(TokenId(tokens.first)).starts_with(|c: char| c.is_ascii_digit());
    let heads = (tokens.first + 1..tokens.end)
        .filter(move |&at| capital(at - 1) || number(at))
        .map(move |at| TokenSpan::new(tokens.first, at));
    tails.chain(heads)
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn a_body_is_called_by_words_of_its_name() {
        let text = "The Dover Harbour Agency met. The Agency was late.";
        assert_eq!(with(text, "Agency"), ["Dover Harbour Agency", "Agency"]);
    }

    #[test]
    fn neither_of_two_that_a_hyphen_joins_and_no_league_of_its_office_is_a_short_form() {
        assert!(with("The Acme-Bexel merger is late. Acme was sorry. Bexel was not.", "Acme").is_empty());
        let text = "The United Nations High Commissioner for Refugees was late. The United Nations was sorry.";
        assert!(with(text, "United Nations").is_empty());
    }
}
