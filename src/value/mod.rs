//! How much and when: amounts and times with exact values.
//!
//! **How.** Looks only where a trigger token stands: a digit, a number word, a currency sign, a month, a weekday.

use crate::grammar::Tags;
use crate::lexicon::{Hits, Lexicon};
use crate::model::{AmountKind, Basis, Comparator, Date, DateSource, Span, TimeKind};
use crate::rules::{FoundBy, Pass};
use crate::text::{Article, TokenSpan};
use rust_decimal::Decimal;

/// The passes of this folder, for `ascribe rules`.
pub(crate) const PASSES: &[Pass] = &[];

/// An amount, as found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    /// Its tokens: number, scale word, unit or currency.
    pub tokens: TokenSpan,
    /// Its bytes; may cut the last token ("11.5m" of "11.5m-strong").
    pub span: Span,
    pub kind: AmountKind,
    pub value: Option<Decimal>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub comparator: Comparator,
    /// ISO 4217.
    pub currency: Option<[u8; 3]>,
    pub basis: Option<Basis>,
    pub unit: Option<String>,
    /// What is counted.
    pub of: Option<TokenSpan>,
    /// The purpose or the beneficiary.
    pub purpose: Option<TokenSpan>,
    pub found: FoundBy,
}

/// A time, as found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    pub tokens: TokenSpan,
    pub span: Span,
    pub kind: TimeKind,
    pub value: Option<String>,
    pub from: Option<String>,
    pub until: Option<String>,
    pub timex: Option<String>,
    pub found: FoundBy,
}

/// The amounts and times of an article, each list by span, and the day that relative dates refer to.
#[derive(Debug, Default)]
pub(crate) struct Values {
    pub amounts: Vec<Amount>,
    pub times: Vec<Time>,
    pub date: Option<(Date, DateSource)>,
}

impl Values {
    /// Whether a time or an amount covers any token of `range`.
    pub fn covers(&self, range: TokenSpan) -> bool {
        self.amounts.iter().any(|a| a.tokens.overlaps(range)) || self.times.iter().any(|t| t.tokens.overlaps(range))
    }
}

/// Finds amounts and times. `given` is the day that the caller states for the document.
pub(crate) fn find(_article: &Article<'_>, _hits: &Hits, _tags: &Tags, _lexicon: &Lexicon, given: Option<Date>) -> Values {
    Values { date: given.map(|date| (date, DateSource::Given)), ..Values::default() }
}
