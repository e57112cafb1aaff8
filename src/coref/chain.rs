//! Chains of mentions while they grow: which mention is in which chain, by which sieve, and which chains have become one.
//!
//! **How.** Union by find with path halving over chain numbers; the smaller number survives, so that chains keep the order
//! of their first mentions.
//!
//! **Why this way.** Sieves merge chains far more often than they move a mention, and never take a merge back.
//!
//! **Limits.** None known.

use super::{Entity, EntityIndex, Links};
use crate::mention::{Mention, MentionIndex};
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, Pass};

/// Number of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ChainId(pub u32);

/// The chains of an article.
#[derive(Debug, Default)]
pub(super) struct Chains {
    parent: Vec<u32>,
    kind: Vec<MentionKind>,
    /// Whether a name is among the mentions of a root.
    is_named: Vec<bool>,
    of: Vec<Option<(ChainId, FoundBy)>>,
}

impl Chains {
    /// No chain yet, for so many mentions.
    pub fn new(mentions: usize) -> Self {
        Chains {
            parent: Vec::with_capacity(mentions),
            kind: Vec::with_capacity(mentions),
            is_named: Vec::with_capacity(mentions),
            of: vec![None; mentions],
        }
    }

    /// How many chains were opened.
    pub fn len(&self) -> usize {
        self.parent.len()
    }

    /// A new chain.
    pub fn open(&mut self, kind: MentionKind) -> ChainId {
        let id = self.parent.len() as u32;
        self.parent.push(id);
        self.kind.push(kind);
        self.is_named.push(false);
        ChainId(id)
    }

    /// Notes that a name is in a chain.
    pub fn name(&mut self, chain: ChainId) {
        let root = self.root(chain);
        self.is_named[root.0 as usize] = true;
    }

    /// Puts a mention into a chain.
    pub fn put(&mut self, mention: MentionIndex, chain: ChainId, pass: &'static Pass) {
        if let Some(slot) = self.of.get_mut(mention.0 as usize) {
            *slot = Some((chain, FoundBy::Pass(pass)));
        }
    }

    /// The chain that a chain has become.
    pub fn root(&mut self, chain: ChainId) -> ChainId {
        let mut at = chain.0 as usize;
        while self.parent[at] as usize != at {
            self.parent[at] = self.parent[self.parent[at] as usize];
            at = self.parent[at] as usize;
        }
        ChainId(at as u32)
    }

    /// The chain of a mention.
    pub fn of(&mut self, mention: MentionIndex) -> Option<ChainId> {
        let (chain, _) = self.of.get(mention.0 as usize).copied().flatten()?;
        Some(self.root(chain))
    }

    /// How many mentions each chain has, by its root.
    pub fn sizes(&mut self) -> Vec<u32> {
        let mut sizes = vec![0; self.parent.len()];
        for at in 0..self.of.len() {
            if let Some(root) = self.of(MentionIndex(at as u32)) {
                sizes[root.0 as usize] += 1;
            }
        }
        sizes
    }

    pub fn kind(&mut self, chain: ChainId) -> MentionKind {
        let root = self.root(chain);
        self.kind[root.0 as usize]
    }

    /// Makes two chains one.
    pub fn merge(&mut self, a: ChainId, b: ChainId) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high.0 as usize] = low.0;
        self.is_named[low.0 as usize] |= self.is_named[high.0 as usize];
    }

    /// Makes two chains one for what a description says of them, unless both have a name: "the nominee" of a headline may be the one
    /// or the other of two people, but they are never one.
    pub fn merge_described(&mut self, a: ChainId, b: ChainId) {
        let named = |chains: &mut Self, chain| {
            let root = chains.root(chain);
            chains.is_named[root.0 as usize]
        };
        if !(named(self, a) && named(self, b)) {
            self.merge(a, b);
        }
    }

    /// The chains as entities, by first mention, with the name that `describe` gives them. One mention alone that is no
    /// name is no entity.
    pub fn finish(
        mut self,
        mentions: &[Mention],
        mut describe: impl FnMut(&[MentionIndex]) -> (String, Option<String>),
    ) -> Links {
        let sizes = self.sizes();
        let mut entity_of_root: Vec<Option<EntityIndex>> = vec![None; self.parent.len()];
        let mut links = Links { of: vec![None; mentions.len()], ..Links::default() };
        for (at, mention) in mentions.iter().enumerate() {
            let Some((chain, found)) = self.of[at] else { continue };
            let root = self.root(chain);
            if sizes[root.0 as usize] < 2 && mention.form != Form::Name {
                continue;
            }
            let entity = *entity_of_root[root.0 as usize].get_or_insert_with(|| {
                let (kind, size) = (self.kind[root.0 as usize], sizes[root.0 as usize] as usize);
                links.entities.push(Entity { kind, name: String::new(), country: None, mentions: Vec::with_capacity(size) });
                EntityIndex(links.entities.len() as u32 - 1)
            });
            links.entities[entity.0 as usize].mentions.push(MentionIndex(at as u32));
            links.of[at] = Some((entity, found));
        }
        for entity in &mut links.entities {
            (entity.name, entity.country) = describe(&entity.mentions);
        }
        links
    }
}
