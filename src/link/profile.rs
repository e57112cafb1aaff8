//! What a statement is compared by.
//!
//! **How.** The words of its content without the names in it and without what it says in passing, the entities that it mentions
//! (pronouns included), its amounts and times, whether it negates, and the stance of its act.
//!
//! **Why this way.** Names are compared as entities, so that "Aliyev" and "the head of state" count as the same.
//!
//! **Limits.** Negation is counted, not scoped: two in one content cancel out.

use super::entity::Clusters;
use super::words::{self, Word};
use super::{Document, aside};
use crate::lexicon::fold;
use crate::model::{Act, Amount, Comparator, Form, Id, Mention, Offsets, Polarity, Statement, StatementForm, Time};
use std::collections::{BTreeMap, BTreeSet};

/// A statement as it is compared.
#[derive(Debug)]
pub(super) struct Profile<'g> {
    pub document: usize,
    pub id: Id,
    pub speaker: Option<usize>,
    /// The words that name who says it; empty where there are none.
    pub source: String,
    pub act: Option<Act>,
    pub form: StatementForm,
    /// Each word that counts, with the bytes of the content where it begins.
    pub words: BTreeMap<Word, Vec<usize>>,
    /// The bytes of the content.
    pub length: usize,
    /// All its words in order, names and function words too, for verbatim runs.
    pub verbatim: Vec<String>,
    pub entities: BTreeSet<usize>,
    pub countries: BTreeSet<&'g str>,
    pub amounts: Vec<(&'g Amount, Option<Word>)>,
    pub times: BTreeSet<&'g str>,
    pub negates: bool,
    /// Whether the saying is denied or withheld: then its content says nothing.
    pub withheld: bool,
    pub stance: i8,
}

/// Items of a document by identifier.
pub(super) struct Index<'g> {
    mentions: BTreeMap<Id, &'g Mention>,
    amounts: BTreeMap<Id, &'g Amount>,
    times: BTreeMap<Id, &'g Time>,
    /// What the spans of the document count.
    offsets: Offsets,
}

impl<'g> Index<'g> {
    pub fn of(document: &Document<'g>) -> Self {
        let graph = document.graph;
        Index {
            mentions: graph.mentions.iter().map(|item| (item.id, item)).collect(),
            amounts: graph.amounts.iter().map(|item| (item.id, item)).collect(),
            times: graph.times.iter().map(|item| (item.id, item)).collect(),
            offsets: graph.offsets,
        }
    }
}

/// The profile of a statement.
pub(super) fn of<'g>(said: &'g Statement, document: usize, index: &Index<'g>, clusters: &'g Clusters) -> Profile<'g> {
    let mentions: Vec<&Mention> = said.mentions.iter().filter_map(|id| index.mentions.get(id).copied()).collect();
    let entities: BTreeSet<usize> = mentions.iter().filter_map(|mention| clusters.get(document, mention.entity?)).collect();
    let amounts: Vec<&Amount> = said.amounts.iter().filter_map(|id| index.amounts.get(id).copied()).collect();
    let times: Vec<&Time> = said.times.iter().filter_map(|id| index.times.get(id).copied()).collect();
    let mut covered: Vec<(u32, u32)> = mentions.iter().filter(|m| m.form == Form::Name).map(|m| (m.start, m.end)).collect();
    covered.extend(amounts.iter().map(|amount| (amount.start, amount.end)));
    covered.extend(times.iter().map(|time| (time.start, time.end)));
    let mut words: BTreeMap<Word, Vec<usize>> = BTreeMap::new();
    let mut length = 0;
    let mut verbatim = Vec::new();
    let mut negations = 0;
    for piece in &said.content {
        let aside: usize =
            aside::spans(&piece.text).into_iter().map(|(from, until)| count_negations(&piece.text[from..until])).sum();
        negations += count_negations(&piece.text) - aside;
        for (at, word) in words_outside(piece.start, &piece.text, &covered, index.offsets) {
            words.entry(word).or_default().push(length + at);
        }
        length += piece.text.len();
        verbatim.extend(piece.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold));
    }
    let act = said.cue.as_ref().map(|cue| cue.act);
    Profile {
        document,
        id: said.id,
        source: said.source.as_ref().map(|source| fold(&source.text)).unwrap_or_default(),
        speaker: said.speaker.and_then(|id| clusters.get(document, id)),
        act,
        form: said.form,
        words,
        length,
        verbatim,
        countries: entities.iter().filter_map(|&entity| clusters.country(entity)).collect(),
        entities,
        amounts: amounts.into_iter().map(|amount| (amount, counted(amount))).collect(),
        times: times.into_iter().filter_map(|time| time.value.as_deref()).collect(),
        negates: (negations + usize::from(act == Some(Act::Deny))) % 2 == 1,
        withheld: said.polarity == Polarity::Negative && act != Some(Act::Deny),
        stance: act.map_or(0, stance),
    }
}

/// The words of a piece of content that lie in no name, amount, time or aside, each with the byte of the piece where it begins.
fn words_outside(start: u32, text: &str, covered: &[(u32, u32)], offsets: Offsets) -> Vec<(usize, Word)> {
    let places = places(text, offsets);
    let place = |at: u32| {
        let count = at.checked_sub(start)? as usize;
        if offsets == Offsets::Byte { Some(count).filter(|&count| count <= text.len()) } else { places.get(count).copied() }
    };
    let mut cuts: Vec<(usize, usize)> = covered
        .iter()
        .filter(|(from, until)| from <= until)
        .filter_map(|(from, until)| Some((place(*from)?, place(*until)?)))
        .collect();
    cuts.extend(aside::spans(text));
    cuts.sort_unstable();
    cuts.push((text.len(), text.len()));
    let mut found = Vec::new();
    let mut at = 0;
    for (from, until) in cuts {
        let part = text.get(at..from).unwrap_or_default();
        found.extend(words::placed(part).map(|(first, word)| (at + first, word)));
        at = at.max(until);
    }
    found
}

/// The byte at which each unit of `text` begins, and its end; nothing for bytes.
fn places(text: &str, offsets: Offsets) -> Vec<usize> {
    let width: fn(char) -> usize = match offsets {
        Offsets::Byte => return Vec::new(),
        Offsets::Utf16 => char::len_utf16,
        Offsets::Char => |_| 1,
    };
    let units = text.char_indices().flat_map(|(at, c)| std::iter::repeat_n(at, width(c)));
    units.chain([text.len()]).collect()
}

/// The last word of what an amount counts: its head.
fn counted(amount: &Amount) -> Option<Word> {
    words::of(&amount.of.as_ref()?.text).last()
}

fn count_negations(text: &str) -> usize {
    const NEGATIONS: &[&str] = &["not", "no", "never", "without", "nobody", "nothing", "none", "neither", "cannot"];
    let lower = text.to_lowercase().replace('’', "'");
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').collect();
    // "not just a delay" denies no delay.
    let denies = |at: usize| !words.get(at + 1).is_some_and(|next| ["just", "only", "merely", "simply"].contains(next));
    let negates = |word: &str| NEGATIONS.contains(&word) || word.ends_with("n't");
    (0..words.len()).filter(|&at| negates(words[at]) && denies(at)).count()
}

/// Whether an act takes sides: for (1), against (-1), or neither.
fn stance(act: Act) -> i8 {
    match act {
        Act::Support | Act::Praise | Act::Agree | Act::Thank => 1,
        Act::Oppose | Act::Criticize | Act::Refuse | Act::Accuse => -1,
        _ => 0,
    }
}

impl Profile<'_> {
    /// Whether two amounts count the same thing in the same unit.
    pub fn counts_like(a: &(&Amount, Option<Word>), b: &(&Amount, Option<Word>)) -> bool {
        a.0.kind == b.0.kind && a.0.currency == b.0.currency && a.0.unit == b.0.unit && a.1 == b.1
    }

    /// Whether two amounts that count the same thing cannot both hold.
    pub fn amounts_clash(a: &Amount, b: &Amount) -> bool {
        let exact = |amount: &Amount| amount.comparator == Comparator::Exactly && amount.value.is_some();
        exact(a) && exact(b) && a.value != b.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negations_are_counted_in_every_form() {
        assert_eq!(count_negations("They did not say that it wasn’t theirs, without a doubt"), 3);
        assert_eq!(count_negations("A notable note"), 0);
        assert_eq!(count_negations("It isn't just late, it is not only dear"), 0);
    }

    #[test]
    fn names_are_no_words() {
        let words: Vec<String> = words_outside(10, "rights of Power in Baku", &[(20, 25), (29, 33)], Offsets::Byte)
            .into_iter()
            .map(|(_, word)| word.stem)
            .collect();
        assert_eq!(words, ["right"]);
    }

    #[test]
    fn names_are_found_in_any_unit() {
        let stems = |covered: &[(u32, u32)], offsets| {
            words_outside(10, "café 𝄞 of Power", covered, offsets).into_iter().map(|(_, word)| word.stem).collect::<Vec<_>>()
        };
        let bytes = stems(&[(24, 29)], Offsets::Byte);
        assert_eq!(stems(&[(20, 25)], Offsets::Char), bytes);
        assert_eq!(stems(&[(21, 26)], Offsets::Utf16), bytes);
        assert_ne!(stems(&[], Offsets::Char), bytes);
        assert_eq!(stems(&[(99, 120)], Offsets::Char), stems(&[], Offsets::Byte));
    }
}
