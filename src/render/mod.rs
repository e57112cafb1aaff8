//! Graphs for people: a marked-up text and a page.
//!
//! **How.** Each form is a function from the graph and its text to a string; both read public types only.
//!
//! **Why this way.** JSON needs no renderer, since the types are plain data that any `serde` format writes.
//!
//! **Limits.** Both forms expect byte offsets, as [`extract`](crate::extract) gives them.

mod html;
mod offsets;
mod text;

pub use html::html;
pub(crate) use offsets::convert_offsets;
pub use text::text;

/// The name of a variant, as JSON has it.
fn label(variant: &impl serde::Serialize) -> String {
    struct Label<'a, T>(&'a T);
    impl<T: serde::Serialize> std::fmt::Display for Label<'_, T> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.serialize(f)
        }
    }
    Label(variant).to_string()
}
