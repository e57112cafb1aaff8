//! What the stages considered and dropped, kept only when somebody asks.
//!
//! **How.** The article carries a sink; [`Trace::note`] takes a closure that makes the sentence, and calls it only when the
//! sink is open.
//!
//! **Why this way.** Every stage reads the article, so an explanation needs no parameter of its own in any signature, and an
//! extraction that is not explained pays one branch for a candidate.

use super::TokenSpan;
use std::cell::RefCell;

/// A candidate that a stage considered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// The stage: "mention".
    pub stage: &'static str,
    /// The tokens that it is about.
    pub tokens: TokenSpan,
    /// The rule that fits there; none for a candidate of another kind.
    pub rule: Option<String>,
    /// What was considered, and how it was weighed.
    pub text: String,
}

/// The sink of an article.
#[derive(Debug, Default)]
pub(crate) struct Trace(Option<RefCell<Vec<Note>>>);

impl Trace {
    /// A sink that keeps what it is told.
    pub fn open() -> Self {
        Trace(Some(RefCell::default()))
    }

    /// Whether anybody listens.
    pub fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// Notes a candidate and what was weighed; `text` is called only if anybody listens.
    pub fn note(&self, stage: &'static str, tokens: TokenSpan, text: impl FnOnce() -> String) {
        if let Some(notes) = &self.0 {
            notes.borrow_mut().push(Note { stage, tokens, rule: None, text: text() });
        }
    }

    /// Notes that a rule fits; whether anything came of it is seen in the end. `text` gives the name and the captures.
    pub fn fits(&self, stage: &'static str, tokens: TokenSpan, text: impl FnOnce() -> (String, String)) {
        if let Some(notes) = &self.0 {
            let (rule, text) = text();
            notes.borrow_mut().push(Note { stage, tokens, rule: Some(rule), text });
        }
    }

    /// What was noted, in the order in which it happened.
    pub fn notes(&self) -> Vec<Note> {
        self.0.as_ref().map_or_else(Vec::new, |notes| notes.borrow().clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_sink_does_not_even_ask() {
        let trace = Trace::default();
        trace.note("mention", TokenSpan::new(0, 1), || unreachable!("nobody listens"));
        assert!(trace.notes().is_empty());
    }

    #[test]
    fn an_open_sink_keeps_the_order() {
        let trace = Trace::open();
        trace.note("mention", TokenSpan::new(3, 4), || "first".to_owned());
        trace.note("mention", TokenSpan::new(0, 1), || "second".to_owned());
        let texts: Vec<String> = trace.notes().into_iter().map(|note| note.text).collect();
        assert_eq!(texts, ["first", "second"]);
    }
}
