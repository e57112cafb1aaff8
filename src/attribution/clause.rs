//! Where clauses open before a cue and end behind it.
//!
//! **How.** An adverbial clause is opened by its conjunction and closed by a comma with a phrase and a verb behind it; a relative
//! clause is closed by the next comma.
//!
//! **Why this way.** A saying in a clause before the main one ("While she said that …, he …") must end where the clause does.
//!
//! **Limits.** Only words and commas are read, so that an enumeration can end a relative clause.

use super::cue::{Candidate, Kind, Mood};
use super::forward::Room;
use super::reader::Reader;
use super::{adjunct, content_voice, opens, source, source_after, speaker};
use crate::grammar::{Tag, VerbKind};
use crate::text::{Shape, TokenSpan};

/// Words that open a clause before the main one.
pub(super) const SUBORDINATORS: &[&str] = &[
    "while", "when", "although", "though", "after", "because", "since", "if", "before", "as", "once", "until", "even",
    "whenever", "unless",
];

/// Whether the clause that starts at `first` is an adverbial one: "While she said that …, he …", "Although in May he said …, he …".
pub(super) fn is_subordinate(reader: &Reader<'_>, first: u32, room: Room<'_, '_>) -> bool {
    let sentence = reader.sentence(first);
    // "When she thanked Ruiz and said …": the subject stands before what she said first.
    let floor = if first < room.first { sentence.first } else { room.first.max(sentence.first) };
    let Some(before) = first.checked_sub(1) else { return false };
    let at = reader.time(before).map_or(before, |(_, time)| {
        time.first.saturating_sub(1 + u32::from(reader.is(time.first.saturating_sub(1), &["in", "on"])))
    });
    at >= floor
        && reader.is(at, SUBORDINATORS)
        && (at == sentence.first || reader.is_mark(at - 1) || reader.is(at - 1, &[",", "and", "but", "even", "—", "–", "--"]))
}

/// Whether the sentence begins with an adverbial clause or phrase that this cue stands in: no comma closes it before the cue.
pub(super) fn opens_adverbially(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    const LINKS: &[&str] = &["despite", "given", "amid", "without", "by", "in", "with", "besides", "upon"];
    let first = reader.sentence(cue.words.first).first;
    let loose = cue.kind == Kind::Noun || cue.mood == Mood::Gerund;
    // "Not only did Ruiz say it was late, he left"
    let not_only = reader.is(first, &["not"]) && reader.is(first + 1, &["only"]);
    // "Had Ruiz said it was late, he would have left"
    let supposed = reader.is(first, &["had"]) && reader.tag(first) == Tag::Aux;
    let opens = reader.is(first, SUBORDINATORS) || loose && reader.is(first, LINKS) || not_only || supposed;
    let near = cue.words.first < first + 30;
    opens && near && !(first..cue.words.first).any(|at| reader.is(at, &[","]))
}

/// The end of a relative clause: the comma that closes it.
pub(super) fn relative_end(reader: &Reader<'_>, first: u32, end: u32) -> u32 {
    closing_mark(reader, first..end).unwrap_or(end)
}

/// The same for a relative clause with a clause in it, which must have its verb: "who said the two men, and Ruiz above all, must do
/// more | , left".
pub(super) fn relative_clause_end(reader: &Reader<'_>, first: u32, end: u32) -> u32 {
    let from = reader.finite(first, end).unwrap_or(first);
    closing_mark(reader, from..end).unwrap_or(end)
}

fn closing_mark(reader: &Reader<'_>, mut among: std::ops::Range<u32>) -> Option<u32> {
    // "a heavy, hand-to-hand fight"
    let attribute = |at: u32| reader.tag(at) == Tag::Adj || reader.shape(at + 1) == Shape::Hyphen;
    let listed = |at: u32| reader.tag(at.saturating_sub(1)) == Tag::Adj && attribute(at + 1);
    // "who once said he would leave - | told the paper"
    let closes = |at: u32| reader.is(at, &[",", "—", "–"]) || source::is_dash(reader, at) && opens::starts_finite(reader, at + 1);
    among.find(|&at| closes(at) && reader.quote(at).is_none() && !listed(at))
}

/// How far behind content the verb of the next clause may be.
const BEYOND: u32 = 6;

/// The comma behind an adverbial clause: what follows it is a phrase with its verb.
pub(super) fn main_clause_after(reader: &Reader<'_>, first: u32, end: u32) -> Option<u32> {
    // What closes an apposition may have ended the content: "After she praised the plan, her rival, Ana Ruiz, | said".
    let limit = reader.sentence(first).end.min(end + BEYOND).max(end);
    let marks = |at| reader.quote(at).map(|(_, quotation)| quotation.tokens);
    let own = marks(first);
    (first..end).find(|&at| {
        // The comma may stand within the marks that end a quotation.
        let inside = || at > first && reader.is(at - 1, &[","]) && reader.closes(at).is_some();
        // "“If the cook says the oven is cold, we leave,” Lund said": the comma stands in the same marks.
        let level = || marks(at).is_none_or(|marks| marks.first + 1 < first && own == Some(marks));
        (reader.is(at, &[","]) && level() || inside())
            && subject_after(reader, at + 1, limit).is_some_and(|phrase| has_verb(reader, phrase, limit))
    })
}

/// The comma that closes an adverbial clause set between a subject and its verb: "Lund, though he said it was late, | stayed".
pub(super) fn main_verb_after(reader: &Reader<'_>, clause: u32, first: u32, end: u32) -> Option<u32> {
    let opens = clause.checked_sub(2).filter(|&comma| reader.is(comma, &[","]) && reader.noun_before(comma).is_some())?;
    let subject = reader.finite(reader.sentence(opens).first, opens).is_none();
    (first..end).find(|&at| subject && reader.is(at, &[","]) && opens::starts_finite(reader, at + 1))
}

/// The subject of a clause that begins at `first`, behind a word on when or where: "at the hearing this week | he", "another".
fn subject_after(reader: &Reader<'_>, first: u32, end: u32) -> Option<TokenSpan> {
    let fronted = || {
        let (place, _) = adjunct::skip_adjuncts(reader, first, end);
        let next = place + u32::from(reader.is(place, &[","]));
        source_after::subject_at(reader, next, end).filter(|_| place > first && reader.tag(first) == Tag::Adp)
    };
    let other = || {
        let counted = reader.is(first, &["few", "many", "most", "several", "some"]) && reader.tag(first + 1) == Tag::Noun;
        let alone = counted || reader.is(first, content_voice::OTHERS) || reader.is(first, &["most", "some", "many", "few"]);
        alone.then(|| TokenSpan::new(first, first + 1 + u32::from(counted)))
    };
    source_after::subject_at(reader, first, end).or_else(other).or_else(fronted)
}

/// Whether the verb of a phrase follows it, before `limit`.
fn has_verb(reader: &Reader<'_>, phrase: TokenSpan, limit: u32) -> bool {
    let next = |from: u32| (from..limit.min(from + 3)).find(|&token| reader.tag(token) != Tag::Adv);
    if next(phrase.end).is_some_and(|token| reader.verb(token).is_some() || reader.is(token, &["who"])) {
        return true;
    }
    // "…, Ruiz, Lund | and Holm | said"
    let named = (phrase.first..phrase.end).any(|at| reader.is(at, &[","]));
    let last = source_after::phrase_starting(reader, phrase.end + 1).filter(|_| named && reader.is(phrase.end, &["and"]));
    if let Some(last) = last.filter(|last| reader.tag(last.end - 1) == Tag::Propn) {
        return next(last.end).is_some_and(|token| reader.verb(token).is_some());
    }
    // "…, Ana Ruiz, the mayor, | said", "…, Ana Ruiz, who": the comma closes what names her again, or opens what is told of her.
    let finite = |token: u32| reader.verb(token).is_some_and(|group| group.kind == VerbKind::Finite);
    let closed = reader.is(phrase.end, &[","])
        && (reader.is(phrase.end + 1, &["who"]) || named && next(phrase.end + 1).is_some_and(finite));
    closed && speaker::is_somebody(reader, phrase)
}
