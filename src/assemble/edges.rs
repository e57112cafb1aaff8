//! Every relation of the graph as one typed list.

use crate::coref::{EntityIndex, Links};
use crate::mention::Mentions;
use crate::model::{ClaimGraph, Edge, EdgeType, Node};
use crate::resources::Resources;

/// The edges of a graph whose lists are complete.
pub(super) fn of(graph: &ClaimGraph, mentions: &Mentions, links: &Links, with: &Resources) -> Vec<Edge> {
    let of_statements: usize = graph.statements.iter().map(|one| one.mentions.len() + one.amounts.len() + 5).sum();
    let others = graph.mentions.len() + 3 * graph.roles.len() + mentions.aliases.len() + links.acts_for.len() + 1;
    let mut edges = Vec::with_capacity(of_statements + others);
    edges.extend(graph.mentions.iter().zip(&links.of).filter_map(|(mention, link)| {
        let evidence = link.map(|(_, sieve)| with.rules.evidence(sieve));
        Some(Edge { from: mention.id.into(), kind: EdgeType::MentionOf, to: mention.entity?.into(), evidence })
    }));
    let mut add = |from: Node, kind, to: Node| edges.push(Edge { from, kind, to, evidence: None });
    for role in &graph.roles {
        if let Some(holder) = role.holder {
            add(holder.into(), EdgeType::HoldsRole, role.id.into());
        }
        for place in role.organization.into_iter().chain(role.location) {
            add(role.id.into(), EdgeType::RoleAt, place.into());
        }
    }
    for statement in &graph.statements {
        if let Some(speaker) = statement.speaker {
            add(statement.id.into(), EdgeType::SaidBy, speaker.into());
        }
        if let Some(entity) = statement.addressee.as_ref().and_then(|addressee| addressee.entity) {
            add(statement.id.into(), EdgeType::AddressedTo, entity.into());
        }
        add(statement.id.into(), EdgeType::States, statement.claim.into());
        if let Some(outer) = statement.within {
            add(statement.id.into(), EdgeType::Within, outer.into());
        }
        statement.mentions.iter().for_each(|&mention| add(statement.id.into(), EdgeType::Mentions, mention.into()));
        statement.amounts.iter().for_each(|&amount| add(amount.into(), EdgeType::Quantifies, statement.id.into()));
        let times = statement.time.iter().chain(statement.times.iter().filter(|&&time| statement.time != Some(time)));
        times.for_each(|&time| add(statement.id.into(), EdgeType::AtTime, time.into()));
    }
    for alias in &mentions.aliases {
        let (long, short) = (&graph.mentions[alias.long.0 as usize], &graph.mentions[alias.short.0 as usize]);
        add(short.id.into(), EdgeType::AliasOf, long.id.into());
    }
    if let Some(publisher) = graph.document.publisher {
        add(Node::Document(graph.document.id.clone()), EdgeType::PublishedBy, publisher.into());
    }
    let entity = |index: EntityIndex| Node::Item(graph.entities[index.0 as usize].id);
    edges.extend(links.acts_for.iter().map(|&(place, body, found)| Edge {
        from: entity(place),
        kind: EdgeType::ActsFor,
        to: entity(body),
        evidence: Some(with.rules.evidence(found)),
    }));
    edges
}
