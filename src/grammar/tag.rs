//! The word class of every token.
//!
//! **How.** Each word gets the slots it can fill, with a weight for each (`tag_word`); then the best path through a
//! sentence is found over those weights and the weights of neighbouring slots (`tag_path`), which stand in
//! `gazetteers/tag_context.tsv`. At last, words that a wider look settles are looked at again (`tag_noun`, `tag_settle`).
//!
//! **Why this way.** Nothing is learned: weights are facts of English that a linguist can read and change, in whole
//! numbers, so every machine finds the same path. A best path needs no order of rules and no exceptions to exceptions.
//!
//! **Limits.** Looks at neighbours only, so that "reports of attacks that kill" can be read wrong far from its subject.

use super::tag_context::Context;
use super::tag_path::Path;
use super::tag_seen::Seen;
use super::tag_word::Words;
use super::{tag_noun, tag_settle};
use crate::lexicon::{Hits, Slot, Tag};
use crate::text::{Article, TokenId};

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
    article.sentences.iter().for_each(|sentence| seen.read(article, hits, sentence.tokens));
    for sentence in &article.sentences {
        let words = Words::new(article, hits, &seen, sentence.tokens);
        path.start(sentence.tokens.first);
        for token in sentence.tokens.iter() {
            words.candidates(token, &mut candidates);
            path.push(&candidates, context, &mut slots);
        }
        path.finish(&mut slots);
        tag_settle::clauses(sentence.tokens, hits, &mut slots);
        tag_noun::nouns(article, sentence.tokens, hits, &mut slots);
        tag_settle::plurals(article, sentence.tokens, hits, &mut slots);
        tag_settle::subjects_of_the_told(article, sentence.tokens, hits, &mut slots);
        tag_settle::auxiliaries_in_front(article, sentence.tokens, &mut slots);
        tag_settle::owners(article, sentence.tokens, hits, &mut slots);
        tag_settle::verbs(article, sentence.tokens, hits, &mut slots);
        tag_settle::verbs_of_tags(article, sentence.tokens, hits, &mut slots);
        tag_settle::verb_of_headline(sentence.tokens, hits, &mut slots);
    }
    Tags(slots)
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
