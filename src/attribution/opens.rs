//! What opens at a token: a clause, an infinitive, a noun phrase.
//!
//! **How.** By the phrase that starts there and the verb group behind it.
//!
//! **Why this way.** The frames ask only how content begins; where it ends is decided elsewhere.
//!
//! **Limits.** A clause whose verb is out of sight behind a relative clause is not seen as one.

use super::adjunct::ADJUNCTS;
use super::reader::Reader;
use super::{quotation, source, source_after};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::text::{Shape, TokenSpan};

/// "to" and a verb in the base form, which marks may set off: "to “flatten” the bridge".
pub(super) fn is_infinitive(reader: &Reader<'_>, at: u32) -> bool {
    (at + 1..at + 4)
        .find(|&next| reader.tag(next) != Tag::Adv && reader.opens(next).is_none())
        .is_some_and(|next| matches!(reader.tag(next), Tag::Verb | Tag::Aux))
}

/// An adverbial clause with the main clause or a quotation behind its comma: "because the road is closed, buses would turn".
pub(super) fn opens_adverbially(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    if !reader.is(at, &["because", "if", "although", "though", "unless", "since", "while", "when", "once", "until", "as"])
        || !opens_clause(reader, at + 1, limit)
    {
        return false;
    }
    let comma = (at + 1..limit.min(at + ADJUNCTS)).find(|&token| reader.is(token, &[","]) && reader.quote(token).is_none());
    comma.is_some_and(|comma| reader.opens(comma + 1).is_some() || opens_clause(reader, comma + 1, limit))
}

/// Words that can only be subjects.
const NOMINATIVE: &[&str] = &["he", "she", "they", "we", "i", "there"];

/// Words that can only be objects.
const OBJECTS: &[&str] = &["him", "her", "them", "me", "us"];

/// A phrase and a verb group with it as the subject; or a pronoun that can only be a subject.
pub(super) fn opens_clause(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    const SUBJECTS: &[&str] = &["he", "she", "they", "we", "i", "it", "there", "you"];
    // "told the pickers | there that": a place.
    if reader.is(at, &["there"]) && reader.is(at + 1, &["that"]) {
        return false;
    }
    if reader.is(at, SUBJECTS) {
        return reader.verb(at + 1).is_some() || reader.verb(at + 2).is_some() || reader.is(at, NOMINATIVE);
    }
    // "both Peru and Chile could"
    let paired = reader.is(at, &["both", "either", "neither"]) && source_after::phrase_starting(reader, at + 1).is_some();
    let at = at + u32::from(paired);
    let Some(phrase) = source_after::phrase_starting(reader, at) else { return false };
    // "people who know her say": an object; but "shows her leaving".
    if phrase.len() == 1 && reader.is(at, OBJECTS) && reader.finite(at + 1, at + 2).is_some() {
        return false;
    }
    let mut end = phrase.end;
    while end < limit && end < at + ADJUNCTS {
        // "Ruiz “has never lied”"
        if reader.opens(end).is_some() {
            end += 1;
            continue;
        }
        if let Some(group) = reader.verb(end).filter(|group| group.tokens.first <= end) {
            // "who had seen her at the lake | say": the verb of the main clause.
            let main = end > phrase.end && phrase.len() == 1 && reader.is(at, OBJECTS);
            return !(main && reader.has(group.head.0, Class::CueVerb));
        }
        if reader.tag(end) == Tag::Adv {
            end += 1;
            continue;
        }
        // "the talks, held in a village, would go on"
        if reader.is(end, &[","]) {
            let close = (end + 1..limit.min(end + INSERTION)).find(|&at| reader.is(at, &[",", ";", ":"]) || reader.is_mark(at));
            return close.is_some_and(|close| is_insertion(reader, TokenSpan::new(end, close)));
        }
        // "both Peru and Chile could"
        let joined = paired && reader.is(end, &["and", "or", "nor"]);
        if reader.tag(end) != Tag::Adp && !joined {
            return false;
        }
        // "called him a liar after he left": the pronoun begins a clause of its own.
        if reader.is(end + 1, NOMINATIVE) {
            return false;
        }
        let Some(next) = source_after::phrase_starting(reader, end + 1) else { return false };
        end = next.end;
    }
    false
}

/// How long a participle with what belongs to it may be that parts a subject from its verb.
const INSERTION: u32 = 12;

/// Whether nothing but a participle and its phrases stands between two commas, and a finite verb follows: "the talks | , held in a
/// village, | would".
fn is_insertion(reader: &Reader<'_>, between: TokenSpan) -> bool {
    let participle = |at: u32| reader.verb(at).is_some_and(|group| group.tokens.len() == 1 && group.tokens.first == at);
    let follows = reader.verb(between.end + 1).is_some_and(|group| {
        let says = group.tokens.len() == 1 && reader.has(group.head.0, Class::CueVerb);
        group.tokens.first == between.end + 1 && group.kind == VerbKind::Finite && !says
    });
    reader.is(between.end, &[","])
        && follows
        && participle(between.first + 1)
        && (between.first + 2..between.end).all(|at| reader.verb(at).is_none())
}

/// Whether a time stands there that says when; in "called Friday's vote a farce" it says which.
pub(super) fn is_when(reader: &Reader<'_>, at: u32) -> bool {
    // "tweeted the day after the attack"
    let span = reader.is(at + 1, &["day", "night", "morning", "week", "month", "year"]);
    if span && reader.is(at, &["the"]) && reader.is(at + 2, &["after", "before"]) {
        return true;
    }
    reader.time(at).is_some_and(|(_, time)| !reader.is(time.end, &["'s", "’s"]))
}

/// The end of a phrase at `at` that says how often: "asked | several times | whether"; but not "told The Dover Times".
pub(super) fn often_end(reader: &Reader<'_>, at: u32) -> Option<u32> {
    let counts = || reader.is(at, &["several", "many", "multiple", "numerous", "countless", "various", "a", "dozens"]);
    let phrase = reader.noun_from(at).filter(|phrase| phrase.tokens.len() > 1 && phrase.tokens.end == phrase.head.0 + 1)?;
    let often = reader.is(phrase.head.0, &["times", "occasions"]) && reader.shape(phrase.head.0) == Shape::Lower;
    (often && (reader.tag(at) == Tag::Num || counts())).then_some(phrase.tokens.end)
}

/// Whether a bare answer stands there: "said no", "half said so in May"; but "said so many people".
pub(super) fn is_answer(reader: &Reader<'_>, at: u32) -> bool {
    let next = at + 1;
    let himself = reader.is(next, &["himself", "herself", "itself", "themselves"]);
    let stops = reader.shape(next) == Shape::Stop || reader.is(next, &[",", ";"]) || source::is_dash(reader, next);
    let ends = || himself || stops || reader.tag(next) == Tag::Adp || is_when(reader, next);
    reader.is(at, &["yes", "no"]) || reader.is(at, &["so"]) && ends()
}

/// Whether an object stands there: a phrase, or a word that the sentence ends with ("called for | calm |.").
pub(super) fn opens_object(reader: &Reader<'_>, at: u32) -> bool {
    let ends = || reader.shape(at + 1) == Shape::Stop || reader.is(at + 1, &[",", "and"]) || at + 1 >= reader.sentence(at).end;
    // "calls for calm over the census"
    let led = || reader.tag(at + 1) == Tag::Adp;
    let lone = || reader.tag(at) == Tag::Adj && reader.tag(at.saturating_sub(1)) == Tag::Adp && (ends() || led());
    // "declined further comment"
    let more = || reader.is(at, &["further"]) && source_after::phrase_starting(reader, at + 1).is_some();
    !is_when(reader, at)
        && !reader.opens(at).is_some_and(|quotation| quotation::is_title(reader, quotation))
        && (source_after::phrase_starting(reader, at).is_some()
            || matches!(reader.tag(at), Tag::Det | Tag::Num | Tag::Sym)
            || reader.is_mark(at)
            || lone()
            || more())
        && reader.shape(at) != Shape::Stop
}

/// A finite verb, with its subject or with that of the cue: ", and left", ", but the mayor left".
pub(super) fn new_clause(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    starts_finite(reader, at)
        || source_after::phrase_starting(reader, at)
            .filter(|phrase| phrase.end < limit && !reader.is(phrase.first, source::RELATIVE))
            // ", and the drivers' union the Road League left": two phrases for one body
            .is_some_and(|phrase| {
                let again = reader.noun_from(phrase.end).filter(|_| reader.tag(phrase.end) == Tag::Det);
                starts_finite(reader, again.map_or(phrase.end, |again| again.tokens.end))
                    || starts_finite(reader, aside_end(reader, phrase.end))
            })
}

/// Behind a word between commas at `at`: "Ruiz|, too,| said".
pub(super) fn aside_end(reader: &Reader<'_>, at: u32) -> u32 {
    let aside = reader.is(at, &[","]) && reader.is(at + 2, &[","]) && reader.tag(at + 1) == Tag::Adv;
    at + if aside { 3 } else { 0 }
}

/// Whether a verb group that is no participle or infinitive starts at `at`, adverbs not counted.
pub(super) fn starts_finite(reader: &Reader<'_>, at: u32) -> bool {
    let at = if reader.tag(at) == Tag::Adv { at + 1 } else { at };
    reader.verb(at).is_some_and(|group| {
        let bare = reader.word(group.tokens.first).ends_with("ing") || group.kind == VerbKind::Infinitive;
        group.tokens.first == at && !bare
    })
}
