//! A name and a colon at the head of a line: "Ruiz: The bridge is safe", "MS. RUIZ: Thank you."
//!
//! **How.** A headline, or a paragraph whose label is in capitals or names a person, with a noun phrase of at most six
//! tokens before the colon and a clause behind it; or a headline that ends in a mark and a name.
//!
//! **Why this way.** Headlines and transcripts mark the voice by position alone.
//!
//! Which labels of paragraphs take turns is read by [`transcript`](super::transcript) for the whole article.
//!
//! **Limits.** Any other label before a colon ("Update: …") must not name a person or body.

use super::draft::Draft;
use super::reader::Reader;
use super::transcript::Transcript;
use super::{content, line_head, passes, quotation, source_after, speaker};
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::mention::Mention;
use crate::model::{Act, BlockKind, Form, MentionKind};
use crate::rules::{FoundBy, Pass};
use crate::text::{Quotation, Shape, TokenId, TokenSpan};

/// The statement of a block that a label opens.
pub(super) fn find<'l>(reader: &Reader<'_>, block: usize, transcript: &Transcript) -> Option<Draft<'l>> {
    let taking_turns = transcript.is_speaker(block);
    let block = reader.article.blocks.get(block)?;
    if matches!(block.kind, BlockKind::Byline | BlockKind::Dateline | BlockKind::SourceLine | BlockKind::SignOff) {
        return None;
    }
    // The lines of a transcript may stand in marks as a whole.
    let first = block.tokens.first + u32::from(reader.is_mark(block.tokens.first));
    if let Some(draft) = described(reader, block.tokens) {
        return Some(draft);
    }
    let headline = block.kind == BlockKind::Headline;
    if headline && let Some(draft) = closing(reader, block.tokens) {
        return Some(draft);
    }
    let label = line_head::label(reader, TokenSpan::new(first, block.tokens.end))?;
    let colon = label.end;
    let label = TokenSpan::new(behind_links(reader, label.first, colon), colon);
    if colon + 2 >= block.tokens.end {
        return None;
    }
    let names = |mention: &Mention| {
        mention.form == Form::Name
            && mention.tokens.end == colon
            && matches!(mention.kind, MentionKind::Person | MentionKind::Organization)
    };
    // "Ruiz wrote to Facebook:" is a clause of its own.
    let named =
        reader.finite(label.first, label.end).is_none() && reader.mentions.within(label).any(|(_, mention)| names(mention));
    let turn = label
        .iter()
        .all(|token| matches!(reader.article.tokens.shape(token), Shape::Caps | Shape::Initial | Shape::Mark | Shape::Stop))
        && reader.word(colon - 1).len() > 2
        && !label.iter().any(|token| reader.is_in(token.0, WordSet::NewsLabel))
        && (named || !is_heading(reader, label))
        && !reader.mentions.within(label).any(|(_, mention)| mention.kind == MentionKind::Location);
    let quoted = named && reader.opens(colon + 1).is_some() && is_plain(reader, first);
    let titled = headline && (named || is_voice(reader, label)) && !is_title(reader, TokenSpan::new(colon + 1, block.tokens.end));
    let turn = turn || taking_turns;
    if !(titled || turn || quoted) {
        return None;
    }
    let piece = content::trim(reader, TokenSpan::new(colon + 1, block.tokens.end));
    let draft = (!piece.is_empty()).then(|| voice(colon, ":", label, piece, &passes::LABEL))?;
    Some(Draft { spoken: turn && reader.quote(piece.first).is_none(), ..draft })
}

/// Whether a label in capitals is made of common words that stand for nobody: "STAT OF THE WEEK:", but "REPORTER:".
fn is_heading(reader: &Reader<'_>, label: TokenSpan) -> bool {
    let common = |token: TokenId| {
        let word = reader.hits.word(token);
        word.known || word.closed.any()
    };
    label.iter().all(common) && !label.iter().any(|token| reader.has(token.0, Class::NounPerson))
}

/// Whether the words behind a name are what somebody is called, or what a piece is about: "Jill Okafor: the scientist who listens to
/// glaciers". A noun phrase with an article, whose only verbs stand in relative clauses.
fn is_title(reader: &Reader<'_>, said: TokenSpan) -> bool {
    let article = reader.is(said.first, &["the", "a", "an"]);
    let relative = |at: u32| at > said.first && reader.is(at - 1, &["who", "which", "that", "whose", "where"]);
    article && reader.finite(said.first, said.end).is_none_or(relative)
}

/// Whether a name or a role and a colon open a block.
pub(super) fn has_label(reader: &Reader<'_>, block: TokenSpan) -> bool {
    let capital = reader.shape(block.first).is_capital();
    line_head::label(reader, block).is_some_and(|label| capital && reader.finite(label.first, label.end).is_none())
}

/// Whether a label without a name is somebody: "Police: Man shot"; but "Opinion: …", and "France: Strikes hit trains" may
/// only say where.
fn is_voice(reader: &Reader<'_>, label: TokenSpan) -> bool {
    reader.is_in(label.end - 1, WordSet::VoiceLabel) && label.len() <= 2
}

/// "Bridge closed: Ruiz", "‘We are late’ – Ruiz": a headline whose last words are a name behind a mark. Behind a dash without a
/// quotation stands whoever printed or wrote it: "Storm kills ten - BBC News".
fn closing<'l>(reader: &Reader<'_>, block: TokenSpan) -> Option<Draft<'l>> {
    const NAME: u32 = 4;
    let mark = (block.end.saturating_sub(NAME + 1).max(block.first + 2)..block.end)
        .find(|&at| reader.is(at, &[":", "—", "–", "-"]) && !reader.article.tokens.is_glued(TokenId(at + 1)))?;
    let source = TokenSpan::new(mark + 1, block.end);
    let named = |mention: &Mention| {
        mention.tokens == source
            && mention.form == Form::Name
            && mention.kind != MentionKind::Location
            && mention.kind != MentionKind::Group
    };
    let content = TokenSpan::new(block.first, mark);
    let quoted = || (content.first..content.end).any(|at| reader.opens(at).is_some());
    let told = quoted() || reader.is(mark, &[":"]) && (content.first..content.end).any(|at| reader.verb(at).is_some());
    let known = told && reader.mentions.within(source).any(|(_, mention)| named(mention));
    known.then(|| voice(mark, ":", source, content, &passes::LABEL))
}

/// Whether a label is no tag ("Said Ruiz: “…”"), shows nobody ("Here's Ruiz: “…”") and is no phrase that names a source and is none
/// ("In the words of Ruiz:", "According to Ruiz:").
fn is_plain(reader: &Reader<'_>, first: u32) -> bool {
    let leads = reader.tag(first) == Tag::Adp || reader.has(first, Class::CuePreposition);
    !reader.has(first, Class::CueVerb) && !reader.is(first, &["here", "from"]) && !leads
}

/// Sen. Ana Ruiz (D-Ohio): “…” The head of the bank, Tom Lund: “…” And then Ruiz: “…” Ruiz on the sale: “…”
fn described<'l>(reader: &Reader<'_>, block: TokenSpan) -> Option<Draft<'l>> {
    const REACH: u32 = 24;
    let colon = (block.first..block.end.min(block.first + REACH)).find(|&at| reader.is(at, &[":"]))?;
    let quotation = reader.opens(colon + 1).filter(|quotation| quotation::is_speech(reader, quotation))?;
    let first = behind_links(reader, block.first, colon);
    let label = source_after::after(reader, first, colon)?;
    let led = first > block.first || is_plain(reader, first);
    let whole = label.end == colon || is_occasion(reader, label, colon);
    let known = whole && led && speaker::is_somebody(reader, label);
    known.then(|| voice(colon, ":", label, TokenSpan::new(colon + 1, quotation.tokens.end), &passes::LABEL))
}

/// Index behind the words that lead to a label: "And then | Ruiz:", "Here is | Ruiz on the sale:", "This from | Ruiz:".
pub(super) fn behind_links(reader: &Reader<'_>, first: u32, limit: u32) -> u32 {
    const LINKS: &[&str] = &["and", "but", "then", "now", "again", "here", "is", "'s", "’s", "this", "from", "more", ","];
    (first..limit).find(|&at| !reader.is(at, LINKS)).unwrap_or(first)
}

/// Whether what stands between a name and the colon is when, where or of what it was said: Ruiz | on the sale |: “…”, Ruiz |, after the
/// game |: “…”, Ruiz | again |: “…”.
fn is_occasion(reader: &Reader<'_>, label: TokenSpan, colon: u32) -> bool {
    let named =
        |mention: &Mention| mention.form == Form::Name && mention.kind == MentionKind::Person && mention.tokens.end == label.end;
    let at = label.end + u32::from(reader.is(label.end, &[","]));
    let asks = reader.is(at + 1, &["why", "how", "what", "whether"]);
    let led = reader.is(at, &["on", "about", "after", "before", "in", "at", "again"]);
    led && (asks || reader.finite(at, colon).is_none()) && reader.mentions.within(label).any(|(_, mention)| named(mention))
}

/// “…” — Ana Ruiz, at the end of a line.
pub(super) fn signature<'l>(reader: &Reader<'_>, quotation: &Quotation) -> Option<Draft<'l>> {
    let dash = quotation.tokens.end;
    if !reader.is(dash, &["—", "–", "―", "--", "-"]) || !quotation::is_speech(reader, quotation) {
        return None;
    }
    let block = reader.article.blocks.get(reader.block(dash))?.tokens;
    let name = source_after::after(reader, dash + 1, block.end)?;
    let capital = reader.shape(name.first).is_capital();
    // “…” — Ana Ruiz, writing in a letter
    let told = reader.is(name.end, &[","]) && reader.word(name.end + 1).ends_with("ing") && block.end < name.end + 16;
    let ends = name.end >= block.end || reader.shape(name.end) == Shape::Stop || told;
    (capital && ends && name.len() <= 24).then(|| voice(dash, "—", name, quotation.tokens, &passes::SIGNATURE))
}

/// A statement whose cue is a mark.
pub(super) fn voice<'l>(mark: u32, lemma: &'l str, source: TokenSpan, content: TokenSpan, pass: &'static Pass) -> Draft<'l> {
    let said = Draft::of(TokenSpan::new(mark, mark + 1), lemma, Act::Say, FoundBy::Pass(pass));
    Draft { source: Some(source), content: vec![content], ..said }
}
