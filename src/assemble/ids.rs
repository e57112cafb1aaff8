//! Makes identifiers from content.

use crate::model::Id;
use std::collections::HashMap;

/// Hands out identifiers; equal content gets one for each occurrence, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Ids {
    seen: HashMap<Id, u32>,
}

impl Ids {
    /// The identifier of the next item of `kind` with this content.
    pub fn next(&mut self, kind: char, content: &[&str]) -> Id {
        let mut id = Id::new(kind, hash(content, 0));
        loop {
            let seen = self.seen.entry(id).or_insert(0);
            if *seen == 0 {
                *seen = 1;
                return id;
            }
            let occurrence = *seen;
            *seen += 1;
            id = Id::new(kind, hash(content, occurrence));
        }
    }

    /// The identifier of a document that was given none.
    pub fn document(&self, text: &str) -> Id {
        Id::new('d', hash(&[text], 0))
    }
}

/// FNV-1a over the parts and the number of the occurrence, with a final mix so that all bits count.
pub(super) fn hash(parts: &[&str], occurrence: u32) -> u64 {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    let mut feed = |byte: u8| state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    for part in parts {
        part.bytes().for_each(&mut feed);
        feed(0xff);
    }
    occurrence.to_le_bytes().into_iter().for_each(&mut feed);
    state ^= state >> 32;
    state = state.wrapping_mul(0xd6e8_feb8_6659_fd93);
    state ^ (state >> 32)
}
