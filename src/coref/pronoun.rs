//! The sieve for pronouns: he, she, it, they and their forms.
//!
//! **How.** Goes through the mentions in order and keeps those of the last sentences. A pronoun takes the best of them that
//! agrees in kind, number and gender: the subject of its own sentence, the subject of the sentence before, the last one
//! named, in this order; inside a quotation nothing outside it in the same sentence.
//!
//! **Why this way.** Subjects go on: in news the person a sentence begins with is the one the next sentence speaks of.
//!
//! **Limits.** Three sentences back is as far as it looks; "it" is linked only to a body or place that was subject.

use super::chain::{ChainId, Chains};
use crate::grammar::{Tag, Tags};
use crate::mention::{Gender, Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::Pass;
use crate::text::{Article, TokenId};
use rustc_hash::FxHashMap;

pub(super) static PASSES: [Pass; 4] = [
    Pass {
        name: "coref-pronoun-same-sentence",
        confidence: 82,
        about: "The pronoun takes up somebody named before it in its sentence.",
    },
    Pass { name: "coref-pronoun-subject", confidence: 80, about: "The pronoun takes up the subject of a sentence before." },
    Pass { name: "coref-pronoun-last", confidence: 65, about: "The pronoun takes up the last one named that agrees." },
    Pass { name: "coref-pronoun-body", confidence: 62, about: "It or they take up a body, place or people." },
];

const SAME_SENTENCE: usize = 0;
const SUBJECT: usize = 1;
const LAST: usize = 2;
const OF_BODY: usize = 3;

/// How many mentions of a sentence are kept, and how many sentences.
const KEPT: usize = 24;
const SENTENCES: usize = 4;

/// A mention that a pronoun may take up.
#[derive(Clone, Copy, Debug)]
struct Antecedent {
    chain: ChainId,
    kind: MentionKind,
    plural: bool,
    subject: bool,
    quotation: Option<usize>,
    end: u32,
}

/// Links the pronouns.
pub(super) fn link(article: &Article<'_>, tags: &Tags, mentions: &Mentions, chains: &mut Chains) {
    let genders = genders(mentions, chains);
    let mut sieve = Sieve { article, tags, genders, recent: Vec::new(), sentence: usize::MAX };
    for (at, mention) in mentions.all.iter().enumerate() {
        let index = MentionIndex(at as u32);
        sieve.turn(article.sentence_of(TokenId(mention.tokens.first)));
        if mention.form == Form::Pronoun
            && let Some((chain, pass)) = sieve.resolve(mention, chains)
        {
            chains.put(index, chain, &PASSES[pass]);
        }
        if let Some(chain) = chains.of(index) {
            sieve.keep(mention, chain);
        }
    }
}

/// The gender of every chain of a person, where a mention tells it.
fn genders(mentions: &Mentions, chains: &mut Chains) -> FxHashMap<ChainId, Gender> {
    let mut genders = FxHashMap::default();
    for (at, mention) in mentions.all.iter().enumerate() {
        if let (Some(gender), Some(chain)) = (mention.gender, chains.of(MentionIndex(at as u32))) {
            genders.entry(chain).or_insert(gender);
        }
    }
    genders
}

struct Sieve<'s> {
    article: &'s Article<'s>,
    tags: &'s Tags,
    genders: FxHashMap<ChainId, Gender>,
    /// The last sentences, the current one last.
    recent: Vec<Vec<Antecedent>>,
    sentence: usize,
}

impl Sieve<'_> {
    fn turn(&mut self, sentence: usize) {
        if sentence == self.sentence {
            return;
        }
        self.sentence = sentence;
        self.recent.push(Vec::new());
        if self.recent.len() > SENTENCES {
            self.recent.remove(0);
        }
    }

    fn keep(&mut self, mention: &Mention, chain: ChainId) {
        let antecedent = Antecedent {
            chain,
            kind: mention.kind,
            plural: mention.plural,
            subject: self.is_subject(mention),
            quotation: self.quotation(mention.tokens.first),
            end: mention.tokens.end,
        };
        if let Some(current) = self.recent.last_mut()
            && current.len() < KEPT
        {
            current.push(antecedent);
        }
    }

    /// Whether a mention may be a subject: no preposition before it, no possessive behind it.
    fn is_subject(&self, mention: &Mention) -> bool {
        let (first, end) = (mention.tokens.first, mention.tokens.end);
        let after = TokenId(end);
        if end < self.article.tokens.len() && matches!(self.article.token(after), "'s" | "’s" | "'" | "’") {
            return false;
        }
        if end < self.article.tokens.len() && matches!(self.tags.of(after), Tag::Verb | Tag::Aux) {
            return true;
        }
        let before = first.checked_sub(1).map(TokenId).filter(|token| self.article.sentence_of(*token) == self.sentence);
        before.is_none_or(|token| !matches!(self.tags.of(token), Tag::Adp | Tag::Verb | Tag::Aux | Tag::Sconj))
            && self.recent.last().is_none_or(|current| !current.iter().any(|one| one.subject))
    }

    /// The innermost quotation that a token stands in.
    fn quotation(&self, token: u32) -> Option<usize> {
        let quotations = &self.article.quotations;
        let after = quotations.partition_point(|quotation| quotation.tokens.first <= token);
        (after.saturating_sub(4)..after).rev().find(|&at| quotations[at].tokens.end > token)
    }

    fn resolve(&self, pronoun: &Mention, chains: &mut Chains) -> Option<(ChainId, usize)> {
        let quotation = self.quotation(pronoun.tokens.first);
        let agrees = |one: &Antecedent| self.agrees(pronoun, one);
        let (current, before) = self.recent.split_last()?;
        let here = || current.iter().filter(|one| one.end <= pronoun.tokens.first && one.quotation == quotation && agrees(one));
        let found = if pronoun.kind == MentionKind::Person {
            here().find(|one| one.subject).or_else(|| here().next_back()).map(|one| (one.chain, SAME_SENTENCE)).or_else(|| {
                before.iter().rev().find_map(|sentence| {
                    let of = || sentence.iter().filter(|one| agrees(one));
                    of().find(|one| one.subject)
                        .map(|one| (one.chain, SUBJECT))
                        .or_else(|| of().next_back().map(|one| (one.chain, LAST)))
                })
            })
        } else {
            let possessive =
                matches!(self.article.token(pronoun.head), "its" | "their" | "Its" | "Their" | "itself" | "themselves");
            here()
                .rfind(|one| one.subject || possessive)
                .or_else(|| before.last()?.iter().find(|one| one.subject && agrees(one)))
                .map(|one| (one.chain, OF_BODY))
        };
        found.map(|(chain, pass)| (chains.root(chain), pass))
    }

    fn agrees(&self, pronoun: &Mention, one: &Antecedent) -> bool {
        match pronoun.kind {
            MentionKind::Person => {
                one.kind == MentionKind::Person
                    && !one.plural
                    && self.genders.get(&one.chain).is_none_or(|&gender| Some(gender) == pronoun.gender)
            }
            MentionKind::Group => one.plural || one.kind == MentionKind::Organization,
            _ => matches!(one.kind, MentionKind::Organization | MentionKind::Location) && !one.plural,
        }
    }
}
