//! A stretch of the text.

use serde::{Deserialize, Serialize};

/// A half-open range of **byte** offsets into the text as given: `start` is contained, `end` is not.
///
/// Touching spans do not overlap.
///
/// ```
/// use ascribe::Span;
/// let (said, he) = (Span { start: 0, end: 4 }, Span { start: 4, end: 6 });
/// assert!(!said.overlaps(he));
/// assert_eq!(said.slice("saidhe"), "said");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`.
    pub fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end, "a span ends before it starts: {start}..{end}");
        Span { start, end }
    }

    /// How many bytes it covers.
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside, edges included.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The text it covers.
    pub fn slice(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
    }

    #[test]
    fn the_end_is_not_contained() {
        assert!(!Span::new(0, 3).contains(Span::new(3, 4)));
        assert!(Span::new(0, 3).contains(Span::new(2, 3)));
    }
}
