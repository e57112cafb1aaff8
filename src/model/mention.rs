//! Who and what the text is about: mentions, the entities behind them, and the roles that people hold.

use super::{Evidence, Id};
use serde::{Deserialize, Serialize};

/// A place in the text that refers to somebody or something.
///
/// ```
/// let graph = ascribe::extract("President Ilham Aliyev spoke on Monday.");
/// let name = &graph.mentions[0];
/// assert_eq!((name.text.as_str(), name.start, name.end), ("Ilham Aliyev", 10, 22));
/// assert_eq!((name.kind, name.form), (ascribe::MentionKind::Person, ascribe::Form::Name));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Mention {
    /// Its identifier, `m…`.
    pub id: Id,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
    /// What it refers to.
    pub kind: MentionKind,
    /// How it refers.
    pub form: Form,
    /// The entity it refers to, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<Id>,
    /// The rule that found it.
    pub evidence: Evidence,
}

/// What a mention or an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MentionKind {
    /// A human being.
    Person,
    /// A body of people with a name: company, government, party, team, paper, armed group.
    Organization,
    /// A place on the map, a country included.
    Location,
    /// A nationality, religion, party label or people: "Armenians".
    Group,
    /// A named event: a war, a summit, a tournament.
    Event,
    /// A named work: a law, a treaty, a book, a report.
    Work,
    /// A named product, vehicle or weapon.
    Product,
}

impl MentionKind {
    /// Its name, as the graph writes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            MentionKind::Person => "person",
            MentionKind::Organization => "organization",
            MentionKind::Location => "location",
            MentionKind::Group => "group",
            MentionKind::Event => "event",
            MentionKind::Work => "work",
            MentionKind::Product => "product",
        }
    }
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Form {
    /// By name: "Samantha Power".
    Name,
    /// By description: "the head of USAID".
    Nominal,
    /// By pronoun: "she".
    Pronoun,
}

/// Who or what a set of mentions refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Entity {
    /// Its identifier, `e…`.
    pub id: Id,
    /// What it is.
    pub kind: MentionKind,
    /// The fullest name, or the description where no name is given.
    pub name: String,
    /// Other names it has in the text, sorted.
    pub aliases: Vec<String>,
    /// ISO 3166 code of the country it is or belongs to, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Its mentions, in the order of the text.
    pub mentions: Vec<Id>,
}

/// A title that a person holds: "Armenian Prime Minister".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Role {
    /// Its identifier, `r…`.
    pub id: Id,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
    /// The title alone: "Prime Minister".
    pub title: String,
    /// Who holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Id>,
    /// The body in which it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<Id>,
    /// The place for which it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Id>,
    /// Whether it is held for the time being ("acting", "interim").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acting: Option<bool>,
    /// Whether it is no longer held ("former", "ex-").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<bool>,
    /// The rule that found it.
    pub evidence: Evidence,
}
