//! Whom something is said to, between a cue and its content: "told reporters in Dover on Monday that", "urged the council to".
//!
//! **How.** From the phrase behind the cue step by step over what is told of it (adjuncts, conjuncts, appositions, clauses) until content
//! opens; a "that" further away may still do.
//!
//! **Why this way.** Half of all uses of "tell" have an addressee there, and it is seldom one bare phrase.
//!
//! **Limits.** Six such pieces.

use super::adjunct::{ADJUNCTS, skip_adjuncts};
use super::cue::{Candidate, Kind};
use super::frame::{Frame, Opening};
use super::frame_far::{far_that, trim_comma};
use super::opener::{Reach, opener};
use super::opens::{is_when, often_end};
use super::reader::Reader;
use super::row::Take;
use super::{hearer, medium, quotation, source_after, speaker};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::model::{Act, Form, MentionKind};
use crate::text::TokenSpan;

/// "told reporters that", "urged the council to", "informed her about".
pub(super) fn addressed(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    // "promised Thursday to cut taxes"
    let when = is_when(reader, at) || often_end(reader, at).is_some();
    let phrase = source_after::phrase_starting(reader, at).filter(|_| !when)?;
    if hearer::is_matter(reader, cue, phrase) {
        return None;
    }
    if let Some(opening) = hearer::asked(reader, cue, phrase, limit) {
        return Some(opening);
    }
    // "told the story of a town that was lost": a tale is told, and not spoken to.
    if reader.noun(phrase.first).is_some_and(|told| reader.is_in(told.head.0, WordSet::Tale)) {
        return None;
    }
    if let Some(opening) = told_of(reader, cue, phrase, limit) {
        return Some(opening);
    }
    if let Some(heard) = medium_before_subject(reader, phrase, limit).filter(|_| cue.row.takes.has(Take::That)) {
        return Some(Opening { frame: Frame::Clause, first: heard.end, cue_end: at, addressee: Some(heard), medium: None });
    }
    match behind_addressee(reader, cue, phrase, limit) {
        Reached::Content(frame, first) => {
            let addressee = Some(whole_addressee(reader, at, phrase, first, limit));
            Some(Opening { frame, first, cue_end: at, addressee, medium: None })
        }
        Reached::Limit => None,
        Reached::Other => {
            // "told a town hall in Dover, New York, on Monday that"
            let opening = far_that(reader, cue, phrase.end, limit).filter(|_| reader.time(at).is_none())?;
            let addressee = source_after::after(reader, at, opening.first);
            Some(Opening { cue_end: at, addressee, ..opening })
        }
    }
}

/// What stands behind an addressee with all that is told of it.
enum Reached {
    /// Where content opens, and as what.
    Content(Frame, u32),
    /// The end of the room that the cue has.
    Limit,
    /// Something else.
    Other,
}

/// Over all that is told of an addressee: "the ministers | of the two states", "an audience | at a festival in Houston last week".
fn behind_addressee(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan, limit: u32) -> Reached {
    const MOST: usize = 6;
    let mut end = phrase.end;
    // "told the Dover Press Agency (DPA) that"
    if reader.is(end, &["("]) {
        end = (end..limit.min(end + 8)).find(|&at| reader.is(at, &[")"])).map_or(end, |close| close + 1);
    }
    for _ in 0..MOST {
        if end >= limit {
            return Reached::Limit;
        }
        if let Some((frame, first)) = content_at(reader, cue, phrase, end, limit) {
            return Reached::Content(frame, first);
        }
        let Some(next) = step_right(reader, end, limit) else { break };
        end = next;
    }
    Reached::Other
}

/// The end of one more piece that is told of an addressee.
fn step_right(reader: &Reader<'_>, at: u32, limit: u32) -> Option<u32> {
    let adjuncts = |reader: &Reader<'_>, at: u32, limit: u32| skip_adjuncts(reader, at, limit).0;
    let steps = [adjuncts, listed_end, apposed_end, clause_end, told_end, conjunct_end];
    steps.into_iter().map(|step| step(reader, at, limit)).find(|&end| end != at)
}

/// The content that opens at `at` behind an addressee.
fn content_at(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan, at: u32, limit: u32) -> Option<(Frame, u32)> {
    // "asked readers who they liked"; but "asked readers who live in Dover to stay"
    if reader.is(at, &["who"]) {
        let subject = || source_after::phrase_starting(reader, at + 1).is_some();
        let questions = cue.row.act == Act::Ask && reader.verb(at + 1).is_none() && subject();
        return questions.then_some((Frame::Wh, at));
    }
    // "blamed the move on Lund": nobody is spoken to.
    if cue.row.act == Act::Accuse && reader.is(at, &["on"]) {
        return None;
    }
    if reader.is(at, &["about", "of", "on", "for", "against", "with"]) {
        return opens_topic(reader, cue, at, limit).then_some((Frame::Prep, at));
    }
    opener(reader, cue, at, limit, Reach::Far).filter(|(frame, _)| *frame != Frame::Clause || at > phrase.end.saturating_sub(1))
}

/// Whether a preposition behind an addressee leads to what they are told of: "told them | about the flood".
fn opens_topic(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> bool {
    // "told them on the phone that": the words between say how.
    let (that, _) = skip_adjuncts(reader, at, limit);
    // "told a lawyer for the board, Ann Reed, that": the name between commas is that of who is told.
    let that = apposed_end(reader, that, limit);
    let opens = || reader.tag(that) == Tag::Sconj || reader.opens(that + 1).is_some();
    if cue.row.takes.has(Take::That) && reader.is(that, &["that"]) && opens() {
        return false;
    }
    // "asked anyone with a boat to help"
    if reader.is(at, &["with"]) && told_end(reader, at, limit) > at {
        return false;
    }
    // "cautioned walkers against climbing"
    let done = reader.is(at, &["against"]) && reader.word(at + 1).ends_with("ing");
    (done || source_after::phrase_starting(reader, at + 1).is_some())
        && reader.time(at + 1).is_none()
        && !medium::opens(reader, at)
}

/// The addressee that begins at `at`, with what belongs to it up to the content at `first`.
fn whole_addressee(reader: &Reader<'_>, at: u32, phrase: TokenSpan, first: u32, limit: u32) -> TokenSpan {
    let addressee = source_after::after(reader, at, first).unwrap_or(phrase);
    let joined = conjunct_end(reader, addressee.end, limit).min(first).max(addressee.end);
    let joined = if listed_end(reader, phrase.end, limit) == first { first } else { joined };
    trim_comma(reader, TokenSpan::new(addressee.first, joined))
}

/// "complained to the police about", "spoke with voters about": whom it is said to, and of what.
pub(super) fn spoken_to(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if cue.kind != Kind::Verb || !reader.is(at, &["to", "with"]) || medium::opens(reader, at) {
        return None;
    }
    let to = source_after::phrase_starting(reader, at + 1).filter(|to| reader.time(to.first).is_none())?;
    let first = if reader.is(to.end, &["about"]) { to.end } else { skip_adjuncts(reader, to.end, limit).0 };
    let opens = cue.row.takes.has(Take::About) && reader.is(first, &["about"]) && first + 1 < limit;
    opens.then_some(Opening { frame: Frame::Prep, first, cue_end: at, addressee: Some(to), medium: None })
}

/// "scolded him: “…”": whoever stands before the colon is spoken to.
pub(super) fn scolded(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if cue.kind != Kind::Verb || !(cue.row.takes.has(Take::Object) || cue.row.takes.has(Take::Addressee)) {
        return None;
    }
    let phrase = source_after::phrase_starting(reader, at)?;
    let person = reader.is(at, &["him", "her", "them", "me", "us"]) || reader.tag(phrase.end - 1) == Tag::Propn;
    let first = phrase.end + 1;
    // "scolded him, “What does it matter?”"
    let named = reader.tag(phrase.end - 1) == Tag::Propn;
    let comma = reader.is(phrase.end, &[","]) && !named && reader.shape(first + 1).is_capital();
    let quoted = person
        && first < limit
        && (reader.is(phrase.end, &[":"]) || comma)
        && reader.opens(first).is_some_and(|quotation| quotation::is_speech(reader, quotation));
    quoted.then_some(Opening { frame: Frame::Quote, first, cue_end: at, addressee: Some(phrase), medium: None })
}

/// The medium that was told where the chunker has drawn the subject of the clause behind it into one phrase: "told | the BBC | rescuers
/// had found two men".
fn medium_before_subject(reader: &Reader<'_>, phrase: TokenSpan, limit: u32) -> Option<TokenSpan> {
    let verb = reader.verb(phrase.end).filter(|group| group.tokens.first == phrase.end && group.kind == VerbKind::Finite);
    verb.filter(|_| phrase.end < limit)?;
    let body = |at: u32| {
        let named = reader.mentions.within(TokenSpan::new(phrase.first, at)).last();
        named.is_some_and(|(_, name)| name.tokens.end == at && name.form == Form::Name && name.kind == MentionKind::Organization)
    };
    let ends = |&at: &u32| (reader.is_in(at - 1, WordSet::Carrier) || body(at)) && reader.tag(at) != Tag::Part;
    let plain = |at: u32| matches!(reader.tag(at), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num);
    let end = (phrase.first + 1..phrase.end).rev().find(ends).filter(|&end| (end..phrase.end).all(plain))?;
    Some(TokenSpan::new(phrase.first, end))
}

/// "voters | who gathered at the port", "a crowd | waiting at the gate", "a cousin | loyal to the family": what is told of an addressee.
fn told_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    // "anyone | with a boat | to help"
    if reader.is(at, &["with", "without"]) {
        let object = source_after::phrase_starting(reader, at + 1).filter(|object| reader.is(object.end, &["to"]));
        return object.map_or(at, |object| object.end).min(limit);
    }
    let state = matches!(reader.tag(at), Tag::Adj | Tag::Adv) || reader.is(at, &["close"]);
    if state && reader.is(at + 1, &["to", "with", "of", "about", "at", "by", "from"]) && reader.noun_before(at).is_some() {
        let object = source_after::phrase_starting(reader, at + 2).filter(|_| reader.time(at + 2).is_none());
        return object.map_or(at, |object| object.end).min(limit);
    }
    let who = reader.is(at, &["who"]);
    let verb = at + u32::from(who);
    let loose = |group: &VerbGroup| group.kind != VerbKind::Finite || reader.word(group.head.0).ends_with("ed");
    let says = |group: &VerbGroup| reader.has(group.head.0, Class::CueVerb);
    // "urged anyone who sees it to call", but "told Lund, a lawyer, who assured her it was late"
    let restrictive = who && !reader.is(at - 1, &[","]);
    let plain = |group: &VerbGroup| !says(group) && (who || group.tokens.len() == 1 && loose(group));
    let own = |group: &VerbGroup| group.tokens.first == verb && (restrictive || plain(group));
    let Some(group) = reader.verb(verb).filter(own).filter(|group| group.tokens.end < limit) else { return at };
    let end = group.tokens.end;
    source_after::phrase_starting(reader, end).map_or(end, |object| object.end).min(limit)
}

/// "voters | and reporters |": one more who is spoken to.
fn conjunct_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    let next = source_after::phrase_starting(reader, at + 1).filter(|_| reader.is(at, &["and", "or", "&"]));
    next.filter(|next| next.end < limit && (reader.verb(next.end).is_none() || reader.is(next.end, &["to"])))
        .map_or(at, |next| next.end)
}

/// ", who is ill, | to stay": a relative clause behind an addressee, with what is asked behind its comma.
fn clause_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    if !(reader.is(at, &[","]) && reader.is(at + 1, &["who", "which"])) {
        return at;
    }
    let bars = |at: u32| reader.is(at, &[";", ":"]) || reader.is_mark(at);
    let mut inside = (at + 2..limit.min(at + ADJUNCTS)).take_while(|&at| !bars(at));
    let close = inside.find(|&at| reader.is(at, &[","]) && reader.is(at + 1, &["to", "that", "whether", "if"]));
    close.map_or(at, |close| close + 1)
}

/// What "of" leads to within the phrase that the chunker has drawn it into: "reminded Lund | of the flood".
fn told_of(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan, limit: u32) -> Option<Opening> {
    let of = (phrase.first + 1..phrase.end)
        .find(|&at| reader.is(at, &["of"]))
        .filter(|_| cue.row.takes.has(Take::Of) && cue.row.act != Act::Accuse)?;
    let head = phrase.end - 1;
    let told = reader.has(head, Class::CueNoun);
    let clause = opener(reader, cue, phrase.end, limit, Reach::Far).is_some()
        || reader.tag(phrase.end) == Tag::Adp && reader.time(phrase.end + 1).is_none();
    // "warned residents of Dover", "assured members of the board"
    let whom = TokenSpan::new(phrase.first, of);
    let group = reader.tag(head) == Tag::Propn || speaker::is_somebody(reader, TokenSpan::new(of + 1, phrase.end));
    let somebody = reader.tag(of - 1) == Tag::Propn || speaker::is_somebody(reader, whom) || reader.tag(of - 1) == Tag::Pron;
    let opens = somebody && (told || !group && !clause);
    opens.then_some(Opening { frame: Frame::Prep, first: of, cue_end: cue.words.end, addressee: Some(whom), medium: None })
}

/// ", Berg and Ruiz" behind an addressee: the rest of a list of people.
fn listed_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    const LONGEST: usize = 8;
    let mut end = at;
    for _ in 0..LONGEST {
        let (comma, and) = (reader.is(end, &[","]), |at: u32| reader.is(at, &["and", "or", "&"]));
        let last = and(end) || comma && and(end + 1);
        let first = end + u32::from(comma) + u32::from(last);
        let name = reader.noun_from(first).filter(|name| first > end && reader.tag(name.head.0) == Tag::Propn);
        let Some(name) = name.filter(|name| name.tokens.end < limit) else { break };
        end = name.tokens.end;
        if last {
            return if reader.is(end, &["to", "that", "whether", "if"]) { end } else { at };
        }
    }
    at
}

/// ", Samantha Power," behind an addressee.
fn apposed_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    if !reader.is(at, &[","]) {
        return at;
    }
    let Some(phrase) = source_after::phrase_starting(reader, at + 1).filter(|phrase| phrase.end < limit) else { return at };
    if reader.is(phrase.end, &[","]) { phrase.end + 1 } else { at }
}
