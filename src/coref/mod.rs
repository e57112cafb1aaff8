//! Which mentions refer to the same entity: ordered sieves from sure to unsure.

use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Hits, Lexicon};
use crate::mention::{MentionIndex, Mentions};
use crate::model::MentionKind;
use crate::rules::{FoundBy, Pass};
use crate::text::Article;

/// The passes of this folder, for `ascribe rules`.
pub(crate) const PASSES: &[Pass] = &[];

/// Index of an entity in [`Links::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct EntityIndex(pub u32);

/// Who or what a chain of mentions refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entity {
    pub kind: MentionKind,
    /// The canonical name.
    pub name: String,
    /// ISO 3166 code.
    pub country: Option<String>,
    /// Its mentions, in the order of the text.
    pub mentions: Vec<MentionIndex>,
}

/// The entities of an article and the sieve that linked each mention.
#[derive(Debug, Default)]
pub(crate) struct Links {
    pub entities: Vec<Entity>,
    /// For each mention its entity and the sieve that linked it.
    pub of: Vec<Option<(EntityIndex, FoundBy)>>,
    /// Places that act as their government: (place, body).
    pub acts_for: Vec<(EntityIndex, EntityIndex)>,
}

impl Links {
    /// The entity of a mention.
    pub fn entity(&self, mention: MentionIndex) -> Option<EntityIndex> {
        self.of.get(mention.0 as usize).copied().flatten().map(|(entity, _)| entity)
    }
}

/// Links mentions to entities.
pub(crate) fn link(
    _article: &Article<'_>,
    _hits: &Hits,
    _tags: &Tags,
    _chunks: &Chunks,
    mentions: &Mentions,
    _lexicon: &Lexicon,
) -> Links {
    Links { of: vec![None; mentions.all.len()], ..Links::default() }
}
