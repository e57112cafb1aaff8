//! What a reader should know of a statement beyond its rule; the names appear in the output.
//!
//! **How.** One variant for each remark; [`Note::name`] is the public word.
//!
//! **Why this way.** Names in the output are permanent, so they stand in one place with their meanings.
//!
//! **Limits.** A note says what was done, not how sure it is.

/// A remark on a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// The text names nobody who says it: "It is said that the mill is haunted."
    NoSource,
    /// The words of the source are no mention: "| One in ten | said no."
    NoMention,
    /// The source is a mention of nobody the text names: "| A spokeswoman | refused."
    Unresolved,
    /// A pronoun with a verb of going on is the speaker before, whatever stands between: "… he added".
    GoesOn,
    /// As before, though that speaker is of the other gender or a body, since nobody else fits the pronoun.
    GenderConflict,
    /// A pronoun with a verb of answering is whom the speaker before spoke to: "… he replied".
    AnswersTheSpeaker,
    /// A quotation without a tag of its own goes on with this statement.
    Continued,
}

impl Note {
    /// The name in the output, permanent.
    pub fn name(self) -> &'static str {
        match self {
            Note::NoSource => "no_source",
            Note::NoMention => "source_is_no_mention",
            Note::Unresolved => "mention_is_not_resolved",
            Note::GoesOn => "goes_on",
            Note::GenderConflict => "gender_conflict",
            Note::AnswersTheSpeaker => "answers_the_speaker",
            Note::Continued => "continued",
        }
    }
}
