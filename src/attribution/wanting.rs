//! Content behind a verb of saying that has found none yet: no other word of its sentence can be what it wants.
//!
//! **How.** Tried last: "that" behind phrases with a verb of their own ("before leaving the hall"), a clause behind a time and a
//! comma, and a clause that its purpose opens ("for the bank to survive it must").
//!
//! **Why this way.** Each of them may as well belong to the words before it ("the hall that they built", "Ruiz said on Monday, and");
//! where plain "said" would be left without content, it does not.
//!
//! **Limits.** Only verbs that say little but with content, and no commas before "that".

use super::adjunct::{ADJUNCTS, skip_adjuncts};
use super::cue::{Candidate, Kind, Mood};
use super::frame::{Frame, Opening, is_determiner};
use super::opens::opens_clause;
use super::reader::Reader;
use super::row::Take;
use super::trust;
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::text::Shape;

/// What follows a verb that nothing else has followed.
pub(super) fn find(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    let takes = cue.row.takes;
    let plain =
        cue.row.precision >= trust::PLAIN && takes.has(Take::That) && takes.has(Take::Clause) && !takes.has(Take::Addressee);
    let first = cue.words.end;
    if cue.kind != Kind::Verb || cue.mood != Mood::Finite || cue.passive || !plain || first >= limit {
        return None;
    }
    if let Some(that) = that_behind_verbs(reader, first, limit) {
        let (_, medium) = skip_adjuncts(reader, first, that);
        return Some(Opening { frame: Frame::That, first: that, cue_end: first, addressee: None, medium });
    }
    let clause = timed_clause(reader, first, limit).or_else(|| purpose_clause(reader, first, limit))?;
    Some(Opening { frame: Frame::Clause, first: clause, cue_end: first, addressee: None, medium: None })
}

/// "said before leaving the hall | that", "said in an interview taped before the storm | that".
fn that_behind_verbs(reader: &Reader<'_>, first: u32, limit: u32) -> Option<u32> {
    if !matches!(reader.tag(first), Tag::Adp | Tag::Sconj | Tag::Adv) && reader.time(first).is_none() {
        return None;
    }
    // "complained so bitterly that": what came of it.
    if reader.is(first, &["so"]) {
        return None;
    }
    const LINKS: &[&str] = &["before", "after", "while", "when"];
    let passes = |at: u32| {
        let Some(group) = reader.verb(at) else { return true };
        // "said after leaving the hall", but "said after warning that"
        let says = reader.has(at, Class::CueVerb);
        let doing = group.kind == VerbKind::Gerund && reader.is(at - 1, LINKS) && !says;
        let done = reader.noun_before(at).is_some() && matches!(reader.tag(at + 1), Tag::Adp | Tag::Adv);
        // "on the show “Early Bird”": the word before a title names the work.
        let work = reader.has(at, Class::CueMedium) || reader.opens(at + 1).is_some();
        group.tokens.len() == 1 && (doing || done || work)
    };
    let bars = |at: u32| {
        reader.shape(at) == Shape::Stop || reader.is(at, &[",", ";", ":", "and", "but", "who", "which", "—", "–", "--"])
    };
    let mut words = (first..limit.min(first + ADJUNCTS)).take_while(|&at| passes(at) && !bars(at));
    let that = words.find(|&at| reader.is(at, &["that"]))?;
    (opens_clause(reader, that + 1, limit) && !is_determiner(reader, that)).then_some(that)
}

/// "said yesterday, | the port is closed".
fn timed_clause(reader: &Reader<'_>, first: u32, limit: u32) -> Option<u32> {
    let at = first + u32::from(reader.is(first, &["on", "in"]));
    let (_, time) = reader.time(at).filter(|(_, time)| time.first == at)?;
    let clause = time.end + 1;
    (clause < limit && reader.is(time.end, &[","]) && opens_clause(reader, clause, limit)).then_some(clause)
}

/// "say | for the bank to survive it must sell".
fn purpose_clause(reader: &Reader<'_>, first: u32, limit: u32) -> Option<u32> {
    let phrase = reader.noun_from(first + 1).filter(|_| reader.is(first, &["for"]))?.tokens;
    let group = reader.verb(phrase.end).filter(|group| group.tokens.first == phrase.end && group.kind == VerbKind::Infinitive)?;
    let end = limit.min(group.tokens.end + ADJUNCTS);
    reader.finite(group.tokens.end, end).map(|_| first)
}
