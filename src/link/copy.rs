//! Which documents print one text: copies of an article, a release in five papers.
//!
//! **How.** Two documents are copies where a statement of the one and a statement of the other have a long run of words in common,
//! and the statements that they share word for word hold at least half of the words said in one of the two.
//!
//! **Why this way.** "The road was closed" is too short to tell who copied whom, but it stands beside others that do. A graph has no text,
//! so what is said stands for it.
//!
//! **Limits.** Two reports of one speech that quote little else are taken for copies.

use super::compare::Found;
use super::group::Groups;
use super::profile::Profile;
use crate::model::LinkType;
use std::collections::{BTreeMap, BTreeSet};

/// The documents in groups, those of one text together; `compared` are pairs of numbers of statements.
pub(super) fn of(documents: usize, profiles: &[Profile<'_>], compared: &[(usize, usize, Found)]) -> Groups {
    let mut words = vec![0; documents];
    profiles.iter().for_each(|profile| words[profile.document] += profile.verbatim.len());
    let mut shared: BTreeMap<(usize, usize), Shared> = BTreeMap::new();
    for (a, b, found) in compared {
        let (one, other) = (&profiles[*a], &profiles[*b]);
        let run = found.kind == LinkType::SameOrigin;
        if run || one.verbatim == other.verbatim {
            let shared = shared.entry((one.document, other.document)).or_default();
            shared.run |= run;
            shared.statements.extend([*a, *b]);
        }
    }
    let mut groups = Groups::of(documents);
    for ((one, other), shared) in shared.iter().filter(|(_, shared)| shared.run) {
        let said = |document: usize| {
            let own = shared.statements.iter().map(|&at| &profiles[at]).filter(|profile| profile.document == document);
            own.map(|profile| profile.verbatim.len()).sum::<usize>()
        };
        if [*one, *other].iter().any(|&document| 2 * said(document) >= words[document]) {
            groups.join(*one, *other);
        }
    }
    groups
}

/// What two documents say in the same words.
#[derive(Debug, Default)]
struct Shared {
    statements: BTreeSet<usize>,
    /// Whether a long run of words is among it.
    run: bool,
}

/// Lets what copies say in the same words be of one origin; a source that nobody names is then no other source.
pub(super) fn settle(profiles: &[Profile<'_>], copies: &mut Groups, compared: &mut [(usize, usize, Found)]) {
    for (a, b, found) in compared {
        let (one, other) = (&profiles[*a], &profiles[*b]);
        if copies.root(one.document) != copies.root(other.document) || one.verbatim != other.verbatim {
            continue;
        }
        if found.kind == LinkType::Equivalent {
            found.kind = LinkType::SameOrigin;
        }
        if one.source == other.source {
            found.differs.retain(|fact| !fact.starts_with("speaker: "));
        }
    }
}
