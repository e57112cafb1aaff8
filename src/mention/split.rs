//! Finds the stretches of a sentence that may be names, and the titles.
//!
//! **How.** At a capital the run of capitalised words is taken ([`super::run`]), cut into its parts ([`super::piece`]) and
//! read ([`super::cutter`]); small words are looked up for titles only.
//!
//! **Why this way.** A name is one maximal run in six cases of ten only; where a run is cut decides more than where it
//! begins.
//!
//! **Limits.** In headlines with capitals everywhere only listed and known names are found.

use super::cutter::Cutter;
use super::page::{DOUBTFUL, NAMES, Page, TITLES};
use super::piece::pieces;
use super::run::{begins_a_name, code_end, is_calendar, is_prefix, is_tied, run_end};
use super::sign::Sign;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, TokenId, TokenSpan};

/// A stretch that may be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub tokens: TokenSpan,
    /// What its words say.
    pub signs: [Option<Sign>; 2],
    /// Whether its capital could have been a small letter.
    pub firm: bool,
}

/// A title or role word, in capitals or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    pub tokens: TokenSpan,
    pub class: Class,
}

/// What the sentences hold: candidates and titles, both by first token.
#[derive(Debug, Default)]
pub(super) struct Stretches {
    pub candidates: Vec<Candidate>,
    pub titles: Vec<Title>,
}

/// Reads every sentence.
pub(super) fn find(page: &Page<'_>) -> Stretches {
    let mut found = Stretches::default();
    for sentence in &page.article.sentences {
        let mut at = sentence.tokens.first;
        while at < sentence.tokens.end {
            at = step(page, at, sentence.tokens.end, &mut found);
        }
    }
    found
}

/// What begins something even with a small letter.
const NAMES_AND_TITLES: ClassSet = NAMES.or(TITLES);

fn before_hyphen(page: &Page<'_>, at: u32, end: u32) -> bool {
    at + 1 < end && page.shape(TokenId(at + 1)) == Shape::Hyphen
}

/// Reads what stands at `at` and returns where to go on.
fn step(page: &Page<'_>, at: u32, end: u32, found: &mut Stretches) -> u32 {
    let token = TokenId(at);
    let classes = page.hits.classes(token);
    let shape = page.shape(token);
    // Most tokens: a small word or a mark that no list of names or titles knows, and no hyphen behind it.
    if !shape.is_capital() && !classes.meets(NAMES_AND_TITLES) && !before_hyphen(page, at, end) {
        return at + 1;
    }
    if !shape.is_capital() && !classes.meets(NAMES) && !is_tied(page, at, end) {
        if classes.meets(TITLES)
            && shape.is_word()
            && let Some(hit) = page.longest(token, TITLES, end)
        {
            found.titles.push(Title { tokens: hit.tokens, class: hit.class });
            return hit.tokens.end;
        }
        return at + 1;
    }
    if page.is_covered(token) | is_calendar(page, at, end)
        && page.longest(token, NAMES, end).is_none_or(|hit| hit.tokens.len() < 2)
    {
        return at + 1;
    }
    if page.text(token) == "I" {
        return at + 1;
    }
    if is_prefix(page, at, end) {
        return at + 2;
    }
    if let Some(code) = code_end(page, at, end) {
        found.candidates.push(Candidate { tokens: TokenSpan::new(at, code), signs: [Some(Sign::Code), None], firm: true });
        return code;
    }
    if !shape.is_capital() && page.longest(token, NAMES, end).is_none() {
        let run = run_end(page, at, end);
        found.candidates.push(Candidate { tokens: TokenSpan::new(at, run), signs: [Some(Sign::SurnameFirst), None], firm: true });
        return run;
    }
    if !shape.is_capital() {
        // A listed name that begins small: "al-Shabaab", "iPhone".
        let Some(hit) = page.longest(token, NAMES, end).filter(|hit| begins_a_name(page, hit.tokens)) else { return at + 1 };
        found.candidates.push(Candidate { tokens: hit.tokens, signs: [None, None], firm: true });
        return hit.tokens.end;
    }
    let run = run_end(page, at, end);
    if page.in_heading(token) {
        return heading(page, at, run, found);
    }
    let pieces = pieces(page, TokenSpan::new(at, run));
    Cutter { page, pieces: &pieces, found }.cut();
    pieces.last().map_or(run, |piece| piece.tokens.end.max(run))
}

/// In a line where every word has a capital only listed names and given name with surname are candidates; the names of
/// the body are looked up there afterwards.
fn heading(page: &Page<'_>, at: u32, end: u32, found: &mut Stretches) -> u32 {
    let token = TokenId(at);
    if let Some(hit) = page.longest(token, NAMES, end.max(at + 1)) {
        let alone = hit.tokens.len() == 1;
        if !(alone && page.single(token).meets(DOUBTFUL)) {
            found.candidates.push(Candidate { tokens: hit.tokens, signs: [None, None], firm: false });
            return hit.tokens.end;
        }
    }
    let (mut to, given) = (at + 1, page.single(token).has(Class::GivenName) && !page.single(token).meets(DOUBTFUL));
    if given && to < end {
        let next = page.single(TokenId(to));
        if next.has(Class::Surname) && !next.meets(DOUBTFUL) {
            to += 1;
            found.candidates.push(Candidate {
                tokens: TokenSpan::new(at, to),
                signs: [Some(Sign::GivenAndMore), None],
                firm: false,
            });
        }
    }
    to
}
