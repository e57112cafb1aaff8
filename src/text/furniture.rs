//! Page furniture: the words of web pages that are no part of the article.
//!
//! **How.** `gazetteers/boilerplate.tsv` lists phrases and where they must stand: as the whole line, at its start, or anywhere
//! inside. One automaton over all phrases scans short lines only.
//!
//! **Why this way.** A line of furniture is short, and inside a long paragraph the same words are news ("share this view").
//!
//! **Limits.** English pages only.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
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
    automaton: Option<AhoCorasick>,
    places: Vec<Where>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows: Vec<(&str, Where)> = include_str!("../../gazetteers/boilerplate.tsv")
        .lines()
        .filter(|line| !line.starts_with("#%"))
        .filter_map(parse)
        .collect();
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::NoncontiguousNFA))
        .build(rows.iter().map(|row| row.0))
        .ok();
    Table { automaton, places: rows.iter().map(|row| row.1).collect() }
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
    let Some(automaton) = &TABLE.automaton else { return false };
    let at_word_end = |end: usize| !line[end..].starts_with(char::is_alphanumeric);
    automaton.find_overlapping_iter(line).any(|found| match TABLE.places.get(found.pattern().as_usize()) {
        Some(Where::Line) => found.start() == 0 && found.end() == line.len(),
        Some(Where::Start) => found.start() == 0 && at_word_end(found.end()),
        Some(Where::Inside) => at_word_end(found.end()),
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let rows = include_str!("../../gazetteers/boilerplate.tsv").lines().filter(|line| !line.starts_with("#%")).count();
        assert_eq!(rows, TABLE.places.len());
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
