//! The phrase with "of", "for" or "on" that goes on with the name of a body, event or work: "Ministry of Science and Technology".
//!
//! **How.** From the word for a body over the linking word and the capitals behind it, over "and" where a plain word follows.
//!
//! **Why this way.** Names of offices chain such phrases, and each link is one of five words.
//!
//! **Limits.** A body of a body is one name: "Division of the Army of the Tarvel".

use super::cutter::Cutter;
use super::page::{KEYWORDS, NAMES, PLACES, TITLES};
use super::piece::title_class;
use crate::lexicon::Class;
use crate::text::TokenId;

impl Cutter<'_, '_> {
    /// Takes in "of England", "for Security and Co-operation", "of the Red Cross" behind the word for a body.
    pub fn of_phrase(&self, at: usize) -> usize {
        let text = |index: usize| {
            self.pieces.get(index).filter(|piece| piece.link).map_or("", |piece| self.page.text(TokenId(piece.tokens.first)))
        };
        let mut end = at;
        if !matches!(text(at), "of" | "for" | "on" | "to") {
            return end;
        }
        let mut next = at + 1;
        loop {
            if text(next) == "the" {
                next += 1;
            }
            let Some(piece) = self.pieces.get(next).filter(|piece| !piece.link) else { return end };
            if piece.is(Class::Person) && piece.long() {
                return end;
            }
            let mut to = next + 1;
            while to < self.pieces.len() && !self.pieces[to].link && !self.stops_of_phrase(to) {
                to += 1;
            }
            end = to;
            match text(end) {
                "of" | "for" | "on" => next = end + 1,
                "and" | "&" if self.goes_on(end + 1) => next = end + 1,
                // A university and the town of its campus: "University of Northfield at Tarvel".
                "at" if self.text(at - 1) == "University" => next = end + 1,
                _ => return end,
            }
        }
    }

    fn stops_of_phrase(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        // "Department of Public Safety": words of sport are hardly titles of anybody here.
        let title = piece.meets(TITLES) && !(piece.is(Class::SportRole) && title_class(piece.classes) == Class::SportRole);
        title && !piece.meets(KEYWORDS)
            || piece.is(Class::Person) && piece.long()
            || piece.is(Class::GivenName) && !piece.meets(PLACES)
    }

    /// Whether the piece behind "and" goes on with the name of the body before it.
    fn goes_on(&self, at: usize) -> bool {
        let Some(piece) = self.pieces.get(at).filter(|piece| !piece.link) else { return false };
        let plain = self.page.word(TokenId(piece.tokens.first)).known;
        plain && !piece.meets(NAMES) && !piece.meets(TITLES) && !piece.is(Class::GivenName)
    }
}
