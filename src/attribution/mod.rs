//! Who says what: cues, sources, content, quotations, polarity, nesting.
//!
//! **How.** [`cue`] finds words that may report; [`scan`] tries frames on them from sure to unsure ([`label`], [`announced`], [`idiom`], [`tag`],
//! [`forward`] and its kin, [`voice`], [`continuation`]); [`subject`], [`source`] and [`content`] cut the spans; [`speaker`] asks
//! coreference who it is.
//!
//! **Why this way.** Two thirds of all reported speech in news is not quoted, so the frames of the cue table are the main
//! road and quotation marks only one of them.
//!
//! **Limits.** No parse: clause ends are read from seams, subjects from phrases.

mod addressed;
mod adjunct;
mod agent;
mod announced;
mod apposed_claim;
mod aside;
mod asked;
mod circumstance;
mod clause;
mod content;
mod content_tail;
mod content_voice;
mod continuation;
mod cue;
mod deed;
mod draft;
mod echo;
mod edges;
mod evident;
mod extent;
mod fill;
mod first_person;
mod forward;
mod frame;
mod frame_far;
mod government;
mod governor;
mod hearer;
mod idiom;
mod label;
mod line_head;
mod medium;
mod nameless;
mod naming;
mod neither;
mod nominal;
mod note;
mod object_end;
mod opener;
mod opens;
mod parted;
mod participle;
mod passes;
mod passive;
mod polarity;
mod purpose;
mod quotation;
mod reader;
mod row;
mod scan;
mod seam;
mod sense;
mod source;
mod source_adverb;
mod source_after;
mod source_aside;
mod source_clause;
mod source_grow;
mod source_head;
mod source_measure;
mod source_noun;
mod source_tie;
mod sourced;
mod speaker;
mod subject;
mod tag;
mod tag_before;
mod tag_inverted;
mod tag_rest;
mod tag_source;
mod titled;
mod transcript;
mod trust;
mod turn;
mod unowned;
mod voice;
mod wanting;
mod wording;

pub(crate) use first_person::link as link_first_person;
pub(crate) use passes::PASSES;

use self::circumstance::Circumstances;
use self::note::Note;
use self::turn::Turn;
use crate::coref::{EntityIndex, Links};
use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Hits, Lexicon};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Act, Modality, Polarity, Span, StatementForm};
use crate::rules::{FoundBy, Rules};
use crate::text::{Article, TokenSpan};
use crate::value::Values;
use draft::Draft;
use reader::Reader;
use std::borrow::Cow;

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
    /// The mention that a source without one is by its own phrase, until [`settle`] puts it among the others.
    pub nameless: Option<Mention>,
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
    /// What a reader should know beyond the rule.
    pub notes: Vec<Note>,
}

/// Finds the statements of an article, by start; those within another come after it.
#[allow(clippy::too_many_arguments, reason = "a stage names everything it reads")]
pub(crate) fn find(
    article: &Article<'_>,
    hits: &Hits,
    tags: &Tags,
    chunks: &Chunks,
    values: &Values,
    mentions: &Mentions,
    links: &Links,
    lexicon: &Lexicon,
    rules: &Rules,
) -> Vec<Statement> {
    let reader = Reader::new(article, hits, tags, chunks, values, mentions, lexicon);
    let cues = cue::find(&reader);
    let drafts = scan::find(&reader, &cues, rules);
    finish(&reader, links, drafts)
}

/// What can be said of mentions and entities only when it is known who speaks: sources without a name get theirs, and places that
/// speak their governments.
pub(crate) fn settle(article: &Article<'_>, hits: &Hits, mentions: &mut Mentions, links: &mut Links, said: &mut [Statement]) {
    nameless::link(article, hits, mentions, links, said);
    government::link(article, hits, mentions, links, said);
}

/// Drafts in the order of the text as statements; one that holds nothing but marks says nothing and is left out.
fn finish(reader: &Reader<'_>, links: &Links, drafts: Vec<Draft<'_>>) -> Vec<Statement> {
    let says = |draft: &Draft<'_>| !edges::strip_all(reader, &draft.content).is_empty();
    let said: Vec<bool> = drafts.iter().map(says).collect();
    let outer = |draft: &Draft<'_>| {
        let mut outer = draft.within;
        while let Some(at) = outer.filter(|&at| !said[at]) {
            outer = drafts[at].within;
        }
        outer
    };
    let mut order: Vec<usize> = (0..drafts.len()).filter(|&index| said[index]).collect();
    order.sort_by_key(|&index| (drafts[index].first(), drafts[index].within.is_some(), drafts[index].cue.first));
    let mut place = vec![0; drafts.len()];
    for (at, &index) in order.iter().enumerate() {
        place[index] = at;
    }
    let mut last = Turn::default();
    let mut statements = Vec::with_capacity(drafts.len());
    for &index in &order {
        let draft = &drafts[index];
        let around = outer(draft);
        let mut statement = statement(reader, links, draft, around.map(|outer| &drafts[outer]), last);
        statement.within = around.map(|outer| place[outer]);
        if statement.within.is_none() && statement.speaker.is_some() {
            let whom = statement.addressee.and_then(|(_, mention)| links.entity(mention?));
            last = Turn { speaker: statement.speaker, addressee: whom };
        }
        statements.push(statement);
    }
    statements
}

/// The pieces in the order of the text, those that overlap joined.
fn in_order(pieces: &[TokenSpan]) -> Cow<'_, [TokenSpan]> {
    if pieces.len() < 2 {
        return Cow::Borrowed(pieces);
    }
    let mut pieces = pieces.to_vec();
    pieces.sort_unstable();
    pieces.dedup_by(|next, before| {
        let joined = next.overlaps(*before);
        before.end = if joined { before.end.max(next.end) } else { before.end };
        joined
    });
    Cow::Owned(pieces)
}

fn statement(reader: &Reader<'_>, links: &Links, draft: &Draft<'_>, outer: Option<&Draft<'_>>, last: Turn) -> Statement {
    let speaker = speaker::resolve(reader, links, draft, last);
    let content = in_order(&draft.content);
    let mut notes = draft.notes.clone();
    notes.extend(speaker.note);
    notes.dedup();
    let beside = Circumstances::of(reader, draft, outer);
    let addressee = beside.addressee.map(|span| (span, speaker::mention_of(reader, span)));
    Statement {
        form: if draft.spoken { StatementForm::Direct } else { edges::form(reader, &content) },
        source: draft.source,
        source_mention: speaker.mention,
        speaker: speaker.entity,
        nameless: speaker.nameless,
        cue: Some(Cue { tokens: draft.cue, lemma: draft.lemma.to_owned(), act: draft.act }),
        content: edges::strip_all(reader, &content),
        polarity: if draft.negative { Polarity::Negative } else { Polarity::Positive },
        modality: polarity::modality(reader, draft.cue, draft.source),
        addressee,
        time: beside.time,
        medium: beside.medium,
        within: None,
        found: draft.found,
        notes,
    }
}
