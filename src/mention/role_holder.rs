//! Who holds an office: the name that touches its phrase.
//!
//! **How.** A person right behind the phrase, behind its comma, before its comma or before a form of "to be"; before a verb that puts
//! into an office, serves in it or leaves it; in a list of offices beside one name the others share its holder.
//!
//! **Why this way.** The frames are tried from the surest to the least sure, and the first that names a person decides.
//!
//! **Limits.** "Y is led by X" names no office and is not read.

use super::page::TITLES;
use super::role::{OFFICES, Phrase, Reader, is_possessive};
use super::role_tie::Tie;
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::text::{Shape, TokenId, TokenSpan};

/// How many titles stand before a name.
const MOST_TITLES: usize = 4;

impl Reader<'_, '_> {
    /// The holder of a phrase and the frame that says so.
    pub fn holder(&self, phrase: &Phrase, sentence: TokenSpan) -> (Option<usize>, Tie) {
        let (first, end) = (phrase.whole.first, phrase.tokens.end);
        if let Some(index) = self.person_at(end).filter(|_| end < sentence.end) {
            return (Some(index), Tie::Before);
        }
        // "Ana Ruiz is the founder's daughter"
        if end == phrase.title.end && end < sentence.end && is_possessive(self.text(end)) {
            return (None, Tie::Alone);
        }
        let named = |index: usize| self.is_person(index);
        if first > sentence.first + 1 {
            // "Ana Ruiz, then | head of surgery, said"
            let when = u32::from(matches!(self.text(first - 1), "then" | "now" | "formerly" | "currently"));
            let comma = first - 1 - when;
            let before = self.text(if self.text(comma) == "," { comma } else { first - 1 });
            if before == "," {
                let mut at = if when == 1 { comma } else { first - 1 };
                // "Ana Ruiz, 43, a spokeswoman"
                if at >= sentence.first + 3 && self.page.shape(TokenId(at - 1)) == Shape::Number && self.text(at - 2) == "," {
                    at -= 2;
                }
                // "Ana Ruiz, M.D., Ph.D., a surgeon"
                let honour = |at: u32| at >= sentence.first + 3 && self.page.single(TokenId(at - 1)).has(Class::NameSuffix);
                while honour(at) && self.text(at - 2) == "," {
                    at -= 2;
                }
                // "In Geneva, the envoy, Ana Ruiz, said"
                let within = |index: usize| {
                    let name = self.names[index].tokens.first;
                    name == sentence.first + 1 && matches!(self.text(sentence.first), "In" | "At")
                };
                if let Some(index) = self.ending(at).filter(|&index| named(index) && !within(index)) {
                    return (Some(index), Tie::After);
                }
            }
            if before == "("
                && let Some(index) = self.ending(first - 1).filter(|&index| named(index))
            {
                return (Some(index), Tie::After);
            }
            if is_being(before) || before == "as" && self.text(first - 2) == "serves" {
                let mut at = first - 1;
                if matches!(self.text(at - 1), "who" | "currently" | "now" | "also" | "has" | "serves") {
                    at -= 1;
                }
                if at > sentence.first && self.text(at - 1) == "," {
                    at -= 1;
                }
                let comma = (at < first - 1 && self.text(at) == ",").then_some(at);
                let name = self.ending(at).filter(|&index| named(index));
                let aside = || self.before_aside(comma?, sentence.first).filter(|&index| named(index));
                if let Some(index) = name.or_else(aside) {
                    return (Some(index), Tie::Is);
                }
            }
        }
        if let Some(index) = self.put_into(first, sentence) {
            return (Some(index), Tie::Verb);
        }
        if end + 1 < sentence.end
            && self.text(end) == ","
            && let Some(index) = self.titled_person_at(end + 1)
        {
            let after = self.text(self.names[index].tokens.end);
            let closed = matches!(after, "," | "." | ")" | ";" | "") || self.names[index].tokens.end >= sentence.end;
            // "Iran's president, Ana Ruiz,", "Lund's lawyer, Ana Ruiz,"
            let seated = phrase.organization.is_some() || phrase.location.is_some();
            let owned = first > sentence.first && (is_possessive(self.text(first - 1)) || self.text(first - 1) == "whose");
            let owned = owned || first > sentence.first + 2 && self.is_second_office(first);
            if closed && (phrase.whole.first < phrase.tokens.first || seated || owned) {
                return (Some(index), Tie::BeforeComma);
            }
        }
        (None, Tie::Alone)
    }

    /// The phrase once more for each further name behind a title in the plural: "Senators Ana Ruiz | and Tom Lund".
    pub fn other_holders(&self, phrase: &Phrase) -> Vec<Phrase> {
        const MOST: usize = 4;
        let title = self.text(phrase.title.end - 1).trim_end_matches('.');
        let many = phrase.touches_name() && title.ends_with('s') && !title.ends_with("ss");
        let mut others = Vec::new();
        let mut last = phrase.holder.filter(|_| many);
        while let Some(end) = last.map(|holder| self.names[holder].tokens.end).filter(|_| others.len() < MOST) {
            let comma = u32::from(self.text(end) == ",");
            let and = u32::from(matches!(self.text(end + comma), "and" | "&"));
            last = self.person_at(end + comma + and).filter(|_| comma + and > 0);
            others.extend(last.map(|holder| Phrase { holder: Some(holder), ..phrase.clone() }));
        }
        // "Senators Ana Ruiz, Tom Lund said": a list ends in "and"
        let ends = last.is_none()
            && others.last().and_then(|other: &Phrase| other.holder).is_some_and(|holder| {
                let first = self.names[holder].tokens.first;
                first > 0 && matches!(self.text(first - 1), "and" | "&")
            });
        if ends { others } else { Vec::new() }
    }

    /// The name before the aside that a comma ends: "|Ana Ruiz|, 52, is", "|Ana Ruiz|, a former pilot, is".
    fn before_aside(&self, comma: u32, floor: u32) -> Option<usize> {
        const ASIDE: u32 = 12;
        let opens = (floor.max(comma.saturating_sub(ASIDE))..comma).rev().find(|&at| self.text(at) == ",")?;
        self.ending(opens)
    }

    /// The person whose name, with the titles before it, starts at a token: "| Dr. Ana Ruiz", "| public defender Ana Ruiz".
    fn titled_person_at(&self, mut at: u32) -> Option<usize> {
        for _ in 0..MOST_TITLES {
            if let Some(index) = self.person_at(at) {
                return Some(index);
            }
            at = self.page.longest(TokenId(at), TITLES, self.page.article.tokens.len())?.tokens.end;
            if at >= self.page.article.tokens.len() {
                return None;
            }
        }
        self.person_at(at)
    }

    /// Who is put into the office that begins at `first`, holds it or leaves it: "Ana Ruiz was named |", "Ruiz, who served as |".
    fn put_into(&self, first: u32, sentence: TokenSpan) -> Option<usize> {
        const PUTS: &[&str] = &["named", "appointed", "elected", "re-elected", "reelected", "made", "crowned"];
        const LIGHT: &[&str] = &[
            "who",
            "is",
            "was",
            "has",
            "had",
            "been",
            "later",
            "also",
            "once",
            "now",
            "currently",
            "previously",
            "recently",
            "briefly",
            "then",
            "first",
            "formally",
        ];
        let inside = |at: u32| at > sentence.first;
        let mut at = first;
        let as_office = inside(at) && self.text(at - 1) == "as";
        at -= u32::from(as_office);
        // "The bank named Ana Ruiz (as) chief executive"
        let named = self.ending(at).filter(|&index| self.is_person(index));
        let puts = |index: &usize| {
            let verb = self.names[*index].tokens.first.checked_sub(1).filter(|&verb| verb > sentence.first);
            verb.is_some_and(|verb| {
                PUTS.contains(&self.text(verb)) || matches!(self.text(verb), "naming" | "appointing" | "electing")
            })
        };
        if named.is_some() {
            return named.filter(puts);
        }
        if as_office && let Some(index) = self.in_term(at, sentence) {
            return Some(index);
        }
        let particle = as_office && inside(at) && matches!(self.text(at - 1), "over" | "down" | "in" | "on" | "back");
        at -= u32::from(particle);
        let verb = at.checked_sub(1).filter(|_| inside(at)).map(|verb| self.text(verb))?;
        if !(PUTS.contains(&verb) || as_office && self.page.is_in(TokenId(at - 1), WordSet::Serving)) {
            return None;
        }
        at -= 1;
        // "named her chief": whoever has no "was" is the one that names.
        let passive = PUTS.contains(&verb) || matches!(verb, "sworn" | "confirmed" | "ousted" | "fired" | "sacked" | "replaced");
        let mut been = false;
        while inside(at) && LIGHT.contains(&self.text(at - 1)) {
            been |= matches!(self.text(at - 1), "is" | "was" | "been");
            at -= 1;
        }
        at -= u32::from(inside(at) && self.text(at - 1) == ",");
        self.ending(at).filter(|&index| self.is_person(index) && (been || !passive))
    }

    /// Whose term the noun before "as" is: "|Ana Ruiz|'s second term | as".
    fn in_term(&self, end: u32, sentence: TokenSpan) -> Option<usize> {
        let term = end.checked_sub(1).filter(|&at| at > sentence.first + 1)?;
        if !self.page.is_in(TokenId(term), WordSet::Term) {
            return None;
        }
        let described = |at: u32| matches!(self.page.tag(TokenId(at)), Tag::Adj | Tag::Num | Tag::Noun);
        let owner = (sentence.first + 1..term).rev().find(|&at| !described(at)).filter(|&at| is_possessive(self.text(at)))?;
        self.ending(owner).filter(|&index| self.is_person(index))
    }

    /// Whether two offices before one name stand in a list or side by side: "chairman and | chief", "candidate | Sen. Ana Ruiz".
    fn is_beside(&self, end: u32, first: u32) -> bool {
        let sentence = |at: u32| self.page.article.sentence_of(TokenId(at));
        end == first && sentence(end - 1) == sentence(first) || end + 1 == first && matches!(self.text(end), "," | "and")
    }

    /// Whether an office is the second of one person: "the club's founder and | chairman, Ana Ruiz,".
    fn is_second_office(&self, first: u32) -> bool {
        let one = TokenId(first - 2);
        self.text(first - 1) == "and" && self.page.shape(one) == Shape::Lower && self.page.single(one).meets(OFFICES)
    }

    /// Offices in a list before or behind one name.
    pub fn share(&self, phrases: &mut [Phrase]) {
        for at in (0..phrases.len().saturating_sub(1)).rev() {
            let next = &phrases[at + 1];
            let bare = phrases[at].whole.first == phrases[at].tokens.first && next.tie == Tie::Before;
            let shared = next.whole.first == next.tokens.first || self.text(next.whole.first) != "the";
            let pair = shared && next.tie == Tie::BeforeComma && self.text(phrases[at].tokens.end) == "and";
            // "in her time as minister, President Ana Ruiz said"
            let served = || {
                let comma = self.text(phrases[at].tokens.end) == ",";
                comma && phrases[at].tokens.first.checked_sub(1).is_some_and(|before| self.text(before) == "as")
            };
            if phrases[at].holder.is_none()
                && (bare || pair)
                && !served()
                && self.is_beside(phrases[at].tokens.end, next.whole.first)
                && self.page.shape(TokenId(phrases[at].title.first)) != Shape::Other
            {
                let (organization, location) = (phrases[at].organization, phrases[at].location);
                if next.whole.first == phrases[at].tokens.end {
                    (phrases[at].holder, phrases[at].tie) = (next.holder, Tie::Before);
                    continue;
                }
                (phrases[at].holder, phrases[at].tie) = (next.holder, Tie::Shared);
                // "|Acme Corp.| chairman and CEO Ana Ruiz"
                let next = &mut phrases[at + 1];
                if next.organization.is_none() && next.location.is_none() {
                    (next.organization, next.location) = (organization, location);
                }
            }
        }
        for at in 1..phrases.len() {
            let before = &phrases[at - 1];
            let gap = before.tokens.end..phrases[at].whole.first;
            let behind = before.tie.follows_name();
            if phrases[at].holder.is_none()
                && behind
                && !gap.is_empty()
                && gap.len() <= 2
                && gap.clone().all(|at| matches!(self.text(at), "," | "and"))
            {
                (phrases[at].holder, phrases[at].tie) = (before.holder, Tie::Shared);
            }
        }
    }
}

fn is_being(word: &str) -> bool {
    matches!(word, "is" | "was" | "are" | "were" | "been" | "became" | "becomes" | "remains")
}
