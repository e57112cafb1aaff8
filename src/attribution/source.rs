//! Finds the words that name who says it.
//!
//! **How.** Before a verb: the noun phrase that ends there, grown leftwards over "of", "for" and the like, over
//! participles and relative clauses, and over an apposition between commas. After a verb ("…," said X): the phrase that
//! starts there, grown rightwards in the same way.
//!
//! **Why this way.** A subject in news stands directly before its verb or is cut off by one apposition; the few shapes of
//! what may lie between settle it without a parse.
//!
//! **Limits.** A subject more than sixty tokens long is cut.

use super::reader::Reader;
use crate::grammar::{Tag, VerbGroup, VerbKind};
use crate::text::{Shape, TokenId, TokenSpan};

/// How far a subject may reach.
const REACH: u32 = 60;

/// Prepositions that tie a noun phrase to the one before it.
const TIES: &[&str] = &[
    "of", "for", "in", "from", "with", "at", "to", "on", "against", "behind", "inside", "near", "between", "among", "under",
    "around", "across", "within", "through", "along", "into", "toward", "towards", "over", "about", "by", "outside",
];
pub(super) const RELATIVE: &[&str] = &["who", "which", "that"];

/// Words of number that can be a subject by themselves.
const QUANTIFIERS: &[&str] = &["some", "many", "most", "others", "several", "few", "both", "another"];

const DASHES: &[&str] = &["--", "—", "–", "-", "―"];

/// A subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub tokens: TokenSpan,
    /// The first token of the clause part that the subject closes: its own first token, or that of adverbs before it.
    pub relative: bool,
}

impl Subject {
    fn new(first: u32, end: u32) -> Self {
        Subject { tokens: TokenSpan::new(first, end), relative: false }
    }
}

/// The subject of the verb group that starts at `group`, not before `floor`.
pub(super) fn before(reader: &Reader<'_>, group: u32, floor: u32) -> Option<Subject> {
    let floor = floor.max(group.saturating_sub(REACH));
    let end = skip_adverbs_left(reader, group, floor);
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    if reader.is(last, RELATIVE) && reader.noun(last).is_none_or(|phrase| phrase.tokens.len() == 1) {
        let antecedent =
            last > floor && (reader.is(last - 1, &[","]) || reader.noun_before(last).is_some() || reader.is(last - 1, &[")"]));
        // "that" as a subject after a noun is relative; at the start of a sentence it is a demonstrative.
        if antecedent || reader.is(last, &["who"]) {
            return Some(Subject { relative: true, ..Subject::new(last, end) });
        }
    }
    if reader.is(last, &[","]) {
        let bracketed = || if last > floor && reader.is(last - 1, &[")"]) { before(reader, last, floor) } else { None };
        return apposed(reader, last, floor).or_else(bracketed);
    }
    if is_dash(reader, last) {
        let open = (floor..last).rev().find(|&at| is_dash(reader, at))?;
        let subject = apposed(reader, open, floor).filter(|_| reader.is(open - 1, &[","]));
        return subject.or_else(|| before(reader, open, floor));
    }
    let inner = skip_bracket_left(reader, end, floor);
    // "people who voted said", "officials whose laws have been voided say"
    if reader.verb(last).is_some_and(|group| group.tokens.end == end && group.tokens.first > floor)
        && let Some(who) = relative_with(reader, end, floor)
        && let Some(phrase) = reader.noun_before(who).filter(|phrase| phrase.tokens.first >= floor)
    {
        return Some(Subject::new(grow_left(reader, phrase.tokens.first, floor), end));
    }
    let Some(phrase) = phrase_ending(reader, inner) else {
        // "those surveyed said"
        let participle = reader.verb(last).is_some_and(|group| group.tokens.len() == 1 && reader.word(last).ends_with("ed"));
        let phrase = reader.noun_before(last).filter(|phrase| participle && phrase.tokens.first >= floor)?;
        return Some(Subject::new(grow_left(reader, phrase.tokens.first, floor), end));
    };
    let time = reader.time(phrase.first).is_some_and(|(_, time)| time.first <= phrase.first && phrase.end <= time.end);
    let possessive = phrase.len() == 1 && reader.is(phrase.first, &["his", "their", "its", "my", "our", "your"]);
    if phrase.first < floor || time || possessive {
        return None;
    }
    let first = grow_left(reader, phrase.first, floor);
    // "The mayor's friends have in the past said": the phrase stands between auxiliary and verb.
    if let Some(group) = auxiliary_before(reader, first).filter(|group| group.tokens.first > floor) {
        return before(reader, group.tokens.first, floor);
    }
    Some(Subject::new(first, end))
}

/// A dash, or a hyphen with blanks around it.
pub(super) fn is_dash(reader: &Reader<'_>, at: u32) -> bool {
    let loose = |at: u32| !reader.article.tokens.is_glued(TokenId(at));
    reader.is(at, DASHES) && (!reader.is(at, &["-"]) || loose(at) && loose(at + 1))
}

/// The auxiliary without its verb that a prepositional phrase at `first` follows.
fn auxiliary_before(reader: &Reader<'_>, first: u32) -> Option<VerbGroup> {
    let preposition = first.checked_sub(1).filter(|&at| reader.tag(at) == Tag::Adp)?;
    let group = reader.verb(preposition.checked_sub(1)?)?;
    let alone = group.tokens.end == preposition && group.tokens.len() == 1;
    (alone && reader.is(group.head.0, &["have", "has", "had", "will", "would", "could", "may", "might"])).then_some(group)
}

/// The noun phrase, or lone pronoun or name, that ends before `end`.
fn phrase_ending(reader: &Reader<'_>, end: u32) -> Option<TokenSpan> {
    if let Some(phrase) = reader.noun_before(end) {
        return Some(phrase.tokens);
    }
    let last = end.checked_sub(1)?;
    if let Some(phrase) = reader.noun(last).map(|phrase| phrase.tokens).filter(|phrase| phrase.first < end) {
        return Some(TokenSpan::new(phrase.first, end));
    }
    // "the 43-year-old", "many", "some"
    let some = reader.is(last, QUANTIFIERS);
    let alone = matches!(reader.tag(last), Tag::Pron | Tag::Propn | Tag::Noun | Tag::Num) || some;
    alone.then(|| TokenSpan::new(last, end))
}

/// Over adverbs and times between subject and verb: "Smith on Monday said".
pub(super) fn skip_adverbs_left(reader: &Reader<'_>, mut at: u32, floor: u32) -> u32 {
    while at > floor {
        let last = at - 1;
        // "all but accused"
        if reader.is(last, &["but"]) && last > floor && reader.is(last - 1, &["all"]) {
            at = last - 1;
            continue;
        }
        // "; most said": a quantifier that is itself the subject
        if is_quantifier(reader, last) {
            return at;
        }
        if let Some((_, time)) = reader.time(last).filter(|(_, time)| time.end == at && time.first > floor) {
            // A time that is part of a name or a possessive is no adverb.
            if reader
                .noun(last)
                .is_some_and(|phrase| phrase.tokens.first < time.first && !reader.is(time.first, &["last", "this"]))
            {
                return at;
            }
            let on = reader.is(time.first - 1, &["on", "in", "late", "early"]);
            let first = if on { time.first - 1 } else { time.first };
            // "Ruiz, the mayor, on Tuesday said"
            if first > floor + 1 && reader.is(first - 1, &[","]) {
                return first;
            }
            if first <= floor {
                return at;
            }
            at = first;
            continue;
        }
        let adverb = reader.tag(last) == Tag::Adv && reader.noun(last).is_none();
        let both = reader.is(last, &["both", "all", "also", "then", "later", "himself", "herself", "themselves", "itself"])
            && at - 1 > floor;
        if !(adverb || both) {
            return at;
        }
        at = last;
    }
    at
}

/// Whether a word of number is the whole subject: "most said".
pub(super) fn is_quantifier(reader: &Reader<'_>, at: u32) -> bool {
    reader.is(at, QUANTIFIERS) && reader.noun_before(at).is_none()
}

/// Over "(R-Ohio)" before `end`.
fn skip_bracket_left(reader: &Reader<'_>, end: u32, floor: u32) -> u32 {
    let Some(last) = end.checked_sub(1) else { return end };
    if !reader.is(last, &[")"]) {
        return end;
    }
    (floor.max(end.saturating_sub(12))..last).rev().find(|&at| reader.is(at, &["("])).unwrap_or(end)
}

/// Grows a phrase that starts at `first` to the left.
pub(super) fn grow_left(reader: &Reader<'_>, mut first: u32, floor: u32) -> u32 {
    while first > floor {
        let Some(next) = step_left(reader, first, floor) else { break };
        if next < floor {
            break;
        }
        first = next;
    }
    first
}

/// One step over what ties a phrase to the one before it, or over a whole relative clause.
fn step_left(reader: &Reader<'_>, first: u32, floor: u32) -> Option<u32> {
    step_over_tie(reader, first, floor).or_else(|| {
        let who = relative_with(reader, first, floor)?;
        reader.noun_before(who).map(|phrase| phrase.tokens.first).filter(|&noun| noun >= floor)
    })
}

fn step_over_tie(reader: &Reader<'_>, first: u32, floor: u32) -> Option<u32> {
    let last = first.checked_sub(1)?;
    let noun_before = |at: u32| {
        let at = skip_bracket_left(reader, at, floor);
        reader.noun_before(at).map(|phrase| phrase.tokens.first)
    };
    if reader.is(last, TIES) {
        if let Some(noun) = noun_before(last) {
            return (!is_pronoun(reader, noun, last)).then_some(noun);
        }
        // "People briefed on the talks said"
        return participle_before(reader, last, floor);
    }
    if reader.is(last, &["and", "or", "&"]) {
        let noun = noun_before(last)?;
        let free = noun <= floor
            || !matches!(reader.tag(noun - 1), Tag::Verb | Tag::Adp | Tag::Aux) && !reader.is(noun - 1, &["that", "than", "as"]);
        return free.then_some(noun);
    }
    let group = reader.verb(last).filter(|group| group.tokens.end == first)?;
    let opens = group.tokens.first.checked_sub(1)?;
    if reader.is(opens, RELATIVE) {
        return noun_before(opens);
    }
    participle_before(reader, first, floor)
}

/// The "who" or "whose" of a relative clause that reaches to `end` with one finite verb: "voters who listened to Ruiz".
fn relative_with(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 16;
    let mut finite = 0;
    for at in (floor.max(end.saturating_sub(LONGEST))..end).rev() {
        if reader.is(at, &["who", "whose"]) {
            return (finite == 1).then_some(at);
        }
        if reader.is(at, &[",", ";", "that", "which"]) || reader.is_mark(at) {
            return None;
        }
        finite += u32::from(reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite));
    }
    None
}

/// "people familiar with", "a lawyer representing": a noun phrase with a bare participle that ends before `end`.
fn participle_before(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    let last = end.checked_sub(1)?;
    let word = reader.word(last);
    let bare = match reader.verb(last) {
        Some(group) => group.tokens.len() == 1 && (word.ends_with("ing") || word.ends_with("ed")),
        None => reader.tag(last) == Tag::Adj && reader.is(last, &["familiar", "close", "loyal", "critical", "opposed"]),
    };
    if !bare {
        return None;
    }
    let phrase = reader.noun_before(last)?.tokens;
    (phrase.first >= floor && !is_pronoun(reader, phrase.first, phrase.end)).then_some(phrase.first)
}

fn is_pronoun(reader: &Reader<'_>, first: u32, end: u32) -> bool {
    end - first == 1 && reader.tag(first) == Tag::Pron
}

/// "Smith, a lawyer from Ohio, said": `comma` stands before the verb.
fn apposed(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<Subject> {
    let mut open = previous_comma(reader, comma, floor)?;
    let piece = TokenSpan::new(open + 1, comma);
    // "Ruiz, meanwhile, who"; "Ruiz, 58, who"
    let aside = |at: u32| matches!(reader.tag(at), Tag::Adv | Tag::Num);
    if let Some(first) = previous_comma(reader, open, floor).filter(|&first| (first + 1..open).all(aside)) {
        open = first;
    }
    let inner = skip_bracket_left(reader, open, floor);
    let phrase = phrase_ending(reader, inner)?;
    if phrase.first < floor {
        return None;
    }
    // "who, after long talks, said"
    if phrase.end - phrase.first == 1 && reader.is(phrase.first, RELATIVE) {
        let who = reader.is(phrase.first, &["who"]) && !is_apposition(reader, piece);
        return who.then(|| Subject { relative: true, ..Subject::new(phrase.first, phrase.end) });
    }
    let mut first = grow_left(reader, phrase.first, floor);
    // "Ruiz, facing a vote in Iowa, a swing state, said"
    if let Some(subject) = over_participle(reader, first, floor) {
        return Some(subject);
    }
    let kept = is_apposition(reader, piece);
    // "In the world of trade, it is rare, said Ruiz": a clause of its own between the commas.
    let clause = || {
        phrase_starting(reader, piece.first).is_some_and(|own| {
            !reader.is(own.first, RELATIVE)
                && reader.verb(own.end).is_some_and(|group| group.tokens.first == own.end && group.tokens.end <= comma)
        })
    };
    if !kept && (clause() || is_adjunct(reader, phrase, floor)) {
        return None;
    }
    // "The senator, John Smith, a Democrat, said"
    if kept
        && first > floor + 1
        && reader.is(first - 1, &[","])
        && is_apposition(reader, TokenSpan::new(first, open))
        && let Some(outer) =
            phrase_ending(reader, first - 1).filter(|outer| outer.first >= floor && !is_adjunct(reader, *outer, floor))
    {
        first = grow_left(reader, outer.first, floor);
    }
    Some(Subject::new(first, if kept { comma } else { open }))
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

fn previous_comma(reader: &Reader<'_>, comma: u32, floor: u32) -> Option<u32> {
    let mut at = comma;
    while at > floor {
        at -= 1;
        match reader.shape(at) {
            Shape::Stop if !reader.is(at, &["."]) || reader.tag(at) == Tag::Punct => return None,
            _ if reader.is(at, &[","]) => return Some(at),
            _ if reader.is(at, &[";", ":"]) => return None,
            _ => {}
        }
    }
    None
}

/// The phrase that starts at `first`, grown to the right, not beyond `limit`: "said Ana Ruiz, the mayor of X, on Monday".
pub(super) fn after(reader: &Reader<'_>, first: u32, limit: u32) -> Option<TokenSpan> {
    let phrase = phrase_starting(reader, first)?;
    let mut end = grow_right(reader, phrase.end, limit);
    if is_pronoun(reader, phrase.first, phrase.end) {
        return Some(TokenSpan::new(first, phrase.end));
    }
    for _ in 0..4 {
        let Some(next) = apposition_after(reader, end, limit) else { break };
        end = next;
    }
    Some(TokenSpan::new(first, end.min(limit).max(phrase.end)))
}

/// The noun phrase, or lone pronoun or name, that starts at `first`.
pub(super) fn phrase_starting(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    if let Some(phrase) = reader.noun_from(first) {
        return Some(phrase.tokens);
    }
    // The chunker may have drawn the verb before it into the phrase: "asked Ana Ruiz".
    if let Some(phrase) =
        reader.noun(first).filter(|phrase| first > 0 && phrase.tokens.first + 1 == first && reader.tag(first - 1) == Tag::Verb)
    {
        return Some(TokenSpan::new(first, phrase.tokens.end));
    }
    matches!(reader.tag(first), Tag::Pron | Tag::Propn | Tag::Noun).then(|| TokenSpan::new(first, first + 1))
}

/// Over "of …", "for …", a bracket, a conjunct and a restrictive relative clause.
fn grow_right(reader: &Reader<'_>, mut end: u32, limit: u32) -> u32 {
    while end < limit {
        if reader.is(end, &["("]) {
            let Some(close) = (end..limit.min(end + 12)).find(|&at| reader.is(at, &[")"])) else { return end };
            end = close + 1;
            continue;
        }
        let tie =
            reader.is(end, TIES) && reader.time(end + 1).is_none() && reader.time(end).is_none() && !opens_medium(reader, end);
        let and = reader.is(end, &["and", "&"]);
        if !(tie || and) {
            return end;
        }
        let Some(next) = phrase_starting(reader, end + 1).filter(|next| next.end <= limit) else { return end };
        // "and she added": a new clause.
        if and && (is_pronoun(reader, next.first, next.end) || reader.verb(next.end).is_some()) {
            return end;
        }
        end = next.end;
    }
    end
}

/// Whether a preposition at `at` opens "in a statement".
pub(super) fn opens_medium(reader: &Reader<'_>, at: u32) -> bool {
    let Some(phrase) = reader.noun(at + 1) else { return false };
    reader.is(at, &["in", "on", "during", "at", "via"])
        && (phrase.tokens.first..phrase.tokens.end).any(|token| reader.has(token, crate::lexicon::Class::CueMedium))
}

/// ", a lawyer from Ohio who led the talks": the end of an apposition that starts with the comma at `comma`.
fn apposition_after(reader: &Reader<'_>, comma: u32, limit: u32) -> Option<u32> {
    if comma + 1 >= limit || !reader.is(comma, &[","]) {
        return None;
    }
    let phrase = phrase_starting(reader, comma + 1)?;
    if is_pronoun(reader, phrase.first, phrase.end) || reader.time(comma + 1).is_some() || reader.is(comma + 1, RELATIVE) {
        return None;
    }
    let mut end = grow_right(reader, phrase.end, limit);
    if reader.is(end, &["who", "that"]) {
        end = (end..limit.min(end + REACH))
            .find(|&at| reader.is(at, &[",", ";", "—", "–"]) || reader.is_mark(at) || reader.shape(at) == Shape::Stop)
            .unwrap_or(limit);
    } else if reader.verb(end).is_some_and(|group| group.tokens.first == end) {
        let group = reader.verb(end)?;
        let word = reader.word(group.tokens.first);
        // "a group representing banks", "a firm founded by": a participle; otherwise a new clause.
        let participle = word.ends_with("ing") || word.ends_with("ed") && reader.is(group.tokens.end, &["by"]);
        if group.tokens.len() != 1 || !participle {
            return None;
        }
        let object = phrase_starting(reader, group.tokens.end).map_or(group.tokens.end, |object| object.end);
        end = grow_right(reader, object, limit);
    }
    let closed = end >= limit
        || reader.shape(end) == Shape::Stop
        || reader.is(end, &[",", ";", "and", "in", "on", "at", "during", "—"])
        || reader.is_mark(end)
        || reader.time(end).is_some();
    closed.then_some(end)
}

/// The antecedent of a relative pronoun at `at`: the phrase before it.
pub(super) fn antecedent(reader: &Reader<'_>, at: u32, floor: u32) -> Option<TokenSpan> {
    let mut end = at;
    while end > floor && (reader.is(end - 1, &[","]) || reader.tag(end - 1) == Tag::Adp) {
        end -= 1;
    }
    let inner = skip_bracket_left(reader, end, floor);
    let phrase = phrase_ending(reader, inner)?;
    let first = grow_left(reader, phrase.first, floor);
    // "Ana Ruiz, head of the bank, who": the name before the apposition.
    let comma = at.checked_sub(1).filter(|&comma| reader.is(comma, &[","]));
    let open = comma.and_then(|comma| previous_comma(reader, comma, floor)).filter(|&open| !reader.shape(open + 1).is_capital());
    let named = open.and_then(|open| phrase_ending(reader, open));
    let named = named.filter(|named| named.first >= floor && reader.tag(named.end - 1) == Tag::Propn);
    Some(TokenSpan::new(named.map_or(first, |named| named.first), end))
}

/// The head token of a source: that of its first noun phrase.
pub(super) fn head(reader: &Reader<'_>, source: TokenSpan) -> TokenId {
    let Some(mut phrase) = reader.noun(source.first) else { return TokenId(source.first) };
    // "Dover harbour | Chief Ana Ruiz": phrases side by side are a title and its holder.
    while let Some(next) = reader.noun_from(phrase.tokens.end).filter(|next| next.tokens.end <= source.end) {
        phrase = next;
    }
    if source.holds(phrase.head) { phrase.head } else { TokenId(source.first) }
}
