//! The public output: plain owned data, one file per concept.
//!
//! Nothing here computes; the stages fill these types in and the renderers read them.

mod amount;
mod corpus;
mod date;
mod evidence;
mod graph;
mod id;
mod mention;
mod offsets;
mod rule;
mod span;
mod statement;
mod time;

pub use amount::{Amount, AmountKind, Basis, Comparator};
pub use corpus::{Corpus, CorpusClaim, CorpusDocument, CorpusEntity, Link, LinkType, Member, StatementRef};
pub use date::Date;
pub use evidence::Evidence;
pub use graph::{Block, BlockKind, ClaimGraph, DateSource, Document, DocumentDate, Edge, EdgeType, Generator, Node};
pub use id::Id;
pub use mention::{Entity, Form, Mention, MentionKind, Role};
pub use offsets::Offsets;
pub use rule::{FailedExample, RuleExample, RuleInfo};
pub use span::Span;
pub use statement::{Act, Addressee, Claim, Cue, Modality, Polarity, Slice, Source, Statement, StatementForm};
pub use time::{Time, TimeKind};
