//! Sayings that a noun carries without an owner: "there were claims that", "the hope is that", "drew criticism from farmers".
//!
//! **How.** By what stands around the noun: "there is" before it, "is that" behind it, a clause and the main verb behind it, a verb
//! of drawing or facing before it, a light verb in the passive behind it.
//!
//! **Why this way.** Whoever fears or claims is left out on purpose in such sentences, so the statement has no source unless "from"
//! or "by" names one.
//!
//! **Limits.** Of nouns in front of their sentence only worries are read: "the idea that" is mostly the paper's own.

use super::cue::{BE, Candidate};
use super::draft::Draft;
use super::fill::fill;
use super::forward::Room;
use super::frame::{self, Frame, Opening};
use super::nominal::is_whole_clause;
use super::reader::Reader;
use super::row::Take;
use super::{adjunct, content, passes, source, source_after, trust};
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// The statement of a noun that nobody owns.
pub(super) fn find<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let phrase = reader.noun(cue.words.first)?.tokens;
    let before = phrase.first.checked_sub(1).filter(|&at| at >= room.first);
    // "there are growing fears"
    let gerund = |at: &u32| reader.word(*at).ends_with("ing") && reader.verb(*at).is_some_and(|group| group.tokens.len() == 1);
    let be = before.map(|at| at.saturating_sub(u32::from(before.filter(gerund).is_some()))).filter(|&at| reader.is(at, BE));
    if let Some(be) = be {
        return existing(reader, cue, TokenSpan::new(be + 1, phrase.end), room);
    }
    if before.and_then(|at| reader.verb(at)).is_some_and(|group| reader.is_in(group.head.0, WordSet::Drawing)) {
        return drawn(reader, cue, phrase, room);
    }
    delivered(reader, cue, phrase, room).or_else(|| grown(reader, cue, phrase, room))
}

/// "Concerns have been raised that the dam may fail", "A warning was issued by the ministry on Monday that the river would rise".
fn delivered<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, phrase: TokenSpan, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let verb = reader.verb(phrase.end).filter(|verb| verb.passive && verb.tokens.first == phrase.end)?;
    let light = reader.has(verb.head.0, Class::CueLight) && phrase.end == cue.words.end && cue.row.takes.has(Take::That);
    let mut that = verb.tokens.end;
    let mut agent = None;
    for _ in 0..2 {
        if reader.is(that, &["by"]) {
            agent = source_after::after(reader, that + 1, room.end);
            that = agent.map_or(that, |agent| agent.end);
        }
        that = adjunct::skip_adjuncts(reader, that, room.end).0;
    }
    let clause = light && that < room.end && reader.is(that, &["that"]) && is_whole_clause(reader, that);
    if !clause {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::VOICED));
    let opening = Opening { frame: Frame::That, first: that, cue_end: verb.tokens.end, addressee: None, medium: None };
    fill(reader, cue, &mut draft, opening, room);
    draft.source = agent;
    draft.negative |= verb.negated || reader.is(phrase.first, &["no", "little", "few"]);
    (!draft.content.is_empty()).then_some(draft)
}

/// "There were claims that the vote was bought", "there is no sign of talks": the negation stands in the phrase.
fn existing<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, phrase: TokenSpan, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let group = reader.verb(phrase.first - 1).filter(|_| cue.row.precision >= trust::STATED)?;
    let there = group.tokens.first.checked_sub(1).filter(|&at| at >= room.first && reader.is(at, &["there"]))?;
    let opening = frame::find(reader, cue, room.end)?;
    let called = opening.frame == Frame::Prep && cue.row.act == Act::Urge && opening.first > cue.words.end;
    if !(opening.frame == Frame::That && is_clause(reader, opening.first) || called) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::LIGHT_VERB));
    fill(reader, cue, &mut draft, opening, room);
    draft.cue.first = there + 1;
    draft.negative = cue.row.negative != (group.negated || reader.is(phrase.first, &["no", "little", "few"]));
    (!draft.content.is_empty()).then_some(draft)
}

/// Whether "that" opens a clause with its own subject: "claims that | the vote was bought", but "claims that | are false".
fn is_clause(reader: &Reader<'_>, that: u32) -> bool {
    reader.is(that, &["that"]) && reader.verb(that + 1).is_none_or(|group| group.tokens.first != that + 1)
}

/// "Fears that the wall may fall | have grown", "Concerns that … | were raised by farmers".
fn grown<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, phrase: TokenSpan, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let told = cue.row.takes.has(Take::That) && cue.row.precision >= trust::STATED;
    let opens = told && phrase.first == reader.sentence(phrase.first).first;
    let that = cue.words.end;
    if !opens || cue.words.first > phrase.first + 1 || !reader.is(that, &["that"]) || !is_clause(reader, that) {
        return None;
    }
    let owned = (phrase.first..cue.words.first).any(|at| matches!(reader.tag(at), Tag::Pron | Tag::Propn | Tag::Part));
    if owned {
        return None;
    }
    let clause = reader.finite(that + 1, room.end).and_then(|at| reader.verb(at))?;
    let alone = |at: u32| source::before(reader, at, clause.tokens.end).is_none();
    let opens = |at: &u32| reader.is(*at, MAIN) && reader.verb(*at).is_some_and(|group| group.tokens.first == *at) && alone(*at);
    let end = (clause.tokens.end..room.end).find(opens)?;
    let main = reader.verb(end)?;
    // "Allegations that the port was sold have been made by three clerks"
    let made = main.passive && reader.has(main.head.0, Class::CueLight);
    if cue.row.act != Act::Worry && !made {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::VOICED));
    let agent = source_after::after(reader, main.tokens.end + 1, room.end);
    draft.source = agent.filter(|_| main.passive && reader.is(main.tokens.end, &["by"]));
    draft.content.push(content::trim(reader, TokenSpan::new(that + 1, end)));
    draft.content.retain(|piece| !piece.is_empty());
    (!draft.content.is_empty()).then_some(draft)
}

/// What the verb of the sentence behind the clause of its subject begins with.
const MAIN: &[&str] =
    &["have", "has", "had", "are", "is", "were", "was", "grew", "rose", "remain", "remained", "mounted", "led", "prompted"];

const TOPICS: &[&str] = &["over", "for"];

/// "The plan drew criticism from farmers", "The envoy faced criticism over the sale": whom it comes from, or what it is about.
fn drawn<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, phrase: TokenSpan, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if !matches!(cue.row.act, Act::Criticize | Act::Praise) || phrase.end != cue.words.end {
        return None;
    }
    let group = reader.verb(phrase.first - 1).filter(|group| !group.passive && group.tokens.first >= room.first)?;
    let subject = source::before(reader, group.tokens.first, room.first)?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::LIGHT_VERB));
    draft.cue = TokenSpan::new(group.tokens.first, cue.words.end);
    draft.negative |= group.negated;
    draft.content.push(subject.tokens);
    let mut at = cue.words.end;
    if reader.is(at, &["from"]) {
        let voice = source_after::after(reader, at + 1, room.end)?;
        let topic = (voice.first + 1..voice.end).find(|&token| reader.is(token, TOPICS));
        let voice = TokenSpan::new(voice.first, topic.unwrap_or(voice.end));
        (draft.source, at) = (Some(voice), voice.end);
    }
    // "for a number of reasons"
    if reader.is(at, TOPICS) && at + 1 < room.end && !reader.is(at + 1, &["a", "an"]) {
        let opening = Opening { frame: Frame::Prep, first: at + 1, cue_end: at + 1, addressee: None, medium: None };
        let end = content::end(reader, opening.first, opening.frame, room.end, room.cues);
        draft.content.push(content::trim(reader, TokenSpan::new(at + 1, end.max(at + 1))));
    } else if draft.source.is_none() {
        return None;
    }
    draft.content.retain(|piece| !piece.is_empty());
    (!draft.content.is_empty()).then_some(draft)
}
