//! Whom a sentence is about, for the pronoun of the next: the owner of "her mother", the one named of "the striker limped off".
//!
//! **How.** A relative by whom a sentence begins stands back behind the one whose relative it is, where both may be meant. A
//! description of whom neither name nor gender is known stands back behind a person named before whose gender fits. Where nobody
//! fits, a lone person is taken although the name is more often of the other gender.
//!
//! **Why this way.** "Her mother, Eva, died. She thought about quitting": news about a person tells of relatives in passing, and the
//! bystander is taken up by the noun.
//!
//! **Limits.** A sentence that turns to the relative for good loses the pronouns that follow.

use super::antecedent::Antecedent;
use super::chain::ChainId;
use super::pronoun::Sieve;
use crate::grammar::{Tag, VerbKind};
use crate::mention::Mention;
use crate::model::{Form, MentionKind};
use crate::text::{self, TokenId};

/// How many words may stand before the preposition of a phrase that stands in front: "But later, | in a letter …, she said".
const BEFORE_FRONT: u32 = 4;
/// Prepositions whose phrase may name who the sentence is about: "According to Ruiz, she", "For Ruiz, it".
const OF_SUBJECT: &[&str] = &["according", "for", "like", "as", "of", "than", "unlike"];
/// How many sentences back a lone person is looked for.
const NEAR: usize = 2;

impl<'s> Sieve<'s> {
    /// The owner of a relative by whom a sentence begins, where the pronoun may be either: "|Her| mother, Eva, died. She".
    pub fn owner<'a>(&self, pronoun: &Mention, one: &'a Antecedent<'s>, sentence: &'a [Antecedent<'s>]) -> &'a Antecedent<'s> {
        let first = one.mention.tokens.first;
        let relative = one.mention.form == Form::Nominal && one.mention.kind == MentionKind::Person;
        if !relative || !text::is_any(self.scene.text(first), &["his", "her"]) {
            return one;
        }
        let possessive = |other: &&Antecedent| other.mention.form == Form::Pronoun && other.mention.tokens.first == first;
        sentence.iter().find(possessive).filter(|owner| self.agrees(pronoun, owner)).unwrap_or(one)
    }

    /// Whether a description tells neither name nor gender, where a person is named before it whose gender fits.
    pub fn is_bystander(&self, pronoun: &Mention, one: &Antecedent, before: &[Vec<Antecedent<'_>>]) -> bool {
        let known = |other: &Antecedent| {
            other.chain != one.chain
                && other.quotation.is_none()
                && other.kind == MentionKind::Person
                && !other.plural
                && self.gender(other.chain).is_some_and(|gender| Some(gender) == pronoun.gender)
        };
        // "Deacon" may be a name that is an office too.
        let noun = one.mention.form == Form::Nominal && !self.scene.article.tokens.shape(one.mention.head).is_capital();
        noun && self.genders.is_vague(one.chain) && before.iter().flatten().any(known)
    }

    /// The only person near, where nobody fits and the name alone speaks against: "Lian Lund arrived. She".
    pub fn lone(&self, pronoun: &Mention, bound: Option<ChainId>) -> Option<ChainId> {
        let near = self.recent().iter().rev().take(NEAR).flatten();
        let person = |one: &&Antecedent| {
            one.kind == MentionKind::Person && !one.plural && one.end <= pronoun.tokens.first && one.quotation.is_none()
        };
        let mut found = None;
        for one in near.filter(person).filter(|one| !self.genders.is_surely_other(one.chain, pronoun.gender)) {
            if self.is_agent_in_front(one) {
                continue;
            }
            match found {
                None => found = Some(one.chain),
                Some(chain) if chain == one.chain => {}
                Some(_) => return None,
            }
        }
        found.filter(|&chain| Some(chain) != bound)
    }

    /// Where a phrase ends that stands in front of the pronoun and its verb: "In a letter to the mayor, | it said".
    pub fn behind_front(&self, pronoun: &Mention, first: u32) -> Option<u32> {
        let at = pronoun.tokens.first;
        let verb = |at: u32| self.scene.chunks.verb_at(TokenId(at)).map(|verb| self.scene.chunks.verbs[verb].kind);
        if at < first + 3 || self.scene.text(at - 1) != "," || verb(at + 1).is_none() {
            return None;
        }
        // "Born to a Chilean father and a Dutch mother, she said"
        let born = matches!(verb(first), Some(VerbKind::Participle)) && self.scene.tags.of(TokenId(first + 1)) == Tag::Adp;
        let prepositions = (first..first + BEFORE_FRONT).find(|&at| self.scene.tags.of(TokenId(at)) == Tag::Adp);
        let opens = if born { first + 1 } else { prepositions? };
        let light = |at: u32| matches!(self.scene.tags.of(TokenId(at)), Tag::Cconj | Tag::Adv | Tag::Punct);
        let plain = (born || (first..opens).all(light)) && !text::is_any(self.scene.text(opens), OF_SUBJECT);
        // "In a letter quoted in Lund's book, she wrote"
        let reduced =
            |at: u32| self.scene.tags.of(TokenId(at + 1)) == Tag::Adp && self.scene.tags.of(TokenId(at - 1)) == Tag::Noun;
        (plain && (opens..at).all(|at| verb(at) != Some(VerbKind::Finite) || reduced(at))).then_some(at)
    }

    /// Whether a mention is what the sentence begins to speak of, so that its subject is somebody else: "Of |Lund| he said", "About |Lund|, he
    /// said"; but "As for Lund, he said".
    pub fn is_fronted_topic(&self, pronoun: &Mention, one: &Antecedent) -> bool {
        let (first, at) = (self.first(), pronoun.tokens.first);
        let led =
            text::is_any(self.scene.text(first), &["of", "about", "to", "against"]) && one.mention.tokens.first == first + 1;
        let next = one.end + u32::from(one.end < at && self.scene.text(one.end) == ",");
        led && next == at && self.scene.chunks.verb_at(TokenId(pronoun.tokens.end)).is_some()
    }

    /// Whether a name says where the one named before it belongs: "Ana Ruiz of |Harbor Tech|".
    pub fn is_affiliation(&self, one: &Antecedent, sentence: &[Antecedent<'_>]) -> bool {
        let Some(tie) = one.mention.tokens.first.checked_sub(1) else { return false };
        let named = |other: &Antecedent| {
            other.mention.form == Form::Name && other.kind == MentionKind::Person && other.mention.tokens.end == tie
        };
        one.mention.form == Form::Name && matches!(self.scene.text(tie), "of" | "at" | "from") && sentence.iter().any(named)
    }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn a_document_that_stands_in_front_says_nothing_itself() {
        let text = "The union is angry. In a letter to the mayor, it said that it would strike.";
        assert!(!with(text, "it").contains(&"a letter"), "{:?}", with(text, "it"));
        let text = "Ana Ruiz left. In a letter to her aunt, Carol Lund, she said that it was late.";
        assert!(with(text, "she").contains(&"Ana Ruiz"), "{:?}", with(text, "she"));
    }

    #[test]
    fn a_relative_stands_back_behind_the_owner() {
        let text = "Ana Ruiz is a singer. Her mother, Carol, died in 2020. She thought of her songs.";
        assert!(with(text, "She").contains(&"Ana Ruiz"), "{:?}", with(text, "She"));
        let text = "Ana Ruiz is a singer. Her brother, Karim, died in 2020. He thought of his songs.";
        assert!(with(text, "He").contains(&"Karim"), "{:?}", with(text, "He"));
    }

    #[test]
    fn who_is_born_to_somebody_is_not_one_of_them() {
        let text = "Ana Ruiz painted ferries. Born to a Chilean father and a Dutch mother, she said her uncle drew too.";
        assert!(with(text, "Ana Ruiz").contains(&"she"), "{:?}", with(text, "she"));
        assert!(with(text, "Ana Ruiz").contains(&"her"), "{:?}", with(text, "her"));
    }
}
