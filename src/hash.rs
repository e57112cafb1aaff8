//! A hash that is the same on every machine and in every version: FNV-1a with 64 bits.
//!
//! **How.** Each byte is mixed into the number so far and the number multiplied by a prime.
//!
//! **Why this way.** What goes into the output, or is compared with what another run has written, may not depend on the hash of
//! the standard library, which promises nothing of the kind.
//!
//! **Limits.** No protection against texts that are made to collide.

/// The number before the first byte.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The number so far and one byte more.
pub(crate) const fn byte(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Twelve hexadecimal digits over some texts, one after the other.
pub(crate) fn digest<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let bytes = texts.into_iter().flat_map(|text| text.bytes().chain([0]));
    let hash = bytes.fold(START, byte);
    format!("{:012x}", (hash ^ hash >> 48) & 0xffff_ffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_definition() {
        assert_eq!("a".bytes().fold(START, byte), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn where_one_text_ends_counts() {
        assert_ne!(digest(["ab", "c"]), digest(["a", "bc"]));
    }
}
