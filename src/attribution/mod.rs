//! Who says what: cues, sources, content, quotations, polarity, nesting.

use crate::coref::{EntityIndex, Links};
use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Hits, Lexicon};
use crate::mention::{MentionIndex, Mentions};
use crate::model::{Act, Modality, Polarity, Span, StatementForm};
use crate::rules::{FoundBy, Pass, Rules};
use crate::text::{Article, TokenSpan};
use crate::value::Values;

/// The passes of this folder, for `ascribe rules`.
pub(crate) const PASSES: &[Pass] = &[];

/// The words of saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    pub tokens: TokenSpan,
    pub lemma: String,
    pub act: Act,
}

/// One act of saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    pub form: StatementForm,
    pub source: Option<TokenSpan>,
    /// The mention at the head of the source.
    pub source_mention: Option<MentionIndex>,
    pub speaker: Option<EntityIndex>,
    pub cue: Option<Cue>,
    /// The pieces of the content, in order, without complementiser and outer marks.
    pub content: Vec<Span>,
    pub polarity: Polarity,
    pub modality: Option<Modality>,
    pub addressee: Option<(TokenSpan, Option<MentionIndex>)>,
    /// Index into [`Values::times`].
    pub time: Option<usize>,
    pub medium: Option<TokenSpan>,
    /// Index of the statement in whose content it stands.
    pub within: Option<usize>,
    pub found: FoundBy,
    /// What a reader should know, such as `gender_conflict`.
    pub notes: Vec<&'static str>,
}

/// Finds the statements of an article, by start; those within another come after it.
#[allow(clippy::too_many_arguments, reason = "a stage names everything it reads")]
pub(crate) fn find(
    _article: &Article<'_>,
    _hits: &Hits,
    _tags: &Tags,
    _chunks: &Chunks,
    _values: &Values,
    _mentions: &Mentions,
    _links: &Links,
    _lexicon: &Lexicon,
    _rules: &Rules,
) -> Vec<Statement> {
    Vec::new()
}
