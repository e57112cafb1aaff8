//! How much and when: amounts and times with exact values.
//!
//! **How.** Each sentence that holds a trigger (a digit, a number word, a currency sign, a month, a weekday, a word such as
//! "yesterday") is cut into pieces ([`piece`]) and walked once: at every piece the grammar of times is tried first, then that
//! of amounts. The first reading from the left wins and the walk goes on behind it.
//!
//! **Why this way.** Both grammars need arithmetic and are shorter as functions than as rules; most sentences hold no trigger and
//! cost one look at the classes of their words. Values are decimals and civil dates, never floats or clocks.
//!
//! **Limits.** Nothing is found across a sentence end. English only.

mod age;
mod amount;
mod comparator;
mod counted;
mod digits;
mod fraction;
mod groups;
mod lent;
mod measure;
mod money;
mod name;
mod nation;
mod number;
mod numeral;
mod outlook;
mod part;
mod pass;
mod piece;
mod prefix;
mod range;
mod refusal;
mod scale;
mod terminal;
mod time;

use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Class, ClassSet, Hits, Lexicon};
use crate::model::{AmountKind, Basis, Comparator, Date, DateSource, Span, TimeKind};
use crate::rules::{FoundBy, Pass};
use crate::text::{Article, Shape, TokenSpan};
use nation::Nations;
use piece::View;
use rust_decimal::Decimal;
use terminal::Terminal;

/// The passes of this folder, for `ascribe rules`.
pub(crate) const PASSES: &[&[Pass]] = &[pass::PASSES, time::PASSES];

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

/// The classes of words that an amount or a time can begin with or hang on.
const TRIGGERS: ClassSet = ClassSet::of(&[
    Class::NumberWord,
    Class::OrdinalWord,
    Class::ScaleWord,
    Class::FractionWord,
    Class::VagueNumber,
    Class::CurrencySymbol,
    Class::CurrencyWord,
    Class::CurrencySlang,
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::Holiday,
    Class::TimeUnit,
    Class::DayPart,
    Class::Decade,
    Class::Unit,
]);

/// Finds amounts and times. `given` is the day that the caller states for the document.
pub(crate) fn find(
    article: &Article<'_>,
    hits: &Hits,
    tags: &Tags,
    chunks: &Chunks,
    lexicon: &Lexicon,
    given: Option<Date>,
) -> Values {
    let mut view = View::new(article, hits, tags, chunks, lexicon);
    let mut nations = Nations::new(article, hits, lexicon);
    let date = given.map(|date| (date, DateSource::Given)).or_else(|| time::document_date(&mut view));
    let mut context = time::Context::new(date.map(|(date, _)| date.0));
    let mut values = Values { date, ..Values::default() };
    for (number, sentence) in article.sentences.iter().enumerate() {
        if !sentence.tokens.iter().any(|token| is_trigger(article, hits, token)) {
            continue;
        }
        view.read(sentence.tokens);
        context.turn(number);
        let told = values.amounts.len();
        let mut at = 0;
        while at < view.len() {
            if view.is_near_time(at)
                && let Some((time, end)) = time::at(&view, at, &mut context)
            {
                values.times.extend(time);
                at = end.max(at + 1);
            } else if amount::can_start(&view, at)
                && let Some((amount, end)) = amount::at(&view, at, &mut nations)
            {
                if let Some(mut amount) = amount {
                    lent::lend(&view, at, values.amounts[told..].last(), &mut amount);
                    values.amounts.push(amount);
                }
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
    }
    values
}

/// Whether a token makes its sentence worth a walk.
fn is_trigger(article: &Article<'_>, hits: &Hits, token: crate::text::TokenId) -> bool {
    if hits.classes(token).meets(TRIGGERS) || article.tokens.shape(token) == Shape::Number {
        return true;
    }
    match article.tokens.shape(token) {
        Shape::Symbol | Shape::Mixed | Shape::Caps => article.token(token).bytes().any(|b| b.is_ascii_digit() || b == b'$'),
        Shape::Lower | Shape::Title => Terminal::may_be_time(hits.bucket(token)) && Terminal::of(article.token(token)).is_time(),
        _ => false,
    }
}
