//! The word class of every token.

use crate::lexicon::{Hits, Lexicon};
use crate::text::{Article, Shape, TokenId};

/// A part of speech of Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    Other,
}

/// The word class of every token.
#[derive(Debug)]
pub(crate) struct Tags(Vec<Tag>);

impl Tags {
    /// The word class of a token.
    pub fn of(&self, token: TokenId) -> Tag {
        self.0[token.index()]
    }
}

/// Gives every token its word class.
pub(crate) fn find(article: &Article<'_>, _hits: &Hits, _lexicon: &Lexicon) -> Tags {
    Tags(
        article
            .tokens
            .all()
            .iter()
            .map(|token| if article.tokens.shape(token) == Shape::Number { Tag::Num } else { Tag::Noun })
            .collect(),
    )
}
