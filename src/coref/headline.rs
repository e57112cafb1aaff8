//! What the headline brings in, for the text below to take up: "Bridge collapse kills two … A bridge collapse near Soto".
//!
//! **How.** Descriptions without an article in the headline wait under their noun. The first one in the sentences below it that is
//! new by its article ("a collapse", "several mayors") and of the same noun, kind and number is the same, where the words that
//! narrow one of them narrow the other.
//!
//! **Why this way.** Headlines leave articles out, and the text that explains them begins anew: what it calls "a" is what they speak of.
//!
//! **Limits.** Only what has the noun of the headline is found, and each of its descriptions once.

use super::chain::ChainId;
use super::scene::Scene;
use super::seen::Word;
use crate::mention::Mention;
use crate::model::BlockKind;
use crate::text::{self, Article, TokenId};
use rustc_hash::FxHashMap;

/// Determiners of something else, or of nothing that is there.
const OTHER: &[&str] = &["another", "every", "each", "no", "any", "either", "neither"];

/// In how many sentences from the beginning of the article its headline is explained.
const LEAD: usize = 6;

/// A description of a headline.
struct Waiting<'a> {
    chain: ChainId,
    mention: &'a Mention,
    words: Vec<Word<'a>>,
}

/// The descriptions of the headline that the text has not taken up.
pub(super) struct Headline<'a> {
    /// Where the last block ends that is a headline.
    end: u32,
    waiting: FxHashMap<&'a str, Vec<Waiting<'a>>>,
}

impl<'a> Headline<'a> {
    /// That of an article, without descriptions yet.
    pub fn of(article: &Article<'_>) -> Self {
        let last = article.blocks.iter().rfind(|block| block.kind == BlockKind::Headline);
        Headline { end: last.map_or(0, |block| block.tokens.end), waiting: FxHashMap::default() }
    }

    /// Whether a mention stands in a headline.
    pub fn holds(&self, scene: Scene<'_>, mention: &Mention) -> bool {
        let block = || scene.article.blocks.get(scene.article.block_of(mention.head));
        mention.head.0 < self.end && block().is_some_and(|block| block.kind == BlockKind::Headline)
    }

    /// Lets a description without article wait.
    pub fn keep(&mut self, noun: &'a str, mention: &'a Mention, words: Vec<Word<'a>>, chain: ChainId) {
        self.waiting.entry(noun).or_default().push(Waiting { chain, mention, words });
    }

    /// Whether any description waits.
    pub fn waits(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// The description that a new one below takes up; it waits no longer.
    pub fn take(&mut self, scene: Scene<'_>, noun: &str, mention: &Mention, words: &[Word<'_>]) -> Option<ChainId> {
        if !self.waits() || scene.article.sentence_of(mention.head) >= LEAD {
            return None;
        }
        let waiting = self.waiting.get_mut(noun)?;
        if text::is_any(scene.article.token(TokenId(mention.tokens.first)), OTHER) {
            return None;
        }
        let within = |few: &[Word<'_>], many: &[Word<'_>]| few.iter().all(|word| many.iter().any(|own| own.is(word)));
        let fits = |one: &Waiting<'_>| {
            one.mention.kind == mention.kind
                && one.mention.plural == mention.plural
                && (within(words, &one.words) || within(&one.words, words))
        };
        let at = waiting.iter().position(fits)?;
        Some(waiting.swap_remove(at).chain)
    }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn the_headline_is_whoever_an_apposition_says() {
        let text = "Peruvian judge leaves court\n\nAna Ruiz, a Peruvian judge, left the court on Monday.";
        assert!(with(text, "Ana Ruiz").contains(&"Peruvian judge"), "{:?}", with(text, "Ana Ruiz"));
    }

    #[test]
    fn a_headline_is_taken_up_by_the_first_new_description_below() {
        let text = "Two die in ferry accident\n\nMonday, 3 May 2021\n\nA ferry accident in Soto killed two people on Sunday. \
                    Another accident hurt nobody.";
        assert_eq!(with(text, "ferry accident"), ["ferry accident", "A ferry accident in Soto"]);
        let text = "Two die in ferry accident\n\nAnother accident in Soto killed nobody on Sunday.";
        assert!(with(text, "ferry accident").is_empty());
    }
}
