//! A mention that a pronoun may take up.
//!
//! **How.** Kind, number, chain and place are kept with it; whether it speaks is read from the words around it when a pronoun asks.
//!
//! **Why this way.** Every mention is kept for the sentences behind it, and one in ten is asked for more.
//!
//! **Limits.** None known.

use super::chain::ChainId;
use crate::mention::Mention;
use crate::model::MentionKind;

/// A mention of the last sentences.
#[derive(Clone, Copy, Debug)]
pub(super) struct Antecedent<'s> {
    pub chain: ChainId,
    /// The kind of the mention, or that of its chain where it is a pronoun.
    pub kind: MentionKind,
    pub plural: bool,
    pub subject: bool,
    /// The innermost quotation that it stands in.
    pub quotation: Option<usize>,
    pub mention: &'s Mention,
    /// The first token of its sentence.
    pub sentence: u32,
    pub end: u32,
}

impl Antecedent<'_> {
    /// Whether it is neither a person nor a body or people.
    pub fn is_thing(&self) -> bool {
        !matches!(self.kind, MentionKind::Person | MentionKind::Group | MentionKind::Organization)
    }
}
