//! Offices that somebody has left, as the text says or dates: "resigned as mayor", "In 2006 Mayor Ida Stone".
//!
//! **How.** A verb of leaving and "as" before the title; a year alone between "in" and it.
//!
//! **Why this way.** Whoever held an office in a year that the text looks back to is not who "the mayor" of today is.
//!
//! **Limits.** "Mayor Stone promised in 2006" dates the promise and not the office, and is not read.

use super::scene::Scene;
use crate::lexicon::WordSet;
use crate::mention::Role;
use crate::text::{self, Shape, TokenId};

/// Whether somebody leaves an office: "Ruiz resigned | as finance minister".
pub(super) fn is_left(scene: Scene<'_>, role: &Role) -> bool {
    let before = |back: u32| role.tokens.first.checked_sub(back).map_or("", |at| scene.text(at));
    before(1) == "as"
        && (role.tokens.first >= 2 && scene.is_in(role.tokens.first - 2, WordSet::Leaving)
            || before(2) == "down" && before(3) == "stepped")
}

/// Whether a year stands before an office: "In 2006 | Mayor Ida Stone", "In 2006, | Mayor Ida Stone".
pub(super) fn is_dated(scene: Scene<'_>, role: &Role) -> bool {
    let first = role.tokens.first;
    let comma = first.checked_sub(1).is_some_and(|at| scene.text(at) == ",");
    let Some(year) = first.checked_sub(1 + u32::from(comma)).filter(|&at| at > 0) else { return false };
    let number = scene.article.tokens.shape(TokenId(year)) == Shape::Number && scene.text(year).len() == 4;
    number && text::is_any(scene.text(year - 1), &["in"])
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn who_held_an_office_in_a_year_is_not_who_holds_it() {
        let text = "The sheriff, Tom Lund, was late. In 1998 Sheriff Ana Ruiz closed the jail. The sheriff opened it again.";
        assert!(with(text, "Tom Lund").contains(&"The sheriff"), "{:?}", with(text, "Tom Lund"));
        assert!(!with(text, "Ana Ruiz").contains(&"The sheriff"));
    }
}
