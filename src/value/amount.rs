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
use super::piece::View;
use super::terminal::Terminal as T;
use super::{AMOUNT_COUNT, AMOUNT_MEASURE, AMOUNT_MONEY, AMOUNT_ORDINAL, AMOUNT_PERCENT, Amount};
use super::{comparator, counted, measure, name, nation::Nations};
use crate::lexicon::{Class, ClassSet};
use crate::model::{AmountKind, Comparator};
use crate::rules::FoundBy;
use rust_decimal::Decimal;

/// A number with its currency or unit.
#[derive(Clone, Copy, Debug)]
struct Part<'a> {
    first: usize,
    end: usize,
    number: Number,
    kind: AmountKind,
    currency: Option<Currency<'a>>,
    unit: Option<&'a str>,
    value: Decimal,
}

/// The amount whose number starts at a piece, and where the search goes on.
pub(super) fn at<'a>(view: &View<'a>, at: usize, nations: &mut Nations<'a>) -> Option<(Option<Amount>, usize)> {
    if let Some(found) = bare_unit(view, at, nations).filter(|_| view.is(at, T::Half)) {
        return Some(found);
    }
    let Some(first) = part(view, at) else { return bare_unit(view, at, nations) };
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
    if first.kind == AmountKind::Count && name::is_no_count(view, &first.number) {
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
            && currency.family != "real"
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

/// The number at a piece with what stands around it.
fn part<'a>(view: &View<'a>, at: usize) -> Option<Part<'a>> {
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
    if let Some(unit) = measure::at_piece(view, number.end + of) {
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
    if let Some(age) = named_age(view, &number) {
        return Some(Part { kind: AmountKind::Age, unit: Some("year"), first: age, ..plain });
    }
    Some(plain)
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
    let near = (number.first.saturating_sub(6)..number.first).chain(at + 1..at + 4).any(|at| view.has(at, Class::WeightWord));
    thing || near || hyphen && view.text(at) == "pound"
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
    if let Some((by, after)) = number::scale(view, end, false).filter(|_| behind && number.scale.is_none()) {
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
fn minor<'a>(view: &View<'a>, part: Part<'a>, behind: bool) -> Part<'a> {
    let currency =
        part.currency.filter(|currency| currency.form != Form::Minor && part.value.is_integer() && part.number.bounds.is_none());
    let words = behind && part.number.scale.is_none();
    let Some((share, end)) = currency.and_then(|_| money::minor_part(view, part.end, words)) else { return part };
    Part { end, value: part.value.checked_add(share).unwrap_or(part.value), ..part }
}

/// "aged 42", "Smith, 43, said": where the age starts.
fn named_age(view: &View<'_>, number: &Number) -> Option<usize> {
    let at = number.first;
    let years = number.kind == NumberKind::Cardinal
        && number.value.is_integer()
        && number.value > Decimal::ZERO
        && number.value < Decimal::from(120);
    if !years || number.scale.is_some() || at == 0 {
        return None;
    }
    let of = at >= 2 && view.is(at - 1, T::Of) && view.is(at - 2, T::Age);
    if view.is(at - 1, T::Age) && view.text(at - 1) != "ages" || of {
        return Some(if view.text(at - 1 - usize::from(of)).eq_ignore_ascii_case("age") { at - 1 - usize::from(of) } else { at });
    }
    let apposed =
        view.is_mark(at - 1, ',') && view.is_mark(number.end, ',') && at >= 2 && view.is_number(at) && number.end == at + 1;
    let named = apposed
        && view.is_word(at - 2)
        && view.is_capital(at - 2)
        && view.word(at - 2) == T::Other
        && view.find(at - 2, Class::Month).is_none()
        && view.find(at - 2, Class::Weekday).is_none();
    (named && !view.is_number(number.end + 1) && number.value > Decimal::ONE).then_some(at)
}

/// The two sides of a range whose first side was read.
fn range<'a>(view: &View<'a>, low: &Part<'a>) -> Option<(Part<'a>, Part<'a>)> {
    let opened = opener(view, low.first);
    let at = low.end;
    let dash = view.is_mark(at, '-') || view.is_mark(at, '—') && view.is_glued(at);
    let glued = view.is_glued(at) == view.is_glued(at + 1) || !view.is_glued(at) && view.is_glued(at + 1) && low.end > 0;
    let joined = match view.word(at) {
        T::To | T::Until | T::Through => true,
        T::And => opened == Some(T::Between) || opened == Some(T::From),
        T::Or => low.number.kind == NumberKind::Cardinal && low.number.scale.is_none(),
        _ => dash && glued,
    };
    if !joined || low.kind == AmountKind::Ordinal && opened != Some(T::Between) || low.number.bounds.is_some() {
        return None;
    }
    let mut next = at + 1;
    while view.is_any(next, &[T::About, T::The]) || view.is_mark(next, '~') {
        next += 1;
    }
    let sign =
        usize::from(view.mark(next).is_some_and(|mark| !mark.is_ascii_punctuation() || mark == '$') && view.is_number(next + 1));
    let code =
        usize::from(sign == 0 && view.is_word(next) && view.is_number(next + 1) && money::before(view, next + 1).is_some());
    let mut high = part(view, next + sign + code)?;
    if (high.kind == AmountKind::Ordinal) != (low.kind == AmountKind::Ordinal)
        || high.number.bounds.is_some()
        || high.first < next
    {
        return None;
    }
    let mut low = *low;
    if low.currency.is_some() && high.currency.is_none() && high.kind != AmountKind::Percent {
        // "$5-7m"
        if let Some((by, end)) =
            number::scale(view, high.end, true).filter(|_| high.number.scale.is_none() && view.is_glued(high.end))
        {
            (high.value, high.end, high.number.scale) = (high.value.checked_mul(by)?, end, Some(by));
        }
        if high.kind == AmountKind::Measure && matches!(high.unit, Some("meter")) {
            (high.value, high.number.scale) = (high.value.checked_mul(Decimal::from(1_000_000))?, Some(Decimal::from(1_000_000)));
        }
        if !dash && view.is(at, T::To) && opened.is_none() || view.is(at, T::Or) || counts_things(view, &high) {
            return None;
        }
        (high.currency, high.kind, high.unit) = (low.currency, AmountKind::Money, None);
    }
    let bare = low.kind == AmountKind::Count;
    if bare {
        (low.kind, low.unit, low.currency) = (high.kind, high.unit, high.currency);
        if let Some(currency) = low.currency.filter(|currency| currency.form != Form::Minor) {
            low.value = low.value.checked_mul(currency.factor)?;
        }
    } else if low.kind != high.kind || low.unit != high.unit && !dash && low.unit.is_some() && high.unit.is_some() {
        return None;
    }
    if let Some(by) = high.number.scale.filter(|_| low.number.scale.is_none()) {
        let scaled = low.value.checked_mul(by)?;
        if scaled < high.value {
            low.value = scaled;
        }
    }
    // a change, a score, a vote
    let change = opened == Some(T::From) && !dash && is_change(view, low.first);
    let plain = low.kind == AmountKind::Count;
    let counted = || name::is_plural(view, high.end) || low.number.scale.is_some() || high.number.scale.is_some();
    let large = low.value >= Decimal::ONE_HUNDRED
        && low.value.checked_mul(Decimal::from(20)).is_none_or(|most| high.value <= most)
        && (dash || view.is(at, T::Through))
        && !name::is_local(view, low.first);
    let shown =
        !plain || opened.is_some() || counted() || large || view.is(at, T::Through) || view.is(at, T::Or) && high.number.spelled;
    if change || !shown || low.value >= high.value || plain && name::is_dated(view, &low.number, &high.number) {
        return None;
    }
    Some((low, high))
}

/// Whether a bare number counts things of its own.
fn counts_things(view: &View<'_>, part: &Part<'_>) -> bool {
    part.kind == AmountKind::Count && part.number.scale.is_none() && name::is_plural(view, part.end)
}

/// The "between" or "from" that opens a range in front of a piece.
fn opener(view: &View<'_>, first: usize) -> Option<T> {
    let mut at = first.checked_sub(1)?;
    while at > 0 && (view.is_any(at, &[T::About, T::The]) || view.is_mark(at, '~')) {
        at -= 1;
    }
    view.is_any(at, &[T::Between, T::From]).then(|| view.word(at))
}

/// Whether the verb in front of "from" says that something changed.
fn is_change(view: &View<'_>, first: usize) -> bool {
    (first.saturating_sub(8)..first).any(|at| view.has(at, Class::ChangeWord))
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
    let (currency, basis) = part.currency.map_or((None, None), |currency| nations.settle(currency));
    let pass = match kind {
        AmountKind::Money => &AMOUNT_MONEY,
        AmountKind::Percent => &AMOUNT_PERCENT,
        AmountKind::Ordinal => &AMOUNT_ORDINAL,
        AmountKind::Count | AmountKind::Range => &AMOUNT_COUNT,
        _ => &AMOUNT_MEASURE,
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
