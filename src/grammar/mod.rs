//! Word classes (Universal Dependencies parts of speech) and the phrases made of them.

mod chunk;
mod chunk_noun;
mod chunk_verb;
mod logarithm;
mod tag;
mod tag_clause;
mod tag_context;
mod tag_form;
mod tag_noun;
mod tag_path;
mod tag_seen;
mod tag_settle;
mod tag_word;

pub(crate) use crate::lexicon::Tag;
pub(crate) use chunk::{Chunks, NounPhrase, VerbGroup, VerbKind};
pub(crate) use tag::Tags;

use crate::lexicon::Hits;
use crate::text::Article;

/// Gives every token its word class.
pub(crate) fn tag(article: &Article<'_>, hits: &Hits) -> Tags {
    tag::find(article, hits)
}

/// Finds noun phrases and verb groups.
pub(crate) fn chunk(article: &Article<'_>, hits: &Hits, tags: &Tags) -> Chunks {
    chunk::find(article, hits, tags)
}

/// The word classes of a text, for the public function of that name.
pub(crate) fn classes_of(article: &Article<'_>, tags: &Tags) -> Vec<WordClass> {
    let class = |token| {
        let span = article.tokens.span(token);
        WordClass { start: span.start, end: span.end, class: tags.of(token).name() }
    };
    article.tokens.all().iter().map(class).collect()
}

/// A word or mark with its part of speech, as [`word_classes`](crate::word_classes) gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WordClass {
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// Its part of speech, as Universal Dependencies name them: `NOUN`, `VERB`, `PROPN` and so on.
    pub class: &'static str,
}
