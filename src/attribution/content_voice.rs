//! Where another saying begins inside of what looks like content: "and Ruiz said", ", adding that", "and called for calm".
//!
//! **How.** By the cue that stands there: with a subject of its own, as a participle, or as a second verb of whoever said the first.
//!
//! **Why this way.** One side must never be made to say what the other says.
//!
//! **Limits.** "said supervisors ordered him to stop and warned him" is read as two sayings of one source.

use super::cue::{self, Candidate, Kind, Mood};
use super::extent::Extent;
use super::opens::aside_end;
use super::reader::Reader;
use super::row::{Row, Take};
use super::{frame, source, source_after, speaker, trust};
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::{Act, MentionKind};
use crate::text::TokenSpan;

/// Words that are the whole subject of a clause beside another.
pub(super) const OTHERS: &[&str] = &["another", "others", "one"];

/// A clause with its own source and cue: "and Mr. Ruiz said".
pub(super) fn reporting_clause(reader: &Reader<'_>, at: u32, limit: u32, cues: &[Candidate<'_>]) -> bool {
    let other = || reader.is(at, OTHERS).then(|| TokenSpan::new(at, at + 1));
    let Some(phrase) = source_after::phrase_starting(reader, at).or_else(other) else { return false };
    let end = source_after::subject_at(reader, at, limit).map_or(phrase.end, |subject| subject.end.max(phrase.end));
    [phrase.end, end].iter().any(|&end| {
        let end = aside_end(reader, end);
        let verb = (end..limit.min(end + 4)).find(|&token| reader.verb(token).is_some());
        // "…, and the students have called for a boycott": they, and nobody else.
        let inner = |mark: u32| reader.closes(mark).is_some_and(|quotation| reader.is(quotation.inner.end - 1, &[","]));
        let comma = at > 1 && (reader.is(at - 2, &[","]) || inner(at - 2));
        let behind = comma && reader.is(at - 1, &["and", "but"]);
        let takes = |row: &Row<'_>| row.takes.has_sentences() || behind && matches!(row.act.family(), "express" | "direct");
        // "while Mayor Ana Ruiz countered that": a name and "that" make up for what the verb leaves open.
        let that = |cue: &Candidate<'_>| {
            let named = || (phrase.first..end).any(|at| reader.tag(at) == Tag::Propn);
            let apart = at > 1 && reader.is(at - 1, &["while", "but"]) && reader.is(at - 2, &[","]);
            apart && cue.row.precision >= trust::STATED && reader.is(cue.words.end, &["that"]) && named()
        };
        let sure = |cue: &Candidate<'_>| cue.row.precision >= trust::VOICED || that(cue);
        verb.and_then(|token| cue_of_group(reader, token, cues))
            .is_some_and(|cue| takes(&cue.row) && cue.mood == Mood::Finite && sure(cue))
    })
}

/// A clause whose subject goes on to report by a participle: "and the guild | has closed the bar, claiming that".
pub(super) fn reports_on(reader: &Reader<'_>, at: u32, limit: u32, cues: &[Candidate<'_>]) -> bool {
    const LONGEST: u32 = 30;
    // "said the firm was sound, and the board had backed it, adding": what is put back in time is still said.
    const BACK: &[&str] = &["had", "would", "could", "might", "was", "were", "did"];
    let limit = limit.min(at + LONGEST);
    let Some(verb) = reader.finite(at, limit).filter(|&verb| !reader.is(verb, BACK)) else { return false };
    let Some(comma) = (verb..limit).find(|&comma| reader.is(comma, &[","])) else { return false };
    let goes_on = |cue: &Candidate<'_>| matches!(cue.row.lemma, "add" | "continue" | "note");
    let next = cues.partition_point(|cue| cue.words.first <= comma);
    if !reporting_participle(reader, comma + 1, cues) || cues.get(next).is_none_or(goes_on) {
        return false;
    }
    let subject = source_after::subject_at(reader, at, limit).filter(|subject| subject.end <= verb && verb <= subject.end + 2);
    subject
        .is_some_and(|subject| !source::is_pronoun(reader, subject.first, subject.end) && speaker::is_somebody(reader, subject))
}

/// The verb cue in the group that covers `token`.
pub(super) fn cue_of_group<'c, 'l>(reader: &Reader<'_>, token: u32, cues: &'c [Candidate<'l>]) -> Option<&'c Candidate<'l>> {
    let group = reader.verb(token)?.tokens;
    let at = cues.partition_point(|cue| cue.words.first < group.first);
    cues[at..].iter().take_while(|cue| cue.words.first < group.end).find(|cue| cue.kind == Kind::Verb)
}

/// ", saying …", ", adding that …"
pub(super) fn reporting_participle(reader: &Reader<'_>, at: u32, cues: &[Candidate<'_>]) -> bool {
    gerund_of(reader, at, cues).is_some_and(|cue| cue.row.precision >= trust::GERUND)
}

/// The cue whose participle stands at `at`, or behind an adverb there.
fn gerund_of<'c, 'l>(reader: &Reader<'_>, at: u32, cues: &'c [Candidate<'l>]) -> Option<&'c Candidate<'l>> {
    let word = (at..at + 3).find(|&token| reader.tag(token) != Tag::Adv).unwrap_or(at);
    let cue = cues.get(cues.partition_point(|cue| cue.words.first < word))?;
    (cue.words.first == word && cue.kind == Kind::Verb && cue.mood == Mood::Gerund).then_some(cue)
}

/// Somebody else's words beside a clause: "the port is safe, | with the mayor telling reporters that it will open".
pub(super) fn beside(reader: &Reader<'_>, at: u32, cues: &[Candidate<'_>]) -> bool {
    let says = |cue: &Candidate<'_>| cue.words.len() <= 2 && cue.row.takes.has_sentences() && cue.row.precision >= trust::GERUND;
    let gerund = |subject: TokenSpan| {
        let first = subject.end + u32::from(reader.is(subject.end, &[","]));
        gerund_of(reader, first, cues).is_some_and(says)
    };
    beside_subject(reader, at)
        .is_some_and(|subject| gerund(subject) && (subject.len() > 1 || speaker::is_somebody(reader, subject)))
}

/// Who does what a participle tells beside a clause, with the words between commas that say who it is: "with | one, Ana Ruiz, |
/// calling it late".
pub(super) fn beside_subject(reader: &Reader<'_>, with: u32) -> Option<TokenSpan> {
    const LONGEST: u32 = 16;
    if !reader.is(with, &["with"]) {
        return None;
    }
    let first = with + 1;
    let one = || reader.is(first, OTHERS).then(|| TokenSpan::new(first, first + 1));
    let phrase = source_after::phrase_starting(reader, first).or_else(one)?;
    let commas = (phrase.end..(phrase.end + LONGEST).min(reader.len())).take_while(|&at| reader.verb(at).is_none());
    let last = commas.filter(|&at| reader.is(at, &[","])).last().filter(|_| reader.is(phrase.end, &[","]));
    Some(TokenSpan::new(first, last.unwrap_or(phrase.end)))
}

/// Somebody else's participle beside one: "with Ruiz saying it was late | and Lund calling it a farce".
pub(super) fn other_participle(reader: &Reader<'_>, at: u32, cues: &[Candidate<'_>]) -> bool {
    source_after::phrase_starting(reader, at)
        .is_some_and(|phrase| reporting_participle(reader, phrase.end, cues) && speaker::is_somebody(reader, phrase))
}

/// Whether a subject can do nothing that is reported: "the vote", "it", "the bridge".
fn is_thing(reader: &Reader<'_>, subject: TokenSpan) -> bool {
    if subject.len() == 1 && reader.tag(subject.first) == Tag::Pron {
        return reader.is(subject.first, &["it", "this", "that", "there"]);
    }
    let head = source::head(reader, subject).0;
    let acts = |kind| matches!(kind, MentionKind::Person | MentionKind::Organization | MentionKind::Group);
    let somebody = speaker::any_mention_of(reader, subject).is_some_and(|mention| acts(reader.mentions.get(mention).kind));
    reader.tag(head) == Tag::Noun && !somebody && !reader.has(head, Class::NounPerson) && !reader.has(head, Class::CueMedium)
}

/// A second reporting verb with the same subject: "praised the plan and called for more".
pub(super) fn conjoined(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let &Extent { first, frame, limit, cues, .. } = extent;
    // "said it was safe but | later | said it was not"
    let verb = (at..at + 3).find(|&token| reader.tag(token) != Tag::Adv).unwrap_or(at);
    let found = cue_of_group(reader, verb, cues)
        .filter(|cue| (at..=verb).contains(&cue.group.first) && (verb == at || !cue.row.takes.has(Take::Named)))
        .filter(|cue| cue.mood == Mood::Finite && !cue.passive && at > first)
        .filter(|cue| cue.row.forms.past || cue.row.forms.third);
    let Some(cue) = found else { return false };
    let sure = cue.row.precision;
    if !frame.is_clause() {
        return sure >= trust::EVEN;
    }
    // "said he was tired and wanted to leave": what he wants is part of what he says.
    if matches!(cue.row.act, Act::Want | Act::Hope | Act::Believe | Act::Intend | Act::Know) {
        return false;
    }
    // Within a clause the verb could belong to its subject, unless that is a thing, or the verb withholds an answer: "said the vote
    // was unfair and called for calm", "said they had suspects but refused to say how many".
    let subject = source_after::phrase_starting(reader, first);
    let thing = || subject.is_some_and(|phrase| is_thing(reader, phrase));
    let noun =
        || subject.is_some_and(|phrase| reader.tag(phrase.first) != Tag::Pron) && frame::find(reader, cue, limit).is_some();
    // "ruled that Lund had lied and ordered him to pay": nobody is ordered by himself.
    let him = || {
        let to = cue.words.end + 1;
        let named = subject.is_some_and(|phrase| reader.tag(phrase.first) != Tag::Pron);
        named && reader.is(cue.words.end, &["him", "her", "them"]) && reader.is(to, &["to"]) && cue.row.takes.has(Take::Addressee)
    };
    let withholds = matches!(cue.row.act, Act::Refuse | Act::Withhold);
    // "said he was innocent and called for an inquiry"
    let same = subject.is_some_and(|phrase| phrase.len() == 1 && reader.is(phrase.first, &["he", "she", "they"]));
    withholds
        || sure >= 50 && is_of_copula(reader, cue, extent, at)
        || him()
        || same && sure >= 85 && cue.words.len() > 1
        || sure >= 75 && (cue.row.takes.has_sentences() || thing())
        || sure >= 50 && thing() && noun()
}

/// Whether a verb of saying stands behind what somebody only is: "said the boys were hungry | and praised the cook".
fn is_of_copula(reader: &Reader<'_>, cue: &Candidate<'_>, extent: &Extent<'_, '_>, at: u32) -> bool {
    let Some(first) = reader.finite(extent.first, at).and_then(|verb| reader.verb(verb)) else { return false };
    let alone = || reader.finite(first.tokens.end, at).is_none();
    let past = cue.row.forms.past && reader.is(first.tokens.first, &["was", "were"]);
    past && reader.is(first.head.0, cue::BE) && alone() && frame::find(reader, cue, extent.limit).is_some()
}
