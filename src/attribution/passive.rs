//! Statements whose subject is spoken of: "was criticized by Ruiz", "is expected to", "seems to be over".
//!
//! **How.** The phrase behind "by" is the source and the subject part of the content; verbs of seeming have no source.
//!
//! **Why this way.** In the passive the parts of a statement stand the other way round.
//!
//! **Limits.** A passive without "by" has no source.

use super::clause::{is_subordinate, main_clause_after, relative_end};
use super::cue::{Candidate, Mood};
use super::draft::Draft;
use super::forward::Room;
use super::frame::{Frame, Opening};
use super::reader::Reader;
use super::row::Take;
use super::source::Subject;
use super::{adjunct, agent, content, frame, opens, passes, polarity, sense, source, source_after, speaker, trust};
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// "The talks seem to be over": subject and predicate are the content, and nobody says it.
pub(super) fn seeming<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let first = cue.words.end;
    // "Seem" with an infinitive or adjective describes more often than it reports; "appear" does not.
    let open =
        opens::is_infinitive(reader, first) && reader.is(first, &["to"]) || matches!(reader.tag(first), Tag::Adj | Tag::Adv);
    let opens = open && cue.row.precision >= trust::EVEN || reader.is(first, &["that", "like"]);
    if !opens || first >= room.end || cue.mood != Mood::Finite {
        return None;
    }
    let subject = source::before(reader, cue.group.first, room.first)?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::SEEM));
    if !is_empty(reader, subject.tokens) {
        draft.content.push(subject.tokens);
    }
    let mut end = content::end(reader, first, Frame::Inf, room.end, room.cues);
    if subject.relative {
        end = relative_end(reader, first, end);
    }
    draft.content.push(content::trim(reader, TokenSpan::new(first, end.max(first))));
    draft.content.retain(|piece| !piece.is_empty());
    Some(draft)
}

/// "The plan was criticized by Ruiz", "Ruiz was asked whether", "is expected to".
pub(super) fn passive<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let subject = source::before(reader, cue.group.first, room.first);
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::PASSIVE));
    let (tail, _) = adjunct::skip_adjuncts(reader, cue.words.end, room.end);
    let by = [cue.words.end, tail].into_iter().find(|&at| reader.is(at, &["by"]) && at < room.end);
    let agent = by.and_then(|by| source_after::after(reader, by + 1, room.end));
    // "The seat was decided by fewer than 40 votes", "was referred to the court": nobody says anything.
    let measured = agent.is_some_and(|agent| is_measure(reader, agent));
    if measured || cue.row.lemma == "refer to" && agent.is_none() && !reader.is(tail, &["as"]) {
        return None;
    }
    if let Some(agent) = agent {
        by_agent(reader, cue, &mut draft, subject, agent, room)?;
    } else if let Some(Described { opening, by, agent }) = described_by(reader, cue, room) {
        // "has been called a hero by his friends"
        draft.source = Some(agent);
        draft.cue.end = opening.cue_end.max(cue.words.end);
        draft.content.extend(subject.map(|subject| subject.tokens));
        draft.content.push(content::trim(reader, TokenSpan::new(opening.first, by)));
    } else {
        let opening = raised(reader, cue, room).or_else(|| frame::find(reader, cue, room.end))?;
        by_nobody(reader, cue, &mut draft, subject, opening, room)?;
    }
    draft.content.retain(|piece| !piece.is_empty());
    draft.negative = polarity::is_negative(reader, cue, None);
    (!draft.content.is_empty()).then_some(draft)
}

/// What the phrase behind "by" says: "was criticized | by Ruiz |".
fn by_agent(
    reader: &Reader<'_>,
    cue: &Candidate<'_>,
    draft: &mut Draft<'_>,
    subject: Option<Subject>,
    agent: TokenSpan,
    room: Room<'_, '_>,
) -> Option<()> {
    // "was quoted by the agency as saying": the subject says it.
    if reader.is(agent.end, &["as"]) && reader.word(agent.end + 1).ends_with("ing") {
        return None;
    }
    // "A warning was issued by the ministry that": the noun tells it.
    let (behind, _) = adjunct::skip_adjuncts(reader, agent.end, room.end);
    let told = reader.has(cue.words.first, Class::CueLight) && reader.is(behind, &["that"]);
    if told && room.owner.get(behind as usize + 1).is_some_and(Option::is_some) {
        return None;
    }
    draft.source = Some(agent);
    let behind = opener_after(reader, cue, agent.end, room);
    // "The thefts were committed by teenagers", who committed to nothing.
    if behind.is_none() && cue.row.lemma == "commit" {
        return None;
    }
    // "was convinced by Ruiz that": whoever stands before the verb is spoken to.
    let addressed =
        cue.row.takes.has(Take::Addressee) && behind.is_some_and(|(first, frame)| frame.is_clause() || bidden(reader, first));
    let meant = subject.filter(|subject| !is_empty(reader, subject.tokens)).map(|subject| subject.tokens);
    if addressed {
        draft.addressee = meant;
    } else {
        let whole = subject.filter(|_| behind.is_none()).map(|subject| subject.tokens);
        draft.content.extend(meant.or(whole));
    }
    if let Some((first, frame)) = behind {
        let first = frame.content_first(reader, first);
        let end = content::end(reader, first, frame, room.end, room.cues);
        draft.content.push(content::trim(reader, TokenSpan::new(first, end)));
    }
    Some(())
}

/// What is said of a subject, or to it, and by whom is not told: "Ruiz was asked whether", "is expected to".
fn by_nobody(
    reader: &Reader<'_>,
    cue: &Candidate<'_>,
    draft: &mut Draft<'_>,
    subject: Option<Subject>,
    opening: Opening,
    room: Room<'_, '_>,
) -> Option<()> {
    // "was found dead": nobody's finding.
    if opening.frame == Frame::Object && cue.row.takes.has(Take::Finding) || sense::is_given(cue, opening) {
        return None;
    }
    // "was asked about the flood": the words of the cue hold the preposition.
    let asked = cue.row.act == Act::Ask && cue.words.len() > 1 && opening.frame != Frame::Inf;
    let meant = subject.map(|subject| subject.tokens).filter(|&subject| !is_empty(reader, subject));
    if cue.row.takes.has(Take::Addressee) || asked {
        // "The page was updated to include the answer": a thing is told nothing.
        let told_thing = cue.row.act == Act::Inform && opening.frame == Frame::Inf;
        if told_thing && subject.is_some_and(|subject| is_thing(reader, subject.tokens)) {
            return None;
        }
        draft.addressee = meant;
    } else if let Some(subject) = meant {
        if opening.frame.is_clause() {
            return None;
        }
        draft.content.push(subject);
    }
    draft.cue.end = opening.cue_end.max(cue.words.end);
    let first = opening.frame.content_first(reader, opening.first);
    let end = predicate_end(reader, subject, opening, first, room);
    let mut piece = content::trim(reader, TokenSpan::new(first, end.max(first)));
    if let Some((by, agent)) = agent::at_end(reader, cue, piece) {
        draft.source = Some(agent);
        piece = content::trim(reader, TokenSpan::new(first, by));
    }
    draft.content.push(piece);
    Some(())
}

/// Where what is said of a subject ends that may stand in a lower clause.
fn predicate_end(reader: &Reader<'_>, subject: Option<Subject>, opening: Opening, first: u32, room: Room<'_, '_>) -> u32 {
    let end = content::end(reader, first, opening.frame, room.end, room.cues);
    let Some(subject) = subject else { return end };
    // "The trial, which is expected to last six weeks, goes on"
    let end = if subject.relative { relative_end(reader, first, end) } else { end };
    // "When Ruiz was asked if the bridge was safe, he laughed."
    let subordinate = is_subordinate(reader, subject.tokens.first, room);
    if subordinate { main_clause_after(reader, first, end).unwrap_or(end) } else { end }
}

/// Whether a subject stands for nothing: "it is feared that".
fn is_empty(reader: &Reader<'_>, subject: TokenSpan) -> bool {
    subject.len() == 1 && reader.is(subject.first, &["it", "there"])
}

/// Whether a subject is a thing, and nobody.
fn is_thing(reader: &Reader<'_>, subject: TokenSpan) -> bool {
    reader.tag(source::head(reader, subject).0) == Tag::Noun && !speaker::is_somebody(reader, subject)
}

/// Whether a phrase behind "by" says how much and not who: "by fewer than 40 votes".
fn is_measure(reader: &Reader<'_>, phrase: TokenSpan) -> bool {
    let people = || (phrase.first..phrase.end).any(|at| reader.has(at, Class::NounPerson));
    reader.is(phrase.first, &["less", "fewer", "more"]) && !people()
}

/// "The inquiry, often called a “circus” by critics, goes on": without a form of "be".
pub(super) fn reduced<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let before = cue.group.first.checked_sub(1).filter(|&at| at >= room.first && cue.row.act == Act::Describe)?;
    if !cue.row.forms.participle || (cue.group.first..cue.words.first).any(|at| reader.tag(at) != Tag::Adv) {
        return None;
    }
    let Described { opening, by, agent } = described_by(reader, cue, room)?;
    let apart = reader.is(before, &[",", "—", "–", "--"]);
    // "a plan described as late by critics"; but "Critics called the plan a farce".
    if !apart && opening.frame == Frame::Object {
        return None;
    }
    let described = reader.noun_before(before + u32::from(!apart)).filter(|phrase| phrase.tokens.first >= room.first)?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::PASSIVE));
    draft.source = Some(agent);
    draft.cue.end = opening.cue_end.max(cue.words.end);
    draft.content.push(described.tokens);
    draft.content.push(content::trim(reader, TokenSpan::new(opening.first, by)));
    draft.content.retain(|piece| !piece.is_empty());
    (draft.content.len() > 1).then_some(draft)
}

/// What a cue calls its subject, and who does: "was called a hero | by his friends".
struct Described {
    opening: Opening,
    by: u32,
    agent: TokenSpan,
}

/// The complement of a word of describing with its agent behind it.
fn described_by(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Described> {
    if cue.row.act != Act::Describe {
        return None;
    }
    let opening =
        frame::find(reader, cue, room.end).filter(|opening| opening.frame == Frame::Quote || !opening.frame.is_clause())?;
    // "Guests describe being robbed by the host"
    if opening.frame == Frame::Ing {
        return None;
    }
    let end = content::end(reader, opening.first, Frame::Object, room.end, room.cues);
    let end = content::trim(reader, TokenSpan::new(opening.first, end)).end;
    let by = (opening.first + 1..end + 1).find(|&at| reader.is(at, &["by"]) && reader.quote(at).is_none())?;
    // "was described as a novel by Lund"
    if reader.noun_before(by).is_some_and(|phrase| reader.has(phrase.head.0, Class::NounWork)) {
        return None;
    }
    let agent = source_after::after(reader, by + 1, reader.sentence(by).end)?;
    let closed = agent.end >= end || reader.is(agent.end, &[","]) || reader.verb(agent.end).is_some();
    if !closed {
        return None;
    }
    speaker::is_somebody(reader, agent).then_some(Described { opening, by, agent })
}

/// "Ruiz is believed to be in Dover": what is said or believed of the subject.
fn raised(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Opening> {
    let (takes, first) = (cue.row.takes, cue.words.end);
    // "Residents were warned to stay indoors": whoever is spoken to shall do it.
    if takes.has(Take::Addressee) && cue.mood == Mood::Finite {
        let timed = first + u32::from(reader.is(first, &["on", "in"]));
        let to = reader.time(timed).filter(|(_, time)| time.first == timed).map_or(first, |(_, time)| time.end);
        let to_verb = to + u32::from(reader.is(to, &["not", "never"]));
        let bidden = to_verb < room.end && reader.is(to_verb, &["to"]) && opens::is_infinitive(reader, to_verb);
        return bidden.then_some(Opening { frame: Frame::Inf, first: to, cue_end: first, addressee: None, medium: None });
    }
    // "was found to use", "was seen to leave", "is determined to": what is known, seen or willed is nobody's word.
    let told = matches!(cue.row.act, Act::Say | Act::Believe) && takes.has(Take::Clause) && !takes.has(Take::Addressee);
    let opens =
        told && cue.row.precision >= trust::EVEN && cue.mood == Mood::Finite && first < room.end && reader.is(first, &["to"]);
    let infinitive = opens && opens::is_infinitive(reader, first);
    infinitive.then_some(Opening { frame: Frame::Inf, first, cue_end: first, addressee: None, medium: None })
}

/// "to leave", "not to leave"
pub(super) fn bidden(reader: &Reader<'_>, at: u32) -> bool {
    let to = at + u32::from(reader.is(at, &["not", "never"]));
    reader.is(to, &["to"]) && opens::is_infinitive(reader, to)
}

pub(super) fn opener_after(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, room: Room<'_, '_>) -> Option<(u32, Frame)> {
    // "Asked by reporters | on Friday | whether"
    let timed = at + u32::from(reader.is(at, &["on", "in"]));
    let at = reader.time(timed).filter(|(_, time)| time.first == timed).map_or(at, |(_, time)| time.end);
    // "told by Ruiz | herself | that", "told by a vet, Ana Ruiz | , | that"
    let at = at + u32::from(reader.is(at, &["himself", "herself", "itself", "themselves"]));
    let at = at + u32::from(reader.is(at, &[","]) && reader.is(at + 1, &["that"]));
    if at >= room.end {
        return None;
    }
    let takes = cue.row.takes;
    if reader.is(at, &["that"]) && takes.has(Take::That) {
        return Some((at, Frame::That));
    }
    if takes.preposition(reader.word(at)).is_some() || bidden(reader, at) || reader.is(at, &["to", "for", "as", "of"]) {
        return Some((at, Frame::Prep));
    }
    reader.is(at, &["whether", "if", "why", "what", "how"]).then_some((at, Frame::Wh))
}
