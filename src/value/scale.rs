//! Reads the words and letters that multiply a number: "million", "dozen", "bn", "k".
//!
//! **How.** A row of the class `scale_word`; a short form counts only where digits or money stand beside it.
//!
//! **Why this way.** "m" is metres, minutes and million, and only what is around it tells which.
//!
//! **Limits.** "5m pool" measures, "5m people" counts: a noun in the plural decides.

use super::number::decimal;
use super::piece::View;
use crate::lexicon::Class;
use rust_decimal::Decimal;

/// The scale word or letter at a piece, and where it ends. A lone letter counts only where `letters` allows it.
pub(super) fn scale(view: &View<'_>, at: usize, letters: bool) -> Option<(Decimal, usize)> {
    let found = view.find(at, Class::ScaleWord)?;
    let short = view.cell(found, "note");
    if short == "rare" || short == "short" && !letters {
        return None;
    }
    Some((decimal(view, found, "value")?, found.end))
}

/// A scale word that may follow what was read so far.
pub(super) fn scale_after(
    view: &View<'_>,
    at: usize,
    group: Option<Decimal>,
    total: Decimal,
    letters: bool,
) -> Option<(Decimal, usize)> {
    let found = view.find(at, Class::ScaleWord)?;
    let by = decimal(view, found, "value")?;
    match view.cell(found, "note") {
        "short" => {
            group.filter(|_| letters && is_scale_letter(view, at, found.end))?;
        }
        "rare" => return None,
        // "two dozen", and "dozens" alone are bounds
        "dozen" if group.is_none() => return None,
        // "millions" alone is an approximate plural
        _ if group.is_none() && total.is_zero() && view.text(at).ends_with('s') => return None,
        _ => {}
    }
    Some((by, found.end))
}

/// Whether a short form behind digits is a scale: "11.5m", "3bn", "10k".
fn is_scale_letter(view: &View<'_>, at: usize, end: usize) -> bool {
    let text = view.text(at);
    let money = super::money::stands_before(view, at) || super::money::stands_at(view, end);
    let glued = view.is_glued(at);
    match text {
        "k" | "K" | "bn" | "Bn" | "BN" | "mn" | "mln" | "bln" | "tn" | "trn" | "tln" | "mio" | "cr" | "MM" => {
            glued || money || text.len() > 1 || view.len() == end
        }
        "M" | "B" => glued || money,
        "b" if glued && view.text(at - 1).contains('.') => true,
        "m" | "b" | "t" | "T" | "mm" | "mil" | "mill" | "bil" => {
            money || glued && text != "t" && text != "mm" && is_plural_noun(view, end)
        }
        "G" => glued && view.text(at - 1).contains('.'),
        _ => false,
    }
}

/// Whether a noun in the plural stands here: "5m people" counts, "5m pool" measures.
pub(super) fn is_plural_noun(view: &View<'_>, at: usize) -> bool {
    let text = view.text(at);
    view.is_word(at)
        && text.len() > 2
        && view.find(at, Class::Unit).is_none()
        && (text.ends_with('s') && !text.ends_with("ss")
            || text == "people"
            || text == "women"
            || text == "men"
            || text == "children")
}
