//! Content with its source in a phrase: "According to the ministry, …", "…, according to Ruiz", "The club, according to one report, is …".
//!
//! **How.** Where such a phrase opens a clause, its content is that clause. Where the words before it want their verb or those
//! behind it their subject, it stands within its content, which is both. Elsewhere it follows its content.
//!
//! **Why this way.** The phrase may stand wherever an adverb may, and a content cut off at it says what nobody said.
//!
//! **Limits.** Behind a relative clause it goes with that clause only where somebody else is the source of what leads to it.

use super::cue::{Candidate, Kind};
use super::draft::Draft;
use super::forward::Room;
use super::frame::Frame;
use super::reader::Reader;
use super::row::Take;
use super::seam::{Seam, start_of};
use super::tag::{Tagged, has_verb};
use super::tag_rest::rest;
use super::{adjunct, content, opens, source, source_after, source_grow, trust};
use crate::grammar::{Tag, VerbKind};
use crate::text::{Shape, TokenSpan};

/// The clause that the phrase opens: "According to Ruiz, …".
pub(super) fn before<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>, draft: &mut Draft<'l>) -> Option<()> {
    let (source, mark) = fronted_source(reader, cue.words.end, room.end)?;
    let first = mark + 1;
    // "According to Ruiz, the bridge was safe, but is now shut": the whole sentence is hers.
    let fronted = cue.words.first == reader.sentence(cue.words.first).first && reader.opens(first).is_none();
    let end = if fronted { room.end } else { content::end(reader, first, Frame::Clause, room.end.max(first), room.cues) };
    // The quotation behind a colon may be a sentence of its own.
    let quoted = reader.opens(first).filter(|_| reader.is(mark, &[":"])).map(|quotation| quotation.tokens.end);
    let end = quoted.unwrap_or(end);
    draft.source = Some(source);
    draft.content.push(content::trim(reader, TokenSpan::new(first, end.max(first))));
    Some(())
}

/// The words that stand before the phrase, or around it.
pub(super) fn behind(reader: &Reader<'_>, cue: &Candidate<'_>, sentence: TokenSpan, cues: &[Candidate<'_>]) -> Option<Tagged> {
    if !cue.row.takes.has(Take::Source) || cue.words.first == sentence.first {
        return None;
    }
    let mut last = cue.words.first - 1;
    // ", at least according to"
    let least = last > sentence.first + 1 && reader.is(last, &["least"]) && reader.is(last - 1, &["at"]);
    last -= 2 * u32::from(least);
    while last > sentence.first && reader.tag(last) == Tag::Adv {
        last -= 1;
    }
    // "It was left (according to Ruiz)"
    let end = last + u32::from(!reader.is(last, DIVIDERS) && !reader.is(last, &["("]));
    let seam = Seam::before(reader, last + 1, sentence.first).filter(|seam| !seam.stopped);
    let before = match seam {
        // `He wrote to the bank, threatening “a lawsuit,” according to the letter.`: all of it stands in the letter.
        Some(seam) if seam.quoted && !seam.is_whole(reader) => TokenSpan::new(start_of(reader, end, sentence), end),
        Some(seam) if seam.quoted => seam.content(reader, sentence, cues)?,
        _ if opens_clause_at(reader, cue, end, sentence) => return None,
        Some(seam) => seam.content(reader, sentence, cues)?,
        None => TokenSpan::new(start_of(reader, end, sentence), end),
    };
    let tagged = |source, before: TokenSpan, after| {
        let whole = Tagged { source, before, after, medium: None, addressee: None, cue: cue.words, inverted: true };
        (!before.is_empty()).then_some(whole)
    };
    let source = with_clause(reader, phrase(reader, cue.words.end, sentence.end)?, sentence.end);
    // "Ruiz said, per the court, that": the aside names another source of what Ruiz said.
    if reader.is(source.end, &[","]) && reader.is(source.end + 1, &["that"]) {
        return None;
    }
    let quoted = reader.closes(before.end.saturating_sub(1)).is_some();
    let tail = adjunct::skip_adjuncts(reader, source.end, sentence.end).0;
    if !quoted && let Some(after) = around(reader, before, last, tail, sentence, cues) {
        return match lead(reader, before, after, cue) {
            Some(before) => tagged(source, before, Some(after)),
            None => tagged(source, after, None),
        };
    }
    if !quoted && reader.is(cue.words.first, &["according", "per"]) && reader.finite(before.first, before.end).is_none() {
        // "At harvest time, according to the ministry, the granaries are empty"
        let around = fronted_source(reader, cue.words.end, sentence.end)
            .and_then(|(source, mark)| rest(reader, mark, sentence, None, cues).map(|after| (source, after)));
        if let Some((source, after)) = around {
            return tagged(source, before, Some(after));
        }
    }
    if !has_verb(reader, before) && before.len() < 4 {
        return None;
    }
    tagged(source, own_clause(reader, before, cues), None)
}

/// Marks that part the phrase from its content.
const DIVIDERS: &[&str] = &[",", "—", "–", "--", "-"];

/// Words that open a clause.
const OPENERS: &[&str] = &[
    "that", "because", "while", "although", "though", "since", "after", "before", "if", "unless", "until", "whereas", "when",
    "where", "but", "and", "or", "so", "yet", "as", ":",
];

/// Whether the phrase opens the clause behind it, since nothing or a conjunction stands before: "said that, according to Ruiz, …".
fn opens_clause_at(reader: &Reader<'_>, cue: &Candidate<'_>, end: u32, sentence: TokenSpan) -> bool {
    let Some(last) = end.checked_sub(1).filter(|&at| at >= sentence.first) else { return true };
    let Some((_, mark)) = fronted_source(reader, cue.words.end, sentence.end) else { return false };
    let bare = (sentence.first..end).all(|at| matches!(reader.tag(at), Tag::Cconj | Tag::Adv | Tag::Intj | Tag::Punct));
    (bare || reader.is(last, OPENERS)) && !opens::starts_finite(reader, mark + 1)
}

/// What of the words before the phrase goes with those behind it: a relative pronoun alone; nothing before "and, according to Ruiz, will
/// be raised", or where the words of the source are quoted.
fn lead(reader: &Reader<'_>, before: TokenSpan, after: TokenSpan, cue: &Candidate<'_>) -> Option<TokenSpan> {
    let last = before.end - 1;
    let own = reader.opens(after.first).is_some() && !reader.is(cue.words.first, &["according"]);
    if own || reader.is(last, &["and", "but", "or"]) {
        return None;
    }
    let pronoun = reader.is(last, source::RELATIVE);
    Some(if pronoun { TokenSpan::new(last, before.end) } else { before })
}

/// What follows the phrase, where that and the words before it make one clause: the club | , according to one report, | is bankrupt.
fn around(
    reader: &Reader<'_>,
    before: TokenSpan,
    opens: u32,
    tail: u32,
    sentence: TokenSpan,
    cues: &[Candidate<'_>],
) -> Option<TokenSpan> {
    let divided = reader.is(opens, DIVIDERS) && reader.is(tail, DIVIDERS);
    let next = tail + 1;
    if !divided || next >= sentence.end {
        return None;
    }
    let last = before.end - 1;
    let verb = reader.verb(last).is_some_and(|group| group.kind == VerbKind::Finite && !group.passive);
    let wants = (verb || matches!(reader.tag(last), Tag::Aux | Tag::Adp)) && !opens::opens_clause(reader, next, sentence.end);
    let headless = opens::starts_finite(reader, next);
    // "(the bridge, according to the police, is not)"
    let bracket = before.first > sentence.first && reader.is(before.first - 1, &["("]);
    let close = || (next..sentence.end).find(|&at| reader.is(at, &[")"]));
    let limit = if bracket { close().unwrap_or(sentence.end) } else { sentence.end };
    (wants || headless).then(|| TokenSpan::new(next, content::end(reader, next, Frame::Clause, limit, cues)))
}

/// The relative clause at the end of what stands before the phrase, where somebody else says what leads to it: "Ruiz says the gap is small
/// | , which stood at 26 points".
fn own_clause(reader: &Reader<'_>, before: TokenSpan, cues: &[Candidate<'_>]) -> TokenSpan {
    let comma = (before.first + 1..before.end).rev().find(|&at| reader.is(at, &[","]));
    let Some(comma) = comma.filter(|&at| reader.is(at + 1, &["which", "who", "whose"])) else { return before };
    let from = cues.partition_point(|cue| cue.words.first < before.first);
    let says =
        |cue: &Candidate<'_>| cue.kind == Kind::Verb && cue.row.precision >= trust::MOSTLY && cue.row.takes.has_sentences();
    let told = cues[from..].iter().take_while(|cue| cue.words.first < comma).any(says);
    if told { TokenSpan::new(comma + 1, before.end) } else { before }
}

/// The source behind the cue, with words that the tagger took for verbs and with titles between marks.
fn phrase(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    // "According to at least two pilots"
    let first = first + 2 * u32::from(reader.is(first, &["at"]) && reader.is(first + 1, &["least"]));
    titled_work(reader, first, limit)
        .or_else(|| {
            short_source(reader, first, limit).map(|source| source_after::with_appositions(reader, source, source.end, limit))
        })
        .or_else(|| source_after::after(reader, first, limit).map(|source| dated(reader, source, limit)))
        .or_else(|| source_after::after(reader, first + 1, limit).map(|source| TokenSpan::new(first, source.end)))
}

/// "“The Way Home,” by Ana Ruiz", "the “Roads for All” paper"
fn titled_work(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    let opens = first + u32::from(matches!(reader.tag(first), Tag::Det | Tag::Pron));
    let quotation = reader.opens(opens)?.tokens;
    let mut end = quotation.end;
    while end < limit && matches!(reader.tag(end), Tag::Noun | Tag::Propn | Tag::Adj) {
        end += 1;
    }
    let comma = end + u32::from(reader.is(end, &[","]));
    let by = if reader.is(comma, &["by"]) { comma } else { end };
    Some(TokenSpan::new(first, source_grow::grow_right(reader, by, limit).max(end)))
}

/// Over a time that parts a source from its owner: "a paper | last spring by the college |".
fn dated(reader: &Reader<'_>, source: TokenSpan, limit: u32) -> TokenSpan {
    let behind = reader.time(source.end).map(|(_, time)| time.end).filter(|&at| reader.is(at, &["by", "from", "of"]));
    let end = behind.map(|tie| source_grow::grow_right(reader, tie, limit)).filter(|&end| end <= limit);
    TokenSpan::new(source.first, end.unwrap_or(source.end).max(source.end))
}

/// A source with a clause of its own: "people | who saw it |", "a paper | lawmakers released on Monday |".
fn with_clause(reader: &Reader<'_>, source: TokenSpan, limit: u32) -> TokenSpan {
    const LONGEST: u32 = 30;
    let next = source.end;
    let alone = reader.verb(next).is_some_and(|group| group.tokens.len() == 1 && group.tokens.first == next);
    let told = reader.is(next, &["who"]) || alone || opens::opens_clause(reader, next, limit);
    if !told || next >= limit {
        return source;
    }
    let closes = |at: u32| reader.shape(at) == Shape::Stop || reader.is(at, &[",", ")"]);
    let end = (next..limit.min(next + LONGEST)).find(|&at| closes(at)).unwrap_or(next);
    TokenSpan::new(source.first, end)
}

/// A few words up to the comma or the stop that hold a noun and no pronoun but an owner, whatever the word classes make of the others: "court
/// documents", "fresh sampling", "early but disputed timings", "their rivals".
fn short_source(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    const LONGEST: u32 = 5;
    let closes = |at: u32| at >= limit || reader.is(at, &[",", ")"]) || reader.shape(at) == Shape::Stop;
    let end = (first..=limit.min(first + LONGEST + 1)).find(|&at| closes(at))?;
    let words =
        |at: u32| matches!(reader.tag(at), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Adv | Tag::Det | Tag::Verb | Tag::Cconj);
    let nominal = |at: u32| matches!(reader.tag(at), Tag::Noun | Tag::Propn) || at + 1 == end && reader.word(at).ends_with("ing");
    // What the chunker has as one phrase needs no help.
    let whole = reader.noun_from(first).is_some_and(|phrase| phrase.tokens.end == end);
    let joined = |at: u32| reader.tag(at) != Tag::Cconj || at > first && matches!(reader.tag(at + 1), Tag::Adj | Tag::Verb);
    let owner = reader.is(first, &["his", "her", "its", "their", "our", "my"]) && end > first + 1;
    let from = first + u32::from(owner);
    let fits = !whole && (from..end).all(|at| words(at) && joined(at));
    (fits && ((first..end).any(nominal) || end == first + 1)).then(|| TokenSpan::new(first, end))
}

/// The source of the clause behind it, and the comma or colon between them. What stands between commas is no apposition where it
/// leaves what is said without a subject: "According to Ruiz, the man, 43, was hurt".
fn fronted_source(reader: &Reader<'_>, first: u32, limit: u32) -> Option<(TokenSpan, u32)> {
    // "According to Ruiz: “…”"
    let colon = |at: u32| reader.is(at, &[":"]) && reader.opens(at + 1).is_some();
    let marked = |source: TokenSpan| {
        let mut ahead = source.end..reader.len().min(source.end + 30);
        let divides = |at: u32| reader.is(at, &[","]) && at < limit || at == source.end && (colon(at) || reader.is(at, DIVIDERS));
        ahead.find(|&at| divides(at))
    };
    let headless = |mark: u32| {
        let verb = reader.verb(mark + 1).filter(|group| group.tokens.first == mark + 1);
        reader.is(mark + 1, &["which", "who", "whose"])
            || verb.is_some_and(|group| matches!(group.kind, VerbKind::Finite | VerbKind::Participle))
    };
    let source = phrase(reader, first, limit)?;
    // "According to the ministry the bridge was shut in May, and …": without a comma the clause follows at once.
    let bare = source_after::phrase_starting(reader, first).unwrap_or(source);
    let told = |mark: u32| reader.finite(bare.end, mark).is_some() && !reader.is(source.end, source::RELATIVE);
    if marked(source).is_none_or(told) && opens::opens_clause(reader, bare.end, limit) {
        return Some((bare, bare.end - 1));
    }
    if let Some(mark) = marked(source).filter(|&mark| !headless(mark)) {
        return Some((source, over_participle(reader, mark, limit)));
    }
    let comma = (source.first..source.end).find(|&at| reader.is(at, &[","])).unwrap_or(source.end);
    let plain = TokenSpan::new(source.first, comma);
    marked(plain).map(|mark| (plain, mark))
}

/// "According to Ruiz | , writing for the Herald |, the plan has failed.", "According to Ruiz | , writing for the Herald |: The plan".
fn over_participle(reader: &Reader<'_>, mark: u32, limit: u32) -> u32 {
    const LONGEST: u32 = 12;
    if !reader.word(mark + 1).ends_with("ing") || reader.tag(mark + 1) != Tag::Verb {
        return mark;
    }
    let close = (mark + 1..limit.min(mark + LONGEST)).find(|&at| reader.is(at, &[",", ":"]));
    close.filter(|&close| opens::opens_clause(reader, close + 1, limit)).unwrap_or(mark)
}
