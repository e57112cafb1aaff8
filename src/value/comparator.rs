//! Finds what is said about a number: "more than", "up to", "nearly", "or more".
//!
//! **How.** A row of the class `comparator` that ends where the number starts, the longest one; or one that starts where the
//! amount ends. Signs (">", "~", "+") stand in a small table.
//!
//! **Why this way.** The words stay outside the span of the amount, so they are looked for from the number outwards, and only
//! where a number stands.
//!
//! **Limits.** Looks back seven pieces at the most.

use super::piece::View;
use super::terminal::Terminal as T;
use crate::lexicon::Class;
use crate::model::Comparator;

const REACH: usize = 7;

/// The comparator in front of a piece, and where it starts.
pub(super) fn before(view: &View<'_>, at: usize) -> Option<(Comparator, usize)> {
    if let Some(found) = sign(view, at) {
        return Some(found);
    }
    // "more than the 500", "nearly a dozen": the article belongs to neither
    let at = if at > 1 && view.is(at - 1, T::The) { at - 1 } else { at };
    for start in at.saturating_sub(REACH)..at {
        for found in view.find_all(start, Class::Comparator) {
            if found.end != at || view.cell(found, "note") == "after" || is_name(view, start) {
                continue;
            }
            let kind = named(view.cell(found, "value"))?;
            if kind == Comparator::UpTo && is_moved(view, start) {
                continue;
            }
            return Some((kind, start));
        }
    }
    None
}

/// "goes up to $3.25", "moved up to 4.5 percent": where something has come to, and no bound.
fn is_moved(view: &View<'_>, at: usize) -> bool {
    const MOVED: [&str; 9] = ["go", "goes", "going", "went", "gone", "moved", "moves", "climbed", "inched"];
    at > 0 && view.text(at) == "up" && MOVED.contains(&view.text(at - 1))
}

/// The comparator behind a piece, and where it ends.
pub(super) fn after(view: &View<'_>, end: usize) -> Option<(Comparator, usize)> {
    if view.is_mark(end, '+') && view.is_glued(end) {
        return Some((Comparator::AtLeast, end + 1));
    }
    let from = if view.is_mark(end, '-') && view.is_glued(end) && view.is_glued(end + 1) { end + 1 } else { end };
    for found in view.find_all(from, Class::Comparator) {
        let (note, surface) = (view.cell(found, "note"), view.text(from));
        if note != "after" && note != "both" || is_name(view, from) {
            continue;
        }
        // "20 odd people" is 20-odd; "300 plus" but "300 plus 20"
        let joined = from > end || surface != "odd" && surface != "ish";
        if joined && !(surface == "plus" && view.is_number(found.end)) {
            return Some((named(view.cell(found, "value"))?, found.end));
        }
    }
    None
}

/// Whether a word in capitals among others in small letters names a thing: "the 737 MAX".
pub(super) fn is_name(view: &View<'_>, at: usize) -> bool {
    let caps = |at: usize| view.is_word(at) && view.is_caps(at);
    let near = (at.saturating_sub(4)..at + 5).filter(|&near| near != at && view.is_word(near) && view.text(near).len() > 1);
    caps(at) && view.text(at).len() > 1 && near.clone().count() > 0 && !near.into_iter().any(caps)
}

/// ">", ">=", "~" and the like.
fn sign(view: &View<'_>, at: usize) -> Option<(Comparator, usize)> {
    let last = at.checked_sub(1)?;
    let mark = view.mark(last)?;
    let before = last.checked_sub(1).and_then(|at| view.mark(at));
    Some(match (before, mark) {
        (Some('>'), '=') => (Comparator::AtLeast, last - 1),
        (Some('<'), '=') => (Comparator::AtMost, last - 1),
        (_, '>') => (Comparator::MoreThan, last),
        (_, '<') => (Comparator::LessThan, last),
        (_, '≥') => (Comparator::AtLeast, last),
        (_, '≤') => (Comparator::AtMost, last),
        (_, '~' | '≈' | '±') => (Comparator::About, last),
        _ => return None,
    })
}

fn named(name: &str) -> Option<Comparator> {
    Some(match name {
        "exactly" => Comparator::Exactly,
        "about" => Comparator::About,
        "nearly" => Comparator::Nearly,
        "more_than" => Comparator::MoreThan,
        "at_least" => Comparator::AtLeast,
        "less_than" => Comparator::LessThan,
        "at_most" => Comparator::AtMost,
        "up_to" => Comparator::UpTo,
        _ => return None,
    })
}
