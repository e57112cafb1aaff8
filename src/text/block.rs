//! The parts of the page: headline, dateline, paragraphs, captions, furniture.

use super::{Block, TokenSpan, Tokens};
use crate::model::BlockKind;

/// Cuts the tokens into blocks.
pub(crate) fn find(text: &str, tokens: &Tokens) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut first = 0;
    for token in tokens.all().iter().skip(1) {
        let gap = &text[tokens.span(super::TokenId(token.0 - 1)).end as usize..tokens.span(token).start as usize];
        if gap.contains('\n') {
            blocks.push(Block { kind: BlockKind::Paragraph, tokens: TokenSpan::new(first, token.0) });
            first = token.0;
        }
    }
    if first < tokens.len() {
        blocks.push(Block { kind: BlockKind::Paragraph, tokens: TokenSpan::new(first, tokens.len()) });
    }
    blocks
}
