//! What stands between a subject and its verb: "Smith on Monday said", "The bank had on Monday warned".
//!
//! **How.** From the verb to the left over adverbs, times with their prepositions and words like "both", one step each; an auxiliary that
//! such words part from its verb is where the subject ends.
//!
//! **Why this way.** News puts the day there, and a time looks like a noun phrase; so it is taken away before the subject is sought.
//!
//! **Limits.** Of phrases with a preposition only those of two words are passed over, and only behind an auxiliary.

use super::reader::Reader;
use super::source::QUANTIFIERS;
use super::source_measure;
use crate::grammar::{Tag, VerbGroup};
use crate::text::{TokenId, TokenSpan};
use std::ops::ControlFlow;

/// Auxiliaries that an adverbial may part from their verb.
const AUXILIARIES: &[&str] = &["have", "has", "had", "will", "would", "could", "may", "might"];

/// Over adverbs and times between subject and verb: "Smith on Monday said".
pub(super) fn skip_adverbs_left(reader: &Reader<'_>, mut at: u32, floor: u32) -> u32 {
    while at > floor {
        match step_left(reader, at, floor) {
            ControlFlow::Continue(next) => at = next,
            ControlFlow::Break(end) => return end,
        }
    }
    at
}

/// Over the adverb or time that ends before `at`; breaks with the end of the subject.
fn step_left(reader: &Reader<'_>, at: u32, floor: u32) -> ControlFlow<u32, u32> {
    let last = at - 1;
    // "all but accused"
    if reader.is(last, &["but"]) && last > floor && reader.is(last - 1, &["all"]) {
        return ControlFlow::Continue(last - 1);
    }
    // "; most said": a quantifier that is itself the subject
    if is_quantifier(reader, last) {
        return ControlFlow::Break(at);
    }
    let set_apart = |time: TokenSpan| time.end == at && time.first > floor && !source_measure::is_quarter(reader, time);
    if let Some((_, time)) = reader.time(last).filter(|&(_, time)| set_apart(time)) {
        return step_over_time(reader, time, floor);
    }
    let adverb = reader.tag(last) == Tag::Adv && reader.noun(last).is_none();
    let both = reader.is(last, &["both", "all", "also", "then", "later", "himself", "herself", "themselves", "itself"])
        && at - 1 > floor;
    if adverb || both { ControlFlow::Continue(last) } else { ControlFlow::Break(at) }
}

/// Over a time with its preposition, unless it is a part of the phrase it ends.
fn step_over_time(reader: &Reader<'_>, time: TokenSpan, floor: u32) -> ControlFlow<u32, u32> {
    let phrase = reader.noun(time.end - 1).filter(|phrase| phrase.tokens.first < time.first);
    if phrase.is_some_and(|phrase| !is_set_off(reader, phrase.tokens, time)) {
        return ControlFlow::Break(time.end);
    }
    let on = reader.is(time.first - 1, &["on", "in"]);
    let mut first = time.first - u32::from(on);
    // "less than two weeks ago"
    if first > floor + 2 && reader.is(first - 1, &["than"]) && reader.is(first - 2, &["less", "more"]) {
        first -= 2;
    }
    // "Ruiz, the mayor, on Tuesday said"
    if first > floor + 1 && reader.is(first - 1, &[","]) {
        return ControlFlow::Break(first);
    }
    if first > floor { ControlFlow::Continue(first) } else { ControlFlow::Break(time.end) }
}

/// Whether a time at the end of a phrase is an adverb and no part of a name or of what is named: "Ruiz | Monday | said", but "The
/// Mail on Sunday said", "the events of Monday showed", "a Monday".
fn is_set_off(reader: &Reader<'_>, phrase: TokenSpan, time: TokenSpan) -> bool {
    let named = reader.mentions.within(phrase).any(|(_, mention)| mention.tokens.holds(TokenId(time.first)));
    matches!(reader.tag(time.first - 1), Tag::Noun | Tag::Propn) && !named
}

/// Whether a word of number is the whole subject: "most said", but "most recently said".
pub(super) fn is_quantifier(reader: &Reader<'_>, at: u32) -> bool {
    let degree = reader.is(at, &["most"]) && reader.tag(at + 1) == Tag::Adv;
    reader.is(at, QUANTIFIERS) && !degree && reader.noun_before(at).is_none()
}

/// The auxiliary that adverbials of one word or two part from its verb: "The aide | has | repeatedly and in private | warned", "The
/// bank | had | on Monday | warned".
pub(super) fn parted_auxiliary(reader: &Reader<'_>, end: u32, group: u32, floor: u32) -> Option<VerbGroup> {
    let mut at = end;
    while at > floor + 1 {
        let last = at - 1;
        if let Some(auxiliary) = reader.verb(last) {
            let lone = auxiliary.tokens.len() == 1 && auxiliary.tokens.first > floor;
            return (lone && last + 1 < group && reader.is(last, AUXILIARIES)).then_some(auxiliary);
        }
        let phrase = reader.tag(last - 1) == Tag::Adp && matches!(reader.tag(last), Tag::Adj | Tag::Adv | Tag::Noun);
        let link = || at < end && (reader.is(last, &["and"]) || reader.tag(last) == Tag::Adv);
        match (phrase, link()) {
            (true, _) => at -= 2,
            (_, true) => at -= 1,
            _ => return None,
        }
    }
    None
}

/// The auxiliary without its verb that a prepositional phrase at `first` follows.
pub(super) fn auxiliary_before(reader: &Reader<'_>, first: u32) -> Option<VerbGroup> {
    let preposition = first.checked_sub(1).filter(|&at| reader.tag(at) == Tag::Adp)?;
    let group = reader.verb(preposition.checked_sub(1)?)?;
    let alone = group.tokens.end == preposition && group.tokens.len() == 1;
    (alone && reader.is(group.head.0, AUXILIARIES)).then_some(group)
}
