//! Finds the day of the document in its text: in the dateline or in the header.
//!
//! **How.** A full date in the dateline wins; else the first full date before the first paragraph, or among the first pieces of it
//! behind a word such as "date", "published" or "updated".
//!
//! **Why this way.** The day of the agency is the day that "Tuesday" is counted from; the clock of the machine never is.
//!
//! **Limits.** A dateline without a year gives no day.

use super::day;
use crate::lexicon::Class;
use crate::model::{BlockKind, Date, DateSource};
use crate::text::{Shape, TokenSpan};
use crate::value::piece::View;

/// How many pieces of the text's beginning are looked at.
const REACH: u32 = 40;

/// The words that stand in front of the day of a page.
const LABELS: &[&str] = &["date", "dated", "published", "updated", "posted", "released", "issued", "modified"];

/// The day of the document.
pub(crate) fn document_date(view: &mut View<'_>) -> Option<(Date, DateSource)> {
    let article = view.article;
    for block in article.blocks.iter().take(6) {
        let source = match block.kind {
            BlockKind::Dateline => DateSource::Dateline,
            BlockKind::Byline | BlockKind::Headline | BlockKind::Boilerplate => DateSource::Header,
            _ => continue,
        };
        if let Some(date) = full_date(view, block.tokens, |_, _| true) {
            return Some((date, source));
        }
    }
    let first = article.blocks.iter().find(|block| block.kind == BlockKind::Paragraph).or(article.blocks.first())?;
    let near = |view: &View<'_>, at: usize| {
        (at.saturating_sub(3)..at).any(|at| LABELS.iter().any(|label| view.text(at).eq_ignore_ascii_case(label)))
    };
    let start = TokenSpan::new(article.blocks.first()?.tokens.first, first.tokens.end.min(first.tokens.first + REACH));
    full_date(view, start, near).map(|date| (date, DateSource::Header))
}

/// The first date with day, month and year among the tokens.
fn full_date(view: &mut View<'_>, tokens: TokenSpan, fits: impl Fn(&View<'_>, usize) -> bool) -> Option<Date> {
    let tokens = TokenSpan::new(tokens.first, tokens.end.min(tokens.first + REACH * 2));
    // a year is in digits, or behind a month
    let may_be = |token| {
        view.hits.classes(token).has(Class::Month)
            || matches!(view.article.tokens.shape(token), Shape::Number | Shape::Mixed | Shape::Other | Shape::Symbol)
    };
    if !tokens.iter().any(may_be) {
        return None;
    }
    view.read(tokens);
    (0..view.len()).find_map(|at| {
        let (spec, _) = day::parse(view, at).filter(|_| fits(view, at))?;
        jiff::civil::Date::new(spec.year?, spec.month?, spec.day?).ok().map(Date)
    })
}
