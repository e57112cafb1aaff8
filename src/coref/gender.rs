//! What the text has shown of each person's gender so far.
//!
//! **How.** Of all mentions of a chain the surest sign counts: what the text says ("Mr", "his wife", "a spokeswoman") before the given
//! name, and that before a name that few bear. A pronoun that took up somebody whose gender nobody knew shows it for what follows.
//!
//! **Why this way.** Who was "she" once is not "he" two sentences later, and lists of names err most on names from far away.
//!
//! **Limits.** A pronoun that went to the wrong person shows the wrong gender.

use super::chain::{ChainId, Chains};
use crate::mention::{Gender, GenderSign, MentionIndex, Mentions};
use crate::model::Form;

/// What is known of one chain.
#[derive(Clone, Copy, Default)]
struct Known {
    gender: Option<(Gender, GenderSign)>,
    /// Whether one of its mentions is a name.
    named: bool,
}

/// What is known of every chain.
pub(super) struct Genders {
    of: Vec<Known>,
}

impl Genders {
    /// What the mentions say.
    pub fn of(mentions: &Mentions, chains: &mut Chains) -> Self {
        let mut of = vec![Known::default(); chains.len()];
        for (at, mention) in mentions.all.iter().enumerate() {
            let named = mention.form == Form::Name;
            if !named && mention.gender.is_none() {
                continue;
            }
            let Some(chain) = chains.of(MentionIndex(at as u32)) else { continue };
            let known = &mut of[chain.0 as usize];
            known.named |= named;
            let sign = mention.gender_sign;
            if let Some(gender) = mention.gender.filter(|_| known.gender.is_none_or(|(_, before)| before < sign)) {
                known.gender = Some((gender, sign));
            }
        }
        Genders { of }
    }

    /// The gender of a chain.
    pub fn get(&self, chain: ChainId) -> Option<Gender> {
        self.known(chain).gender.map(|(gender, _)| gender)
    }

    /// Whether a chain is surely of another gender: "Tom Lund" for "she", but not "Lian Lund".
    pub fn is_surely_other(&self, chain: ChainId, gender: Option<Gender>) -> bool {
        self.known(chain).gender.is_some_and(|(own, sign)| sign > GenderSign::RareName && Some(own) != gender)
    }

    /// Whether nothing is known of a chain, neither gender nor name: "the striker".
    pub fn is_vague(&self, chain: ChainId) -> bool {
        let known = self.known(chain);
        known.gender.is_none() && !known.named
    }

    /// Notes that a pronoun took up a chain, which opens it where it is new.
    pub fn show(&mut self, chain: ChainId, gender: Option<Gender>) {
        let at = chain.0 as usize;
        if self.of.len() <= at {
            self.of.resize(at + 1, Known::default());
        }
        let known = &mut self.of[at];
        if let Some(gender) = gender.filter(|_| known.gender.is_none_or(|(_, sign)| sign == GenderSign::RareName)) {
            known.gender = Some((gender, GenderSign::Text));
        }
    }

    fn known(&self, chain: ChainId) -> Known {
        self.of.get(chain.0 as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn what_the_text_says_comes_before_the_name() {
        let text = "Wanjiku Lund, a spokeswoman, left. She was tired.";
        assert!(with(text, "Wanjiku Lund").contains(&"She"));
        let text = "Wanjiku Lund left on Monday. She was tired.";
        assert!(with(text, "Wanjiku Lund").contains(&"She"));
        let text = "Tom Lund left on Monday. She was tired.";
        assert!(!with(text, "Tom Lund").contains(&"She"));
    }

    #[test]
    fn who_was_she_is_not_he() {
        let text = "Thiri Lwin left on Monday. She was tired. He was tired too.";
        assert_eq!(with(text, "Thiri Lwin"), ["Thiri Lwin", "She"]);
    }
}
