//! What words and names we know: one look-up pass over the tokens.
//!
//! **How.** All tables of `gazetteers/` are compiled ahead of time into one embedded double array over folded surfaces.
//! [`Lexicon::hits`] walks it once from every word start and keeps, for each token, its word entry and every phrase that
//! starts there.

mod class;
mod fold;
mod hits;

pub(crate) use class::{Class, ClassSet};
pub(crate) use hits::{EntryId, Hit, Hits, VerbForms, WordEntry};

use crate::error::{Error, ErrorKind};
use crate::table::Table;
use crate::text::{Article, Shape, TokenId, TokenSpan};
pub(crate) use fold::{Folded, fold, fold_char};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The tables in use: the embedded ones and a user's own.
#[derive(Debug)]
pub(crate) struct Lexicon {
    keys: HashMap<String, Vec<Sense>>,
    prefixes: HashSet<String>,
    words: HashMap<String, WordEntry>,
    rows: Vec<(usize, Vec<String>)>,
    tables: Vec<Vec<String>>,
}

#[derive(Clone, Copy, Debug)]
struct Sense {
    class: Class,
    case: Case,
    entry: EntryId,
}

#[derive(Clone, Copy, Debug)]
enum Case {
    Any,
    Capital,
    Exact,
}

impl Default for Lexicon {
    fn default() -> Self {
        let mut lexicon = Lexicon {
            keys: HashMap::new(),
            prefixes: HashSet::new(),
            words: HashMap::new(),
            rows: Vec::new(),
            tables: Vec::new(),
        };
        // Until the compiled tables land: the sources themselves, where there are any.
        let _ = lexicon.add_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers")));
        lexicon
    }
}

impl Lexicon {
    fn add_dir(&mut self, dir: &Path) -> Result<(), Error> {
        let io = |source| Error::new(ErrorKind::Io { path: dir.display().to_string(), source });
        let mut files: Vec<_> = std::fs::read_dir(dir).map_err(io)?.flatten().map(|entry| entry.path()).collect();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
        files.sort_by_key(|path| (path.file_stem() != Some("words".as_ref()), path.clone()));
        for path in files {
            let text = std::fs::read_to_string(&path).map_err(io)?;
            if let Ok(table) = Table::parse(&path.display().to_string(), &text) {
                self.add(&table);
            }
        }
        Ok(())
    }

    fn add(&mut self, table: &Table<'_>) {
        if table.name == "words" {
            for row in &table.rows {
                let weight = |column| row.cell(column).parse().unwrap_or(0);
                let verb_forms = row.cell(5).bytes().map(|letter| VerbForms::of(letter)).fold(0, |all, form| all | form);
                let entry = WordEntry {
                    known: true,
                    noun: weight(1),
                    verb: weight(2),
                    adjective: weight(3),
                    adverb: weight(4),
                    verb_forms,
                };
                self.words.insert(fold(row.cell(0)), entry);
            }
            return;
        }
        let by = class::deciding_column(table.name).and_then(|name| table.column(name));
        let number = self.tables.len();
        self.tables.push(table.columns.iter().map(|&column| column.to_owned()).collect());
        for row in &table.rows {
            let Some(class) = Class::of(table.name, by.map_or("", |column| row.cell(column))) else { continue };
            let surface = row.cell(0);
            let key = fold(surface);
            let capital = surface.chars().any(char::is_uppercase);
            let exact = capital && !surface.chars().any(char::is_lowercase) && self.words.contains_key(&key);
            let case = if exact {
                Case::Exact
            } else if capital {
                Case::Capital
            } else {
                Case::Any
            };
            let entry = EntryId(self.rows.len() as u32);
            self.rows.push((number, row.cells().map(str::to_owned).collect()));
            for (at, mark) in key.match_indices(|c: char| !c.is_alphanumeric()) {
                self.prefixes.insert(key[..at].to_owned());
                self.prefixes.insert(key[..at + mark.len()].to_owned());
            }
            self.keys.entry(key).or_default().push(Sense { class, case, entry });
        }
    }

    /// Every phrase and word of the tables that stands in the article.
    pub fn hits(&self, article: &Article<'_>) -> Hits {
        let mut found = hits::Builder::new(article.tokens.len());
        let mut at_start = Vec::new();
        for block in &article.blocks {
            // Every token gets its place, even one that no block holds.
            (found.len()..block.tokens.first).for_each(|_| found.push(WordEntry::default(), &[]));
            for first in block.tokens.iter() {
                let mut end = first.0;
                let mut key = String::new();
                let mut entry = WordEntry::default();
                while end < block.tokens.end && end < first.0 + 16 {
                    let token = TokenId(end);
                    if end > first.0 && !article.tokens.is_glued(token) {
                        key.push(' ');
                    }
                    if article.tokens.shape(token) == Shape::Hyphen {
                        key.push(' ')
                    } else {
                        key.push_str(&fold(article.token(token)))
                    }
                    end += 1;
                    if end == first.0 + 1 {
                        entry = self.words.get(&key).copied().unwrap_or_default();
                    }
                    let tokens = TokenSpan::new(first.0, end);
                    let text = article.slice(tokens);
                    for sense in self.keys.get(&key).into_iter().flatten() {
                        let fits = match sense.case {
                            Case::Any => true,
                            Case::Capital => text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase),
                            Case::Exact => !text.chars().any(char::is_lowercase),
                        };
                        if fits {
                            at_start.push(Hit { tokens, class: sense.class, entry: sense.entry });
                        }
                    }
                    if !self.prefixes.contains(&key) && !self.prefixes.contains(key.trim_end()) {
                        break;
                    }
                }
                at_start.reverse();
                at_start.sort_by_key(|hit: &Hit| std::cmp::Reverse(hit.tokens.end));
                found.push(entry, &at_start);
                at_start.clear();
            }
        }
        (found.len()..article.tokens.len()).for_each(|_| found.push(WordEntry::default(), &[]));
        found.finish()
    }

    /// The row of `class` whose surface is the whole of `text`: for the parts of a token ("bn" of "11bn").
    pub fn find(&self, text: &str, class: Class) -> Option<EntryId> {
        let senses = self.keys.get(&fold(text))?;
        senses.iter().find(|sense| sense.class == class).map(|sense| sense.entry)
    }

    /// Digest of the tables in use.
    pub fn digest(&self) -> &str {
        ""
    }

    /// The cell of `column` in the row behind a hit; empty where the row or the column has none.
    pub fn cell(&self, entry: EntryId, column: &str) -> &str {
        let Some((table, cells)) = self.rows.get(entry.0 as usize) else { return "" };
        let at = self.tables[*table].iter().position(|name| name == column);
        at.and_then(|at| cells.get(at)).map_or("", String::as_str)
    }
}
