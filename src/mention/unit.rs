//! The number of a unit by itself: "the 139th" where the text names the 139th Harbour Infantry.
//!
//! **How.** Names of bodies that begin with an ordinal in figures give the numbers; the same ordinal behind "the" is the unit
//! wherever no noun follows it.
//!
//! **Why this way.** Regiments, wings and congresses are called by their numbers once they have been named in full, and a number that
//! no unit of the text has is never taken for one.
//!
//! **Limits.** "On the 12th" is the day, though a 12th Harbour Infantry may stand beside it.

use super::page::Page;
use super::piece::is_ordinal;
use super::{GenderSign, Mention};
use crate::grammar::Tag;
use crate::lexicon::Slot;
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, passes};
use crate::text::{self, TokenId, TokenSpan};
use rustc_hash::FxHashSet;

passes! {
    NUMBER "name-number-of-unit" 88 "The number of a unit that the text names in full.",
}

/// Words before "the" that make a day of the number.
const OF_DAYS: &[&str] = &["on", "until", "till", "since", "from", "by"];

/// Adds the numbers that stand for units to the names, by token.
pub(super) fn add(page: &Page<'_>, names: &mut Vec<Mention>) {
    let units = names.iter().filter(|name| name.kind == MentionKind::Organization && name.tokens.len() > 1);
    let numbers = units.map(|name| TokenId(name.tokens.first)).filter(|&first| is_ordinal(page, first));
    let numbers: FxHashSet<&str> = numbers.map(|first| page.text(first)).collect();
    if numbers.is_empty() {
        return;
    }
    let alone = page.article.tokens.all().iter().filter(|&token| numbers.contains(page.text(token)) && is_alone(page, token));
    let found: Vec<Mention> = alone
        .map(|token| Mention {
            tokens: TokenSpan::new(token.0, token.0 + 1),
            kind: MentionKind::Organization,
            form: Form::Name,
            head: token,
            gender: None,
            gender_sign: GenderSign::Text,
            plural: false,
            entry: None,
            found: FoundBy::Pass(&NUMBER),
        })
        .collect();
    names.extend(found);
    names.sort_by_key(|name| name.tokens.first);
}

/// Whether an ordinal stands behind "the" with no noun of its own, and is no day.
fn is_alone(page: &Page<'_>, token: TokenId) -> bool {
    let word = |back: u32| token.0.checked_sub(back).map_or("", |at| page.text(TokenId(at)));
    if !word(1).eq_ignore_ascii_case("the") || text::is_any(word(2), OF_DAYS) {
        return false;
    }
    let next = TokenId(token.0 + 1);
    next.0 >= page.article.tokens.len()
        || !matches!(page.tag(next), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num)
            && page.tags.slot(next) != Slot::AdpOf
            && !page.shape(next).is_capital()
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::texts;

    #[test]
    fn a_number_is_the_unit_that_the_text_names_in_full() {
        let text = "The 62d Fighter Wing left in May. The 62d returned in June. The 63d stayed.";
        assert_eq!(texts(text), ["62d Fighter Wing", "62d"]);
    }

    #[test]
    fn a_number_before_a_noun_or_of_a_day_is_none() {
        let text = "The 12th Fighter Wing left in May. It was the 12th time. They met on the 12th, the 12th of June.";
        assert_eq!(texts(text), ["12th Fighter Wing"]);
    }

    #[test]
    fn the_number_and_the_unit_are_one() {
        let graph = crate::extract("The 62d Fighter Wing left in May. The 62d returned in June.");
        assert_eq!(graph.entities[0].mentions.len(), 2);
    }
}
