//! The order of the stages: one function, from the text to the graph.

use crate::extractor::Resources;
use crate::model::{ClaimGraph, Date};
use crate::{assemble, attribution, coref, grammar, mention, text, value};

/// Runs every stage over one text.
pub(crate) fn run(source: &str, id: Option<&str>, date: Option<Date>, with: &Resources) -> ClaimGraph {
    let Resources { lexicon, rules } = with;
    let article = text::read(source);
    let hits = lexicon.hits(&article);
    let tags = grammar::tag(&article, &hits, lexicon);
    let chunks = grammar::chunk(&article, &hits, &tags);
    let values = value::find(&article, &hits, &tags, lexicon, date);
    let mentions = mention::find(&article, &hits, &tags, &chunks, &values, lexicon, rules);
    let links = coref::link(&article, &hits, &tags, &chunks, &mentions, lexicon);
    let said = attribution::find(&article, &hits, &tags, &chunks, &values, &mentions, &links, lexicon, rules);
    assemble::graph(&article, id, values, mentions, links, said, with)
}
