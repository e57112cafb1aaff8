//! Content as bytes: without outer quotation marks and edge commas; direct, indirect or mixed.
//!
//! **How.** Marks and commas at both ends of a piece are taken off token by token; the form is the share of its words that
//! stand within marks.
//!
//! **Why this way.** The words said are the content, whatever the house style of the paper encloses them in.
//!
//! **Limits.** A mark in the middle of a piece stays.

use super::draft::Draft;
use super::quotation;
use super::reader::Reader;
use super::source;
use crate::model::{Span, StatementForm};
use crate::text::{TokenId, TokenSpan};

/// The piece without what does not belong to it.
pub(super) fn strip(reader: &Reader<'_>, piece: TokenSpan) -> Option<Span> {
    let (mut first, mut end) = (piece.first, piece.end);
    while first < end && (reader.is_mark(first) || reader.is(first, &[",", "—", "–", "--"])) {
        first += 1;
    }
    while end > first && (reader.is_mark(end - 1) || reader.is(end - 1, &[",", ";", "—", "–", "--"])) {
        end -= 1;
    }
    (first < end).then(|| reader.article.span(TokenSpan::new(first, end)))
}

/// Whether all, some or none of the words stand within marks.
pub(super) fn form(reader: &Reader<'_>, pieces: &[TokenSpan]) -> StatementForm {
    let (mut quoted, mut words) = (0_u32, 0_u32);
    for piece in pieces {
        let opened = |at: u32| {
            reader
                .quote(at)
                .is_some_and(|(_, quotation)| piece.first <= quotation.tokens.first || quotation::is_turn(reader, quotation))
        };
        for at in piece.first..piece.end {
            if reader.shape(at).is_word() {
                words += 1;
                let outer = opened(at) && reader.quote(at).is_some_and(|(_, quotation)| quotation.inner.holds(TokenId(at)));
                // A quotation in a quotation, whose marks are the first of the piece.
                let inner = || reader.opens(piece.first).is_some_and(|quotation| quotation.inner.holds(TokenId(at)));
                quoted += u32::from(outer || inner());
            }
        }
    }
    match quoted {
        0 => StatementForm::Indirect,
        _ if quoted == words => StatementForm::Direct,
        _ => StatementForm::Mixed,
    }
}

/// When it was said: a time beside the cue, outside of source and content.
pub(super) fn time(reader: &Reader<'_>, draft: &Draft<'_>) -> Option<usize> {
    let outside = |at: u32| !draft.content.iter().chain(&draft.source).any(|span| span.holds(TokenId(at)));
    let sentence = reader.sentence(draft.cue.first);
    let near = sentence.first.max(draft.cue.first.saturating_sub(8))..sentence.end.min(draft.cue.end + 10);
    near.filter(|&at| outside(at)).find_map(|at| reader.time(at)).map(|(number, _)| number)
}

/// Where it was said: "In a statement, …".
pub(super) fn medium(reader: &Reader<'_>, draft: &Draft<'_>) -> Option<TokenSpan> {
    let sentence = reader.sentence(draft.cue.first);
    let outside = |at: u32| !draft.content.iter().chain(&draft.source).any(|span| span.holds(TokenId(at)));
    let near = sentence.first.max(draft.cue.first.saturating_sub(24))..sentence.end.min(draft.cue.end + 8);
    let at = near.into_iter().find(|&at| outside(at) && source::opens_medium(reader, at))?;
    let phrase = reader.noun(at + 1)?;
    Some(TokenSpan::new(at, phrase.tokens.end))
}
