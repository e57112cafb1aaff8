//! A tag that parts a saying from its content: "The papers show, he said, that the state paid twice."
//!
//! **How.** The words before the tag end in a finite verb of saying, and "that" goes on behind it: all of it is what the tag's
//! source says, and the inner verb has the clause for its own content.
//!
//! **Why this way.** Read from left to right, the first verb would take the clause for itself and the tag would be lost.
//!
//! **Limits.** Verbs only: "It is clear, she said, that" is left to the frames.

use super::cue::{Candidate, Kind, Mood};
use super::draft::Draft;
use super::fill::fill;
use super::forward::Room;
use super::frame::{Frame, Opening};
use super::reader::Reader;
use super::row::Take;
use super::subject::subject_of;
use super::tag::Tagged;
use super::{passes, polarity, source_after};
use crate::rules::FoundBy;

/// Index of the verb of saying that the words before a comma at `comma` end in, with whom it is said to: "They told us|, he said,".
pub(super) fn verb_before(reader: &Reader<'_>, comma: u32, cues: &[Candidate<'_>]) -> Option<usize> {
    let at = cues.partition_point(|cue| cue.words.first < comma).checked_sub(1)?;
    let cue = &cues[at];
    let whom = || cue.row.takes.has(Take::Addressee) && ends_at(reader, cue.words.end, comma);
    let says = cue.kind == Kind::Verb && cue.mood == Mood::Finite && !cue.passive && cue.row.takes.has(Take::That);
    (says && (cue.words.end == comma || whom())).then_some(at)
}

fn ends_at(reader: &Reader<'_>, first: u32, end: u32) -> bool {
    source_after::phrase_starting(reader, first).is_some_and(|phrase| phrase.end == end)
}

/// The saying within a tag's content whose own content stands behind the tag.
pub(super) fn inner<'l>(
    reader: &Reader<'_>,
    tagged: &Tagged,
    cues: &[Candidate<'l>],
    owner: &[Option<u32>],
) -> Option<(usize, Draft<'l>)> {
    let after = tagged.after.filter(|after| reader.is(after.first, &["that"]))?;
    let at = verb_before(reader, tagged.before.end, cues)?;
    let cue = &cues[at];
    let room = Room { first: tagged.before.first.min(cue.group.first), end: after.end, cues, carried: None, owner };
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::THAT));
    let subject = subject_of(reader, cue, room)?;
    draft.source = Some(subject.tokens);
    draft.relative = subject.relative;
    let whom = source_after::phrase_starting(reader, cue.words.end).filter(|whom| whom.end == tagged.before.end);
    let opening = Opening { frame: Frame::That, first: after.first, cue_end: cue.words.end, addressee: whom, medium: None };
    fill(reader, cue, &mut draft, opening, room);
    draft.negative = polarity::is_negative(reader, cue, draft.source);
    (!draft.content.is_empty()).then_some((at, draft))
}
