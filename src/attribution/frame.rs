//! Decides how content follows a cue: "that …", a quotation, an object, "to …", "about …", whom it is said to.
//!
//! **How.** From the last word of the cue: the addressee where the cue takes one, adjuncts ("on Monday", "in a statement")
//! where an opener of content follows them, then the opener itself, which the cue must take.
//!
//! **Why this way.** A cue fires only in the frames that its row lists, so that "the panel called off the talks" or
//! "report to the police" give nothing.
//!
//! **Limits.** Adjuncts longer than thirty tokens hide the opener behind them.

use super::adjunct::{ADJUNCTS, skip_adjuncts};
use super::cue::{Candidate, Kind};
use super::frame_far::{addressed, far_quote, far_that, scolded, spoken_to};
use super::naming::is_styled;
use super::opens::{is_infinitive, is_when, opens_adverbially, opens_clause, opens_object};
use super::reader::Reader;
use super::row::Take;
use super::{opens, quotation, sense, source, source_after};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, Slot};
use crate::model::Act;
use crate::text::{Shape, TokenId, TokenSpan};

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
        const PREDICATES: &[&str] = &[
            "'s", "’s", "'d", "’d", "'ll", "’ll", "means", "meant", "makes", "made", "seems", "seemed", "sounds", "sounded",
            "looks", "looked", "remains", "remained", "happens", "happened", "changed", "works", "worked", "matters", "mattered",
        ];
        let subject = || reader.tag(first + 1) == Tag::Aux || reader.is(first + 1, PREDICATES);
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

/// What follows the cue, up to `limit`.
pub(super) fn find(reader: &Reader<'_>, cue: &Candidate<'_>, limit: u32) -> Option<Opening> {
    let end = cue.words.end;
    if end >= limit || sense::is_degree(reader, end, limit) {
        return None;
    }
    let plain = |frame, first| Opening { frame, first, cue_end: end, addressee: None, medium: None };
    let takes = cue.row.takes;
    if reader.is(end, &["of", "in", "at", "to", "on"])
        && let Some(opening) = far_that(reader, cue, end, limit)
    {
        return Some(opening);
    }
    if let Some(opening) = spoken_to(reader, cue, end, limit) {
        return Some(opening);
    }
    // "reported recently about"
    let past_adverb = end + u32::from(cue.kind == Kind::Verb && reader.tag(end) == Tag::Adv && reader.tag(end + 1) == Tag::Adp);
    if let Some(opening) = preposition(reader, cue, past_adverb, limit) {
        return Some(opening);
    }
    if takes.has(Take::Addressee)
        && cue.kind == Kind::Verb
        && let Some(opening) = addressed(reader, cue, end, limit)
    {
        return Some(opening);
    }
    // "sees the plan as “a trap”"
    if takes.has(Take::As) && cue.kind == Kind::Verb && !cue.passive && is_styled(reader, end) {
        return Some(plain(Frame::Object, end));
    }
    if let Some(opening) = scolded(reader, cue, end, limit) {
        return Some(opening);
    }
    // "Acme says wins big order": a verb right behind that of saying has lost its subject.
    let elided = cue.kind == Kind::Verb && takes.has(Take::Clause) && cue.row.forms.third && cue.row.precision >= 85;
    if elided && reader.tags.slot(TokenId(end)) == Slot::VerbThird {
        return Some(plain(Frame::Clause, end));
    }
    // "vowed on Thursday to fight", "appealed on Monday for calm"
    let timed = end + u32::from(reader.is(end, &["on", "in"]));
    if let Some((_, time)) = reader.time(timed).filter(|(_, time)| time.first == timed && cue.kind == Kind::Verb) {
        // "promised Monday at a market in Dover to repair the pier"
        let (next, _) = skip_adjuncts(reader, time.end, limit);
        for first in [time.end, next] {
            let to = first + u32::from(reader.is(first, &["not", "never"]));
            if takes.has(Take::Inf) && reader.is(to, &["to"]) && is_infinitive(reader, to) {
                return Some(plain(Frame::Inf, first));
            }
        }
        if let Some(opening) = preposition(reader, cue, time.end, limit).filter(|_| cue.row.precision >= 75) {
            return Some(opening);
        }
    }
    if let Some((frame, first)) = opener(reader, cue, end, limit, true) {
        if frame == Frame::Object && is_when(reader, first) {
            return far_that(reader, cue, end, limit);
        }
        return Some(plain(frame, first));
    }
    // "announced on Tuesday a plan"
    if let Some((_, time)) = reader.time(timed).filter(|(_, time)| time.first == timed && takes.has(Take::Object)) {
        let first = time.end;
        if opens_object(reader, first) && !reader.is_mark(first) && !opens_clause(reader, first, limit) {
            return Some(plain(Frame::Object, first));
        }
    }
    if !takes.has_sentences() {
        return None;
    }
    // "Iran says will attend talks", "Ruiz says Lund behind attack": headlines leave verbs and subjects out.
    let brief = cue.kind == Kind::Verb && cue.row.precision >= 85 && takes.has(Take::Clause) && cue.row.forms.third;
    if brief && reader.is_headline(end) && !is_when(reader, end) && matches!(reader.tag(end), Tag::Propn | Tag::Noun | Tag::Aux) {
        return Some(plain(Frame::Clause, end));
    }
    if let Some(opening) = far_that(reader, cue, end, limit) {
        return Some(opening);
    }
    let (after, medium) = skip_adjuncts(reader, end, limit);
    // "was not clear | how it began", "wondered aloud | why"
    const QUESTIONS: &[&str] = &["how", "why"];
    let asks = (end..after).find(|&at| takes.has(Take::Wh) && reader.is(at, QUESTIONS));
    if let Some(first) = asks.filter(|&first| opens_clause(reader, first + 1, limit) && medium.is_none()) {
        return Some(plain(Frame::Wh, first));
    }
    if after == end {
        return far_quote(reader, cue, end, limit);
    }
    // "says despite that, the plan is ready": the adjunct opens the clause.
    if takes.has(Take::Clause) && reader.is(after, &[","]) && opens_clause(reader, after + 1, limit) && medium.is_none() {
        // "said on Friday, the town will": when it was said.
        let timed = reader.time(end + u32::from(reader.is(end, &["on"]))).is_some();
        let own = matches!(reader.tag(end), Tag::Adp | Tag::Sconj | Tag::Adv) && !timed;
        return own.then(|| plain(Frame::Clause, end));
    }
    // "said nearly every driver was tired"
    let degree = after == end + 1 && reader.tag(end) == Tag::Adv && !takes.has(Take::Addressee) && cue.row.precision >= 85;
    if degree && opens_object(reader, after) {
        return Some(plain(Frame::Clause, end));
    }
    let Some((frame, first)) = opener(reader, cue, after, limit, false) else { return far_quote(reader, cue, end, limit) };
    Some(Opening { medium, ..plain(frame, first) })
}

/// Whether a number that is not exact starts at `at`: "said | about half of | the houses were damaged".
fn is_rough_count(reader: &Reader<'_>, at: u32) -> bool {
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
        && !source_after::opens_medium(reader, at)
        && (source_after::phrase_starting(reader, first).is_some()
            || reader.word(first).ends_with("ing")
            || reader.is(first, WH)
            || reader.is(first, IF)
            || reader.opens(first).is_some()
            || reader.tag(first) == Tag::Det && reader.opens(first + 1).is_some());
    opens.then_some(Opening { frame: Frame::Prep, first, cue_end: first, addressee: None, medium: None })
}

/// What they govern is called out, however much it looks like a title: chanting “Free the Port!”
const CRIES: &[&str] = &["chant", "shout", "yell", "scream", "cry", "roar", "holler", "bellow"];

/// Words that open a question.
pub(super) const WH: &[&str] = &["what", "why", "how", "when", "where", "which", "who", "whom", "whose"];
const IF: &[&str] = &["whether", "if"];

/// The frame that opens at `at`, where the cue takes it; `near` allows those that must follow the cue directly.
pub(super) fn opener(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32, near: bool) -> Option<(Frame, u32)> {
    if at >= limit {
        return None;
    }
    let takes = cue.row.takes;
    let plain = cue.kind == Kind::Verb && cue.row.precision >= 85 && cue.row.act != Act::Describe;
    // "Lund denied that.", "denied that on Monday"
    let ends = |next: u32| next >= limit || reader.shape(next) == Shape::Stop;
    let timed = |next: u32| reader.time(next + u32::from(reader.is(next, &["on", "in"]))).is_some();
    let points = near && cue.kind == Kind::Verb && reader.is(at, &["that"]) && takes.has(Take::Object) && takes.has(Take::That);
    if points && (ends(at + 1) || timed(at + 1) && reader.finite(at + 1, limit).is_none()) {
        return Some((Frame::Object, at));
    }
    let quote = takes.has(Take::Quote) || takes.has(Take::That) || takes.has(Take::Clause);
    if near && points_at(reader, at, limit) && takes.has(Take::Object) {
        return Some((Frame::Object, at));
    }
    if reader.is(at, &["that"]) && takes.has(Take::That) && !is_determiner(reader, at) && (near || !is_relative(reader, at)) {
        return Some((Frame::That, at));
    }
    if let Some(quotation) = reader.opens(at) {
        if quotation::is_title(reader, quotation) && !CRIES.contains(&cue.row.lemma) {
            // `said “Summer Rain” director Lund would return`
            let subject = near && plain && takes.has(Take::Clause) && opens_clause(reader, quotation.tokens.end, limit);
            return subject.then_some((Frame::Clause, at));
        }
        return (quote || takes.has(Take::Object)).then_some((Frame::Quote, at));
    }
    if reader.is(at, &[","]) {
        // "said in his book, “The Long Road.”": a title is what it is said in.
        let medium = reader.has(at - 1, Class::NounWork) || reader.has(at - 1, Class::CueMedium);
        if quote && reader.opens(at + 1).is_some_and(|quotation| !medium || !quotation::is_title(reader, quotation)) {
            return Some((Frame::Quote, at + 1));
        }
        // "said, in effect, that"; "said, however, that"
        let close = (at + 1..limit.min(at + 12)).find(|&token| reader.is(token, &[","]))?;
        if quote && reader.opens(close + 1).is_some_and(|quotation| !quotation::is_title(reader, quotation)) {
            return Some((Frame::Quote, close + 1));
        }
        if takes.has(Take::That) && reader.is(close + 1, &["that"]) {
            return Some((Frame::That, close + 1));
        }
        // "says, win or lose, he is staying"
        let aside =
            near && plain && takes.has(Take::Clause) && reader.verb(at + 1).is_none_or(|group| group.kind != VerbKind::Gerund);
        return (aside && opens_clause(reader, close + 1, limit)).then_some((Frame::Clause, at + 1));
    }
    if source::is_dash(reader, at) {
        // "said — on the radio, of all places — that"
        let close = (at + 1..limit.min(at + 16)).find(|&token| source::is_dash(reader, token));
        if let Some(that) = close.map(|close| close + 1).filter(|&that| takes.has(Take::That) && reader.is(that, &["that"])) {
            return Some((Frame::That, that));
        }
        // `boasted - “the best in the county”`
        let says = cue.kind == Kind::Verb && takes.has(Take::Quote) && !cue.row.negative;
        let quoted = says && reader.opens(at + 1).is_some_and(|quotation| !quotation::is_title(reader, quotation));
        return quoted.then_some((Frame::Quote, at + 1));
    }
    if reader.is(at, &[":"]) {
        return quote.then_some((Frame::Colon, at + 1));
    }
    if reader.is(at, IF) && (takes.has(Take::Whether) || takes.has(Take::Wh)) {
        return Some((Frame::Wh, at));
    }
    if reader.is(at, WH) && takes.has(Take::Wh) {
        // "said when asked", "told them where": a question only behind words of asking and knowing, or a denial.
        let adverbial = reader.is(at, &["when", "where", "which", "who"]) && matches!(cue.row.act, Act::Say) && !cue.negated;
        // "reported on Monday about a student who got in"
        let relative = !near && !reader.is(at, &["what", "why", "how"]) && reader.noun_before(at).is_some();
        return (!adverbial && !relative).then_some((Frame::Wh, at));
    }
    // "said because the road is closed, buses would turn"
    if near && takes.has(Take::Clause) && cue.kind == Kind::Verb && opens_adverbially(reader, at, limit) {
        return Some((Frame::Clause, at));
    }
    if near && takes.has(Take::Clause) && is_rough_count(reader, at) && opens_clause(reader, at + 1, limit) {
        return Some((Frame::Clause, at));
    }
    // "says going abroad has helped"
    let gerund = near && takes.has(Take::Clause) && cue.kind == Kind::Verb && cue.row.precision >= 85;
    if gerund && reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing") {
        return Some((Frame::Clause, at));
    }
    // "said higher than expected prices had cut its profit"
    let described = near && plain && takes.has(Take::Clause) && !takes.has(Take::Addressee) && reader.tag(at) == Tag::Adj;
    let phrase = matches!(reader.tag(at + 1), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Cconj) || reader.is(at + 1, &["than"]);
    if described && phrase && !is_when(reader, at) && reader.finite(at, limit.min(at + ADJUNCTS)).is_some() {
        return Some((Frame::Clause, at));
    }
    if near && takes.has(Take::Object) && opens::is_answer(reader, at) {
        return Some((Frame::Object, at));
    }
    let addressed = takes.has(Take::Addressee) && !near;
    // "to leave", "not to leave"
    let to = at + u32::from(reader.is(at, &["not", "never"]));
    if reader.is(to, &["to"]) && (takes.has(Take::Inf) && near || addressed) && is_infinitive(reader, to) {
        return Some((Frame::Inf, at));
    }
    // "state in a paper | that was shared": the pronoun goes with the noun.
    let relative = !near && reader.is(at, &["that"]) && reader.tag(at) != Tag::Sconj && is_relative(reader, at);
    let clause = (takes.has(Take::Clause) || addressed && takes.has(Take::That)) && !relative && opens_clause(reader, at, limit);
    if clause {
        return Some((Frame::Clause, at));
    }
    if !near {
        return None;
    }
    // "denied having met him"; but "denied having told him that" denies what was told.
    let having = || reader.is(at, &["having"]) && reader.verb(at).is_some_and(|group| !reader.has(group.head.0, Class::CueVerb));
    // "remembers being hit"
    let being = || reader.is(at, &["being"]) && reader.verb(at).is_some_and(|group| group.tokens.first == at);
    if takes.has(Take::Ing) && (being() || reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing") || having()) {
        return Some((Frame::Ing, at));
    }
    // What plain verbs of saying govern is a clause, even where its verb is out of sight.
    // "lamented the tone of the talks and called": the verb behind the conjunction goes with the cue.
    let own = |verb: u32| !reader.is(verb - 1, &["and", "but", "or"]);
    let says = takes.has(Take::Clause)
        && plain
        && !takes.has(Take::Addressee)
        && reader.finite(at, limit.min(at + ADJUNCTS)).is_some_and(own);
    // "called that a farce": to the word classes, "that" behind a verb of saying opens a clause.
    let points = cue.kind == Kind::Verb
        && reader.is(at, &["that"])
        && !(takes.has(Take::That) || takes.has(Take::Clause))
        && (reader.verb(at + 1).is_none() || points_at(reader, at, limit));
    let object = takes.has(Take::Object) && (points || opens_object(reader, at));
    object.then_some((if says { Frame::Clause } else { Frame::Object }, at))
}

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

/// "that" before what the word classes took for a verb, though none in the singular looks so: "regrets | that | mistake".
fn points_at(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    let bare = |at: u32| matches!(reader.tags.slot(TokenId(at)), Slot::VerbPlain | Slot::VerbBase);
    reader.is(at, &["that"])
        && at + 1 < limit
        && reader.verb(at + 1).is_some_and(|group| group.tokens.len() == 1 && bare(at + 1))
        && reader.finite(at + 2, limit).is_none()
}
