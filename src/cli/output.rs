//! Writes a graph in the form that was asked for.

use super::arguments::Output;
use ascribe::{ClaimGraph, render};

/// Appends the graph of `text` to `out`.
pub(super) fn write(graph: &ClaimGraph, text: &str, form: Output, out: &mut Vec<u8>) {
    const PLAIN: &str = "a graph is plain data and a vector takes every byte";
    match form {
        Output::Json => serde_json::to_writer_pretty(&mut *out, graph).expect(PLAIN),
        Output::Jsonl => serde_json::to_writer(&mut *out, graph).expect(PLAIN),
        Output::Text => out.extend_from_slice(render::text(graph, text).as_bytes()),
        Output::Html => out.extend_from_slice(render::html(graph, text).as_bytes()),
    }
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
}

/// Appends what stands in place of the graph of a document that failed.
pub(super) fn write_error(id: Option<&str>, reason: &str, form: Output, out: &mut Vec<u8>) {
    let object = serde_json::json!({ "document": { "id": id }, "error": reason });
    match form {
        Output::Json => out.extend_from_slice(format!("{object:#}\n").as_bytes()),
        Output::Jsonl => out.extend_from_slice(format!("{object}\n").as_bytes()),
        Output::Text | Output::Html => {}
    }
}
