//! The government behind a country or capital that speaks: "Baku said".
//!
//! **How.** Where such a place is the speaker of a statement, the first body of the text that is called a government and has a word of
//! that nation in it ("the Azerbaijani government", "the government of Azerbaijan") is whom it acts for.
//!
//! **Why this way.** The speaker stays the place as printed; an edge says which body is meant, and only where the text has that body.
//!
//! **Limits.** "The government" without its nation is not looked at, and a city that is no capital speaks for itself.

use super::Statement;
use super::passes::GOVERNMENT;
use crate::coref::{EntityIndex, Links};
use crate::lexicon::{Class, Hits};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::FoundBy;
use crate::text::{self, Article, TokenId};

/// Nouns for those who govern a nation.
const GOVERNMENTS: &[&str] = &["government", "administration", "cabinet", "regime", "authorities"];

/// Notes which government each place that speaks acts for.
pub(super) fn link(article: &Article<'_>, hits: &Hits, mentions: &Mentions, links: &mut Links, said: &[Statement]) {
    let speakers = said.iter().filter_map(|statement| statement.speaker);
    let mut places: Vec<EntityIndex> = speakers.filter(|&place| is_nation(hits, mentions, links, place)).collect();
    places.sort_unstable();
    places.dedup();
    if places.is_empty() {
        return;
    }
    let found = FoundBy::Pass(&GOVERNMENT);
    for (mention, index) in mentions.all.iter().zip((0..).map(MentionIndex)) {
        let governs = mention.kind == MentionKind::Organization && text::is_any(article.token(mention.head), GOVERNMENTS);
        let Some(nation) = governs.then(|| nation(mentions, links, mention)).flatten() else { continue };
        let acts = |place: &EntityIndex| links.entities[place.0 as usize].country.as_deref() == Some(&nation);
        let (own, others): (Vec<EntityIndex>, Vec<EntityIndex>) = places.into_iter().partition(acts);
        places = others;
        if !own.is_empty() {
            let open = |links: &mut Links| links.open(index, mention.kind, article.slice(mention.tokens), found);
            let body = links.entity(index).unwrap_or_else(|| open(links));
            links.acts_for.extend(own.into_iter().map(|place| (place, body, found)));
        }
    }
}

/// Whether an entity is a country, or is named by its capital.
fn is_nation(hits: &Hits, mentions: &Mentions, links: &Links, entity: EntityIndex) -> bool {
    let entity = &links.entities[entity.0 as usize];
    let named = |&index: &MentionIndex| {
        let mention = mentions.get(index);
        let here = hits.starting_at(TokenId(mention.tokens.first)).iter();
        mention.form == Form::Name
            && here.filter(|hit| hit.tokens == mention.tokens).any(|hit| matches!(hit.class, Class::Country | Class::Capital))
    };
    entity.kind == MentionKind::Location && entity.country.is_some() && entity.mentions.iter().any(named)
}

/// The code of the nation that a phrase names: "the | Peruvian | government".
fn nation(mentions: &Mentions, links: &Links, phrase: &Mention) -> Option<String> {
    let inside = mentions.within(phrase.tokens).filter_map(|(index, _)| links.entity(index));
    inside.filter_map(|entity| links.entities[entity.0 as usize].country.clone()).next()
}
