//! A statement while it is being put together: token ranges, not yet trimmed to bytes.

use super::cue::Candidate;
use super::note::Note;
use super::passes;
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::TokenSpan;

/// A statement in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft<'l> {
    pub cue: TokenSpan,
    pub lemma: &'l str,
    pub act: Act,
    /// Whether the cue denies or withholds, or is negated.
    pub negative: bool,
    pub source: Option<TokenSpan>,
    /// Whether the source is a relative pronoun.
    pub relative: bool,
    /// The pieces of the content with their marks, in order.
    pub content: Vec<TokenSpan>,
    pub addressee: Option<TokenSpan>,
    pub medium: Option<TokenSpan>,
    /// Index of the draft in whose content it stands.
    pub within: Option<usize>,
    /// Whether the content is the speaker's own words though no marks enclose them: a turn of a transcript.
    pub spoken: bool,
    pub found: FoundBy,
    pub notes: Vec<Note>,
}

impl<'l> Draft<'l> {
    /// A draft of this cue with nothing else known.
    pub fn new(cue: &Candidate<'l>, found: FoundBy) -> Self {
        let negative = cue.row.negative || cue.negated;
        Draft { negative, ..Draft::of(cue.group, cue.row.lemma, cue.row.act, found) }
    }

    /// A draft of these words with nothing else known.
    pub fn of(cue: TokenSpan, lemma: &'l str, act: Act, found: FoundBy) -> Self {
        Draft {
            cue,
            lemma,
            act,
            negative: false,
            source: None,
            relative: false,
            content: Vec::new(),
            addressee: None,
            medium: None,
            within: None,
            found,
            spoken: false,
            notes: Vec::new(),
        }
    }

    /// Whether it tells whole sentences of somebody, as opposed to what is planned, praised or called for.
    pub fn is_clause(&self) -> bool {
        let plain = [
            &passes::INFINITIVE,
            &passes::ING,
            &passes::PREPOSITION,
            &passes::OBJECT_SURE,
            &passes::OBJECT_LIKELY,
            &passes::PASSIVE,
        ];
        let other = [&passes::ADJECTIVE, &passes::LIGHT_VERB, &passes::POSSESSOR, &passes::SEEM, &passes::WH];
        !plain.iter().chain(&other).any(|&pass| self.found == FoundBy::Pass(pass))
    }

    /// Whether what it tells of is its subject: "was called late", "seems late".
    pub fn is_passive(&self) -> bool {
        self.found == FoundBy::Pass(&passes::PASSIVE) || self.found == FoundBy::Pass(&passes::SEEM)
    }

    /// The first token of source, cue and content.
    pub fn first(&self) -> u32 {
        let content = self.content.iter().map(|piece| piece.first);
        content.chain(self.source.map(|source| source.first)).chain([self.cue.first]).min().unwrap_or(self.cue.first)
    }
}
