//! What stands between commas and marks in a subject: "Ruiz, 43, of Dover, Del., said", "The film, titled “Harbour,” says".
//!
//! **How.** From the comma before the verb back to the one that opens the piece; what the piece is (an apposition, a state behind
//! its town, a relative clause, a participle) tells what the phrase before it is to the verb.
//!
//! **Why this way.** Whoever stands nearest to the verb is often a town or a title in such a piece, and the wrong speaker.
//!
//! **Limits.** A piece of more than forty tokens is no apposition.

use super::clause::SUBORDINATORS;
use super::reader::Reader;
use super::source::{RELATIVE, Subject, before, phrase_ending, skip_bracket_left};
use super::source_after::phrase_starting;
use super::source_grow::grow_left;
use super::{medium, source_head};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::text::{Shape, TokenSpan};

/// Participles that give a work its title.
const NAMED: &[&str] = &["titled", "entitled", "called", "named", "dubbed", "headlined"];

/// "The film “Harbour” shows", "Ruiz, author of “The Way Home,” said": the marks of a title end at `last`.
pub(super) fn titled(reader: &Reader<'_>, last: u32, floor: u32) -> Option<Subject> {
    const LONGEST: u32 = 8;
    let title = reader.closes(last).filter(|title| title.inner.len() <= LONGEST && title.tokens.first > floor)?;
    let open = title.tokens.first;
    let comma = reader.is(title.inner.end.saturating_sub(1), &[","]);
    if !reader.shape(title.inner.first).is_capital() {
        return None;
    }
    // The comma that closes an apposition stands within the marks.
    if comma && let Some(before) = previous_comma(reader, open, floor) {
        let piece = TokenSpan::new(before + 1, last + 1);
        let phrase = phrase_ending(reader, skip_bracket_left(reader, before, floor)).filter(|phrase| phrase.first >= floor)?;
        let named = is_apposition(reader, piece) || reader.is(before + 1, NAMED);
        return named.then(|| Subject::new(grow_left(reader, phrase.first, floor), last + 1));
    }
    let named = open - u32::from(reader.is(open - 1, NAMED));
    let phrase = reader.noun_before(named).filter(|phrase| phrase.tokens.first >= floor)?.tokens;
    Some(Subject::new(grow_left(reader, phrase.first, floor), last + 1))
}

/// Where the phrase begins that names the body at `first` once more without a comma: "and | the drivers' union | the Road League said"; but
/// "the union the League said was late".
pub(super) fn named_twice(reader: &Reader<'_>, first: u32, group: u32, floor: u32) -> Option<u32> {
    let name = reader.noun_from(first).filter(|name| reader.tag(first) == Tag::Det && reader.tag(name.head.0) == Tag::Propn)?;
    let kind = reader.noun_before(first).filter(|kind| kind.tokens.first >= floor && reader.tag(kind.head.0) == Tag::Noun)?;
    let opens = kind.tokens.first;
    let free = opens == floor || reader.is(opens - 1, &[",", "and", "but"]);
    let gap = reader.verb(group).is_some_and(|group| reader.finite(group.tokens.end, group.tokens.end + 1).is_some());
    let body = reader.has(kind.head.0, Class::NounBody) || reader.is(kind.head.0, &["body"]);
    (free && !gap && name.definite && body).then_some(opens)
}

/// "Ruiz, citing “the odd charm of Dover,” said": the comma that closes a participle stands within the marks at `last`.
pub(super) fn quoting(reader: &Reader<'_>, last: u32, floor: u32) -> Option<Subject> {
    let marks = reader.closes(last).filter(|marks| reader.is(marks.inner.end.saturating_sub(1), &[",", "!", "?"]))?;
    let comma = previous_comma(reader, marks.tokens.first, floor)?;
    let group = reader.verb(comma + 1).filter(|group| group.tokens.first == comma + 1 && group.tokens.len() == 1)?;
    let loose = matches!(group.kind, VerbKind::Gerund | VerbKind::Participle);
    let phrase = phrase_ending(reader, skip_bracket_left(reader, comma, floor)).filter(|phrase| phrase.first >= floor)?;
    (loose && !is_adjunct(reader, phrase, floor)).then(|| Subject::new(grow_left(reader, phrase.first, floor), comma))
}

/// "Smith, a lawyer from Ohio, said": `comma` stands before the verb.
pub(super) fn apposed(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<Subject> {
    let (open, piece) = piece_before(reader, comma, floor)?;
    // "The union, whose president, Jon Holt, said": the owner does not speak.
    if reader.is(piece.first, &["whose"]) && reader.finite(piece.first, comma).is_none() && piece.len() > 1 {
        return Some(Subject { relative: true, ..Subject::new(piece.first, comma) });
    }
    let phrase = phrase_ending(reader, skip_bracket_left(reader, open, floor)).filter(|phrase| phrase.first >= floor)?;
    let kept = is_apposition(reader, piece);
    // "who, after long talks, said"
    if phrase.end - phrase.first == 1 && reader.is(phrase.first, RELATIVE) {
        let who = reader.is(phrase.first, &["who"]) && !kept;
        return who.then(|| Subject { relative: true, ..Subject::new(phrase.first, phrase.end) });
    }
    let first = grow_left(reader, phrase.first, floor);
    // "Ruiz, facing a vote in Lima, a rainy city, said"
    if let Some(subject) = over_participle(reader, first, floor) {
        return Some(subject);
    }
    if kept {
        return Some(Subject::new(before_other_name(reader, first, open, floor).unwrap_or(first), comma));
    }
    // "after Ruiz, asked about the vote, said": the clause that "after" opens.
    let lower = || reader.verb(piece.first).is_some() && first > floor && reader.is(first - 1, SUBORDINATORS);
    let other = is_clause(reader, piece) || is_adjunct(reader, phrase, floor) && !lower();
    (!other).then(|| Subject::new(first, open))
}

/// The comma that opens what stands before the one at `comma`, and the last piece of that.
fn piece_before(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<(u32, TokenSpan)> {
    let mut open = previous_comma(reader, comma, floor)?;
    // "Ruiz, of Dover, N.H., said", "Ruiz, at a rally in Columbus, Ohio, said": a state goes with its town.
    if is_state(reader, open, comma)
        && let Some(outer) = previous_comma(reader, open, floor).filter(|&outer| reader.tag(outer + 1) != Tag::Propn)
    {
        open = outer;
    }
    // "Ruiz, who runs a bakery in Dover, Del., and votes there, said": the pronoun opens all of it.
    if let Some(who) = relative_before(reader, open, floor) {
        open = who - 1;
    }
    let piece = TokenSpan::new(open + 1, comma);
    // "Ruiz, meanwhile, who"; "Ruiz, 58, who"
    let aside = |at: u32| matches!(reader.tag(at), Tag::Adv | Tag::Num);
    let outer = previous_comma(reader, open, floor).filter(|&first| (first + 1..open).all(aside));
    Some((outer.unwrap_or(open), piece))
}

/// Whether a piece is a clause of its own: "In the world of trade, | it is rare, | said Ruiz".
fn is_clause(reader: &Reader<'_>, piece: TokenSpan) -> bool {
    phrase_starting(reader, piece.first).is_some_and(|own| {
        !reader.is(own.first, RELATIVE)
            && !reader.is(own.first, &["whose"])
            && reader.verb(own.end).is_some_and(|group| group.tokens.first == own.end && group.tokens.end <= piece.end)
    })
}

/// Where the phrase begins that the one at `first` is another name of: "| The senator, | John Smith, a Democrat, said"; but "The cause was a
/// stroke, | his son, | John Smith, said".
fn before_other_name(reader: &Reader<'_>, first: u32, open: u32, floor: u32) -> Option<u32> {
    if first <= floor + 1 || !reader.is(first - 1, &[","]) || !is_apposition(reader, TokenSpan::new(first, open)) {
        return None;
    }
    let outer = phrase_ending(reader, first - 1).filter(|outer| outer.first >= floor && !is_adjunct(reader, *outer, floor))?;
    let grown = grow_left(reader, outer.first, floor);
    let predicate = grown > floor && reader.tag(grown - 1) == Tag::Aux;
    (!predicate).then_some(grown)
}

/// The subject that the comma before its verb cuts off: the search from the left decides where it and that from the right differ.
pub(super) fn set_off(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<Subject> {
    let bracketed = || if comma > floor && reader.is(comma - 1, &[")"]) { before(reader, comma, floor) } else { None };
    if let Some(subject) = over_medium(reader, comma, floor) {
        return Some(subject);
    }
    let near = apposed(reader, comma, floor).or_else(bracketed);
    if near.is_some_and(|near| near.relative) {
        return near;
    }
    let Some(head) = source_head::opening(reader, comma) else { return near };
    // The same phrase is taken as it was found from the right, unless what stands up to the comma is all of it.
    let same = |near: &Subject| near.tokens.first == head.tokens.first;
    let whole = head.tokens.end == comma;
    near.filter(|near| same(near) && !(whole && near.tokens.end < comma)).or(Some(head))
}

/// "The president, in a statement issued by his adviser, Ana Ruiz, said": a text between commas and what is told of it.
fn over_medium(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<Subject> {
    const LONGEST: u32 = 30;
    let opens = |&at: &u32| reader.is(at, &[","]) && reader.is(at + 1, &["in"]) && medium::opens(reader, at + 1);
    let open = (floor.max(comma.saturating_sub(LONGEST))..comma).rev().find(opens)?;
    let phrase = phrase_ending(reader, skip_bracket_left(reader, open, floor)).filter(|phrase| phrase.first >= floor)?;
    let first = grow_left(reader, phrase.first, floor);
    let free = first == floor || !matches!(reader.tag(first - 1), Tag::Adp | Tag::Verb | Tag::Sconj);
    // "issued" alone is a participle here.
    let clause = |at: u32| reader.verb(at).is_some_and(|group| group.kind == VerbKind::Finite && group.tokens.len() > 1);
    (free && !(open..comma).any(clause)).then(|| Subject::new(first, open))
}

/// The "who", "which" or "whose" behind a comma whose clause the comma at `open` is a part of.
fn relative_before(reader: &Reader<'_>, open: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 25;
    let least = floor.max(open.saturating_sub(LONGEST));
    let opens = |at: u32| reader.is(at, &["who", "which", "whose"]) && at > least && reader.is(at - 1, &[","]);
    let who = (least..open).rev().take_while(|&at| reader.quote(at).is_none()).find(|&at| opens(at))?;
    // A name or number between commas, or what is joined, belongs to the clause; another phrase and its verb would not.
    let own = |at: u32| reader.shape(at + 1).is_capital() || reader.is(at + 1, &["and", "but", "or"]);
    let inner = |at: u32| !reader.is(at, &[","]) || own(at);
    (own(open) && (who..open).all(inner)).then_some(who)
}

/// Whether what stands between the commas is the state of a town: "in Columbus, Ohio,".
pub(super) fn is_state(reader: &Reader<'_>, open: u32, close: u32) -> bool {
    const TO_TOWN: &[&str] = &["in", "of", "from", "at", "near", "outside"];
    let name = |at: u32| reader.tag(at) == Tag::Propn;
    let town = (open.saturating_sub(3)..open).rev().take_while(|&at| name(at)).last();
    let placed = town.and_then(|town| town.checked_sub(1)).is_some_and(|at| reader.is(at, TO_TOWN));
    placed && close - open <= 3 && (open + 1..close).all(|at| name(at) || reader.is(at, &["."]))
}

/// The subject before a participle behind a comma, whose object starts at `first`.
fn over_participle(reader: &Reader<'_>, first: u32, floor: u32) -> Option<Subject> {
    let group = reader.verb(first.checked_sub(1)?)?;
    let loose = matches!(group.kind, VerbKind::Gerund | VerbKind::Participle) && group.tokens.end == first;
    let comma = group.tokens.first.checked_sub(1).filter(|&at| loose && at > floor && reader.is(at, &[","]))?;
    let phrase = phrase_ending(reader, skip_bracket_left(reader, comma, floor)).filter(|phrase| phrase.first >= floor)?;
    (!is_adjunct(reader, phrase, floor)).then(|| Subject::new(grow_left(reader, phrase.first, floor), comma))
}

/// Whether a phrase is the object of a preposition or verb, and no subject: "In Paris, ...".
fn is_adjunct(reader: &Reader<'_>, phrase: TokenSpan, floor: u32) -> bool {
    let first = grow_left(reader, phrase.first, floor);
    first > floor && matches!(reader.tag(first - 1), Tag::Adp | Tag::Verb | Tag::Sconj)
}

/// Whether what stands between commas names the same thing again: "a lawyer from Ohio", "43", "head of the agency".
pub(super) fn is_apposition(reader: &Reader<'_>, piece: TokenSpan) -> bool {
    if piece.is_empty() || piece.len() > 40 {
        return false;
    }
    if reader.time(piece.first).is_some_and(|(_, time)| time.end >= piece.end) {
        return false;
    }
    if reader.is(piece.first, &["who", "whose", "which", "where", "when"]) {
        return false;
    }
    // A clause of its own is no apposition: "In Paris, the plan is ready, said Ruiz".
    let who = (piece.first..piece.end).any(|at| reader.is(at, &["who", "whose", "which", "that", "where"]));
    let finite = |at: u32| {
        reader.verb(at).is_some_and(|group| {
            group.tokens.first == at
                && (group.tokens.len() > 1 || reader.tag(at) == Tag::Aux)
                && !reader.word(at).ends_with("ing")
                && !reader.is(at, &["to"])
        })
    };
    if !who && (piece.first..piece.end).any(finite) {
        return false;
    }
    matches!(reader.tag(piece.first), Tag::Det | Tag::Noun | Tag::Propn | Tag::Num | Tag::Adj)
        || reader.noun_from(piece.first).is_some()
        || reader.is(piece.first, &["of"])
}

/// The comma before the one at `comma`; the marks of a title are passed over.
pub(super) fn previous_comma(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<u32> {
    let mut at = comma;
    while at > floor {
        at -= 1;
        // "The film, titled “Why Now?”, says": marks of a title are its own.
        if let Some(title) = reader.closes(at).filter(|quotation| quotation.tokens.first > floor) {
            at = title.tokens.first;
            continue;
        }
        match reader.shape(at) {
            Shape::Stop if !reader.is(at, &["."]) || reader.tag(at) == Tag::Punct => return None,
            _ if reader.is(at, &[","]) => return Some(at),
            _ if reader.is(at, &[";", ":"]) => return None,
            _ => {}
        }
    }
    None
}
