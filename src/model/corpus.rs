//! What several documents say together.

use super::{DocumentDate, Id, MentionKind};
use serde::{Deserialize, Serialize};

/// The claims and entities of several documents, and how their statements relate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Corpus {
    /// The documents, in the order given.
    pub documents: Vec<CorpusDocument>,
    /// Entities across documents.
    pub entities: Vec<CorpusEntity>,
    /// Claims across documents.
    pub claims: Vec<CorpusClaim>,
    /// How statements of different documents relate.
    pub links: Vec<Link>,
}

/// A document of a [`Corpus`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CorpusDocument {
    /// Its identifier.
    pub id: String,
    /// Its day, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DocumentDate>,
    /// The name of its publisher, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
}

/// An entity across documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CorpusEntity {
    /// Its identifier.
    pub id: Id,
    /// What it is.
    pub kind: MentionKind,
    /// Its name.
    pub name: String,
    /// Where it occurs.
    pub members: Vec<Member>,
}

/// An entity of one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Member {
    /// The document.
    pub document: String,
    /// The entity in it.
    pub entity: Id,
}

/// A claim across documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CorpusClaim {
    /// Its identifier.
    pub id: Id,
    /// Its words, as the first statement has them.
    pub text: String,
    /// Who states it.
    pub statements: Vec<StatementRef>,
    /// How many independent sources it has: a release printed by five papers counts once.
    pub origins: u32,
}

/// A statement of one document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StatementRef {
    /// The document.
    pub document: String,
    /// The statement in it.
    pub statement: Id,
}

/// How two statements relate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Link {
    /// The first.
    pub from: StatementRef,
    /// What the relation is.
    #[serde(rename = "type")]
    pub kind: LinkType,
    /// The second.
    pub to: StatementRef,
    /// How sure it is, of a hundred.
    pub score: u8,
    /// What the two share.
    pub shared: Vec<String>,
    /// In what they differ.
    pub differs: Vec<String>,
}

/// What the relation of two statements is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LinkType {
    /// They say the same.
    Equivalent,
    /// The first says the second and more.
    Entails,
    /// They cannot both hold.
    Contradicts,
    /// They come from one source text.
    SameOrigin,
}
