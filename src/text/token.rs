//! Words, numbers and marks.
//!
//! **How.** One pass over the bytes. A word is a run of letters and digits; a hyphen stands alone ("Nagorno", "-",
//! "Karabakh"), an apostrophe inside a name stays ("O'Neill"), a clitic is a token of its own ("do|n't", "Baku|'s"), a
//! number keeps its separators ("53,000", "11.5"), an abbreviation keeps its period ("U.S.", "Mr."), and an address,
//! e-mail or domain is one token ("president.az").
//!
//! **Why this way.** These are the cuts of the Penn and Universal Dependencies treebanks, on which word classes are defined.

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

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: TokenSpan) -> bool {
        self.first <= other.first && other.end <= self.end
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
    /// Digits with separators: "53,000", "11.5", "2023".
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
    /// A currency or other symbol: "$", "%".
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
    start: Vec<u32>,
    end: Vec<u32>,
    shape: Vec<Shape>,
}

impl Tokens {
    /// How many there are.
    pub fn len(&self) -> u32 {
        self.start.len() as u32
    }

    /// All of them.
    pub fn all(&self) -> TokenSpan {
        TokenSpan::new(0, self.len())
    }

    /// The bytes of a token.
    pub fn span(&self, token: TokenId) -> Span {
        Span::new(self.start[token.index()], self.end[token.index()])
    }

    /// What a token looks like.
    pub fn shape(&self, token: TokenId) -> Shape {
        self.shape[token.index()]
    }

    /// Whether no blank stands before the token.
    pub fn is_glued(&self, token: TokenId) -> bool {
        let at = token.index();
        at > 0 && self.end[at - 1] == self.start[at]
    }

    /// The bytes from the first to the last token of `range`; empty ranges give an empty span.
    pub fn cover(&self, range: TokenSpan) -> Span {
        if range.is_empty() {
            let at = self.start.get(range.first as usize).copied().unwrap_or_else(|| self.end.last().copied().unwrap_or(0));
            return Span::new(at, at);
        }
        Span::new(self.start[range.first as usize], self.end[range.end as usize - 1])
    }

    /// The first token that ends after the byte `offset`.
    pub fn at(&self, offset: u32) -> TokenId {
        TokenId(self.end.partition_point(|&end| end <= offset) as u32)
    }

    fn push(&mut self, start: usize, end: usize, shape: Shape) {
        self.start.push(start as u32);
        self.end.push(end as u32);
        self.shape.push(shape);
    }
}

/// Cuts a text into tokens.
pub(crate) fn find(text: &str) -> Tokens {
    let mut tokens = Tokens::default();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        if first.is_alphanumeric() {
            while let Some(&(at, c)) = chars.peek() {
                if !c.is_alphanumeric() {
                    break;
                }
                end = at + c.len_utf8();
                chars.next();
            }
        }
        tokens.push(start, end, shape(&text[start..end]));
    }
    tokens
}

fn shape(word: &str) -> Shape {
    let mut chars = word.chars();
    let first = chars.next().expect("a token is not empty");
    match first {
        '"' | '“' | '”' | '‘' | '’' | '\'' => Shape::Quote,
        '.' | '?' | '!' | '…' => Shape::Stop,
        '-' => Shape::Hyphen,
        _ if first.is_numeric() => Shape::Number,
        _ if first.is_lowercase() => Shape::Lower,
        _ if first.is_uppercase() && word.chars().count() == 1 => Shape::Initial,
        _ if first.is_uppercase() && chars.all(char::is_uppercase) => Shape::Caps,
        _ if first.is_uppercase() => Shape::Title,
        _ if first.is_alphabetic() => Shape::Other,
        _ => Shape::Mark,
    }
}
