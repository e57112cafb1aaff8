//! Chooses what a rule is looked up by.
//!
//! **How.** The item that is rarest in news and always present becomes the anchor; a short list of words gives the cost of the
//! common ones. Rare words that must stand somewhere in the sentence, however deep in the pattern, are kept beside it.
//!
//! **Why this way.** A rule costs nothing where its anchor does not stand, and little where its rare words do not.
//!
//! **Limits.** Costs are guesses in whole numbers; they decide about speed, never about what is found.

use super::atom::Atoms;
use super::label::Label;
use super::pattern::{Item, Node, is_open};
use crate::text::bucket;

/// What a rule is looked up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Atom(u16),
    Label(Label),
}

/// The index of the item that a pattern is anchored at, and what may stand first there.
pub(super) fn choose(items: &[Item], atoms: &Atoms) -> Option<(usize, Vec<Anchor>)> {
    let costs = items.iter().enumerate().filter_map(|(at, item)| Some((at, cost(item, atoms)?)));
    let (at, _) = costs.min_by_key(|&(_, cost)| cost)?;
    let mut anchors = Vec::new();
    first_of(&items[at], &mut anchors);
    Some((at, anchors))
}

/// The buckets of rare words one of which stands wherever the pattern fits; empty where no such words are known.
pub(super) fn needs(items: &[Item], atoms: &Atoms) -> Vec<u16> {
    required(items, atoms).filter(|(cost, _)| *cost == RARE).map_or_else(Vec::new, |(_, buckets)| buckets)
}

/// How common an item is, roughly; none where it cannot anchor a rule.
fn cost(item: &Item, atoms: &Atoms) -> Option<u32> {
    if item.optional || is_open(item) {
        return None;
    }
    match &item.node {
        Node::Atom(atom) => {
            let terms = atoms.get(*atom).terms;
            let words = atoms.words(terms.words).map(word_cost).max().unwrap_or(0);
            let classes = if terms.classes == Default::default() { 0 } else { 3 };
            let open = if terms.tags != 0 || terms.shapes != 0 { 9 } else { 0 };
            Some(words.max(classes).max(open))
        }
        Node::Label(_) => Some(4),
        Node::Group(ways) => ways
            .iter()
            .map(|way| way.iter().find(|item| !item.optional).and_then(|item| cost(item, atoms)))
            .try_fold(1, |most, cost| Some(most.max(cost?))),
        _ => None,
    }
}

/// The rarest words that are always present, however deep, with their cost.
fn required(items: &[Item], atoms: &Atoms) -> Option<(u32, Vec<u16>)> {
    let of_item = |item: &Item| match &item.node {
        Node::Atom(atom) => words_of(*atom, atoms),
        Node::Group(ways) => match ways.as_slice() {
            [way] => required(way, atoms),
            ways => ways.iter().try_fold((RARE, Vec::new()), |(most, mut all), way| {
                let [Item { node: Node::Atom(atom), optional: false, .. }] = way.as_slice() else { return None };
                let (cost, buckets) = words_of(*atom, atoms)?;
                all.extend(buckets);
                Some((most.max(cost), all))
            }),
        },
        _ => None,
    };
    let present = items.iter().filter(|item| !item.optional);
    present.filter_map(of_item).min_by_key(|(cost, buckets)| (*cost, buckets.len()))
}

/// The buckets of an atom that is nothing but words.
fn words_of(atom: u16, atoms: &Atoms) -> Option<(u32, Vec<u16>)> {
    let terms = atoms.get(atom).terms;
    let only = terms.classes == Default::default() && terms.tags == 0 && terms.shapes == 0;
    let cost = atoms.words(terms.words).map(word_cost).max().filter(|_| only)?;
    Some((cost, atoms.words(terms.words).map(bucket).collect()))
}

/// The cost of a word that is none of the common ones.
const RARE: u32 = 1;

/// The longest of the common words.
const LONGEST_COMMON: usize = 4;

fn word_cost(word: &str) -> u32 {
    const COMMON: &[&str] = &[
        "the", "of", "to", "a", "and", "in", "that", "for", "on", "with", "by", "at", "is", "was", "it", "as", "he", "from",
        "his", "an", "be", "are", "has", "have", "were", "not", "had", "who", "she", "they", "but", "will", "'s",
    ];
    match word {
        _ if !word.starts_with(|c: char| c.is_alphanumeric() || c == '\'') => 7,
        _ if word.len() <= LONGEST_COMMON && COMMON.contains(&word) => 6,
        _ => RARE,
    }
}

/// What can stand first in an item that is always present.
fn first_of(item: &Item, anchors: &mut Vec<Anchor>) {
    match &item.node {
        Node::Atom(atom) => anchors.push(Anchor::Atom(*atom)),
        Node::Label(label) => anchors.push(Anchor::Label(*label)),
        Node::Group(ways) => {
            for way in ways {
                for item in way {
                    first_of(item, anchors);
                    if !item.optional {
                        break;
                    }
                }
            }
        }
        _ => {}
    }
}
