//! Finds the words that name who says it.
//!
//! **How.** Before a verb and its adverbs ([`source_adverb`](super::source_adverb)): the noun phrase that ends there, grown leftwards
//! ([`source_grow`](super::source_grow)), over a clause about it ([`source_clause`]) and over what stands
//! between commas ([`source_aside`](super::source_aside)). After a verb ("…," said X): [`source_after`](super::source_after).
//!
//! **Why this way.** A subject in news stands directly before its verb or is cut off by one apposition; the few shapes of
//! what may lie between settle it without a parse.
//!
//! **Limits.** A subject more than sixty tokens long is cut.

use super::reader::Reader;
use super::source_adverb::{auxiliary_before, parted_auxiliary, skip_adverbs_left};
use super::source_aside::{apposed, named_twice, previous_comma, quoting, set_off, titled};
use super::source_grow::grow_left;
pub(super) use super::source_noun::head;
use super::{source_clause, source_measure};
use crate::grammar::Tag;
use crate::text::{Shape, TokenId, TokenSpan};

/// How far a subject may reach.
pub(super) const REACH: u32 = 60;

pub(super) const RELATIVE: &[&str] = &["who", "which", "that"];

/// Words of number that can be a subject by themselves.
pub(super) const QUANTIFIERS: &[&str] = &["some", "many", "most", "others", "several", "few", "both", "another"];

const DASHES: &[&str] = &["--", "—", "–", "-", "―"];

/// A subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub tokens: TokenSpan,
    /// Whether its verb tells of a noun before it: "who", "that", the subject behind "whose".
    pub relative: bool,
}

/// The subject that was sought before a verb group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sought {
    group: u32,
    floor: u32,
    found: Option<Subject>,
}

/// Where a subject is sought: in `floor..end`, behind which only adverbs stand before the verb group at `group`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search {
    pub floor: u32,
    pub end: u32,
    pub group: u32,
}

impl Subject {
    pub fn new(first: u32, end: u32) -> Self {
        Subject { tokens: TokenSpan::new(first, end), relative: false }
    }
}

/// The subject of the verb group that starts at `group`, not before `floor`. Frames ask for that of one cue in turn.
pub(super) fn before(reader: &Reader<'_>, group: u32, floor: u32) -> Option<Subject> {
    if let Some(last) = reader.last_subject.get().filter(|last| last.group == group && last.floor == floor) {
        return last.found;
    }
    let widen = |subject: Subject| {
        let first = source_measure::widen(reader, subject.tokens.first, floor.max(group.saturating_sub(REACH)));
        Subject { tokens: TokenSpan::new(first, subject.tokens.end), ..subject }
    };
    let found = find_before(reader, group, floor).map(widen);
    reader.last_subject.set(Some(Sought { group, floor, found }));
    found
}

fn find_before(reader: &Reader<'_>, group: u32, floor: u32) -> Option<Subject> {
    let floor = floor.max(group.saturating_sub(REACH));
    let end = skip_adverbs_left(reader, group, floor);
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    let search = Search { floor, end, group };
    if let Some(auxiliary) = parted_auxiliary(reader, end, group, floor) {
        return before(reader, auxiliary.tokens.first, floor);
    }
    // "Officials | there | warned"
    if reader.is(last, &["there", "here"]) && last > floor && reader.noun_before(last).is_some() {
        return before(reader, last, floor)
            .map(|subject| Subject { tokens: TokenSpan::new(subject.tokens.first, end), ..subject });
    }
    if is_before_attribute(reader, last, floor) {
        return None;
    }
    if is_relative_subject(reader, last, floor) {
        return Some(Subject { relative: true, ..Subject::new(last, end) });
    }
    if reader.is(last, &[","]) {
        return set_off(reader, last, floor);
    }
    if is_dash(reader, last) {
        return before_dash(reader, last, floor);
    }
    titled(reader, last, floor)
        .or_else(|| quoting(reader, last, floor))
        .or_else(|| source_clause::with_clause(reader, search))
        .or_else(|| phrase_before(reader, search))
}

/// Whether the verb behind `last` is none but an attribute: "the preferred shoes", "Ruiz's preferred shoes", "the number of reported
/// cases"; but "Moody's reported".
fn is_before_attribute(reader: &Reader<'_>, last: u32, floor: u32) -> bool {
    const BEFORE_ATTRIBUTES: &[&str] = &["the", "a", "an", "'s", "’s", "of", "no", "only", "own", "new"];
    // "the previously announced trip"
    let manner = || {
        last > floor
            && reader.word(last).ends_with("ly")
            && reader.tag(last) != Tag::Noun
            && reader.is(last - 1, &["the", "a", "an"])
    };
    // "a friend of Ruiz's"
    let whole = || reader.noun_before(last + 1).is_some();
    (reader.is(last, BEFORE_ATTRIBUTES) && !whole() || manner()) && reader.verb(last).is_none() && reader.tag(last) != Tag::Propn
}

/// Whether a relative pronoun before the verb is its subject: "officials who said".
fn is_relative_subject(reader: &Reader<'_>, last: u32, floor: u32) -> bool {
    // "On Tuesday, WHO said": an acronym is no pronoun.
    if !reader.is(last, RELATIVE)
        || reader.shape(last) == Shape::Caps
        || reader.noun(last).is_some_and(|phrase| phrase.tokens.len() > 1)
    {
        return false;
    }
    let antecedent =
        || last > floor && (reader.is(last - 1, &[","]) || reader.noun_before(last).is_some() || reader.is(last - 1, &[")"]));
    // "that" as a subject after a noun is relative; at the start of a sentence it is a demonstrative.
    reader.is(last, &["who"]) || antecedent()
}

/// The subject before what stands between two dashes, of which the second is before the verb.
fn before_dash(reader: &Reader<'_>, dash: u32, floor: u32) -> Option<Subject> {
    let open = (floor..dash).rev().find(|&at| is_dash(reader, at))?;
    let subject = apposed(reader, open, floor).filter(|_| reader.is(open - 1, &[","]));
    subject.or_else(|| before(reader, open, floor))
}

/// The subject whose last phrase, clause without a pronoun or participle ends right before the verb.
fn phrase_before(reader: &Reader<'_>, search: Search) -> Option<Subject> {
    let phrase = phrase_ending(reader, skip_bracket_left(reader, search.end, search.floor));
    // "The driver | he had met | said", "Neighbors | we have lived with | said"
    let stranded = phrase.is_none_or(|phrase| phrase.first > search.floor && reader.tag(phrase.first - 1) == Tag::Adp);
    if stranded && let Some(subject) = source_clause::with_contact(reader, search) {
        return Some(subject);
    }
    match phrase {
        Some(phrase) => grown(reader, phrase, search),
        None => source_clause::with_participle(reader, search),
    }
}

/// The subject that the phrase before the verb ends.
fn grown(reader: &Reader<'_>, phrase: TokenSpan, Search { floor, end, group }: Search) -> Option<Subject> {
    // "Ruiz and Ortega have both argued"
    let both = reader.is(end - 1, &["both", "all", "each"]) && phrase.len() == 1;
    if let Some(auxiliary) = phrase.first.checked_sub(1).and_then(|at| reader.verb(at)).filter(|_| both)
        && auxiliary.tokens.first > floor
    {
        return before(reader, auxiliary.tokens.first, floor);
    }
    // "closed what | officials | described as": the pronoun belongs to the verb before it.
    if reader.is(phrase.first, &["what", "whatever"]) && phrase.len() > 1 && phrase.first >= floor {
        return Some(Subject::new(phrase.first + 1, end));
    }
    let possessive = || phrase.len() == 1 && reader.is(phrase.first, &["his", "their", "its", "my", "our", "your"]);
    if phrase.first < floor || is_time(reader, phrase) || possessive() {
        return None;
    }
    let first = grow_left(reader, phrase.first, floor);
    let first = named_twice(reader, first, group, floor).unwrap_or(first);
    // "The mayor's friends have in the past said": the phrase stands between auxiliary and verb.
    if let Some(group) = auxiliary_before(reader, first).filter(|group| group.tokens.first > floor) {
        return before(reader, group.tokens.first, floor);
    }
    // "Today Ruiz said"
    let when = reader.time(first).map(|(_, time)| time.end).filter(|&time| time < end && reader.tag(time) == Tag::Propn);
    Some(Subject::new(when.unwrap_or(first), end))
}

/// Whether a phrase is a time and says nothing: "On | Monday | said", but "the second quarter showed".
fn is_time(reader: &Reader<'_>, phrase: TokenSpan) -> bool {
    let covers = |time: TokenSpan| time.first <= phrase.first && phrase.end <= time.end;
    reader.time(phrase.first).is_some_and(|(_, time)| covers(time) && !source_measure::is_quarter(reader, time))
}

/// A dash, or a hyphen with blanks around it.
pub(super) fn is_dash(reader: &Reader<'_>, at: u32) -> bool {
    let loose = |at: u32| !reader.article.tokens.is_glued(TokenId(at));
    reader.is(at, DASHES) && (!reader.is(at, &["-"]) || loose(at) && loose(at + 1))
}

/// The noun phrase, or lone pronoun or name, that ends before `end`.
pub(super) fn phrase_ending(reader: &Reader<'_>, end: u32) -> Option<TokenSpan> {
    if let Some(phrase) = reader.noun_before(end) {
        return Some(phrase.tokens);
    }
    let last = end.checked_sub(1)?;
    if let Some(phrase) = reader.noun(last).map(|phrase| phrase.tokens).filter(|phrase| phrase.first < end) {
        return Some(TokenSpan::new(phrase.first, end));
    }
    // "the 43-year-old", "many", "some"
    let some = reader.is(last, QUANTIFIERS);
    let alone = matches!(reader.tag(last), Tag::Pron | Tag::Propn | Tag::Noun | Tag::Num) || some;
    alone.then(|| TokenSpan::new(last, end))
}

/// Over "(R-Ohio)" before `end`.
pub(super) fn skip_bracket_left(reader: &Reader<'_>, end: u32, floor: u32) -> u32 {
    let Some(last) = end.checked_sub(1) else { return end };
    if !reader.is(last, &[")"]) {
        return end;
    }
    (floor.max(end.saturating_sub(12))..last).rev().find(|&at| reader.is(at, &["("])).unwrap_or(end)
}

pub(super) fn is_pronoun(reader: &Reader<'_>, first: u32, end: u32) -> bool {
    end - first == 1 && reader.tag(first) == Tag::Pron
}

/// The antecedent of a relative pronoun at `at`: the phrase before it.
pub(super) fn antecedent(reader: &Reader<'_>, at: u32, floor: u32) -> Option<TokenSpan> {
    let mut end = at;
    while end > floor && (reader.is(end - 1, &[",", "'s", "’s"]) || reader.tag(end - 1) == Tag::Adp) {
        end -= 1;
    }
    let inner = skip_bracket_left(reader, end, floor);
    let phrase = phrase_ending(reader, inner)?;
    let mut first = grow_left(reader, phrase.first, floor);
    // "Ruiz praised | Lund, who": the first verb of a sentence has a subject and an object, and tells of neither.
    let least = floor.max(first.saturating_sub(REACH));
    let verb = (first..phrase.first).rev().find_map(|at| reader.verb(at)).filter(|_| reader.finite(least, first).is_none());
    if let Some(verb) = verb.filter(|verb| verb.tokens.end <= phrase.first) {
        first = grow_left(reader, phrase.first, verb.tokens.end);
    }
    // "Ana Ruiz, head of the bank, who": the name before the apposition.
    let comma = at.checked_sub(1).filter(|&comma| reader.is(comma, &[","]));
    // "Tom Lund, Nato's chairman, who"
    let owned = |open: u32| reader.is(open + 2, &["'s", "’s"]);
    let apposed = |&open: &u32| !reader.shape(open + 1).is_capital() || owned(open);
    let open = comma.and_then(|comma| previous_comma(reader, comma, floor)).filter(apposed);
    let named = open.and_then(|open| phrase_ending(reader, open));
    let named = named.filter(|named| named.first >= floor && reader.tag(named.end - 1) == Tag::Propn);
    Some(TokenSpan::new(named.map_or(first, |named| named.first), end))
}
