//! The claims of several documents, and from how many independent sources each comes.
//!
//! **How.** Statements of equal words, and those linked and much alike, state one claim; but words that tell little ("it", "to vote") are
//! a claim of their own in every text. Its origins are
//! its speakers; statements without a known speaker count by document; texts of one origin count once, and so does what copies of one
//! text ([`super::copy`]) give to a source of the same words: "officials" in five of them are the same officials.
//!
//! **Why this way.** Five papers that print one release, or quote one minister, are five articles and one source.

use super::Document;
use super::compare::SAME_WORDS_EVIDENCE;
use super::group::Groups;
use super::overlap;
use super::profile::Profile;
use super::rarity::Rarity;
use crate::hash;
use crate::model::{CorpusClaim, Id, Statement, StatementRef};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Two statements that are linked, by their numbers.
#[derive(Debug)]
pub(super) struct Pair {
    pub a: usize,
    pub b: usize,
    pub one_claim: bool,
    pub one_origin: bool,
}

/// Groups the statements into claims.
pub(super) fn group(
    documents: &[Document<'_>],
    said: &[&Statement],
    profiles: &[Profile<'_>],
    rarity: &Rarity,
    links: &[Pair],
    copies: &mut Groups,
) -> Vec<CorpusClaim> {
    let mut claims = Groups::of(said.len());
    let mut origins = Groups::of(said.len());
    let mut first = HashMap::new();
    for (at, (statement, profile)) in said.iter().zip(profiles).enumerate() {
        let alone = overlap::told_by(profile, rarity) < SAME_WORDS_EVIDENCE;
        claims.join(*first.entry((statement.claim, alone.then(|| copies.root(profile.document)))).or_insert(at), at);
    }
    for &Pair { a, b, one_claim, one_origin } in links {
        if one_claim {
            claims.join(a, b);
        }
        if one_origin {
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
    let mut taken = HashSet::new();
    let mut claims: Vec<CorpusClaim> =
        members.iter().map(|members| claim(documents, said, profiles, members, &mut origins, copies)).collect();
    for claim in &mut claims {
        // The same few words of a later document have an identifier of that document.
        while !taken.insert(claim.id) {
            let document = &claim.statements[0].document;
            let hash = claim.id.to_string().bytes().chain(document.bytes()).fold(hash::START, hash::byte);
            claim.id = Id::new('c', hash);
        }
    }
    claims
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
