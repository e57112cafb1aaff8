//! Reads the second side of a range: "5 to 7 million", "$5-7m", "between 900,000 and 1 million", "5 or 6".
//!
//! **How.** The sides lend each other what is written once: the scale, the currency, the unit.
//!
//! **Why this way.** What looks like a range may be a change, a score, a vote or a pair of years, so a bare one needs a sign.
//!
//! **Limits.** "Rose from 5 to 7 percent" is a change and gives two amounts.

use super::money::Form;
use super::number::NumberKind;
use super::part::{Part, part};
use super::piece::View;
use super::terminal::Terminal as T;
use super::{money, name, scale};
use crate::lexicon::Class;
use crate::model::AmountKind;
use rust_decimal::Decimal;

/// The two sides of a range whose first side was read.
pub(super) fn range<'a>(view: &View<'a>, low: &Part<'a>) -> Option<(Part<'a>, Part<'a>)> {
    let opened = opener(view, low.first);
    let at = low.end;
    let dash = view.is_mark(at, '-') || view.is_mark(at, '—') && view.is_glued(at);
    let glued = view.is_glued(at) == view.is_glued(at + 1) || !view.is_glued(at) && view.is_glued(at + 1) && low.end > 0;
    let joined = match view.word(at) {
        // "rose by a fifth to $3bn" is a change
        T::To if low.first > 0 && view.is(low.first - 1, T::By) && low.number.kind == NumberKind::Fraction => false,
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
            scale::scale(view, high.end, true).filter(|_| high.number.scale.is_none() && view.is_glued(high.end))
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
    } else if low.kind != high.kind
        || low.unit != high.unit && !dash && (low.kind == AmountKind::Percent || low.unit.is_some() && high.unit.is_some())
    {
        // "fell 3 basis points to 4.12%"
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
    if change || !shown || low.value >= high.value || plain && name::is_dated(&low.number, &high.number) {
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
