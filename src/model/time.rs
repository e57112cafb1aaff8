//! When.

use super::{Evidence, Id};
use serde::{Deserialize, Serialize};

/// A date, time of day, period, duration or recurrence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Time {
    /// Its identifier, `t…`.
    pub id: Id,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
    /// What kind of time it is.
    pub kind: TimeKind,
    /// ISO 8601 value at the grain of the text: `2023-09-19`, `2023-09`, `2023-W38`, `15:00`, `P3D`. Absent where it
    /// depends on a date that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The first day or moment of a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The day or moment after a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// TIMEX3 value, which can also say what has no ISO 8601 form: `XXXX-09-27`, `2023-FA`, `PAST_REF`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timex: Option<String>,
    /// The rule that found it.
    pub evidence: Evidence,
}

/// The kinds of [`Time`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum TimeKind {
    /// "3 May", "Monday"
    Date,
    /// "10:30 a.m."
    Time,
    /// "Monday at 10:30 a.m."
    DateTime,
    /// "last week", "from May to July"
    DateRange,
    /// "from 9 to 11 a.m."
    TimeRange,
    /// "from 9 to 11 a.m. on Monday"
    DateTimeRange,
    /// "three days": a length without a place.
    Duration,
    /// "every Monday"
    Set,
}
