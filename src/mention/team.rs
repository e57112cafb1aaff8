//! Towns that stand for their teams: in tables of results, and in the text around them.
//!
//! **How.** A town beside a score is a team ("Tarvel Town lost 2-1"). A name followed by four numbers, or a name and a number followed by another name and a number, stands in a table.
//! A document with such a table or with many words of sport is about sport; there a town is a team wherever nothing says
//! that the place is meant: no preposition of place before it, no country behind it.
//!
//! **Why this way.** This is the one case where a name has two kinds in one text, and the table says so itself.
//!
//! **Limits.** Countries stay places, since a national team is its country in most people's books.

use super::names::{NameId, Names};
use super::page::{PLACES, Page};
use super::sign::Sign;
use super::split::Candidate;
use crate::lexicon::{Class, ClassSet, WordSet};
use crate::model::{BlockKind, MentionKind};
use crate::rules::{Pass, passes};
use crate::text::{Shape, TokenId, TokenSpan};

passes! {
    IN_TABLE "team-in-table" 88 "The name stands in a table of results.",
    BY_TOWN "team-named-by-town" 72 "A town in a text about sport, where nothing says that the place is meant.",
}

/// How many places of a table make a table.
const TABLE: usize = 4;

/// What is known of teams in a document.
#[derive(Debug, Default)]
pub(super) struct Teams {
    in_table: Vec<bool>,
    named: Vec<bool>,
    /// The names beside a score.
    scored: Vec<bool>,
    sport: bool,
}

impl Teams {
    /// Reads the tables of results.
    pub fn find(page: &Page<'_>, candidates: &[Candidate], ids: &[NameId], names: &Names) -> Self {
        let mut teams = Teams {
            in_table: rows(page, candidates),
            named: vec![false; names.all.len()],
            scored: vec![false; names.all.len()],
            sport: false,
        };
        for (&id, _) in ids.iter().zip(candidates).filter(|(_, candidate)| scores(page, candidate.tokens)) {
            teams.scored[id.0 as usize] = true;
        }
        let count = teams.in_table.iter().filter(|&&row| row).count();
        if count < TABLE {
            teams.in_table.fill(false);
        }
        for (&id, _) in ids.iter().zip(&teams.in_table).filter(|(_, row)| **row) {
            teams.named[id.0 as usize] = true;
        }
        let words = contests(page);
        teams.sport = count >= TABLE || words >= 4 && words * 45 >= page.article.tokens.len() as usize;
        teams
    }

    /// Whether the text is about sport.
    pub fn is_sport(&self) -> bool {
        self.sport
    }

    /// The pass that finds a name in a table.
    pub fn in_table(&self, at: usize) -> Option<&'static Pass> {
        self.in_table.get(at).copied().unwrap_or(false).then_some(&IN_TABLE)
    }

    /// The pass by which a place of a name is a team rather than what the name is elsewhere.
    pub fn is_team(
        &self,
        page: &Page<'_>,
        names: &Names,
        at: usize,
        candidate: &Candidate,
        id: NameId,
        kind: MentionKind,
    ) -> Option<&'static Pass> {
        let scored = self.scored[id.0 as usize];
        if !(self.sport || scored) || !matches!(kind, MentionKind::Location | MentionKind::Person) {
            return None;
        }
        let town = page.exactly(candidate.tokens).any(|hit| HOMES.has(hit.class));
        let plays = || scores(page, candidate.tokens) || !is_meant_as_place(page, candidate.tokens);
        if scored && (town || kind == MentionKind::Location) && plays() {
            return Some(&BY_TOWN);
        }
        if !self.sport {
            return None;
        }
        let country = page.exactly(candidate.tokens).any(|hit| NO_TEAMS.has(hit.class));
        if self.in_table.get(at).copied().unwrap_or(false) {
            let full = kind == MentionKind::Person && (candidate.tokens.len() > 1 || names.get(id).tally.saw(Sign::LastName));
            return (!country && !full).then_some(&IN_TABLE);
        }
        if kind == MentionKind::Person || country || is_meant_as_place(page, candidate.tokens) {
            return None;
        }
        (town || self.named[id.0 as usize]).then_some(&BY_TOWN)
    }
}

const NO_TEAMS: ClassSet = ClassSet::of(&[Class::Country, Class::Continent, Class::Region, Class::ConflictRegion]);
/// What teams are called after.
const HOMES: ClassSet = ClassSet::of(&[Class::City, Class::Capital, Class::Subdivision]);

/// Whether something says that the place is meant.
fn is_meant_as_place(page: &Page<'_>, tokens: TokenSpan) -> bool {
    let first = TokenId(tokens.first);
    let block = page.article.blocks.get(page.article.block_of(first));
    if block.is_some_and(|block| block.kind == BlockKind::Dateline) {
        return true;
    }
    let text = |at: u32| if at < page.article.tokens.len() { page.text(TokenId(at)) } else { "" };
    let place_at =
        |at: u32| at < page.article.tokens.len() && page.longest(TokenId(at), PLACES, page.article.tokens.len()).is_some();
    if matches!(text(tokens.end), "," | "(") && place_at(tokens.end + 1) || text(tokens.end) == ":" {
        return true;
    }
    let Some(before) = tokens.first.checked_sub(1) else { return true };
    page.hits.longest(TokenId(before), Class::PlacePreposition).is_some()
        || page.hits.longest(TokenId(before), Class::NominalPlace).is_some()
        || matches!(text(before), "(" | ",")
            && before > 0
            && (place_at(before - 1)
                || page.exactly(tokens).any(|hit| hit.class == Class::Subdivision)
                    && page.shape(TokenId(before - 1)) == Shape::Title)
}

/// Whether a score beside a name tells that it plays: "Tarvel | lost 2-1", "Tarvel |, who beat Dover 3-0", "lost 3-0 to | Dover".
fn scores(page: &Page<'_>, tokens: TokenSpan) -> bool {
    const NEAR: u32 = 7;
    let text = |at: u32| if at < page.article.tokens.len() { page.text(TokenId(at)) } else { "" };
    let country = || page.exactly(tokens).any(|hit| NO_TEAMS.has(hit.class));
    let who = text(tokens.end) == "," && matches!(text(tokens.end + 1), "who" | "which");
    let verb = tokens.end + if who { 2 } else { 0 };
    let plays = |verb: u32| page.is_in(TokenId(verb), WordSet::Playing);
    let mut behind = (verb + 1..verb + NEAR).take_while(|&at| !matches!(text(at), "." | "," | ";"));
    let subject = plays(verb) && behind.any(|at| is_score(page, at));
    let before = |back: u32| tokens.first.checked_sub(back);
    let object = || before(1).is_some_and(plays) && is_score(page, tokens.end);
    let loser = || before(4).is_some_and(|score| text(tokens.first - 1) == "to" && is_score(page, score));
    (subject || object() || loser()) && !country()
}

/// Whether a score begins here: "3-0".
fn is_score(page: &Page<'_>, at: u32) -> bool {
    let tokens = &page.article.tokens;
    let goals = |at: u32| page.shape(TokenId(at)) == Shape::Number && page.text(TokenId(at)).len() <= 2;
    at + 2 < tokens.len()
        && goals(at)
        && page.shape(TokenId(at + 1)) == Shape::Hyphen
        && tokens.is_glued(TokenId(at + 1))
        && goals(at + 2)
        && !(at + 3 < tokens.len() && page.shape(TokenId(at + 3)) == Shape::Hyphen)
}

/// How many small words of the text are words of contest.
fn contests(page: &Page<'_>) -> usize {
    let single = page.hits.all().iter().filter(|hit| hit.class == Class::Contest && hit.tokens.len() == 1);
    let (mut count, mut last) = (0, None);
    for token in single.map(|hit| TokenId(hit.tokens.first)).filter(|&token| page.shape(token) == Shape::Lower) {
        // Two rows may have one word.
        count += usize::from(last != Some(token));
        last = Some(token);
    }
    count
}

/// Which candidates stand in a row of a table.
fn rows(page: &Page<'_>, candidates: &[Candidate]) -> Vec<bool> {
    let mut rows = vec![false; candidates.len()];
    for at in 0..candidates.len() {
        let candidate = &candidates[at];
        if candidate.signs.iter().flatten().any(|sign| matches!(sign, Sign::GivenAndMore | Sign::Initials | Sign::Particle)) {
            continue;
        }
        let after = skip_bracket(page, candidate.tokens.end);
        let end = numbers(page, after);
        if end >= after + 4 {
            rows[at] = true;
        }
        let Some(next) = candidates.get(at + 1).filter(|next| end > after && end <= after + 2 && next.tokens.first == end) else {
            continue;
        };
        let next_after = skip_bracket(page, next.tokens.end);
        if numbers(page, next_after) > next_after {
            rows[at] = true;
            rows[at + 1] = true;
        }
    }
    rows
}

/// The end of the numbers that start at a token.
fn numbers(page: &Page<'_>, from: u32) -> u32 {
    let mut at = from;
    let tokens = &page.article.tokens;
    while at < tokens.len() && at < from + 12 {
        let token = TokenId(at);
        // "7-0-29-0" is a bowler's figure and no row of a table.
        if page.shape(token) == Shape::Hyphen && tokens.is_glued(token) {
            return from;
        }
        if page.shape(token) != Shape::Number && !(at > from && page.text(token) == "-") {
            break;
        }
        at += 1;
    }
    at
}

/// Behind a bracket of one token: "Mladost (L)".
fn skip_bracket(page: &Page<'_>, at: u32) -> u32 {
    let text = |at: u32| if at < page.article.tokens.len() { page.text(TokenId(at)) } else { "" };
    if text(at) == "(" && text(at + 2) == ")" { at + 3 } else { at }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{Location, Organization};

    #[test]
    fn towns_in_a_table_of_results_are_teams() {
        let found = names("Carlow 0 Derby 3\nExeter 4 Bolton 4\nLeeds 1 Hull 2");
        assert!(found.len() >= 5 && found.iter().all(|(_, kind)| *kind == Organization), "{found:?}");
    }

    #[test]
    fn a_town_beside_a_score_is_a_team() {
        for (text, teams) in [
            ("Tarvel Town lost 2-1 on Saturday.", &["Tarvel Town"][..]),
            ("Leeds, who lost 3-0 to Coventry on Friday, are third.", &["Leeds", "Coventry"]),
            ("On Saturday Exeter beat Carlow Town 3-0.", &["Exeter", "Carlow Town"]),
        ] {
            let found: Vec<_> = names(text).into_iter().filter(|(_, kind)| *kind == Organization).map(|(name, _)| name).collect();
            assert_eq!(found, teams, "{text}");
        }
        for text in
            ["The minister, who lost 12 of 14 votes, is from Leeds.", "They won 52-48 in Derby.", "He lost in Carlow Town."]
        {
            assert!(names(text).iter().all(|(_, kind)| *kind == Location), "{text}");
        }
    }

    #[test]
    fn towns_elsewhere_are_places() {
        let found = names("The minister flew from Derby to Leeds.");
        assert!(found.iter().all(|(_, kind)| *kind == Location), "{found:?}");
    }
}
