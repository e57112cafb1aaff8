//! Decides how content follows a cue: "that …", a quotation, an object, "to …", "about …", whom it is said to.
//!
//! **How.** From the last word of the cue: the addressee where the cue takes one, adjuncts ("on Monday", "in a statement")
//! where an opener of content follows them, then the opener itself, which the cue must take.
//!
//! **Why this way.** A cue fires only in the frames that its row lists, so that "the panel called off the talks" or
//! "report to the police" give nothing.
//!
//! **Limits.** Adjuncts longer than thirty tokens hide the opener behind them.

use super::addressed::{addressed, scolded, spoken_to};
use super::adjunct::skip_adjuncts;
use super::cue::{Candidate, Kind};
use super::frame_far::{far_quote, far_that};
use super::naming::is_styled;
use super::opener::{Reach, opener};
use super::opens::{is_infinitive, is_when, often_end, opens_clause, opens_object};
use super::reader::Reader;
use super::row::Take;
use super::{medium, sense, source_after, speaker, trust};
use crate::grammar::Tag;
use crate::lexicon::{Slot, WordSet};
use crate::text::{TokenId, TokenSpan};

/// How content opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    That,
    Clause,
    Quote,
    Colon,
    Object,
    Inf,
    Ing,
    Wh,
    Prep,
}

impl Frame {
    /// Where the content begins: behind "that", unless that is its subject: "says that | the road is closed", "says | that's nonsense".
    pub fn content_first(self, reader: &Reader<'_>, first: u32) -> u32 {
        const CLITICS: &[&str] = &["'s", "’s", "'d", "’d", "'ll", "’ll"];
        let subject =
            || reader.tag(first + 1) == Tag::Aux || reader.is(first + 1, CLITICS) || reader.is_in(first + 1, WordSet::Predicate);
        if self != Frame::That || subject() {
            return first;
        }
        first + 1 + u32::from(reader.is(first + 1, &[","]))
    }

    /// Whether the content is a clause with a verb of its own.
    pub fn is_clause(self) -> bool {
        matches!(self, Frame::That | Frame::Clause | Frame::Colon | Frame::Wh | Frame::Quote)
    }
}

/// Where and how content opens behind a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    pub frame: Frame,
    /// Its first token, complementiser included.
    pub first: u32,
    /// Index after the last token of the cue, which may take a preposition in.
    pub cue_end: u32,
    pub addressee: Option<TokenSpan>,
    pub medium: Option<TokenSpan>,
}

impl Opening {
    /// Content that opens behind the words of the cue, with nobody and nothing between.
    fn plain(cue: &Candidate<'_>, frame: Frame, first: u32) -> Self {
        Opening { frame, first, cue_end: cue.words.end, addressee: None, medium: None }
    }
}

/// What follows the cue, up to `limit`: first what the cue itself governs, then what opens right behind it, then what opens behind
/// a time or other adjuncts.
pub(super) fn find(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    let end = cue.words.end;
    if end >= limit || sense::is_degree(reader, end, limit) {
        return None;
    }
    if let Some(opening) = governed(reader, cue, limit).or_else(|| behind_time(reader, cue, limit)) {
        return Some(opening);
    }
    // "asked several times whether"
    let past = || often_end(reader, end).and_then(|often| opener(reader, cue, often, limit, Reach::Far));
    if let Some((frame, first)) = past().filter(|(frame, _)| frame.is_clause()) {
        return Some(Opening::plain(cue, frame, first));
    }
    if let Some((frame, first)) = opener(reader, cue, end, limit, Reach::Near) {
        if frame == Frame::Object && is_when(reader, first) {
            return far_that(reader, cue, end, limit);
        }
        return Some(Opening::plain(cue, frame, first));
    }
    if let Some(opening) = object_behind_time(reader, cue, limit) {
        return Some(opening);
    }
    if !cue.row.takes.has_sentences() {
        return None;
    }
    // "Iran says will attend talks", "Ruiz says Lund behind attack": headlines leave verbs and subjects out.
    let brief = is_plain_present(cue) && reader.is_headline(end) && !is_when(reader, end);
    if brief && matches!(reader.tag(end), Tag::Propn | Tag::Noun | Tag::Aux) {
        return Some(Opening::plain(cue, Frame::Clause, end));
    }
    far_that(reader, cue, end, limit).or_else(|| behind_adjuncts(reader, cue, limit))
}

/// Whether "as" with its word stands before the object, which is long: "dismissed | as absurd the claim that".
fn is_shifted(reader: &Reader<'_>, at: u32) -> bool {
    if !reader.is(at, &["as"]) {
        return false;
    }
    let word = at + 1 + u32::from(reader.is_mark(at + 1));
    let end = word + 1 + u32::from(reader.is_mark(word + 1));
    let object = || reader.noun_from(end).is_some_and(|phrase| reader.tag(phrase.tokens.first) == Tag::Det);
    reader.tag(word) == Tag::Adj && object()
}

/// What the cue governs by a preposition or an addressee of its own, and the fragment behind a plain "says".
fn governed(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    let end = cue.words.end;
    if reader.is(end, &["of", "in", "at", "to", "on"])
        && let Some(opening) = far_that(reader, cue, end, limit)
    {
        return Some(opening);
    }
    if let Some(opening) = spoken_to(reader, cue, end, limit).or_else(|| shared_with(reader, cue, limit)) {
        return Some(opening);
    }
    // "reported recently about"
    let past_adverb = end + u32::from(cue.kind == Kind::Verb && reader.tag(end) == Tag::Adv && reader.tag(end + 1) == Tag::Adp);
    if let Some(opening) = preposition(reader, cue, past_adverb, limit) {
        return Some(opening);
    }
    if cue.row.takes.has(Take::Addressee)
        && cue.kind == Kind::Verb
        && let Some(opening) = addressed(reader, cue, end, limit)
    {
        return Some(opening);
    }
    // "sees the plan as “a trap”"
    if cue.row.takes.has(Take::As) && cue.kind == Kind::Verb && !cue.passive && is_styled(reader, end) {
        return Some(Opening::plain(cue, Frame::Object, end));
    }
    // "dismissed as absurd the claim that"
    if cue.row.takes.has(Take::Object) && is_shifted(reader, end) {
        return Some(Opening::plain(cue, Frame::Object, end));
    }
    if let Some(opening) = scolded(reader, cue, end, limit) {
        return Some(opening);
    }
    // "Acme says wins big order": a verb right behind that of saying has lost its subject.
    let elided = is_plain_present(cue) && reader.tags.slot(TokenId(end)) == Slot::VerbThird;
    elided.then(|| Opening::plain(cue, Frame::Clause, end))
}

/// "agreed with Ruiz | that the pier was safe": with whom a view is shared is none of it.
fn shared_with(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    let end = cue.words.end;
    let whom =
        source_after::phrase_starting(reader, end).filter(|_| cue.row.takes.has(Take::That) && reader.is(end - 1, &["with"]))?;
    let that = whom.end < limit && reader.is(whom.end, &["that"]) && reader.tag(whom.end) == Tag::Sconj;
    (that && speaker::is_somebody(reader, whom)).then(|| Opening::plain(cue, Frame::That, whom.end))
}

/// "says", "tells": a plain verb of saying that may stand in the present, as headlines have it.
fn is_plain_present(cue: &Candidate<'_>) -> bool {
    cue.kind == Kind::Verb && cue.row.takes.has(Take::Clause) && cue.row.forms.third && cue.row.precision >= trust::PLAIN
}

/// The end of a time right behind the cue: "announced | on Tuesday |".
fn time_end(reader: &Reader<'_>, cue: &Candidate<'_>) -> Option<u32> {
    let at = cue.words.end + u32::from(reader.is(cue.words.end, &["on", "in"]));
    reader.time(at).filter(|(_, time)| time.first == at).map(|(_, time)| time.end)
}

/// "vowed on Thursday to fight", "appealed on Monday for calm".
fn behind_time(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    if cue.kind != Kind::Verb {
        return None;
    }
    let Some(end) = time_end(reader, cue) else { return behind_place(reader, cue, limit) };
    // "promised Monday at a market in Dover to repair the pier"
    let (next, _) = skip_adjuncts(reader, end, limit);
    let opens = |&first: &u32| {
        let to = first + u32::from(reader.is(first, &["not", "never"]));
        cue.row.takes.has(Take::Inf) && reader.is(to, &["to"]) && is_infinitive(reader, to)
    };
    if let Some(first) = [end, next].into_iter().find(opens) {
        return Some(Opening::plain(cue, Frame::Inf, first));
    }
    preposition(reader, cue, end, limit).filter(|_| cue.row.precision >= trust::MOSTLY)
}

/// "agreed here Thursday to build a road", "agreed in Lima on Thursday to build one": the time tells that the words before it say
/// where, so that "to" goes with the cue.
fn behind_place(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    const LONGEST: u32 = 12;
    let at = cue.words.end;
    if !cue.row.takes.has(Take::Inf) || !(reader.is(at, &["here", "there"]) || reader.tag(at) == Tag::Adp) {
        return None;
    }
    let (to, _) = skip_adjuncts(reader, at, limit);
    let timed = || (at + 1..to).any(|token| reader.time(token).is_some_and(|(_, time)| time.end == to));
    let opens = to <= at + LONGEST && reader.is(to, &["to"]) && timed() && is_infinitive(reader, to);
    opens.then(|| Opening::plain(cue, Frame::Inf, to))
}

/// "announced on Tuesday a plan".
fn object_behind_time(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    let first = time_end(reader, cue).filter(|_| cue.row.takes.has(Take::Object))?;
    let object = opens_object(reader, first) && !reader.is_mark(first) && !opens_clause(reader, first, limit);
    object.then(|| Opening::plain(cue, Frame::Object, first))
}

/// What opens behind "on Monday", "in a statement", "to reporters", or a clause that such words open.
fn behind_adjuncts(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    let (end, takes) = (cue.words.end, cue.row.takes);
    let (after, medium) = skip_adjuncts(reader, end, limit);
    // "was not clear | how it began", "wondered aloud | why"
    const QUESTIONS: &[&str] = &["how", "why"];
    let asks = (end..after).find(|&at| takes.has(Take::Wh) && reader.is(at, QUESTIONS));
    if let Some(first) = asks.filter(|&first| opens_clause(reader, first + 1, limit) && medium.is_none()) {
        return Some(Opening::plain(cue, Frame::Wh, first));
    }
    if after == end {
        return far_quote(reader, cue, end, limit);
    }
    // "says despite that, the plan is ready": the adjunct opens the clause.
    let relative = || reader.is(after + 1, &["who", "which"]);
    let clause = || reader.is(after, &[","]) && !relative() && opens_clause(reader, after + 1, limit);
    if takes.has(Take::Clause) && clause() && medium.is_none() {
        // "said on Friday, the town will": when it was said.
        let timed = reader.time(end + u32::from(reader.is(end, &["on"]))).is_some();
        let own = matches!(reader.tag(end), Tag::Adp | Tag::Sconj | Tag::Adv) && !timed;
        return own.then(|| Opening::plain(cue, Frame::Clause, end));
    }
    // "said nearly every driver was tired"
    let degree = after == end + 1 && reader.tag(end) == Tag::Adv;
    let plain = !takes.has(Take::Addressee) && cue.row.precision >= trust::PLAIN;
    if degree && plain && opens_object(reader, after) {
        return Some(Opening::plain(cue, Frame::Clause, end));
    }
    match opener(reader, cue, after, limit, Reach::Far) {
        Some((frame, first)) => Some(Opening { medium, ..Opening::plain(cue, frame, first) }),
        None => far_quote(reader, cue, end, limit),
    }
}

/// Whether a number that is not exact starts at `at`: "said | about half of | the houses were damaged".
pub(super) fn is_rough_count(reader: &Reader<'_>, at: u32) -> bool {
    let share = reader.is(at + 1, &["a", "one"]) && reader.is(at + 2, &["third", "quarter", "fifth", "dozen"]);
    reader.is(at, &["about", "around"]) && (reader.tag(at + 1) == Tag::Num || reader.is(at + 1, &["half"]) || share)
}

/// "called for", "talked about": the preposition belongs to the cue.
fn preposition(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    let word = reader.word(at);
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    cue.row.takes.preposition(word)?;
    let first = at + 1;
    // `vowed to “fight on”`
    if word == "to" && cue.row.takes.has(Take::Inf) && reader.opens(first).is_some() && is_infinitive(reader, at) {
        return None;
    }
    if cue.row.takes.has(Take::Clause) && is_rough_count(reader, at) && opens_clause(reader, first, limit) {
        return None;
    }
    let opens = first < limit
        && reader.time(first).is_none()
        && !medium::opens(reader, at)
        && (source_after::phrase_starting(reader, first).is_some()
            || reader.word(first).ends_with("ing")
            || reader.is(first, WH)
            || reader.is(first, IF)
            || reader.opens(first).is_some()
            || reader.tag(first) == Tag::Det && reader.opens(first + 1).is_some());
    opens.then_some(Opening { frame: Frame::Prep, first, cue_end: first, addressee: None, medium: None })
}

/// Words that open a question.
pub(super) const WH: &[&str] = &["what", "why", "how", "when", "where", "which", "who", "whom", "whose"];
pub(super) const IF: &[&str] = &["whether", "if"];

/// "that" behind a noun and before its verb: "told reporters after the meeting that was held in May".
pub(super) fn is_relative(reader: &Reader<'_>, at: u32) -> bool {
    // "told the council that closing the bridge would hurt": a clause with a gerund for its subject.
    let gerund = reader.word(at + 1).ends_with("ing");
    !gerund
        && reader.verb(at + 1).is_some_and(|group| group.tokens.first == at + 1)
        && reader.noun_before(at).is_some_and(|phrase| reader.time(phrase.tokens.first).is_none())
}

/// "that" before a noun it points to: "said that day", but not "said that people".
pub(super) fn is_determiner(reader: &Reader<'_>, at: u32) -> bool {
    reader.tag(at) == Tag::Det
        && reader.noun(at).is_some_and(|phrase| phrase.tokens.first == at && reader.verb(phrase.tokens.end).is_none())
}
