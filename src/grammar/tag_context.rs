//! How well one slot follows another: `gazetteers/tag_context.tsv` and, for unknown words, `gazetteers/tag_suffixes.tsv`.
//!
//! **How.** A row names the slots on the left and on the right (alternatives with `|`, families with `*`) and a weight, in
//! eighths of a doubling of likelihood; rows that speak of the same two slots add up. Read once into a square of numbers.
//!
//! **Why this way.** A weight between two slots is the smallest fact of grammar that can be named, changed and tested alone.
//!
//! **Limits.** The embedded tables only; a mistake in them is a failing test.

use crate::error::Error;
use crate::lexicon::Slot;
use crate::table::{Row, Table};
use std::sync::LazyLock;

const CONTEXT: &str = include_str!("../../gazetteers/tag_context.tsv");
const SUFFIXES: &str = include_str!("../../gazetteers/tag_suffixes.tsv");

/// The side of the square: a power of two that every slot fits into.
const SQUARE: usize = Slot::ALL.len().next_power_of_two();

static EMBEDDED: LazyLock<Context> =
    LazyLock::new(|| Context::parse(CONTEXT, SUFFIXES).expect("the embedded tables are read by a test"));

/// The weights of neighbours and of endings.
#[derive(Debug)]
pub(super) struct Context {
    weights: Box<[[i16; SQUARE]; SQUARE]>,
    /// Endings by their bytes, each with its slots; the last one, `*`, is for any word.
    endings: Vec<(&'static str, Vec<(Slot, u8)>)>,
}

impl Context {
    /// The shipped weights.
    pub fn embedded() -> &'static Context {
        &EMBEDDED
    }

    /// How well `right` follows `left`, in eighths of a doubling.
    #[inline]
    pub fn weight(&self, left: Slot, right: Slot) -> i32 {
        self.weights[left as usize % SQUARE][right as usize % SQUARE].into()
    }

    /// The slots of an unknown word, by its longest known ending.
    pub fn ending(&self, word: &str) -> &[(Slot, u8)] {
        let cut = |length: usize| word.len().checked_sub(length).and_then(|from| word.get(from..));
        let known = |ending: &str| self.endings.binary_search_by_key(&ending, |(known, _)| *known).ok();
        let found = (1..=6).rev().filter_map(cut).find_map(known).or_else(|| known("*"));
        found.and_then(|at| self.endings.get(at)).map_or(&[], |(_, slots)| slots)
    }

    fn parse(context: &str, suffixes: &'static str) -> Result<Self, Error> {
        let mut weights = Box::new([[0; SQUARE]; SQUARE]);
        let table = Table::parse("tag_context.tsv", context)?;
        for row in &table.rows {
            let weight: i16 = row.cell(3).parse().map_err(|_| bad(&table, row, "weight", "write a whole number"))?;
            let (left, right) = (slots(row.cell(1)), slots(row.cell(2)));
            let left = left.ok_or_else(|| bad(&table, row, "left", "write names of slots"))?;
            let right = right.ok_or_else(|| bad(&table, row, "right", "write names of slots"))?;
            for &left in &left {
                right.iter().for_each(|&right| weights[left as usize][right as usize] += weight);
            }
        }
        let table = Table::parse("tag_suffixes.tsv", suffixes)?;
        let mut endings: Vec<(&'static str, Vec<(Slot, u8)>)> = Vec::new();
        for row in &table.rows {
            let slot = Slot::of(row.cell(1)).ok_or_else(|| bad(&table, row, "slot", "write the name of a slot"))?;
            let weight = row.cell(2).parse().map_err(|_| bad(&table, row, "weight", "write a number up to 255"))?;
            match endings.last_mut() {
                Some((ending, slots)) if *ending == row.cell(0) => slots.push((slot, weight)),
                _ => endings.push((row.cell(0), vec![(slot, weight)])),
            }
        }
        Ok(Context { weights, endings })
    }
}

fn bad(table: &Table<'_>, row: &Row<'_>, column: &str, remedy: &str) -> Error {
    Error::table(&table.file, row.line, Some(column), format!("`{}` does not fit", row.cell(0)), remedy)
}

/// The slots that a cell names, each once.
fn slots(cell: &str) -> Option<Vec<Slot>> {
    let mut all = Vec::new();
    for name in cell.split('|') {
        let before = all.len();
        match name.strip_suffix('*') {
            Some(family) => all.extend(Slot::ALL.iter().filter(|slot| slot.name().starts_with(family))),
            None => all.extend(Slot::of(name)),
        }
        if all.len() == before {
            return None;
        }
    }
    all.sort_unstable();
    all.dedup();
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_tables_can_be_read() {
        let context = Context::parse(CONTEXT, SUFFIXES).unwrap();
        assert!(context.weight(Slot::Det, Slot::Noun) > context.weight(Slot::Det, Slot::VerbThird));
        assert_eq!(context.ending("zorbation"), [(Slot::Noun, 100)]);
        assert!(context.ending("zorb").len() > 1);
        assert!(context.ending("ÿ").len() > 1);
    }

    #[test]
    fn a_mistake_names_the_line() {
        let text = "#% table: tag_context\n#% columns: name<TAB>left<TAB>right<TAB>weight\n#% source: own\n#% licence: own\n";
        let error = Context::parse(&format!("{text}a\tdet\tnoune\t4\n"), SUFFIXES).unwrap_err().to_string();
        assert_eq!(error, "tag_context.tsv:5: column `right`: `a` does not fit; write names of slots");
    }
}
