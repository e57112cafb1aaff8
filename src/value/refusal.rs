//! Remembers which readings have failed at a piece, so that none is tried there twice.
//!
//! **How.** One bit for each reading and piece, valid until a reading could turn out otherwise: another sentence, or a new date in play.
//!
//! **Why this way.** The grammar of times tries the same date as a side of a period, as a moment and alone, and nearly every try fails;
//! a bit is all that a failure leaves behind.
//!
//! **Limits.** What was read is read again.

use std::cell::Cell;

/// A reading whose failures are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Any date: composed, relative or simple.
    Date,
    /// A date that holds no other.
    Simple,
    /// A date put together of others.
    Composed,
    /// Day, month and year in their orders.
    Day,
    /// A date or a clock.
    Moment,
    /// A time of day.
    Clock,
    /// A length of time.
    Length,
    /// The name of a day by its place: "today", "last week".
    Relative,
}

/// The failures at the pieces of one sentence.
#[derive(Debug, Default)]
pub(super) struct Refusals {
    /// For each piece, from the low bits up: a bit for each reading, then the time at which they were set.
    bits: Vec<Cell<u64>>,
    /// Goes up whenever everything that is known may have changed.
    time: Cell<u64>,
}

/// How many bits of a cell the readings have.
const READINGS: u32 = Reading::Relative as u32 + 1;

impl Refusals {
    /// Forgets everything and makes room for another sentence.
    pub fn reset(&mut self, pieces: usize) {
        self.forget();
        self.bits.resize(pieces.max(self.bits.len()), Cell::new(0));
    }

    /// Forgets everything, since what dates hang on has changed.
    pub fn forget(&self) {
        self.time.set(self.time.get() + 1);
    }

    /// What `read` gives, unless it is known to give nothing at the piece.
    pub fn unless_refused<T>(&self, at: usize, reading: Reading, read: impl FnOnce() -> Option<T>) -> Option<T> {
        let bit = 1 << reading as u64;
        let time = self.time.get();
        let known = |cell: &Cell<u64>| if cell.get() >> READINGS == time { cell.get() } else { time << READINGS };
        let cell = self.bits.get(at);
        if cell.is_some_and(|cell| known(cell) & bit != 0) {
            return None;
        }
        let found = read();
        if let (None, Some(cell)) = (&found, cell) {
            cell.set(known(cell) | bit);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_kept_until_it_may_be_none() {
        let mut refusals = Refusals::default();
        refusals.reset(2);
        let read = |refusals: &Refusals, at, reading, found: Option<u8>| refusals.unless_refused(at, reading, || found);
        assert_eq!(read(&refusals, 1, Reading::Date, None), None);
        assert_eq!(read(&refusals, 1, Reading::Date, Some(1)), None, "not tried again");
        assert_eq!(read(&refusals, 1, Reading::Clock, Some(2)), Some(2), "another reading");
        assert_eq!(read(&refusals, 0, Reading::Date, Some(3)), Some(3), "another piece");
        refusals.forget();
        assert_eq!(read(&refusals, 1, Reading::Date, Some(4)), Some(4));
    }
}
