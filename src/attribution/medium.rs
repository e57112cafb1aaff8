//! What something is said or printed in: "in a statement", "by phone", "on CNN", "on her show".
//!
//! **How.** A preposition, and behind it a phrase whose head carries words, a station, or the title of a programme.
//!
//! **Why this way.** Prepositions are read one by one between a cue and its content, so a medium must be told where it opens.
//!
//! **Limits.** A programme that the tables do not know is told only by quotation marks or by the station before it.

use super::quotation;
use super::reader::Reader;
use crate::grammar::Tag;
use crate::lexicon::{Class, Hit, WordSet};
use crate::text::{TokenId, TokenSpan};

/// What carries words and says none of its own, so that it is a medium and never a source.
const CHANNELS: &[&str] = &["phone", "telephone", "television", "TV", "radio", "air"];

/// Whether a preposition at `at` opens "in a statement".
pub(super) fn opens(reader: &Reader<'_>, at: u32) -> bool {
    find(reader, at).is_some()
}

/// Behind "in a statement" that stands at `at`, or `at` itself: "and | in a statement | called it fair".
pub(super) fn skip(reader: &Reader<'_>, at: u32) -> u32 {
    find(reader, at).map_or(at, |medium| medium.end)
}

/// What something is said or printed in, with its preposition at `at`: "in a statement", "on state television", "by phone".
pub(super) fn find(reader: &Reader<'_>, at: u32) -> Option<TokenSpan> {
    if !matches!(reader.tag(at), Tag::Adp | Tag::Adv | Tag::Sconj) {
        return None;
    }
    let (bare, on) = (reader.is(at, &["by"]), reader.is(at, &["on"]));
    if !bare && !on && !reader.is(at, &["in", "during", "at", "via"]) {
        return None;
    }
    let end =
        phrase_end(reader, at + 1).or_else(|| dated_end(reader, at + 1)).or_else(|| aired_end(reader, at).filter(|_| on))?;
    // "in response to the flood": an answer, and not where it stands.
    let answers = end == at + 2 && reader.is(at + 1, &["response", "reply"]);
    (!answers && (!bare || end == at + 2)).then(|| TokenSpan::new(at, end))
}

/// The end of a phrase from `first` whose head carries words.
fn phrase_end(reader: &Reader<'_>, first: u32) -> Option<u32> {
    let on = reader.is(first - 1, &["on"]);
    let phrase = reader.noun(first)?;
    let first = phrase.tokens.first.max(first);
    // "on Facebook | Monday"
    let timed = |token: u32| reader.time(token).is_some_and(|(_, time)| time.end >= phrase.tokens.end);
    let end = (first + 1..phrase.tokens.end).find(|&token| timed(token)).unwrap_or(phrase.tokens.end);
    let last = end - 1;
    let platform = || reader.is_in(last, WordSet::Platform);
    let named = || names(reader, TokenSpan::new(first, end)) || reader.is(last, CHANNELS);
    // "commenting on the report"; "on her website", but "commenting on websites"
    let owned = || end > first + 1 && (reader.is(first, OWNERS) || reader.is(last - 1, &["'s", "’s"]));
    let carries = if on { platform() && (named() || owned()) || reader.is(last, CHANNELS) } else { named() };
    carries.then_some(end)
}

/// Whose page or show it is.
const OWNERS: &[&str] = &["his", "her", "its", "their", "my", "our"];

/// The end of a phrase from `first` that a day or month narrows down so far that the chunker has left the noun out of it: "in a June 16,
/// 2012, | email".
fn dated_end(reader: &Reader<'_>, first: u32) -> Option<u32> {
    let date = first + u32::from(reader.tag(first) == Tag::Det);
    let (_, time) = reader.time(date).filter(|(_, time)| time.first == date)?;
    let noun = time.end + u32::from(reader.is(time.end, &[","]));
    let phrase = reader.noun(noun).filter(|phrase| phrase.tokens.first <= noun)?;
    let rest = TokenSpan::new(noun, phrase.tokens.end);
    (!reader.is(time.end, &["'s", "’s"]) && date > first && names(reader, rest)).then_some(rest.end)
}

/// The end of a station or programme behind "on" at `on`: "on CNN", "on ABC’s “Night Desk”", "on “Night Desk”".
fn aired_end(reader: &Reader<'_>, on: u32) -> Option<u32> {
    let first = on + 1 + u32::from(reader.is(on + 1, &["the"]));
    let titled = |at: u32| reader.opens(at).filter(|quotation| quotation::is_title(reader, quotation));
    if let Some(title) = titled(first) {
        return Some(title.tokens.end);
    }
    const BODIES: [Class; 3] = [Class::OrganizationName, Class::OrganizationAcronym, Class::OrganizationShort];
    let body = BODIES.into_iter().find_map(|class| reader.hits.longest(TokenId(first), class))?;
    if reader.lexicon.cell(body.entry, "type") != "media" {
        return None;
    }
    // "on the ABC | show | “Night Desk”", "on City Herald | Radio"
    let rest = reader.noun(first).map_or(body.tokens.end, |phrase| phrase.tokens.end).max(body.tokens.end);
    let plain = |at: &u32| reader.time(*at).is_none() && !reader.is(*at, &["'s", "’s", "'", "’", "and", "&"]);
    let end = (body.tokens.end..rest).find(|at| !plain(at)).unwrap_or(rest);
    let end = end + u32::from(reader.is_in(end, WordSet::Platform) && titled(end + 1).is_some());
    if let Some(title) = titled(end) {
        return Some(title.tokens.end);
    }
    // "on CNN’s “Night Desk”", "on CNN’s Night Desk", but "on CNN’s debt"
    let owner = reader.is(end, &["'s", "’s", "'", "’"]);
    let work = |at: u32| reader.hits.longest(TokenId(at), Class::Work).map(|hit| hit.tokens.end);
    let show = || titled(end + 1).map(|title| title.tokens.end).or_else(|| work(end + 1)).or_else(|| name_end(reader, end + 1));
    // "on CNN and Sky News", "on Town and Country"
    let pair = || name_end(reader, end + 1).filter(|_| reader.is(end, &["and", "&"]));
    if owner { show() } else { pair().or(Some(end)) }
}

/// The end of the capitalised words from `first`, not a day of the calendar.
fn name_end(reader: &Reader<'_>, first: u32) -> Option<u32> {
    let name = reader.noun(first).filter(|phrase| reader.tag(phrase.head.0) == Tag::Propn)?;
    let fits = name.tokens.first <= first && reader.shape(first).is_capital() && reader.time(first).is_none();
    fits.then_some(name.tokens.end)
}

/// Whether the head of a phrase is a medium: "on the radio", but not "at a radio station".
pub(super) fn names(reader: &Reader<'_>, phrase: TokenSpan) -> bool {
    let head = reader.noun(phrase.first).map_or(phrase.end, |noun| noun.head.0 + 1);
    // "in the wake of a poll"
    if reader.is(head - 1, &["wake", "light", "face", "aftermath", "midst", "middle", "run-up", "case", "absence"]) {
        return false;
    }
    let heads = |hit: &Hit| hit.tokens.end == phrase.end || hit.tokens.end == head;
    (phrase.first..phrase.end).any(|token| reader.hits.longest(TokenId(token), Class::CueMedium).is_some_and(heads))
}
