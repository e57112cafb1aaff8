//! Identifiers that come from content, so that they survive another run and another document.
//!
//! **How.** A letter for the kind of item and forty bits of a hash of what the item is: its kind, its text and which
//! occurrence of that text it is. Positions are left out, so text added in front renames nothing.
//!
//! **Why this way.** A counter would rename everything behind an insertion, and random ids would differ between runs.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// The identifier of an item of a [`ClaimGraph`](crate::ClaimGraph): `m` mention, `e` entity, `r` role, `a` amount,
/// `t` time, `s` statement, `c` claim, followed by ten hexadecimal digits.
///
/// ```
/// let graph = ascribe::extract("Ana Ruiz said that the bridge was open.");
/// assert!(graph.statements.iter().all(|s| s.id.to_string().starts_with('s')));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id {
    /// The letter above the bits of the hash.
    bits: u64,
}

/// How many bits of the hash count.
const BITS: u32 = 40;

impl Id {
    /// The identifier of an item of `kind` whose content hashes to `hash`.
    pub(crate) fn new(kind: char, hash: u64) -> Self {
        Id { bits: u64::from(kind as u8) << BITS | hash & ((1 << BITS) - 1) }
    }

    /// The letter and the digits.
    fn text(self, room: &mut Room) -> &str {
        let [_, _, kind, bytes @ ..] = self.bits.to_be_bytes();
        room.0[0] = kind;
        for (pair, byte) in room.0[1..11].chunks_exact_mut(2).zip(bytes) {
            pair.copy_from_slice(&HEX[usize::from(byte)]);
        }
        let text = std::str::from_utf8(&room.0).expect("a letter and hexadecimal digits are ASCII");
        &text[..11]
    }
}

/// The two digits of each byte.
static HEX: [[u8; 2]; 256] = {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut pairs = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        pairs[byte] = [DIGITS[byte >> 4], DIGITS[byte & 15]];
        byte += 1;
    }
    pairs
};

/// Room for the letter and the digits, of a size and place that is checked for text in two steps.
#[derive(Default)]
#[repr(align(16))]
struct Room([u8; 16]);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text(&mut Room::default()))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text(&mut Room::default()))
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let given = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        let bad = || de::Error::custom(format!("`{given}` is no identifier: a lower-case letter and ten hexadecimal digits"));
        let kind = given.bytes().next().filter(u8::is_ascii_lowercase).ok_or_else(bad)?;
        if given.len() != 11 || !given.is_ascii() {
            return Err(bad());
        }
        let hash = u64::from_str_radix(&given[1..], 16).map_err(|_| bad())?;
        Ok(Id::new(kind.into(), hash))
    }
}
