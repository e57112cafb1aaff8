//! The claims of several documents, and from how many independent sources each comes.
//!
//! **How.** Statements of equal words, and those linked as equivalent or of one origin, state one claim. Its origins are
//! its speakers; statements without a known speaker count by document; texts of one origin count once, and so does what copies of one
//! text ([`super::copy`]) give to a source of the same words: "officials" in five of them are the same officials.
//!
//! **Why this way.** Five papers that print one release, or quote one minister, are five articles and one source.

use super::Document;
use super::group::Groups;
use super::profile::Profile;
use crate::model::{CorpusClaim, LinkType, Statement, StatementRef};
use std::collections::{BTreeSet, HashMap};

/// Groups the statements into claims; `links` are pairs of numbers of statements.
pub(super) fn group(
    documents: &[Document<'_>],
    said: &[&Statement],
    profiles: &[Profile<'_>],
    links: &[(usize, usize, LinkType)],
    copies: &mut Groups,
) -> Vec<CorpusClaim> {
    let mut claims = Groups::of(said.len());
    let mut origins = Groups::of(said.len());
    let mut first = HashMap::new();
    for (at, statement) in said.iter().enumerate() {
        claims.join(*first.entry(statement.claim).or_insert(at), at);
    }
    for &(a, b, kind) in links {
        if matches!(kind, LinkType::Equivalent | LinkType::SameOrigin) {
            claims.join(a, b);
        }
        if kind == LinkType::SameOrigin {
            origins.join(a, b);
        }
    }
    let mut number: HashMap<usize, usize> = HashMap::new();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for at in 0..said.len() {
        let claim = *number.entry(claims.root(at)).or_insert_with(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        members[claim].push(at);
    }
    members.iter().map(|members| claim(documents, said, profiles, members, &mut origins, copies)).collect()
}

fn claim(
    documents: &[Document<'_>],
    said: &[&Statement],
    profiles: &[Profile<'_>],
    members: &[usize],
    origins: &mut Groups,
    copies: &mut Groups,
) -> CorpusClaim {
    let lead = said[members[0]];
    // A speaker, or the document of a statement that has none, is one source, and so is a text that was copied.
    let mut sources: Groups = Groups::of(members.len());
    let mut seen: HashMap<(u8, usize), usize> = HashMap::new();
    // The first "officials" of one copy are the first "officials" of the other.
    let mut times: HashMap<(usize, &str), usize> = HashMap::new();
    let mut printed: HashMap<(usize, &str, usize), usize> = HashMap::new();
    for (place, &at) in members.iter().enumerate() {
        let profile = &profiles[at];
        let who = profile.speaker.map_or((1, profile.document), |speaker| (0, speaker));
        for key in [who, (2, origins.root(at))] {
            sources.join(*seen.entry(key).or_insert(place), place);
        }
        let time = times.entry((profile.document, &profile.source)).or_insert(0);
        *time += 1;
        let key = (copies.root(profile.document), profile.source.as_str(), *time);
        sources.join(*printed.entry(key).or_insert(place), place);
    }
    let independent: BTreeSet<usize> = (0..members.len()).map(|place| sources.root(place)).collect();
    CorpusClaim {
        id: lead.claim,
        text: lead.content.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" "),
        statements: members.iter().map(|&at| reference(documents, &profiles[at])).collect(),
        origins: independent.len() as u32,
    }
}

/// How other parts of a corpus refer to a statement.
pub(super) fn reference(documents: &[Document<'_>], profile: &Profile<'_>) -> StatementRef {
    StatementRef { document: documents[profile.document].graph.document.id.clone(), statement: profile.id }
}
