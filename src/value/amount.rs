//! Puts an amount together: number, currency or unit, range, comparator, what is counted.
//!
//! **How.** A part is a number with the currency or unit around it; two parts with "to", "or", a dash, or "between … and" make
//! a range and lend each other scale and unit. Comparators and what is counted are added around the outermost part.
//!
//! **Why this way.** Parts and ranges are the same for money, measures and counts, so that each is written once.
//!
//! **Limits.** "Rose from 5 to 7 percent" is a change and gives two amounts; three-sided ranges give two.

use super::money::{self, Currency, Form};
use super::number::{self, Number, NumberKind};
use super::part::{Part, minor, part};
use super::piece::View;
use super::range::range;
use super::terminal::Terminal as T;
use super::{Amount, pass};
use super::{comparator, counted, measure, name, nation::Nations};
use crate::lexicon::{Class, ClassSet};
use crate::model::{AmountKind, Basis, Comparator};
use crate::rules::FoundBy;
use rust_decimal::Decimal;

/// Whether an amount can start at a piece: where a number can, and at the words that stand for one.
#[inline]
pub(super) fn can_start(view: &View<'_>, at: usize) -> bool {
    view.may_be_number(at) || view.is_any(at, &[T::A, T::Half])
}

/// The amount whose number starts at a piece, and where the search goes on.
pub(super) fn at<'a>(view: &View<'a>, at: usize, nations: &mut Nations<'a>) -> Option<(Option<Amount>, usize)> {
    let half = view.is(at, T::Half);
    if half && let Some(found) = bare_unit(view, at, nations) {
        return Some(found);
    }
    let Some(first) = part(view, at) else { return if view.is(at, T::A) { bare_unit(view, at, nations) } else { None } };
    if let Some(end) = name::chain(view, at) {
        return Some((None, end));
    }
    if name::is_model(view, &first.number) && first.currency.is_none() {
        return Some((None, first.end));
    }
    if let Some((low, high)) = range(view, &first) {
        let end = high.end;
        return Some((finish(view, low, Some(high), nations), end));
    }
    let named = || name::is_compound(view, &first.number) || name::is_named_ordinal(view, &first.number);
    if first.kind == AmountKind::Count && name::is_no_count(view, &first.number) || named() {
        return Some((None, first.end));
    }
    Some((finish(view, first, None, nations), first.end))
}

/// The classes of what an article can price or measure.
const UNITS: ClassSet = ClassSet::of(&[
    Class::CurrencyWord,
    Class::CurrencyMinor,
    Class::CurrencySlang,
    Class::CurrencyCode,
    Class::CurrencySymbol,
    Class::Unit,
]);

/// "a dollar", "an ounce", "half-litre": an article for a number.
fn bare_unit<'a>(view: &View<'a>, at: usize, nations: &mut Nations<'a>) -> Option<(Option<Amount>, usize)> {
    let half = view.is(at, T::Half);
    if !view.is(at, T::A) && !half {
        return None;
    }
    let behind = at + 1 + usize::from(half && (view.is(at + 1, T::A) || view.is_mark(at + 1, '-')));
    if view.is_word(behind) && !view.is_caps(behind) && !view.may_have(behind, UNITS) {
        return None;
    }
    // "$80 a barrel", "60 miles an hour" are rates
    let rate = at > 0
        && (view.is_number(at - 1)
            || view.find(at - 1, Class::Unit).is_some()
            || view.find(at - 1, Class::ScaleWord).is_some()
            || view.mark(at - 1) == Some('%')
            || money::stands_at(view, at - 1));
    let mut next = at + 1;
    next += usize::from(half && (view.is(next, T::A) || view.is_mark(next, '-')));
    if rate || view.is_number(next) {
        return None;
    }
    let value = if half { Decimal::new(5, 1) } else { Decimal::ONE };
    let number = Number { first: at, end: next, value, bounds: None, kind: NumberKind::Cardinal, spelled: true, scale: None };
    let money = money::at_piece(view, next).filter(|(currency, _)| {
        matches!(currency.form, Form::Word | Form::Nation | Form::Slang | Form::Minor)
            && !currency.code.is_empty()
            && !matches!(view.text(next), "real" | "sum")
    });
    if let Some((currency, end)) =
        money.filter(|_| view.is_word(next) && !view.is_capital(next) && view.tag(next) != Some(crate::grammar::Tag::Verb))
    {
        let attributive = view.is_mark(end, '-') || view.is_any(next, &[T::Cent]);
        let part = Part {
            first: at,
            end,
            number,
            kind: AmountKind::Money,
            currency: Some(currency),
            unit: None,
            value: value.checked_mul(currency.factor)?,
        };
        let part = minor(view, part, false);
        let end = part.end;
        return (!attributive || half).then(|| (finish(view, part, None, nations), end));
    }
    let unit = measure::at_piece(view, next)
        .filter(|unit| unit.kind == AmountKind::Measure && matches!(unit.dimension, "mass" | "volume" | "length" | "area"))?;
    let own = matches!(
        view.text(next),
        "foot" | "yard" | "stone" | "mile" | "ton" | "tons" | "league" | "knot" | "degree" | "m" | "g" | "l" | "t" | "in"
    );
    let whole = unit.end == next + 1 && !own && !view.is_capital(next + 1) || half && unit.end > next;
    let part = Part { first: at, end: unit.end, number, kind: unit.kind, currency: None, unit: unit.unit, value };
    whole.then(|| (finish(view, part, None, nations), unit.end))
}

/// Makes the amount of one or two parts.
fn finish<'a>(view: &View<'a>, low: Part<'a>, high: Option<Part<'a>>, nations: &mut Nations<'a>) -> Option<Amount> {
    let end = high.map_or(low.end, |high| high.end);
    let (mut comparator, mut end_of_all) = (Comparator::Exactly, end);
    if let Some((found, _)) = comparator::before(view, low.first) {
        comparator = found;
    }
    // "about five hundred or more"
    if matches!(comparator, Comparator::Exactly | Comparator::About)
        && let Some((found, after)) = comparator::after(view, end)
    {
        (comparator, end_of_all) = (found, after);
    }
    let (mut value, mut bounds) = (Some(low.value), None);
    let mut kind = low.kind;
    if let Some((from, to)) = low.number.bounds {
        let factor =
            low.currency.filter(|currency| currency.form != Form::Minor).map_or(Decimal::ONE, |currency| currency.factor);
        (value, bounds) = (None, Some((from.checked_mul(factor)?, to.checked_mul(factor)?)));
        if matches!(comparator, Comparator::Exactly) {
            comparator = Comparator::About;
        }
    }
    if let Some(high) = high {
        (value, bounds, comparator) = (None, Some((low.value, high.value)), Comparator::Between);
        if kind == AmountKind::Count {
            kind = AmountKind::Range;
        }
    }
    if let Some((upper, at)) = second_bound(view, end, comparator, value) {
        let (a, b) = value.map_or((upper, upper), |value| (value.min(upper), value.max(upper)));
        (bounds, value, comparator, end_of_all) = (Some((a, b)), None, Comparator::Between, at);
        return amount(view, (low.first, at), kind, value, bounds, comparator, &low, nations, end_of_all);
    }
    amount(view, (low.first, end), kind, value, bounds, comparator, &low, nations, end_of_all)
}

/// "and less than 40" behind "more than 10".
fn second_bound(view: &View<'_>, end: usize, comparator: Comparator, value: Option<Decimal>) -> Option<(Decimal, usize)> {
    let lower = |comparator| matches!(comparator, Comparator::MoreThan | Comparator::AtLeast);
    let upper = |comparator| matches!(comparator, Comparator::LessThan | Comparator::AtMost | Comparator::UpTo);
    if !lower(comparator) && !upper(comparator) {
        return None;
    }
    let from = end + usize::from(view.is_mark(end, ','));
    let from = from + usize::from(view.is(from, T::And) || view.text(from) == "but");
    if from == end {
        return None;
    }
    let number = (from + 1..from + 8).find_map(|at| Some((comparator::before(view, at)?, number::parse(view, at)?)));
    let ((kind, start), number) = number?;
    let other = start == from && number.kind != NumberKind::Vague;
    let fits = value.is_some_and(|value| {
        if lower(comparator) { upper(kind) && value < number.value } else { lower(kind) && number.value < value }
    });
    (other && fits).then_some((number.value, number.end))
}

#[allow(clippy::too_many_arguments, reason = "the fields of an amount")]
fn amount<'a>(
    view: &View<'a>,
    (first, end): (usize, usize),
    kind: AmountKind,
    value: Option<Decimal>,
    bounds: Option<(Decimal, Decimal)>,
    comparator: Comparator,
    part: &Part<'a>,
    nations: &mut Nations<'a>,
    after: usize,
) -> Option<Amount> {
    let (currency, basis) = part.currency.map_or((None, None), |currency| {
        if is_world_price(view, end) { nations.settle_in(currency, *b"USD") } else { nations.settle(currency) }
    });
    let mut elsewhere = || {
        let settled = basis == Some(Basis::Default) && !is_world_price(view, end);
        settled && part.currency.is_some_and(|currency| nations.may_be_elsewhere(currency))
    };
    let pass = match kind {
        AmountKind::Money if elsewhere() => &pass::MONEY_ELSEWHERE,
        AmountKind::Money => &pass::MONEY,
        AmountKind::Percent => &pass::PERCENT,
        AmountKind::Ordinal => &pass::ORDINAL,
        AmountKind::Count | AmountKind::Range => &pass::COUNT,
        _ => &pass::MEASURE,
    };
    let minor = part.currency.filter(|currency| currency.form == Form::Minor).map(|currency| minor_unit(view, part, currency));
    let counts =
        matches!(kind, AmountKind::Count | AmountKind::Range | AmountKind::Percent | AmountKind::Measure | AmountKind::Ordinal);
    let mut span = view.span(first, end)?;
    // "$7m." ends a sentence
    if end == view.len() && view.text(end - 1).len() <= 3 && view.text(end - 1).ends_with('.') {
        span.end -= 1;
    }
    Some(Amount {
        tokens: view.tokens(first, end)?,
        span,
        kind,
        value,
        low: bounds.map(|(low, _)| low),
        high: bounds.map(|(_, high)| high),
        comparator,
        currency,
        basis,
        unit: part.unit.or(minor).map(str::to_owned),
        of: counts.then(|| counted::thing(view, after)).flatten(),
        purpose: (kind == AmountKind::Money).then(|| counted::purpose(view, after)).flatten(),
        found: FoundBy::Pass(pass),
    })
}

/// Whether a price is for what the world trades in American dollars: "$386 an ounce", "$80 per barrel".
fn is_world_price(view: &View<'_>, end: usize) -> bool {
    let rate = view.is_any(end, &[T::A, T::Per]) || view.is_mark(end, '/');
    let at = end + 1 + usize::from(view.text(end + 1) == "troy");
    rate && view.find(at, Class::Unit).is_some_and(|found| matches!(view.cell(found, "unit"), "ounce" | "barrel"))
}

/// The name of a minor unit in the singular.
fn minor_unit<'a>(view: &View<'a>, part: &Part<'_>, currency: Currency<'_>) -> &'a str {
    let at = (part.number.end..part.end).rev().find(|&at| view.is_word(at)).unwrap_or(part.end - 1);
    match view.text(at) {
        "pence" | "pennies" | "p" => "penny",
        "c" | "¢" => "cent",
        text if currency.family == "dollar" && text.len() > 4 => "cent",
        text => text.strip_suffix('s').unwrap_or(text),
    }
}
