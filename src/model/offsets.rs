//! The unit in which spans are counted.

use serde::{Deserialize, Serialize};

/// The unit of every `start` and `end` of a graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Offsets {
    /// Bytes of UTF-8, as Rust and Go count.
    #[default]
    Byte,
    /// UTF-16 code units, as JavaScript and Java count.
    Utf16,
    /// Unicode scalar values, as Python counts.
    Char,
}
