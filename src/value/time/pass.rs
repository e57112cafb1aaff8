//! Which reading made a time, and by which pass the output reports it.

use crate::rules::{Pass, passes};

passes! {
    DATE "time-date" 95 "A calendar date or part of one: day, month, year, quarter, season, decade, century, holiday.",
    RELATIVE "time-relative" 90
        "A day or period that hangs on the day of the document or a date in play: yesterday, last Tuesday, two weeks ago.",
    CLOCK "time-clock" 93 "A time of day or part of a day, alone or with its date.",
    PERIOD "time-period" 90 "A period with a beginning, an end or both.",
    DURATION "time-duration" 92 "A length of time.",
    SET "time-set" 90 "A recurring time: every Monday, daily.",
}

/// What made a time. Later steps ask it: a bound in front ("since") opens a date, but no [period](TimePass::Period).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimePass {
    /// A calendar date or part of one.
    Date,
    /// A day or period that hangs on another day.
    Relative,
    /// A time of day.
    Clock,
    /// A period with sides: "from May to July".
    Period,
    /// A length.
    Duration,
    /// A recurring time.
    Set,
}

impl TimePass {
    /// The pass that the output names.
    pub fn pass(self) -> &'static Pass {
        match self {
            TimePass::Date => &DATE,
            TimePass::Relative => &RELATIVE,
            TimePass::Clock => &CLOCK,
            TimePass::Period => &PERIOD,
            TimePass::Duration => &DURATION,
            TimePass::Set => &SET,
        }
    }
}
