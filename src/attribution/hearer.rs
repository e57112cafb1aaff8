//! Whether the phrase behind "ask", "promise" or "order" is who is spoken to, or what is asked, promised or ordered.
//!
//! **How.** By the kind of the phrase and by what follows it: a sum, a question word, a thing before "to be done".
//!
//! **Why this way.** News asks people far more often than for things, so a phrase is a hearer unless a sign says that it is not.
//!
//! **Limits.** A person word that the lists do not know, before "to be" and a participle, is taken for a thing.

use super::cue::{Candidate, NEGATION};
use super::frame::{Frame, Opening, WH};
use super::opens::is_when;
use super::reader::Reader;
use super::row::Take;
use super::{adjunct, source_after, speaker};
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::{Act, Form, MentionKind};
use crate::text::{Shape, TokenSpan};

/// "asked | a question | about the tax", "promised | $40 million | for the town", "ordered | the statue | to be moved".
pub(super) fn is_matter(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan) -> bool {
    // "asked | who | worked for the bank", "asked | whose coat | it was"
    if reader.is(phrase.first, WH) {
        return true;
    }
    let wish = matches!(cue.row.act, Act::Ask | Act::Promise | Act::Urge | Act::Order | Act::Demand);
    let somebody = || speaker::is_somebody(reader, phrase) && !is_place(reader, phrase);
    if !wish || phrase.len() == 1 && reader.tag(phrase.first) == Tag::Pron || somebody() {
        return false;
    }
    let head = reader.noun(phrase.first).map_or(phrase.end - 1, |noun| noun.head.0);
    let common = reader.tag(head) == Tag::Noun && reader.shape(head) == Shape::Lower;
    let sum = reader.tag(phrase.first) == Tag::Sym || reader.tag(head) == Tag::Sym;
    // "asked a question", "asked permission to leave", "requested records to be kept"
    let lone = phrase.len() == 1 && !reader.noun(phrase.first).is_some_and(|noun| noun.plural);
    let asks = lone || reader.has(head, Class::CueNoun) || cue.row.lemma == "request";
    let told = cue.row.act == Act::Ask && asks;
    // "ordered limits on the noise"
    let ordered = cue.row.act == Act::Order && reader.is(phrase.end, &["on", "of", "for", "against"]);
    let promised = cue.row.act == Act::Promise && reader.is(phrase.end, &["for", "of", "on", "about", "with", "against"]);
    sum || common && (told || ordered || promised || is_to_be_done(reader, phrase.end))
}

/// Whether a phrase is a place without a name: "the garden", "the gates".
pub(super) fn is_place(reader: &Reader<'_>, phrase: TokenSpan) -> bool {
    speaker::mention_of(reader, phrase).is_some_and(|at| {
        let mention = reader.mentions.get(at);
        mention.kind == MentionKind::Location && mention.form == Form::Nominal
    })
}

/// "the gates | to be shut |", "the ban | not to be lifted |"
fn is_to_be_done(reader: &Reader<'_>, at: u32) -> bool {
    let to = at + u32::from(reader.is(at, NEGATION));
    let group = reader.verb(to).filter(|group| reader.is(to, &["to"]) && reader.is(to + 1, &["be"]) && group.tokens.first == to);
    group.is_some_and(|group| group.tokens.len() > 2)
}

/// "asked him | a question about the tax", "asked readers | which book they liked": whom is asked, and behind it what.
pub(super) fn asked(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan, limit: u32) -> Option<Opening> {
    let at = phrase.end;
    if cue.row.act != Act::Ask || at >= limit || is_when(reader, at) {
        return None;
    }
    let determined = reader.tag(at) == Tag::Det && !reader.is(at, &["that"]) && reader.noun_from(at).is_some();
    let frame = if reader.is(at, &["which"]) && reader.tag(at + 1) == Tag::Noun {
        Frame::Wh
    } else if determined && !reader.is(at, WH) {
        Frame::Object
    } else {
        return None;
    };
    Some(Opening { frame, first: at, cue_end: phrase.first, addressee: Some(phrase), medium: None })
}

/// "asked three drivers this morning.": whom, and nothing of what.
pub(super) fn is_all(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, limit: u32) -> bool {
    let asks = cue.row.act == Act::Ask && cue.row.takes.has(Take::Addressee);
    if !asks || opening.frame != Frame::Object || opening.addressee.is_some() {
        return false;
    }
    let person = source_after::after(reader, opening.first, limit).filter(|&object| speaker::is_somebody(reader, object));
    person.is_some_and(|object| {
        let (end, _) = adjunct::skip_adjuncts(reader, object.end, limit);
        !reader.is(object.end, &["to"]) && (end >= limit || reader.shape(end) == Shape::Stop)
    })
}
