//! The one public error: what went wrong, where, and how to mend it.
//!
//! **How.** Each area raises a private [`ErrorKind`] with the file and the line; `Display` puts the sentence together.
//!
//! **Why this way.** Text is never an error, so the few things that can fail (a table, a rule, a date, the 4 GiB limit)
//! share one opaque type that can gain cases without breaking anybody.

use std::fmt;
use std::path::Path;

/// Why an extractor could not be built, or a text not be read.
///
/// The message names the file, the line and the remedy where there are any.
///
/// ```
/// let error = ascribe::Extractor::builder().lexicon_dir("no/such/folder").unwrap_err();
/// assert!(error.to_string().contains("no/such/folder"));
/// ```
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
}

#[derive(Debug)]
pub(crate) enum ErrorKind {
    /// A row of a table: file, line, column name, what is wrong, how to mend it.
    Table { file: String, line: usize, column: Option<String>, problem: String, remedy: String },
    /// A line of a table or of a rule file: file, line, what is wrong, how to mend it.
    Line { file: String, line: usize, problem: String, remedy: String },
    /// A file or folder of tables and rules as a whole.
    File { path: String, problem: String, remedy: String },
    /// A file or folder that could not be read.
    Io { path: String, source: std::io::Error },
    /// Something that is not a date.
    Date { given: String },
    /// A text of 4 GiB or more, whose offsets do not fit.
    TooLong { bytes: usize },
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Error { kind }
    }

    /// An error in a row of a table.
    pub(crate) fn table(
        file: &str,
        line: usize,
        column: Option<&str>,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let column = column.map(str::to_owned);
        Error::new(ErrorKind::Table { file: file.to_owned(), line, column, problem: problem.into(), remedy: remedy.into() })
    }

    /// An error in a line of a table or of a rule file.
    pub(crate) fn line(file: &str, line: usize, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error::new(ErrorKind::Line { file: file.to_owned(), line, problem: problem.into(), remedy: remedy.into() })
    }

    /// An error in a file or folder of tables and rules.
    pub(crate) fn file(path: &Path, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error::new(ErrorKind::File { path: path.display().to_string(), problem: problem.into(), remedy: remedy.into() })
    }

    /// Whether a lexicon table, a rule file or their folder is at fault, so that its author can mend it.
    pub fn is_lexicon(&self) -> bool {
        matches!(self.kind, ErrorKind::Table { .. } | ErrorKind::Line { .. } | ErrorKind::File { .. })
    }

    /// Whether a file or folder could not be read.
    pub fn is_io(&self) -> bool {
        matches!(self.kind, ErrorKind::Io { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::Table { file, line, column: Some(column), problem, remedy } => {
                write!(f, "{file}:{line}: column `{column}`: {problem}; {remedy}")
            }
            ErrorKind::Table { file, line, column: None, problem, remedy } | ErrorKind::Line { file, line, problem, remedy } => {
                write!(f, "{file}:{line}: {problem}; {remedy}")
            }
            ErrorKind::File { path, problem, remedy } => write!(f, "{path}: {problem}; {remedy}"),
            ErrorKind::Io { path, source } => write!(f, "{path}: {source}"),
            ErrorKind::Date { given } => write!(f, "`{given}` is no date; write it as 2023-09-27"),
            ErrorKind::TooLong { bytes } => {
                write!(f, "the text has {bytes} bytes and offsets end at 4 GiB; split it and extract the parts")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            ErrorKind::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
