//! Content that does not stand right behind its cue: whom it is said to, when and where stand between.
//!
//! **How.** "that", a quotation or a preposition is sought behind the addressee and behind adjuncts, as long as no other verb comes.
//!
//! **Why this way.** News packs time, place and medium between "said" and what was said; half of all uses of "tell" have an
//! addressee there.
//!
//! **Limits.** What is further than thirty tokens away is not seen.

use super::adjunct::{ADJUNCTS, skip_adjuncts};
use super::cue::{Candidate, Kind};
use super::frame::{Frame, Opening, is_determiner, is_relative};
use super::opener::{Reach, opener};
use super::opens::{is_when, often_end};
use super::reader::Reader;
use super::row::Take;
use super::{hearer, medium, quotation, source_after, speaker, trust};
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::model::{Act, Form, MentionKind};
use crate::text::{Shape, TokenSpan};

/// "said in an answer to the council, a body of nine, “…”": only phrases stand between.
pub(super) fn far_quote(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    let plain = cue.kind == Kind::Verb && cue.row.takes.has(Take::Quote) && cue.row.precision >= trust::PLAIN;
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
pub(super) fn far_that(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
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
        // `on the City Radio show “Early Bird”`: "show" behind a name looks like a verb.
        let work = || reader.noun_before(token).is_some() && title_at(reader, token + 1).is_some();
        (reader.verb(token).is_none() || reader.has(token, Class::CueMedium) || participle(token) || owner || work())
            && !(reader.is_mark(token) && reader.opens(token).is_some())
            && !matches!(reader.shape(token), Shape::Stop)
            && !reader.is(token, &[";", ":", "but", "who", "which"])
    };
    // "said on the show “Early Bird” that": titles are passed over whole.
    let (mut that, end) = (at, limit.min(at + ADJUNCTS));
    while that < end && plain(that) && !reader.is(that, &["that"]) {
        that = title_at(reader, that + 1).map_or(that + 1, |title| title.end.max(that + 1));
    }
    if that >= end {
        return None;
    }
    let opens = reader.is(that, &["that"])
        && reader.tag(that) == Tag::Sconj
        && !is_determiner(reader, that)
        && !is_relative(reader, that)
        && !is_subject(reader, that);
    // "…, Lund said, a view that Ruiz shares", "…, warning that time is short": what stands behind the comma leads to "that".
    let comma = (at..that).rev().find(|&token| reader.is(token, &[","]) && reader.quote(token).is_none());
    let led = comma.is_some_and(|comma| {
        let phrase = reader.noun_before(that).is_some_and(|phrase| phrase.tokens.first == comma + 1);
        let reports = reader.has(comma + 1, Class::CueVerb) || reader.has(comma + 1, Class::CueNoun);
        let article = reader.is(comma + 1, &["a", "an", "the", "another", "one", "some", "his", "her", "its", "their"]);
        article && phrase && reader.time(comma + 1).is_none() || reports && reader.word(comma + 1).ends_with("ing")
    });
    let opens = opens && !led;
    let begins = reader.time(at).is_some() || matches!(reader.tag(at), Tag::Adp | Tag::Part | Tag::Adv) || reader.is(at, &[","]);
    if !(opens && begins) {
        return None;
    }
    // "said to the council on Monday that", but "said on a visit to Dover that"
    let free = |to: u32| to == at || reader.noun_before(to).is_none_or(|phrase| reader.time(phrase.tokens.first).is_some());
    let spoken = |to: u32| reader.is(to, &["to"]) && reader.noun(to + 1).is_some() && reader.time(to + 1).is_none();
    let to = (at..that).find(|&token| spoken(token) && free(token));
    let addressee = to.map(|to| trim_comma(reader, TokenSpan::new(to + 1, that)));
    let (_, medium) = skip_adjuncts(reader, at, that);
    let addressee = addressee.filter(|_| medium.is_none());
    Some(Opening { frame: Frame::That, first: that, cue_end: at, addressee, medium })
}

/// The title in quotation marks that opens at `at`.
fn title_at(reader: &Reader<'_>, at: u32) -> Option<TokenSpan> {
    reader.opens(at).filter(|quotation| quotation::is_title(reader, quotation)).map(|quotation| quotation.tokens)
}

/// "complained to the police about", "spoke with voters about": whom it is said to, and of what.
pub(super) fn spoken_to(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if cue.kind != Kind::Verb || !reader.is(at, &["to", "with"]) || medium::opens(reader, at) {
        return None;
    }
    let to = source_after::phrase_starting(reader, at + 1).filter(|to| reader.time(to.first).is_none())?;
    let first = if reader.is(to.end, &["about"]) { to.end } else { skip_adjuncts(reader, to.end, limit).0 };
    let opens = cue.row.takes.has(Take::About) && reader.is(first, &["about"]) && first + 1 < limit;
    opens.then_some(Opening { frame: Frame::Prep, first, cue_end: at, addressee: Some(to), medium: None })
}

/// "told reporters that", "urged the council to", "informed her about".
pub(super) fn addressed(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    // "promised Thursday to cut taxes"
    let when = is_when(reader, at) || often_end(reader, at).is_some();
    let phrase = source_after::phrase_starting(reader, at).filter(|_| !when)?;
    if hearer::is_matter(reader, cue, phrase) {
        return None;
    }
    if let Some(opening) = hearer::asked(reader, cue, phrase, limit) {
        return Some(opening);
    }
    // "told the story of a town that was lost": a tale is told, and not spoken to.
    if reader.noun(phrase.first).is_some_and(|told| reader.is_in(told.head.0, WordSet::Tale)) {
        return None;
    }
    if let Some(opening) = told_of(reader, cue, phrase, limit) {
        return Some(opening);
    }
    if let Some(heard) = medium_before_subject(reader, phrase, limit).filter(|_| cue.row.takes.has(Take::That)) {
        return Some(Opening { frame: Frame::Clause, first: heard.end, cue_end: at, addressee: Some(heard), medium: None });
    }
    // "blamed the move on Lund": nobody is spoken to.
    let blamed = |at: u32| cue.row.act == Act::Accuse && reader.is(at, &["on"]);
    let opens = |at: u32| -> Option<(Frame, u32)> {
        // "asked readers who they liked"; but "asked readers who live in Dover to stay"
        let questions =
            cue.row.act == Act::Ask && reader.verb(at + 1).is_none() && source_after::phrase_starting(reader, at + 1).is_some();
        if reader.is(at, &["who"]) {
            return questions.then_some((Frame::Wh, at));
        }
        if blamed(at) {
            return None;
        }
        if reader.is(at, &["about", "of", "on", "for", "against", "with"]) {
            // "told them on the phone that": the words between say how.
            let (that, _) = skip_adjuncts(reader, at, limit);
            // "told a lawyer for the board, Ann Reed, that": the name between commas is that of who is told.
            let that = apposed_end(reader, that, limit);
            let opens = reader.tag(that) == Tag::Sconj || reader.opens(that + 1).is_some();
            if cue.row.takes.has(Take::That) && reader.is(that, &["that"]) && opens {
                return None;
            }
            // "asked anyone with a boat to help"
            if reader.is(at, &["with"]) && told_end(reader, at, limit) > at {
                return None;
            }
            // "cautioned walkers against climbing"
            let done = reader.is(at, &["against"]) && reader.word(at + 1).ends_with("ing");
            return ((done || source_after::phrase_starting(reader, at + 1).is_some())
                && reader.time(at + 1).is_none()
                && !medium::opens(reader, at))
            .then_some((Frame::Prep, at));
        }
        opener(reader, cue, at, limit, Reach::Far)
            .filter(|(frame, _)| *frame != Frame::Clause || at > phrase.end.saturating_sub(1))
    };
    let mut end = phrase.end;
    // "told the Dover Press Agency (DPA) that"
    if reader.is(end, &["("]) {
        end = (end..limit.min(end + 8)).find(|&at| reader.is(at, &[")"])).map_or(end, |close| close + 1);
    }
    // "the ministers of the two states", "an audience at a festival in Houston last week"
    for _ in 0..6 {
        if end >= limit {
            return None;
        }
        if let Some((frame, first)) = opens(end) {
            let addressee = source_after::after(reader, at, first).unwrap_or(phrase);
            let joined = conjunct_end(reader, addressee.end, limit).min(first).max(addressee.end);
            let joined = if listed_end(reader, phrase.end, limit) == first { first } else { joined };
            let addressee = trim_comma(reader, TokenSpan::new(addressee.first, joined));
            return Some(Opening { frame, first, cue_end: at, addressee: Some(addressee), medium: None });
        }
        let (next, _) = skip_adjuncts(reader, end, limit);
        let next = if next == end { listed_end(reader, end, limit) } else { next };
        let next = if next == end { apposed_end(reader, end, limit) } else { next };
        let next = if next == end { clause_end(reader, end, limit) } else { next };
        let next = if next == end { told_end(reader, end, limit) } else { next };
        let next = if next == end { conjunct_end(reader, end, limit) } else { next };
        if next == end {
            break;
        }
        end = next;
    }
    // "told a town hall in Dover, New York, on Monday that"
    let opening = far_that(reader, cue, phrase.end, limit).filter(|_| reader.time(at).is_none())?;
    let addressee = source_after::after(reader, at, opening.first);
    Some(Opening { cue_end: at, addressee, ..opening })
}

/// The medium that was told where the chunker has drawn the subject of the clause behind it into one phrase: "told | the BBC | rescuers
/// had found two men".
fn medium_before_subject(reader: &Reader<'_>, phrase: TokenSpan, limit: u32) -> Option<TokenSpan> {
    let verb = reader.verb(phrase.end).filter(|group| group.tokens.first == phrase.end && group.kind == VerbKind::Finite);
    verb.filter(|_| phrase.end < limit)?;
    let body = |at: u32| {
        let named = reader.mentions.within(TokenSpan::new(phrase.first, at)).last();
        named.is_some_and(|(_, name)| name.tokens.end == at && name.form == Form::Name && name.kind == MentionKind::Organization)
    };
    let ends = |&at: &u32| (reader.is_in(at - 1, WordSet::Carrier) || body(at)) && reader.tag(at) != Tag::Part;
    let plain = |at: u32| matches!(reader.tag(at), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num);
    let end = (phrase.first + 1..phrase.end).rev().find(ends).filter(|&end| (end..phrase.end).all(plain))?;
    Some(TokenSpan::new(phrase.first, end))
}

/// "scolded him: “…”": whoever stands before the colon is spoken to.
pub(super) fn scolded(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, limit: u32) -> Option<Opening> {
    if cue.kind != Kind::Verb || !(cue.row.takes.has(Take::Object) || cue.row.takes.has(Take::Addressee)) {
        return None;
    }
    let phrase = source_after::phrase_starting(reader, at)?;
    let person = reader.is(at, &["him", "her", "them", "me", "us"]) || reader.tag(phrase.end - 1) == Tag::Propn;
    let first = phrase.end + 1;
    // "scolded him, “What does it matter?”"
    let named = reader.tag(phrase.end - 1) == Tag::Propn;
    let comma = reader.is(phrase.end, &[","]) && !named && reader.shape(first + 1).is_capital();
    let quoted = person
        && first < limit
        && (reader.is(phrase.end, &[":"]) || comma)
        && reader.opens(first).is_some_and(|quotation| quotation::is_speech(reader, quotation));
    quoted.then_some(Opening { frame: Frame::Quote, first, cue_end: at, addressee: Some(phrase), medium: None })
}

/// "that" in a clause of its own: "…, she said, and that means".
fn is_subject(reader: &Reader<'_>, that: u32) -> bool {
    reader.is(that - 1, &["and", "but"]) && reader.is(that.saturating_sub(2), &[","])
}

fn trim_comma(reader: &Reader<'_>, span: TokenSpan) -> TokenSpan {
    let mut end = span.end;
    while end > span.first + 1 && reader.is(end - 1, &[","]) {
        end -= 1;
    }
    TokenSpan::new(span.first, end)
}

/// "voters | who gathered at the port", "a crowd | waiting at the gate", "a cousin | loyal to the family": what is told of an addressee.
fn told_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    // "anyone | with a boat | to help"
    if reader.is(at, &["with", "without"]) {
        let object = source_after::phrase_starting(reader, at + 1).filter(|object| reader.is(object.end, &["to"]));
        return object.map_or(at, |object| object.end).min(limit);
    }
    let state = matches!(reader.tag(at), Tag::Adj | Tag::Adv) || reader.is(at, &["close"]);
    if state && reader.is(at + 1, &["to", "with", "of", "about", "at", "by", "from"]) && reader.noun_before(at).is_some() {
        let object = source_after::phrase_starting(reader, at + 2).filter(|_| reader.time(at + 2).is_none());
        return object.map_or(at, |object| object.end).min(limit);
    }
    let who = reader.is(at, &["who"]);
    let verb = at + u32::from(who);
    let loose = |group: &VerbGroup| group.kind != VerbKind::Finite || reader.word(group.head.0).ends_with("ed");
    let says = |group: &VerbGroup| reader.has(group.head.0, Class::CueVerb);
    // "urged anyone who sees it to call", but "told Lund, a lawyer, who assured her it was late"
    let restrictive = who && !reader.is(at - 1, &[","]);
    let plain = |group: &VerbGroup| !says(group) && (who || group.tokens.len() == 1 && loose(group));
    let own = |group: &VerbGroup| group.tokens.first == verb && (restrictive || plain(group));
    let Some(group) = reader.verb(verb).filter(own).filter(|group| group.tokens.end < limit) else { return at };
    let end = group.tokens.end;
    source_after::phrase_starting(reader, end).map_or(end, |object| object.end).min(limit)
}

/// "voters | and reporters |": one more who is spoken to.
fn conjunct_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    let next = source_after::phrase_starting(reader, at + 1).filter(|_| reader.is(at, &["and", "or", "&"]));
    next.filter(|next| next.end < limit && (reader.verb(next.end).is_none() || reader.is(next.end, &["to"])))
        .map_or(at, |next| next.end)
}

/// ", who is ill, | to stay": a relative clause behind an addressee, with what is asked behind its comma.
fn clause_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    if !(reader.is(at, &[","]) && reader.is(at + 1, &["who", "which"])) {
        return at;
    }
    let bars = |at: u32| reader.is(at, &[";", ":"]) || reader.is_mark(at);
    let mut inside = (at + 2..limit.min(at + ADJUNCTS)).take_while(|&at| !bars(at));
    let close = inside.find(|&at| reader.is(at, &[","]) && reader.is(at + 1, &["to", "that", "whether", "if"]));
    close.map_or(at, |close| close + 1)
}

/// What "of" leads to within the phrase that the chunker has drawn it into: "reminded Lund | of the flood".
fn told_of(reader: &Reader<'_>, cue: &Candidate<'_>, phrase: TokenSpan, limit: u32) -> Option<Opening> {
    let of = (phrase.first + 1..phrase.end)
        .find(|&at| reader.is(at, &["of"]))
        .filter(|_| cue.row.takes.has(Take::Of) && cue.row.act != Act::Accuse)?;
    let head = phrase.end - 1;
    let told = reader.has(head, Class::CueNoun);
    let clause = opener(reader, cue, phrase.end, limit, Reach::Far).is_some()
        || reader.tag(phrase.end) == Tag::Adp && reader.time(phrase.end + 1).is_none();
    // "warned residents of Dover", "assured members of the board"
    let whom = TokenSpan::new(phrase.first, of);
    let group = reader.tag(head) == Tag::Propn || speaker::is_somebody(reader, TokenSpan::new(of + 1, phrase.end));
    let somebody = reader.tag(of - 1) == Tag::Propn || speaker::is_somebody(reader, whom) || reader.tag(of - 1) == Tag::Pron;
    let opens = somebody && (told || !group && !clause);
    opens.then_some(Opening { frame: Frame::Prep, first: of, cue_end: cue.words.end, addressee: Some(whom), medium: None })
}

/// ", Berg and Ruiz" behind an addressee: the rest of a list of people.
fn listed_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    const LONGEST: usize = 8;
    let mut end = at;
    for _ in 0..LONGEST {
        let (comma, and) = (reader.is(end, &[","]), |at: u32| reader.is(at, &["and", "or", "&"]));
        let last = and(end) || comma && and(end + 1);
        let first = end + u32::from(comma) + u32::from(last);
        let name = reader.noun_from(first).filter(|name| first > end && reader.tag(name.head.0) == Tag::Propn);
        let Some(name) = name.filter(|name| name.tokens.end < limit) else { break };
        end = name.tokens.end;
        if last {
            return if reader.is(end, &["to", "that", "whether", "if"]) { end } else { at };
        }
    }
    at
}

/// ", Samantha Power," behind an addressee.
fn apposed_end(reader: &Reader<'_>, at: u32, limit: u32) -> u32 {
    if !reader.is(at, &[","]) {
        return at;
    }
    let Some(phrase) = source_after::phrase_starting(reader, at + 1).filter(|phrase| phrase.end < limit) else { return at };
    if reader.is(phrase.end, &[","]) { phrase.end + 1 } else { at }
}
