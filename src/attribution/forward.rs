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
use super::clause::{is_subordinate, main_clause_after, main_verb_after, opens_adverbially, relative_clause_end, relative_end};
use super::cue::{BE, Candidate, Kind, Mood};
use super::draft::Draft;
use super::evident::is_evident;
use super::frame::{Frame, Opening};
use super::naming::is_styled;
use super::nominal::{adjective, noun, preposition};
use super::participle::quoted_as;
use super::passive::{passive, reduced, seeming};
use super::reader::Reader;
use super::row::{Row, Take};
use super::source::Subject;
use super::subject::subject_of;
use super::{
    agent, apposed_claim, content, frame, hearer, medium, opens, passes, polarity, purpose, sense, source_after, speaker, trust,
    wanting,
};
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::model::Act;
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

fn active<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if cue.row.takes.has(Take::Seem) {
        return seeming(reader, cue, room);
    }
    if let Some(draft) = apposed_claim::find(reader, cue, room) {
        return Some(draft);
    }
    if let Some(draft) = asked_by(reader, cue, room) {
        return Some(draft);
    }
    if let Some(draft) = gapped(reader, cue, room).or_else(|| described(reader, cue, room)).or_else(|| reduced(reader, cue, room))
    {
        return Some(draft);
    }
    if let Some(draft) = agent::find(reader, cue, room) {
        return Some(draft);
    }
    // "As Ruiz told the Herald, the road is closed."
    if cue.row.takes.has(Take::Addressee)
        && let Some(draft) = parenthetical(reader, cue, room)
    {
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
    // "As Ruiz likes to say, “…”": what she likes is said.
    let fond = opening.frame == Frame::Inf && matches!(cue.row.lemma, "like" | "love");
    if fond && (opening.first..opening.first + 4).any(|at| reader.opens(at).is_some()) {
        return None;
    }
    // "posted a message reading “…”": the verb that introduces the quotation is the cue.
    if opening.frame == Frame::Object && introduces(reader, opening.first, room) {
        return None;
    }
    // "called a friend to say that": what is said is the saying.
    if matches!(opening.frame, Frame::Object | Frame::Inf) && purpose::leads_to_saying(reader, cue, opening.first, room) {
        return None;
    }
    // "forced Ruiz to reject the deal": done rather than said.
    if cue.mood == Mood::Infinitive && !opening.frame.is_clause() {
        return None;
    }
    let subject = purpose::subject(reader, cue, opening.frame, room).or_else(|| subject_of(reader, cue, room))?;
    let subject = Subject { tokens: polarity::with_denial(reader, subject.tokens, room.first), ..subject };
    // "That is not to say that", "The aim is to say that": nothing is said; but "Ruiz is to announce that".
    let copula = |governor: TokenSpan| {
        (governor.first..governor.end).all(|at| reader.is(at, BE) || reader.tag(at) != Tag::Verb && reader.tag(at) != Tag::Adj)
    };
    if cue.governor.is_some_and(copula) && !(cue.row.act.family() == "declare" && speaker::is_somebody(reader, subject.tokens)) {
        return None;
    }
    // "There have been telling answers", but "Polls there show"
    let nobody = subject.tokens.len() == 1 && reader.is(subject.tokens.first, &["there"]);
    if nobody && reader.noun_before(subject.tokens.first).is_none() {
        return None;
    }
    // "It is easy to say, “…”"
    let anybody = reader.is(subject.tokens.first, &["it", "that"]) && subject.tokens.len() == 1;
    if anybody && cue.governor.is_some_and(|governor| reader.is(governor.first, BE)) {
        return None;
    }
    if sense::is_other(reader, cue, opening, subject)
        || hearer::is_all(reader, cue, opening, room.end)
        || !is_evident(reader, cue, opening, subject)
    {
        return None;
    }
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
    (!draft.content.is_empty()).then_some(draft)
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

/// Whether a subject stands in a relative clause: "whose friends say", "whom | Ruiz | accused of".
fn is_in_relative(reader: &Reader<'_>, source: TokenSpan) -> bool {
    reader.is(source.first, &["whose"]) || source.first > 0 && reader.is(source.first - 1, &["whom", "which"])
}

/// Content, cue end, addressee and medium of a frame.
pub(super) fn fill(reader: &Reader<'_>, cue: &Candidate<'_>, draft: &mut Draft<'_>, opening: Opening, room: Room<'_, '_>) {
    draft.cue = TokenSpan::new(cue.group.first, opening.cue_end.max(cue.words.end));
    draft.addressee = opening.addressee;
    draft.medium = opening.medium;
    let first = opening.frame.content_first(reader, opening.first);
    let mut end = content::end(reader, first, opening.frame, room.end, room.cues);
    let clause = draft.source.map_or(cue.group.first, |source| source.first);
    if draft.source.is_some_and(|source| source.first >= cue.words.end) {
        end = main_clause_after(reader, first, end).unwrap_or(end);
    } else if draft.relative || draft.source.is_some_and(|source| is_in_relative(reader, source)) {
        let close = if opening.frame == Frame::That { relative_clause_end } else { relative_end };
        end = restrictive_end(reader, cue, draft.source, opening, close(reader, first, end));
    } else if is_subordinate(reader, clause, room) || opens_adverbially(reader, cue) {
        let close = main_clause_after(reader, first, end).or_else(|| main_verb_after(reader, clause, first, end));
        end = close.unwrap_or(end);
    }
    // "so resented her ambition | that he left": how far it went
    let so = |at: u32| reader.is(at, &["so"]);
    if matches!(opening.frame, Frame::Object | Frame::Prep) && (cue.group.first.saturating_sub(1)..cue.words.end).any(so) {
        end = (first..end).find(|&at| reader.is(at, &["that"])).unwrap_or(end);
    }
    let light = draft.found == FoundBy::Pass(&passes::LIGHT_VERB);
    let noun = cue.kind == Kind::Noun && !light && draft.cue.first >= cue.words.first;
    if noun || draft.source.is_some_and(|source| is_in_subject(reader, cue, source)) {
        let close = content::noun_end(reader, first, opening.frame, end);
        // "Drivers demanding a new bridge | have left": the sentence wants the one verb there is.
        let object = !noun && opening.frame == Frame::Clause && cue.row.takes.has(Take::Object);
        end = lone_verb(reader, first).filter(|&verb| object && verb < close).unwrap_or(close);
    }
    // `a sign that reads “No way” | hung there`, `a sign reading “No way” | was torn down`: the verb is that of the sign.
    let lower = draft.relative || draft.source.is_some_and(|source| is_in_subject(reader, cue, source));
    if let Some(quotation) = reader.opens(first).filter(|_| lower && opening.frame == Frame::Quote)
        && opens::starts_finite(reader, quotation.tokens.end)
    {
        end = quotation.tokens.end;
    }
    // "denied that | on Monday"
    // "46 percent said yes, 30 percent no", "half said so in May"
    let answer = opening.frame == Frame::Object && opens::is_answer(reader, first);
    let others = |at: u32| reader.tag(at) == Tag::Num || reader.is(at, &["compared", "while", "versus"]);
    if answer && (reader.is(first, &["so"]) || reader.is(first + 1, &[","]) && others(first + 2)) {
        end = end.min(first + 1);
    }
    let timed = reader.time(first + 1 + u32::from(reader.is(first + 1, &["on", "in"]))).is_some();
    if opening.frame == Frame::Object && reader.is(first, &["that"]) && timed {
        end = end.min(first + 1);
    }
    let piece = content::trim(reader, TokenSpan::new(first, end.max(first)));
    // "Writing in a commentary, Ruiz said": where it is said is not what.
    let place = medium::find(reader, first).is_some_and(|medium| medium.end >= piece.end);
    if !(piece.is_empty() || place) {
        draft.content.push(piece);
    }
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
