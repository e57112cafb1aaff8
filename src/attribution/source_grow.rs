//! Grows a noun phrase to the whole that names a source: over "of" and "for", participles, conjuncts and relative clauses.
//!
//! **How.** Step by step away from the verb, each over one tie; a row of names goes with the preposition before its first one, and
//! a name with its own preposition ("Doctors Without Borders") is one step.
//!
//! **Why this way.** The chunker gives bare phrases; "people familiar with the talks" is one source.
//!
//! **Limits.** A relative clause with more than one finite verb ends the growth.

use super::reader::Reader;
use super::source::{RELATIVE, is_dash, is_pronoun, skip_bracket_left};
use super::source_after::phrase_starting;
use super::source_noun::are_some_in;
use super::{medium, titled};
use crate::grammar::{NounPhrase, Tag, VerbGroup, VerbKind};
use crate::lexicon::Class;
use crate::mention::Mention;
use crate::model::{Form, MentionKind};
use crate::text::{Shape, TokenSpan};

/// Prepositions that tie a noun phrase to the one before it.
const TIES: &[&str] = &[
    "of", "for", "in", "from", "with", "at", "to", "on", "against", "behind", "inside", "near", "between", "among", "under",
    "around", "across", "within", "through", "along", "into", "toward", "towards", "over", "about", "by", "outside", "off",
];

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
        before_relative(reader, who).map(|phrase| phrase.tokens.first).filter(|&noun| noun >= floor)
    })
}

fn step_over_tie(reader: &Reader<'_>, first: u32, floor: u32) -> Option<u32> {
    let last = first.checked_sub(1)?;
    // "Doctors Without | Borders |"
    if let Some(name) = name_around(reader, first) {
        return Some(reader.noun(name.first).map_or(name.first, |phrase| phrase.tokens.first.min(name.first)));
    }
    let noun_before = |at: u32| {
        let at = skip_party_left(reader, skip_bracket_left(reader, at, floor), floor);
        reader.noun_before(at).map(|phrase| phrase.tokens.first)
    };
    if reader.is(last, TIES) {
        if let Some(noun) = noun_before(last) {
            // "Anyone with information"
            const ANYONE: &[&str] = &["anyone", "anybody", "everyone", "everybody", "someone", "somebody"];
            return (!is_pronoun(reader, noun, last) || reader.is(noun, ANYONE)).then_some(noun);
        }
        // "Some in the ministry said"
        let opens = |&at: &u32| at >= floor && reader.sentence(at).first == at;
        if let Some(some) = last.checked_sub(1).filter(opens).filter(|&at| are_some_in(reader, at)) {
            return Some(some);
        }
        // "People briefed on the talks said"
        return participle_before(reader, last, floor)
            .or_else(|| action_before(reader, last, floor))
            .or_else(|| relative_before(reader, last, floor))
            .or_else(|| contact_with(reader, first, floor));
    }
    // "A man charged with killing | Ruiz |"
    if let Some(charged) = charged_before(reader, first, floor) {
        return Some(charged);
    }
    // "the world number | one", "the British No. | 2"
    if reader.is(last, &["number", "no", "no."]) && reader.tag(first) == Tag::Num {
        return reader.noun(last).map(|phrase| phrase.tokens.first).filter(|&noun| noun >= floor);
    }
    // "Dover police | Chief Ana Ruiz |"
    if let Some(office) = titled::around(reader, first) {
        return Some(reader.noun(office.first).map_or(office.first, |phrase| phrase.tokens.first.min(office.first)));
    }
    // "Gen. Tom Lund, | commander of Northern Command | said"
    if let Some(holder) = titled::holder_before(reader, first).filter(|&holder| holder >= floor) {
        return Some(reader.noun(holder).map_or(holder, |phrase| phrase.tokens.first.min(holder)));
    }
    if let Some(whole) = row_behind_tie(reader, first, floor) {
        return Some(whole);
    }
    // "Tom Lund, | Ana Ruiz and Bob Dole": names in a row.
    if reader.is(last, &[","]) && reader.noun(first).is_some_and(|name| reader.is(name.tokens.end, &["and", ","])) {
        let named = |phrase: &NounPhrase| reader.tag(phrase.head.0) == Tag::Propn && reader.time(phrase.tokens.first).is_none();
        let row = reader.noun(first).filter(named).and(reader.noun_before(last)).filter(named)?;
        let comma = |at: u32| at > floor && reader.is(at - 1, &[","]);
        return (row.tokens.first == floor || comma(row.tokens.first)).then_some(row.tokens.first);
    }
    // "Ruiz and | then | Lund"
    let then = reader.is(last, &["then", "later", "now", "also"]) && last > floor && reader.is(last - 1, &["and"]);
    let last = last - u32::from(then);
    if reader.is(last, &["and", "or", "nor", "&"]) {
        let noun = noun_before(last).or_else(|| apposed_before(reader, last, floor))?;
        // "neither Ruiz nor Lund"
        if reader.is(last, &["nor"]) && noun > floor && reader.is(noun - 1, &["neither"]) {
            return Some(noun - 1);
        }
        // "As Ruiz and Lund put it"
        let link = noun > floor
            && reader.is(noun - 1, &["as"])
            && (noun == floor + 1 || reader.is(noun - 2, &[","]) || reader.sentence(noun).first == noun - 1);
        let free = noun <= floor
            || link
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

/// The first of two subjects, with what names it again: "| The mayor, Tom Lund, | and his wife, Ana, said".
fn apposed_before(reader: &Reader<'_>, link: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 24;
    let first = reader.sentence(link).first;
    let subject =
        reader.noun_from(first).filter(|_| first >= floor && link - first <= LONGEST && reader.time(first).is_none())?;
    let row = reader.is(link - 1, &[","]) && (subject.tokens.end..link).any(|at| reader.is(at, &[","]) && at + 1 < link);
    (row && !(first..link).any(|at| reader.verb(at).is_some() || reader.is_mark(at))).then_some(first)
}

/// Over ", D-Ohio," before `end`: "Sen. Ruiz | , D-Ohio, | and Rep. Lund".
fn skip_party_left(reader: &Reader<'_>, end: u32, floor: u32) -> u32 {
    const LONGEST: u32 = 8;
    let Some(close) = end.checked_sub(1).filter(|&close| reader.is(close, &[","])) else { return end };
    let party = |at: u32| reader.is(at, &[","]) && reader.word(at + 1).len() == 1 && reader.shape(at + 2) == Shape::Hyphen;
    let open = (floor.max(close.saturating_sub(LONGEST))..close).rev().find(|&at| reader.is(at, &[","]));
    open.filter(|&open| party(open) && reader.shape(open + 1).is_capital()).unwrap_or(end)
}

/// The phrase of whom it is told that they are charged with what ends in the phrase at `object`: "| A man | charged with killing Ruiz".
fn charged_before(reader: &Reader<'_>, object: u32, floor: u32) -> Option<u32> {
    let lone = |at: u32| reader.verb(at).filter(|group| group.tokens.len() == 1 && group.tokens.first == at);
    let act = object.checked_sub(1).filter(|&at| lone(at).is_some() && reader.word(at).ends_with("ing"))?;
    let tie = act.checked_sub(1).filter(|&at| reader.is(at, &["of", "with", "for", "in"]))?;
    let charge = tie.checked_sub(1).filter(|&at| lone(at).is_some() && reader.word(at).ends_with("ed"))?;
    reader.noun_before(charge).map(|phrase| phrase.tokens.first).filter(|&first| first >= floor)
}

/// The name that goes on over `at` from before it: "Doctors Without | Borders".
pub(super) fn name_around(reader: &Reader<'_>, at: u32) -> Option<TokenSpan> {
    const LONGEST: u32 = 8;
    let named = reader.mentions.within(TokenSpan::new(at.saturating_sub(LONGEST), at + LONGEST)).map(|(_, mention)| mention);
    let mut around = named.filter(|mention| mention.form == Form::Name && mention.tokens.first < at && mention.tokens.end > at);
    around.next().map(|mention| mention.tokens)
}

/// The phrase behind whose preposition the row of names ends that goes on at `last_name`: "| Officials | in Lima, Cusco and Tacna".
fn row_behind_tie(reader: &Reader<'_>, last_name: u32, floor: u32) -> Option<u32> {
    const MOST: usize = 12;
    let and = last_name.checked_sub(1)?;
    if !reader.is(and, &["and", "or", "&"]) {
        return None;
    }
    let last = reader.noun_from(last_name)?;
    let mut end = and;
    for _ in 0..MOST {
        let name = reader.noun_before(end).filter(|name| name.tokens.first >= floor)?;
        if reader.tag(name.head.0) != Tag::Propn || !is_alike(reader, name.tokens, last.tokens) {
            // "The presidents of Peru, | Chile and Cuba"
            let of = |at: &u32| reader.is(*at, &["of"]);
            let held = (name.head.0 + 1..end).find(of).filter(|&of| is_alike(reader, TokenSpan::new(of + 1, end), last.tokens));
            return held.filter(|_| name.plural && is_free(reader, name.tokens.first, floor)).map(|_| name.tokens.first);
        }
        let opens = name.tokens.first.checked_sub(1).filter(|&opens| opens >= floor)?;
        if reader.is(opens, &[","]) {
            end = opens;
            continue;
        }
        let whole =
            reader.is(opens, TIES).then(|| reader.noun_before(opens)).flatten().filter(|whole| whole.tokens.first >= floor)?;
        let somebody = whole.plural && reader.tag(whole.head.0) == Tag::Noun;
        return (somebody && is_free(reader, whole.tokens.first, floor)).then_some(whole.tokens.first);
    }
    None
}

/// Whether two phrases are names that may stand in one row: two places, or two persons or bodies.
fn is_alike(reader: &Reader<'_>, one: TokenSpan, other: TokenSpan) -> bool {
    let kind = |phrase: TokenSpan| {
        let named = reader.mentions.within(phrase).find(|(_, name)| name.form == Form::Name && name.tokens.end == phrase.end);
        named.map(|(_, name)| name.kind)
    };
    let proper = |phrase: TokenSpan| !phrase.is_empty() && phrase.len() <= 8 && reader.tag(phrase.end - 1) == Tag::Propn;
    let place = |phrase: TokenSpan| kind(phrase) == Some(MentionKind::Location);
    let person = |phrase: TokenSpan| kind(phrase) == Some(MentionKind::Person) && phrase.len() > 1;
    proper(one) && proper(other) && place(one) == place(other) && person(one) == person(other)
}

/// Whether a phrase at `first` is the object of nothing, so that it may be a subject.
fn is_free(reader: &Reader<'_>, first: u32, floor: u32) -> bool {
    first <= floor
        || !matches!(reader.tag(first - 1), Tag::Verb | Tag::Adp | Tag::Aux | Tag::Sconj)
        || reader.is(first - 1, &["that"])
}

/// The phrase before a relative clause whose verb ends before `tie`: "| a ferry | that sank off the coast".
fn relative_before(reader: &Reader<'_>, tie: u32, floor: u32) -> Option<u32> {
    let group = reader.verb(tie.checked_sub(1)?).filter(|group| group.tokens.end == tie && group.kind == VerbKind::Finite)?;
    let opens = group.tokens.first.checked_sub(1).filter(|&opens| reader.is(opens, RELATIVE))?;
    reader.noun_before(opens).map(|phrase| phrase.tokens.first).filter(|&first| first >= floor)
}

/// The phrase before a clause without its pronoun that reaches to `end`: "| Voters | we met in Ohio", "| neighbors | we lived with",
/// "| the council | the Senate named".
pub(super) fn contact_with(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 12;
    // "a man he said was late", "people he told that it was late": no verb and no clause may follow.
    let breaks =
        |at: u32| reader.is(at, &[",", ";", ":", "and", "but", "that"]) || reader.is_mark(at) || reader.tag(at) == Tag::Sconj;
    let least = floor.max(end.saturating_sub(LONGEST));
    let last = (least..end).rev().take_while(|&at| !breaks(at)).find(|&at| reader.verb(at).is_some())?;
    let active = |group: &VerbGroup| matches!(group.kind, VerbKind::Finite | VerbKind::Participle);
    let group = reader.verb(last).filter(|group| active(group) && group.tokens.end <= end)?;
    let who = (floor..group.tokens.first).rev().find(|&at| reader.tag(at) != Tag::Adv)? + 1;
    let subject = reader.noun_before(who)?.tokens;
    let pronoun = reader.is(subject.first, &["i", "we", "he", "she", "they"]);
    // "those | he works with"
    let those = || {
        let at = subject.first.checked_sub(1)?;
        reader.is(at, &["those", "everyone", "everybody", "anyone", "someone"]).then_some(at)
    };
    let phrase = reader.noun_before(subject.first);
    let common = phrase.is_some_and(|phrase| reader.tag(phrase.head.0) == Tag::Noun);
    let first = phrase.map(|phrase| phrase.tokens.first).or_else(those)?;
    let timed = reader.time(first).is_some_and(|(_, time)| time.end >= subject.first);
    let bare = is_pronoun(reader, first, subject.first) && those().is_none();
    let own = pronoun || common && matches!(reader.tag(subject.first), Tag::Det | Tag::Propn);
    (own && first >= floor && !timed && !bare && is_free(reader, first, floor)).then_some(first)
}

/// The phrase before a relative pronoun at `who`: "| a friend of Ruiz | 's who".
pub(super) fn before_relative(reader: &Reader<'_>, who: u32) -> Option<NounPhrase> {
    let owner = who > 0 && reader.is(who - 1, &["'s", "’s"]);
    // "| the party of which | Lund is a member"
    let drawn = || who.checked_sub(1).and_then(|at| reader.noun(at)).filter(|phrase| phrase.tokens.end > who && !phrase.pronoun);
    reader.noun_before(who).or_else(|| reader.noun_before(who - u32::from(owner))).or_else(drawn)
}

/// The "who", "whose" or "that" of a relative clause that reaches to `end` with one finite verb: "voters who listened to Ruiz".
pub(super) fn relative_with(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    const LONGEST: u32 = 16;
    let (mut finite, mut linked) = (0, false);
    for at in (floor.max(end.saturating_sub(LONGEST))..end).rev() {
        linked |= matches!(reader.tag(at), Tag::Cconj | Tag::Sconj) || is_dash(reader, at);
        // "a panel that met in May", but "the claim that he knew"
        let that = || {
            let verb = reader.verb(at + 1).is_some_and(|group| group.tokens.first == at + 1);
            reader.tag(at) == Tag::Pron && verb && reader.noun_before(at).is_some_and(|phrase| !phrase.pronoun)
        };
        if reader.is(at, &["who", "whose"]) || !linked && reader.is(at, &["that"]) && that() {
            return (finite == 1).then_some(at);
        }
        // "the party | of which Lund is a member"
        let tied = at > floor + 1 && matches!(reader.tag(at - 2), Tag::Noun | Tag::Propn);
        if tied && reader.is(at, &["which", "whom"]) && reader.is(at - 1, &["of", "for", "with", "by", "from", "to"]) {
            return (finite == 1).then_some(at - 1);
        }
        if reader.is(at, &[",", ";", "that", "which"]) || reader.is_mark(at) {
            return None;
        }
        finite += u32::from(reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite));
    }
    None
}

/// Where a relative clause begins whose verb ends at `end` and has a subject of its own: "the driver | that the mayor blamed", "the
/// driver | with whom the mayor met".
pub(super) fn object_relative(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    let verb = reader.verb(end.checked_sub(1)?).filter(|verb| verb.kind != VerbKind::Gerund)?;
    let subject = reader.noun_before(verb.tokens.first)?;
    let pronoun = subject.tokens.first.checked_sub(1).filter(|&at| at > floor + 1)?;
    let opens = pronoun - u32::from(reader.tag(pronoun - 1) == Tag::Adp);
    let noun = |phrase: NounPhrase| matches!(reader.tag(phrase.head.0), Tag::Noun | Tag::Propn);
    (reader.is(pronoun, &["that", "which", "whom"]) && reader.noun_before(opens).is_some_and(noun)).then_some(opens)
}

/// A noun for something said whose clause ends at `end`: "| the claim | that the port was full | was denied".
pub(super) fn claim_with(reader: &Reader<'_>, end: u32, floor: u32) -> Option<NounPhrase> {
    const LONGEST: u32 = 16;
    let mut finite = 0;
    for at in (floor.max(end.saturating_sub(LONGEST))..end).rev() {
        if reader.is(at, &["that"]) {
            // "remarks that were heard": the pronoun of a relative clause
            let relative = reader.verb(at + 1).is_some();
            let claim = |phrase: &NounPhrase| {
                let told = [Class::CueNoun, Class::CueMedium].iter().any(|&class| reader.has(phrase.head.0, class));
                phrase.tokens.first >= floor && told
            };
            return reader.noun_before(at).filter(|phrase| finite == 1 && !relative && claim(phrase));
        }
        if reader.is(at, &[",", ";", "who", "which", "and", "but"]) || reader.is_mark(at) {
            return None;
        }
        finite += u32::from(reader.verb(at).is_some_and(|group| group.tokens.first == at && group.kind == VerbKind::Finite));
    }
    None
}

/// A verb in -ing that is a noun before "of": "|Polling| of voters showed".
fn action_before(reader: &Reader<'_>, of: u32, floor: u32) -> Option<u32> {
    let at = of.checked_sub(1).filter(|&at| at >= floor && reader.is(of, &["of"]) && reader.word(at).ends_with("ing"))?;
    let opens = at == floor || matches!(reader.tag(at - 1), Tag::Sconj | Tag::Cconj) || reader.is(at - 1, &[","]);
    (opens && reader.verb(at).is_some_and(|group| group.tokens.len() == 1)).then_some(at)
}

/// "people familiar with", "a lawyer representing": a noun phrase with a bare participle that ends before `end`.
fn participle_before(reader: &Reader<'_>, end: u32, floor: u32) -> Option<u32> {
    let last = end.checked_sub(1)?;
    let word = reader.word(last);
    let bare = match reader.verb(last) {
        _ if reader.is(last, &["familiar", "close"]) => true,
        Some(group) => {
            // "a book found in a house"
            const IRREGULAR: &[&str] =
                &["found", "held", "shot", "hurt", "sent", "built", "caught", "kept", "made", "seen", "left"];
            let regular = word.ends_with("ing") || word.ends_with("ed");
            let participle =
                group.kind == VerbKind::Participle || regular || reader.is(last, IRREGULAR) && reader.tag(end) == Tag::Adp;
            let adverb = group.tokens.len() == 2 && reader.tag(group.tokens.first) == Tag::Adv && reader.tag(end) == Tag::Adp;
            (group.tokens.len() == 1 || adverb) && participle
        }
        None => reader.tag(last) == Tag::Adj && reader.is(last, &["loyal", "critical", "opposed"]),
    };
    if !bare {
        return None;
    }
    // "those close to Ruiz"
    let those = last.checked_sub(1).filter(|&at| reader.is(at, &["those"])).map(|at| TokenSpan::new(at, at + 1));
    if those.is_some_and(|those| those.first >= floor) {
        return those.map(|those| those.first);
    }
    // "a book | just printed |"
    let adverb = last.checked_sub(1).filter(|&at| at > floor && reader.tag(at) == Tag::Adv && reader.tag(end) == Tag::Adp);
    let phrase = reader.noun_before(last).or_else(|| reader.noun_before(adverb?))?.tokens;
    (phrase.first >= floor && !is_pronoun(reader, phrase.first, phrase.end)).then_some(phrase.first)
}

/// Over "of …", "for …", a bracket, a conjunct and a restrictive relative clause.
pub(super) fn grow_right(reader: &Reader<'_>, mut end: u32, limit: u32) -> u32 {
    while end < limit {
        if reader.is(end, &["("]) {
            let Some(close) = (end..limit.min(end + 12)).find(|&at| reader.is(at, &[")"])) else { return end };
            end = close + 1;
            continue;
        }
        // "the Dover Times | / Radio One | poll"
        let tie = reader.is(end, &["/"])
            || reader.is(end, TIES)
                && reader.time(end + 1).is_none()
                && reader.time(end).is_none()
                && !medium::opens(reader, end);
        let and = reader.is(end, &["and", "&"]);
        if !(tie || and) {
            return end;
        }
        let Some(next) = phrase_starting(reader, end + 1).filter(|next| next.end <= limit) else { return end };
        if tie && is_topic(reader, end, next) {
            return end;
        }
        // "and she added": a new clause.
        if and && (is_pronoun(reader, next.first, next.end) || reader.verb(next.end).is_some()) {
            return end;
        }
        end = next.end;
    }
    end
}

/// Whether a preposition behind the name of a person leads to what is spoken of and not to where they belong: "said Ruiz of the defeat",
/// "criticized by Ruiz for the delay"; but "Ruiz of Acme", "Ruiz from the bank".
pub(super) fn is_topic(reader: &Reader<'_>, tie: u32, phrase: TokenSpan) -> bool {
    const LONGEST: u32 = 6;
    let name = |mention: &Mention| mention.kind == MentionKind::Person && mention.form == Form::Name && mention.tokens.end == tie;
    let before = TokenSpan::new(tie.saturating_sub(LONGEST), tie);
    let person = reader.tag(tie - 1) == Tag::Propn && reader.mentions.within(before).any(|(_, mention)| name(mention));
    let body = |at: u32| reader.tag(at) == Tag::Propn || reader.has(at, Class::NounBody) || reader.has(at, Class::NounPlace);
    let belongs = reader.is(tie, &["of", "from", "with", "at", "in", "near"]) && (tie + 1..phrase.end).any(body);
    person && !belongs
}
