//! The word or mark that opens content at one place: "that", a quotation, "whether", "to", a clause, an object.
//!
//! **How.** A mark or a question word decides by itself; any other word is tried as what it opens from the surest frame to the least
//! sure, which is a bare object. The cue must take the frame.
//!
//! **Why this way.** Most words open one thing only, so the order matters for few of them; it stands in one function.
//!
//! **Limits.** Asides of more than sixteen tokens between dashes, or twelve between commas, are not looked over.

use super::adjunct::ADJUNCTS;
use super::cue::{Candidate, Kind};
use super::frame::{Frame, IF, WH, is_determiner, is_relative, is_rough_count};
use super::opens::{is_answer, is_infinitive, is_when, opens_adverbially, opens_clause, opens_object};
use super::reader::Reader;
use super::row::{Take, Takes};
use super::{quotation, source, trust};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, Slot};
use crate::model::Act;
use crate::text::{Quotation, Shape, TokenId};

/// How near to its cue a word stands that may open content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Right behind it.
    Near,
    /// Behind adjuncts or an addressee, where an object or a bare clause would belong to those.
    Far,
}

/// The frame that opens at `at`, where the cue takes it, and the first token of its content.
pub(super) fn opener(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32, reach: Reach) -> Option<(Frame, u32)> {
    if at >= limit {
        return None;
    }
    let place = Place { reader, cue, at, limit, takes: cue.row.takes, near: reach == Reach::Near };
    if place.is_pointing() {
        return Some((Frame::Object, at));
    }
    if place.is_that() {
        return Some((Frame::That, at));
    }
    if let Some(quotation) = reader.opens(at) {
        return place.quotation(quotation);
    }
    if reader.is(at, &[","]) {
        return place.behind_comma();
    }
    if source::is_dash(reader, at) {
        return place.behind_dash();
    }
    if reader.is(at, &[":"]) {
        return place.takes.has_sentences().then_some((Frame::Colon, at + 1));
    }
    if reader.is(at, IF) && (place.takes.has(Take::Whether) || place.takes.has(Take::Wh)) {
        return Some((Frame::Wh, at));
    }
    if reader.is(at, WH) && place.takes.has(Take::Wh) {
        return place.is_question().then_some((Frame::Wh, at));
    }
    if place.is_clause_without_subject_in_front() {
        return Some((Frame::Clause, at));
    }
    if place.near && place.takes.has(Take::Object) && is_answer(reader, at) {
        return Some((Frame::Object, at));
    }
    if place.is_infinitive() {
        return Some((Frame::Inf, at));
    }
    if place.is_clause() {
        return Some((Frame::Clause, at));
    }
    if !place.near {
        return None;
    }
    if place.is_gerund() {
        return Some((Frame::Ing, at));
    }
    place.is_object().then(|| (if place.is_fragment() { Frame::Clause } else { Frame::Object }, at))
}

/// A place behind a cue, of which each method asks what opens there.
#[derive(Clone, Copy)]
struct Place<'r, 'a, 'l> {
    reader: &'r Reader<'a>,
    cue: &'r Candidate<'l>,
    at: u32,
    limit: u32,
    takes: Takes,
    near: bool,
}

impl Place<'_, '_, '_> {
    /// "Lund denied that.", "denied that on Monday", "regrets that mistake", "backed that up": what "that" points to is denied.
    fn is_pointing(self) -> bool {
        let Place { reader, at, limit, .. } = self;
        if !self.near || !self.takes.has(Take::Object) || !reader.is(at, &["that"]) {
            return false;
        }
        let ends = |next: u32| next >= limit || reader.shape(next) == Shape::Stop;
        let timed = |next: u32| reader.time(next + u32::from(reader.is(next, &["on", "in"]))).is_some();
        // "Letters backed that up, but nobody read them."
        let particle = |next: u32| {
            let behind = || ends(next + 1) || reader.is(next + 1, &[",", "and", "but", "with", "by", "in", "on"]);
            reader.is(next, &["up", "out", "down", "off", "away", "aside", "back"]) && behind()
        };
        let alone = || {
            // "denied that, of course"
            let trails = reader.is(at + 1, &[","]) && reader.finite(at + 2, limit).is_none();
            ends(at + 1)
                || trails
                || is_parted(reader, at)
                || timed(at + 1) && reader.finite(at + 1, limit).is_none()
                || particle(at + 1)
        };
        let takes = self.takes.has(Take::That) || self.takes.has(Take::Clause);
        self.cue.kind == Kind::Verb && takes && (alone() || self.is_in_question()) || points_at(reader, at, limit)
    }

    /// "Whether he accepts | that advice will tell": the verb behind the noun is that of the sentence, whose subject asks how.
    fn is_in_question(self) -> bool {
        let Place { reader, cue, at, limit, .. } = self;
        let subject = reader.noun_before(cue.group.first);
        let asks = |subject: crate::grammar::NounPhrase| {
            let wh = subject.tokens.first.checked_sub(1);
            wh.is_some_and(|wh| reader.sentence(wh).first == wh && reader.is(wh, &["how", "whether", "why"]))
        };
        let noun = || reader.noun_from(at + 1).is_some_and(|noun| reader.finite(noun.tokens.end, limit).is_some());
        subject.is_some_and(asks) && noun()
    }

    /// "that" before a clause.
    fn is_that(self) -> bool {
        let Place { reader, at, .. } = self;
        let that = reader.is(at, &["that"])
            && self.takes.has(Take::That)
            && !is_determiner(reader, at)
            && !(self.near && is_parted(reader, at));
        that && (self.near || !is_relative(reader, at))
    }

    /// What a quotation that opens here is.
    fn quotation(self, quotation: &Quotation) -> Option<(Frame, u32)> {
        if quotation::is_title(self.reader, quotation) && !CRIES.contains(&self.cue.row.lemma) {
            // `said “Summer Rain” director Lund would return`
            let takes = self.near && self.is_plain() && self.takes.has(Take::Clause);
            let subject = takes && opens_clause(self.reader, quotation.tokens.end, self.limit);
            return subject.then_some((Frame::Clause, self.at));
        }
        (self.takes.has_sentences() || self.takes.has(Take::Object)).then_some((Frame::Quote, self.at))
    }

    /// `said, “…”`, `said, in effect, that`, "says, win or lose, he is staying".
    fn behind_comma(self) -> Option<(Frame, u32)> {
        let Place { reader, at, limit, .. } = self;
        // "said in his book, “The Long Road.”": a title is what it is said in.
        let medium = reader.has(at - 1, Class::NounWork) || reader.has(at - 1, Class::CueMedium);
        let said = |quotation: &Quotation| !medium || !quotation::is_title(reader, quotation);
        if self.takes.has_sentences() && reader.opens(at + 1).is_some_and(said) {
            return Some((Frame::Quote, at + 1));
        }
        let close = (at + 1..limit.min(at + 12)).find(|&token| reader.is(token, &[","]))?;
        if self.takes.has_sentences() && self.opens_speech(close + 1) {
            return Some((Frame::Quote, close + 1));
        }
        if self.takes.has(Take::That) && reader.is(close + 1, &["that"]) {
            return Some((Frame::That, close + 1));
        }
        let aside = self.near
            && self.is_plain()
            && self.takes.has(Take::Clause)
            && reader.verb(at + 1).is_none_or(|group| group.kind != VerbKind::Gerund);
        (aside && opens_clause(reader, close + 1, limit)).then_some((Frame::Clause, at + 1))
    }

    /// "said — on the radio, of all places — that", `boasted - “the best in the county”`.
    fn behind_dash(self) -> Option<(Frame, u32)> {
        let Place { reader, at, limit, .. } = self;
        let close = (at + 1..limit.min(at + 16)).find(|&token| source::is_dash(reader, token));
        let that = close.map(|close| close + 1).filter(|&that| self.takes.has(Take::That) && reader.is(that, &["that"]));
        if let Some(that) = that {
            return Some((Frame::That, that));
        }
        let says = self.cue.kind == Kind::Verb && self.takes.has(Take::Quote) && !self.cue.row.negative;
        (says && self.opens_speech(at + 1)).then_some((Frame::Quote, at + 1))
    }

    /// Whether a question word asks: "said when asked" and "told them where" do so only behind words of asking and knowing, or a denial.
    fn is_question(self) -> bool {
        let Place { reader, cue, at, .. } = self;
        let adverbial = reader.is(at, &["when", "where", "which", "who"]) && matches!(cue.row.act, Act::Say) && !cue.negated;
        // "reported on Monday about a student who got in"
        let relative = !self.near && !reader.is(at, &["what", "why", "how"]) && reader.noun_before(at).is_some();
        !adverbial && !relative
    }

    /// Whether a clause opens with something else than its subject.
    fn is_clause_without_subject_in_front(self) -> bool {
        let Place { reader, cue, at, limit, .. } = self;
        if !self.near || !self.takes.has(Take::Clause) {
            return false;
        }
        // "said because the road is closed, buses would turn"
        if cue.kind == Kind::Verb && opens_adverbially(reader, at, limit) {
            return true;
        }
        // "said about half of the houses were damaged"
        if is_rough_count(reader, at) && opens_clause(reader, at + 1, limit) {
            return true;
        }
        // "says going abroad has helped"
        let gerund = cue.kind == Kind::Verb && cue.row.precision >= trust::PLAIN;
        if gerund && reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing") {
            return true;
        }
        // "said higher than expected prices had cut its profit"
        let described = self.is_plain() && !self.takes.has(Take::Addressee) && reader.tag(at) == Tag::Adj;
        let phrase =
            || matches!(reader.tag(at + 1), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Cconj) || reader.is(at + 1, &["than"]);
        described && phrase() && !is_when(reader, at) && reader.finite(at, limit.min(at + ADJUNCTS)).is_some()
    }

    /// "to leave", "not to leave".
    fn is_infinitive(self) -> bool {
        let Place { reader, at, .. } = self;
        let to = at + u32::from(reader.is(at, &["not", "never"]));
        let takes = self.takes.has(Take::Inf) && self.near || self.is_behind_addressee();
        reader.is(to, &["to"]) && takes && is_infinitive(reader, to)
    }

    /// A clause that its subject opens.
    fn is_clause(self) -> bool {
        let Place { reader, at, .. } = self;
        // "state in a paper | that was shared": the pronoun goes with the noun.
        let relative = || !self.near && reader.is(at, &["that"]) && reader.tag(at) != Tag::Sconj && is_relative(reader, at);
        let takes = self.takes.has(Take::Clause) || self.is_behind_addressee() && self.takes.has(Take::That);
        takes && !relative() && opens_clause(reader, at, self.limit)
    }

    /// "denied taking bribes", "denied having met him", "remembers being hit".
    fn is_gerund(self) -> bool {
        let Place { reader, at, .. } = self;
        // "denied having told him that" denies what was told.
        let having =
            || reader.is(at, &["having"]) && reader.verb(at).is_some_and(|group| !reader.has(group.head.0, Class::CueVerb));
        let being = || reader.is(at, &["being"]) && reader.verb(at).is_some_and(|group| group.tokens.first == at);
        let plain = || reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing");
        self.takes.has(Take::Ing) && (being() || plain() || having())
    }

    /// An object, for which "that" may stand: "called that a farce". To the word classes, "that" behind a verb of saying opens a clause.
    fn is_object(self) -> bool {
        let Place { reader, at, .. } = self;
        let points = || {
            self.cue.kind == Kind::Verb
                && reader.is(at, &["that"])
                && !(self.takes.has(Take::That) || self.takes.has(Take::Clause))
                && (reader.verb(at + 1).is_none() || points_at(reader, at, self.limit))
        };
        self.takes.has(Take::Object) && (points() || opens_object(reader, at))
    }

    /// Whether what looks like an object is a clause whose verb is out of sight, as plain verbs of saying govern.
    fn is_fragment(self) -> bool {
        let Place { reader, at, .. } = self;
        // "lamented the tone of the talks and called": the verb behind the conjunction goes with the cue.
        let own = |verb: u32| !reader.is(verb - 1, &["and", "but", "or"]);
        self.takes.has(Take::Clause)
            && self.is_plain()
            && !self.takes.has(Take::Addressee)
            && reader.finite(at, self.limit.min(at + ADJUNCTS)).is_some_and(own)
    }

    /// Whether the cue is a plain verb of saying.
    fn is_plain(self) -> bool {
        self.cue.kind == Kind::Verb && self.cue.row.precision >= trust::PLAIN && self.cue.row.act != Act::Describe
    }

    /// Whether somebody whom the cue speaks to stands between.
    fn is_behind_addressee(self) -> bool {
        self.takes.has(Take::Addressee) && !self.near
    }

    /// Whether a quotation opens at a token that is no title.
    fn opens_speech(self, at: u32) -> bool {
        self.reader.opens(at).is_some_and(|quotation| !quotation::is_title(self.reader, quotation))
    }
}

/// What they govern is called out, however much it looks like a title: chanting “Free the Port!”
const CRIES: &[&str] = &["chant", "shout", "yell", "scream", "cry", "roar", "holler", "bellow"];

/// Whether "that" ends its clause before a comma: "She knows that, and he told her so.", "If he can't see that, what does he see?"; but
/// "said that, if it rained, nobody came".
fn is_parted(reader: &Reader<'_>, at: u32) -> bool {
    const NEXT: &[&str] = &["and", "but", "so", "or", "yet", "what", "why", "who", "how"];
    // "denied that, saying it was a lie"
    let loose = || reader.verb(at + 2).is_some_and(|group| group.kind == VerbKind::Gerund && reader.has(at + 2, Class::CueVerb));
    reader.is(at, &["that"]) && reader.is(at + 1, &[","]) && (reader.is(at + 2, NEXT) || loose())
}

/// "that" before what the word classes took for a verb, though none in the singular looks so: "regrets | that | mistake".
fn points_at(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    let bare = |at: u32| matches!(reader.tags.slot(TokenId(at)), Slot::VerbPlain | Slot::VerbBase);
    reader.is(at, &["that"])
        && at + 1 < limit
        && reader.verb(at + 1).is_some_and(|group| group.tokens.len() == 1 && bare(at + 1))
        && reader.finite(at + 2, limit).is_none()
}
