//! Where sentences end.

use super::{Block, Quotation, Sentence, Shape, TokenSpan, Tokens};

/// Cuts the blocks into sentences.
pub(crate) fn find(_text: &str, tokens: &Tokens, blocks: &[Block], _quotations: &[Quotation]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let mut first = block.tokens.first;
        for token in block.tokens.iter() {
            if tokens.shape(token) == Shape::Stop || token.0 + 1 == block.tokens.end {
                sentences.push(Sentence { tokens: TokenSpan::new(first, token.0 + 1), block: index as u32 });
                first = token.0 + 1;
            }
        }
    }
    sentences
}
