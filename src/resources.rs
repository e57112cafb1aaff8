//! What is loaded once and read by every extraction.

use crate::lexicon::Lexicon;
use crate::rules::Rules;

/// The tables and rules in use.
#[derive(Debug, Default)]
pub(crate) struct Resources {
    pub lexicon: Lexicon,
    pub rules: Rules,
}
