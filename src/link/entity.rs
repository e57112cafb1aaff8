//! Which entities of different documents are one.
//!
//! **How.** Entities of one kind join by the name that each text gives them; peoples and parties by any of their names. A short name
//! joins the one body or place that has it beside a longer one. Persons join by full names only, in any spelling; a surname alone
//! joins the one person who bears it.
//!
//! **Why this way.** One text that takes "GOP Senate" for a name of the party would make one of the party and the Senate of all
//! texts, if every name joined. Within a document a surname is an alias of its bearer, across documents it is not: two articles may
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
            let aliases = entity.aliases.iter().filter(|_| entity.kind == MentionKind::Group);
            for name in std::iter::once(&entity.name).chain(aliases).filter(|name| is_telling(name)) {
                groups.join(*first.entry((entity.kind, key(name))).or_insert(at), at);
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
    join_short_names(&all, &first, &mut groups);
    collect(&all, documents, &mut groups)
}

/// Joins what is known only by a short name with what has that name beside its own, where that is one: "NRA" of one text is the
/// "Northern Rail Authority (NRA)" of another, but "the Post" is none of two papers.
fn join_short_names(all: &[(usize, &Entity)], first: &HashMap<(MentionKind, String), usize>, groups: &mut Groups) {
    let mut texts: HashMap<usize, usize> = HashMap::new();
    let mut bearers: BTreeMap<usize, HashSet<usize>> = BTreeMap::new();
    for (at, (_, entity)) in all.iter().enumerate() {
        *texts.entry(groups.root(at)).or_default() += 1;
        for alias in entity.aliases.iter().filter(|alias| is_telling(alias) && alias.len() < entity.name.len()) {
            if let Some(&short) = first.get(&(entity.kind, key(alias))) {
                bearers.entry(short).or_default().insert(groups.root(at));
            }
        }
    }
    for (short, bearers) in bearers {
        let own = groups.root(short);
        let mut others = bearers.into_iter().filter(|&bearer| bearer != own);
        // What most texts call by the short name alone is no part of what one text calls so: "United Nations".
        let (Some(bearer), None) = (others.next(), others.next()) else { continue };
        if texts.get(&own) <= texts.get(&bearer) {
            groups.join(bearer, short);
        }
    }
}

/// Whether a name tells who is meant. Short ones are too common: "UN" is one only where it is all capitals.
fn is_telling(name: &str) -> bool {
    name.len() > 3 || name.chars().all(|c| c.is_uppercase() || c == '.')
}

/// A name without what papers write in different ways.
fn key(name: &str) -> String {
    fold(name).replace('.', "").replace('-', " ").replace('’', "'").trim_start_matches("the ").to_owned()
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
