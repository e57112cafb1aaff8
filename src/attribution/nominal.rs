//! Statements that a noun, an adjective or a preposition carries: "Ruiz's refusal to", "is confident that", "according to Ruiz".
//!
//! **How.** An adjective wants its copula, a noun a light verb, an owner or a voice behind it, a preposition
//! the phrase behind it.
//!
//! **Why this way.** Such words report only in these surroundings; alone they name a topic.
//!
//! **Limits.** A noun with a clause and no source ("the claim that") is left alone: it was wrong more often than right.

use super::cue::{BE, Candidate};
use super::draft::Draft;
use super::evident::quotes_near;
use super::fill::fill;
use super::forward::Room;
use super::frame::{Frame, Opening};
use super::reader::Reader;
use super::row::Take;
use super::source::Subject;
use super::subject::main_subject;
use super::{content, frame, passes, polarity, source, source_after, source_grow, sourced, speaker, trust, unowned, wording};
use crate::grammar::{Tag, VerbGroup};
use crate::lexicon::{Class, WordSet};
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// "is confident that", "was critical of"
pub(super) fn adjective<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let opening =
        frame::find(reader, cue, room.end).filter(|opening| opening.frame != Frame::Object && opening.frame != Frame::Colon)?;
    let subject = source::before(reader, cue.group.first, room.first)?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::ADJECTIVE));
    let empty = subject.tokens.len() == 1 && reader.is(subject.tokens.first, &["it", "there", "that", "this"]);
    draft.source = (!empty).then_some(subject.tokens);
    draft.relative = subject.relative;
    fill(reader, cue, &mut draft, opening, room);
    draft.negative = polarity::is_negative(reader, cue, draft.source);
    (!draft.content.is_empty()).then_some(draft)
}

/// "made a call for", "Ruiz's refusal to", "the claim that"
pub(super) fn noun<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if let Some(draft) = wording::find(reader, cue, room) {
        return Some(draft);
    }
    if let Some(draft) = voiced(reader, cue, room) {
        return Some(draft);
    }
    if let Some(draft) = unowned::find(reader, cue, room) {
        return Some(draft);
    }
    let opening = frame::find(reader, cue, room.end)
        .filter(|opening| !matches!(opening.frame, Frame::Object | Frame::Colon | Frame::Ing))?;
    // "a claim that is false": a relative clause tells nothing of what is claimed.
    if opening.frame == Frame::That && reader.verb(opening.first + 1).is_some_and(|group| group.tokens.first == opening.first + 1)
    {
        return None;
    }
    let phrase = reader.noun(cue.words.first)?.tokens;
    if phrase.first < room.first || opening.frame == Frame::That && is_degree(reader, phrase.first) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::POSSESSOR));
    if let Some(group) = light_verb(reader, phrase, room) {
        with_light_verb(reader, cue, &mut draft, group, opening, room)?;
        // "has no doubt that", but "made no promise to"
        if reader.is(phrase.first, &["no", "little"]) {
            draft.act = if cue.row.negative { Act::Believe } else { draft.act };
            draft.negative = !cue.row.negative;
        }
    } else if let Some(crowd) = shouted(reader, cue, phrase, opening, room) {
        draft.source = crowd.source;
        fill(reader, cue, &mut draft, opening, room);
        draft.cue.first = crowd.cue_first;
        draft.content.truncate(1);
    } else {
        // What an owner's noun governs otherwise ("her support for") is the topic of some other saying more often than not.
        let owner = possessor(reader, phrase, cue.words.first);
        draft.source = Some(owner.filter(|_| opening.frame == Frame::That || quotes_near(reader, opening.first))?);
        fill(reader, cue, &mut draft, opening, room);
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// The verb without a meaning of its own right before a phrase: "| made | a call for".
fn light_verb(reader: &Reader<'_>, phrase: TokenSpan, room: Room<'_, '_>) -> Option<VerbGroup> {
    let group = reader.verb(phrase.first.checked_sub(1)?)?;
    let light = group.tokens.end == phrase.first && reader.has(group.head.0, Class::CueLight);
    (light && group.tokens.first >= room.first).then_some(group)
}

/// Fills a draft with what the subject of a light verb says: "Ruiz | made | a call for".
fn with_light_verb(
    reader: &Reader<'_>,
    cue: &Candidate<'_>,
    draft: &mut Draft<'_>,
    group: VerbGroup,
    opening: Opening,
    room: Room<'_, '_>,
) -> Option<()> {
    // "had the backing of", "had an offer to", "made the decision to": the subject is spoken of or to, or does.
    let of = || reader.is(opening.first.saturating_sub(1), &["of"]);
    let had = reader.is(group.head.0, &["has", "have", "had", "having"]) && (cue.row.act == Act::Offer || of());
    if had || cue.row.act == Act::Decide || reader.is(group.tokens.first, &["to"]) {
        return None;
    }
    let subject = subject_of_light(reader, group, room)?;
    if !subject.relative && !speaker::can_speak(reader, subject.tokens) {
        return None;
    }
    // "The floods raised questions about the dam": nobody asks them.
    let raised = reader.is(group.head.0, &["raise", "raises", "raised", "raising"]);
    if raised && !reader.is(subject.tokens.first, &["who"]) && !speaker::is_somebody(reader, subject.tokens) {
        return None;
    }
    draft.found = FoundBy::Pass(&passes::LIGHT_VERB);
    draft.source = Some(subject.tokens);
    draft.relative = subject.relative;
    fill(reader, cue, draft, opening, room);
    draft.cue.first = group.tokens.first;
    draft.negative |= group.negated;
    Some(())
}

/// The subject of a light verb, which may be that of the verb before "and".
fn subject_of_light(reader: &Reader<'_>, group: VerbGroup, room: Room<'_, '_>) -> Option<Subject> {
    let first = group.tokens.first;
    source::before(reader, first, room.first).or_else(|| {
        let joined = first > room.first && reader.is(first - 1, &["and", "but", ","]);
        if joined { room.carried.or_else(|| main_subject(reader, first, room)) } else { None }
    })
}

/// "so disapproved of | her ambition that he left": what follows is how far it went, and not the ambition.
fn is_degree(reader: &Reader<'_>, phrase: u32) -> bool {
    const REACH: u32 = 8;
    let near = (reader.sentence(phrase).first.max(phrase.saturating_sub(REACH))..phrase)
        .rev()
        .take_while(|&at| !reader.is(at, &[",", ";", ":", "and"]));
    near.into_iter().any(|at| reader.is(at, &["so"]) && matches!(reader.tag(at + 1), Tag::Adj | Tag::Adv | Tag::Verb))
}

/// What is known of a shout: who raises it, and where the cue begins.
struct Shout {
    source: Option<TokenSpan>,
    cue_first: u32,
}

/// "The crowd broke into chants of “Pay us!”", "There were shouts of “Shame!” from the gallery", "He left to cries of “Thief!”"
fn shouted(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan, opening: Opening, room: Room<'_, '_>) -> Option<Shout> {
    let quotation = reader.opens(opening.first).filter(|_| cue.row.takes.has(Take::Of) && reader.is(cue.words.end, &["of"]))?;
    if possessor(reader, phrase, cue.words.first).is_some() {
        return None;
    }
    let led = phrase.first.checked_sub(1).filter(|&at| reader.is(at, &["into", "with", "in", "out"]));
    let end = led.unwrap_or(phrase.first);
    let verb = end.checked_sub(1).and_then(|at| reader.verb(at)).filter(|verb| reader.is_in(verb.head.0, WordSet::Outburst));
    let raised = verb.and_then(|verb| Some((verb, source::before(reader, verb.tokens.first, room.first)?)));
    if let Some((verb, subject)) = raised {
        return Some(Shout { source: Some(subject.tokens), cue_first: verb.tokens.first });
    }
    let from = quotation.tokens.end;
    let behind = source_after::after(reader, from + 1, room.end).filter(|_| reader.is(from, &["from", "by"]));
    Some(Shout { source: behind, cue_first: cue.group.first })
}

/// "The claim by officials that the port is full", "the view of the court that": the voice stands behind the noun.
fn voiced<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let end = cue.words.end;
    // "evidence of", "notes from": words that name things more often than sayings.
    if cue.row.precision < trust::NOUN || !cue.row.takes.has(Take::That) || !reader.is(end, &["by", "of", "from"]) {
        return None;
    }
    let phrase = reader.noun(end + 1)?;
    let voice = TokenSpan::new(end + 1, source_grow::grow_right(reader, phrase.tokens.end, room.end));
    let that = voice.end;
    if that >= room.end || !reader.is(that, &["that"]) || !is_whole_clause(reader, that) || !speaker::is_somebody(reader, voice) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::VOICED));
    draft.source = Some(voice);
    let opening = Opening { frame: Frame::That, first: that, cue_end: end + 1, addressee: None, medium: None };
    fill(reader, cue, &mut draft, opening, room);
    (!draft.content.is_empty()).then_some(draft)
}

/// Whether "that" opens a clause that lacks nothing: "the claim by Ruiz that the port is full", but "that the board rejected".
pub(super) fn is_whole_clause(reader: &Reader<'_>, that: u32) -> bool {
    if reader.tag(that) == Tag::Sconj {
        return !frame::is_relative(reader, that);
    }
    let Some(subject) = source_after::phrase_starting(reader, that + 1) else { return false };
    let verb = source_grow::grow_right(reader, subject.end, reader.sentence(that).end);
    let verb = verb + u32::from(reader.opens(verb).is_some());
    let Some(group) = reader.verb(verb).filter(|group| group.tokens.first == verb) else { return false };
    let object = source_after::phrase_starting(reader, group.tokens.end).is_some() || reader.opens(group.tokens.end).is_some();
    object || (group.tokens.first..group.tokens.end).any(|at| reader.is(at, BE))
}

/// The owner in "Ruiz's refusal", "their claim".
pub(super) fn possessor(reader: &Reader<'_>, phrase: TokenSpan, noun: u32) -> Option<TokenSpan> {
    const OWN: &[&str] = &["his", "her", "their", "its", "my", "our"];
    if reader.is(phrase.first, OWN) {
        return Some(TokenSpan::new(phrase.first, phrase.first + 1));
    }
    let mark = (phrase.first..noun).rev().find(|&at| reader.is(at, &["'s", "’s", "'", "’"]))?;
    (mark > phrase.first).then(|| TokenSpan::new(phrase.first, mark + 1))
}

/// "According to Ruiz, …", "in support of"
pub(super) fn preposition<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::ACCORDING));
    if cue.row.takes.has(Take::Possessive) {
        // "In his view, the plan is late."
        let own = cue.words.first + 1;
        let first = cue.words.end + u32::from(reader.is(cue.words.end, &[","]));
        let end = content::end(reader, first, Frame::Clause, room.end, room.cues);
        draft.source = Some(TokenSpan::new(own, own + 1));
        draft.content.push(content::trim(reader, TokenSpan::new(first, end.max(first))));
    } else if cue.row.takes.has(Take::Source) {
        sourced::before(reader, cue, room, &mut draft)?;
    } else if cue.row.takes.has(Take::Object) {
        behind_verb(reader, cue, &mut draft, room)?;
    } else {
        return None;
    }
    draft.content.retain(|piece| !piece.is_empty());
    (!draft.content.is_empty()).then_some(draft)
}

/// Fills a draft with what the subject of the verb before a preposition holds: "Ruiz spoke | in support of | the plan".
fn behind_verb(reader: &Reader<'_>, cue: &Candidate<'_>, draft: &mut Draft<'_>, room: Room<'_, '_>) -> Option<()> {
    let first = cue.words.first;
    let group = reader.verb(first.checked_sub(1)?).filter(|group| group.tokens.end == first)?;
    let subject = source::before(reader, group.tokens.first, room.first)?;
    let end = content::end(reader, cue.words.end, Frame::Object, room.end, room.cues);
    draft.cue = TokenSpan::new(group.tokens.first, cue.words.end);
    draft.source = Some(subject.tokens);
    draft.relative = subject.relative;
    draft.negative |= group.negated;
    draft.content.push(content::trim(reader, TokenSpan::new(cue.words.end, end)));
    Some(())
}
