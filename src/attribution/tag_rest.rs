//! What goes on behind a tag: "The bridge, she said, | will stay shut |."
//!
//! **How.** Behind the comma that closes the tag stands more of what is said, unless the words are told of the one who says it.
//!
//! **Why this way.** What stands before the tag often wants its verb, its clause or its other half, and says something else without it.
//!
//! **Limits.** Only the word behind the comma is read.

use super::cue::Candidate;
use super::frame::Frame;
use super::reader::Reader;
use super::{apposed_claim, content, content_tail, opens, quotation, source, source_after, source_grow};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::text::TokenSpan;

/// The content that goes on behind a tag: `…, she said, …`; `quoted` is what stands before it, where that ends in a quotation.
pub(super) fn rest(
    reader: &Reader<'_>,
    tail: u32,
    sentence: TokenSpan,
    quoted: Option<TokenSpan>,
    cues: &[Candidate<'_>],
) -> Option<TokenSpan> {
    let first = if reader.is(tail, &[",", ":"]) || source::is_dash(reader, tail) { tail + 1 } else { tail };
    // "…, said Ana Ruiz of Acme Corp. | “…,” the company said.": the sentence ends with its last word.
    if tail >= sentence.end || first >= sentence.end && reader.opens(first).is_none() {
        return None;
    }
    if let Some(quotation) = reader.opens(first) {
        let end = content::end(reader, first, Frame::Quote, sentence.end.max(first + 1), cues);
        return (!quotation::is_title(reader, quotation)).then(|| TokenSpan::new(first, end));
    }
    // "…, Ruiz said, a claim that Lund disputed", "…, she said, on condition of anonymity"
    if apposed_claim::opens(reader, tail) || content_tail::is_on_condition(reader, first) {
        return None;
    }
    // `…,” she said, but “…”`
    // `looked “ashen,” she said, from “the blow.”`
    let links = reader.is(first, &["but", "and", "because", "that", "though"]) || reader.tag(first) == Tag::Adp;
    let linked = links && reader.opens(first + 1).is_some();
    let goes_on = |before| linked || lacks_verb(reader, before, first, sentence.end);
    if first == tail || quoted.is_some_and(|before| !goes_on(before)) {
        return None;
    }
    let loose = reader.word(first).ends_with("ing") && reader.tag(first) == Tag::Verb && !is_subject(reader, first, sentence.end)
        || !is_cleft(reader, first, sentence)
            && reader.is(
                first,
                &[
                    "who",
                    "which",
                    "whose",
                    "where",
                    "according",
                    "in",
                    "during",
                    "at",
                    "when",
                    "as",
                    "after",
                    "while",
                    "although",
                ],
            );
    let end = content::end(reader, first, Frame::Clause, sentence.end, cues);
    (!loose && end > first + 1).then(|| TokenSpan::new(first, end))
}

/// Whether a gerund at `at` is what the next verb is told of: "If it rains, she said, | closing the road would be wise."
fn is_subject(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    const MODALS: &[&str] = &["would", "will", "is", "was", "could", "can", "may", "might", "should"];
    let object = source_after::phrase_starting(reader, at + 1).map_or(at + 1, |object| object.end);
    let verb = source_grow::grow_right(reader, object, limit);
    verb < limit && reader.is(verb, MODALS)
}

/// Whether "who" at `at` goes on a sentence that put a person first: "It was the cook, she said, | who left the door open."
fn is_cleft(reader: &Reader<'_>, at: u32, sentence: TokenSpan) -> bool {
    let opens = reader.is(sentence.first, &["it"]) && reader.is(sentence.first + 1, &["is", "was"]);
    opens && reader.is(at, &["who"]) && reader.tag(sentence.first + 2) != Tag::Adj
}

/// Whether the words in `before` want the verb or the clause that stands at `at`: “Only you,” she said, | would stay; despite “the
/// cold,” she said, | he stayed.
fn lacks_verb(reader: &Reader<'_>, before: TokenSpan, at: u32, limit: u32) -> bool {
    if reader.finite(before.first, before.end).is_some() {
        return false;
    }
    let verb = reader.verb(at).is_some_and(|group| {
        group.tokens.first == at && group.kind == VerbKind::Finite && !reader.has(group.head.0, Class::CueVerb)
    });
    verb || matches!(reader.tag(before.first), Tag::Adp | Tag::Sconj) && opens::opens_clause(reader, at, limit)
}
