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
mod extractor;
mod grammar;
mod lexicon;
mod link;
mod mention;
mod model;
mod pipeline;
mod rules;
mod table;
mod text;
mod value;

pub use error::Error;
pub use extractor::{Extractor, ExtractorBuilder};
pub use link::link;
pub use model::*;

/// The claim graph of a text, with the embedded tables and rules.
///
/// # Panics
/// When the text has 4 GiB or more; see [`Extractor::try_extract`].
pub fn extract(text: &str) -> ClaimGraph {
    Extractor::default().extract(text)
}
