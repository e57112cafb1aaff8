//! A time as read, resolved as far as the text and the day of the document allow.

use super::calendar::{self, Grain};
use super::clock::Clock;
use super::day::DaySpec;
use super::pass::TimePass;
use crate::model::TimeKind;
use jiff::civil::{Date, DateTime};

/// A time expression with its pieces and its meaning.
#[derive(Clone, Debug)]
pub(super) struct When {
    pub first: usize,
    pub end: usize,
    pub kind: TimeKind,
    pub value: Option<String>,
    pub timex: Option<String>,
    /// The first moment and the moment after the last.
    pub from: Option<DateTime>,
    pub until: Option<DateTime>,
    pub grain: Grain,
    /// The parts of a date that can lend to or borrow from the other side of a period.
    pub spec: Option<DaySpec>,
    /// The time of day.
    pub clock: Option<Clock>,
    /// First and last time of day of a period without a date.
    pub clocks: Option<(String, String)>,
    pub pass: TimePass,
}

impl When {
    /// A day.
    pub fn day(first: usize, end: usize, day: Date, pass: TimePass) -> Self {
        let name = calendar::day(day);
        let until = calendar::shift(day, Grain::Day, 1).map(calendar::midnight);
        When {
            first,
            end,
            kind: TimeKind::Date,
            timex: Some(name.clone()),
            value: Some(name),
            from: Some(calendar::midnight(day)),
            until,
            grain: Grain::Day,
            spec: None,
            clock: None,
            clocks: None,
            pass,
        }
    }

    /// A unit of the calendar that holds `day`.
    pub fn unit(first: usize, end: usize, day: Date, grain: Grain, pass: TimePass) -> Option<Self> {
        if matches!(grain, Grain::Day | Grain::BusinessDay) {
            return Some(When::day(first, end, day, pass));
        }
        let (from, until) = calendar::bounds(day, grain)?;
        let name = calendar::name(from, grain);
        let mut when = When::period(first, end, Some(from), Some(until), grain, pass);
        when.timex = match grain {
            Grain::Decade | Grain::Century => {
                name.map(|name| format!("{name}{}", if grain == Grain::Decade { "X" } else { "XX" }))
            }
            _ => name,
        };
        if !matches!(
            grain,
            Grain::Decade | Grain::Century | Grain::Season | Grain::Weekend | Grain::Half | Grain::Fortnight | Grain::Millennium
        ) {
            when.value.clone_from(&when.timex);
        }
        Some(when)
    }

    /// A period between two days.
    pub fn period(first: usize, end: usize, from: Option<Date>, until: Option<Date>, grain: Grain, pass: TimePass) -> Self {
        When {
            first,
            end,
            kind: TimeKind::DateRange,
            value: None,
            timex: None,
            from: from.map(calendar::midnight),
            until: until.map(calendar::midnight),
            grain,
            spec: None,
            clock: None,
            clocks: None,
            pass,
        }
    }

    /// A time that stays without a value.
    pub fn open(first: usize, end: usize, kind: TimeKind, timex: Option<String>, grain: Grain, pass: TimePass) -> Self {
        When { first, end, kind, value: None, timex, from: None, until: None, grain, spec: None, clock: None, clocks: None, pass }
    }

    /// The day it begins on.
    pub fn start(&self) -> Option<Date> {
        self.from.map(|from| from.date())
    }

    /// The day after it.
    pub fn stop(&self) -> Option<Date> {
        self.until.map(|until| until.date())
    }

    /// The last day of a period of two sides in one year.
    pub fn last_day_of_year(&self) -> Option<Date> {
        let sides = self.kind == TimeKind::DateRange && self.pass == TimePass::Period;
        let (start, stop) = self.start().zip(self.stop()).filter(|_| sides)?;
        calendar::shift(stop, Grain::Day, -1).filter(|last| last.year() == start.year())
    }

    /// The same over other pieces.
    pub fn over(self, first: usize, end: usize) -> Self {
        When { first, end, ..self }
    }

    /// Whether it is a day.
    pub fn is_day(&self) -> bool {
        self.kind == TimeKind::Date
    }
}
