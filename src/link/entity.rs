//! Which entities of different documents are one.
//!
//! **How.** Entities of one kind join when a name of the one is a name of the other. Persons join by full names only,
//! in any spelling; a surname alone joins the one person who bears it.
//!
//! **Why this way.** Within a document a surname is an alias of its bearer, across documents it is not: two articles may
//! speak of two Clintons.
//!
//! **Limits.** Two people of one full name become one. Descriptions ("the bank") join nothing.

use super::Document;
use super::group::Groups;
use crate::coref::skeleton;
use crate::lexicon::fold;
use crate::model::{CorpusEntity, Entity, Id, Member, MentionKind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The entities across documents.
#[derive(Debug)]
pub(super) struct Clusters {
    /// The cluster of every entity of every document.
    of: Vec<HashMap<Id, usize>>,
    names: Vec<String>,
    countries: Vec<Option<String>>,
}

impl Clusters {
    /// The cluster of an entity of a document.
    pub fn get(&self, document: usize, entity: Id) -> Option<usize> {
        self.of[document].get(&entity).copied()
    }

    /// The name of a cluster.
    pub fn name(&self, cluster: usize) -> &str {
        &self.names[cluster]
    }

    /// The country of a cluster, where known.
    pub fn country(&self, cluster: usize) -> Option<&str> {
        self.countries[cluster].as_deref()
    }
}

/// Joins the entities of all documents.
pub(super) fn join(documents: &[Document<'_>]) -> (Clusters, Vec<CorpusEntity>) {
    let all: Vec<(usize, &Entity)> = documents
        .iter()
        .enumerate()
        .flat_map(|(at, document)| document.graph.entities.iter().map(move |entity| (at, entity)))
        .collect();
    let mut groups = Groups::of(all.len());
    let mut first: HashMap<(MentionKind, String), usize> = HashMap::new();
    let mut bearers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut alone: Vec<(usize, String)> = Vec::new();
    for (at, &(document, entity)) in all.iter().enumerate() {
        if !documents[document].named.contains(&entity.id) {
            continue;
        }
        if entity.kind != MentionKind::Person {
            for name in keys(entity) {
                groups.join(*first.entry((entity.kind, name)).or_insert(at), at);
            }
            continue;
        }
        match fold(&entity.name).split_once(' ') {
            Some(_) => {
                groups.join(*first.entry((entity.kind, skeleton(&entity.name))).or_insert(at), at);
                bearers.entry(surname(&entity.name)).or_default().push(at);
            }
            None => alone.push((at, skeleton(&entity.name))),
        }
    }
    for (at, name) in alone {
        let known = bearers.get(&name).map_or(&[][..], Vec::as_slice);
        let people: HashSet<usize> = known.iter().map(|&bearer| groups.root(bearer)).collect();
        match known.first() {
            Some(&bearer) if people.len() == 1 => groups.join(bearer, at),
            Some(_) => {}
            None => groups.join(*first.entry((MentionKind::Person, name)).or_insert(at), at),
        }
    }
    collect(&all, documents, &mut groups)
}

/// The names under which an entity that is no person is known. Short ones are too common to be one: "UN" is an alias
/// only where it is all capitals.
fn keys(entity: &Entity) -> impl Iterator<Item = String> {
    std::iter::once(&entity.name)
        .chain(&entity.aliases)
        .filter(|name| name.len() > 3 || name.chars().all(|c| c.is_uppercase() || c == '.'))
        .map(|name| fold(name).replace('.', "").trim_start_matches("the ").to_owned())
}

fn surname(name: &str) -> String {
    skeleton(name.rsplit(' ').next().unwrap_or(name))
}

fn collect(all: &[(usize, &Entity)], documents: &[Document<'_>], groups: &mut Groups) -> (Clusters, Vec<CorpusEntity>) {
    let mut number: HashMap<usize, usize> = HashMap::new();
    let mut clusters = Clusters { of: vec![HashMap::new(); documents.len()], names: Vec::new(), countries: Vec::new() };
    let mut entities: Vec<CorpusEntity> = Vec::new();
    for (at, &(document, entity)) in all.iter().enumerate() {
        let cluster = *number.entry(groups.root(at)).or_insert_with(|| {
            entities.push(CorpusEntity { id: entity.id, kind: entity.kind, name: entity.name.clone(), members: Vec::new() });
            clusters.names.push(entity.name.clone());
            clusters.countries.push(entity.country.clone());
            entities.len() - 1
        });
        clusters.of[document].insert(entity.id, cluster);
        let id = documents[document].graph.document.id.clone();
        entities[cluster].members.push(Member { document: id, entity: entity.id });
    }
    (clusters, entities)
}
