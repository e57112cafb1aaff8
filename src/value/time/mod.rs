//! When: dates, times of day, periods, lengths and recurring times.
//!
//! **How.** At each piece that can begin a time the readings are tried from the longest to the shortest kind: sets, periods with two sides,
//! moments (a date with its clock), composed and simple dates, clocks, lengths. What is read is resolved at once from the day of the
//! document, the last date in play and the tense of the sentence.
//!
//! **Why this way.** Each reading is a short function over pieces; dates inside dates are read by [`simple`] alone, which calls
//! nothing above it, so that every position costs a bounded number of looks.
//!
//! **Limits.** Without a day of the document what is relative keeps its place and kind and has no value.

mod ago;
mod ahead;
mod anchor;
mod calendar;
mod clock;
mod clock_of_four;
mod clock_period;
mod compose;
mod context;
mod day;
mod day_list;
mod duration;
mod general;
mod holiday;
mod lunar;
mod moment;
mod month_list;
mod numeric;
mod opening_hours;
mod pass;
mod period;
mod portion;
mod relative;
mod resolve;
mod season;
mod shifted;
mod span;
mod tense;
mod when;
mod year;
mod year_number;

pub(super) use anchor::document_date;
pub(super) use context::Context;
pub(super) use day::is_in_name;
pub(super) use pass::PASSES;

use super::Time;
use super::piece::View;
use super::refusal::Reading;
use super::terminal::Terminal as T;
use crate::lexicon::{Class, ClassSet};
use crate::model::TimeKind;
use crate::rules::FoundBy;
use calendar::Grain;
use context::once;
use jiff::civil::DateTime;
use pass::TimePass;
use when::When;

/// The classes that a time can begin with.
const STARTS: ClassSet = ClassSet::of(&[
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::Holiday,
    Class::DayPart,
    Class::NumberWord,
    Class::OrdinalWord,
    Class::VagueNumber,
    Class::FractionWord,
    Class::Decade,
    Class::TimeUnit,
]);

fn can_start(view: &View<'_>, at: usize) -> bool {
    use T::*;
    let Some(piece) = view.pieces.get(at) else { return false };
    let word = match piece.word {
        Other => false,
        The | A | In | At | For | From | Between | Today | Tonight | Yesterday | Tomorrow | This | That | Last | Past | Next
        | Coming | Following | Same | Early | Late | Mid | Start | Middle | End | Turn | Every | Each | Another | During
        | Within | Noon | Midnight | Half | Ad | Fiscal | All | Year | Daily | Weekly | Monthly | Quarterly | Yearly | Hourly
        | Nightly | Biweekly | Once | Twice | Earlier | Later | Day | Week => true,
        _ => false,
    };
    word || view.is_number(at)
        || piece.whole && view.hits.classes(piece.token).meets(STARTS)
        || !piece.whole && view.find(at, Class::Month).is_some()
        || view.is_mark(at, '\'')
        || is_code(view, at)
}

/// Whether the words behind one that begins many times let it begin one here.
fn may_follow(view: &View<'_>, at: usize) -> bool {
    use T::*;
    let reach = match view.word(at) {
        The => {
            let word = matches!(
                view.word(at + 1),
                Last | Past
                    | Next
                    | Coming
                    | Following
                    | This
                    | That
                    | Same
                    | Early
                    | Late
                    | Mid
                    | Start
                    | Turn
                    | Middle
                    | End
                    | Fiscal
                    | Year
                    | More
                    | Another
                    | Earlier
                    | Later
                    | Day
                    | Week
            );
            let holiday = || view.has(at, Class::Holiday);
            let next = word || view.is_time_within(at + 1, 0) || matches!(view.text(at + 1), "\'" | "rest" | "FY" | "’" | "‘");
            return next || holiday();
        }
        From | Between => return view.is(at + 1, Now) || can_start(view, at + 1) && may_follow(view, at + 1),
        For | Within => return counts(view, at + 1) && view.may_date(at + 1),
        In => return counts(view, at + 1) && view.may_date(at + 1) || is_part_of_day(view, at + 1),
        At | During => return is_part_of_day(view, at + 1),
        All => return view.is_mark(at + 1, '-') || view.has(at + 1, Class::TimeUnit),
        This | That | Last | Past | Next | Coming | Following | Same => {
            let word = matches!(
                view.word(at + 1),
                This | That | Last | Past | Next | Coming | Following | Same | Early | Late | Mid | About | Fiscal | Year | The
            );
            return word
                || counts(view, at + 1)
                || view.is_time_within(at + 1, 0)
                || matches!(view.text(at + 1), "academic" | "school");
        }
        A | Half | Another => 4,
        Every | Each => 5,
        Other => return !view.may_be_number(at) || view.may_date(at) || stands_for_time(view, at),
        _ => return true,
    };
    view.is_time_within(at, reach)
}

/// Whether a number that stands far from any word of time may be one all the same: four digits, or behind "on", "c." or a dash.
fn stands_for_time(view: &View<'_>, at: usize) -> bool {
    let led = at
        .checked_sub(1)
        .is_some_and(|before| view.word(before) != T::Other || view.mark(before).is_some() || view.text(before).ends_with('.'));
    led || view.text(at).len() == 4 && view.is_number(at)
}

/// Whether a number of units can begin at a piece.
fn counts(view: &View<'_>, at: usize) -> bool {
    view.may_be_number(at) || view.is_any(at, &[T::A, T::Another, T::All, T::Half, T::About, T::Past, T::Last])
}

/// Whether a part of the day can begin at a piece, behind "in" and the like.
fn is_part_of_day(view: &View<'_>, at: usize) -> bool {
    let at = at + usize::from(view.is(at, T::The));
    view.is_any(at, &[T::Early, T::Late, T::Mid]) || view.may_have(at, ClassSet::of(&[Class::DayPart]))
}

/// "Q3", "H1", "FY2015", "w/c", "'90s".
fn is_code(view: &View<'_>, at: usize) -> bool {
    matches!(
        view.text(at).as_bytes(),
        [b'Q' | b'q' | b'H', b'1'..=b'4'] | [b'F', b'Y', ..] | [b'w' | b'W'] | [b'r' | b'R', b'e', b's', b't']
    )
}

/// The time that starts at a piece, and where the search goes on.
pub(super) fn at(view: &View<'_>, at: usize, context: &mut Context) -> Option<(Option<Time>, usize)> {
    if !can_start(view, at) || !may_follow(view, at) || is_part_of_name(view, at) {
        return None;
    }
    context.move_on();
    let when = find(view, at, context)?;
    if context.learn(view, &when) {
        view.refusals.forget();
    }
    let when = opened(view, when);
    let end = when.end;
    Some((time(view, when), end))
}

fn find(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if let Some(when) = duration::set(view, at).or_else(|| duration::raced(view, at)) {
        return Some(when);
    }
    if let Some(when) = opening_hours::parse(view, at).or_else(|| period::parse(view, at, context)) {
        return Some(when);
    }
    let moment = moment::parse(view, at, context);
    if let Some(set) = moment.as_ref().and_then(|when| recurring(view, when)) {
        return Some(set);
    }
    moment.or_else(|| moment::alone(view, at, context)).or_else(|| duration::parse(view, at))
}

/// "9am every Sunday", "4pm on Mondays": a clock in front of a set.
fn recurring(view: &View<'_>, when: &When) -> Option<When> {
    let clock = when.clock.filter(|_| when.kind == TimeKind::Time)?;
    let next = when.end + usize::from(view.is(when.end, T::On));
    let set = duration::set(view, next)?;
    let day = set.timex.as_deref()?.split('T').next().unwrap_or("").to_owned();
    let day = if day == "P1D" || day == "P" { String::new() } else { day };
    let timex = format!("{day}{}", clock.timex());
    let end = set.end;
    Some(When { value: Some(timex.clone()), timex: Some(timex), ..set.over(when.first, end) })
}

/// A composed or simple date.
fn date(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    once(view, at, Reading::Date, context, || {
        let composed = compose::parse(view, at, context);
        composed
            .or_else(|| {
                relative::parse(view, at, context, tense::Direction::Unknown).map(|when| directed(view, at, context, when))
            })
            .or_else(|| simple(view, at, context))
    })
}

/// Reads again with the tense where the direction may matter.
fn directed(view: &View<'_>, at: usize, context: &Context, when: When) -> When {
    let direction = tense::of(view, when.first, when.end);
    relative::parse(view, at, context, direction).unwrap_or(when)
}

/// A date that holds no other: of the calendar, a holiday, a year or part of one, or relative by one word.
fn simple(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    view.refusals.unless_refused(at, Reading::Simple, || read_simple(view, at, context))
}

fn read_simple(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    if let Some(found) = view
        .find(at + usize::from(view.is(at, T::The)) + usize::from(view.is_any(at, &[T::Last, T::Next, T::This])), Class::Holiday)
    {
        let direction = tense::of(view, at, found.end);
        if let Some(when) = holiday::parse(view, at, context, direction) {
            return Some(when);
        }
    }
    if let Some((spec, end)) = day::parse(view, at).or_else(|| day_list::parse(view, at)) {
        let year = spec.year.or_else(|| if spec.day.is_some() { day_list::year_of(view, end) } else { None });
        let spec = day::DaySpec { year, ..spec };
        if let Some(when) = without_year(view, spec, (at, end), context) {
            return Some(when);
        }
        let direction = if spec.year.is_some() { tense::Direction::Unknown } else { tense::of(view, at, end) };
        return resolve::resolve(spec, (at, end), direction, context);
    }
    if let Some(when) = relative::named(view, at, context) {
        return Some(when);
    }
    if let Some(when) = shifted::shifted(view, at, context, tense::Direction::Unknown) {
        let direction = tense::of(view, when.first, when.end);
        return shifted::shifted(view, at, context, direction);
    }
    year::parse(view, at, context)
}

/// A month or a day of the year that is meant of every year, or has its year from the months listed before it.
fn without_year(view: &View<'_>, spec: day::DaySpec, (first, end): (usize, usize), context: &Context) -> Option<When> {
    let month = spec.month.filter(|_| spec.year.is_none() && spec.weekday.is_none())?;
    if general::is_general(view, spec, first, end) {
        let (kind, timex, grain) = match spec.day {
            Some(day) => (TimeKind::Date, format!("XXXX-{month:02}-{day:02}"), Grain::Day),
            None => (TimeKind::DateRange, format!("XXXX-{month:02}"), Grain::Month),
        };
        return Some(When { spec: Some(spec), ..When::open(first, end, kind, Some(timex), grain, TimePass::Date) });
    }
    if spec.day.is_some() { None } else { month_list::in_order(view, first, context) }
}

/// Whether a time word is part of a name that the tables know: "Sunday Times", "September 11 attacks".
fn is_part_of_name(view: &View<'_>, at: usize) -> bool {
    let at = at + usize::from(view.is(at, T::The));
    let word = view.is_capital(at) || view.is_number(at);
    word && view.find(at, Class::Holiday).is_none() && day::is_in_name(view, at)
}

/// A bound that the word in front makes: "since Sunday", "before 2014", "until May", "after 3 p.m.".
fn opened(view: &View<'_>, when: When) -> When {
    if when.until.is_none() && when.from.is_none()
        || matches!(when.kind, TimeKind::Duration | TimeKind::Set)
        || when.pass == TimePass::Period
    {
        return when;
    }
    let Some(before) = when.first.checked_sub(1) else { return when };
    let before = if view.is_any(before, &[T::The, T::About]) { before.saturating_sub(1) } else { before };
    let (from, until) = match view.word(before) {
        T::Since => (when.from, None),
        T::After => (if when.kind == TimeKind::DateTime { when.from } else { when.until }, None),
        T::Before => (None, when.from),
        T::Until | T::Through => (None, when.from),
        _ => return when,
    };
    let kind = if when.kind == TimeKind::DateTime || when.kind == TimeKind::DateTimeRange {
        TimeKind::DateTimeRange
    } else {
        TimeKind::DateRange
    };
    When { from, until, kind, ..when }
}

/// The time of the output.
fn time(view: &View<'_>, when: When) -> Option<Time> {
    let dates = when.kind == TimeKind::DateRange;
    let text = |at: Option<DateTime>| at.map(|at| if dates { calendar::day(at.date()) } else { calendar::moment(at) });
    let period = matches!(when.kind, TimeKind::DateRange | TimeKind::DateTimeRange);
    let (from, until) = match when.clocks {
        Some((from, until)) => (Some(from), Some(until)),
        None if period => (text(when.from), text(when.until)),
        None => (None, None),
    };
    Some(Time {
        tokens: view.tokens(when.first, when.end)?,
        span: view.span(when.first, when.end)?,
        kind: when.kind,
        value: when.value,
        from,
        until,
        timex: when.timex,
        found: FoundBy::Pass(when.pass.pass()),
    })
}
