//! Questions that a participle tells of: "When asked whether …, she laughed", "Asked by a reporter about the vote".
//!
//! **How.** The participle has no subject; whoever is asked is the subject of the clause it goes with, or stands right before it.
//!
//! **Why this way.** News tells what was asked and leaves out who asked, so the one who answers is the addressee and nobody the source.
//!
//! **Limits.** Such a question has no source unless "by" names it.

use super::adjunct::ADJUNCTS;
use super::cue::{BE, Candidate, Mood};
use super::draft::Draft;
use super::forward::Room;
use super::frame::{Frame, Opening};
use super::passive::opener_after;
use super::reader::Reader;
use super::row::Take;
use super::source::Subject;
use super::subject::main_subject;
use super::{content, medium, nominal, participle, passes, source, source_after, source_grow};
use crate::grammar::VerbKind;
use crate::lexicon::WordSet;
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// "When asked whether …", "Asked about the vote, …": a participle without a subject, and without a source.
pub(super) fn asked<'l>(
    reader: &Reader<'_>,
    cue: &Candidate<'l>,
    opening: Opening,
    agent: Option<TokenSpan>,
    room: Room<'_, 'l>,
) -> Option<Draft<'l>> {
    // "asked whether", "asked about"
    let question = matches!(opening.frame, Frame::Wh | Frame::Prep) && cue.row.takes.has(Take::Whether);
    let takes = cue.row.forms.participle && (question || opening.frame == Frame::Object && cue.words.len() > 1);
    let alone = cue.group.len() == cue.words.len() && matches!(cue.mood, Mood::Finite | Mood::Participle);
    let before = cue.group.first.checked_sub(1);
    let opens = || {
        reader.sentence(cue.group.first).first == cue.group.first
            || before.is_some_and(|at| reader.is(at, &["when", "if", "after", "once", "being"]))
            || between_commas(reader, cue.group.first, cue.words.end, room)
            || speaker_behind_tag(reader, cue.group.first).is_some()
    };
    if !(takes && alone && cue.row.act == Act::Ask && opens()) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::ASKED));
    draft.source = agent;
    draft.cue.end = opening.cue_end.max(cue.words.end);
    let end = content::end(reader, opening.first, opening.frame, room.end, room.cues);
    let comma = |at: u32| {
        reader.is(at, &[","]) && reader.quote(at).is_none()
            || at > opening.first && reader.is(at - 1, &[","]) && reader.closes(at).is_some()
    };
    let end = (opening.first..end).find(|&at| comma(at)).unwrap_or(end);
    let piece = content::trim(reader, TokenSpan::new(opening.first, end));
    // "Her answer when asked if she would stay | was: “No.”"
    let copula = (piece.first..piece.end).find(|&at| reader.is(at, BE) && reader.is(at + 1, &[":"]));
    let piece = TokenSpan::new(piece.first, copula.unwrap_or(piece.end));
    if piece.is_empty() {
        return None;
    }
    draft.content.push(piece);
    draft.addressee = who_is_asked(reader, cue, room);
    Some(draft)
}

/// "Asked by a reporter whether", "the mayor, asked by The Herald about the vote": the agent stands before the question.
pub(super) fn asked_by<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if cue.row.act != Act::Ask || !reader.is(cue.words.end, &["by"]) || medium::opens(reader, cue.words.end) {
        return None;
    }
    let agent = source_after::after(reader, cue.words.end + 1, room.end)?;
    let question = (agent.first + 1..agent.end).find(|&at| reader.is(at, &["about"])).unwrap_or(agent.end);
    let agent = TokenSpan::new(agent.first, question);
    let (first, frame) = opener_after(reader, cue, agent.end, room)?;
    let opening = Opening { frame, first, cue_end: cue.words.end, addressee: None, medium: None };
    asked(reader, cue, opening, Some(agent), room)
}

/// The subject of the clause that such a participle goes with: "When asked, | Ruiz | laughed", "| Ruiz |, asked about it, laughed", "| Ruiz |
/// laughed when asked", “…,” said | Ruiz | when asked.
fn who_is_asked(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<TokenSpan> {
    let first = cue.group.first;
    let link = first.checked_sub(1).filter(|&at| at >= reader.sentence(first).first);
    let opens = link.map_or(first, |at| at + u32::from(!reader.is(at, &["when", "if", "once"])));
    let comma = opens.checked_sub(1).filter(|_| between_commas(reader, opens, cue.words.end, room));
    if let Some(speaker) = speaker_behind_tag(reader, first) {
        return Some(speaker);
    }
    let subject = match link {
        // "He left, but when asked about it, | Ruiz | laughed"
        _ if opens > 0 && opens < first && reader.is(opens - 1, &["but", "and"]) => {
            participle::following_subject(reader, cue, room)
        }
        // "He was ill and, asked about it, said": whoever the verb before belongs to.
        _ if comma.is_some_and(|comma| reader.is(comma - 1, &["and", "but"])) => main_subject(reader, comma? - 1, room),
        _ if comma.is_some() => {
            let phrase = reader.noun_before(comma?).filter(|phrase| phrase.tokens.first >= room.first)?;
            Some(Subject::new(source_grow::grow_left(reader, phrase.tokens.first, room.first), phrase.tokens.end))
        }
        Some(comma) if reader.is(comma, &[","]) => {
            let verb = reader.finite(cue.words.end, room.end.min(cue.words.end + ADJUNCTS))?;
            source::before(reader, verb, room.first)
        }
        Some(link) if link > reader.sentence(first).first => {
            let behind = speaker_before(reader, link).map(|tokens| Subject { tokens, relative: false });
            behind.or_else(|| main_subject(reader, link, room)).or(room.carried)
        }
        _ => participle::following_subject(reader, cue, room),
    };
    let somebody = |subject: &Subject| !subject.relative && !reader.is(subject.tokens.first, &["who", "which", "that"]);
    subject.filter(somebody).map(|subject| giver(reader, subject.tokens))
}

/// Whoever has said it, where a phrase is of words: “No” was | Ruiz |'s answer when asked.
fn giver(reader: &Reader<'_>, phrase: TokenSpan) -> TokenSpan {
    let words = reader.noun(phrase.first).map(|phrase| phrase.head.0).filter(|&head| reader.is_in(head, WordSet::Wording));
    let owner = words.and_then(|noun| nominal::possessor(reader, phrase, noun));
    owner.map_or(phrase, |owner| TokenSpan::new(owner.first, owner.end - u32::from(owner.len() > 1)))
}

/// Whoever stands between the verb of a tag and the comma before a participle: “…,” said | Ruiz |, asked about it.
fn speaker_behind_tag(reader: &Reader<'_>, participle: u32) -> Option<TokenSpan> {
    let comma = participle.checked_sub(1).filter(|&at| reader.is(at, &[","]) && reader.quote(at).is_none())?;
    speaker_before(reader, comma + 1)
}

/// Whoever stands right behind the verb of a tag and before `link`: “…,” said | Ruiz | when asked.
fn speaker_before(reader: &Reader<'_>, link: u32) -> Option<TokenSpan> {
    let end = link - u32::from(reader.is(link - 1, &[","]));
    let floor = reader.sentence(link).first.max(link.saturating_sub(ADJUNCTS));
    let verb = (floor..end).rev().find_map(|at| reader.verb(at))?.tokens;
    let tag = verb.first > 0 && reader.is_mark(verb.first - 1);
    source_after::after(reader, verb.end, end).filter(|source| tag && source.end == end)
}

/// "Ruiz, asked about the vote, had said": a participle that the verb of its subject follows.
fn between_commas(reader: &Reader<'_>, first: u32, end: u32, room: Room<'_, '_>) -> bool {
    let comma = |at: u32| reader.is(at, &[","]) && reader.quote(at).is_none();
    let opened =
        first.checked_sub(2).is_some_and(|at| comma(at + 1) && (reader.noun(at).is_some() || reader.is(at, &["and", "but"])));
    let close = || (end..room.end.min(end + ADJUNCTS)).find(|&at| comma(at));
    opened && close().is_some_and(|close| reader.verb(close + 1).is_some_and(|group| group.kind == VerbKind::Finite))
}
