//! Noun phrases and verb groups.
//!
//! **How.** One pass over the word classes of a sentence: at an auxiliary, a verb or "to" before a verb a verb group is read
//! ([`super::chunk_verb`]), else a noun phrase ([`super::chunk_noun`]). A second pass joins noun phrases that belong together:
//! by "of" and by a possessor.
//!
//! **Why this way.** Flat phrases are nearly as good as a parse for finding who speaks and what is said, and take one look at
//! a token.
//!
//! **Limits.** "Of" is always joined to the noun before it ("accused the army of theft"); the base phrase is there for the
//! other reading. Names in a list stay apart.

use super::Tags;
use super::chunk_noun::{self, Base};
use super::chunk_verb;
use crate::lexicon::{Hits, Slot, Tag};
use crate::text::{self, Article, TokenId, TokenSpan};
use std::num::NonZeroU32;

/// A noun phrase: "the head of the Agency", "Azerbaijan's national legislation", "he".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NounPhrase {
    /// The whole: with the of-phrases after it and the possessor before it.
    pub tokens: TokenSpan,
    /// Determiner, numbers, adjectives, nouns; base phrases never overlap.
    pub base: TokenSpan,
    /// The noun that carries it.
    pub head: TokenId,
    /// Whether it is known to reader and writer: "the", a possessor, a name, a pronoun.
    pub definite: bool,
    /// Whether it is of several.
    pub plural: bool,
    /// Whether it is a pronoun.
    pub pronoun: bool,
    /// Whether it is part of a larger phrase: "Azerbaijan" in "Azerbaijan's legislation".
    pub inner: bool,
}

/// Which form of a verb leads a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VerbKind {
    /// "said", "has said", "will say"
    Finite,
    /// "to say"
    Infinitive,
    /// "saying"
    Gerund,
    /// "launched" in "the operation launched by the army"
    Participle,
}

/// A verb with its auxiliaries, negation and adverbs in between: "has also repeatedly said".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    /// Its tokens.
    pub tokens: TokenSpan,
    /// The verb that carries it.
    pub head: TokenId,
    /// Whether it is negated, itself or by the group it is linked to.
    pub negated: bool,
    /// Whether it is passive.
    pub passive: bool,
    /// The form of its first verb.
    pub kind: VerbKind,
    /// Whether it goes on with the group before it: "to say" of "declined to say", "went on to say", "using" of "stopped
    /// short of using".
    pub linked: bool,
}

/// The phrases of an article, each list by first token.
#[derive(Debug, Default)]
pub(crate) struct Chunks {
    /// Noun phrases by base; the whole phrases nest.
    pub nouns: Vec<NounPhrase>,
    /// Verb groups; they do not overlap.
    pub verbs: Vec<VerbGroup>,
    /// For every token the noun phrase whose base holds it, and the verb group.
    noun_at: Vec<Option<PhraseIndex>>,
    verb_at: Vec<Option<PhraseIndex>>,
}

/// One more than the index of a phrase.
type PhraseIndex = NonZeroU32;

impl Chunks {
    /// Index of the noun phrase whose base holds `token`.
    pub fn noun_at(&self, token: TokenId) -> Option<usize> {
        index_of(&self.noun_at, token)
    }

    /// Index of the verb group that holds `token`.
    pub fn verb_at(&self, token: TokenId) -> Option<usize> {
        index_of(&self.verb_at, token)
    }
}

fn index_of(phrases: &[Option<PhraseIndex>], token: TokenId) -> Option<usize> {
    let index = phrases.get(token.index()).copied().flatten()?;
    Some(index.get() as usize - 1)
}

/// For each of so many tokens the index of the phrase that holds it; the phrases do not overlap.
fn by_token(phrases: impl Iterator<Item = TokenSpan>, tokens: usize) -> Vec<Option<PhraseIndex>> {
    let mut indices = vec![None; tokens];
    for (index, phrase) in (1..).zip(phrases) {
        let held = indices.get_mut(phrase.first as usize..phrase.end as usize).unwrap_or_default();
        held.fill(PhraseIndex::new(index));
    }
    indices
}

/// How a noun phrase goes on to the next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    None,
    Of,
    Possessor,
}

/// Finds noun phrases and verb groups.
pub(crate) fn find(article: &Article<'_>, hits: &Hits, tags: &Tags) -> Chunks {
    let tokens = article.tokens.len() as usize;
    let mut chunks = Chunks { nouns: Vec::with_capacity(tokens / 4), verbs: Vec::with_capacity(tokens / 8), ..Chunks::default() };
    let mut links = Vec::with_capacity(tokens / 4);
    for sentence in &article.sentences {
        let words = Words { article, hits, tags, end: sentence.tokens.end };
        let known = chunks.verbs.len();
        let mut at = sentence.tokens.first;
        while at < sentence.tokens.end {
            if let Some(group) = chunk_verb::read(&words, at, &chunks.verbs[known..]) {
                at = group.tokens.end;
                chunks.verbs.push(group);
            } else if let Some(base) = chunk_noun::read(&words, at) {
                at = base.tokens.end.max(at + 1);
                let link = words.link(at);
                chunks.nouns.push(phrase(&base, &links));
                links.push(link);
                at += u32::from(link != Link::None);
            } else {
                at += 1;
            }
        }
        // What ends the sentence links to nothing.
        let ends = chunks.nouns.last().is_some_and(|last| last.base.end + 1 >= sentence.tokens.end);
        if let Some(last) = links.last_mut().filter(|_| ends) {
            *last = Link::None;
        }
    }
    join(&mut chunks.nouns, &links);
    chunks.noun_at = by_token(chunks.nouns.iter().map(|noun| noun.base), tokens);
    chunks.verb_at = by_token(chunks.verbs.iter().map(|verb| verb.tokens), tokens);
    chunks
}

fn phrase(base: &Base, links: &[Link]) -> NounPhrase {
    let possessed = links.last() == Some(&Link::Possessor);
    NounPhrase {
        tokens: base.tokens,
        base: base.tokens,
        head: base.head,
        definite: base.definite || possessed,
        plural: base.plural,
        pronoun: base.pronoun,
        inner: false,
    }
}

/// Gives every phrase its whole extent.
fn join(nouns: &mut [NounPhrase], links: &[Link]) {
    let mut reach = 0;
    for at in (0..nouns.len()).rev() {
        let link = if at + 1 < nouns.len() { follows(nouns, links, at) } else { Link::None };
        // "a friend of Ruiz | 's": one of those whom he has
        let one_of_his =
            link == Link::None && links[at] == Link::Possessor && at > 0 && follows(nouns, links, at - 1) == Link::Of;
        let noun = &mut nouns[at];
        if link == Link::None {
            reach = noun.base.end + u32::from(one_of_his);
        }
        if link == Link::Of {
            noun.tokens.end = reach;
        }
        if link == Link::Possessor {
            noun.inner = true;
        }
    }
    for at in 1..nouns.len() {
        let (before, noun) = (nouns[at - 1], nouns[at]);
        match follows(nouns, links, at - 1) {
            Link::None => {}
            Link::Of => nouns[at].inner = true,
            Link::Possessor => nouns[at].tokens = TokenSpan { first: before.tokens.first, end: noun.tokens.end },
        }
    }
}

/// The link from a phrase to the next one, where that one does follow.
fn follows(nouns: &[NounPhrase], links: &[Link], at: usize) -> Link {
    let next = &nouns[at + 1];
    match links[at] {
        _ if nouns[at].base.end + 1 != next.base.first => Link::None,
        // "a friend of Ruiz's who": nobody owns a pronoun.
        Link::Possessor if next.pronoun => Link::None,
        link => link,
    }
}

/// The words of a sentence as the readers of phrases see them.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub article: &'a Article<'a>,
    pub hits: &'a Hits,
    pub tags: &'a Tags,
    /// Where the sentence ends.
    pub end: u32,
}

impl Words<'_> {
    /// The word class of a token of the sentence.
    pub fn tag(&self, at: u32) -> Option<Tag> {
        (at < self.end).then(|| self.tags.of(TokenId(at)))
    }

    /// The slot of a token; past the end of the sentence a stop.
    pub fn slot(&self, at: u32) -> Slot {
        if at < self.end { self.tags.slot(TokenId(at)) } else { Slot::Stop }
    }

    /// Whether the token is the word, which is written small here.
    pub fn is(&self, at: u32, word: &str) -> bool {
        at < self.end && self.article.token(TokenId(at)).eq_ignore_ascii_case(word)
    }

    /// Whether the token is one of the words.
    pub fn is_any(&self, at: u32, words: &[&str]) -> bool {
        at < self.end && text::is_any(self.article.token(TokenId(at)), words)
    }

    fn link(&self, at: u32) -> Link {
        match self.slot(at) {
            Slot::AdpOf => Link::Of,
            Slot::PartPossessive => Link::Possessor,
            _ => Link::None,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::{grammar, text};
    use std::sync::LazyLock;

    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

    pub fn with<T>(source: &str, then: impl Fn(&Article<'_>, &Tags, &Chunks) -> T) -> T {
        let article = text::read(source);
        let hits = LEXICON.hits(&article);
        let tags = grammar::tag(&article, &hits);
        let chunks = find(&article, &hits, &tags);
        then(&article, &tags, &chunks)
    }

    /// The whole phrases that are not part of others.
    fn wholes(source: &str) -> Vec<String> {
        with(source, |article, _, chunks| {
            chunks.nouns.iter().filter(|noun| !noun.inner).map(|noun| article.slice(noun.tokens).to_owned()).collect()
        })
    }

    #[test]
    fn of_phrases_and_possessors_belong_to_the_noun() {
        assert_eq!(
            wholes("The head of the bank met the country's new president."),
            ["The head of the bank", "the country's new president"]
        );
    }

    #[test]
    fn a_phrase_knows_its_base_and_its_parts() {
        with("The head of Peru's bank left.", |article, _, chunks| {
            let head = chunks.nouns[0];
            assert_eq!(article.slice(head.base), "The head");
            assert_eq!(article.slice(head.tokens), "The head of Peru's bank");
            assert!(chunks.nouns[1].inner && !head.inner && head.definite);
        });
    }

    #[test]
    fn names_in_a_list_stay_apart() {
        assert_eq!(wholes("Mr. Ruiz, Mr. Blanco and the mayor left."), ["Mr. Ruiz", "Mr. Blanco", "the mayor"]);
    }

    #[test]
    fn ten_thousand_ofs_are_read_in_linear_time() {
        let source = "the head of ".repeat(10_000) + "state";
        with(&source, |article, _, chunks| assert_eq!(article.slice(chunks.nouns[0].tokens).len(), source.len()));
    }
}
