//! A participle with whoever does it behind "by": "a plan opposed by Ruiz", "Lund, urged by Ruiz to resign, …", "Accused by Ruiz of
//! fraud, Lund …".
//!
//! **How.** The phrase behind "by" is the source. The phrase before the participle, or the subject behind the comma that closes a
//! participle at the head of the sentence, is what is said, or who is spoken to where a complement follows.
//!
//! **Why this way.** News leaves out "which was" more often than it writes it, and the parts of the statement stand where those of a
//! passive do.
//!
//! **Limits.** A phrase between the noun and the participle ("the plan for the port opposed by Ruiz") is taken for the noun.

use super::cue::{Candidate, Mood};
use super::draft::Draft;
use super::evident::is_evident;
use super::forward::Room;
use super::frame::{Frame, Opening};
use super::passive::{bidden, opener_after};
use super::reader::Reader;
use super::row::Take;
use super::source::Subject;
use super::{content, medium, passes, sense, source_after, speaker, trust};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::WordSet;
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// The statement of a participle and its agent.
pub(super) fn find<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    // "announced | on Monday | by Ruiz"
    let timed = cue.words.end + u32::from(reader.is(cue.words.end, &["on", "in"]));
    let by = reader.time(timed).filter(|(_, time)| time.first == timed).map_or(cue.words.end, |(_, time)| time.end);
    if by >= room.end || !reader.is(by, &["by"]) || !is_bare(reader, cue) || medium::opens(reader, by) {
        return None;
    }
    let agent = source_after::after(reader, by + 1, room.end).filter(|&agent| speaker::is_somebody(reader, agent))?;
    let about = about(reader, cue, agent, room)?;
    let behind = opener_after(reader, cue, agent.end, room);
    let addressed =
        cue.row.takes.has(Take::Addressee) && behind.is_some_and(|(first, frame)| frame.is_clause() || bidden(reader, first));
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::PASSIVE));
    draft.source = Some(agent);
    if addressed {
        draft.addressee = Some(about);
    } else if is_said(reader, cue, about, agent) {
        draft.content.push(about);
    } else {
        return None;
    }
    if let Some((first, frame)) = behind {
        let first = frame.content_first(reader, first);
        let end = content::end(reader, first, frame, room.end, room.cues);
        // The verb behind it is that of the noun: "the driver accused by Ruiz of theft | left".
        let stops = |at: u32| reader.is(at, &[","]) || frame == Frame::Prep && reader.finite(at, at + 1).is_some();
        let end = (first..end).find(|&at| stops(at)).unwrap_or(end);
        draft.content.push(content::trim(reader, TokenSpan::new(first, end)));
    }
    draft.content.retain(|piece| !piece.is_empty());
    (!draft.content.is_empty()).then_some(draft)
}

/// The agent at the end of what somebody is blamed or praised for: "was criticized for his vote | by Ruiz". Not so where a participle
/// has it: "was accused of being paid by Ruiz".
pub(super) fn at_end(reader: &Reader<'_>, cue: &Candidate<'_>, piece: TokenSpan) -> Option<(u32, TokenSpan)> {
    if !matches!(cue.row.act, Act::Accuse | Act::Criticize | Act::Praise | Act::Thank) {
        return None;
    }
    let by = (piece.first + 1..piece.end).rev().find(|&at| reader.is(at, &["by"]))?;
    let agent = source_after::after(reader, by + 1, piece.end).filter(|agent| agent.end >= piece.end)?;
    let done = reader.verb(by - 1).is_some_and(|verb| verb.kind != VerbKind::Gerund || verb.passive);
    (!done && speaker::is_somebody(reader, agent)).then_some((by, agent))
}

/// Whether a cue is a participle without a helper, which tells of a noun: not "as reported by", "has been opposed by".
fn is_bare(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    let first = cue.group.first;
    let alone = (first..cue.words.first).all(|at| reader.tag(at) == Tag::Adv);
    let led = first > 0 && (reader.is(first - 1, &["as", "than", "like"]) || reader.is_in(first - 1, WordSet::Aid));
    cue.row.forms.participle && cue.mood != Mood::Infinitive && cue.words.len() == 1 && alone && !led
}

/// The phrase of which a participle tells: before it, or behind its comma at the head of a sentence.
fn about(reader: &Reader<'_>, cue: &Candidate<'_>, agent: TokenSpan, room: Room<'_, '_>) -> Option<TokenSpan> {
    let first = cue.group.first;
    if first == reader.sentence(first).first {
        const LONGEST: u32 = 16;
        let comma = (agent.end..room.end.min(agent.end + LONGEST)).find(|&at| reader.is(at, &[","]))?;
        return source_after::phrase_starting(reader, comma + 1);
    }
    let apart = reader.is(first - 1, &[",", "—", "–", "--"]);
    let before = first - u32::from(apart);
    let phrase = reader.noun_before(before)?;
    let named = matches!(reader.tag(phrase.head.0), Tag::Noun | Tag::Propn);
    (phrase.tokens.first >= room.first && named).then_some(phrase.tokens)
}

/// Whether a cue with a bare object says something of it.
fn is_said(reader: &Reader<'_>, cue: &Candidate<'_>, about: TokenSpan, agent: TokenSpan) -> bool {
    let opening = Opening { frame: Frame::Object, first: about.first, cue_end: cue.words.end, addressee: None, medium: None };
    let subject = Subject::new(agent.first, agent.end);
    cue.row.takes.has(Take::Object)
        && cue.row.precision >= trust::OBJECT
        && !sense::is_other(reader, cue, opening, subject)
        && is_evident(reader, cue, opening, subject)
}
