//! What coreference gives: the entities of an article, and for each mention its entity and the sieve that linked it.
//!
//! **How.** Two lists that point at each other by number; later stages add mentions and open entities.
//!
//! **Why this way.** Attribution asks for the entity of a mention, assembly for the mentions of an entity; each is one look-up.
//!
//! **Limits.** A mention has one entity.

use crate::mention::{MentionIndex, Moved};
use crate::model::MentionKind;
use crate::rules::FoundBy;

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
    /// Capitals and countries that speak, and the government that the text names: (place, body).
    pub acts_for: Vec<(EntityIndex, EntityIndex, FoundBy)>,
}

impl Links {
    /// The entity of a mention.
    pub fn entity(&self, mention: MentionIndex) -> Option<EntityIndex> {
        self.of.get(mention.0 as usize).copied().flatten().map(|(entity, _)| entity)
    }

    /// Adds a mention that has no entity yet to one; [`Links::sort`] puts it in its place.
    pub fn add(&mut self, mention: MentionIndex, entity: EntityIndex, found: FoundBy) {
        let (Some(slot), Some(of)) = (self.of.get_mut(mention.0 as usize), self.entities.get_mut(entity.0 as usize)) else {
            return;
        };
        if slot.is_none() {
            *slot = Some((entity, found));
            of.mentions.push(mention);
        }
    }

    /// An entity of its own for a mention that has none; [`Links::sort`] puts what is added later in its place.
    pub fn open(&mut self, mention: MentionIndex, kind: MentionKind, name: &str, found: FoundBy) -> EntityIndex {
        let entity = EntityIndex(self.entities.len() as u32);
        self.entities.push(Entity { kind, name: in_one_line(name), country: None, mentions: Vec::new() });
        self.add(mention, entity, found);
        entity
    }

    /// Points at where the mentions have gone.
    pub fn follow(&mut self, moved: &Moved) {
        let mut of = vec![None; moved.new.len() + moved.old.iter().flatten().count()];
        for (link, place) in self.of.iter().zip(&moved.old) {
            if let Some(place) = place {
                of[place.0 as usize] = *link;
            }
        }
        self.of = of;
        for entity in &mut self.entities {
            entity.mentions.retain_mut(|index| moved.of(*index).inspect(|place| *index = *place).is_some());
        }
    }

    /// Puts the mentions of every entity in the order of the text.
    pub fn sort(&mut self) {
        self.entities.iter_mut().for_each(|entity| entity.mentions.sort_unstable());
    }
}

/// A name with one space between its words.
pub(super) fn in_one_line(name: &str) -> String {
    let mut before = b' ';
    let fine = name.bytes().all(|byte| {
        let blanks = byte == b' ' && before == b' ';
        before = byte;
        matches!(byte, b' '..=b'~') && !blanks
    });
    if fine && before != b' ' { name.to_owned() } else { name.split_whitespace().collect::<Vec<_>>().join(" ") }
}
