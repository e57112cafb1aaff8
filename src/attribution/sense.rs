//! Uses of a cue that report nothing: "the keeper denied Lund", "the day promises to be long", "saw the roof fall".
//!
//! **How.** Each function looks at one frame: what the object is, who could promise, whether a result follows.
//!
//! **Why this way.** The row of a cue names its frames, and in most of them any object will do; the few in which the kind of the
//! object or of the subject changes the sense stand here together.
//!
//! **Limits.** A common noun as the one who is denied something ("denied the workers entry") is read as what is denied.

use super::clause::SUBORDINATORS;
use super::cue::{BE, Candidate, Mood};
use super::frame::{Frame, Opening};
use super::reader::Reader;
use super::source::Subject;
use super::{deed, hearer, opens, source, source_after, speaker, trust};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::{Class, Slot};
use crate::model::{Act, Form, MentionKind};
use crate::text::{TokenId, TokenSpan};

/// Whether an active cue with this content and subject has another sense.
pub(super) fn is_other(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, subject: Subject) -> bool {
    let first = opening.first;
    match opening.frame {
        Frame::Object => {
            withholds(reader, cue, first)
                || takes_up(reader, cue, first)
                || is_let_in(reader, cue, first, &[Class::NounPerson])
                || deed::is_deed(reader, cue, opening, subject)
        }
        Frame::Inf => {
            bodes(reader, cue, first, subject.tokens) || says_gladly(reader, cue, first) || goes_on_to_do(reader, cue, first)
        }
        Frame::Clause => {
            watches(reader, cue, first)
                || foresees(reader, cue, subject)
                || takes_up(reader, cue, first)
                || writes_for(reader, cue, first)
                || is_dated(reader, first, subject)
                || points(reader, first)
        }
        Frame::Prep => is_let_in(reader, cue, first, &[Class::NounPlace, Class::NounBody]),
        Frame::Quote => cue.row.lemma == "look at",
        _ => false,
    }
}

/// "was shown the door", "were denied a visa": in the passive, what somebody got or did not get.
pub(super) fn is_given(cue: &Candidate<'_>, opening: Opening) -> bool {
    opening.frame == Frame::Object && matches!(cue.row.lemma, "show" | "deny" | "refuse")
}

/// "denied Lund with a late save", "denied Dover a win": somebody does not get something.
fn withholds(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    if !matches!(cue.row.lemma, "deny" | "refuse") {
        return false;
    }
    let Some(phrase) = source_after::phrase_starting(reader, first) else { return false };
    let pronoun = phrase.len() == 1 && reader.is(first, &["him", "them", "me", "us", "you"]);
    // "Guard denied bail": a headline leaves out "is".
    let leave = phrase.len() == 1
        && reader.is(first, &["bail", "parole", "entry", "access", "asylum", "custody", "clemency", "boarding"]);
    let named = || {
        let whole = reader.mentions.within(phrase).find(|(_, mention)| mention.tokens.end == phrase.end);
        whole.is_some_and(|(_, mention)| mention.form == Form::Name && mention.kind == MentionKind::Person)
    };
    // "denied her the job"
    let second = reader.noun_from(phrase.end).is_some() && matches!(reader.tag(phrase.end), Tag::Det | Tag::Num | Tag::Sym);
    pronoun || leave || second || named()
}

/// "regretted his words as soon as he said them": what the text has told before.
fn takes_up(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    cue.row.lemma == "say" && reader.is(first, &["them"])
}

/// "nurses admitted to | the country last year", "admitted | 40 patients", but "admitted to | a mistake".
fn is_let_in(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32, classes: &[Class]) -> bool {
    let named = |phrase| speaker::mention_of(reader, phrase).map(|mention| reader.mentions.get(mention).kind);
    let whom = |phrase: TokenSpan| {
        let head = source::head(reader, phrase).0;
        classes.iter().any(|&class| reader.has(head, class)) || named(phrase) == Some(MentionKind::Location)
    };
    cue.row.lemma == "admit" && source_after::phrase_starting(reader, first).is_some_and(whom)
}

/// "went on to win the cup", but "went on to criticize the plan": what somebody does next is said only by a verb that reports.
fn goes_on_to_do(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    let verb = (first + 1..first + 3).find(|&at| reader.tag(at) != Tag::Adv);
    cue.row.lemma == "go on" && !verb.is_some_and(|verb| reader.has(verb, Class::CueVerb))
}

/// "A merger announced | Monday would cut jobs": the verb behind the day is that of the sentence.
fn is_dated(reader: &Reader<'_>, first: u32, subject: Subject) -> bool {
    if speaker::is_somebody(reader, subject.tokens) {
        return false;
    }
    let behind = reader.time(first).map(|(_, time)| time.end);
    behind.is_some_and(|at| reader.verb(at).is_some_and(|verb| verb.tokens.first == at && verb.kind == VerbKind::Finite))
}

/// "as you can see here, I was late": where to look, and a clause behind it that nobody sees.
fn points(reader: &Reader<'_>, first: u32) -> bool {
    reader.is(first, &["here", "there", "above", "below"]) && reader.is(first + 1, &[","])
}

/// "a lawyer writing in the Times, Ruiz says": where somebody writes, in an aside.
fn writes_for(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    let aside = cue.row.lemma == "write" && cue.mood == Mood::Gerund && reader.is(first, &["in", "for", "on"]);
    aside && reader.noun(first + 1).is_some_and(|paper| reader.is(paper.tokens.end, &[","]))
}

/// "The day promises to be long", "Rain threatens to flood the fair": a thing without words.
fn bodes(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32, subject: TokenSpan) -> bool {
    if !matches!(cue.row.lemma, "promise" | "threaten") {
        return false;
    }
    const TEXTS: &[Class] = &[Class::CueMedium, Class::CueNoun, Class::NounWork];
    let head = source::head(reader, subject).0;
    let common = reader.tag(head) == Tag::Noun;
    let voice = speaker::is_somebody(reader, subject) || TEXTS.iter().any(|&class| reader.has(head, class));
    common && (!voice || hearer::is_place(reader, subject) && reader.is(first + 1, BE))
}

/// "likes to say that", "loves to call it": what somebody likes is said, so the verb behind it is the cue.
fn says_gladly(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    let fond = matches!(cue.row.lemma, "like" | "love") && reader.is(first, &["to"]);
    let says = |hit: &crate::lexicon::Hit| {
        let row = super::row::Row::read(reader.lexicon, hit.entry);
        (row.act.family() == "assert" || row.act == Act::Describe) && row.precision >= trust::PLAIN
    };
    let opens = |at: u32| reader.is(at, &["that"]) || reader.opens(at).is_some() || opens::opens_clause(reader, at, at + 8);
    fond && reader.hits.longest(TokenId(first + 1), Class::CueVerb).is_some_and(|hit| says(hit) && opens(hit.tokens.end))
}

/// "saw the roof fall": what is seen with the eyes has its verb in the base form.
fn watches(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    if !reader.is(cue.words.first, &["saw"]) {
        return false;
    }
    let Some(subject) = source_after::phrase_starting(reader, first) else { return false };
    let bare = |group: VerbGroup| {
        let same =
            matches!(reader.word(group.head.0), "hit" | "cut" | "put" | "let" | "set" | "shut" | "burst" | "split" | "run");
        group.tokens.len() == 1 && (same || matches!(reader.tags.slot(group.head), Slot::VerbBase | Slot::VerbPlain))
    };
    reader.verb(subject.end).is_some_and(|group| group.tokens.first == subject.end && bare(group))
}

/// "protested so loudly that they left", "warned so often that": a result, and not what was said.
pub(super) fn is_degree(reader: &Reader<'_>, at: u32, limit: u32) -> bool {
    const REACH: u32 = 8;
    let degree = reader.is(at, &["so"]) && matches!(reader.tag(at + 1), Tag::Adv | Tag::Adj);
    let that = || {
        (at + 2..limit.min(at + REACH))
            .take_while(|&token| reader.verb(token).is_none())
            .find(|&token| reader.is(token, &["that"]))
    };
    degree && that().is_some()
}

/// "The cut would see | the bank losing money": a thing without words brings it about.
fn foresees(reader: &Reader<'_>, cue: &Candidate<'_>, subject: Subject) -> bool {
    let head = source::head(reader, subject.tokens).0;
    let texts = || [Class::CueMedium, Class::CueNoun, Class::NounWork].iter().any(|&class| reader.has(head, class));
    let brings = reader.is(cue.group.first, &["would", "will", "could", "may", "might"]);
    cue.row.lemma == "see" && brings && reader.tag(head) == Tag::Noun && !texts() && !speaker::is_somebody(reader, subject.tokens)
}

/// Whether the words before a tag are an adverbial clause or a participle with its question and nothing else: "When the bell rang, |
/// he cried", "Asked what he wanted, | she thinks". A reason can be all that is said.
pub(super) fn is_setting(reader: &Reader<'_>, before: TokenSpan) -> bool {
    // "On Friday, | even as the ferry sank, | Ruiz wrote"
    let dated = reader.time(before.first + u32::from(reader.is(before.first, &["on", "in"]))).map(|(_, time)| time.end);
    let first = dated.filter(|&comma| reader.is(comma, &[","])).map_or(before.first, |comma| comma + 1);
    let reason = reader.is(first, &["because", "since"]) || reader.is(first, &["even"]) && !reader.is(first + 1, &["as"]);
    let clause = reader.is(first, SUBORDINATORS) && !reason;
    let asked = || {
        let participle = reader.verb(first).is_some_and(|group| group.tokens.first == first && group.kind != VerbKind::Gerund);
        participle && reader.has(first, Class::CueVerb) && (reader.word(first).ends_with("ed") || reader.is(first, &["told"]))
    };
    // "After the bank bought the hall in 1990 | it sold it, records show": the main clause stands there too.
    const SUBJECTS: &[&str] = &["he", "she", "they", "we", "i", "it"];
    let main =
        |at: u32| at > first + 2 && reader.is(at, SUBJECTS) && matches!(reader.tag(at - 1), Tag::Noun | Tag::Propn | Tag::Num);
    let goes_on = |at: u32| reader.is(at, &[",", "—", "–", "--"]) || reader.opens(at).is_some() || main(at);
    (clause || asked()) && !(first..before.end).any(goes_on)
}
