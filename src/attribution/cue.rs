//! Finds the words that may report something: verbs, nouns, adjectives and prepositions of the cue table.
//!
//! **How.** Every hit of the table whose word class fits becomes a candidate, with its verb group: auxiliaries, negation
//! and adverbs to its left, and the verb that governs it ("went on to say", "was quick to point out").
//!
//! **Why this way.** Whether a candidate reports anything depends on what stands around it, which `frame` decides.
//!
//! **Limits.** Words are taken as the tagger reads them; a verb tagged as a noun is no candidate.

use super::governor::{govern, govern_gerund};
use super::reader::Reader;
use super::row::{Forms, Row, Take};
use super::{medium, neither, source, source_adverb, speaker, trust};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, EntryId, Hit};
use crate::model::Act;
use crate::text::{Shape, TokenId, TokenSpan};
use rustc_hash::{FxBuildHasher, FxHashMap};

/// What kind of word carries a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Verb,
    Noun,
    Adjective,
    Preposition,
}

/// How a verb stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// "said", "has been saying"
    Finite,
    /// "to say"
    Infinitive,
    /// "saying"
    Gerund,
    /// "accused of lying", without an auxiliary
    Participle,
}

/// A word or phrase that may report something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'l> {
    pub kind: Kind,
    /// The words of the table.
    pub words: TokenSpan,
    /// With auxiliaries, negation and governing verb.
    pub group: TokenSpan,
    pub mood: Mood,
    pub passive: bool,
    pub negated: bool,
    /// A group that governs this verb: "went on" of "went on to say".
    pub governor: Option<TokenSpan>,
    pub row: Row<'l>,
}

/// The classes of the cue table.
const CUES: ClassSet =
    ClassSet::of(&[Class::CueVerb, Class::CueNoun, Class::CueAdjective, Class::CuePreposition, Class::CueNever]);

/// The candidates of the article, by first word.
pub(super) fn find<'a>(reader: &Reader<'a>) -> Vec<Candidate<'a>> {
    const MANY: usize = 64;
    let mut rows: FxHashMap<EntryId, Row<'a>> = FxHashMap::with_capacity_and_hasher(MANY, FxBuildHasher);
    let mut found = Vec::with_capacity(MANY);
    let mut free_from = 0;
    for first in (0..reader.len()).filter(|&first| reader.hits.classes(TokenId(first)).meets(CUES)) {
        if let Some(never) = reader.hits.longest(TokenId(first), Class::CueNever) {
            free_from = free_from.max(never.tokens.end);
        }
        if first < free_from {
            continue;
        }
        let Some((hit, kind)) = hit_at(reader, first) else { continue };
        let row = *rows.entry(hit.entry).or_insert_with(|| Row::read(reader.lexicon, hit.entry));
        if let Some(candidate) = candidate(reader, hit, kind, row) {
            free_from = free_from.max(hit.tokens.end);
            found.push(candidate);
        }
    }
    found
}

fn hit_at<'a>(reader: &Reader<'a>, first: u32) -> Option<(&'a Hit, Kind)> {
    let longest = |class| longest(reader, first, class);
    if let Some(hit) = longest(Class::CuePreposition) {
        return Some((hit, Kind::Preposition));
    }
    if reader.tag(first) != Tag::Verb && reader.has(first, Class::CueVerb) && is_tail(reader, first) {
        return longest(Class::CueVerb).map(|hit| (hit, Kind::Verb));
    }
    let (class, kind) = match reader.tag(first) {
        Tag::Verb => (Class::CueVerb, Kind::Verb),
        Tag::Noun => (Class::CueNoun, Kind::Noun),
        Tag::Adj => (Class::CueAdjective, Kind::Adjective),
        // "is of the opinion that", "is on record as saying that"
        Tag::Adp => return longest(Class::CueAdjective).filter(|hit| hit.tokens.len() > 1).map(|hit| (hit, Kind::Adjective)),
        // "would like to"
        Tag::Aux => return longest(Class::CueVerb).filter(|hit| hit.tokens.len() > 1).map(|hit| (hit, Kind::Verb)),
        _ => return None,
    };
    match longest(class) {
        // "is opposed to", "was convinced that": participles that behave as adjectives; but "was convinced by Ruiz that".
        Some(hit) if kind == Kind::Verb && hit.tokens.len() <= 2 && is_state(reader, first) => {
            Some(longest(Class::CueAdjective).map_or((hit, kind), |hit| (hit, Kind::Adjective)))
        }
        Some(hit) => Some((hit, kind)),
        None if kind == Kind::Verb => longest(Class::CueAdjective).map(|hit| (hit, Kind::Adjective)),
        // "Three | alleged | smugglers": an attribute says nothing.
        None if kind == Kind::Adjective && reader.noun(first).is_none_or(|phrase| phrase.head.0 <= first) => {
            longest(Class::CueVerb).map(|hit| (hit, Kind::Verb))
        }
        None => None,
    }
}

/// Whether a participle behind a form of "be" tells a state, as far as no agent follows: "was opposed to".
fn is_state(reader: &Reader<'_>, at: u32) -> bool {
    reader.has(at, Class::CueAdjective)
        && reader.verb(at).is_some_and(|group| group.passive && group.tokens.end == at + 1)
        && !reader.is(at + 1, &["by"])
}

/// The longest row of `class` at `first` that does not swallow what belongs to the content: "insisted on | Tuesday",
/// "agreed | to leave".
fn longest<'a>(reader: &Reader<'a>, first: u32, class: Class) -> Option<&'a Hit> {
    reader.hits.starting_at(TokenId(first)).iter().filter(|hit| hit.class == class).find(|hit| {
        let (last, next) = (hit.tokens.end - 1, hit.tokens.end);
        let adjunct = reader.tag(last) == Tag::Adp && (reader.time(next).is_some() || medium::opens(reader, last));
        let infinitive = reader.is(last, &["to"]) && reader.tag(next) == Tag::Verb;
        hit.tokens.len() == 1 || class == Class::CuePreposition || !(adjunct || infinitive)
    })
}

/// A word of saying that ends its sentence behind a quotation and its source, whatever the tagger took it for: "…," the
/// note states.
fn is_tail(reader: &Reader<'_>, at: u32) -> bool {
    let Some(phrase) = reader.noun(at).map(|phrase| phrase.tokens) else { return false };
    // `“in all” the states.`: without a mark of its own the quotation does not end there.
    let ended = |last: u32| reader.is(last.saturating_sub(1), &[",", "?", "!"]) && reader.closes(last).is_some();
    let opens = phrase.first.checked_sub(1).is_some_and(ended);
    let ends = reader.shape(at + 1) == Shape::Stop || reader.is(at + 1, &[","]);
    opens && ends && phrase.end == at + 1 && phrase.len() > 1
}

fn candidate<'l>(reader: &Reader<'l>, hit: &Hit, kind: Kind, row: Row<'l>) -> Option<Candidate<'l>> {
    let words = hit.tokens;
    // "so-called", "self-described"
    let before = words.first.checked_sub(1).filter(|&at| reader.shape(at) == Shape::Hyphen);
    if kind == Kind::Verb && before.is_some() && reader.article.tokens.is_glued(TokenId(words.first)) {
        return None;
    }
    let plain = Candidate { kind, words, group: words, mood: Mood::Finite, passive: false, negated: false, governor: None, row };
    match kind {
        Kind::Verb => verb(reader, plain),
        Kind::Adjective => adjective(reader, plain),
        Kind::Preposition if row.lemma == "per" && !cites(reader, words.first) => None,
        Kind::Noun | Kind::Preposition => Some(plain),
    }
}

/// "per", apart from what stands before it, and a source: ", per the report"; but "a meeting per week".
fn cites(reader: &Reader<'_>, at: u32) -> bool {
    const OWNED: &[&str] = &["the", "a", "an", "his", "her", "its", "their", "our"];
    let apart = |before: u32| reader.is(before, &[",", "—", "–", "--", "("]) || reader.closes(before).is_some();
    let named = reader.is(at + 1, OWNED) || reader.tag(at + 1) == Tag::Propn;
    // "A quarter of it, per the plan, is owed": a plan says nothing.
    let head = reader.noun(at + 1).map_or(at + 1, |phrase| phrase.head.0);
    let told = reader.has(head, Class::CueMedium) || !(reader.has(head, Class::CueNoun) || reader.has(head, Class::PlanWord));
    named && told && (reader.sentence(at).first == at || at.checked_sub(1).is_some_and(apart))
}

/// A form of "be", as an auxiliary or copula.
pub(super) const BE: &[&str] = &["is", "was", "are", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"];
const HAVE: &[&str] = &["has", "have", "had", "having", "'ve", "’ve", "'d", "’d"];
pub(super) const NEGATION: &[&str] = &["not", "n't", "n’t", "never", "no", "nor", "neither", "hardly", "barely"];

fn verb<'l>(reader: &Reader<'l>, plain: Candidate<'l>) -> Option<Candidate<'l>> {
    let at = plain.words.first;
    // "will no doubt win": no verb stands behind "no".
    let no = !plain.row.forms.gerund && at > 0 && reader.is(at - 1, &["no"]);
    if no || neither::is_first(reader, at) {
        return None;
    }
    let group = reader.verb(at);
    let start = group.map_or(at, |group| group.tokens.first.min(at));
    let aids = Aids::before(reader, &plain, start);
    let mood = mood(reader, &plain, start, aids);
    let first = with_adverbs(reader, start);
    let negated = |token: u32| reader.is(token, NEGATION);
    let mut found = Candidate {
        group: TokenSpan::new(first, plain.words.end),
        mood,
        passive: aids.is_passive(plain.row.forms),
        negated: group.is_some_and(|group| group.negated) || (first..at).any(negated),
        ..plain
    };
    match mood {
        Mood::Infinitive => govern(reader, &mut found),
        Mood::Gerund => govern_gerund(reader, &mut found),
        Mood::Finite | Mood::Participle => {}
    }
    if let Some((first, row)) = neither::join(reader, first, found.row) {
        found = Candidate { group: TokenSpan::new(first, found.words.end), negated: true, row, ..found };
    }
    if is_counted_attribute(reader, &found, first) {
        return None;
    }
    let heard = found.row.takes.has(Take::Heard);
    (!heard || is_heard_in_court(reader, &found)).then_some(found)
}

/// What helps a verb, in its group before it.
#[derive(Clone, Copy)]
struct Aids {
    be: bool,
    have: bool,
    /// Whether "'s" is short for "has".
    has: bool,
}

impl Aids {
    fn before(reader: &Reader<'_>, cue: &Candidate<'_>, start: u32) -> Self {
        let (at, next) = (cue.words.first, cue.words.end);
        let be = (start..at).rev().find(|&token| reader.is(token, BE));
        // "She's said she is ready": the clitic is "has" where a clause follows.
        let clause = || reader.is(next, &["that"]) || reader.noun(next).is_some_and(|phrase| phrase.pronoun);
        let has = be.is_some_and(|be| be + 1 == at && reader.is(be, &["'s", "’s"]) && clause());
        Aids { be: be.is_some(), have: (start..at).any(|token| reader.is(token, HAVE)), has }
    }

    fn is_passive(self, forms: Forms) -> bool {
        self.be && forms.participle && !forms.gerund && !self.has
    }
}

/// The mood of a verb whose group begins at `start`.
fn mood(reader: &Reader<'_>, cue: &Candidate<'_>, start: u32, aids: Aids) -> Mood {
    let (at, forms) = (cue.words.first, cue.row.forms);
    // "anyone they have talked to | says": no infinitive.
    let may = start < at || forms.base || !forms.third;
    if start < at && reader.is(start, &["to"]) || may && start > 0 && reader.is(start - 1, &["to"]) {
        return Mood::Infinitive;
    }
    // "over her silence | when asked to condemn it"
    let led = forms.participle && start > 0 && reader.is(start - 1, &["when", "if", "unless", "although"]);
    if !aids.be && !aids.have && (led || is_blamed(reader, cue, start)) {
        return Mood::Participle;
    }
    let alone = || (start..at).all(|token| reader.tag(token) != Tag::Aux);
    if forms.gerund && !aids.be && alone() || reader.is(start, &["having"]) {
        return Mood::Gerund;
    }
    if forms.participle && !forms.past && !aids.have && !aids.be { Mood::Participle } else { Mood::Finite }
}

/// "a man accused of fraud said": of whom somebody accuses another, the other stands between.
fn is_blamed(reader: &Reader<'_>, cue: &Candidate<'_>, start: u32) -> bool {
    const OF: &[&str] = &["of", "for", "with"];
    let blames = matches!(cue.row.act, Act::Accuse | Act::Criticize | Act::Praise) && !cue.row.lemma.starts_with("complain");
    if !blames || !cue.row.forms.participle || cue.words.len() != 2 || !reader.is(cue.words.end - 1, OF) {
        return false;
    }
    // "Lund, who she accused of lying"
    let subject = source::before(reader, start, reader.window(cue.words.first).first).map(|subject| subject.tokens.first);
    let gapped = |first: u32| first > 0 && reader.is(first - 1, &["who", "whom", "which", "that"]);
    !subject.is_some_and(gapped)
}

/// Where a verb group begins with the adverbs before it: "The minister | also warned", "no longer said".
fn with_adverbs(reader: &Reader<'_>, start: u32) -> u32 {
    let (mut first, floor) = (start, start.saturating_sub(3));
    while first > floor
        && reader.tag(first - 1) == Tag::Adv
        && reader.noun(first - 1).is_none()
        && !source_adverb::is_quantifier(reader, first - 1)
        && reader.time(first - 1).is_none()
        && !reader.is(first - 1, &["when", "where", "why", "how", "so", "however", "earlier", "ago", "too", "far"])
        && reader.sentence(first).first < first - 1
        && !reader.is_mark(first.saturating_sub(2))
    {
        first -= 1;
    }
    let no_longer = first > 1 && reader.is(first - 1, &["longer"]) && reader.is(first - 2, &["no"]);
    first - 2 * u32::from(no_longer)
}

/// "Three | alleged | smugglers died", "leads by 270 | pledged | delegates"; `first` is where the verb begins with its adverbs.
fn is_counted_attribute(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    let at = cue.words.first;
    let counted = first == at && at > 0 && reader.tag(at - 1) == Tag::Num && reader.time(at - 1).is_none();
    if !counted || cue.words.len() > 1 || !cue.row.forms.participle {
        return false;
    }
    let measured = || (at.saturating_sub(3)..at - 1).any(|token| reader.is(token, &["by", "of", "with"]));
    let whole = || reader.noun(at).filter(|phrase| phrase.head.0 > at).or_else(|| reader.noun_from(at + 1));
    (cue.row.precision < trust::PLAIN || measured())
        && whole().is_some_and(|phrase| phrase.plural && reader.tag(at + 1) != Tag::Det)
}

/// "The court heard that": whoever else hears something reports nothing.
fn is_heard_in_court(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    let subject = source::before(reader, cue.group.first, reader.window(cue.group.first).first);
    let court = subject.is_some_and(|subject| !subject.relative && speaker::hears(reader, subject.tokens));
    // "is ready to hear the case"
    court && !cue.passive && cue.mood == Mood::Finite && cue.governor.is_none()
}

/// "is confident", "were not aware": the copula belongs to the cue.
fn adjective<'l>(reader: &Reader<'_>, plain: Candidate<'l>) -> Option<Candidate<'l>> {
    let mut at = plain.words.first;
    while at > 0 && matches!(reader.tag(at - 1), Tag::Adv | Tag::Part) && reader.shape(at - 1) != Shape::Mark {
        at -= 1;
    }
    let copula = at
        .checked_sub(1)
        .and_then(|last| reader.verb(last).filter(|group| group.tokens.end == at || group.tokens.holds(TokenId(at))))
        .or_else(|| reader.verb(plain.words.first))?;
    let linking = reader.is(copula.head.0, BE)
        || reader.is(
            copula.head.0,
            &["seems", "seemed", "appears", "appeared", "remains", "remained", "became", "feel", "felt", "feels"],
        )
        || (copula.tokens.first..plain.words.first).any(|token| reader.is(token, BE));
    if !linking {
        return None;
    }
    Some(Candidate {
        group: TokenSpan::new(copula.tokens.first.min(plain.words.first), plain.words.end),
        negated: copula.negated || (copula.tokens.first..plain.words.first).any(|token| reader.is(token, NEGATION)),
        ..plain
    })
}
