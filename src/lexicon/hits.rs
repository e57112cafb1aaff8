//! What the look-up found in one article.

use super::{Class, ClassSet};
use crate::text::{TokenId, TokenSpan};

/// The row behind a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct EntryId(pub u32);

/// A word or phrase of a table that stands in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Where it stands.
    pub tokens: TokenSpan,
    /// Its class.
    pub class: Class,
    /// Its row.
    pub entry: EntryId,
}

/// What the general vocabulary says of a word: weights by part of speech and the forms of a verb it can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordEntry {
    /// Whether the vocabulary has the word.
    pub known: bool,
    /// Weight as a noun.
    pub noun: u16,
    /// Weight as a verb.
    pub verb: u16,
    /// Weight as an adjective.
    pub adjective: u16,
    /// Weight as an adverb.
    pub adverb: u16,
    /// Verb forms, see `VerbForm`.
    pub verb_forms: u8,
}

/// Every hit of an article, and the word entry of every token.
#[derive(Debug)]
pub(crate) struct Hits {
    /// Hits by first token, longer first.
    hits: Vec<Hit>,
    /// Index of the first hit that starts at a token or later; one more than there are tokens.
    index: Vec<u32>,
    words: Vec<WordEntry>,
    /// The classes of the hits that start at a token.
    classes: Vec<ClassSet>,
}

impl Hits {
    /// No hit at all, for `tokens` tokens.
    pub fn empty(tokens: u32) -> Self {
        let n = tokens as usize;
        Hits { hits: Vec::new(), index: vec![0; n + 1], words: vec![WordEntry::default(); n], classes: vec![ClassSet::default(); n] }
    }

    /// All hits, by first token, longer first.
    pub fn all(&self) -> &[Hit] {
        &self.hits
    }

    /// The hits that start at `token`, longer first.
    pub fn starting_at(&self, token: TokenId) -> &[Hit] {
        &self.hits[self.index[token.index()] as usize..self.index[token.index() + 1] as usize]
    }

    /// The longest hit of `class` that starts at `token`.
    pub fn longest(&self, token: TokenId, class: Class) -> Option<&Hit> {
        self.starting_at(token).iter().find(|hit| hit.class == class)
    }

    /// The classes of the hits that start at `token`.
    pub fn classes(&self, token: TokenId) -> ClassSet {
        self.classes[token.index()]
    }

    /// What the general vocabulary says of the token.
    pub fn word(&self, token: TokenId) -> WordEntry {
        self.words[token.index()]
    }
}
