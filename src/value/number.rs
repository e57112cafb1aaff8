//! Reads a number in digits, words or both: "53,000", "11.5 million", "two hundred and six", "half a dozen", "2 1/2".
//!
//! **How.** A number is a run of groups, each below its scale word, the scales falling; a fraction or a decimal part may
//! follow. One pass from left to right, never back. An approximate plural ("hundreds") has bounds and no value.
//!
//! **Why this way.** The order of English number words is that of a small automaton; what the words are worth stands in
//! `gazetteers/numbers.tsv`. Values are decimals of 28 digits, so nothing is ever rounded but thirds and the like.
//!
//! **Limits.** "Nineteen eighty-four" is a year and read by the grammar of times; numbers over ten to the 28th have no value.

use super::fraction::{half, mixed, over, ratio, shares};
use super::groups::groups;
use super::numeral;
use super::piece::{Found, View};
use super::scale::{scale, scale_after};
use super::terminal::Terminal as T;
use crate::lexicon::Class;
use rust_decimal::Decimal;
use std::cell::RefCell;
use std::str::FromStr;

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub first: usize,
    pub end: usize,
    pub value: Decimal,
    /// The bounds of an approximate plural, which has no value.
    pub bounds: Option<(Decimal, Decimal)>,
    pub kind: NumberKind,
    /// Whether a word is part of it.
    pub spelled: bool,
    /// The scale that its last word or letter stands for.
    pub scale: Option<Decimal>,
}

/// How a number is formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberKind {
    /// Digits or words for a whole or decimal number.
    Cardinal,
    /// "first", "22nd".
    Ordinal,
    /// "two thirds", "1/2", "one in five".
    Fraction,
    /// "hundreds", "a few".
    Vague,
}

/// The number that starts at a piece. Many readings ask at the same piece, so the answer is kept.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<Number> {
    if !view.may_be_number(at) {
        return None;
    }
    view.numbers.get_or_read(at, || read(view, at))
}

/// The numbers that were read, by piece.
#[derive(Debug, Default)]
pub(super) struct Numbers(RefCell<Known>);

#[derive(Debug, Default)]
struct Known {
    /// For each piece 0 where nothing was read yet, 1 where there is no number, else the place of the number and 2.
    places: Vec<u32>,
    numbers: Vec<Number>,
}

impl Numbers {
    /// Forgets them and makes room for those of another sentence.
    pub fn reset(&mut self, pieces: usize) {
        let known = self.0.get_mut();
        known.numbers.clear();
        known.places.clear();
        known.places.resize(pieces, 0);
    }

    fn get_or_read(&self, at: usize, read: impl FnOnce() -> Option<Number>) -> Option<Number> {
        {
            let known = self.0.borrow();
            match known.places.get(at) {
                Some(1) => return None,
                Some(&place) if place > 1 => return known.numbers.get(place as usize - 2).copied(),
                _ => {}
            }
        }
        let number = read();
        let known = &mut *self.0.borrow_mut();
        if let Some(place) = known.places.get_mut(at) {
            known.numbers.extend(number);
            *place = number.map_or(1, |_| known.numbers.len() as u32 + 1);
        }
        number
    }
}

fn read(view: &View<'_>, at: usize) -> Option<Number> {
    if is_rest(view, at) {
        return None;
    }
    if let Some(number) = vague(view, at) {
        return Some(number);
    }
    let (sign, from) = sign(view, at);
    let mut number =
        half(view, from).or_else(|| article(view, from)).or_else(|| ratio(view, from)).or_else(|| plain(view, from))?;
    number.first = at;
    if sign {
        number.value = -number.value;
    }
    Some(number)
}

/// Whether the piece goes on with a number whose beginning nobody can read, and would be a wrong one: "K5 million", "XY5,000".
fn is_rest(view: &View<'_>, at: usize) -> bool {
    let odd = |at: usize| view.is_code(at) && view.text(at).ends_with(|c: char| c.is_ascii_digit());
    let Some(last) = at.checked_sub(1) else { return false };
    let scaled = odd(last) && view.find(at, Class::ScaleWord).is_some();
    let grouped =
        || matches!(view.mark(last), Some(',' | '.')) && view.is_glued(last) && view.is_glued(at) && last > 0 && odd(last - 1);
    scaled || grouped()
}

/// Whether a minus stands here, and where the number after it starts.
fn sign(view: &View<'_>, at: usize) -> (bool, usize) {
    let number_next = view.is_number(at + 1);
    let mark = view.is_mark(at, '-') && number_next && if view.is_glued(at + 1) { !view.is_glued(at) } else { at == 0 };
    // "plus or minus 4 points" is a margin
    let margin = at > 0 && view.is(at - 1, T::Or);
    let word = view.is(at, T::Minus) && !margin && (number_next || view.find(at + 1, Class::NumberWord).is_some());
    if mark || word { (true, at + 1) } else { (false, at) }
}

pub(super) fn number(first: usize, end: usize, value: Decimal, kind: NumberKind) -> Number {
    Number { first, end, value, bounds: None, kind, spelled: true, scale: None }
}

/// A cell that holds a decimal number.
pub(super) fn decimal(view: &View<'_>, found: Found, column: &str) -> Option<Decimal> {
    Decimal::from_str(view.cell(found, column)).ok()
}

/// "hundreds", "a few", "several thousand".
fn vague(view: &View<'_>, at: usize) -> Option<Number> {
    let found = view.find(at, Class::VagueNumber)?;
    let bounds = (decimal(view, found, "value")?, decimal(view, found, "high")?);
    let bare = found.end == at + 1;
    // "the couple said", "few expected it", "home scores", "in tens"
    let article = at > 0 && view.is(at - 1, T::A);
    let weak = bare && matches!(view.text(at), "couple" | "few" | "handful" | "scores" | "tens" | "Scores" | "Few" | "Tens");
    let named = at > 0 && view.is(at - 1, T::The);
    if weak && !article && (named || !view.is(found.end, T::Of)) {
        return None;
    }
    Some(Number { bounds: Some(bounds), ..number(at, found.end, bounds.0, NumberKind::Vague) })
}

/// "a hundred", "a dozen", "a million".
fn article(view: &View<'_>, at: usize) -> Option<Number> {
    // "a thousandth"
    if let Some(found) = view.find(at + 1, Class::OrdinalWord).filter(|_| view.is(at, T::A)) {
        let below = decimal(view, found, "value").filter(|below| *below >= Decimal::ONE_HUNDRED)?;
        return Some(number(at, found.end, Decimal::ONE.checked_div(below)?, NumberKind::Fraction));
    }
    if !view.is(at, T::A) || view.is(at + 1, T::A) {
        return None;
    }
    scale(view, at + 1, false)?;
    let rest = groups(view, at + 1, Some(Decimal::ONE))?;
    let rest = shares(view, &rest).or_else(|| mixed(view, &rest)).unwrap_or(rest);
    Some(Number { first: at, ..rest })
}

/// Groups with what may follow them: a fraction, a decimal part, an ordinal ending.
fn plain(view: &View<'_>, at: usize) -> Option<Number> {
    // "point 77", "-.5" whose period comes apart
    let period = view.is_mark(at, '.') && view.is_glued(at + 1) && (at == 0 || view.is_mark(at - 1, '-'));
    if (view.is(at, T::Point) || period) && view.is_number(at + 1) {
        let digits = view.text(at + 1);
        let value = numeral::whole(digits).and_then(|_| Decimal::from_str(&format!("0.{digits}")).ok())?;
        let point = number(at, at + 2, value, NumberKind::Cardinal);
        let scaled = scale_after(view, at + 2, Some(value), Decimal::ZERO, true).filter(|_| period);
        return Some(match scaled {
            Some((by, end)) => Number { value: value.checked_mul(by)?, end, scale: Some(by), ..point },
            None => point,
        });
    }
    let mut whole = groups(view, at, None)?;
    if let Some(raised) = power(view, &whole) {
        return Some(raised);
    }
    if whole.kind != NumberKind::Cardinal {
        return Some(whole);
    }
    if let Some(fraction) = over(view, &whole).or_else(|| shares(view, &whole)) {
        return Some(fraction);
    }
    if let Some(mixed) = mixed(view, &whole) {
        whole = mixed;
    }
    Some(whole)
}

/// "1.3x10^6", "2^10".
fn power(view: &View<'_>, base: &Number) -> Option<Number> {
    let times_ten = view.is_glued(base.end) && matches!(view.text(base.end), "x10" | "×10");
    let caret = base.end + usize::from(times_ten);
    if !view.is_mark(caret, '^') || !view.is_glued(caret) || base.spelled {
        return None;
    }
    let minus = view.is_mark(caret + 1, '-');
    let at = caret + 1 + usize::from(minus || view.is_mark(caret + 1, '+'));
    let times = numeral::whole(view.text(at)).filter(|times| *times <= 64 && view.is_glued(at))?;
    let factor = if times_ten { Decimal::TEN } else { base.value };
    let raised = (0..times).try_fold(Decimal::ONE, |value, _| value.checked_mul(factor))?;
    let raised = if minus { Decimal::ONE.checked_div(raised)? } else { raised };
    let value = if times_ten { base.value.checked_mul(raised)? } else { raised };
    Some(Number { end: at + 1, value, ..*base })
}
