//! Words that tell where a sentence begins.
//!
//! **How.** `gazetteers/sentence_words.tsv` holds words that begin sentences ("However"), verbs of the tag after a quotation
//! ("said") and words that begin a clause after such a verb ("that"); a look-up is a binary search over the embedded rows.
//!
//! **Why this way.** "in the U.S. However" and "in the U.S. Congress" look alike; only the next word tells.
//!
//! **Limits.** A sentence after "U.S." that begins with a name is not found.

use std::sync::LazyLock;

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SentenceWord {
    /// It begins a sentence: "However".
    Starter,
    /// It is the verb of a tag: "said".
    Tag,
    /// It begins a clause: "that".
    Clause,
    /// A pronoun, which begins a clause even in a text without capitals: "they".
    Pronoun,
}

static TABLE: LazyLock<Vec<(&'static str, SentenceWord)>> = LazyLock::new(|| {
    include_str!("../../gazetteers/sentence_words.tsv").lines().filter(|line| !line.starts_with("#%")).filter_map(parse).collect()
});

fn parse(line: &'static str) -> Option<(&'static str, SentenceWord)> {
    let (word, kind) = line.split_once('\t')?;
    let kind = match kind {
        "starter" => SentenceWord::Starter,
        "tag" => SentenceWord::Tag,
        "clause" => SentenceWord::Clause,
        "pronoun" => SentenceWord::Pronoun,
        _ => return None,
    };
    Some((word, kind))
}

/// What `word` tells, if anything; case counts.
pub(super) fn find(word: &str) -> Option<SentenceWord> {
    let at = TABLE.binary_search_by(|row| row.0.cmp(word)).ok()?;
    Some(TABLE.get(at)?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_are_read_in_the_order_of_the_columns() {
        let table = crate::table::Table::parse("sentence_words.tsv", include_str!("../../gazetteers/sentence_words.tsv"))
            .expect("a shipped table");
        assert_eq!(table.columns, ["word", "type"]);
    }

    #[test]
    fn every_row_is_read_and_the_file_is_sorted() {
        let rows = include_str!("../../gazetteers/sentence_words.tsv").lines().filter(|line| !line.starts_with("#%")).count();
        assert_eq!(rows, TABLE.len());
        assert!(TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn case_counts() {
        assert_eq!(find("The"), Some(SentenceWord::Starter));
        assert_eq!(find("the"), Some(SentenceWord::Clause));
        assert_eq!(find("Congress"), None);
    }
}
