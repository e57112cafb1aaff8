//! Whether a month or a day of the year stands in a general statement, which speaks of it in every year: "It rarely rains in July".
//!
//! **How.** The sentence must be without any word of past, plan or place in time, and the clause in the simple present with a sign of the
//! general: a habit ("usually"), the climate, a day that comes round ("his feast day is 30 September"), or the month as what is described.
//!
//! **Why this way.** A wrong general is as bad as a wrong year, so both the sign and the tense must be there.
//!
//! **Limits.** "The vote is in October" is taken for one vote; "meets in October" needs the word "usually".

use super::day::{DaySpec, weekday_name};
use super::tense::{self, Direction};
use super::year_number::plain_year;
use crate::grammar::Tag;
use crate::lexicon::{Class, VerbForms};
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use std::ops::Range;

/// How many pieces to each side are looked at.
const REACH: usize = 40;

/// How many pieces a description has up to its noun: "is the most ideal month".
const DESCRIPTION: usize = 6;

/// Whether a date without a year that stands from `first` to `end` is meant of every year.
pub(super) fn is_general(view: &View<'_>, spec: DaySpec, first: usize, end: usize) -> bool {
    let mut others = sentence(view, first, end).filter(|&at| at < first || at >= end);
    if others.any(|at| is_one_time(view, at)) {
        return false;
    }
    let clause = clause(view, first, end);
    let has = |sign: fn(&View<'_>, usize) -> bool| clause.clone().any(|at| sign(view, at));
    let habit = has(is_habit) && has(is_present);
    // "It is 31 degrees on July 8": the weather of a day is that of one year
    let season = spec.day.is_none() && (is_of_months(view, first) || has(is_climate)) && has(is_state);
    habit || season || is_described(view, first, end) || comes_round(view, first)
}

/// The pieces around a date up to the next quotation mark on each side.
fn sentence(view: &View<'_>, first: usize, end: usize) -> Range<usize> {
    let quote = |at: &usize| view.is_mark(*at, '"');
    let from = (first.saturating_sub(REACH)..first).rev().find(quote).map_or(first.saturating_sub(REACH), |at| at + 1);
    let last = (end + REACH).min(view.len());
    from..(end..last).find(quote).unwrap_or(last)
}

/// The pieces of the sentence up to the next clause on each side.
fn clause(view: &View<'_>, first: usize, end: usize) -> Range<usize> {
    let sentence = sentence(view, first, end);
    let from = (sentence.start..first).rev().find(|&at| begins_clause(view, at)).unwrap_or(sentence.start);
    from..(end..sentence.end).find(|&at| begins_clause(view, at)).unwrap_or(sentence.end)
}

/// "; ", ", and", ", where", "and is": the next clause begins behind it.
fn begins_clause(view: &View<'_>, at: usize) -> bool {
    let joint = |at: usize| {
        matches!(view.tag(at), Some(Tag::Cconj | Tag::Sconj)) || matches!(view.text(at), "where" | "which" | "who" | "when")
    };
    let verb = |at: usize| matches!(view.tag(at), Some(Tag::Verb | Tag::Aux));
    let listed = view.find(at + 2, Class::Month).is_some();
    view.is_mark(at, ';') || view.is_mark(at, ',') && joint(at + 1) && !listed || joint(at) && verb(at + 1)
}

/// Whether a word says that one time is meant: another date, a step from today, a past or planned event, a wish or a possibility.
fn is_one_time(view: &View<'_>, at: usize) -> bool {
    use T::*;
    let placed = view.is_any(
        at,
        &[Today, Tonight, Yesterday, Tomorrow, Now, Last, Past, Next, Coming, Following, Since, Ago, Later, Earlier, Will, Would],
    );
    let this = view.is(at, This)
        && (view.find(at + 1, Class::TimeUnit).is_some()
            || view.find(at + 1, Class::Season).is_some()
            || view.find(at + 1, Class::Month).is_some());
    let passive = at >= 2 && view.tag(at - 1) == Some(Tag::Adv) && is_copula(view, at - 2);
    placed
        || this
        || plain_year(view, at).is_some()
        || weekday_name(view, at).is_some()
        || tense::sign(view, at).is_some_and(|direction| direction == Direction::Future || !passive)
}

/// "is" and "are".
fn is_copula(view: &View<'_>, at: usize) -> bool {
    matches!(view.text(at), "is" | "are")
}

/// Whether a verb of the simple present stands here.
fn is_present(view: &View<'_>, at: usize) -> bool {
    if is_copula(view, at) {
        return !is_progressive(view, at + 1);
    }
    let forms = view.pieces.get(at).map_or(0, |piece| view.hits.word(piece.token).verb_forms);
    let finite =
        forms & VerbForms::THIRD != 0 || forms & VerbForms::BASE != 0 && at > 0 && !view.is_any(at - 1, &[T::To, T::Would]);
    finite && view.tag(at) == Some(Tag::Verb)
}

/// "being", "is still falling": what goes on at the time.
fn is_progressive(view: &View<'_>, at: usize) -> bool {
    let at = at + usize::from(view.tag(at) == Some(Tag::Adv));
    view.tag(at) == Some(Tag::Verb) && view.text(at).ends_with("ing")
}

/// "usually", "each year".
fn is_habit(view: &View<'_>, at: usize) -> bool {
    view.has(at, Class::HabitWord) || view.is_any(at, &[T::Every, T::Each]) && view.is(at + 1, T::Year)
}

/// Weather, and what it is measured in.
fn is_climate(view: &View<'_>, at: usize) -> bool {
    let degrees = || {
        view.find(at, Class::Unit).is_some_and(|found| view.cell(found, "dimension") == "temperature" && view.text(at).len() > 1)
    };
    view.has(at, Class::ClimateWord) || degrees()
}

/// A verb of the present that says how things are: a copula, or one without an object.
fn is_state(view: &View<'_>, at: usize) -> bool {
    use T::*;
    let closed = || {
        view.mark(at + 1).is_some()
            || view.is_any(at + 1, &[In, From, Until, Between, During, At, On, By, Through])
            || view.tag(at + 1) == Some(Tag::Adv)
    };
    is_present(view, at) && (is_copula(view, at) || closed())
}

/// "during the months of June and July".
fn is_of_months(view: &View<'_>, first: usize) -> bool {
    let list = view.is_any(first.saturating_sub(1), &[T::And, T::Or, T::To])
        && view.find(first.saturating_sub(2), Class::Month).is_some();
    let first = if list { first.saturating_sub(2) } else { first };
    first > 2 && view.is(first - 1, T::Of) && view.text(first - 2) == "months"
}

/// "October is National Book Month", "April is the best time": the month itself is described.
fn is_described(view: &View<'_>, first: usize, end: usize) -> bool {
    let opens = first == 0 || view.mark(first - 1).is_some() || view.is_any(first - 1, &[T::And]);
    if !opens
        || !is_copula(view, end)
        || is_progressive(view, end + 1)
        || view.find(first, Class::Month).is_none_or(|found| found.end != end)
    {
        return false;
    }
    let mut description = (end + 1..(end + 1 + DESCRIPTION).min(view.len()))
        .take_while(|&at| view.mark(at).is_none() && !view.is_any(at, &[T::To, T::In, T::That]));
    let plain = description.clone().all(|at| view.find(at, Class::OrdinalWord).is_none());
    plain && description.any(|at| matches!(view.text(at), "month" | "Month" | "season" | "time"))
}

/// "His birthday is 5 May": the date of what comes round every year.
fn comes_round(view: &View<'_>, first: usize) -> bool {
    let verb = first.checked_sub(1 + usize::from(first > 0 && view.is(first - 1, T::On)));
    verb.is_some_and(|verb| {
        is_copula(view, verb)
            && (verb.saturating_sub(2)..verb).any(|at| view.find(at, Class::YearlyDay).is_some_and(|found| found.end == verb))
    })
}
