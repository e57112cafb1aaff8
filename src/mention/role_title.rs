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
use crate::lexicon::{Class, VerbForms, WordSet};
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

/// The titles side by side from `at` on that make one phrase, and where the next one begins: without a verb or "under" in front, "history
/// will judge | President Ana Ruiz", "the party under | President Ana Ruiz"; but "the under secretary".
pub(super) fn chain<'t>(page: &Page<'_>, titles: &'t [Title], at: usize) -> (&'t [Title], usize) {
    let beside = |next: &usize| titles[*next].tokens.first == titles[*next - 1].tokens.end;
    let goes_on = |next: &usize| beside(next) && !begins_anew(page, &titles[at..*next], titles[*next]);
    let end = (at + 1..titles.len()).take_while(goes_on).last().map_or(at + 1, |last| last + 1);
    let first = TokenId(titles[at].tokens.first);
    let next = titles.get(at + 1).filter(|_| end > at + 1).map(|next| TokenId(next.tokens.first));
    let verb = || page.tag(first) == Tag::Verb && page.word(first).verb_forms & VerbForms::BASE != 0;
    let led = next.is_some_and(|next| {
        let judges = page.shape(first) == Shape::Lower && page.shape(next).is_capital() && verb();
        judges || page.text(first) == "under" && !page.text(next).eq_ignore_ascii_case("secretary")
    });
    (&titles[at + usize::from(led)..end], end)
}

/// The title words without the ones at the end that only narrow what follows: "the governor | first named her", "a delegate |
/// lead"; but "the president elect".
pub(super) fn without_tail<'t>(page: &Page<'_>, chain: &'t [Title]) -> &'t [Title] {
    let tail = |title: &Title| {
        let last = TokenId(title.tokens.end - 1);
        title.class == Class::RoleModifier && !page.is_in(last, WordSet::RankBehind)
    };
    let kept = chain.iter().rposition(|title| !tail(title)).map_or(0, |last| last + 1);
    &chain[..kept]
}

/// Whether a word behind an office is a noun of its own: "the delegate | lead", but "the delegates | lead by one".
pub(super) fn is_lead(page: &Page<'_>, tail: Title) -> bool {
    let first = tail.tokens.first;
    let singular = first > 0 && !page.text(TokenId(first - 1)).ends_with('s');
    singular && page.text(TokenId(first)) == "lead"
}

/// Whether a word narrows the office behind it: "former", "deputy"; but "they lead President Ruiz out".
pub(super) fn is_narrowing(page: &Page<'_>, token: TokenId) -> bool {
    let verb = || page.tag(token) == Tag::Verb && page.word(token).verb_forms & VerbForms::BASE != 0;
    page.single(token).has(Class::RoleModifier) && !page.text(token).eq_ignore_ascii_case("under") && !verb()
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
