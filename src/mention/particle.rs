//! The small particles before the last name of somebody whom the text names in full: "van Selm said", where there is a Bob van Selm.
//!
//! **How.** The ends of full names that begin with a particle are kept; a name with the same words before it takes them in.
//!
//! **Why this way.** A particle in small letters is a word of another language, or "del" a place's, unless the text itself shows
//! whose it is.
//!
//! **Limits.** Somebody who is never named in full loses the particle.

use super::Mention;
use super::key::{self, NameKey};
use super::page::Page;
use crate::lexicon::Class;
use crate::model::MentionKind;
use crate::text::{Shape, TokenId, TokenSpan};
use rustc_hash::FxHashSet;

/// How many particles a name may have: "van der".
const MOST: u32 = 3;

/// Takes the particles into the names that stand behind them.
pub(super) fn take_in(page: &Page<'_>, names: &mut [Mention]) {
    let particle = |at: u32| page.shape(TokenId(at)) == Shape::Lower && page.single_is(TokenId(at), Class::NameParticle);
    let mut ends: FxHashSet<NameKey> = FxHashSet::default();
    for name in names.iter().filter(|name| name.kind == MentionKind::Person && name.tokens.len() > 2) {
        let first = (name.tokens.first + 1..name.tokens.end).find(|&at| particle(at));
        ends.extend(first.map(|first| key::of(page.article, TokenSpan::new(first, name.tokens.end))));
    }
    if ends.is_empty() {
        return;
    }
    let mut floor = 0;
    for name in names.iter_mut() {
        let limit = name.tokens.first.saturating_sub(MOST).max(floor);
        let first = (limit..name.tokens.first).rev().take_while(|&at| particle(at)).last();
        floor = name.tokens.end;
        let whole = first.map(|first| TokenSpan::new(first, name.tokens.end)).filter(|_| name.kind == MentionKind::Person);
        if let Some(whole) = whole.filter(|&whole| ends.contains(&key::of(page.article, whole))) {
            name.tokens = whole;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::texts;

    #[test]
    fn the_particle_of_a_full_name_belongs_to_the_last_name_too() {
        assert_eq!(
            texts("Mayor Bob de Selmo left. On Monday de Selmo said no. A man de Selmo knew came."),
            ["Bob de Selmo", "de Selmo", "de Selmo"]
        );
        assert_eq!(texts("Mayor Bob Selmo left. The rio de Selmo is long."), ["Bob Selmo", "Selmo"]);
    }
}
