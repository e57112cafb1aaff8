//! Quotations beside a verb that the cue table does not know: “…,” the mayor deadpanned. The bank gave this reason: “…”
//!
//! **How.** A free quotation that is speech takes the phrase and verb group right behind its mark, or the subject of the
//! clause that leads to it with a colon.
//!
//! **Why this way.** Nearly every long quotation is somebody's words; the verb beside it says how, even when it is new.
//!
//! **Limits.** The act of such a verb is `say`.

use super::cue::BE;
use super::draft::Draft;
use super::reader::Reader;
use super::{label, passes, quotation, source, source_after, speaker};
use crate::grammar::{Tag, VerbGroup};
use crate::lexicon::Slot;
use crate::model::Act;
use crate::rules::{FoundBy, Pass};
use crate::text::{Quotation, Shape, TokenId, TokenSpan};

/// How far the words that lead to a colon may begin before it.
const REACH: u32 = 30;

/// The statement that the words around a free quotation make.
pub(super) fn find<'l>(reader: &Reader<'l>, quotation: &Quotation) -> Option<Draft<'l>> {
    if !quotation::is_speech(reader, quotation) {
        return None;
    }
    tagged(reader, quotation)
        .or_else(|| inverted(reader, quotation))
        .or_else(|| fronted(reader, quotation))
        .or_else(|| labelled(reader, quotation))
        .or_else(|| led(reader, quotation))
        .or_else(|| opined(reader, quotation))
}

/// “…,” the mayor deadpanned.
fn tagged<'l>(reader: &Reader<'l>, quotation: &Quotation) -> Option<Draft<'l>> {
    let inside = quotation.inner.end.saturating_sub(1);
    let comma = reader.is(quotation.tokens.end, &[","]);
    if !(comma || reader.is(inside, &[",", "?", "!"])) {
        return None;
    }
    let first = quotation.tokens.end + u32::from(comma);
    // “…?” The crowd applauded.: a sentence of its own, unless the quotation opens the paragraph.
    let opens = reader.article.blocks.get(reader.block(quotation.tokens.first)).map(|block| block.tokens.first);
    if reader.sentence(first).first == first && opens != Some(quotation.tokens.first)
        || reader.block(first) != reader.block(inside)
    {
        return None;
    }
    let phrase = source_after::phrase_starting(reader, first)?;
    let limit = reader.sentence(first).end;
    let mut end = phrase.end;
    if let Some(longer) = source_after::after(reader, first, limit).filter(|longer| reader.verb(longer.end).is_some()) {
        end = longer.end;
    }
    end += u32::from(reader.is(end, &[","]) && reader.verb(end + 1).is_some());
    let group = reader.verb(end).filter(|group| group.tokens.first == end && is_telling(reader, group))?;
    let closes = group.tokens.end >= limit
        || matches!(reader.shape(group.tokens.end), Shape::Stop)
        || reader.is(group.tokens.end, &[",", "and", "as"])
        || matches!(reader.tag(group.tokens.end), Tag::Adp | Tag::Adv);
    let source = TokenSpan::new(first, end - u32::from(reader.is(end - 1, &[","])));
    closes.then(|| draft(reader, group, group.tokens, source, quotation, &passes::QUOTE_TAG_OTHER))
}

/// “…!” beamed Ana Ruiz.
fn inverted<'l>(reader: &Reader<'l>, quotation: &Quotation) -> Option<Draft<'l>> {
    let inside = quotation.inner.end.saturating_sub(1);
    let first = quotation.tokens.end;
    let marked = reader.is(inside, &[",", "?", "!"]) && reader.shape(first) == Shape::Lower;
    let group = reader.verb(first).filter(|group| marked && group.tokens.first == first && group.tokens.len() == 1)?;
    // `quoting “the lord of the manor,” told voters he would stay`: whoever stands behind "told" is spoken to.
    if reader.is(first, &["told", "tells"]) {
        return None;
    }
    if !is_telling(reader, &group) || reader.word(first).ends_with("ing") || reader.block(first) != reader.block(inside) {
        return None;
    }
    let source = source_after::after(reader, group.tokens.end, reader.sentence(first).end)?;
    // `Chants of “Bread!” filled the square`: the verb is that of the chants.
    if quotation.tokens.first > 0 && reader.tag(quotation.tokens.first - 1) == Tag::Adp {
        return None;
    }
    // “…,” delegate Ana Ruiz said: a verb without ending wants more than one voice.
    let plural = || reader.noun(source.first).is_some_and(|phrase| phrase.plural);
    if reader.tags.slot(TokenId(first)) == Slot::VerbPlain && !plural() {
        return None;
    }
    // `citing “the magic of the town,” said the mayor could win`: a clause.
    if reader.verb(source.end).is_some_and(|group| group.tokens.first == source.end) {
        return None;
    }
    speaker::can_speak(reader, source).then(|| draft(reader, group, group.tokens, source, quotation, &passes::QUOTE_TAG_OTHER))
}

/// Ana Ruiz quipped, “…”
fn fronted<'l>(reader: &Reader<'l>, quotation: &Quotation) -> Option<Draft<'l>> {
    let comma = quotation.tokens.first.checked_sub(1).filter(|&at| reader.is(at, &[","]))?;
    let group = reader.verb(comma.checked_sub(1)?).filter(|group| group.tokens.end == comma && is_telling(reader, group))?;
    // `wherever she went, “sending letters to all of them”`: no sentence begins there.
    if !reader.shape(quotation.inner.first).is_capital() {
        return None;
    }
    let sentence = reader.sentence(comma);
    let subject = source::before(reader, group.tokens.first, sentence.first)?.tokens;
    speaker::can_speak(reader, subject).then(|| draft(reader, group, group.tokens, subject, quotation, &passes::QUOTE_TAG_OTHER))
}

/// From the report: “…”. Here is Ruiz in May: “…”. More towns grow than shrink - Ana Ruiz: “…”
fn labelled<'l>(reader: &Reader<'l>, quotation: &Quotation) -> Option<Draft<'l>> {
    let colon = quotation.tokens.first.checked_sub(1).filter(|&at| reader.is(at, &[":"]))?;
    let sentence = reader.sentence(colon).first.max(colon.saturating_sub(REACH));
    let divides = |at: u32| matches!(reader.shape(at), Shape::Hyphen | Shape::Mark) && !reader.is(at, &[",", ":", ";"]);
    // "Here's Ruiz in May 1992: “…”"
    let time = reader.time(colon.wrapping_sub(1)).map_or(colon, |(_, time)| time.first);
    let end = time - u32::from(time < colon && reader.is(time.wrapping_sub(1), &["in", "on"]));
    let phrase = reader.noun_before(end)?.tokens;
    let lead = (sentence..phrase.first).rev().find(|&at| divides(at)).map_or(sentence, |dash| dash + 1);
    // "Her advice to the young: “…”"
    let to = phrase.first.checked_sub(1).filter(|&at| at > lead && reader.is(at, &["to", "for"]));
    let phrase = to.and_then(|to| reader.noun_before(to)).map_or(phrase, |own| TokenSpan::new(own.tokens.first, phrase.end));
    let label = label::behind_links(reader, lead, phrase.first + 1) == phrase.first;
    if !label || !speaker::can_speak(reader, phrase) {
        return None;
    }
    Some(label::voice(colon, ":", phrase, quotation.tokens, &passes::LABEL))
}

/// To Ruiz, “…”: whose view it is.
fn opined<'l>(reader: &Reader<'l>, quotation: &Quotation) -> Option<Draft<'l>> {
    let comma = quotation.tokens.first.checked_sub(1).filter(|&at| reader.is(at, &[","]))?;
    let phrase = source::phrase_ending(reader, comma)?;
    let to = phrase.first.checked_sub(1).filter(|&at| reader.is(at, &["to", "for"]))?;
    let link = |at: u32| matches!(reader.tag(at), Tag::Sconj | Tag::Cconj) || reader.is(at, &["because"]);
    let opens = reader.sentence(to).first == to || link(to - 1);
    let own = reader.is(phrase.first, &["me", "him", "her", "them", "us"]) || speaker::is_somebody(reader, phrase);
    let lemma = if reader.is(to, &["to"]) { "to" } else { "for" };
    (opens && own).then(|| label::voice(to, lemma, phrase, quotation.tokens, &passes::ACCORDING))
}

/// The bank gave this reason: “…” The mayor agreed - “…”
fn led<'l>(reader: &Reader<'l>, quotation: &Quotation) -> Option<Draft<'l>> {
    let ends = reader.sentence(quotation.tokens.first).end <= quotation.tokens.end + 1;
    let dashed = |at: u32| ends && source::is_dash(reader, at) && reader.shape(quotation.inner.first).is_capital();
    let colon = quotation.tokens.first.checked_sub(1).filter(|&at| reader.is(at, &[":"]) || dashed(at))?;
    let sentence = reader.sentence(colon);
    let floor = sentence.first.max(colon.saturating_sub(REACH));
    let mut at = colon;
    while at > floor {
        at -= 1;
        let Some(group) = reader.verb(at) else { continue };
        at = group.tokens.first.max(floor);
        // "Ruiz was blunt: “…”"
        let adjectives = (group.tokens.end..colon).all(|at| matches!(reader.tag(at), Tag::Adj | Tag::Adv));
        let frank = reader.is(group.head.0, BE) && group.tokens.end < colon && adjectives;
        if group.tokens.first < floor || !(frank || is_telling(reader, &group)) {
            continue;
        }
        let full = |subject: &source::Subject| !subject.relative && !reader.is(subject.tokens.first, &["there", "it"]);
        if let Some(subject) = source::before(reader, group.tokens.first, floor).filter(full) {
            let cue = TokenSpan::new(group.tokens.first, colon + 1);
            if let Some(moved) = moved(reader, group, subject.tokens, colon) {
                return Some(label::voice(colon, ":", moved, quotation.tokens, &passes::LABEL));
            }
            return Some(draft(reader, group, cue, subject.tokens, quotation, &passes::LED_QUOTE));
        }
    }
    None
}

/// Whom the clause before a colon moves, where a thing does it: "The delay does not surprise | Ana Ruiz |: “…”".
fn moved(reader: &Reader<'_>, group: VerbGroup, subject: TokenSpan, colon: u32) -> Option<TokenSpan> {
    let object = source_after::phrase_starting(reader, group.tokens.end).filter(|object| object.end == colon)?;
    (!speaker::can_speak(reader, subject) && speaker::is_somebody(reader, object)).then_some(object)
}

/// A finite verb that could be one of saying: no copula, no infinitive, no participle, nothing that may or will be.
fn is_telling(reader: &Reader<'_>, group: &VerbGroup) -> bool {
    let first = group.tokens.first;
    let modal = reader.tags.slot(TokenId(first)) == Slot::AuxModal;
    reader.tag(group.head.0) == Tag::Verb
        && !modal
        && !group.passive
        && !reader.is(first, &["to"])
        && !reader.word(first).ends_with("ing")
}

fn draft<'l>(
    reader: &Reader<'l>,
    group: VerbGroup,
    cue: TokenSpan,
    source: TokenSpan,
    quotation: &Quotation,
    pass: &'static Pass,
) -> Draft<'l> {
    let said = Draft::of(cue, reader.word(group.head.0), Act::Say, FoundBy::Pass(pass));
    Draft { negative: group.negated, source: Some(source), content: vec![quotation.tokens], ..said }
}
