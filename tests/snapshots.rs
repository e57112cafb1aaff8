//! What is found in every fixture, a line an item, for a reader.
//!
//! A line says what was found, where, in which words, with which facts, and by which rule with which confidence. After a change,
//! `INSTA_UPDATE=always cargo test --test snapshots` writes them anew; read the difference line by line before it is committed.

mod texts;

use ascribe::{Extractor, render};
use std::fs;

#[test]
fn every_fixture_is_as_it_was_read() {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    let _bound = settings.bind_to_scope();
    let mut changed = Vec::new();
    for path in texts::all() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let graph = Extractor::default().extract_document(&text, Some(&name), None).unwrap();
        let lines = render::text(&graph, &text);
        // All of them are compared before the test fails, so that one run shows every difference.
        if std::panic::catch_unwind(|| insta::assert_snapshot!(name.as_str(), lines)).is_err() {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {}", changed.join(", "));
}
