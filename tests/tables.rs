//! Every shipped table is in order, and the compiled tables are those of the sources.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers")
}

fn tables() -> Vec<(String, String)> {
    let mut tables: Vec<(String, String)> = std::fs::read_dir(folder())
        .expect("the folder of tables is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a table is UTF-8"))
        })
        .collect();
    tables.sort();
    tables
}

#[test]
fn every_table_names_itself_its_columns_its_source_and_its_licence() {
    for (name, text) in tables() {
        let header = |key: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(&format!("#% {key}: ")));
            line.unwrap_or_else(|| panic!("{name}.tsv has no `#% {key}:`")).trim().to_owned()
        };
        assert_eq!(header("table"), name, "a table is called like its file");
        assert!(!header("source").is_empty() && !header("licence").is_empty(), "{name}");
        let columns = header("columns");
        let columns: Vec<&str> =
            if columns.contains("<TAB>") { columns.split("<TAB>").collect() } else { columns.split('\t').collect() };
        assert_eq!(columns.iter().collect::<BTreeSet<_>>().len(), columns.len(), "{name}: a column stands twice");
        for (line, row) in text.lines().enumerate().filter(|(_, row)| !row.starts_with("#%")) {
            assert_eq!(row.split('\t').count(), columns.len(), "{name}.tsv:{}: {row}", line + 1);
            let trimmed = row.split('\t').all(|cell| cell.trim_matches(' ') == cell);
            assert!(trimmed, "{name}.tsv:{}: a blank at the edge of a cell: {row}", line + 1);
        }
    }
}

#[test]
fn rows_are_sorted_by_bytes_and_none_stands_twice() {
    for (name, text) in tables() {
        let rows: Vec<&str> = text.lines().filter(|row| !row.starts_with("#%")).collect();
        for pair in rows.windows(2) {
            assert!(pair[0].as_bytes() < pair[1].as_bytes(), "{name}.tsv: `{}` before `{}`", pair[0], pair[1]);
        }
        assert!(!rows.is_empty(), "{name}.tsv holds nothing");
    }
}

/// Types that no class stands for, and mistakes in numbers, are errors of the compilation.
#[test]
fn compiled_tables_are_those_of_the_sources_byte_for_byte() {
    let compiled = ascribe::compile_lexicon(&folder()).unwrap_or_else(|error| panic!("{error}"));
    let checked_in = std::fs::read(folder().join("compiled/lexicon.bin")).expect("the compiled tables are checked in");
    assert!(
        compiled == checked_in,
        "gazetteers/compiled/lexicon.bin is not that of the tables; run `cargo run --release --example compile_lexicon`"
    );
    assert!(compiled.len() < 8_000_000, "{} bytes: the tables have outgrown their budget", compiled.len());
}

#[test]
fn the_readme_counts_the_rows_of_each_table() {
    let readme = std::fs::read_to_string(folder().join("README.md")).expect("the tables have a README");
    let counts = readme.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("| `")?.split_once(".tsv` | ")?;
        Some((name, rest.split(' ').next()?.replace(',', "").parse::<usize>().ok()?))
    });
    let tables = tables();
    let mut counted = 0;
    for (name, count) in counts {
        let (_, text) = tables.iter().find(|(table, _)| table == name).unwrap_or_else(|| panic!("there is no {name}.tsv"));
        let rows = text.lines().filter(|row| !row.starts_with("#%")).count();
        assert_eq!(rows, count, "gazetteers/README.md: the rows of {name}.tsv");
        counted += 1;
    }
    assert!(counted >= 12, "only {counted} tables are counted");
}

fn own_folder(name: &str, table: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    std::fs::write(folder.join("own.tsv"), table).expect("a table can be written");
    folder
}

#[test]
fn names_of_a_users_table_are_found() {
    let table = "#% table: organizations\n#% columns: name<TAB>canonical<TAB>form\n#% source: own\n#% licence: own\n\
        zorb-Qix\tZorb Qix\tname\n";
    let folder = own_folder("own-names", table);
    let extractor = ascribe::Extractor::builder().lexicon_dir(&folder).and_then(|builder| builder.build());
    let graph = extractor.expect("the table is in order").extract("The report by zorb-Qix said that exports fell.");
    assert!(graph.mentions.iter().any(|mention| mention.text == "zorb-Qix"), "{:?}", graph.mentions);
    let without = ascribe::extract("The report by zorb-Qix said that exports fell.");
    assert!(without.mentions.iter().all(|mention| mention.text != "zorb-Qix"));
}

#[test]
fn words_of_a_users_table_join_a_set() {
    let table = "#% table: word_sets\n#% columns: word<TAB>set\n#% source: own\n#% licence: own\nanglers\tfighter\n";
    let folder = own_folder("own-words", table);
    let extractor = ascribe::Extractor::builder().lexicon_dir(&folder).and_then(|builder| builder.build());
    let text = "The anglers attacked the mayor on Monday.";
    assert!(extractor.expect("the table is in order").extract(text).statements.is_empty());
    assert_eq!(ascribe::extract(text).statements.len(), 1);
}

#[test]
fn a_mistake_in_a_users_table_names_file_line_column_and_remedy() {
    let table = "#% table: titles\n#% columns: title<TAB>type\n#% source: own\n#% licence: own\nbench judge\tofice\n";
    let folder = own_folder("own-mistake", table);
    let error = ascribe::Extractor::builder().lexicon_dir(&folder).and_then(|builder| builder.build()).unwrap_err();
    assert!(error.is_lexicon());
    let message = error.to_string();
    assert!(message.contains("own.tsv:5: column `type`: unknown type `ofice`; the types of titles are"), "{message}");
}

#[test]
fn cells_columns_and_files_that_mean_nothing_are_told() {
    let head = "#% source: own\n#% licence: own\n";
    let cues = "#% table: cues\n#% columns: form<TAB>lemma<TAB>pos<TAB>verb_form<TAB>act<TAB>polarity<TAB>frames<TAB>precision\n";
    let bom = format!("\u{feff}#% table: titles\n#% columns: title<TAB>type\n{head}judge\toffice\n");
    for (test, table, message) in [
        (
            "own-act",
            format!("{cues}{head}zork\tzork\tverb\tbase\tshout\tpositive\tthat\t50\n"),
            "own.tsv:5: column `act`: `shout` does not fit; write one of say, inform",
        ),
        (
            "own-column",
            format!("#% table: persons\n#% columns: name<TAB>foo\n{head}Ana Ruiz\tx\n"),
            "own.tsv:2: column `foo`: unknown in a table of persons; its columns are name",
        ),
        ("own-mark", bom, "own.tsv:1: the file begins with a byte order mark; save it as UTF-8 without one"),
    ] {
        let folder = own_folder(test, &table);
        let error = ascribe::Extractor::builder().lexicon_dir(&folder).and_then(|builder| builder.build()).unwrap_err();
        assert!(error.is_lexicon() && error.to_string().contains(message), "{error}");
    }
}
