//! Reads one number with the currency or unit around it.
//!
//! **How.** A currency in front, one behind, a unit, or an age; money takes the minor units that follow.
//!
//! **Why this way.** A range is two parts, and money, measures and ages are the same to it.
//!
//! **Limits.** Pounds weigh only where a word of weight or another mass stands near, or a thing follows.

use super::age;
use super::measure::{self, Measure};
use super::money::{self, Currency, Form};
use super::number::{self, Number, NumberKind};
use super::piece::View;
use super::scale;
use super::terminal::Terminal as T;
use crate::lexicon::Class;
use crate::model::AmountKind;
use rust_decimal::Decimal;

/// A number with its currency or unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    pub first: usize,
    pub end: usize,
    pub number: Number,
    pub kind: AmountKind,
    pub currency: Option<Currency<'a>>,
    pub unit: Option<&'a str>,
    pub value: Decimal,
}

/// The number at a piece with what stands around it.
pub(super) fn part<'a>(view: &View<'a>, at: usize) -> Option<Part<'a>> {
    let number = number::parse(view, at)?;
    let plain =
        Part { first: at, end: number.end, number, kind: AmountKind::Count, currency: None, unit: None, value: number.value };
    if number.kind == NumberKind::Ordinal {
        return Some(Part { kind: AmountKind::Ordinal, ..plain });
    }
    let minus = at.checked_sub(1).filter(|&sign| {
        view.is_mark(sign, '-') && view.is_glued(at) && sign > 0 && view.mark(sign - 1).is_some_and(|mark| mark != '.')
    });
    if let Some((currency, first)) = money::before(view, minus.unwrap_or(at)).filter(|_| number.kind != NumberKind::Vague) {
        return Some(priced(view, Part { first, ..plain }, currency, number.end));
    }
    let hyphen = usize::from(view.is_mark(number.end, '-') && view.is_glued(number.end) && view.is_glued(number.end + 1));
    let of = usize::from(view.is(number.end, T::Of) && (number.bounds.is_some() || number.scale.is_some()));
    let from = number.end + hyphen + of;
    if let Some((currency, end)) =
        money::at_piece(view, from).filter(|&(currency, _)| is_priced(view, &number, currency, from, hyphen > 0))
    {
        return Some(priced(view, plain, currency, end));
    }
    if let Some(unit) = measure::at_piece(view, number.end + of).or_else(|| shared_unit(view, &number)) {
        let mut part = Part { end: unit.end, kind: unit.kind, unit: unit.unit, ..plain };
        if unit.kind == AmountKind::Temperature && view.text(unit.end) == "below" && view.text(unit.end + 1) == "zero" {
            (part.value, part.end) = (-part.value, unit.end + 2);
        }
        let mut larger = unit;
        while let Some((count, smaller)) = measure::smaller(view, &larger).filter(|_| larger.kind == AmountKind::Measure) {
            let factors = larger.factor.zip(smaller.factor);
            let sum = factors.and_then(|(a, b)| part.value.checked_mul(a)?.checked_div(b)?.checked_add(count));
            let Some(sum) = sum else { break };
            part = Part { value: sum, end: smaller.end, unit: smaller.unit, ..part };
            larger = smaller;
        }
        return Some(part);
    }
    if let Some(age) = age::named(view, &number) {
        return Some(Part { kind: AmountKind::Age, unit: Some("year"), first: age, ..plain });
    }
    Some(plain)
}

/// The unit that a share is taken of: "half a percent", "a quarter of a mile".
fn shared_unit<'a>(view: &View<'a>, number: &Number) -> Option<Measure<'a>> {
    let of = number.end + usize::from(view.is(number.end, T::Of));
    let share = number.kind == NumberKind::Fraction && number.spelled && view.is(of, T::A);
    let unit = if share { measure::at_piece(view, of + 1) } else { None };
    unit.filter(|unit| matches!(unit.kind, AmountKind::Percent | AmountKind::Measure))
}

/// Whether the word behind the number is money and not weight or another thing.
fn is_priced(view: &View<'_>, number: &Number, currency: Currency<'_>, at: usize, hyphen: bool) -> bool {
    if number.kind == NumberKind::Fraction && !number.spelled && view.is_mark(number.first + 1, '/') {
        return true;
    }
    match currency.form {
        Form::Word | Form::Slang if currency.family == "pound" && view.text(at).starts_with("pound") => {
            !is_weight(view, number, at, hyphen)
        }
        // "50 Cent" sings
        Form::Minor => !(view.is_capital(at) && view.text(at) == "Cent"),
        Form::Code | Form::Sign => !view.is_mark(at, '$') || !view.is_number(at + 1) || !view.is_glued(at + 1),
        _ => true,
    }
}

/// Whether pounds weigh something.
fn is_weight(view: &View<'_>, number: &Number, at: usize, hyphen: bool) -> bool {
    if number.scale.is_some() || view.text(at + 1) == "sterling" {
        return false;
    }
    let thing = view.is(at + 1, T::Of) && !view.is_any(at + 2, &[T::The, T::That, T::This]);
    let near = (number.first.saturating_sub(10)..number.first).chain(at + 1..at + 6).any(|at| view.has(at, Class::WeightWord));
    thing || near || hyphen && view.text(at) == "pound" || is_beside_mass(view, number.first, at + 1)
}

/// Whether the same is given in another unit of mass: "42 kg (92 pounds)", "112 pounds (51 kg)", "20 pounds, or 9 kg".
fn is_beside_mass(view: &View<'_>, first: usize, end: usize) -> bool {
    let mass = |at: usize| view.find(at, Class::Unit).is_some_and(|found| view.cell(found, "dimension") == "mass");
    let opens = |at: usize| view.mark(at).is_some_and(|mark| matches!(mark, '(' | '[' | '/' | ',')) || view.is(at, T::Or);
    let before = first > 1 && opens(first - 1) && (mass(first - 2) || first > 2 && opens(first - 2) && mass(first - 3));
    let next = end + usize::from(opens(end)) + usize::from(opens(end) && opens(end + 1));
    let behind =
        || next > end && view.is_number(next) && measure::at_piece(view, next + 1).is_some_and(|unit| unit.dimension == "mass");
    before || behind()
}

/// An amount of money, with the minor units that may follow.
fn priced<'a>(view: &View<'a>, part: Part<'a>, currency: Currency<'a>, end: usize) -> Part<'a> {
    let mut end = end;
    let mut value = part.value;
    let mut number = part.number;
    if currency.form != Form::Minor {
        value = value.checked_mul(currency.factor).unwrap_or(value);
    }
    // "75 USD million", "$ 5 dollars"
    let behind = end > number.end;
    if let Some((by, after)) = scale::scale(view, end, false).filter(|_| behind && number.scale.is_none()) {
        (value, end) = (value.checked_mul(by).unwrap_or(value), after);
        number.scale = Some(by);
    }
    if !behind {
        let hyphen = usize::from(view.is_mark(end, '-') && view.is_glued(end) && view.is_glued(end + 1));
        if let Some((again, after)) = money::at_piece(view, end + hyphen) {
            let same = again.family == currency.family && again.form != Form::Minor && !view.is_number(after);
            end = if same { after } else { end };
            if same && currency.shared && !again.shared {
                return minor(view, Part { end, kind: AmountKind::Money, currency: Some(again), value, number, ..part }, behind);
            }
        }
    }
    minor(view, Part { end, kind: AmountKind::Money, currency: Some(currency), value, number, ..part }, behind)
}

/// Adds the cents: "20 dollars and 43 cents".
pub(super) fn minor<'a>(view: &View<'a>, part: Part<'a>, behind: bool) -> Part<'a> {
    let currency =
        part.currency.filter(|currency| currency.form != Form::Minor && part.value.is_integer() && part.number.bounds.is_none());
    let words = behind && part.number.scale.is_none();
    let Some((share, end)) = currency.and_then(|_| money::minor_part(view, part.end, words)) else { return part };
    Part { end, value: part.value.checked_add(share).unwrap_or(part.value), ..part }
}
