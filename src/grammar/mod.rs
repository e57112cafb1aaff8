//! Word classes (Universal Dependencies parts of speech) and the phrases made of them.

mod chunk;
mod chunk_noun;
mod chunk_verb;
mod tag;

pub(crate) use chunk::{Chunks, NounPhrase, Tense, VerbGroup, VerbKind};
pub(crate) use tag::{Tag, Tags};

use crate::lexicon::{Hits, Lexicon};
use crate::text::Article;

/// Gives every token its word class.
pub(crate) fn tag(article: &Article<'_>, hits: &Hits, lexicon: &Lexicon) -> Tags {
    tag::find(article, hits, lexicon)
}

/// Finds noun phrases and verb groups.
pub(crate) fn chunk(article: &Article<'_>, hits: &Hits, tags: &Tags) -> Chunks {
    chunk::find(article, hits, tags)
}
