//! A calendar day without a clock.

use crate::error::{Error, ErrorKind};
use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, the anchor of relative dates.
///
/// ```
/// let date: ascribe::Date = "2023-09-27".parse()?;
/// assert_eq!(date.to_string(), "2023-09-27");
/// assert!("27 September".parse::<ascribe::Date>().is_err());
/// # Ok::<(), ascribe::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(pub(crate) jiff::civil::Date);

impl FromStr for Date {
    type Err = Error;

    /// Reads `YYYY-MM-DD`; a time of day behind a `T` or a space is left aside.
    fn from_str(given: &str) -> Result<Self, Error> {
        let bad = || Error::new(ErrorKind::Date { given: given.to_owned() });
        let day = given.split(['T', ' ']).next().unwrap_or_default();
        let shaped = day.len() == 10
            && day.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return Err(bad());
        }
        let part = |range: std::ops::Range<usize>| day[range].parse::<i16>().expect("four digits at the most");
        jiff::civil::Date::new(part(0..4), part(5..7) as i8, part(8..10) as i8).map(Date).map_err(|_| bad())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}
