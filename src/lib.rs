//! Turns English news text into a typed claim graph: people, organizations, places, amounts, times, and above all
//! attributed statements (who said what, to whom, when), each with its byte span and the rule that found it.
//!
//! ```
//! let graph = ascribe::extract("Ana Ruiz said that the bridge was open.");
//! assert_eq!(graph.schema, "1.0");
//! ```

mod assemble;
mod attribution;
mod coref;
mod error;
mod explain;
mod extractor;
mod folder;
mod grammar;
mod hash;
mod lexicon;
mod link;
mod mention;
mod model;
mod pipeline;
pub mod render;
mod resources;
mod rules;
#[doc(hidden)]
pub mod stages;
mod table;
mod text;
mod value;
#[cfg(test)]
mod walk;

/// The examples of the README, compiled and run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

pub use error::Error;
pub use extractor::{Extractor, ExtractorBuilder};
pub use grammar::WordClass;
pub use link::link;
pub use model::*;

/// The claim graph of a text, with the embedded tables and rules.
///
/// # Panics
/// When the text has 4 GiB or more; see [`Extractor::try_extract`].
pub fn extract(text: &str) -> ClaimGraph {
    Extractor::default().extract(text)
}

/// The words and marks of a text with their parts of speech, as Universal Dependencies define and name them.
///
/// ```
/// let text = "Ruiz said that the bridge was open.";
/// let classes: Vec<&str> = ascribe::word_classes(text).iter().map(|word| word.class).collect();
/// assert_eq!(classes, ["PROPN", "VERB", "SCONJ", "DET", "NOUN", "AUX", "ADJ", "PUNCT"]);
/// ```
///
/// # Panics
/// When the text has 4 GiB or more.
pub fn word_classes(text: &str) -> Vec<WordClass> {
    assert!(u32::try_from(text.len()).is_ok(), "texts of 4 GiB or more have no word classes");
    let article = text::read(text);
    let extractor = Extractor::default();
    let lexicon = extractor.lexicon();
    let hits = lexicon.hits(&article);
    grammar::classes_of(&article, &grammar::tag(&article, &hits))
}

/// Compiles the tables of a folder into the bytes that the library embeds; a project command, not for users.
///
/// # Errors
/// When a table is wrong.
#[doc(hidden)]
pub fn compile_lexicon(tables: &std::path::Path) -> Result<Vec<u8>, Error> {
    lexicon::compile_dir(tables)
}
