//! Joins quotations without a tag to the statement that they continue.
//!
//! **How.** A quotation that no statement holds goes to the statement before it in the same paragraph, with the words that lead to it
//! where it ends a sentence. If it opens its paragraph, it goes to the last statement of the paragraph before that ended in a
//! quotation, or to the saying that closes it.
//!
//! **Why this way.** Speakers go on after the tag (“…,” she said. “…”); news names a new speaker before a new voice.
//!
//! **Limits.** Short quotations (titles, scare quotes) are left alone.

use super::draft::Draft;
use super::note::Note;
use super::reader::Reader;
use super::{quotation, speaker};
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::mention::Mention;
use crate::model::{Act, Form, MentionKind};
use crate::text::{Quotation, Shape, TokenSpan};

/// Most pieces of one content.
const PIECES: usize = 64;

/// Adds every free quotation to the statement it continues. `drafts` are sorted by their first token; `owner` gives the
/// draft whose content covers a token.
pub(super) fn join(reader: &Reader<'_>, drafts: &mut [Draft<'_>], owner: &mut [Option<u32>]) {
    let mut next = 0;
    let (mut last, mut quoted): (Option<usize>, Option<usize>) = (None, None);
    for quotation in reader.article.quotations.iter().filter(|quotation| quotation.depth == 0) {
        while drafts.get(next).is_some_and(|draft| draft.first() < quotation.tokens.first) {
            if drafts[next].within.is_none() && !last.is_some_and(|last| goes_on(reader, &drafts[last], &drafts[next])) {
                last = Some(next);
                quoted = if is_voice(reader, &drafts[next]) { last } else { quoted };
            }
            next += 1;
        }
        let speech = quotation::is_speech(reader, quotation);
        let taken = owner.get(quotation.tokens.first as usize).copied().flatten().is_some();
        if taken || !(speech || quotation::is_remark(reader, quotation)) {
            continue;
        }
        // “…,” the driver said. She plans to leave. “…”: a voice goes on over what is told of plans and views.
        let voice = quoted.filter(|_| !last.is_some_and(|last| drafts[last].is_clause()));
        let next = |draft: &Draft<'_>| reader.sentence(draft.cue.first).end == quotation.tokens.first;
        let beside = |draft: &Draft<'_>| reader.block(draft.cue.first) == reader.block(quotation.tokens.first);
        let near = |draft: &Draft<'_>| speech || next(draft) && beside(draft);
        let goes_on = |&target: &usize| {
            let draft = &drafts[target];
            draft.content.len() < PIECES && near(draft) && continues(reader, draft, quotation)
        };
        let Some(target) = voice.filter(goes_on).or_else(|| last.filter(goes_on)) else { continue };
        let piece = TokenSpan::new(lead(reader, &drafts[target], quotation), quotation.tokens.end);
        drafts[target].content.push(piece);
        drafts[target].notes.push(Note::Continued);
        owner.get_mut(piece.first as usize..piece.end as usize).unwrap_or_default().fill(Some(target as u32));
    }
}

/// Whether a statement quotes at its end.
fn is_voice(reader: &Reader<'_>, draft: &Draft<'_>) -> bool {
    draft.content.last().is_some_and(|&piece| ends_quoted(reader, piece))
}

/// Whether the statement `after` only trails the tag of the quotation in `tag`: “…,” she said, referring to the vote.
fn goes_on(reader: &Reader<'_>, tag: &Draft<'_>, after: &Draft<'_>) -> bool {
    let quoted = tag.content.first().is_some_and(|piece| reader.opens(piece.first).is_some() && piece.end <= tag.cue.first);
    let sentence = reader.sentence(tag.cue.first);
    quoted
        && sentence.first <= after.cue.first
        && after.cue.first < sentence.end
        && !after.content.iter().any(|&piece| ends_quoted(reader, piece))
}

/// Whether the words before a colon name a voice of its own, known or not: "Cook: “…”", but "Then: “…”".
fn is_label(reader: &Reader<'_>, words: TokenSpan) -> bool {
    const LONGEST: u32 = 4;
    let name = |at: u32| reader.shape(at).is_capital() && matches!(reader.tag(at), Tag::Propn | Tag::Noun);
    !words.is_empty() && words.len() <= LONGEST && (words.first..words.end).all(name)
}

fn continues(reader: &Reader<'_>, draft: &Draft<'_>, quotation: &Quotation) -> bool {
    let Some(piece) = draft.content.last().copied() else { return false };
    // "Asked about the vote, Ruiz shrugged. “It is over.”": whoever asks does not answer.
    if draft.act == Act::Ask && draft.source.is_none() {
        return false;
    }
    let first = quotation.tokens.first;
    // A quotation in the middle of a sentence is part of that sentence, not a voice that goes on.
    let sentence = reader.sentence(first).first;
    let led = || reader.is(first - 1, &[":"]) && !is_label(reader, TokenSpan::new(sentence, first - 1));
    let starts = sentence >= first || reader.shape(first - 1) == Shape::Stop || reader.is_mark(first - 1) || led();
    if !starts && lead(reader, draft, quotation) == first {
        return false;
    }
    let (here, there) = (reader.block(first), reader.block(draft.cue.first.max(piece.end.saturating_sub(1))));
    if here == there {
        return !is_taken_over(reader, draft, first);
    }
    let opens_block = reader.article.blocks.get(here).is_some_and(|block| block.tokens.first == first);
    here == there + 1
        && opens_block
        && (quotation.continues || ends_quoted(reader, piece) || introduces(reader, draft, there) && fills(reader, here))
}

/// Whether somebody else acts between a statement and the quotation at `first`: “Is it old?” Ruiz asked. Lund nodded. “We should
/// close it.”
fn is_taken_over(reader: &Reader<'_>, draft: &Draft<'_>, first: u32) -> bool {
    let after = draft.content.iter().map(|piece| piece.end).chain([draft.cue.end]).max().unwrap_or(draft.cue.end);
    let from = reader.sentence(after.saturating_sub(1)).end;
    let own = |name: &Mention| {
        let source = draft.source.unwrap_or(draft.cue);
        source.iter().any(|token| reader.is(token.0, &[reader.word(name.head.0)]))
    };
    let acts = |name: &Mention| {
        let person = name.form == Form::Name && name.kind == MentionKind::Person;
        let sentence = reader.sentence(name.tokens.first);
        person
            && sentence.first == name.tokens.first
            && sentence.end <= first
            && reader.finite(name.tokens.end, sentence.end).is_some()
    };
    // Only the last sentences are looked at, so that a long paragraph of quotations takes no longer for each.
    const REACH: u32 = 80;
    let from = from.max(first.saturating_sub(REACH));
    from < first && reader.mentions.within(TokenSpan::new(from, first)).any(|(_, name)| acts(name) && !own(name))
}

/// Where the sentence begins that ends in a long quotation: `“It is late,” she said. The city “has waited for ten years.”` The
/// words before it are the speaker's too; with a verb among them only right behind the tag.
fn lead(reader: &Reader<'_>, draft: &Draft<'_>, quotation: &Quotation) -> u32 {
    const LONG: u32 = 5;
    const REACH: u32 = 40;
    let first = quotation.tokens.first;
    let sentence = reader.sentence(first);
    let near = sentence.first < first && first <= sentence.first + REACH;
    let ends = sentence.end <= quotation.tokens.end + 1 && quotation.inner.len() >= LONG;
    let after = sentence.first >= draft.cue.end && draft.source.is_none_or(|source| sentence.first >= source.end);
    // `Another advised, “…”`: a voice of its own.
    let introduced = first >= 2 && reader.is(first - 1, &[",", ":"]) && reader.has(first - 2, Class::CueVerb);
    let plain = |at: u32| reader.quote(at).is_none();
    if !(near && ends && after && !introduced && (sentence.first..first).all(plain)) {
        return first;
    }
    let told = match reader.finite(sentence.first, first) {
        None => reader.finite(first, quotation.tokens.end).is_some(),
        Some(_) => takes_up(reader, draft, TokenSpan::new(sentence.first, first)),
    };
    if told { sentence.first } else { first }
}

/// Whether the words that lead to a quotation go on from the saying in the sentence before: no name of a person among them,
/// who might speak or act.
fn takes_up(reader: &Reader<'_>, draft: &Draft<'_>, lead: TokenSpan) -> bool {
    let next = reader.sentence(draft.cue.first).end == lead.first && reader.block(draft.cue.first) == reader.block(lead.first);
    let says = is_saying(draft.act) && (is_voice(reader, draft) || draft.is_clause());
    let person = |mention: &Mention| mention.form == Form::Name && mention.kind == MentionKind::Person;
    let cue = |at: u32| reader.tag(at) == Tag::Verb && reader.has(at, Class::CueVerb);
    next && says && !reader.mentions.within(lead).any(|(_, mention)| person(mention)) && !(lead.first..lead.end).any(cue)
}

/// Whether a paragraph is nothing but quotations.
fn fills(reader: &Reader<'_>, block: usize) -> bool {
    let Some(block) = reader.article.blocks.get(block) else { return false };
    (block.tokens.first..block.tokens.end).all(|at| reader.quote(at).is_some())
}

/// Whether a paragraph closes with somebody's statement in other words, which the next then quotes: "The bridge is old, Ruiz
/// said. ¶ “Nobody has looked at it in years.”"
fn introduces(reader: &Reader<'_>, draft: &Draft<'_>, block: usize) -> bool {
    let last = reader.article.blocks.get(block).map_or(0, |block| block.tokens.end);
    let closes = reader.sentence(draft.cue.first).end >= last;
    closes && is_saying(draft.act) && draft.is_clause() && draft.source.is_some_and(|source| speaker::is_somebody(reader, source))
}

fn is_saying(act: Act) -> bool {
    matches!(act, Act::Say | Act::Argue | Act::Claim | Act::Emphasize | Act::Explain)
}

fn ends_quoted(reader: &Reader<'_>, piece: TokenSpan) -> bool {
    piece.end > piece.first && reader.quote(piece.end - 1).is_some()
}
