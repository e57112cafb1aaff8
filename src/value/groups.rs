//! Reads a whole or decimal number of words and digits: "two hundred and six", "three million 200 thousand", "three point five".
//!
//! **How.** A number is a run of groups, each below its scale word, the scales falling; one pass from left to right.
//!
//! **Why this way.** The order of English number words is that of a small automaton.
//!
//! **Limits.** "Nineteen eighty-four" is two numbers here; the grammar of times reads it as a year.

use super::digits::digits;
use super::number::{Number, NumberKind, decimal, number};
use super::numeral;
use super::piece::View;
use super::scale::{scale, scale_after};
use super::terminal::Terminal as T;
use crate::lexicon::Class;
use rust_decimal::Decimal;
use std::ops::ControlFlow;
use std::str::FromStr;

/// The groups of a number: "two hundred and six thousand", "11.5 million".
pub(super) fn groups(view: &View<'_>, at: usize, given: Option<Decimal>) -> Option<Number> {
    let mut sum = Sum { group: given, end: at, spelled: given.is_some(), ..Sum::default() };
    if given.is_none() && view.is_number(at) {
        let (value, after) = digits(view, at)?;
        if let Some(ordinal) = ordinal_ending(view, at, after, value) {
            return Some(ordinal);
        }
        (sum.group, sum.end, sum.digital) = (Some(value), after, true);
    }
    loop {
        let begun = sum.end > at || given.is_some();
        let (next, joined) = joint(view, sum.end, begun);
        let below = sum.digital && sum.low_scale.is_none();
        if let Some((by, after)) = scale_after(view, next, sum.group, sum.total, below) {
            if joined || sum.scale(by, after)?.is_break() {
                break;
            }
            continue;
        }
        let Some(word) = small(view, next) else { break };
        if !sum.takes(view, at, next, word, begun, joined) {
            break;
        }
        let (value, after, ordinal) = word;
        if ordinal {
            return Some(number(at, after, sum.ordinal(value)?, NumberKind::Ordinal));
        }
        sum.add(value, after, joined)?;
    }
    if sum.end == at { None } else { sum.close(view, at) }
}

/// A number as far as it is read.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// What the groups with a scale behind them make.
    total: Decimal,
    /// The group that no scale word has closed.
    group: Option<Decimal>,
    /// Index after its last piece.
    end: usize,
    /// Whether it begins with digits.
    digital: bool,
    /// Whether a word is in it.
    spelled: bool,
    /// The scale that it ends with.
    last_scale: Option<Decimal>,
    /// The lowest scale so far, below which the next must be.
    low_scale: Option<Decimal>,
    /// The word behind "and" that ends it.
    tail: Option<Decimal>,
}

impl Sum {
    /// Multiplies by the scale word that ends before `after`; breaks where that belongs to another number, and is none where the
    /// product is too large.
    fn scale(&mut self, by: Decimal, after: usize) -> Option<ControlFlow<()>> {
        let hundred = Decimal::ONE_HUNDRED;
        let mut base = self.group.unwrap_or(if self.total.is_zero() { Decimal::ONE } else { Decimal::ZERO });
        // "three hundred and two dozen"
        if let Some(tail) = self.tail.filter(|_| by < hundred) {
            self.total = self.total.checked_add(base.checked_sub(tail)?)?;
            base = tail;
        }
        if by == hundred {
            if self.group.is_some_and(|group| group >= hundred && !self.digital) {
                return Some(ControlFlow::Break(()));
            }
            self.group = Some(base.checked_mul(by)?);
        } else if self.group.is_none() && !self.total.is_zero() {
            self.total = self.total.checked_mul(by)?;
        } else if self.low_scale.is_some_and(|low| by >= low) {
            return Some(ControlFlow::Break(()));
        } else {
            self.total = self.total.checked_add(base.checked_mul(by)?)?;
            (self.group, self.low_scale) = (None, Some(by));
        }
        (self.end, self.last_scale, self.spelled) = (after, Some(by), true);
        Some(ControlFlow::Continue(()))
    }

    /// Whether a number word at `next` goes on with the number that began at `at`.
    fn takes(
        &self,
        view: &View<'_>,
        at: usize,
        next: usize,
        (value, after, ordinal): (Decimal, usize, bool),
        begun: bool,
        joined: bool,
    ) -> bool {
        if begun && value.is_zero() || self.group.is_some_and(|group| !fits(group, value)) {
            return false;
        }
        // "three million 200" needs words all through
        if self.digital && self.low_scale.is_none() && self.last_scale != Some(Decimal::ONE_HUNDRED) {
            return false;
        }
        if joined {
            let another = is_own_number(view, after, self.low_scale) || is_beside_price(view, at, next, self.digital);
            if another || self.group.is_none() && self.low_scale.is_none() {
                return false;
            }
        }
        // "2 million first-time buyers"
        !(ordinal && begun && next == self.end && view.is_mark(after, '-'))
    }

    /// Adds a number word.
    fn add(&mut self, value: Decimal, after: usize, joined: bool) -> Option<()> {
        self.group = Some(self.group.unwrap_or_default().checked_add(value)?);
        self.tail = joined.then_some(value);
        (self.end, self.spelled, self.last_scale) = (after, true, None);
        Some(())
    }

    /// The value with an ordinal word behind it: "two hundredth", "twenty-first".
    fn ordinal(&self, value: Decimal) -> Option<Decimal> {
        if value >= Decimal::ONE_HUNDRED {
            return self.total.checked_add(self.group.unwrap_or(Decimal::ONE).checked_mul(value)?);
        }
        self.total.checked_add(self.group.unwrap_or_default())?.checked_add(value)
    }

    /// The number that began at `at`, with the decimals and the scale behind it: "three point five million".
    fn close(&self, view: &View<'_>, at: usize) -> Option<Number> {
        let mut value = self.total.checked_add(self.group.unwrap_or_default())?;
        let (mut end, mut last_scale) = (self.end, self.last_scale);
        if let Some((after, decimals)) = point(view, end, self.spelled && !self.digital) {
            (value, end) = (value.checked_add(decimals)?, after);
            if let Some((by, after)) = scale(view, end, false) {
                (value, end, last_scale) = (value.checked_mul(by)?, after, Some(by));
            }
        }
        Some(Number {
            spelled: self.spelled,
            scale: last_scale.filter(|by| *by >= Decimal::ONE_THOUSAND),
            ..number(at, end, value, NumberKind::Cardinal)
        })
    }
}

/// Where the next word of a number starts: behind a glued hyphen or an "and". True for "and".
fn joint(view: &View<'_>, end: usize, start: bool) -> (usize, bool) {
    if !start {
        return (end, false);
    }
    if view.is_mark(end, '-') && view.is_glued(end + 1) {
        return (end + 1, false);
    }
    if view.mark(end) == Some('—') && view.is_glued(end) && view.is_glued(end + 1) {
        return (end + 1, false);
    }
    if view.is_mark(end, '-') && end > 0 && !view.is_glued(end) && is_tens(view, end - 1) && is_ones(view, end + 1) {
        return (end + 1, false);
    }
    let and = view.is(end, T::And) && end > 0 && view.find(end - 1, Class::ScaleWord).is_some();
    (end + usize::from(and), and)
}

/// "fifty", in front of a hyphen that text cut into words sets apart.
pub(super) fn is_tens(view: &View<'_>, at: usize) -> bool {
    view.text(at).len() >= 5 && view.text(at).ends_with("ty") && view.find(at, Class::NumberWord).is_some()
}

fn is_ones(view: &View<'_>, at: usize) -> bool {
    let cell = view.find(at, Class::NumberWord).map(|found| view.cell(found, "value"));
    cell.is_some_and(|cell| cell.len() == 1 && cell != "0")
}

/// Whether a word below a hundred can follow in a group.
fn fits(group: Decimal, value: Decimal) -> bool {
    let below = group % Decimal::ONE_HUNDRED;
    let tens = below % Decimal::TEN;
    if value >= Decimal::ONE_HUNDRED {
        return true;
    }
    if value < Decimal::TEN { tens.is_zero() && below != Decimal::TEN } else { below.is_zero() && group >= Decimal::ONE_HUNDRED }
}

/// Whether a word behind "and" counts what stands beside a price in digits: "Rs 10 lakh and two sureties".
fn is_beside_price(view: &View<'_>, at: usize, next: usize, digital: bool) -> bool {
    digital && !view.is_number(next) && super::money::before(view, at).is_some()
}

/// Whether what follows "and" and one word makes a number or a fraction of its own: "one hundred and two hundred", "six and two thirds".
fn is_own_number(view: &View<'_>, at: usize, low: Option<Decimal>) -> bool {
    let hyphen = usize::from(view.is_mark(at, '-'));
    if view.find(at + hyphen, Class::FractionWord).is_some() {
        return true;
    }
    let by = view.find(at, Class::ScaleWord).and_then(|found| decimal(view, found, "value"));
    // "one hundred and ten thousand" goes on, "one hundred and two hundred" does not
    by.is_some_and(|by| low.map_or(by == Decimal::ONE_HUNDRED, |low| by >= low))
}

/// The cardinal or ordinal word at a piece, its end, and whether it is an ordinal.
pub(super) fn small(view: &View<'_>, at: usize) -> Option<(Decimal, usize, bool)> {
    // "3 hundred and 21"
    if view.is_number(at) && at > 1 && view.is(at - 1, T::And) {
        let value = numeral::whole(view.text(at)).filter(|value| *value < 100)?;
        return Some((Decimal::from(value), at + 1, false));
    }
    if let Some(found) = view.find(at, Class::NumberWord) {
        return Some((decimal(view, found, "value")?, found.end, false));
    }
    let found = view.find(at, Class::OrdinalWord)?;
    Some((decimal(view, found, "value")?, found.end, true))
}

/// "21st" and "22 nd".
fn ordinal_ending(view: &View<'_>, at: usize, end: usize, value: Decimal) -> Option<Number> {
    let fits = view.is(end, T::St) && view.is_glued(end) && value.is_integer();
    fits.then(|| Number { spelled: false, ..number(at, end + 1, value, NumberKind::Ordinal) })
}

/// "point five", "point zero three": the decimal part behind spelled words.
fn point(view: &View<'_>, at: usize, spelled: bool) -> Option<(usize, Decimal)> {
    if !spelled || !view.is(at, T::Point) {
        return None;
    }
    let (mut end, mut digits) = (at + 1, String::from("0."));
    while digits.len() < 20 {
        let text = view.text(end);
        if view.is_number(end) && numeral::whole(text).is_some() {
            digits.push_str(text);
        } else if let Some((mut value, _, false)) = small(view, end) {
            if is_tens(view, end) {
                let hyphen = usize::from(view.is_mark(end + 1, '-'));
                if is_ones(view, end + 1 + hyphen) {
                    end += 1 + hyphen;
                    value += small(view, end).map_or(Decimal::ZERO, |ones| ones.0);
                }
            }
            digits.push_str(&value.to_string());
        } else {
            break;
        }
        end += 1;
    }
    (end > at + 1).then_some(())?;
    Some((end, Decimal::from_str(&digits).ok()?))
}
