//! Which rules to try at a token: those of a stage whose anchor may stand there.
//!
//! **How.** Anchors that are lexicon classes, word classes, shapes or labels lead to their rules by a table each; anchors
//! that are words through the bucket that the look-up has put each token into.
//!
//! **Limits.** A rule anchored at a word class is tried at every token of that class, so a pattern should name a word or a
//! lexicon class wherever it can.

use super::anchor::Anchor;
use super::atom::{Atoms, is_word};
use super::found::RuleId;
use super::label::Label;
use super::matcher::View;
use crate::lexicon::{Class, ClassSet};
use crate::text::{BUCKETS, TokenId, bucket};

/// The rules of one stage by what they are anchored at.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// The labels that its patterns name, a bit each.
    pub wants: u32,
    classes: ClassSet,
    by_class: Vec<(Class, RuleId)>,
    /// Where the rules of a class begin in `by_class`.
    class_starts: Vec<u32>,
    tags: u32,
    by_tag: Vec<(u8, RuleId)>,
    shapes: u16,
    by_shape: Vec<(u8, RuleId)>,
    /// The labels that rules are anchored at, a bit each.
    labels: u32,
    by_label: Vec<(Label, RuleId)>,
    /// Bucket, word, rule.
    by_word: Vec<(u16, u32, RuleId)>,
    /// Where the words of a bucket begin in `by_word`; one more than there are buckets.
    buckets: Vec<u32>,
    /// A bit for each bucket that has words.
    filled: BucketSet,
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
            Anchor::Label(label) => {
                self.labels |= 1 << label as u32;
                return self.by_label.push((label, rule));
            }
            Anchor::Atom(atom) => atom,
        };
        let terms = atoms.get(atom).terms;
        let classes: &[Class] = if terms.classes == ClassSet::default() { &[] } else { Class::ALL };
        for &class in classes.iter().filter(|class| terms.classes.has(**class)) {
            self.classes.insert(class);
            self.by_class.push((class, rule));
        }
        self.tags |= terms.tags;
        self.by_tag.extend(
            (0..32).take_while(|bit| terms.tags >> bit != 0).filter(|bit| terms.tags >> bit & 1 == 1).map(|bit| (bit, rule)),
        );
        self.shapes |= terms.shapes;
        self.by_shape.extend(
            (0..16).take_while(|bit| terms.shapes >> bit != 0).filter(|bit| terms.shapes >> bit & 1 == 1).map(|bit| (bit, rule)),
        );
        let words = (terms.words.0..terms.words.1).map(|word| (bucket(atoms.word(word)), word, rule));
        self.by_word.extend(words);
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
        self.by_word.sort_unstable();
        self.buckets = starts(self.by_word.iter().map(|(bucket, ..)| usize::from(*bucket)), BUCKETS);
        self.by_word.iter().for_each(|(bucket, ..)| self.filled.insert(*bucket));
    }

    /// Whether any rule can have its anchor at the token: most tokens are turned away here.
    #[inline]
    pub fn may_begin(&self, view: &View<'_>, token: TokenId) -> bool {
        let by_look = self.tags != 0 || self.shapes != 0 || self.labels != 0;
        by_look || self.filled.has(view.hits.bucket(token)) || view.hits.classes(token).meets(self.classes)
    }

    /// Hands on every rule whose anchor may stand at the token.
    #[inline]
    pub fn at(&self, view: &View<'_>, atoms: &Atoms, token: TokenId, mut found: impl FnMut(RuleId)) {
        let classes = view.hits.classes(token);
        if classes.meets(self.classes) {
            let mut last = None;
            for hit in view.hits.starting_at(token).iter().filter(|hit| self.classes.has(hit.class)) {
                if last == Some(hit.class) {
                    continue;
                }
                last = Some(hit.class);
                let class = hit.class as usize;
                let range = self.class_starts[class] as usize..self.class_starts[class + 1] as usize;
                self.by_class[range].iter().for_each(|&(_, rule)| found(rule));
            }
        }
        if self.tags != 0 {
            let tag = view.tags.of(token) as u8;
            if self.tags & (1 << tag) != 0 {
                self.by_tag.iter().filter(|(bit, _)| *bit == tag).for_each(|&(_, rule)| found(rule));
            }
        }
        if self.shapes != 0 {
            let shape = view.article.tokens.shape(token) as u8;
            if self.shapes & (1 << shape) != 0 {
                self.by_shape.iter().filter(|(bit, _)| *bit == shape).for_each(|&(_, rule)| found(rule));
            }
        }
        if self.labels != 0 {
            for span in view.labels.at(token).iter().filter(|span| self.labels & (1 << span.label as u32) != 0) {
                let from = self.by_label.partition_point(|(label, _)| *label < span.label);
                self.by_label[from..].iter().take_while(|(label, _)| *label == span.label).for_each(|&(_, rule)| found(rule));
            }
        }
        let at = view.hits.bucket(token);
        if !self.filled.has(at) {
            return;
        }
        let at = usize::from(at);
        let text = view.article.token(token);
        let range = self.buckets[at] as usize..self.buckets[at + 1] as usize;
        self.by_word[range].iter().filter(|(_, word, _)| is_word(text, atoms.word(*word))).for_each(|&(.., rule)| found(rule));
    }
}

/// Which buckets have a word, a bit each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BucketSet([u64; BUCKETS / 64]);

impl BucketSet {
    pub fn insert(&mut self, bucket: u16) {
        self.0[usize::from(bucket) / 64 % (BUCKETS / 64)] |= 1 << (bucket % 64);
    }

    #[inline]
    pub fn has(&self, bucket: u16) -> bool {
        self.0[usize::from(bucket) / 64 % (BUCKETS / 64)] & (1 << (bucket % 64)) != 0
    }
}

/// Where each of the ascending `keys` below `count` begins; one more than `count`.
fn starts(keys: impl Iterator<Item = usize>, count: usize) -> Vec<u32> {
    let mut starts = vec![0; count + 1];
    keys.for_each(|key| starts[key + 1] += 1);
    let mut sum = 0;
    starts.iter_mut().for_each(|start| {
        sum += *start;
        *start = sum;
    });
    starts
}
