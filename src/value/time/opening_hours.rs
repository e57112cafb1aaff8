//! Reads the hours of a timetable: "Mon-Fri 8:30 am - 7 pm, Sat 9 am - 1 pm".
//!
//! **How.** A weekday or two with a dash, and two clocks; the line must hold more than one such weekday and no verb.
//!
//! **Why this way.** "Friday 9 am - 1 pm" alone announces one day; a list of weekdays with their hours is meant of every week.
//!
//! **Limits.** One weekday alone, or a line with a verb, is that of the week of the document.

use super::calendar::Grain;
use super::clock::{self, Clock};
use super::clock_period::halves;
use super::day::weekday_name;
use super::pass::TimePass;
use super::when::When;
use crate::grammar::Tag;
use crate::model::TimeKind;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// How many pieces to each side belong to the timetable.
const REACH: usize = 30;

/// The hours of one row of a timetable.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<When> {
    let row = row(view, at)?;
    let label = (at.saturating_sub(REACH)..at).rev().find(|&at| view.is_mark(at, ':') && !view.is_glued(at + 1));
    let (from, until) = (label.unwrap_or(at.saturating_sub(REACH)), (row.end + REACH).min(view.len()));
    let mut others = (from..at).chain(row.end..until);
    let listed =
        row.last.is_some() || others.any(|other| weekday_name(view, other).is_some_and(|(_, end)| clocks(view, end).is_some()));
    let told = (from..until).any(|at| is_verb(view, at));
    if !listed || told {
        return None;
    }
    let day = match row.last {
        None => format!("XXXX-WXX-{}", row.day),
        Some(_) => String::new(),
    };
    let timex = format!("{day}{}/{day}{}", row.opens.timex(), row.closes.timex());
    let mut when = When::open(at, row.end, TimeKind::TimeRange, Some(timex), Grain::Minute, TimePass::Set);
    when.clocks = Some((row.opens.iso(), row.closes.iso()));
    Some(when)
}

/// A verb, which "Sat" and "am" are not here.
fn is_verb(view: &View<'_>, at: usize) -> bool {
    matches!(view.tag(at), Some(Tag::Verb | Tag::Aux)) && !view.is(at, T::Am) && weekday_name(view, at).is_none()
}

/// "Mon-Fri 8:30 am - 7 pm".
#[derive(Clone, Copy, Debug)]
struct Row {
    day: i8,
    /// The other side of "Mon-Fri".
    last: Option<i8>,
    opens: Clock,
    closes: Clock,
    end: usize,
}

fn row(view: &View<'_>, at: usize) -> Option<Row> {
    let (day, end) = weekday_name(view, at)?;
    let last = view.is_mark(end, '-').then(|| weekday_name(view, end + 1)).flatten();
    let next = last.map_or(end, |(_, end)| end);
    let (opens, closes, end) = clocks(view, next)?;
    Some(Row { day, last: last.map(|(day, _)| day), opens, closes, end })
}

/// "8:30 am - 7 pm", behind a colon or a comma too.
fn clocks(view: &View<'_>, at: usize) -> Option<(Clock, Clock, usize)> {
    let at = at + usize::from(view.is_mark(at, ':') || view.is_mark(at, ','));
    let (opens, end) = clock::parse(view, at).or_else(|| clock::bare_hour(view, at))?;
    let dash = view.mark(end).is_some_and(|mark| matches!(mark, '-' | '—'));
    let (closes, end) = dash.then(|| clock::parse(view, end + 1)).flatten().filter(|(clock, _)| clock.exact)?;
    let (opens, closes) = halves(opens, closes);
    Some((opens, closes, end))
}
