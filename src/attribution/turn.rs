//! Whom a pronoun means by the order of speech: who adds has just spoken, who replies was spoken to.
//!
//! **How.** "He added" and its like go on with the last speaker wherever the pronoun can stand for that speaker; "he replied" is
//! the one whom the last speaker addressed, if coreference takes the pronoun for the last speaker.
//!
//! **Why this way.** "Added" says itself that the same voice speaks on, and there the discourse is right more often than the
//! nearest name. Where the speaker is of the other gender or a body, somebody else who fits is meant; only if
//! nobody does, the speaker goes on all the same, and a note says so. "It" and "they" are never one person.
//!
//! **Limits.** Inside what another one says the order of speech is that one's tale, so nothing is concluded there.

use super::draft::Draft;
use super::note::Note;
use super::reader::Reader;
use crate::coref::{EntityIndex, Links};
use crate::mention::{Gender, Mention, is_first_person};
use crate::model::{Form, MentionKind};

/// Verbs by which a speaker goes on.
const GOES_ON: &[&str] = &["add", "continue", "go on", "go on to say"];

/// Verbs by which somebody who was spoken to speaks.
const ANSWERS: &[&str] = &["reply", "respond", "answer", "retort"];

/// Who spoke in the statement before, and to whom.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Turn {
    pub speaker: Option<EntityIndex>,
    pub addressee: Option<EntityIndex>,
}

/// Whether a pronoun can stand for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Never,
    /// Only if the gender is wrong, or a body is meant by whoever speaks for it.
    AgainstGender,
    Well,
}

impl Turn {
    /// Whom a pronoun as the source of a draft means by the turn before, if not `own`, whom coreference takes it for.
    pub fn leads_to(
        self,
        reader: &Reader<'_>,
        links: &Links,
        draft: &Draft<'_>,
        pronoun: &Mention,
        own: Option<EntityIndex>,
    ) -> Option<(EntityIndex, Note)> {
        let last = self.speaker?;
        if pronoun.form != Form::Pronoun {
            return None;
        }
        // “I am tired,” Ruiz told Lund. “You are not,” he replied.
        if ANSWERS.contains(&draft.lemma) && own == Some(last) {
            let other = self.addressee.filter(|&whom| whom != last && fit(reader, links, pronoun, whom) == Fit::Well);
            return other.filter(|_| !is_asked(reader, pronoun)).map(|whom| (whom, Note::AnswersTheSpeaker));
        }
        // "She went on to win" and "he wants to add a pier" tell of deeds.
        let goes_on = GOES_ON.contains(&draft.lemma) && draft.is_clause() && draft.within.is_none();
        if !goes_on || own == Some(last) || is_first_person(reader.article, pronoun) {
            return None;
        }
        match fit(reader, links, pronoun, last) {
            Fit::Never => None,
            Fit::AgainstGender => own.is_none().then_some((last, Note::GenderConflict)),
            Fit::Well => Some((last, Note::GoesOn)),
        }
    }
}

/// Whether the sentence says that whoever answers was asked: "Asked if the road was safe, she | replied".
fn is_asked(reader: &Reader<'_>, pronoun: &Mention) -> bool {
    let first = reader.sentence(pronoun.tokens.first).first;
    first < pronoun.tokens.first && reader.is(first, &["asked", "pressed"])
}

/// How well "he", "she", "it" or "they" stands for an entity.
fn fit(reader: &Reader<'_>, links: &Links, pronoun: &Mention, entity: EntityIndex) -> Fit {
    let entity = &links.entities[entity.0 as usize];
    let mentions = || entity.mentions.iter().map(|&index| reader.mentions.get(index));
    let several = || entity.kind == MentionKind::Group || mentions().any(|mention| mention.plural);
    let fits = match pronoun.kind {
        MentionKind::Person if entity.kind == MentionKind::Person => {
            let other = gender(mentions()).is_some_and(|known| Some(known) != pronoun.gender);
            return if other { Fit::AgainstGender } else { Fit::Well };
        }
        // A body speaks through somebody: "The agency reported …", "he added".
        MentionKind::Person if matches!(entity.kind, MentionKind::Organization | MentionKind::Location) => {
            return Fit::AgainstGender;
        }
        MentionKind::Person => false,
        MentionKind::Group => entity.kind == MentionKind::Organization || several(),
        _ => !matches!(entity.kind, MentionKind::Person | MentionKind::Group),
    };
    if fits { Fit::Well } else { Fit::Never }
}

/// The gender that the surest sign among mentions gives.
fn gender<'m>(mentions: impl Iterator<Item = &'m Mention>) -> Option<Gender> {
    let known = mentions.filter(|mention| mention.gender.is_some() && mention.form != Form::Pronoun);
    known.max_by_key(|mention| mention.gender_sign).and_then(|mention| mention.gender)
}
