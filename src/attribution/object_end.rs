//! Where content ends that is no clause: at what tells when, where or why somebody said it.
//!
//! **How.** By the word that stands there: a conjunction of time or cause, a day, a medium.
//!
//! **Why this way.** A bare object has no verb that such words could belong to, so that they go with the cue: "praised the crew |
//! after the rescue", "endorsed Ruiz | last week". Behind a verb of its own they stay.
//!
//! **Limits.** "a report on Monday" may be a report of Monday.

use super::content_voice::reporting_participle;
use super::cue::Kind;
use super::extent::Extent;
use super::frame::Frame;
use super::opens::new_clause;
use super::reader::Reader;
use super::{adjunct, content_tail, medium, source_after, speaker};
use crate::grammar::Tag;
use crate::text::Shape;

/// Whether content that is no clause ends before `at`.
pub(super) fn leaves(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    const THEN: &[&str] = &["after", "because", "while", "during", "before", "although", "unless", "since"];
    let &Extent { first, frame, limit, .. } = extent;
    if frame.is_clause() {
        return false;
    }
    // "criticized the plan | in a tweet on Monday"
    if matches!(frame, Frame::Object | Frame::Prep) && content_tail::says_in(reader, at, limit) {
        return true;
    }
    let verbal = frame == Frame::Inf || (first..at).any(|at| reader.verb(at).is_some());
    // "at a time when", "such as when", "even when"
    let bound = reader.is(at - 1, &["time", "times", "moment", "moments", "day", "days", "but", "only", "even", "that"])
        || reader.tag(at - 1) == Tag::Adp;
    // "called for a ban during a rally", but "vowed to block it during the review", "attacked what he did during the war"
    let during = verbal && reader.is(at, &["during"]);
    // "reported on the repair, after which ferries can sail again": a relative clause of what is said
    let relative = reader.is(at + 1, &["which", "whom"]);
    reader.is(at, &["when"]) && !bound
        || reader.is(at, THEN) && reader.tag(at) != Tag::Adv && !during && !relative && !is_phrasal(reader, at)
        || reader.is(at, &["by"]) && is_of_verb(reader, at, extent)
        || goes_along(reader, at, verbal, limit)
        || !verbal && is_circumstance(reader, at, extent)
}

/// Whether "by" and a participle of saying at `at` tell how somebody did it: "answered the critics | by calling them lazy"; but "her
/// push for peace by calling", "criticized the move to silence them by calling".
fn is_of_verb(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let &Extent { first, frame, cues, .. } = extent;
    let before = cues[..cues.partition_point(|cue| cue.words.first < first)].last();
    let governed = before.is_some_and(|cue| cue.kind == Kind::Verb && cue.words.end + 1 >= first);
    matches!(frame, Frame::Object | Frame::Prep)
        && reporting_participle(reader, at + 1, cues)
        && governed
        && !(first..at).any(|at| reader.verb(at).is_some())
}

/// Whether "after" goes with the verb before it: "vowed to go after “the thieves”".
fn is_phrasal(reader: &Reader<'_>, at: u32) -> bool {
    let somebody = |phrase| speaker::is_somebody(reader, phrase);
    let object = || reader.opens(at + 1).is_some() || source_after::phrase_starting(reader, at + 1).is_some_and(somebody);
    reader.is(at, &["after"]) && reader.is(at - 1, &["go", "going", "look", "looking"]) && object()
}

/// Whether a clause of what happens meanwhile begins at `at`: "thanked the crew | as she left", "Mayor defends fares | as drivers strike".
fn goes_along(reader: &Reader<'_>, at: u32, verbal: bool, limit: u32) -> bool {
    const SUBJECTS: &[&str] = &["he", "she", "they", "it", "we", "i"];
    let subject = || reader.is(at + 1, SUBJECTS) || matches!(reader.tag(at + 1), Tag::Det | Tag::Propn);
    reader.is(at, &["as"]) && (reader.is_headline(at) || !verbal && subject()) && new_clause(reader, at + 1, limit)
}

/// Whether nothing but circumstances follow from `at` on: a medium, or a day behind a name: "praised her | in a speech on Monday",
/// "endorsed Ruiz | last week"; but "a march on Monday".
fn is_circumstance(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    const NEXT: &[&str] = &[",", ";", "and", "but", "as", "after", "when"];
    let day = || {
        let first = at + u32::from(reader.is(at, &["on", "in", "at", "since"]));
        reader.time(first).is_some_and(|(_, time)| time.first == first && !reader.is(time.end, &["'s", "’s"]))
    };
    let named = || {
        let alone = reader.noun(extent.first).is_none_or(|noun| noun.tokens.end >= at);
        alone && matches!(reader.tag(at - 1), Tag::Propn | Tag::Pron)
    };
    if !(named() && day() || medium::opens(reader, at)) {
        return false;
    }
    let (end, _) = adjunct::skip_adjuncts(reader, at, extent.limit);
    end >= extent.limit || reader.shape(end) == Shape::Stop || reader.is_mark(end) || reader.is(end, NEXT)
}
