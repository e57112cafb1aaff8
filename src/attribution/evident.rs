//! Whether a verb with its subject and its content reports anything: "the survey found a drop", but "the police found a gun".
//!
//! **How.** By the precision of the cue, the frame of the content and what the subject can do; each exception is a question of
//! its own to the case.
//!
//! **Why this way.** The same words tell of deeds and of speech; what stands around them decides.
//!
//! **Limits.** A bare object counts only behind cues that report more often than not.

use super::cue::{Candidate, Mood};
use super::frame::{Frame, Opening};
use super::naming::{is_introduced, is_named, is_styled};
use super::reader::Reader;
use super::row::Take;
use super::source::Subject;
use super::{content_tail, quotation, source, source_after, speaker, trust};
use crate::grammar::{NounPhrase, Tag};
use crate::lexicon::{Class, WordSet};
use crate::model::{Act, MentionKind};
use crate::text::{Shape, TokenId, TokenSpan};

/// Whether cue, frame and source together report more often than not: a bare object or preposition does so only behind a
/// finite verb and a source that can speak.
pub(super) fn is_evident(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, subject: Subject) -> bool {
    let case = Case { reader, cue, opening, subject };
    if case.is_mute() || case.disagrees() || case.is_governed() || case.is_claim_to_come() || case.is_of_a_thing_that_goes_on() {
        return false;
    }
    match opening.frame {
        Frame::Object => case.is_evident_object(),
        Frame::Prep if opening.addressee.is_none() => {
            let loose = reader.is(opening.first.saturating_sub(1), &["as", "with", "on"]) && opening.cue_end == opening.first;
            !case.is_of_a_thing() && !loose || case.quotes()
        }
        // "a play called “Brokers”", but `called “absurd” the plan to close the port`
        Frame::Quote if cue.row.act == Act::Describe && cue.words.end == opening.first => {
            let title = reader.opens(opening.first).is_some_and(|quotation| reader.shape(quotation.inner.first).is_capital());
            !title && speaker::is_somebody(reader, subject.tokens)
        }
        _ => true,
    }
}

/// A cue with its content and its subject, of which each method asks one question.
#[derive(Clone, Copy)]
struct Case<'r, 'a, 'l> {
    reader: &'r Reader<'a>,
    cue: &'r Candidate<'l>,
    opening: Opening,
    subject: Subject,
}

impl Case<'_, '_, '_> {
    /// "The law says"; but "her mother-in-law says".
    fn is_mute(self) -> bool {
        let head = self.head();
        let whole = head > self.subject.tokens.first && self.reader.shape(head - 1) == Shape::Hyphen;
        let mute = self.cue.row.act == Act::Say && self.reader.has(head, Class::CueMute) && !whole;
        mute && self.opening.frame != Frame::Quote
    }

    /// "farmers in border | states whose wells", "a news | show with guests": a noun that could be the cue, but for its number.
    fn disagrees(self) -> bool {
        let Case { reader, cue, .. } = self;
        let verb = cue.words.first;
        if cue.mood != Mood::Finite || cue.group.len() > 1 || reader.hits.word(TokenId(verb)).noun == 0 {
            return false;
        }
        let Some(phrase) = reader.noun(self.head()).filter(|phrase| reader.tag(phrase.head.0) == Tag::Noun) else { return false };
        let (head, forms) = (phrase.head.0, cue.row.forms);
        if forms.past || reader.is(head, &["series", "media", "data", "news", "means", "headquarters"]) {
            return false;
        }
        // "staff say", "the majority say"
        let many =
            || reader.has(head, Class::NounBody) || reader.is_in(head, WordSet::Quantity) || reader.word(head).ends_with('s');
        let asked = || phrase.tokens.first.checked_sub(1).is_some_and(|before| reader.tag(before) == Tag::Aux);
        let one = || self.subject.tokens == phrase.tokens && phrase.tokens.end == verb && !many() && !asked();
        if phrase.plural { forms.third } else { forms.base && one() }
    }

    /// "the club rules ban it", but "The court rules ban is legal".
    fn is_governed(self) -> bool {
        self.opening.frame == Frame::Clause && is_doubtful(self.cue) && !speaker::hears(self.reader, self.subject.tokens)
    }

    /// "went on to claim, without proof, that": the claim is the saying.
    fn is_claim_to_come(self) -> bool {
        let Case { reader, opening, .. } = self;
        let claims = || reader.has(opening.first + 1, Class::CueVerb) && reader.is(opening.first + 2, &[",", "that"]);
        self.cue.row.lemma == "go on" && opening.frame == Frame::Inf && claims()
    }

    /// `the war would go on “until we return”`: a thing goes on without words.
    fn is_of_a_thing_that_goes_on(self) -> bool {
        let goes_on = self.cue.row.lemma == "go on" && self.opening.frame == Frame::Quote;
        goes_on && !speaker::is_somebody(self.reader, self.subject.tokens)
    }

    /// Whether what the cue governs is told of rather than done, got or spoken to.
    fn is_evident_object(self) -> bool {
        if self.is_no_name() || self.is_given_name() {
            return false;
        }
        if self.cue.row.takes.has(Take::Finding) {
            return self.is_finding_of_a_text();
        }
        if (self.is_wordless() || self.is_sense_of_a_thing()) && !self.quotes() || self.is_spoken_to() {
            return false;
        }
        // "sees the plan as “a trap”"
        if self.cue.row.takes.has(Take::As) && is_styled(self.reader, self.opening.first) {
            return !self.is_of_a_thing();
        }
        if self.cue.row.precision < trust::OBJECT {
            let finite = self.cue.mood == Mood::Finite && self.cue.governor.is_none();
            let speaks = || finite && !self.subject.relative && speaker::can_speak(self.reader, self.subject.tokens);
            return !self.is_of_a_thing() && (speaks() || self.quotes());
        }
        !self.is_of_a_thing() && (self.cue.governor.is_none() || self.cue.row.negative) || self.quotes()
    }

    /// Whether a cue that gives a name gives none here: "named her successor".
    fn is_no_name(self) -> bool {
        self.cue.row.takes.has(Take::Named) && !is_named(self.reader, self.opening.first, self.subject)
    }

    /// "A man named Omar Lund", "The man named Omar Lund | said": a name that was given and not now.
    fn is_given_name(self) -> bool {
        let Case { reader, cue, .. } = self;
        if cue.row.lemma == "name" && is_introduced(reader, self.opening.first, self.subject) {
            return true;
        }
        let names = cue.row.takes.has(Take::Named) || cue.row.lemma == "name";
        let goes_on =
            |object: TokenSpan| reader.tag(object.end - 1) == Tag::Propn && reader.finite(object.end, object.end + 1).is_some();
        names
            && cue.mood == Mood::Finite
            && cue.group.len() == 1
            && source_after::phrase_starting(reader, self.opening.first).is_some_and(goes_on)
    }

    /// "The survey found a drop in trust", but "Police found a gun".
    fn is_finding_of_a_text(self) -> bool {
        let (reader, head) = (self.reader, self.head());
        let text =
            reader.has(head, Class::CueMedium) || reader.has(head, Class::NounWork) || reader.is_in(head, WordSet::Inquiry);
        text && reader.tag(head) == Tag::Noun && self.cue.governor.is_none()
    }

    /// Whether it is a deed unless something is quoted.
    fn is_wordless(self) -> bool {
        self.is_fight() || self.is_blow() || self.is_reading()
    }

    /// "One gene explains the delay", "The room tells the story", but "The report explains the delay".
    fn is_sense_of_a_thing(self) -> bool {
        let bare = || self.reader.tag(self.head()) == Tag::Noun;
        let sense = matches!(self.cue.row.lemma, "explain" | "tell");
        sense && bare() && !speaker::can_speak(self.reader, self.subject.tokens)
    }

    /// "Rebels attacked the town".
    fn is_fight(self) -> bool {
        self.cue.row.takes.has(Take::Verbal) && fights(self.reader, self.cue, self.subject.tokens)
    }

    /// "The storm threatened the coast".
    fn is_blow(self) -> bool {
        let strikes = matches!(self.cue.row.act, Act::Criticize | Act::Threaten | Act::Warn | Act::Accuse);
        strikes && is_force(self.reader, self.subject.tokens)
    }

    /// "read modern languages", but "read a letter to the court".
    fn is_reading(self) -> bool {
        let text = |object: &NounPhrase| self.reader.has(object.head.0, Class::CueMedium);
        self.cue.row.lemma == "read" && !self.object().is_some_and(|object| text(&object))
    }

    /// "told the paper", "…, said Ruiz, a driver": whoever stands behind such a verb is no content.
    fn is_spoken_to(self) -> bool {
        let Case { reader, cue, .. } = self;
        let speaks = cue.row.act == Act::Say && cue.row.takes.has_sentences() && cue.row.precision >= trust::PLAIN;
        if !speaks || cue.words.len() > 1 || self.opening.addressee.is_some() {
            return false;
        }
        // "Asked who would lead the choir, he said Koch."
        let asked = |object: TokenSpan| {
            content_tail::opens_asked(reader, self.subject.tokens.first) && reader.shape(object.end) == Shape::Stop
        };
        let object = source_after::phrase_starting(reader, self.opening.first);
        object.is_some_and(|object| speaker::is_somebody(reader, object) && !asked(object))
    }

    /// Whether the subject is a bare pronoun for a thing: "a plan which | threatens the port", but "a union which | rejects the plan".
    fn is_of_a_thing(self) -> bool {
        let Case { reader, subject, .. } = self;
        let first = subject.tokens.first;
        let bare = reader.is(first, &["that", "which", "it", "this"]) && subject.tokens.len() == 1;
        let antecedent = || source::antecedent(reader, first, reader.sentence(first).first);
        let body = || antecedent().is_some_and(|antecedent| speaker::ends_in_body(reader, antecedent));
        bare && !(subject.relative && reader.is(first, &["which"]) && body())
    }

    /// Whether marks show that the words are somebody's.
    fn quotes(self) -> bool {
        quotes_near(self.reader, self.opening.first)
    }

    /// The head of the subject.
    fn head(self) -> u32 {
        source::head(self.reader, self.subject.tokens).0
    }

    /// The noun phrase that opens the content.
    fn object(self) -> Option<NounPhrase> {
        self.reader.noun_from(self.opening.first)
    }
}

/// Whether a subject attacks or defends with other means than words: "rebels", "five men", "Israel".
fn fights(reader: &Reader<'_>, cue: &Candidate<'_>, subject: TokenSpan) -> bool {
    let head = source::head(reader, subject).0;
    let place = cue.row.act == Act::Criticize
        && speaker::mention_of(reader, subject).is_some_and(|at| reader.mentions.get(at).kind == MentionKind::Location);
    reader.is_in(head, WordSet::Fighter) || place || reader.tag(subject.first) == Tag::Num
}

/// Whether a subject is a force of nature, which hits and threatens without a word: "the storm", "Hurricane Ana", "the river".
fn is_force(reader: &Reader<'_>, subject: TokenSpan) -> bool {
    reader.is_in(subject.first, WordSet::Force) || reader.is_in(source::head(reader, subject).0, WordSet::Force)
}

/// Whether a cue so seldom reports that a bare clause behind or before it says nothing: "rules" is a noun, or means "governs".
pub(super) fn is_doubtful(cue: &Candidate<'_>) -> bool {
    cue.row.precision < trust::EVER && cue.row.act == Act::Decide
}

/// Whether a quotation opens in the phrase at `first`: marks show that the words are somebody's.
pub(super) fn quotes_near(reader: &Reader<'_>, first: u32) -> bool {
    let end = reader.sentence(first).end.min(first + 8);
    let near = (first..end).take_while(|&at| !reader.is(at, &[",", ";"]));
    near.into_iter().any(|at| reader.opens(at).is_some_and(|quotation| !quotation::is_title(reader, quotation)))
}
