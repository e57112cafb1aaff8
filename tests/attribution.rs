//! Who said what, sentence by sentence: all shapes of reported speech in news, and what only looks like it.
//!
//! The tables stand in `tests/attribution/`, one file a family of shapes. Rows are parted by empty lines. A row is a text, with
//! ` ¶ ` between its paragraphs, and its statements in order, one a line: `source > cue > content > act form`, with `//` between
//! pieces of content, `-` for no source, `!` behind the form for a saying that is denied or withheld, `@ …` for the addressee. A
//! line that begins with `~` stands within the statement above it. A row without lines must give no statement. Lines that begin
//! with `#` are for the reader.

use ascribe::{ClaimGraph, Polarity, Statement};
use std::collections::HashSet;

/// A text and the statements that it must give.
struct Row<'t> {
    /// Counted from 1.
    line: usize,
    text: &'t str,
    wanted: Vec<&'t str>,
}

/// How much of a graph a table tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// Every statement.
    All,
    /// Those that stand within no other.
    Outer,
}

/// The rows of a table, in order.
fn rows(table: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut open = false;
    for (line, text) in (1..).zip(table.lines()).filter(|(_, line)| !line.starts_with('#')) {
        match rows.last_mut().filter(|_| open) {
            _ if text.trim().is_empty() => open = false,
            Some(row) => row.wanted.push(text.trim()),
            None => {
                rows.push(Row { line, text, wanted: Vec::new() });
                open = true;
            }
        }
    }
    rows
}

fn show(statement: &Statement) -> String {
    let source = statement.source.as_ref().map_or("-", |source| &source.text);
    let cue = statement.cue.as_ref().map_or("-", |cue| &cue.text);
    let act = statement.cue.as_ref().map_or("-", |cue| cue.act.name());
    let content: Vec<&str> = statement.content.iter().map(|piece| piece.text.as_str()).collect();
    let form = format!("{:?}", statement.form).to_lowercase();
    let denied = if statement.polarity == Polarity::Negative { "!" } else { "" };
    let inner = if statement.within.is_some() { "~" } else { "" };
    let to = statement.addressee.as_ref().map_or(String::new(), |to| format!(" @ {}", to.text));
    format!("{inner}{source} > {cue} > {} > {act} {form}{denied}{to}", content.join(" // "))
}

fn found(graph: &ClaimGraph, told: Told) -> Vec<String> {
    let told = |statement: &&Statement| told == Told::All || statement.within.is_none();
    graph.statements.iter().filter(told).map(show).collect()
}

/// Tells every row of a table that gives something else, and every text that stands in it twice.
fn check(file: &str, table: &str, told: Told) {
    let mut seen = HashSet::new();
    let mut misses = String::new();
    let rows = rows(table);
    assert!(!rows.is_empty(), "tests/attribution/{file} has no row");
    for Row { line, text, wanted } in rows {
        let got = found(&ascribe::extract(&text.replace(" ¶ ", "\n\n")), told);
        if got != wanted {
            misses.push_str(&format!("\ntests/attribution/{file}:{line}: {text}\n  wanted {wanted:#?}\n  got    {got:#?}"));
        }
        if !seen.insert(text) {
            misses.push_str(&format!("\ntests/attribution/{file}:{line}: the text stands twice: {text}"));
        }
    }
    assert!(misses.is_empty(), "{misses}");
}

macro_rules! tables {
    ($($name:ident $told:ident)*) => {
        $(
            #[test]
            fn $name() {
                let table = include_str!(concat!("attribution/", stringify!($name), ".txt"));
                check(concat!(stringify!($name), ".txt"), table, Told::$told);
            }
        )*

        #[test]
        fn every_table_is_read() {
            let known = [$(concat!(stringify!($name), ".txt")),*];
            for entry in std::fs::read_dir("tests/attribution").expect("the folder of the tables") {
                let name = entry.expect("an entry of the folder").file_name().into_string().expect("a name in UTF-8");
                assert!(known.contains(&name.as_str()), "tests/attribution/{name} belongs to no test");
            }
        }
    };
}

tables! {
    quotations_with_their_tags Outer
    clauses_behind_and_before_their_cue Outer
    infinitives_objects_nouns_and_passives Outer
    rarer_shapes Outer
    sentences_about_words Outer
    speech_without_marks Outer
    statements_within_statements All
    text_that_reports_nothing All
    a_row_of_names_behind_a_preposition_belongs_to_the_noun_before_it All
    the_office_beside_a_name_belongs_to_the_source All
    a_source_in_a_phrase_goes_with_the_clause_it_stands_in All
    dates_titles_and_rough_counts_keep_their_place All
    what_stands_beside_a_saying_does_not_take_it_over All
    who_says_it_is_the_subject_of_the_nearest_clause All
    words_between_source_cue_and_content_lose_nothing All
    content_ends_where_the_writer_takes_over All
    verbs_in_another_sense_report_nothing All
    what_is_asked_told_or_doubted All
    nouns_that_nobody_owns All
    tags_in_odd_places_and_verbs_parted_from_their_helpers All
    content_that_is_partly_quoted All
    sources_with_odd_names All
}
