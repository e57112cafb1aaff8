//! Whether words without marks before a tag are said: "The pier is safe, Ruiz said", but "In a speech at the pier, Ruiz said, “…”".
//!
//! **How.** What stands before must be a clause, or a few words that deny; where the cue introduces a quotation, it must belong to that.
//!
//! **Why this way.** A quotation shows by its marks what is said; without them only the shape of the words does.
//!
//! **Limits.** A fragment ("Good news, Ruiz says") is no content.

use super::cue::Candidate;
use super::reader::Reader;
use super::{medium, opens, quotation, sense, source};
use crate::grammar::Tag;
use crate::text::{Shape, TokenSpan};

/// Whether the words without marks before a tag are said and no subject, setting or phrase of the same sentence.
pub(super) fn is_unmarked_content(
    reader: &Reader<'_>,
    cue: &Candidate<'_>,
    source: TokenSpan,
    before: TokenSpan,
    after: Option<TokenSpan>,
) -> bool {
    // "a fact first reported by Ruiz", "a charge denied by the guard, Tom Lund"
    let reported = reader.is(cue.words.end, &["by"]) && !medium::opens(reader, cue.words.end);
    if reported && (after.is_none() || reader.is(source.first, &["a", "an"])) {
        return false;
    }
    if let Some(after) = after {
        // "In June, Ruiz will testify against him, | said Tom Lund": all of it is said by whoever stands last.
        return !(reader.is(after.first, &["said", "says"]) && reader.tag(after.first + 1) == Tag::Propn);
    }
    // "(once a mere puddle, Ruiz says)"
    let bracketed = before.first > 0 && reader.is(before.first - 1, &["("]);
    let clause = reader.finite(before.first, before.end).is_some() || bracketed || is_retort(reader, before);
    // "In a Mass held along the border, Ruiz told an old story"
    clause && !sense::is_setting(reader, before)
}

/// Whether words without marks are said though the cue introduces a quotation: `In the end, she said, "…"` has none.
pub(super) fn is_content_before_quotation(reader: &Reader<'_>, before: TokenSpan, after: Option<TokenSpan>) -> bool {
    // `“If it fails” in May, she said, “…”`: somebody is quoted there as well.
    let speech = |at: u32| reader.opens(at).is_some_and(|quotation| quotation::is_speech(reader, quotation));
    if (before.first..before.end).any(speech) {
        return true;
    }
    let Some(after) = after else { return false };
    // `War, Ruiz said, “will not fill a well”`: a subject.
    let headless = || reader.finite(before.first, before.end).is_none() && reader.tag(before.first) != Tag::Adp;
    // `It is a deal, he said, “we never wanted.”`: a clause that the quotation goes on.
    opens::starts_finite(reader, after.first + 1) && headless() || goes_on(reader, before, after)
}

/// Whether a few words without a verb deny what was said before: "Not true, officials say."
pub(super) fn is_retort(reader: &Reader<'_>, before: TokenSpan) -> bool {
    const LONGEST: u32 = 4;
    let short = before.len() > 1 && before.len() <= LONGEST && before.first == reader.sentence(before.first).first;
    short && reader.is(before.first, &["not"]) && (before.first..before.end).all(|at| reader.noun(at).is_none())
}

/// Whether the words before a tag are a main clause that the quotation behind it goes on.
fn goes_on(reader: &Reader<'_>, before: TokenSpan, after: TokenSpan) -> bool {
    let small = reader.opens(after.first).is_some_and(|quotation| reader.shape(quotation.inner.first) == Shape::Lower);
    let lower = matches!(reader.tag(before.first), Tag::Sconj | Tag::Adp | Tag::Adv);
    // "It helps the poor, including, he said, “the very old”": what the quotation goes on is no clause.
    let simple = (before.first..before.end).all(|at| !reader.is(at, &[",", ";", ":"]) && !source::is_dash(reader, at));
    small && !lower && simple && opens::opens_clause(reader, before.first, before.end)
}
