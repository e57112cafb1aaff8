//! The seam between content and the tag behind it: a comma, a dash or the end of a quotation.
//!
//! **How.** The mark right before the tag shows whether content ends in a quotation; the content reaches back to the start of that
//! quotation, or with the words that lead into it to the start of the sentence.
//!
//! **Why this way.** Tags in either order ask the same of what stands before them.
//!
//! **Limits.** A quotation without any mark before its tag must have five words.

use super::content_voice::OTHERS;
use super::cue::{Candidate, Kind, Mood};
use super::reader::Reader;
use super::row::Take;
use super::source;
use super::tag::has_verb;
use super::trust;
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::text::{Quotation, Shape, TokenSpan};

/// What cuts a tag off from the content before it.
pub(super) struct Seam<'a> {
    /// Index after the last token of the content.
    end: u32,
    pub quoted: bool,
    quotation: Option<&'a Quotation>,
    /// Whether a full stop within the marks ends the sentence.
    pub stopped: bool,
}

impl<'a> Seam<'a> {
    /// The seam right before `at`.
    pub fn before(reader: &Reader<'a>, at: u32, floor: u32) -> Option<Self> {
        let at = before_so(reader, at);
        let mut last = at.checked_sub(1)?;
        let comma = reader.is(last, &[",", "—", "–", "--", "-"]);
        if comma {
            last = last.checked_sub(1)?;
        }
        if let Some(quotation) = reader.closes(last) {
            let inside = quotation.inner.end.saturating_sub(1);
            if is_introduced(reader, quotation) || reader.block(last) != reader.block(at) {
                return None;
            }
            let stopped = reader.is(inside, &["."]) && !comma;
            let marked =
                comma || reader.is(inside, &[",", "?", "!", "...", "…", "—", "–", "--"]) || reader.shape(inside) == Shape::Stop;
            let long = quotation.inner.len() >= 5;
            return (marked || long).then_some(Seam { end: last + 1, quoted: true, quotation: Some(quotation), stopped });
        }
        let plain = Seam { end: last + 1, quoted: false, quotation: None, stopped: false };
        (comma && last >= floor && reader.quote(last).is_none()).then_some(plain)
    }

    /// Whether the quotation before the seam is a sentence of its own and not part of one.
    pub fn is_whole(&self, reader: &Reader<'_>) -> bool {
        self.quotation.is_some_and(|quotation| {
            let first = quotation.tokens.first;
            let before = || reader.shape(first - 1) == Shape::Stop || reader.is_mark(first - 1) || reader.is(first - 1, &[":"]);
            reader.sentence(first).first == first || before() || reader.block(first - 1) != reader.block(first)
        })
    }

    /// The content that ends here.
    pub fn content(&self, reader: &Reader<'_>, sentence: TokenSpan, cues: &[Candidate<'_>]) -> Option<TokenSpan> {
        let first = match self.quotation {
            Some(quotation) => start_of_quoted(reader, quotation, cues),
            None => {
                let first = start_of(reader, self.end, sentence);
                let first = behind_saying(reader, TokenSpan::new(first, self.end), cues).unwrap_or(first);
                // `“Money is short. They have no choice” but to stop, says Ruiz.`
                let around = reader.quote(first).map(|(_, quotation)| quotation.tokens);
                around.filter(|quotation| quotation.end < self.end).map_or(first, |quotation| quotation.first)
            }
        };
        (first < self.end).then(|| TokenSpan::new(first, self.end))
    }
}

/// Over "or so" before a tag, and over "so" before its verb: "The bridge is safe, | or so Ruiz says", "…, | so says Ruiz".
fn before_so(reader: &Reader<'_>, at: u32) -> u32 {
    let so = at.saturating_sub(1);
    let or = so > 0 && reader.is(so - 1, &["or"]);
    let inverted = reader.has(at, Class::CueVerb) && reader.tag(at) == Tag::Verb;
    if !reader.is(so, &["so"]) || !(or || inverted) { at } else { so - u32::from(or) }
}

/// Where the words behind a dash start that a verb of saying stands before: Ruiz said it was natural — | no different, she said, from.
fn behind_saying(reader: &Reader<'_>, before: TokenSpan, cues: &[Candidate<'_>]) -> Option<u32> {
    let mut dashes = (before.first..before.end).filter(|&at| source::is_dash(reader, at) && reader.quote(at).is_none());
    let dash = dashes.next().filter(|_| dashes.next().is_none())?;
    let sure = |cue: &Candidate<'_>| cue.row.precision >= trust::PLAIN && cue.row.takes.has(Take::Clause);
    let plain = |cue: &Candidate<'_>| cue.kind == Kind::Verb && cue.mood == Mood::Finite && sure(cue);
    let subject = |cue: &Candidate<'_>| source::before(reader, cue.group.first, before.first);
    let says = |cue: &Candidate<'_>| plain(cue) && subject(cue).is_some_and(|subject| !subject.relative);
    cues_in(cues, TokenSpan::new(before.first, dash)).any(says).then_some(dash + 1)
}

/// Whether a verb of saying stands right before the quotation: `When a man shouted, “Shame,” …`.
fn is_introduced(reader: &Reader<'_>, quotation: &Quotation) -> bool {
    let Some(mark) = quotation.tokens.first.checked_sub(1).filter(|&at| reader.is(at, &[",", ":"])) else { return false };
    // `Ruiz answers him with, “…”`
    if reader.is(mark.saturating_sub(1), &["with"]) {
        return true;
    }
    let Some(verb) = mark.checked_sub(1).and_then(|at| reader.verb(at)) else { return false };
    if verb.tokens.end != mark || !reader.has(verb.head.0, Class::CueVerb) {
        return false;
    }
    // `Others disagree: “It is dear,” wrote Ruiz`: the comma within the marks waits for one of them; but `Lund said: “It is dear,” the
    // Herald reported`.
    let waits = reader.is(mark, &[":"]) && reader.is(quotation.inner.end.saturating_sub(1), &[","]);
    let several = |subject: TokenSpan| {
        let noun = || reader.noun(subject.first).is_some_and(|noun| noun.plural && reader.tag(noun.head.0) == Tag::Noun);
        reader.is(subject.first, OTHERS) || noun()
    };
    let subject = source::before(reader, verb.tokens.first, reader.sentence(mark).first);
    subject.is_some_and(|subject| !(waits && several(subject.tokens)))
}

/// Where the sentence that leads into a quotation starts: the quotation itself, or the unquoted words before it.
fn start_of_quoted(reader: &Reader<'_>, quotation: &Quotation, cues: &[Candidate<'_>]) -> u32 {
    let first = quotation.tokens.first;
    let sentence = reader.window(first);
    let cut =
        || reader.tag(first - 1) == Tag::Punct && reader.shape(first - 1) == Shape::Stop || reader.is(first - 1, &["(", "["]);
    if sentence.first >= first || cut() {
        return first;
    }
    let lead = TokenSpan::new(start_of(reader, first, sentence), first);
    // `fond of brutal men - “He would have loved it,” Ruiz said`
    let dashed = first > sentence.first && source::is_dash(reader, first - 1);
    let only_link = lead.len() <= 2 && matches!(reader.tag(lead.first), Tag::Cconj | Tag::Adv | Tag::Intj);
    // `Asked for more, Ruiz said “…,” she said.`; but in `Novak said Ruiz “…,” the driver recalled` the lead belongs to it.
    let reports = cues_in(cues, lead).any(|cue| {
        let between = cue.group.end..first;
        cue.kind == Kind::Verb
            && cue.row.takes.has(Take::Quote)
            // `had warned of “severe floods,” the agency said`: the cue and its object are one clause.
            && reader.tag(first - 1) != Tag::Adp
            && between.into_iter().all(|at| reader.is(at, &[",", ":", "that", "and"]) || reader.quote(at).is_some())
    });
    // `The ad ends with a warning: “…,” it says.`: what leads to a colon is told by the paper.
    let told = reader.is(first - 1, &[":"]) && has_verb(reader, lead);
    if only_link || dashed || reports || told { first } else { lead.first }
}

/// Where the unquoted content that ends at `end` starts: the sentence, behind a semicolon, or an open bracket.
pub(super) fn start_of(reader: &Reader<'_>, end: u32, sentence: TokenSpan) -> u32 {
    let mut at = end;
    let mut closed = 0_u32;
    while at > sentence.first {
        let opens = reader.is(at - 1, &["("]);
        if reader.is(at - 1, &[";"]) || opens && closed == 0 {
            return at;
        }
        closed = (closed + u32::from(reader.is(at - 1, &[")"]))).saturating_sub(u32::from(opens));
        at -= 1;
    }
    at
}

fn cues_in<'c, 'l>(cues: &'c [Candidate<'l>], span: TokenSpan) -> impl Iterator<Item = &'c Candidate<'l>> {
    let at = cues.partition_point(|cue| cue.words.first < span.first);
    cues[at..].iter().take_while(move |cue| cue.words.first < span.end)
}
