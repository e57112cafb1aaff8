//! What every graph keeps, whatever its text: spans in bounds that hold the words they claim, references that lead somewhere.
//!
//! Shared by the property tests and the fuzz targets (`fuzz/`).

use ascribe::{ClaimGraph, Id, Span};
use std::collections::HashSet;

/// Every span of a graph with the words that it claims to cover, where it claims any.
fn spans(graph: &ClaimGraph) -> Vec<(Span, Option<&str>)> {
    let span = |start, end| Span { start, end };
    let mut all = Vec::new();
    all.extend(graph.sentences.iter().map(|&sentence| (sentence, None)));
    all.extend(graph.document.blocks.iter().map(|block| (span(block.start, block.end), None)));
    all.extend(graph.mentions.iter().map(|m| (span(m.start, m.end), Some(m.text.as_str()))));
    all.extend(graph.roles.iter().map(|r| (span(r.start, r.end), Some(r.text.as_str()))));
    all.extend(graph.times.iter().map(|t| (span(t.start, t.end), Some(t.text.as_str()))));
    for amount in &graph.amounts {
        all.push((span(amount.start, amount.end), Some(&amount.text)));
        all.extend(
            amount.of.iter().chain(&amount.purpose).map(|slice| (span(slice.start, slice.end), Some(slice.text.as_str()))),
        );
    }
    for said in &graph.statements {
        all.push((span(said.start, said.end), None));
        all.extend(said.source.iter().map(|s| (span(s.start, s.end), Some(s.text.as_str()))));
        all.extend(said.cue.iter().map(|c| (span(c.start, c.end), Some(c.text.as_str()))));
        all.extend(said.addressee.iter().map(|a| (span(a.start, a.end), Some(a.text.as_str()))));
        all.extend(said.content.iter().chain(&said.medium).map(|c| (span(c.start, c.end), Some(c.text.as_str()))));
    }
    all
}

/// Every reference of a graph to an item, and every item.
fn ids(graph: &ClaimGraph) -> (Vec<Id>, Vec<Id>) {
    let mut used: Vec<Id> = graph.document.publisher.into_iter().collect();
    used.extend(graph.entities.iter().flat_map(|e| e.mentions.iter().copied()));
    used.extend(graph.mentions.iter().filter_map(|m| m.entity));
    used.extend(graph.roles.iter().flat_map(|r| [r.holder, r.organization, r.location]).flatten());
    for said in &graph.statements {
        used.extend(said.speaker.into_iter().chain(said.time).chain(said.within).chain([said.claim]));
        used.extend(said.source.iter().filter_map(|s| s.mention).chain(said.addressee.iter().filter_map(|a| a.entity)));
        used.extend(said.mentions.iter().chain(&said.amounts).chain(&said.times));
    }
    used.extend(graph.claims.iter().flat_map(|c| c.statements.iter().chain(&c.about)));
    for node in graph.edges.iter().flat_map(|edge| [&edge.from, &edge.to]) {
        match node {
            ascribe::Node::Item(id) => used.push(*id),
            ascribe::Node::Document(name) => assert_eq!(name, &graph.document.id),
            other => panic!("a new kind of node: {other:?}"),
        }
    }
    let mut items: Vec<Id> = graph.entities.iter().map(|e| e.id).collect();
    items.extend(graph.mentions.iter().map(|m| m.id).chain(graph.roles.iter().map(|r| r.id)));
    items.extend(graph.amounts.iter().map(|a| a.id).chain(graph.times.iter().map(|t| t.id)));
    items.extend(graph.statements.iter().map(|s| s.id).chain(graph.claims.iter().map(|c| c.id)));
    (used, items)
}

/// Holds a graph against its text; the reason when something is wrong.
pub fn wrong(graph: &ClaimGraph, text: &str) -> Option<String> {
    if graph.document.length as usize != text.len() {
        return Some("the length is not that of the text".to_owned());
    }
    for (span, words) in spans(graph) {
        let Some(slice) = text.get(span.start as usize..span.end as usize) else {
            return Some(format!("{span:?} is out of bounds or cuts a character"));
        };
        if words.is_some_and(|words| words != slice) {
            return Some(format!("{span:?} is {slice:?} and not {words:?}"));
        }
    }
    let (used, items) = ids(graph);
    let known: HashSet<Id> = items.iter().copied().collect();
    if known.len() != items.len() {
        return Some("two items have one identifier".to_owned());
    }
    if let Some(id) = used.iter().find(|id| !known.contains(id)) {
        return Some(format!("{id} leads nowhere"));
    }
    if !graph.sentences.is_sorted_by(|a, b| a.end <= b.start) {
        return Some("sentences overlap".to_owned());
    }
    if let Some(empty) = graph.statements.iter().find(|s| s.content.iter().all(|piece| piece.start == piece.end)) {
        return Some(format!("a statement at {} says nothing", empty.start));
    }
    graph.mentions.iter().find(|m| m.start == m.end).map(|m| format!("an empty mention at {}", m.start))
}
