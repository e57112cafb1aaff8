//! Compiles tables into an image.
//!
//! **How.** Folds every surface to its key, gathers what stands under each key (the word entry, then the senses), shares
//! equal word entries and equal cells, numbers the rows of all tables through, and writes the parts one after another.
//! Everything is sorted on the way, so equal tables give equal bytes.
//!
//! **Why this way.** The shipped tables are compiled once by `cargo run --release --example compile_lexicon` and checked
//! in; a user's are compiled by the same code when an extractor is built, and are then looked up the same way.
//!
//! **Limits.** The case requirement of a row is decided from its own letters and the ordinary words known at the time.

use super::class::{self, Class};
use super::fold::fold;
use super::image::{Case, Column, HAS_SENSES, MAGIC, PARTS, Sense, TableHead, WORD_BYTES, word_bytes};
use super::inflect::Inflection;
use super::mistake;
use super::slot::Slot;
use super::{VerbForms, WordEntry, WordSet, WordSets, trie};
use crate::error::Error;
use crate::table::{Row, Table};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// What stands under a key.
#[derive(Debug, Default)]
struct Key {
    word: WordEntry,
    senses: Vec<Sense>,
}

/// The tables that are no list of names but say what kind of word a word is.
const WORD_TABLES: [&str; 3] = ["words", "function_words", "word_sets"];

/// Whether a table has a place in the look-up.
pub(super) fn reads(table: &str) -> bool {
    WORD_TABLES.contains(&table) || Class::in_table(table).next().is_some()
}

/// Compiles tables; `in_use` knows the ordinary words of tables that are already in use.
pub(super) fn compile(tables: &[Table<'_>], digest: &str, in_use: &dyn Fn(&str) -> WordEntry) -> Result<Vec<u8>, Error> {
    let mut keys: BTreeMap<String, Key> = BTreeMap::new();
    for table in tables {
        if !reads(table.name) {
            return Err(unknown_table(table));
        }
        mistake::find_mistakes(table)?;
        match table.name {
            "words" => add_words(table, &mut keys)?,
            "function_words" => add_function_words(table, &mut keys)?,
            _ => {}
        }
    }
    // Behind all words, since they tell which forms there are.
    for table in tables.iter().filter(|table| table.name == "word_sets") {
        add_word_sets(table, &mut keys, in_use)?;
    }
    let mut texts = Texts::default();
    let mut cells = Vec::new();
    let mut heads = format!("{digest}\n");
    let mut next = 0;
    for table in tables.iter().filter(|table| !WORD_TABLES.contains(&table.name)) {
        let first = next;
        let mut columns: Vec<Vec<u32>> = vec![Vec::with_capacity(table.rows.len()); table.columns.len()];
        let by = class::deciding_column(table.name).and_then(|name| table.column(name));
        for row in &table.rows {
            if next as usize >= Sense::ROWS {
                return Err(too_much(table, row));
            }
            let class = class_of(table, row, by)?;
            let key = fold(row.cell(0));
            let common = in_use(&key).known || keys.get(&key).is_some_and(|key| key.word.known);
            let sense = Sense::new(class, case_of(row.cell(0), common), next);
            keys.entry(key).or_default().senses.push(sense);
            for (column, (cell, places)) in row.cells().zip(&mut columns).enumerate() {
                places.push(texts.place(cell).ok_or_else(|| long_cell(table, row, column))?);
            }
            next += 1;
        }
        heads += &write_cells(&table.columns, &columns, first..next, &mut cells).write();
    }
    let parts = KeyParts::write(&keys).ok_or_else(|| {
        let file = tables.last().map_or("", |table| table.file.as_str());
        Error::table(file, 1, None, "the tables together have too many different names", "split them over several extractors")
    })?;
    Ok(join([parts.plain, parts.names, parts.senses, parts.words, parts.sets, cells, texts.all, heads.into_bytes()]))
}

/// Writes the cells of a table row by row, since who asks for one cell asks for others of the row; for each column, `places`
/// says where the texts of its cells are.
fn write_cells(names: &[&str], places: &[Vec<u32>], rows: Range<u32>, cells: &mut Vec<u8>) -> TableHead {
    let dictionaries: Vec<Option<Vec<u32>>> = places.iter().map(|places| dictionary_of(places)).collect();
    let mut columns = Vec::new();
    let mut width = 0;
    for (name, dictionary) in names.iter().zip(&dictionaries) {
        let name = (*name).to_owned();
        columns.push(Column { name, at: width, dictionary: dictionary.as_ref().map(|_| cells.len()) });
        width += if dictionary.is_some() { 2 } else { 4 };
        cells.extend(dictionary.iter().flatten().flat_map(|place| place.to_le_bytes()));
    }
    let first = cells.len();
    for row in 0..rows.len() {
        for (places, dictionary) in places.iter().zip(&dictionaries) {
            match dictionary {
                Some(dictionary) => {
                    let index = dictionary.binary_search(&places[row]).unwrap_or_default() as u16;
                    cells.extend(index.to_le_bytes());
                }
                None => cells.extend(places[row].to_le_bytes()),
            }
        }
    }
    TableHead { rows, cells: first, width, columns }
}

/// The different cells of a column, where indexes into them are shorter than the cells.
fn dictionary_of(places: &[u32]) -> Option<Vec<u32>> {
    let different: BTreeSet<u32> = places.iter().copied().collect();
    let short = 2 * different.len() < places.len() && different.len() <= usize::from(u16::MAX);
    short.then(|| different.into_iter().collect())
}

/// The parts one after another, behind their offsets.
fn join(parts: [Vec<u8>; PARTS]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    let mut offset = MAGIC.len() + 4 * (PARTS + 1);
    bytes.extend((offset as u32).to_le_bytes());
    for part in &parts {
        offset += part.len();
        bytes.extend((offset as u32).to_le_bytes());
    }
    bytes.extend(parts.concat());
    bytes
}

/// The parts that keys make: the two double arrays, the senses, the word entries and the sets of words.
#[derive(Debug)]
struct KeyParts {
    plain: Vec<u8>,
    names: Vec<u8>,
    senses: Vec<u8>,
    words: Vec<u8>,
    sets: Vec<u8>,
    known: HashMap<[u8; WORD_BYTES], u32>,
}

impl KeyParts {
    /// `None` when there are too many keys.
    fn write(keys: &BTreeMap<String, Key>) -> Option<Self> {
        let no_word = word_bytes(&WordEntry::default(), 0);
        let mut parts = KeyParts {
            plain: Vec::new(),
            names: Vec::new(),
            senses: Vec::new(),
            words: no_word.to_vec(),
            sets: Vec::new(),
            known: HashMap::from([(no_word, 0)]),
        };
        // Common words first, so that what they lead to lies together and stays in the cache.
        let mut keys: Vec<(&String, &Key)> = keys.iter().filter(|(key, _)| !key.is_empty() && !key.contains('\0')).collect();
        keys.sort_by_key(|(_, under)| Reverse(under.word.commonness()));
        let (mut plain, mut names) = (Vec::new(), Vec::new());
        for (key, under) in keys {
            let capital = |sense: &Sense| matches!(sense.case(), Case::Capital | Case::Exact);
            let (with_capital, any): (Vec<Sense>, Vec<Sense>) = under.senses.iter().copied().partition(capital);
            let (bytes, weight) = (key.as_bytes(), under.word.commonness());
            if under.word != WordEntry::default() || !any.is_empty() {
                plain.push(trie::Key { bytes, number: parts.add(&under.word, any)?, weight });
            }
            if !with_capital.is_empty() {
                let weight = weight.max(with_capital.len() as u32);
                names.push(trie::Key { bytes, number: parts.add(&WordEntry::default(), with_capital)?, weight });
            }
        }
        plain.sort_unstable_by_key(|key| key.bytes);
        names.sort_unstable_by_key(|key| key.bytes);
        parts.plain = trie::write(&plain)?;
        parts.names = trie::write(&names)?;
        Some(parts)
    }

    /// The number of these sets among all that words are in; 0 for none.
    fn number_of(&mut self, sets: WordSets) -> Option<u16> {
        if sets == WordSets::default() {
            return Some(0);
        }
        let (known, _) = self.sets.as_chunks();
        let at = known.iter().position(|&known| WordSets::from_bytes(known) == sets).unwrap_or_else(|| {
            self.sets.extend(sets.bytes());
            self.sets.len() / WordSets::BYTES - 1
        });
        u16::try_from(at + 1).ok()
    }

    /// The number of a key with this word entry and these senses.
    fn add(&mut self, word: &WordEntry, mut senses: Vec<Sense>) -> Option<u32> {
        let bytes = word_bytes(word, self.number_of(word.sets)?);
        let next = self.known.len() as u32;
        let word = *self.known.entry(bytes).or_insert(next);
        if word == next {
            self.words.extend(bytes);
        }
        if senses.is_empty() {
            return Some(word);
        }
        senses.sort_unstable_by_key(|sense| sense.bits());
        let at = self.senses.len() as u32 / 4;
        let (count, word) = (u16::try_from(senses.len()).ok()?, u16::try_from(word).ok()?);
        self.senses.extend((u32::from(count) << 16 | u32::from(word)).to_le_bytes());
        self.senses.extend(senses.iter().flat_map(|sense| sense.bits().to_le_bytes()));
        Some(at | HAS_SENSES)
    }
}

fn add_words(table: &Table<'_>, keys: &mut BTreeMap<String, Key>) -> Result<(), Error> {
    let columns = ["noun", "verb", "adjective", "adverb", "verb_forms"].map(|name| (name, table.column(name)));
    for row in &table.rows {
        let word = &mut keys.entry(fold(row.cell(0))).or_default().word;
        let cell = |at: usize| columns[at].1.map_or("", |column| row.cell(column));
        let weight = |at: usize| match cell(at) {
            "" => Ok(0),
            cell => cell.parse::<u16>().map_err(|_| bad_cell(table, row, columns[at].0, "a number from 0 to 65535")),
        };
        word.known = true;
        word.noun = word.noun.max(weight(0)?);
        word.verb = word.verb.max(weight(1)?);
        word.adjective = word.adjective.max(weight(2)?);
        word.adverb = word.adverb.max(weight(3)?);
        for letter in cell(4).bytes() {
            match VerbForms::of(letter) {
                0 => return Err(bad_cell(table, row, "verb_forms", "letters of b, s, d, n, g")),
                form => word.verb_forms |= form,
            }
        }
    }
    Ok(())
}

fn add_function_words(table: &Table<'_>, keys: &mut BTreeMap<String, Key>) -> Result<(), Error> {
    let (slot, weight) = (table.column("slot").unwrap_or(1), table.column("weight").unwrap_or(2));
    for row in &table.rows {
        let word = &mut keys.entry(fold(row.cell(0))).or_default().word;
        let slot = Slot::of(row.cell(slot)).ok_or_else(|| {
            let names: Vec<&str> = Slot::ALL.iter().map(|slot| slot.name()).collect();
            bad_cell(table, row, "slot", &format!("one of {}", names.join(", ")))
        })?;
        let weight = row.cell(weight).parse().ok().filter(|&weight: &u8| weight > 0);
        let weight = weight.ok_or_else(|| bad_cell(table, row, "weight", "a number from 1 to 255"))?;
        let room = word.closed.insert(slot, weight);
        room.ok_or_else(|| {
            Error::table(&table.file, row.line, Some("slot"), "a word has too many slots", "keep the six most common")
        })?;
        word.known = true;
    }
    Ok(())
}

fn add_word_sets(table: &Table<'_>, keys: &mut BTreeMap<String, Key>, in_use: &dyn Fn(&str) -> WordEntry) -> Result<(), Error> {
    let (set, forms) = (table.column("set").unwrap_or(1), table.column("forms"));
    for row in &table.rows {
        let word = fold(row.cell(0));
        // With a word behind it, since a period at the end is none of "lt."
        if crate::text::tokens(&format!("{} of", row.cell(0))).len() != 2 {
            return Err(bad_cell(
                table,
                row,
                "word",
                "a single word without a hyphen, since a set is asked of one word at a time",
            ));
        }
        let set = WordSet::of(row.cell(set)).ok_or_else(|| {
            let names: Vec<&str> = WordSet::ALL.iter().map(|set| set.name()).collect();
            bad_cell(table, row, "set", &format!("one of {}", names.join(", ")))
        })?;
        let inflection = Inflection::of(forms.map_or("", |column| row.cell(column)));
        let entry = |form: &str| keys.get(form).map_or(WordEntry::default(), |key| key.word).over(in_use(form));
        let mut all = inflection.forms(&word, &entry);
        all.push(word);
        for form in all {
            keys.entry(form).or_default().word.sets.insert(set);
        }
    }
    Ok(())
}

fn class_of(table: &Table<'_>, row: &Row<'_>, by: Option<usize>) -> Result<Class, Error> {
    let kind = by.map_or("", |column| row.cell(column));
    Class::of(table.name, kind).ok_or_else(|| {
        let kinds: Vec<&str> = Class::in_table(table.name).collect();
        let column = class::deciding_column(table.name);
        let problem = format!("unknown type `{kind}`");
        Error::table(&table.file, row.line, column, problem, format!("the types of {} are {}", table.name, kinds.join(", ")))
    })
}

/// What a row with this surface asks of the text's case; `common` says that its key is an ordinary word, too.
fn case_of(surface: &str, common: bool) -> Case {
    let mut letters = surface.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Any };
    let small = first.is_lowercase() || letters.clone().any(char::is_lowercase);
    let capital = first.is_uppercase() || letters.clone().any(char::is_uppercase);
    // "Kim Jong Un" is no United Nations, and "who" no World Health Organization; "Nato" and "Unicef" are what they are.
    let short = letters.count() < 3;
    match (first.is_uppercase(), capital, small) {
        (_, false, _) => Case::Any,
        (true, _, false) if short || common => Case::Exact,
        (true, _, _) => Case::Capital,
        (false, _, _) => Case::Inner,
    }
}

/// The texts of cells, equal ones once.
#[derive(Debug, Default)]
struct Texts {
    all: Vec<u8>,
    places: HashMap<String, u32>,
}

impl Texts {
    /// Where a text stands and how long it is, in one number; `None` when it is too long.
    fn place(&mut self, text: &str) -> Option<u32> {
        if let Some(&place) = self.places.get(text) {
            return Some(place);
        }
        let length = u32::from(u8::try_from(text.len()).ok()?);
        let from = u32::try_from(self.all.len()).ok().filter(|&from| from < 1 << 24)?;
        self.all.extend(text.as_bytes());
        self.places.insert(text.to_owned(), from << 8 | length);
        Some(from << 8 | length)
    }
}

fn bad_cell(table: &Table<'_>, row: &Row<'_>, column: &str, wanted: &str) -> Error {
    let cell = table.column(column).map_or("", |column| row.cell(column));
    Error::table(&table.file, row.line, Some(column), format!("`{cell}` does not fit"), format!("write {wanted}"))
}

fn long_cell(table: &Table<'_>, row: &Row<'_>, column: usize) -> Error {
    let column = table.columns.get(column).copied();
    Error::table(&table.file, row.line, column, "a cell has more than 255 bytes, or all cells more than 16 MB", "shorten it")
}

fn too_much(table: &Table<'_>, row: &Row<'_>) -> Error {
    Error::table(&table.file, row.line, None, "the tables together have more than 4 million rows", "take some out")
}

fn unknown_table(table: &Table<'_>) -> Error {
    let mut names: Vec<&str> = Class::tables().chain(WORD_TABLES).collect();
    names.sort_unstable();
    names.dedup();
    let problem = format!("unknown table `{}`", table.name);
    Error::table(&table.file, 1, None, problem, format!("the tables are {}", names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_a_row_say_what_case_it_needs() {
        assert_eq!(case_of("according to", false), Case::Any);
        assert_eq!(case_of("Ana Ruiz", false), Case::Capital);
        assert_eq!(case_of("al-Shabaab", false), Case::Inner);
        assert_eq!(case_of("iPhone", false), Case::Inner);
        assert_eq!(case_of("UNICEF", false), Case::Capital);
        assert_eq!(case_of("AIDS", true), Case::Exact);
        assert_eq!(case_of("UN", false), Case::Exact);
        assert_eq!(case_of("$", false), Case::Any);
    }

    fn error(text: &str) -> String {
        let table = Table::parse("own.tsv", text).unwrap();
        compile(&[table], "", &|_| WordEntry::default()).unwrap_err().to_string()
    }

    #[test]
    fn mistakes_in_a_table_name_the_place_and_the_remedy() {
        let head = "#% source: own\n#% licence: own\n";
        let unknown = error(&format!("#% table: animals\n#% columns: name\n{head}cat\n"));
        assert!(unknown.starts_with("own.tsv:1: unknown table `animals`; the tables are ambiguous, calendar"), "{unknown}");
        let kind = error(&format!("#% table: titles\n#% columns: title<TAB>type\n{head}judge\tbench\n"));
        assert!(kind.starts_with("own.tsv:5: column `type`: unknown type `bench`; the types of titles are honorific"), "{kind}");
        let column = error(&format!("#% table: titles\n#% columns: title\n{head}judge\n"));
        assert!(column.starts_with("own.tsv:2: column `type`: a table of titles needs this column"), "{column}");
        let slot = error(&format!("#% table: function_words\n#% columns: word<TAB>slot<TAB>weight\n{head}of\tIN\t9\n"));
        assert!(slot.starts_with("own.tsv:5: column `slot`: `IN` does not fit; write one of start"), "{slot}");
        let set = error(&format!("#% table: word_sets\n#% columns: word<TAB>set\n{head}rebels\tfigter\n"));
        assert!(set.starts_with("own.tsv:5: column `set`: `figter` does not fit; write one of statement"), "{set}");
        let word = error(&format!("#% table: word_sets\n#% columns: word<TAB>set\n{head}co-owner\tofficer\n"));
        assert!(word.starts_with("own.tsv:5: column `word`: `co-owner` does not fit; write a single word"), "{word}");
    }
}
