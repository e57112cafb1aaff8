//! The names of ships: "HMS Mira", "the MV Star of Dover", "the Lady Mira".
//!
//! **How.** The letters of a navy or of a kind of ship begin the name, which goes on as far as the capitals; the same name without the
//! letters is the ship as well.
//!
//! **Why this way.** Ships bear the names of people, saints and places, so that nothing in the name itself tells of them.
//!
//! **Limits.** A ship without letters, and without a noun or flag beside it, is what its name looks like.

use super::cutter::Cutter;
use super::key;
use super::names::Names;
use super::page::Page;
use super::sign::Sign;
use crate::lexicon::Class;
use crate::text::{Shape, TokenId, TokenSpan};

impl Cutter<'_, '_> {
    /// The end of the ship whose letters stand here: "HMS Mira". Letters that mean other things too need an article: "the SS Mira".
    pub fn ship(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        let piece = self.pieces[at];
        let letters = TokenId(piece.tokens.first);
        if !piece.is(Class::ShipPrefix) || piece.long() || self.page.shape(letters) == Shape::Title {
            return None;
        }
        let text = self.page.text(letters);
        let navy = text.len() > 2 && (text.starts_with("HM") || text.starts_with("US"));
        let end = (at + 1..self.pieces.len().min(at + LONGEST)).take_while(|&end| !self.pieces[end].link).last()? + 1;
        (navy || follows_article(self.page, piece.tokens)).then_some(end)
    }
}

/// Whether a title behind "the" is a part of the name of a thing, for nobody is called so: "the Lady Mira", "the Miss Dover contest".
pub(super) fn is_named_after_lady(page: &Page<'_>, title: TokenSpan) -> bool {
    let text = page.text(TokenId(title.end - 1));
    title.len() == 1 && !text.ends_with('.') && text.len() > 3 && follows_article(page, title)
}

/// Whether "the" stands before a name.
pub(super) fn follows_article(page: &Page<'_>, name: TokenSpan) -> bool {
    name.first.checked_sub(1).is_some_and(|before| page.text(TokenId(before)).eq_ignore_ascii_case("the"))
}

/// "Mira", where the text names HMS Mira.
pub(super) fn spread(page: &Page<'_>, tokens: TokenSpan, names: &mut Names) {
    let alone = TokenSpan::new(tokens.first + 1, tokens.end);
    if page.single(TokenId(tokens.first)).has(Class::ShipPrefix)
        && let Some(id) = names.find(key::of(page.article, alone)).filter(|&id| !names.get(id).settled)
    {
        names.see(id, Sign::NameOfShip);
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{Location, Organization, Person, Product};

    #[test]
    fn a_ship_is_told_by_its_letters_its_noun_and_its_flag() {
        for (text, expected) in [
            ("HMS Mira left on Monday. The Mira was late.", &[("HMS Mira", Product), ("Mira", Product)][..]),
            ("The MV Dona Ruiz sank. The Dona Ruiz was old.", &[("MV Dona Ruiz", Product), ("Dona Ruiz", Product)]),
            ("They saw another vessel, the Ana Ruiz, on Monday.", &[("Ana Ruiz", Product)]),
            ("The Malta-flagged Silver Crane was late.", &[("Malta", Location), ("Silver Crane", Product)]),
            ("In May the Silver Crane, a ferry, was late.", &[("Silver Crane", Product)]),
            ("They sailed on a trawler named Ana Ruiz.", &[("Ana Ruiz", Product)]),
            ("On the ferry, Ana Ruiz slept.", &[("Ana Ruiz", Person)]),
            ("The SS was banned.", &[("SS", Organization)]),
            ("The Dr. Ruiz of old is gone.", &[("Ruiz", Person)]),
        ] {
            let found: Vec<_> = names(text);
            assert_eq!(found.iter().map(|(name, kind)| (name.as_str(), *kind)).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
