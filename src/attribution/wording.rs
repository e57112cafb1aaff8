//! Sentences about words that say whose they are: "Her answer was, “Nobody knows.”", "The message from the bank was clear: pay."
//!
//! **How.** A noun for words with its owner, whomever it comes from or goes to, and then "is", a colon or a question mark; behind that
//! stand the words.
//!
//! **Why this way.** The owner is the speaker and the noun the cue, however much of the sentence lies between them.
//!
//! **Limits.** Words without marks behind a colon are read only where the noun names nothing but words, and where they end the sentence.

use super::cue::{BE, Candidate};
use super::draft::Draft;
use super::forward::Room;
use super::frame::Frame;
use super::nominal::possessor;
use super::reader::Reader;
use super::row::Take;
use super::{content, passes, quotation, source, source_after, speaker};
use crate::grammar::Tag;
use crate::lexicon::WordSet;
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::{Quotation, Shape, TokenSpan};

/// "Ruiz's latest claim is that the port is full.", "Her answer to him was, “Nobody knows.”", "His excuse? “I was tired.”"
pub(super) fn find<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let phrase = reader.noun(cue.words.first)?.tokens;
    if phrase.first < room.first {
        return None;
    }
    let ties = Ties::read(reader, cue.words.end, room.end);
    let said = behind_be(reader, cue, ties.end, room)
        .or_else(|| behind_colon(reader, cue, phrase, ties.end, room))
        .or_else(|| behind_question(reader, ties.end))?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::POSSESSOR));
    let owner = possessor(reader, phrase, cue.words.first).or_else(|| possessor_of_most(reader, phrase.first, room.first));
    draft.source = owner.or(ties.giver);
    if draft.source.is_none() && !is_nobodys(reader, cue, phrase) {
        return None;
    }
    draft.addressee = ties.hearer;
    draft.cue.end = said.cue_end.max(draft.cue.end);
    draft.content.push(content::trim(reader, said.words));
    draft.content.retain(|piece| !piece.is_empty());
    (!draft.content.is_empty()).then_some(draft)
}

/// "The hope is that": nobody's in particular.
fn is_nobodys(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan) -> bool {
    let plain = reader.is(phrase.first, &["the"]) && cue.words.first == phrase.first + 1 && phrase.end == cue.words.end;
    plain && matches!(cue.row.act, Act::Hope | Act::Worry | Act::Claim | Act::Argue | Act::Believe)
}

/// What is tied to a noun behind it: the answer | from Ruiz to the board about the sale | was “no”.
pub(super) struct Ties {
    pub giver: Option<TokenSpan>,
    hearer: Option<TokenSpan>,
    end: u32,
}

impl Ties {
    pub fn read(reader: &Reader<'_>, first: u32, limit: u32) -> Ties {
        const MOST: usize = 3;
        let mut ties = Ties { giver: None, hearer: None, end: first };
        for _ in 0..MOST {
            if !reader.is(ties.end, &["from", "of", "by", "to", "for", "on", "about"]) {
                break;
            }
            let Some(phrase) = source_after::subject_at(reader, ties.end + 1, limit) else { break };
            // "the message from the bank | to its clients |"
            let tie = (phrase.first + 1..phrase.end).find(|&at| reader.is(at, &["to", "about"])).unwrap_or(phrase.end);
            let phrase = TokenSpan::new(phrase.first, tie);
            let somebody = || speaker::is_somebody(reader, phrase);
            if reader.is(ties.end, &["from", "of", "by"]) && ties.giver.is_none() {
                ties.giver = somebody().then_some(phrase);
            } else if reader.is(ties.end, &["to", "for"]) && ties.hearer.is_none() {
                ties.hearer = somebody().then_some(phrase);
            }
            ties.end = phrase.end;
        }
        ties.end = asked_end(reader, aside_end(reader, ties.end, limit), limit);
        ties
    }
}

/// Words with the cue's last word before them.
struct Said {
    cue_end: u32,
    words: TokenSpan,
}

/// "was that the port is full", "is, “Nobody knows.”", "was clear: pay", "was no".
fn behind_be(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, room: Room<'_, '_>) -> Option<Said> {
    let group = reader.verb(at).filter(|group| group.tokens.first == at && reader.is(group.head.0, BE) && !group.negated)?;
    let names_words = reader.is_in(cue.words.end - 1, WordSet::Wording);
    let said = |first: u32, frame| {
        let end = content::end(reader, first, frame, room.end, room.cues);
        let words = TokenSpan::new(first, end.max(first));
        Some(Said { cue_end: group.tokens.end, words })
    };
    let next = group.tokens.end + u32::from(reader.is(group.tokens.end, &[",", ":"]));
    let takes = cue.row.takes;
    if reader.is(next, &["that"]) && (takes.has(Take::That) || names_words) {
        return said(next + 1, Frame::That);
    }
    // `Her answer was “no”`, but `Her statement was “false”`
    let brief = |first: u32| reader.shape(first).is_capital() || reader.is(first, &["no", "yes", "never", "maybe", "nothing"]);
    let speech = |quotation: &Quotation| {
        let stop = u32::from(reader.shape(quotation.inner.end - 1) == Shape::Stop);
        let words = names_words && (quotation.inner.len() > 1 + stop || brief(quotation.inner.first));
        words || quotation::is_speech(reader, quotation)
    };
    let quoted = reader.opens(next).is_some_and(speech);
    if quoted && (takes.has(Take::Quote) || takes.has(Take::That) || names_words) {
        return said(next, Frame::Quote);
    }
    if !names_words {
        return None;
    }
    if reader.is(next, &["yes", "no"]) && reader.shape(next + 1) == Shape::Stop {
        return said(next, Frame::Clause);
    }
    // "was simple and clear: pay", "was this: pay"
    let plain =
        |at: &u32| matches!(reader.tag(*at), Tag::Adj | Tag::Adv | Tag::Cconj) || reader.is(*at, &["this", "as", "follows"]);
    let colon = (group.tokens.end..room.end).find(|at| !plain(at)).filter(|&at| reader.is(at, &[":"]))?;
    let first = colon + 1;
    let frame = if reader.opens(first).is_some() { Frame::Quote } else { Frame::Colon };
    let end =
        if frame == Frame::Quote { content::end(reader, first, frame, room.end.max(first + 1), room.cues) } else { room.end };
    Some(Said { cue_end: group.tokens.end, words: TokenSpan::new(first, end.max(first)) })
}

/// "Ruiz's response: no comment."
fn behind_colon(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan, at: u32, room: Room<'_, '_>) -> Option<Said> {
    let first = reader.sentence(phrase.first).first;
    let opens = phrase.first <= first + 1 && (phrase.first == first || reader.tag(first) == Tag::Cconj);
    let told = opens && reader.is(at, &[":"]) && reader.is_in(cue.words.end - 1, WordSet::Wording) && at + 1 < room.end;
    told.then(|| Said { cue_end: cue.words.end, words: TokenSpan::new(at + 1, room.end) })
}

/// "His excuse? “I was tired.”"
fn behind_question(reader: &Reader<'_>, at: u32) -> Option<Said> {
    let quotation = reader.opens(at + 1).filter(|_| reader.is(at, &["?"]))?;
    let near = reader.block(at) == reader.block(at + 1) && !quotation::is_title(reader, quotation);
    near.then_some(Said { cue_end: at, words: quotation.tokens })
}

/// Index behind what stands between commas at `at`: "her answer|, given on the radio, |was that".
fn aside_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    const LONGEST: u32 = 12;
    if !reader.is(at, &[","]) || !matches!(reader.tag(at + 1), Tag::Adp | Tag::Verb | Tag::Adv) {
        return at;
    }
    (at + 1..limit.min(at + LONGEST)).find(|&at| reader.is(at, &[","])).map_or(at, |close| close + 1)
}

/// Index behind the question at `at`: "her answer | when asked if she would stay | was:".
fn asked_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    const LONGEST: u32 = 20;
    let asked = reader.is(at, &["when", "after", "if"]) && reader.verb(at + 1).is_some();
    let points = |&be: &u32| reader.is(be, BE) && (reader.is(be + 1, &[":", ","]) || reader.opens(be + 1).is_some());
    if asked { (at..limit.min(at + LONGEST)).find(points).unwrap_or(at) } else { at }
}

/// The owner before words of degree that the chunker leaves out of the phrase at `first`: "| Ruiz's most | daring claim".
fn possessor_of_most(reader: &Reader<'_>, first: u32, floor: u32) -> Option<TokenSpan> {
    const DEGREES: &[&str] = &["most", "least", "more", "very"];
    let degree = first.checked_sub(u32::from(!reader.is(first, DEGREES)))?;
    let last = degree.checked_sub(1).filter(|&last| last >= floor && reader.is(degree, DEGREES))?;
    let owner = reader.noun(last).or_else(|| reader.noun_before(last))?;
    possessor(reader, TokenSpan::new(owner.tokens.first, last + 1), last + 1)
}

/// Whoever says what a word points to, before the verb at `group`: "what | the mayor | said", "all | he | would say", "the only thing that
/// | she | told them".
pub(super) fn pointed_at(reader: &Reader<'_>, group: u32, floor: u32) -> Option<TokenSpan> {
    let subject = source::before(reader, group, floor).filter(|subject| !subject.relative)?.tokens;
    let before = |first: u32| first.checked_sub(1).filter(|&at| at >= floor);
    let points =
        |at: u32| reader.is(at, &["what", "all"]) || reader.is(at, &["thing", "things"]) || reader.is_in(at, WordSet::Wording);
    let over_that = |at: u32| if reader.is(at, &["that"]) { before(at) } else { Some(at) };
    if before(subject.first).and_then(over_that).is_some_and(points) {
        return Some(subject);
    }
    // "| One thing Ruiz | did say": the chunker has drawn the name into the phrase.
    let split = (subject.first..subject.end - 1).rev().find(|&at| points(at))?;
    Some(TokenSpan::new(split + 1, subject.end))
}
