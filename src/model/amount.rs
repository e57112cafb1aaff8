//! How much and how many.

use super::{Evidence, Id, Slice};
use serde::{Deserialize, Serialize};

/// A number with its unit or currency: "$11.5 million", "53,000", "5 km".
///
/// The span leaves out the comparator ("more than") and what is counted ("refugees").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Amount {
    /// Its identifier, `a…`.
    pub id: Id,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
    /// What kind of amount it is.
    pub kind: AmountKind,
    /// The exact value as a decimal number, absent where the text gives only bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The lower bound of a range or of an approximate plural ("hundreds").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// The upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// How the value is meant.
    pub comparator: Comparator,
    /// ISO 4217 code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Why that currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The unit of a measure, in the singular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Slice>,
    /// The purpose or the beneficiary.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Slice>,
    /// The rule that found it.
    pub evidence: Evidence,
}

/// The kinds of [`Amount`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AmountKind {
    /// "$40 million"
    Money,
    /// "12 percent"
    Percent,
    /// "40 people": so many of something.
    Count,
    /// "third"
    Ordinal,
    /// "12 kilometres": a size in units.
    Measure,
    /// "43-year-old"
    Age,
    /// "30 degrees Celsius"
    Temperature,
    /// "30 to 40": two bounds without a unit.
    Range,
}

/// How the value of an amount is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Comparator {
    #[default]
    /// "40"
    Exactly,
    /// "about 40": a little less or more.
    About,
    /// "nearly 40": a little less.
    Nearly,
    /// "more than 40"
    MoreThan,
    /// "at least 40"
    AtLeast,
    /// "fewer than 40"
    LessThan,
    /// "no more than 40": said as a bound.
    AtMost,
    /// "up to 40": said as a reach.
    UpTo,
    /// "between 30 and 40"
    Between,
}

/// Why an amount of money has its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Basis {
    /// A code or an unambiguous sign or word stands there: "EUR", "A$".
    Explicit,
    /// An adjective of nationality stands before the word: "Canadian dollars".
    Adjective,
    /// An earlier amount of the document says so.
    Document,
    /// The place of the dateline suggests it.
    Dateline,
    /// The most common reading of the sign.
    Default,
}
