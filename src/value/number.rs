//! Reads a number in digits, words or both: "53,000", "11.5 million", "two hundred and six", "half a dozen", "2 1/2".
//!
//! **How.** A number is a run of groups, each below its scale word, the scales falling; a fraction or a decimal part may
//! follow. One pass from left to right, never back. An approximate plural ("hundreds") has bounds and no value.
//!
//! **Why this way.** The order of English number words is that of a small automaton; what the words are worth stands in
//! `gazetteers/numbers.tsv`. Values are decimals of 28 digits, so nothing is ever rounded but thirds and the like.
//!
//! **Limits.** "Nineteen eighty-four" is a year and read by the grammar of times; numbers over ten to the 28th have no value.

use super::numeral;
use super::piece::{Found, View};
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

/// Whether a minus stands here, and where the number after it starts.
fn sign(view: &View<'_>, at: usize) -> (bool, usize) {
    let number_next = view.is_number(at + 1);
    let mark = view.is_mark(at, '-') && number_next && if view.is_glued(at + 1) { !view.is_glued(at) } else { at == 0 };
    let word = view.is(at, T::Minus) && (number_next || view.find(at + 1, Class::NumberWord).is_some());
    if mark || word { (true, at + 1) } else { (false, at) }
}

fn number(first: usize, end: usize, value: Decimal, kind: NumberKind) -> Number {
    Number { first, end, value, bounds: None, kind, spelled: true, scale: None }
}

/// A cell that holds a decimal number.
fn decimal(view: &View<'_>, found: Found, column: &str) -> Option<Decimal> {
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

/// "half a million", "a half", "half a dozen", "quarter million", "a quarter of a million".
fn half(view: &View<'_>, at: usize) -> Option<Number> {
    let from = if view.is(at, T::A) { at + 1 } else { at };
    let under = decimal(view, view.find(from, Class::FractionWord)?, "value")?;
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
            || view.is_any(from - 1, &[T::Last, T::Other_])
            || view.is(from - 1, T::St));
    if named {
        return None;
    }
    let half = view.is(from, T::Half);
    // "the third of March"
    let dated = view.is(end, T::Of) && view.find(end + 1, Class::Month).is_some();
    let counted = view.is(end, T::Of) && !dated || half;
    // "a third" and "quarter" alone name an order or a part of the year
    if !counted || view.is_mark(end, '-') && half {
        return None;
    }
    end = from + 1;
    Some(number(at, end, share, NumberKind::Fraction))
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

/// "one in five", "2 out of 5", "1 over 3".
fn ratio(view: &View<'_>, at: usize) -> Option<Number> {
    let over = groups(view, at, None)?;
    if over.kind != NumberKind::Cardinal || over.scale.is_some() {
        return None;
    }
    let out = view.is(over.end, T::Out) && view.is(over.end + 1, T::Of);
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

/// "3/4": a number over another.
fn over(view: &View<'_>, above: &Number) -> Option<Number> {
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
fn shares(view: &View<'_>, count: &Number) -> Option<Number> {
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
fn mixed(view: &View<'_>, whole: &Number) -> Option<Number> {
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

/// The scale word or letter at a piece, and where it ends. A lone letter counts only where `letters` allows it.
pub(super) fn scale(view: &View<'_>, at: usize, letters: bool) -> Option<(Decimal, usize)> {
    let found = view.find(at, Class::ScaleWord)?;
    let short = view.cell(found, "note");
    if short == "rare" || short == "short" && !letters {
        return None;
    }
    Some((decimal(view, found, "value")?, found.end))
}

/// The groups of a number: "two hundred and six thousand", "11.5 million".
fn groups(view: &View<'_>, at: usize, given: Option<Decimal>) -> Option<Number> {
    let hundred = Decimal::ONE_HUNDRED;
    let (mut total, mut group, mut end) = (Decimal::ZERO, given, at);
    let (mut spelled, mut last_scale, mut low_scale, mut tail) = (given.is_some(), None, None, None);
    if group.is_none() && view.is_number(at) {
        let (value, after) = digits(view, at)?;
        if let Some(ordinal) = ordinal_ending(view, at, after, value) {
            return Some(ordinal);
        }
        (group, end) = (Some(value), after);
    }
    let digital = group.is_some() && given.is_none();
    loop {
        let start = end > at || given.is_some();
        let (next, joined) = joint(view, end, start);
        if let Some((by, after)) = scale_after(view, next, group, total, digital && low_scale.is_none()) {
            if joined {
                break;
            }
            let mut base = group.unwrap_or(if total.is_zero() { Decimal::ONE } else { Decimal::ZERO });
            // "three hundred and two dozen"
            if let Some(tail) = tail.filter(|_| by < hundred) {
                total = total.checked_add(base.checked_sub(tail)?)?;
                base = tail;
            }
            if by == hundred {
                if group.is_some_and(|g| g >= hundred && !digital) {
                    break;
                }
                group = Some(base.checked_mul(by)?);
            } else if group.is_none() && !total.is_zero() {
                total = total.checked_mul(by)?;
            } else if low_scale.is_some_and(|low| by >= low) {
                break;
            } else {
                total = total.checked_add(base.checked_mul(by)?)?;
                (group, low_scale) = (None, Some(by));
            }
            (end, last_scale, spelled) = (after, Some(by), true);
            continue;
        }
        let Some((value, after, ordinal)) = small(view, next) else { break };
        let free = group.is_none_or(|g| fits(g, value));
        let roomy = !digital || low_scale.is_some() || last_scale == Some(hundred);
        let over = joined && is_own_number(view, after, low_scale);
        if !free || !roomy || start && value.is_zero() || over {
            break;
        }
        let start_of_group = group.is_none();
        if joined && start_of_group && low_scale.is_none() {
            break;
        }
        // "three million 200" needs words all through
        if ordinal {
            let value = if value >= hundred {
                total.checked_add(group.unwrap_or(Decimal::ONE).checked_mul(value)?)?
            } else {
                total.checked_add(group.unwrap_or_default())?.checked_add(value)?
            };
            return Some(number(at, after, value, NumberKind::Ordinal));
        }
        group = Some(group.unwrap_or_default().checked_add(value)?);
        tail = joined.then_some(value);
        (end, spelled, last_scale) = (after, true, None);
    }
    if end == at {
        return None;
    }
    let mut value = total.checked_add(group.unwrap_or_default())?;
    if let Some((after, decimals)) = point(view, end, spelled && !digital) {
        (value, end) = (value.checked_add(decimals)?, after);
        if let Some((by, after)) = scale(view, end, false) {
            (value, end, last_scale) = (value.checked_mul(by)?, after, Some(by));
        }
    }
    Some(Number {
        spelled,
        scale: last_scale.filter(|by| *by >= Decimal::ONE_THOUSAND),
        ..number(at, end, value, NumberKind::Cardinal)
    })
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
fn is_tens(view: &View<'_>, at: usize) -> bool {
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
fn small(view: &View<'_>, at: usize) -> Option<(Decimal, usize, bool)> {
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

/// A scale word that may follow what was read so far.
fn scale_after(view: &View<'_>, at: usize, group: Option<Decimal>, total: Decimal, letters: bool) -> Option<(Decimal, usize)> {
    let found = view.find(at, Class::ScaleWord)?;
    let by = decimal(view, found, "value")?;
    match view.cell(found, "note") {
        "short" => {
            group.filter(|_| letters && is_scale_letter(view, at, found.end))?;
        }
        "rare" => return None,
        // "two dozen", and "dozens" alone are bounds
        "dozen" if group.is_none() => return None,
        // "millions" alone is an approximate plural
        _ if group.is_none() && total.is_zero() && view.text(at).ends_with('s') => return None,
        _ => {}
    }
    Some((by, found.end))
}

/// Whether a short form behind digits is a scale: "11.5m", "3bn", "10k".
fn is_scale_letter(view: &View<'_>, at: usize, end: usize) -> bool {
    let text = view.text(at);
    let money = super::money::stands_before(view, at) || super::money::stands_at(view, end);
    let glued = view.is_glued(at);
    match text {
        "k" | "K" | "bn" | "Bn" | "BN" | "mn" | "mln" | "bln" | "tn" | "trn" | "tln" | "mio" | "cr" | "MM" => {
            glued || money || text.len() > 1 || view.len() == end
        }
        "M" | "B" => glued || money,
        "b" if glued && view.text(at - 1).contains('.') => true,
        "m" | "b" | "t" | "T" | "mm" | "mil" | "mill" | "bil" => {
            money || glued && text != "t" && text != "mm" && is_plural_noun(view, end)
        }
        "G" => glued && view.text(at - 1).contains('.'),
        _ => false,
    }
}

/// Whether a noun in the plural stands here: "5m people" counts, "5m pool" measures.
fn is_plural_noun(view: &View<'_>, at: usize) -> bool {
    let text = view.text(at);
    view.is_word(at)
        && text.len() > 2
        && view.find(at, Class::Unit).is_none()
        && (text.ends_with('s') && !text.ends_with("ss")
            || text == "people"
            || text == "women"
            || text == "men"
            || text == "children")
}

/// The digits at a piece, with further groups behind thin or plain blanks: "40 000".
fn digits(view: &View<'_>, at: usize) -> Option<(Decimal, usize)> {
    let text = view.text(at);
    let mut value = numeral::value(text)?;
    let mut end = at + 1;
    // "USD3" and ".14" come apart
    if view.is_number(end) && view.is_glued(end) && view.text(end).starts_with('.') && value.is_integer() {
        value = value.checked_add(numeral::value(view.text(end))?)?;
        return Some((value, end + 1));
    }
    if let Some((by, after)) = exponent(view, end) {
        let shifted = (0..by.unsigned_abs())
            .try_fold(value, |value, _| if by > 0 { value.checked_mul(Decimal::TEN) } else { value.checked_div(Decimal::TEN) });
        return Some((shifted?, after));
    }
    let short = numeral::whole(text).is_some() && text.len() <= 3 && !text.starts_with('0');
    let dated = at > 0 && (view.find(at - 1, Class::Month).is_some() || view.is_glued(at) || view.is_number(at - 1));
    while short && !dated && is_group(view, end) {
        let group = view.text(end);
        let whole = group.get(..3).and_then(numeral::whole)?;
        value = value.checked_mul(Decimal::ONE_THOUSAND)?.checked_add(Decimal::from(whole))?;
        end += 1;
        if group.len() > 3 {
            return Some((value.checked_add(Decimal::from_str(&format!("0{}", &group[3..])).ok()?)?, end));
        }
    }
    Some((value, end))
}

/// "e10", "e-1" behind digits.
fn exponent(view: &View<'_>, at: usize) -> Option<(i64, usize)> {
    if !view.is_glued(at) {
        return None;
    }
    if let Some(digits) = view.text(at).strip_prefix(['e', 'E']).filter(|digits| !digits.is_empty()) {
        return Some((i64::from(numeral::whole(digits).filter(|by| *by <= 25)?), at + 1));
    }
    if !view.text(at).eq_ignore_ascii_case("e") {
        return None;
    }
    let minus = view.is_mark(at + 1, '-');
    let digits = at + 1 + usize::from(minus);
    let by = i64::from(numeral::whole(view.text(digits)).filter(|by| *by <= 25 && view.is_glued(digits))?);
    Some((if minus { -by } else { by }, digits + 1))
}

/// Whether three digits stand one blank behind the last, and no more number with them.
fn is_group(view: &View<'_>, at: usize) -> bool {
    let text = view.text(at);
    let three =
        text.len() >= 3 && text.bytes().take(3).all(|b| b.is_ascii_digit()) && (text.len() == 3 || text.as_bytes()[3] == b'.');
    let near = |pair: &[super::piece::Piece]| pair[1].start - pair[0].end <= 3 && !pair[1].glued;
    let joined = view.is_glued(at + 1) && (view.is_number(at + 2) && view.is_glued(at + 2) || view.is_word(at + 1));
    three && view.is_number(at) && at > 0 && view.pieces.get(at - 1..=at).is_some_and(near) && !joined
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
