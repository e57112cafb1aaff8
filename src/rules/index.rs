//! Which rules to try at a token: those of a stage whose anchor may stand there.
//!
//! **How.** Anchors that are lexicon classes, word classes, shapes or labels lead to their rules by a table each; anchors
//! that are words through 256 buckets of first and last letter.
//!
//! **Limits.** A rule anchored at a word class is tried at every token of that class, so a pattern should name a word or a
//! lexicon class wherever it can.

use super::atom::{Atoms, is_word};
use super::found::RuleId;
use super::label::Label;
use super::matcher::View;
use super::pattern::Anchor;
use crate::lexicon::{Class, ClassSet};
use crate::text::TokenId;

/// The rules of one stage by what they are anchored at.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// The labels that its patterns name, a bit each.
    pub wants: u32,
    classes: ClassSet,
    by_class: Vec<(Class, RuleId)>,
    /// Where the rules of a class begin in `by_class`.
    class_starts: Vec<u16>,
    tags: u32,
    by_tag: Vec<(u8, RuleId)>,
    shapes: u16,
    by_shape: Vec<(u8, RuleId)>,
    by_label: Vec<(Label, RuleId)>,
    by_word: Vec<(Box<str>, RuleId)>,
    /// Where the words of a bucket begin in `by_word`; one more than there are buckets.
    buckets: Vec<u16>,
}

impl Index {
    /// Whether no rule was entered.
    pub fn is_empty(&self) -> bool {
        self.by_class.is_empty()
            && self.by_tag.is_empty()
            && self.by_shape.is_empty()
            && self.by_label.is_empty()
            && self.by_word.is_empty()
    }

    /// Enters a rule.
    pub fn add(&mut self, rule: RuleId, anchor: Anchor, atoms: &Atoms) {
        let atom = match anchor {
            Anchor::Label(label) => return self.by_label.push((label, rule)),
            Anchor::Atom(atom) => atom,
        };
        let terms = atoms.get(atom).terms;
        for &class in Class::ALL.iter().filter(|class| terms.classes.has(**class)) {
            self.classes.insert(class);
            self.by_class.push((class, rule));
        }
        self.tags |= terms.tags;
        self.by_tag.extend((0..32).filter(|bit| terms.tags & (1 << bit) != 0).map(|bit| (bit, rule)));
        self.shapes |= terms.shapes;
        self.by_shape.extend((0..16).filter(|bit| terms.shapes & (1 << bit) != 0).map(|bit| (bit, rule)));
        self.by_word.extend(atoms.words(terms.words).iter().map(|word| (word.clone(), rule)));
    }

    /// Sorts what was entered.
    pub fn finish(&mut self) {
        self.by_class.sort_unstable();
        self.by_class.dedup();
        self.by_tag.sort_unstable();
        self.by_shape.sort_unstable();
        self.by_label.sort_unstable();
        self.by_label.dedup();
        self.class_starts = starts(self.by_class.iter().map(|(class, _)| *class as usize), Class::ALL.len());
        self.by_word.sort_unstable_by(|a, b| (bucket(&a.0), a).cmp(&(bucket(&b.0), b)));
        self.by_word.dedup();
        self.buckets = starts(self.by_word.iter().map(|(word, _)| bucket(word)), BUCKETS);
    }

    /// Hands on every rule whose anchor may stand at the token.
    #[inline]
    pub fn at(&self, view: &View<'_>, token: TokenId, mut found: impl FnMut(RuleId)) {
        let classes = view.hits.classes(token);
        if classes.meets(self.classes) {
            let mut last = None;
            for hit in view.hits.starting_at(token).iter().filter(|hit| self.classes.has(hit.class)) {
                if last == Some(hit.class) {
                    continue;
                }
                last = Some(hit.class);
                let class = hit.class as usize;
                let range = usize::from(self.class_starts[class])..usize::from(self.class_starts[class + 1]);
                self.by_class[range].iter().for_each(|&(_, rule)| found(rule));
            }
        }
        let tag = view.tags.of(token) as u8;
        if self.tags & (1 << tag) != 0 {
            self.by_tag.iter().filter(|(bit, _)| *bit == tag).for_each(|&(_, rule)| found(rule));
        }
        let shape = view.article.tokens.shape(token) as u8;
        if self.shapes & (1 << shape) != 0 {
            self.by_shape.iter().filter(|(bit, _)| *bit == shape).for_each(|&(_, rule)| found(rule));
        }
        if !self.by_label.is_empty() {
            for span in view.labels.at(token) {
                let from = self.by_label.partition_point(|(label, _)| *label < span.label);
                self.by_label[from..].iter().take_while(|(label, _)| *label == span.label).for_each(|&(_, rule)| found(rule));
            }
        }
        if self.by_word.is_empty() {
            return;
        }
        let text = view.article.token(token);
        let at = bucket(text);
        let range = usize::from(self.buckets[at])..usize::from(self.buckets[at + 1]);
        self.by_word[range].iter().filter(|(word, _)| is_word(text, word)).for_each(|&(_, rule)| found(rule));
    }
}

const BUCKETS: usize = 256;

/// The same for every way to write a word that [`is_word`] takes for equal.
fn bucket(word: &str) -> usize {
    let fold = |byte: u8| if byte.is_ascii() { byte.to_ascii_lowercase() } else { b'\'' };
    let first = word.bytes().next().map_or(0, fold);
    let last = word.bytes().next_back().map_or(0, fold);
    (usize::from(first) * 7 + usize::from(last) * 31) % BUCKETS
}

/// Where each of the ascending `keys` below `count` begins; one more than `count`.
fn starts(keys: impl Iterator<Item = usize>, count: usize) -> Vec<u16> {
    let mut starts = vec![0; count + 1];
    keys.for_each(|key| starts[key + 1] += 1);
    let mut sum = 0;
    starts.iter_mut().for_each(|start| {
        sum += *start;
        *start = sum;
    });
    starts
}
