//! Which words of a chain of titles are an office, and where the next office begins.
//!
//! **How.** A rank in short form, "the", "under" or a word such as "former" behind an office opens another phrase; what is told
//! beside an office ("former", "acting") is no part of its title, and the half that a hyphen ties to it is one.
//!
//! **Why this way.** The tables list single titles; news puts two of them side by side ("candidate Sen. Ana Ruiz").
//!
//! **Limits.** Two offices written out in full stay one title: "chairman president Ana Ruiz".

use super::page::{Page, TITLES};
use super::role::{ACTING, FORMER, OFFICES};
use super::split::Title;
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::text::{self, Shape, TokenId, TokenSpan};

/// Whether a title opens a phrase of its own behind a chain that holds an office: "candidate | Sen. Ana Ruiz", "spokesman | the Rev.
/// Tom Lund", "the director | under President Ruiz", "told the candidate | first".
pub(super) fn begins_anew(page: &Page<'_>, chain: &[Title], next: Title) -> bool {
    if !chain.iter().any(|title| OFFICES.has(title.class)) {
        return false;
    }
    let (first, before) = (page.text(TokenId(next.tokens.first)), page.text(TokenId(next.tokens.first - 1)));
    let is = |word: &str| first.eq_ignore_ascii_case(word);
    if is("the") || is("under") {
        return true;
    }
    // "Maj. Gen.", "Chief Supt.", but "Speaker | Rep."
    let short = |word: &str| word.ends_with('.') && word.len() > 2;
    let rank = next.tokens.len() == 1 && short(first) && OFFICES.has(next.class) && !short(before) && before != "Chief";
    rank || next.class == Class::RoleModifier && page.is_in(TokenId(next.tokens.first), WordSet::NextOffice)
}

/// The words of an office in a chain of titles: without "the" and what is told beside it ("former", "acting"), and with the half that a
/// hyphen ties to it ("front-runner"); "re-elect Sen. Ruiz" has none.
pub(super) fn office(page: &Page<'_>, chain: &[Title]) -> TokenSpan {
    let (mut first, end) = (chain[0].tokens.first, chain[chain.len() - 1].tokens.end);
    let text = |at: u32| page.text(TokenId(at));
    let told =
        |word: &str| text::is_any(word, ACTING) || text::is_any(word, FORMER) || text::is_any(word, &["the", "then", "elect"]);
    while first + 1 < end && told(text(first)) {
        first += 1;
    }
    if first < 2 || page.shape(TokenId(first - 1)) != Shape::Hyphen || !page.article.tokens.is_glued(TokenId(first - 1)) {
        return TokenSpan::new(first, end);
    }
    // "the then-president", "ex-minister", "re-elect Sen. Ruiz" have no half of a calling before the hyphen.
    let half = TokenId(first - 2);
    let noun = page.word(half).noun > 0 && !page.hits.classes(half).meets(TITLES) || page.single(half).meets(OFFICES);
    let word = page.shape(half) == Shape::Lower && page.tag(half) != Tag::Num && page.text(half).len() > 2;
    let calling = word && noun && !told(page.text(half)) && page.single(TokenId(first)).meets(OFFICES);
    TokenSpan::new(if calling { half.0 } else { first }, end)
}
