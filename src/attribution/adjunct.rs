//! Adjuncts: times, adverbs and prepositional phrases between a cue and its content, or behind a tag.
//!
//! **How.** From left to right, as long as one of them follows; the medium ("in a statement") is noted on the way.
//!
//! **Why this way.** They belong to the act of saying and not to what is said.
//!
//! **Limits.** More than thirty tokens of them hide what is behind.

use super::reader::Reader;
use super::{opens, quotation, source_after};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::Class;
use crate::text::TokenSpan;

/// How many tokens of adjuncts may stand between cue and content.
pub(super) const ADJUNCTS: u32 = 30;

/// Over times, adverbs and prepositional phrases from `at`; also the medium among them.
pub(super) fn skip_adjuncts(reader: &Reader<'_>, at: u32, limit: u32) -> (u32, Option<TokenSpan>) {
    let (mut end, mut medium) = (at, None);
    while end < limit && end < at + ADJUNCTS {
        if let Some((_, time)) = reader.time(end).filter(|(_, time)| time.end > end) {
            end = time.end;
            continue;
        }
        if let Some(often) = opens::often_end(reader, end) {
            end = often;
            continue;
        }
        match reader.tag(end) {
            Tag::Adv if reader.noun_from(end).is_none_or(|phrase| phrase.tokens.len() == 1) => end += 1,
            Tag::Adp | Tag::Part if !reader.is(end, &["that", "than"]) => {
                let Some(next) = object_of(reader, end, limit) else { break };
                if (end + 1..next).any(|token| reader.has(token, Class::CueMedium)) && medium.is_none() {
                    medium = Some(TokenSpan::new(end, next));
                }
                end = next;
            }
            // "said first that the road was safe"
            _ if reader.is(end, &["first"]) && reader.is(end + 1, &["that"]) => end += 1,
            // "in a statement released by the campaign"
            Tag::Verb if end > at && is_participle(reader, end) => end += 1,
            _ => break,
        }
    }
    (end.min(limit), medium)
}

/// Whether a lone participle before a preposition stands at `at`, behind a noun: "released by".
fn is_participle(reader: &Reader<'_>, at: u32) -> bool {
    let lone = |group: &VerbGroup| group.tokens.len() == 1 && group.kind == VerbKind::Participle;
    reader.verb(at).is_some_and(|group| lone(&group)) && reader.tag(at + 1) == Tag::Adp && reader.noun_before(at).is_some()
}

/// The end of the phrase that a preposition at `at` governs.
fn object_of(reader: &Reader<'_>, at: u32, limit: u32) -> Option<u32> {
    let first = at + 1;
    // "on Monday's show"
    if let Some((_, time)) = reader.time(first).filter(|(_, time)| !reader.is(time.end, &["'s", "’s"])) {
        return Some(time.end.min(limit));
    }
    let phrase = source_after::phrase_starting(reader, first)?;
    // "on Radio One's “Morning Call”"
    let owned = phrase.end + u32::from(reader.is(phrase.end, &["'s", "’s"]));
    let show = reader.opens(owned).filter(|quotation| quotation::is_title(reader, quotation));
    let end = show.map_or(phrase.end, |quotation| quotation.tokens.end);
    (end <= limit).then_some(end)
}
