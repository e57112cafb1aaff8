//! Reads fractions and mixed numbers: "half a million", "one in five", "3/4", "two thirds", "2 1/2".
//!
//! **How.** A whole number is read first; what stands over, below or behind it makes a share of it.
//!
//! **Why this way.** Each form is one function that gets the count it hangs on, so that none reads backwards.
//!
//! **Limits.** "A third" and "a quarter" name, but behind "by" and in front of "of", an order or a part of the year and are no numbers.

use super::groups::{groups, is_tens, small};
use super::measure;
use super::number::{Number, NumberKind, decimal, number};
use super::numeral;
use super::piece::View;
use super::scale::scale;
use super::terminal::Terminal as T;
use crate::lexicon::Class;
use crate::model::AmountKind;
use rust_decimal::Decimal;

/// "half a million", "a half", "half a dozen", "quarter million", "a quarter of a million".
pub(super) fn half(view: &View<'_>, at: usize) -> Option<Number> {
    let from = if view.is(at, T::A) { at + 1 } else { at };
    // "a fifth of voters"
    let ordinal = || {
        view.find(from, Class::OrdinalWord).filter(|found| from > at && (view.is(found.end, T::Of) || is_step(view, at, from)))
    };
    let found = view.find(from, Class::FractionWord).or_else(|| ordinal().filter(|found| found.end == from + 1))?;
    let under = decimal(view, found, "value").filter(|under| *under >= Decimal::TWO)?;
    let share = Decimal::ONE.checked_div(under)?;
    let mut end = from + 1;
    let singular = !view.text(from).ends_with('s');
    if !singular {
        return None;
    }
    let gap = if view.is(end, T::Of) { end + 1 } else { end };
    let gap = if view.is_mark(gap, '-') && view.is_glued(gap) { gap + 1 } else { gap };
    let scale_at = if view.is(gap, T::A) { gap + 1 } else { gap };
    if let Some((scale, after)) = scale(view, scale_at, false) {
        let value = share.checked_mul(scale)?;
        return Some(Number { scale: Some(scale), ..number(at, after, value, NumberKind::Cardinal) });
    }
    // "the first half", "the other half"
    let named = from > 0
        && (view.find(from - 1, Class::OrdinalWord).is_some()
            || view.is_any(from - 1, &[T::Last, T::OtherWord])
            || view.is(from - 1, T::St));
    if named {
        return None;
    }
    let half = view.is(from, T::Half);
    // "the third of March"
    let dated = view.is(end, T::Of) && view.find(end + 1, Class::Month).is_some();
    let measured = || measure::at_piece(view, end).is_some_and(|unit| unit.kind == AmountKind::Percent);
    let counted = view.is(end, T::Of) && !dated || half || measured() || is_step(view, at, from);
    // "a third" and "quarter" alone name an order or a part of the year
    if !counted || view.is_mark(end, '-') && half {
        return None;
    }
    end = from + 1;
    Some(number(at, end, share, NumberKind::Fraction))
}

/// "one in five", "2 out of 5", "1 over 3".
pub(super) fn ratio(view: &View<'_>, at: usize) -> Option<Number> {
    let over = groups(view, at, None)?;
    if over.kind != NumberKind::Cardinal || over.scale.is_some() {
        return None;
    }
    let out = view.is(over.end, T::Out) && view.is(over.end + 1, T::Of);
    // "went to number one in 14 countries"
    if at > 0 && view.text(at - 1) == "number" {
        return None;
    }
    let named = out || view.is(over.end, T::Over);
    let proportion = view.is(over.end, T::In);
    if !named && !proportion {
        return None;
    }
    let under = groups(view, over.end + if out { 2 } else { 1 }, None)?;
    let round = under.value <= Decimal::TEN || under.value.normalize().scale() == 0 && (under.value % Decimal::TEN).is_zero();
    let fits = under.kind == NumberKind::Cardinal && over.value < under.value && !under.value.is_zero();
    // "two in 2012", "three in five days"
    let round = round || over.value == Decimal::ONE && under.value <= Decimal::ONE_HUNDRED;
    let timed = view.find(under.end, Class::TimeUnit).is_some() || under.value >= Decimal::from(1900) && !under.spelled;
    if !fits || proportion && (!round || timed || over.value.is_zero()) {
        return None;
    }
    Some(number(at, under.end, over.value.checked_div(under.value)?, NumberKind::Fraction))
}

/// "3/4": a number over another.
pub(super) fn over(view: &View<'_>, above: &Number) -> Option<Number> {
    let slash = view.is_mark(above.end, '/') || view.is_mark(above.end, '⁄');
    if !slash || above.spelled || !view.is_number(above.end + 1) || view.is_mark(above.end + 2, '/') {
        return None;
    }
    if view.is_glued(above.end) != view.is_glued(above.end + 1) {
        return None;
    }
    let below = Decimal::from(numeral::whole(view.text(above.end + 1))?);
    let value = above.value.checked_div(below)?;
    Some(Number { spelled: false, ..number(above.first, above.end + 2, value, NumberKind::Fraction) })
}

/// "two thirds", "three quarters", "one-fifth".
pub(super) fn shares(view: &View<'_>, count: &Number) -> Option<Number> {
    let hyphen = view.is_mark(count.end, '-') && view.is_glued(count.end) == view.is_glued(count.end + 1);
    let at = count.end + usize::from(hyphen);
    if !count.value.is_integer() || count.value.is_zero() {
        return None;
    }
    let plural = view.find(at, Class::FractionWord).and_then(|found| decimal(view, found, "value"));
    let single = || {
        let found = view.find(at, Class::OrdinalWord)?;
        let value = decimal(view, found, "value")?;
        (count.value == Decimal::ONE && count.spelled && value >= Decimal::from(3)).then_some(value)
    };
    let (mut below, mut end) =
        plural.or_else(single).map(|below| (below, at + 1)).or_else(|| compound(view, at).filter(|_| count.spelled))?;
    let mut above = count.value;
    // "three twenty-fifths": the tens belong below
    let tens = above % Decimal::ONE_HUNDRED;
    if count.spelled
        && below < Decimal::TEN
        && above > tens
        && tens >= Decimal::TWO * Decimal::TEN
        && (tens % Decimal::TEN).is_zero()
    {
        (above, below) = (above - tens, below + tens);
    }
    let mut value = above.checked_div(below)?;
    // "three quarters of a billion"
    let from = if view.is(end, T::Of) && view.is(end + 1, T::A) { end + 2 } else { end };
    let mut kind = NumberKind::Fraction;
    let mut by = None;
    if let Some((scale, after)) = scale(view, from, false) {
        (value, end, kind, by) = (value.checked_mul(scale)?, after, NumberKind::Cardinal, Some(scale));
    }
    // "four quarters", "two quarters" of the year are no number
    if view.text(at).eq_ignore_ascii_case("quarters") && below == Decimal::from(4) && count.value >= below {
        return None;
    }
    Some(Number { scale: by, ..number(count.first, end, value, kind) })
}

/// "cut by a third", "fell by almost a quarter": by how much, where nothing is counted behind.
fn is_step(view: &View<'_>, at: usize, from: usize) -> bool {
    let led = (at.saturating_sub(3)..at).rev().take_while(|&at| view.is_word(at)).find(|&at| !is_about(view, at));
    let closed = from + 1 >= view.len()
        || view.mark(from + 1).is_some_and(|mark| matches!(mark, '.' | ',' | ';' | '"'))
        || view.is_any(from + 1, &[T::In, T::To, T::From, T::Since, T::Over, T::Last, T::This, T::And, T::Between, T::Within]);
    from == at + 1 && closed && led.is_some_and(|led| view.is(led, T::By))
}

/// "almost", "more than".
fn is_about(view: &View<'_>, at: usize) -> bool {
    view.is_any(at, &[T::About, T::More, T::Less, T::Than, T::Over]) || view.find(at, Class::Comparator).is_some()
}

/// "twenty-fifths", "one hundred fifth" below a count.
fn compound(view: &View<'_>, at: usize) -> Option<(Decimal, usize)> {
    if is_tens(view, at) {
        let next = at + 1 + usize::from(view.is_mark(at + 1, '-'));
        let ones = view
            .find(next, Class::FractionWord)
            .and_then(|found| decimal(view, found, "value"))
            .filter(|ones| *ones < Decimal::TEN);
        if let Some(ones) = ones {
            return Some((small(view, at)?.0.checked_add(ones)?, next + 1));
        }
    }
    let ordinal =
        groups(view, at, None).filter(|number| number.kind == NumberKind::Ordinal && number.spelled && number.end > at + 1)?;
    Some((ordinal.value, ordinal.end))
}

/// "2 1/2", "2½", "two and a half", with the scale word that may follow.
pub(super) fn mixed(view: &View<'_>, whole: &Number) -> Option<Number> {
    if !whole.value.is_integer() {
        return None;
    }
    // "two million and a half" is two and a half million
    let by = whole.scale.filter(|_| whole.spelled).unwrap_or(Decimal::ONE);
    let and =
        view.is(whole.end, T::And) || view.is_mark(whole.end, '-') && view.is_glued(whole.end + 1) && view.is_glued(whole.end);
    let mut at = whole.end + usize::from(and);
    if view.is_mark(whole.end, '-') && view.is(at, T::And) && view.is_mark(at + 1, '-') {
        at += 2;
    }
    let article = view.is(at, T::A);
    at += usize::from(article);
    at += usize::from(article && view.is_mark(at, '-'));
    let (part, end) = if view.is_number(at) {
        let above = Decimal::from(0);
        let digit = Number { spelled: false, ..number(at, at + 1, above, NumberKind::Cardinal) };
        let value = numeral::value(view.text(at))?;
        if numeral::is_fraction_sign(view.text(at)) {
            (value, at + 1)
        } else {
            let over = over(view, &Number { value, ..digit })?;
            (over.value, over.end)
        }
    } else if let Some(found) = view.find(at, Class::FractionWord).filter(|_| whole.spelled || and) {
        let below = decimal(view, found, "value")?;
        if !and || !article && !view.is(at, T::Half) && !view.text(at).starts_with('q') {
            return None;
        }
        (Decimal::ONE.checked_div(below)?, found.end)
    } else if let Some(found) = view.find(at, Class::OrdinalWord).filter(|_| article && and && whole.spelled) {
        let below = decimal(view, found, "value")?;
        (Decimal::ONE.checked_div(below)?, found.end)
    } else {
        let count = groups(view, at, None).filter(|count| and && count.kind == NumberKind::Cardinal && count.spelled)?;
        let share = shares(view, &count)?;
        // "two billion and one half million"
        if share.kind == NumberKind::Cardinal {
            let value = whole.value.checked_add(share.value).filter(|_| share.value < whole.value)?;
            return Some(Number { end: share.end, value, ..*whole });
        }
        (share.value, share.end)
    };
    if part >= Decimal::ONE {
        return None;
    }
    let hyphen = usize::from(view.is_mark(end, '-') && view.is_glued(end));
    let own = scale(view, end + hyphen, false).filter(|(own, _)| *own < by);
    if let Some((own, after)) = own {
        let value = whole.value.checked_add(part.checked_mul(own)?)?;
        return Some(Number { end: after, value, ..*whole });
    }
    let value = whole.value.checked_add(part.checked_mul(by)?)?;
    let result = Number { end, value, spelled: whole.spelled, ..*whole };
    match scale(view, end + hyphen, false) {
        Some((by, after)) if whole.scale.is_none() => {
            Some(Number { value: value.checked_mul(by)?, end: after, scale: Some(by), ..result })
        }
        _ => Some(result),
    }
}
