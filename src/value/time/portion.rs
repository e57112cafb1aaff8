//! Reads the beginning, the middle, the end or the rest of a period: "early 2014", "mid-March", "the end of the month", "later this year".
//!
//! **How.** The period behind the word is read first and then narrowed by a share that hangs on its unit.
//!
//! **Why this way.** A share for each unit says more than the whole period and claims no day that the word does not.
//!
//! **Limits.** "The early 1990s" and "the late 20th century" keep the whole of the period.

use super::calendar::{self, Grain};
use super::compose::period;
use super::pass::TimePass;
use super::relative::unit;
use super::when::When;
use super::{Context, simple};
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// Which part of a period is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Start,
    Middle,
    End,
    Earlier,
    Later,
    Rest,
}

/// "early 2014", "mid-March", "the end of the month", "later this year".
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let (part, mut next) = match view.word(from) {
        T::Early => (Part::Start, from + 1),
        T::Late => (Part::End, from + 1),
        T::Mid => (Part::Middle, from + 1),
        T::Earlier if from == at => (Part::Earlier, from + 1),
        T::Later if from == at => (Part::Later, from + 1),
        T::Start | T::Turn if view.is(from + 1, T::Of) => (Part::Start, from + 2),
        T::Middle if view.is(from + 1, T::Of) => (Part::Middle, from + 2),
        T::End if view.is(from + 1, T::Of) => (Part::End, from + 2),
        _ if view.text(from) == "rest" => (Part::Rest, from + 1 + usize::from(view.is(from + 1, T::Of))),
        _ => return None,
    };
    let of = next == from + 2 || part == Part::Rest;
    next += usize::from(view.is_mark(next, '-') && view.is_glued(next));
    let linked = |part| matches!(part, Part::Earlier | Part::Later | Part::Start | Part::End);
    let on = !of && view.is(next, T::On) && linked(part);
    next += usize::from(!of && view.is(next, T::In) && linked(part) || on);
    let whole = if of || view.is(next, T::The) || view.is(next - 1, T::In) {
        period(view, next, context).or_else(|| simple(view, next, context))
    } else {
        simple(view, next, context)
    };
    let whole = whole.or_else(|| period(view, next, context).filter(|_| of && unit(view, next).is_some()))?;
    // "late Friday", "earlier on 3 May": of a day no hours are claimed.
    if whole.is_day() && !of && part != Part::Middle && from == at {
        let end = whole.end;
        return Some(whole.over(at, end));
    }
    if on || whole.is_day() && matches!(part, Part::Start | Part::Middle) && !of {
        return None;
    }
    if matches!(part, Part::Earlier | Part::Later)
        && !view.is_any(next, &[T::This, T::That, T::The, T::Today, T::In, T::Last, T::Next])
    {
        return None;
    }
    // "the turn of the century" lies between two, and neither is named
    if view.is(from, T::Turn) && whole.grain == Grain::Century && view.find(next + 1, Class::TimeUnit).is_some() {
        return Some(When::open(at, whole.end, TimeKind::DateRange, None, Grain::Century, TimePass::Relative));
    }
    let bounds = whole.start().zip(whole.stop()).and_then(|(start, stop)| narrowed(start, stop, whole.grain, part, context));
    let mut when =
        When::period(at, whole.end, bounds.map(|bounds| bounds.0), bounds.map(|bounds| bounds.1), whole.grain, whole.pass);
    when.timex = whole.timex;
    Some(when)
}

/// The days of a part of a period: thirds of a month, quarters of a year at its ends, three days at the ends of a week; decades
/// and centuries stay whole, since nobody agrees where their parts end.
fn narrowed(start: Date, stop: Date, grain: Grain, part: Part, context: &Context) -> Option<(Date, Date)> {
    let days = |day: Date, by: i32| calendar::shift(day, Grain::Day, by);
    let months = |day: Date, by: i32| calendar::shift(day, Grain::Month, by);
    Some(match (part, grain) {
        (Part::Earlier, _) => (start, context.day().filter(|day| *day > start && *day < stop).unwrap_or(stop)),
        (Part::Later | Part::Rest, _) => (context.day().filter(|day| *day >= start && *day < stop).unwrap_or(start), stop),
        (Part::Start, Grain::Month) => (start, days(start, 10)?),
        (Part::Middle, Grain::Month) => (days(start, 10)?, days(start, 20)?),
        (Part::End, Grain::Month) => (days(start, 20)?, stop),
        (Part::Start, Grain::Year) => (start, months(start, 3)?),
        (Part::Middle, Grain::Year) => (months(start, 4)?, months(start, 8)?),
        (Part::End, Grain::Year) => (months(start, 8)?, stop),
        (Part::Start, Grain::Week) => (start, days(start, 3)?),
        (Part::Middle, Grain::Week) => (days(start, 2)?, days(start, 5)?),
        (Part::End, Grain::Week) => (days(start, 4)?, stop),
        (Part::Start, Grain::Quarter) => (start, months(start, 1)?),
        (Part::Middle, Grain::Quarter) => (months(start, 1)?, months(start, 2)?),
        (Part::End, Grain::Quarter) => (months(start, 2)?, stop),
        (Part::Start, Grain::Season) => (start, months(start, 2)?),
        (Part::Middle, Grain::Season) => (months(start, 1)?, months(start, 3)?),
        (Part::End, Grain::Season) => (months(start, 2)?, stop),
        _ => (start, stop),
    })
}
