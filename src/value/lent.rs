//! The currency that one amount of a comparison lends to the other: "$4.1 billion, up from 3.8 billion".
//!
//! **How.** A number with a scale word that counts nothing, behind "from", "against" or "compared with", is money where the amount
//! before it in the sentence is.
//!
//! **Why this way.** News writes the currency once in a comparison; what is compared with money is money.
//!
//! **Limits.** The first of two is not mended: "from 3.8 billion to $4.1 billion".

use super::Amount;
use super::piece::View;
use super::terminal::Terminal as T;
use crate::model::AmountKind;
use rust_decimal::Decimal;

/// How many tokens may stand between the two.
const REACH: u32 = 8;

/// Gives the number that begins at a piece the currency of the amount before it.
pub(super) fn lend(view: &View<'_>, at: usize, before: Option<&Amount>, amount: &mut Amount) {
    let scaled = amount.value.is_some_and(|value| value >= Decimal::from(1_000_000)) && amount.tokens.len() > 1;
    let Some(lender) = before.filter(|before| {
        before.kind == AmountKind::Money
            && before.currency.is_some()
            && before.tokens.end <= amount.tokens.first
            && amount.tokens.first - before.tokens.end <= REACH
    }) else {
        return;
    };
    if amount.kind == AmountKind::Count && amount.of.is_none() && scaled && is_compared(view, at) {
        amount.kind = AmountKind::Money;
        (amount.currency, amount.basis, amount.found) = (lender.currency, lender.basis, lender.found);
    }
}

/// "up from |", "against |", "compared with |".
fn is_compared(view: &View<'_>, at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| view.text(at));
    at > 0 && view.is(at - 1, T::From) || word(1) == "against" || matches!(word(1), "with" | "to") && word(2) == "compared"
}
