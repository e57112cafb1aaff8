//! Reads the dates of the calendar in their orders: "Tuesday, September 27, 2023", "27th of September", "2023-09-27", "9/27/23".
//!
//! **How.** A date is read into its parts (weekday, day, month, year), whatever their order; `resolve` fills in those that are missing.
//!
//! **Why this way.** Reading and filling are apart, so that the two sides of a period can lend each other their parts first.
//!
//! **Limits.** "May" and "March" alone need a word in front that makes them months.

use super::numeric::numeric;
use super::year_number::{plain_year, two_digit_year, year_after, year_behind_day};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;

/// The parts of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DaySpec {
    pub year: Option<i16>,
    pub month: Option<i8>,
    pub day: Option<i8>,
    pub weekday: Option<i8>,
}

/// The date that starts at a piece, and where it ends.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let begins = view.is(at, T::The) || view.is_number(at) || view.may_have(at, BEGINNINGS);
    if begins { view.refusals.unless_refused(at, Reading::Day, || read(view, at)) } else { None }
}

/// The classes of words that a day begins with.
const BEGINNINGS: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month, Class::NumberWord, Class::OrdinalWord]);

fn read(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    if let Some((weekday, end)) = weekday(view, at) {
        return Some(with_weekday(view, weekday, end));
    }
    if let Some(found) = lone_day(view, at) {
        return Some(found);
    }
    let at = if view.is(at, T::The) { at + 1 } else { at };
    let (mut spec, mut end) =
        numeric(view, at).or_else(|| month_first(view, at)).or_else(|| day_first(view, at)).or_else(|| year_first(view, at))?;
    // "27 September, a Tuesday" is rare; "September 27 (Tuesday)" is not
    let from = end + usize::from(view.is_mark(end, '(') || view.is_mark(end, ','));
    if let Some((weekday, after)) =
        weekday_name(view, from).filter(|_| from > end && spec.day.is_some() && view.is_mark(end, '('))
    {
        spec.weekday = Some(weekday);
        end = after + usize::from(view.is_mark(after, ')'));
    }
    Some((spec, end))
}

/// "the 27th" and "on 15" where nothing is counted.
fn lone_day(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let the = view.is(at, T::The);
    let from = at + usize::from(the);
    let (day, end) = day_number(view, from)?;
    let ordinal = view.is(end - 1, T::St) && (the || at > 0 && view.is(at - 1, T::On));
    let spelled = the && end > from + 1 && view.find(from, Class::NumberWord).is_some();
    // "back on 15", "8pm on 15"; a batsman is unbeaten on 22
    let set = at > 1 && view.is(at - 1, T::On) && view.is_any(at - 2, &[T::Back, T::Am, T::Pm]);
    let bare = view.is_number(from) && end == from + 1 && at > 0 && (set && !the || view.is(at - 1, T::For) && the);
    let closed = end >= view.len()
        || view.is(end, T::At)
        || view.mark(end).is_some_and(|mark| matches!(mark, '.' | '?' | '!' | ',')) && end + 1 >= view.len();
    // "On the 15th, the council met", but "on the 15th, 16th and 17th floors"
    let led = at > 0 && view.is(at - 1, T::On) && the;
    let parted = led && view.mark(end).is_some_and(|mark| mark != '-') && !view.is_number(end + 1);
    let linked = ordinal && (parted || view.is_any(end, &[T::At, T::To, T::And, T::Until, T::From]));
    ((ordinal || spelled || bare) && (closed || linked)).then_some((DaySpec { day: Some(day), ..DaySpec::default() }, end))
}

fn with_weekday(view: &View<'_>, weekday: i8, end: usize) -> (DaySpec, usize) {
    let alone = DaySpec { weekday: Some(weekday), ..DaySpec::default() };
    let mut next = end;
    let open = view.is_mark(next, '(');
    next += usize::from(open || view.is_mark(next, ',') || view.is_mark(next, '-') && view.is_glued(next));
    next += usize::from(view.is(next, T::The));
    let month_day = numeric(view, next).or_else(|| month_first(view, next)).or_else(|| day_first(view, next));
    if let Some((spec, after)) = month_day.filter(|(spec, _)| spec.day.is_some()) {
        let close = usize::from(open && view.is_mark(after, ')'));
        return (DaySpec { weekday: Some(weekday), ..spec }, after + close);
    }
    let the = next > end && view.is(next - 1, T::The);
    if let Some((day, after)) = spelled_day(view, next).filter(|_| the) {
        return (DaySpec { day: Some(day), ..alone }, after);
    }
    if let Some((day, after)) =
        day_number(view, next).filter(|&(_, after)| the || view.is(after - 1, T::St) || next == end && closes_day(view, after))
    {
        return (DaySpec { day: Some(day), ..alone }, after);
    }
    (alone, end)
}

/// Whether nothing that is counted follows a bare day.
pub(super) fn closes_day(view: &View<'_>, after: usize) -> bool {
    after >= view.len()
        || view.is_any(after, &[T::At, T::From])
        || view.mark(after).is_some_and(|mark| matches!(mark, '.' | '?' | '!'))
}

/// A weekday by name, with its guards against names and other words.
fn weekday(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let (number, end) = weekday_name(view, at)?;
    let text = view.text(at);
    let short = text.trim_end_matches('.').len() <= 3;
    let word = short && !text.ends_with('.') && matches!(text.to_ascii_lowercase().as_str(), "sun" | "sat" | "mon" | "wed");
    if word && view.len() > 3 {
        let marked = at > 0 && view.is_any(at - 1, &[T::Last, T::Next, T::This, T::On, T::Every])
            || view.is_number(end)
            || view.is_mark(end, ',') && (month(view, end + 1).is_some() || view.is_number(end + 1));
        let next = month(view, end).is_some()
            || view.is(end, T::At)
            || view.is_any(end, &[T::Or, T::The, T::And]) && view.is_capital(at)
            || view.find(end, Class::DayPart).is_some();
        if !marked && (!next || !view.is_capital(at)) {
            return None;
        }
    }
    (!is_in_name(view, at)).then_some((number, end))
}

/// A weekday in the singular.
pub(super) fn weekday_name(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let found = view.find(at, Class::Weekday).filter(|&found| view.cell(found, "note") != "plural")?;
    if is_syllable_of_name(view, at) {
        return None;
    }
    let end = found.end
        + usize::from(
            view.is_mark(found.end, '.') && view.is_glued(found.end) && found.end + 1 < view.len() && view.text(at).len() <= 5,
        );
    Some((view.cell(found, "value").parse().ok()?, end))
}

/// Whether a short day with a capital is the first half of a given name: "Tan Mon-ha", but "Sun-Thu" and "the Sunday-night train".
fn is_syllable_of_name(view: &View<'_>, at: usize) -> bool {
    let tied = view.is_mark(at + 1, '-') && view.is_glued(at + 1) && view.is_glued(at + 2);
    tied && view.text(at).len() <= 3 && view.is_capital(at) && view.is_word(at + 2) && !view.is_capital(at + 2)
}

/// Whether the piece is part of a longer name of the tables: "Sunday Times", "Black Friday".
pub(in crate::value) fn is_in_name(view: &View<'_>, at: usize) -> bool {
    const NAMES: [Class; 6] =
        [Class::Person, Class::OrganizationName, Class::OrganizationShort, Class::Event, Class::Work, Class::Product];
    let Some(piece) = view.pieces.get(at) else { return false };
    let first = piece.token.0.saturating_sub(3);
    (first..=piece.token.0).any(|token| {
        let hits = view.hits.starting_at(crate::text::TokenId(token));
        hits.iter().any(|hit| hit.tokens.len() > 1 && hit.tokens.holds(piece.token) && NAMES.contains(&hit.class))
    })
}

/// A month by name, and where it ends.
pub(super) fn month(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let found = view.find(at, Class::Month)?;
    let number = view.cell(found, "value").parse().ok()?;
    // "Oct. 23", but the period behind "30 May" ends the sentence
    let short = !matches!(view.text(at).to_ascii_lowercase().as_str(), "may" | "june" | "july" | "march" | "april");
    let inside = found.end + 1 < view.len() && (short && view.text(at).len() <= 4 || view.is_number(found.end + 1));
    let dot = view.is_mark(found.end, '.') && view.is_glued(found.end) && inside;
    Some((number, found.end + usize::from(dot)))
}

/// "September 27, 2023", "September 2023", "September".
fn month_first(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let (month, end) = month(view, at)?;
    let spec = DaySpec { month: Some(month), ..DaySpec::default() };
    let mut next = end;
    let separator = view.is_mark(next, '-') || view.is_mark(next, '/');
    next += usize::from(separator && view.is_glued(next) && view.is_glued(next + 1));
    next += usize::from(view.is(next, T::The));
    if let Some((year, after)) = year_after(view, end) {
        return Some((DaySpec { year: Some(year), ..spec }, after));
    }
    // "In June the first ship came"
    let counts = |after: usize| view.is(next - 1, T::The) && matches!(view.tag(after), Some(Tag::Noun | Tag::Adj));
    if let Some((day, after)) = day_number(view, next).filter(|&(_, after)| !counts(after)) {
        let spec = DaySpec { day: Some(day), ..spec };
        let (year, after) = match year_behind_day(view, after) {
            Some((year, after)) => (Some(year), after),
            None => (None, after),
        };
        return Some((DaySpec { year, ..spec }, after));
    }
    let bare = two_digit_year(view, end).map(|(year, after)| (DaySpec { year: Some(year), ..spec }, after));
    bare.or_else(|| is_bare_month(view, at, end).then_some((spec, end)))
}

/// Whether a month without day and year is one: "May said", "the March on Washington" are not.
fn is_bare_month(view: &View<'_>, at: usize, end: usize) -> bool {
    if is_in_name(view, at) {
        return false;
    }
    // "This may take long"
    if view.text(at) == "may" && at > 0 && view.is(at - 1, T::This) && (at == 1 || view.is_capital(at - 1)) {
        return false;
    }
    let text = view.text(at).trim_end_matches('.').to_ascii_lowercase();
    let led = at.checked_sub(1).is_some_and(|before| {
        view.is_any(
            before,
            &[
                T::In,
                T::Of,
                T::Since,
                T::Until,
                T::By,
                T::Last,
                T::This,
                T::Next,
                T::Past,
                T::Early,
                T::Late,
                T::Mid,
                T::During,
                T::Through,
                T::Before,
                T::After,
                T::From,
                T::Between,
                T::Every,
                T::Each,
                T::Coming,
                T::Following,
            ],
        ) || view.is_mark(before, '-') && before > 0 && view.is_any(before - 1, &[T::Early, T::Late, T::Mid])
            || view.is_any(before, &[T::To, T::And, T::Or])
                && before > 0
                && (view.find(before - 1, Class::Month).is_some() || view.is_number(before - 1))
    });
    let between = view.is_any(end, &[T::To, T::And, T::Until, T::Through]) && view.find(end + 1, Class::Month).is_some();
    let spoken = view.is_any(end, &[T::Pronoun, T::Not]);
    if matches!(
        text.as_str(),
        "may" | "march" | "mar" | "jan" | "sep" | "dec" | "oct" | "apr" | "aug" | "jun" | "jul" | "feb" | "nov" | "sept"
    ) {
        let the = at > 0
            && view.is(at - 1, T::The)
            && view.is_capital(at)
            && !view.is_any(end, &[T::On, T::For, T::Of])
            && text.len() > 3;
        let alone = view.len() == end - at && view.is_capital(at);
        let list =
            view.is_capital(at) && at > 0 && view.is_mark(at - 1, ',') && view.find(at.saturating_sub(2), Class::Month).is_some();
        // "Where may he go?", but "In May he left"
        let spoken = spoken && !(led && view.is_capital(at));
        return (led || the || alone || between || list) && !spoken;
    }
    let person =
        at > 0 && view.is_capital(at) && view.is_capital(at - 1) && view.is_word(at - 1) && view.word(at - 1) == T::Other;
    let surname = view.is_capital(end)
        && view.is_word(end)
        && !led
        && view.word(end) == T::Other
        && view.find(end, Class::Surname).is_some();
    (view.is_capital(at) || led || view.len() <= 3) && !person && !surname
}

/// "27 September 2023", "27th of September", "22-Jan-2016".
fn day_first(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let (day, end) = day_number(view, at)
        .filter(|_| view.is_number(at) || view.find(at, Class::OrdinalWord).is_some() || view.is(view.len().min(at + 1), T::St))
        .or_else(|| spelled_ordinal(view, at))
        .or_else(|| {
            spelled_day(view, at).filter(|&(_, end)| month(view, end).is_some_and(|(_, end)| year_after(view, end).is_some()))
        })?;
    let mut next = end + usize::from(view.is(end, T::Of));
    let dash = view.mark(next).is_some_and(|mark| matches!(mark, '-' | '/' | '.'))
        && view.find(next + 1, Class::Month).is_some()
        && (view.is_glued(next) == view.is_glued(next + 1) || view.is_mark(next, '.'));
    next += usize::from(dash);
    let (month, after) = month(view, next)?;
    // "5 may be" is no date
    if view.text(next) == "may" && next == end && !view.is_number(after) && !view.is(end - 1, T::St) {
        return None;
    }
    let from =
        after + usize::from(dash && view.mark(after).is_some_and(|mark| matches!(mark, '-' | '/')) && view.is_number(after + 1));
    let (year, after) = match year_behind_day(view, from) {
        Some((year, after)) => (Some(year), after),
        None => (None, after),
    };
    Some((DaySpec { year, month: Some(month), day: Some(day), weekday: None }, after))
}

/// "2017 April", "2019/Aug/01".
fn year_first(view: &View<'_>, at: usize) -> Option<(DaySpec, usize)> {
    let year = plain_year(view, at)?;
    let joined = view.is_glued(at + 1) && view.is_glued(at + 2);
    let mark = view.mark(at + 1).filter(|mark| *mark == ',' || joined && matches!(mark, '-' | '/' | '.'));
    // "1790 – March 5" are two sides
    if mark.is_none() && view.mark(at + 1).is_some() {
        return None;
    }
    let next = at + 1 + usize::from(mark.is_some());
    let (month, end) = month(view, next)?;
    let spec = DaySpec { year: Some(year), month: Some(month), ..DaySpec::default() };
    let from = end + usize::from(mark.is_some() && view.mark(end) == mark);
    match day_number(view, from) {
        Some((day, after)) => Some((DaySpec { day: Some(day), ..spec }, after)),
        None => Some((spec, end)),
    }
}

/// The day of the month at a piece: "27", "27th", "twenty-seventh", "twenty nine".
pub(super) fn day_number(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    if !view.is_number(at) {
        let behind = at > 0 && view.find(at - 1, Class::Month).is_some();
        return spelled_ordinal(view, at).or_else(|| spelled_day(view, at).filter(|_| behind));
    }
    let text = view.text(at);
    let day = numeral::whole(text).filter(|day| text.len() <= 2 && (1..=31).contains(day))?;
    let day = i8::try_from(day).ok()?;
    if view.is(at + 1, T::St) && view.is_glued(at + 1) {
        return Some((day, at + 2));
    }
    let glued = view.is_glued(at + 1);
    let word = glued && view.is_word(at + 1) && view.find(at + 1, Class::Month).is_none();
    let odd = glued
        && view.mark(at + 1).is_some_and(|mark| {
            mark == '%' || matches!(mark, ':' | '/' | '.') && view.is_number(at + 2) && view.is_glued(at + 2)
        });
    // "May 5 million", "March 20 percent", "on 26 a.m."
    let counted = view.find(at + 1, Class::ScaleWord).is_some_and(|found| view.cell(found, "note") != "short")
        || view.is_any(at + 1, &[T::Percent, T::Pm, T::Oclock])
        || view.is(at + 1, T::Am) && view.text(at + 1).len() > 1
        || view.is(at + 1, T::Per) && view.is(at + 2, T::Cent);
    (!word && !odd && !counted).then_some((day, at + 1))
}

/// "fifteen", "twenty nine".
fn spelled_day(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    let number = view
        .find(at, Class::NumberWord)
        .and_then(|_| crate::value::number::parse(view, at))
        .filter(|number| number.scale.is_none() && number.value.is_integer())?;
    Some((i8::try_from(number.value).ok().filter(|day| (1..=31).contains(day))?, number.end))
}

const ORDINALS: ClassSet = ClassSet::of(&[Class::OrdinalWord, Class::NumberWord]);

/// "third", "twenty-first".
fn spelled_ordinal(view: &View<'_>, at: usize) -> Option<(i8, usize)> {
    use crate::value::number::{NumberKind, parse};
    if !view.may_have(at, ORDINALS) || view.find(at, Class::OrdinalWord).is_none() && view.find(at, Class::NumberWord).is_none() {
        return None;
    }
    let number = parse(view, at).filter(|number| number.kind == NumberKind::Ordinal && number.value.is_integer())?;
    let day = i8::try_from(number.value).ok().filter(|day| (1..=31).contains(day))?;
    Some((day, number.end))
}
