//! Whether two statements of different documents say the same, and in what they differ.
//!
//! **How.** Points for shared words, entities and amounts relative to the smaller statement, for one speaker, and for
//! acts of one family; below a threshold there is no link. What kind of link it is follows from what the two do not share.
//!
//! **Why this way.** A reader can check every reason: each shared and each differing fact is listed with the link.
//!
//! **Limits.** Knows no world: "the capital fell" and "rebels took Kabul" are not linked.

use super::entity::Clusters;
use super::profile::{Profile, weight};
use super::words::{self, Word};
use crate::model::{Act, LinkType};

/// A link, and which way it goes.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    pub kind: LinkType,
    /// Whether the second statement is where it starts: it says the first and more.
    pub reversed: bool,
    pub score: u8,
    pub shared: Vec<String>,
    pub differs: Vec<String>,
}

/// Points of a hundred that a pair needs where both have one speaker, where one is unknown, and where they differ.
const SAME_SPEAKER: u32 = 40;
const UNKNOWN_SPEAKER: u32 = 54;
const OTHER_SPEAKER: u32 = 60;
/// Words that weigh and entities that two statements must share, unless one of them is very short.
const REASONS: usize = 3;
/// Words that two statements must share before the one can contradict the other, unless they share nearly all.
const CONTRADICTION: usize = 4;
/// How many words in a row make two texts one.
const VERBATIM: usize = 8;

/// Compares two statements of different documents.
pub(super) fn compare(a: &Profile<'_>, b: &Profile<'_>, clusters: &Clusters) -> Option<Found> {
    let same_speaker = a.speaker.is_some() && a.speaker == b.speaker;
    // A label ("called it an “operation”") is no proposition that somebody else could state.
    let is_label = |one: &Profile<'_>| one.act == Some(Act::Describe);
    if a.withheld != b.withheld || (is_label(a) != is_label(b) && !same_speaker) {
        return None;
    }
    let shared: Vec<&Word> = a.words.intersection(&b.words).collect();
    let heavy = shared.iter().filter(|word| !word.is_light).count();
    let (entities, same) = overlap(a, b);
    let is_short = a.words.len().min(b.words.len()) <= 3;
    if heavy < if is_short { 1 } else { 2 } || (!is_short && heavy + same < REASONS) {
        return None;
    }
    let (points, smaller, larger) =
        (shared.iter().map(|word| weight(word)).sum::<u32>(), a.weight().min(b.weight()), a.weight().max(b.weight()));
    let contained = 100 * points / smaller.max(1);
    let whole = 200 * points / (smaller + larger).max(1);
    let score = (50 * contained + 15 * whole + 20 * entities) / 100 + family(a, b) + if same_speaker { 10 } else { 0 };
    let needed = match (a.speaker, b.speaker) {
        _ if same_speaker => SAME_SPEAKER,
        (Some(_), Some(_)) => OTHER_SPEAKER,
        _ => UNKNOWN_SPEAKER,
    };
    if score < needed {
        return None;
    }
    let kind = kind(a, b, contained, whole);
    let differs = differences(a, b, clusters);
    if kind == LinkType::Contradicts && whole < 80 && heavy < CONTRADICTION {
        return None;
    }
    Some(Found {
        kind,
        reversed: kind == LinkType::Entails && a.weight() < b.weight(),
        score: score.min(99) as u8,
        shared: likenesses(a, b, &shared, clusters),
        differs,
    })
}

/// How many of a hundred entities of the smaller statement the other mentions, where a country counts for its people;
/// and how many entities are the very same.
fn overlap(a: &Profile<'_>, b: &Profile<'_>) -> (u32, usize) {
    let fewer = a.entities.len().min(b.entities.len());
    let same = a.entities.intersection(&b.entities).count();
    let alike = same.max(a.countries.intersection(&b.countries).count()).min(fewer);
    ((100 * alike).checked_div(fewer).unwrap_or(50) as u32, same)
}

fn family(a: &Profile<'_>, b: &Profile<'_>) -> u32 {
    if a.act.map(|act| act.family()) == b.act.map(|act| act.family()) { 5 } else { 0 }
}

fn kind(a: &Profile<'_>, b: &Profile<'_>, contained: u32, whole: u32) -> LinkType {
    let clash = a
        .amounts
        .iter()
        .any(|one| b.amounts.iter().any(|two| Profile::counts_like(one, two) && Profile::amounts_clash(one.0, two.0)));
    let opposed = a.stance * b.stance < 0 && a.speaker.is_some() && a.speaker == b.speaker;
    if clash || opposed || (a.negates != b.negates && whole >= 55) {
        return LinkType::Contradicts;
    }
    if has_common_run(&a.verbatim, &b.verbatim) {
        return LinkType::SameOrigin;
    }
    if contained >= 75 && whole < 55 { LinkType::Entails } else { LinkType::Equivalent }
}

/// Whether a long run of words stands in both: then one text was copied, or both were copied from a third.
fn has_common_run(a: &[String], b: &[String]) -> bool {
    let runs: std::collections::HashSet<&[String]> = a.windows(VERBATIM).collect();
    b.windows(VERBATIM).any(|run| runs.contains(run))
}

fn likenesses(a: &Profile<'_>, b: &Profile<'_>, words: &[&Word], clusters: &Clusters) -> Vec<String> {
    let mut list = Vec::new();
    if let (Some(speaker), true) = (a.speaker, a.speaker == b.speaker) {
        list.push(format!("speaker: {}", clusters.name(speaker)));
    }
    if let (Some(act), true) = (a.act, a.act == b.act) {
        list.push(format!("act: {}", act.name()));
    }
    list.extend(a.entities.intersection(&b.entities).map(|&entity| format!("entity: {}", clusters.name(entity))));
    list.extend(a.times.intersection(&b.times).map(|time| format!("time: {time}")));
    let alike = |one: &&(&crate::model::Amount, Option<Word>)| {
        one.0.value.is_some() && b.amounts.iter().any(|two| Profile::counts_like(one, two) && one.0.value == two.0.value)
    };
    list.extend(a.amounts.iter().filter(alike).map(|one| format!("amount: {}", one.0.text)));
    list.extend(words.iter().filter(|word| !word.is_light).map(|word| format!("word: {}", as_said(word, a, b))));
    list
}

/// A word as the two statements have it, once where they agree; compared are only stems.
fn as_said(word: &Word, a: &Profile<'_>, b: &Profile<'_>) -> String {
    let form = |said: &Profile<'_>| said.verbatim.iter().find(|form| words::of(form).next().as_ref() == Some(word)).cloned();
    match (form(a), form(b)) {
        (Some(one), Some(other)) if one != other => format!("{one} | {other}"),
        (Some(form), _) | (None, Some(form)) => form,
        (None, None) => word.stem.clone(),
    }
}

fn differences(a: &Profile<'_>, b: &Profile<'_>, clusters: &Clusters) -> Vec<String> {
    let mut list = Vec::new();
    let name = |speaker: Option<usize>| speaker.map_or("unknown", |speaker| clusters.name(speaker)).to_owned();
    if a.speaker != b.speaker {
        list.push(format!("speaker: {} | {}", name(a.speaker), name(b.speaker)));
    }
    let act = |act: Option<Act>| act.map_or("none", Act::name);
    if a.act != b.act {
        list.push(format!("act: {} | {}", act(a.act), act(b.act)));
    }
    if a.form != b.form {
        list.push("form".to_owned());
    }
    if a.negates != b.negates {
        list.push("negation".to_owned());
    }
    for one in &a.amounts {
        for two in b.amounts.iter().filter(|two| Profile::counts_like(one, two) && one.0.value != two.0.value) {
            list.push(format!("amount: {} | {}", one.0.text, two.0.text));
        }
    }
    if !a.times.is_empty() && !b.times.is_empty() && a.times.is_disjoint(&b.times) {
        let join = |times: &std::collections::BTreeSet<&str>| times.iter().copied().collect::<Vec<_>>().join(", ");
        list.push(format!("time: {} | {}", join(&a.times), join(&b.times)));
    }
    list
}
