//! Firms whose names begin with what they are: "Air Togo", "PT Selm Jaya".
//!
//! **How.** "Air" and a place that ends the run; or the letters of a legal form that its country writes in front, and the capitals
//! behind them.
//!
//! **Why this way.** Most legal forms stand behind the name, so that one in front would be a word by itself, and the place or the
//! words behind it somebody else.
//!
//! **Limits.** An airline that is called so after nothing on a map is what the words around it say.

use super::cutter::Cutter;
use super::page::{DEMONYMS, KEYWORDS, PLACES, TITLES};
use crate::text::{Shape, TokenId};

/// Legal forms that stand before the name.
const FORMS: &[&str] = &["PT", "CV", "OOO", "OAO", "ZAO", "PAO", "UAB"];

impl Cutter<'_, '_> {
    /// The end of the firm whose sort begins its name here.
    pub fn firm(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        let piece = self.pieces[at];
        let word = TokenId(piece.tokens.first);
        let next = self.pieces.get(at + 1).filter(|next| !next.link && !piece.long())?;
        let ends = || self.pieces.get(at + 2).is_none_or(|after| after.link);
        if self.page.text(word) == "Air" {
            let place = next.meets(PLACES) && !next.meets(DEMONYMS) && !next.meets(KEYWORDS);
            return (place && ends()).then_some(at + 2);
        }
        if !FORMS.contains(&self.page.text(word)) {
            return None;
        }
        let own = |end: &usize| {
            let piece = self.pieces[*end];
            !piece.link && !piece.meets(TITLES) && self.page.shape(TokenId(piece.tokens.first)) == Shape::Title
        };
        (at + 1..self.pieces.len().min(at + LONGEST)).take_while(own).last().map(|end| end + 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{Location, Organization};

    #[test]
    fn an_airline_is_no_place() {
        let found = names("Air Togo cancelled two flights. Smoke filled the air in Togo.");
        assert_eq!(found, [("Air Togo".to_owned(), Organization), ("Togo".to_owned(), Location)]);
    }

    #[test]
    fn a_legal_form_may_stand_before_the_name() {
        let found = names("PT Selm Jaya sold its docks. OOO Tarvik Trans bought them.");
        assert_eq!(found, [("PT Selm Jaya".to_owned(), Organization), ("OOO Tarvik Trans".to_owned(), Organization)]);
    }
}
