//! Finds the currency of an amount: signs, codes, words, minor units, slang.
//!
//! **How.** In front of the number stands a sign or code ("US$", "EUR", "Rs."), or behind it a sign, code or word ("€", "yen",
//! "Hong Kong dollars"), or a minor unit. `gazetteers/currencies.tsv` says which code and family each stands for.
//!
//! **Why this way.** One table for all forms, so that a currency is added by its rows alone.
//!
//! **Limits.** Cents, pence and the like alone keep their own unit and have no code, since the text gives none.

use super::piece::{Found, View};
use super::terminal::Terminal as T;
use crate::lexicon::{Class, ClassSet};
use rust_decimal::Decimal;
use std::str::FromStr;

/// A currency as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Currency<'a> {
    /// ISO 4217, or nothing where only the family is certain.
    pub code: &'a str,
    /// "dollar", "pound": what several nations call theirs.
    pub family: &'a str,
    /// What one is worth in the main unit: "grand", "cent".
    pub factor: Decimal,
    /// How it was written.
    pub form: Form,
    /// Whether several nations use the form.
    pub shared: bool,
}

/// How a currency is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Sign,
    Code,
    Word,
    /// A word with its nation: "Canadian dollars".
    Nation,
    Minor,
    Slang,
}

const CLASSES: [(Class, Form); 5] = [
    (Class::CurrencyWord, Form::Word),
    (Class::CurrencyMinor, Form::Minor),
    (Class::CurrencySlang, Form::Slang),
    (Class::CurrencyCode, Form::Code),
    (Class::CurrencySymbol, Form::Sign),
];

const MONEY: ClassSet =
    ClassSet::of(&[Class::CurrencyWord, Class::CurrencyMinor, Class::CurrencySlang, Class::CurrencyCode, Class::CurrencySymbol]);

/// Whether a currency sign or code stands close before the number whose scale stands at a piece.
pub(super) fn stands_before(view: &View<'_>, at: usize) -> bool {
    let Some(number) = at.checked_sub(1) else { return false };
    before(view, number).is_some()
}

/// Whether a currency word stands at a piece.
pub(super) fn stands_at(view: &View<'_>, at: usize) -> bool {
    at_piece(view, at).is_some()
}

/// The currency in front of the number at a piece, and where it starts.
pub(super) fn before<'a>(view: &View<'a>, at: usize) -> Option<(Currency<'a>, usize)> {
    let last = at.checked_sub(1)?;
    if let Some(found) = sign_before(view, at) {
        return Some(found);
    }
    let caps = view.is_caps(last);
    if caps && view.is_word(last) {
        if let Some(found) = view.find(last, Class::CurrencyCode).filter(|found| found.end == at) {
            return Some((read(view, found, Form::Code)?, last));
        }
        // "MGBP 48.5", "MAUD 60": millions
        if let Some(found) = scaled_code(view, last) {
            return Some((found, last));
        }
    }
    // "ringgit 42", "dollar 22.5 million"
    let numeral = view.is_number(at) && !view.text(at).starts_with("19") && !view.text(at).starts_with("20");
    for start in at.saturating_sub(3)..at {
        let Some(found) = view.find_all(start, Class::CurrencyWord).find(|found| found.end == at) else { continue };
        let common = view.cell(found, "note").contains("common");
        let counted = start > 0
            && (view.is_number(start - 1)
                || view.find(start - 1, Class::NumberWord).is_some()
                || view.find(start - 1, Class::ScaleWord).is_some());
        let named = view.is_capital(start) && start > 0;
        if numeral && !common && !counted && !named && !view.is_mark(at + 1, '%') {
            return Some((read(view, found, Form::Word)?, start));
        }
    }
    let minor = view
        .find(last, Class::CurrencyMinor)
        .filter(|found| found.end == at && view.text(last) == "sen" && view.is_number(at))?;
    Some((read(view, minor, Form::Minor)?, last))
}

/// "$", "US$", "Rs.", "c $" in front of a piece.
fn sign_before<'a>(view: &View<'a>, at: usize) -> Option<(Currency<'a>, usize)> {
    let last = at.checked_sub(1)?;
    let sign = match view.mark(last) {
        Some('.') => last.checked_sub(1).filter(|_| view.is_glued(last)),
        _ => Some(last),
    }?;
    if let Some(prefix) =
        sign.checked_sub(1).filter(|_| view.is_mark(sign, '$') || view.is_mark(sign, '£') || view.is_mark(sign, '¥'))
    {
        let joined = view.is_glued(sign);
        let word = view.text(prefix);
        // "a $ 5 bill" with its blanks is no Australian dollar
        let nation = joined || !view.is_glued(at) && (word.len() > 1 || word == "c" || word == "C");
        if nation && view.is_word(prefix) && word.len() <= 5 {
            let whole = format!("{word}{}", view.text(sign));
            if let Some(entry) = view.lexicon.find(&whole, Class::CurrencySymbol) {
                return Some((read(view, Found { entry, end: at }, Form::Sign)?, prefix));
            }
        }
    }
    let found = view.find(sign, Class::CurrencySymbol)?;
    let glued = view.is_glued(at);
    let word = view.is_word(sign);
    let note = view.cell(found, "note");
    if word && (note.contains("caps") && !view.is_caps(sign) || note.contains("glued") && !glued || !view.is_number(at)) {
        return None;
    }
    Some((read(view, found, Form::Sign)?, sign))
}

/// "MGBP": a scale letter in front of a code.
fn scaled_code<'a>(view: &View<'a>, at: usize) -> Option<Currency<'a>> {
    let text = view.text(at);
    let scale = match text.as_bytes().first()? {
        b'K' => Decimal::ONE_THOUSAND,
        b'M' => Decimal::from(1_000_000),
        b'B' => Decimal::from(1_000_000_000),
        _ => return None,
    };
    let code = text.get(1..).filter(|code| code.len() == 3)?;
    let entry = view.lexicon.find(code, Class::CurrencyCode)?;
    let currency = read(view, Found { entry, end: at + 1 }, Form::Code)?;
    Some(Currency { factor: scale, ..currency })
}

/// The currency that stands at a piece, behind a number, and where it ends.
pub(super) fn at_piece<'a>(view: &View<'a>, at: usize) -> Option<(Currency<'a>, usize)> {
    // most words behind a number are no money
    if view.is_word(at) && !view.is_caps(at) && !view.may_have(at, MONEY) {
        return None;
    }
    let mut best: Option<(Found, Form)> = None;
    for (class, form) in CLASSES {
        let Some(found) = view.find(at, class) else { continue };
        if best.is_none_or(|(other, _)| found.end > other.end) && is_form(view, at, found, form) {
            best = Some((found, form));
        }
    }
    // "US$" behind the number comes as two pieces where it is spaced
    if let Some((found, form)) = best {
        let end = found.end;
        let (end, nation) =
            if view.is_mark(end, '$') && view.is_glued(end) && form == Form::Code { (end + 1, true) } else { (end, false) };
        let currency = read(view, found, if nation { Form::Code } else { form })?;
        return Some((currency, end));
    }
    if view.is_word(at) && view.is_caps(at) {
        return Some((scaled_code(view, at)?, at + 1));
    }
    if view.is_mark(at, '¢') {
        return Some((read(view, view.find(at, Class::CurrencyMinor)?, Form::Minor)?, at + 1));
    }
    None
}

/// Whether the row may be read as a currency in its place.
fn is_form(view: &View<'_>, at: usize, found: Found, form: Form) -> bool {
    let note = view.cell(found, "note");
    let glued = view.is_glued(at);
    match form {
        Form::Code => !note.contains("caps") || view.is_caps(at),
        Form::Minor if note == "short" => {
            view.is_number(at.wrapping_sub(1)) && (glued || view.text(at) == "c") && !view.is_capital(at)
        }
        Form::Sign if view.is_word(at) => {
            let caps = !note.contains("caps") || view.is_caps(at);
            caps && !note.contains("glued") && (glued || view.text(at).len() > 1)
        }
        Form::Word | Form::Slang => {
            !(note.contains("common") && view.is_capital(at) && !view.is_caps(at)) || note.contains("adjective")
        }
        _ => true,
    }
}

fn read<'a>(view: &View<'a>, found: Found, form: Form) -> Option<Currency<'a>> {
    let note = view.cell(found, "note");
    let nation = form == Form::Word && (note == "adjective" || note == "country");
    Some(Currency {
        code: view.cell(found, "code"),
        family: view.cell(found, "family"),
        factor: Decimal::from_str(view.cell(found, "factor")).ok()?,
        form: if nation { Form::Nation } else { form },
        shared: note.contains("family"),
    })
}

/// A minor amount behind a major one ("20 dollars and 43 cents", "thirteen dollars forty-five"): its share of the major unit
/// and where it ends.
pub(super) fn minor_part(view: &View<'_>, end: usize, word: bool) -> Option<(Decimal, usize)> {
    let and = view.is(end, T::And);
    let at = end + usize::from(and);
    let number = super::number::parse(view, at)
        .filter(|number| number.kind == super::number::NumberKind::Cardinal && number.bounds.is_none())?;
    let below = number.value.is_sign_positive() && number.value < Decimal::ONE_HUNDRED && number.value.is_integer();
    if !below || number.scale.is_some() {
        return None;
    }
    if let Some(found) =
        view.find(number.end, Class::CurrencyMinor).filter(|&found| is_form(view, number.end, found, Form::Minor))
    {
        let factor = Decimal::from_str(view.cell(found, "factor")).ok()?;
        return Some((number.value.checked_mul(factor)?, found.end));
    }
    // "15 dollars 50." at an end, where nothing is counted
    let closes = view.len() == number.end
        || view.mark(number.end).is_some_and(|mark| matches!(mark, '.' | ',' | '?' | '!' | ';' | ')'))
        || view.is_any(number.end, &[T::More, T::And]);
    let bare = word && closes && !view.is_glued(at) && (and || number.value >= Decimal::TEN);
    bare.then(|| (number.value / Decimal::ONE_HUNDRED, number.end))
}
