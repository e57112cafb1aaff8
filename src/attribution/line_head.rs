//! The words before a colon at the head of a line: "Ruiz:" in "Ruiz: The bridge is safe".
//!
//! **How.** Everything up to the first colon, where that stands close.
//!
//! **Why this way.** Headlines, transcripts, announcements and quotations of turns all begin so; what the words are, a voice, a kind of
//! news or the mark of a turn, each of them asks for itself.
//!
//! **Limits.** Labels of seven tokens and more are clauses.

use super::reader::Reader;
use crate::text::TokenSpan;

/// How many tokens a label and its colon may have.
const LONGEST: u32 = 7;

/// The label of a line; its colon stands right behind it.
pub(super) fn label(reader: &Reader<'_>, line: TokenSpan) -> Option<TokenSpan> {
    let colon = (line.first..line.end.min(line.first + LONGEST)).find(|&at| reader.is(at, &[":"]))?;
    (colon > line.first).then(|| TokenSpan::new(line.first, colon))
}
