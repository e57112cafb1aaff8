//! Where documents come from: files of text, or lines of JSON.
//!
//! **How.** An iterator of small batches: one file of text each, or the lines that stand complete in the read buffer.
//!
//! **Why this way.** Batches of what has already arrived keep the threads busy on a large file, and still answer a
//! program that writes one line and waits for its graph.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes of the read buffer, and so of a batch of lines.
const BUFFER: usize = 1 << 18;

/// One document to read.
#[derive(Debug)]
pub(super) enum Item {
    /// A file that holds one text.
    Text(PathBuf),
    /// A line of JSON: the file's name, the number of the line, its bytes.
    Line(Arc<str>, usize, Vec<u8>),
    /// A file that could not be read on: its name and the reason.
    Unreadable(Arc<str>, io::Error),
}

/// Whether the path stands for standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// How a file is called in messages.
pub(super) fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Opens a file or standard input.
pub(super) fn open(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    if is_stdin(path) {
        return Ok(Box::new(io::stdin()));
    }
    Ok(Box::new(File::open(path)?))
}

/// The text of a file.
pub(super) fn read(path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    open(path).and_then(|mut file| file.read_to_end(&mut bytes)).map_err(|error| format!("{}: {error}", name(path)))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{}: not UTF-8 at byte {at}; convert it first, as with `iconv -t utf-8`", name(path))
    })
}

/// A file being read: its name, the rest of it, and how many lines have been read.
type Open = (Arc<str>, BufReader<Box<dyn Read + Send>>, usize);

/// The lines of several files, in batches.
pub(super) struct Lines {
    files: std::vec::IntoIter<PathBuf>,
    open: Option<Open>,
}

impl Lines {
    /// The lines of these files, one file after the other.
    pub fn of(files: Vec<PathBuf>) -> Self {
        Lines { files: files.into_iter(), open: None }
    }
}

impl Iterator for Lines {
    type Item = Vec<Item>;

    fn next(&mut self) -> Option<Vec<Item>> {
        loop {
            let Some((name, reader, number)) = &mut self.open else {
                let path = self.files.next()?;
                let name: Arc<str> = name(&path).into();
                match open(&path) {
                    Ok(file) => self.open = Some((name, BufReader::with_capacity(BUFFER, file), 0)),
                    Err(error) => return Some(vec![Item::Unreadable(name, error)]),
                }
                continue;
            };
            let mut batch = Vec::new();
            let ended = loop {
                let mut line = Vec::new();
                match reader.read_until(b'\n', &mut line) {
                    Ok(0) => break true,
                    Ok(_) => *number += 1,
                    Err(error) => {
                        batch.push(Item::Unreadable(Arc::clone(name), error));
                        break true;
                    }
                }
                if *number == 1 && line.starts_with(b"\xef\xbb\xbf") {
                    line.drain(..3);
                }
                if !line.trim_ascii().is_empty() {
                    batch.push(Item::Line(Arc::clone(name), *number, line));
                }
                if !batch.is_empty() && !reader.buffer().contains(&b'\n') {
                    break false;
                }
            };
            if ended {
                self.open = None;
            }
            if !batch.is_empty() {
                return Some(batch);
            }
        }
    }
}
