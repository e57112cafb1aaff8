//! What the stages below found, by token.
//!
//! **How.** One pass writes for each token the whole noun phrase and the time that cover it, as the reading of the text has done
//! for quotations and the chunker for verb groups; every later question is an index.
//!
//! **Why this way.** Frames ask "what stands before this word?" for every cue; a search in the lists of phrases each time
//! would cost more than all other work of this folder.
//!
//! **Limits.** Holds one number a token and kind: eight bytes a token.

use super::source::Sought;
use crate::grammar::{Chunks, NounPhrase, Tag, Tags, VerbGroup, VerbKind};
use crate::lexicon::{Class, Hits, Lexicon, WordSet};
use crate::mention::Mentions;
use crate::model::BlockKind;
use crate::text::{self, Article, Quotation, Shape, TokenId, TokenSpan};
use crate::value::Values;
use std::cell::Cell;

const NONE: u32 = u32::MAX;

/// How far a statement may reach to either side of its cue, quotations not counted.
pub(super) const WINDOW: u32 = 300;

/// The article as attribution reads it.
pub(super) struct Reader<'a> {
    pub article: &'a Article<'a>,
    pub hits: &'a Hits,
    pub tags: &'a Tags,
    pub chunks: &'a Chunks,
    pub values: &'a Values,
    pub mentions: &'a Mentions,
    pub lexicon: &'a Lexicon,
    noun_at: Vec<u32>,
    time_at: Vec<u32>,
    /// The subject that was sought last.
    pub last_subject: Cell<Option<Sought>>,
}

impl<'a> Reader<'a> {
    pub fn new(
        article: &'a Article<'a>,
        hits: &'a Hits,
        tags: &'a Tags,
        chunks: &'a Chunks,
        values: &'a Values,
        mentions: &'a Mentions,
        lexicon: &'a Lexicon,
    ) -> Self {
        let size = article.tokens.len() as usize;
        let index = |spans: &mut dyn Iterator<Item = (usize, TokenSpan)>| {
            let mut at = vec![NONE; size];
            for (number, span) in spans {
                let covered = at.get_mut(span.first as usize..span.end as usize).unwrap_or_default();
                covered.iter_mut().filter(|cell| **cell == NONE).for_each(|cell| *cell = number as u32);
            }
            at
        };
        // Phrases that are part of others would make long chains of "of" quadratic, and nobody asks for them here.
        let mut nouns = chunks.nouns.iter().enumerate().filter(|(_, noun)| !noun.inner).map(|(at, noun)| (at, noun.tokens));
        Reader {
            noun_at: index(&mut nouns),
            time_at: index(&mut values.times.iter().map(|time| time.tokens).enumerate()),
            last_subject: Cell::new(None),
            article,
            hits,
            tags,
            chunks,
            values,
            mentions,
            lexicon,
        }
    }

    /// How many tokens there are.
    pub fn len(&self) -> u32 {
        self.article.tokens.len()
    }

    /// The word at `at`; empty past the end.
    pub fn word(&self, at: u32) -> &'a str {
        self.article.words.get(at as usize).copied().unwrap_or_default()
    }

    /// Whether the word at `at` is one of `words`, whatever its case.
    #[inline]
    pub fn is(&self, at: u32, words: &[&str]) -> bool {
        text::is_any(self.word(at), words)
    }

    /// Whether the word at `at` is in the set.
    #[inline]
    pub fn is_in(&self, at: u32, set: WordSet) -> bool {
        self.hits.is_in(TokenId(at), set)
    }

    /// The word class at `at`.
    pub fn tag(&self, at: u32) -> Tag {
        if at < self.len() { self.tags.of(TokenId(at)) } else { Tag::Other }
    }

    /// What the token at `at` looks like.
    pub fn shape(&self, at: u32) -> Shape {
        if at < self.len() { self.article.tokens.shape(TokenId(at)) } else { Shape::Other }
    }

    /// Whether a row of `class` starts at `at`.
    pub fn has(&self, at: u32, class: Class) -> bool {
        at < self.len() && self.hits.classes(TokenId(at)).has(class)
    }

    /// The noun phrase that covers `at`.
    pub fn noun(&self, at: u32) -> Option<NounPhrase> {
        self.chunks.nouns.get(*self.noun_at.get(at as usize)? as usize).copied()
    }

    /// The noun phrase that starts at `at`.
    pub fn noun_from(&self, at: u32) -> Option<NounPhrase> {
        self.noun(at).filter(|phrase| phrase.tokens.first == at)
    }

    /// The noun phrase that ends right before `at`.
    pub fn noun_before(&self, at: u32) -> Option<NounPhrase> {
        self.noun(at.checked_sub(1)?).filter(|phrase| phrase.tokens.end == at)
    }

    /// The verb group that covers `at`.
    pub fn verb(&self, at: u32) -> Option<VerbGroup> {
        self.chunks.verb_at(TokenId(at)).map(|group| self.chunks.verbs[group])
    }

    /// The outermost quotation that covers `at`, marks included.
    pub fn quote(&self, at: u32) -> Option<(usize, &'a Quotation)> {
        self.article.outermost_quotation(TokenId(at))
    }

    /// Where the first finite verb group that begins in `first..end` begins.
    pub fn finite(&self, first: u32, end: u32) -> Option<u32> {
        let begins = |group: VerbGroup, at| group.tokens.first == at && group.kind == VerbKind::Finite;
        (first..end).find(|&at| self.verb(at).is_some_and(|group| begins(group, at)))
    }

    /// The time that covers `at`.
    pub fn time(&self, at: u32) -> Option<(usize, TokenSpan)> {
        let number = *self.time_at.get(at as usize)? as usize;
        self.values.times.get(number).map(|time| (number, time.tokens))
    }

    /// The sentence that holds `at`.
    pub fn sentence(&self, at: u32) -> TokenSpan {
        let number = self.article.sentence_of(TokenId(at));
        self.article.sentences.get(number).map_or(TokenSpan::new(at, at), |sentence| sentence.tokens)
    }

    /// The sentence that holds `at`, clipped so that no search in it takes longer than a bounded time.
    pub fn window(&self, at: u32) -> TokenSpan {
        let sentence = self.sentence(at);
        let first = sentence.first.max(at.saturating_sub(WINDOW)).min(at);
        TokenSpan::new(first, sentence.end.min(at.saturating_add(WINDOW)).max(first))
    }

    /// Index of the block that holds `at`.
    pub fn block(&self, at: u32) -> usize {
        self.article.block_of(TokenId(at))
    }

    /// Whether `at` stands in a headline.
    pub fn is_headline(&self, at: u32) -> bool {
        self.article.blocks.get(self.block(at)).is_some_and(|block| block.kind == BlockKind::Headline)
    }

    /// Whether a double or single quotation mark stands at `at`.
    pub fn is_mark(&self, at: u32) -> bool {
        self.shape(at) == Shape::Quote
    }

    /// The quotation that opens at `at`, at whatever depth.
    pub fn opens(&self, at: u32) -> Option<&'a Quotation> {
        let (_, outer) = self.quote(at)?;
        if outer.tokens.first == at {
            return Some(outer);
        }
        if !self.is_mark(at) {
            return None;
        }
        let quotations = &self.article.quotations;
        let found = quotations.partition_point(|quotation| quotation.tokens.first < at);
        quotations.get(found).filter(|quotation| quotation.tokens.first == at)
    }

    /// Whether the last token of a quotation of the first depth stands at `at`.
    pub fn closes(&self, at: u32) -> Option<&'a Quotation> {
        self.quote(at).map(|(_, quotation)| quotation).filter(|quotation| quotation.tokens.end == at + 1 && quotation.closed)
    }

    /// Whether `at` is inside a quotation, marks not counted.
    pub fn is_quoted(&self, at: u32) -> bool {
        self.quote(at).is_some_and(|(_, quotation)| quotation.inner.holds(TokenId(at)))
    }
}
