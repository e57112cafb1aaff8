//! Names that show by how they begin: "Team Ruiz", "S. African", "US National Science Foundation", "Hurricane Ida".
//!
//! **How.** Each shape is a question to the piece at hand and to the one or two behind it; its answer is where the name ends and what
//! tells that it is one.
//!
//! **Why this way.** Such names end in words that would begin one of their own, so they are taken before the lists are asked for these.
//!
//! **Limits.** An operation has at most four words.

use super::cutter::Cutter;
use super::page::{DEMONYMS, KEYWORDS, NAMES, PLACES, TITLES};
use super::piece::{Piece, keyword};
use super::sign::Sign;
use crate::lexicon::Class;

/// Articles inside names of places.
const ARTICLES: &[&str] = &["Al", "El", "Ad", "An", "Ar", "As", "Ash", "At", "Az", "Ez", "La", "Las", "Los", "Le"];

impl Cutter<'_, '_> {
    /// The end of a name that its first word or two give away, and its sign.
    pub fn opening(&self, at: usize) -> Option<(usize, Sign)> {
        self.directed(at)
            .or_else(|| self.compass(at))
            .or_else(|| self.national(at))
            .or_else(|| self.is_branch(at).then_some((at + 2, Sign::OrganizationWord)))
            .or_else(|| self.is_team(at).then_some((at + 2, Sign::OrganizationWord)))
            .or_else(|| Some((self.firm(at)?, Sign::CompanySuffix)))
            .or_else(|| Some((self.committee(at)?, Sign::OrganizationWord)))
    }

    /// The end of a firm of partners: "Douglas & Lomason", "Selm & Ruiz Holdings".
    pub fn partners(&self, at: usize) -> Option<usize> {
        const WORDS_OF_FIRMS: usize = 3;
        let linked = self.pieces.get(at + 1).is_some_and(|link| link.link && self.ampersand(at + 1));
        if !linked || self.name_at(at + 2).is_none() || self.pieces[at].is(Class::Person) {
            return None;
        }
        let behind = &self.pieces[at + 3..self.pieces.len().min(at + 3 + WORDS_OF_FIRMS)];
        let of_firm = |piece: &&Piece| piece.is(Class::OrganizationSuffix) || piece.is(Class::OrganizationHead);
        Some(at + 3 + behind.iter().take_while(of_firm).count())
    }

    /// A direction with the people or place behind it, unless these begin the name of a body: "North Africa", "Western Europeans".
    fn directed(&self, at: usize) -> Option<(usize, Sign)> {
        let next = self.name_at(at + 1).filter(|_| self.pieces[at].is(Class::Direction))?;
        let sign = if next.meets(DEMONYMS) {
            Sign::ListedGroup
        } else if next.meets(PLACES) && !next.is(Class::GivenName) {
            Sign::ListedRegion
        } else {
            return None;
        };
        self.is_no_keyword(at + 2).then_some((at + 2, sign))
    }

    /// "S. African", "N. Korea".
    fn compass(&self, at: usize) -> Option<(usize, Sign)> {
        let next = self.pieces.get(at + 1).filter(|_| matches!(self.text(at), "S." | "N." | "E." | "W."))?;
        if next.meets(DEMONYMS) {
            return Some((at + 2, Sign::ListedGroup));
        }
        next.is(Class::Country).then_some((at + 2, Sign::ListedCountry))
    }

    /// "US National Science Foundation": the country or province of a listed body belongs to its name.
    fn national(&self, at: usize) -> Option<(usize, Sign)> {
        let piece = &self.pieces[at];
        let land = piece.meets(DEMONYMS) || piece.is(Class::Country) || piece.is(Class::Subdivision);
        let body = |next: &Piece| next.long() && next.is(Class::OrganizationName);
        let national = land && self.name_at(at + 1).is_some_and(body) && self.is_no_keyword(at + 2);
        national.then(|| (self.of_phrase(at + 2), Sign::OrganizationWord))
    }

    /// "Team Ruiz" is whoever works for her.
    fn is_team(&self, at: usize) -> bool {
        let team = self.text(at) == "Team" && !self.pieces[at].long();
        team && self.name_at(at + 1).is_some_and(|next| !next.meets(TITLES))
    }

    /// Where the name of an operation ends: "Operation Silver Harbour".
    pub fn operation(&self, at: usize, reach: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        if self.text(at) != "Operation" || self.pieces[at].long() {
            return None;
        }
        let limit = reach.min(at + LONGEST);
        let end = (at + 1..limit).find(|&end| self.pieces[end].link).unwrap_or(limit);
        (end > at + 1).then_some(end)
    }

    /// Whether a listed person stands before a surname that makes another person of the two.
    pub fn is_person_with_surname(&self, at: usize) -> bool {
        let piece = &self.pieces[at];
        let free = |next: &Piece| !next.long() && !next.meets(NAMES) && !next.meets(TITLES) && !next.meets(KEYWORDS);
        let surname = |next: &Piece| free(next) && (next.is(Class::Surname) || self.is_unknown(at + 1));
        piece.is(Class::Person) && piece.long() && self.name_at(at + 1).is_some_and(surname)
    }

    /// "Hurricane Ida", "Typhoon Mei": storms have the names of people.
    pub fn is_storm(&self, at: usize, reach: usize) -> bool {
        let name = || self.name_at(at + 1).is_some_and(|name| !name.meets(KEYWORDS));
        self.pieces[at].is(Class::EventHead) && at + 1 < reach && name()
    }

    /// The end of a place that says what it is: "Mount Selm", "Deir Az Zor", "Wadi Al Natrun".
    pub fn landscape(&self, at: usize, reach: usize) -> Option<usize> {
        let piece = &self.pieces[at];
        if !piece.is(Class::LocationHead) || piece.long() || at + 1 >= reach || self.pieces[at + 1].link {
            return None;
        }
        let article = ARTICLES.contains(&self.text(at + 1)) && at + 2 < reach && !self.pieces[at + 2].link;
        Some(if article { at + 3 } else { at + 2 })
    }

    /// The piece at `at`, unless the run is over or a small word stands there.
    fn name_at(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(at).filter(|piece| !piece.link)
    }

    /// Whether no word at `at` says what the name before it is.
    fn is_no_keyword(&self, at: usize) -> bool {
        self.name_at(at).is_none_or(|next| keyword(next.classes).is_none())
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::texts;

    #[test]
    fn the_country_or_province_of_a_listed_body_belongs_to_its_name() {
        assert_eq!(texts("They asked the Nigerian Red Cross for help."), ["Nigerian Red Cross"]);
        assert_eq!(texts("The Ontario Green Party won."), ["Ontario Green Party"]);
    }

    #[test]
    fn an_article_inside_a_place_goes_on_with_it() {
        assert_eq!(texts("They fled from Deir Az Tarvel to Wadi Tarvik."), ["Deir Az Tarvel", "Wadi Tarvik"]);
    }

    #[test]
    fn an_operation_has_the_words_behind_it_for_its_name() {
        assert_eq!(texts("They joined Operation Silver Harbour Wall in May."), ["Operation Silver Harbour Wall"]);
    }
}
