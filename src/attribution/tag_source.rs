//! The source of a tag behind a quotation, and what may follow it before the quotation goes on.
//!
//! **How.** The mark of the quotation is a firm border on the left: what stands between it and the verb is the source where it can be
//! one phrase. Behind the tag, asides are passed over up to the next mark.
//!
//! **Why this way.** A search from the verb stops at the first aside; between two borders all of it can be judged.
//!
//! **Limits.** A source of more than thirty tokens is left to the search from the verb.

use super::cue::Candidate;
use super::reader::Reader;
use super::seam::Seam;
use super::{source, source_adverb, source_after};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, Slot, WordSet};
use crate::text::{Shape, TokenId, TokenSpan};

/// All that stands between a quotation and the verb, where it can be one phrase: “…,” | a retired driver close to the talks | said.
pub(super) fn behind_quotation<'a>(reader: &Reader<'a>, group: u32, first: u32, floor: u32) -> Option<(TokenSpan, Seam<'a>)> {
    const LONGEST: u32 = 30;
    let first = first + u32::from(reader.is(first, &[","]));
    let end = source_adverb::skip_adverbs_left(reader, group, first);
    let phrase = TokenSpan::new(first, end);
    if phrase.is_empty() || phrase.len() > LONGEST {
        return None;
    }
    // “…,” | retired | general Ruiz said, “…,” | press | secretary Ruiz said
    let title = match reader.tags.slot(TokenId(first)) {
        Slot::VerbParticiple | Slot::VerbPlain => true,
        Slot::VerbIng => !reader.has(first, Class::CueVerb),
        _ => false,
    };
    let opens = title || matches!(reader.tag(first), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Det | Tag::Num);
    let ends = matches!(reader.tag(end - 1), Tag::Noun | Tag::Propn | Tag::Num) || reader.is(end - 1, &[")"]);
    let breaks = |at: u32| {
        let finite = reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite);
        let relative = || reader.is(at - 1, source::RELATIVE) || at > first + 1 && reader.is(at - 2, &["whose"]);
        finite && at > first && !relative()
            || reader.is(at, &[",", ";", ":"])
            || reader.is_mark(at)
            || reader.tag(at) == Tag::Sconj
            || reader.shape(at) == Shape::Stop
    };
    if !opens || !ends || (first..end).any(breaks) {
        return None;
    }
    let seam = Seam::before(reader, first, floor).filter(|seam| seam.quoted)?;
    Some((phrase, seam))
}

/// Whether the cue is a participle within the subject of the verb behind it: “…,” a man | suspected | of the attack told the court.
pub(super) fn is_in_a_subject(reader: &Reader<'_>, cue: &Candidate<'_>, sentence: TokenSpan) -> bool {
    let lone = reader.verb(cue.group.first).is_some_and(|group| group.tokens.len() == 1);
    if !lone || !reader.word(cue.group.first).ends_with("ed") {
        return false;
    }
    let Some(verb) = reader.finite(cue.words.end, sentence.end) else { return false };
    let cuts = |at| reader.is(at, &[","]) || reader.is_mark(at) || reader.is(at, source::RELATIVE);
    !(cue.words.end..verb).any(cuts)
        && source::before(reader, verb, sentence.first).is_some_and(|subject| subject.tokens.first < cue.group.first)
}

/// A subject with all that is told of it between commas: “…,” Ana Ruiz, 67, a retired driver in Dover, N.H., said.
pub(super) fn long_subject<'a>(reader: &Reader<'a>, group: u32, first: u32, floor: u32) -> Option<(TokenSpan, Seam<'a>)> {
    let first = first + u32::from(reader.is(first, &[","]));
    let name = source_after::phrase_starting(reader, first).filter(|name| reader.is(name.end, &[","]) && name.end + 1 < group)?;
    // The comma may stand within the marks of a title: “…,” Ruiz, author of “The Way Home,” wrote.
    let closed = |at: u32| reader.is(at, &[","]) || reader.closes(at).is_some() && reader.is(at - 1, &[","]);
    let comma = group.checked_sub(1).filter(|&at| closed(at))?;
    let comma = comma + u32::from(reader.is_mark(comma));
    let who = (name.end..comma).find(|&at| reader.is(at, source::RELATIVE)).unwrap_or(comma);
    // A finite verb outside a relative clause belongs to another clause.
    let finite = reader.finite(name.end, who).is_some();
    let seam = Seam::before(reader, first, floor).filter(|seam| seam.quoted && !finite)?;
    // "Ruiz, after a long pause, said"
    let named = !matches!(reader.tag(name.end + 1), Tag::Adp | Tag::Adv | Tag::Sconj | Tag::Verb | Tag::Part);
    Some((TokenSpan::new(name.first, if named { comma } else { name.end }), seam))
}

/// Over what is told of the source, where a quotation goes on: “…,” said Ruiz, 43, who lives in Dover, “…”.
pub(super) fn over_apposition(reader: &Reader<'_>, tail: u32, end: u32) -> u32 {
    const REACH: u32 = 30;
    if !reader.is(tail, &[","]) {
        return tail;
    }
    let mark = (tail + 1..end.min(tail + REACH)).find(|&at| reader.quote(at).is_some());
    // `…, said Ruiz, and Ortega added, “…”`: a voice of its own.
    // `…, Ruiz said, referring to the vote, “…”`: still hers.
    let speaks =
        |word| reader.tag(word) == Tag::Verb && reader.has(word, Class::CueVerb) && !reader.is_in(word, WordSet::Pointing);
    // `…, Ruiz said, smiling, “and so we leave.”`
    let mute = |at| at == tail + 3 && reader.word(tail + 1).ends_with("ing") && reader.shape(at + 1) == Shape::Lower;
    let voice = |at| !mute(at) && (tail + 1..at).any(speaks);
    let told = mark.filter(|&at| at > tail + 1 && reader.opens(at).is_some() && reader.is(at - 1, &[","]) && !voice(at));
    told.map_or(tail, |at| at - 1)
}

/// Over all that is told of what is spoken of, where a quotation goes on: “…,” he said of Ruiz | and Lund |, “…”; “…,” she said of
/// farmers | who had lost cattle |, “…”.
pub(super) fn over_topic(reader: &Reader<'_>, tail: u32, end: u32) -> u32 {
    const REACH: u32 = 20;
    if reader.is(tail, &[",", ";", ":"]) || reader.shape(tail) == Shape::Stop || reader.is_mark(tail) {
        return tail;
    }
    let mark = (tail + 1..end.min(tail + REACH)).find(|&at| reader.quote(at).is_some() || reader.is(at, &[",", ";", ":"]));
    // `…, Ruiz said and Ortega added, “…”`: a voice of its own.
    let voice = |at: u32| (tail..at).any(|word| reader.tag(word) == Tag::Verb && reader.has(word, Class::CueVerb));
    let goes_on = |&at: &u32| reader.is(at, &[","]) && reader.opens(over_state(reader, at) + 1).is_some() && !voice(at);
    mark.filter(goes_on).unwrap_or(tail)
}

/// Over the state behind a town, where a quotation goes on: “…,” she said in Dover, N.H., “…”.
pub(super) fn over_state(reader: &Reader<'_>, tail: u32) -> u32 {
    let end = (tail + 1..tail + 4).find(|&at| !reader.shape(at).is_capital()).unwrap_or(tail);
    let state = reader.is(tail, &[","]) && end > tail + 1 && reader.is(end, &[","]) && reader.opens(end + 1).is_some();
    if state { end } else { tail }
}
