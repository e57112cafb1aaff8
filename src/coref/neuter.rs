//! Whom "they" and "it" take up: several persons, a body, a thing.
//!
//! **How.** "They" takes several persons before a body, and things only as an object. "It" takes a thing or body of its own sentence
//! before the subject of the last one, and the last body that speaks where it says something itself.
//!
//! **Why this way.** Who does something is hardly a thing, and what "it" is stands near.
//!
//! **Limits.** One sentence back is as far as it looks.

use super::antecedent::Antecedent;
use super::binding::{is_empty, is_possessive};
use super::chain::ChainId;
use super::pronoun::{OF_BODY, SEVERAL, Sieve};
use crate::mention::Mention;
use crate::model::MentionKind;
use crate::rules::Pass;

impl Sieve<'_> {
    /// They: several persons or things, else a body that is subject.
    pub fn several(
        &self,
        pronoun: &Mention,
        here: &[&Antecedent<'_>],
        before: &[Vec<Antecedent<'_>>],
    ) -> Option<(ChainId, &'static Pass)> {
        let last: Vec<&Antecedent> = before.last()?.iter().filter(|one| self.agrees(pronoun, one)).collect();
        // Who does or has something is hardly a thing.
        let object = || self.scene.article.token(pronoun.head) == "them";
        let plural = |list: &[&Antecedent], things: bool| {
            let of = || list.iter().filter(|one| one.plural && one.is_thing() == things);
            of().find(|one| one.subject).or_else(|| of().next_back()).map(|one| (one.chain, &SEVERAL))
        };
        // "Both countries have their armies."
        let places = || {
            let places = |one: &&&Antecedent| one.subject && one.plural && one.kind == MentionKind::Location;
            here.iter().find(places).map(|one| (one.chain, &SEVERAL))
        };
        let body = |list: &[&Antecedent]| list.iter().find(|one| one.subject && !one.plural).map(|one| (one.chain, &OF_BODY));
        plural(here, false)
            .or_else(places)
            .or_else(|| body(here))
            .or_else(|| plural(&last, false))
            .or_else(|| object().then(|| plural(here, true).or_else(|| plural(&last, true))).flatten())
            .or_else(|| body(&last))
    }

    pub fn thing<'a>(
        &self,
        pronoun: &Mention,
        here: &[&'a Antecedent<'a>],
        before: &'a [Vec<Antecedent<'a>>],
    ) -> Option<(ChainId, &'static Pass)> {
        if is_empty(self.scene, pronoun) {
            return None;
        }
        let possessive = is_possessive(self.scene, pronoun) || self.scene.article.token(pronoun.head) == "itself";
        let own = here.iter().rev().find(|one| one.subject || possessive).copied();
        // A body has more than what it does or makes: "Acme sent a letter through its lawyer".
        let owner = || here.iter().rev().find(|one| one.subject && !one.is_thing()).copied();
        let own = if own.is_some_and(|one| one.is_thing() && !one.subject) { owner().or(own) } else { own };
        let own = own.or_else(|| here.iter().rev().find(|one| one.is_thing() && one.kind != MentionKind::Location).copied());
        let quotation = self.quotation(pronoun.tokens.first);
        let within = |one: &Antecedent| quotation.is_none() || one.quotation == quotation;
        let subject =
            |sentence: &'a [Antecedent]| sentence.iter().find(|one| one.subject && within(one) && self.agrees(pronoun, one));
        let found = own.or_else(|| subject(before.last()?)).or_else(|| {
            // "it said": the last one that says something and can.
            let says = |one: &&Antecedent| {
                one.quotation.is_none() && self.agrees(pronoun, one) && self.speaks(one.mention, one.sentence)
            };
            let mut last = before.iter().rev().filter(|_| self.speaks(pronoun, self.first()));
            last.find_map(|sentence| sentence.iter().rev().find(says))
        });
        found.map(|one| (one.chain, &OF_BODY))
    }
}
