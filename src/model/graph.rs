//! The claim graph of one document.

use super::{Amount, Claim, Entity, Id, Mention, Offsets, Role, Span, Statement, Time};
use serde::{Deserialize, Serialize};

/// Everything found in one document, as flat lists that refer to one another by [`Id`].
///
/// ```
/// let graph = ascribe::extract("The bank said on Monday that profits had doubled.");
/// assert_eq!(graph.schema, "1.0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ClaimGraph {
    /// Version of the output format.
    pub schema: String,
    /// What made the graph.
    pub generator: Generator,
    /// The unit of all spans.
    pub offsets: Offsets,
    /// The document as a whole.
    pub document: Document,
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// Who and what it is about.
    pub entities: Vec<Entity>,
    /// Where they are mentioned.
    pub mentions: Vec<Mention>,
    /// The titles that people hold.
    pub roles: Vec<Role>,
    /// Amounts of all kinds.
    pub amounts: Vec<Amount>,
    /// Dates, times, periods.
    pub times: Vec<Time>,
    /// Who said what.
    pub statements: Vec<Statement>,
    /// What is said, whoever says it.
    pub claims: Vec<Claim>,
    /// Every relation above as one typed list.
    pub edges: Vec<Edge>,
}

/// What made a graph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Generator {
    /// `ascribe`.
    pub name: String,
    /// Version of this crate.
    pub version: String,
    /// Digest of the tables and rules in use.
    pub lexicon: String,
}

/// The document as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Document {
    /// The identifier given, or one made from the text.
    pub id: String,
    /// Length of the text, in the unit of the spans.
    pub length: u32,
    /// The day that relative dates refer to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DocumentDate>,
    /// The agency, paper or site that signs the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Id>,
    /// What the parts of the page are.
    pub blocks: Vec<Block>,
}

/// The day of a document and how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DocumentDate {
    /// ISO 8601 date.
    pub value: String,
    /// How it is known.
    pub from: DateSource,
}

/// How the day of a document is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateSource {
    /// The caller gave it.
    Given,
    /// It stands in the dateline.
    Dateline,
    /// It stands in a header line.
    Header,
}

/// A part of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
}

/// What a part of the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BlockKind {
    /// The title of the article.
    Headline,
    /// "BAKU, Azerbaijan (Reuters) —" at the start of the story.
    Dateline,
    /// "By Ana Ruiz".
    Byline,
    /// Running text.
    Paragraph,
    /// The words under a picture.
    Caption,
    /// "Source: president.az".
    SourceLine,
    /// The agency or initials at the end.
    SignOff,
    /// Page furniture: "Search in archive".
    Boilerplate,
}

/// A relation between two items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Edge {
    /// Where it starts.
    pub from: Node,
    /// What it says.
    #[serde(rename = "type")]
    pub kind: EdgeType,
    /// Where it ends.
    pub to: Node,
    /// The rule that drew it, where it is not the rule of the item itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<super::Evidence>,
}

/// An end of an [`Edge`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Node {
    /// An item of the graph.
    Item(Id),
    /// The document itself, by its identifier.
    Document(String),
}

impl From<Id> for Node {
    fn from(id: Id) -> Self {
        Node::Item(id)
    }
}

/// What an [`Edge`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EdgeType {
    /// A mention refers to an entity.
    MentionOf,
    /// An entity holds a role.
    HoldsRole,
    /// A role is held at an entity.
    RoleAt,
    /// A statement is said by an entity.
    SaidBy,
    /// A statement is addressed to an entity.
    AddressedTo,
    /// A statement states a claim.
    States,
    /// A statement stands within another.
    Within,
    /// The content of a statement holds a mention.
    Mentions,
    /// An amount stands in the content of a statement.
    Quantifies,
    /// A statement was made at a time, or its content holds one.
    AtTime,
    /// A mention is another name of an entity.
    AliasOf,
    /// The document was published by an entity.
    PublishedBy,
    /// A country or capital that speaks stands for the government that the text names.
    ActsFor,
}
