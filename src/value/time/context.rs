//! What the text has said of times before: the day of the document, the last day in play, and what was read at the place of the search.
//!
//! **How.** Every time that gives a day becomes the last one in play; one that the narrative stands in lends its year to the dates
//! without a year of its own and of the next sentence. The readings of one place are kept until the search moves on.
//!
//! **Why this way.** "Two days later" and "that year" hang on nothing else, and the same date is tried as a side, as a moment and alone.
//! A year is lent by what tells when something was, and never by "since 2009", which says how far back something goes.
//!
//! **Limits.** A decade or a century is never in play.

use super::calendar::Grain;
use super::tense::Direction;
use super::when::When;
use crate::model::TimeKind;
use crate::value::piece::View;
use crate::value::refusal::Reading;
use crate::value::terminal::Terminal as T;
use jiff::civil::Date;
use std::cell::RefCell;

/// What relative times are counted from.
#[derive(Debug)]
pub(in crate::value) struct Context {
    document: Option<Date>,
    /// The last day that the text gave, and how exact it is.
    last: Option<(Date, Grain)>,
    /// The last day that lends its year.
    lender: Option<Lender>,
    /// The number of the sentence where the search stands.
    sentence: usize,
    /// The dates and moments that were read from the place where the search stands, as its readings share them.
    read: RefCell<Vec<(Reading, usize, When)>>,
}

/// A day whose year the dates without one behind it take.
#[derive(Clone, Copy, Debug)]
struct Lender {
    day: Date,
    sentence: usize,
}

impl Context {
    pub fn new(document: Option<Date>) -> Self {
        Context { document, last: None, lender: None, sentence: 0, read: RefCell::default() }
    }

    /// Turns to the sentence of that number.
    pub fn turn(&mut self, sentence: usize) {
        self.sentence = sentence;
    }

    /// The day of the document.
    pub fn day(&self) -> Option<Date> {
        self.document
    }

    /// The last day that the text gave.
    pub fn last(&self) -> Option<Date> {
        self.last.map(|last| last.0)
    }

    /// The last day that the text gave at least as exactly as `grain`: "three weeks later" than 2019 is no day.
    pub(super) fn last_within(&self, grain: Grain) -> Option<Date> {
        self.last.filter(|last| last.1 <= grain.max(Grain::Day)).map(|last| last.0)
    }

    /// Whether the text gave a day, however exact.
    pub(super) fn is_told(&self) -> bool {
        self.last.is_some()
    }

    /// The last date in play.
    pub fn play(&self) -> Option<Date> {
        self.last().or(self.document)
    }

    /// The day whose year a date without one takes, and the direction from it: of a date far from the document that the narrative
    /// stands in, where it goes on in its year whatever the tense; else of the document. What lies ahead is never of long ago.
    pub(super) fn anchor_of_year(&self, direction: Direction) -> Option<(Date, Direction)> {
        let lent = self.lent().filter(|_| direction != Direction::Future).map(|day| (day, Direction::Unknown));
        lent.or_else(|| self.document.map(|day| (day, direction)))
    }

    /// The day that lends its year here: of this sentence or the one before, and far from the document's.
    fn lent(&self) -> Option<Date> {
        let far = |day: Date| self.document.is_none_or(|document| i32::from(document.year()) - i32::from(day.year()) > 1);
        let near = self.lender.filter(|lender| self.sentence.saturating_sub(lender.sentence) <= 1);
        near.map(|lender| lender.day).filter(|&day| far(day))
    }

    /// Keeps the day that a time gives, and says whether it is another than before.
    pub(super) fn learn(&mut self, view: &View<'_>, when: &When) -> bool {
        let known = when.value.is_some() && matches!(when.kind, TimeKind::Date | TimeKind::DateTime | TimeKind::DateRange);
        let day = if known { when.start() } else { when.last_day_of_year() };
        let Some(day) = day.filter(|_| when.grain <= Grain::Year) else { return false };
        let before = self.lent();
        if !reaches_back(view, when.first) {
            self.lend(day, when);
        }
        let grain = if known { when.grain } else { Grain::Day };
        self.last.replace((day, grain)) != Some((day, grain)) || self.lent() != before
    }

    /// Makes a time the lender of its year: a full date, one that opens its sentence with its year, or one that took its year itself.
    fn lend(&mut self, day: Date, when: &When) {
        let full = when.spec.is_some_and(|spec| spec.year.is_some() && spec.month.is_some() && spec.day.is_some());
        let year = when.grain == Grain::Year || when.spec.is_some_and(|spec| spec.year.is_some());
        let taken = !year && self.lent().is_some_and(|lent| lent.year() == day.year());
        if full || taken || year && when.first <= 1 {
            // of a whole year no side is nearer
            let middle = Date::new(day.year(), 7, 2).ok().filter(|_| when.grain == Grain::Year);
            self.lender = Some(Lender { day: middle.unwrap_or(day), sentence: self.sentence });
        } else if year && self.lender.is_some_and(|lender| day.year() > lender.day.year()) {
            // "In 2008 the bank failed, and in March 2009 it reopened.": whose year goes on nobody can say
            self.lender = None;
        }
    }

    /// Forgets what was read, since the search stands elsewhere.
    pub fn move_on(&mut self) {
        self.read.get_mut().clear();
    }
}

/// Whether a time says how far back something goes, who was born when, or what something is compared with: "since 2009", "better
/// than in March 2021".
fn reaches_back(view: &View<'_>, first: usize) -> bool {
    const BACK: &[T] = &[T::Since, T::Before, T::Until, T::From, T::Than, T::By];
    (first.saturating_sub(3)..first)
        .any(|at| view.is_any(at, BACK) || matches!(view.text(at), "born" | "Born" | "compared" | "versus" | "vs"))
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
