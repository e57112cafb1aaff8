//! The branch of a body in a country: "Amnesty International Kenya said".
//!
//! **How.** A listed body that opens a sentence or stands behind a quotation, a country, and a verb directly behind it.
//!
//! **Why this way.** Elsewhere the country begins a clause of its own: "they told Amnesty International Kenya was safe".
//!
//! **Limits.** An agency in front of its story is taken for a branch where no mark parts it from the country: "Dover News China launched".

use super::cutter::Cutter;
use super::page::DEMONYMS;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, TokenId};

impl Cutter<'_, '_> {
    /// Whether a listed body and the country of its branch stand here as the subject of a clause: "Amnesty International Kenya said".
    pub fn is_branch(&self, at: usize) -> bool {
        const BODY: ClassSet = ClassSet::of(&[Class::OrganizationName, Class::OrganizationShort]);
        let piece = self.pieces[at];
        let Some(country) = self.pieces.get(at + 1).filter(|next| !next.link && next.is(Class::Country)) else { return false };
        let body = piece.meets(BODY) && !piece.is(Class::Country) && !piece.is(Class::Capital) && !piece.meets(DEMONYMS);
        if !body || self.pieces.len() > at + 2 {
            return false;
        }
        let (first, next) = (TokenId(piece.tokens.first), TokenId(country.tokens.end));
        let opens = self.page.is_start(first) || first.0 > 0 && self.page.shape(TokenId(first.0 - 1)) == Shape::Quote;
        let inside = next.0 < self.page.article.tokens.len();
        opens && !self.page.in_heading(first) && inside && matches!(self.page.tag(next), Tag::Verb | Tag::Aux)
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::texts;

    #[test]
    fn a_body_and_the_country_of_its_branch_are_one_body_before_a_verb() {
        assert_eq!(texts("Amnesty International Kenya said it was bad."), ["Amnesty International Kenya"]);
        assert_eq!(texts("They told Amnesty International Kenya was safe."), ["Amnesty International", "Kenya"]);
    }
}
