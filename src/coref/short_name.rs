//! The forms by which a person named in full is called: last and first names, without honours, middle names or a second surname.
//!
//! **How.** Each form is a key: a range of tokens, or the first and the last word where something between them is left out.
//!
//! **Why this way.** Keys are looked up in one map, so a form costs one entry however many names the text has.
//!
//! **Limits.** Two persons whose names differ by the middle name alone are one: "John Allen Reed" and "John Reed".

use crate::lexicon::Hits;
use crate::mention::key::{self, NameKey};
use crate::mention::surname;
use crate::text::{Article, Shape, TokenId, TokenSpan};

/// The keys of the short forms, and of a longer name without the letters behind it, its middle names or its second surname: "Paul
/// Lund" of Paul Lund QC, "John Reed" of John Allen Reed, "Luis Ortega" of Luis Ortega Vidal.
pub(super) fn short_keys_of(article: &Article<'_>, hits: &Hits, tokens: TokenSpan) -> impl Iterator<Item = NameKey> {
    let core = core_of(article, hits, tokens);
    // "Reed-Lund" is one name.
    let long = core.len() > 2
        && !surname::tells_generations(article, hits, tokens)
        && article.tokens.shape(TokenId(core.first + 1)) != Shape::Hyphen;
    let whole = (core.len() < tokens.len()).then(|| key::of(article, core));
    let first = key::of_token(article, TokenId(core.first));
    let ends = long.then(|| key::with(first, article, TokenId(core.end - 1)));
    let two_surnames = surname::first_of_two(article, hits, core).filter(|_| core.len() == 3);
    let begins = two_surnames.map(|surname| key::with(first, article, TokenId(surname.first)));
    let parts = short_forms_of(article, hits, tokens).map(|part| key::of(article, part));
    parts.chain(whole).chain(ends).chain(begins)
}

/// The keys that stand for a person only where no other full name of the text has them: the first of two surnames, and the last name
/// of a child that is called like a parent.
pub(super) fn late_keys_of(article: &Article<'_>, hits: &Hits, tokens: TokenSpan) -> Vec<NameKey> {
    let core = surname::without_suffixes(hits, tokens);
    let of_child = surname::tells_generations(article, hits, tokens);
    let last = TokenSpan::new(core.end.max(core.first + 1) - 1, core.end);
    let first_of_two = surname::first_of_two(article, hits, tokens);
    first_of_two.into_iter().chain(of_child.then_some(last)).map(|part| key::of(article, part)).collect()
}

/// The name without the letters behind it, unless they tell a child from a parent.
fn core_of(article: &Article<'_>, hits: &Hits, tokens: TokenSpan) -> TokenSpan {
    if surname::tells_generations(article, hits, tokens) { tokens } else { surname::without_suffixes(hits, tokens) }
}

/// The first name, and what is left without the first one, two, three names.
pub(super) fn short_forms_of(article: &Article<'_>, hits: &Hits, tokens: TokenSpan) -> impl Iterator<Item = TokenSpan> + use<> {
    let tokens = core_of(article, hits, tokens);
    let first = TokenSpan::new(tokens.first, tokens.first + 1);
    let lasts =
        (tokens.first + 1..tokens.end).filter(move |&at| at + 4 >= tokens.end).map(move |at| TokenSpan::new(at, tokens.end));
    std::iter::once(first).chain(lasts)
}
