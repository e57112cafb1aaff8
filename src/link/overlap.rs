//! How much two statements have in common.
//!
//! **How.** Shared words and entities, each by its rarity, are the evidence; as a share of the smaller statement and of both they say how
//! alike the two are. Of a content much longer than the other only the stretch counts that has most in common with it.
//!
//! **Why this way.** A speech of two hundred words shares some with every sentence; a claim that stands in it stands in one place.
//!
//! **Limits.** Entities, amounts and times are not placed: they count wherever they stand.

use super::profile::Profile;
use super::rarity::{FULL, Rarity};
use super::words::Word;
use std::collections::BTreeMap;

/// The shortest stretch of the longer content that is compared, in bytes: a long sentence.
const STRETCH: usize = 160;

/// What two statements have in common.
#[derive(Debug)]
pub(super) struct Overlap<'p> {
    /// The words of both, in the stretch that is compared.
    pub words: Vec<&'p Word>,
    /// How many entities are the very same.
    pub entities: usize,
    /// How much all that is shared tells, in hundredths of a rare word.
    pub evidence: u32,
    /// Hundredths of the smaller statement that the other has, by the weight of its words.
    pub contained: u32,
    /// Hundredths of both that is shared.
    pub whole: u32,
    /// Whether the words of the first statement weigh less than those of the second.
    pub first_is_smaller: bool,
}

impl<'p> Overlap<'p> {
    /// Compares `a` with `b`.
    pub fn of(a: &'p Profile<'_>, b: &'p Profile<'_>, rarity: &Rarity) -> Self {
        let (short, long) = if a.length <= b.length { (a, b) } else { (b, a) };
        let stretch = best_stretch(short, long, rarity);
        let within = |places: &[usize]| places.iter().any(|place| (stretch.0..stretch.1).contains(place));
        let weight = |words: &mut dyn Iterator<Item = &Word>| words.map(|word| rarity.word(word)).sum::<u32>();
        let words: Vec<&Word> =
            short.words.keys().filter(|word| long.words.get(word).is_some_and(|places| within(places))).collect();
        let shared = weight(&mut words.iter().copied());
        let own = weight(&mut short.words.keys());
        let other = weight(&mut long.words.keys());
        let same: Vec<usize> = a.entities.intersection(&b.entities).copied().collect();
        // Whom both speakers are says nothing of what they say.
        let named = same.iter().filter(|&&entity| a.speaker != Some(entity) && b.speaker != Some(entity));
        let amounts = a.amounts.iter().filter(|one| {
            one.0.value.is_some() && b.amounts.iter().any(|two| Profile::counts_like(one, two) && one.0.value == two.0.value)
        });
        let times = u32::from(!a.times.is_disjoint(&b.times));
        Overlap {
            entities: same.len(),
            evidence: shared
                + named.map(|&entity| rarity.entity(entity)).sum::<u32>()
                + FULL * amounts.count().min(2) as u32
                + FULL / 2 * times,
            contained: 100 * shared / own.min(other).max(1),
            whole: 200 * shared / (own + other).max(1),
            first_is_smaller: if a.length <= b.length { own < other } else { other < own },
            words,
        }
    }
}

/// How much a statement tells by itself, in hundredths of a rare word; whom it comes from is not counted.
pub(super) fn told_by(said: &Profile<'_>, rarity: &Rarity) -> u32 {
    let words: u32 = said.words.keys().map(|word| rarity.word(word)).sum();
    let named = said.entities.iter().filter(|&&entity| said.speaker != Some(entity));
    words + named.map(|&entity| rarity.entity(entity)).sum::<u32>() + FULL * said.amounts.len() as u32
}

/// The stretch of the `long` content that shares most with the `short` one: all of it where it is little longer.
fn best_stretch(short: &Profile<'_>, long: &Profile<'_>, rarity: &Rarity) -> (usize, usize) {
    let width = STRETCH.max(2 * short.length);
    if long.length <= width {
        return (0, usize::MAX);
    }
    let mut places: Vec<(usize, &Word)> = long
        .words
        .iter()
        .filter(|(word, _)| short.words.contains_key(word))
        .flat_map(|(word, places)| places.iter().map(move |&place| (place, word)))
        .collect();
    places.sort_unstable();
    // A window over the shared words, in which each counts once.
    let mut held: BTreeMap<&Word, u32> = BTreeMap::new();
    let (mut first, mut weight, mut best) = (0, 0, (0, 0));
    for &(end, word) in &places {
        let count = held.entry(word).or_default();
        weight += if *count == 0 { rarity.word(word) } else { 0 };
        *count += 1;
        while places[first].0 + width <= end {
            let leaving = places[first].1;
            let count = held.entry(leaving).or_default();
            *count -= 1;
            weight -= if *count == 0 { rarity.word(leaving) } else { 0 };
            first += 1;
        }
        if weight > best.0 {
            best = (weight, places[first].0);
        }
    }
    (best.1, best.1 + width)
}
