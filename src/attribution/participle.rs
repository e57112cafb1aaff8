//! Who says what a participle reports: "…, adding that", "by saying", "a letter saying", "footage of Ruiz saying".
//!
//! **How.** By the word before it: behind a comma it is the subject of the main verb, behind a preposition that of the nearest
//! one, behind a noun that noun itself, unless a verb governs it.
//!
//! **Why this way.** A participle has no subject of its own, and the nearest noun is often only what is spoken of.
//!
//! **Limits.** "Sent the voters a letter saying" is said by the sender.

use super::clause::main_clause_after;
use super::content_voice::beside_subject;
use super::cue::Candidate;
use super::forward::Room;
use super::reader::Reader;
use super::source::{self, Subject};
use super::subject::main_subject;
use super::{opens, source_after, source_grow, speaker};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::text::{TokenId, TokenSpan};

/// Words that go with a verb, before its object: "started off | her visit | saying".
const PARTICLES: &[&str] = &["up", "off", "out", "back", "down", "over", "away"];

/// How long the name of whoever is quoted may be, with what is told of them.
const QUOTED: u32 = 25;

/// Whether a lone verb with "of" behind it tells what somebody is charged with.
fn is_charge(reader: &Reader<'_>, group: VerbGroup) -> bool {
    reader.is(group.head.0, &["accused", "suspected", "charged", "convicted", "acquitted", "cleared", "guilty"])
        && reader.is(group.tokens.end, &["of", "with"])
}

/// How far such a verb stands before "from".
const BARRED: usize = 8;

/// The subject of a participle that reports.
pub(super) fn subject(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Subject> {
    let first = cue.group.first;
    let carried = || room.carried;
    let sentence = reader.sentence(first).first;
    let Some(mut before) = first.checked_sub(1).filter(|_| first > sentence) else {
        return following_subject(reader, cue, room).or_else(carried);
    };
    // `appeared on “Early Bird,” adding`: the comma may stand within the marks.
    before -= u32::from(before > sentence && reader.is_mark(before) && reader.is(before - 1, &[","]));
    // "kept silent - only saying that"
    let spaced = |at: u32| reader.is(at, &["-"]) && !reader.article.tokens.is_glued(TokenId(at));
    let only = before > sentence && reader.is(before, &["only", "merely", "just", "simply", "first", "then"]);
    before -= u32::from(only);
    // "with Ruiz writing that it was late and | asking why"
    if let Some(subject) = beside_gerund(reader, before, room) {
        return Some(subject);
    }
    if let Some(tokens) = aside_of_one(reader, before, sentence) {
        return Some(Subject { tokens, relative: false });
    }
    if let Some(subject) = around(reader, before, room) {
        return Some(subject);
    }
    if reader.is(before, &[",", "—", "–", "--", "and", "but"]) || spaced(before) || before < room.first {
        return main_subject(reader, first, room).or_else(carried);
    }
    if matches!(reader.tag(before), Tag::Adp | Tag::Sconj) || reader.is(before, &["while"]) {
        return behind_preposition(reader, cue, before, room);
    }
    behind_noun(reader, first, room)
}

/// The subject that a participle between commas parts from its verb: "The mayor|, saying he was ill, left".
fn around(reader: &Reader<'_>, comma: u32, room: Room<'_, '_>) -> Option<Subject> {
    let open = reader.is(comma, &[",", "—", "–", "--"]) && comma > room.first;
    let subject = source::before(reader, comma, room.first).filter(|subject| open && !subject.relative)?;
    let first = subject.tokens.first;
    let free = first == room.first
        || reader.is(first - 1, &[",", ";", "and", "but"]) && reader.finite(room.first, first).is_none()
        || reader.tag(first - 1) == Tag::Sconj;
    let close = aside_close(reader, comma + 2, room.end)?;
    // "Guidelines issued by the council, telling", but "The council answered on Friday, telling"
    let lone = |at: u32| reader.verb(at).is_some() && reader.tag(at + 1) != Tag::Adp || reader.time(at).is_some();
    let free = free && !(first..comma).any(lone);
    (free && subject.tokens.end == comma && opens::starts_finite(reader, close + 1)).then_some(subject)
}

/// The comma from `first` on that closes an aside, where the verb of the sentence follows: ", saying he was ill|, left".
pub(super) fn aside_close(reader: &Reader<'_>, first: u32, limit: u32) -> Option<u32> {
    let close = |&at: &u32| reader.is(at, &[",", "—", "–", "--"]) && reader.quote(at).is_none();
    (first..limit).filter(close).find(|&at| opens::starts_finite(reader, at + 1))
}

/// Who stands with his name between commas before the comma of a participle: ", with one, Ana Ruiz|, calling it late".
fn aside_of_one(reader: &Reader<'_>, comma: u32, sentence: u32) -> Option<TokenSpan> {
    const LONGEST: u32 = 18;
    let behind = (sentence.max(comma.saturating_sub(LONGEST))..comma).rev().take_while(|&at| reader.verb(at).is_none());
    let with = behind.filter(|&at| at > sentence && reader.is(at, &["with"]) && reader.is(at - 1, &[","])).last();
    with.filter(|_| reader.is(comma, &[","])).and_then(|with| beside_subject(reader, with)).filter(|tokens| tokens.end == comma)
}

/// Whoever the participle before the conjunction at `and` has right before it, where something shows or holds both: "footage of
/// miners | telling | their stories and".
fn beside_gerund(reader: &Reader<'_>, and: u32, room: Room<'_, '_>) -> Option<Subject> {
    const REACH: usize = 25;
    if !reader.is(and, &["and"]) {
        return None;
    }
    let owned = |at: u32| room.owner.get(at as usize).copied().flatten().is_some();
    let start = if room.owner.is_empty() { room.first } else { reader.sentence(and).first };
    let mut verbs = (start..and).rev().take(REACH).filter(|&at| !owned(at));
    let last = verbs.find_map(|at| reader.verb(at).filter(|group| group.kind != VerbKind::Infinitive))?;
    let noun = last.tokens.first.checked_sub(1).filter(|&at| reader.noun_before(at + 1).is_some())?;
    if last.kind != VerbKind::Gerund || last.tokens.len() > 1 || !speaker::is_somebody(reader, reader.noun(noun)?.tokens) {
        return None;
    }
    behind_noun(reader, last.tokens.first, room)
}

/// "Lund, who surprised her by saying", "After praising the plan, Ruiz left": the preposition stands at `before`.
fn behind_preposition(reader: &Reader<'_>, cue: &Candidate<'_>, before: u32, room: Room<'_, '_>) -> Option<Subject> {
    let sentence = reader.sentence(before).first;
    // "The Herald quoted Ruiz, a fisherman, as saying"
    if reader.is(before, &["as"]) {
        let verb = (sentence.max(before.saturating_sub(QUOTED))..before).rev().find_map(|at| reader.verb(at));
        let quoted = verb.filter(|verb| reader.is_in(verb.head.0, WordSet::Quoting) && verb.tokens.end >= room.first);
        if let Some(tokens) = quoted.and_then(|verb| quoted_as(reader, verb.tokens.end, before + 1)) {
            return Some(Subject { tokens, relative: false });
        }
    }
    // "The order barred her from discussing the case": nothing is said.
    let last = (room.first..before).rev().take(BARRED).find_map(|at| reader.verb(at));
    // "a man accused | of calling | her": what is charged is not said.
    let charged = last.is_some_and(|group| group.tokens.end == before && group.tokens.len() == 1 && is_charge(reader, group));
    if charged || reader.is(before, &["from"]) && last.is_some_and(|group| reader.is_in(group.head.0, WordSet::Barring)) {
        return None;
    }
    if let Some(tokens) = judged(reader, before, room.first) {
        return Some(Subject { tokens, relative: false });
    }
    let nearest = (room.first..before).rev().find_map(|at| reader.verb(at)).filter(|group| group.tokens.first > room.first);
    let apart = |group: VerbGroup| (group.tokens.end..before).any(|at| reader.is(at, &[",", "—", "–", "--"]));
    let relative = nearest.filter(|&group| group.kind == VerbKind::Finite && !apart(group));
    let relative = relative.and_then(|group| source::before(reader, group.tokens.first, room.first));
    if let Some(subject) = relative.filter(|subject| subject.relative && reader.is(subject.tokens.first, &["who"])) {
        return Some(subject);
    }
    let early = before == sentence || reader.is(before - 1, &[",", "but", "and"]);
    let main = main_subject(reader, before, room).or(room.carried);
    if early { following_subject(reader, cue, room).or(main) } else { main }
}

/// Whoever is judged for what follows "for" at `tie`: "fined | Ruiz | for calling him a liar".
fn judged(reader: &Reader<'_>, tie: u32, floor: u32) -> Option<TokenSpan> {
    if !reader.is(tie, &["for"]) {
        return None;
    }
    let verb = (floor..tie).rev().take(QUOTED as usize).find_map(|at| reader.verb(at))?;
    let active = reader.is_in(verb.head.0, WordSet::Judging) && !verb.passive;
    let object = source_after::phrase_starting(reader, verb.tokens.end).filter(|_| active)?;
    let whole = source_grow::grow_right(reader, object.end, tie).min(tie);
    let somebody = reader.tag(object.end - 1) == Tag::Propn || speaker::is_somebody(reader, object);
    (whole == tie && somebody).then(|| TokenSpan::new(object.first, tie))
}

/// Whoever stands between a verb of quoting, which ends at `first`, and "as saying": "quoted | Ana Ruiz, a driver, | as saying".
pub(super) fn quoted_as(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    let mut inside = first..limit.min(first + QUOTED);
    let link = inside.find(|&at| reader.is(at, &["as"]) || reader.verb(at).is_some() || reader.is(at, &[";", ":"]))?;
    let saying = reader.is(link, &["as"]) && reader.word(link + 1).ends_with("ing") && link > first;
    let end = link - u32::from(saying && link > first + 1 && reader.is(link - 1, &[","]));
    saying.then_some(TokenSpan::new(first, end))
}

/// "a spokesman saying that", but "sent the voters a letter saying that".
fn behind_noun(reader: &Reader<'_>, first: u32, room: Room<'_, '_>) -> Option<Subject> {
    let sentence = reader.sentence(first).first;
    let phrase = source_after::phrase_starting(reader, reader.noun_before(first)?.tokens.first)?;
    // "The film included | a nurse at the clinic | telling": the verb is none of the phrase.
    const NEAR: usize = 12;
    let mut before = (sentence..phrase.first).rev().take(NEAR);
    let floor =
        before.find(|&at| reader.is_in(at, WordSet::Showing) && reader.verb(at).is_some()).map_or(sentence, |verb| verb + 1);
    let whole = source_grow::grow_left(reader, phrase.first, floor);
    // "half of the voters"
    let people = || (whole..phrase.end).any(|at| reader.has(at, Class::NounPerson));
    let governed = |at: u32| {
        // "started off | her visit | saying", but "held up | a sign | saying"
        let act = || reader.has(source::head(reader, phrase).0, Class::NounEvent);
        let particle = at > 1 && reader.is(at - 1, PARTICLES) && reader.verb(at - 1).is_none() && act();
        let at = at - u32::from(particle);
        let group = at.checked_sub(1).and_then(|last| reader.verb(last));
        group.is_some_and(|group| {
            group.tokens.end == at
                && !(reader.is_in(group.head.0, WordSet::Showing) && (people() || speaker::is_somebody(reader, phrase)))
        })
    };
    // ", at one point calling"
    let aside = |at: u32| {
        at > sentence + 1
            && reader.tag(at - 1) == Tag::Adp
            && !reader.is(at - 1, &["with"])
            && reader.is(at - 2, &[",", "and", "but"])
    };
    // "footage of Ruiz saying": who is seen and heard.
    let of = (phrase.first..phrase.end).find(|&at| reader.is(at, &["of"]));
    let shown = of.filter(|&of| reader.has(of - 1, Class::NounWork)).map(|of| TokenSpan::new(of + 1, phrase.end));
    if let Some(tokens) = shown.filter(|&shown| speaker::is_somebody(reader, shown)) {
        return Some(Subject { tokens, relative: false });
    }
    // "wrote to the minister | urging him to resign"
    let written = |at: u32| {
        let verb = at.checked_sub(2).filter(|_| reader.is(at - 1, &["to", "with"])).and_then(|last| reader.verb(last));
        verb.is_some_and(|group| group.tokens.end == at - 1 && reader.has(group.head.0, Class::CueVerb))
            && speaker::is_somebody(reader, phrase)
    };
    let object =
        reader.time(phrase.first).is_some() || written(phrase.first) || governed(phrase.first) || governed(whole) || aside(whole);
    // "Lund, who spent the day praising": a relative clause has its own subject.
    let relative = || {
        let verb = whole.checked_sub(1).and_then(|last| reader.verb(last)).filter(|verb| verb.kind == VerbKind::Finite)?;
        source::before(reader, verb.tokens.first, room.first).filter(|subject| subject.relative)
    };
    let main = || relative().or_else(|| main_subject(reader, phrase.first, room)).or(room.carried);
    // "included | a doctor at the clinic | telling": who is shown is the whole phrase.
    let shows = |at: u32| {
        let group = at.checked_sub(1).and_then(|last| reader.verb(last)).filter(|group| group.tokens.end == at);
        at > sentence
            && (reader.is(at - 1, &["with", "including"])
                || group.is_some_and(|group| reader.is_in(group.head.0, WordSet::Showing)))
    };
    let own = Subject { tokens: TokenSpan::new(if shows(whole) { whole } else { phrase.first }, phrase.end), relative: false };
    if object { main().or(Some(own)) } else { Some(own) }
}

/// "While praising the plan, Ruiz …": the subject of the main clause behind the comma.
pub(super) fn following_subject(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Subject> {
    let comma = main_clause_after(reader, cue.words.end, room.end.min(cue.words.end + 60))?;
    let tokens = source_after::after(reader, comma + 1, room.end)?;
    Some(Subject { tokens, relative: false })
}
