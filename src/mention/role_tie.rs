//! How the text ties a phrase of office to the name of its holder.

use crate::rules::{Pass, passes};

passes! {
    BEFORE "role-before-name" 96 "The phrase of office stands directly before the name.",
    BEFORE_COMMA "role-before-comma" 90 "The phrase of office stands before the name and a comma.",
    AFTER "role-after-name" 94 "The phrase of office stands behind the name and a comma.",
    IS "role-is" 95 "A form of to be ties the name to the phrase of office.",
    VERB "role-verb" 93 "Somebody is named to the office, serves in it or leaves it.",
    SHARED "role-shared" 88 "A list of offices before or behind one name.",
    ALONE "role-alone" 80 "A phrase of office without a name.",
}

/// How a phrase of office goes with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// "Mayor Ana Ruiz"
    Before,
    /// "the mayor, Ana Ruiz,"
    BeforeComma,
    /// "Ana Ruiz, the mayor,"
    After,
    /// "Ana Ruiz is the mayor"
    Is,
    /// "Ana Ruiz was elected mayor"
    Verb,
    /// "Ana Ruiz, founder and chair"
    Shared,
    /// "the mayor"
    Alone,
}

impl Tie {
    /// The pass that found it.
    pub fn pass(self) -> &'static Pass {
        match self {
            Tie::Before => &BEFORE,
            Tie::BeforeComma => &BEFORE_COMMA,
            Tie::After => &AFTER,
            Tie::Is => &IS,
            Tie::Verb => &VERB,
            Tie::Shared => &SHARED,
            Tie::Alone => &ALONE,
        }
    }

    /// Whether the phrase stands behind the name and tells of it.
    pub fn follows_name(self) -> bool {
        matches!(self, Tie::After | Tie::Is | Tie::Verb)
    }
}
