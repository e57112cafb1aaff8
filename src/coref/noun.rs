//! The sieve for descriptions by a noun: "the team" after "a team of teenagers", "the bank" after the name of a bank,
//! "the country".
//!
//! **How.** Every description is kept under its noun with the words that narrow it. A definite one goes back to the last
//! description of that noun and number that has all of its own words, or to the last name that the noun fits, whichever
//! stands nearer; "the country" goes to the country most spoken of in the last sentences. A bare one must repeat all words, and
//! a new one, "a team", only takes up the headline.
//!
//! **Why this way.** News takes things up by the noun that brought them in; fewer words mean the same thing, new ones another.
//!
//! **Limits.** "The woman" never goes back to a name that was not described as one.

use super::bearer;
use super::chain::{ChainId, Chains};
use super::description::{self, Opening};
use super::headline::Headline;
use super::scene::Scene;
use crate::mention::key::{self, NameKey};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::{Pass, passes};
use crate::text::{TokenId, TokenSpan};
use rustc_hash::{FxHashMap, FxHashSet};

passes! {
    FIRST "coref-noun-first" 80 "The description that brings somebody or something in.",
    AGAIN "coref-noun-again" 78 "A definite description of a noun that stood before.",
    SAME "coref-same-description" 70 "A description without article in the same words.",
    HEADLINE "coref-headline" 75 "What the headline brings in without an article, and the text below with one.",
    PLACE "coref-place-noun" 70 "The last place of the kind that the noun names.",
    BODY "coref-body-noun" 68 "The last body of the kind that the noun names.",
    THING "coref-thing-noun" 70 "The last event, work or product whose name has the noun.",
}

/// How many descriptions of one noun are looked through.
const KEPT: usize = 8;
/// How many sentences a possessive pronoun keeps its meaning.
const POSSESSED: usize = 4;
/// Nouns that mean others at every place.
const VAGUE: &[&str] = &["people", "person", "human", "other", "child", "official", "member", "home", "area", "site"];
/// General nouns for any body just named.
const GENERAL: &[&str] = &["company", "firm", "group", "organization", "organisation", "agency", "body", "team", "club", "party"];

/// A description that stood before.
struct Seen<'a> {
    chain: ChainId,
    kind: MentionKind,
    plural: bool,
    words: Vec<&'a str>,
    sentence: usize,
    at: u32,
}

/// Links the nominals that no other sieve has linked; the others open chains of their own.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let mut sieve = Sieve {
        scene,
        seen: FxHashMap::default(),
        headline: Headline::default(),
        asked: FxHashSet::default(),
        named: FxHashMap::default(),
        countries: Vec::new(),
        last_body: None,
    };
    let taken_up =
        mentions.all.iter().filter(|mention| mention.form == Form::Nominal && !mention.plural && is_bearer(mention.kind));
    sieve.asked = taken_up.map(|mention| key::of_text(scene.noun(mention))).collect();
    for (at, mention) in mentions.all.iter().enumerate() {
        let index = MentionIndex(at as u32);
        match mention.form {
            Form::Name => sieve.name(mention, index),
            Form::Nominal => sieve.nominal(mention, index, chains),
            Form::Pronoun => {}
        }
    }
}

/// Whether names of this kind are taken up by nouns.
fn is_bearer(kind: MentionKind) -> bool {
    !matches!(kind, MentionKind::Person | MentionKind::Group)
}

/// A name that a noun may take up: its mention, its last token and its sentence.
#[derive(Clone, Copy)]
struct Named {
    index: MentionIndex,
    at: u32,
    sentence: usize,
}

struct Sieve<'a> {
    scene: Scene<'a>,
    /// The last descriptions by their noun in the singular.
    seen: FxHashMap<&'a str, Vec<Seen<'a>>>,
    headline: Headline<'a>,
    /// The nouns by which the article takes up bodies and places.
    asked: FxHashSet<NameKey>,
    /// The last name by a noun that fits it, among the nouns asked for.
    named: FxHashMap<NameKey, Named>,
    /// The last countries named.
    countries: Vec<Named>,
    last_body: Option<Named>,
}

impl<'a> Sieve<'a> {
    fn name(&mut self, mention: &Mention, index: MentionIndex) {
        if !is_bearer(mention.kind) {
            return;
        }
        let named = Named { index, at: mention.tokens.first, sentence: self.scene.article.sentence_of(mention.head) };
        if !self.asked.is_empty() {
            let (asked, names) = (&self.asked, &mut self.named);
            bearer::nouns(self.scene, mention, |noun| {
                if asked.contains(&noun) {
                    names.insert(noun, named);
                }
            });
        }
        if mention.kind == MentionKind::Organization {
            self.last_body = Some(named);
        } else if bearer::is_country(self.scene.hits, mention.tokens) {
            self.countries.push(named);
        }
    }

    fn nominal(&mut self, mention: &'a Mention, index: MentionIndex, chains: &mut Chains) {
        let noun = self.scene.noun(mention);
        let (opening, words) = (description::opening(self.scene, mention), description::words(self.scene, mention));
        let sentence = self.scene.article.sentence_of(mention.head);
        let in_headline = Headline::holds(self.scene, mention);
        let chain = match chains.of(index) {
            Some(chain) => chain,
            None => {
                let again = if opening == Opening::New && !in_headline {
                    let taken = self.headline.take(self.scene, noun, mention, &words);
                    taken.map(|chain| (chains.root(chain), mention.tokens.first, &HEADLINE))
                } else {
                    self.again(mention, noun, opening, &words, sentence, chains)
                };
                let named = if opening == Opening::Definite { self.by_name(mention, noun, &words, sentence) } else { None };
                let named = named.and_then(|(named, pass)| Some((chains.of(named.index)?, named.at, pass)));
                let nearer = [again, named].into_iter().flatten().max_by_key(|(_, at, _)| *at);
                match nearer {
                    Some((chain, _, pass)) => {
                        chains.put(index, chain, pass);
                        chain
                    }
                    None => {
                        let chain = chains.open(mention.kind);
                        chains.put(index, chain, &FIRST);
                        chain
                    }
                }
            }
        };
        if in_headline && opening == Opening::Bare {
            self.headline.keep(noun, mention, words.clone(), chain);
        }
        let list = self.seen.entry(noun).or_default();
        if list.len() == KEPT {
            list.remove(0);
        }
        list.push(Seen { chain, kind: mention.kind, plural: mention.plural, words, sentence, at: mention.tokens.first });
    }

    /// The last description of the same noun that has all the words of this one.
    fn again(
        &self,
        mention: &Mention,
        noun: &str,
        opening: Opening,
        words: &[&str],
        sentence: usize,
        chains: &mut Chains,
    ) -> Option<(ChainId, u32, &'static Pass)> {
        let list = self.seen.get(noun)?;
        let has_all = |seen: &&Seen<'_>| words.iter().all(|word| seen.words.iter().any(|own| own.eq_ignore_ascii_case(word)));
        let fits = |seen: &&Seen<'_>| seen.kind == mention.kind && seen.plural == mention.plural;
        let (found, pass) = match opening {
            Opening::New => return None,
            Opening::Definite => (list.iter().rev().filter(fits).find(has_all), &AGAIN),
            Opening::Possessive => {
                let near = |seen: &&Seen<'_>| seen.sentence + POSSESSED >= sentence && seen.words.len() == words.len();
                (list.iter().rev().filter(fits).filter(near).find(has_all), &SAME)
            }
            Opening::Bare if words.is_empty() && VAGUE.contains(&noun) => return None,
            Opening::Bare => {
                let same = |seen: &&Seen<'_>| seen.words.len() == words.len();
                (list.iter().rev().filter(fits).filter(same).find(has_all), &SAME)
            }
        };
        found.map(|seen| (chains.root(seen.chain), seen.at, pass))
    }

    /// The name that a definite description takes up.
    fn by_name(&self, mention: &Mention, noun: &str, words: &[&str], sentence: usize) -> Option<(Named, &'static Pass)> {
        if mention.plural {
            return None;
        }
        if mention.kind == MentionKind::Location && matches!(noun, "country" | "nation") {
            return words.is_empty().then(|| self.country(sentence)).flatten().map(|named| (named, &PLACE));
        }
        let pass = match mention.kind {
            MentionKind::Location => &PLACE,
            MentionKind::Organization => &BODY,
            MentionKind::Person | MentionKind::Group => return None,
            MentionKind::Event | MentionKind::Work | MentionKind::Product => &THING,
        };
        let listed = self.named.get(&key::of_text(noun)).filter(|named| {
            let name = self.scene.article.slice(self.span_of(named));
            words.iter().all(|word| name.contains(word))
        });
        let general = || {
            let near = |named: &&Named| words.is_empty() && sentence <= named.sentence + 1;
            (std::ptr::eq(pass, &BODY) && GENERAL.contains(&noun)).then(|| self.last_body.as_ref().filter(near)).flatten()
        };
        listed.or_else(general).map(|&named| (named, pass))
    }

    /// The country most named in the sentence and the one before, else the last one.
    fn country(&self, sentence: usize) -> Option<Named> {
        let near = self.countries.iter().rev().take(8).take_while(|named| named.sentence + 1 >= sentence);
        let key = |named: &Named| self.scene.article.token(TokenId(named.at));
        let names: Vec<&Named> = near.collect();
        let count = |named: &Named| names.iter().filter(|other| key(other) == key(named)).count();
        let best = names.iter().copied().max_by_key(|named| (count(named), named.at));
        best.or(self.countries.last()).copied()
    }

    /// The phrase that a name stands in.
    fn span_of(&self, named: &Named) -> TokenSpan {
        let at = self.scene.chunks.noun_at(TokenId(named.at));
        at.map_or(TokenSpan::new(named.at, named.at + 1), |at| self.scene.chunks.nouns[at].base)
    }
}
