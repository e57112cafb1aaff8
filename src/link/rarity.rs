//! How much it tells that two statements share a word or an entity: the less, the more documents have it.
//!
//! **How.** By inverse document frequency: a word that two documents have counts in full, one that all have counts for nothing. A
//! background of other documents stands behind the given ones, so that in a pair of articles every shared word counts.
//!
//! **Why this way.** In a month of election news "campaign" and "vote" are in every second article and identify no claim; lists of common
//! words cannot know that, the documents can. Logarithms are taken in whole eighths of a bit, so that every machine computes the same.
//!
//! **Limits.** A collection on one topic makes the words of the topic weigh little, in claims about the topic too.

use super::profile::Profile;
use super::words::Word;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What something that only two documents have in common tells; the unit of all evidence for a link.
pub(super) const FULL: u32 = 100;
/// What a word tells at most that nearly every text has.
const LIGHT: u32 = 30;
/// Documents of other topics that stand behind the given ones.
const BACKGROUND: usize = 500;

/// In how many documents the words and entities of a collection stand.
#[derive(Debug)]
pub(super) struct Rarity {
    documents: usize,
    words: HashMap<String, usize>,
    entities: HashMap<usize, usize>,
}

impl Rarity {
    /// Counts the documents that each word and each entity stands in; `profiles` are in the order of their documents.
    pub fn of(profiles: &[Profile<'_>]) -> Self {
        let mut words: BTreeMap<&str, usize> = BTreeMap::new();
        let mut entities = HashMap::new();
        let mut documents = 0;
        for document in profiles.chunk_by(|a, b| a.document == b.document) {
            documents += 1;
            let stems: HashSet<&str> =
                document.iter().flat_map(|said| said.words.keys().map(|word| word.stem.as_str())).collect();
            stems.into_iter().for_each(|stem| *words.entry(stem).or_default() += 1);
            let named: HashSet<usize> = document.iter().flat_map(|said| said.entities.iter().copied()).collect();
            named.into_iter().for_each(|entity| *entities.entry(entity).or_default() += 1);
        }
        Rarity { documents, words: words.into_iter().map(|(stem, count)| (stem.to_owned(), count)).collect(), entities }
    }

    /// What it tells that two statements share `word`.
    pub fn word(&self, word: &Word) -> u32 {
        let most = if word.is_light { LIGHT } else { FULL };
        most * self.share(self.words.get(&word.stem).copied().unwrap_or(0)) / FULL
    }

    /// What it tells that two statements mention `entity`.
    pub fn entity(&self, entity: usize) -> u32 {
        self.share(self.entities.get(&entity).copied().unwrap_or(0))
    }

    /// What it tells, of [`FULL`], to be in `count` of the documents.
    fn share(&self, count: usize) -> u32 {
        let all = eighths(self.documents + BACKGROUND);
        FULL * all.saturating_sub(eighths(count.max(2))) / (all - eighths(2))
    }
}

/// The binary logarithm of a positive number, in eighths, rounded down.
fn eighths(number: usize) -> u32 {
    let bits = number.ilog2();
    // Of larger numbers fewer bits are exact enough: the eighth power has to fit.
    let shift = bits.saturating_sub(15);
    ((number >> shift) as u128).pow(8).ilog2() + 8 * shift
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_in_eighths_of_a_bit() {
        assert_eq!([1, 2, 3, 4, 1 << 20].map(eighths), [0, 8, 12, 16, 160]);
        assert_eq!(eighths(usize::MAX), 8 * usize::BITS - 1);
    }

    #[test]
    fn what_every_document_has_tells_little() {
        let rarity = Rarity { documents: 1000, words: HashMap::new(), entities: HashMap::from([(0, 1000), (1, 30), (2, 2)]) };
        assert_eq!([0, 1, 2, 3].map(|entity| rarity.entity(entity)), [6, 59, 100, 100]);
    }
}
