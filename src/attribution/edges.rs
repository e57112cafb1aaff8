//! Content as bytes: without outer quotation marks and edge commas; direct, indirect or mixed.
//!
//! **How.** Marks that enclose a piece and commas at its ends are taken off token by token; the form is the share of its words that
//! stand within marks.
//!
//! **Why this way.** The words said are the content, whatever the house style of the paper encloses them in.
//!
//! **Limits.** A mark in the middle of a piece stays.

use super::content;
use super::quotation;
use super::reader::Reader;
use crate::model::{Span, StatementForm};
use crate::text::{Quotation, TokenId, TokenSpan};

/// The pieces of a content without what does not belong to them.
pub(super) fn strip_all(reader: &Reader<'_>, content: &[TokenSpan]) -> Vec<Span> {
    let last = content.len().saturating_sub(1);
    let pieces = content.iter().enumerate();
    pieces.filter_map(|(at, &piece)| strip(reader, if at == last { without_link(reader, piece) } else { piece })).collect()
}

/// Without the conjunction or bracket at its end, which leads on to what is no part of it: "the ban, | but,". A conjunction alone is
/// nothing that anybody says.
fn without_link(reader: &Reader<'_>, piece: TokenSpan) -> TokenSpan {
    let mut end = piece.end;
    while end > piece.first && (reader.is_mark(end - 1) || reader.is(end - 1, &[",", "(", "["])) {
        end -= 1;
    }
    let link = |at: u32| reader.is(at, &["and", "but", "or", "nor", "because"]) && !content::is_except(reader, at);
    let cut = end > piece.first && (reader.is(end, &["(", "["]) && end < piece.end || link(end - 1));
    if !cut {
        return piece;
    }
    TokenSpan::new(piece.first, if link(end - 1) { end - 1 } else { end })
}

/// The piece without what does not belong to it.
fn strip(reader: &Reader<'_>, piece: TokenSpan) -> Option<Span> {
    let (mut first, mut end) = (piece.first, piece.end);
    while first < end && (is_outer(reader, first, piece) || reader.is(first, &[",", "—", "–", "--"])) {
        first += 1;
    }
    while end > first && (is_outer(reader, end - 1, piece) || reader.is(end - 1, &[",", ";", "—", "–", "--"])) {
        end -= 1;
    }
    (first < end).then(|| reader.article.span(TokenSpan::new(first, closed_end(reader, first, end))))
}

/// Behind the mark that closes a quotation at the end of a piece, where the piece opened it as well: `called it “a loss,”`.
fn closed_end(reader: &Reader<'_>, first: u32, end: u32) -> u32 {
    let Some((_, quotation)) = reader.quote(end - 1) else { return end };
    let TokenSpan { first: opens, end: close } = quotation.tokens;
    let rest = || (end..close).all(|at| reader.is_mark(at) || reader.is(at, &[",", ".", ";"]));
    if quotation.closed && first <= opens && end < close && rest() { close } else { end }
}

/// Whether a quotation mark at an edge of a piece encloses all of it; in `called it “a loss”` the marks are part of what is said.
fn is_outer(reader: &Reader<'_>, mark: u32, piece: TokenSpan) -> bool {
    let part = |quotation: &Quotation| {
        let TokenSpan { first, end } = quotation.tokens;
        quotation.closed && piece.first <= first && end <= piece.end && (first > piece.first || end + 1 < piece.end)
    };
    // “They call it ‘the wall’”: the inner marks too.
    const NEAR: usize = 16;
    let quotations = &reader.article.quotations;
    let inner = || {
        let before = quotations.partition_point(|quotation| quotation.tokens.first <= mark);
        let at_edge = |quotation: &&Quotation| quotation.tokens.first == mark || quotation.tokens.end == mark + 1;
        quotations[..before].iter().rev().take(NEAR).filter(at_edge).any(part)
    };
    reader.is_mark(mark) && !reader.quote(mark).is_some_and(|(_, quotation)| part(quotation)) && !inner()
}

/// Whether all, some or none of the words stand within marks.
pub(super) fn form(reader: &Reader<'_>, pieces: &[TokenSpan]) -> StatementForm {
    let quotations = &reader.article.quotations;
    let opens_within = |piece: &TokenSpan| {
        let next = quotations.partition_point(|quotation| quotation.tokens.first < piece.first);
        quotations.get(next).is_some_and(|quotation| quotation.tokens.first < piece.end)
    };
    if !pieces.iter().any(|piece| reader.quote(piece.first).is_some() || opens_within(piece)) {
        return StatementForm::Indirect;
    }
    let (mut quoted, mut words) = (0_u32, 0_u32);
    // "which he called “absurd”": the pronoun is the writer's.
    let pronoun = |piece: &TokenSpan| piece.len() == 1 && reader.is(piece.first, &["which", "whom", "who", "that", "what"]);
    for piece in pieces.iter().filter(|piece| !pronoun(piece)) {
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
