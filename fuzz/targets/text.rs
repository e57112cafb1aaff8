//! Any text gives a sound graph, and every view of the graph can be drawn.

#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use ascribe::{Extractor, Offsets, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let graph = ascribe::extract(text);
    if let Some(reason) = promises::wrong(&graph, text) {
        panic!("{reason}");
    }
    render::text(&graph, text);
    render::html(&graph, text);
    for offsets in [Offsets::Utf16, Offsets::Char] {
        Extractor::builder().offsets(offsets).build().expect("the embedded tables are sound").extract(text);
    }
    Extractor::default().explain(text, text.len() / 2);
});
