//! What stands at the end of content and tells of the saying: in what, when asked, on which condition, without which details.
//!
//! **How.** Each is a short frame with a word of its own: a medium that ends the clause, "when asked", "speaking on", "without
//! giving".
//!
//! **Why this way.** In print under somebody's name nothing may stand that the reporter added.
//!
//! **Limits.** A medium without a comma behind a clause ("said the road was closed in a statement") may belong to either.

use super::reader::Reader;
use super::source_after;
use crate::text::{Shape, TokenSpan};

/// Whether "when asked about", "when pressed" begins at `at`; "when asked to leave" tells what was done.
pub(super) fn is_asked(reader: &Reader<'_>, at: u32) -> bool {
    const QUESTIONS: &[&str] = &["about", "if", "whether", "why", "how", "what", "when", "who", "for", "by", "on", ",", "."];
    reader.is(at, &["when"])
        && reader.is(at + 1, &["asked", "pressed", "questioned", "contacted", "reached"])
        && (reader.is(at + 2, QUESTIONS) || reader.time(at + 2).is_some())
}

/// Whether what stands behind a comma at `at` tells how it was said.
pub(super) fn tells_how(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    const GIVES: &[&str] = &[
        "giving",
        "elaborating",
        "naming",
        "offering",
        "providing",
        "specifying",
        "identifying",
        "mentioning",
        "explaining",
        "going",
    ];
    let medium = || {
        source_after::medium(reader, at).is_some_and(|medium| {
            let rest = medium.end..limit;
            // ", in a statement | on Monday |", ", in remarks | broadcast by the station |"
            rest.clone().all(|at| !reader.is(at, &[",", ";", "and", "but"]))
                && reader.finite(rest.start + 1, rest.end.max(rest.start + 1)).is_none()
        })
    };
    reader.is(at, &["speaking", "talking", "testifying"])
        || reader.is(at, &["without"]) && reader.is(at + 1, GIVES)
        || is_asked(reader, at)
        || medium()
}

/// Whether a medium that holds nothing but what is being said begins at `at`, and ends the clause: "in an interview with the
/// paper on Friday."; but "in a report", "in a post about the bridge".
pub(super) fn says_in(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    const SPOKEN: &[&str] = &[
        "statement",
        "statements",
        "interview",
        "interviews",
        "tweet",
        "tweets",
        "email",
        "e-mail",
        "post",
        "posts",
        "conference",
        "release",
        "speech",
        "call",
        "message",
        "phone",
        "telephone",
        "Twitter",
        "Facebook",
    ];
    let spoken = |medium: &TokenSpan| {
        let own = reader.is(at + 1, &["a", "an", "his", "her", "its", "their"]);
        reader.is(medium.end - 1, SPOKEN) && (medium.len() == 2 || own)
    };
    let Some(medium) = source_after::medium(reader, at).filter(spoken) else { return false };
    let partner = |end: u32| source_after::phrase_starting(reader, end + 1).filter(|_| reader.is(end, &["with", "to"]));
    let mut end = partner(medium.end).map_or(medium.end, |partner| partner.end);
    let timed = end + u32::from(reader.is(end, &["on", "in"]));
    end = reader.time(timed).map_or(end, |(_, time)| time.end);
    end >= limit || reader.shape(end) == Shape::Stop || reader.is(end, &[",", ";", "and", "but"]) || reader.is_mark(end)
}
