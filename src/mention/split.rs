//! Finds the stretches of a sentence that may be names, and the titles.
//!
//! **How.** At a capital the run of capitalised words is taken ([`super::run`]), cut into its parts ([`super::piece`]) and
//! read ([`super::cutter`]); small words are looked up for titles only.
//!
//! **Why this way.** A name is one maximal run in six cases of ten only; where a run is cut decides more than where it
//! begins.
//!
//! **Limits.** In headlines with capitals everywhere only listed and known names are found.

use super::case::case;
use super::cutter::Cutter;
use super::opus;
use super::page::{DOUBTFUL, NAMES, Page, TITLES};
use super::piece::{Piece, cut};
use super::run::{begins_a_name, code_end, is_calendar, is_prefix, is_tied, run_end};
use super::sign::Sign;
use crate::lexicon::{Class, ClassSet, WordSet};
use crate::model::BlockKind;
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
    let mut parts = Vec::new();
    for sentence in &page.article.sentences {
        let mut at = sentence.tokens.first;
        if let Some(place) = dateline(page, at) {
            found.candidates.push(Candidate { tokens: place, signs: [None, None], firm: true });
            at = place.end;
        }
        let mut titled = 0;
        while at < sentence.tokens.end {
            if page.shape(TokenId(at)) == Shape::Quote
                && let Some(title) = opus::title(page, at, sentence.tokens.end, titled)
            {
                found.candidates.push(Candidate { tokens: title, signs: [Some(Sign::TitleOfWork), None], firm: false });
                (at, titled) = (title.end, title.end);
                continue;
            }
            if begins_nothing(page, at, sentence.tokens.end) {
                at += 1;
                continue;
            }
            at = step(page, at, sentence.tokens.end, &mut found, &mut parts);
        }
    }
    found
}

/// The town at the head of a dateline, whatever else its word may mean: "PHOENIX (AP) -".
fn dateline(page: &Page<'_>, first: u32) -> Option<TokenSpan> {
    const LONGEST: u32 = 4;
    let block = page.article.blocks.get(page.article.block_of(TokenId(first)))?;
    if block.kind != BlockKind::Dateline || block.tokens.first != first {
        return None;
    }
    let limit = block.tokens.end.min(first + LONGEST + 1);
    let end = (first..limit).find(|&at| !page.shape(TokenId(at)).is_capital())?;
    let place = TokenSpan::new(first, end);
    let listed = page.exactly(place).any(|hit| matches!(hit.class, Class::City | Class::Capital));
    // "MOBILE, Ala. (AP) -", "SEA ISLAND (Reuters) -"
    let marked = page.text(TokenId(end)) == "(" || page.text(TokenId(end)) == "," && end + 2 < block.tokens.end;
    // "NEAR MOSUL, Iraq (AP) -"
    let led = page.word(TokenId(first)).closed.any() || matches!(page.text(TokenId(first)), "EN" | "En");
    (!place.is_empty() && !led && !is_calendar(page, first, end) && (listed || marked)).then_some(place)
}

/// What begins something even with a small letter.
const NAMES_AND_TITLES: ClassSet = NAMES.or(TITLES);

fn before_hyphen(page: &Page<'_>, at: u32, end: u32) -> bool {
    at + 1 < end && page.shape(TokenId(at + 1)) == Shape::Hyphen
}

/// Whether a token is as most are: a small word or a mark that no list of names or titles knows, and no hyphen behind it.
fn begins_nothing(page: &Page<'_>, at: u32, end: u32) -> bool {
    let token = TokenId(at);
    !page.shape(token).is_capital() && !page.hits.classes(token).meets(NAMES_AND_TITLES) && !before_hyphen(page, at, end)
}

/// Reads what stands at `at` and returns where to go on; `parts` is room for the parts of a run.
fn step(page: &Page<'_>, at: u32, end: u32, found: &mut Stretches, parts: &mut Vec<Piece>) -> u32 {
    let token = TokenId(at);
    let classes = page.hits.classes(token);
    let shape = page.shape(token);
    if !shape.is_capital() && !classes.meets(NAMES) && !is_tied(page, at, end) {
        if classes.meets(TITLES)
            && shape.is_word()
            && let Some(hit) = page.longest(token, TITLES, end)
        {
            // "chief" narrows other titles and is an office as well.
            let office = page.exactly(hit.tokens).find(|hit| matches!(hit.class, Class::OfficeOf | Class::Office));
            if !is_counted(page, at) {
                found.titles.push(Title { tokens: hit.tokens, class: office.unwrap_or(hit).class });
            }
            return hit.tokens.end;
        }
        return at + 1;
    }
    if (page.is_covered(token) || is_calendar(page, at, end))
        && page.longest(token, NAMES, end).is_none_or(|hit| hit.tokens.len() < 2)
    {
        return at + 1;
    }
    if page.text(token) == "I" {
        return at + 1;
    }
    // "Ana Ruiz, D-Calif.,", "Tom Lund (R-Ohio)": the letter of a party.
    if at > 0
        && matches!(page.text(TokenId(at - 1)), "," | "(")
        && matches!(page.text(token), "D" | "R")
        && before_hyphen(page, at, end)
    {
        return at + 2;
    }
    // "Former Northern Bank chief": the word goes with the office.
    let alone = |token: TokenId| page.longest(token, NAMES, end).is_none_or(|hit| hit.tokens.len() < 2);
    if page.is_start(token) && shape == Shape::Title && page.is_in(token, WordSet::BeforeOffice) && alone(token) {
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
    if let Some(tokens) = case(page, at, run, end) {
        found.candidates.push(Candidate { tokens, signs: [Some(Sign::CaseName), None], firm: true });
        return tokens.end;
    }
    if page.in_heading(token) {
        return heading(page, at, run, found);
    }
    cut(page, TokenSpan::new(at, run), parts);
    Cutter { page, pieces: parts, found }.cut();
    parts.last().map_or(run, |piece| piece.tokens.end.max(run))
}

/// Whether a number is tied to a word: "the 20-|member board".
fn is_counted(page: &Page<'_>, at: u32) -> bool {
    at >= 2 && page.shape(TokenId(at - 1)) == Shape::Hyphen && page.shape(TokenId(at - 2)) == Shape::Number
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

#[cfg(test)]
mod tests {
    use crate::mention::tests::{names, texts};
    use crate::model::MentionKind::{Location, Organization};

    const BODY: &str = "\n\nThe bridge was closed on Monday, officials said.\n";

    /// The names of a headline above a line of running text.
    fn in_headline(headline: &str) -> Vec<String> {
        texts(&format!("{headline}{BODY}"))
    }

    #[test]
    fn capitals_on_every_word_make_no_names() {
        assert_eq!(in_headline("Ana Ruiz Just Gave Her Party Some Of The Worst News Yet"), ["Ana Ruiz"]);
        assert_eq!(in_headline("Why Did Nobody Show Up At The Debate?"), Vec::<String>::new());
        assert_eq!(in_headline("Iran And Russia Agree On New Oil Deal, Minister Says"), ["Iran", "Russia"]);
    }

    #[test]
    fn the_town_of_a_dateline_is_a_place_whatever_else_it_means() {
        for (dateline, town) in [("PHOENIX (AP) —", "PHOENIX"), ("MOBILE, Ala. (AP) —", "MOBILE"), ("DOVER (Reuters) -", "DOVER")]
        {
            let found = names(&format!("{dateline} The bridge was closed on Monday.{BODY}"));
            assert_eq!(found.first(), Some(&(town.to_owned(), Location)), "{dateline}");
        }
        let found = names(&format!("UNITED NATIONS (Reuters) - The bridge was closed.{BODY}"));
        assert_eq!(found.first(), Some(&("UNITED NATIONS".to_owned(), Organization)));
    }
}
