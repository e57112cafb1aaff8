//! The order of the stages: one function, from the text to the graph.

use crate::attribution::Statement;
use crate::coref::Links;
use crate::grammar::{Chunks, Tags};
use crate::lexicon::Hits;
use crate::mention::Mentions;
use crate::model::{ClaimGraph, Date};
use crate::resources::Resources;
use crate::text::{Article, Trace};
use crate::value::Values;
use crate::{assemble, attribution, coref, grammar, mention, text, value};

/// What the stages make of one text.
#[derive(Debug)]
pub(crate) struct Found<'t> {
    pub article: Article<'t>,
    pub hits: Hits,
    pub tags: Tags,
    pub chunks: Chunks,
    pub values: Values,
    pub mentions: Mentions,
    pub links: Links,
    pub said: Vec<Statement>,
}

/// Runs every stage over one text.
pub(crate) fn run(source: &str, id: Option<&str>, date: Option<Date>, with: &Resources) -> ClaimGraph {
    graph(find(source, date, Trace::default(), with, |_, _| {}), id, with)
}

/// The results of the stages; `trace` hears what they drop, `done` the name of each stage after it and how much it found.
pub(crate) fn find<'t>(
    source: &'t str,
    date: Option<Date>,
    trace: Trace,
    with: &Resources,
    mut done: impl FnMut(&'static str, usize),
) -> Found<'t> {
    let Resources { lexicon, rules, .. } = with;
    let article = Article { trace, ..text::read(source) };
    done("text", article.tokens.len() as usize);
    let hits = lexicon.hits(&article);
    done("look-up", hits.all().len());
    let tags = grammar::tag(&article, &hits);
    done("tags", article.tokens.len() as usize);
    let chunks = grammar::chunk(&article, &hits, &tags);
    done("chunks", chunks.nouns.len() + chunks.verbs.len());
    let values = value::find(&article, &hits, &tags, &chunks, lexicon, date);
    done("values", values.amounts.len() + values.times.len());
    let mut mentions = mention::find(&article, &hits, &tags, &chunks, &values, lexicon, rules);
    done("mentions", mentions.all.len());
    let mut links = coref::link(&article, &hits, &tags, &chunks, &mut mentions, lexicon);
    done("coreference", links.entities.len());
    let mut said = attribution::find(&article, &hits, &tags, &chunks, &values, &mentions, &links, lexicon, rules);
    let told = attribution::link_first_person(&article, &mentions, &mut said, &mut links);
    coref::link_first_person(&article, &mentions, &told, &mut links);
    attribution::settle(&article, &hits, &mut mentions, &mut links, &mut said);
    coref::settle(&mut mentions, &links);
    mention::complete(&article, &hits, &tags, &chunks, &mut mentions);
    done("attribution", said.len());
    Found { article, hits, tags, chunks, values, mentions, links, said }
}

/// The graph made of the results.
pub(crate) fn graph(found: Found<'_>, id: Option<&str>, with: &Resources) -> ClaimGraph {
    let Found { article, values, mentions, links, said, .. } = found;
    assemble::graph(&article, id, values, mentions, links, said, with)
}
