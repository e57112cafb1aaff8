//! A source behind its verb: "…," said Ana Ruiz, the mayor of Rivertown, who leads the council.
//!
//! **How.** The phrase that starts there, grown to the right, with up to four appositions.
//!
//! **Why this way.** Behind the verb nothing but the rest of the sentence limits a source, so each apposition must close.
//!
//! **Limits.** An apposition without a mark at its end is not taken.

use super::reader::Reader;
use super::source::{REACH, RELATIVE, is_pronoun};
use super::source_grow::grow_right;
use crate::grammar::Tag;
use crate::text::{Shape, TokenSpan};

/// The phrase that starts at `first`, grown to the right, not beyond `limit`: "said Ana Ruiz, the mayor of X, on Monday".
pub(super) fn after(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    let phrase = phrase_starting(reader, first)?;
    let mut end = grow_right(reader, phrase.end, limit);
    if is_pronoun(reader, phrase.first, phrase.end) {
        return Some(TokenSpan::new(first, phrase.end));
    }
    for _ in 0..4 {
        let Some(next) = apposition_after(reader, end, limit) else { break };
        end = next;
    }
    Some(TokenSpan::new(first, end.min(limit).max(phrase.end)))
}

/// The noun phrase, or lone pronoun or name, that starts at `first`.
pub(super) fn phrase_starting(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    if let Some(phrase) = reader.noun_from(first) {
        return Some(phrase.tokens);
    }
    // The chunker may have drawn the verb before it into the phrase: "asked Ana Ruiz".
    if let Some(phrase) =
        reader.noun(first).filter(|phrase| first > 0 && phrase.tokens.first + 1 == first && reader.tag(first - 1) == Tag::Verb)
    {
        return Some(TokenSpan::new(first, phrase.tokens.end));
    }
    matches!(reader.tag(first), Tag::Pron | Tag::Propn | Tag::Noun).then(|| TokenSpan::new(first, first + 1))
}

/// Whether a preposition at `at` opens "in a statement".
pub(super) fn opens_medium(reader: &Reader<'_>, at: u32) -> bool {
    let Some(phrase) = reader.noun(at + 1) else { return false };
    reader.is(at, &["in", "on", "during", "at", "via"])
        && (phrase.tokens.first..phrase.tokens.end).any(|token| reader.has(token, crate::lexicon::Class::CueMedium))
}

/// ", a lawyer from Ohio who led the talks": the end of an apposition that starts with the comma at `comma`.
fn apposition_after(reader: &Reader<'_>, comma: u32, limit: u32) -> Option<u32> {
    if comma + 1 >= limit || !reader.is(comma, &[","]) {
        return None;
    }
    let phrase = phrase_starting(reader, comma + 1)?;
    if is_pronoun(reader, phrase.first, phrase.end) || reader.time(comma + 1).is_some() || reader.is(comma + 1, RELATIVE) {
        return None;
    }
    let mut end = grow_right(reader, phrase.end, limit);
    if reader.is(end, &["who", "that"]) {
        end = (end..limit.min(end + REACH))
            .find(|&at| reader.is(at, &[",", ";", "—", "–"]) || reader.is_mark(at) || reader.shape(at) == Shape::Stop)
            .unwrap_or(limit);
    } else if reader.verb(end).is_some_and(|group| group.tokens.first == end) {
        let group = reader.verb(end)?;
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
