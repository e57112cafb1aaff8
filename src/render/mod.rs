//! Graphs for people: a marked-up text and a page.
//!
//! **How.** Each form is a function from the graph and its text to a string; both read public types only.
//!
//! **Why this way.** JSON needs no renderer, since the types are plain data that any `serde` format writes.
//!
//! **Limits.** Both forms expect byte offsets, as [`extract`](crate::extract) gives them, and the text of the graph; with
//! another text or other offsets they mark the wrong words, but they do not panic.

mod html;
mod offsets;
mod text;

pub use html::html;
pub(crate) use offsets::convert_offsets;
pub use text::text;

use std::borrow::Cow;

/// The name of a variant, as JSON has it.
pub(crate) fn label(variant: &impl serde::Serialize) -> String {
    struct Label<'a, T>(&'a T);
    impl<T: serde::Serialize> std::fmt::Display for Label<'_, T> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.serialize(f)
        }
    }
    Label(variant).to_string()
}

/// The text with a sign in place of each control character, so that printing an article cannot drive a terminal; tabs and line
/// breaks stay.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    let hides = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !text.contains(hides) {
        return Cow::Borrowed(text);
    }
    let shown = |c: char| match c {
        '\0'..='\x1f' if hides(c) => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '␡',
        _ if hides(c) => char::REPLACEMENT_CHARACTER,
        _ => c,
    };
    Cow::Owned(text.chars().map(shown).collect())
}

/// The place in the text that an offset means: the character that it falls into, or the end.
fn place(text: &str, offset: u32) -> usize {
    let at = text.len().min(offset as usize);
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown_and_not_sent() {
        assert_eq!(visible("a\u{1b}[31mb\t\0\u{7f}\u{9b}2Jé\n"), "a␛[31mb\t␀␡\u{fffd}2Jé\n");
        let article = "Ana Ruiz\u{1b}[2J said that the bridge was open.\u{9b}";
        assert!(!text(&crate::extract(article), article).contains(['\u{1b}', '\u{9b}']));
    }

    #[test]
    fn a_graph_beside_a_text_that_is_not_its_own_can_be_drawn() {
        let graph = crate::extract("Mayor Ana Ruiz of Tarvel said on Tuesday: “We will pay $5 million.”");
        for other in ["", "é", "北京 北京 北京 北京 北京 北京 北京"] {
            assert!(text(&graph, other).starts_with("document "));
            assert!(html(&graph, other).starts_with("<!doctype html>"));
        }
    }
}
