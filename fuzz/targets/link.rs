//! Any graphs that can be read as such can be linked, drawn and written, sound or not.

#![no_main]

use ascribe::{ClaimGraph, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|graphs: &str| {
    let read = serde_json::Deserializer::from_str(graphs).into_iter::<ClaimGraph>();
    let graphs: Vec<ClaimGraph> = read.map_while(Result::ok).collect();
    let corpus = ascribe::link(&graphs);
    serde_json::to_vec(&corpus).expect("a corpus is plain data");
    for graph in &graphs {
        render::text(graph, "Ana Ruiz said “no”.\nMayor Bo Lind said yes.");
        render::html(graph, "Ana Ruiz said “no”.\nMayor Bo Lind said yes.");
    }
});
