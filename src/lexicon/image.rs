//! Compiled tables: one run of bytes that is read where it lies.
//!
//! **How.** A head of offsets, then two double arrays (keys that may begin with a small letter, and keys that may not, so
//! that most words of a text never touch the many names), the senses, the word entries, the sets of words, the cells, the texts of the cells and
//! the heads of the tables. A key's number leads either straight to a word entry (most keys are ordinary words) or to a
//! record of senses: the word entry and, for each row with that surface, its class, its case requirement and its number.
//!
//! **Why this way.** Opening checks eight offsets and that the cells are text, and copies nothing, so the first call costs microseconds; every read is
//! bounds-checked, so a damaged image gives wrong answers and never a panic.
//!
//! **Limits.** 4 million rows, 16 MB of different cell texts, none longer than 255 bytes.

use super::trie::Trie;
use super::{Class, ClosedSlots, WordEntry, WordSets};
use std::borrow::Cow;
use std::ops::Range;

/// What an image begins with.
pub(super) const MAGIC: &[u8; 8] = b"ascribe1";
/// How many bytes a word entry takes.
pub(super) const WORD_BYTES: usize = 12 + ClosedSlots::BYTES;
/// Set in the number of a key that leads to senses.
pub(super) const HAS_SENSES: u32 = 1 << 30;

/// The parts of an image, in order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Plain,
    Names,
    Senses,
    Words,
    Sets,
    Cells,
    Texts,
    Heads,
}

/// How many parts there are.
pub(super) const PARTS: usize = 8;

/// What of the text's case a row asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// Nothing: the row is in small letters.
    Any = 0,
    /// A capital at the beginning, as in the row.
    Capital = 1,
    /// A capital somewhere: the row begins with a small letter by nature ("al-Shabaab", "iPhone").
    Inner = 2,
    /// No small letter: a short acronym, or one that is also a word ("US", "WHO").
    Exact = 3,
}

/// A row that has the surface that was looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sense(u32);

impl Sense {
    /// How many rows an image can have.
    pub const ROWS: usize = 1 << 22;

    pub fn new(class: Class, case: Case, row: u32) -> Self {
        Sense(row << 10 | (case as u32) << 8 | class as u32)
    }

    pub fn bits(self) -> u32 {
        self.0
    }

    pub fn class(self) -> Option<Class> {
        Class::ALL.get(self.0 as usize & 0xff).copied()
    }

    pub fn case(self) -> Case {
        match self.0 >> 8 & 3 {
            0 => Case::Any,
            1 => Case::Capital,
            2 => Case::Inner,
            _ => Case::Exact,
        }
    }

    pub fn row(self) -> u32 {
        self.0 >> 10
    }
}

/// Compiled tables.
#[derive(Debug)]
pub(super) struct Image {
    bytes: Cow<'static, [u8]>,
    parts: [Range<usize>; PARTS],
    /// The texts of the cells.
    texts: Cow<'static, str>,
    tables: Vec<TableHead>,
    /// For each stretch of rows, the index of the table of its first row.
    table_at: Vec<u8>,
    /// Digest of the sources.
    pub digest: String,
}

/// Which rows and cells belong to a table; the cells of a row lie together.
#[derive(Debug)]
pub(super) struct TableHead {
    pub rows: Range<u32>,
    /// Offset of the first row among the cells.
    pub cells: usize,
    /// How many bytes a row takes.
    pub width: usize,
    pub columns: Vec<Column>,
}

/// Where in a row the cell of a column is; a column that repeats itself has a dictionary, and short indexes into it.
#[derive(Debug)]
pub(super) struct Column {
    pub name: String,
    /// Offset from the beginning of the row.
    pub at: usize,
    /// Offset of the dictionary.
    pub dictionary: Option<usize>,
}

impl Image {
    /// Opens compiled tables; `None` when the bytes are none.
    pub fn open(bytes: Cow<'static, [u8]>) -> Option<Self> {
        if bytes.get(..MAGIC.len())? != MAGIC {
            return None;
        }
        let mut parts = [const { 0..0 }; PARTS];
        for (at, part) in parts.iter_mut().enumerate() {
            let start = u32_at(&bytes, MAGIC.len() + 4 * at)? as usize;
            let end = u32_at(&bytes, MAGIC.len() + 4 * at + 4)? as usize;
            bytes.get(start..end)?;
            *part = start..end;
        }
        let heads = std::str::from_utf8(bytes.get(parts[Part::Heads as usize].clone())?).ok()?;
        let (digest, heads) = heads.split_once('\n')?;
        let digest = digest.to_owned();
        let tables: Vec<TableHead> = heads.lines().map(TableHead::read).collect::<Option<_>>()?;
        let texts = parts[Part::Texts as usize].clone();
        let texts = match &bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(std::str::from_utf8(bytes.get(texts)?).ok()?),
            Cow::Owned(bytes) => Cow::Owned(String::from_utf8(bytes.get(texts)?.to_vec()).ok()?),
        };
        let table_at = table_at(&tables)?;
        Some(Image { bytes, parts, texts, tables, table_at, digest })
    }

    fn part(&self, part: Part) -> &[u8] {
        self.bytes.get(self.parts[part as usize].clone()).unwrap_or_default()
    }

    /// What a walk reads.
    pub fn keys(&self) -> Keys<'_> {
        Keys {
            plain: Trie::of(self.part(Part::Plain)),
            names: Trie::of(self.part(Part::Names)),
            senses: self.part(Part::Senses).as_chunks().0,
            words: self.part(Part::Words).as_chunks().0,
            sets: self.part(Part::Sets).as_chunks().0,
        }
    }

    /// The cell of `column` in a row; empty where there is none.
    pub fn cell(&self, row: u32, column: &str) -> &str {
        self.find_cell(row, column).unwrap_or_default()
    }

    fn find_cell(&self, row: u32, column: &str) -> Option<&str> {
        let from = usize::from(*self.table_at.get((row / STRETCH) as usize)?);
        let table = self.tables.get(from..)?.iter().find(|table| row < table.rows.end)?;
        let column = table.columns.iter().find(|known| known.name == column)?;
        let at = table.cells + table.width * row.checked_sub(table.rows.start)? as usize + column.at;
        let cells = self.part(Part::Cells);
        let place = match column.dictionary {
            Some(dictionary) => {
                let index = cells.get(at..at + 2)?;
                u32_at(cells, dictionary + 4 * usize::from(u16::from_le_bytes([index[0], index[1]])))?
            }
            None => u32_at(cells, at)?,
        } as usize;
        let (from, length) = (place >> 8, place & 0xff);
        self.texts.get(from..from + length)
    }
}

/// The keys of an image and what stands behind them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys<'a> {
    /// The keys of words, and of rows that match small letters, too.
    pub plain: Trie<'a>,
    /// The keys of rows that match only text that begins with a capital.
    pub names: Trie<'a>,
    senses: &'a [[u8; 4]],
    words: &'a [[u8; WORD_BYTES]],
    sets: &'a [[u8; WordSets::BYTES]],
}

impl<'a> Keys<'a> {
    /// The word entry behind the number of a key.
    pub fn word(self, number: u32) -> WordEntry {
        let index = if number & HAS_SENSES == 0 { number } else { self.sense_word(number & !HAS_SENSES) & 0xffff };
        let Some(bytes) = self.words.get(index as usize) else { return WordEntry::default() };
        WordEntry { sets: self.sets(bytes), ..word_entry(bytes) }
    }

    /// The sets of a word; most words are in none.
    fn sets(self, word: &[u8; WORD_BYTES]) -> WordSets {
        match u16::from_le_bytes([word[10], word[11]]) {
            0 => WordSets::default(),
            number => self.sets.get(usize::from(number) - 1).copied().map(WordSets::from_bytes).unwrap_or_default(),
        }
    }

    /// The senses behind the number of a key.
    pub fn senses(self, number: u32) -> impl Iterator<Item = Sense> + use<'a> {
        let (count, from) = match number & HAS_SENSES {
            0 => (0, 0),
            _ => (self.sense_word(number & !HAS_SENSES) as usize >> 16, (number & !HAS_SENSES) as usize + 1),
        };
        let senses = self.senses.get(from..from + count).unwrap_or_default();
        senses.iter().map(|&unit| Sense(u32::from_le_bytes(unit)))
    }

    /// The unit of the senses at an index.
    fn sense_word(self, index: u32) -> u32 {
        self.senses.get(index as usize).map_or(0, |&unit| u32::from_le_bytes(unit))
    }
}

/// How many rows there are in a stretch.
const STRETCH: u32 = 256;

/// For each stretch of rows, the index of the table of its first row; `None` where there are too many tables.
fn table_at(tables: &[TableHead]) -> Option<Vec<u8>> {
    let rows = tables.last().map_or(0, |table| table.rows.end).min(Sense::ROWS as u32);
    let table_of = |row: u32| tables.partition_point(|table| table.rows.end <= row);
    (0..rows.div_ceil(STRETCH)).map(|stretch| u8::try_from(table_of(stretch * STRETCH)).ok()).collect()
}

impl TableHead {
    /// Its line among the heads: first row, end row, where its rows are and how wide, and for each column its name and place.
    pub fn write(&self) -> String {
        let columns = self.columns.iter().map(|column| {
            let dictionary = column.dictionary.map(|at| at.to_string()).unwrap_or_default();
            format!("\t{}:{}:{dictionary}", column.name, column.at)
        });
        let Range { start, end } = self.rows;
        format!("{start}\t{end}\t{}\t{}{}\n", self.cells, self.width, columns.collect::<String>())
    }

    fn read(line: &str) -> Option<Self> {
        let mut parts = line.split('\t');
        let rows = parts.next()?.parse().ok()?..parts.next()?.parse().ok()?;
        let (cells, width) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let column = |part: &str| {
            let mut facts = part.split(':');
            let name = facts.next()?.to_owned();
            let at = facts.next()?.parse().ok()?;
            Some(Column { name, at, dictionary: facts.next()?.parse().ok() })
        };
        Some(TableHead { rows, cells, width, columns: parts.map(column).collect::<Option<_>>()? })
    }
}

/// The bytes of a word entry; `sets` is the number of its sets among all, from one on.
pub(super) fn word_bytes(word: &WordEntry, sets: u16) -> [u8; WORD_BYTES] {
    let mut bytes = [0; WORD_BYTES];
    for (place, weight) in [word.noun, word.verb, word.adjective, word.adverb].into_iter().enumerate() {
        bytes[2 * place..2 * place + 2].copy_from_slice(&weight.to_le_bytes());
    }
    bytes[8] = word.verb_forms;
    bytes[9] = u8::from(word.known);
    bytes[10..12].copy_from_slice(&sets.to_le_bytes());
    bytes[12..].copy_from_slice(&word.closed.bytes());
    bytes
}

fn word_entry(bytes: &[u8; WORD_BYTES]) -> WordEntry {
    let [n0, n1, v0, v1, a0, a1, d0, d1, verb_forms, known, _, _, closed @ ..] = *bytes;
    WordEntry {
        known: known != 0,
        noun: u16::from_le_bytes([n0, n1]),
        verb: u16::from_le_bytes([v0, v1]),
        adjective: u16::from_le_bytes([a0, a1]),
        adverb: u16::from_le_bytes([d0, d1]),
        verb_forms,
        closed: ClosedSlots::from_bytes(closed),
        sets: WordSets::default(),
    }
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_bytes_are_no_image() {
        assert!(Image::open(Cow::Borrowed(b"")).is_none());
        assert!(Image::open(Cow::Borrowed(b"something else entirely, and long enough to hold a head")).is_none());
        let mut bytes = MAGIC.to_vec();
        bytes.extend([0xff; 40]);
        assert!(Image::open(Cow::Owned(bytes)).is_none());
    }
}
