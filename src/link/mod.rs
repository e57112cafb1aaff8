//! What several documents say together: which entities are one, which statements say the same, and who contradicts whom.
//!
//! **How.** [`entity`] joins entities by name; [`profile`] reduces each statement to what it is compared by; statements that
//! share a word that matters are compared pair by pair ([`compare`]); [`claim`] groups what is left linked.
//!
//! **Why this way.** Comparing what is already normalised (entities, amounts, times, acts) needs no model, and each link
//! can say what it rests on.
//!
//! **Limits.** A word that stands in more than two thousand statements brings no pair together by itself. Documents are
//! told apart by their identifiers, which must differ.

mod claim;
mod compare;
mod entity;
mod group;
mod profile;
mod words;

use crate::model::{ClaimGraph, Corpus, CorpusDocument, Form, Id, Link, Statement};
use profile::{Index, Profile};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A graph and what is looked up in it more than once.
struct Document<'g> {
    graph: &'g ClaimGraph,
    /// The entities that the text names, rather than describing them only.
    named: HashSet<Id>,
}

impl<'g> Document<'g> {
    fn of(graph: &'g ClaimGraph) -> Self {
        let names = graph.mentions.iter().filter(|mention| mention.form == Form::Name);
        Document { graph, named: names.filter_map(|mention| mention.entity).collect() }
    }
}

/// Links the entities and statements of several documents, whose identifiers must differ.
///
/// ```
/// let (a, b) = (ascribe::extract("Ana Ruiz said no."), ascribe::extract("Ana Ruiz said yes."));
/// let corpus = ascribe::link([&a, &b]);
/// assert_eq!(corpus.documents.len(), 2);
/// ```
pub fn link<'g>(graphs: impl IntoIterator<Item = &'g ClaimGraph>) -> Corpus {
    let documents: Vec<Document<'_>> = graphs.into_iter().map(Document::of).collect();
    let (clusters, entities) = entity::join(&documents);
    let mut said: Vec<&Statement> = Vec::new();
    let mut profiles: Vec<Profile<'_>> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let index = Index::of(document);
        for statement in &document.graph.statements {
            said.push(statement);
            profiles.push(profile::of(statement, at, &index, &clusters));
        }
    }
    let mut links = Vec::new();
    let mut pairs = Vec::new();
    for (a, b) in candidates(&profiles) {
        let Some(found) = compare::compare(&profiles[a], &profiles[b], &clusters) else { continue };
        let (from, to) = if found.reversed { (b, a) } else { (a, b) };
        pairs.push((a, b, found.kind));
        links.push(Link {
            from: claim::reference(&documents, &profiles[from]),
            kind: found.kind,
            to: claim::reference(&documents, &profiles[to]),
            score: found.score,
            shared: found.shared,
            differs: found.differs,
        });
    }
    let claims = claim::group(&documents, &said, &profiles, &pairs);
    let documents = documents.iter().map(|document| describe(document.graph));
    Corpus { documents: documents.collect(), entities, claims, links }
}

/// How many statements may share a word that brings them together.
const COMMON: usize = 2000;

/// The pairs of statements of different documents that share a word that matters, in order.
fn candidates(profiles: &[Profile<'_>]) -> BTreeSet<(usize, usize)> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, profile) in profiles.iter().enumerate() {
        for word in profile.words.iter().filter(|word| !word.is_light) {
            places.entry(&word.stem).or_default().push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for places in places.values().filter(|places| places.len() <= COMMON) {
        for (at, &a) in places.iter().enumerate() {
            pairs.extend(places[at + 1..].iter().filter(|&&b| profiles[a].document != profiles[b].document).map(|&b| (a, b)));
        }
    }
    pairs
}

fn describe(graph: &ClaimGraph) -> CorpusDocument {
    let publisher = graph.document.publisher.and_then(|id| graph.entities.iter().find(|entity| entity.id == id));
    CorpusDocument {
        id: graph.document.id.clone(),
        date: graph.document.date.clone(),
        publisher: publisher.map(|entity| entity.name.clone()),
    }
}
