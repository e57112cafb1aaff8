//! What the look-up found in one article.

use super::{Class, ClassSet, ClosedSlots, WordSet, WordSets};
use crate::text::{TokenId, TokenSpan};
use std::cmp::Reverse;

/// The row behind a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct EntryId(pub u32);

/// A word or phrase of a table that stands in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Where it stands.
    pub tokens: TokenSpan,
    /// Its class.
    pub class: Class,
    /// Its row.
    pub entry: EntryId,
}

/// What the general vocabulary says of a word: weights by part of speech and the forms of a verb it can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordEntry {
    /// Whether the vocabulary has the word.
    pub known: bool,
    /// Weight as a noun.
    pub noun: u16,
    /// Weight as a verb.
    pub verb: u16,
    /// Weight as an adjective.
    pub adjective: u16,
    /// Weight as an adverb.
    pub adverb: u16,
    /// Which forms of a verb it can be, see [`VerbForms`].
    pub verb_forms: u8,
    /// What the list of function words says of it; then the weights above count for nothing.
    pub closed: ClosedSlots,
    /// The sets of words that it is in, whether it is known or not.
    pub sets: WordSets,
}

impl WordEntry {
    /// What a user's tables say of a word, before what the shipped ones say of it.
    pub fn over(self, shipped: WordEntry) -> WordEntry {
        let sets = self.sets.or(shipped.sets);
        WordEntry { sets, ..if self.known { self } else { shipped } }
    }

    /// How often the word stands in texts, beside other words; function words before all others.
    pub fn commonness(&self) -> u32 {
        let open = [self.noun, self.verb, self.adjective, self.adverb];
        if self.closed.any() { u32::MAX } else { open.into_iter().map(u32::from).sum() }
    }
}

/// The bits of [`WordEntry::verb_forms`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerbForms;

impl VerbForms {
    /// "say"
    pub const BASE: u8 = 1;
    /// "says"
    pub const THIRD: u8 = 2;
    /// "said", "went"
    pub const PAST: u8 = 4;
    /// "said", "gone"
    pub const PARTICIPLE: u8 = 8;
    /// "saying"
    pub const ING: u8 = 16;

    /// The bit of a letter of the column `verb_forms`; none for another letter.
    pub fn of(letter: u8) -> u8 {
        match letter {
            b'b' => Self::BASE,
            b's' => Self::THIRD,
            b'd' => Self::PAST,
            b'n' => Self::PARTICIPLE,
            b'g' => Self::ING,
            _ => 0,
        }
    }
}

/// What the look-up found at a token.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    /// The classes of the hits that start here.
    classes: ClassSet,
    /// Index of the first hit that starts here or later.
    hits: u32,
    bucket: u16,
    word: WordEntry,
}

/// Every hit of an article, and the word entry of every token.
#[derive(Debug)]
pub(crate) struct Hits {
    /// Hits by first token, longer first.
    hits: Vec<Hit>,
    /// What was found at each token; one more than there are tokens.
    found: Vec<Found>,
}

impl Hits {
    /// All hits, by first token, longer first.
    pub fn all(&self) -> &[Hit] {
        &self.hits
    }

    /// The hits that start at `token`, longer first.
    pub fn starting_at(&self, token: TokenId) -> &[Hit] {
        &self.hits[self.found[token.index()].hits as usize..self.found[token.index() + 1].hits as usize]
    }

    /// The longest hit of `class` that starts at `token`.
    pub fn longest(&self, token: TokenId, class: Class) -> Option<&Hit> {
        if !self.classes(token).has(class) {
            return None;
        }
        self.starting_at(token).iter().find(|hit| hit.class == class)
    }

    /// The classes of the hits that start at `token`.
    pub fn classes(&self, token: TokenId) -> ClassSet {
        self.found[token.index()].classes
    }

    /// The bucket of the token, see [`bucket`](crate::text::bucket).
    pub fn bucket(&self, token: TokenId) -> u16 {
        self.found[token.index()].bucket
    }

    /// Whether the token is a word of the set; none past the end.
    #[inline]
    pub fn is_in(&self, token: TokenId, set: WordSet) -> bool {
        self.found.get(token.index()).is_some_and(|found| found.word.sets.has(set))
    }

    /// What the general vocabulary says of the token.
    pub fn word(&self, token: TokenId) -> WordEntry {
        self.found[token.index()].word
    }
}

/// Collects the hits of one article, token by token.
#[derive(Debug)]
pub(super) struct Builder {
    found: Vec<Found>,
    /// All hits so far, those of the token at hand at the end.
    pub hits: Vec<Hit>,
}

impl Builder {
    /// For an article of `tokens` tokens.
    pub fn new(tokens: u32) -> Self {
        let n = tokens as usize;
        Builder { found: Vec::with_capacity(n + 1), hits: Vec::with_capacity(n) }
    }

    /// Ends the next token: its word entry, its bucket, and the hits from index `first` on, which are put in order.
    pub fn push(&mut self, word: WordEntry, bucket: u16, first: usize) {
        let hits = &mut self.hits[first..];
        if hits.len() > 1 {
            hits.sort_unstable_by_key(|hit| (Reverse(hit.tokens.end), hit.entry));
        }
        let mut classes = ClassSet::default();
        hits.iter().for_each(|hit| classes.insert(hit.class));
        self.found.push(Found { classes, hits: first as u32, bucket, word });
    }

    /// The hits of the article.
    pub fn finish(mut self) -> Hits {
        self.found.push(Found { hits: self.hits.len() as u32, ..Found::default() });
        Hits { hits: self.hits, found: self.found }
    }
}
