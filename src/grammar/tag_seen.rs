//! Which words an article writes with a capital where none is owed.
//!
//! **How.** One bit for each hash of a word, set as the sentences are read.
//!
//! **Why this way.** The first word of a sentence is a name if the article has it with a capital elsewhere; a bit is enough to know.
//!
//! **Limits.** Two words may share a bit, so that a few seem to have been seen.

use crate::hash;
use crate::lexicon::{Class, ClassSet, Hits};
use crate::text::{Article, Shape, TokenId, TokenSpan};

/// How far the bit of a name without a clitic is from the one of a capital that needs a reason.
const BARE: u32 = 31;

const PERSONAL: ClassSet = ClassSet::of(&[Class::GivenName, Class::Surname]);

fn is_owner(article: &Article<'_>, token: TokenId) -> bool {
    let next = TokenId(token.0 + 1);
    next.0 < article.tokens.len() && matches!(article.token(next), "'s" | "’s")
}

/// Which words stand in the article with a capital that their place does not explain; a few others may seem to.
#[derive(Debug)]
pub(super) struct Seen {
    bits: Vec<u64>,
}

impl Seen {
    /// For an article of so many tokens.
    pub fn new(tokens: u32) -> Self {
        Seen { bits: vec![0; (tokens as usize / 8).next_power_of_two()] }
    }

    /// The word of `bits` and the bit in it that stand for a word.
    fn place(&self, word: &str) -> (usize, u64) {
        let hash = word.bytes().fold(hash::START, hash::byte);
        let hash = hash ^ hash >> 29;
        ((hash >> 6) as usize & (self.bits.len() - 1), 1 << (hash & 63))
    }

    fn insert(&mut self, word: &str) {
        let (at, bit) = self.place(word);
        self.bits[at] |= bit;
    }

    /// Whether the article has a name without the clitic that a firm has in it: "Lund" beside "Lund's".
    pub fn has_bare(&self, word: &str) -> bool {
        let (at, bit) = self.place(word);
        self.bits[at] & bit.rotate_left(BARE) != 0
    }

    pub fn has(&self, word: &str) -> bool {
        let (at, bit) = self.place(word);
        self.bits[at] & bit != 0
    }

    /// Notes the capitals of a sentence.
    pub fn read(&mut self, article: &Article<'_>, hits: &Hits, tokens: TokenSpan) {
        let mut inside = false;
        for token in tokens.iter() {
            let shape = article.tokens.shape(token);
            if shape.is_capital() && hits.classes(token).meets(PERSONAL) && !is_owner(article, token) {
                let (at, bit) = self.place(article.token(token));
                self.bits[at] |= bit.rotate_left(BARE);
            }
            if inside && shape == Shape::Title {
                self.insert(article.token(token));
            }
            // After a word in small letters a capital needs a reason of its own.
            inside = shape == Shape::Lower;
        }
    }
}
