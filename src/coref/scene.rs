//! The article as every sieve reads it: what the stages below have found.
//!
//! **How.** Five borrowed results in one value that is copied into each sieve, and the questions that several sieves ask.
//!
//! **Why this way.** Every sieve needs most of them; passing them one by one said nothing and was written six times.
//!
//! **Limits.** None known.

use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Hits, Lexicon};
use crate::text::{Article, TokenId, TokenSpan};

/// What the sieves read, beside the mentions.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub article: &'a Article<'a>,
    pub hits: &'a Hits,
    pub tags: &'a Tags,
    pub chunks: &'a Chunks,
    pub lexicon: &'a Lexicon,
}

impl<'a> Scene<'a> {
    /// The word at a place; nothing behind the end.
    pub fn text(&self, at: u32) -> &'a str {
        if at < self.article.tokens.len() { self.article.token(TokenId(at)) } else { "" }
    }

    /// The words of a span as they are written.
    pub fn slice(&self, tokens: TokenSpan) -> &'a str {
        self.article.slice(tokens)
    }
}
