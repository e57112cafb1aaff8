//! Statements whose content follows a verb: "she said that …", "the mayor criticized …".
//!
//! **How.** The frame behind the cue gives content and addressee, `subject` the source; what other words and other shapes make is in
//! [`nominal`](super::nominal), [`passive`](super::passive) and [`aside`](super::aside).
//!
//! **Why this way.** One function a kind of cue, each of them a few questions to `frame`, `source` and `content`.
//!
//! **Limits.** What reports at all is asked in [`evident`](super::evident).

use super::aside::{described, gapped, next_quotation, parenthetical};
use super::asked::{asked, asked_by};
use super::cue::{BE, Candidate, Kind, Mood};
use super::draft::Draft;
use super::evident::is_evident;
use super::fill::fill;
use super::frame::{Frame, Opening};
use super::naming::is_styled;
use super::nominal::{adjective, noun, preposition};
use super::participle::quoted_as;
use super::passive::{passive, reduced, seeming};
use super::reader::Reader;
use super::row::{Row, Take};
use super::source::{self, Subject};
use super::subject::subject_of;
use super::{agent, apposed_claim, content, frame, hearer, passes, polarity, purpose, sense, speaker, wanting};
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// Where a cue may look: its sentence, or the content it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'c, 'l> {
    pub first: u32,
    pub end: u32,
    pub cues: &'c [Candidate<'l>],
    /// The source of the statement before in the same sentence, for "…, adding that".
    pub carried: Option<Subject>,
    /// The statement whose content covers a token, where that is known.
    pub owner: &'c [Option<u32>],
}

/// The statement that this cue makes with what follows it.
pub(super) fn find<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    match cue.kind {
        Kind::Verb if cue.row.takes.has(Take::Styled) && (cue.passive || !is_styled(reader, cue.words.end)) => None,
        Kind::Verb if cue.passive => passive(reader, cue, room),
        Kind::Verb => active(reader, cue, room),
        Kind::Adjective => adjective(reader, cue, room),
        Kind::Noun => noun(reader, cue, room),
        Kind::Preposition => preposition(reader, cue, room),
    }
}

/// "She said that …", "the mayor criticized …"
fn active<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if cue.row.takes.has(Take::Seem) {
        return seeming(reader, cue, room);
    }
    if let Some(draft) = turned(reader, cue, room) {
        return Some(draft);
    }
    let opening = match frame::find(reader, cue, room.end) {
        Some(opening) => opening,
        None => match parenthetical(reader, cue, room).or_else(|| next_quotation(reader, cue, room)) {
            Some(draft) => return Some(draft),
            None => wanting::find(reader, cue, room.end)?,
        },
    };
    if let Some(draft) = asked(reader, cue, opening, None, room) {
        return Some(draft);
    }
    if is_said_by_another(reader, cue, opening, room) {
        return None;
    }
    let subject = purpose::subject(reader, cue, opening.frame, room).or_else(|| subject_of(reader, cue, room))?;
    let subject = Subject { tokens: polarity::with_denial(reader, subject.tokens, room.first), ..subject };
    if is_nobody(reader, cue, subject.tokens)
        || sense::is_other(reader, cue, opening, subject)
        || hearer::is_all(reader, cue, opening, room.end)
        || !is_evident(reader, cue, opening, subject)
    {
        return None;
    }
    let draft = told(reader, cue, subject, opening, room);
    (!draft.content.is_empty()).then_some(draft)
}

/// A statement whose parts stand otherwise than subject, verb and content.
fn turned<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    apposed_claim::find(reader, cue, room)
        .or_else(|| asked_by(reader, cue, room))
        .or_else(|| gapped(reader, cue, room))
        .or_else(|| described(reader, cue, room))
        .or_else(|| reduced(reader, cue, room))
        .or_else(|| agent::find(reader, cue, room))
        // "As Ruiz told the Herald, the road is closed."
        .or_else(|| if cue.row.takes.has(Take::Addressee) { parenthetical(reader, cue, room) } else { None })
}

/// Whether another cue says what the frame of this one holds, or nobody does.
fn is_said_by_another(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, room: Room<'_, '_>) -> bool {
    // "As Ruiz likes to say, “…”", "“…,” as Ruiz likes to say": what she likes is said.
    let fond = opening.frame == Frame::Inf && matches!(cue.row.lemma, "like" | "love");
    let after_as = |subject: Subject| subject.tokens.first > 0 && reader.is(subject.tokens.first - 1, &["as"]);
    let as_said = || source::before(reader, cue.group.first, room.first).is_some_and(after_as);
    if fond && ((opening.first..opening.first + 4).any(|at| reader.opens(at).is_some()) || as_said()) {
        return true;
    }
    // "posted a message reading “…”": the verb that introduces the quotation is the cue.
    if opening.frame == Frame::Object && introduces(reader, opening.first, room) {
        return true;
    }
    // "called a friend to say that": what is said is the saying.
    if matches!(opening.frame, Frame::Object | Frame::Inf) && purpose::leads_to_saying(reader, cue, opening.first, room) {
        return true;
    }
    // "forced Ruiz to reject the deal": done rather than said.
    cue.mood == Mood::Infinitive && !opening.frame.is_clause()
}

/// Whether a subject stands for nobody, so that nothing is said.
fn is_nobody(reader: &Reader<'_>, cue: &Candidate<'_>, subject: TokenSpan) -> bool {
    // "That is not to say that", "The aim is to say that"; but "Ruiz is to announce that".
    let copula = |governor: TokenSpan| {
        let link = |at: u32| reader.is(at, BE) || !matches!(reader.tag(at), Tag::Verb | Tag::Adj) && !reader.is(at, &["pains"]);
        (governor.first..governor.end).all(link)
    };
    if cue.governor.is_some_and(copula) && !(cue.row.act.family() == "declare" && speaker::is_somebody(reader, subject)) {
        return true;
    }
    let alone = subject.len() == 1;
    // "There have been telling answers", but "Polls there show"
    if alone && reader.is(subject.first, &["there"]) && reader.noun_before(subject.first).is_none() {
        return true;
    }
    // "It is easy to say, “…”"
    let anybody = alone && reader.is(subject.first, &["it", "that"]);
    anybody && cue.governor.is_some_and(|governor| reader.is(governor.first, BE))
}

/// What a subject says with the frame behind the cue.
fn told<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, subject: Subject, opening: Opening, room: Room<'_, 'l>) -> Draft<'l> {
    let mut draft = Draft::new(cue, FoundBy::Pass(passes::of(opening.frame, cue.row.precision)));
    draft.source = Some(subject.tokens);
    draft.relative = subject.relative;
    // "quoted Ruiz, a driver, as saying that": all of it is passed on, and stands within.
    let passed_on = reader.is_in(cue.words.first, WordSet::Quoting) && quoted_as(reader, cue.words.end, room.end).is_some();
    fill(reader, cue, &mut draft, if passed_on { Opening { frame: Frame::Clause, ..opening } } else { opening }, room);
    draft.negative = polarity::is_negative(reader, cue, draft.source);
    if let Some(noun) = expressed(reader, cue, opening.first, room) {
        draft.act = noun.act;
        draft.negative |= noun.negative;
        if let Some((cue_end, clause)) = clause_of_noun(reader, noun, opening, room) {
            draft.found = FoundBy::Pass(&passes::LIGHT_VERB);
            draft.cue.end = cue_end;
            draft.content = vec![clause];
        }
    }
    draft
}

/// Whether a cue in -ing or -ed behind the phrase at `first` introduces a quotation: "a letter saying: “…”".
fn introduces(reader: &Reader<'_>, first: u32, room: Room<'_, '_>) -> bool {
    let at = room.cues.partition_point(|cue| cue.words.first <= first);
    let near = room.cues[at..].iter().take_while(|cue| cue.words.first < room.end.min(first + 12));
    near.into_iter().any(|cue| {
        let end = cue.words.end + u32::from(reader.is(cue.words.end, &[":", ","]));
        let apart = reader.is(cue.words.first.saturating_sub(1), &[","]) || reader.is_mark(cue.words.first.saturating_sub(1));
        !apart && cue.mood == Mood::Gerund && cue.row.takes.has(Take::Quote) && reader.opens(end).is_some()
    })
}

/// The noun that "express" and "voice" take for their act: "expressed his willingness to".
fn expressed<'l>(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32, room: Room<'_, 'l>) -> Option<Row<'l>> {
    if !reader.has(cue.words.first, Class::CueLight) || cue.words.len() > 1 {
        return None;
    }
    let phrase = reader.noun(first)?.tokens;
    let at = room.cues.partition_point(|noun| noun.words.first < phrase.first);
    let nouns = room.cues[at..].iter().take_while(|noun| noun.words.first < phrase.end);
    nouns.filter(|noun| noun.kind == Kind::Noun).map(|noun| noun.row).next()
}

/// What the noun behind "express" or "voice" tells, and where that begins: "voiced | doubts that | the road was safe |", but "repeated | his
/// claim that the road was safe |", which others know of.
fn clause_of_noun(reader: &Reader<'_>, noun: Row<'_>, opening: Opening, room: Room<'_, '_>) -> Option<(u32, TokenSpan)> {
    let phrase = reader.noun(opening.first).filter(|_| opening.frame == Frame::Object && noun.takes.has(Take::That))?;
    let that = phrase.tokens.end;
    let bare = phrase.tokens.first == opening.first && !reader.has(opening.first, Class::NounPerson);
    let known = phrase.definite || reader.is(opening.first, &["his", "her", "their", "its", "the", "this", "that"]);
    if !bare || known || that >= room.end || !reader.is(that, &["that"]) || frame::is_relative(reader, that) {
        return None;
    }
    let end = content::end(reader, that + 1, Frame::That, room.end, room.cues);
    let clause = content::trim(reader, TokenSpan::new(that + 1, end));
    (!clause.is_empty()).then_some((that, clause))
}
