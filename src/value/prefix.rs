//! Letters that are glued to the front of digits and say what these are: "EUR5", "Dec31", "R1.5 million".
//!
//! **How.** The letters are looked up as a currency or month; a letter that could as well name a road needs a number that is
//! written as sums are.
//!
//! **Why this way.** "N5,000" is money and "the N5" a road, and only the number tells.
//!
//! **Limits.** "R20" without a scale or cents is left alone.

use super::numeral;
use crate::lexicon::{Class, Lexicon};

/// Whether the letters in front of digits say what the digits, and what follows them in the text, are: "EUR5", "Dec31", and
/// "R1.5 million", where a letter alone could be the name of a road.
pub(super) fn is_prefix(lexicon: &Lexicon, text: &str, letters: usize, follows: &str) -> bool {
    let prefix = &text[..letters];
    let caps = prefix.bytes().all(|b| b.is_ascii_uppercase());
    let code = caps && lexicon.find(prefix, Class::CurrencyCode).is_some();
    let sign = || lexicon.find(prefix, Class::CurrencySymbol);
    let sum = |sign| !lexicon.cell(sign, "note").contains("sum") || caps && is_sum(follows);
    code || sign().is_some_and(sum) || (letters > 2 && lexicon.find(prefix, Class::Month).is_some())
}

/// Whether a text begins with a number that is written as sums are: with groups or cents, or a scale behind it.
fn is_sum(text: &str) -> bool {
    const SCALES: [&str; 11] = ["million", "billion", "trillion", "crore", "lakh", "m", "mn", "bn", "tn", "trn", "k"];
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let (number, rest) = text.split_at(numeral::length(text));
    let cents = number.split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    let rest = rest.strip_prefix([' ', '-']).unwrap_or(rest);
    let word = rest.find(|c: char| !c.is_alphabetic()).map_or(rest, |end| &rest[..end]);
    number.contains(',') || cents || SCALES.contains(&word)
}
