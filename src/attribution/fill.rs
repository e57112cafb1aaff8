//! Fills a draft with what its frame holds: content, cue end, addressee, medium.
//!
//! **How.** The content begins where the frame opens and ends where [`content`] says, or sooner: before the main clause, before the verb
//! of the sentence whose subject the cue belongs to, behind an answer of one word.
//!
//! **Why this way.** Where the clause of the cue stands in its sentence tells what follows it of what it says.
//!
//! **Limits.** Of a relative clause only the subject that opens a sentence is known to be followed by a main verb.

use super::clause::{is_subordinate, main_clause_after, main_verb_after, opens_adverbially, relative_clause_end, relative_end};
use super::cue::{Candidate, Kind, Mood};
use super::draft::Draft;
use super::forward::Room;
use super::frame::{Frame, Opening};
use super::reader::Reader;
use super::row::Take;
use super::{content, medium, opens, participle, passes, source_after, trust};
use crate::grammar::Tag;
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// Content, cue end, addressee and medium of a frame.
pub(super) fn fill(reader: &Reader<'_>, cue: &Candidate<'_>, draft: &mut Draft<'_>, opening: Opening, room: Room<'_, '_>) {
    draft.cue = TokenSpan::new(cue.group.first, opening.cue_end.max(cue.words.end));
    draft.addressee = opening.addressee;
    draft.medium = opening.medium;
    let first = opening.frame.content_first(reader, opening.first);
    let end = content::end(reader, first, opening.frame, room.end, room.cues);
    let end = clause_end(reader, cue, draft, opening, (first, end), room);
    let end = degree_end(reader, cue, opening, first, end);
    let end = subject_end(reader, cue, draft, opening, first, end);
    let end = answer_end(reader, opening, first, end);
    let piece = content::trim(reader, TokenSpan::new(first, end.max(first)));
    // "Writing in a commentary, Ruiz said": where it is said is not what.
    let place = medium::find(reader, first).is_some_and(|medium| medium.end >= piece.end);
    if !(piece.is_empty() || place) {
        draft.content.push(piece);
    }
}

/// Where the content of a lower clause ends: before the main clause or the main verb of its sentence.
fn clause_end(
    reader: &Reader<'_>,
    cue: &Candidate<'_>,
    draft: &Draft<'_>,
    opening: Opening,
    (first, end): (u32, u32),
    room: Room<'_, '_>,
) -> u32 {
    if draft.source.is_some_and(|source| source.first >= cue.words.end) {
        return main_clause_after(reader, first, end).unwrap_or(end);
    }
    if draft.relative || draft.source.is_some_and(|source| is_in_relative(reader, source)) {
        let close = if opening.frame == Frame::That { relative_clause_end } else { relative_end };
        return restrictive_end(reader, cue, draft.source, opening, close(reader, first, end));
    }
    let clause = draft.source.map_or(cue.group.first, |source| source.first);
    if is_subordinate(reader, clause, room) || opens_adverbially(reader, cue) {
        let close = main_clause_after(reader, first, end).or_else(|| main_verb_after(reader, clause, first, end));
        return close.unwrap_or(end);
    }
    end
}

/// Before "that" behind "so": "so resented her ambition | that he left", which is how far it went.
fn degree_end(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, first: u32, end: u32) -> u32 {
    let so = |at: u32| reader.is(at, &["so"]);
    if matches!(opening.frame, Frame::Object | Frame::Prep) && (cue.group.first.saturating_sub(1)..cue.words.end).any(so) {
        return (first..end).find(|&at| reader.is(at, &["that"])).unwrap_or(end);
    }
    end
}

/// Before the verb of the subject that the cue and its content are a part of.
fn subject_end(reader: &Reader<'_>, cue: &Candidate<'_>, draft: &Draft<'_>, opening: Opening, first: u32, mut end: u32) -> u32 {
    let light = draft.found == FoundBy::Pass(&passes::LIGHT_VERB);
    let noun = cue.kind == Kind::Noun && !light && draft.cue.first >= cue.words.first;
    let in_subject = draft.source.is_some_and(|source| is_in_subject(reader, cue, source));
    // "The mayor, saying he was ill, | left"
    let beside = draft.source.is_some_and(|source| source.end + 1 == cue.group.first && cue.mood == Mood::Gerund);
    if beside && let Some(close) = participle::aside_close(reader, first + 1, end) {
        return close;
    }
    if noun || in_subject {
        let close = content::noun_end(reader, first, opening.frame, end);
        // "Drivers demanding a new bridge | have left": the sentence wants the one verb there is.
        let object = !noun && opening.frame == Frame::Clause && cue.row.takes.has(Take::Object);
        end = lone_verb(reader, first).filter(|&verb| object && verb < close).unwrap_or(close);
    }
    // `a sign that reads “No way” | hung there`, `a sign reading “No way” | was torn down`: the verb is that of the sign.
    let quotation = reader.opens(first).filter(|_| opening.frame == Frame::Quote && (draft.relative || in_subject));
    let closed = quotation.filter(|quotation| opens::starts_finite(reader, quotation.tokens.end));
    closed.map_or(end, |quotation| quotation.tokens.end)
}

/// Behind an answer that is one word: "46 percent said yes, 30 percent no", "half said so in May", "denied that | on Monday".
fn answer_end(reader: &Reader<'_>, opening: Opening, first: u32, end: u32) -> u32 {
    if opening.frame != Frame::Object {
        return end;
    }
    let others = |at: u32| reader.tag(at) == Tag::Num || reader.is(at, &["compared", "while", "versus"]);
    let answer =
        opens::is_answer(reader, first) && (reader.is(first, &["so"]) || reader.is(first + 1, &[","]) && others(first + 2));
    // "denied this repeatedly, most recently in May"
    let often = || reader.tag(first + 1) == Tag::Adv && reader.word(first + 1).ends_with("ly") || reader.is(first + 1, &["many"]);
    if reader.is(first, &["this", "that", "it"]) && often() {
        return end.min(first + 1);
    }
    let timed = || reader.time(first + 1 + u32::from(reader.is(first + 1, &["on", "in"]))).is_some();
    if answer || reader.is(first, &["that"]) && timed() { end.min(first + 1) } else { end }
}

/// Whether a subject stands in a relative clause: "whose friends say", "whom | Ruiz | accused of".
fn is_in_relative(reader: &Reader<'_>, source: TokenSpan) -> bool {
    reader.is(source.first, &["whose"]) || source.first > 0 && reader.is(source.first - 1, &["whom", "which"])
}

/// Whether a participle belongs to the subject of its sentence: "Pilots calling for a strike | blocked the road".
fn is_in_subject(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan) -> bool {
    let opens = || reader.finite(reader.sentence(source.first).first, source.first).is_none();
    cue.mood == Mood::Gerund && source.end == cue.group.first && !reader.is_mark(source.first.saturating_sub(1)) && opens()
}

/// Where the only finite verb group begins that stands from `first` to the end of the sentence, quotations not counted.
fn lone_verb(reader: &Reader<'_>, first: u32) -> Option<u32> {
    let sentence = reader.sentence(first);
    let mut verbs = (first..sentence.end).filter(|&at| opens::starts_finite(reader, at) && !reader.is_quoted(at));
    let verb = verbs.next().filter(|&verb| verb > first)?;
    let group = reader.verb(verb).map_or(verb, |group| group.tokens.first);
    let apart = |at: u32| reader.verb(at).is_some_and(|next| next.tokens.first > group);
    (!reader.is_headline(first) && !verbs.any(apart)).then_some(verb)
}

/// Where the content of a relative clause ends before the main verb: "officials who asked not to be named | said". Only of the
/// subject that opens a sentence it is known that such a verb must come.
fn restrictive_end(reader: &Reader<'_>, cue: &Candidate<'_>, source: Option<TokenSpan>, opening: Opening, end: u32) -> u32 {
    let opens = |source: TokenSpan| {
        let sentence = reader.sentence(source.first).first;
        // “…,” a friend who asked not to be named | told the paper.
        let floor = (sentence..source.first).rev().find(|&at| reader.closes(at).is_some()).map_or(sentence, |mark| mark + 1);
        reader.noun_before(source.first).is_some() && reader.finite(floor, source.first).is_none()
    };
    if !source.is_some_and(opens) {
        return end;
    }
    let first = opening.frame.content_first(reader, opening.first);
    let clause = content::noun_end(reader, first, opening.frame, end);
    // "The man who wrote the letter | was fined": the sentence wants a verb, so what is written is no clause.
    let object = cue.row.takes.has(Take::Object) && cue.row.precision < trust::PLAIN;
    if object && clause == end && opening.frame == Frame::Clause {
        return content::noun_end(reader, first, Frame::Object, end);
    }
    // "A clerk who reported the loss of a key | was “shunned”": nor where the sentence has no other verb.
    if object
        && opening.frame == Frame::Clause
        && let Some(verb) = lone_verb(reader, first).filter(|&verb| verb < clause)
    {
        return verb;
    }
    // "People who knew Ruiz said he was kind", "who accused Ruiz said": whom they knew or accused is no clause either.
    let plain = cue.row.precision >= trust::PLAIN && cue.row.act != Act::Accuse;
    if !plain && opening.frame == Frame::Clause && clause == end && source.is_some_and(|source| reader.is(source.first, &["who"]))
    {
        let object = source_after::phrase_starting(reader, first).filter(|_| cue.row.takes.has(Take::Object));
        return object.map_or(first, |object| object.end);
    }
    clause
}
