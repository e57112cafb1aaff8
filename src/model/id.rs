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
    kind: u8,
    hash: u64,
}

const BITS: u32 = 40;

impl Id {
    /// The identifier of an item of `kind` whose content hashes to `hash`.
    pub(crate) fn new(kind: char, hash: u64) -> Self {
        Id { kind: kind as u8, hash: hash & ((1 << BITS) - 1) }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:010x}", self.kind as char, self.hash)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Room for the letter and the digits, of a size and place that is checked for text in two steps.
#[repr(align(16))]
struct Room([u8; 16]);

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let mut room = Room([b' '; 16]);
        let [_, _, _, bytes @ ..] = self.hash.to_be_bytes();
        room.0[0] = self.kind;
        for (pair, byte) in room.0[1..11].chunks_exact_mut(2).zip(bytes) {
            pair.copy_from_slice(&[HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
        let text = std::str::from_utf8(&room.0).expect("a letter and hexadecimal digits are ASCII");
        serializer.serialize_str(&text[..11])
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
        Ok(Id { kind, hash })
    }
}
