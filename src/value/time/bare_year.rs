//! Whether a number of four digits is a year: "in 1992", "the 1997 record", but "1992 boats", "MB-1992", "more than 1992".
//!
//! **How.** What is glued to it, what it measures and what it numbers rule a year out; a preposition, a bracket or another year in
//! front makes it one; else the number itself decides.
//!
//! **Why this way.** News writes years bare more often than any other number from 1800 to now.
//!
//! **Limits.** A count in that span before a noun that shows no plural is taken for a year.

use super::year_number::plain_year;
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::Comparator;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;
use crate::value::{comparator, money, name};

/// Whether the number at `at`, which ends before `end`, is a year.
pub(super) fn is_year(view: &View<'_>, at: usize, end: usize, year: i16) -> bool {
    if is_part_of_code(view, at, end) || is_label(view, at) || is_measure(view, at, end) {
        return false;
    }
    // "September 1972 attacks"
    if super::day::is_in_name(view, at) && view.find(at, Class::Event).is_some() {
        return false;
    }
    let led = is_led(view, at, end);
    let plural = name::is_plural(view, end) && !view.is_capital(end);
    if counts(view, at, end, led, plural) {
        return false;
    }
    // "a survey of 1709 children"
    if plural && year < 1800 && at > 0 && view.is(at - 1, T::Of) {
        return false;
    }
    let round = year % 100 == 0;
    if led && !(plural && round) || at == 0 && !plural && year >= 1000 && view.mark(end).is_some() {
        return true;
    }
    (1800..=2060).contains(&year) && !plural && (led || year % 1000 != 0) || (1900..=2060).contains(&year) && !round
}

/// Whether it is glued to more than a year is: "12-1992", "1992%", "$1992", "1992:17".
fn is_part_of_code(view: &View<'_>, at: usize, end: usize) -> bool {
    if follows_hyphen(view, at) && view.is_number(at - 2) && plain_year(view, at - 2).is_none() && view.text(at - 2).len() < 4 {
        return true;
    }
    let possessive = view.is(end, T::S) && view.text(end) != "s";
    // "in May 1992: the vote"; but "1992:17"
    let label = view.is_mark(at + 1, ':') && !(view.is_number(at + 2) && view.is_glued(at + 2));
    let odd = |mark| matches!(mark, '%' | '/' | '°' | '+' | '$') || mark == ':' && !label;
    let glued = view.is_glued(end) && (view.mark(end).is_some_and(odd) || view.is_word(end));
    let opens = |mark: char| matches!(mark, '-' | '(' | '[' | '"' | '\'' | '—' | '/' | '.' | ',');
    glued && !possessive || view.is_glued(at) && at > 0 && view.mark(at - 1).is_some_and(|mark| !opens(mark))
}

/// Whether a glued hyphen stands before it with a piece before that.
fn follows_hyphen(view: &View<'_>, at: usize) -> bool {
    at > 1 && view.is_glued(at) && view.is_mark(at - 1, '-') && view.is_glued(at - 1)
}

/// Whether it is the number of something: "Flight 1992", "MB-1992".
fn is_label(view: &View<'_>, at: usize) -> bool {
    at > 0 && view.has(at - 1, Class::NumberLabel) || follows_hyphen(view, at) && view.is_caps(at - 2) && view.is_word(at - 2)
}

/// Whether a unit, a scale, money or a percent sign stands beside it.
fn is_measure(view: &View<'_>, at: usize, end: usize) -> bool {
    let unit = view.find(end, Class::Unit).is_some() && !view.is(end, T::In);
    let scale = || view.find(end, Class::ScaleWord).is_some_and(|found| view.cell(found, "note").is_empty());
    let money = || money::stands_at(view, end) || money::stands_before(view, at + 1);
    let percent = || view.is(end, T::Percent) || view.is_mark(end, '%') || view.is(end, T::Per);
    unit || scale() || money() || percent()
}

/// Whether what stands before it leads to a year: "in 1992", "1991 and 1992", "(1992)".
fn is_led(view: &View<'_>, at: usize, end: usize) -> bool {
    const LEADS: &[T] = &[
        T::In,
        T::Since,
        T::Until,
        T::By,
        T::From,
        T::Before,
        T::After,
        T::During,
        T::Through,
        T::Early,
        T::Late,
        T::Mid,
        T::Year,
        T::Between,
        T::Fiscal,
        T::On,
        T::End,
    ];
    let Some(before) = at.checked_sub(1) else { return false };
    let year_before = || before > 0 && plain_year(view, before - 1).is_some();
    view.is_any(before, LEADS)
        || view.is_any(before, &[T::To, T::And, T::Or]) && year_before()
        || view.is(before, T::Of) && before > 0 && !view.is_number(before - 1)
        // "(1704 – 1787)"
        || matches!(view.mark(before), Some('-' | '—')) && before > 0 && (year_before() || view.mark(end).is_some())
        || view.mark(before) == Some('(') && view.mark(end).is_some_and(|mark| matches!(mark, ')' | '-' | ',' | '—'))
}

/// Whether a word of comparison makes it a count: "more than 1992 boats", but "above the 1997 record".
fn counts(view: &View<'_>, at: usize, end: usize, led: bool, plural: bool) -> bool {
    let Some((kind, first)) = comparator::before(view, at).filter(|&(_, first)| first < at) else { return false };
    let compared = kind != Comparator::About && !view.is_any(at - 1, &[T::Until, T::Over]);
    // "since at least 1980"
    if first > 0 && !plural && view.is_any(first - 1, &[T::Since, T::Until, T::From]) {
        return false;
    }
    let named = || !plural && view.is(at - 1, T::The) && view.tag(end) == Some(Tag::Noun);
    compared && (plural || !led && !named()) && !view.is_any(at - 1, &[T::About])
}
