//! What stands at the end of content and tells of the saying: in what, when asked, on which condition, without which details.
//!
//! **How.** Each is a short frame with a word of its own: a medium that ends the clause, "when asked", "speaking on", "without
//! giving".
//!
//! **Why this way.** In print under somebody's name nothing may stand that the reporter added.
//!
//! **Limits.** A medium without a comma behind a clause ("said the road was closed in a statement") may belong to either.

use super::extent::Extent;
use super::opens::starts_finite;
use super::reader::Reader;
use super::{medium, source_after};
use crate::grammar::Tag;
use crate::lexicon::WordSet;
use crate::text::{Shape, TokenSpan};

/// Whether "when asked about", "when pressed" begins at `at`; "when asked to leave" tells what was done.
pub(super) fn is_asked(reader: &Reader<'_>, at: u32) -> bool {
    const QUESTIONS: &[&str] = &["about", "if", "whether", "why", "how", "what", "when", "who", "for", "by", "on", ",", "."];
    reader.is(at, &["when"])
        && reader.is(at + 1, &["asked", "pressed", "questioned", "contacted", "reached"])
        && (reader.is(at + 2, QUESTIONS) || reader.time(at + 2).is_some())
}

/// Whether the sentence of `at` opens with a question put to its subject: "Asked who would lead, | he".
pub(super) fn opens_asked(reader: &Reader<'_>, at: u32) -> bool {
    let first = reader.sentence(at).first;
    let first = first + u32::from(reader.is(first, &["when"]));
    first < at && reader.is(first, &["asked", "pressed", "questioned"]) && reader.is(at - 1, &[","])
}

/// Whether what stands behind a comma at `at` tells how it was said.
pub(super) fn tells_how(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    let medium = || {
        medium::find(reader, at).is_some_and(|medium| {
            let rest = medium.end..limit;
            // ", in a statement | on Monday |", ", in remarks | broadcast by the station |"
            rest.clone().all(|at| !reader.is(at, &[",", ";", "and", "but"]))
                && reader.finite(rest.start + 1, rest.end.max(rest.start + 1)).is_none()
        })
    };
    reader.is(at, &["speaking", "talking", "testifying"])
        || reader.is(at, &["without"]) && reader.is_in(at + 1, WordSet::Elaborating)
        || is_asked(reader, at)
        || is_on_condition(reader, at)
        || medium()
}

/// Whether the condition on which somebody speaks begins at `at`: "on condition of anonymity", "on the condition that".
pub(super) fn is_on_condition(reader: &Reader<'_>, at: u32) -> bool {
    let noun = at + 1 + u32::from(reader.is(at + 1, &["the"]));
    reader.is(at, &["on", "under"]) && reader.is(noun, &["condition"]) && reader.is(noun + 1, &["of", "that"])
}

/// Whether a medium that holds nothing but what is being said begins at `at`, and ends the clause: "in an interview with the
/// paper on Friday."; but "in a report", "in a post about the bridge".
pub(super) fn says_in(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    let spoken = |medium: &TokenSpan| {
        let own = reader.is(at + 1, &["a", "an", "his", "her", "its", "their"]);
        reader.is_in(medium.end - 1, WordSet::Spoken) && (medium.len() == 2 || own)
    };
    let Some(medium) = medium::find(reader, at).filter(spoken) else { return false };
    let partner = |end: u32| source_after::phrase_starting(reader, end + 1).filter(|_| reader.is(end, &["with", "to"]));
    let mut end = partner(medium.end).map_or(medium.end, |partner| partner.end);
    let timed = end + u32::from(reader.is(end, &["on", "in"]));
    end = reader.time(timed).map_or(end, |(_, time)| time.end);
    end >= limit || reader.shape(end) == Shape::Stop || reader.is(end, &[",", ";", "and", "but"]) || reader.is_mark(end)
}

/// Whether the phrase behind a comma at `at` explains what was said before it, up to the end of the content: "the port would open
/// in May, | a promise that surprised the dockers", "support for Mr. Lund, | the former mayor of Dover". That is the writer's own.
pub(super) fn explains(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let &Extent { first, frame, limit, .. } = extent;
    if !reader.is(at, &["a", "an", "the"]) || reader.quote(at).is_some() || at < first + 2 {
        return false;
    }
    let explained = at - 2;
    let Some(noun) = reader.noun_from(at).filter(|noun| noun.tokens.end < limit) else { return false };
    if matches!(reader.tag(explained), Tag::Cconj | Tag::Adp | Tag::Det | Tag::Punct) || is_item(reader, noun.tokens, extent) {
        return false;
    }
    // "a former rival, the doctor Ben Lund": it names what was only described.
    let named = reader.tag(explained) == Tag::Noun && reader.tag(noun.head.0) == Tag::Propn;
    // "the more they pay, | the more they get"
    let graded = reader.is(at, &["the"]) && reader.is(at + 1, &["more", "less", "fewer", "better", "longer", "higher", "sooner"]);
    let told = !frame.is_clause() || reader.finite(first, explained + 1).is_some();
    // "a return that nobody had hoped for", "a claim on which they would not comment": the verb is that of the relative clause.
    let next = noun.tokens.end;
    let relative = reader.is(next + u32::from(reader.tag(next) == Tag::Adp), &["that", "which", "who", "whom", "whose"]);
    let end = || source_after::subject_at(reader, at, limit).map_or(next, |subject| subject.end);
    told && !named && !graded && !opens_predicate(reader, next) && (relative || !opens_predicate(reader, end()))
}

/// Whether a phrase behind a comma is one of several: "of the lamps, | the ropes | and the oars", "the debts, | the strikes, the fires".
fn is_item(reader: &Reader<'_>, phrase: TokenSpan, extent: &Extent<'_, '_>) -> bool {
    const ARTICLES: &[&str] = &["a", "an", "the"];
    let comma = |at: u32| reader.is(at, &[","]);
    let open = (extent.first..phrase.first - 1).rev().find(|&at| comma(at));
    let second = open.is_some_and(|open| reader.is(open + 1, ARTICLES) && reader.finite(open, phrase.first).is_none());
    // "fair taxes, the end of loopholes that cost the town and for relief"
    let joined = |at: u32| reader.is(at, &["and", "or"]) && (reader.is(at + 1, ARTICLES) || reader.tag(at + 1) == Tag::Adp);
    second || reader.is(phrase.end, &["and", "or"]) || (phrase.end..extent.limit).any(|at| comma(at) || joined(at))
}

/// Whether what stands at `at` is said of the phrase before it: "at the hearing, the mayor | spoke", "the voters | “must pay”".
fn opens_predicate(reader: &Reader<'_>, at: u32) -> bool {
    starts_finite(reader, at) || reader.tag(at) == Tag::Aux || reader.is_mark(at)
}
