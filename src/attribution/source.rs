//! Finds the words that name who says it.
//!
//! **How.** Before a verb: the noun phrase that ends there, grown leftwards ([`source_grow`](super::source_grow)) and over what
//! stands between commas ([`source_aside`](super::source_aside)). After a verb ("…," said X): [`source_after`](super::source_after).
//!
//! **Why this way.** A subject in news stands directly before its verb or is cut off by one apposition; the few shapes of
//! what may lie between settle it without a parse.
//!
//! **Limits.** A subject more than sixty tokens long is cut.

use super::reader::Reader;
use super::source_aside::{apposed, named_twice, previous_comma, quoting, titled};
use super::source_grow::{before_relative, claim_with, contact_with, grow_left, object_relative, relative_with};
pub(super) use super::source_noun::head;
use super::{medium, source_head, source_measure, source_noun};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::WordSet;
use crate::text::{Shape, TokenId, TokenSpan};

/// How far a subject may reach.
pub(super) const REACH: u32 = 60;

pub(super) const RELATIVE: &[&str] = &["who", "which", "that"];

/// Words of number that can be a subject by themselves.
pub(super) const QUANTIFIERS: &[&str] = &["some", "many", "most", "others", "several", "few", "both", "another"];

/// Auxiliaries that an adverbial may part from their verb.
const AUXILIARIES: &[&str] = &["have", "has", "had", "will", "would", "could", "may", "might"];

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
    if let Some(auxiliary) = parted_auxiliary(reader, end, group, floor) {
        return before(reader, auxiliary.tokens.first, floor);
    }
    // "Officials | there | warned"
    if reader.is(last, &["there", "here"]) && last > floor && reader.noun_before(last).is_some() {
        return before(reader, last, floor)
            .map(|subject| Subject { tokens: TokenSpan::new(subject.tokens.first, end), ..subject });
    }
    // "the preferred shoes", "Ruiz's preferred shoes", "the number of reported cases": no verb but an attribute; "Moody's reported".
    const BEFORE_ATTRIBUTES: &[&str] = &["the", "a", "an", "'s", "’s", "of", "no", "only", "own", "new"];
    // "the previously announced trip"
    let manner = || {
        last > floor
            && reader.word(last).ends_with("ly")
            && reader.tag(last) != Tag::Noun
            && reader.is(last - 1, &["the", "a", "an"])
    };
    // "a friend of Ruiz's"
    let whole = || reader.noun_before(end).is_some();
    if (reader.is(last, BEFORE_ATTRIBUTES) && !whole() || manner())
        && reader.verb(last).is_none()
        && reader.tag(last) != Tag::Propn
    {
        return None;
    }
    // "On Tuesday, WHO said": an acronym is no pronoun.
    if reader.is(last, RELATIVE)
        && reader.shape(last) != Shape::Caps
        && reader.noun(last).is_none_or(|phrase| phrase.tokens.len() == 1)
    {
        let antecedent =
            last > floor && (reader.is(last - 1, &[","]) || reader.noun_before(last).is_some() || reader.is(last - 1, &[")"]));
        // "that" as a subject after a noun is relative; at the start of a sentence it is a demonstrative.
        if antecedent || reader.is(last, &["who"]) {
            return Some(Subject { relative: true, ..Subject::new(last, end) });
        }
    }
    if reader.is(last, &[","]) {
        return set_off(reader, last, floor);
    }
    if is_dash(reader, last) {
        let open = (floor..last).rev().find(|&at| is_dash(reader, at))?;
        let subject = apposed(reader, open, floor).filter(|_| reader.is(open - 1, &[","]));
        return subject.or_else(|| before(reader, open, floor));
    }
    if let Some(subject) = titled(reader, last, floor).or_else(|| quoting(reader, last, floor)) {
        return Some(subject);
    }
    if let Some(claim) = claim_with(reader, end, floor) {
        return Some(Subject::new(grow_left(reader, claim.tokens.first, floor), end));
    }
    let inner = skip_bracket_left(reader, end, floor);
    // "people who voted said", "officials whose laws have been voided say"
    if reader.verb(last).is_some_and(|group| group.tokens.end == end && group.tokens.first > floor)
        && let Some(who) = relative_with(reader, end, floor).or_else(|| object_relative(reader, end, floor))
        && let Some(phrase) = before_relative(reader, who).filter(|phrase| phrase.tokens.first >= floor)
    {
        return Some(Subject::new(grow_left(reader, phrase.tokens.first, floor), end));
    }
    if let Some(first) = falling_due(reader, end, floor) {
        return Some(Subject::new(grow_left(reader, first, floor), group));
    }
    if let Some(text) = source_noun::text_with_clause(reader, end, floor) {
        return Some(Subject::new(text.first, text.end));
    }
    let phrase = phrase_ending(reader, inner);
    // "The driver | he had met | said", "Neighbors | we have lived with | said"
    let stranded = phrase.is_none_or(|phrase| phrase.first > floor && reader.tag(phrase.first - 1) == Tag::Adp);
    if stranded && let Some(first) = contact_with(reader, end, floor) {
        // "neighbors we lived with for | a decade | said"
        let timed = end + u32::from(reader.is(end, &["on", "in"]));
        let end = reader.time(timed).map_or(end, |(_, time)| time.end.clamp(end, group));
        return Some(Subject::new(grow_left(reader, first, floor), end));
    }
    let Some(phrase) = phrase else {
        // "those surveyed said", "half of those polled said"
        let loose =
            |group: VerbGroup| group.tokens.len() == 1 && reader.word(last).ends_with("ed") && !reader.is_in(last, WordSet::Aid);
        let participle = reader.verb(last).is_some_and(loose);
        let those = last.checked_sub(1).filter(|&at| reader.is(at, &["those"]));
        let first = reader.noun_before(last).map(|phrase| phrase.tokens.first).or(those);
        let mut first = first.filter(|&first| participle && first >= floor)?;
        // "the man whose house burned said"
        if reader.is(first, &["whose"]) {
            first = reader.noun_before(first).map(|phrase| phrase.tokens.first).filter(|&first| first >= floor)?;
        }
        // "a study published | on Wednesday | said": what stands between participle and verb goes with the participle.
        return Some(Subject::new(grow_left(reader, first, floor), group));
    };
    let covers = |time: TokenSpan| time.first <= phrase.first && phrase.end <= time.end;
    let time = reader.time(phrase.first).is_some_and(|(_, time)| covers(time) && !source_measure::is_quarter(reader, time));
    // "Ruiz and Ortega have both argued"
    let both = reader.is(last, &["both", "all", "each"]) && phrase.len() == 1;
    if let Some(auxiliary) = phrase.first.checked_sub(1).and_then(|at| reader.verb(at)).filter(|_| both)
        && auxiliary.tokens.first > floor
    {
        return before(reader, auxiliary.tokens.first, floor);
    }
    // "closed what | officials | described as": the pronoun belongs to the verb before it.
    if reader.is(phrase.first, &["what", "whatever"]) && phrase.len() > 1 && phrase.first >= floor {
        return Some(Subject::new(phrase.first + 1, end));
    }
    let possessive = phrase.len() == 1 && reader.is(phrase.first, &["his", "their", "its", "my", "our", "your"]);
    if phrase.first < floor || time || possessive {
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

/// Where a phrase begins that has its day behind it: "the report | due on Monday | is expected to".
fn falling_due(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    const DAY: u32 = 4;
    let due = (floor.max(end.saturating_sub(DAY))..end).rev().find(|&at| reader.is(at, &["due"]))?;
    let dated = (due + 1..end).all(|at| reader.tag(at) == Tag::Adp || reader.time(at).is_some());
    let phrase = reader.noun_before(due).filter(|phrase| dated && phrase.tokens.first >= floor)?;
    Some(phrase.tokens.first)
}

/// The subject that the comma before its verb cuts off: the search from the left decides where it and that from the right differ.
fn set_off(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<Subject> {
    let bracketed = || if comma > floor && reader.is(comma - 1, &[")"]) { before(reader, comma, floor) } else { None };
    if let Some(subject) = over_medium(reader, comma, floor) {
        return Some(subject);
    }
    let near = apposed(reader, comma, floor).or_else(bracketed);
    if near.is_some_and(|near| near.relative) {
        return near;
    }
    let Some(head) = source_head::opening(reader, comma) else { return near };
    // The same phrase is taken as it was found from the right, unless what stands up to the comma is all of it.
    let same = |near: &Subject| near.tokens.first == head.tokens.first;
    let whole = head.tokens.end == comma;
    near.filter(|near| same(near) && !(whole && near.tokens.end < comma)).or(Some(head))
}

/// "The president, in a statement issued by his adviser, Ana Ruiz, said": a text between commas and what is told of it.
fn over_medium(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<Subject> {
    const LONGEST: u32 = 30;
    let opens = |&at: &u32| reader.is(at, &[","]) && reader.is(at + 1, &["in"]) && medium::opens(reader, at + 1);
    let open = (floor.max(comma.saturating_sub(LONGEST))..comma).rev().find(opens)?;
    let phrase = phrase_ending(reader, skip_bracket_left(reader, open, floor)).filter(|phrase| phrase.first >= floor)?;
    let first = grow_left(reader, phrase.first, floor);
    let free = first == floor || !matches!(reader.tag(first - 1), Tag::Adp | Tag::Verb | Tag::Sconj);
    // "issued" alone is a participle here.
    let clause = |at: u32| reader.verb(at).is_some_and(|group| group.kind == VerbKind::Finite && group.tokens.len() > 1);
    (free && !(open..comma).any(clause)).then(|| Subject::new(first, open))
}

/// A dash, or a hyphen with blanks around it.
pub(super) fn is_dash(reader: &Reader<'_>, at: u32) -> bool {
    let loose = |at: u32| !reader.article.tokens.is_glued(TokenId(at));
    reader.is(at, DASHES) && (!reader.is(at, &["-"]) || loose(at) && loose(at + 1))
}

/// The auxiliary that adverbials of one word or two part from its verb: "The aide | has | repeatedly and in private | warned", "The
/// bank | had | on Monday | warned".
fn parted_auxiliary(reader: &Reader<'_>, end: u32, group: u32, floor: u32) -> Option<VerbGroup> {
    let mut at = end;
    while at > floor + 1 {
        let last = at - 1;
        if let Some(auxiliary) = reader.verb(last) {
            let lone = auxiliary.tokens.len() == 1 && auxiliary.tokens.first > floor;
            return (lone && last + 1 < group && reader.is(last, AUXILIARIES)).then_some(auxiliary);
        }
        let phrase = reader.tag(last - 1) == Tag::Adp && matches!(reader.tag(last), Tag::Adj | Tag::Adv | Tag::Noun);
        let link = || at < end && (reader.is(last, &["and"]) || reader.tag(last) == Tag::Adv);
        match (phrase, link()) {
            (true, _) => at -= 2,
            (_, true) => at -= 1,
            _ => return None,
        }
    }
    None
}

/// The auxiliary without its verb that a prepositional phrase at `first` follows.
fn auxiliary_before(reader: &Reader<'_>, first: u32) -> Option<VerbGroup> {
    let preposition = first.checked_sub(1).filter(|&at| reader.tag(at) == Tag::Adp)?;
    let group = reader.verb(preposition.checked_sub(1)?)?;
    let alone = group.tokens.end == preposition && group.tokens.len() == 1;
    (alone && reader.is(group.head.0, AUXILIARIES)).then_some(group)
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

/// Over adverbs and times between subject and verb: "Smith on Monday said".
pub(super) fn skip_adverbs_left(reader: &Reader<'_>, mut at: u32, floor: u32) -> u32 {
    while at > floor {
        let last = at - 1;
        // "all but accused"
        if reader.is(last, &["but"]) && last > floor && reader.is(last - 1, &["all"]) {
            at = last - 1;
            continue;
        }
        // "; most said": a quantifier that is itself the subject
        if is_quantifier(reader, last) {
            return at;
        }
        let set_apart = |time: TokenSpan| time.end == at && time.first > floor && !source_measure::is_quarter(reader, time);
        if let Some((_, time)) = reader.time(last).filter(|&(_, time)| set_apart(time)) {
            if reader
                .noun(last)
                .is_some_and(|phrase| phrase.tokens.first < time.first && !is_set_off(reader, phrase.tokens, time))
            {
                return at;
            }
            let on = reader.is(time.first - 1, &["on", "in"]);
            let mut first = if on { time.first - 1 } else { time.first };
            // "less than two weeks ago"
            if first > floor + 2 && reader.is(first - 1, &["than"]) && reader.is(first - 2, &["less", "more"]) {
                first -= 2;
            }
            // "Ruiz, the mayor, on Tuesday said"
            if first > floor + 1 && reader.is(first - 1, &[","]) {
                return first;
            }
            if first <= floor {
                return at;
            }
            at = first;
            continue;
        }
        let adverb = reader.tag(last) == Tag::Adv && reader.noun(last).is_none();
        let both = reader.is(last, &["both", "all", "also", "then", "later", "himself", "herself", "themselves", "itself"])
            && at - 1 > floor;
        if !(adverb || both) {
            return at;
        }
        at = last;
    }
    at
}

/// Whether a time at the end of a phrase is an adverb and no part of a name or of what is named: "Ruiz | Monday | said", but "The
/// Mail on Sunday said", "the events of Monday showed", "a Monday".
fn is_set_off(reader: &Reader<'_>, phrase: TokenSpan, time: TokenSpan) -> bool {
    let named = reader.mentions.within(phrase).any(|(_, mention)| mention.tokens.holds(TokenId(time.first)));
    matches!(reader.tag(time.first - 1), Tag::Noun | Tag::Propn) && !named
}

/// Whether a word of number is the whole subject: "most said", but "most recently said".
pub(super) fn is_quantifier(reader: &Reader<'_>, at: u32) -> bool {
    let degree = reader.is(at, &["most"]) && reader.tag(at + 1) == Tag::Adv;
    reader.is(at, QUANTIFIERS) && !degree && reader.noun_before(at).is_none()
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
