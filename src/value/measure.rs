//! Finds the unit of a measure, an age, a temperature or a percentage behind a number.
//!
//! **How.** Percent signs and words, then what makes an age ("years old", "-year-old"), then a row of `gazetteers/units.tsv`.
//! Short forms ("m", "g", "in") count only where they are glued to digits or nothing else can be meant.
//!
//! **Why this way.** The unit decides what kind of amount a number is, and it nearly always stands right behind it.
//!
//! **Limits.** "20 pounds" is money unless the sentence weighs something.

use super::piece::{Found, View};
use super::terminal::Terminal as T;
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::AmountKind;
use rust_decimal::Decimal;
use std::str::FromStr;

/// A unit as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure<'a> {
    pub kind: AmountKind,
    /// Its name in the singular; none for plain percent.
    pub unit: Option<&'a str>,
    pub dimension: &'a str,
    /// What it is worth in the first unit of its dimension.
    pub factor: Option<Decimal>,
    /// Index after its last piece.
    pub end: usize,
}

/// The unit behind a number that ends at a piece.
pub(super) fn at_piece<'a>(view: &View<'a>, end: usize) -> Option<Measure<'a>> {
    percent(view, end).or_else(|| age(view, end)).or_else(|| unit(view, end)).or_else(|| bracketed(view, end))
}

fn plain<'a>(kind: AmountKind, unit: Option<&'a str>, end: usize) -> Option<Measure<'a>> {
    Some(Measure { kind, unit, dimension: "", factor: None, end })
}

/// Skips a hyphen that is glued on both sides.
fn hyphen(view: &View<'_>, at: usize) -> usize {
    at + usize::from(view.is_mark(at, '-') && view.is_glued(at) && view.is_glued(at + 1))
}

/// "%", "percent", "per cent", "percentage points", "basis points".
fn percent<'a>(view: &View<'a>, end: usize) -> Option<Measure<'a>> {
    let at = hyphen(view, end);
    let point = |at: usize| view.is_any(at, &[T::Point, T::Points]);
    if view.is(at, T::Basis) && point(hyphen(view, at + 1)) {
        return plain(AmountKind::Percent, Some("basis point"), hyphen(view, at + 1) + 1);
    }
    let sign = view.is_mark(at, '%') || view.is_mark(at, '％');
    let after = match view.word(at) {
        T::Percent if view.text(at) != "percentage" || point(hyphen(view, at + 1)) => at + 1,
        T::Per if view.is(at + 1, T::Cent) => at + 2,
        _ if sign => at + 1,
        _ => return None,
    };
    let points = hyphen(view, after);
    if point(points) && !(view.text(points) == "point" && view.text(at) == "%") {
        return plain(AmountKind::Percent, Some("percentage point"), points + 1);
    }
    plain(AmountKind::Percent, None, after)
}

/// "years old", "-year-old", "years of age", "yo".
fn age<'a>(view: &View<'a>, end: usize) -> Option<Measure<'a>> {
    let at = hyphen(view, end);
    if view.is(at, T::Old) && view.text(at) != "old" {
        return plain(AmountKind::Age, Some("year"), at + 1);
    }
    let found = view.find(at, Class::TimeUnit)?;
    let name = match view.cell(found, "value") {
        "Y" => "year",
        "M" => "month",
        "W" => "week",
        "D" => "day",
        "H" => "hour",
        _ => return None,
    };
    let next = hyphen(view, found.end);
    if view.is(next, T::Old) {
        let plural = view.find(next + 1, Class::TimeUnit).is_none();
        return plain(AmountKind::Age, Some(name), next + 1).filter(|_| plural);
    }
    let of_age = view.is(found.end, T::Of) && view.is(found.end + 1, T::Age);
    if of_age {
        return plain(AmountKind::Age, Some(name), found.end + 2);
    }
    let olds = view.text(next).eq_ignore_ascii_case("olds");
    plain(AmountKind::Age, Some(name), next + 1).filter(|_| olds)
}

/// "20 (kg)".
fn bracketed<'a>(view: &View<'a>, end: usize) -> Option<Measure<'a>> {
    let close = match view.mark(end)? {
        '(' => ')',
        '[' => ']',
        '<' => '>',
        _ => return None,
    };
    let found = view.find(end + 1, Class::Unit).filter(|found| view.is_mark(found.end, close))?;
    let (dimension, name) = (view.cell(found, "dimension"), view.cell(found, "unit"));
    let kind = if dimension == "temperature" { AmountKind::Temperature } else { AmountKind::Measure };
    Some(Measure {
        kind,
        unit: Some(name),
        dimension,
        factor: Decimal::from_str(view.cell(found, "factor")).ok(),
        end: found.end + 1,
    })
}

/// A row of the table of units.
fn unit<'a>(view: &View<'a>, end: usize) -> Option<Measure<'a>> {
    let at = hyphen(view, end);
    let found = view.find_all(at, Class::Unit).find(|&found| is_unit(view, at, found))?;
    let dimension = view.cell(found, "dimension");
    let name = view.cell(found, "unit");
    let is_degree = name == "degree";
    let angle = is_degree
        && (view.is(found.end, T::Of)
            || matches!(view.text(found.end), "north" | "south" | "east" | "west" | "latitude" | "longitude" | "turn" | "angle"));
    let sign = view.is_mark(at, '°') || view.is_mark(at, 'º');
    let kind =
        if dimension == "temperature" || is_degree && !angle && !sign { AmountKind::Temperature } else { AmountKind::Measure };
    Some(Measure {
        kind,
        unit: Some(name),
        dimension,
        factor: Decimal::from_str(view.cell(found, "factor")).ok(),
        end: found.end,
    })
}

/// Whether a row may be read as a unit in its place.
fn is_unit(view: &View<'_>, at: usize, found: Found) -> bool {
    let text = view.text(at);
    let digits = at > 0 && view.is_number(at - 1);
    let glued = view.is_glued(at);
    let temperature = view.cell(found, "dimension") == "temperature";
    match view.cell(found, "note") {
        // "5 cups", "0.75 cup", but "the World Cup"
        "common" => {
            let part = digits && (view.text(at - 1).starts_with("0.") || at > 2 && view.is_mark(at - 2, '/'));
            digits && (text.ends_with('s') || text == "stone") || part || !digits && text.ends_with('s') && !view.is_capital(at)
        }
        // "20C", but "the 13F filing"
        "short" if temperature => digits && glued && view.is_caps(at) && closes(view, found.end) && !view.is_mark(found.end, '/'),
        "short" if text.len() == 1 && !view.is_capital(at) => digits && (glued || closes(view, found.end)),
        "short" if text.len() == 1 => digits && glued && matches!(text, "W" | "V" | "J" | "L"),
        "short" => digits,
        // "Miles" and "Stone" begin names
        _ => {
            let name = view.is_capital(at) && !view.is_caps(at) && view.tag(at) == Some(Tag::Propn);
            !(name && view.is_capital(found.end))
        }
    }
}

/// Whether nothing that is named follows a short unit.
fn closes(view: &View<'_>, end: usize) -> bool {
    const LINKS: &[T] = &[T::Of, T::And, T::Or, T::To, T::From, T::At, T::By, T::In, T::For, T::On, T::More, T::Less];
    let dimension = matches!(view.text(end), "x" | "tall" | "long" | "wide" | "deep" | "high" | "away" | "apart");
    end >= view.len() || view.mark(end).is_some() || view.is_any(end, LINKS) || view.is_number(end) || dimension
}

/// A smaller unit of the same dimension behind a measure: "7 feet 10 inches", "2 km, 300 m".
pub(super) fn smaller<'a>(view: &View<'a>, larger: &Measure<'a>) -> Option<(Decimal, Measure<'a>)> {
    let mut at = larger.end;
    at += usize::from(view.is_mark(at, ','));
    at += usize::from(view.is(at, T::And));
    let number = super::number::parse(view, hyphen(view, at))?;
    let unit = at_piece(view, number.end)
        .filter(|unit| unit.dimension == larger.dimension && unit.kind == AmountKind::Measure)
        .or_else(|| inches(view, larger, number.value, number.end))?;
    let fits = number.bounds.is_none() && unit.factor? < larger.factor?;
    fits.then_some((number.value, unit))
}

/// The inches of a height, whose unit is too short to stand alone or is left out: "6ft 2in", "5 ft. 2 in.", "6-foot-2".
fn inches<'a>(view: &View<'a>, feet: &Measure<'a>, count: Decimal, end: usize) -> Option<Measure<'a>> {
    if feet.unit != Some("foot") || count >= Decimal::from(12) {
        return None;
    }
    let named = view.is_glued(end) && matches!(view.text(end), "in" | "ins") || view.text(end) == "in.";
    let left_out = view.is_mark(feet.end, '-') || view.text(end) == "tall";
    let end = end + usize::from(named);
    (named || left_out).then_some(Measure { unit: Some("inch"), factor: Some(Decimal::new(254, 4)), end, ..*feet })
}
