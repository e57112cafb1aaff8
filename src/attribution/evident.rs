//! Whether a verb with its subject and its content reports anything: "the survey found a drop", but "the police found a gun".
//!
//! **How.** By the precision of the cue, the frame of the content and what the subject can do; each exception is a question of
//! its own.
//!
//! **Why this way.** The same words tell of deeds and of speech; what stands around them decides.
//!
//! **Limits.** A bare object counts only behind cues that report more often than not.

use super::cue::{Candidate, Mood};
use super::frame::{Frame, Opening};
use super::naming::{is_named, is_styled};
use super::reader::Reader;
use super::row::Take;
use super::source::Subject;
use super::{content_tail, quotation, source, source_after, speaker};
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::{Act, MentionKind};
use crate::text::{Shape, TokenSpan};

/// Whether cue, frame and source together report more often than not: a bare object or preposition does so only behind a
/// finite verb and a source that can speak.
pub(super) fn is_evident(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, subject: Subject) -> bool {
    let thing = reader.is(subject.tokens.first, &["that", "which", "it", "this"]) && subject.tokens.len() == 1;
    let head = source::head(reader, subject.tokens).0;
    // "The law says"; but "her mother-in-law says"
    let whole = head > subject.tokens.first && reader.shape(head - 1) == Shape::Hyphen;
    let mute = cue.row.act == Act::Say && reader.has(head, Class::CueMute) && !whole;
    if mute && opening.frame != Frame::Quote {
        return false;
    }
    // "The court rules ban is legal", but "the club rules ban it"
    if opening.frame == Frame::Clause && is_doubtful(cue) && !speaker::hears(reader, subject.tokens) {
        return false;
    }
    if opening.frame == Frame::Object && cue.row.takes.has(Take::Named) && !is_named(reader, opening.first, subject) {
        return false;
    }
    // "A man named Omar Lund | said": a name that was given and not now.
    let given = (cue.row.takes.has(Take::Named) || cue.row.lemma == "name") && cue.mood == Mood::Finite && cue.group.len() == 1;
    let goes_on =
        |object: TokenSpan| reader.tag(object.end - 1) == Tag::Propn && reader.finite(object.end, object.end + 1).is_some();
    if given && opening.frame == Frame::Object && source_after::phrase_starting(reader, opening.first).is_some_and(goes_on) {
        return false;
    }
    // "went on to claim, without proof, that": the claim is the saying.
    let next = |first: u32| reader.has(first + 1, Class::CueVerb) && reader.is(first + 2, &[",", "that"]);
    if cue.row.lemma == "go on" && opening.frame == Frame::Inf && next(opening.first) {
        return false;
    }
    // "The survey found a drop in trust", but "Police found a gun"
    if opening.frame == Frame::Object && cue.row.takes.has(Take::Finding) {
        const INQUIRIES: &[&str] = &["inquiry", "investigation", "research", "analysis", "review", "test", "tests"];
        let head = source::head(reader, subject.tokens).0;
        let text = reader.has(head, Class::CueMedium) || reader.has(head, Class::NounWork) || reader.is(head, INQUIRIES);
        return text && reader.tag(head) == Tag::Noun && cue.governor.is_none();
    }
    let quoted = || quotes_near(reader, opening.first);
    if opening.frame == Frame::Object && cue.row.takes.has(Take::Verbal) && !quoted() && fights(reader, cue, subject.tokens) {
        return false;
    }
    let silent = matches!(cue.row.act, Act::Criticize | Act::Threaten | Act::Warn | Act::Accuse);
    if opening.frame == Frame::Object && silent && !quoted() && is_force(reader, subject.tokens) {
        return false;
    }
    // "read a letter to the court", but "read modern languages"
    let text = || reader.noun_from(opening.first).is_some_and(|object| reader.has(object.head.0, Class::CueMedium));
    if opening.frame == Frame::Object && cue.row.lemma == "read" && !quoted() && !text() {
        return false;
    }
    // "The storm claimed five lives", "claiming the top prize"
    const GAINS: &[&str] =
        &["life", "lives", "victim", "victims", "title", "prize", "medal", "trophy", "crown", "spot", "place", "seat"];
    let gained = || reader.noun_from(opening.first).is_some_and(|object| reader.is(object.head.0, GAINS));
    if opening.frame == Frame::Object && cue.row.act == Act::Claim && gained() && !quoted() {
        return false;
    }
    // `the war would go on “until we return”`: a thing goes on without words.
    let goes_on = cue.row.lemma == "go on" && opening.frame == Frame::Quote;
    if goes_on && !speaker::is_somebody(reader, subject.tokens) {
        return false;
    }
    // "told the paper", "…, said Ruiz, a driver": whoever stands behind such a verb is no content.
    let speaks = cue.row.act == Act::Say && cue.row.takes.has_sentences() && cue.row.precision >= 85 && cue.words.len() == 1;
    if opening.frame == Frame::Object && speaks && opening.addressee.is_none() {
        let object = source_after::phrase_starting(reader, opening.first);
        // "Asked who would lead the choir, he said Koch."
        let asked = |object: TokenSpan| {
            content_tail::opens_asked(reader, subject.tokens.first) && reader.shape(object.end) == Shape::Stop
        };
        if object.is_some_and(|object| speaker::is_somebody(reader, object) && !asked(object)) {
            return false;
        }
    }
    match opening.frame {
        // "a play called “Brokers”", but `called “absurd” the plan to close the port`
        Frame::Quote if cue.row.act == Act::Describe && cue.words.end == opening.first => {
            let title = reader.opens(opening.first).is_some_and(|quotation| reader.shape(quotation.inner.first).is_capital());
            !title && speaker::is_somebody(reader, subject.tokens)
        }
        // "sees the plan as “a trap”"
        Frame::Object if cue.row.takes.has(Take::As) && is_styled(reader, opening.first) => !thing,
        Frame::Object if cue.row.precision < 70 => {
            let finite = cue.mood == Mood::Finite && cue.governor.is_none();
            !thing && (finite && !subject.relative && speaker::can_speak(reader, subject.tokens) || quoted())
        }
        Frame::Object => !thing && (cue.governor.is_none() || cue.row.negative) || quoted(),
        Frame::Prep if opening.addressee.is_none() => {
            let loose = reader.is(opening.first.saturating_sub(1), &["as", "with", "on"]) && opening.cue_end == opening.first;
            !thing && !loose || quoted()
        }
        _ => true,
    }
}

/// Whether a subject attacks or defends with other means than words: "rebels", "five men", "Israel".
fn fights(reader: &Reader<'_>, cue: &Candidate<'_>, subject: TokenSpan) -> bool {
    const FIGHTERS: &[&str] = &[
        "rebels",
        "militants",
        "gunmen",
        "soldiers",
        "troops",
        "forces",
        "fighters",
        "hackers",
        "insurgents",
        "militia",
        "militias",
        "army",
        "guerrillas",
        "men",
        "youths",
        "gang",
        "gangs",
        "mob",
        "crowd",
        "protesters",
        "rioters",
        "pirates",
        "bombers",
        "jets",
        "planes",
        "drones",
        "police",
        "officers",
        "guards",
        "robbers",
        "settlers",
        "terrorists",
        "extremists",
        "jihadists",
        "separatists",
        "attackers",
        "assailants",
        "suspects",
        "fans",
        "dogs",
        "navy",
    ];
    let head = source::head(reader, subject).0;
    let place = cue.row.act == Act::Criticize
        && speaker::mention_of(reader, subject).is_some_and(|at| reader.mentions.get(at).kind == MentionKind::Location);
    reader.is(head, FIGHTERS) || place || reader.tag(subject.first) == Tag::Num
}

/// Whether a subject is a force of nature, which hits and threatens without a word: "the storm", "Hurricane Ana", "the river".
fn is_force(reader: &Reader<'_>, subject: TokenSpan) -> bool {
    const FORCES: &[&str] = &[
        "storm",
        "storms",
        "hurricane",
        "typhoon",
        "cyclone",
        "tornado",
        "tornadoes",
        "blizzard",
        "flood",
        "floods",
        "flooding",
        "fire",
        "fires",
        "wildfire",
        "wildfires",
        "earthquake",
        "quake",
        "tsunami",
        "rain",
        "rains",
        "snow",
        "wind",
        "winds",
        "wave",
        "waves",
        "river",
        "drought",
        "heat",
        "heatwave",
        "avalanche",
        "volcano",
        "lava",
        "virus",
        "disease",
        "alarm",
    ];
    reader.is(subject.first, FORCES) || reader.is(source::head(reader, subject).0, FORCES)
}

/// Whether a cue so seldom reports that a bare clause behind or before it says nothing: "rules" is a noun, or means "governs".
pub(super) fn is_doubtful(cue: &Candidate<'_>) -> bool {
    cue.row.precision < 30 && cue.row.act == Act::Decide
}

/// Whether a quotation opens in the phrase at `first`: marks show that the words are somebody's.
pub(super) fn quotes_near(reader: &Reader<'_>, first: u32) -> bool {
    let end = reader.sentence(first).end.min(first + 8);
    let near = (first..end).take_while(|&at| !reader.is(at, &[",", ";"]));
    near.into_iter().any(|at| reader.opens(at).is_some_and(|quotation| !quotation::is_title(reader, quotation)))
}
