//! Grows a noun phrase to the whole that names a source: over "of" and "for", participles, conjuncts and relative clauses.
//!
//! **How.** Step by step away from the verb, each over one tie; a row of names goes with the preposition before its first one, and
//! a name with its own preposition ("Doctors Without Borders") is one step.
//!
//! **Why this way.** The chunker gives bare phrases; "people familiar with the talks" is one source.
//!
//! **Limits.** A relative clause with more than one finite verb ends the growth.

use super::medium;
use super::reader::Reader;
use super::source::{is_dash, is_pronoun};
use super::source_after::phrase_starting;
use super::source_tie::{TIES, step_over_tie};
use crate::grammar::{NounPhrase, Tag, VerbGroup, VerbKind};
use crate::lexicon::Class;
use crate::mention::Mention;
use crate::model::{Form, MentionKind};
use crate::text::TokenSpan;

/// Grows a phrase that starts at `first` to the left.
pub(super) fn grow_left(reader: &Reader<'_>, mut first: u32, floor: u32) -> u32 {
    while first > floor {
        let Some(next) = step_left(reader, first, floor) else { break };
        if next < floor {
            break;
        }
        first = next;
    }
    first
}

/// One step over what ties a phrase to the one before it, or over a whole relative clause.
fn step_left(reader: &Reader<'_>, first: u32, floor: u32) -> Option<u32> {
    step_over_tie(reader, first, floor).or_else(|| {
        let who = relative_with(reader, first, floor)?;
        before_relative(reader, who).map(|phrase| phrase.tokens.first).filter(|&noun| noun >= floor)
    })
}

/// The name that goes on over `at` from before it: "Doctors Without | Borders".
pub(super) fn name_around(reader: &Reader<'_>, at: u32) -> Option<TokenSpan> {
    const LONGEST: u32 = 8;
    let named = reader.mentions.within(TokenSpan::new(at.saturating_sub(LONGEST), at + LONGEST)).map(|(_, mention)| mention);
    let mut around = named.filter(|mention| mention.form == Form::Name && mention.tokens.first < at && mention.tokens.end > at);
    around.next().map(|mention| mention.tokens)
}

/// Whether a phrase at `first` is the object of nothing, so that it may be a subject.
pub(super) fn is_free(reader: &Reader<'_>, first: u32, floor: u32) -> bool {
    first <= floor
        || !matches!(reader.tag(first - 1), Tag::Verb | Tag::Adp | Tag::Aux | Tag::Sconj)
        || reader.is(first - 1, &["that"])
}

/// The phrase before a clause without its pronoun that reaches to `end`: "| Voters | we met in Ohio", "| neighbors | we lived with",
/// "| the council | the Senate named".
pub(super) fn contact_with(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 12;
    // "a man he said was late", "people he told that it was late": no verb and no clause may follow.
    let breaks =
        |at: u32| reader.is(at, &[",", ";", ":", "and", "but", "that"]) || reader.is_mark(at) || reader.tag(at) == Tag::Sconj;
    let least = floor.max(end.saturating_sub(LONGEST));
    let last = (least..end).rev().take_while(|&at| !breaks(at)).find(|&at| reader.verb(at).is_some())?;
    let active = |group: &VerbGroup| matches!(group.kind, VerbKind::Finite | VerbKind::Participle);
    let group = reader.verb(last).filter(|group| active(group) && group.tokens.end <= end)?;
    let who = (floor..group.tokens.first).rev().find(|&at| reader.tag(at) != Tag::Adv)? + 1;
    let subject = reader.noun_before(who)?.tokens;
    let pronoun = reader.is(subject.first, &["i", "we", "he", "she", "they"]);
    // "those | he works with"
    let those = || {
        let at = subject.first.checked_sub(1)?;
        reader.is(at, &["those", "everyone", "everybody", "anyone", "someone"]).then_some(at)
    };
    let phrase = reader.noun_before(subject.first);
    let common = phrase.is_some_and(|phrase| reader.tag(phrase.head.0) == Tag::Noun);
    let first = phrase.map(|phrase| phrase.tokens.first).or_else(those)?;
    let timed = reader.time(first).is_some_and(|(_, time)| time.end >= subject.first);
    let bare = is_pronoun(reader, first, subject.first) && those().is_none();
    let own = pronoun || common && matches!(reader.tag(subject.first), Tag::Det | Tag::Propn);
    (own && first >= floor && !timed && !bare && is_free(reader, first, floor)).then_some(first)
}

/// The phrase before a relative pronoun at `who`: "| a friend of Ruiz | 's who".
pub(super) fn before_relative(reader: &Reader<'_>, who: u32) -> Option<NounPhrase> {
    let owner = who > 0 && reader.is(who - 1, &["'s", "’s"]);
    // "| the party of which | Lund is a member"
    let drawn = || who.checked_sub(1).and_then(|at| reader.noun(at)).filter(|phrase| phrase.tokens.end > who && !phrase.pronoun);
    reader.noun_before(who).or_else(|| reader.noun_before(who - u32::from(owner))).or_else(drawn)
}

/// The "who", "whose" or "that" of a relative clause that reaches to `end` with one finite verb: "voters who listened to Ruiz".
pub(super) fn relative_with(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 16;
    let (mut finite, mut linked) = (0, false);
    for at in (floor.max(end.saturating_sub(LONGEST))..end).rev() {
        linked |= matches!(reader.tag(at), Tag::Cconj | Tag::Sconj) || is_dash(reader, at);
        // "a panel that met in May", but "the claim that he knew"
        let that = || {
            let verb = reader.verb(at + 1).is_some_and(|group| group.tokens.first == at + 1);
            reader.tag(at) == Tag::Pron && verb && reader.noun_before(at).is_some_and(|phrase| !phrase.pronoun)
        };
        if reader.is(at, &["who", "whose"]) || !linked && reader.is(at, &["that"]) && that() {
            return (finite == 1).then_some(at);
        }
        // "the party | of which Lund is a member"
        let tied = at > floor + 1 && matches!(reader.tag(at - 2), Tag::Noun | Tag::Propn);
        if tied && reader.is(at, &["which", "whom"]) && reader.is(at - 1, &["of", "for", "with", "by", "from", "to"]) {
            return (finite == 1).then_some(at - 1);
        }
        if reader.is(at, &[",", ";", "that", "which"]) || reader.is_mark(at) {
            return None;
        }
        finite += u32::from(reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite));
    }
    None
}

/// Where a relative clause begins whose verb ends at `end` and has a subject of its own: "the driver | that the mayor blamed", "the
/// driver | with whom the mayor met".
pub(super) fn object_relative(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    let verb = reader.verb(end.checked_sub(1)?).filter(|verb| verb.kind != VerbKind::Gerund)?;
    let subject = reader.noun_before(verb.tokens.first)?;
    let pronoun = subject.tokens.first.checked_sub(1).filter(|&at| at > floor + 1)?;
    let opens = pronoun - u32::from(reader.tag(pronoun - 1) == Tag::Adp);
    let noun = |phrase: NounPhrase| matches!(reader.tag(phrase.head.0), Tag::Noun | Tag::Propn);
    (reader.is(pronoun, &["that", "which", "whom"]) && reader.noun_before(opens).is_some_and(noun)).then_some(opens)
}

/// A noun for something said whose clause ends at `end`: "| the claim | that the port was full | was denied".
pub(super) fn claim_with(reader: &Reader<'_>, end: u32, floor: u32) -> Option<NounPhrase> {
    const LONGEST: u32 = 16;
    let mut finite = 0;
    for at in (floor.max(end.saturating_sub(LONGEST))..end).rev() {
        if reader.is(at, &["that"]) {
            // "remarks that were heard": the pronoun of a relative clause
            let relative = reader.verb(at + 1).is_some();
            let claim = |phrase: &NounPhrase| {
                let told = [Class::CueNoun, Class::CueMedium].iter().any(|&class| reader.has(phrase.head.0, class));
                phrase.tokens.first >= floor && told
            };
            return reader.noun_before(at).filter(|phrase| finite == 1 && !relative && claim(phrase));
        }
        if reader.is(at, &[",", ";", "who", "which", "and", "but"]) || reader.is_mark(at) {
            return None;
        }
        finite += u32::from(reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite));
    }
    None
}

/// Over "of …", "for …", a bracket, a conjunct and a restrictive relative clause.
pub(super) fn grow_right(reader: &Reader<'_>, mut end: u32, limit: u32) -> u32 {
    while end < limit {
        if reader.is(end, &["("]) {
            let Some(close) = (end..limit.min(end + 12)).find(|&at| reader.is(at, &[")"])) else { return end };
            end = close + 1;
            continue;
        }
        // "the Dover Times | / Radio One | poll"
        let tie = reader.is(end, &["/"])
            || reader.is(end, TIES)
                && reader.time(end + 1).is_none()
                && reader.time(end).is_none()
                && !medium::opens(reader, end);
        let and = reader.is(end, &["and", "&"]);
        if !(tie || and) {
            return end;
        }
        let Some(next) = phrase_starting(reader, end + 1).filter(|next| next.end <= limit) else { return end };
        if tie && is_topic(reader, end, next) {
            return end;
        }
        // "and she added": a new clause.
        if and && (is_pronoun(reader, next.first, next.end) || reader.verb(next.end).is_some()) {
            return end;
        }
        end = next.end;
    }
    end
}

/// Whether a preposition behind the name of a person leads to what is spoken of and not to where they belong: "said Ruiz of the defeat",
/// "criticized by Ruiz for the delay"; but "Ruiz of Acme", "Ruiz from the bank".
pub(super) fn is_topic(reader: &Reader<'_>, tie: u32, phrase: TokenSpan) -> bool {
    const LONGEST: u32 = 6;
    let name = |mention: &Mention| mention.kind == MentionKind::Person && mention.form == Form::Name && mention.tokens.end == tie;
    let before = TokenSpan::new(tie.saturating_sub(LONGEST), tie);
    let person = reader.tag(tie - 1) == Tag::Propn && reader.mentions.within(before).any(|(_, mention)| name(mention));
    let body = |at: u32| reader.tag(at) == Tag::Propn || reader.has(at, Class::NounBody) || reader.has(at, Class::NounPlace);
    let belongs = reader.is(tie, &["of", "from", "with", "at", "in", "near"]) && (tie + 1..phrase.end).any(body);
    person && !belongs
}
