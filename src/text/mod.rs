//! What the bytes are: blocks, tokens, sentences and quotations of one article.
//!
//! **How.** [`read`] runs the four passes in order and returns an [`Article`] that never changes again.
//!
//! **Why this way.** Tokens come before sentences, since "U.S." and "9 a.m." are decided by tokens, and everything later
//! speaks of tokens, so that no stage slices the text by itself.
//!
//! **Limits.** Of English it knows abbreviations, words at the edge of sentences, those of page furniture and those of datelines.

mod abbreviation;
mod address;
mod article;
mod block;
mod dateline;
mod determiner;
mod furniture;
mod line;
mod quotation;
mod quoted;
mod scan;
mod sentence;
mod sentence_abbreviation;
mod sentence_label;
mod sentence_tail;
mod sentence_word;
mod shape;
mod token;
mod trace;
mod word;

pub(crate) use article::{Article, Block, Sentence};
pub(crate) use determiner::{Determiner, determiner};
pub(crate) use quotation::Quotation;
pub(crate) use quoted::Quoted;
pub(crate) use token::{Shape, TokenId, TokenSpan, Tokens};
pub(crate) use trace::{Note, Trace};
pub(crate) use word::{BUCKETS, bucket, is_any};

/// Cuts a text into tokens.
pub(crate) fn tokens(text: &str) -> Tokens {
    scan::find(text)
}

/// Reads an article: blocks, tokens, sentences, quotations.
pub(crate) fn read(text: &str) -> Article<'_> {
    let tokens = tokens(text);
    let blocks = block::find(text, &tokens);
    let quotations = quotation::find(text, &tokens, &blocks);
    let sentences = sentence::find(text, &tokens, &blocks, &quotations);
    let mut sentence_at = Vec::with_capacity(tokens.len() as usize);
    for (at, sentence) in (0..).zip(&sentences) {
        sentence_at.resize(sentence.tokens.end as usize, at);
    }
    let outermost_at = quotation::outermost(&quotations, tokens.len());
    let words = tokens.all().iter().map(|token| tokens.span(token).slice(text)).collect();
    Article { text, tokens, words, blocks, sentences, sentence_at, quotations, outermost_at, trace: Trace::default() }
}
