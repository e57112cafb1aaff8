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
    let link = Link::behind(view, low)?;
    if low.kind == AmountKind::Ordinal && link.opened != Some(T::Between) || low.number.bounds.is_some() {
        return None;
    }
    let high = far_side(view, link.at + 1, low.kind)?;
    let (low, high) = lend_currency(view, link, *low, high)?;
    let low = borrow(link, low, &high)?;
    (low.value < high.value && is_shown(view, link, &low, &high)).then_some((low, high))
}

/// What joins two sides.
#[derive(Clone, Copy)]
struct Link {
    at: usize,
    word: T,
    /// Whether it is a hyphen or a dash.
    dash: bool,
    /// The "between" or "from" in front of the first side.
    opened: Option<T>,
}

impl Link {
    /// The link behind the first side.
    fn behind(view: &View<'_>, low: &Part<'_>) -> Option<Self> {
        let at = low.end;
        let link = Link {
            at,
            word: view.word(at),
            dash: view.is_mark(at, '-') || view.is_mark(at, '—') && view.is_glued(at),
            opened: opener(view, low.first),
        };
        let glued = view.is_glued(at) == view.is_glued(at + 1) || !view.is_glued(at) && view.is_glued(at + 1) && low.end > 0;
        let joins = match link.word {
            // "rose by a fifth to $3bn" is a change
            T::To if low.first > 0 && view.is(low.first - 1, T::By) && low.number.kind == NumberKind::Fraction => false,
            T::To | T::Until | T::Through => true,
            T::And => link.opened == Some(T::Between) || link.opened == Some(T::From),
            T::Or => low.number.kind == NumberKind::Cardinal && low.number.scale.is_none(),
            _ => link.dash && glued,
        };
        joins.then_some(link)
    }
}

/// The side behind the link: "about $7m", "the 9th".
fn far_side<'a>(view: &View<'a>, at: usize, kind: AmountKind) -> Option<Part<'a>> {
    let mut next = at;
    while view.is_any(next, &[T::About, T::The]) || view.is_mark(next, '~') {
        next += 1;
    }
    let signs = view.mark(next).is_some_and(|mark| !mark.is_ascii_punctuation() || mark == '$') && view.is_number(next + 1);
    let code = || view.is_word(next) && view.is_number(next + 1) && money::before(view, next + 1).is_some();
    let high = part(view, next + usize::from(signs || code()))?;
    let alike = (high.kind == AmountKind::Ordinal) == (kind == AmountKind::Ordinal);
    (alike && high.number.bounds.is_none() && high.first >= next).then_some(high)
}

/// The sides with the currency of the first one on both, where the second has none: "$5-7m".
fn lend_currency<'a>(view: &View<'a>, link: Link, low: Part<'a>, mut high: Part<'a>) -> Option<(Part<'a>, Part<'a>)> {
    if low.currency.is_none() || high.currency.is_some() || high.kind == AmountKind::Percent {
        return Some((low, high));
    }
    let scaled = scale::scale(view, high.end, true).filter(|_| high.number.scale.is_none() && view.is_glued(high.end));
    if let Some((by, end)) = scaled {
        (high.value, high.end, high.number.scale) = (high.value.checked_mul(by)?, end, Some(by));
    }
    // "$5-7 m": no metres cost anything
    if high.kind == AmountKind::Measure && matches!(high.unit, Some("meter")) {
        let million = Decimal::from(1_000_000);
        (high.value, high.number.scale) = (high.value.checked_mul(million)?, Some(million));
    }
    if !link.dash && link.word == T::To && link.opened.is_none() || link.word == T::Or || counts_things(view, &high) {
        return None;
    }
    (high.currency, high.kind, high.unit) = (low.currency, AmountKind::Money, None);
    Some((low, high))
}

/// The first side with what is written on the second alone: "5 to 7 million dollars". None where the two do not go together: "fell 3
/// basis points to 4.12%".
fn borrow<'a>(link: Link, mut low: Part<'a>, high: &Part<'a>) -> Option<Part<'a>> {
    if low.kind == AmountKind::Count {
        (low.kind, low.unit, low.currency) = (high.kind, high.unit, high.currency);
        if let Some(currency) = low.currency.filter(|currency| currency.form != Form::Minor) {
            low.value = low.value.checked_mul(currency.factor)?;
        }
    } else {
        let both = low.kind == AmountKind::Percent || low.unit.is_some() && high.unit.is_some();
        if low.kind != high.kind || low.unit != high.unit && !link.dash && both {
            return None;
        }
    }
    if let Some(by) = high.number.scale.filter(|_| low.number.scale.is_none()) {
        let scaled = low.value.checked_mul(by)?;
        low.value = if scaled < high.value { scaled } else { low.value };
    }
    Some(low)
}

/// Whether two sides are shown to be a range, and no change, score, vote or pair of years.
fn is_shown(view: &View<'_>, link: Link, low: &Part<'_>, high: &Part<'_>) -> bool {
    if link.opened == Some(T::From) && !link.dash && is_change(view, low.first) {
        return false;
    }
    if low.kind != AmountKind::Count {
        return true;
    }
    let counted = || name::is_plural(view, high.end) || low.number.scale.is_some() || high.number.scale.is_some();
    let large = || {
        low.value >= Decimal::ONE_HUNDRED
            && low.value.checked_mul(Decimal::from(20)).is_none_or(|most| high.value <= most)
            && link.dash
            && !name::is_local(view, low.first)
    };
    let said = link.opened.is_some() || link.word == T::Through || link.word == T::Or && high.number.spelled;
    (said || counted() || large()) && !name::is_dated(&low.number, &high.number)
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
