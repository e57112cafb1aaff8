//! How well one slot follows another: `gazetteers/tag_context.tsv` and, for unknown words, `gazetteers/tag_suffixes.tsv`.
//!
//! **How.** A row names the slots on the left and on the right (alternatives with `|`, families with `*`) and a weight, in
//! eighths of a doubling of likelihood; rows that speak of the same two slots add up. Read once into a square of numbers.
//!
//! **Why this way.** A weight between two slots is the smallest fact of grammar that can be named, changed and tested alone.
//!
//! **Limits.** The embedded tables only; a mistake in them is a failing test.

use super::tag_clause::Moves;
use crate::error::Error;
use crate::lexicon::Slot;
use crate::table::{Row, Table};
use std::cmp::Reverse;
use std::sync::LazyLock;

const CONTEXT: &str = include_str!("../../gazetteers/tag_context.tsv");
const SUFFIXES: &str = include_str!("../../gazetteers/tag_suffixes.tsv");

/// The side of the square: a power of two that every slot fits into.
const SQUARE: usize = Slot::ALL.len().next_power_of_two();

static EMBEDDED: LazyLock<Context> =
    LazyLock::new(|| Context::parse(CONTEXT, SUFFIXES).expect("the embedded tables are read by a test"));

/// The weights of neighbours and of endings, and the moves of each slot through a clause.
#[derive(Debug)]
pub(super) struct Context {
    /// By slot.
    steps: Box<[Follows; SQUARE]>,
    /// By the last byte of the ending, then longer first; `*` is for any word.
    endings: Vec<Ending>,
    /// Where the endings with each last byte begin; one more than there are ASCII bytes.
    by_last: [u16; 129],
}

/// The slots of the words that end like this.
#[derive(Debug)]
struct Ending {
    text: &'static str,
    slots: Vec<(Slot, u8)>,
}

impl Ending {
    /// Endings are found by it.
    fn last(&self) -> usize {
        self.text.bytes().next_back().map_or(0, usize::from)
    }
}

/// How a slot follows what stands before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Follows {
    /// By the slot on the left.
    weights: [i16; SQUARE],
    /// By whether the word says.
    moves: [Moves; 2],
    /// Whether it lets the word before it act on the next one.
    pub is_transparent: bool,
}

impl Follows {
    /// A slot without weights.
    fn of(slot: Option<&Slot>) -> Self {
        let slot = slot.copied().unwrap_or(Slot::Other);
        let moves = [false, true].map(|says| Moves::of(slot, says));
        Follows { weights: [0; SQUARE], moves, is_transparent: slot.is_transparent() }
    }

    /// How well it follows `left`, in eighths of a doubling.
    #[inline]
    pub fn weight(&self, left: Slot) -> i32 {
        self.weights[left as usize % SQUARE].into()
    }

    /// Where it leads within a clause.
    #[inline]
    pub fn moves(&self, says: bool) -> &Moves {
        &self.moves[usize::from(says)]
    }
}

impl Context {
    /// The shipped weights.
    pub fn embedded() -> &'static Context {
        &EMBEDDED
    }

    /// How a slot follows others.
    #[inline]
    pub fn of(&self, slot: Slot) -> &Follows {
        &self.steps[slot as usize % SQUARE]
    }

    /// The slots of an unknown word, by its longest known ending.
    pub fn ending(&self, word: &str) -> &[(Slot, u8)] {
        let last = word.bytes().next_back().filter(u8::is_ascii).map_or(0, usize::from);
        let mut found = self.ending_on(last).iter().find(|ending| word.ends_with(ending.text));
        found = found.or_else(|| self.ending_on(b'*'.into()).first());
        found.map_or(&[], |ending| &ending.slots)
    }

    fn ending_on(&self, last: usize) -> &[Ending] {
        self.endings.get(self.by_last[last].into()..self.by_last[last + 1].into()).unwrap_or_default()
    }

    fn parse(context: &str, suffixes: &'static str) -> Result<Self, Error> {
        let mut steps: Box<[Follows; SQUARE]> = Box::new(std::array::from_fn(|slot| Follows::of(Slot::ALL.get(slot))));
        let table = Table::parse("tag_context.tsv", context)?;
        for row in &table.rows {
            let weight: i16 = row.cell(3).parse().map_err(|_| bad(&table, row, "weight", "write a whole number"))?;
            let (left, right) = (slots(row.cell(1)), slots(row.cell(2)));
            let left = left.ok_or_else(|| bad(&table, row, "left", "write names of slots"))?;
            let right = right.ok_or_else(|| bad(&table, row, "right", "write names of slots"))?;
            for &left in &left {
                right.iter().for_each(|&right| steps[right as usize].weights[left as usize] += weight);
            }
        }
        let table = Table::parse("tag_suffixes.tsv", suffixes)?;
        let mut endings: Vec<Ending> = Vec::new();
        for row in &table.rows {
            let slot = Slot::of(row.cell(1)).ok_or_else(|| bad(&table, row, "slot", "write the name of a slot"))?;
            let weight = row.cell(2).parse().map_err(|_| bad(&table, row, "weight", "write a number up to 255"))?;
            match endings.last_mut() {
                Some(ending) if ending.text == row.cell(0) => ending.slots.push((slot, weight)),
                _ => endings.push(Ending { text: row.cell(0), slots: vec![(slot, weight)] }),
            }
        }
        endings.sort_by_key(|ending| (ending.last(), Reverse(ending.text.len())));
        let by_last = std::array::from_fn(|byte| endings.partition_point(|ending| ending.last() < byte) as u16);
        Ok(Context { steps, endings, by_last })
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
        assert!(context.of(Slot::Noun).weight(Slot::Det) > context.of(Slot::VerbThird).weight(Slot::Det));
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
