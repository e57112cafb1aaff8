//! Which stage a rule works for, what it may conclude there, and how sure it is.

use super::label::Label;
use crate::model::{Act, MentionKind};

/// A stage that runs rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Stage {
    /// Names and their kinds.
    Mention,
    /// Who says what.
    Attribution,
}

impl Stage {
    /// Every stage, in the order in which they run.
    pub const ALL: &[Stage] = &[Stage::Mention, Stage::Attribution];

    /// Its name in rule files: `stage attribution`.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Mention => "mention",
            Stage::Attribution => "attribution",
        }
    }

    /// The keys that its rules may give; a rule that gives another one is refused.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Stage::Mention => &["kind"],
            Stage::Attribution => &["act", "lemma", "polarity"],
        }
    }

    /// The keys that every rule must give.
    pub fn given(self) -> &'static [&'static str] {
        match self {
            Stage::Mention => &["kind"],
            Stage::Attribution => &[],
        }
    }

    /// What every rule must catch, since the stage makes nothing of a match without it.
    pub fn captures(self) -> &'static [Label] {
        match self {
            Stage::Mention => &[Label::Name],
            Stage::Attribution => &[Label::Cue, Label::Content],
        }
    }

    /// The labels of the spans that it shows to its rules.
    pub fn labels(self) -> &'static [Label] {
        use Label::*;
        match self {
            Stage::Mention => &[Name, Person, Organization, Location, Group],
            Stage::Attribution => {
                &[NounPhrase, VerbGroup, Quotation, Name, Person, Organization, Location, Group, Pronoun, Time, Amount, Content]
            }
        }
    }
}

/// The values that a key takes, where they are a closed list.
pub(super) fn values(key: &str) -> Option<Vec<&'static str>> {
    match key {
        "act" => Some(Act::ALL.iter().map(|act| act.name()).collect()),
        "kind" => Some(KINDS.iter().map(|kind| kind.name()).collect()),
        "polarity" => Some(vec!["negative", "positive"]),
        _ => None,
    }
}

/// Every kind of mention.
const KINDS: [MentionKind; 7] = {
    use MentionKind::*;
    [Person, Organization, Location, Group, Event, Work, Product]
};

/// The kind of mention of that name.
pub(crate) fn kind_of(name: &str) -> Option<MentionKind> {
    KINDS.into_iter().find(|kind| kind.name() == name)
}

/// How sure a rule is; surer rules win over less sure ones whatever their length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    /// Hardly ever wrong; exceptions to likely rules belong here too.
    Sure,
    /// Right unless something surer speaks against it.
    Likely,
    /// Better than nothing.
    Fallback,
}

impl Tier {
    /// Every tier, surest first.
    pub const ALL: &[Tier] = &[Tier::Sure, Tier::Likely, Tier::Fallback];

    /// Its name in rule files.
    pub fn name(self) -> &'static str {
        match self {
            Tier::Sure => "sure",
            Tier::Likely => "likely",
            Tier::Fallback => "fallback",
        }
    }
}
