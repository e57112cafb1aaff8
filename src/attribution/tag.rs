//! Tags: content that stands before its source and cue ("…," she said; the plan is ready, said Ruiz; …, according to Ruiz).
//!
//! **How.** A cue is a tag if its subject is cut off from what stands before by a comma or a closing quotation mark and
//! nothing follows the cue but adjuncts, or if its subject stands behind it ([`inverted`]). The content reaches back to the
//! start of the quotation or of the sentence, and goes on behind the tag after a comma.
//!
//! **Why this way.** Tags are sought before all other frames, since every cue before them in the sentence stands inside
//! their content.
//!
//! **Limits.** An unquoted sentence before a tag is taken whole, its opening "But" included.

use super::cue::{Candidate, Kind, Mood};
use super::evident::is_doubtful;
use super::frame::{Frame, Opening};
use super::participle::quoted_as;
use super::reader::Reader;
use super::row::Take;
use super::seam::Seam;
use super::tag_before::{is_content_before_quotation, is_unmarked_content};
use super::tag_inverted::inverted;
use super::tag_rest::rest;
use super::tag_source::{behind_quotation, is_in_a_subject, long_subject, over_apposition, over_state, over_topic};
use super::{adjunct, content, frame, opens, parted, quotation, source, source_after, sourced, speaker, trust};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::model::Act;
use crate::text::{Quotation, Shape, TokenSpan};

/// A tag with its content.
#[derive(Clone, Debug)]
pub(super) struct Tagged {
    pub source: TokenSpan,
    pub before: TokenSpan,
    pub after: Option<TokenSpan>,
    pub medium: Option<TokenSpan>,
    pub addressee: Option<TokenSpan>,
    pub cue: TokenSpan,
    /// Whether the source stands behind the cue.
    pub inverted: bool,
}

/// The tag that this cue makes in its sentence.
pub(super) fn find(reader: &Reader<'_>, cue: &Candidate<'_>, cues: &[Candidate<'_>]) -> Option<Tagged> {
    let sentence = reader.window(cue.group.first);
    if cue.kind == Kind::Preposition {
        return sourced::behind(reader, cue, sentence, cues);
    }
    let says = cue.row.takes.has_sentences();
    if cue.kind != Kind::Verb || cue.mood != Mood::Finite && cue.mood != Mood::Participle || !says {
        return None;
    }
    // "…, the court was told"
    if cue.passive {
        let told = |tagged: &Tagged| cue.row.takes.has(Take::Addressee) && speaker::hears(reader, tagged.source);
        return straight(reader, cue, sentence, cues).filter(told);
    }
    straight(reader, cue, sentence, cues).or_else(|| inverted(reader, cue, sentence, cues)).or_else(|| opening(reader, cue, cues))
}

/// "…," she said.
fn straight(reader: &Reader<'_>, cue: &Candidate<'_>, sentence: TokenSpan, cues: &[Candidate<'_>]) -> Option<Tagged> {
    if is_in_a_subject(reader, cue, sentence) {
        return None;
    }
    let (source, seam) = source_behind_seam(reader, cue, sentence)?;
    if !seam.quoted && (is_about_it(reader, source) || !states_without_marks(reader, cue, source)) {
        return None;
    }
    let forward = frame::find(reader, cue, sentence.end);
    // Behind a whole quotation only "that" can open other content: "…," she told the station when asked.
    let whole = seam.is_whole(reader) && cue.row.precision >= trust::WHOLE;
    if forward.is_some_and(|opening| opens_other_content(reader, cue, cues, opening, source, seam.quoted, whole)) {
        return None;
    }
    if seam.stopped && (forward.is_some() || !seam.is_whole(reader) || !is_bare_tag(reader, cue, source, sentence)) {
        return None;
    }
    let Tail { end: tail, medium, addressee } = tail_of(reader, cue, sentence, seam.quoted);
    // Behind a quotation a plain verb of saying needs no more; elsewhere nothing that could be content may follow.
    let plain = seam.quoted && (cue.row.precision >= trust::TAG || whole);
    if !plain && !closes_tag(reader, tail, sentence) {
        return None;
    }
    let before = seam.content(reader, sentence, cues)?;
    if let Some((source, saying)) = quoted_as_saying(reader, cue).filter(|_| seam.quoted) {
        return Some(Tagged { source, before, after: None, medium, addressee: None, cue: saying, inverted: false });
    }
    let after = rest(reader, tail, sentence, seam.quoted.then_some(before), cues);
    let quotes_on = forward.is_some_and(|opening| opening.frame == Frame::Quote);
    if seam.quoted {
        // `Holding signs with “their names,” the crowd sang “…”`
        let opening = reader.verb(before.first).filter(|group| group.tokens.first == before.first);
        let fronted = || opening.is_some_and(|group| group.kind == VerbKind::Gerund);
        let setting = quotes_on && !seam.is_whole(reader) && fronted();
        return (!setting).then_some(Tagged { source, before, after, medium, addressee, cue: cue.group, inverted: false });
    }
    let before = after.and_then(|after| behind_dash(reader, before, after)).unwrap_or(before);
    let content = is_unmarked_content(reader, cue, source, before, after)
        && (!quotes_on || is_content_before_quotation(reader, before, after));
    content.then_some(Tagged { source, before, after, medium, addressee, cue: cue.group, inverted: false })
}

/// The source before a cue, and the seam that parts it from the content.
fn source_behind_seam<'a>(reader: &Reader<'a>, cue: &Candidate<'_>, sentence: TokenSpan) -> Option<(TokenSpan, Seam<'a>)> {
    let (group, floor) = (cue.group.first, last_close(reader, cue.group.first, sentence.first));
    let plain = || {
        let subject = source::before(reader, group, floor).filter(|subject| !subject.relative)?.tokens;
        Some((subject, Seam::before(reader, subject.first, sentence.first)?))
    };
    long_subject(reader, group, floor, sentence.first)
        .or_else(plain)
        .or_else(|| behind_quotation(reader, group, floor, sentence.first))
}

/// Whether a cue tags a sentence without marks: "When the bridge fell, he laughed" is none, for verbs of manner tag only quotations.
fn states_without_marks(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan) -> bool {
    let takes = cue.row.takes;
    let states = takes.has(Take::Clause) || takes.has(Take::That) && takes.has(Take::Quote) && cue.row.precision >= trust::STATED;
    states && (!is_doubtful(cue) || speaker::hears(reader, source))
}

/// Whether what opens behind the cue is its content, so that what stands before is none.
fn opens_other_content(
    reader: &Reader<'_>,
    cue: &Candidate<'_>,
    cues: &[Candidate<'_>],
    opening: Opening,
    source: TokenSpan,
    quoted: bool,
    whole: bool,
) -> bool {
    match opening.frame {
        Frame::Quote => false,
        Frame::Object => !cue.row.takes.has(Take::Addressee) && !whole,
        Frame::That => {
            // "The papers show, he said, that the state paid twice"
            let parts = !quoted && parted::verb_before(reader, source.first - 1, cues).is_some();
            // `“It was cruel,” Lund said in a speech that Ruiz called shameful`
            !(parts || whole && tells_of_medium(opening))
        }
        _ => !whole,
    }
}

/// What belongs to a tag behind its cue.
struct Tail {
    end: u32,
    medium: Option<TokenSpan>,
    addressee: Option<TokenSpan>,
}

/// Adjuncts, whom it is said to, and what is spoken of: "…,” Ruiz told | the paper on Monday |.
fn tail_of(reader: &Reader<'_>, cue: &Candidate<'_>, sentence: TokenSpan, quoted: bool) -> Tail {
    let timed = || reader.time(cue.words.end).is_some();
    let addressed = cue.row.takes.has(Take::Addressee) && cue.words.end < sentence.end && !timed();
    let addressee = if addressed { source_after::after(reader, cue.words.end, sentence.end) } else { None };
    let (behind_cue, medium) = adjunct::skip_adjuncts(reader, cue.words.end, sentence.end);
    let end = addressee.map_or(behind_cue, |phrase| adjunct::skip_adjuncts(reader, phrase.end, sentence.end).0);
    let end = over_state(reader, if quoted { over_topic(reader, end, sentence.end) } else { end });
    let gone_on = over_apposition(reader, end, sentence.end);
    let small = |quotation: &Quotation| reader.shape(quotation.inner.first) == Shape::Lower;
    let end = if quoted && reader.opens(gone_on + 1).is_some_and(small) { gone_on } else { end };
    Tail { end, medium, addressee }
}

/// The subject behind a dash that a tag parts from its verb: The town wept - | and the bridge |, he said, had never been safe.
fn behind_dash(reader: &Reader<'_>, before: TokenSpan, after: TokenSpan) -> Option<TokenSpan> {
    let mut dashes = (before.first..before.end).rev().filter(|&at| source::is_dash(reader, at));
    let dash = dashes.next().filter(|_| dashes.next().is_none())?;
    let main = |first: u32, end: u32| reader.finite(first, end).is_some();
    let parted = main(before.first, dash) && !main(dash + 1, before.end) && opens::starts_finite(reader, after.first);
    parted.then(|| TokenSpan::new(dash + 1, before.end))
}

/// Whether "that" stands right behind where something is said: "in a speech | that Ruiz called shameful".
fn tells_of_medium(opening: Opening) -> bool {
    opening.medium.is_some_and(|medium| medium.end == opening.first)
}

/// Who is quoted and by which words: “…,” the Herald quoted | Ruiz | as saying |.
fn quoted_as_saying(reader: &Reader<'_>, cue: &Candidate<'_>) -> Option<(TokenSpan, TokenSpan)> {
    let limit = reader.window(cue.words.end).end;
    let quoted = quoted_as(reader, cue.words.end, limit).filter(|_| reader.is_in(cue.words.first, WordSet::Quoting))?;
    let link = quoted.end + u32::from(reader.is(quoted.end, &[","]));
    Some((quoted, TokenSpan::new(link, link + 2)))
}

/// Whether a noun for what was said stands before the name of whoever says something of it: ", a claim Ruiz | denied".
fn is_about_it(reader: &Reader<'_>, source: TokenSpan) -> bool {
    let name = (source.first..source.end).rev().take_while(|&at| reader.tag(at) == Tag::Propn).last();
    let noun = |at: u32| at > source.first && reader.tag(at) == Tag::Noun && !reader.has(at, Class::NounPerson);
    reader.is(source.first, &["a", "an"]) && name.and_then(|name| name.checked_sub(1)).is_some_and(noun)
}

/// "Said Ana Ruiz: “…”": cue and source open the sentence.
fn opening(reader: &Reader<'_>, cue: &Candidate<'_>, cues: &[Candidate<'_>]) -> Option<Tagged> {
    let sentence = reader.window(cue.words.first);
    let first = cue.words.first == sentence.first && cue.kind == Kind::Verb && cue.row.takes.has(Take::Quote);
    if !first || !(cue.row.forms.past || cue.row.forms.third) {
        return None;
    }
    let source = source_after::after(reader, cue.words.end, sentence.end)?;
    let (tail, medium) = adjunct::skip_adjuncts(reader, source.end, sentence.end);
    let tail = over_apposition(reader, tail, sentence.end);
    if !reader.is(tail, &[":", ","]) || !(reader.is(tail, &[":"]) || reader.opens(tail + 1).is_some()) {
        return None;
    }
    // The tag may end the text.
    let limit = sentence.end.max(tail + 2).min(reader.len());
    if tail + 1 >= limit {
        return None;
    }
    let end = content::end(reader, tail + 1, Frame::Colon, limit, cues);
    let before = TokenSpan::new(tail + 1, end.max(tail + 1));
    Some(Tagged { source, before, after: None, medium, addressee: None, cue: cue.words, inverted: true })
}

/// “… end.” Ruiz said.: a sentence of nothing but source and cue, whose content closed with a stop instead of a comma.
fn is_bare_tag(reader: &Reader<'_>, cue: &Candidate<'_>, source: TokenSpan, sentence: TokenSpan) -> bool {
    let (tail, _) = adjunct::skip_adjuncts(reader, cue.words.end, sentence.end);
    // "“… end.” Ruiz agreed.": a sentence of its own.
    cue.row.act == Act::Say && cue.row.precision >= trust::TAG && tail + 1 >= sentence.end && cue.group.first <= source.end + 3
}

/// Index after the last closing mark before `at`, within reach; the marks of titles and nicknames are not meant.
fn last_close(reader: &Reader<'_>, at: u32, floor: u32) -> u32 {
    let floor = floor.max(at.saturating_sub(60));
    // `Ruiz, in a hat with a “Vote” pin, said`: nothing said ends there.
    let ends = |quotation: &Quotation| {
        let inside = quotation.inner.end.saturating_sub(1);
        let marked = |at: u32| reader.is(at, &[","]) || reader.shape(at) == Shape::Stop;
        quotation.inner.len() > 2 || marked(inside) || marked(quotation.tokens.end)
    };
    let spoken =
        |&token: &u32| reader.closes(token).is_some_and(|quotation| !quotation::is_name(reader, quotation) && ends(quotation));
    (floor..at).rev().find(spoken).map_or(floor, |token| token + 1)
}

/// Whether nothing that could be content follows a tag at `at`.
pub(super) fn closes_tag(reader: &Reader<'_>, at: u32, sentence: TokenSpan) -> bool {
    at >= sentence.end
        || matches!(reader.shape(at), Shape::Stop)
        || source::is_dash(reader, at)
        || opens::is_when(reader, at)
        || reader.is(
            at,
            &[
                ",", ";", ":", "—", "–", "--", "(", ")", "and", "but", "as", "while", "when", "before", "after", "because",
                "where",
            ],
        )
        || reader.opens(at).is_some()
        || reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing")
}

pub(super) fn has_verb(reader: &Reader<'_>, span: TokenSpan) -> bool {
    (span.first..span.end).any(|at| matches!(reader.tag(at), Tag::Verb | Tag::Aux))
}
