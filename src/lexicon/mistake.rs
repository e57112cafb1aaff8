//! Finds what in a table nothing could be made of.
//!
//! **How.** Columns and cells are held against the list of [`column`](super::column): unknown columns, columns that every row
//! needs, cells that no stage would understand. The same list says which cells a rule may ask for.
//!
//! **Why this way.** What no stage understands would be passed over in silence: the row of a user would do nothing, or the
//! opposite of what was meant.
//!
//! **Limits.** One mistake is told at a time, column by column.

use super::class;
use super::column::{Column, Empty, Holds, columns};
use crate::error::Error;
use crate::table::{Row, Table};

/// Finds the first column or cell of a table that nothing could be made of.
pub(super) fn find_mistakes(table: &Table<'_>) -> Result<(), Error> {
    let known = columns(table.name);
    find_wrong_columns(table, known)?;
    let by = class::deciding_column(table.name).and_then(|name| table.column(name));
    // The class of a row has been told from its words when the rows are compiled.
    for (at, name) in table.columns.iter().enumerate().filter(|(at, _)| Some(*at) != by) {
        for row in &table.rows {
            let class = by.map_or("", |column| row.cell(column));
            let fits = |column: &&Column| column.0 == *name && (column.1.is_empty() || column.1 == class);
            if let Some(column) = known.iter().find(fits) {
                find_wrong_cell(table, row, column, row.cell(at))?;
            }
        }
    }
    Ok(())
}

fn find_wrong_columns(table: &Table<'_>, known: &[Column]) -> Result<(), Error> {
    let mut names: Vec<&str> = known.iter().map(|column| column.0).collect();
    names.dedup();
    let wrong = |column: &str, problem: String, remedy: String| {
        Err(Error::table(&table.file, table.columns_line, Some(column), problem, remedy))
    };
    if let Some(other) = table.columns.iter().find(|name| !names.contains(name)) {
        return wrong(other, format!("unknown in a table of {}", table.name), format!("its columns are {}", names.join(", ")));
    }
    if let (Some(first), Some(words)) =
        (table.columns.first(), names.first().filter(|words| table.columns.first() != Some(words)))
    {
        return wrong(first, format!("stands first, where `{words}` belongs"), format!("begin every row with its {words}"));
    }
    let lacking = known.iter().find(|column| column.3 == Empty::Wrong && column.1.is_empty() && table.column(column.0).is_none());
    match lacking {
        Some(Column(name, ..)) => {
            let remedy = format!("write `{name}` into `#% columns:` and its cell into each row");
            wrong(name, format!("a table of {} needs this column", table.name), remedy)
        }
        None => Ok(()),
    }
}

fn find_wrong_cell(table: &Table<'_>, row: &Row<'_>, column: &Column, cell: &str) -> Result<(), Error> {
    let Column(name, _, holds, empty) = column;
    let is_fine = if cell.is_empty() { *empty == Empty::Fine } else { holds.fits(cell) };
    if is_fine {
        return Ok(());
    }
    let problem = if cell.is_empty() { "the cell is empty".to_owned() } else { format!("`{cell}` does not fit") };
    let or_nothing = if *empty == Empty::Fine { ", or nothing" } else { "" };
    let remedy = format!("write {}{or_nothing}", holds.wanted());
    Err(Error::table(&table.file, row.line, Some(name), problem, remedy))
}

/// What a rule may ask of a column of a table: nothing where the cell can hold the value, otherwise what is wrong.
pub(crate) fn find_wrong_value(tables: &[&str], column: &str, value: &str) -> Option<String> {
    let all = || tables.iter().flat_map(|table| columns(table));
    let mut named = all().filter(|known| known.0 == column).peekable();
    if named.peek().is_none() {
        let mut names: Vec<&str> = all().map(|known| known.0).collect();
        names.sort_unstable();
        names.dedup();
        return Some(format!("the rows of this class have no column `{column}`, only {}", names.join(", ")));
    }
    let holds: Vec<Holds> = named.map(|known| known.2).collect();
    let fits = value.is_empty() || holds.iter().any(|holds| holds.takes(value));
    let wanted: Vec<String> = holds.iter().map(|holds| holds.wanted()).collect();
    (!fits).then(|| format!("the column `{column}` never holds `{value}`; it has {}", wanted.join(", or ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistake(table: &str, columns: &str, row: &str) -> String {
        let text = format!("#% table: {table}\n#% columns: {columns}\n#% source: own\n#% licence: own\n{row}\n");
        find_mistakes(&Table::parse("own.tsv", &text).unwrap()).unwrap_err().to_string()
    }

    const CUES: &str = "form<TAB>lemma<TAB>pos<TAB>act<TAB>polarity<TAB>frames<TAB>precision";
    const MONEY: &str = "surface<TAB>type<TAB>code<TAB>factor";
    const PERSONS: &str = "name<TAB>country<TAB>gender";

    #[test]
    fn a_cell_that_no_stage_understands_is_told_with_its_place_and_the_remedy() {
        for (table, columns, row, message) in [
            (
                "cues",
                CUES,
                "zork\tzork\tverb\tshout\tpositive\tthat\t50",
                "column `act`: `shout` does not fit; write one of say,",
            ),
            (
                "cues",
                CUES,
                "zork\tzork\tverb\tsay\tnegativ\tthat\t50",
                "column `polarity`: `negativ` does not fit; write one of negative, positive, or nothing",
            ),
            (
                "cues",
                CUES,
                "zork\tzork\tverb\tsay\t\tthat,thaty\t50",
                "column `frames`: `that,thaty` does not fit; write several of about,",
            ),
            (
                "cues",
                CUES,
                "zork\tzork\tverb\tsay\t\tthat\tabc",
                "column `precision`: `abc` does not fit; write a whole number up to 100",
            ),
            ("cues", CUES, "zork\tzork\tverb\tsay\t\tthat\t101", "column `precision`: `101` does not fit"),
            (
                "currencies",
                MONEY,
                "zork\tword\tUSD\tabc",
                "column `factor`: `abc` does not fit; write a number such as 1 or 0.01",
            ),
            ("currencies", MONEY, "zork\tword\tUSD\t", "column `factor`: the cell is empty; write a number such as 1 or 0.01"),
            (
                "currencies",
                MONEY,
                "zork\tword\tZZZZ\t1",
                "column `code`: `ZZZZ` does not fit; write a code of three capital letters",
            ),
            (
                "persons",
                PERSONS,
                "Ana Ruiz\tUSAA\tf",
                "column `country`: `USAA` does not fit; write a code of two capital letters",
            ),
            ("persons", PERSONS, "Ana Ruiz\tUS\tx", "column `gender`: `x` does not fit; write one of f, m, or nothing"),
            (
                "organizations",
                "name<TAB>type<TAB>form",
                "Zorb Qix\tclubbish\tname",
                "column `type`: `clubbish` does not fit; write one of agency,",
            ),
            ("calendar", "surface<TAB>type<TAB>value", "Zorktober\tmonth\t13", "column `value`: `13` does not fit"),
            (
                "numbers",
                "surface<TAB>type<TAB>value",
                "zork\tcomparator\t13",
                "column `value`: `13` does not fit; write one of about,",
            ),
        ] {
            let found = mistake(table, columns, row);
            assert!(found.starts_with(&format!("own.tsv:5: {message}")), "{found}");
        }
    }

    #[test]
    fn columns_are_known_and_begin_with_the_words() {
        let unknown = mistake("persons", "name<TAB>foo", "Ana Ruiz\tx");
        assert_eq!(
            unknown,
            "own.tsv:2: column `foo`: unknown in a table of persons; its columns are name, canonical, country, role, gender"
        );
        let turned = mistake("persons", "gender<TAB>name", "f\tAna Ruiz");
        assert_eq!(turned, "own.tsv:2: column `gender`: stands first, where `name` belongs; begin every row with its name");
        let lacking = mistake("currencies", "surface<TAB>type", "zork\tword");
        assert!(lacking.starts_with("own.tsv:2: column `factor`: a table of currencies needs this column"), "{lacking}");
    }

    #[test]
    fn what_a_rule_asks_of_a_cell_must_be_possible() {
        assert_eq!(find_wrong_value(&["cues"], "frames", "that"), None);
        assert!(
            find_wrong_value(&["cues"], "frames", "nonsuch").unwrap().starts_with("the column `frames` never holds `nonsuch`")
        );
        assert!(find_wrong_value(&["titles"], "frames", "that").unwrap().contains("have no column `frames`, only title, type"));
    }
}
