//! To whom, when and in what something is said: the phrases beside a cue that belong neither to its source nor to its content.
//!
//! **How.** What the frame took for the addressee is cut where a time or a medium begins; "in a letter to the mayor" and "speaking
//! to reporters" name one as well. A time counts if it stands with the cue in one clause and no preposition such as "after" or
//! "of" gives it to something else.
//!
//! **Why this way.** Frames only look for content; what they pass over on the way is read once, for all of them alike.
//!
//! **Limits.** A time behind a verb of its own ("the bridge fell on Monday, she said") is never that of the saying.

use super::draft::Draft;
use super::reader::Reader;
use super::source::RELATIVE;
use super::{medium, passes, source_after, speaker};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::model::{Act, TimeKind};
use crate::rules::FoundBy;
use crate::text::{Shape, TokenId, TokenSpan};

/// How far from its cue a circumstance may stand, source and content not counted.
const REACH: usize = 24;

/// Participles that take whom it is said to behind "to".
const TALKS_TO: &[&str] = &["speaking", "talking", "writing", "testifying"];

/// The circumstances of one act of saying.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Circumstances {
    pub addressee: Option<TokenSpan>,
    /// Index into the times of the article.
    pub time: Option<usize>,
    pub medium: Option<TokenSpan>,
}

impl Circumstances {
    /// Those of a draft; one that stands in the content of another has none from outside of it.
    pub fn of(reader: &Reader<'_>, draft: &Draft<'_>, outer: Option<&Draft<'_>>) -> Self {
        let free = Beside::of(reader, draft, outer);
        let own = draft.medium.map(|medium| medium.first);
        let beside = || free.before().iter().chain(free.after()).copied();
        // "After Lund spoke in a debate, Ruiz said": the medium of another verb.
        let of_saying = |at: u32| !is_lower(reader, at, draft) && !is_earlier(reader, at, draft);
        let of_other = || beside().find_map(|at| medium::find(reader, at).filter(|_| of_saying(at)));
        let medium = own.and_then(|at| medium::find(reader, at)).or_else(of_other);
        // "blamed the leak on CNN"
        let blamed = |medium: &TokenSpan| draft.act == Act::Accuse && reader.is(medium.first, &["on"]);
        let medium = medium.filter(|medium| !blamed(medium) && draft.found != FoundBy::Pass(&passes::SEEM));
        let addressee = draft.addressee.map(|whom| trimmed(reader, whom));
        Circumstances {
            addressee: addressee
                .or_else(|| medium.and_then(|medium| partner(reader, medium)).and_then(|whom| before_source(reader, whom, draft)))
                .or_else(|| beside().find_map(|at| spoken_to(reader, at, draft))),
            time: date_of_cue(reader, draft)
                .or_else(|| free.after().iter().find_map(|&at| when(reader, at, draft.cue.end..at, draft)))
                .or_else(|| free.before().iter().find_map(|&at| when(reader, at, at..draft.cue.first, draft)))
                .or_else(|| medium.and_then(|medium| date_of(reader, medium))),
            medium,
        }
    }
}

/// The tokens of the sentence before and behind the cue that are neither source nor content.
struct Beside {
    /// Those before the cue up to the middle, those behind it from there on.
    tokens: [u32; 2 * REACH],
    first: usize,
    end: usize,
}

impl Beside {
    fn before(&self) -> &[u32] {
        &self.tokens[self.first..REACH]
    }

    fn after(&self) -> &[u32] {
        &self.tokens[REACH..self.end]
    }

    fn of(reader: &Reader<'_>, draft: &Draft<'_>, outer: Option<&Draft<'_>>) -> Self {
        let holds = |piece: &&TokenSpan| piece.holds(TokenId(draft.cue.first));
        let room = outer.and_then(|outer| outer.content.iter().find(holds));
        let sentence = reader.window(draft.cue.first);
        let sentence = room.map_or(sentence, |room| TokenSpan::new(sentence.first.max(room.first), sentence.end.min(room.end)));
        let quotation = |at: u32| reader.quote(at).map(|(number, _)| number);
        let own = quotation(draft.cue.first);
        let outside =
            |at: &u32| quotation(*at) == own && !draft.content.iter().chain(&draft.source).any(|span| span.holds(TokenId(*at)));
        let bars = |at: &u32| reader.is(*at, &[";"]);
        let mut found = Beside { tokens: [0; 2 * REACH], first: REACH, end: REACH };
        // "Ruiz, who came home on Monday, said": what lies behind another verb is beside that verb.
        let gerund = reader.verb(draft.cue.first).is_some_and(|group| group.kind == VerbKind::Gerund);
        let other_verb = subject(draft).and_then(|source| {
            let says = |at: u32| {
                reader.is(at, TALKS_TO)
                    || reader.is_in(at, WordSet::Responding)
                    || reader.has(at, Class::CueVerb)
                    || reader.has(at, Class::CueLight)
            };
            // "Ruiz hit back on Monday, calling it late": said while it is done.
            let done =
                |at: u32| gerund && reader.finite(source.end, at + 1).is_some_and(|main| reader.verb(at) == reader.verb(main));
            let other = |at: u32| reader.verb(at).is_some_and(|verb| !says(verb.head.0)) && !done(at);
            // "Ruiz, who hopes to win in May, said"
            (source.end..draft.cue.first).find(|&at| outside(&at) && (other(at) || reader.is(at, RELATIVE)))
        });
        let before = (sentence.first..draft.cue.first).rev().filter(outside).take_while(|at| !bars(at)).take(REACH);
        // "Ruiz, who came home, | on Monday | said"
        let comma = |&at: &u32| reader.is(at, &[",", "—", "–", "--"]) || reader.verb(at).is_some();
        let near = other_verb.and_then(|verb| (verb..draft.cue.first).rev().find(comma));
        let near = near.filter(|&at| reader.verb(at).is_none());
        let own = |at: u32| other_verb.is_none_or(|verb| at < verb) || near.is_some_and(|comma| at > comma);
        for at in before.filter(|&at| own(at)) {
            found.first -= 1;
            found.tokens[found.first] = at;
        }
        for at in (draft.cue.end..sentence.end).filter(outside).take_while(|at| !bars(at)).take(REACH) {
            found.tokens[found.end] = at;
            found.end += 1;
        }
        found
    }
}

/// What stands before the cue as its subject: who says it, or what is said of in the passive.
fn subject(draft: &Draft<'_>) -> Option<TokenSpan> {
    let spoken_of = || draft.content.iter().copied().chain(draft.addressee).filter(|_| draft.is_passive());
    draft.source.into_iter().chain(spoken_of()).find(|span| span.end <= draft.cue.first)
}

/// Whom it is said to, without the time and the medium behind: "reporters | on Monday", "investors | on a conference call".
fn trimmed(reader: &Reader<'_>, whom: TokenSpan) -> TokenSpan {
    let timed = |at: u32| reader.time(at).is_some_and(|(_, time)| time.first == at && is_free(reader, time));
    const OTHERS: &[&str] = &["after", "before", "during", "following", "ahead", "amid", "despite", "without", "by", "through"];
    let cut = |&at: &u32| {
        let led = reader.tag(at) == Tag::Adp && timed(at + 1);
        // "reporters in Dover, her voice breaking"
        let how = reader.is(at, &[","]) && reader.is(at + 1, &["his", "her", "their", "its"]);
        timed(at) || led || how || reader.is(at, OTHERS) || medium::find(reader, at).is_some()
    };
    // "voters who gathered on Monday": the time is that of the gathering; "voters | following the debate", to the word classes a verb.
    let inside = (whom.first + 1..whom.end).take_while(|&at| reader.verb(at).is_none() || reader.is(at, &["following"]));
    let end = inside.into_iter().find(cut).unwrap_or(whom.end);
    let end = if reader.is(end - 1, &[","]) && end > whom.first + 1 { end - 1 } else { end };
    TokenSpan::new(whom.first, end)
}

/// What stands before the source: "In a letter to | the bank |, Ana Ruiz wrote".
fn before_source(reader: &Reader<'_>, whom: TokenSpan, draft: &Draft<'_>) -> Option<TokenSpan> {
    let Some(source) = draft.source.filter(|source| whom.first <= source.first && source.first < whom.end) else {
        return Some(whom);
    };
    let end = source.first - u32::from(source.first > whom.first && reader.is(source.first - 1, &[","]));
    (end > whom.first).then(|| TokenSpan::new(whom.first, end))
}

/// The other side of a medium: "in a letter to | the mayor |", "in an interview with | CNN |".
fn partner(reader: &Reader<'_>, medium: TokenSpan) -> Option<TokenSpan> {
    const TALKS: &[&str] = &["interview", "interviews", "call", "conversation", "briefing", "podcast", "debate"];
    let to = reader.is(medium.end, &["to"]) || reader.is(medium.end, &["with"]) && reader.is(medium.end - 1, TALKS);
    somebody_at(reader, medium.end + 1).filter(|_| to)
}

/// "speaking to | reporters |", and "said to | the mayor |" right behind a verb of saying.
fn spoken_to(reader: &Reader<'_>, at: u32, draft: &Draft<'_>) -> Option<TokenSpan> {
    if !reader.is(at, &["to", "with", "before"]) {
        return None;
    }
    let verb = reader.verb(at.checked_sub(1)?)?;
    let spoken = reader.is(verb.head.0, TALKS_TO);
    let said = at == draft.cue.end && reader.has(verb.head.0, Class::CueVerb) && reader.is(at, &["to"]);
    somebody_at(reader, at + 1).filter(|_| verb.tokens.end == at && (spoken || said))
}

/// The phrase at `first`, where it can be spoken to.
fn somebody_at(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    let phrase = source_after::phrase_starting(reader, first).filter(|_| reader.time(first).is_none())?;
    let whom = trimmed(reader, source_after::after(reader, first, reader.window(first).end).unwrap_or(phrase));
    speaker::is_somebody(reader, whom).then_some(whom)
}

/// The time at `at`, where it says when something was said; `between` stands between it and the cue.
fn when(reader: &Reader<'_>, at: u32, between: std::ops::Range<u32>, draft: &Draft<'_>) -> Option<usize> {
    const OTHERS: &[&str] =
        &["after", "before", "since", "until", "till", "of", "from", "by", "following", "despite", "about", "than"];
    let (number, time) = reader.time(at).filter(|(_, time)| time.first == at)?;
    let kind = reader.values.times.get(number)?.kind;
    let lasting = matches!(kind, TimeKind::Duration | TimeKind::Set);
    let others = at > 0 && reader.is(at - 1, OTHERS) || !is_free(reader, time);
    // "praised Lund and her friends in a letter on Monday"; but "said she was born in the village and left | in 2004"
    let spoken_of = |span: &&TokenSpan| span.first >= draft.cue.end && (span.first..span.end).all(|at| reader.verb(at).is_none());
    let apart = draft.source.iter().chain(draft.content.iter().filter(spoken_of));
    let outside = |at: &u32| !apart.clone().any(|span| span.holds(TokenId(*at))) && !time.holds(TokenId(*at));
    // "in a statement | released | on Monday": no verb of its own.
    let tied = |at: u32| reader.tag(at) == Tag::Adp || reader.time(at).is_some();
    let told = |at: u32| reader.word(at).ends_with("ed") && reader.noun_before(at).is_some() && tied(at + 1);
    let finite =
        |at: u32| reader.verb(at).is_some_and(|group| group.kind == VerbKind::Finite && !(group.tokens.len() == 1 && told(at)));
    // "on ABC’s “Harbour Talk” on Sunday": no "is".
    let owner = |at: u32| reader.is(at, &["'s", "’s"]) && reader.is_mark(at + 1);
    let parts =
        |at: u32| finite(at) && !owner(at) || matches!(reader.tag(at), Tag::Cconj | Tag::Sconj) && !reader.is(at, &["by"]);
    // "earned a billion last year, and expects": a time of another verb.
    let parted = between.clone().filter(outside).any(parts);
    // "On Monday, Ruiz, who leads the bank, said": nothing but the time stands before the comma.
    let opens = reader.window(at).first + 1 >= at && reader.is(time.end, &[","]);
    let lower = is_lower(reader, at, draft)
        || is_asked(reader, at, draft)
        || is_earlier(reader, at, draft)
        || is_of_office(reader, at, draft);
    (!lasting && !others && !lower && (opens || !parted)).then_some(number)
}

/// Whether what stands at `at` is in the clause that opens the sentence: "After he resigned on Monday, Ruiz said".
fn is_lower(reader: &Reader<'_>, at: u32, draft: &Draft<'_>) -> bool {
    // "Although she stayed, | at the debate | she said"
    let apart = at > 0 && reader.is(at - 1, &[","]);
    let first = subject(draft).filter(|source| at < source.first && !apart).map(|_| reader.window(at).first);
    first.is_some_and(|first| reader.tag(first) == Tag::Sconj && reader.finite(first, at).is_some())
}

/// Whether a time at `at` is in the question that opens the sentence: "Asked about the flood last week, Ruiz said"; but "Asked on Monday
/// about the flood".
fn is_asked(reader: &Reader<'_>, at: u32, draft: &Draft<'_>) -> bool {
    let first = reader.window(at).first;
    let opens = first + 2 < at && reader.is(first, &["asked", "pressed", "questioned", "quizzed"]) && draft.cue.first > at;
    opens && (first + 1..at).any(|at| matches!(reader.tag(at), Tag::Noun | Tag::Propn | Tag::Verb))
}

/// Whether a time at `at` before the source is that of the verb before it: "Ruiz wrote on Monday, meaning he had said".
fn is_earlier(reader: &Reader<'_>, at: u32, draft: &Draft<'_>) -> bool {
    let Some(source) = draft.source.filter(|source| at < source.first && source.end <= draft.cue.first) else { return false };
    let first = reader.window(at).first.max(at.saturating_sub(REACH as u32));
    let bars = |at: u32| reader.is(at, &[",", ";", ":"]) || reader.tag(at) == Tag::Cconj || reader.is_mark(at);
    let start = (first..at).rev().find(|&at| bars(at)).map_or(first, |bar| bar + 1);
    let free = |at: u32| !draft.content.iter().any(|piece| piece.holds(TokenId(at)));
    // "In a letter sent on Monday, Ruiz said"
    let finite = reader.finite(start, at).is_some_and(|verb| reader.noun_before(verb).is_some() && free(verb));
    finite && (at..source.first).any(|at| reader.verb(at).is_some_and(|group| group.kind == VerbKind::Gerund))
}

/// Whether a year at `at` belongs to the office that the source behind the cue ends with: "said Ruiz, a candidate for mayor | in 2012".
fn is_of_office(reader: &Reader<'_>, at: u32, draft: &Draft<'_>) -> bool {
    let Some(source) = draft.source.filter(|source| draft.cue.end <= source.first && source.end + 1 == at) else { return false };
    let year = || reader.shape(at) == Shape::Number && reader.time(at).is_some_and(|(_, time)| time.len() == 1);
    let told = || (source.first..source.end).any(|at| reader.is(at, &[","])) && reader.tag(source.end - 1) != Tag::Propn;
    reader.is(at - 1, &["in"]) && year() && told()
}

/// A day within the words of saying: "gave a statement | Thursday |, saying". A bare year is more often told of something else.
fn date_of_cue(reader: &Reader<'_>, draft: &Draft<'_>) -> Option<usize> {
    let number = if draft.cue.len() > 2 { date_of(reader, draft.cue)? } else { return None };
    let time = reader.values.times.get(number)?.tokens;
    (time.len() > 1 || reader.shape(time.first) != Shape::Number).then_some(number)
}

/// When a medium is from: "in a | July | interview", "at | Monday |’s rally".
fn date_of(reader: &Reader<'_>, medium: TokenSpan) -> Option<usize> {
    let quoted = |at: u32| reader.is_quoted(at) && !reader.is_quoted(medium.first);
    let (number, _) = (medium.first + 1..medium.end).take_while(|&at| !quoted(at)).find_map(|at| reader.time(at))?;
    let kind = reader.values.times.get(number)?.kind;
    (!matches!(kind, TimeKind::Duration | TimeKind::Set)).then_some(number)
}

/// Whether a time stands by itself: not "Monday's vote", "a weekly column", "the May election".
fn is_free(reader: &Reader<'_>, time: TokenSpan) -> bool {
    let owner = reader.is(time.end, &["'s", "’s", "'", "’"]);
    let inside = reader.noun(time.end).is_some_and(|phrase| phrase.tokens.holds(TokenId(time.end - 1)));
    !owner && !inside
}
