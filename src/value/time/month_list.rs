//! Reads months that a sentence lists one after another: "in Rome in December, in Paris in January and in Lisbon in March".
//!
//! **How.** Three or more bare months in their order, which together stay within a year, go forward from the first one, over the turn of
//! the year where they must.
//!
//! **Why this way.** Each month alone would go to the year nearest to the document; a list is in the order of what happens.
//!
//! **Limits.** Two months are no list: "rose in January after a fall in December".

use super::Context;
use super::calendar::{self, Grain};
use super::day::{self, DaySpec};
use super::pass::TimePass;
use super::resolve;
use super::tense;
use super::when::When;
use crate::lexicon::Class;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// How many pieces to each side a list reaches.
const REACH: usize = 80;

/// How many months are a list at least.
const FEWEST: usize = 3;

/// A bare month of the list and its place.
#[derive(Clone, Copy, Debug)]
struct Member {
    month: i8,
    first: usize,
    end: usize,
}

/// The month at a piece as a list gives it.
pub(super) fn in_order(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let members = members(view, at)?;
    let mut forward = 0;
    let mut found = None;
    for (before, member) in members.iter().zip(members.iter().skip(1)) {
        forward += i32::from((member.month - before.month).rem_euclid(12));
        if member.first == at {
            found = Some((forward, member.end));
        }
    }
    let (by, end) = found.filter(|_| forward < 12)?;
    let opening = members.first()?;
    let spec = DaySpec { month: Some(opening.month), ..DaySpec::default() };
    let direction = tense::of(view, opening.first, opening.end);
    let start = resolve::resolve(spec, (opening.first, opening.end), direction, context)?.start()?;
    When::unit(at, end, calendar::shift(start, Grain::Month, by)?, Grain::Month, TimePass::Date)
}

/// The months of the list around a piece; none where one of them has a day or a year, or where they are too few.
fn members(view: &View<'_>, at: usize) -> Option<Vec<Member>> {
    let mut members: Vec<Member> = Vec::new();
    for first in at.saturating_sub(REACH)..(at + REACH).min(view.len()) {
        if view.find(first, Class::Month).is_none() {
            continue;
        }
        let linked = first > 0
            && (view.is_mark(first - 1, ',') || view.is_any(first - 1, &[T::And, T::Or]))
            && members.last().is_some_and(|before| before.end + 2 >= first);
        if !linked && (first == 0 || !view.is(first - 1, T::In)) {
            continue;
        }
        let (spec, end) = day::parse(view, first)?;
        let bare = DaySpec { month: spec.month, ..DaySpec::default() };
        members.push(Member { month: spec.month.filter(|_| spec == bare)?, first, end });
    }
    (members.len() >= FEWEST).then_some(members)
}
