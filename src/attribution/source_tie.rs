//! What ties a noun phrase to the one before it within a source: "officials in Dover", "Ruiz, Lund and Hale", "a man charged with".
//!
//! **How.** The word before a phrase tells of which sort the tie is; each sort has its own idea of the phrase that it leads back to.
//!
//! **Why this way.** The chunker gives bare phrases, and which of them are one source shows by the word between them.
//!
//! **Limits.** A row of more than twelve names is cut.

use super::reader::Reader;
use super::source::{RELATIVE, is_pronoun, skip_bracket_left};
use super::source_grow::{contact_with, is_free, name_around};
use super::source_noun::are_some_in;
use super::titled;
use crate::grammar::{NounPhrase, Tag, VerbKind};
use crate::model::{Form, MentionKind};
use crate::text::{Shape, TokenSpan};

/// Prepositions that tie a noun phrase to the one before it.
pub(super) const TIES: &[&str] = &[
    "of", "for", "in", "from", "with", "at", "to", "on", "against", "behind", "inside", "near", "between", "among", "under",
    "around", "across", "within", "through", "along", "into", "toward", "towards", "over", "about", "by", "outside", "off",
];

/// Where a phrase begins that a tie before `first` joins to the one that begins there.
pub(super) fn step_over_tie(reader: &Reader<'_>, first: u32, floor: u32) -> Option<u32> {
    let last = first.checked_sub(1)?;
    // "Doctors Without | Borders |"
    if let Some(name) = name_around(reader, first) {
        return Some(whole_from(reader, name.first));
    }
    if reader.is(last, TIES) {
        return step_over_preposition(reader, last, floor);
    }
    // "A man charged with killing | Ruiz |"
    if let Some(charged) = charged_before(reader, first, floor) {
        return Some(charged);
    }
    // "the world number | one", "the British No. | 2"
    if reader.is(last, &["number", "no", "no."]) && reader.tag(first) == Tag::Num {
        return reader.noun(last).map(|phrase| phrase.tokens.first).filter(|&noun| noun >= floor);
    }
    // "Dover police | Chief Ana Ruiz |"
    if let Some(office) = titled::around(reader, first) {
        return Some(whole_from(reader, office.first));
    }
    // "Gen. Tom Lund, | commander of Northern Command | said"
    if let Some(holder) = titled::holder_before(reader, first).filter(|&holder| holder >= floor) {
        return Some(whole_from(reader, holder));
    }
    if let Some(whole) = row_behind_tie(reader, first, floor) {
        return Some(whole);
    }
    if reader.is(last, &[","]) && reader.noun(first).is_some_and(|name| reader.is(name.tokens.end, &["and", ","])) {
        return step_over_comma(reader, first, floor);
    }
    // "Ruiz and | then | Lund"
    let then = reader.is(last, &["then", "later", "now", "also"]) && last > floor && reader.is(last - 1, &["and"]);
    let last = last - u32::from(then);
    if reader.is(last, &["and", "or", "nor", "&"]) {
        return step_over_conjunction(reader, last, floor);
    }
    let group = reader.verb(last).filter(|group| group.tokens.end == first)?;
    let opens = group.tokens.first.checked_sub(1)?;
    if reader.is(opens, RELATIVE) {
        return noun_before(reader, opens, floor);
    }
    participle_before(reader, first, floor)
}

/// Where the phrase begins that holds the name or title at `first`.
fn whole_from(reader: &Reader<'_>, first: u32) -> u32 {
    reader.noun(first).map_or(first, |phrase| phrase.tokens.first.min(first))
}

/// Where the phrase begins that ends before `at`, brackets and parties passed over.
fn noun_before(reader: &Reader<'_>, at: u32, floor: u32) -> Option<u32> {
    let at = skip_party_left(reader, skip_bracket_left(reader, at, floor), floor);
    reader.noun_before(at).map(|phrase| phrase.tokens.first)
}

/// Over a preposition: "officials | in | Dover", "people briefed | on | the talks".
fn step_over_preposition(reader: &Reader<'_>, tie: u32, floor: u32) -> Option<u32> {
    if let Some(noun) = noun_before(reader, tie, floor) {
        // "Anyone with information"
        const ANYONE: &[&str] = &["anyone", "anybody", "everyone", "everybody", "someone", "somebody"];
        return (!is_pronoun(reader, noun, tie) || reader.is(noun, ANYONE)).then_some(noun);
    }
    // "Some in the ministry said"
    let opens = |&at: &u32| at >= floor && reader.sentence(at).first == at;
    if let Some(some) = tie.checked_sub(1).filter(opens).filter(|&at| are_some_in(reader, at)) {
        return Some(some);
    }
    // "People briefed on the talks said"
    participle_before(reader, tie, floor)
        .or_else(|| action_before(reader, tie, floor))
        .or_else(|| relative_before(reader, tie, floor))
        .or_else(|| contact_with(reader, tie + 1, floor))
}

/// Over the comma of a row of names: "Tom Lund, | Ana Ruiz and Bob Dole".
fn step_over_comma(reader: &Reader<'_>, first: u32, floor: u32) -> Option<u32> {
    let named = |phrase: &NounPhrase| reader.tag(phrase.head.0) == Tag::Propn && reader.time(phrase.tokens.first).is_none();
    let row = reader.noun(first).filter(named).and(reader.noun_before(first - 1)).filter(named)?;
    let comma = |at: u32| at > floor && reader.is(at - 1, &[","]);
    (row.tokens.first == floor || comma(row.tokens.first)).then_some(row.tokens.first)
}

/// Over "and": "Ruiz | and | Lund said".
fn step_over_conjunction(reader: &Reader<'_>, link: u32, floor: u32) -> Option<u32> {
    let noun = noun_before(reader, link, floor).or_else(|| apposed_before(reader, link, floor))?;
    // "neither Ruiz nor Lund"
    if reader.is(link, &["nor"]) && noun > floor && reader.is(noun - 1, &["neither"]) {
        return Some(noun - 1);
    }
    // "As Ruiz and Lund put it"
    let put = || {
        reader.is(noun - 1, &["as"])
            && (noun == floor + 1 || reader.is(noun - 2, &[","]) || reader.sentence(noun).first == noun - 1)
    };
    let governed =
        || matches!(reader.tag(noun - 1), Tag::Verb | Tag::Adp | Tag::Aux) || reader.is(noun - 1, &["that", "than", "as"]);
    (noun <= floor || put() || !governed()).then_some(noun)
}

/// The first of two subjects, with what names it again: "| The mayor, Tom Lund, | and his wife, Ana, said".
fn apposed_before(reader: &Reader<'_>, link: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 24;
    let first = reader.sentence(link).first;
    let subject =
        reader.noun_from(first).filter(|_| first >= floor && link - first <= LONGEST && reader.time(first).is_none())?;
    let row = reader.is(link - 1, &[","]) && (subject.tokens.end..link).any(|at| reader.is(at, &[","]) && at + 1 < link);
    (row && !(first..link).any(|at| reader.verb(at).is_some() || reader.is_mark(at))).then_some(first)
}

/// Over ", D-Ohio," before `end`: "Sen. Ruiz | , D-Ohio, | and Rep. Lund".
fn skip_party_left(reader: &Reader<'_>, end: u32, floor: u32) -> u32 {
    const LONGEST: u32 = 8;
    let Some(close) = end.checked_sub(1).filter(|&close| reader.is(close, &[","])) else { return end };
    let party = |at: u32| reader.is(at, &[","]) && reader.word(at + 1).len() == 1 && reader.shape(at + 2) == Shape::Hyphen;
    let open = (floor.max(close.saturating_sub(LONGEST))..close).rev().find(|&at| reader.is(at, &[","]));
    open.filter(|&open| party(open) && reader.shape(open + 1).is_capital()).unwrap_or(end)
}

/// The phrase of whom it is told that they are charged with what ends in the phrase at `object`: "| A man | charged with killing Ruiz".
fn charged_before(reader: &Reader<'_>, object: u32, floor: u32) -> Option<u32> {
    let lone = |at: u32| reader.verb(at).filter(|group| group.tokens.len() == 1 && group.tokens.first == at);
    let act = object.checked_sub(1).filter(|&at| lone(at).is_some() && reader.word(at).ends_with("ing"))?;
    let tie = act.checked_sub(1).filter(|&at| reader.is(at, &["of", "with", "for", "in"]))?;
    let charge = tie.checked_sub(1).filter(|&at| lone(at).is_some() && reader.word(at).ends_with("ed"))?;
    reader.noun_before(charge).map(|phrase| phrase.tokens.first).filter(|&first| first >= floor)
}

/// The phrase behind whose preposition the row of names ends that goes on at `last_name`: "| Officials | in Lima, Cusco and Tacna".
fn row_behind_tie(reader: &Reader<'_>, last_name: u32, floor: u32) -> Option<u32> {
    const MOST: usize = 12;
    let and = last_name.checked_sub(1)?;
    if !reader.is(and, &["and", "or", "&"]) {
        return None;
    }
    let last = reader.noun_from(last_name)?;
    let mut end = and;
    for _ in 0..MOST {
        let name = reader.noun_before(end).filter(|name| name.tokens.first >= floor)?;
        if reader.tag(name.head.0) != Tag::Propn || !is_alike(reader, name.tokens, last.tokens) {
            // "The presidents of Peru, | Chile and Cuba"
            let of = |at: &u32| reader.is(*at, &["of"]);
            let held = (name.head.0 + 1..end).find(of).filter(|&of| is_alike(reader, TokenSpan::new(of + 1, end), last.tokens));
            return held.filter(|_| name.plural && is_free(reader, name.tokens.first, floor)).map(|_| name.tokens.first);
        }
        let opens = name.tokens.first.checked_sub(1).filter(|&opens| opens >= floor)?;
        if reader.is(opens, &[","]) {
            end = opens;
            continue;
        }
        let whole =
            reader.is(opens, TIES).then(|| reader.noun_before(opens)).flatten().filter(|whole| whole.tokens.first >= floor)?;
        let somebody = whole.plural && reader.tag(whole.head.0) == Tag::Noun;
        return (somebody && is_free(reader, whole.tokens.first, floor)).then_some(whole.tokens.first);
    }
    None
}

/// Whether two phrases are names that may stand in one row: two places, or two persons or bodies.
fn is_alike(reader: &Reader<'_>, one: TokenSpan, other: TokenSpan) -> bool {
    let kind = |phrase: TokenSpan| {
        let named = reader.mentions.within(phrase).find(|(_, name)| name.form == Form::Name && name.tokens.end == phrase.end);
        named.map(|(_, name)| name.kind)
    };
    let proper = |phrase: TokenSpan| !phrase.is_empty() && phrase.len() <= 8 && reader.tag(phrase.end - 1) == Tag::Propn;
    let place = |phrase: TokenSpan| kind(phrase) == Some(MentionKind::Location);
    let person = |phrase: TokenSpan| kind(phrase) == Some(MentionKind::Person) && phrase.len() > 1;
    proper(one) && proper(other) && place(one) == place(other) && person(one) == person(other)
}

/// The phrase before a relative clause whose verb ends before `tie`: "| a ferry | that sank off the coast".
fn relative_before(reader: &Reader<'_>, tie: u32, floor: u32) -> Option<u32> {
    let group = reader.verb(tie.checked_sub(1)?).filter(|group| group.tokens.end == tie && group.kind == VerbKind::Finite)?;
    let opens = group.tokens.first.checked_sub(1).filter(|&opens| reader.is(opens, RELATIVE))?;
    reader.noun_before(opens).map(|phrase| phrase.tokens.first).filter(|&first| first >= floor)
}

/// A verb in -ing that is a noun before "of": "|Polling| of voters showed".
fn action_before(reader: &Reader<'_>, of: u32, floor: u32) -> Option<u32> {
    let at = of.checked_sub(1).filter(|&at| at >= floor && reader.is(of, &["of"]) && reader.word(at).ends_with("ing"))?;
    let opens = at == floor || matches!(reader.tag(at - 1), Tag::Sconj | Tag::Cconj) || reader.is(at - 1, &[","]);
    (opens && reader.verb(at).is_some_and(|group| group.tokens.len() == 1)).then_some(at)
}

/// "people familiar with", "a lawyer representing": a noun phrase with a bare participle that ends before `end`.
fn participle_before(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    let last = end.checked_sub(1)?;
    let word = reader.word(last);
    let bare = match reader.verb(last) {
        _ if reader.is(last, &["familiar", "close"]) => true,
        Some(group) => {
            // "a book found in a house"
            const IRREGULAR: &[&str] =
                &["found", "held", "shot", "hurt", "sent", "built", "caught", "kept", "made", "seen", "left"];
            let regular = word.ends_with("ing") || word.ends_with("ed");
            let participle =
                group.kind == VerbKind::Participle || regular || reader.is(last, IRREGULAR) && reader.tag(end) == Tag::Adp;
            let adverb = group.tokens.len() == 2 && reader.tag(group.tokens.first) == Tag::Adv && reader.tag(end) == Tag::Adp;
            (group.tokens.len() == 1 || adverb) && participle
        }
        None => reader.tag(last) == Tag::Adj && reader.is(last, &["loyal", "critical", "opposed"]),
    };
    if !bare {
        return None;
    }
    // "those close to Ruiz"
    let those = last.checked_sub(1).filter(|&at| reader.is(at, &["those"])).map(|at| TokenSpan::new(at, at + 1));
    if those.is_some_and(|those| those.first >= floor) {
        return those.map(|those| those.first);
    }
    // "a book | just printed |"
    let adverb = last.checked_sub(1).filter(|&at| at > floor && reader.tag(at) == Tag::Adv && reader.tag(end) == Tag::Adp);
    let phrase = reader.noun_before(last).or_else(|| reader.noun_before(adverb?))?.tokens;
    (phrase.first >= floor && !is_pronoun(reader, phrase.first, phrase.end)).then_some(phrase.first)
}
