//! What a content says in passing: its non-restrictive relative clauses.
//!
//! **How.** From a comma and its relative pronoun to the next comma, or to the end of the sentence or piece.
//!
//! **Why this way.** Such a clause tells more about a thing that is already known: "the bridge, which the army built in March, will be
//! repaired" and "the bridge will be repaired" state one thing. What the clause adds is no reason to take two statements for
//! different ones, and a negation in it denies nothing of the rest.
//!
//! **Limits.** A clause with commas of its own ends too early.

/// The words that begin such a clause behind a comma.
const OPENERS: [&str; 5] = ["which ", "who ", "whose ", "whom ", "where "];

/// The first byte of each aside of `text`, its comma, and the byte behind it.
pub(super) fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    for (comma, mark) in text.match_indices(", ") {
        let clause = comma + mark.len();
        if comma >= at && OPENERS.iter().any(|opener| text[clause..].starts_with(opener)) {
            at = text[clause..].find([',', ';', '.', '”', '"']).map_or(text.len(), |length| clause + length);
            found.push((comma, at));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn a_relative_clause_behind_a_comma_is_an_aside() {
        let asides = |text: &'static str| spans(text).into_iter().map(|(from, until)| &text[from..until]).collect::<Vec<_>>();
        assert_eq!(asides("the bridge, which the army built in March, will be repaired"), [", which the army built in March"]);
        assert_eq!(asides("to repair the bridge, which the army built"), [", which the army built"]);
        assert_eq!(asides("the bridge which the army built, who knows, who cares"), [", who knows", ", who cares"]);
        assert_eq!(asides("Ruiz, whose café shut. Nobody, who knew him, wept"), [", whose café shut", ", who knew him"]);
        assert_eq!(asides("the bridge, old and grey, will be repaired"), [""; 0]);
    }
}
