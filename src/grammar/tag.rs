//! The word class of every token.
//!
//! **How.** Each word gets the slots it can fill, with a weight for each (`tag_word`); then the best path through a
//! sentence is found over those weights and the weights of neighbouring slots (`tag_path`), which stand in
//! `gazetteers/tag_context.tsv`. At last, words that open a clause only if a clause follows are looked at again.
//!
//! **Why this way.** Nothing is learned: weights are facts of English that a linguist can read and change, in whole
//! numbers, so every machine finds the same path. A best path needs no order of rules and no exceptions to exceptions.
//!
//! **Limits.** Looks at neighbours only, so that "reports of attacks that kill" can be read wrong far from its subject.

use super::tag_context::Context;
use super::tag_path::Path;
use super::tag_word::Words;
use crate::lexicon::{Hits, Slot, Tag};
use crate::text::{Article, TokenId};

/// The form of a verb or auxiliary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum VerbForm {
    /// "say" after "to", "will" or "did", "be", "have".
    Base,
    /// "say" with a subject, "can", "are".
    Present,
    /// "says", "has", "does", "is".
    Third,
    /// "said", "had", "did", "was".
    Past,
    /// "said" after "has", "been".
    Participle,
    /// "saying", "being", "having".
    Ing,
}

/// The word class of every token.
#[derive(Debug)]
pub(crate) struct Tags(Vec<Slot>);

impl Tags {
    /// The word class of a token.
    pub fn of(&self, token: TokenId) -> Tag {
        self.slot(token).tag()
    }

    /// The place that a token fills.
    pub fn slot(&self, token: TokenId) -> Slot {
        self.0.get(token.index()).copied().unwrap_or(Slot::Other)
    }

    /// Whether a token is a verb or auxiliary that a clause can rest on.
    pub fn is_finite(&self, token: TokenId) -> bool {
        self.slot(token).is_finite()
    }

    /// Whether a token is a noun in the plural.
    pub fn is_plural_noun(&self, token: TokenId) -> bool {
        self.slot(token) == Slot::NounPlural
    }

    /// The form of a verb; of auxiliaries only whether they are finite is known.
    pub fn verb_form(&self, token: TokenId) -> Option<VerbForm> {
        Some(match self.slot(token) {
            Slot::VerbBase | Slot::AuxBeBase | Slot::AuxHaveBase => VerbForm::Base,
            Slot::VerbPlain | Slot::AuxModal | Slot::AuxBe | Slot::AuxHave | Slot::AuxDo => VerbForm::Present,
            Slot::VerbThird => VerbForm::Third,
            Slot::VerbPast => VerbForm::Past,
            Slot::VerbParticiple | Slot::AuxBeen => VerbForm::Participle,
            Slot::VerbIng | Slot::AuxBeing | Slot::AuxHaving => VerbForm::Ing,
            _ => return None,
        })
    }
}

/// Gives every token its word class.
pub(crate) fn find(article: &Article<'_>, hits: &Hits) -> Tags {
    let context = Context::embedded();
    let mut slots = vec![Slot::Other; article.tokens.len() as usize];
    let mut path = Path::default();
    let mut candidates = Vec::with_capacity(16);
    for sentence in &article.sentences {
        let words = Words::new(article, hits, sentence.tokens);
        path.start(sentence.tokens.first);
        for token in sentence.tokens.iter() {
            words.candidates(token, &mut candidates);
            path.push(&candidates, context, &mut slots);
        }
        path.finish(&mut slots);
        settle_clauses(article, sentence.tokens.first, sentence.tokens.end, hits, &mut slots);
    }
    Tags(slots)
}

/// How far a noun phrase is followed in search of its verb.
const REACH: usize = 12;

/// Decides again on words that are prepositions or open a clause: the latter where a noun phrase and a finite verb follow.
fn settle_clauses(_article: &Article<'_>, first: u32, end: u32, hits: &Hits, slots: &mut [Slot]) {
    for at in first as usize..end as usize {
        let clause = match slots[at] {
            Slot::Adp => Slot::SconjClause,
            Slot::SconjClause => Slot::Adp,
            Slot::PronRelative => Slot::SconjThat,
            _ => continue,
        };
        let closed = hits.word(TokenId(at as u32)).closed;
        if !closed.iter().any(|(slot, _)| slot == clause) {
            continue;
        }
        let follows = clause_follows(&slots[at + 1..(end as usize).min(at + 1 + REACH)]);
        match (clause, follows) {
            (Slot::SconjClause, Some(true)) | (Slot::Adp, Some(false)) => slots[at] = clause,
            _ => {}
        }
    }
}

/// Whether a noun phrase and then a finite verb stand there; `None` where neither can be seen.
fn clause_follows(slots: &[Slot]) -> Option<bool> {
    use Tag::*;
    let mut nominal = false;
    for &slot in slots {
        match slot.tag() {
            Pron if matches!(slot, Slot::PronSubject | Slot::PronThere) => return Some(true),
            Pron if slot == Slot::PronRelative => return Some(false),
            Verb | Aux if slot.is_finite() => return Some(nominal),
            Verb if slot == Slot::VerbParticiple && !nominal => return None,
            Det | Adj | Num | Noun | Propn | Pron => nominal = true,
            Part if slot == Slot::PartPossessive => {}
            Punct if matches!(slot, Slot::Hyphen | Slot::Quote) => {}
            Adv if nominal => {}
            Adv | Sym => {}
            Adp if nominal && slot == Slot::AdpOf => {}
            _ => return nominal.then_some(false),
        }
    }
    nominal.then_some(false)
}
