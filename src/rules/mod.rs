//! How words combine: the rule language and its engine.

mod found;

pub(crate) use found::{FoundBy, Pass, RuleId};

use crate::model::Evidence;

/// The rules in use: the embedded ones and a user's own.
#[derive(Debug, Default)]
pub(crate) struct Rules {}

impl Rules {
    /// What the output says of who found an item.
    pub fn evidence(&self, found: FoundBy) -> Evidence {
        match found {
            FoundBy::Pass(pass) => Evidence::new(pass.name.into(), pass.confidence),
            FoundBy::Rule(_) => unreachable!("no rule is loaded"),
        }
    }
}
