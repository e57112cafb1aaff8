//! Who found an item: a rule of a file, or a named pass written in Rust.

/// Index of a rule among those in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct RuleId(pub u16);

/// A pass that needs arithmetic or nesting and is therefore Rust; it is listed by `ascribe rules` like any rule.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pass {
    /// Its permanent name.
    pub name: &'static str,
    /// How many of a hundred finds are right.
    pub confidence: u8,
    /// What it finds, in one sentence.
    pub about: &'static str,
}

/// Who found an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FoundBy {
    /// A rule of a file.
    Rule(RuleId),
    /// A pass written in Rust.
    Pass(&'static Pass),
}
