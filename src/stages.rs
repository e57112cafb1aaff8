//! A window on the stages for the benchmarks of this crate; no part of the public interface.
//!
//! **How.** Each function runs the pipeline up to a point and says how many items came of it.
//!
//! **Why this way.** A benchmark is a client of the library and sees only what is public; counts are plain numbers, so no
//! inner type leaks.
//!
//! **Limits.** May change in any version.

use crate::extractor::Extractor;
use crate::model::ClaimGraph;
use crate::text::Trace;
use crate::{pipeline, text};

/// How many items of each kind the text layer finds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Words, numbers and marks.
    pub tokens: usize,
    /// Parts of the page.
    pub blocks: usize,
    /// Sentences.
    pub sentences: usize,
    /// Quotations.
    pub quotations: usize,
}

/// Cuts a text into tokens alone.
pub fn tokens(text: &str) -> usize {
    text::tokens(text).len() as usize
}

/// Reads a text: tokens, blocks, quotations, sentences.
pub fn layout(text: &str) -> Layout {
    let article = text::read(text);
    Layout {
        tokens: article.tokens.len() as usize,
        blocks: article.blocks.len(),
        sentences: article.sentences.len(),
        quotations: article.quotations.len(),
    }
}

/// Reads a text and looks every word up: the tokens and the hits.
pub fn look_up(text: &str) -> (usize, usize) {
    let article = text::read(text);
    let hits = Extractor::default().lexicon().hits(&article);
    (article.tokens.len() as usize, hits.all().len())
}

/// Runs every stage; `done` hears the name of each after it and how many items it found.
pub fn watch(text: &str, mut done: impl FnMut(&'static str, usize)) -> ClaimGraph {
    let extractor = Extractor::default();
    let found = pipeline::find(text, None, Trace::default(), extractor.resources(), &mut done);
    let graph = pipeline::graph(found, None, extractor.resources());
    done("graph", graph.edges.len());
    graph
}
