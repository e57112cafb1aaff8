//! Reads a number in digits where it stands: "53,000", "40 000", "1.5e6".
//!
//! **How.** One numeral, with an exponent or further groups of three behind blanks.
//!
//! **Why this way.** A numeral is one piece whatever its separators, so only what blanks and letters set apart is joined here.
//!
//! **Limits.** Groups behind blanks are not joined where a month stands in front, since they may be a year.

use super::numeral;
use super::piece::{Piece, View};
use crate::lexicon::Class;
use rust_decimal::Decimal;
use std::str::FromStr;

/// The digits at a piece, with further groups behind thin or plain blanks: "40 000".
pub(super) fn digits(view: &View<'_>, at: usize) -> Option<(Decimal, usize)> {
    let text = view.text(at);
    let mut value = numeral::value(text)?;
    let mut end = at + 1;
    // "USD3" and ".14" come apart
    if view.is_number(end) && view.is_glued(end) && view.text(end).starts_with('.') && value.is_integer() {
        value = value.checked_add(numeral::value(view.text(end))?)?;
        return Some((value, end + 1));
    }
    if let Some((by, after)) = exponent(view, end) {
        let shifted = (0..by.unsigned_abs())
            .try_fold(value, |value, _| if by > 0 { value.checked_mul(Decimal::TEN) } else { value.checked_div(Decimal::TEN) });
        return Some((shifted?, after));
    }
    let short = numeral::whole(text).is_some() && text.len() <= 3 && !text.starts_with('0');
    let dated = at > 0 && (view.find(at - 1, Class::Month).is_some() || view.is_glued(at) || view.is_number(at - 1));
    while short && !dated && is_group(view, end) {
        let group = view.text(end);
        let whole = group.get(..3).and_then(numeral::whole)?;
        value = value.checked_mul(Decimal::ONE_THOUSAND)?.checked_add(Decimal::from(whole))?;
        end += 1;
        if group.len() > 3 {
            return Some((value.checked_add(Decimal::from_str(&format!("0{}", &group[3..])).ok()?)?, end));
        }
    }
    Some((value, end))
}

/// "e10", "e-1" behind digits.
fn exponent(view: &View<'_>, at: usize) -> Option<(i64, usize)> {
    if !view.is_glued(at) {
        return None;
    }
    if let Some(digits) = view.text(at).strip_prefix(['e', 'E']).filter(|digits| !digits.is_empty()) {
        return Some((i64::from(numeral::whole(digits).filter(|by| *by <= 25)?), at + 1));
    }
    if !view.text(at).eq_ignore_ascii_case("e") {
        return None;
    }
    let minus = view.is_mark(at + 1, '-');
    let digits = at + 1 + usize::from(minus);
    let by = i64::from(numeral::whole(view.text(digits)).filter(|by| *by <= 25 && view.is_glued(digits))?);
    Some((if minus { -by } else { by }, digits + 1))
}

/// Whether three digits stand one blank behind the last, and no more number with them.
fn is_group(view: &View<'_>, at: usize) -> bool {
    let text = view.text(at);
    let three =
        text.len() >= 3 && text.bytes().take(3).all(|b| b.is_ascii_digit()) && (text.len() == 3 || text.as_bytes()[3] == b'.');
    let near = |pair: &[Piece]| pair[1].start - pair[0].end <= 3 && !pair[1].glued;
    let joined = view.is_glued(at + 1) && (view.is_number(at + 2) && view.is_glued(at + 2) || view.is_word(at + 1));
    three && view.is_number(at) && at > 0 && view.pieces.get(at - 1..=at).is_some_and(near) && !joined
}
