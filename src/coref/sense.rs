//! What the descriptions describe: their nouns, and which of them mean the same.
//!
//! **How.** Every row of the lists that an article uses is read once; nouns of one sense get one number, so that the sieves keep and
//! find descriptions by an index.
//!
//! **Why this way.** Five in six descriptions lead nowhere, and most of them because no other has a noun of their sense: a look at
//! a count tells.
//!
//! **Limits.** None known.

use super::synonym;
use crate::lexicon::{EntryId, Lexicon};
use crate::mention::key::{self, NameKey};
use crate::mention::{MentionIndex, Mentions};
use crate::model::Form;
use crate::text::Article;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// The noun of a description.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun<'a> {
    /// In the singular where the lists know it.
    pub text: &'a str,
    pub key: NameKey,
    /// The number of the nouns that mean the same.
    pub sense: u32,
}

/// The nouns of an article.
#[derive(Debug)]
pub(super) struct Nouns<'a> {
    /// By mention; nothing for what is no description.
    of: Vec<Option<Noun<'a>>>,
    /// How many descriptions there are of each sense.
    counts: Vec<u32>,
    numbers: FxHashMap<&'a str, u32>,
}

impl<'a> Nouns<'a> {
    /// Reads the nouns of all descriptions.
    pub fn read(article: &'a Article<'_>, lexicon: &'a Lexicon, mentions: &Mentions) -> Self {
        let count = mentions.all.iter().filter(|mention| mention.form == Form::Nominal).count();
        let mut listed: FxHashMap<EntryId, Option<Noun<'a>>> = FxHashMap::with_capacity_and_hasher(count, FxBuildHasher);
        let mut nouns = Nouns {
            of: Vec::with_capacity(mentions.all.len()),
            counts: Vec::with_capacity(count),
            numbers: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
        };
        for mention in &mentions.all {
            if mention.form != Form::Nominal {
                nouns.of.push(None);
                continue;
            }
            let row = mention.entry.and_then(|entry| {
                let read = || in_row(lexicon, entry).map(|text| nouns.number(text));
                *listed.entry(entry).or_insert_with(read)
            });
            let noun = row.unwrap_or_else(|| nouns.number(article.token(mention.head)));
            nouns.counts[noun.sense as usize] += 1;
            nouns.of.push(Some(noun));
        }
        nouns
    }

    fn number(&mut self, text: &'a str) -> Noun<'a> {
        let next = self.counts.len() as u32;
        let sense = *self.numbers.entry(synonym::of(text)).or_insert(next);
        if sense == next {
            self.counts.push(0);
        }
        Noun { text, key: key::of_text(text), sense }
    }

    /// The noun of a mention, where it is a description.
    pub fn of(&self, mention: MentionIndex) -> Option<Noun<'a>> {
        self.of[mention.0 as usize]
    }

    /// Whether no other description has a noun of the sense.
    pub fn is_alone(&self, noun: Noun<'_>) -> bool {
        self.counts[noun.sense as usize] < 2
    }

    /// How many senses there are.
    pub fn senses(&self) -> usize {
        self.counts.len()
    }
}

/// The noun of a row: its singular, where it has one.
fn in_row(lexicon: &Lexicon, entry: EntryId) -> Option<&str> {
    ["singular", "noun"].into_iter().map(|column| lexicon.cell(entry, column)).find(|form| !form.is_empty())
}
