//! Decides how content follows a cue: "that …", a quotation, an object, "to …", "about …", whom it is said to.
//!
//! **How.** From the last word of the cue: the addressee where the cue takes one, adjuncts ("on Monday", "in a statement")
//! where an opener of content follows them, then the opener itself, which the cue must take.
//!
//! **Why this way.** A cue fires only in the frames that its row lists, so that "the panel called off the talks" or
//! "report to the police" give nothing.
//!
//! **Limits.** Adjuncts longer than thirty tokens hide the opener behind them.

use super::cue::{Candidate, Kind};
use super::reader::Reader;
use super::row::Take;
use super::{quotation, source};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::Class;
use crate::model::Act;
use crate::text::{Shape, TokenSpan};

/// How many tokens of adjuncts may stand between cue and content.
const ADJUNCTS: u32 = 30;

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
    if end >= limit {
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
    if let Some(opening) = scolded(reader, cue, end, limit) {
        return Some(opening);
    }
    if let Some((frame, first)) = opener(reader, cue, end, limit, true) {
        if frame == Frame::Object && is_when(reader, first) {
            return far_that(reader, cue, end, limit);
        }
        return Some(plain(frame, first));
    }
    // "announced on Tuesday a plan"
    let timed = end + u32::from(reader.is(end, &["on", "in"]));
    if let Some((_, time)) = reader.time(timed).filter(|(_, time)| time.first == timed && takes.has(Take::Object)) {
        let first = time.end;
        if opens_object(reader, first) && !reader.is_mark(first) && !opens_clause(reader, first, limit) {
            return Some(plain(Frame::Object, first));
        }
    }
    if !takes.has_sentences() {
        return None;
    }
    if let Some(opening) = far_that(reader, cue, end, limit) {
        return Some(opening);
    }
    let (after, medium) = skip_adjuncts(reader, end, limit);
    if after == end {
        return far_quote(reader, cue, end, limit);
    }
    // "says despite that, the plan is ready": the adjunct opens the clause.
    if takes.has(Take::Clause) && reader.is(after, &[","]) && opens_clause(reader, after + 1, limit) && medium.is_none() {
        let own = matches!(reader.tag(end), Tag::Adp | Tag::Sconj | Tag::Adv) && reader.time(end).is_none();
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

/// "said in an answer to the council, a body of nine, “…”": only phrases stand between.
fn far_quote(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    let plain = cue.kind == Kind::Verb && cue.row.takes.has(Take::Quote) && cue.row.precision >= 85;
    let begins = matches!(reader.tag(at), Tag::Adp | Tag::Adv);
    if !(plain && begins) {
        return None;
    }
    let bars = |token: u32| {
        reader.verb(token).is_some_and(|group| group.kind == VerbKind::Finite)
            || matches!(reader.shape(token), Shape::Stop) && reader.tag(token) == Tag::Punct
            || reader.is(token, &[";", "and", "but", "who", "which"])
    };
    let first = (at..limit.min(at + ADJUNCTS)).take_while(|&token| !bars(token)).find(|&token| reader.opens(token).is_some())?;
    let quotation = reader.opens(first).filter(|quotation| quotation::is_speech(reader, quotation))?;
    let introduced = reader.is(first - 1, &[",", ":"]) && reader.shape(quotation.inner.first).is_capital();
    introduced.then_some(Opening { frame: Frame::Quote, first, cue_end: at, addressee: None, medium: None })
}

/// "promised on Monday, to the head of the bank, that …": nothing with a verb stands between.
fn far_that(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if !cue.row.takes.has(Take::That) || cue.kind != Kind::Verb {
        return None;
    }
    // "in an interview taped before the storm", "in a letter, written by the head of the bank,"
    let participle = |token: u32| {
        reader.verb(token).is_some_and(|group| {
            group.tokens.first == token && group.tokens.len() == 1 && matches!(reader.tag(token + 1), Tag::Adp | Tag::Adv)
        }) && (reader.noun_before(token).is_some() || reader.is(token - 1, &[","]))
    };
    let plain = |token: u32| {
        // `on the station's “Early Bird”`
        let owner = reader.is(token, &["'s", "’s"]) && reader.opens(token + 1).is_some();
        (reader.verb(token).is_none() || reader.has(token, Class::CueMedium) || participle(token) || owner)
            && !(reader.is_mark(token) && reader.opens(token).is_some())
            && !matches!(reader.shape(token), Shape::Stop)
            && !reader.is(token, &[";", ":", "but", "who", "which"])
    };
    // "said on the show “Early Bird” that": titles are passed over whole.
    let (mut that, end) = (at, limit.min(at + ADJUNCTS));
    while that < end && plain(that) && !reader.is(that, &["that"]) {
        let title = reader.opens(that + 1).filter(|quotation| quotation::is_title(reader, quotation));
        that = title.map_or(that + 1, |quotation| quotation.tokens.end.max(that + 1));
    }
    if that >= end {
        return None;
    }
    let opens = reader.is(that, &["that"])
        && reader.tag(that) == Tag::Sconj
        && !is_determiner(reader, that)
        && !is_relative(reader, that);
    let begins = reader.time(at).is_some() || matches!(reader.tag(at), Tag::Adp | Tag::Part | Tag::Adv) || reader.is(at, &[","]);
    if !(opens && begins) {
        return None;
    }
    let to = (at..that)
        .find(|&token| reader.is(token, &["to"]) && reader.noun(token + 1).is_some() && reader.time(token + 1).is_none());
    let addressee = to.map(|to| trim_comma(reader, TokenSpan::new(to + 1, that)));
    let (_, medium) = skip_adjuncts(reader, at, that);
    let addressee = addressee.filter(|_| medium.is_none());
    Some(Opening { frame: Frame::That, first: that, cue_end: at, addressee, medium })
}

/// "complained to the police about", "spoke with voters about": whom it is said to, and of what.
fn spoken_to(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if cue.kind != Kind::Verb || !reader.is(at, &["to", "with"]) || source::opens_medium(reader, at) {
        return None;
    }
    let to = source::phrase_starting(reader, at + 1).filter(|to| reader.time(to.first).is_none())?;
    let (first, _) = if reader.is(to.end, &["about"]) { (to.end, None) } else { skip_adjuncts(reader, to.end, limit) };
    let opens = cue.row.takes.has(Take::About) && reader.is(first, &["about"]) && first + 1 < limit;
    opens.then_some(Opening { frame: Frame::Prep, first, cue_end: at, addressee: Some(to), medium: None })
}

/// "called for", "talked about": the preposition belongs to the cue.
fn preposition(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    let word = reader.word(at);
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    cue.row.takes.preposition(word)?;
    let first = at + 1;
    let opens = first < limit
        && reader.time(first).is_none()
        && !source::opens_medium(reader, at)
        && (source::phrase_starting(reader, first).is_some()
            || reader.word(first).ends_with("ing")
            || reader.is(first, WH)
            || reader.is(first, IF)
            || reader.opens(first).is_some());
    opens.then_some(Opening { frame: Frame::Prep, first, cue_end: first, addressee: None, medium: None })
}

const WH: &[&str] = &["what", "why", "how", "when", "where", "which", "who", "whom", "whose"];
const IF: &[&str] = &["whether", "if"];

/// "told reporters that", "urged the council to", "informed her about".
fn addressed(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    let phrase = source::phrase_starting(reader, at)?;
    let opens = |at: u32| -> Option<(Frame, u32)> {
        if reader.is(at, &["about", "of", "on", "for", "against", "with"]) {
            // "told them on the phone that": the words between say how.
            let (that, _) = skip_adjuncts(reader, at, limit);
            let opens = reader.tag(that) == Tag::Sconj || reader.opens(that + 1).is_some();
            if cue.row.takes.has(Take::That) && reader.is(that, &["that"]) && opens {
                return None;
            }
            return (source::phrase_starting(reader, at + 1).is_some()
                && reader.time(at + 1).is_none()
                && !source::opens_medium(reader, at))
            .then_some((Frame::Prep, at));
        }
        opener(reader, cue, at, limit, false).filter(|(frame, _)| *frame != Frame::Clause || at > phrase.end.saturating_sub(1))
    };
    let mut end = phrase.end;
    // "the ministers of the two states", "an audience at a festival in Houston last week"
    for _ in 0..6 {
        if end >= limit {
            return None;
        }
        if let Some((frame, first)) = opens(end) {
            let addressee = TokenSpan::new(at, phrase.end.max(end.min(first)));
            let addressee = trim_comma(reader, addressee);
            return Some(Opening { frame, first, cue_end: at, addressee: Some(addressee), medium: None });
        }
        let (next, _) = skip_adjuncts(reader, end, limit);
        let next = if next == end { apposed_end(reader, end, limit) } else { next };
        if next == end {
            return None;
        }
        end = next;
    }
    None
}

/// "scolded him: “…”": whoever stands before the colon is spoken to.
fn scolded(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if cue.kind != Kind::Verb || !(cue.row.takes.has(Take::Object) || cue.row.takes.has(Take::Addressee)) {
        return None;
    }
    let phrase = source::phrase_starting(reader, at)?;
    let person = reader.is(at, &["him", "her", "them", "me", "us"]) || reader.tag(phrase.end - 1) == Tag::Propn;
    let first = phrase.end + 1;
    let quoted = person
        && first < limit
        && reader.is(phrase.end, &[":"])
        && reader.opens(first).is_some_and(|quotation| quotation::is_speech(reader, quotation));
    quoted.then_some(Opening { frame: Frame::Quote, first, cue_end: at, addressee: Some(phrase), medium: None })
}

fn trim_comma(reader: &Reader<'_>, span: TokenSpan) -> TokenSpan {
    let mut end = span.end;
    while end > span.first + 1 && reader.is(end - 1, &[","]) {
        end -= 1;
    }
    TokenSpan::new(span.first, end)
}

/// ", Samantha Power," behind an addressee.
fn apposed_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    if !reader.is(at, &[","]) {
        return at;
    }
    let Some(phrase) = source::phrase_starting(reader, at + 1).filter(|phrase| phrase.end < limit) else { return at };
    if reader.is(phrase.end, &[","]) { phrase.end + 1 } else { at }
}

/// The frame that opens at `at`, where the cue takes it; `near` allows those that must follow the cue directly.
fn opener(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32, near: bool) -> Option<(Frame, u32)> {
    if at >= limit {
        return None;
    }
    let takes = cue.row.takes;
    let plain = cue.kind == Kind::Verb && cue.row.precision >= 85 && cue.row.act != Act::Describe;
    let quote = takes.has(Take::Quote) || takes.has(Take::That) || takes.has(Take::Clause);
    if reader.is(at, &["that"]) && takes.has(Take::That) && !is_determiner(reader, at) && (near || !is_relative(reader, at)) {
        return Some((Frame::That, at));
    }
    if let Some(quotation) = reader.opens(at) {
        if quotation::is_title(reader, quotation) {
            return None;
        }
        return (quote || takes.has(Take::Object)).then_some((Frame::Quote, at));
    }
    if reader.is(at, &[","]) {
        if quote && reader.opens(at + 1).is_some() {
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
    // "said — on the radio, of all places — that"
    if reader.is(at, &["—", "–", "--"]) {
        let close = (at + 1..limit.min(at + 16)).find(|&token| reader.is(token, &["—", "–", "--"]))?;
        return (takes.has(Take::That) && reader.is(close + 1, &["that"])).then_some((Frame::That, close + 1));
    }
    if reader.is(at, &[":"]) {
        return (quote && at + 1 < limit.max(at + 2)).then_some((Frame::Colon, at + 1));
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
    // "says going abroad has helped"
    let gerund = near && takes.has(Take::Clause) && cue.kind == Kind::Verb && cue.row.precision >= 85;
    if gerund && reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing") {
        return Some((Frame::Clause, at));
    }
    if near && takes.has(Take::Object) && reader.is(at, &["yes", "no"]) {
        return Some((Frame::Object, at));
    }
    let addressed = takes.has(Take::Addressee) && !near;
    if reader.is(at, &["to"]) && (takes.has(Take::Inf) && near || addressed) && is_infinitive(reader, at) {
        return Some((Frame::Inf, at));
    }
    let clause = (takes.has(Take::Clause) || addressed && takes.has(Take::That)) && opens_clause(reader, at, limit);
    if clause {
        return Some((Frame::Clause, at));
    }
    if !near {
        return None;
    }
    if takes.has(Take::Ing) && reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing") {
        return Some((Frame::Ing, at));
    }
    // What plain verbs of saying govern is a clause, even where its verb is out of sight.
    let says = takes.has(Take::Clause) && plain && !takes.has(Take::Addressee);
    let object = takes.has(Take::Object) && opens_object(reader, at);
    object.then_some((if says { Frame::Clause } else { Frame::Object }, at))
}

/// "that" behind a noun and before its verb: "told reporters after the meeting that was held in May".
fn is_relative(reader: &Reader<'_>, at: u32) -> bool {
    // "told the council that closing the bridge would hurt": a clause with a gerund for its subject.
    let gerund = reader.word(at + 1).ends_with("ing");
    !gerund
        && reader.verb(at + 1).is_some_and(|group| group.tokens.first == at + 1)
        && reader.noun_before(at).is_some_and(|phrase| reader.time(phrase.tokens.first).is_none())
}

/// "that" before a noun it points to: "said that day", but not "said that people".
fn is_determiner(reader: &Reader<'_>, at: u32) -> bool {
    reader.tag(at) == Tag::Det
        && reader.noun(at).is_some_and(|phrase| phrase.tokens.first == at && reader.verb(phrase.tokens.end).is_none())
}

/// "to" and a verb in the base form, which marks may set off: "to “flatten” the bridge".
pub(super) fn is_infinitive(reader: &Reader<'_>, at: u32) -> bool {
    (at + 1..at + 4)
        .find(|&next| reader.tag(next) != Tag::Adv && reader.opens(next).is_none())
        .is_some_and(|next| matches!(reader.tag(next), Tag::Verb | Tag::Aux))
}

/// An adverbial clause with the main clause or a quotation behind its comma: "because the road is closed, buses would turn".
fn opens_adverbially(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    if !reader.is(at, &["because", "if", "although", "though", "unless", "since", "while", "when", "once", "until", "as"])
        || !opens_clause(reader, at + 1, limit)
    {
        return false;
    }
    let comma = (at + 1..limit.min(at + ADJUNCTS)).find(|&token| reader.is(token, &[","]) && reader.quote(token).is_none());
    comma.is_some_and(|comma| reader.opens(comma + 1).is_some() || opens_clause(reader, comma + 1, limit))
}

/// Words that can only be subjects.
const NOMINATIVE: &[&str] = &["he", "she", "they", "we", "i", "there"];

/// A phrase and a verb group with it as the subject; or a pronoun that can only be a subject.
fn opens_clause(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    const SUBJECTS: &[&str] = &["he", "she", "they", "we", "i", "it", "there", "you"];
    if reader.is(at, SUBJECTS) {
        return reader.verb(at + 1).is_some() || reader.verb(at + 2).is_some() || reader.is(at, NOMINATIVE);
    }
    let Some(phrase) = source::phrase_starting(reader, at) else { return false };
    let mut end = phrase.end;
    while end < limit && end < at + ADJUNCTS {
        if reader.verb(end).is_some_and(|group| group.tokens.first <= end) {
            return true;
        }
        if reader.tag(end) == Tag::Adv {
            end += 1;
            continue;
        }
        if reader.tag(end) != Tag::Adp {
            return false;
        }
        // "called him a liar after he left": the pronoun begins a clause of its own.
        if reader.is(end + 1, NOMINATIVE) {
            return false;
        }
        let Some(next) = source::phrase_starting(reader, end + 1) else { return false };
        end = next.end;
    }
    false
}

/// Whether a time stands there that says when; in "called Friday's vote a farce" it says which.
fn is_when(reader: &Reader<'_>, at: u32) -> bool {
    reader.time(at).is_some_and(|(_, time)| !reader.is(time.end, &["'s", "’s"]))
}

fn opens_object(reader: &Reader<'_>, at: u32) -> bool {
    !is_when(reader, at)
        && !reader.opens(at).is_some_and(|quotation| quotation::is_title(reader, quotation))
        && (source::phrase_starting(reader, at).is_some()
            || matches!(reader.tag(at), Tag::Det | Tag::Num | Tag::Sym)
            || reader.is_mark(at))
        && reader.shape(at) != Shape::Stop
}

/// Over times, adverbs and prepositional phrases from `at`; also the medium among them.
pub(super) fn skip_adjuncts(reader: &Reader<'_>, at: u32, limit: u32) -> (u32, Option<TokenSpan>) {
    let (mut end, mut medium) = (at, None);
    while end < limit && end < at + ADJUNCTS {
        if let Some((_, time)) = reader.time(end).filter(|(_, time)| time.end > end) {
            end = time.end;
            continue;
        }
        match reader.tag(end) {
            Tag::Adv if reader.noun_from(end).is_none_or(|phrase| phrase.tokens.len() == 1) => end += 1,
            Tag::Adp | Tag::Part if !reader.is(end, &["that", "than"]) => {
                let Some(next) = object_of(reader, end, limit) else { break };
                if (end + 1..next).any(|token| reader.has(token, Class::CueMedium)) && medium.is_none() {
                    medium = Some(TokenSpan::new(end, next));
                }
                end = next;
            }
            // "in a statement released by the campaign"
            Tag::Verb if end > at && is_participle(reader, end) => end += 1,
            _ => break,
        }
    }
    (end.min(limit), medium)
}

/// Whether a lone participle before a preposition stands at `at`, behind a noun: "released by".
fn is_participle(reader: &Reader<'_>, at: u32) -> bool {
    let lone = |group: &VerbGroup| group.tokens.len() == 1 && group.kind == VerbKind::Participle;
    reader.verb(at).is_some_and(|group| lone(&group)) && reader.tag(at + 1) == Tag::Adp && reader.noun_before(at).is_some()
}

/// The end of the phrase that a preposition at `at` governs.
fn object_of(reader: &Reader<'_>, at: u32, limit: u32) -> Option<u32> {
    let first = at + 1;
    if let Some((_, time)) = reader.time(first) {
        return Some(time.end.min(limit));
    }
    let phrase = source::phrase_starting(reader, first)?;
    (phrase.end <= limit).then_some(phrase.end)
}
