//! Content that does not stand right behind its cue: when, where and how it is said stand between; whom it is said to, in
//! [`addressed`](super::addressed).
//!
//! **How.** "that" or a quotation is sought behind adjuncts, as long as no other verb comes.
//!
//! **Why this way.** News packs time, place and medium between "said" and what was said.
//!
//! **Limits.** What is further than thirty tokens away is not seen.

use super::adjunct::{ADJUNCTS, skip_adjuncts};
use super::cue::{Candidate, Kind};
use super::frame::{Frame, Opening, is_determiner, is_relative};
use super::reader::Reader;
use super::row::Take;
use super::{quotation, trust};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::text::{Shape, TokenSpan};

/// "said in an answer to the council, a body of nine, “…”": only phrases stand between.
pub(super) fn far_quote(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    let plain = cue.kind == Kind::Verb && cue.row.takes.has(Take::Quote) && cue.row.precision >= trust::PLAIN;
    let begins = matches!(reader.tag(at), Tag::Adp | Tag::Adv);
    if !(plain && begins) {
        return None;
    }
    let bars = |token: u32| {
        reader.verb(token).is_some_and(|group| group.kind == VerbKind::Finite)
            || matches!(reader.shape(token), Shape::Stop) && reader.tag(token) == Tag::Punct
            || reader.is(token, &[";", "and", "but", "who", "which"])
    };
    let first = (at..limit.min(at + ADJUNCTS)).take_while(|&token| !bars(token)).find(|&token| reader.opens(token).is_some())?;
    let quotation = reader.opens(first).filter(|quotation| quotation::is_speech(reader, quotation))?;
    let introduced = reader.is(first - 1, &[",", ":"]) && reader.shape(quotation.inner.first).is_capital();
    introduced.then_some(Opening { frame: Frame::Quote, first, cue_end: at, addressee: None, medium: None })
}

/// "promised on Monday, to the head of the bank, that …": nothing with a verb stands between.
pub(super) fn far_that(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if !cue.row.takes.has(Take::That) || cue.kind != Kind::Verb {
        return None;
    }
    // "said on the show “Early Bird” that": titles are passed over whole.
    let (mut that, end) = (at, limit.min(at + ADJUNCTS));
    while that < end && is_plain(reader, that) && !reader.is(that, &["that"]) {
        that = title_at(reader, that + 1).map_or(that + 1, |title| title.end.max(that + 1));
    }
    if that >= end {
        return None;
    }
    let opens = reader.is(that, &["that"])
        && reader.tag(that) == Tag::Sconj
        && !is_determiner(reader, that)
        && !is_relative(reader, that)
        && !is_subject(reader, that)
        && !is_led(reader, at, that);
    let begins =
        || reader.time(at).is_some() || matches!(reader.tag(at), Tag::Adp | Tag::Part | Tag::Adv) || reader.is(at, &[","]);
    if !(opens && begins()) {
        return None;
    }
    // "said to the council on Monday that", but "said on a visit to Dover that"
    let free = |to: u32| to == at || reader.noun_before(to).is_none_or(|phrase| reader.time(phrase.tokens.first).is_some());
    let spoken = |to: u32| reader.is(to, &["to"]) && reader.noun(to + 1).is_some() && reader.time(to + 1).is_none();
    let to = (at..that).find(|&token| spoken(token) && free(token));
    let addressee = to.map(|to| trim_comma(reader, TokenSpan::new(to + 1, that)));
    let (_, medium) = skip_adjuncts(reader, at, that);
    let addressee = addressee.filter(|_| medium.is_none());
    Some(Opening { frame: Frame::That, first: that, cue_end: at, addressee, medium })
}

/// Whether a word may stand between a cue and its "that".
fn is_plain(reader: &Reader<'_>, at: u32) -> bool {
    // "in an interview taped before the storm", "in a letter, written by the head of the bank,"
    let participle = || {
        reader.verb(at).is_some_and(|group| {
            group.tokens.first == at && group.tokens.len() == 1 && matches!(reader.tag(at + 1), Tag::Adp | Tag::Adv)
        }) && (reader.noun_before(at).is_some() || reader.is(at - 1, &[","]))
    };
    // `on the station's “Early Bird”`
    let owner = || reader.is(at, &["'s", "’s"]) && reader.opens(at + 1).is_some();
    // `on the City Radio show “Early Bird”`: "show" behind a name looks like a verb.
    let work = || reader.noun_before(at).is_some() && title_at(reader, at + 1).is_some();
    (reader.verb(at).is_none() || reader.has(at, Class::CueMedium) || participle() || owner() || work())
        && !(reader.is_mark(at) && reader.opens(at).is_some())
        && !matches!(reader.shape(at), Shape::Stop)
        && !reader.is(at, &[";", ":", "but", "who", "which"])
}

/// Whether what stands behind a comma leads to "that": "…, Lund said, a view that Ruiz shares", "…, warning that time is short".
fn is_led(reader: &Reader<'_>, at: u32, that: u32) -> bool {
    let comma = (at..that).rev().find(|&token| reader.is(token, &[","]) && reader.quote(token).is_none());
    comma.is_some_and(|comma| {
        let phrase = reader.noun_before(that).is_some_and(|phrase| phrase.tokens.first == comma + 1);
        let reports = reader.has(comma + 1, Class::CueVerb) || reader.has(comma + 1, Class::CueNoun);
        let article = reader.is(comma + 1, &["a", "an", "the", "another", "one", "some", "his", "her", "its", "their"]);
        article && phrase && reader.time(comma + 1).is_none() || reports && reader.word(comma + 1).ends_with("ing")
    })
}

/// The title in quotation marks that opens at `at`.
fn title_at(reader: &Reader<'_>, at: u32) -> Option<TokenSpan> {
    reader.opens(at).filter(|quotation| quotation::is_title(reader, quotation)).map(|quotation| quotation.tokens)
}

/// "that" in a clause of its own: "…, she said, and that means".
fn is_subject(reader: &Reader<'_>, that: u32) -> bool {
    reader.is(that - 1, &["and", "but"]) && reader.is(that.saturating_sub(2), &[","])
}

/// Without the commas at its end.
pub(super) fn trim_comma(reader: &Reader<'_>, span: TokenSpan) -> TokenSpan {
    let mut end = span.end;
    while end > span.first + 1 && reader.is(end - 1, &[","]) {
        end -= 1;
    }
    TokenSpan::new(span.first, end)
}
