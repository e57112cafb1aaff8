//! Names in a list: with nothing but commas, "and" and "or" between them.
//!
//! **How.** What most of the explained names of a list are, the others get as a sign; a preposition of place before the first
//! one of a list that ends in "and" counts for all.
//!
//! **Why this way.** Lists are nearly always of one kind, and the known names in them explain the others.
//!
//! **Limits.** "In Tarvel and Ruiz" is read as a list, unless a verb follows.

use super::evidence::Look;
use super::names::{NameId, Names};
use super::page::Page;
use super::sign::Sign;
use super::split::Candidate;
use crate::grammar::Tag;
use crate::model::MentionKind::{Location, Organization, Person};
use crate::text::{TokenId, TokenSpan};

/// Whether only a comma, "and" or "or" stands between two names.
pub(super) fn joined(page: &Page<'_>, left: TokenSpan, right: TokenSpan) -> bool {
    let gap = left.end..right.first;
    let small = |at: u32| matches!(page.text(TokenId(at)), "," | "and" | "or" | "&" | ";");
    !gap.is_empty() && gap.len() <= 2 && gap.clone().all(small)
}

/// Names in one list are mostly of one kind: what most of the explained ones are, the others get as a sign.
pub(super) fn neighbours(page: &Page<'_>, candidates: &[Candidate], ids: &[NameId], names: &mut Names) {
    if candidates.len() < 2 || page.in_heading(TokenId(candidates[0].tokens.first)) {
        return;
    }
    if shares_place(page, candidates) {
        ids.iter().skip(1).take(64).for_each(|&id| names.see(id, Sign::InPlace));
    }
    for (kind, sign) in
        [(Person, Sign::NeighbourPerson), (Organization, Sign::NeighbourOrganization), (Location, Sign::NeighbourLocation)]
    {
        let is = |id: NameId| names.get(id).tally.leader().is_some_and(|leader| leader.kind == kind && leader.lead >= 20);
        let sure = ids.iter().filter(|&&id| is(id)).count();
        // "City, Country" is no list.
        if sure == 0 || 2 * sure < ids.len() - 1 || kind == Location && ids.len() < 3 {
            continue;
        }
        for &id in ids.iter().take(64) {
            names.see(id, sign);
        }
    }
}

/// Whether a list hangs on one preposition of place: "in Zamun, Serkin and Talamen".
fn shares_place(page: &Page<'_>, candidates: &[Candidate]) -> bool {
    let (Some(first), Some(last)) = (candidates.first(), candidates.last()) else { return false };
    let sentence = page.article.sentences[page.article.sentence_of(TokenId(first.tokens.first))].tokens;
    let verb = |at: u32| at < sentence.end && matches!(page.tag(TokenId(at)), Tag::Verb | Tag::Aux);
    matches!(page.text(TokenId(last.tokens.first - 1)), "and" | "or")
        && last.tokens.end <= sentence.end
        && (candidates.len() > 2 || !verb(last.tokens.end))
        && Look { page, tokens: first.tokens, sentence }.in_place()
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::Location;

    #[test]
    fn a_list_shares_the_preposition_before_it() {
        let found = names("Schools in Zamurel, Serkinov and Talamenz failed.");
        assert!(found.len() == 3 && found.iter().all(|(_, kind)| *kind == Location), "{found:?}");
    }
}
