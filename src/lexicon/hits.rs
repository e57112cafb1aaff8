//! What the look-up found in one article.

use super::{Class, ClassSet, ClosedSlots};
use crate::text::{TokenId, TokenSpan};

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
}

impl WordEntry {
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

/// Every hit of an article, and the word entry of every token.
#[derive(Debug)]
pub(crate) struct Hits {
    /// Hits by first token, longer first.
    hits: Vec<Hit>,
    /// Index of the first hit that starts at a token or later; one more than there are tokens.
    index: Vec<u32>,
    words: Vec<WordEntry>,
    /// The classes of the hits that start at a token.
    classes: Vec<ClassSet>,
    buckets: Vec<u16>,
}

impl Hits {
    /// All hits, by first token, longer first.
    pub fn all(&self) -> &[Hit] {
        &self.hits
    }

    /// The hits that start at `token`, longer first.
    pub fn starting_at(&self, token: TokenId) -> &[Hit] {
        &self.hits[self.index[token.index()] as usize..self.index[token.index() + 1] as usize]
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
        self.classes[token.index()]
    }

    /// The bucket of the token, see [`bucket`](crate::text::bucket).
    pub fn bucket(&self, token: TokenId) -> u16 {
        self.buckets[token.index()]
    }

    /// What the general vocabulary says of the token.
    pub fn word(&self, token: TokenId) -> WordEntry {
        self.words[token.index()]
    }
}

/// Collects the hits of one article, token by token.
#[derive(Debug)]
pub(super) struct Builder(Hits);

impl Builder {
    /// For an article of `tokens` tokens.
    pub fn new(tokens: u32) -> Self {
        let n = tokens as usize;
        let mut index = Vec::with_capacity(n + 1);
        index.push(0);
        let (words, classes, buckets) = (Vec::with_capacity(n), Vec::with_capacity(n), Vec::with_capacity(n));
        Builder(Hits { hits: Vec::with_capacity(n), index, words, classes, buckets })
    }

    /// Adds the next token: its word entry, its bucket and the hits that start there, longer first.
    pub fn push(&mut self, word: WordEntry, bucket: u16, hits: &[Hit]) {
        let mut classes = ClassSet::default();
        hits.iter().for_each(|hit| classes.insert(hit.class));
        self.0.hits.extend_from_slice(hits);
        self.0.index.push(self.0.hits.len() as u32);
        self.0.words.push(word);
        self.0.classes.push(classes);
        self.0.buckets.push(bucket);
    }

    /// The hits of the article.
    pub fn finish(self) -> Hits {
        self.0
    }
}
