//! Who says what an infinitive of purpose tells: "held a meeting to announce that", "called a friend to say".
//!
//! **How.** By the verb that governs the infinitive: its object says it where it is brought to ("led her to admit"), its subject where
//! the verb reaches somebody, makes a text, or leads to where one is heard.
//!
//! **Why this way.** After other verbs the infinitive is wanted, allowed or denied, and nothing has been said.
//!
//! **Limits.** The governing verb is sought twenty tokens back.

use super::cue::{Candidate, Mood};
use super::forward::Room;
use super::frame::Frame;
use super::reader::Reader;
use super::row::{Row, Take};
use super::source::Subject;
use super::{frame, medium, participle, source, source_after, trust};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::{Class, WordSet};

/// The subject of an infinitive of purpose.
pub(super) fn subject(reader: &Reader<'_>, cue: &Candidate<'_>, frame: Frame, room: Room<'_, '_>) -> Option<Subject> {
    if cue.mood != Mood::Infinitive {
        return None;
    }
    if tells(cue, frame)
        && let Some(subject) = reaching(reader, cue, room)
    {
        return Some(subject);
    }
    let clause = matches!(frame, Frame::That | Frame::Clause) && cue.row.precision >= trust::MOSTLY;
    let purpose = frame == Frame::Quote || clause && speaks_in_medium(reader, cue);
    if purpose { purposeful(reader, cue, room.first) } else { None }
}

/// How far an infinitive may be from the verb that governs it.
const REACH: u32 = 20;

/// The verb that governs the infinitive of a cue, and its "to".
fn governing(reader: &Reader<'_>, cue: &Candidate<'_>, floor: u32) -> Option<(VerbGroup, u32)> {
    let to = cue.group.first.checked_sub(u32::from(!reader.is(cue.group.first, &["to"])))?;
    let floor = floor.max(to.saturating_sub(REACH));
    let group = (floor..to).rev().find_map(|at| reader.verb(at))?;
    (group.tokens.first >= floor && !group.negated).then_some((group, to))
}

/// "The vote led her to admit that": the object of a verb that brings about.
pub(super) fn brought(reader: &Reader<'_>, cue: &Candidate<'_>, floor: u32) -> Option<Subject> {
    let (group, to) = governing(reader, cue, floor)?;
    if !reader.is_in(group.head.0, WordSet::Bringing) {
        return None;
    }
    let object = source_after::after(reader, group.tokens.end, to).filter(|object| object.end == to)?;
    Some(Subject { tokens: object, relative: false })
}

/// "held a news conference to announce that": what is made in order to say something holds it.
fn speaks_in_medium(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    let to = cue.group.first - u32::from(!reader.is(cue.group.first, &["to"]) && cue.group.first > 0);
    reader.noun_before(to).is_some_and(|phrase| {
        let made =
            phrase.tokens.first.checked_sub(1).and_then(|at| reader.verb(at)).is_some_and(|verb| verb.kind == VerbKind::Finite);
        made && medium::names(reader, phrase.tokens)
    })
}

/// Whether an infinitive says, tells or asks whole sentences.
fn tells(cue: &Candidate<'_>, frame: Frame) -> bool {
    matches!(frame, Frame::That | Frame::Clause | Frame::Wh) && cue.row.precision >= trust::MOSTLY
}

/// Whether words of saying stand behind what a verb that reaches somebody governs, which opens at `first`: "called | a friend to say".
pub(super) fn leads_to_saying(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32, room: Room<'_, '_>) -> bool {
    if !reader.is_in(cue.words.first, WordSet::Reaching) {
        return false;
    }
    let next = room.cues.partition_point(|other| other.words.first <= first);
    let Some(next) = room.cues.get(next).filter(|next| next.mood == Mood::Infinitive && next.words.first < first + REACH) else {
        return false;
    };
    let frame = frame::find(reader, next, room.end).map(|opening| opening.frame);
    frame.is_some_and(|frame| tells(next, frame)) && reaching(reader, next, room).is_some()
}

/// "called a friend to say", "rushing to television to say", "could be seen texting their friends to say".
fn reaching(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Subject> {
    let (group, to) = governing(reader, cue, room.first)?;
    let between = group.tokens.end..to;
    let heard = |at: u32| reader.is_in(at, WordSet::Stage) || reader.has(at, Class::CueMedium);
    // "called on Ruiz to say", "called it unfair to say"
    let other = reader.is(group.tokens.end, &["on", "for", "it"]) || reader.tag(to - 1) == Tag::Adj;
    let reaches = reader.is_in(group.head.0, WordSet::Reaching) && !other && !between.is_empty();
    let leads = || reader.is_in(group.head.0, WordSet::Leading) && between.clone().any(heard);
    if group.passive || !(reaches || leads()) || between.clone().any(|at| reader.is(at, &[",", ";", ":"])) {
        return None;
    }
    let before = |first: u32| source::before(reader, first, room.first);
    match group.kind {
        VerbKind::Finite => before(group.tokens.first),
        VerbKind::Gerund => {
            let seen = group.tokens.first.checked_sub(1).and_then(|at| reader.verb(at));
            let seen = seen.filter(|seen| seen.tokens.end == group.tokens.first && seen.kind == VerbKind::Finite);
            let participle = Candidate { group: group.tokens, mood: Mood::Gerund, ..*cue };
            seen.and_then(|seen| before(seen.tokens.first)).or_else(|| participle::subject(reader, &participle, room))
        }
        _ => None,
    }
}

/// "He interrupted me to say, “…”": the subject of the verb before the purpose, or the object of one that brings about.
fn purposeful(reader: &Reader<'_>, cue: &Candidate<'_>, floor: u32) -> Option<Subject> {
    if let Some(subject) = brought(reader, cue, floor) {
        return Some(subject);
    }
    let (group, to) = governing(reader, cue, floor)?;
    // "asked Ruiz to say", "wanted him to say": nothing is said yet.
    let row = reader.hits.longest(group.head, Class::CueVerb).map(|hit| Row::read(reader.lexicon, hit.entry));
    if row.is_some_and(|row| row.takes.has(Take::Addressee) || row.takes.has(Take::Inf) || row.negative) {
        return None;
    }
    let apart = (group.tokens.end..to).any(|at| reader.is(at, &[",", ";", ":"]));
    let floor = floor.max(to.saturating_sub(REACH));
    source::before(reader, group.tokens.first, floor).filter(|_| group.kind == VerbKind::Finite && !apart)
}
