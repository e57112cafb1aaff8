//! The subject of a cue: its own, or that of the clause it is a participle or conjunct of.
//!
//! **How.** A finite verb has the subject before it, or that of the verb it is joined to; a participle has that of the nearest
//! main verb, or of the clause behind the comma.
//!
//! **Why this way.** Who says it is most often wrong where two verbs share a subject, so all such ways stand here together.
//!
//! **Limits.** A clause further than a hundred tokens back is not seen.

use super::clause::SUBORDINATORS;
use super::cue::{Candidate, Mood};
use super::forward::Room;
use super::reader::Reader;
use super::source::Subject;
use super::{medium, participle, purpose, source, source_adverb, speaker};
use crate::grammar::{Tag, VerbGroup};
use crate::lexicon::{Class, VerbForms, WordSet};
use crate::text::TokenSpan;

/// The subject of a verb cue: its own, or that of the clause it is a participle or conjunct of.
pub(super) fn subject_of(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Subject> {
    let first = cue.group.first;
    let carried = || room.carried;
    match cue.mood {
        Mood::Finite => {
            // "Ruiz, who had praised the plan, called it late": a comma closes the relative clause that carries the pronoun.
            let sentence = reader.sentence(first).first;
            let close = source_adverb::skip_adverbs_left(reader, first, sentence).checked_sub(1).filter(|&at| at >= sentence);
            if let (Some(close), Some(pronoun)) = (close, room.carried.filter(|subject| subject.relative))
                && (reader.is(close, &[",", "—", "–", "--"]) || closes_with_comma(reader, close))
                && close + 1 >= room.first
                && reader.is(pronoun.tokens.first.wrapping_sub(1), &[",", "—", "–", "--"])
            {
                let tokens = source::antecedent(reader, pronoun.tokens.first, sentence)?;
                return Some(Subject { tokens, relative: false });
            }
            // "Voters who want change said": what the relative clause says ends at the main verb.
            if let Some(pronoun) = room.carried.filter(|subject| subject.relative && room.first == first)
                && !reader.is(pronoun.tokens.first.wrapping_sub(1), &[",", "—", "–", "--"])
            {
                let antecedent = source::antecedent(reader, pronoun.tokens.first, sentence)?;
                return Some(Subject::new(antecedent.first, first));
            }
            // "Ruiz, a lawyer who refused to pay, said": the apposition holds the other saying.
            if room.carried.is_some_and(|subject| subject.relative)
                && close.is_some_and(|close| close >= room.first && reader.is(close, &[","]))
                && let Some(subject) = source::before(reader, first, sentence).filter(|subject| !subject.relative)
            {
                return Some(subject);
            }
            let first = before_medium(reader, first, room.first);
            if let Some(subject) = source::before(reader, first, room.first) {
                return Some(subject);
            }
            let link = first.checked_sub(1).filter(|&at| at >= room.first)?;
            // `backs “fair pay,” opposes the cuts`: the comma stands within the marks.
            let within = link > room.first && closes_with_comma(reader, link);
            let link = link - u32::from(within);
            let link = if reader.tag(link) == Tag::Adv { link.saturating_sub(1) } else { link };
            let joined = reader.is(link, &["and", "but", "or", ",", "then"]);
            if !joined {
                return None;
            }
            in_relative_clause(reader, link, room).or_else(|| main_subject(reader, link, room)).or_else(carried)
        }
        Mood::Gerund => participle::subject(reader, cue, room),
        Mood::Infinitive => purpose::brought(reader, cue, room.first),
        Mood::Participle => None,
    }
}

/// Where "in a statement" begins that stands between a conjunction and a verb at `verb`; else the verb: "denied it and | in an interview |
/// said".
fn before_medium(reader: &Reader<'_>, verb: u32, floor: u32) -> u32 {
    let preposition = reader.noun_before(verb).and_then(|phrase| phrase.tokens.first.checked_sub(1)).filter(|&at| at > floor);
    let joined = preposition.filter(|&at| reader.is(at - 1, &["and", "but", "or"]) && medium::skip(reader, at) == verb);
    joined.unwrap_or(verb)
}

/// The "who" of the clause behind a comma in which the conjunction at `link` joins two verbs: "praised Koch, | who | runs the port and
/// says"; a comma before the conjunction closes the clause.
fn in_relative_clause(reader: &Reader<'_>, link: u32, room: Room<'_, '_>) -> Option<Subject> {
    const LONGEST: u32 = 40;
    if !reader.is(link, &["and", "but", "or"]) {
        return None;
    }
    let sentence = reader.sentence(link).first;
    let start = if room.owner.is_empty() { room.first } else { sentence };
    let closes = |at: u32| reader.is(at, &[",", ";", ":", "—", "–", "--", "(", ")"]) || reader.is_mark(at);
    let comma = (start.max(link.saturating_sub(LONGEST))..link).rev().find(|&at| closes(at))?;
    let who = comma + 1;
    let opens = reader.is(comma, &[","]) && reader.is(who, &["who"]) && reader.finite(who + 1, link).is_some();
    opens.then(|| Subject { relative: true, ..Subject::new(who, who + 1) })
}

/// Whether the verb of a clause in front of "and said" is a participle that tells of the second of two objects: "saw the chapel and
/// houses | damaged | in the storm".
fn tells_of_object(reader: &Reader<'_>, group: VerbGroup, subject: Subject, opens: u32) -> bool {
    let done = group.tokens.len() == 1 && reader.hits.word(group.head).verb_forms & VerbForms::PARTICIPLE != 0;
    let next = group.tokens.end;
    let free =
        matches!(reader.tag(next), Tag::Adp | Tag::Cconj | Tag::Adv) || reader.time(next).is_some() || reader.is(next, &[","]);
    let common = reader.tag(source::head(reader, subject.tokens).0) == Tag::Noun;
    // "and witnesses called by the police"
    let active =
        (reader.has(group.head.0, Class::CueVerb) || reader.is_in(group.head.0, WordSet::Alone)) && !reader.is(next, &["by"]);
    if !(reader.is(opens, &["and", "or"]) && done && free && common) || active {
        return false;
    }
    let object = reader.noun_before(opens).and_then(|object| object.tokens.first.checked_sub(1));
    object.is_some_and(|before| matches!(reader.tag(before), Tag::Verb | Tag::Adp))
}

/// Whether a participle tells of the phrase whose preposition stands at `opens`: "spoke at a dinner | held by the union".
fn is_told_of(reader: &Reader<'_>, group: VerbGroup, opens: u32) -> bool {
    let done = group.tokens.len() == 1 && reader.hits.word(group.head).verb_forms & VerbForms::PARTICIPLE != 0;
    done && matches!(reader.word(opens), "at" | "in" | "on" | "to" | "for" | "with") && reader.tag(group.tokens.end) == Tag::Adp
}

/// Whether a quotation ends at `at` with a comma within its marks.
fn closes_with_comma(reader: &Reader<'_>, at: u32) -> bool {
    reader.closes(at).is_some_and(|marks| reader.is(marks.inner.end.saturating_sub(1), &[","]))
}

/// The first token of the aside that ends at `at` in a bracket or the second of two dashes; `at` itself where none does.
fn aside_first(reader: &Reader<'_>, at: u32, floor: u32) -> u32 {
    const LONGEST: u32 = 30;
    let least = floor.max(at.saturating_sub(LONGEST));
    let opens = |open: &u32| if reader.is(at, &[")"]) { reader.is(*open, &["("]) } else { source::is_dash(reader, *open) };
    if !(reader.is(at, &[")"]) || source::is_dash(reader, at)) {
        return at;
    }
    (least..at).rev().find(opens).unwrap_or(at)
}

/// The subject of the nearest main verb before `at`: verbs of relative and adverbial clauses and those in the content of
/// other statements are passed over.
pub(super) fn main_subject(reader: &Reader<'_>, at: u32, room: Room<'_, '_>) -> Option<Subject> {
    let start = if room.owner.is_empty() { room.first } else { reader.sentence(at).first };
    let floor = start.max(at.saturating_sub(100));
    let mut token = at;
    let (mut nearest, mut acts) = (true, None);
    while token > floor {
        // "read the letter — which was short — and said", "Ruiz (who was ill) left and said"
        token = aside_first(reader, token - 1, floor);
        let Some(group) = reader.verb(token) else { continue };
        token = group.tokens.first.max(floor);
        if !is_free_verb(reader, group, floor, room) {
            continue;
        }
        let Some(subject) = subject_of_group(reader, group, start) else { continue };
        let opens = subject.tokens.first.checked_sub(1).filter(|&opens| opens >= start);
        let lower = opens.is_some_and(|opens| is_link(reader, opens));
        if std::mem::take(&mut nearest) && lower && speaks(reader, subject) {
            let told = opens.is_some_and(|opens| is_told(reader, at, opens));
            if !told {
                return Some(subject);
            }
            // "Shares fell after the bank cut its forecast, citing weak demand": shares cite nothing.
            let timed = !is_closed(reader, at) && !reader.is(opens.unwrap_or_default(), &["that"]);
            acts = if timed { Some(subject) } else { None };
        }
        // A clause without its own link right behind a phrase is a relative one: "touches the mayor might like".
        let bare_relative = opens.is_some_and(|opens| reader.noun(opens).is_some());
        if !(lower || bare_relative) {
            return Some(acts.filter(|_| !speaker::can_speak(reader, subject.tokens)).unwrap_or(subject));
        }
    }
    None
}

/// Whether a verb may be that of a clause outside of quotations and of the content of other statements.
fn is_free_verb(reader: &Reader<'_>, group: VerbGroup, floor: u32, room: Room<'_, '_>) -> bool {
    let first = group.tokens.first;
    let bare = reader.word(first).ends_with("ing") || reader.is(first, &["to"]);
    let owned = room.owner.get(group.head.index()).copied().flatten().is_some();
    !(bare || owned || first < floor || reader.is_quoted(first))
}

/// The subject of a verb that is neither in a relative clause nor the object of another verb.
fn subject_of_group(reader: &Reader<'_>, group: VerbGroup, start: u32) -> Option<Subject> {
    let full = |subject: &Subject| !subject.relative && !reader.is(subject.tokens.first, &["there", "whose"]);
    let subject = source::before(reader, group.tokens.first, start).filter(full)?;
    let Some(opens) = subject.tokens.first.checked_sub(1).filter(|&opens| opens >= start) else { return Some(subject) };
    // "helping Ruiz win": the object of another verb.
    let object =
        reader.tag(opens) == Tag::Verb || tells_of_object(reader, group, subject, opens) || is_told_of(reader, group, opens);
    (!object).then_some(subject)
}

/// Whether a word puts the clause behind it below another.
fn is_link(reader: &Reader<'_>, at: u32) -> bool {
    matches!(reader.tag(at), Tag::Sconj | Tag::Adp) || reader.is(at, SUBORDINATORS) || reader.is(at, source::RELATIVE)
}

/// Whether a subject is somebody who may speak: "some of her students", but not "it".
fn speaks(reader: &Reader<'_>, subject: Subject) -> bool {
    let head = source::head(reader, subject.tokens).0;
    let of = head + 1 < subject.tokens.end && reader.is(head + 1, &["of"]) && reader.is(head, source::QUANTIFIERS);
    let who = TokenSpan::new(if of { head + 2 } else { subject.tokens.first }, subject.tokens.end);
    !reader.is(head, &["it", "this", "that", "what", "which"]) && speaker::is_somebody(reader, who)
}

/// Whether a comma before "and" closes the clause: "praised the plan when it was made, | and says".
fn is_closed(reader: &Reader<'_>, at: u32) -> bool {
    reader.is(at, &["and", "but", "or"]) && reader.is(at.wrapping_sub(1), &[","])
}

/// Whether the clause that the word at `opens` puts lower is told by somebody else than who speaks at `at`, or of another time. Whoever can
/// speak in the clause right before does: "when protesters stopped the speech, shouting".
fn is_told(reader: &Reader<'_>, at: u32, opens: u32) -> bool {
    if is_closed(reader, at) {
        return !reader.is(opens, source::RELATIVE) || reader.is(opens, &["that"]);
    }
    // "close to an admission that the soldiers fought, saying": whoever is spoken of does not speak.
    // "praised the bill after the senator won, saying": nor whoever acts at another time.
    const THEN: &[&str] = &["that", "after", "before", "since", "until"];
    let behind = reader.is(at.wrapping_sub(1), &[",", "—", "–", "--"]) || reader.is_mark(at.wrapping_sub(1));
    reader.is(opens, if behind { THEN } else { &["that"] })
}
