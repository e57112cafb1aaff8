//! Mentions by description: "the head of the agency", "the country", "the bank".
//!
//! **How.** A phrase of office with a definite article and no name is a nominal for a person; a definite noun phrase whose head is
//! listed as a word for a person, a body or a place is one of that kind.
//!
//! **Why this way.** Only what can be resolved later is worth a mention, and that is the definite phrase with a head that
//! names a kind of bearer.
//!
//! **Limits.** Relative clauses behind the noun are no part of the mention.

use super::page::Page;
use super::role::Phrase;
use super::Mention;
use crate::grammar::Chunks;
use crate::lexicon::Class;
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, Pass};
use crate::text::{Shape, TokenId};

pub(super) static PASSES: [Pass; 2] = [
    Pass { name: "nominal-office", confidence: 80, about: "A definite phrase of office stands for the person who holds it." },
    Pass { name: "nominal-noun", confidence: 70, about: "A definite noun phrase with a word for a person, a body or a place." },
];

/// The nominals, by first token, each with the phrase of office that it is.
pub(super) fn find(page: &Page<'_>, chunks: &Chunks, phrases: &[Phrase], names: &[Mention]) -> Vec<(Mention, Option<usize>)> {
    let mut found: Vec<(Mention, Option<usize>)> = Vec::new();
    let offices = phrases.iter().enumerate().filter(|(_, phrase)| phrase.holder.is_none() && phrase.definite);
    for (at, phrase) in offices {
        let head = TokenId(phrase.title.end - 1);
        let mention = Mention {
            tokens: phrase.whole,
            kind: MentionKind::Person,
            form: Form::Nominal,
            head,
            gender: None,
            plural: page.shape(head) == Shape::Lower && is_plural(page.text(head)),
            entry: None,
            found: FoundBy::Pass(&PASSES[0]),
        };
        found.push((mention, Some(at)));
    }
    for phrase in chunks.nouns.iter().filter(|phrase| phrase.definite && !phrase.pronoun && phrase.base.len() >= 2) {
        let first = TokenId(phrase.base.first);
        if !matches!(page.text(first), "the" | "The" | "this" | "This" | "that" | "his" | "her" | "its" | "their" | "His" | "Her" | "Its" | "Their") || page.shape(phrase.head) != Shape::Lower {
            continue;
        }
        let Some(kind) = kind_of(page, phrase.head) else { continue };
        let office = phrases.partition_point(|office| office.whole.end <= phrase.base.first);
        if phrases.get(office).is_some_and(|office| office.whole.overlaps(phrase.base)) {
            continue;
        }
        // "the Microsoft chairman": a name inside as its head word is no nominal of its own.
        let at = names.partition_point(|name| name.tokens.end <= phrase.head.0);
        if names.get(at).is_some_and(|name| name.tokens.holds(phrase.head)) {
            continue;
        }
        let mention = Mention {
            tokens: phrase.tokens,
            kind,
            form: Form::Nominal,
            head: phrase.head,
            gender: None,
            plural: phrase.plural,
            entry: None,
            found: FoundBy::Pass(&PASSES[1]),
        };
        found.push((mention, None));
    }
    found
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss")
}

/// What a noun is a word for.
fn kind_of(page: &Page<'_>, head: TokenId) -> Option<MentionKind> {
    let classes = page.single(head);
    if classes.has(Class::NominalPerson) || classes.has(Class::Profession) || classes.has(Class::SportRole) || classes.has(Class::OfficeOf) {
        return Some(MentionKind::Person);
    }
    if classes.has(Class::NominalBody) {
        return Some(MentionKind::Organization);
    }
    classes.has(Class::NominalPlace).then_some(MentionKind::Location)
}
