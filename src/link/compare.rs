//! Whether two statements of different documents say the same, and in what they differ.
//!
//! **How.** Two conditions. What they share must tell enough by itself ([`super::overlap`]): two common words do not. And points for shared
//! words and entities relative to the smaller statement, for one speaker, and for acts of one family must reach a threshold. Both are
//! lower for one speaker. What kind of link it is follows from what the two do not share.
//!
//! **Why this way.** A reader can check every reason: each shared and each differing fact is listed with the link.
//!
//! **Limits.** Knows no world: "the capital fell" and "rebels took Kabul" are not linked.

use super::entity::Clusters;
use super::overlap::Overlap;
use super::profile::Profile;
use super::rarity::Rarity;
use super::words::{self, Word};
use crate::model::{Act, LinkType};

/// A link, and which way it goes.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    pub kind: LinkType,
    /// Whether the second statement is where it starts: it says the first and more.
    pub reversed: bool,
    pub score: u8,
    /// Whether they are so much alike that they state one claim.
    pub one_claim: bool,
    pub shared: Vec<String>,
    pub differs: Vec<String>,
}

/// Points of a hundred that a pair needs where both have one speaker, where one is unknown, and where they differ.
const SAME_SPEAKER: u32 = 40;
const UNKNOWN_SPEAKER: u32 = 54;
const OTHER_SPEAKER: u32 = 60;
/// Evidence that two statements need, in hundredths of a rare word, by their speakers likewise.
const SAME_SPEAKER_EVIDENCE: u32 = 220;
const UNKNOWN_SPEAKER_EVIDENCE: u32 = 280;
const OTHER_SPEAKER_EVIDENCE: u32 = 330;
/// Evidence that is enough for statements of nearly the same words, and for one speaker where the one holds all of the other.
pub(super) const SAME_WORDS_EVIDENCE: u32 = 170;
/// Evidence before the one can contradict the other, unless they share nearly all.
const CONTRADICTION_EVIDENCE: u32 = 300;
/// Hundredths of both from which they have nearly the same words.
const SAME_WORDS: u32 = 80;
/// Hundredths of both from which they state one claim: of claims linked in a row the last would share little with the first.
const ONE_CLAIM: u32 = 50;
/// Hundredths of both from which a negation in the one is a negation of the other, and the same where a run of words was copied.
const NEGATED_WORDS: u32 = 70;
const COPIED_WORDS: u32 = 90;
/// Hundredths of the smaller from which the other holds all of it.
const HELD: u32 = 90;
/// How many words in a row make two texts one.
const VERBATIM: usize = 8;

/// Compares two statements of different documents.
pub(super) fn compare(a: &Profile<'_>, b: &Profile<'_>, rarity: &Rarity, clusters: &Clusters) -> Option<Found> {
    let same_speaker = a.speaker.is_some() && a.speaker == b.speaker;
    // A label ("called it an “operation”") is no proposition that somebody else could state.
    let is_label = |one: &Profile<'_>| one.act == Some(Act::Describe);
    if a.withheld != b.withheld || (is_label(a) != is_label(b) && !same_speaker) {
        return None;
    }
    let common = Overlap::of(a, b, rarity);
    let likeness = (50 * common.contained + 15 * common.whole + 20 * entities_alike(a, b, common.entities)) / 100;
    let score = likeness + family(a, b) + if same_speaker { 10 } else { 0 };
    let (needed, evidence) = match (a.speaker, b.speaker) {
        _ if same_speaker => (SAME_SPEAKER, SAME_SPEAKER_EVIDENCE),
        (Some(_), Some(_)) => (OTHER_SPEAKER, OTHER_SPEAKER_EVIDENCE),
        _ => (UNKNOWN_SPEAKER, UNKNOWN_SPEAKER_EVIDENCE),
    };
    let has_same_words = common.whole >= SAME_WORDS;
    let is_held = has_same_words || same_speaker && common.contained >= HELD;
    if score < needed || common.evidence < if is_held { SAME_WORDS_EVIDENCE } else { evidence } {
        return None;
    }
    let kind = kind(a, b, &common);
    if kind == LinkType::Contradicts && !has_same_words && common.evidence < CONTRADICTION_EVIDENCE {
        return None;
    }
    Some(Found {
        kind,
        reversed: kind == LinkType::Entails && common.first_is_smaller,
        score: score.min(99) as u8,
        one_claim: matches!(kind, LinkType::Equivalent | LinkType::SameOrigin) && common.whole >= ONE_CLAIM,
        shared: likenesses(a, b, &common.words, clusters),
        differs: differences(a, b, clusters),
    })
}

/// How many of a hundred entities of the smaller statement the other mentions, where a country counts for its people; `same` are
/// the very same.
fn entities_alike(a: &Profile<'_>, b: &Profile<'_>, same: usize) -> u32 {
    let fewer = a.entities.len().min(b.entities.len());
    let alike = same.max(a.countries.intersection(&b.countries).count()).min(fewer);
    (100 * alike).checked_div(fewer).unwrap_or(50) as u32
}

fn family(a: &Profile<'_>, b: &Profile<'_>) -> u32 {
    if a.act.map(|act| act.family()) == b.act.map(|act| act.family()) { 5 } else { 0 }
}

fn kind(a: &Profile<'_>, b: &Profile<'_>, common: &Overlap<'_>) -> LinkType {
    let opposed = a.stance * b.stance < 0 && a.speaker.is_some() && a.speaker == b.speaker;
    if opposed || counts_otherwise(a, b) {
        return LinkType::Contradicts;
    }
    let copied = has_common_run(&a.verbatim, &b.verbatim);
    // In a long text that was copied in part, the negation may stand in what is left out.
    if a.negates != b.negates && common.whole >= if copied { COPIED_WORDS } else { NEGATED_WORDS } {
        return LinkType::Contradicts;
    }
    if copied {
        return LinkType::SameOrigin;
    }
    if common.contained >= 75 && common.whole < 55 { LinkType::Entails } else { LinkType::Equivalent }
}

/// Whether they count one thing and give no number of it that agrees.
fn counts_otherwise(a: &Profile<'_>, b: &Profile<'_>) -> bool {
    a.amounts.iter().any(|one| {
        let mut same_thing = b.amounts.iter().filter(|two| Profile::counts_like(one, two)).peekable();
        let own = a.amounts.iter().filter(|other| Profile::counts_like(one, other));
        same_thing.peek().is_some()
            && own
                .flat_map(|own| b.amounts.iter().map(move |two| (own, two)))
                .filter(|(own, two)| Profile::counts_like(own, two))
                .all(|(own, two)| Profile::amounts_clash(own.0, two.0))
    })
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
