//! Reads the files of a folder of tables and rules.
//!
//! **How.** [`read`] gives the files of one suffix, sorted by name; [`find_mistakes`] looks at the names alone.
//!
//! **Why this way.** Tables and rules come out of one folder, so what can be wrong with a file before its first line is read
//! is told once, in the same words for both.
//!
//! **Limits.** Folders inside the folder are not looked into.

use crate::error::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// How the names of tables end.
pub(crate) const TABLE: &str = "tsv";

/// How the names of rule files end.
pub(crate) const RULES: &str = "rules";

/// The names and texts of the files with this suffix, by name.
pub(crate) fn read(dir: &Path, suffix: &str) -> Result<Vec<(String, String)>, Error> {
    let mut paths = paths(dir)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == suffix));
    paths.iter().map(|path| Ok((path.display().to_string(), text(path)?))).collect()
}

/// What is wrong with a folder that a user has named: it has nothing to read, or a name that only looks like one to read.
pub(crate) fn find_mistakes(dir: &Path) -> Result<(), Error> {
    let mut is_empty = true;
    for path in paths(dir)? {
        let Some(suffix) = path.extension().and_then(|suffix| suffix.to_str()) else { continue };
        let Some(meant) = [TABLE, RULES].into_iter().find(|known| suffix.eq_ignore_ascii_case(known)) else { continue };
        if suffix != meant {
            let problem = format!("files in .{suffix} are not read");
            return Err(Error::file(&path, problem, format!("let the name end in .{meant}")));
        }
        is_empty = false;
    }
    if is_empty {
        let problem = format!("no table (*.{TABLE}) and no rules (*.{RULES}) in this folder");
        return Err(Error::file(dir, problem, "name the folder that holds them"));
    }
    Ok(())
}

/// Everything in the folder, by name.
fn paths(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let io = |source| Error::new(ErrorKind::Io { path: dir.display().to_string(), source });
    let entries = std::fs::read_dir(dir).map_err(io)?;
    let mut paths = entries.map(|entry| Ok(entry.map_err(io)?.path())).collect::<Result<Vec<PathBuf>, Error>>()?;
    paths.sort();
    Ok(paths)
}

/// The text of a file.
fn text(path: &Path) -> Result<String, Error> {
    let bytes = std::fs::read(path).map_err(|source| Error::new(ErrorKind::Io { path: path.display().to_string(), source }))?;
    let file = path.display().to_string();
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + valid.iter().filter(|&&byte| byte == b'\n').count();
        let column = 1 + valid.iter().rev().take_while(|&&byte| byte != b'\n').count();
        let problem = format!("byte {column} of the line is not UTF-8");
        Error::line(&file, line, problem, "convert the file, as with `iconv -t utf-8`")
    })?;
    if text.starts_with('\u{feff}') {
        return Err(Error::line(&file, 1, "the file begins with a byte order mark", "save it as UTF-8 without one"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The message about a folder with one file.
    fn mistake(test: &str, name: &str, content: &[u8]) -> String {
        let dir = std::env::temp_dir().join(format!("ascribe-folder-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        std::fs::write(dir.join(name), content).unwrap();
        let found = find_mistakes(&dir).and_then(|()| read(&dir, TABLE));
        std::fs::remove_dir_all(&dir).unwrap();
        let error = found.unwrap_err();
        assert!(error.is_lexicon());
        error.to_string().replace(&format!("{}/", dir.display()), "").replace(&dir.display().to_string(), "DIR")
    }

    #[test]
    fn names_that_are_not_read_are_told() {
        assert_eq!(mistake("suffix", "a.TSV", b""), "a.TSV: files in .TSV are not read; let the name end in .tsv");
        let nothing = mistake("nothing", "a.csv", b"");
        assert_eq!(nothing, "DIR: no table (*.tsv) and no rules (*.rules) in this folder; name the folder that holds them");
    }

    #[test]
    fn other_encodings_are_told_with_their_place() {
        let latin = mistake("latin", "a.tsv", b"one\nca\xff\xe9\n");
        assert_eq!(latin, "a.tsv:2: byte 3 of the line is not UTF-8; convert the file, as with `iconv -t utf-8`");
        let marked = mistake("marked", "a.tsv", b"\xef\xbb\xbf#% table: titles\n");
        assert_eq!(marked, "a.tsv:1: the file begins with a byte order mark; save it as UTF-8 without one");
    }
}
