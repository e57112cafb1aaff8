//! Noun phrases and verb groups.

use super::Tags;
use crate::lexicon::Hits;
use crate::text::{Article, TokenId, TokenSpan};

/// A noun phrase: determiner, adjectives, nouns, and the of-phrases and possessors that belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NounPhrase {
    /// Its tokens.
    pub tokens: TokenSpan,
    /// The noun that carries it.
    pub head: TokenId,
}

/// A verb with its auxiliaries, negation and adverbs: "has also repeatedly said".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    /// Its tokens.
    pub tokens: TokenSpan,
    /// The verb that carries it.
    pub head: TokenId,
    /// Whether it is negated.
    pub negated: bool,
    /// Whether it is passive.
    pub passive: bool,
}

/// The phrases of an article, each list by first token.
#[derive(Debug, Default)]
pub(crate) struct Chunks {
    /// Noun phrases; they do not overlap.
    pub nouns: Vec<NounPhrase>,
    /// Verb groups; they do not overlap.
    pub verbs: Vec<VerbGroup>,
}

/// Finds noun phrases and verb groups.
pub(crate) fn find(_article: &Article<'_>, _hits: &Hits, _tags: &Tags) -> Chunks {
    Chunks::default()
}
