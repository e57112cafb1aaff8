//! The article as every sieve reads it: what the stages below have found.
//!
//! **How.** Borrowed results in one value that is copied into each sieve, and the questions that several sieves ask.
//!
//! **Why this way.** Every sieve needs most of them; passing them one by one said nothing and was written six times.
//!
//! **Limits.** None known.

use super::sense::Nouns;
use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Hits, Lexicon, WordSet};
use crate::mention::MentionIndex;
use crate::text::{Article, TokenId};

/// What the sieves read, beside the mentions.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub article: &'a Article<'a>,
    pub hits: &'a Hits,
    pub tags: &'a Tags,
    pub chunks: &'a Chunks,
    pub lexicon: &'a Lexicon,
    /// The nouns of the descriptions.
    pub nouns: &'a Nouns<'a>,
}

impl<'a> Scene<'a> {
    /// The word at a place; nothing behind the end.
    pub fn text(&self, at: u32) -> &'a str {
        self.article.words.get(at as usize).copied().unwrap_or_default()
    }

    /// Whether the word at a place is in the set.
    pub fn is_in(&self, at: u32, set: WordSet) -> bool {
        self.hits.is_in(TokenId(at), set)
    }

    /// The noun that carries a description, in the singular where the lists know it.
    pub fn noun(&self, mention: MentionIndex) -> &'a str {
        self.nouns.of(mention).map_or("", |noun| noun.text)
    }
}
