//! Any line of JSON Lines gives a record or a reason.

#![no_main]
#![allow(dead_code, reason = "the module is the tool's, and holds more than a fuzzer needs")]

#[path = "../../src/cli/record.rs"]
mod record;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|line: &[u8]| {
    for fields in [record::Fields { id: "id", text: "text" }, record::Fields { id: "url", text: "body" }] {
        match record::parse(line, fields) {
            Ok(record) => {
                let text = record.text.as_deref().expect("a record has a text");
                let date = record.date.as_deref().map(str::parse);
                if text.len() < 2_000 && !matches!(date, Some(Err(_))) {
                    let date = date.and_then(Result::ok);
                    let graph = ascribe::Extractor::default().extract_document(text, record.id.as_deref(), date);
                    let graph = graph.expect("the text is short");
                    serde_json::to_vec(&graph).expect("a graph is plain data");
                }
            }
            Err((_, reason)) => assert!(!reason.is_empty()),
        }
    }
});
