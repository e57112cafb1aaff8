//! Page furniture: the words of web pages that are no part of the article.
//!
//! **How.** `gazetteers/boilerplate.tsv` lists phrases and where they must stand: as the whole line, at its start, or anywhere
//! inside. The first two are compared with the rows of the same first letter, the third kind is one automaton.
//!
//! **Why this way.** A line of furniture is short, and inside a long paragraph the same words are news ("share this view").
//!
//! **Limits.** English pages only.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::sync::LazyLock;

/// The longest line that can be furniture, in bytes.
const LONGEST: usize = 160;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    Line,
    Start,
    Inside,
}

struct Table {
    /// The phrases that begin a line, in small letters and by bytes, as the file has them.
    openings: Vec<(&'static str, Where)>,
    inside: Option<AhoCorasick>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows = include_str!("../../gazetteers/boilerplate.tsv").lines().filter(|line| !line.starts_with("#%")).filter_map(parse);
    let (inside, openings): (Vec<_>, Vec<_>) = rows.partition(|row| row.1 == Where::Inside);
    // Short lines only are searched, so the automaton that is quickest to build is the quickest of all.
    let builder = &mut AhoCorasick::builder();
    let builder = builder.ascii_case_insensitive(true).kind(Some(AhoCorasickKind::NoncontiguousNFA));
    let inside = builder.build(inside.iter().map(|row| row.0)).ok();
    Table { openings, inside }
});

fn parse(line: &'static str) -> Option<(&'static str, Where)> {
    let (phrase, place) = line.split_once('\t')?;
    let place = match place {
        "line" => Where::Line,
        "start" => Where::Start,
        "inside" => Where::Inside,
        _ => return None,
    };
    Some((phrase, place))
}

/// Whether a line is page furniture.
pub(super) fn is_furniture(line: &str) -> bool {
    let line = line.trim_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(' && c != ')');
    if line.is_empty() || line.len() > LONGEST {
        return false;
    }
    let first = line.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    let from = TABLE.openings.partition_point(|row| row.0.as_bytes().first().is_some_and(|&byte| byte < first));
    let same = TABLE.openings.iter().skip(from).take_while(|row| row.0.as_bytes().first() == Some(&first));
    let opens = same.into_iter().any(|&(phrase, place)| {
        let alike = line.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase));
        alike && (line.len() == phrase.len() || place == Where::Start && is_word_end(line, phrase.len()))
    });
    let inside =
        || TABLE.inside.as_ref().is_some_and(|inside| inside.find_iter(line).any(|found| is_word_end(line, found.end())));
    opens || inside()
}

fn is_word_end(line: &str, end: usize) -> bool {
    !line[end..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_are_read_in_the_order_of_the_columns() {
        let table = crate::table::Table::parse("boilerplate.tsv", include_str!("../../gazetteers/boilerplate.tsv"))
            .expect("a shipped table");
        assert_eq!(table.columns, ["phrase", "where"]);
    }

    #[test]
    fn every_row_is_read() {
        let rows = include_str!("../../gazetteers/boilerplate.tsv").lines().filter(|line| !line.starts_with("#%")).count();
        assert_eq!(rows, TABLE.openings.len() + TABLE.inside.as_ref().map_or(0, AhoCorasick::patterns_len));
        assert!(TABLE.openings.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn whole_lines_and_openings_are_told_from_news() {
        assert!(is_furniture("Search in archive"));
        assert!(is_furniture("ADVERTISEMENT"));
        assert!(is_furniture("Read more: Ferry sinks off Porto"));
        assert!(is_furniture("© 2024 The Porto Times. All rights reserved."));
        assert!(!is_furniture("Search teams in archive building"));
        assert!(!is_furniture("Shares fell."));
    }
}
