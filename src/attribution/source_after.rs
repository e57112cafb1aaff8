//! A source behind its verb: "…," said Ana Ruiz, the mayor of Rivertown, who leads the council.
//!
//! **How.** The phrase that starts there, grown to the right, with up to four appositions.
//!
//! **Why this way.** Behind the verb nothing but the rest of the sentence limits a source, so each apposition must close.
//!
//! **Limits.** An apposition without a mark at its end is not taken.

use super::reader::Reader;
use super::source::{QUANTIFIERS, REACH, RELATIVE, is_pronoun};
use super::source_aside::is_state;
use super::source_grow::{grow_right, is_topic, name_around};
use super::titled;
use crate::grammar::{NounPhrase, Tag, VerbGroup, VerbKind};

use crate::text::{Shape, TokenSpan};

/// The phrase that starts at `first`, grown to the right, not beyond `limit`: "said Ana Ruiz, the mayor of X, on Monday".
pub(super) fn after(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    let phrase =
        phrase_starting(reader, first).or_else(|| quantifier(reader, first)).or_else(|| led_by_participle(reader, first))?;
    // "said Dover police | Chief Ana Ruiz"
    let office = titled::around(reader, phrase.end).filter(|office| office.end <= limit);
    // "said Col. Tom | “Red” Lund"
    let name = name_around(reader, phrase.end).filter(|name| name.end <= limit);
    let office = office.or(name);
    let phrase = TokenSpan::new(phrase.first, office.map_or(phrase.end, |office| office.end.max(phrase.end)));
    // "…,” said Ruiz | of the defeat |": what it is said of.
    let topic = (phrase.first + 1..phrase.end).find(|&at| reader.is(at, &["of"]) && is_topic(reader, at, phrase));
    if let Some(topic) = topic {
        return Some(TokenSpan::new(phrase.first, topic));
    }
    let end = over_participles(reader, phrase, grow_right(reader, phrase.end, limit), limit);
    Some(with_appositions(reader, phrase, end, limit))
}

/// The same where a verb may follow that is the phrase's own: "and the driver waiting at the gate".
pub(super) fn subject_at(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    let phrase = phrase_starting(reader, first)?;
    Some(with_appositions(reader, phrase, grow_right(reader, phrase.end, limit), limit))
}

pub(super) fn with_appositions(reader: &Reader<'_>, phrase: TokenSpan, mut end: u32, limit: u32) -> TokenSpan {
    if is_pronoun(reader, phrase.first, phrase.end) {
        return phrase;
    }
    for _ in 0..4 {
        let Some(next) = apposition_after(reader, end, limit) else { break };
        end = next;
    }
    TokenSpan::new(phrase.first, end.min(limit).max(phrase.end))
}

/// The noun phrase, or lone pronoun or name, that starts at `first`.
pub(super) fn phrase_starting(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    if let Some(phrase) = reader.noun_from(first) {
        // "told a news | briefing | the plan was dead": to the word classes, a verb.
        let gathering =
            reader.tag(first) == Tag::Det && reader.is(phrase.tokens.end, &["briefing", "meeting", "hearing", "gathering"]);
        return Some(TokenSpan::new(first, phrase.tokens.end + u32::from(gathering)));
    }
    // The chunker may have drawn the verb before it into the phrase: "asked Ana Ruiz", or the cue: "in the words | of Ana Ruiz".
    let around = |phrase: &NounPhrase| phrase.tokens.first < first;
    if let Some(phrase) = reader.noun(first).filter(around) {
        let verb = phrase.tokens.first + 1 == first && reader.tag(first - 1) == Tag::Verb;
        if verb || reader.is(first - 1, &["of"]) && reader.tag(first) == Tag::Propn {
            return Some(TokenSpan::new(first, phrase.tokens.end));
        }
    }
    matches!(reader.tag(first), Tag::Pron | Tag::Propn | Tag::Noun).then(|| TokenSpan::new(first, first + 1))
}

/// "according to some in the party", "…,” said another.": a word of number that is the whole source.
fn quantifier(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    let closes = reader.tag(first + 1) == Tag::Adp || reader.shape(first + 1) == Shape::Stop || reader.is(first + 1, &[","]);
    (closes && reader.is(first, QUANTIFIERS)).then(|| TokenSpan::new(first, first + 1))
}

/// "said acting director Ana Ruiz": a participle before a title.
fn led_by_participle(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    const LEADS: &[&str] = &["lead", "retired", "elected", "convicted"];
    let led = reader.word(first).ends_with("ing") || reader.is(first, LEADS);
    let phrase = reader.noun_from(first + 1).filter(|_| led)?.tokens;
    let named = (phrase.first..phrase.end).any(|at| reader.tag(at) == Tag::Propn);
    (named && reader.tag(phrase.first) != Tag::Det).then(|| TokenSpan::new(first, phrase.end))
}

/// Over what is told of `phrase`, grown to `end`, without a relative pronoun: "a driver waiting at the gate", "a man known
/// as Bob".
fn over_participles(reader: &Reader<'_>, phrase: TokenSpan, mut end: u32, limit: u32) -> u32 {
    const MOST: u32 = 2;
    let common = reader.tag(phrase.end - 1) == Tag::Noun;
    for _ in 0..MOST {
        // "sources | close to the talks |": the word may have been taken for a verb.
        if reader.is(end, &["close", "familiar"]) && reader.is(end + 1, &["to", "with"]) {
            let Some(object) = phrase_starting(reader, end + 2) else { break };
            end = grow_right(reader, object.end, limit).min(limit);
            continue;
        }
        let Some(group) = reader.verb(end).filter(|group| group.tokens.first == end && group.tokens.len() == 1) else { break };
        let next = group.tokens.end;
        let tied = reader.tag(next) == Tag::Adp || reader.is(next, &["as"]);
        // "half of those | surveyed |."
        let polled = reader.word(next - 1).ends_with("ed") && (reader.shape(next) == Shape::Stop || reader.is(next, &[","]));
        let told = match group.kind {
            VerbKind::Participle if polled => true,
            VerbKind::Gerund => tied || phrase_starting(reader, next).is_some(),
            VerbKind::Participle => tied,
            _ => false,
        };
        if !(common && told) || next >= limit {
            break;
        }
        let object = phrase_starting(reader, next + u32::from(tied)).map_or(next, |object| object.end);
        // "a man calling himself Tom"
        let reflexive = reader.is(object.saturating_sub(1), &["himself", "herself", "itself", "themselves"]);
        let object = phrase_starting(reader, object).filter(|_| reflexive).map_or(object, |name| name.end);
        end = grow_right(reader, object, limit).min(limit);
    }
    end
}

/// A source that a verb in -ed follows, where another verb has said it already: “…,” said two people | briefed on the plan |.
pub(super) fn with_past(reader: &Reader<'_>, source: TokenSpan, limit: u32) -> TokenSpan {
    let past = |group: &VerbGroup| group.tokens.len() == 1 && group.tokens.first == source.end;
    let past = reader.verb(source.end).is_some_and(|group| past(&group)) && reader.word(source.end).ends_with("ed");
    let next = source.end + 1;
    let end = match reader.tag(next) {
        _ if !past || reader.tag(source.end - 1) == Tag::Propn => source.end,
        Tag::Adp => phrase_starting(reader, next + 1).map_or(source.end, |object| grow_right(reader, object.end, limit)),
        _ if reader.shape(next) == Shape::Stop || reader.is(next, &[","]) => next,
        _ => source.end,
    };
    TokenSpan::new(source.first, end.min(limit))
}

/// A source with a relative clause that the sentence ends in: "The road is closed, said two men | who had seen the sign |."
pub(super) fn with_relative(reader: &Reader<'_>, source: TokenSpan, limit: u32) -> TokenSpan {
    const LONGEST: u32 = 20;
    if !reader.is(source.end, &["who"]) {
        return source;
    }
    let finite = |at: u32| reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite);
    let end = (source.end..limit).find(|&at| reader.shape(at) == Shape::Stop && reader.tag(at) == Tag::Punct).unwrap_or(limit);
    let plain = |at: u32| !reader.is(at, &[",", ";", ":", "—", "–", "--"]) && !reader.is_mark(at);
    let whole = end <= source.end + LONGEST && end + 1 >= limit && (source.end..end).all(plain);
    let own = |at: u32| finite(at) && !reader.is(at - 1, &["and", "or", "but"]);
    let closed = whole && (source.end..end).filter(|&at| own(at)).count() == 1;
    TokenSpan::new(source.first, if closed { end } else { source.end })
}

/// The verb group that stands at `at`, behind an adverb or not: "a driver | working | for the port", "a driver now | working |".
fn told_by(reader: &Reader<'_>, at: u32) -> Option<VerbGroup> {
    let participle = |at: u32| reader.word(at).ends_with("ing") || reader.word(at).ends_with("ed");
    let from = at + u32::from(reader.tag(at) == Tag::Adv && participle(at + 1));
    reader.verb(from).filter(|group| group.tokens.first == from)
}

/// ", a lawyer from Ohio who led the talks": the end of an apposition that starts with the comma at `comma`.
fn apposition_after(reader: &Reader<'_>, comma: u32, limit: u32) -> Option<u32> {
    if comma + 1 >= limit || !reader.is(comma, &[","]) {
        return None;
    }
    // "said Cory Lund, 22, of Flint, Mich., who had voted"
    if reader.is(comma + 1, &["of"]) {
        let town = phrase_starting(reader, comma + 2).filter(|town| reader.tag(town.end - 1) == Tag::Propn)?;
        let state = (town.end + 1..limit.min(town.end + 4)).find(|&at| reader.is(at, &[","]));
        let placed = state.filter(|&state| reader.is(town.end, &[","]) && is_state(reader, town.end, state));
        return Some(placed.unwrap_or(town.end));
    }
    let phrase = phrase_starting(reader, comma + 1)?;
    // "as the leaflet has it, 40 tons of pears"
    let counted = reader.shape(comma + 1) == Shape::Number && phrase.len() > 1 && reader.shape(comma + 2) != Shape::Hyphen
        || reader.tag(comma + 1) == Tag::Sym;
    let pronoun = is_pronoun(reader, phrase.first, phrase.end);
    if pronoun || counted || reader.time(comma + 1).is_some() || reader.is(comma + 1, RELATIVE) {
        return None;
    }
    let mut end = grow_right(reader, phrase.end, limit);
    if reader.is(end, &["who", "that", "whose"]) {
        end = (end..limit.min(end + REACH))
            .find(|&at| reader.is(at, &[",", ";", "—", "–"]) || reader.is_mark(at) || reader.shape(at) == Shape::Stop)
            .unwrap_or(limit);
    } else if let Some(group) = told_by(reader, end) {
        let word = reader.word(group.tokens.first);
        // "a group representing banks", "a firm founded by": a participle; otherwise a new clause.
        let participle = word.ends_with("ing") || word.ends_with("ed") && reader.is(group.tokens.end, &["by"]);
        if group.tokens.len() != 1 || !participle {
            return None;
        }
        let object = phrase_starting(reader, group.tokens.end).map_or(group.tokens.end, |object| object.end);
        end = grow_right(reader, object, limit);
    }
    let closed = end >= limit
        || reader.shape(end) == Shape::Stop
        || reader.is(end, &[",", ";", "and", "in", "on", "at", "during", "—"])
        || reader.is_mark(end)
        || reader.time(end).is_some();
    closed.then_some(end)
}
