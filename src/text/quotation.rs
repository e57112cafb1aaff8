//! Pairs quotation marks.

use super::{Block, TokenSpan, Tokens};

/// A stretch between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// Its tokens, marks included.
    pub tokens: TokenSpan,
    /// The tokens between the marks.
    pub inner: TokenSpan,
    /// How many quotations it stands in.
    pub depth: u8,
    /// Whether it has its closing mark.
    pub closed: bool,
    /// Whether it goes on with the quotation of the paragraph before, which was left open.
    pub continues: bool,
}

/// Finds the quotations of an article, by first token.
pub(crate) fn find(_text: &str, _tokens: &Tokens, _blocks: &[Block]) -> Vec<Quotation> {
    Vec::new()
}
