//! How words combine: the rule language and its engine.
//!
//! **How.** Files of rules ([`parse`]) are compiled into steps ([`pattern`]); a stage describes a sentence by labelled
//! spans ([`label`]) and asks for every match in it ([`runner`]): rules are tried only where their rarest item stands
//! ([`index`]), each in linear time ([`matcher`]). `gazetteers/rules/README.md` explains the language to its authors.
//!
//! ```text
//! let labels = Labels::new(spans, article.tokens.len());
//! let view = View { article, hits, tags, lexicon, labels: &labels };
//! let mut matches = Matches::default();
//! for sentence in &article.sentences {
//!     rules.stage(Stage::Attribution).find(&view, sentence.tokens, &mut matches);
//!     for found in matches.iter() {
//!         let source = matches.tokens(found, Label::Source);
//!         let act = rules.get(found.rule).gives("act");
//!         let found_by = FoundBy::Rule(found.rule);
//!     }
//! }
//! ```
//!
//! **Why this way.** Linear patterns need no automaton to be built at start, every match comes with its captures, and a
//! linguist can read a rule aloud.
//!
//! **Limits.** No repetition and no nesting beyond bounded gaps: what needs arithmetic or nesting is a [`Pass`] in Rust.

mod anchor;
mod atom;
mod found;
mod index;
mod label;
mod matcher;
mod parse;
mod pattern;
mod program;
mod registry;
mod runner;
mod stage;

pub(crate) use found::{FoundBy, Pass, RuleId, passes};
pub(crate) use label::{Label, LabelSpan, Labels};
pub(crate) use matcher::View;
pub(crate) use registry::Rules;
pub(crate) use runner::{Match, Matches, Runner};
pub(crate) use stage::{Stage, Tier, kind_of};
