//! The subject at the head of a long sentence: "Ruiz, who stayed in the race until June despite her rival's lead, has said".
//!
//! **How.** From the left: the phrase that opens the sentence, with a comma behind it and another before the verb of saying. What
//! stands between must be one aside, or several: no verb in it may be the sentence's own.
//!
//! **Why this way.** From the right, names and towns within an aside look like a subject; from the left the first phrase is the only
//! candidate, and one finite verb too many refutes it.
//!
//! **Limits.** Only the first phrase of a sentence is tried, not that of a clause within it; a sentence longer than sixty tokens up to
//! its verb is left to the search from the right.

use super::clause::SUBORDINATORS;
use super::reader::Reader;
use super::source::{REACH, RELATIVE, Subject, is_pronoun, skip_bracket_left};
use super::source_after::phrase_starting;
use super::source_aside::is_apposition;
use super::source_grow::grow_right;
use super::speaker;
use crate::grammar::{Tag, VerbKind};
use crate::text::TokenSpan;

/// The phrase that opens the sentence of the comma before a verb, where all between is aside.
pub(super) fn opening(reader: &Reader<'_>, comma: u32) -> Option<Subject> {
    let sentence = reader.sentence(comma).first;
    if sentence + REACH < comma {
        return None;
    }
    let first = sentence + u32::from(reader.is(sentence, &["but", "and", "yet", "still"]));
    let first = behind_adjunct(reader, first, comma);
    let phrase = phrase_starting(reader, first).filter(|phrase| !is_pronoun(reader, phrase.first, phrase.end))?;
    let end = grow_right(reader, phrase.end, comma);
    if end + 1 >= comma || !reader.is(end, &[","]) || reader.time(first).is_some() {
        return None;
    }
    // "The report, Ruiz said, is late": a thing is told of, but goes by no second name.
    let told = matches!(reader.tag(end + 1), Tag::Verb | Tag::Adp) || is_relative(reader, end + 1);
    if !(speaker::is_somebody(reader, phrase) || told && speaker::can_speak(reader, phrase)) {
        return None;
    }
    let aside = aside(reader, TokenSpan::new(end + 1, comma))?;
    if aside == Aside::Joined {
        return Some(Subject::new(first, comma));
    }
    // "Ruiz, a lawyer from Dover, Ohio, | who": what names her again is hers.
    let told = (end..comma).find(|&at| reader.is(at, &[","]) && is_relative(reader, at + 1)).unwrap_or(comma);
    let named = is_apposition(reader, TokenSpan::new(end + 1, told.max(end + 1)));
    Some(Subject::new(first, if named { told } else { end }))
}

/// Index behind an adjunct with its comma that opens a sentence at `first`: "On Monday, | Ruiz, who".
fn behind_adjunct(reader: &Reader<'_>, first: u32, limit: u32) -> u32 {
    const LONGEST: u32 = 12;
    if !matches!(reader.tag(first), Tag::Adp | Tag::Adv) && reader.time(first).is_none() {
        return first;
    }
    let plain = (first..limit.min(first + LONGEST)).take_while(|&at| reader.verb(at).is_none());
    plain.into_iter().find(|&at| reader.is(at, &[","])).map_or(first, |comma| comma + 1)
}

/// Whether a word at `at` opens a relative clause.
fn is_relative(reader: &Reader<'_>, at: u32) -> bool {
    reader.is(at, RELATIVE) || reader.is(at, &["whose", "whom", "where"])
}

/// What stands between the first phrase and the verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aside {
    /// "Ruiz, who lives in Dover,"
    Told,
    /// "Ruiz, 44, and Hale, 42, both of Dover,"
    Joined,
}

/// Whether the words between two commas tell something of the phrase before them, or join another to it.
fn aside(reader: &Reader<'_>, piece: TokenSpan) -> Option<Aside> {
    let opens = piece.first;
    // "Ruiz, Lund and Hale, who": names in a row.
    let row = reader.tag(opens) == Tag::Propn && reader.tag(opens - 2) == Tag::Propn;
    if row || reader.is(opens, &["and", "but", "or"]) {
        return None;
    }
    let mut found = Aside::Told;
    let mut lower = is_relative(reader, opens);
    // "whose firm, Acme, | makes boats": until it has its verb, a comma closes no relative clause.
    let mut wants = reader.is(opens, &["who", "whose", "which"]);
    for at in piece.first..piece.end {
        lower |= is_relative(reader, at) || reader.is(at, SUBORDINATORS);
        let finite = reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite);
        let comma = at > opens && reader.is(skip_bracket_left(reader, at, opens) - 1, &[","]);
        // A main verb: without a word that puts it lower, or right behind a comma.
        if finite && (!lower || comma && !wants) {
            return None;
        }
        wants &= !finite;
        if comma && reader.is(at, &["and", "but"]) && reader.noun_from(at + 1).is_some() {
            let another = phrase_starting(reader, at + 1).filter(|&other| speaker::is_somebody(reader, other))?;
            // "…, and Hale said": a clause of its own.
            if reader.is(at, &["but"]) || reader.verb(another.end).is_some() {
                return None;
            }
            found = Aside::Joined;
        }
    }
    Some(found)
}
