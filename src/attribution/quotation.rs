//! Which quotations are somebody's words, and which are titles.
//!
//! **How.** By length, by the marks at their end and by the capitals of their words.
//!
//! **Why this way.** Of the quotations of six words and more nearly all are speech; short ones need a cue beside them.
//!
//! **Limits.** A title in small letters looks like speech.

use super::line_head;
use super::reader::Reader;
use crate::lexicon::Class;
use crate::text::{Quotation, Shape, TokenId};

/// Fewest words of a quotation that must belong to somebody.
const LONG: u32 = 5;

/// Most words of a title with a stop behind it.
const SHORT_TITLE: u32 = 4;

/// Whether a quotation without a cue beside it is somebody's words.
pub(super) fn is_speech(reader: &Reader<'_>, quotation: &Quotation) -> bool {
    let words = words(reader, quotation);
    let last = quotation.inner.end.saturating_sub(1);
    let ended = quotation.inner.holds(TokenId(last)) && reader.shape(last) == Shape::Stop;
    (words >= LONG || words >= 2 && ended) && !is_title(reader, quotation) && !is_turn(reader, quotation)
}

/// Whether a quotation is a sentence of a word, which behind a tag goes on: “We will go,” Ruiz said. “Soon.”
pub(super) fn is_remark(reader: &Reader<'_>, quotation: &Quotation) -> bool {
    words(reader, quotation) == 1 && quotation.inner.len() == 2 && reader.shape(quotation.inner.end - 1) == Shape::Stop
}

/// Whether it is a turn of a transcript, label and all: “RUIZ: The bridge is safe.”
pub(super) fn is_turn(reader: &Reader<'_>, quotation: &Quotation) -> bool {
    let of_name = |token: TokenId| matches!(reader.shape(token.0), Shape::Caps | Shape::Initial | Shape::Stop);
    line_head::label(reader, quotation.inner).is_some_and(|label| label.iter().all(of_name))
}

/// Whether a quotation is a title or the nickname within a name: Marcia “Cia” Price.
pub(super) fn is_name(reader: &Reader<'_>, quotation: &Quotation) -> bool {
    let capital = |at: u32| reader.shape(at).is_capital();
    let (before, inside, after) = (quotation.tokens.first.wrapping_sub(1), quotation.inner.first, quotation.tokens.end);
    is_title(reader, quotation) || quotation.inner.len() <= 2 && capital(before) && capital(inside) && capital(after)
}

/// Whether a quotation is the title of a work: “The Old Man and the Sea”.
pub(super) fn is_title(reader: &Reader<'_>, quotation: &Quotation) -> bool {
    let Some(first) = quotation.inner.iter().next() else { return true };
    if words(reader, quotation) > 9 || words(reader, quotation) < 2 || !reader.shape(first.0).is_capital() {
        return false;
    }
    // American houses set the stop of the sentence inside the marks: a host of “Harbour Night.”, in his book, “The Long Road.”
    let before = |back: u32| quotation.tokens.first.checked_sub(back).unwrap_or(quotation.tokens.first);
    let named = |at: u32| reader.has(at, Class::NounWork);
    let work = named(before(1)) || reader.is(before(1), &[","]) && named(before(2)) || reader.is(before(1), &["'s", "’s"]);
    let stop = work && reader.is(quotation.inner.end - 1, &["."]) && words(reader, quotation) <= SHORT_TITLE;
    let last = quotation.inner.end - 1 - u32::from(stop);
    if reader.shape(last) == Shape::Stop || reader.is(last, &[","]) && quotation.inner.len() < 3 {
        return false;
    }
    let small = |at: u32| {
        reader.is(at, &["a", "an", "the", "and", "or", "of", "in", "on", "to", "for", "with", "at", "by", "from", "’s", "'s"])
    };
    let mut words = quotation.inner.iter().take(16).filter(|token| reader.shape(token.0).is_word() && !small(token.0));
    words.all(|token| reader.shape(token.0).is_capital() || reader.shape(token.0) == Shape::Number)
}

fn words(reader: &Reader<'_>, quotation: &Quotation) -> u32 {
    quotation.inner.iter().take(16).filter(|&token| reader.shape(token.0).is_word()).count() as u32
}
