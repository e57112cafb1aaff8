//! The units that the grammars of amounts and times read: words, numerals and marks of one sentence.
//!
//! **How.** Tokens are cut on where a number ends: "11.5m" gives "11.5" and "m", "9/11" gives "9", "/" and "11", "CHF3" gives
//! "CHF" and "3". A numeral keeps its separators. Each piece carries its terminal; classes are read from the hits of its token,
//! or looked up for a part of a token.
//!
//! **Why this way.** What is one word to the reader of prose ("10:30pm") is several to a grammar of times, and grammars that
//! see one form of each thing stay short.
//!
//! **Limits.** A word with digits inside ("F16", "iPhone15") is one opaque piece, unless its letters are a currency or month.

use super::number::Numbers;
use super::numeral;
use super::outlook::Outlook;
use super::prefix;
use super::refusal::Refusals;
use super::terminal::Terminal;
use crate::grammar::{Chunks, Tag, Tags};
use crate::lexicon::{Class, ClassSet, EntryId, Hits, Lexicon};
use crate::model::Span;
use crate::text::{Article, Shape, TokenId, TokenSpan};

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Digits with separators.
    Number,
    /// Letters.
    Word,
    /// Letters and digits that belong together, or an address.
    Code,
    /// A mark or symbol; quotation marks and dashes in their plain form.
    Mark(char),
}

/// A word, numeral or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub start: u32,
    pub end: u32,
    pub token: TokenId,
    pub form: Form,
    pub word: Terminal,
    /// Whether no blank stands before it.
    pub glued: bool,
    /// Whether it is a whole token.
    pub whole: bool,
    /// The classes of the rows that start here; of a part of a token, those of the rows that are the part.
    pub classes: ClassSet,
}

/// What a number may count or be multiplied by.
const MEASURES: ClassSet = ClassSet::of(&[Class::Unit, Class::ScaleWord]);

/// A row that stands at a piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub entry: EntryId,
    /// Index after its last piece.
    pub end: usize,
}

/// One sentence as the grammars see it.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub article: &'a Article<'a>,
    pub hits: &'a Hits,
    pub tags: &'a Tags,
    pub chunks: &'a Chunks,
    pub lexicon: &'a Lexicon,
    pub pieces: Vec<Piece>,
    /// What each piece can begin.
    outlook: Outlook,
    /// The numbers that were read so far.
    pub numbers: Numbers,
    /// What is known not to begin at a piece.
    pub refusals: Refusals,
    /// For every token of the sentence, the index of its first piece.
    first: Vec<u32>,
    tokens: TokenSpan,
}

impl<'a> View<'a> {
    pub fn new(article: &'a Article<'a>, hits: &'a Hits, tags: &'a Tags, chunks: &'a Chunks, lexicon: &'a Lexicon) -> Self {
        let (pieces, outlook, first) = (Vec::new(), Outlook::default(), Vec::new());
        let (numbers, refusals) = (Numbers::default(), Refusals::default());
        View { article, hits, tags, chunks, lexicon, pieces, outlook, numbers, refusals, first, tokens: TokenSpan::new(0, 0) }
    }

    /// Turns to another stretch of tokens.
    pub fn read(&mut self, tokens: TokenSpan) {
        self.pieces.clear();
        self.first.clear();
        self.tokens = tokens;
        for token in tokens.iter() {
            let first = self.pieces.len();
            self.first.push(first as u32);
            self.cut(token);
            self.join_number(first);
        }
        self.outlook.read(&self.pieces, self.hits);
        self.numbers.reset(self.pieces.len());
        self.refusals.reset(self.pieces.len());
    }

    /// Whether a number can begin at the piece.
    pub fn may_be_number(&self, at: usize) -> bool {
        self.outlook.may_be_number(at)
    }

    /// Whether a number that begins at the piece can be one of a time, as far as the pieces behind it say.
    pub fn may_date(&self, at: usize) -> bool {
        self.outlook.may_date(at)
    }

    /// Whether a word of time or a number stands at the piece or a few pieces on.
    pub fn is_near_time(&self, at: usize) -> bool {
        self.outlook.is_near_time(at)
    }

    /// Whether a word of time or a number stands at the piece or at most so many pieces on.
    pub fn is_time_within(&self, at: usize, reach: usize) -> bool {
        self.outlook.is_time_within(at, reach)
    }

    /// How many pieces.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The text of a piece.
    pub fn text(&self, at: usize) -> &'a str {
        let Some(piece) = self.pieces.get(at) else { return "" };
        Span::new(piece.start, piece.end).slice(self.article.text)
    }

    /// The terminal of a piece.
    pub fn word(&self, at: usize) -> Terminal {
        self.pieces.get(at).map_or(Terminal::Other, |piece| piece.word)
    }

    /// Whether the piece is that word.
    pub fn is(&self, at: usize, word: Terminal) -> bool {
        self.word(at) == word
    }

    /// Whether the piece is one of the words.
    pub fn is_any(&self, at: usize, words: &[Terminal]) -> bool {
        words.contains(&self.word(at))
    }

    /// Whether the piece is that mark.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.form == Form::Mark(mark))
    }

    /// The mark at a piece.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.pieces.get(at)?.form {
            Form::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub fn is_number(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.form == Form::Number)
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.form == Form::Word)
    }

    /// Whether the piece is letters and digits that belong together.
    pub fn is_code(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.form == Form::Code)
    }

    /// Whether no blank stands before the piece.
    pub fn is_glued(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.glued)
    }

    /// Whether the piece begins with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.text(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the piece has no small letter.
    pub fn is_caps(&self, at: usize) -> bool {
        !self.text(at).bytes().any(|b| b.is_ascii_lowercase())
    }

    /// The word class of the piece's token.
    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.pieces.get(at).map(|piece| self.tags.of(piece.token))
    }

    /// Whether the piece belongs to the noun phrase of the piece before it.
    pub fn goes_on_in_phrase(&self, at: usize) -> bool {
        let phrase = |at: usize| self.chunks.noun_at(self.pieces.get(at)?.token);
        at > 0 && phrase(at).is_some_and(|own| phrase(at - 1) == Some(own))
    }

    /// Whether the piece is a whole word of a class.
    pub fn has(&self, at: usize, class: Class) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.whole && piece.classes.has(class))
    }

    /// Whether the piece is a word of one of the classes, or a part of a token, which is looked up where it matters.
    pub fn may_have(&self, at: usize, classes: ClassSet) -> bool {
        self.pieces.get(at).is_some_and(|piece| !piece.whole || piece.classes.meets(classes))
    }

    /// The longest row of `class` that starts at the piece.
    #[inline]
    pub fn find(&self, at: usize, class: Class) -> Option<Found> {
        let piece = self.pieces.get(at)?;
        if piece.classes.has(class) { self.find_row(at, *piece, class) } else { None }
    }

    fn find_row(&self, at: usize, piece: Piece, class: Class) -> Option<Found> {
        if !piece.whole {
            let entry = self.lexicon.find(self.text(at), class)?;
            return Some(Found { entry, end: at + 1 });
        }
        let hits = self.hits.starting_at(piece.token).iter().filter(|hit| hit.class == class);
        let hit = hits.into_iter().find(|hit| hit.tokens.end <= self.tokens.end)?;
        Some(Found { entry: hit.entry, end: self.index_of(hit.tokens.end) })
    }

    /// Every row of `class` that starts at the piece, longest first.
    pub fn find_all(&self, at: usize, class: Class) -> impl Iterator<Item = Found> + '_ {
        let piece = self.pieces.get(at).filter(|piece| piece.whole && piece.classes.has(class));
        let hits = piece.map_or(&[][..], |piece| self.hits.starting_at(piece.token));
        let whole = hits.iter().filter(move |hit| hit.class == class && hit.tokens.end <= self.tokens.end);
        let part = self.pieces.get(at).filter(|piece| !piece.whole).and_then(|_| self.find(at, class));
        whole.map(|hit| Found { entry: hit.entry, end: self.index_of(hit.tokens.end) }).chain(part)
    }

    /// A cell of a row.
    pub fn cell(&self, found: Found, column: &str) -> &'a str {
        self.lexicon.cell(found.entry, column)
    }

    /// The index of the first piece of a token of this sentence, or of the end.
    pub fn index_of(&self, token: u32) -> usize {
        self.first.get((token - self.tokens.first) as usize).map_or(self.pieces.len(), |&at| at as usize)
    }

    /// The bytes of the pieces from `from` to `to`.
    pub fn span(&self, from: usize, to: usize) -> Option<Span> {
        let (first, last) = (self.pieces.get(from)?, self.pieces.get(to.checked_sub(1)?)?);
        (first.start < last.end).then(|| Span::new(first.start, last.end))
    }

    /// The tokens that the pieces from `from` to `to` touch.
    pub fn tokens(&self, from: usize, to: usize) -> Option<TokenSpan> {
        let (first, last) = (self.pieces.get(from)?, self.pieces.get(to.checked_sub(1)?)?);
        (first.token <= last.token).then(|| TokenSpan::new(first.token.0, last.token.0 + 1))
    }

    /// Makes one number of "USD3", "." and "14m", or of "R1", "," and "500", which are several tokens.
    fn join_number(&mut self, first: usize) {
        if !self.pieces.last().is_some_and(|share| share.form == Form::Number && share.glued) {
            return;
        }
        let Some([code, whole, mark, share]) = first.checked_sub(3).and_then(|at| self.pieces.get(at..first + 1)) else {
            return;
        };
        let cut = code.form == Form::Word && whole.form == Form::Number && code.end == whole.start;
        let joined = matches!(mark.form, Form::Mark('.' | ',')) && mark.glued && share.form == Form::Number && share.glued;
        if !cut || !joined {
            return;
        }
        let text = Span::new(whole.start, share.end).slice(self.article.text);
        if numeral::length(text) == text.len() {
            let classes = self.lexicon.classes_of(text);
            let number = Piece { end: share.end, token: share.token, classes, ..*whole };
            self.pieces.splice(first - 2..=first, [number]);
        }
    }

    fn cut(&mut self, token: TokenId) {
        let span = self.article.tokens.span(token);
        let text = self.article.token(token);
        let shape = self.article.tokens.shape(token);
        let glued = self.article.tokens.is_glued(token);
        let digits = || text.bytes().any(|b| b.is_ascii_digit());
        let form = match shape {
            Shape::Lower | Shape::Title | Shape::Caps | Shape::Initial => Form::Word,
            Shape::Address => Form::Code,
            Shape::Symbol if text.chars().nth(1).is_none() => Form::Mark(plain_mark(text)),
            Shape::Quote | Shape::Stop | Shape::Hyphen | Shape::Mark => Form::Mark(plain_mark(text)),
            _ if digits() => return self.cut_digits(token, span, text, glued),
            _ if numeral::is_fraction_sign(text) => Form::Number,
            _ => Form::Word,
        };
        let classes = self.hits.classes(token);
        let counted = form == Form::Word && self.pieces.last().is_some_and(|piece| piece.form == Form::Number);
        if counted && let Some(bare) = self.without_period(token, text, classes) {
            let end = span.end - 1;
            let word = Terminal::of(&text[..text.len() - 1]);
            return self.pieces.push(Piece { start: span.start, end, token, form, word, glued, whole: false, classes: bare });
        }
        let named = form == Form::Word || form == Form::Mark('@');
        let word = if named { Terminal::in_bucket(self.hits.bucket(token), text) } else { Terminal::Other };
        self.pieces.push(Piece { start: span.start, end: span.end, token, form, word, glued, whole: true, classes });
    }

    /// The classes of a unit or scale without its period, where that is no part of it or ends the sentence: "5 km.", "£3bn."
    fn without_period(&self, token: TokenId, text: &str, classes: ClassSet) -> Option<ClassSet> {
        let bare = text.strip_suffix('.').filter(|bare| !bare.contains('.'))?;
        let last = (token.0 + 1..self.tokens.end).all(|next| self.article.tokens.shape(TokenId(next)) == Shape::Quote);
        if classes.meets(MEASURES) && !last {
            return None;
        }
        Some(self.lexicon.classes_of(bare)).filter(|classes| classes.meets(MEASURES))
    }

    /// Cuts a token that holds digits.
    fn cut_digits(&mut self, token: TokenId, span: Span, text: &str, glued: bool) {
        let first = self.pieces.len();
        let row = self.hits.classes(token);
        let lexicon = self.lexicon;
        // "5km.": the period of a unit is not part of it.
        let unit = text.trim_start_matches(|c: char| !c.is_alphabetic());
        let bare = unit.ends_with('.') && self.without_period(token, unit, lexicon.classes_of(unit)).is_some();
        let mut add = |from: usize, to: usize, form: Form| {
            let piece = &text[from..to];
            let word = if form == Form::Word { Terminal::of(piece) } else { Terminal::Other };
            let (start, end) = (span.start + from as u32, span.start + to as u32);
            let whole = from == 0 && to == text.len();
            let classes = if whole { row } else { lexicon.classes_of(piece) };
            self.pieces.push(Piece { start, end, token, form, word, glued: from > 0 || glued, whole, classes });
        };
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters > 0 && !prefix::is_prefix(self.lexicon, text, letters, &self.article.text[span.start as usize + letters..]) {
            return add(0, text.len(), Form::Code);
        }
        if letters > 0 {
            add(0, letters, Form::Word);
        }
        let mut at = letters;
        // after "10" of "10.31.1974" every part is a number of its own
        let mut several = false;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let from = at;
            let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
            if c.is_ascii_digit() || c == '.' && !several && digit(at + 1) {
                at += if several { numeral::digits(&text[at..]) } else { numeral::length(&text[at..]) };
                several |= matches!(text.as_bytes().get(at), Some(b'.' | b',')) && digit(at + 1);
                add(from, at, Form::Number);
            } else if c.is_alphabetic() {
                at += text[at..]
                    .find(|c: char| !(c.is_alphabetic() || c == '.' || c == '\'' || c == '’'))
                    .unwrap_or(text.len() - at);
                // "km2"
                at += usize::from(text.len() == at + 1 && text.ends_with(['2', '3']) && text[from..at].ends_with('m'));
                add(from, at - usize::from(bare && at == text.len()), Form::Word);
            } else {
                at += c.len_utf8();
                let form = if numeral::is_fraction_sign(&text[from..at]) {
                    Form::Number
                } else {
                    Form::Mark(plain_mark(&text[from..at]))
                };
                add(from, at, form);
            }
        }
        // "4x4", "3D", "B2B": what follows the digits is no word of a grammar.
        let pieces = &mut self.pieces[first..];
        let odd = letters == 0 && pieces.len() > 3 && pieces.iter().all(|piece| matches!(piece.form, Form::Number | Form::Word));
        if odd && text.len() < 6 {
            let (start, end) = (span.start, span.end);
            let whole = Piece { start, end, token, form: Form::Code, word: Terminal::Other, glued, whole: true, classes: row };
            self.pieces.truncate(first);
            self.pieces.push(whole);
        }
    }
}

/// One form for the marks that mean the same.
fn plain_mark(text: &str) -> char {
    match text {
        "--" | "---" => return '—',
        "..." => return '…',
        "''" | "``" => return '"',
        _ => {}
    }
    match text.chars().next().unwrap_or(' ') {
        '–' | '‐' | '‑' | '−' | '‒' => '-',
        '’' | '‘' | '′' => '\'',
        '“' | '”' | '″' => '"',
        c => c,
    }
}
