//! What is known of content while its end is sought.

use super::adjunct::ADJUNCTS;
use super::cue::{Candidate, Kind, Mood};
use super::frame::Frame;

/// Content from its first token on.
pub(super) struct Extent<'c, 'l> {
    pub first: u32,
    pub frame: Frame,
    pub limit: u32,
    pub cues: &'c [Candidate<'l>],
    /// Whether its cue is a participle: "…, calling him a friend | and thanking the voters".
    pub gerund: bool,
}

impl<'c, 'l> Extent<'c, 'l> {
    pub fn of(first: u32, frame: Frame, limit: u32, cues: &'c [Candidate<'l>]) -> Self {
        Extent { first, frame, limit, cues, gerund: governed_by_gerund(first, cues) }
    }
}

/// Whether the last verb cue before `first` is one in -ing.
fn governed_by_gerund(first: u32, cues: &[Candidate<'_>]) -> bool {
    let at = cues.partition_point(|cue| cue.words.first < first);
    let near = |cue: &&Candidate<'_>| cue.words.end + ADJUNCTS >= first;
    cues[..at].iter().rev().take_while(near).find(|cue| cue.kind == Kind::Verb).is_some_and(|cue| cue.mood == Mood::Gerund)
}
