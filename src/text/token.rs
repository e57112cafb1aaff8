//! Words, numbers and marks.
//!
//! **How.** A word is a run of letters and digits; a hyphen stands alone ("Nagorno", "-", "Karabakh"), an apostrophe inside
//! a name stays ("O'Neill"), a clitic is a token of its own ("do|n't", "Baku|'s", "voters|'", and "can|not"), an abbreviation
//! keeps its period ("U.S.", "Mr."), and an address, e-mail, domain, handle or hashtag is one token ("president.az"). A number
//! keeps its separators ("53,000", "11.5", "10:30", "9/11", ".5") but not hyphens or dashes ("2023|-|09|-|27"); a unit or scale
//! word glued to it is a token of its own ("11.5|m", "5|km", "9|am"), other letters stay ("1st", "1990s", "4x4"). A currency
//! sign keeps the letters of its country ("US$", "A$"); ellipses, "--", "?!", "``" and "''" are one token each.
//!
//! **Why this way.** These are the cuts of the Penn and Universal Dependencies treebanks, on which word classes are defined.
//!
//! **Limits.** Scripts written without blanks come out as one token a run. Control and zero-width characters are blanks.

use crate::model::Span;

/// Index of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TokenId(pub u32);

impl TokenId {
    /// As an index into a vector.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A half-open range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TokenSpan {
    /// Index of the first token.
    pub first: u32,
    /// Index after the last token.
    pub end: u32,
}

impl TokenSpan {
    /// The range from `first` up to `end`.
    pub fn new(first: u32, end: u32) -> Self {
        debug_assert!(first <= end);
        TokenSpan { first, end }
    }

    /// How many tokens.
    pub fn len(self) -> u32 {
        self.end - self.first
    }

    /// Whether it holds no token.
    pub fn is_empty(self) -> bool {
        self.first == self.end
    }

    /// Whether `token` lies inside.
    pub fn holds(self, token: TokenId) -> bool {
        self.first <= token.0 && token.0 < self.end
    }

    /// Whether the two share a token.
    pub fn overlaps(self, other: TokenSpan) -> bool {
        self.first < other.end && other.first < self.end
    }

    /// Its tokens, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = TokenId> {
        (self.first..self.end).map(TokenId)
    }
}

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Shape {
    /// Letters, the first one small: "said".
    Lower,
    /// A capital and small letters: "Baku", "O'Neill".
    Title,
    /// Two or more capitals and no small letter: "USAID", "U.S.".
    Caps,
    /// One capital letter, with or without a period: "J.", "A".
    Initial,
    /// Letters of mixed case in another order, or letters with digits: "iPhone", "McDonald", "F16".
    Mixed,
    /// A word that begins with a digit: "53,000", "11.5", "2023", "1st", "1990s".
    Number,
    /// A clitic or part of a contraction: "'s", "n't".
    Clitic,
    /// An address, e-mail, domain, handle or hashtag.
    Address,
    /// An opening or closing quotation mark, single or double.
    Quote,
    /// A period, question mark, exclamation mark or ellipsis.
    Stop,
    /// A hyphen between two words without blanks.
    Hyphen,
    /// Any other mark.
    Mark,
    /// A currency or other symbol: "$", "US$", "%", an emoji.
    Symbol,
    /// Letters of a script without case.
    Other,
}

impl Shape {
    /// Whether it is a word, number or address rather than a mark.
    pub fn is_word(self) -> bool {
        use Shape::*;
        matches!(self, Lower | Title | Caps | Initial | Mixed | Number | Clitic | Address | Other)
    }

    /// Whether it begins like a name.
    pub fn is_capital(self) -> bool {
        matches!(self, Shape::Title | Shape::Caps | Shape::Initial | Shape::Mixed)
    }
}

/// The tokens of a text, as parallel vectors.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    span: Vec<Span>,
    shape: Vec<Shape>,
}

impl Tokens {
    /// Room for the tokens of `bytes` bytes of ordinary text.
    pub(super) fn for_text(bytes: usize) -> Self {
        let room = bytes / 5 + 8;
        Tokens { span: Vec::with_capacity(room), shape: Vec::with_capacity(room) }
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        self.span.len() as u32
    }

    /// All of them.
    pub fn all(&self) -> TokenSpan {
        TokenSpan::new(0, self.len())
    }

    /// The bytes of a token.
    pub fn span(&self, token: TokenId) -> Span {
        self.span[token.index()]
    }

    /// What a token looks like.
    pub fn shape(&self, token: TokenId) -> Shape {
        self.shape[token.index()]
    }

    /// Whether no blank stands before the token; nothing is glued to the end of the text.
    pub fn is_glued(&self, token: TokenId) -> bool {
        let at = token.index();
        at > 0 && self.span.get(at).is_some_and(|span| self.span[at - 1].end == span.start)
    }

    /// The bytes from the first to the last token of `range`; empty ranges give an empty span.
    pub fn cover(&self, range: TokenSpan) -> Span {
        if range.is_empty() {
            let after = || self.span.last().map_or(0, |span| span.end);
            let at = self.span.get(range.first as usize).map_or_else(after, |span| span.start);
            return Span::new(at, at);
        }
        Span::new(self.span[range.first as usize].start, self.span[range.end as usize - 1].end)
    }

    /// The first token that ends after the byte `offset`.
    pub fn at(&self, offset: u32) -> TokenId {
        TokenId(self.span.partition_point(|span| span.end <= offset) as u32)
    }

    /// Adds a token.
    pub(super) fn push(&mut self, start: usize, end: usize, shape: Shape) {
        self.span.push(Span::new(start as u32, end as u32));
        self.shape.push(shape);
    }

    /// Takes away the tokens that start at the byte `start` or later.
    pub(super) fn cut_back(&mut self, start: usize) {
        while self.span.last().is_some_and(|span| span.start as usize >= start) {
            self.span.pop();
            self.shape.pop();
        }
    }

    /// The last token so far.
    pub(super) fn last(&self) -> Option<(Span, Shape)> {
        Some((*self.span.last()?, *self.shape.last()?))
    }
}
