//! Makes identifiers from content.

use crate::model::Id;
use rustc_hash::FxHashMap;

/// Hands out identifiers; equal content gets one for each occurrence, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Ids {
    seen: FxHashMap<Id, u32>,
}

impl Ids {
    /// The identifier of the next item of `kind` with this content.
    pub fn next(&mut self, kind: char, content: &[&str]) -> Id {
        let hash = hash(content);
        let mut id = Id::new(kind, hash.finish(0));
        loop {
            let seen = self.seen.entry(id).or_insert(0);
            if *seen == 0 {
                *seen = 1;
                return id;
            }
            let occurrence = *seen;
            *seen += 1;
            id = Id::new(kind, hash.finish(occurrence));
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

/// FNV-1a with a final mix, so that all bits count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Hash(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    pub fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
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
