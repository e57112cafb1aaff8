//! What the text has said of times before: the day of the document, the last day in play, and what was read at the place of the search.
//!
//! **How.** Every time that gives a day becomes the last one in play; the readings of one place are kept until the search moves on.
//!
//! **Why this way.** "Two days later" and "that year" hang on nothing else, and the same date is tried as a side, as a moment and alone.
//!
//! **Limits.** A decade or a century is never in play.

use super::calendar::Grain;
use super::when::When;
use crate::model::TimeKind;
use crate::value::piece::View;
use crate::value::refusal::Reading;
use jiff::civil::Date;
use std::cell::RefCell;

/// What relative times are counted from.
#[derive(Debug)]
pub(in crate::value) struct Context {
    document: Option<Date>,
    /// The last day that the text gave.
    last: Option<Date>,
    /// The dates and moments that were read from the place where the search stands, as its readings share them.
    read: RefCell<Vec<(Reading, usize, When)>>,
}

impl Context {
    pub fn new(document: Option<Date>) -> Self {
        Context { document, last: None, read: RefCell::default() }
    }

    /// The day of the document.
    pub fn day(&self) -> Option<Date> {
        self.document
    }

    /// The last day that the text gave.
    pub fn last(&self) -> Option<Date> {
        self.last
    }

    /// The last date in play.
    pub fn play(&self) -> Option<Date> {
        self.last.or(self.document)
    }

    /// The day whose year a date without one takes: the document's, or that of a date far from it that the text speaks of.
    pub fn anchor_of_year(&self) -> Option<Date> {
        match (self.document, self.last) {
            (Some(document), Some(last)) if i32::from(document.year()) - i32::from(last.year()) > 1 => Some(last),
            (None, last) => last,
            (document, _) => document,
        }
    }

    /// Keeps the day that a time gives, and says whether it is another than before.
    pub(super) fn learn(&mut self, when: &When) -> bool {
        let known = when.value.is_some() && matches!(when.kind, TimeKind::Date | TimeKind::DateTime | TimeKind::DateRange);
        let day = if known { when.start() } else { when.last_day_of_year() };
        let Some(day) = day.filter(|_| when.grain <= Grain::Year) else { return false };
        self.last.replace(day) != Some(day)
    }

    /// Forgets what was read, since the search stands elsewhere.
    pub fn move_on(&mut self) {
        self.read.get_mut().clear();
    }
}

/// What `read` gives, read once for all readings that try it at the piece.
pub(super) fn once(
    view: &View<'_>,
    at: usize,
    reading: Reading,
    context: &Context,
    read: impl FnOnce() -> Option<When>,
) -> Option<When> {
    let known =
        context.read.borrow().iter().find(|(kind, first, _)| (*kind, *first) == (reading, at)).map(|known| known.2.clone());
    if known.is_some() {
        return known;
    }
    let when = view.refusals.unless_refused(at, reading, read)?;
    let mut kept = context.read.borrow_mut();
    if kept.len() < KEPT {
        kept.push((reading, at, when.clone()));
    }
    Some(when)
}

/// How many times one search keeps.
const KEPT: usize = 16;
