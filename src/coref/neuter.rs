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
use super::voice;
use crate::grammar::Tag;
use crate::mention::Mention;
use crate::model::{Form, MentionKind};
use crate::rules::Pass;
use crate::text::{self, TokenId};

impl Sieve<'_> {
    /// They: several persons or things, else a body that is subject.
    pub fn several(
        &self,
        pronoun: &Mention,
        here: &[&Antecedent<'_>],
        before: &[Vec<Antecedent<'_>>],
    ) -> Option<(ChainId, &'static Pass)> {
        // "The report counts 400 patients. “They lied,” Ruiz said": a number told outside is nobody of whom is spoken inside.
        let quotation = self.quoted.innermost();
        let counted = |one: &Antecedent| one.plural && self.is_counted(one.mention);
        let told = |one: &&Antecedent| quotation.is_none() || one.quotation.is_some() || !counted(one);
        let paired = self.recent().last().is_some_and(|here| self.ends_in_pair(here));
        let last = before.last()?.iter().filter(|one| !paired && self.agrees(pronoun, one));
        let last: Vec<&Antecedent> = last.filter(told).collect();
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

    /// "400 patients", "Some 40 members", "the two drivers" not.
    fn is_counted(&self, mention: &Mention) -> bool {
        let first = mention.tokens.first;
        let number = |at: u32| self.scene.tags.of(TokenId(at)) == Tag::Num;
        number(first) || text::is_any(self.scene.text(first), &["some", "about", "nearly", "around"]) && number(first + 1)
    }

    /// Whether the sentence speaks of two persons itself: "Ana Ruiz and Tom Lund keep |their| seats".
    fn ends_in_pair(&self, here: &[Antecedent<'_>]) -> bool {
        let person = |one: &Antecedent| one.kind == MentionKind::Person && one.mention.form == Form::Name;
        here.windows(2).any(|pair| {
            let [one, other] = pair else { return false };
            other.mention.tokens.first == one.end + 1 && person(one) && person(other) && self.scene.text(one.end) == "and"
        })
    }

    /// Whether a pronoun is an object: nobody votes against Ohio who votes against "it".
    fn is_object(&self, pronoun: &Mention) -> bool {
        let tag = |at: u32| (at < self.scene.article.tokens.len()).then(|| self.scene.tags.of(TokenId(at)));
        let before = pronoun.tokens.first.checked_sub(1).and_then(tag);
        matches!(before, Some(Tag::Verb | Tag::Adp)) && !matches!(tag(pronoun.tokens.end), Some(Tag::Verb | Tag::Aux))
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
        let object = !possessive && self.is_object(pronoun);
        let fits = |one: &Antecedent| !(object && one.kind == MentionKind::Location);
        let own = here.iter().rev().find(|one| (one.subject || possessive) && fits(one)).copied();
        // A body has more than what it does or makes: "Acme sent a letter through its lawyer".
        let owner = || here.iter().rev().find(|one| one.subject && !one.is_thing()).copied();
        let own = if own.is_some_and(|one| one.is_thing() && !one.subject) { owner().or(own) } else { own };
        let own = own.or_else(|| here.iter().rev().find(|one| one.is_thing() && one.kind != MentionKind::Location).copied());
        let quotation = self.quoted.innermost();
        let within = |one: &Antecedent| quotation.is_none() || one.quotation == quotation;
        let subject = |sentence: &'a [Antecedent]| {
            sentence.iter().find(|one| one.subject && within(one) && fits(one) && self.agrees(pronoun, one))
        };
        let found = own.or_else(|| subject(before.last()?)).or_else(|| {
            // "it said": the last one that says something and can.
            let says = |one: &&Antecedent| {
                one.quotation.is_none() && self.agrees(pronoun, one) && voice::speaks(self.scene, one.mention, one.sentence)
            };
            let mut last = before.iter().rev().filter(|_| voice::speaks(self.scene, pronoun, self.first()));
            last.find_map(|sentence| sentence.iter().rev().find(says))
        });
        found.map(|one| (one.chain, &OF_BODY))
    }
}
