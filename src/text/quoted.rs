//! Which quotation a mention stands in, asked in the order of the text.
//!
//! **How.** A stack of the quotations that are open; each is put on it once and taken off once.
//!
//! **Why this way.** However many quotations stand inside another, the outer one is still there behind them.
//!
//! **Limits.** Goes forward only.

use super::Quotation;

/// The quotations around the token at hand.
#[derive(Debug, Default)]
pub(crate) struct Quoted {
    /// How many begin at the token or before it.
    pub opened: usize,
    /// Those of them that hold it, the outermost first.
    open: Vec<usize>,
}

impl Quoted {
    /// Goes forward to a token.
    pub fn go_to(&mut self, quotations: &[Quotation], token: u32) {
        while let Some(next) = quotations.get(self.opened).filter(|next| next.tokens.first <= token) {
            self.close(quotations, next.tokens.first);
            self.open.push(self.opened);
            self.opened += 1;
        }
        self.close(quotations, token);
    }

    /// The innermost quotation that holds the token.
    pub fn innermost(&self) -> Option<usize> {
        self.open.last().copied()
    }

    /// Whether a quotation within another holds the token.
    pub fn is_nested(&self) -> bool {
        self.open.len() > 1
    }

    /// Takes off what ends before a token.
    fn close(&mut self, quotations: &[Quotation], token: u32) {
        while self.open.last().is_some_and(|&last| quotations[last].tokens.end <= token) {
            self.open.pop();
        }
    }
}
