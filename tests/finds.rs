//! Inputs that a fuzz target (`fuzz/`) found a mistake with, made smaller; each stays mended.

mod promises;

/// Texts of which each once broke a promise, and what was wrong.
const TEXTS: &[(&str, &str)] =
    &[("a score beside a sum too large for a decimal times twenty", "23-0;777$77777777777777777777777777777-27")];

#[test]
fn texts_that_were_found_give_sound_graphs() {
    for (what, text) in TEXTS {
        let graph = ascribe::extract(text);
        assert_eq!(promises::wrong(&graph, text), None, "{what}");
        ascribe::render::text(&graph, text);
        ascribe::render::html(&graph, text);
    }
}
