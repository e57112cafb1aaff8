//! Statements whose content follows a verb: "she said that …", "the mayor criticized …".
//!
//! **How.** The frame behind the cue gives content and addressee, `subject` the source; what other words and other shapes make is in
//! [`nominal`](super::nominal), [`passive`](super::passive) and [`aside`](super::aside).
//!
//! **Why this way.** One function a kind of cue, each of them a few questions to `frame`, `source` and `content`.
//!
//! **Limits.** A bare object counts only behind cues that report more often than not.

use super::aside::{asked, described, gapped, next_quotation, parenthetical};
use super::clause::{is_subordinate, main_clause_after, opens_adverbially, relative_clause_end, relative_end};
use super::cue::{BE, Candidate, Kind, Mood};
use super::draft::Draft;
use super::frame::{Frame, Opening};
use super::naming::{is_named, is_styled};
use super::nominal::{adjective, noun, preposition};
use super::participle::{QUOTES, quoted_as};
use super::passive::{opener_after, passive, reduced, seeming};
use super::reader::Reader;
use super::row::Take;
use super::source::Subject;
use super::subject::{purposeful, subject_of};
use super::{apposed_claim, content, frame, passes, polarity, quotation, source, source_after, speaker};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::model::{Act, MentionKind};
use crate::rules::FoundBy;
use crate::text::{Shape, TokenSpan};

/// Where a cue may look: its sentence, or the content it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'c, 'l> {
    pub first: u32,
    pub end: u32,
    pub cues: &'c [Candidate<'l>],
    /// The source of the statement before in the same sentence, for "…, adding that".
    pub carried: Option<Subject>,
    /// The statement whose content covers a token, where that is known.
    pub owner: &'c [Option<u32>],
}

/// The statement that this cue makes with what follows it.
pub(super) fn find<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    match cue.kind {
        Kind::Verb if cue.row.takes.has(Take::Styled) && (cue.passive || !is_styled(reader, cue.words.end)) => None,
        Kind::Verb if cue.passive => passive(reader, cue, room),
        Kind::Verb => active(reader, cue, room),
        Kind::Adjective => adjective(reader, cue, room),
        Kind::Noun => noun(reader, cue, room),
        Kind::Preposition => preposition(reader, cue, room),
    }
}

fn active<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if cue.row.takes.has(Take::Seem) {
        return seeming(reader, cue, room);
    }
    if let Some(draft) = apposed_claim::find(reader, cue, room) {
        return Some(draft);
    }
    if let Some(draft) = gapped(reader, cue, room).or_else(|| described(reader, cue, room)).or_else(|| reduced(reader, cue, room))
    {
        return Some(draft);
    }
    // "Asked by a reporter whether"
    if reader.is(cue.words.end, &["by"])
        && !source_after::opens_medium(reader, cue.words.end)
        && let Some(agent) = source_after::after(reader, cue.words.end + 1, room.end)
        && let Some((first, frame)) = opener_after(reader, cue, agent.end, room)
    {
        let opening = Opening { frame, first, cue_end: cue.words.end, addressee: None, medium: None };
        return asked(reader, cue, opening, Some(agent), room);
    }
    // "As Ruiz told the Herald, the road is closed."
    if cue.row.takes.has(Take::Addressee)
        && let Some(draft) = parenthetical(reader, cue, room)
    {
        return Some(draft);
    }
    let Some(opening) = frame::find(reader, cue, room.end) else {
        return parenthetical(reader, cue, room).or_else(|| next_quotation(reader, cue, room));
    };
    if let Some(draft) = asked(reader, cue, opening, None, room) {
        return Some(draft);
    }
    // "As Ruiz likes to say, “…”": what she likes is said.
    let fond = opening.frame == Frame::Inf && matches!(cue.row.lemma, "like" | "love");
    if fond && (opening.first..opening.first + 4).any(|at| reader.opens(at).is_some()) {
        return None;
    }
    // "posted a message reading “…”": the verb that introduces the quotation is the cue.
    if opening.frame == Frame::Object && introduces(reader, opening.first, room) {
        return None;
    }
    // "forced Ruiz to reject the deal": done rather than said.
    if cue.mood == Mood::Infinitive && !opening.frame.is_clause() {
        return None;
    }
    let clause = matches!(opening.frame, Frame::That | Frame::Clause) && cue.row.precision >= 75;
    let purpose = cue.mood == Mood::Infinitive && (opening.frame == Frame::Quote || clause && speaks_in_medium(reader, cue));
    let subject = if purpose { purposeful(reader, cue, room.first)? } else { subject_of(reader, cue, room)? };
    // "That is not to say that", "The aim is to say that": nothing is said; but "Ruiz is to announce that".
    let copula = |governor: TokenSpan| {
        (governor.first..governor.end).all(|at| reader.is(at, BE) || reader.tag(at) != Tag::Verb && reader.tag(at) != Tag::Adj)
    };
    if cue.governor.is_some_and(copula) && !(cue.row.act.family() == "declare" && speaker::is_somebody(reader, subject.tokens)) {
        return None;
    }
    // "It is easy to say, “…”"
    let anybody = reader.is(subject.tokens.first, &["it", "that"]) && subject.tokens.len() == 1;
    if anybody && cue.governor.is_some_and(|governor| reader.is(governor.first, BE)) {
        return None;
    }
    if !is_evident(reader, cue, opening, subject) {
        return None;
    }
    let mut draft = Draft::new(cue, FoundBy::Pass(passes::of(opening.frame, cue.row.precision)));
    draft.source = Some(subject.tokens);
    draft.relative = subject.relative;
    // "quoted Ruiz, a driver, as saying that": all of it is passed on, and stands within.
    let passed_on = reader.is(cue.words.first, QUOTES) && quoted_as(reader, cue.words.end, room.end).is_some();
    fill(reader, cue, &mut draft, if passed_on { Opening { frame: Frame::Clause, ..opening } } else { opening }, room);
    draft.negative = polarity::is_negative(reader, cue, draft.source);
    if let Some(noun) = expressed(reader, cue, opening.first, room) {
        draft.act = noun.act;
        draft.negative |= noun.negative;
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// "held a news conference to announce that": what is made in order to say something holds it.
fn speaks_in_medium(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    let to = cue.group.first - u32::from(!reader.is(cue.group.first, &["to"]) && cue.group.first > 0);
    reader.noun_before(to).is_some_and(|phrase| {
        let made =
            phrase.tokens.first.checked_sub(1).and_then(|at| reader.verb(at)).is_some_and(|verb| verb.kind == VerbKind::Finite);
        made && source_after::names_medium(reader, phrase.tokens)
    })
}

/// Whether cue, frame and source together report more often than not: a bare object or preposition does so only behind a
/// finite verb and a source that can speak.
fn is_evident(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, subject: Subject) -> bool {
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
        if object.is_some_and(|object| speaker::is_somebody(reader, object)) {
            return false;
        }
    }
    match opening.frame {
        // "a play called “Brokers”", but `called “absurd” the plan to close the port`
        Frame::Quote if cue.row.act == Act::Describe && cue.words.end == opening.first => {
            let title = reader.opens(opening.first).is_some_and(|quotation| reader.shape(quotation.inner.first).is_capital());
            !title && speaker::is_somebody(reader, subject.tokens)
        }
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

/// Whether a cue so seldom reports that a bare clause behind or before it says nothing: "rules" is a noun, or means "governs".
pub(super) fn is_doubtful(cue: &Candidate<'_>) -> bool {
    cue.row.precision < 30 && cue.row.act == Act::Decide
}

/// Whether a cue in -ing or -ed behind the phrase at `first` introduces a quotation: "a letter saying: “…”".
fn introduces(reader: &Reader<'_>, first: u32, room: Room<'_, '_>) -> bool {
    let at = room.cues.partition_point(|cue| cue.words.first <= first);
    let near = room.cues[at..].iter().take_while(|cue| cue.words.first < room.end.min(first + 12));
    near.into_iter().any(|cue| {
        let end = cue.words.end + u32::from(reader.is(cue.words.end, &[":", ","]));
        let apart = reader.is(cue.words.first.saturating_sub(1), &[","]) || reader.is_mark(cue.words.first.saturating_sub(1));
        !apart && cue.mood == Mood::Gerund && cue.row.takes.has(Take::Quote) && reader.opens(end).is_some()
    })
}

/// Whether a quotation opens in the phrase at `first`: marks show that the words are somebody's.
pub(super) fn quotes_near(reader: &Reader<'_>, first: u32) -> bool {
    let end = reader.sentence(first).end.min(first + 8);
    let near = (first..end).take_while(|&at| !reader.is(at, &[",", ";"]));
    near.into_iter().any(|at| reader.opens(at).is_some_and(|quotation| !quotation::is_title(reader, quotation)))
}

/// The noun that "express" and "voice" take for their act: "expressed his willingness to".
fn expressed<'l>(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32, room: Room<'_, 'l>) -> Option<super::row::Row<'l>> {
    if !reader.has(cue.words.first, Class::CueLight) || cue.words.len() > 1 {
        return None;
    }
    let phrase = reader.noun(first)?.tokens;
    let at = room.cues.partition_point(|noun| noun.words.first < phrase.first);
    let nouns = room.cues[at..].iter().take_while(|noun| noun.words.first < phrase.end);
    nouns.filter(|noun| noun.kind == Kind::Noun).map(|noun| noun.row).next()
}

/// Content, cue end, addressee and medium of a frame.
pub(super) fn fill(reader: &Reader<'_>, cue: &Candidate<'_>, draft: &mut Draft<'_>, opening: Opening, room: Room<'_, '_>) {
    draft.cue = TokenSpan::new(cue.group.first, opening.cue_end.max(cue.words.end));
    draft.addressee = opening.addressee;
    draft.medium = opening.medium;
    let first = opening.frame.content_first(reader, opening.first);
    let mut end = content::end(reader, first, opening.frame, room.end, room.cues);
    let clause = draft.source.map_or(cue.group.first, |source| source.first);
    if draft.source.is_some_and(|source| source.first >= cue.words.end) {
        end = main_clause_after(reader, first, end).unwrap_or(end);
    } else if draft.relative {
        let close = if opening.frame == Frame::That { relative_clause_end } else { relative_end };
        end = restrictive_end(reader, cue, draft.source, opening, close(reader, first, end));
    } else if is_subordinate(reader, clause, room) || opens_adverbially(reader, cue) {
        end = main_clause_after(reader, first, end).unwrap_or(end);
    }
    if cue.kind == Kind::Noun && draft.cue.first >= cue.words.first {
        end = content::noun_end(reader, first, opening.frame, end);
    }
    // "denied that | on Monday"
    let timed = reader.time(first + 1 + u32::from(reader.is(first + 1, &["on", "in"]))).is_some();
    if opening.frame == Frame::Object && reader.is(first, &["that"]) && timed {
        end = end.min(first + 1);
    }
    let piece = content::trim(reader, TokenSpan::new(first, end.max(first)));
    // "Writing in a commentary, Ruiz said": where it is said is not what.
    let place = source_after::medium(reader, first).is_some_and(|medium| medium.end >= piece.end);
    if !(piece.is_empty() || place) {
        draft.content.push(piece);
    }
}

/// Where the content of a relative clause ends before the main verb: "officials who asked not to be named | said". Only of the
/// subject that opens a sentence it is known that such a verb must come.
fn restrictive_end(reader: &Reader<'_>, cue: &Candidate<'_>, source: Option<TokenSpan>, opening: Opening, end: u32) -> u32 {
    let opens = |source: TokenSpan| {
        let sentence = reader.sentence(source.first).first;
        // “…,” a friend who asked not to be named | told the paper.
        let floor = (sentence..source.first).rev().find(|&at| reader.closes(at).is_some()).map_or(sentence, |mark| mark + 1);
        reader.noun_before(source.first).is_some() && reader.finite(floor, source.first).is_none()
    };
    if !source.is_some_and(opens) {
        return end;
    }
    let first = opening.frame.content_first(reader, opening.first);
    let clause = content::noun_end(reader, first, opening.frame, end);
    // "The man who wrote the letter | was fined": the sentence wants a verb, so what is written is no clause.
    let object = cue.row.takes.has(Take::Object) && cue.row.precision < 85;
    if object && clause == end && opening.frame == Frame::Clause {
        return content::noun_end(reader, first, Frame::Object, end);
    }
    // "People who knew Ruiz said he was kind", "who accused Ruiz said": whom they knew or accused is no clause either.
    let plain = cue.row.precision >= 85 && cue.row.act != Act::Accuse;
    if !plain && opening.frame == Frame::Clause && clause == end && source.is_some_and(|source| reader.is(source.first, &["who"]))
    {
        let object = source_after::phrase_starting(reader, first).filter(|_| cue.row.takes.has(Take::Object));
        return object.map_or(first, |object| object.end);
    }
    clause
}
