//! Reads times of day: "3:30 p.m. EST", "15h00", "half past seven", "noon", and the parts of a day.
//!
//! **How.** A clock is hour, minute and second with what says which half of the day is meant; a zone may follow. A bare hour counts
//! only beside "o'clock", a part of the day or a date, which the caller knows.
//!
//! **Why this way.** The two sides of a period lend each other the half of the day, so it is kept apart from the hour.
//!
//! **Limits.** A zone is part of the span and of the value where its offset is known; nothing is converted.

use super::clock_of_four;
use crate::lexicon::Class;
use crate::value::number::{self, NumberKind};
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;

/// A time of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: i8,
    pub minute: i8,
    pub second: i8,
    /// How much of it was written.
    pub parts: u8,
    /// Which half of the day, where it was said.
    pub half: Option<Half>,
    /// Whether nothing else but a time of day can be meant.
    pub exact: bool,
}

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

impl Clock {
    /// The hour of 24.
    pub fn hour24(self) -> i8 {
        match (self.half, self.hour) {
            (Some(Half::Am), 12) => 0,
            (Some(Half::Pm), hour) if hour < 12 => hour + 12,
            (_, hour) => hour,
        }
    }

    /// With the half of the day, where it has none.
    pub fn with(self, half: Option<Half>) -> Self {
        Clock { half: self.half.or(half), ..self }
    }

    /// As ISO 8601 writes it.
    pub fn iso(self) -> String {
        if self.second > 0 || self.parts == 3 {
            format!("{:02}:{:02}:{:02}", self.hour24(), self.minute, self.second)
        } else {
            format!("{:02}:{:02}", self.hour24(), self.minute)
        }
    }

    /// As TIMEX3 writes it.
    pub fn timex(self) -> String {
        match self.parts {
            1 => format!("T{:02}", self.hour24()),
            2 => format!("T{:02}:{:02}", self.hour24(), self.minute),
            _ => format!("T{:02}:{:02}:{:02}", self.hour24(), self.minute, self.second),
        }
    }

    pub fn time(self) -> Option<jiff::civil::Time> {
        jiff::civil::Time::new(self.hour24(), self.minute, self.second, 0).ok()
    }
}

/// The time of day at a piece, and where it ends, zone included.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    view.refusals.unless_refused(at, Reading::Clock, || read(view, at))
}

fn read(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    let of_day = || {
        bare_hour(view, at)
            .filter(|&(_, end)| view.is(end, T::In) && view.is(end + 1, T::The) && of_part(view, Clock::default(), end).1 > end)
    };
    let (clock, end) =
        word(view, at).or_else(|| past(view, at)).or_else(|| colon(view, at)).or_else(|| hour(view, at)).or_else(of_day)?;
    let end = end + usize::from(view.is(end, T::Ish));
    let (clock, end) = of_part(view, clock, end);
    Some((clock, zone(view, end)))
}

/// "noon", "midnight".
fn word(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    let from = at + usize::from(view.is_number(at) && view.text(at) == "12" && view.is_any(at + 1, &[T::Noon, T::Midnight]));
    let (hour, end) = match view.word(from) {
        T::Noon => (12, from + 1),
        T::Midnight => (0, from + 1),
        // "mid-day", "mid night"
        T::Mid => {
            let next = from + 1 + usize::from(view.is_mark(from + 1, '-') && view.is_glued(from + 1));
            match view.text(next) {
                "day" => (12, next + 1),
                "night" => (0, next + 1),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some((
        Clock { hour, parts: 1, exact: true, half: Some(if hour == 12 { Half::Pm } else { Half::Am }), ..Clock::default() },
        end,
    ))
}

/// "half past seven", "a quarter to noon", "20 minutes past 3pm".
fn past(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    let from = at + usize::from(view.is(at, T::A));
    let quarter = view.text(from).eq_ignore_ascii_case("quarter");
    let (minutes, mut next) = if view.is(from, T::Half) {
        (30, from + 1)
    } else if quarter {
        (15, from + 1)
    } else {
        let number = small(view, from, 59)?;
        (number.0, number.1)
    };
    let minute_word = super::relative::unit(view, next).filter(|(grain, ..)| *grain == super::calendar::Grain::Minute);
    if let Some((_, end, _)) = minute_word {
        next = end;
    }
    let sign = match view.word(next) {
        T::Past | T::After if view.text(next) == "past" || view.is(next, T::After) && (quarter || minute_word.is_some()) => 1,
        T::To | T::Until | T::Before
            if quarter
                || minute_word.is_some()
                || minutes % 5 == 0 && view.is(next, T::To) && view.is_any(next + 1, &[T::Noon, T::Midnight]) =>
        {
            -1
        }
        _ if view.text(next).eq_ignore_ascii_case("past") => 1,
        _ => return None,
    };
    if minutes == 30 && sign < 0 && view.is(from, T::Half) {
        return None;
    }
    let (clock, end) = word(view, next + 1).or_else(|| hour(view, next + 1)).or_else(|| bare_hour(view, next + 1))?;
    let total = i32::from(clock.hour24()) * 60 + sign * i32::from(minutes);
    let total = total.rem_euclid(24 * 60);
    let (hour, minute) = (i8::try_from(total / 60).ok()?, i8::try_from(total % 60).ok()?);
    let half = clock.half.map(|_| if hour < 12 { Half::Am } else { Half::Pm });
    Some((Clock { hour, minute, parts: 2, half, exact: true, second: 0 }, end))
}

/// "3:30", "15:23:24", "3.30 pm", "15h30".
fn colon(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    if !view.is_number(at) {
        return None;
    }
    let text = view.text(at);
    if let Some((hour, minute)) = text.split_once('.').filter(|(hour, minute)| minute.len() == 2 && hour.len() <= 2) {
        let clock = clock_of(hour, minute, "0", 2)?;
        let (half, end) = meridiem(view, at + 1)?;
        return Some((Clock { half: Some(half), exact: true, ..clock }, end));
    }
    let separator = view.is_mark(at + 1, ':') || view.text(at + 1) == "h";
    if !separator
        || text.len() > 2
        || view.is_glued(at) && at > 0 && view.mark(at - 1).is_some_and(|mark| matches!(mark, ':' | '/' | '.'))
    {
        return None;
    }
    let glued = view.is_glued(at + 1);
    if view.text(at + 1) == "h" && glued && !(view.is_number(at + 2) && view.is_glued(at + 2)) {
        let clock = clock_of(text, "0", "0", 1)?;
        // "at 15h", "8h GMT", but "for 15h"
        let exact = at > 0 && view.is(at - 1, T::At)
            || zone(view, at + 2) > at + 2
            || at > 0 && view.find(at - 1, Class::Weekday).is_some();
        return Some((Clock { exact, ..clock }, at + 2));
    }
    let minute = view.text(at + 2);
    if !glued || !view.is_glued(at + 2) || !view.is_number(at + 2) || minute.len() != 2 {
        return None;
    }
    let (mut clock, mut end) = (clock_of(text, minute, "0", 2)?, at + 3);
    if view.is_mark(end, ':') && view.is_glued(end) && view.is_number(end + 1) && view.is_glued(end + 1) {
        let seconds = view.text(end + 1);
        let whole = seconds.split('.').next().unwrap_or("");
        clock = clock_of(text, minute, whole, 3)?;
        end += 2;
    }
    clock.exact = true;
    match meridiem(view, end) {
        Some((half, after)) => Some((Clock { half: Some(half), ..clock }, after)),
        None => Some((clock, end)),
    }
}

fn clock_of(hour: &str, minute: &str, second: &str, parts: u8) -> Option<Clock> {
    let number =
        |text: &str, limit: u32| numeral::whole(text).filter(|value| *value < limit).and_then(|value| i8::try_from(value).ok());
    Some(Clock {
        hour: number(hour, 25)?,
        minute: number(minute, 60)?,
        second: number(second, 60)?,
        parts,
        half: None,
        exact: false,
    })
    .filter(|clock| clock.hour < 24)
}

/// "17.30", "6.45": an hour with a point, which only the words around it make a clock.
pub(super) fn dotted(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, minute) = view.text(at).split_once('.').filter(|(hour, minute)| minute.len() == 2 && hour.len() <= 2)?;
    let counts = view.is_glued(at + 1) && !view.is_mark(at + 1, '.') && !view.is_mark(at + 1, ',')
        || view.is_any(at + 1, &[T::Percent, T::Per, T::A])
        || view.find(at + 1, Class::Unit).is_some()
        || view.find(at + 1, Class::ScaleWord).is_some()
        || crate::value::money::stands_at(view, at + 1);
    let clock = clock_of(hour, minute, "0", 2).filter(|_| view.is_number(at) && !counts)?;
    Some((Clock { exact: true, ..clock }, at + 1))
}

/// "eight forty", "seven twenty-seven": an hour and its minutes in words, which nothing else in print looks like behind a
/// preposition or a date.
pub(super) fn spelled(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, end) = small(view, at, 12).filter(|(hour, _)| *hour > 0 && !view.is_number(at))?;
    let from = end + usize::from(view.is_mark(end, '-') && view.is_glued(end) && view.is_glued(end + 1));
    let (minute, after) = small(view, from, 59).filter(|(minute, _)| *minute >= 10 && !view.is_number(from))?;
    let counts = view.is_mark(after, '-') && view.is_glued(after)
        || view.is_any(after, &[T::Percent, T::Per, T::Cent, T::And])
        || view.find(after, Class::Unit).is_some()
        || view.find(after, Class::ScaleWord).is_some()
        || view.find(after, Class::OrdinalWord).is_some()
        || crate::value::money::stands_at(view, after)
        || crate::value::name::is_plural(view, after);
    (!counts).then_some((Clock { hour, minute, parts: 2, exact: true, ..Clock::default() }, after))
}

/// Whether the word in front lets two number words be a clock.
fn is_led(view: &View<'_>, at: usize) -> bool {
    const LEADS: &[T] = &[T::At, T::For, T::From, T::To, T::Until, T::By, T::Before, T::After, T::Between, T::About];
    at > 0 && view.is_any(at - 1, LEADS)
}

/// "3pm", "3 o'clock", "seven thirty p.m.", "1140 a.m.".
fn hour(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    if let Some(found) = clock_of_four::parse(view, at) {
        return Some(found);
    }
    let (clock, end) = bare_hour(view, at)?;
    let ish = end + usize::from(view.is(end, T::Ish));
    if let Some((half, after)) = meridiem(view, ish) {
        return (clock.hour <= 12).then_some((Clock { half: Some(half), exact: true, ..clock }, after));
    }
    // "11ish"
    let dash = usize::from(view.is_mark(end, '-') && view.is_glued(end));
    if view.is(end + dash, T::Ish) && view.is_glued(end + dash) && clock.hour > 0 && clock.hour <= 12 {
        return Some((Clock { exact: true, ..clock }, end + dash + 1));
    }
    if is_led(view, at)
        && let Some(found) = spelled(view, at).filter(|_| clock.parts == 1)
    {
        return Some(found);
    }
    if view.is(end, T::Oclock) {
        let half = meridiem(view, end + 1);
        return Some((Clock { half: half.map(|half| half.0), exact: true, ..clock }, half.map_or(end + 1, |half| half.1)));
    }
    None
}

/// An hour without any sign: "7", "seven", "seven thirty", "1030".
pub(super) fn bare_hour(view: &View<'_>, at: usize) -> Option<(Clock, usize)> {
    let text = view.text(at);
    if view.is_number(at) && numeral::whole(text).is_some() {
        return match text.len() {
            1 | 2 => Some((clock_of(text, "0", "0", 1)?, at + 1)),
            3 | 4 => {
                let (hour, minute) = text.split_at(text.len() - 2);
                Some((clock_of(hour, minute, "0", 2)?, at + 1))
            }
            _ => None,
        };
    }
    let (hour, end) = small(view, at, 12)?;
    let clock = Clock { hour, parts: 1, ..Clock::default() };
    match small(view, end, 59).filter(|_| !view.is_number(end) && !view.is_mark(end, '-')) {
        Some((minute, after)) if minute >= 10 && meridiem(view, after).is_some() => {
            Some((Clock { minute, parts: 2, ..clock }, after))
        }
        _ => Some((clock, end)),
    }
}

/// A small number word or numeral.
fn small(view: &View<'_>, at: usize, limit: i8) -> Option<(i8, usize)> {
    let start = view.is_number(at) || view.find(at, Class::NumberWord).is_some();
    let number = start
        .then(|| number::parse(view, at))
        .flatten()
        .filter(|number| number.kind == NumberKind::Cardinal && number.scale.is_none() && number.value.is_integer())?;
    Some((i8::try_from(number.value).ok().filter(|value| (0..=limit).contains(value))?, number.end))
}

/// "am", "p.m.", "in the afternoon" is read by [`of_part`].
pub(super) fn meridiem(view: &View<'_>, at: usize) -> Option<(Half, usize)> {
    let text = view.text(at);
    let dot = |end: usize| {
        end + usize::from(
            view.is_mark(end, '.')
                && view.is_glued(end)
                && end + 1 < view.len()
                && !view.is_capital(end + 1)
                && view.is_word(end + 1),
        )
    };
    match view.word(at) {
        T::Am => Some((Half::Am, at + 1)),
        T::Pm if text.len() > 1 => Some((Half::Pm, at + 1)),
        // "3:15p", "9a"
        // "cut by 2p", "7p a share"
        T::Pm if text == "p" && (at > 1 && view.is_any(at - 2, &[T::By, T::Of]) || view.is_any(at + 1, &[T::A, T::Per])) => None,
        T::Pm | T::A if view.is_glued(at) && matches!(text, "a" | "p") => {
            Some((if text == "p" { Half::Pm } else { Half::Am }, dot(at + 1)))
        }
        // "3 p m", "a . m ."
        T::Pm | T::A if text.len() == 1 && view.text(at + 1).eq_ignore_ascii_case("m") => {
            Some((if text.eq_ignore_ascii_case("p") { Half::Pm } else { Half::Am }, at + 2))
        }
        T::Pm | T::A if text.len() == 1 && view.is_mark(at + 1, '.') && view.text(at + 2).eq_ignore_ascii_case("m") => {
            let end = at + 3 + usize::from(view.is_mark(at + 3, '.'));
            Some((if text.eq_ignore_ascii_case("p") { Half::Pm } else { Half::Am }, end))
        }
        _ => None,
    }
}

/// "in the afternoon", "at night" behind a clock.
fn of_part(view: &View<'_>, clock: Clock, end: usize) -> (Clock, usize) {
    let mut next = end;
    next += usize::from(view.is_any(next, &[T::In, T::At, T::Of]));
    next += usize::from(view.is(next, T::The));
    // "half past seven afternoon", but "ten o'clock news"
    let closed = |found: &crate::value::piece::Found| {
        next > end || clock.exact && (found.end >= view.len() || view.mark(found.end).is_some())
    };
    let half = if let Some((half, after)) = meridiem(view, next).filter(|_| next > end && !view.is(next, T::A)) {
        Some((half, after))
    } else {
        view.find(next, Class::DayPart)
            .filter(closed)
            .and_then(|found| half_of(view.cell(found, "value"), clock.hour).map(|half| (half, found.end)))
    };
    match half {
        Some((half, after)) => (Clock { exact: true, ..clock.with(Some(half)) }, after),
        None => (clock, end),
    }
}

/// The half of the day that a part of the day means for an hour.
pub(super) fn half_of(part: &str, hour: i8) -> Option<Half> {
    Some(match part {
        "MO" | "MEB" | "EH" | "DAWN" => Half::Am,
        "AF" | "EV" | "DUSK" | "MED" => Half::Pm,
        "NI" => {
            if (5..12).contains(&hour) {
                Half::Pm
            } else {
                Half::Am
            }
        }
        _ => return None,
    })
}

/// The end of a zone behind a clock.
pub(super) fn zone(view: &View<'_>, end: usize) -> usize {
    let open = usize::from(view.is_mark(end, '('));
    let Some(found) = view.find(end + open, Class::TimeZone) else { return end };
    let text = view.text(end + open);
    let caps = view.is_caps(end + open) || text.len() == 3 || found.end > end + open + 1;
    let close = usize::from(open > 0 && view.is_mark(found.end, ')'));
    if caps && (open == 0 || close > 0) { found.end + close } else { end }
}

/// The offset of the zone that ends a clock, as ISO 8601 writes it.
pub(super) fn offset<'a>(view: &View<'a>, first: usize, end: usize) -> Option<&'a str> {
    let zone = (first..end)
        .rev()
        .take(4)
        .find_map(|at| view.find(at, Class::TimeZone).filter(|found| found.end >= end.saturating_sub(1) && found.end <= end))?;
    Some(view.cell(zone, "value")).filter(|offset| !offset.is_empty())
}
