//! Verbs that govern a cue and belong to it: "went on | to say", "declined | to say", "was the first | to say", "kept | saying".
//!
//! **How.** From the infinitive or the participle back to the verb group before it, over adverbs, an adjective or a rank.
//!
//! **Why this way.** Whoever goes on to say something says it; whether it was said at all hangs on the governing verb.
//!
//! **Limits.** Between the two stand at most three words, or one phrase with "first", "last" or "only".

use super::cue::{BE, Candidate, Mood};
use super::reader::Reader;
use super::source_after;
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::text::{TokenId, TokenSpan};

/// Joins "kept", "was heard" and "was quoted as" with the gerund that they govern: their subject says it.
pub(super) fn govern_gerund(reader: &Reader<'_>, found: &mut Candidate<'_>) {
    const AGENT: u32 = 8;
    let first = found.group.first;
    let as_saying = first > 0 && reader.is(first - 1, &["as"]);
    let end = first - u32::from(as_saying);
    // "was quoted by the agency as saying"
    let by = (end.saturating_sub(AGENT)..end).rev().find(|&at| as_saying && reader.is(at, &["by"]));
    let agent = |by: u32| source_after::phrase_starting(reader, by + 1).is_some_and(|agent| agent.end == end);
    let end = by.filter(|&by| agent(by)).unwrap_or(end);
    // "was caught | on tape | saying"
    let taped = end > 2 && reader.is(end - 2, &["on"]) && reader.is(end - 1, TAPES);
    let end = end - if taped { 2 } else { 0 };
    let Some(group) = end.checked_sub(1).and_then(|last| reader.verb(last)).filter(|group| group.tokens.end == end) else {
        return;
    };
    if taped && !group.passive {
        return;
    }
    if as_saying && !group.passive || group.kind != VerbKind::Finite {
        return;
    }
    found.governor = Some(group.tokens);
    found.group.first = group.tokens.first;
    found.negated |= group.negated;
    found.mood = Mood::Finite;
}

/// What holds somebody's voice.
const TAPES: &[&str] = &["tape", "camera", "video", "film", "audio", "microphone"];

/// Joins "went on", "declined", "is expected", "was quick" with the infinitive that they govern.
pub(super) fn govern(reader: &Reader<'_>, found: &mut Candidate<'_>) {
    // "has | yet | to say": adverbs were taken for the cue's own.
    let inside = (found.group.first..found.words.first).find(|&at| reader.is(at, &["to"]));
    let to = inside.unwrap_or_else(|| found.group.first.saturating_sub(1));
    let Some(last) = to.checked_sub(1) else { return };
    // "chose | not | to say"
    let denied = last > 0 && reader.is(last, &["not", "never"]);
    let last = last - u32::from(denied);
    let mut group = reader.verb(last);
    if group.is_none() && reader.tag(last) == Tag::Adj && last > 0 {
        group = reader.verb(last - 1).filter(|group| reader.is(group.head.0, BE));
    }
    if group.is_none() && !reader.is(to + 1, &["be"]) {
        group = is_first_to(reader, last).or_else(|| takes_pains(reader, last));
    }
    // "went on to say", "has yet to say", "went so far as to say"
    let between = |&at: &u32| matches!(reader.tag(at), Tag::Adp | Tag::Adv | Tag::Part) && reader.verb(at).is_none();
    if group.is_none() {
        let verb = (last.saturating_sub(3)..=last).rev().find(|at| !between(at));
        group = verb.and_then(|at| reader.verb(at)).filter(|group| group.tokens.holds(TokenId(verb.unwrap_or(last))));
    }
    let Some(group) = group else { return };
    found.governor = Some(TokenSpan::new(group.tokens.first, to));
    found.group = TokenSpan::new(group.tokens.first, found.words.end);
    found.negated |= group.negated || denied;
    found.mood =
        if reader.verb(to).is_none() && reader.is(group.tokens.first, &["to"]) { Mood::Infinitive } else { Mood::Finite };
    let ing = reader.word(group.tokens.first).ends_with("ing") && group.tokens.len() == 1;
    if ing {
        found.mood = Mood::Gerund;
    }
}

/// "| took | pains to stress", "| was | at great pains to say"
fn takes_pains(reader: &Reader<'_>, last: u32) -> Option<VerbGroup> {
    const NEAR: u32 = 3;
    let mut before = (last.saturating_sub(NEAR)..last).rev();
    before.find_map(|at| reader.verb(at)).filter(|_| reader.is(last, &["pains"]))
}

/// "| was | the first to say", "| became | the only minister to say"
fn is_first_to(reader: &Reader<'_>, last: u32) -> Option<VerbGroup> {
    const RANKS: &[&str] = &["first", "last", "only", "latest"];
    let the = reader.noun(last).map_or(last.checked_sub(1)?, |phrase| phrase.tokens.first);
    let ranked = reader.is(the, &["the"]) && reader.is(the + 1, RANKS) && the < last;
    let verb = the.checked_sub(1).filter(|_| ranked).and_then(|at| reader.verb(at))?;
    (reader.is(verb.head.0, BE) || reader.is(verb.head.0, &["became", "become", "becomes"])).then_some(verb)
}
