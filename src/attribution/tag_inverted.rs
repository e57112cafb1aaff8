//! Tags whose source stands behind the cue: "…," said Ana Ruiz, the mayor.
//!
//! **How.** The phrase behind the cue is the source where the verb may have it for its subject. Without marks the verb must be a plain one
//! of saying, and what stands before a clause that somebody says, unless a subject of the cue's own stands there.
//!
//! **Why this way.** A comma before a verb closes an apposition to its subject as often as a content, so each doubt has its question.
//!
//! **Limits.** A noun for people is sought among the first six words of the source.

use super::cue::Candidate;
use super::reader::Reader;
use super::row::Take;
use super::seam::Seam;
use super::tag::{Tagged, closes_tag, has_verb};
use super::tag_before::is_retort;
use super::tag_rest::rest;
use super::tag_source::{over_apposition, over_state};
use super::{adjunct, opens, quotation, source, source_after, speaker, trust};
use crate::grammar::{NounPhrase, Tag, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::mention::Mention;
use crate::model::{Form, MentionKind};
use crate::text::{Shape, TokenSpan};

/// How far into a phrase the noun for its people may be: "two dozen tired nurses".
const PEOPLE: u32 = 6;

/// "…," said Ana Ruiz, the mayor.
pub(super) fn inverted(reader: &Reader<'_>, cue: &Candidate<'_>, sentence: TokenSpan, cues: &[Candidate<'_>]) -> Option<Tagged> {
    let seam = Seam::before(reader, cue.group.first, sentence.first).filter(|seam| !seam.stopped)?;
    let source = source_behind(reader, cue, sentence, seam.quoted)?;
    if !agrees(reader, cue, source) || is_object(reader, source) {
        return None;
    }
    // `Ruiz, star of “Scandal,” thanked the mayor`: words of a title are said by plain verbs of saying only.
    let said = if seam.quoted { is_plain(cue) || seam.is_whole(reader) } else { says_unmarked(reader, cue, source, sentence) };
    if !said || reader.time(cue.words.end).is_some() || opens_verb(reader, source.end) {
        return None;
    }
    let (tail, medium) = adjunct::skip_adjuncts(reader, source.end, sentence.end);
    if !closes_tag(reader, tail, sentence) && !seam.quoted {
        return None;
    }
    let tail = over_apposition(reader, over_state(reader, tail), sentence.end);
    let before = seam.content(reader, sentence, cues)?;
    let after = rest(reader, tail, sentence, seam.quoted.then_some(before), cues);
    let tagged = Tagged { source, before, after, medium, addressee: None, cue: cue.group, inverted: true };
    let parts = |after: TokenSpan| reader.verb(after.first).is_some_and(|group| group.kind == VerbKind::Finite);
    // "Part of the problem, say experts, is the ground": the tag parts a subject from its verb.
    if seam.quoted || has_verb(reader, before) || is_retort(reader, before) || after.is_some_and(parts) {
        return Some(tagged);
    }
    // `But, said Ruiz, “…”`: all that is said stands behind the tag.
    let quoted = after.filter(|after| reader.opens(after.first).is_some())?;
    Some(Tagged { before: quoted, after: None, ..tagged })
}

/// Who stands behind a cue, or behind what parts them from it: `“…,” wrote on his blog the driver, Tom Lund`.
fn source_behind(reader: &Reader<'_>, cue: &Candidate<'_>, sentence: TokenSpan, quoted: bool) -> Option<TokenSpan> {
    let behind_adjuncts = || {
        let (next, _) = adjunct::skip_adjuncts(reader, cue.words.end, sentence.end);
        source_after::after(reader, next, sentence.end).filter(|_| quoted && next > cue.words.end && next < sentence.end)
    };
    let source = source_after::after(reader, cue.words.end, sentence.end).or_else(behind_adjuncts)?;
    let source = if quoted { source_after::with_past(reader, source, sentence.end) } else { source };
    Some(source_after::with_relative(reader, source, sentence.end))
}

/// Whether the verb is in a form that a subject behind it may have: "…, say experts", "…, say 40 percent of voters".
fn agrees(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan) -> bool {
    let several = |phrase: NounPhrase| phrase.plural || reader.is_in(phrase.head.0, WordSet::Quantity);
    let plural = || cue.row.forms.base && reader.noun(source.first).is_some_and(several);
    cue.row.forms.past || cue.row.forms.third || plural()
}

/// Whether a pronoun is none that says anything: "…, told them".
fn is_object(reader: &Reader<'_>, source: TokenSpan) -> bool {
    reader.tag(source.first) == Tag::Pron && reader.is(source.first, &["him", "them", "me", "us", "himself", "herself", "itself"])
}

/// Whether a verb group begins at `at`.
fn opens_verb(reader: &Reader<'_>, at: u32) -> bool {
    reader.verb(at).is_some_and(|group| group.tokens.first == at)
}

/// Whether a verb of saying needs neither marks nor an addressee.
fn is_plain(cue: &Candidate<'_>) -> bool {
    cue.row.precision >= trust::MOSTLY && cue.row.takes.has(Take::Clause) && !cue.row.takes.has(Take::Addressee)
}

/// Whether what stands before a cue without marks is said by the phrase behind it.
fn says_unmarked(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan, sentence: TokenSpan) -> bool {
    if is_wire(reader, cue, source, sentence) {
        return true;
    }
    is_plain(cue)
        && (is_written(reader, cue, source, sentence)
            || (is_said(reader, cue, source, sentence) || !has_subject(reader, cue, sentence)) && !is_thing(reader, source))
}

/// Whether the cue has a subject before it, whose apposition the comma closes: "Ruiz, who led the group, called her".
fn has_subject(reader: &Reader<'_>, cue: &Candidate<'_>, sentence: TokenSpan) -> bool {
    let spoken = reader.opens(sentence.first).is_some_and(|quotation| quotation::is_speech(reader, quotation));
    !spoken && source::before(reader, cue.group.first, sentence.first).is_some()
}

/// "The road is closed, says a letter to the council."
fn is_written(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan, sentence: TokenSpan) -> bool {
    let head = source::head(reader, source).0;
    let written = [Class::CueMedium, Class::NounWork].iter().any(|&class| reader.has(head, class));
    let closed = source.end >= sentence.end || reader.shape(source.end) == Shape::Stop;
    written && closed && cue.row.lemma == "say" && states(reader, TokenSpan::new(sentence.first, cue.group.first))
}

/// "runs a fish stall, writes a long poem"
fn is_thing(reader: &Reader<'_>, source: TokenSpan) -> bool {
    let head = source::head(reader, source).0;
    let made = reader.has(head, Class::NounWork) || reader.has(head, Class::NounEvent);
    made && !speaker::is_somebody(reader, source) && !reader.noun(head).is_some_and(|phrase| phrase.definite)
}

/// Whether a person says what stands before, and is not said: "The ferry sank off Bergen, Norway, said Ana Ruiz".
fn is_said(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan, sentence: TokenSpan) -> bool {
    if cue.row.lemma != "say" || cue.words.len() > 1 || reader.tag(source.first) == Tag::Pron {
        return false;
    }
    let mention = speaker::mention_of(reader, source).map(|at| reader.mentions.get(at));
    let named = mention.filter(|mention| mention.kind == MentionKind::Person);
    // "The road is closed, said two drivers."
    let people = || (source.first..source.end.min(source.first + PEOPLE)).any(|at| reader.has(at, Class::NounPerson));
    let described = || (named.is_some() || people()) && states(reader, TokenSpan::new(sentence.first, cue.group.first));
    // "Ana Ruiz, a lawyer, said the driver, Tom Lund, had fled": the sentence ends with who says it.
    let closed = || source.end >= sentence.end || reader.shape(source.end) == Shape::Stop && reader.tag(source.end) == Tag::Punct;
    // "And Ruiz, said Tom Lund, does not forget"
    let parts = || {
        !(sentence.first..cue.group.first - 1).any(|at| reader.is(at, &[",", ";"]))
            && reader.is(source.end, &[","])
            && opens::starts_finite(reader, source.end + 1)
    };
    (named.is_some_and(|mention| mention.form == Form::Name) || described()) && (closed() || parts())
}

/// Whether what stands before a tag is a clause and not a subject with what is told of it: "The mayor, asked who had paid, | said".
fn states(reader: &Reader<'_>, before: TokenSpan) -> bool {
    let comma = (before.first..before.end).find(|&at| reader.is(at, &[","])).unwrap_or(before.end);
    let led = matches!(reader.tag(before.first), Tag::Adp | Tag::Adv | Tag::Sconj);
    reader.finite(before.first, if led { before.end } else { comma }).is_some()
}

/// Whether somebody with a name reports what stands before, at the end of the sentence: "The road is closed, reported Radio Dover."
fn is_wire(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan, sentence: TokenSpan) -> bool {
    let speaks = |kind| matches!(kind, MentionKind::Organization | MentionKind::Person);
    let named = |mention: &Mention| speaks(mention.kind) && mention.form == Form::Name;
    let somebody = || speaker::mention_of(reader, source).is_some_and(|at| named(reader.mentions.get(at)));
    let clause = || reader.finite(sentence.first, cue.group.first).is_some();
    cue.row.lemma == "report" && cue.words.len() == 1 && source.end + 1 >= sentence.end && somebody() && clause()
}
