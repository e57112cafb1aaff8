//! One article, read once and never changed.

use super::{Quotation, TokenId, TokenSpan, Tokens, Trace};
use crate::model::{BlockKind, Span};

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its tokens; blocks are in order and do not overlap.
    pub tokens: TokenSpan,
}

/// A sentence; it never crosses a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its tokens, final marks included.
    pub tokens: TokenSpan,
    /// Index of its block.
    pub block: u32,
}

/// The text with its tokens, blocks, sentences and quotations.
#[derive(Debug)]
pub(crate) struct Article<'t> {
    /// The text as given.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: Tokens,
    /// The text of every token: every stage asks for it, most of them many times.
    pub words: Vec<&'t str>,
    /// The parts of the page, in order.
    pub blocks: Vec<Block>,
    /// Its sentences, in order; together they cover every token.
    pub sentences: Vec<Sentence>,
    /// Index of the sentence of every token.
    pub sentence_at: Vec<u32>,
    /// Its quotations, by first token.
    pub quotations: Vec<Quotation>,
    /// Index of the outermost quotation that covers each token; one that there is not where none does.
    pub outermost_at: Vec<u32>,
    /// What the stages drop, where somebody has asked for an explanation.
    pub trace: Trace,
}

impl<'t> Article<'t> {
    /// The text of a token.
    pub fn token(&self, token: TokenId) -> &'t str {
        self.words[token.index()]
    }

    /// The bytes that the tokens of `range` cover, from the first to the last.
    pub fn span(&self, range: TokenSpan) -> Span {
        self.tokens.cover(range)
    }

    /// The text that the tokens of `range` cover.
    pub fn slice(&self, range: TokenSpan) -> &'t str {
        self.span(range).slice(self.text)
    }

    /// The first letters of the words with a capital: "WHO" of "World Health Organization".
    pub fn initials(&self, tokens: TokenSpan) -> impl Iterator<Item = char> {
        let capitals = tokens.iter().filter(|&token| self.tokens.shape(token).is_capital());
        capitals.filter_map(|token| self.token(token).chars().next())
    }

    /// Index of the sentence that holds `token`.
    pub fn sentence_of(&self, token: TokenId) -> usize {
        self.sentence_at.get(token.index()).map_or(self.sentences.len(), |&at| at as usize)
    }

    /// The outermost quotation that covers `token`, marks included, and its index.
    pub fn outermost_quotation(&self, token: TokenId) -> Option<(usize, &Quotation)> {
        let number = *self.outermost_at.get(token.index())? as usize;
        self.quotations.get(number).map(|quotation| (number, quotation))
    }

    /// Whether `token` stands in a quotation or is one of its marks.
    pub fn is_quoted(&self, token: TokenId) -> bool {
        self.outermost_quotation(token).is_some()
    }

    /// Index of the block that holds `token`.
    pub fn block_of(&self, token: TokenId) -> usize {
        self.blocks.partition_point(|block| block.tokens.end <= token.0)
    }
}
