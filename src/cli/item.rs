//! The documents of the input, one after another and in batches.
//!
//! **How.** [`Items`] yields a file of text or a line of JSON; [`Batches`] puts items together for the workers. A batch ends
//! either where no further line has arrived, or, when the output is compressed, after a fixed amount of input.
//!
//! **Why this way.** Batches of what has already arrived keep the threads busy on a large file, and still answer a
//! program that writes one line and waits for its graph. A compressed member is a batch, and must not depend on what had
//! arrived: the same input gives the same bytes.

use super::arguments::Input;
use super::files::{Files, Named, Walk};
use super::source::{self, LIMIT};
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

/// Bytes of the buffer that lines are cut from, and so of a batch of lines that have arrived.
const BUFFER: usize = 1 << 18;
/// Bytes of input in a batch whose output is compressed: about half a megabyte of graphs. Twice as much packs 4 % smaller.
const PIECE: u64 = 1 << 15;
/// What a file counts at least for in such a batch.
const FILE: u64 = 1 << 10;

/// One document to read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A file that holds one text.
    Text(Named),
    /// A line of JSON: the file's name, the number of the line, its bytes.
    Line(Arc<str>, usize, Vec<u8>),
    /// What could not be read: where, and why.
    Unreadable(String, String),
}

impl Item {
    /// The bytes of input that it stands for, at least.
    fn weight(&self) -> u64 {
        match self {
            Item::Text(file) => std::fs::metadata(&file.path).map_or(0, |file| file.len()).max(FILE),
            Item::Line(_, _, bytes) => bytes.len() as u64,
            Item::Unreadable(..) => FILE,
        }
    }
}

/// Every document of the files, in order.
pub(super) struct Items {
    walk: Walk,
    input: Input,
    lines: Option<Lines>,
    count: Arc<AtomicU64>,
    limit: u64,
}

impl Items {
    /// The documents of these files; `count` follows the bytes that are read.
    pub fn of(files: &Files, input: Input, count: &Arc<AtomicU64>) -> Self {
        Items { walk: files.walk(), input, lines: None, count: Arc::clone(count), limit: LIMIT }
    }

    /// Whether another line stands complete in the buffer.
    fn is_waiting(&self) -> bool {
        self.lines.as_ref().is_some_and(|lines| lines.reader.buffer().contains(&b'\n'))
    }
}

impl Iterator for Items {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next(self.limit) {
                    Some(item) => return Some(item),
                    None => self.lines = None,
                }
            }
            let named = match self.walk.next()? {
                Ok(named) => named,
                Err((folder, error)) => return Some(Item::Unreadable(source::name(&folder), error.to_string())),
            };
            if self.input == Input::Text {
                return Some(Item::Text(named));
            }
            let name = source::name(&named.path);
            match source::open(&named.path, &self.count) {
                Ok(file) => self.lines = Some(Lines::of(name.into(), file)),
                Err(error) => return Some(Item::Unreadable(name, error.to_string())),
            }
        }
    }
}

/// The lines of one file.
struct Lines {
    name: Arc<str>,
    reader: BufReader<Box<dyn Read + Send>>,
    /// How many lines have been read.
    number: usize,
    broken: bool,
}

impl Lines {
    fn of(name: Arc<str>, file: Box<dyn Read + Send>) -> Self {
        Lines { name, reader: BufReader::with_capacity(BUFFER, file), number: 0, broken: false }
    }

    /// The next line that is not blank.
    fn next(&mut self, limit: u64) -> Option<Item> {
        while !self.broken {
            let mut line = Vec::new();
            match self.read(&mut line, limit) {
                Ok(0) => return None,
                Ok(_) => self.number += 1,
                Err(error) => {
                    self.broken = true;
                    return Some(Item::Unreadable(format!("{}, after line {}", self.name, self.number), error.to_string()));
                }
            }
            if line.len() as u64 == limit {
                let reason = format!("a line of {}; split its text", source::too_long(limit));
                return Some(Item::Unreadable(format!("{}:{}", self.name, self.number), reason));
            }
            if self.number == 1 && line.starts_with(b"\xef\xbb\xbf") {
                line.drain(..3);
            }
            if !line.trim_ascii().is_empty() {
                return Some(Item::Line(Arc::clone(&self.name), self.number, line));
            }
        }
        None
    }

    /// Reads a line, and past what of it goes beyond the limit.
    fn read(&mut self, line: &mut Vec<u8>, limit: u64) -> io::Result<usize> {
        let read = self.reader.by_ref().take(limit).read_until(b'\n', line)?;
        if read as u64 == limit && !line.ends_with(b"\n") {
            self.reader.skip_until(b'\n')?;
        }
        Ok(read)
    }
}

/// Where a batch ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// Where no further line has arrived.
    Arrived,
    /// After a fixed amount of input.
    Sized,
}

/// The documents of the input in batches.
pub(super) struct Batches {
    pub items: Items,
    pub cut: Cut,
}

impl Iterator for Batches {
    type Item = Vec<Item>;

    fn next(&mut self) -> Option<Vec<Item>> {
        let mut batch = Vec::new();
        let mut weight = 0;
        while let Some(item) = self.items.next() {
            if self.cut == Cut::Sized {
                weight += item.weight();
            }
            batch.push(item);
            let ends = match self.cut {
                Cut::Arrived => !self.items.is_waiting(),
                Cut::Sized => weight >= PIECE,
            };
            if ends {
                break;
            }
        }
        (!batch.is_empty()).then_some(batch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The items of one file of lines, none longer than twenty bytes.
    fn items(content: &str) -> Vec<Item> {
        let file: Box<dyn Read + Send> = Box::new(io::Cursor::new(content.as_bytes().to_owned()));
        let mut lines = Lines::of("in".into(), file);
        std::iter::from_fn(|| lines.next(20)).collect()
    }

    #[test]
    fn a_line_that_reaches_the_limit_is_refused_and_the_next_one_is_read() {
        let long = "x".repeat(500);
        let found = items(&format!("{{\"a\": 1}}\n\n{long}\n{{\"b\": 2}}\n{long}"));
        let refused =
            |number: usize| Item::Unreadable(format!("in:{number}"), "a line of 20 bytes or more; split its text".to_owned());
        let line = |number, text: &str| Item::Line("in".into(), number, text.as_bytes().to_owned());
        assert_eq!(found, [line(1, "{\"a\": 1}\n"), refused(3), line(4, "{\"b\": 2}\n"), refused(5)]);
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_first_line() {
        assert_eq!(items("\u{feff}{}\r\n"), [Item::Line("in".into(), 1, b"{}\r\n".to_vec())]);
    }
}
