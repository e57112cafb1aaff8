//! Reads times that are counted from a day: "two weeks ago", "three days later", "in two years", "two days after the vote".
//!
//! **How.** A count and a unit, and a word that says from where and in which direction: the day of the document, the last date in play,
//! or a date that follows.
//!
//! **Why this way.** The result has the grain of the unit: what is counted in years is a year, in months a month, else a day.
//!
//! **Limits.** "A few years ago" is known to be past and has no value.

use super::Context;
use super::calendar::{self, Grain};
use super::pass::TimePass;
use super::relative::unit;
use super::span;
use super::when::When;
use super::year_number::plain_year;
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::number::{self, NumberKind};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;

/// A count and a unit: "two weeks", "a year", "a couple of months". The count is none where only bounds are known.
pub(super) fn length(view: &View<'_>, at: usize) -> Option<(Option<i32>, Grain, usize)> {
    let mut at = at;
    while view.is_any(at, &[T::About, T::Past, T::Last]) && at < view.len() {
        at += 1;
    }
    let bare = |count: Option<i32>, end: usize| {
        let of = end + usize::from(view.is(end, T::Of));
        let of = of + usize::from(view.is_any(of, &[T::More, T::Another, T::Coming]));
        let hyphen = usize::from(view.is_mark(of, '-') && view.is_glued(of));
        unit(view, of + hyphen).map(|(grain, end, _)| (count, grain, end))
    };
    if view.is_any(at, &[T::A, T::Another, T::The])
        && let Some(found) = bare(Some(1), at + 1).filter(|_| !view.is(at + 1, T::Of))
    {
        return Some(found);
    }
    let number = number::parse(view, at)?;
    match number.kind {
        NumberKind::Cardinal if number.value.is_integer() => bare(Some(i32::try_from(number.value).ok()?), number.end),
        NumberKind::Vague
            if matches!(number.bounds, Some((low, _)) if low == rust_decimal::Decimal::TWO)
                && view.text(number.end - 1) == "couple" =>
        {
            bare(Some(2), number.end)
        }
        NumberKind::Vague => bare(None, number.end),
        _ => None,
    }
}

/// "two weeks ago", "three days later", "5 years from now", "in two weeks", "two days after X".
pub(super) fn counted(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let within = view.is(at, T::In) || view.is(at, T::Within);
    let from = at + usize::from(within);
    if let Some(when) = many(view, at, from, context).or_else(|| weekdays(view, at, context)) {
        return Some(when);
    }
    let (count, grain, end) = length(view, from)?;
    if grain.is_clock() || grain == Grain::Weekend || within && view.is(from, T::The) {
        return None;
    }
    let doc = context.day();
    if let Some(when) = to_the_day(view, (at, end), count, grain, doc).or_else(|| in_named_year(view, (at, end), grain)) {
        return Some(when);
    }
    let (anchor, sign, after) = match view.word(end) {
        T::Ago => (doc, -1, end + 1),
        T::Back if view.is_mark(end + 1, '.') || end + 1 >= view.len() || view.is_mark(end + 1, ',') => (doc, -1, end + 1),
        T::Later if view.text(end).eq_ignore_ascii_case("hence") => (doc, 1, end + 1),
        T::Later => (play(view, (at, end), grain, context), 1, end + 1),
        T::Earlier => (play(view, (at, end), grain, context), -1, end + 1),
        T::From if view.is(end + 1, T::Now) => (doc, 1, end + 2),
        T::From if view.is_any(end + 1, &[T::Today, T::Tomorrow]) => {
            (doc.and_then(|day| calendar::shift(day, Grain::Day, i32::from(view.is(end + 1, T::Tomorrow)))), 1, end + 2)
        }
        T::After | T::Before => {
            let sign = if view.is(end, T::After) { 1 } else { -1 };
            let other = super::simple(view, end + 1, context)?;
            let anchor = if sign > 0 && !other.is_day() {
                other.stop().and_then(|day| calendar::shift(day, Grain::Day, -1))
            } else {
                other.start()
            };
            (anchor, sign, other.end)
        }
        _ if view.is(at, T::Within) && count.is_some() => return Some(from_now(at, end, doc, &[(count?, grain)])),
        _ if within && count.is_some() && !is_span(view, at, end) && !span::has_happened(view, at, end) => (doc, 1, end),
        _ => return None,
    };
    Some(moved(at, after, anchor, grain, count.map(|count| count * sign)))
}

/// "three years ago today", "a month ago tomorrow": counted to the day.
fn to_the_day(
    view: &View<'_>,
    (first, end): (usize, usize),
    count: Option<i32>,
    grain: Grain,
    doc: Option<Date>,
) -> Option<When> {
    if !view.is(end, T::Ago) || view.text(end + 1).ends_with('s') {
        return None;
    }
    let by = match view.word(end + 1) {
        T::Yesterday => -1,
        T::Today => 0,
        T::Tomorrow => 1,
        _ => return None,
    };
    let day = doc.zip(count).and_then(|(doc, count)| calendar::shift(calendar::shift(doc, Grain::Day, by)?, grain, -count));
    Some(day.map_or_else(
        || When::open(first, end + 2, TimeKind::Date, None, Grain::Day, TimePass::Relative),
        |day| When::day(first, end + 2, day, TimePass::Relative),
    ))
}

/// "three years later, in 1896": the year is named.
fn in_named_year(view: &View<'_>, (first, end): (usize, usize), grain: Grain) -> Option<When> {
    let named = view.is_any(end, &[T::Later, T::Earlier]) && view.is_mark(end + 1, ',') && view.is(end + 2, T::In);
    let year = plain_year(view, end + 3).filter(|_| named && grain == Grain::Year)?;
    When::unit(first, end + 1, calendar::new_year(year)?, Grain::Year, TimePass::Relative)
}

/// "2 years, 1 month and 21 days ago": a day, since it was counted in days.
fn many(view: &View<'_>, at: usize, from: usize, context: &Context) -> Option<When> {
    let (parts, end) = super::duration::parts(view, from)?;
    let parts: Option<Vec<(i32, Grain)>> =
        parts.iter().map(|&(count, grain)| count.is_integer().then(|| Some((i32::try_from(count).ok()?, grain)))?).collect();
    let parts = parts.filter(|parts| parts.len() > 1 && parts.iter().all(|(_, grain)| !grain.is_clock()))?;
    if view.is(at, T::Within) {
        return Some(from_now(at, end, context.day(), &parts));
    }
    let finest = parts.iter().map(|part| part.1).min()?;
    let (anchor, sign, end) = match view.word(end) {
        T::Ago => (context.day(), -1, end + 1),
        T::Later => (play(view, (at, end), finest, context), 1, end + 1),
        T::Earlier => (play(view, (at, end), finest, context), -1, end + 1),
        T::From if view.is(end + 1, T::Now) => (context.day(), 1, end + 2),
        _ if view.is(at, T::In) => (context.day(), 1, end),
        _ => return None,
    };
    let day = parts.iter().try_fold(anchor?, |day, &(count, grain)| calendar::shift(day, grain, count * sign));
    Some(day.map_or_else(
        || When::open(at, end, TimeKind::Date, None, Grain::Day, TimePass::Relative),
        |day| When::day(at, end, day, TimePass::Relative),
    ))
}

/// "within five days": from the day of the document on.
fn from_now(first: usize, end: usize, doc: Option<Date>, parts: &[(i32, Grain)]) -> When {
    let until = doc.and_then(|doc| parts.iter().try_fold(doc, |day, &(count, grain)| calendar::shift(day, grain, count)));
    When::period(first, end, doc, until, Grain::Day, TimePass::Relative)
}

/// "two Mondays ago", "three Fridays from now".
fn weekdays(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let number = number::parse(view, at).filter(|number| number.kind == NumberKind::Cardinal && number.value.is_integer())?;
    let found = view.find(number.end, Class::Weekday)?;
    let (sign, end) = match view.word(found.end) {
        T::Ago | T::Earlier | T::Back => (-1, found.end + 1),
        T::Later => (1, found.end + 1),
        T::From if view.is(found.end + 1, T::Now) => (1, found.end + 2),
        _ => return None,
    };
    let weekday = view.cell(found, "value").parse().ok()?;
    let count = i32::try_from(number.value).ok()?;
    let day = calendar::shift(calendar::weekday(context.day()?, weekday, sign, false)?, Grain::Week, sign * (count - 1))?;
    Some(When::day(at, end, day, TimePass::Relative))
}

/// What "later" counts from: the last date in play, if it is as exact as what is counted, or the day of the document where the sentence
/// looks ahead.
fn play(view: &View<'_>, (first, end): (usize, usize), grain: Grain, context: &Context) -> Option<Date> {
    let ahead = || context.day().filter(|_| super::tense::of(view, first, end).is_ahead());
    if context.is_told() { context.last_within(grain) } else { ahead() }
}

/// Whether "in three days" says how long something took: "in 33 years of service", "for the first time in five years".
fn is_span(view: &View<'_>, at: usize, end: usize) -> bool {
    let first = at >= 1 && (view.is(at - 1, T::Time) || view.text(at - 1).ends_with("est"));
    first
        || view.is(end, T::Of)
        || (at.saturating_sub(8)..at).any(|at| {
            view.is(at, T::Is) && matches!(view.text(at), "was" | "were" | "been") || view.find(at, Class::OrdinalWord).is_some()
        })
}

/// The time `count` units from the anchor, at the grain that such words mean: a year for years, a month for months, else a day.
fn moved(first: usize, end: usize, anchor: Option<Date>, grain: Grain, count: Option<i32>) -> When {
    let (Some(anchor), Some(count)) = (anchor, count) else {
        return When::open(
            first,
            end,
            TimeKind::Date,
            count.is_none().then(|| "PAST_REF".to_owned()),
            Grain::Day,
            TimePass::Relative,
        );
    };
    let Some(day) = calendar::shift(anchor, grain, count) else {
        return When::open(first, end, TimeKind::Date, None, Grain::Day, TimePass::Relative);
    };
    let coarse = match grain {
        Grain::Year | Grain::Decade => Grain::Year,
        Grain::Century => Grain::Century,
        Grain::Month | Grain::Quarter => Grain::Month,
        _ => Grain::Day,
    };
    let coarse = if coarse == Grain::Century { Grain::Year } else { coarse };
    When::unit(first, end, day, coarse, TimePass::Relative).unwrap_or_else(|| When::day(first, end, day, TimePass::Relative))
}
