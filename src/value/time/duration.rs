//! Reads lengths of time and recurring times: "three days", "two and a half hours", "every Monday", "daily".
//!
//! **How.** A number and a unit, again and again, make a length; "every" or "each" before a unit, weekday or part of the day makes a set, and so do
//! the adverbs.
//!
//! **Why this way.** Both have a value that needs no date: an ISO 8601 length, or a TIMEX3 pattern.
//!
//! **Limits.** "A year" alone is a rate as often as a length and counts only behind "for", "within" and their like.

use super::calendar::Grain;
use super::clock;
use super::pass::TimePass;
use super::relative::unit;
use super::when::When;
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::TimeKind;
use crate::value::number::{self, NumberKind};
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;
use rust_decimal::Decimal;

/// A length as ISO 8601 writes it.
pub(super) fn iso(parts: &[(Decimal, Grain)]) -> String {
    let (mut date, mut time) = (String::from("P"), String::new());
    let mut ordered = parts.to_vec();
    ordered.sort_by_key(|part| std::cmp::Reverse(part.1));
    for (count, grain) in ordered {
        let scaled = |by: i64| (count * Decimal::from(by)).normalize();
        match grain {
            Grain::Second => time += &format!("{}S", scaled(1)),
            Grain::Minute => time += &format!("{}M", scaled(1)),
            Grain::Hour => time += &format!("{}H", scaled(1)),
            Grain::Day => date += &format!("{}D", scaled(1)),
            Grain::Weekend => date += &format!("{}WE", scaled(1)),
            Grain::BusinessDay => date += &format!("{}BD", scaled(1)),
            Grain::Week => date += &format!("{}W", scaled(1)),
            Grain::Fortnight => date += &format!("{}W", scaled(2)),
            Grain::Month => date += &format!("{}M", scaled(1)),
            Grain::Quarter | Grain::Season => date += &format!("{}M", scaled(3)),
            Grain::Half => date += &format!("{}M", scaled(6)),
            Grain::Year => date += &format!("{}Y", scaled(1)),
            Grain::Decade => date += &format!("{}Y", scaled(10)),
            Grain::Century => date += &format!("{}Y", scaled(100)),
            Grain::Millennium => date += &format!("{}Y", scaled(1000)),
        }
    }
    if time.is_empty() { date } else { format!("{date}T{time}") }
}

/// A length of time: its parts and where it ends.
pub(super) fn parts(view: &View<'_>, at: usize) -> Option<(Vec<(Decimal, Grain)>, usize)> {
    let begins = view.may_be_number(at) || view.is_any(at, &[T::A, T::Another, T::All, T::Half]);
    if begins { view.refusals.unless_refused(at, Reading::Length, || read(view, at)) } else { None }
}

fn read(view: &View<'_>, at: usize) -> Option<(Vec<(Decimal, Grain)>, usize)> {
    let mut all = Vec::new();
    let mut end = at;
    while all.len() < 6 {
        let mut next = end;
        if !all.is_empty() {
            next += usize::from(view.is_mark(next, ','));
            next += usize::from(view.is(next, T::And));
        }
        // "an hour and a half", "1 hour thirty"
        if let Some(&(count, grain)) = all.last() {
            let half = next + usize::from(view.is(next, T::A));
            let fraction = if view.is(half, T::Half) {
                Some(Decimal::new(5, 1))
            } else if view.text(half) == "quarter" {
                Some(Decimal::new(25, 2))
            } else {
                None
            };
            if let Some(share) = fraction.filter(|_| next > end && half > next && unit(view, half + 1).is_none()) {
                all.pop();
                all.push((count + share, grain));
                end = half + 1;
                break;
            }
        }
        // "12 hours a day"
        let rate = next > at && next == end && view.is(next, T::A);
        let Some((count, grain, after)) = one(view, next).filter(|_| !rate) else { break };
        if all.last().is_some_and(|&(_, last): &(Decimal, Grain)| grain == last) || !all.is_empty() && count.is_none() {
            break;
        }
        all.push((count?, grain));
        end = after;
    }
    (!all.is_empty()).then_some((all, end))
}

/// A count and a unit; the count is none for "several days".
fn one(view: &View<'_>, at: usize) -> Option<(Option<Decimal>, Grain, usize)> {
    let behind = |from: usize, share: bool| {
        let mut from = from + usize::from(view.is(from, T::Of));
        from += usize::from(view.is_any(from, &[T::More, T::Another]) || share && view.is(from, T::A));
        from += usize::from(view.is_mark(from, '-') && view.is_glued(from) && view.is_glued(from + 1));
        let from = if matches!(
            view.text(from),
            "full" | "consecutive" | "straight" | "whole" | "long" | "calendar" | "successive" | "extra" | "additional" | "short"
        ) {
            from + 1
        } else {
            from
        };
        unit(view, from)
    };
    if view.is_any(at, &[T::A, T::Another]) && !view.is(at + 1, T::Half) {
        let (grain, end, plural) = behind(at + 1, false).filter(|_| number::parse(view, at).is_none())?;
        return (!plural).then_some((Some(Decimal::ONE), grain, end));
    }
    if view.is(at, T::All) {
        let dash = usize::from(view.is_mark(at + 1, '-'));
        let (grain, end, plural) = unit(view, at + 1 + dash)?;
        return (!plural && grain >= Grain::Day).then_some((Some(Decimal::ONE), grain, end));
    }
    let article = usize::from(view.is(at, T::A) && view.is(at + 1, T::Half));
    if view.is(at + article, T::Half) {
        let dash = usize::from(view.is_mark(at + article + 1, '-'));
        let next = at + article + 1 + dash;
        let next = next + usize::from(view.is(next, T::A));
        let (grain, end, _) = unit(view, next)?;
        return Some((Some(Decimal::new(5, 1)), grain, end));
    }
    let number = number::parse(view, at)?;
    // "three quarters of an hour", "a couple a days", but "$300 a month"
    let share = matches!(number.kind, NumberKind::Fraction | NumberKind::Vague);
    let (grain, end, _) = behind(number.end, share)?;
    match number.kind {
        NumberKind::Ordinal => None,
        NumberKind::Vague => Some((matches!(view.text(number.end - 1), "couple").then_some(Decimal::TWO), grain, end)),
        _ => Some((Some(number.value), grain, end)),
    }
}

/// "won in 2:04:31", "a time of 1:58:09": how long a race took.
pub(super) fn raced(view: &View<'_>, at: usize) -> Option<When> {
    let led = at > 0 && (view.is(at - 1, T::In) || at > 1 && view.is(at - 1, T::Of) && view.is(at - 2, T::Time));
    let colon = |at: usize| view.is_mark(at, ':') && view.is_glued(at) && view.is_glued(at + 1);
    if !led || !view.is_number(at) || !colon(at + 1) || !colon(at + 3) {
        return None;
    }
    let whole = |at: usize| crate::value::numeral::whole(view.text(at)).filter(|_| view.is_number(at)).map(Decimal::from);
    let parts = [(whole(at)?, Grain::Hour), (whole(at + 2)?, Grain::Minute), (whole(at + 4)?, Grain::Second)];
    let value = iso(&parts);
    let when = When::open(at, at + 5, TimeKind::Duration, Some(value.clone()), Grain::Second, TimePass::Duration);
    Some(When { value: Some(value), ..when })
}

/// A length of time at a piece.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<When> {
    let lone = view.is_any(at, &[T::A]) && !view.is(at + 1, T::Half);
    if lone {
        let led = at > 0
            && view.is_any(at - 1, &[T::For, T::Within, T::About, T::Than, T::Over, T::After, T::Before, T::During, T::Through])
            || at == 0;
        let more =
            parts(view, at).is_some_and(|(all, _)| all.len() > 1 || all.first().is_some_and(|(count, _)| !count.is_integer()));
        // "A second round of layoffs"
        let next = view.text(at + 1) == "second" && matches!(view.tag(at + 2), Some(Tag::Noun | Tag::Adj | Tag::Propn));
        if !led && !more || next {
            return None;
        }
    }
    let Some((all, end)) = parts(view, at) else {
        // "several days", "a few hours": bounds only
        let (count, grain, end) = one(view, at)?;
        return count.is_none().then(|| When::open(at, end, TimeKind::Duration, None, grain, TimePass::Duration));
    };
    let name = at > 0 && view.is_capital(at) && view.is_capital(at + 1) && !view.is_mark(at - 1, '"');
    if name || at > 0 && (at.saturating_sub(3)..at).any(|at| view.is(at, T::Age)) {
        return None;
    }
    // "three-year-old", "12 months of age", "the five-day", "second"
    if view.is(end, T::Old)
        || view.is_mark(end, '-') && view.is(end + 1, T::Old)
        || view.is(end, T::Of) && view.is(end + 1, T::Age)
    {
        return None;
    }
    let value = iso(&all);
    let mut when = When::open(at, end, TimeKind::Duration, Some(value.clone()), all.last()?.1, TimePass::Duration);
    when.value = Some(value);
    Some(when)
}

/// A recurring time at a piece.
pub(super) fn set(view: &View<'_>, at: usize) -> Option<When> {
    let named = match view.word(at) {
        T::Daily => "P1D",
        T::Weekly => "P1W",
        T::Monthly => "P1M",
        T::Quarterly => "P3M",
        T::Yearly => "P1Y",
        T::Hourly => "PT1H",
        T::Nightly => "TNI",
        T::Biweekly => "P2W",
        _ => return every(view, at).or_else(|| plural(view, at)).or_else(|| once(view, at)).or_else(|| monthly(view, at)),
    };
    let name = at > 0 && view.is_capital(at) || super::day::is_in_name(view, at);
    if name {
        return None;
    }
    // "bi-monthly"
    let hyphen = at > 1 && view.is_glued(at) && view.is_mark(at - 1, '-') && view.is_glued(at - 1);
    if hyphen && view.text(at - 2).eq_ignore_ascii_case("bi") {
        return Some(recurring(at - 2, at + 1, named.replace('1', "2").replace('3', "6")));
    }
    if hyphen && view.text(at - 2).eq_ignore_ascii_case("semi") {
        return (named == "P1Y").then(|| recurring(at - 2, at + 1, "P6M".to_owned()));
    }
    if view.is(at, T::Daily) {
        return Some(with_clock_alone(view, at, at + 1, named.to_owned()));
    }
    Some(recurring(at, at + 1, named.to_owned()))
}

fn recurring(first: usize, end: usize, timex: String) -> When {
    let mut when = When::open(first, end, TimeKind::Set, Some(timex.clone()), Grain::Day, TimePass::Set);
    when.value = Some(timex);
    when
}

/// "every day", "each two weeks", "every other Monday at 4pm", "every morning at 9".
fn every(view: &View<'_>, at: usize) -> Option<When> {
    if !view.is_any(at, &[T::Every, T::Each]) {
        return None;
    }
    let other = view.is(at + 1, T::OtherWord);
    let from = at + 1 + usize::from(other);
    let times = Decimal::from(if other { 2 } else { 1 });
    if let Some(found) = view.find(from, Class::Weekday) {
        return Some(with_clock(view, at, found.end, format!("XXXX-WXX-{}", view.cell(found, "value"))));
    }
    if let Some(found) = view.find(from, Class::Month) {
        let month: u8 = view.cell(found, "value").parse().ok()?;
        return Some(recurring(at, found.end, format!("XXXX-{month:02}")));
    }
    if let Some(found) = view.find(from, Class::Season) {
        return Some(recurring(at, found.end, view.cell(found, "value").to_owned()));
    }
    if let Some(found) = view.find(from, Class::DayPart) {
        let part = view.cell(found, "value");
        let clock = hour_of(view, found.end).map(|(hour, end)| (hour.with(clock::half_of(part, hour.hour)), end));
        let timex = clock.map_or_else(|| format!("T{part}"), |(hour, _)| hour.timex());
        return Some(recurring(at, clock.map_or(found.end, |clock| clock.1), timex));
    }
    if let Some((grain, end, false)) = unit(view, from) {
        let weekday =
            grain == Grain::Day && view.find(from, Class::TimeUnit).is_some_and(|found| view.cell(found, "value") == "WD");
        if weekday && !other {
            return Some(recurring(at, end, "P1WD".to_owned()));
        }
        let timex = if grain == Grain::Weekend { "XXXX-WXX-WE".to_owned() } else { iso(&[(times, grain)]) };
        return Some(if grain == Grain::Day { with_clock_alone(view, at, end, timex) } else { recurring(at, end, timex) });
    }
    let (all, end) = parts(view, from)?;
    Some(recurring(at, end, iso(&all)))
}

/// "once a week", "three times a day", "twice each month".
fn once(view: &View<'_>, at: usize) -> Option<When> {
    let times = if view.is_any(at, &[T::Once, T::Twice]) {
        at + 1
    } else {
        let number = number::parse(view, at).filter(|number| number.value <= Decimal::ONE_HUNDRED)?;
        Some(number.end).filter(|&end| view.text(end) == "times")? + 1
    };
    let rate = view.is_any(times, &[T::A, T::Per, T::Each, T::Every]);
    let (grain, end, _) = rate.then(|| unit(view, times + 1)).flatten().filter(|(_, _, plural)| !plural)?;
    Some(recurring(at, end, iso(&[(Decimal::ONE, grain)])))
}

/// "the 19th of every month".
fn monthly(view: &View<'_>, at: usize) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let ordinal = view.is_number(from) && view.is(from + 1, T::St) && view.is(from + 2, T::Of);
    if !ordinal || !view.is_any(from + 3, &[T::Every, T::Each]) {
        return None;
    }
    let (day, _) = super::day::day_number(view, from)?;
    let (Grain::Month, end, false) = unit(view, from + 4)? else { return None };
    Some(recurring(at, end, format!("XXXX-XX-{day:02}")))
}

/// A clock behind a recurring day: "every Monday at 4pm".
fn with_clock(view: &View<'_>, first: usize, end: usize, day: String) -> When {
    match hour_of(view, end) {
        Some((hour, after)) => recurring(first, after, format!("{day}{}", hour.timex())),
        None => recurring(first, end, day),
    }
}

fn with_clock_alone(view: &View<'_>, first: usize, end: usize, day: String) -> When {
    match hour_of(view, end) {
        Some((hour, after)) => recurring(first, after, hour.timex()),
        None => recurring(first, end, day),
    }
}

fn hour_of(view: &View<'_>, end: usize) -> Option<(clock::Clock, usize)> {
    let at = usize::from(view.is(end, T::At));
    let exact = clock::parse(view, end + at).filter(|(clock, _)| clock.exact);
    let exact = exact.or_else(|| clock::dotted(view, end + at).filter(|_| at > 0));
    exact.or_else(|| clock::bare_hour(view, end + at).filter(|_| at > 0))
}

/// "Mondays", "mornings at 9am", "9am on Sundays" is joined by the caller.
fn plural(view: &View<'_>, at: usize) -> Option<When> {
    if let Some(found) = view.find(at, Class::Weekday).filter(|&found| view.cell(found, "note") == "plural") {
        return Some(with_clock(view, at, found.end, format!("XXXX-WXX-{}", view.cell(found, "value"))));
    }
    // "Tuesday afternoons"
    let day = view.find(at, Class::Weekday);
    let found = view.find(day.map_or(at, |day| day.end), Class::DayPart).filter(|&found| view.cell(found, "note") == "plural")?;
    let part = view.cell(found, "value");
    if let Some(day) = day {
        return Some(recurring(at, found.end, format!("XXXX-WXX-{}T{part}", view.cell(day, "value"))));
    }
    let (hour, end) = hour_of(view, found.end)?;
    Some(recurring(at, end, hour.with(clock::half_of(part, hour.hour)).timex()))
}
