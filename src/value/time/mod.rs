//! When.
use super::Time;
use super::piece::View;
use crate::model::{Date, DateSource};
use crate::rules::Pass;

pub(crate) const TIME_DATE: Pass = Pass {
    name: "time-date",
    confidence: 95,
    about: "A calendar date or part of one: day, month, year, quarter, season, decade, century, holiday.",
};
pub(crate) const TIME_RELATIVE: Pass = Pass {
    name: "time-relative",
    confidence: 90,
    about: "A day or period relative to the day of the document or to a date in play: yesterday, last Tuesday, two weeks ago.",
};
pub(crate) const TIME_CLOCK: Pass = Pass { name: "time-clock", confidence: 93, about: "A time of day, alone or with its date." };
pub(crate) const TIME_PERIOD: Pass =
    Pass { name: "time-period", confidence: 90, about: "A period with a beginning, an end or both." };
pub(crate) const TIME_DURATION: Pass = Pass { name: "time-duration", confidence: 92, about: "A length of time." };
pub(crate) const TIME_SET: Pass = Pass { name: "time-set", confidence: 90, about: "A recurring time: every Monday, daily." };

pub(super) struct Context;
impl Context {
    pub fn new(_date: Option<jiff::civil::Date>) -> Self {
        Context
    }
}
pub(super) fn document_date(_view: &mut View<'_>) -> Option<(Date, DateSource)> {
    None
}
pub(super) fn at(_view: &View<'_>, _at: usize, _context: &mut Context) -> Option<(Vec<Time>, usize)> {
    None
}
