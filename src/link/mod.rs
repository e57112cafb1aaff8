//! What several documents say together.

use crate::model::{ClaimGraph, Corpus, CorpusDocument};

/// Links the entities and statements of several documents.
///
/// ```
/// let (a, b) = (ascribe::extract("Ana Ruiz said no."), ascribe::extract("Ana Ruiz said yes."));
/// let corpus = ascribe::link([&a, &b]);
/// assert_eq!(corpus.documents.len(), 2);
/// ```
pub fn link<'g>(graphs: impl IntoIterator<Item = &'g ClaimGraph>) -> Corpus {
    let documents = graphs.into_iter().map(|graph| CorpusDocument {
        id: graph.document.id.clone(),
        date: graph.document.date.clone(),
        publisher: None,
    });
    Corpus { documents: documents.collect(), ..Corpus::default() }
}
