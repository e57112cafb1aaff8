//! Names that the text itself declares to be the same: "International Development (USAID)", "USAID (the Agency …)".
//!
//! **How.** Two names of one kind with nothing but an opening bracket between them and a closing one behind, one of which
//! is written in capitals and is made of letters of the other, or of its initials in the order of another language.
//!
//! **Why this way.** The bracket is the surest alias there is, and needs no list.
//!
//! **Limits.** "The Bank (Baku)" has no common letter order and stays apart.

use super::key::{self, NameKey};
use super::page::Page;
use super::{Alias, Mention, MentionIndex};
use crate::model::MentionKind;
use crate::rules::{FoundBy, passes};
use crate::text::{Shape, TokenId, TokenSpan};
use rustc_hash::FxHashSet;

passes! {
    IN_BRACKETS "alias-in-brackets" 97 "An acronym in brackets behind the name, or the name behind the acronym.",
}

/// The declared aliases among the names.
pub(super) fn find(page: &Page<'_>, names: &[Mention]) -> Vec<Alias> {
    let pairs = names.windows(2).enumerate();
    pairs
        .filter(|(_, pair)| pair[0].kind == pair[1].kind && declares(page, pair[0].tokens, pair[1].tokens))
        .map(|(at, pair)| {
            let (left, right) = (MentionIndex(at as u32), MentionIndex(at as u32 + 1));
            let (long, short) = if pair[0].tokens.len() >= pair[1].tokens.len() { (left, right) } else { (right, left) };
            Alias { long, short, found: FoundBy::Pass(&IN_BRACKETS) }
        })
        .collect()
}

/// Whether the right name stands in brackets behind the left and one is made of the other's initials.
pub(super) fn declares(page: &Page<'_>, left: TokenSpan, right: TokenSpan) -> bool {
    let tokens = &page.article.tokens;
    let gap = right.first.saturating_sub(left.end);
    if !(1..=2).contains(&gap)
        || right.end >= tokens.len()
        || page.text(TokenId(left.end)) != "("
        || gap == 2 && page.text(TokenId(left.end + 1)) != "the"
    {
        return false;
    }
    if !matches!(page.text(TokenId(right.end)), ")" | "," | ";") {
        return false;
    }
    is_acronym_of(page, right, left)
        || is_acronym_of(page, left, right)
        || has_initials_of(page, right, left)
        || has_initials_of(page, left, right)
        || has_most_initials_of(page, right, left)
}

/// Makes bodies of the names with an acronym of a body in brackets behind them, at all their places: "Rally for the Return (RR)".
pub(super) fn settle_kinds(page: &Page<'_>, names: &mut [Mention]) {
    let named = |kind: MentionKind| matches!(kind, MentionKind::Event | MentionKind::Work | MentionKind::Product);
    let acronym = |one: &Mention| one.kind == MentionKind::Organization && page.shape(TokenId(one.tokens.first)) == Shape::Caps;
    let pairs = names.windows(2).filter(|pair| named(pair[0].kind) && pair[0].entry.is_none() && acronym(&pair[1]));
    let bodies: FxHashSet<NameKey> = pairs
        .filter(|pair| declares(page, pair[0].tokens, pair[1].tokens))
        .map(|pair| key::of(page.article, pair[0].tokens))
        .collect();
    if bodies.is_empty() {
        return;
    }
    for name in names.iter_mut().filter(|name| named(name.kind) && bodies.contains(&key::of(page.article, name.tokens))) {
        name.kind = MentionKind::Organization;
    }
}

/// Whether the letters of `short` are the initials of `long` in another order, as acronyms of another language are: "UPT" for
/// the Tarvel Pilots Union.
fn has_initials_of(page: &Page<'_>, short: TokenSpan, long: TokenSpan) -> bool {
    let first = TokenId(short.first);
    if short.len() != 1 || page.shape(first) != Shape::Caps || !(3..=8).contains(&long.len()) {
        return false;
    }
    let mut initials: Vec<char> = page.article.initials(long).collect();
    let mut letters: Vec<char> = page.text(first).chars().filter(|c| c.is_alphabetic()).collect();
    initials.sort_unstable();
    letters.sort_unstable();
    letters.len() > 2 && letters == initials
}

/// Whether two of three letters of `short`, the first among them, are initials of `long`: "RDR" for the Rally for the Return of
/// Refugees.
fn has_most_initials_of(page: &Page<'_>, short: TokenSpan, long: TokenSpan) -> bool {
    let first = TokenId(short.first);
    if short.len() != 1 || page.shape(first) != Shape::Caps || !(3..=10).contains(&long.len()) {
        return false;
    }
    let mut initials: Vec<char> = page.article.initials(long).collect();
    let letters: Vec<char> = page.text(first).chars().filter(|c| c.is_alphabetic()).collect();
    let begins = letters.first() == initials.first();
    let mut met = 0;
    for letter in &letters {
        if let Some(at) = initials.iter().position(|initial| initial == letter) {
            initials.swap_remove(at);
            met += 1;
        }
    }
    begins && letters.len() > 2 && 3 * met >= 2 * letters.len()
}

/// Whether `short` is one word in capitals whose letters run through the words of `long` in order, from the first.
fn is_acronym_of(page: &Page<'_>, short: TokenSpan, long: TokenSpan) -> bool {
    let first = TokenId(short.first);
    if short.len() != 1 || page.shape(first) != Shape::Caps || long.len() < 2 || long.len() > 16 {
        return false;
    }
    let mut letters = page.text(first).chars().filter(|c| c.is_alphabetic()).peekable();
    let total = page.text(first).chars().filter(|c| c.is_alphabetic()).count();
    let mut met = 0;
    for token in long.iter() {
        let mut word = page.text(token).chars().filter(|c| c.is_alphabetic());
        let Some(initial) = word.next() else { continue };
        if letters.next_if(|c| initial.to_uppercase().eq(c.to_uppercase())).is_none() {
            continue;
        }
        met += 1;
        // "USAID" takes two letters of one word.
        for c in word {
            if letters.next_if(|next| c.to_uppercase().eq(next.to_uppercase())).is_none() {
                break;
            }
            met += 1;
        }
    }
    2 * met > total
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_acronym_in_brackets_is_the_name_before_it() {
        let graph = crate::extract("The Harbour Works Agency (HWA) closed. The HWA did not say why.");
        let agency = graph.entities.iter().find(|entity| entity.name == "Harbour Works Agency").unwrap();
        assert_eq!(agency.mentions.len(), 3);
        assert_eq!(agency.aliases, ["HWA"]);
    }

    #[test]
    fn an_acronym_may_have_the_order_of_another_language() {
        let graph = crate::extract("The UIT (Tarvel Industrial Union) closed. The UIT did not say why.");
        let union = graph.entities.iter().find(|entity| entity.name == "Tarvel Industrial Union").unwrap();
        assert_eq!(union.mentions.len(), 3);
    }

    #[test]
    fn letters_that_do_not_run_through_the_name_are_no_acronym_of_it() {
        let graph = crate::extract("The Harbour Agency (XQZ) closed.");
        assert!(graph.entities.iter().all(|entity| entity.aliases.is_empty()));
    }
}
