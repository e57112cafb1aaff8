//! The sieve for predicates: "the boy was a student", "she is a judge".
//!
//! **How.** A mention, a form of "to be" that is not denied, and a description of its kind and number.
//!
//! **Why this way.** Names have had their predicates before descriptions were linked, so that "the student" could find them; pronouns
//! and descriptions must be linked before anybody knows whose predicate it is.
//!
//! **Limits.** "It" has no predicate here: it too often stands for a clause.

use super::apposition::is_predicate;
use super::chain::Chains;
use super::scene::Scene;
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::passes;

passes! {
    OF_DESCRIPTION "coref-predicate-of-description" 80 "A form of to be ties the description to the description or pronoun before it.",
}

/// How many mentions are looked back over.
const BACK: usize = 6;

/// Links predicates to their subjects.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    for (at, mention) in mentions.all.iter().enumerate().filter(|(_, mention)| mention.form == Form::Nominal) {
        let index = MentionIndex(at as u32);
        let from = at.saturating_sub(BACK);
        let subject = mentions.all[from..at].iter().rposition(|one| agree(one, mention) && is_predicate(scene, one, mention));
        let Some(subject) = subject else { continue };
        let (Some(own), Some(of)) = (chains.of(index), chains.of(MentionIndex((from + subject) as u32))) else { continue };
        if own != of {
            chains.put(index, own, &OF_DESCRIPTION);
            chains.merge_described(of, own);
        }
    }
}

/// Whether a subject may be what a description says, by kind and number.
fn agree(subject: &Mention, mention: &Mention) -> bool {
    let kind = match subject.form {
        Form::Name => false,
        Form::Nominal => subject.kind == mention.kind,
        Form::Pronoun => mention.kind == MentionKind::Person && matches!(subject.kind, MentionKind::Person | MentionKind::Group),
    };
    kind && subject.plural == mention.plural
}
