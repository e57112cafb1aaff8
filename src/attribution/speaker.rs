//! Who stands behind a source.
//!
//! **How.** The mention at the head of the source, through coreference, is the speaker; a relative pronoun stands for its
//! antecedent; a name that only narrows the noun of the source ("German prosecutors", "Lund's sister") is not it; of a
//! pronoun that adds or replies [`Turn`] knows more.
//!
//! **Why this way.** The words of a source hold several names ("a spokesman for Acme, Tom Lund"), of which one speaks; the
//! frames need not know which.
//!
//! **Limits.** A source without a mention has no speaker here; [`nameless`] gives one to those that describe somebody, and of the
//! others the evidence says why.

use super::cue::BE;
use super::draft::Draft;
use super::note::Note;
use super::reader::Reader;
use super::turn::Turn;
use super::{nameless, source, titled, transcript};
use crate::coref::{EntityIndex, Links};
use crate::grammar::{NounPhrase, Tag};
use crate::lexicon::{Class, WordSet};
use crate::mention::{Mention, MentionIndex};
use crate::model::{Form, MentionKind};
use crate::text::{Shape, TokenId, TokenSpan};

/// The mention and the entity behind a source, and what a reader should know of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Speaker {
    pub mention: Option<MentionIndex>,
    pub entity: Option<EntityIndex>,
    /// The mention that the source would be where it is none.
    pub nameless: Option<Mention>,
    pub note: Option<Note>,
}

/// How many words before a noun its owner is looked for.
const OWNED: usize = 8;

/// Resolves the source of a draft; `last` is the turn before.
pub(super) fn resolve(reader: &Reader<'_>, links: &Links, draft: &Draft<'_>, last: Turn) -> Speaker {
    let Some(source) = draft.source else { return Speaker { note: Some(Note::NoSource), ..Speaker::default() } };
    // "the union, whose president, Jon Holt, said": the owner does not speak.
    let named = if draft.relative && !reader.is(source.first, &["whose"]) {
        let sentence = reader.sentence(source.first);
        source::antecedent(reader, source.first, sentence.first).unwrap_or(source)
    } else {
        source
    };
    // "MK: I was tired": the initials of a name
    let initials = if draft.spoken { transcript::initialled(reader, named) } else { None };
    let mention = initials.or_else(|| {
        let mention = mention_of(reader, named)?;
        one_of_a_people(reader, mention).map_or(Some(mention), |phrase| bearer(reader, phrase))
    });
    // "the resignation of Ana Ruiz, who said"
    let who = draft.relative && reader.is(source.first, &["who"]);
    let mention = if who { person_ending(reader, named, mention).or(mention) } else { mention };
    // "questions to the ministry, which said"
    let which = draft.relative && reader.is(source.first, &["which"]) && mention.is_none();
    let mention = if which { body_ending(reader, named) } else { mention };
    let own = mention.and_then(|mention| links.entity(mention));
    let pronoun = mention.map(|mention| reader.mentions.get(mention));
    if let Some((entity, note)) = pronoun.and_then(|pronoun| last.leads_to(reader, links, draft, pronoun, own)) {
        return Speaker { mention, entity: Some(entity), nameless: None, note: Some(note) };
    }
    let note = match (mention, own) {
        (None, _) => Some(Note::NoMention),
        (_, None) => Some(Note::Unresolved),
        _ => None,
    };
    let described = mention.is_none_or(|mention| own.is_none() && reader.mentions.get(mention).form == Form::Nominal);
    let nameless = match described {
        true if draft.relative => nameless::antecedent(reader, named, who),
        true => nameless::describe(reader, source),
        false => None,
    };
    Speaker { mention, entity: own, nameless, note }
}

/// "a Lutheran close to the talks": the phrase, where a mention of a people stands for one of them and not for all.
fn one_of_a_people(reader: &Reader<'_>, mention: MentionIndex) -> Option<NounPhrase> {
    let one = reader.mentions.get(mention);
    let people = one.form == Form::Name && one.kind == MentionKind::Group && reader.has(one.head.0, Class::DemonymPerson);
    let phrase = if people { reader.noun(one.head.0)? } else { return None };
    reader.is(phrase.tokens.first, &["a", "an", "one", "another"]).then_some(phrase)
}

/// "Ana Ruiz of Soto, | a Lutheran who", "she is | a Lutheran who": of whom it is said.
fn bearer(reader: &Reader<'_>, phrase: NounPhrase) -> Option<MentionIndex> {
    let before = phrase.tokens.first.checked_sub(1)?;
    let person = |mention: &MentionIndex| reader.mentions.get(*mention).kind == MentionKind::Person;
    let subject = if reader.is(before, &[","]) {
        reader.noun_before(before)?
    } else {
        let verb = reader.verb(before).filter(|verb| reader.is(verb.head.0, BE))?;
        reader.noun_before(verb.tokens.first)?
    };
    mention_of(reader, subject.tokens).filter(person)
}

/// The person named at the end of a phrase for a thing, whom alone "who" can mean.
fn person_ending(reader: &Reader<'_>, phrase: TokenSpan, whole: Option<MentionIndex>) -> Option<MentionIndex> {
    let thing = |kind: MentionKind| {
        !matches!(kind, MentionKind::Person | MentionKind::Group | MentionKind::Organization | MentionKind::Location)
    };
    // "an adviser to Ana Ruiz, who said", but "the death of singer Ana Ruiz, who said"
    let head = source::head(reader, phrase).0;
    let adviser = |name: TokenSpan| head + 1 < name.first && reader.has(head, Class::NounPerson);
    if whole.is_some_and(|whole| !thing(reader.mentions.get(whole).kind)) {
        return None;
    }
    let named = |one: &&(MentionIndex, &Mention)| {
        one.1.form == Form::Name && one.1.kind == MentionKind::Person && one.1.tokens.end == phrase.end && !adviser(one.1.tokens)
    };
    reader.mentions.within(phrase).find(|one| named(&one)).map(|(index, _)| index)
}

/// Whether a phrase ends in a body, to which "which" goes back: "the ministry", "questions to the ministry".
pub(super) fn ends_in_body(reader: &Reader<'_>, phrase: TokenSpan) -> bool {
    body_ending(reader, phrase).is_some()
}

fn body_ending(reader: &Reader<'_>, phrase: TokenSpan) -> Option<MentionIndex> {
    let body = |one: &(MentionIndex, &Mention)| one.1.kind == MentionKind::Organization && one.1.tokens.end == phrase.end;
    reader.mentions.within(phrase).find(body).map(|(index, _)| index)
}

/// Whether a source can speak: a person, a body, a people or a pronoun for one of them; a text or talk that holds words.
pub(super) fn can_speak(reader: &Reader<'_>, source: TokenSpan) -> bool {
    const TEXTS: &[Class] = &[Class::CueMedium, Class::CueNoun, Class::NounWork, Class::NounEvent];
    let head = source::head(reader, source).0;
    // "Ruiz's Stone Road details the sale"
    let title = || any_mention_of(reader, source).is_some_and(|title| reader.mentions.get(title).kind == MentionKind::Work);
    TEXTS.iter().any(|&class| reader.has(head, class)) || is_somebody(reader, source) || title()
}

/// Whether a source is a person, a body or a people.
pub(super) fn is_somebody(reader: &Reader<'_>, source: TokenSpan) -> bool {
    let head = source::head(reader, source).0;
    reader.has(head, Class::NounPerson)
        || reader.has(head, Class::NounBody) && reader.noun(head).is_some_and(|phrase| phrase.plural)
        || any_mention_of(reader, source).is_some_and(|mention| is_of_somebody(reader.mentions.get(mention).kind))
}

/// Whether what is named so can speak: a person, a body, a people, or a place for those who govern it.
pub(super) fn is_of_somebody(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Person | MentionKind::Organization | MentionKind::Group | MentionKind::Location)
}

/// Whether a phrase is a court or another body that hears people: "the jury", "an inquest".
pub(super) fn hears(reader: &Reader<'_>, span: TokenSpan) -> bool {
    reader.is_in(source::head(reader, span).0, WordSet::Hearing) || reader.is_in(span.end - 1, WordSet::Hearing)
}

/// The mention that carries a source: the one that holds its head, or the person named in its apposition.
pub(super) fn mention_of(reader: &Reader<'_>, span: TokenSpan) -> Option<MentionIndex> {
    let head = source::head(reader, span);
    let inside = reader.mentions.within(span).take(40);
    let inside = || inside.clone();
    let holds = |at: TokenId| inside().filter(move |(_, mention)| mention.tokens.holds(at));
    let person = holds(head).find(|(_, mention)| mention.kind == MentionKind::Person && mention.form == Form::Name);
    if let Some((index, _)) = person {
        return Some(index);
    }
    if let Some(holder) = titled::holder(reader, span, head) {
        return Some(holder);
    }
    // "the senator, Ana Ruiz", "a spokesman, Sgt. Tom Lund": the name behind the comma says who it is.
    // "Spokesmen for Acme, Bexel and Corda": no name of the row is.
    let row = reader.noun(head.0).is_some_and(|phrase| phrase.plural) && reader.tag(head.0 + 1) == Tag::Adp;
    // "a lawyer for the driver, Mr. Lund": the driver is; whoever is brought in has a full name.
    let other = |index: MentionIndex, name: &Mention| {
        let comma = reader.mentions.with_titles(reader.hits, index).wrapping_sub(1);
        let person = |phrase: NounPhrase| phrase.head != head && reader.has(phrase.head.0, Class::NounPerson) && !phrase.plural;
        name.tokens.len() == 1 && reader.noun_before(comma).is_some_and(person)
    };
    let is_apposed = |index: MentionIndex, mention: &Mention| {
        !row && mention.form == Form::Name
            && !other(index, mention)
            && mention.kind == MentionKind::Person
            && mention.tokens.first > head.0
            && reader.is(reader.mentions.with_titles(reader.hits, index).wrapping_sub(1), &[","])
    };
    let apposed = || inside().find(|(index, mention)| is_apposed(*index, mention));
    let headed = holds(head).find(|(_, mention)| mention.head == head);
    // "a statement from the bank", "data from the bank": whoever a text is from speaks in it; but "data from Peru" are no words.
    let words = is_text(reader, head.0);
    let found = reader.is_in(head.0, WordSet::Record);
    let from = || {
        let place = |mention: &Mention| mention.kind == MentionKind::Location && reader.is(head.0 + 1, &["from"]);
        let writes = |mention: &Mention| !place(mention) || words && mention.form == Form::Name;
        let author = |mention: &Mention| mention.tokens.first > head.0 && is_author(reader, head.0, mention.tokens.first);
        inside().find(|(_, mention)| writes(mention) && author(mention))
    };
    // "her statement", "the bank's data", but "her records"
    let owner = || {
        // "the Trump who", but "the Vox | Populi column"
        let opens = |mention: &Mention| {
            let named = reader.is(span.first, &["the"]) && mention.tokens.first == span.first + 1;
            mention.tokens.first == span.first || named && reader.tag(mention.tokens.end) != Tag::Propn
        };
        let first = inside().find(|(_, mention)| opens(mention))?;
        let owned = is_owned(reader, span, head.0);
        let told = is_cue(reader, head.0) || found && first.1.kind == MentionKind::Organization;
        (!is_common(reader, head.0) || owned && told).then_some(first)
    };
    headed
        .or_else(apposed)
        .or_else(|| if words || found { from() } else { None })
        .or_else(|| holds(head).next())
        .or_else(owner)
        .map(|(index, _)| index)
}

/// The mention that carries a source, or else the first one in it, where its head is none: "| German | prosecutors".
pub(super) fn any_mention_of(reader: &Reader<'_>, span: TokenSpan) -> Option<MentionIndex> {
    let first = || reader.mentions.within(span).take(1).find(|(_, mention)| mention.tokens.first == span.first);
    mention_of(reader, span).or_else(|| first().map(|(index, _)| index))
}

/// Whether a head is a common noun, so that a name before it only narrows it: "German | prosecutors |", "Lund's | sister |".
fn is_common(reader: &Reader<'_>, head: u32) -> bool {
    reader.tag(head) == Tag::Noun && reader.shape(head) == Shape::Lower
}

/// Whether what stands before a head says whose it is: "Ruiz's | statement |", "her | post |".
fn is_owned(reader: &Reader<'_>, span: TokenSpan, head: u32) -> bool {
    let owner =
        |at: u32| reader.is(at, &["'s", "’s", "'", "’"]) || at == span.first && reader.is(at, &["his", "her", "its", "their"]);
    (span.first..head).rev().take(OWNED).any(owner)
}

/// Whether a noun is words that somebody has, who says them: "statement", "post".
fn is_cue(reader: &Reader<'_>, head: u32) -> bool {
    reader.has(head, Class::CueMedium) || reader.has(head, Class::CueNoun)
}

/// Whether a noun is a text of any kind: "statement", "book".
fn is_text(reader: &Reader<'_>, head: u32) -> bool {
    is_cue(reader, head) || reader.has(head, Class::NounWork)
}

/// Whether "from" or "by" stands between a text and the name at `name`: "a letter | from | the bank".
fn is_author(reader: &Reader<'_>, text: u32, name: u32) -> bool {
    let link = name - 1 - u32::from(reader.is(name - 1, &["the", "a"]));
    link == text + 1 && reader.is(link, &["from", "by"])
}
