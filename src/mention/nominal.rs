//! Mentions by description: "the head of the agency", "a girl of twelve", "the country", "this report".
//!
//! **How.** A phrase of office is a nominal for a person, whether it stands alone or beside the name of its holder; every other
//! noun phrase whose head the lists know as a word for a person, body, place, event, work or product is one of that kind.
//! Which of them stay is decided by coreference: one that nothing is linked to and that describes nobody known is dropped.
//!
//! **Why this way.** "The girl" goes back to "a girl", so first mentions must be there before anybody knows whether they matter.
//!
//! **Limits.** Relative clauses behind the noun are no part of the mention.

use super::page::{self, NOUNS, Page};
use super::role::{Phrase, is_determiner, is_possessive};
use super::{GenderSign, Mention, gender};
use crate::grammar::{Chunks, NounPhrase, Tag};
use crate::lexicon::{Class, ClassSet, EntryId, Hits};
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, passes};
use crate::text::{Article, Shape, TokenId, TokenSpan};

passes! {
    OFFICE "nominal-office" 80 "A phrase of office stands for the person who holds it.",
    NOUN "nominal-noun" 70 "A noun phrase with a word for a person, a body or a place.",
    BYWORD "nominal-byword" 65 "Somebody called by an age, a party or a people alone.",
    THING "nominal-thing" 70 "A noun phrase with a word for an event, a work or a product.",
}

/// The nominals, by first token, each with the phrase of office that it is.
pub(super) fn find(page: &Page<'_>, chunks: &Chunks, phrases: &[Phrase], names: &[Mention]) -> Vec<(Mention, Option<usize>)> {
    let mut found: Vec<(Mention, Option<usize>)> = Vec::new();
    for (at, phrase) in phrases.iter().enumerate() {
        if let Some(mention) = office(page, phrase) {
            let stands_for = phrase.holder.is_some() || phrase.definite;
            found.push((mention, stands_for.then_some(at)));
        }
    }
    let nouns = chunks.nouns.iter().filter(|phrase| !phrase.pronoun && is_common(page, phrase.head));
    let (mut office, mut at) = (0, 0);
    for phrase in nouns {
        while phrases.get(office).is_some_and(|office| office.whole.end <= phrase.base.first) {
            office += 1;
        }
        // The owner of an office is described by itself: "the club" in "the club's manager".
        if phrases.get(office).is_some_and(|office| office.whole.overlaps(phrase.base) && office.title.first < phrase.base.end) {
            continue;
        }
        // "the Microsoft chairman": a name inside as its head word is no nominal of its own.
        while names.get(at).is_some_and(|name| name.tokens.end <= phrase.head.0) {
            at += 1;
        }
        if names.get(at).is_some_and(|name| name.tokens.holds(phrase.head)) {
            continue;
        }
        // "The ruling | Harbour Party won": a word that narrows the name of a body behind it.
        let narrows = || page.single(phrase.head).has(Class::RoleModifier);
        if names
            .get(at)
            .is_some_and(|name| name.tokens.first == phrase.head.0 + 1 && name.kind == MentionKind::Organization && narrows())
        {
            continue;
        }
        found.extend(noun(page, phrase).map(|mention| (with_name(page, mention, names, at), None)));
    }
    for phrase in chunks.nouns.iter().filter(|phrase| !phrase.pronoun && page.shape(phrase.head).is_capital()) {
        let office = phrases.partition_point(|office| office.whole.end <= phrase.base.first);
        if phrases.get(office).is_none_or(|office| !office.whole.overlaps(phrase.base)) {
            found.extend(beside_name(page, phrase, names).map(|mention| (mention, None)));
        }
    }
    let definite = chunks.nouns.iter().filter(|phrase| !phrase.pronoun && !phrase.plural && phrase.base.len() > 1);
    found.extend(definite.filter(|phrase| calls_one(page, phrase, names)).map(|phrase| (byword(phrase), None)));
    found
}

/// Whether a phrase calls one person by nothing but an age, a party or a people: "the 43-year-old", "the Ohio Democrat".
fn calls_one(page: &Page<'_>, phrase: &NounPhrase, names: &[Mention]) -> bool {
    let (first, end) = (phrase.base.first, phrase.base.end);
    if phrase.head.0 + 1 != end || end >= page.article.tokens.len() || !matches!(page.text(TokenId(first)), "the" | "The") {
        return false;
    }
    if page.text(phrase.head) == "old" {
        return page.shape(TokenId(first + 1)) == Shape::Number && end == first + 6;
    }
    let next = TokenId(end);
    if !matches!(page.tag(next), Tag::Verb | Tag::Aux) && !matches!(page.text(next), "," | ".") {
        return false;
    }
    let label = names.get(names.partition_point(|name| name.tokens.end <= phrase.head.0));
    let group = label.is_some_and(|label| label.kind == MentionKind::Group && label.tokens.holds(phrase.head));
    // "the British", "the Chinese", "the French"
    let people = ["s", "sh", "ch", "ese"].iter().any(|ending| page.text(phrase.head).ends_with(ending));
    group && !people
}

/// Whether a mention calls somebody by an age, a party or a people alone.
pub(crate) fn is_byword(mention: &Mention) -> bool {
    mention.found == FoundBy::Pass(&BYWORD)
}

fn byword(phrase: &NounPhrase) -> Mention {
    Mention {
        tokens: phrase.base,
        kind: MentionKind::Person,
        form: Form::Nominal,
        head: phrase.head,
        gender: None,
        gender_sign: GenderSign::Text,
        plural: false,
        entry: None,
        found: FoundBy::Pass(&BYWORD),
    }
}

/// Whether a head is a common noun: a small letter, or a capital that the sentence asks for.
fn is_common(page: &Page<'_>, head: TokenId) -> bool {
    match page.shape(head) {
        Shape::Lower => true,
        Shape::Title => {
            let next = TokenId(head.0 + 1);
            // "Image: Ana Ruiz" names what follows.
            let label = next.0 < page.article.tokens.len() && page.text(next) == ":";
            page.is_start(head) && !label && !page.in_heading(head) && page.tag(head) == Tag::Noun
        }
        _ => false,
    }
}

/// The description with the whole of the name that it begins in: "the Bank of Peru building". `after` is the first name that ends
/// behind its head.
fn with_name(page: &Page<'_>, mention: Mention, names: &[Mention], after: usize) -> Mention {
    let first = mention.tokens.first;
    let before = names[..after].iter().rev().take_while(|name| name.tokens.end > first).count();
    let name = names.get(after - before).map(|name| name.tokens);
    let Some(name) = name.filter(|name| name.first < first) else { return mention };
    let determiner = name.first.checked_sub(1).filter(|&at| is_determiner(page.text(TokenId(at))));
    Mention { tokens: TokenSpan::new(determiner.unwrap_or(name.first), mention.tokens.end), ..mention }
}

/// The description directly before the name of its kind: "his brother" in "his brother Karim", "Peru's goalkeeper" in "Peru's
/// goalkeeper Karim", "the group" in "the group Tarvel".
fn beside_name(page: &Page<'_>, phrase: &NounPhrase, names: &[Mention]) -> Option<Mention> {
    let first = phrase.tokens.first;
    if !(first < phrase.base.first || is_determiner(page.text(TokenId(first)))) {
        return None;
    }
    let name = names.get(names.partition_point(|name| name.tokens.end <= phrase.head.0))?;
    let end = name.tokens.first;
    if !name.tokens.holds(phrase.head) || end < first + 2 || end <= phrase.base.first {
        return None;
    }
    let head = TokenId(end - 1);
    if page.shape(head) != Shape::Lower || !matches!(page.tag(head), Tag::Noun) {
        return None;
    }
    let base = TokenSpan::new(phrase.base.first, end);
    let plain = NounPhrase { tokens: TokenSpan::new(first, end), base, head, plural: is_plural(page.text(head)), ..*phrase };
    noun(page, &plain).filter(|mention| mention.kind == name.kind)
}

/// The nominal that a phrase of office is. Directly before a name it is one only with an article or possessor.
fn office(page: &Page<'_>, phrase: &Phrase) -> Option<Mention> {
    let head = TokenId(phrase.title.end.checked_sub(1)?);
    let possessed = (phrase.whole.first..phrase.title.first).any(|at| is_possessive(page.text(TokenId(at))));
    if phrase.touches_name() && !phrase.definite && !possessed {
        return None;
    }
    Some(Mention {
        tokens: phrase.whole,
        kind: MentionKind::Person,
        form: Form::Nominal,
        head,
        gender: gender::of_noun(page.text(head)),
        gender_sign: GenderSign::Text,
        plural: page.shape(head) == Shape::Lower && is_plural(page.text(head)),
        entry: None,
        found: FoundBy::Pass(&OFFICE),
    })
}

fn noun(page: &Page<'_>, phrase: &NounPhrase) -> Option<Mention> {
    if let Some(subject) = before_verb(page, phrase) {
        return noun(page, &subject);
    }
    // "A couple of weeks" is no couple.
    let next = TokenId(phrase.head.0 + 1);
    if page.text(phrase.head) == "couple" && next.0 < page.article.tokens.len() && page.text(next) == "of" {
        return None;
    }
    let what = kind_of_noun(page.hits, phrase.head)?;
    Some(description(page.article, without_quote_marks(page, phrase.tokens), phrase.head, phrase.plural, what))
}

/// The mention that a phrase is by its noun, which stands for something of this kind and is known by this row.
pub(crate) fn description(
    article: &Article<'_>,
    tokens: TokenSpan,
    head: TokenId,
    plural: bool,
    (kind, entry): (MentionKind, Option<EntryId>),
) -> Mention {
    let person = kind == MentionKind::Person;
    let pass =
        if matches!(kind, MentionKind::Person | MentionKind::Organization | MentionKind::Location) { &NOUN } else { &THING };
    Mention {
        tokens,
        kind,
        form: Form::Nominal,
        head,
        gender: if person { gender::of_noun(article.token(head)) } else { None },
        gender_sign: GenderSign::Text,
        plural,
        entry,
        found: FoundBy::Pass(pass),
    }
}

/// The subject of a verb of saying that was read as a plural: "the note states" between a quotation and the end.
fn before_verb(page: &Page<'_>, phrase: &NounPhrase) -> Option<NounPhrase> {
    let (head, tokens) = (phrase.head, phrase.tokens);
    let shape = |at: u32| (at < page.article.tokens.len()).then(|| page.shape(TokenId(at)));
    let tag = tokens.first > 0
        && shape(tokens.first - 1) == Some(Shape::Quote)
        && tokens.end == head.0 + 1
        && phrase.base.end == tokens.end
        && head.0 > phrase.base.first + 1
        && shape(tokens.end).is_none_or(|shape| shape == Shape::Stop || page.text(TokenId(tokens.end)) == ",")
        && page.tag(TokenId(head.0 - 1)) == Tag::Noun
        && page.hits.longest(head, Class::CueVerb).is_some();
    tag.then(|| NounPhrase {
        tokens: TokenSpan::new(tokens.first, head.0),
        base: TokenSpan::new(phrase.base.first, head.0),
        head: TokenId(head.0 - 1),
        plural: is_plural(page.text(TokenId(head.0 - 1))),
        ..*phrase
    })
}

/// The phrase without quotation marks at its edges.
fn without_quote_marks(page: &Page<'_>, tokens: TokenSpan) -> TokenSpan {
    let mut tokens = tokens;
    while tokens.len() > 1 && page.shape(TokenId(tokens.end - 1)) == Shape::Quote {
        tokens.end -= 1;
    }
    while tokens.len() > 1 && page.shape(TokenId(tokens.first)) == Shape::Quote {
        tokens.first += 1;
    }
    tokens
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss") || word.ends_with("men") || matches!(word, "children" | "people")
}

/// What a noun is a word for, and the row that knows it.
pub(crate) fn kind_of_noun(hits: &Hits, head: TokenId) -> Option<(MentionKind, Option<EntryId>)> {
    if hits.classes(head) == ClassSet::default() {
        return None;
    }
    let own = hits.starting_at(head).iter().find(|hit| hit.tokens.len() == 1 && NOUNS.has(hit.class));
    let entry = own.map(|hit| hit.entry);
    const PERSONS: ClassSet = ClassSet::of(&[Class::NominalPerson, Class::Profession, Class::SportRole, Class::OfficeOf]);
    let classes = page::single(hits, head);
    if classes.meets(PERSONS) {
        return Some((MentionKind::Person, entry));
    }
    if classes.has(Class::NominalBody) {
        return Some((MentionKind::Organization, entry));
    }
    if classes.has(Class::NominalPlace) {
        return Some((MentionKind::Location, entry));
    }
    let kind = match own?.class {
        Class::NounPerson => MentionKind::Person,
        Class::NounBody => MentionKind::Organization,
        Class::NounPlace => MentionKind::Location,
        Class::NounEvent => MentionKind::Event,
        Class::NounWork => MentionKind::Work,
        _ => MentionKind::Product,
    };
    Some((kind, entry))
}

#[cfg(test)]
mod tests {
    use crate::model::{Form, MentionKind};

    #[test]
    fn a_word_that_narrows_the_name_of_a_body_is_no_description() {
        let mentions = crate::extract("The ruling New Dawn Party won 40 seats.").mentions;
        assert!(mentions.iter().all(|mention| mention.form != Form::Nominal));
    }

    #[test]
    fn a_common_noun_is_not_somebody_who_is_called_so() {
        // Brooks, Parks and Eve are people; a couple of weeks, a pivot and the longer are none.
        let text = "On the eve of the vote the brooks rose in the parks. In a couple of days the pivot to tea was slow. \
                    The longer he waited, the more he drank. He said so.";
        let mentions = crate::extract(text).mentions;
        let persons: Vec<_> =
            mentions.iter().filter(|mention| mention.form == Form::Nominal && mention.kind == MentionKind::Person).collect();
        assert!(persons.is_empty(), "{persons:?}");
    }
}
