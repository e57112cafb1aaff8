//! `ascribe link`: graphs in, one corpus out.

use super::arguments::{Link, LinkOutput};
use super::record::in_words;
use super::{Failure, print, source};
use ascribe::ClaimGraph;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// The graphs of the files, and where each begins: file and line.
#[derive(Default)]
struct Graphs {
    all: Vec<ClaimGraph>,
    places: Vec<String>,
    /// How many documents had failed.
    failed: usize,
}

/// Reads the graphs, links them, prints the corpus.
pub(super) fn run(asked: &Link) -> Result<bool, Failure> {
    if let Some(missing) = asked.graphs.iter().find(|path| source::is_missing(path)) {
        return Err(Failure::usage(format_args!("{}: there is no such file", source::name(missing))));
    }
    let mut graphs = Graphs::default();
    for path in &asked.graphs {
        graphs.read(path)?;
    }
    graphs.find_twins()?;
    let corpus = ascribe::link(&graphs.all);
    let json = match asked.output {
        LinkOutput::Json => serde_json::to_string_pretty(&corpus),
        LinkOutput::Jsonl => serde_json::to_string(&corpus),
    };
    print(&(json.expect("a corpus is plain data") + "\n"))?;
    Ok(graphs.failed == 0)
}

impl Graphs {
    /// Appends the graphs of a file, one after another; places where a document had failed are reported.
    fn read(&mut self, path: &Path) -> Result<(), Failure> {
        let text = source::read(path, u64::MAX, &Arc::default()).map_err(Failure::broken)?;
        let name = source::name(path);
        let mut objects = serde_json::Deserializer::from_str(&text).into_iter::<&RawValue>();
        let (mut line, mut counted) = (1, 0);
        loop {
            let begin = objects.byte_offset();
            let begin = begin + (text.len() - begin - text[begin..].trim_start().len());
            line += text[counted..begin].matches('\n').count();
            counted = begin;
            let place = format!("{name}:{line}");
            let unlike = |error: serde_json::Error| {
                let problem = in_words(&error);
                Failure::broken(format_args!(
                    "{place}: no graph as `ascribe extract` writes it with --output json or jsonl: {problem}"
                ))
            };
            let Some(object) = objects.next() else { return Ok(()) };
            let object = object.map_err(unlike)?.get();
            if let Ok(Failed { error }) = serde_json::from_str(object) {
                self.failed += 1;
                eprintln!("ascribe: {place}: left out: {error}");
                continue;
            }
            self.all.push(serde_json::from_str(object).map_err(unlike)?);
            self.places.push(place);
        }
    }

    /// An error when two graphs are of one document.
    fn find_twins(&self) -> Result<(), Failure> {
        let mut seen: HashMap<&str, &str> = HashMap::new();
        for (graph, place) in self.all.iter().zip(&self.places) {
            let id = graph.document.id.as_str();
            if let Some(before) = seen.insert(id, place) {
                return Err(Failure::broken(format_args!(
                    "{place}: a graph of `{}` stands at {before} already; extract each document once, under an `id` of its own",
                    id.escape_debug()
                )));
            }
        }
        Ok(())
    }
}

/// What `extract` writes in place of a graph.
#[derive(Deserialize)]
struct Failed {
    error: String,
}
