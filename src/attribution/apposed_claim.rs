//! What somebody says of a thing just told: "…, a claim the rebels rejected", "…, a move Ruiz called unfair", "…, which she denies".
//!
//! **How.** Behind a comma stands a noun for what was said or done, with or without "that"; then the source, its verb and, for words
//! of describing, what the thing is called. The noun is the content, as "which" is in "which he called unfair".
//!
//! **Why this way.** The noun ends what was said before it; taken into that content, one side would be made to say what the other
//! denies.
//!
//! **Limits.** Only nouns of the set `statement`, with an article; the noun is not followed to what it stands for.

use super::cue::{Candidate, Mood};
use super::draft::Draft;
use super::forward::Room;
use super::frame::{self, Frame};
use super::reader::Reader;
use super::row::Take;
use super::{content, passes, polarity, source_after, source_grow, speaker};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::{Shape, TokenSpan};

/// Words that stand for all that was said before them, where the verb behind them ends what is said of it.
const ALONE: &[&str] = &["which", "something"];

/// The article and noun, or the pronoun, behind a comma at `comma`, and where what is said of them begins.
fn thing(reader: &Reader<'_>, comma: u32) -> Option<(TokenSpan, u32)> {
    let first = comma + 1;
    // "…, which the rebels denied", "…, something Ruiz denied"
    if reader.is(comma, &[","]) && reader.is(first, ALONE) {
        return Some((TokenSpan::new(first, first + 1), first + 1));
    }
    if !reader.is(comma, &[","]) || !reader.is(first, &["a", "an", "the"]) {
        return None;
    }
    // The chunker may draw the name behind it into the phrase: "a decision | Ruiz | called".
    const LONGEST: u32 = 5;
    let noun = (first + 1..first + LONGEST)
        .find(|&at| !matches!(reader.tag(at), Tag::Adj | Tag::Adv) || reader.is_in(at, WordSet::Statement))?;
    let said = noun + 1 + u32::from(reader.is(noun + 1, &["that", "which"]));
    reader.is_in(noun, WordSet::Statement).then_some((TokenSpan::new(first, noun + 1), said))
}

/// The name that the chunker drew into the phrase of the thing, or the phrase that stands there.
fn voice(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    let around = reader.noun(first).map(|phrase| phrase.tokens).filter(|phrase| phrase.first < first);
    let tokens =
        around.map(|around| TokenSpan::new(first, around.end)).or_else(|| source_after::phrase_starting(reader, first))?;
    let somebody = !tokens.is_empty() && (reader.tag(first) == Tag::Pron || speaker::is_somebody(reader, tokens));
    // "a charge | Peru's envoy to Rome, Ana Ruiz, | rejected"
    // "a policy expert at the bank": no voice, but one noun more.
    if somebody && reader.verb(tokens.end).is_none() && reader.tag(first) != Tag::Noun {
        let limit = reader.sentence(first).end;
        let whole = source_after::with_appositions(reader, tokens, source_grow::grow_right(reader, tokens.end, limit), limit);
        let says = whole.end > tokens.end && reader.verb(verb_behind(reader, whole)).is_some();
        return Some(if says { whole } else { tokens });
    }
    somebody.then_some(tokens)
}

/// Where the verb of a voice is looked for: behind it and the comma that closes its apposition.
fn verb_behind(reader: &Reader<'_>, voice: TokenSpan) -> u32 {
    voice.end + u32::from(reader.is(voice.end, &[","]))
}

/// Whether the comma at `comma` ends content because somebody says something of it: ", a claim the rebels rejected", ", an allegation
/// first reported by the Herald".
pub(super) fn opens(reader: &Reader<'_>, comma: u32) -> bool {
    let Some((noun, said)) = thing(reader, comma) else { return false };
    if reader.is(noun.first, ALONE) {
        return voice(reader, said).is_some_and(|voice| ends_with_verb(reader, voice.end));
    }
    let says = |at: u32| reader.verb(at).is_some_and(|group| reader.has(group.head.0, Class::CueVerb));
    let passive = || {
        let verb = said + u32::from(reader.tag(said) == Tag::Adv);
        reader.verb(verb).is_some_and(|group| group.kind != VerbKind::Gerund && reader.is(group.tokens.end, &["by"]))
            && says(verb)
    };
    let active = || {
        let verb = voice(reader, said).map(|voice| verb_behind(reader, voice));
        verb.is_some_and(|verb| says(verb) || reader.tag(verb) == Tag::Adv && says(verb + 1))
    };
    active() || passive()
}

/// Whether a cue stands at `at` and nothing that it could govern behind it: "which the rebels | denied |."
fn ends_with_verb(reader: &Reader<'_>, at: u32) -> bool {
    let timed = |end: u32| reader.time(end + u32::from(reader.is(end, &["on", "in"]))).is_some();
    let ends =
        |end: u32| end >= reader.len() || reader.shape(end) == Shape::Stop || reader.is(end, &[",", ";", ")"]) || timed(end);
    reader.verb(at).is_some_and(|group| reader.has(group.head.0, Class::CueVerb) && ends(group.tokens.end))
}

/// The statement of a cue whose source stands right behind such a noun.
pub(super) fn find<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    const BACK: u32 = 18;
    if cue.mood != Mood::Finite || cue.passive {
        return None;
    }
    let floor = reader.sentence(cue.group.first).first.max(cue.group.first.saturating_sub(BACK));
    const COMMAS: usize = 3;
    let commas = (floor..cue.group.first).rev().filter(|&at| reader.is(at, &[","])).take(COMMAS);
    let (noun, source) = commas.into_iter().find_map(|comma| {
        let (noun, said) = thing(reader, comma)?;
        let source = voice(reader, said).filter(|voice| verb_behind(reader, *voice) == cue.group.first)?;
        Some((noun, source))
    })?;
    if reader.is(noun.first, ALONE) && !ends_with_verb(reader, cue.group.first) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::GAPPED));
    draft.source = Some(source);
    draft.content.push(noun);
    draft.negative = polarity::is_negative(reader, cue, draft.source);
    if cue.row.act == Act::Describe {
        let opening = frame::find(reader, cue, room.end).filter(|opening| opening.frame != Frame::That)?;
        let end = content::end(reader, opening.first, Frame::Object, room.end, room.cues);
        draft.content.push(content::trim(reader, TokenSpan::new(opening.first, end)));
        draft.cue.end = opening.cue_end.max(cue.words.end);
        draft.content.retain(|piece| !piece.is_empty());
    }
    let complete = cue.row.act == Act::Describe || cue.row.takes.has(Take::Object);
    complete.then_some(draft)
}
