//! A subject with a clause about its noun: "people who voted said", "the claim that the port was full was denied".
//!
//! **How.** The clause that ends before the verb is known by its first word, its pronoun or what governs it; the subject begins with the
//! phrase before it.
//!
//! **Why this way.** The last phrase of such a clause stands nearest to the verb, and is seldom who speaks.
//!
//! **Limits.** One clause a subject.

use super::reader::Reader;
use super::source::{self, Search, Subject};
use super::source_grow::{before_relative, claim_with, contact_with, grow_left, object_relative, relative_with};
use super::{source_noun, speaker};
use crate::grammar::{Tag, VerbGroup};
use crate::lexicon::WordSet;
use crate::text::TokenSpan;

/// A subject with a clause that "that", a relative pronoun, "due" or the noun itself shows.
pub(super) fn with_clause(reader: &Reader<'_>, search: Search) -> Option<Subject> {
    let Search { floor, end, group } = search;
    if let Some(claim) = claim_with(reader, end, floor) {
        return Some(Subject::new(grow_left(reader, claim.tokens.first, floor), end));
    }
    if let Some(subject) = with_relative(reader, search).or_else(|| with_infinitive(reader, search)) {
        return Some(subject);
    }
    if let Some(first) = falling_due(reader, end, floor) {
        return Some(Subject::new(grow_left(reader, first, floor), group));
    }
    source_noun::text_with_clause(reader, end, floor).map(|text| Subject::new(text.first, text.end))
}

/// "people who voted said", "officials whose laws have been voided say"
fn with_relative(reader: &Reader<'_>, Search { floor, end, .. }: Search) -> Option<Subject> {
    let last = end.checked_sub(1)?;
    let closes = |at: u32| reader.verb(at).is_some_and(|group| group.tokens.end == at + 1 && group.tokens.first > floor);
    // "drivers who were laid | off | said", "a man who is | ill | said"
    let tail = || last > floor && matches!(reader.tag(last), Tag::Adv | Tag::Adp | Tag::Adj | Tag::Part) && closes(last - 1);
    if !(closes(last) || tail()) {
        return None;
    }
    let who = relative_with(reader, end, floor).or_else(|| object_relative(reader, end, floor))?;
    let phrase = before_relative(reader, who).filter(|phrase| phrase.tokens.first >= floor)?;
    Some(Subject::new(grow_left(reader, phrase.tokens.first, floor), end))
}

/// A subject with an infinitive that tells of it: "The first man | to cross the lake | said", "a panel | set up to study the lake | said".
fn with_infinitive(reader: &Reader<'_>, Search { floor, end, .. }: Search) -> Option<Subject> {
    const SET_UP: u32 = 3;
    let object = source::phrase_ending(reader, end).filter(|object| object.first > floor)?;
    let verb =
        reader.verb(object.first - 1).filter(|verb| verb.tokens.end == object.first && reader.is(verb.tokens.first, &["to"]))?;
    let to = verb.tokens.first;
    // "it is safe to say | he |"
    if source::is_pronoun(reader, object.first, object.end) {
        return None;
    }
    let participle = || {
        let behind = (floor.max(to.saturating_sub(SET_UP))..to).rev().find_map(|at| reader.verb(at))?;
        let particle = |at: u32| matches!(reader.tag(at), Tag::Adp | Tag::Adv | Tag::Part);
        let verb = behind.tokens.len() == 1 && reader.tag(behind.tokens.first) == Tag::Verb;
        let bare = verb && (behind.tokens.end..to).all(particle);
        Some(behind.tokens.first).filter(|_| bare)
    };
    let noun = reader.noun_before(to).or_else(|| reader.noun_before(participle()?))?;
    let first = grow_left(reader, noun.tokens.first, floor);
    let opens = first == floor || reader.is(first - 1, &[",", "that", "and", "but"]) || reader.tag(first - 1) == Tag::Sconj;
    let speaks = speaker::is_somebody(reader, TokenSpan::new(first, noun.tokens.end));
    let lone = || {
        reader.finite(first, noun.tokens.end).is_none() && reader.noun_before(to).is_none_or(|last| last.tokens == noun.tokens)
    };
    (first >= floor && opens && speaks && lone()).then(|| Subject::new(first, end))
}

/// A subject with a clause that has no pronoun: "The driver | he had met | said".
pub(super) fn with_contact(reader: &Reader<'_>, Search { floor, end, group }: Search) -> Option<Subject> {
    let first = contact_with(reader, end, floor)?;
    // "neighbors we lived with for | a decade | said"
    let timed = end + u32::from(reader.is(end, &["on", "in"]));
    let end = reader.time(timed).map_or(end, |(_, time)| time.end.clamp(end, group));
    Some(Subject::new(grow_left(reader, first, floor), end))
}

/// A subject that a lone participle ends: "those surveyed said", "half of those polled said".
pub(super) fn with_participle(reader: &Reader<'_>, Search { floor, end, group }: Search) -> Option<Subject> {
    let last = end.checked_sub(1)?;
    let loose =
        |group: VerbGroup| group.tokens.len() == 1 && reader.word(last).ends_with("ed") && !reader.is_in(last, WordSet::Aid);
    let participle = reader.verb(last).is_some_and(loose);
    let those = last.checked_sub(1).filter(|&at| reader.is(at, &["those"]));
    let first = reader.noun_before(last).map(|phrase| phrase.tokens.first).or(those);
    let mut first = first.filter(|&first| participle && first >= floor)?;
    // "the man whose house burned said"
    if reader.is(first, &["whose"]) {
        first = reader.noun_before(first).map(|phrase| phrase.tokens.first).filter(|&first| first >= floor)?;
    }
    // "a study published | on Wednesday | said": what stands between participle and verb goes with the participle.
    Some(Subject::new(grow_left(reader, first, floor), group))
}

/// Where a phrase begins that has its day behind it: "the report | due on Monday | is expected to".
fn falling_due(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    const DAY: u32 = 4;
    let due = (floor.max(end.saturating_sub(DAY))..end).rev().find(|&at| reader.is(at, &["due"]))?;
    let dated = (due + 1..end).all(|at| reader.tag(at) == Tag::Adp || reader.time(at).is_some());
    let phrase = reader.noun_before(due).filter(|phrase| dated && phrase.tokens.first >= floor)?;
    Some(phrase.tokens.first)
}
