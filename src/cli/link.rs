//! `ascribe link`: graphs in, one corpus out.

use super::arguments::{Link, LinkOutput};
use super::{Failure, print, source};
use ascribe::ClaimGraph;
use serde::Deserialize;
use std::path::Path;
use std::sync::Arc;

/// Reads the graphs, links them, prints the corpus.
pub(super) fn run(asked: &Link) -> Result<bool, Failure> {
    let mut graphs = Vec::new();
    let mut failed = 0;
    for path in &asked.graphs {
        failed += read(path, &mut graphs)?;
    }
    let mut ids: Vec<&str> = graphs.iter().map(|graph| graph.document.id.as_str()).collect();
    ids.sort_unstable();
    if let Some(twice) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Failure::broken(format_args!("two graphs are of a document `{}`; give each its own `id`", twice[0])));
    }
    let corpus = ascribe::link(&graphs);
    let json = match asked.output {
        LinkOutput::Json => serde_json::to_string_pretty(&corpus),
        LinkOutput::Jsonl => serde_json::to_string(&corpus),
    };
    print(&(json.expect("a corpus is plain data") + "\n"))?;
    Ok(failed == 0)
}

/// Appends the graphs of a file, one after another, and counts the places where a document had failed.
fn read(path: &Path, graphs: &mut Vec<ClaimGraph>) -> Result<usize, Failure> {
    let text = source::read(path, u64::MAX, &Arc::default()).map_err(Failure::broken)?;
    let mut failed = 0;
    for (number, object) in serde_json::Deserializer::from_str(&text).into_iter::<Entry>().enumerate() {
        match object {
            Ok(Entry::Graph(graph)) => graphs.push(*graph),
            Ok(Entry::Failed { error }) => {
                failed += 1;
                eprintln!("ascribe: {}: graph {}: left out: {error}", source::name(path), number + 1);
            }
            Err(error) => {
                let name = source::name(path);
                return Err(Failure::broken(format_args!(
                    "{name}: graph {}: not as `ascribe extract` writes it: {error}",
                    number + 1
                )));
            }
        }
    }
    Ok(failed)
}

/// What `extract` writes for a document.
#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Failed { error: String },
    Graph(Box<ClaimGraph>),
}
