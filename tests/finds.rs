//! Inputs that a fuzz target (`fuzz/`) found a mistake with, made smaller; each stays mended.

mod promises;

/// Texts of which each once broke a promise, and what was wrong.
const TEXTS: &[(&str, &str)] = &[
    ("a score beside a sum too large for a decimal times twenty", "23-0;777$77777777777777777777777777777-27"),
    ("a colon that looks like the end of a dateline and ends the text", "0\" oknk\nWWWWWWWWWWWWWWWWWWWWWWWWWWWW:"),
    ("a tag in front of what is said that ends the text", "It rained. Said Ana Ruiz on Tuesday:"),
    ("a statement within another that ends in marks", "“I never said that,” Ruiz said."),
    ("names in a row at the beginning of the text", "Mdeny\u{b},s\0K\u{1},5\u{e}\u{3}saK,say s-"),
    ("a report as the agency has it behind another one", "As U reported on website,r reported on website"),
];

#[test]
fn texts_that_were_found_give_sound_graphs() {
    for (what, text) in TEXTS {
        let graph = ascribe::extract(text);
        assert_eq!(promises::wrong(&graph, text), None, "{what}");
        ascribe::render::text(&graph, text);
        ascribe::render::html(&graph, text);
    }
}

#[test]
fn graphs_whose_spans_are_upside_down_can_be_linked() {
    let mut graph = ascribe::extract("Ana Ruiz said that Bo Lind of Tarvel would pay $5 million on Tuesday.");
    for mention in &mut graph.mentions {
        (mention.start, mention.end) = (mention.end, mention.start);
    }
    for piece in graph.statements.iter_mut().flat_map(|said| &mut said.content) {
        (piece.start, piece.end) = (u32::MAX, 0);
    }
    for amount in &mut graph.amounts {
        (amount.start, amount.end) = (u32::MAX, 0);
    }
    assert_eq!(ascribe::link([&graph]).claims.len(), 1);
    ascribe::render::html(&graph, "Ana Ruiz said that Bo Lind of Tarvel would pay $5 million on Tuesday.");
    ascribe::render::text(&graph, "");
}
