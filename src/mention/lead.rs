//! Words with a capital that stand beside a name and are no part of it: "Yesterday Ruiz", "Carmaker Tarvik", "Ruiz, M.D.".
//!
//! **How.** A plain word, or one for a sort of body, at the start of a sentence is left out; so are letters of honour that stand alone
//! behind the comma of a name.
//!
//! **Why this way.** Their capital comes from the place, so it is looked at before anything is cut.
//!
//! **Limits.** A sort of two words ("Budget airline Tarvik") shows by its second word alone.

use super::cutter::Cutter;
use super::piece::STRONG;
use crate::lexicon::{Class, WordSet};
use crate::text::{Shape, TokenId};

impl Cutter<'_, '_> {
    /// Leaves out the plain word at the start of a sentence: "Yesterday Aliyev", "In Baku".
    pub(super) fn skip_start(&self) -> usize {
        let Some(first) = self.pieces.first() else { return 0 };
        let token = TokenId(first.tokens.first);
        if first.long() || !self.page.is_start(token) {
            return 0;
        }
        usize::from(self.page.is_plain(token) && !first.meets(STRONG) && !self.leads_office() || self.is_sort())
    }

    /// Whether letters of honour stand alone behind the comma of a name: "Ana Ruiz, | Ph.D.|,".
    pub(super) fn is_honour(&self, at: usize) -> bool {
        let [piece] = self.pieces else { return false };
        let before = |by: u32| piece.tokens.first.checked_sub(by).map(TokenId);
        let named = || before(2).is_some_and(|name| self.page.shape(name) != Shape::Lower);
        at == 0 && piece.is(Class::NameSuffix) && before(1).is_some_and(|comma| self.page.text(comma) == ",") && named()
    }

    /// Whether the first word of a sentence says of what sort the body is whose name stands behind it: "Carmaker | Tarvik"; but "Airline
    /// Pilots Association".
    fn is_sort(&self) -> bool {
        let [first, next, ..] = self.pieces else { return false };
        let name = TokenId(next.tokens.first);
        let plain = || self.page.word(name).known && self.page.text(name).ends_with('s') && !next.long();
        self.page.is_in(TokenId(first.tokens.first), WordSet::BodySort) && !next.link && !plain()
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{Organization, Person};

    #[test]
    fn a_sort_of_body_at_the_start_of_a_sentence_is_no_part_of_its_name() {
        assert_eq!(names("Carmaker Tarvik said it would close."), [("Tarvik".to_owned(), Organization)]);
        assert_eq!(names("Insurer Tarvik Selm said it would close."), [("Tarvik Selm".to_owned(), Organization)]);
        assert_eq!(names("Rival Tarvik Electronics said so."), [("Tarvik Electronics".to_owned(), Organization)]);
    }

    #[test]
    fn letters_of_honour_behind_a_comma_are_nobody() {
        assert_eq!(names("“It heals,” said Ana Ruiz, M.D., a surgeon."), [("Ana Ruiz".to_owned(), Person)]);
    }
}
