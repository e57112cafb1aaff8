//! What a rule is, for a reader of its name.

use serde::{Deserialize, Serialize};

/// A rule or pass, as `ascribe rules` lists it.
///
/// ```
/// let rules = ascribe::Extractor::default().rules();
/// let rule = rules.iter().find(|rule| rule.name == "place-the-town-of").unwrap();
/// assert_eq!(rule.stage, "mention");
/// assert!(rule.examples.iter().any(|example| !example.finds));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RuleInfo {
    /// Its permanent name, as evidence gives it.
    pub name: String,
    /// The stage that runs it.
    pub stage: String,
    /// `sure`, `likely` or `fallback`; none for a pass written in Rust.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// How many of a hundred finds are right.
    pub confidence: u8,
    /// File and line; none for a pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The pattern; for a pass, what it does.
    pub pattern: String,
    /// Sentences in which it must, or must not, find something.
    pub examples: Vec<RuleExample>,
}

/// An example of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RuleExample {
    /// Its line in the file of the rule.
    pub line: usize,
    /// Whether the rule must find something in it.
    pub finds: bool,
    /// The sentence.
    pub text: String,
    /// What it must find: `source "Ruiz", act say`; empty where it must find nothing.
    pub expected: String,
}

/// An example of a rule that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FailedExample {
    /// File and line of the example.
    pub place: String,
    /// The name of its rule.
    pub rule: String,
    /// The sentence.
    pub text: String,
    /// What was found instead.
    pub problem: String,
}
