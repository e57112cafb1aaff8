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
use super::tag_word::{Seen, Words};
use crate::lexicon::{Hits, Slot, Tag};
use crate::text::{Article, TokenId, TokenSpan};

/// The word class of every token.
#[derive(Debug)]
pub(crate) struct Tags(Vec<Slot>);

impl Tags {
    /// The word class of a token.
    pub fn of(&self, token: TokenId) -> Tag {
        self.slot(token).tag()
    }

    /// The place that a token fills: which form of a verb, whether a noun is plural, what kind of pronoun.
    pub fn slot(&self, token: TokenId) -> Slot {
        self.0.get(token.index()).copied().unwrap_or(Slot::Other)
    }
}

/// Gives every token its word class.
pub(crate) fn find(article: &Article<'_>, hits: &Hits) -> Tags {
    let context = Context::embedded();
    let mut slots = vec![Slot::Other; article.tokens.len() as usize];
    let mut path = Path::default();
    let mut candidates = Vec::with_capacity(16);
    let mut seen = Seen::new(article.tokens.len());
    article.sentences.iter().for_each(|sentence| seen.read(article, sentence.tokens));
    for sentence in &article.sentences {
        let words = Words::new(article, hits, &seen, sentence.tokens);
        path.start(sentence.tokens.first);
        for token in sentence.tokens.iter() {
            words.candidates(token, &mut candidates);
            path.push(&candidates, context, &mut slots);
        }
        path.finish(&mut slots);
        settle_clauses(sentence.tokens, hits, &mut slots);
        settle_nouns(sentence.tokens, hits, &mut slots);
    }
    Tags(slots)
}

/// How far a noun phrase is followed in search of its verb.
const REACH: usize = 12;

/// Decides again on words that are prepositions or open a clause: the latter where a noun phrase and its verb follow.
fn settle_clauses(tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    let (first, end) = (tokens.first as usize, tokens.end as usize);
    for at in first..end {
        if !matches!(slots[at], Slot::Adp | Slot::AdpThan | Slot::SconjClause) {
            continue;
        }
        let closed = hits.word(TokenId(at as u32)).closed;
        let can = |wanted| closed.iter().any(|(slot, _)| slot == wanted);
        let after_such = at > first && slots[at - 1] == Slot::AdjSuch;
        let verb = verb_after_noun_phrase(&slots[at + 1..end.min(at + 1 + REACH)]);
        match verb {
            Some(verb) if verb.is_finite() && can(Slot::SconjClause) && !after_such => slots[at] = Slot::SconjClause,
            Some(Slot::VerbIng | Slot::AuxBeing) if can(Slot::SconjWith) => slots[at] = Slot::SconjWith,
            Some(Slot::PartTo) if can(Slot::SconjFor) => slots[at] = Slot::SconjFor,
            None if slots[at] == Slot::SconjClause && can(Slot::Adp) => slots[at] = Slot::Adp,
            None if slots[at] == Slot::SconjClause && can(Slot::AdpThan) => slots[at] = Slot::AdpThan,
            _ => {}
        }
    }
}

/// A word that ends a noun phrase is its noun: "the opening of", "the military said".
fn settle_nouns(tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    use Slot::*;
    for at in tokens.first as usize + 1..tokens.end as usize {
        let word = hits.word(TokenId(at as u32));
        let next = slots.get(at + 1).copied().filter(|_| at + 1 < tokens.end as usize).unwrap_or(Stop);
        // "in a conference call.": a verb would agree with the noun before it.
        let singular = slots[at - 1] == Noun && at >= 2 && matches!(slots[at - 2], Det | PronPossessive | PartPossessive);
        if slots[at] == VerbPlain && singular && word.noun > 8 && matches!(next, Stop | Comma | AdpOf | SconjThat) {
            slots[at] = Noun;
            continue;
        }
        let known = word.noun > 0;
        if !(slots[at] == VerbIng || slots[at] == Adj && known) {
            continue;
        }
        if !matches!(slots[at - 1], Det | DetWh | PronPossessive | PartPossessive) {
            continue;
        }
        let ends = match slots[at] {
            VerbIng => next == AdpOf || next == Stop || next.tag() == Tag::Aux || next.is_finite(),
            _ => matches!(next, Stop | Comma | AdpOf | PartPossessive) || next.tag() == Tag::Aux || next.is_finite(),
        };
        if ends {
            slots[at] = Noun;
        }
    }
}

/// The verb, or the "to" of a verb, that comes after a noun phrase; "he" and "there" count as both.
fn verb_after_noun_phrase(slots: &[Slot]) -> Option<Slot> {
    use Tag::*;
    let mut nominal = false;
    // Whether another noun phrase of the same subject may begin: after "of" and "and".
    let mut open = false;
    for &slot in slots {
        match slot.tag() {
            _ if matches!(slot, Slot::PronSubject | Slot::PronThere) => return Some(Slot::VerbPlain),
            Verb | Aux if matches!(slot, Slot::VerbName) => nominal = true,
            Verb | Aux if nominal || slot == Slot::VerbIng => return nominal.then_some(slot),
            Part if slot == Slot::PartTo => return nominal.then_some(slot),
            Det | Pron if open => (nominal, open) = (true, false),
            Det if nominal => return None,
            Pron if matches!(slot, Slot::PronRelative) => return None,
            Det | Adj | Num | Noun | Propn | Pron => nominal = true,
            Part if slot == Slot::PartPossessive => {}
            Punct if matches!(slot, Slot::Hyphen | Slot::Quote) => {}
            Adp | Cconj if nominal && matches!(slot, Slot::AdpOf | Slot::Cconj) => open = true,
            Adv | Sym => {}
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text;

    /// The words of a text with their classes: "he/PRON said/VERB".
    fn tagged(text: &str) -> String {
        let article = text::read(text);
        let tags = find(&article, &Lexicon::default().hits(&article));
        let words = article.tokens.all().iter().map(|token| format!("{}/{}", article.token(token), tags.of(token).name()));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn that_is_three_things() {
        assert_eq!(
            tagged("Officials said that they saw that."),
            "Officials/NOUN said/VERB that/SCONJ they/PRON saw/VERB that/PRON ./PUNCT"
        );
        assert_eq!(tagged("a bridge that fell"), "a/DET bridge/NOUN that/PRON fell/VERB");
        assert!(tagged("He denied that report.").contains("that/DET report/NOUN"));
    }

    #[test]
    fn the_clitic_s_owns_or_is() {
        assert!(tagged("Lisbon's port is closed.").starts_with("Lisbon/PROPN 's/PART port/NOUN is/AUX"));
        assert!(tagged("It's raining.").starts_with("It/PRON 's/AUX raining/VERB"));
    }

    #[test]
    fn to_stands_before_a_verb_or_a_noun() {
        assert!(
            tagged("They want to close the road to Lisbon.").contains("to/PART close/VERB the/DET road/NOUN to/ADP Lisbon/PROPN")
        );
    }

    #[test]
    fn an_auxiliary_alone_is_a_verb() {
        assert!(tagged("The town has a port and has grown.").contains("has/VERB a/DET port/NOUN and/CCONJ has/AUX grown/VERB"));
    }

    #[test]
    fn a_preposition_opens_a_clause_where_a_clause_follows() {
        assert!(tagged("He left after the match.").contains("after/ADP"));
        assert!(tagged("He left after the match had ended.").contains("after/SCONJ"));
        assert!(tagged("He won by running faster.").contains("by/SCONJ running/VERB"));
        assert!(tagged("Shops such as Ruiz and Sons have closed.").contains("as/ADP"));
    }

    #[test]
    fn names_keep_their_adjectives() {
        assert!(tagged("He spoke to the Supreme Court.").contains("Supreme/ADJ Court/PROPN"));
    }

    #[test]
    fn forms_of_verbs_are_known() {
        let article = text::read("They say he has denied lying.");
        let tags = find(&article, &Lexicon::default().hits(&article));
        let slot = |at| tags.slot(TokenId(at));
        assert_eq!([slot(1), slot(3), slot(4), slot(5)], [Slot::VerbPlain, Slot::AuxHave, Slot::VerbParticiple, Slot::VerbIng]);
        assert!(slot(3).is_finite() && !slot(4).is_finite());
    }
}
