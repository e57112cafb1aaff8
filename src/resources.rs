//! What is loaded once and read by every extraction.

use crate::hash;
use crate::lexicon::Lexicon;
use crate::rules::Rules;

/// The tables and rules in use.
#[derive(Debug)]
pub(crate) struct Resources {
    pub lexicon: Lexicon,
    pub rules: Rules,
    /// Twelve hexadecimal digits that another table or rule would change.
    pub digest: String,
}

impl Resources {
    pub fn new(lexicon: Lexicon, rules: Rules) -> Self {
        let digest = hash::digest([lexicon.digest()].into_iter().chain(rules.sources()));
        Resources { lexicon, rules, digest }
    }
}

impl Default for Resources {
    fn default() -> Self {
        Resources::new(Lexicon::default(), Rules::default())
    }
}
