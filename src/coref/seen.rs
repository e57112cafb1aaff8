//! The descriptions that stood before, and which of them a later one may take up: "the Lima trial" after "a trial in Lima".
//!
//! **How.** A description has the words before its noun, and those behind it that belong to it; one that took up another has the
//! words of that one too. Two words are the same when they are spelled alike or stand in names of one bearer: "the UN office",
//! "the United Nations office". What stands behind a noun is read only where the words before it leave something open.
//!
//! **Why this way.** News takes things up with fewer words than it brought them in with; a word that is new, before the noun or
//! behind it, means another: "the players |who had left|".
//!
//! **Limits.** An aside behind a comma narrows nothing.

use super::chain::{ChainId, Chains};
use super::description;
use super::scene::Scene;
use super::sense::Noun;
use crate::grammar::Tag;
use crate::lexicon::WordSet;
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::Form;
use crate::text::{self, TokenId, TokenSpan};
use std::cell::OnceCell;

/// How many descriptions of one sense are looked through.
const KEPT: usize = 16;
/// How many words the name behind a description has at most.
const NAME: u32 = 8;

/// A word that narrows a noun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    /// Whose name it stands in.
    bearer: Option<ChainId>,
}

impl Word<'_> {
    /// Whether two words say the same.
    pub fn is(&self, other: &Word<'_>) -> bool {
        self.text.eq_ignore_ascii_case(other.text) || self.bearer.is_some() && self.bearer == other.bearer
    }
}

/// A description as the text puts it.
pub(super) struct Said<'a> {
    pub mention: &'a Mention,
    pub noun: Noun<'a>,
    pub sentence: usize,
    /// The words before its noun, once they have been read.
    pub words: Vec<Word<'a>>,
    /// The words behind its noun, once somebody has asked for them.
    behind: OnceCell<Vec<Word<'a>>>,
}

impl<'a> Said<'a> {
    /// A description whose words nobody has read.
    pub fn of(scene: Scene<'a>, mention: &'a Mention, noun: Noun<'a>) -> Self {
        let sentence = scene.article.sentence_of(mention.head);
        Said { mention, noun, sentence, words: Vec::new(), behind: OnceCell::new() }
    }

    /// Reads its words.
    pub fn read(&mut self, scene: Scene<'a>, mentions: &'a Mentions, index: MentionIndex, chains: &mut Chains) {
        let names = || mentions.inside(index).filter(|(_, inner)| inner.form == Form::Name);
        let named = names().next().is_some();
        let mut bearer =
            |token: TokenId| names().find(|(_, name)| name.tokens.holds(token)).and_then(|(name, _)| chains.of(name));
        for token in description::words(scene, self.mention) {
            self.words.push(Word { text: scene.article.token(token), bearer: if named { bearer(token) } else { None } });
        }
    }

    /// Whether a description is nothing but its noun.
    pub fn is_bare(&self, scene: Scene<'a>, mentions: &Mentions) -> bool {
        self.words.is_empty() && self.behind(scene, mentions).is_empty()
    }

    /// The name that all words of a description are, where it is written out in it: "Tarvel" in "the Tarvel group" and in "the Tarvel
    /// news agency", also behind an owner: "Peru's Tarvel newspaper".
    pub fn name(&self, scene: Scene<'a>, mentions: &Mentions) -> Option<MentionIndex> {
        let (first, head) = (self.mention.tokens.first, self.mention.head.0);
        let end = head - u32::from(head > first && text::is_any(scene.text(head - 1), &["news"]));
        // "the state-run Tarvel newspaper", but not "the head of Tarvel newspaper"
        let light = |at: u32| !matches!(scene.tags.of(TokenId(at)), Tag::Propn | Tag::Adp | Tag::Cconj);
        let owner = |at: &u32| matches!(scene.text(*at), "'s" | "’s" | "'" | "’");
        let opens = |name: u32| {
            let from = (first..name).rev().take(NAME as usize).find(owner).map_or(first, |owner| owner + 1);
            (from..name).all(light)
        };
        let mut names = mentions.within(TokenSpan::new(first, end)).filter(|(_, inner)| inner.form == Form::Name);
        let whole = |name: &Mention| name.tokens.end == end && opens(name.tokens.first) && name.kind == self.mention.kind;
        names.find(|(_, name)| whole(name)).map(|(index, _)| index)
    }

    /// Whether a description of a place says where it is: "the capital in Peru".
    pub fn is_placed(&self, scene: Scene<'a>, mentions: &Mentions) -> bool {
        let end = self.mention.tokens.end;
        let next = TokenSpan::new(end + 1, end + 1 + NAME);
        let named = || mentions.within(next).next().is_some_and(|(_, name)| name.tokens.first == end + 1);
        matches!(scene.text(end), "in" | "near") && named()
    }

    /// Whether a description leads to a name of its own: "the film Tarvel", "the website “Tarvel News”".
    pub fn leads_to_name(&self, scene: Scene<'a>, mentions: &Mentions) -> bool {
        let end = self.mention.tokens.end;
        let quoted = || {
            let quotations = &scene.article.quotations;
            let at = quotations.partition_point(|quotation| quotation.tokens.first < end);
            let quoted = quotations.get(at).map(|quotation| quotation.tokens).filter(|tokens| tokens.first == end);
            quoted.is_some_and(|tokens| tokens.len() <= NAME && scene.article.tokens.shape(TokenId(end + 1)).is_capital())
        };
        let next = TokenSpan::new(end, end + NAME);
        let named = || mentions.within(next).next().is_some_and(|(_, name)| name.tokens.first == end && name.form == Form::Name);
        quoted() || named()
    }

    fn behind(&self, scene: Scene<'a>, mentions: &Mentions) -> &[Word<'a>] {
        self.behind.get_or_init(|| {
            let tokens = description::words_behind(scene, mentions, self.mention);
            tokens.map(|token| Word { text: scene.article.token(token), bearer: None }).collect()
        })
    }
}

/// The descriptions that stood before, by the sense of their noun.
pub(super) struct Before<'a> {
    /// All of them, in the order of the text.
    all: Vec<Seen<'a>>,
    /// The last one of each sense.
    last: Vec<Option<u32>>,
}

impl<'a> Before<'a> {
    /// None yet, of so many senses.
    pub fn new(senses: usize) -> Self {
        Before { all: Vec::new(), last: vec![None; senses] }
    }

    /// The last descriptions of a sense, the nearest first.
    pub fn of(&self, noun: Noun<'_>) -> impl Iterator<Item = &Seen<'a>> {
        let seen = |at: u32| &self.all[at as usize];
        std::iter::successors(self.last[noun.sense as usize].map(seen), move |one| one.before.map(seen)).take(KEPT)
    }

    /// Keeps a description.
    pub fn keep(&mut self, mut seen: Seen<'a>) {
        let last = &mut self.last[seen.said.noun.sense as usize];
        seen.before = last.replace(self.all.len() as u32);
        self.all.push(seen);
    }
}

/// A description that stood before.
pub(super) struct Seen<'a> {
    said: Said<'a>,
    pub chain: ChainId,
    /// The words of the descriptions that it took up.
    inherited: Vec<Word<'a>>,
    /// Whether it took up another, or stands in the headline.
    pub again: bool,
    /// The one of its sense before it.
    before: Option<u32>,
}

impl<'a> Seen<'a> {
    /// Keeps a description of a chain; `inherited` are the words of the one that it took up.
    pub fn new(said: Said<'a>, chain: ChainId, inherited: Vec<Word<'a>>, again: bool) -> Self {
        Seen { said, chain, inherited, again, before: None }
    }

    /// The words of the descriptions that it took up, and its own.
    pub fn known(&self) -> impl Iterator<Item = &Word<'a>> {
        let new = |word: &&Word<'a>| !self.inherited.iter().any(|own| own.text == word.text);
        self.inherited.iter().chain(self.said.words.iter().filter(new))
    }

    /// Where it begins.
    pub fn at(&self) -> u32 {
        self.said.mention.tokens.first
    }

    /// The sentence that it stands in.
    pub fn sentence(&self) -> usize {
        self.said.sentence
    }

    /// Whether a description has the same noun, kind and number.
    pub fn agrees(&self, later: &Said<'_>) -> bool {
        let (own, other) = (self.said.mention, later.mention);
        own.plural == other.plural && own.kind == other.kind && self.said.noun.text == later.noun.text
    }

    /// Whether a description of one has another noun, which is of the same sense where both stand in one list.
    pub fn is_other_noun(&self, later: &Said<'_>) -> bool {
        !self.said.mention.plural && !later.mention.plural && self.said.noun.text != later.noun.text
    }

    /// Whether a description says nothing before its noun that this one has not said, and behind it not only what is new.
    pub fn has_all(&self, scene: Scene<'a>, mentions: &Mentions, later: &Said<'a>) -> bool {
        let knows = |word: &Word<'_>| self.known().any(|own| own.is(word)) || holds(self.said.behind(scene, mentions), word);
        let behind = || later.behind(scene, mentions);
        // "The deputy minister" is not taken up by "the minister".
        let is_rank = |word: &&Word<'_>| scene.lexicon.word(word.text).sets.has(WordSet::Rank);
        let named = |rank: &Word<'_>| later.words.iter().any(|word| word.text.eq_ignore_ascii_case(rank.text));
        if self.said.words.iter().filter(is_rank).any(|rank| !named(rank)) {
            return false;
        }
        later.words.iter().all(knows) && (behind().is_empty() || behind().iter().any(knows))
    }

    /// Whether a description has the same words; what stands behind the noun may be missing where words stand before it.
    pub fn is_same(&self, scene: Scene<'a>, mentions: &Mentions, later: &Said<'a>) -> bool {
        let same =
            |own: &[Word<'_>], others: &[Word<'_>]| own.len() == others.len() && others.iter().all(|word| holds(own, word));
        let behind = || {
            let (own, others) = (self.said.behind(scene, mentions), later.behind(scene, mentions));
            same(own, others) || !later.words.is_empty() && (own.is_empty() || others.is_empty())
        };
        same(&self.said.words, &later.words) && behind()
    }
}

fn holds(words: &[Word<'_>], word: &Word<'_>) -> bool {
    words.iter().any(|own| own.is(word))
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn words_behind_the_noun_narrow_it_too() {
        let text = "The players met on Monday. The coach praised the players who had trained in the rain.";
        assert!(with(text, "The players").is_empty());
        let text = "Teams from Peru arrived on Monday. Teams from Chile and Cuba came late.";
        assert!(with(text, "Teams from Peru").is_empty());
        let text = "Officials showed a video of the Lima crash. The Lima video was short.";
        assert_eq!(with(text, "The Lima video").len(), 2);
    }

    #[test]
    fn names_of_one_bearer_narrow_a_noun_alike() {
        let text = "They met at the United Nations office in May. The U.N. office was cold.";
        assert!(with(text, "The U.N. office").contains(&"the United Nations office"));
    }

    #[test]
    fn what_a_description_took_up_is_known_later() {
        let text = "A red helicopter landed. The helicopter left at noon. Boats waited. The red helicopter came back.";
        assert_eq!(with(text, "The helicopter"), ["A red helicopter", "The helicopter", "The red helicopter"]);
    }

    #[test]
    fn a_deputy_is_not_the_holder() {
        let text = "The deputy minister, Ana Ruiz, left on Monday. The minister stayed.";
        assert!(with(text, "The minister").is_empty(), "{:?}", with(text, "The minister"));
    }

    #[test]
    fn a_description_before_its_own_name_takes_up_nothing() {
        let text = "Ana Ruiz opened a website in May. She also wrote for the website “Tarvel News” in June.";
        assert!(with(text, "a website").is_empty(), "{:?}", with(text, "a website"));
    }
}
