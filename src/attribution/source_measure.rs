//! Words of measure before a source: "nearly a third", "at least half of the tenants", "all but two", "almost every driver".
//!
//! **How.** A phrase that opens with a number, a share or "every" takes the comparator that ends where it begins.
//!
//! **Why this way.** The chunker joins comparators with figures alone; without them "all but two said" names the wrong two.
//!
//! **Limits.** One comparator and one adverb before it.

use super::reader::Reader;
use crate::grammar::{NounPhrase, Tag};
use crate::lexicon::Class;
use crate::text::{TokenId, TokenSpan};

/// How many words a comparator may have.
const LONGEST: u32 = 4;

/// Words that tell how much of all, beside numbers.
const SHARES: &[&str] = &["half", "all", "every", "everyone", "everybody", "everything", "no", "none", "nobody", "no-one"];

/// Words that limit a share and are no comparators: "only a quarter", "not one driver".
const LIMITS: &[&str] = &["only", "just", "virtually", "practically", "not"];

/// The first token of the phrase at `first` with the words of measure before it, not before `floor`.
pub(super) fn widen(reader: &Reader<'_>, first: u32, floor: u32) -> u32 {
    // "at | least half of the tenants": the chunker may have drawn a part in.
    if reader.is(first, &["least", "most"]) && first > floor && reader.is(first - 1, &["at"]) {
        return first - 1;
    }
    // "all but two", "all but the mayor"
    if first > floor + 1 && reader.is(first - 1, &["but"]) && reader.is(first - 2, &["all"]) {
        return first - 2;
    }
    if !is_share(reader, first) {
        return first;
    }
    let least = floor.max(first.saturating_sub(LONGEST));
    let ends = |&at: &u32| reader.hits.longest(TokenId(at), Class::Comparator).is_some_and(|hit| hit.tokens.end == first);
    let widened = (least..first).find(|at| reader.has(*at, Class::Comparator) && ends(at)).unwrap_or(first);
    let limited = |at: u32| at > floor && reader.is(at - 1, LIMITS);
    widened - u32::from(limited(widened))
}

/// Whether what was read as a time is a share: "a quarter | said".
pub(super) fn is_quarter(reader: &Reader<'_>, time: TokenSpan) -> bool {
    let (last, counted) = (time.end - 1, time.end.saturating_sub(2));
    reader.is(last, &["quarter", "quarters"]) && reader.is(counted, &["a", "one", "three"]) && reader.verb(time.end).is_some()
}

/// Whether the phrase at `first` tells how many.
fn is_share(reader: &Reader<'_>, first: u32) -> bool {
    let share = |at: u32| reader.has(at, Class::FractionWord) || reader.has(at, Class::OrdinalWord);
    reader.tag(first) == Tag::Num
        || reader.is(first, SHARES)
        // "a third", but "a third man"
        || reader.is(first, &["a", "one"]) && share(first + 1)
            && reader.noun(first).is_none_or(|phrase| phrase.base.end == first + 2)
}

/// The noun phrase behind the words of measure that open a source at `first`; none in "all but Ruiz", which tells who is not meant.
pub(super) fn measured(reader: &Reader<'_>, first: u32, end: u32) -> Option<NounPhrase> {
    let measures = reader.has(first, Class::Comparator) || reader.is(first, LIMITS);
    (first + 1..end.min(first + LONGEST + 2)).filter(|_| measures).find_map(|at| reader.noun(at))
}
