//! Quotations that the words behind them take up: “No” was her answer. “No” is what Ruiz told the board. “No.” That was all she would
//! say. “No.” So said Ruiz.
//!
//! **How.** "Is" or "so" right behind the quotation, or behind a word that points to it; then a noun for words with its owner, or a
//! clause of saying with its subject.
//!
//! **Why this way.** No comma and no verb of saying stand where a tag has them, but the sentence is about whose words they are.
//!
//! **Limits.** What somebody has denied to have said is left alone.

use super::cue::{BE, Candidate};
use super::draft::Draft;
use super::nominal::possessor;
use super::reader::Reader;
use super::row::Take;
use super::wording::Ties;
use super::{passes, quotation, source, source_after, speaker};
use crate::lexicon::{Class, WordSet};
use crate::model::Act;
use crate::rules::FoundBy;
use crate::text::{Quotation, Shape, TokenSpan};

/// The statement of a quotation that the words behind it take up.
pub(super) fn find<'l>(reader: &Reader<'l>, cues: &[Candidate<'_>], quotation: &Quotation) -> Option<Draft<'l>> {
    // `Ruiz added: “No.” That was what they told him.`: said already.
    let first = quotation.tokens.first;
    let led = reader.sentence(first).first != first && reader.shape(first - 1) != Shape::Stop && !reader.is_mark(first - 1);
    if led || quotation::is_name(reader, quotation) {
        return None;
    }
    let at = quotation.tokens.end + u32::from(reader.is(quotation.tokens.end, &[","]));
    let (source, cue, lemma) = owned(reader, cues, at).or_else(|| so_said(reader, at))?;
    let said = Draft::of(cue, reader.word(lemma), Act::Say, FoundBy::Pass(&passes::ECHO));
    speaker::can_speak(reader, source).then(|| Draft { source: Some(source), content: vec![quotation.tokens], ..said })
}

/// Who has said it, by which words, and the word that names the saying.
type Taken = (TokenSpan, TokenSpan, u32);

/// "was her answer", "is what Ruiz told the board", "That was all she would say".
fn owned(reader: &Reader<'_>, cues: &[Candidate<'_>], at: u32) -> Option<Taken> {
    let opens = reader.sentence(at).first == at;
    let points = opens && reader.is(at, &["that", "this", "those", "these", "such"]);
    let be = at + u32::from(points);
    // “No,” came Ruiz's reply.
    let ties = |at: u32| reader.is(at, BE) || !opens && reader.is(at, &["came", "comes"]);
    let group = reader.verb(be).filter(|group| group.tokens.first == be && ties(group.head.0) && !group.negated)?;
    // `“Help!” Was that his answer?`
    if opens && !points {
        return None;
    }
    let next = group.tokens.end;
    named(reader, be, next).or_else(|| told(reader, cues, be, next))
}

/// "was | her only answer |", "are | the words of Ruiz |".
fn named(reader: &Reader<'_>, be: u32, next: u32) -> Option<Taken> {
    let noun = words_at(reader, next)?;
    let giver = || Ties::read(reader, noun + 1, reader.sentence(noun).end).giver;
    let owner = possessor(reader, reader.noun(noun)?.tokens, noun).or_else(giver)?;
    Some((owner, TokenSpan::new(be, noun + 1), noun))
}

/// The noun for words in the phrase at `first`; the chunker may draw a name behind it into that: "the word | Ruiz |used".
fn words_at(reader: &Reader<'_>, first: u32) -> Option<u32> {
    let phrase = reader.noun_from(first)?.tokens;
    (phrase.first..phrase.end).rev().find(|&at| reader.is_in(at, WordSet::Wording))
}

/// "was | all Ruiz would say |", "is | what she told the board |", "was | how Ruiz put it |", "are | words that Ruiz has used |".
fn told(reader: &Reader<'_>, cues: &[Candidate<'_>], be: u32, next: u32) -> Option<Taken> {
    let opener = reader.is(next, &["what", "how", "all"]).then_some(next);
    let first = opener.or(words_at(reader, next))? + 1;
    let verb = reader.finite(first, reader.sentence(first).end).and_then(|at| reader.verb(at)).filter(|group| !group.negated)?;
    let cue = cues.get(cues.partition_point(|cue| cue.words.first < verb.head.0));
    let quotes = cue.is_some_and(|cue| cue.words.first == verb.head.0 && cue.row.takes.has(Take::Quote) && !cue.row.negative);
    let says = quotes || reader.is(verb.head.0, &["put", "puts", "used", "uses", "describes", "described"]);
    if !says || verb.passive {
        return None;
    }
    let drawn =
        || reader.noun_before(verb.tokens.first).map(|phrase| TokenSpan::new(phrase.tokens.first.max(first), phrase.tokens.end));
    let plain =
        source::before(reader, verb.tokens.first, first).filter(|subject| !subject.relative).map(|subject| subject.tokens);
    let subject = plain.or_else(drawn).filter(|subject| !subject.is_empty())?;
    Some((subject, TokenSpan::new(be, verb.tokens.end), verb.head.0))
}

/// "So said Ruiz on Monday."
fn so_said(reader: &Reader<'_>, at: u32) -> Option<Taken> {
    let verb = reader.verb(at + 1).filter(|group| reader.is(at, &["so", "thus"]) && group.tokens.first == at + 1)?;
    let says = reader.has(verb.head.0, Class::CueVerb) && verb.tokens.len() == 1 && reader.shape(at).is_capital();
    let source = source_after::after(reader, verb.tokens.end, reader.sentence(at).end).filter(|_| says)?;
    // “No.” So said, she left.
    (reader.shape(source.first) != Shape::Mark).then_some((source, TokenSpan::new(at, verb.tokens.end), verb.head.0))
}
