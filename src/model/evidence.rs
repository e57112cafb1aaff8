//! Which rule found an item, and how often that rule is right.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Where an item comes from.
///
/// ```
/// let graph = ascribe::extract("Ana Ruiz said that the bridge was open.");
/// for statement in &graph.statements {
///     assert!(!statement.evidence.rule.is_empty());
///     assert!(statement.evidence.confidence <= 100);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Evidence {
    /// The permanent name of the rule, as `ascribe rules` lists it.
    pub rule: Cow<'static, str>,
    /// How many of a hundred finds of that rule are right on the texts it was measured on.
    pub confidence: u8,
    /// What a reader should know about this find, such as `gender_conflict` or the reason why a speaker is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Cow<'static, str>>,
}

impl Evidence {
    pub(crate) fn new(rule: Cow<'static, str>, confidence: u8) -> Self {
        Evidence { rule, confidence, notes: Vec::new() }
    }
}
