//! Makes identifiers from content.

use crate::hash;
use crate::model::Id;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

/// Hands out identifiers; equal content gets one for each occurrence, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// The identifiers that are taken. That of a first occurrence holds the number that the next one of the same content tries.
    taken: FxHashMap<Id, u32>,
}

impl Ids {
    /// With room for so many.
    pub fn with_room(items: usize) -> Self {
        Ids { taken: FxHashMap::with_capacity_and_hasher(items, Default::default()) }
    }

    /// The identifier of the next item of `kind` with this content.
    pub fn next(&mut self, kind: char, content: &[&str]) -> Id {
        let hash = hash(content);
        let first = Id::new(kind, hash.finish(0));
        if self.take(first) {
            return first;
        }
        // Where other content has an identifier by chance, its number is passed over, and never tried again.
        loop {
            let next = self.taken.entry(first).or_insert(1);
            let id = Id::new(kind, hash.finish(*next));
            *next += 1;
            if self.take(id) {
                return id;
            }
        }
    }

    /// Takes an identifier, unless it is taken.
    fn take(&mut self, id: Id) -> bool {
        match self.taken.entry(id) {
            Entry::Vacant(free) => {
                free.insert(1);
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    /// The identifier of a document that was given none.
    pub fn document(&self, text: &str) -> Id {
        Id::new('d', hash(&[text]).finish(0))
    }
}

/// The hash of the parts, to which the number of the occurrence is added.
fn hash(parts: &[&str]) -> Hash {
    let mut hash = Hash::default();
    for part in parts {
        hash.text(part);
        hash.end();
    }
    hash
}

/// The hash of [`crate::hash`] with a final mix, so that all bits count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Hash(hash::START)
    }
}

impl Hash {
    pub fn byte(&mut self, byte: u8) {
        self.0 = hash::byte(self.0, byte);
    }

    pub fn text(&mut self, text: &str) {
        text.bytes().for_each(|byte| self.byte(byte));
    }

    /// Ends a part, so that "ab", "c" and "a", "bc" differ.
    pub fn end(&mut self) {
        self.byte(0xff);
    }

    pub fn finish(mut self, occurrence: u32) -> u64 {
        occurrence.to_le_bytes().into_iter().for_each(|byte| self.byte(byte));
        let mixed = (self.0 ^ self.0 >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
        mixed ^ mixed >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_taken_by_chance_is_tried_once() {
        let mut ids = Ids::default();
        for number in [0, 3, 4, 50] {
            ids.taken.insert(Id::new('m', hash(&["he"]).finish(number)), 1);
        }
        let given: Vec<Id> = (0..100).map(|_| ids.next('m', &["he"])).collect();
        assert_eq!(given[0], Id::new('m', hash(&["he"]).finish(1)));
        assert_eq!(given[99], Id::new('m', hash(&["he"]).finish(103)));
        assert_eq!(ids.taken.len(), 104);
    }
}
