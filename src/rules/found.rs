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

/// Pairs the name, the confidence and the meaning of each pass of a file with the constant by which its code refers to the
/// pass, and lists them all for `ascribe rules`.
macro_rules! passes {
    ($($constant:ident $name:literal $confidence:literal $about:literal),* $(,)?) => {
        $(pub(super) static $constant: $crate::rules::Pass =
            $crate::rules::Pass { name: $name, confidence: $confidence, about: $about };)*

        /// All passes of this file, for `ascribe rules`.
        pub(crate) const PASSES: &[$crate::rules::Pass] =
            &[$($crate::rules::Pass { name: $name, confidence: $confidence, about: $about }),*];
    };
}
pub(crate) use passes;

/// Who found an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FoundBy {
    /// A rule of a file.
    Rule(RuleId),
    /// A pass written in Rust.
    Pass(&'static Pass),
}
