//! Sayings set into another sentence: "which he said had harmed trade", "as the agency reported".
//!
//! **How.** Each shape is known by the word before its subject or by the lack of one: a relative pronoun, "as"; a cue that
//! ends its sentence takes the quotation that opens the next.
//!
//! **Why this way.** Their content does not simply follow the cue, so they are tried before the plain frames or behind them.
//!
//! **Limits.** "As" opens no more than eight words into its sentence.

use super::clause::relative_end;
use super::cue::{BE, Candidate, Kind, Mood};
use super::draft::Draft;
use super::evident::{is_doubtful, quotes_near};
use super::forward::Room;
use super::frame::{Frame, Opening};
use super::reader::{Reader, WINDOW};
use super::row::Take;
use super::{adjunct, content, frame, opens, passes, quotation, source, source_after, trust, wording};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::{Shape, TokenSpan};

/// "the rules, which he said had harmed trade": the relative pronoun is part of the content.
pub(super) fn gapped<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if !cue.row.takes.has(Take::Clause) || cue.mood != Mood::Finite || is_doubtful(cue) {
        return None;
    }
    if let Some(draft) = pointed(reader, cue, room) {
        return Some(draft);
    }
    let verb = cue.words.end;
    let finite = reader
        .verb(verb)
        .is_some_and(|group| group.tokens.first == verb && !reader.is(verb, &["to"]) && !reader.word(verb).ends_with("ing"));
    if verb >= room.end || !finite {
        return None;
    }
    let Gap { subject, pronoun, antecedent } = gap(reader, cue, room)?;
    if antecedent.first < room.first || reader.time(antecedent.first).is_some() || tells_itself(reader, antecedent, verb, room) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::GAPPED));
    draft.source = Some(subject);
    let end = relative_end(reader, verb, content::end(reader, verb, Frame::Clause, room.end, room.cues));
    // "The papers the ministry says are secret | were printed", but "What the ministry says is true": there the verb is the main one.
    let own = reader.verb(verb).map_or(verb, |group| group.tokens.end);
    // "the issue I think is open": nobody thinks an issue.
    const PERCEIVE: &[&str] = &["see", "hear", "know", "notice", "read", "learn", "discover", "feel"];
    let within = if pronoun.is_none() && PERCEIVE.contains(&cue.row.lemma) { room.first } else { 0 };
    let opens = reader.sentence(verb).first.max(within);
    let led = reader.finite(opens.max(antecedent.first.saturating_sub(WINDOW)), antecedent.first).is_some();
    let main = if led { None } else { reader.finite(own, end) };
    if !led && main.is_none() && opens == antecedent.first {
        return None;
    }
    let end = main.unwrap_or(end);
    draft.content.push(antecedent);
    draft.content.push(content::trim(reader, TokenSpan::new(verb, end)));
    draft.content.retain(|piece| !piece.is_empty());
    Some(draft)
}

/// "What the mayor said was that the bill had failed", "All he would say was that", "The only thing she told them was “no”".
fn pointed<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    // "What he told | the board | was that"
    let told = reader.verb(cue.words.end).is_none() && cue.row.takes.has(Take::Addressee);
    let hearer = if told { source_after::phrase_starting(reader, cue.words.end) } else { None };
    let be = hearer.map_or(cue.words.end, |hearer| hearer.end);
    let copula = reader.verb(be).filter(|group| group.tokens.first == be && reader.is(group.head.0, BE) && !group.negated)?;
    let next = copula.tokens.end + u32::from(reader.is(copula.tokens.end, &[",", ":"]));
    let (frame, first) = match reader.opens(next) {
        Some(_) => (Frame::Quote, next),
        None if reader.is(next, &["that"]) => (Frame::That, next + 1),
        None => return None,
    };
    let subject = wording::pointed_at(reader, cue.group.first, room.first)?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::GAPPED));
    draft.source = Some(subject);
    draft.addressee = hearer;
    let end = content::end(reader, first, frame, room.end, room.cues);
    draft.content.push(content::trim(reader, TokenSpan::new(first, end.max(first))));
    draft.content.retain(|piece| !piece.is_empty());
    (!draft.content.is_empty()).then_some(draft)
}

/// "The letter that Ruiz wrote | said it was late": a text whose main verb of saying comes right behind the clause about it.
fn tells_itself(reader: &Reader<'_>, pronoun: TokenSpan, verb: u32, room: Room<'_, '_>) -> bool {
    let text = || {
        let head = reader.noun_before(pronoun.first).map(|phrase| phrase.head.0);
        head.is_some_and(|head| [Class::CueMedium, Class::CueNoun, Class::NounWork].iter().any(|&class| reader.has(head, class)))
    };
    let at = room.cues.partition_point(|cue| cue.words.first < verb);
    let says = room.cues.get(at).filter(|cue| cue.words.first == verb && cue.kind == Kind::Verb);
    reader.is(pronoun.first, &["that", "which"])
        && says.is_some_and(|cue| frame::find(reader, cue, room.end).is_some_and(|opening| opening.frame.is_clause()))
        && text()
}

/// What a relative clause without a subject of its own verb is told of.
struct Gap {
    subject: TokenSpan,
    pronoun: Option<TokenSpan>,
    /// The pronoun, or the phrase that the clause follows without one.
    antecedent: TokenSpan,
}

/// Who says it in "which even rivals say", "which he likes but says", "a fight Lund said", and of what.
fn gap(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Gap> {
    let own = |group: u32| source::before(reader, group, room.first).filter(|subject| !subject.relative);
    let joined = own(cue.group.first).is_none();
    let subject = own(cue.group.first).or_else(|| own(verb_joined(reader, cue.group.first)?))?.tokens;
    let opens = subject.first - u32::from(subject.first > 0 && reader.is(subject.first - 1, &["even", "only"]));
    let before = opens.checked_sub(1).filter(|&at| at >= room.first)?;
    if reader.is(before, &["which", "that", "what", "who"]) {
        let pronoun = TokenSpan::new(before, before + 1);
        return Some(Gap { subject, pronoun: Some(pronoun), antecedent: pronoun });
    }
    // "the papers the ministry says are secret"
    let near = || reader.noun_before(subject.first).map(|phrase| (phrase.tokens, subject));
    let (antecedent, subject) = near().or_else(|| drawn_in(reader, subject)).filter(|_| !joined)?;
    Some(Gap { subject, pronoun: None, antecedent })
}

/// The verb that a conjunction joins with the one at `group`: "which he | likes | but says".
fn verb_joined(reader: &Reader<'_>, group: u32) -> Option<u32> {
    let link = group.checked_sub(1).filter(|&at| reader.is(at, &["and", "but"]))?;
    let verb = reader.verb(link.checked_sub(1)?)?;
    (verb.kind == VerbKind::Finite && verb.tokens.end == link).then_some(verb.tokens.first)
}

/// A subject that the chunker has drawn into the phrase before it: "a fight | Lund |", "a deal | critics |".
fn drawn_in(reader: &Reader<'_>, subject: TokenSpan) -> Option<(TokenSpan, TokenSpan)> {
    let phrase = reader.noun_before(subject.end)?;
    let TokenSpan { first, end } = phrase.tokens;
    let name = (first..end).rev().take_while(|&at| reader.tag(at) == Tag::Propn).last();
    let several = phrase.plural && reader.is(first, &["a", "an"]) && reader.tag(end - 1) == Tag::Noun;
    let split = name.or(several.then(|| end - 1))?;
    let noun = split > first + 1 && reader.tag(first) == Tag::Det && reader.tag(split - 1) == Tag::Noun;
    noun.then(|| (TokenSpan::new(first, split), TokenSpan::new(split, end)))
}

/// "the rules, which he called absurd": the pronoun is what the words behind the cue are said of.
pub(super) fn described<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let describes = cue.row.act == Act::Describe;
    let opens = describes || cue.row.takes.has(Take::Quote) || matches!(cue.row.act, Act::Criticize | Act::Praise);
    if cue.mood != Mood::Finite || cue.passive || !opens {
        return None;
    }
    let subject = source::before(reader, cue.group.first, room.first).filter(|subject| !subject.relative)?;
    let before = subject.tokens.first.checked_sub(1).filter(|&at| at >= room.first)?;
    // "Lund, who they called “weak”", but "asked who they called “weak”"
    let comma = before.checked_sub(1).is_some_and(|at| at >= room.first && reader.is(at, &[","]));
    let who = comma && reader.is(before, &["who"]);
    // "an interview in which he called him a liar": the pronoun goes with the preposition.
    let governed = reader.is(before, &["which", "whom"]) && before > room.first && reader.tag(before - 1) == Tag::Adp;
    let stands = who || reader.is(before, &["which", "whom", "what"]) && !governed;
    let pronoun = stands.then(|| TokenSpan::new(before, before + 1))?;
    let object = |opening: &Opening| {
        let fits = matches!(opening.frame, Frame::Object | Frame::Prep | Frame::Clause);
        describes && fits && (!who || quotes_near(reader, opening.first))
    };
    let fits = |opening: &Opening| opening.frame == Frame::Quote || object(opening);
    let opening = blasted_as(reader, cue).or_else(|| frame::find(reader, cue, room.end).filter(fits))?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::GAPPED));
    draft.source = Some(subject.tokens);
    draft.cue.end = opening.cue_end.max(cue.words.end);
    let end = relative_end(reader, opening.first, content::end(reader, opening.first, Frame::Object, room.end, room.cues));
    let said = content::trim(reader, TokenSpan::new(opening.first, end));
    // "what officials called a gap": the pronoun stands for nothing else.
    draft.content.extend(Some(pronoun).filter(|_| !reader.is(before, &["what"])));
    draft.content.push(said);
    (!said.is_empty()).then_some(draft)
}

/// "a deal that they slammed as “a gift to thieves”": blame and praise with a name in somebody's words.
fn blasted_as(reader: &Reader<'_>, cue: &Candidate<'_>) -> Option<Opening> {
    let first = cue.words.end + 1;
    let judges = matches!(cue.row.act, Act::Criticize | Act::Praise) && reader.is(cue.words.end, &["as"]);
    let opening = Opening { frame: Frame::Prep, first, cue_end: first, addressee: None, medium: None };
    (judges && quotes_near(reader, first)).then_some(opening)
}

/// "The mayor said in a statement. “…”": the quotation stands behind the stop.
pub(super) fn next_quotation<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if !cue.row.takes.has(Take::Quote) || cue.row.precision < trust::MOSTLY || cue.mood != Mood::Finite {
        return None;
    }
    let (tail, medium) = adjunct::skip_adjuncts(reader, cue.words.end, room.end);
    if reader.shape(tail) != Shape::Stop || tail + 1 != reader.sentence(cue.words.first).end {
        return None;
    }
    let quotation = reader.opens(tail + 1).filter(|quotation| quotation::is_speech(reader, quotation))?;
    // `The mayor agreed. “…,” she said.`: a quotation with a tag of its own.
    if reader.is(quotation.inner.end.saturating_sub(1), &[","]) {
        return None;
    }
    let subject = source::before(reader, cue.group.first, room.first).filter(|subject| !subject.relative)?;
    if reader.block(tail) != reader.block(tail + 1) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::QUOTE));
    draft.source = Some(subject.tokens);
    draft.medium = medium;
    draft.content.push(quotation.tokens);
    Some(draft)
}

/// The quotation right before "as", with the subject that it lacks: the race | “is open,” | as Ruiz put it.
fn quoted_before(reader: &Reader<'_>, link: u32, floor: u32) -> Option<TokenSpan> {
    let before = link.checked_sub(1)?;
    let last = before.checked_sub(u32::from(reader.is(before, &[","])))?;
    let quotation = reader.closes(last).filter(|quotation| quotation.tokens.first >= floor)?;
    let marked = last < before || reader.is(quotation.inner.end.saturating_sub(1), &[","]);
    let first = quotation.tokens.first;
    let predicate = reader.verb(quotation.inner.first).is_some_and(|group| group.tokens.first == quotation.inner.first);
    let subject = reader.noun_before(first).filter(|phrase| predicate && phrase.tokens.first >= floor);
    marked.then(|| TokenSpan::new(subject.map_or(first, |phrase| phrase.tokens.first), quotation.tokens.end))
}

/// How many words may lead to "as" at the head of a sentence.
const LEAD: u32 = 8;

/// "As the agency reported on its website, the talks have failed."
pub(super) fn parenthetical<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if !cue.row.takes.has_sentences() || cue.mood != Mood::Finite {
        return None;
    }
    let subject = source::before(reader, cue.group.first, room.first).filter(|subject| !subject.relative)?;
    let sentence = reader.sentence(cue.group.first);
    let link = subject.tokens.first.checked_sub(1).filter(|&at| at >= sentence.first && reader.is(at, &["as"]))?;
    // "As Ruiz told reporters on Monday,"
    let whom = cue.row.takes.has(Take::Addressee).then(|| source_after::after(reader, cue.words.end, room.end)).flatten();
    let behind = whom.map_or(cue.words.end, |whom| whom.end);
    let (tail, medium) = adjunct::skip_adjuncts(reader, behind, room.end);
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::AS));
    draft.source = Some(subject.tokens);
    draft.addressee = whom;
    draft.medium = medium;
    if let Some(piece) = quoted_before(reader, link, sentence.first.max(room.first)) {
        draft.content.push(piece);
        return Some(draft);
    }
    // "But as the agency reported", "However, as the agency reported"
    let lead = link < sentence.first + LEAD
        && (sentence.first..link).all(|at| matches!(reader.tag(at), Tag::Cconj | Tag::Adv) || reader.is(at, &[","]));
    let piece = if lead && reader.is(tail, &[","]) {
        TokenSpan::new(tail + 1, content::end(reader, tail + 1, Frame::Clause, room.end, room.cues).max(tail + 1))
    } else if !lead && reader.is(link - 1, &[","]) && (tail >= room.end || reader.shape(tail) == Shape::Stop) {
        // "The numbers have changed, as Ruiz has acknowledged."
        let first = room.first.max(sentence.first);
        TokenSpan::new(first, first.max(link - 1))
    } else if !lead && reader.is(link - 1, &[","]) && reader.is(tail, &[","]) && opens::starts_finite(reader, tail + 1) {
        // "The port, as Ruiz has said, is full."
        let first = room.first.max(sentence.first);
        let rest = content::end(reader, tail + 1, Frame::Clause, room.end, room.cues);
        draft.content.push(content::trim(reader, TokenSpan::new(first, first.max(link - 1))));
        TokenSpan::new(tail + 1, rest.max(tail + 1))
    } else {
        return None;
    };
    let piece = content::trim(reader, piece);
    if piece.is_empty() || draft.content.iter().any(|piece| piece.is_empty()) {
        return None;
    }
    draft.content.push(piece);
    Some(draft)
}
