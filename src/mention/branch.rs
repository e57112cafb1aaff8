//! What stands with a listed body at the start of a sentence: the country of its branch, "Amnesty International Kenya said", and the
//! office of somebody in it, "Shell chief Ana Ruiz said". And how some names of bodies, laws and streets end.
//!
//! **How.** A listed body that opens a sentence or stands behind a quotation, a country or state, and a verb directly behind it; or a
//! small title before a capital.
//!
//! **Why this way.** Elsewhere the country begins a clause of its own: "they told Amnesty International Kenya was safe".
//!
//! **Limits.** An agency in front of its story is taken for a branch where no mark parts it from the country: "Dover News China launched".

use super::cutter::Cutter;
use super::page::{BODIES, DEMONYMS};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, TokenId};

impl Cutter<'_, '_> {
    /// The end of the committee of a chamber that has two fields: "House Ports and Harbours Committee".
    pub fn committee(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 7;
        if !matches!(self.text(at), "House" | "Senate") || self.pieces[at].long() {
            return None;
        }
        let limit = self.pieces.len().min(at + LONGEST);
        let last = |at: usize| self.page.text(TokenId(self.pieces[at].tokens.end - 1));
        let end = (at + 1..limit).find(|&end| matches!(last(end), "Committee" | "Subcommittee"))?;
        let fields = (at + 1..end).all(|field| !self.pieces[field].link || self.text(field) == "and");
        let joined = (at + 1..end).any(|field| self.pieces[field].link);
        (fields && joined).then_some(end + 1)
    }

    /// Whether a number belongs to the name of a law before it: "House Bill | 96", "Proposition | 4".
    pub fn is_numbered(&self, law: TokenId, number: TokenId) -> bool {
        number.0 < self.page.article.tokens.len()
            && self.page.shape(number) == Shape::Number
            && matches!(self.page.text(law), "Bill" | "Proposition" | "Resolution" | "Amendment" | "Directive" | "Measure")
            && !self.page.is_covered(number)
    }

    /// Whether a name ends in the short word for a street: "Selm St.", but "St. Mary".
    pub fn is_street(&self, at: usize) -> bool {
        at + 1 == self.pieces.len() && matches!(self.text(at), "St." | "St")
    }

    /// Whether a listed body and the country of its branch stand here as the subject of a clause: "Amnesty International Kenya said".
    pub fn is_branch(&self, at: usize) -> bool {
        const BODY: ClassSet = ClassSet::of(&[Class::OrganizationName, Class::OrganizationShort]);
        let piece = self.pieces[at];
        let Some(country) =
            self.pieces.get(at + 1).filter(|next| !next.link && (next.is(Class::Country) || next.is(Class::Subdivision)))
        else {
            return false;
        };
        let body = piece.meets(BODY) && !piece.is(Class::Country) && !piece.is(Class::Capital) && !piece.meets(DEMONYMS);
        if !body || self.pieces.len() > at + 2 {
            return false;
        }
        let (first, next) = (TokenId(piece.tokens.first), TokenId(country.tokens.end));
        let opens = self.page.is_start(first) || first.0 > 0 && self.page.shape(TokenId(first.0 - 1)) == Shape::Quote;
        let inside = next.0 < self.page.article.tokens.len();
        opens && !self.page.in_heading(first) && inside && matches!(self.page.tag(next), Tag::Verb | Tag::Aux)
    }

    /// Whether the only word of a run is a body or seat of power whose officer is named behind it: "Shell chief Ana Ruiz", "Pentagon
    /// spokesman Tom Lund".
    pub fn leads_office(&self) -> bool {
        const OFFICE: ClassSet = ClassSet::of(&[Class::Office, Class::OfficeOf]);
        const SEATS: ClassSet = BODIES.or(ClassSet::of(&[Class::Metonym]));
        let [piece] = self.pieces else { return false };
        let page = self.page;
        let title = TokenId(piece.tokens.end);
        if piece.long() || !piece.meets(SEATS) || title.0 + 1 >= page.article.tokens.len() {
            return false;
        }
        let small = page.shape(title) == Shape::Lower && page.hits.classes(title).meets(OFFICE);
        let hit = || page.longest(title, OFFICE, page.article.tokens.len());
        small
            && hit().is_some_and(|hit| {
                let name = TokenId(hit.tokens.end);
                name.0 < page.article.tokens.len() && page.shape(name) == Shape::Title
            })
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

    #[test]
    fn a_plain_word_at_the_start_is_the_body_of_the_officer_behind_it() {
        assert_eq!(texts("Shell chief Ana Ruiz left."), ["Shell", "Ana Ruiz"]);
        assert_eq!(texts("Pentagon spokesman Tom Lund left."), ["Pentagon", "Tom Lund"]);
        assert_eq!(texts("Shell fragments fell on Dover."), ["Dover"]);
    }
}
