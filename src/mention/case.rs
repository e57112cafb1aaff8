//! The names of cases: "Lund v. Harbour Board".
//!
//! **How.** Two runs of capitals with "v." between them are one name.
//!
//! **Why this way.** A party of a case is named there as the case is, and nothing is said of whoever bears the name: "Lund v. Ruiz" says
//! nothing of Ana Ruiz.
//!
//! **Limits.** The stop tells a case; "Dover v Tarvel" is a match as often.

use super::page::Page;
use super::run::run_end;
use crate::text::{TokenId, TokenSpan};

/// The case whose first party begins at a capital and ends before `versus`.
pub(super) fn case(page: &Page<'_>, first: u32, versus: u32, end: u32) -> Option<TokenSpan> {
    if versus >= end || page.text(TokenId(versus)) != "v." {
        return None;
    }
    let second = versus + 1;
    let capital = |at: u32| at < end && page.shape(TokenId(at)).is_capital();
    let whole = capital(second) && !page.in_heading(TokenId(first));
    // "In Lund v. Ruiz"
    let plain = page.is_start(TokenId(first)) && page.is_plain(TokenId(first));
    let first = first + u32::from(plain);
    (whole && first < versus).then(|| TokenSpan::new(first, run_end(page, second, end)))
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{Person, Work};

    #[test]
    fn two_parties_are_one_case_and_nobody() {
        let found = names("In Lund v. Harbour Board, the judges were split. Ana Lund was pleased with Tarvik v. Selm.");
        let expected = [("Lund v. Harbour Board", Work), ("Ana Lund", Person), ("Tarvik v. Selm", Work)];
        assert_eq!(found, expected.map(|(name, kind)| (name.to_owned(), kind)));
    }
}
