//! Two verbs that a saying is denied with together: "The envoy would | neither confirm nor deny | that the bridge was sold."
//!
//! **How.** The second verb carries the content; the first one, "neither" and the auxiliary are words of its group.
//!
//! **Why this way.** The first verb alone has no content, and the second one alone no subject: without the first the saying is lost.
//!
//! **Limits.** Verbs of one word before "nor".

use super::reader::Reader;
use super::row::Row;
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::Act;
use crate::text::TokenId;

/// Whether the verb at `at` is the first of the two.
pub(super) fn is_first(reader: &Reader<'_>, at: u32) -> bool {
    reader.is(at + 1, &["nor"]) && at > 0 && reader.is(at - 1, &["neither"])
}

/// Where the words begin that go with the second verb, whose group starts at `group`, and its row.
pub(super) fn join<'l>(reader: &Reader<'l>, group: u32, row: Row<'l>) -> Option<(u32, Row<'l>)> {
    let verb = group.checked_sub(2).filter(|&verb| is_first(reader, verb) && reader.tag(verb) == Tag::Verb)?;
    let hit = reader.hits.longest(TokenId(verb), Class::CueVerb)?;
    let neither = verb - 1;
    let auxiliary = neither.checked_sub(1).filter(|&at| reader.tag(at) == Tag::Aux || reader.is(at, AUXILIARIES));
    let auxiliary = auxiliary.and_then(|at| reader.verb(at));
    let first = auxiliary.map_or(neither, |auxiliary| auxiliary.tokens.first.min(neither));
    let other = Row::read(reader.lexicon, hit.entry).act;
    let act = if are_opposites(other, row.act) { Act::Withhold } else { row.act };
    Some((first, Row { act, ..row }))
}

const AUXILIARIES: &[&str] = &["have", "has", "had", "will", "would", "could", "can", "may", "might", "did", "does", "do"];

/// Whether one verb grants what the other one denies: who does neither keeps it to himself.
fn are_opposites(one: Act, other: Act) -> bool {
    let grants = |act| matches!(act, Act::Confirm | Act::Acknowledge | Act::Claim | Act::Agree);
    let keeps = |pair: (Act, Act)| grants(pair.0) && pair.1 == Act::Deny || pair == (Act::Support, Act::Oppose);
    keeps((one, other)) || keeps((other, one))
}
