//! What words and names we know: one look-up pass over the tokens.
//!
//! **How.** All tables of `gazetteers/` are compiled ahead of time into one embedded image: a double array over folded
//! surfaces, and the rows behind them. [`Lexicon::hits`] walks it once from every word start and keeps, for each token,
//! its word entry and every phrase that starts there and ends where a token ends. A user's tables are compiled when an
//! extractor is built, into a second image that is walked the same way.
//!
//! **Why this way.** The look-up is the floor under everything else, so it costs one walk per token and no start-up time;
//! decisions about what a hit means are left to the stages that know more.
//!
//! **Limits.** Possessive and plural forms match only where a table lists them.

mod class;
mod column;
mod compile;
mod fold;
mod hits;
mod image;
mod inflect;
mod mistake;
mod slot;
mod trie;
mod walk;
mod word_set;

pub(crate) use class::{Class, ClassSet};
pub(crate) use fold::{Folded, fold, fold_char};
pub(crate) use hits::{EntryId, Hit, Hits, VerbForms, WordEntry};
pub(crate) use mistake::find_wrong_value;
pub(crate) use slot::{ClosedSlots, Slot, Tag};
pub(crate) use word_set::{WordSet, WordSets};

use crate::error::Error;
use crate::folder;
use crate::hash;
use crate::table::Table;
use crate::text::Article;
use image::{Image, Sense};
use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The shipped tables, compiled by `cargo run --release --example compile_lexicon`.
static EMBEDDED: &[u8] = include_bytes!("../../gazetteers/compiled/lexicon.bin");

/// The tables in use: the embedded ones and a user's own.
#[derive(Debug)]
pub(crate) struct Lexicon {
    embedded: Image,
    /// The tables of the user's folders.
    own: Option<Image>,
    digest: String,
}

impl Default for Lexicon {
    fn default() -> Self {
        let embedded = Image::open(Cow::Borrowed(EMBEDDED)).expect("the embedded tables were written by `compile`");
        Lexicon { digest: embedded.digest.clone(), embedded, own: None }
    }
}

impl Lexicon {
    /// The embedded tables and those of the folders: every `*.tsv`, in the order of the folders and of the file names.
    pub fn with_dirs(dirs: &[PathBuf]) -> Result<Self, Error> {
        let lexicon = Lexicon::default();
        let mut sources = Vec::new();
        for dir in dirs {
            sources.extend(folder::read(dir, folder::TABLE)?);
        }
        if sources.is_empty() {
            return Ok(lexicon);
        }
        let tables = parse(&sources)?;
        let own = compile::compile(&tables, &digest_of(&sources), &|key| walk::word_of(&lexicon.embedded, key))?;
        let own = Image::open(Cow::Owned(own)).expect("`compile` writes an image");
        Ok(Lexicon { digest: format!("{}+{}", lexicon.digest, own.digest), own: Some(own), ..lexicon })
    }

    /// Every phrase and word of the tables that stands in the article.
    pub fn hits(&self, article: &Article<'_>) -> Hits {
        walk::find(article, &self.embedded, self.own.as_ref())
    }

    /// The row of `class` whose surface is the whole of `text`: for the parts of a token ("bn" of "11bn").
    pub fn find(&self, text: &str, class: Class) -> Option<EntryId> {
        let row = |image| walk::senses_of(image, text).find(|sense| sense.class() == Some(class)).map(Sense::row);
        let own = self.own.as_ref().and_then(row).map(|row| row + Sense::ROWS as u32);
        own.or_else(|| row(&self.embedded)).map(EntryId)
    }

    /// The classes of the rows whose surface is the whole of `text`.
    pub fn classes_of(&self, text: &str) -> ClassSet {
        let mut classes = ClassSet::default();
        let images = std::iter::once(&self.embedded).chain(&self.own);
        images.flat_map(|image| walk::senses_of(image, text)).filter_map(Sense::class).for_each(|class| classes.insert(class));
        classes
    }

    /// What the general vocabulary says of `word`, and the sets that it is in.
    pub fn word(&self, word: &str) -> WordEntry {
        let embedded = walk::word_of(&self.embedded, word);
        self.own.as_ref().map_or(embedded, |own| walk::word_of(own, word).over(embedded))
    }

    /// Digest of the tables in use.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The cell of `column` in the row behind a hit; empty where the row or the column has none.
    pub fn cell(&self, entry: EntryId, column: &str) -> &str {
        match (entry.0.checked_sub(Sense::ROWS as u32), &self.own) {
            (None, _) => self.embedded.cell(entry.0, column),
            (Some(row), Some(own)) => own.cell(row, column),
            (Some(_), None) => "",
        }
    }
}

/// The shipped tables that the look-up reads; other folders read others.
fn shipped_sources(dir: &Path) -> Result<Vec<(String, String)>, Error> {
    let mut sources = folder::read(dir, folder::TABLE)?;
    sources.retain(|(file, _)| Path::new(file).file_stem().and_then(OsStr::to_str).is_some_and(compile::reads));
    Ok(sources)
}

/// Compiles the shipped tables of a folder into the bytes that are embedded.
pub(crate) fn compile_dir(dir: &Path) -> Result<Vec<u8>, Error> {
    let sources = shipped_sources(dir)?;
    let tables = parse(&sources)?;
    compile::compile(&tables, &digest_of(&sources), &|_| WordEntry::default())
}

fn parse(sources: &[(String, String)]) -> Result<Vec<Table<'_>>, Error> {
    sources.iter().map(|(file, text)| Table::parse(file, text)).collect()
}

/// Digest of the texts of the tables, whatever their folder.
fn digest_of(sources: &[(String, String)]) -> String {
    hash::digest(sources.iter().map(|(_, text)| text.as_str()))
}
