//! Reads a table: a tab-separated file with a header that says what it is.
//!
//! **How.** Header lines begin with `#%` and name the table, its columns, its source and its licence; every other line is
//! a row with one cell for each column. Rows stand in the order of their bytes and none stands twice.
//!
//! **Why this way.** One reader serves the shipped tables, a user's own and the tests, so that a mistake is told in the
//! same words everywhere: file, line, column, and what to do about it.
//!
//! **Limits.** A cell cannot hold a tab or a line break; there is no quoting.

use crate::error::Error;

/// A table as its file has it.
#[derive(Debug)]
pub(crate) struct Table<'t> {
    /// The file it comes from, for messages.
    pub file: String,
    /// Its name: which kind of facts it holds.
    pub name: &'t str,
    /// The names of its columns.
    pub columns: Vec<&'t str>,
    /// The line that names them.
    pub columns_line: usize,
    /// Its rows, in order.
    pub rows: Vec<Row<'t>>,
}

/// A line of a table.
#[derive(Debug)]
pub(crate) struct Row<'t> {
    /// Its number, counted from one.
    pub line: usize,
    /// Its text, cells and tabs.
    text: &'t str,
}

impl<'t> Row<'t> {
    /// Its cells, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.text.split('\t')
    }

    /// The cell of a column; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &'t str {
        self.cells().nth(column).unwrap_or_default()
    }
}

impl<'t> Table<'t> {
    /// Reads a table from the text of `file`.
    pub fn parse(file: &str, text: &'t str) -> Result<Self, Error> {
        let mut header = Header::default();
        let mut rows: Vec<Row<'t>> = Vec::new();
        for (index, text) in text.lines().enumerate() {
            let line = index + 1;
            if let Some(fact) = text.strip_prefix("#%") {
                header.read(file, line, fact)?;
                continue;
            }
            let row = Row { line, text };
            header.check(file, &row)?;
            if let Some(before) = rows.last() {
                in_order(file, before, &row)?;
            }
            rows.push(row);
        }
        let columns_line = header.columns_line;
        let (name, columns) = header.finish(file)?;
        Ok(Table { file: file.to_owned(), name, columns, columns_line, rows })
    }

    /// The index of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|&column| column == name)
    }
}

/// What the lines with `#%` say.
#[derive(Debug, Default)]
struct Header<'t> {
    table: Option<&'t str>,
    columns: Option<Vec<&'t str>>,
    columns_line: usize,
    source: bool,
    licence: bool,
}

impl<'t> Header<'t> {
    fn read(&mut self, file: &str, line: usize, fact: &'t str) -> Result<(), Error> {
        let Some((key, value)) = fact.split_once(':') else {
            return Err(Error::table(file, line, None, "a header line has no colon", "write `#% table: persons` or the like"));
        };
        let value = value.trim_matches(' ');
        match key.trim() {
            "table" => self.table = Some(value),
            "columns" => {
                // The separator may be written out, so that an editor that eats tabs does no harm.
                let separator = if value.contains("<TAB>") { "<TAB>" } else { "\t" };
                self.columns = Some(column_names(file, line, value.split(separator))?);
                self.columns_line = line;
            }
            "source" => self.source = !value.is_empty(),
            "licence" => self.licence = !value.is_empty(),
            other => {
                let problem = format!("unknown header `{other}`");
                return Err(Error::table(file, line, None, problem, "the headers are table, columns, source and licence"));
            }
        }
        Ok(())
    }

    fn check(&self, file: &str, row: &Row<'t>) -> Result<(), Error> {
        let Some(columns) = &self.columns else {
            let remedy = "put `#% table:`, `#% columns:`, `#% source:` and `#% licence:` in front of the rows";
            return Err(Error::table(file, row.line, None, "a row before the header names the columns", remedy));
        };
        let cells = row.cells().count();
        if cells != columns.len() {
            // Which cell is missing, nobody knows: all columns are named.
            let problem = format!("{cells} {} for {} columns", if cells == 1 { "cell" } else { "cells" }, columns.len());
            let remedy = format!("write {} with tabs between, empty cells included", columns.join(", "));
            return Err(Error::table(file, row.line, None, problem, remedy));
        }
        if row.cell(0).trim().is_empty() {
            let column = columns.first().copied();
            return Err(Error::table(
                file,
                row.line,
                column,
                "the first cell is empty",
                "write the word or phrase there, or take the line out",
            ));
        }
        Ok(())
    }

    fn finish(self, file: &str) -> Result<(&'t str, Vec<&'t str>), Error> {
        let lack =
            |what: &str| Error::table(file, 1, None, format!("no `#% {what}:` line"), format!("add `#% {what}: …` at the top"));
        let table = self.table.ok_or_else(|| lack("table"))?;
        let columns = self.columns.ok_or_else(|| lack("columns"))?;
        if !self.source {
            return Err(lack("source"));
        }
        if !self.licence {
            return Err(lack("licence"));
        }
        Ok((table, columns))
    }
}

/// The names of columns, each once and of letters only.
fn column_names<'t>(file: &str, line: usize, names: impl Iterator<Item = &'t str>) -> Result<Vec<&'t str>, Error> {
    let mut columns: Vec<&str> = Vec::new();
    for name in names {
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
            let problem = format!("`{name}` is no name of a column");
            return Err(Error::table(
                file,
                line,
                None,
                problem,
                "write letters, digits, `_` and `-`, and a tab between two names",
            ));
        }
        if columns.contains(&name) {
            let problem = format!("the column `{name}` stands twice");
            return Err(Error::table(file, line, Some(name), problem, "give each column a name of its own"));
        }
        columns.push(name);
    }
    Ok(columns)
}

fn in_order(file: &str, before: &Row<'_>, row: &Row<'_>) -> Result<(), Error> {
    match before.text.cmp(row.text) {
        std::cmp::Ordering::Less => Ok(()),
        std::cmp::Ordering::Equal => {
            let problem = format!("`{}` stands twice", row.cell(0));
            Err(Error::table(file, row.line, None, problem, "take one of the two lines out"))
        }
        std::cmp::Ordering::Greater => {
            let problem = format!("`{}` stands after `{}`", row.cell(0), before.cell(0));
            Err(Error::table(file, row.line, None, problem, "sort the rows by bytes (`LC_ALL=C sort`)"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "#% table: titles\n#% columns: title<TAB>type\n#% source: own\n#% licence: own\n";

    fn problem(rows: &str) -> String {
        Table::parse("titles.tsv", &format!("{HEADER}{rows}")).unwrap_err().to_string()
    }

    #[test]
    fn rows_have_a_cell_for_each_column() {
        let text = format!("{HEADER}judge\toffice\nmayor\toffice\n");
        let table = Table::parse("titles.tsv", &text).unwrap();
        assert_eq!(table.name, "titles");
        assert_eq!(table.column("type"), Some(1));
        assert_eq!(table.rows[1].cell(0), "mayor");
        assert_eq!(table.rows[1].line, 6);
        assert_eq!(
            problem("judge\n"),
            "titles.tsv:5: 1 cell for 2 columns; write title, type with tabs between, empty cells included"
        );
    }

    #[test]
    fn unsorted_and_repeated_rows_are_told_apart() {
        assert!(problem("mayor\toffice\njudge\toffice\n").starts_with("titles.tsv:6: `judge` stands after `mayor`; sort"));
        assert!(problem("judge\toffice\njudge\toffice\n").starts_with("titles.tsv:6: `judge` stands twice; take"));
    }

    #[test]
    fn a_table_names_its_source_and_licence() {
        let error = Table::parse("x.tsv", "#% table: titles\n#% columns: title\n#% source: own\njudge\n").unwrap_err();
        assert_eq!(error.to_string(), "x.tsv:1: no `#% licence:` line; add `#% licence: …` at the top");
        assert!(Table::parse("x.tsv", "judge\toffice\n").unwrap_err().to_string().contains("a row before the header"));
        assert!(problem("#% colour: red\n").contains("unknown header `colour`"));
    }

    #[test]
    fn columns_have_plain_names_each_its_own() {
        let error = problem("#% columns: ti:tle<TAB>type\n");
        assert!(error.starts_with("titles.tsv:5: `ti:tle` is no name of a column; write letters"), "{error}");
        assert!(problem("#% columns: title\t\n").contains("`` is no name"));
        assert!(problem("#% columns: type<TAB>type\n").contains("the column `type` stands twice"));
    }
}
