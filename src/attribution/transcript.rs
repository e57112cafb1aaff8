//! Which labels of a document are speakers: "Reporter: Did you win?" above "Ana Ruiz: I did."
//!
//! **How.** A label is a name, a role or initials and a colon at the head of a paragraph that holds a clause. It is a speaker if it comes
//! again, or if another label stands close by and one of the two asks, or speaks in the first or second person.
//!
//! **Why this way.** One label alone may head an entry of a list ("Ana Ruiz: Was born in Lima"); voices take turns.
//!
//! **Limits.** "Q" and "A" take turns and are nobody: what they say is no statement.

use super::line_head;
use super::reader::Reader;
use crate::lexicon::{Class, WordSet};
use crate::model::{BlockKind, Form, MentionKind};
use crate::text::{Shape, TokenSpan};

/// How many paragraphs apart two voices may stand.
const APART: usize = 3;

/// The labels of the blocks that speakers open.
#[derive(Debug, Default)]
pub(super) struct Transcript {
    speakers: Vec<bool>,
}

/// A label as found.
#[derive(Clone, Copy, Debug)]
struct Label {
    block: usize,
    tokens: TokenSpan,
    /// Whether it names somebody; "Q" and "A" do not.
    named: bool,
    /// Whether what stands behind it asks, or speaks in the first or second person.
    spoken: bool,
}

impl Transcript {
    /// Reads the labels of the article.
    pub fn read(reader: &Reader<'_>) -> Self {
        let labels: Vec<Label> = (0..reader.article.blocks.len()).filter_map(|block| label(reader, block)).collect();
        let mut transcript = Transcript { speakers: vec![false; reader.article.blocks.len()] };
        if labels.len() < 2 {
            return transcript;
        }
        let text = |label: &Label| reader.article.span(label.tokens).slice(reader.article.text);
        let mut texts: Vec<&str> = labels.iter().map(text).collect();
        texts.sort_unstable();
        let again = |label: &Label| {
            let from = texts.partition_point(|&other| other < text(label));
            texts.get(from + 1) == Some(&text(label))
        };
        for (at, one) in labels.iter().enumerate() {
            let near = at.checked_sub(1).and_then(|before| labels.get(before)).into_iter().chain(labels.get(at + 1));
            let takes_turns = |other: &Label| {
                one.block.abs_diff(other.block) <= APART && (one.spoken || other.spoken) && text(one) != text(other)
            };
            if one.named && (again(one) || near.into_iter().any(takes_turns)) {
                transcript.speakers[one.block] = true;
            }
        }
        transcript
    }

    /// Whether a speaker opens the block.
    pub fn is_speaker(&self, block: usize) -> bool {
        self.speakers.get(block).copied().unwrap_or(false)
    }
}

/// The label at the head of a block whose words are a clause, a question or an answer.
fn label(reader: &Reader<'_>, number: usize) -> Option<Label> {
    let block = reader.article.blocks.get(number)?;
    if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Headline | BlockKind::Caption) {
        return None;
    }
    let first = block.tokens.first;
    let tokens = line_head::label(reader, block.tokens)?;
    let said = TokenSpan::new(tokens.end + 1, block.tokens.end);
    let letter = tokens.len() == 1 && (matches!(reader.word(first), "Q" | "A") || reader.is(first, &["question", "answer"]));
    let named = !letter && reader.shape(first).is_capital() && is_somebody(reader, tokens);
    let ends = said.end > said.first && reader.shape(said.end - 1) == Shape::Stop;
    let clause = reader.finite(said.first, said.end.min(said.first + 40)).is_some();
    let asks = ends && reader.is(said.end - 1, &["?"]);
    let answers = reader.is(said.first, &["yes", "no", "yeah", "right", "exactly"]);
    let spoken = asks || answers || said.iter().any(|token| reader.is(token.0, &["I", "you", "we", "my", "your"]));
    let told = ends && (clause || asks || answers) && (letter || named);
    told.then_some(Label { block: number, tokens, named, spoken })
}

/// Whether a label is a name, a role or the initials of a name.
fn is_somebody(reader: &Reader<'_>, label: TokenSpan) -> bool {
    let last = label.end - 1;
    let capital = |at: u32| reader.shape(at).is_capital() || matches!(reader.shape(at), Shape::Stop | Shape::Hyphen);
    let named = reader
        .mentions
        .within(label)
        .any(|(_, mention)| mention.form == Form::Name && mention.kind == MentionKind::Person && mention.tokens.end == label.end);
    // Elsewhere these name a thing; as a label they name a person.
    let known = reader.has(last, Class::NounPerson) || reader.is_in(last, WordSet::Turn);
    let role = label.len() <= 3 && known && reader.finite(label.first, label.end).is_none();
    named && (label.first..label.end).all(|at| capital(at) || reader.is(at, &["de", "van", "von", "al", "bin", "of", "the"]))
        || role
        || is_initials(reader, label)
}

/// "MK" where the text names Martin Kell before.
fn is_initials(reader: &Reader<'_>, label: TokenSpan) -> bool {
    label.len() == 1 && reader.shape(label.first) == Shape::Caps && initialled(reader, label).is_some()
}

/// The first person whose initials a label is.
pub(super) fn initialled(reader: &Reader<'_>, label: TokenSpan) -> Option<crate::mention::MentionIndex> {
    const MENTIONS: usize = 200;
    let letters = reader.word(label.first);
    if label.len() != 1 || !(2..=3).contains(&letters.len()) {
        return None;
    }
    let before = TokenSpan::new(0, label.first);
    let mut named = reader.mentions.within(before).take(MENTIONS).filter(|(_, mention)| {
        mention.form == Form::Name && mention.kind == MentionKind::Person && mention.tokens.len() as usize >= letters.len()
    });
    let initials = |tokens: TokenSpan| tokens.iter().filter_map(|token| reader.word(token.0).chars().next()).eq(letters.chars());
    named.find(|(_, mention)| initials(mention.tokens)).map(|(index, _)| index)
}
