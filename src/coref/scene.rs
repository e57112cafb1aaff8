//! The article as every sieve reads it: what the stages below have found.
//!
//! **How.** Borrowed results in one value that is copied into each sieve, and the questions that several sieves ask. The nouns of the
//! descriptions are read from the lists once, by mention.
//!
//! **Why this way.** Every sieve needs most of them; passing them one by one said nothing and was written six times.
//!
//! **Limits.** None known.

use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Hits, Lexicon};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::Form;
use crate::text::{Article, TokenId};

/// What the sieves read, beside the mentions.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub article: &'a Article<'a>,
    pub hits: &'a Hits,
    pub tags: &'a Tags,
    pub chunks: &'a Chunks,
    pub lexicon: &'a Lexicon,
    /// The noun of each description; nothing for other mentions.
    pub nouns: &'a [&'a str],
}

/// The nouns of all descriptions, by mention.
pub(super) fn nouns<'a>(article: &'a Article<'_>, lexicon: &'a Lexicon, mentions: &Mentions) -> Vec<&'a str> {
    let noun = |mention: &Mention| match mention.form {
        Form::Nominal => noun(article, lexicon, mention),
        Form::Name | Form::Pronoun => "",
    };
    mentions.all.iter().map(noun).collect()
}

/// The noun that carries a description, in the singular where the lists know it.
fn noun<'a>(article: &'a Article<'_>, lexicon: &'a Lexicon, mention: &Mention) -> &'a str {
    let listed = |column| mention.entry.map(|entry| lexicon.cell(entry, column)).filter(|form| !form.is_empty());
    listed("singular").or_else(|| listed("noun")).unwrap_or_else(|| article.token(mention.head))
}

impl<'a> Scene<'a> {
    /// The word at a place; nothing behind the end.
    pub fn text(&self, at: u32) -> &'a str {
        if at < self.article.tokens.len() { self.article.token(TokenId(at)) } else { "" }
    }

    /// The noun that carries a description, in the singular where the lists know it.
    pub fn noun(&self, mention: MentionIndex) -> &'a str {
        self.nouns[mention.0 as usize]
    }
}
