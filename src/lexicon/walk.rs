//! Walks the keys from every token and keeps what ends where a token ends.
//!
//! **How.** Every token walks the keys that may begin with a small letter; one that is not in small letters walks the names,
//! too. The bytes of the tokens are folded on the way into the double array, one separator between two tokens that
//! do not touch; a hyphen between words is a separator, too. Wherever a token ends and a key with it, its rows are taken
//! whose case requirement the text meets. A walk ends with the block or when no key goes on.
//!
//! **Why this way.** One walk answers all questions: is it a word, is it in a class, does a phrase start here. Ends in
//! the middle of a word never count, so nothing has to be filtered afterwards.
//!
//! **Limits.** The longest key bounds a walk, whatever the text.

use super::fold::{Folded, fold_char};
use super::hits::{Builder, EntryId, Hit, Hits, WordEntry};
use super::image::{Case, HAS_SENSES, Image, Sense};
use super::trie::{Node, Trie};
use crate::text::{Article, Shape, TokenId, TokenSpan, bucket};

/// The folded byte of each ASCII byte.
const FOLDED: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'-' | b'\t' | b'\n' | b'\r' => b' ',
            b'`' => b'\'',
            letter => letter.to_ascii_lowercase(),
        };
        byte += 1;
    }
    table
};

/// Every phrase and word of the images that stands in the article.
pub(super) fn find(article: &Article<'_>, embedded: &Image, own: Option<&Image>) -> Hits {
    let mut found = Builder::new(article.tokens.len());
    let mut embedded = Search { article, image: embedded, rows: 0, begun: Vec::new() };
    let mut own = own.map(|image| Search { article, image, rows: Sense::ROWS as u32, begun: Vec::new() });
    let mut block = article.blocks.iter().peekable();
    for first in article.tokens.all().iter() {
        while block.next_if(|block| block.tokens.end <= first.0).is_some() {}
        let end = block.peek().map_or(article.tokens.len(), |block| block.tokens.end);
        let before = found.hits.len();
        let mut word = embedded.look_up(first, end, &mut found.hits);
        if let Some(own) = &mut own {
            let own_word = own.look_up(first, end, &mut found.hits);
            word = if own_word.known { own_word } else { word };
        }
        found.push(word, bucket(article.token(first)), before);
    }
    found.finish()
}

/// The word entry of a key.
pub(super) fn word_of(image: &Image, key: &str) -> WordEntry {
    number_of(image.plain(), key).map(|number| image.word(number)).unwrap_or_default()
}

/// The senses of a text that is a key, whatever their case.
pub(super) fn senses_of(image: &Image, text: &str) -> impl Iterator<Item = Sense> {
    let numbers = [image.plain(), image.names()].into_iter().filter_map(|trie| number_of(trie, text));
    numbers.flat_map(|number| image.senses(number))
}

fn number_of(trie: Trie<'_>, text: &str) -> Option<u32> {
    let mut walk = Walk { trie, node: trie.root()?, blank: true };
    walk.feed(text)?;
    trie.number(walk.node)
}

/// How many tokens are walked by themselves before the first of them is looked up.
const AHEAD: u32 = 64;

/// Where the hits of one image go.
struct Search<'a> {
    article: &'a Article<'a>,
    image: &'a Image,
    /// The number of the image's first row among all images.
    rows: u32,
    /// For each of the next tokens, the walk of the plain keys that has been fed that token.
    begun: Vec<Option<Walk<'a>>>,
}

impl<'a> Search<'a> {
    /// Walks the next tokens by themselves: nothing in that hangs on what is found, so the processor goes on to the next token
    /// while it waits for memory.
    fn read_ahead(&mut self, first: TokenId) {
        let Search { article, image, begun, .. } = self;
        let end = article.tokens.len().min(first.0 + AHEAD);
        begun.clear();
        begun.extend((first.0..end).map(|token| Walk::of(image.plain(), article.token(TokenId(token)))));
    }

    /// Adds the hits that start at `first` and end before `end`; the result is the entry of the word itself.
    fn look_up(&mut self, first: TokenId, end: u32, hits: &mut Vec<Hit>) -> WordEntry {
        if first.0.is_multiple_of(AHEAD) {
            self.read_ahead(first);
        }
        let begun = self.begun[(first.0 % AHEAD) as usize];
        let word = self.walk(begun, first, end, hits).map(|number| self.image.word(number));
        // The gate: a name needs a capital, and most words have none.
        if self.article.tokens.shape(first) != Shape::Lower {
            self.walk(Walk::of(self.image.names(), self.article.token(first)), first, end, hits);
        }
        word.unwrap_or_default()
    }

    /// Goes on with the walk that has been fed `first`; the result is the number of that token as a key of its own.
    fn walk(&self, begun: Option<Walk<'_>>, first: TokenId, end: u32, hits: &mut Vec<Hit>) -> Option<u32> {
        let tokens = &self.article.tokens;
        let mut walk = begun?;
        let word = walk.number();
        self.take(word, first, first.0 + 1, hits);
        for token in (first.0 + 1..end).map(TokenId) {
            let hyphen = tokens.shape(token) == Shape::Hyphen;
            if (hyphen || !tokens.is_glued(token)) && walk.separate().is_none() {
                break;
            }
            if hyphen {
                continue;
            }
            if walk.feed(self.article.token(token)).is_none() {
                break;
            }
            self.take(walk.number(), first, token.0 + 1, hits);
        }
        word
    }

    /// Adds the rows of a key, if it has any.
    #[inline]
    fn take(&self, number: Option<u32>, first: TokenId, end: u32, hits: &mut Vec<Hit>) {
        if let Some(number) = number.filter(|number| number & HAS_SENSES != 0) {
            self.take_senses(number, first, end, hits);
        }
    }

    /// Adds the rows of a key whose case requirement the text meets.
    fn take_senses(&self, number: u32, first: TokenId, end: u32, hits: &mut Vec<Hit>) {
        let span = TokenSpan::new(first.0, end);
        for sense in self.image.senses(number) {
            let Some(class) = sense.class() else { continue };
            if fits(sense.case(), self.article, span) {
                hits.push(Hit { tokens: span, class, entry: EntryId(self.rows + sense.row()) });
            }
        }
    }
}

/// Whether the text has the case that a row asks for.
fn fits(case: Case, article: &Article<'_>, span: TokenSpan) -> bool {
    let letters = || article.slice(span).chars().filter(|c| c.is_alphabetic());
    match case {
        Case::Any => true,
        Case::Capital => letters().next().is_some_and(|c| !c.is_lowercase()),
        Case::Inner => letters().any(char::is_uppercase),
        Case::Exact => !letters().any(char::is_lowercase),
    }
}

/// A walk under way.
#[derive(Clone, Copy)]
struct Walk<'a> {
    trie: Trie<'a>,
    node: Node,
    /// Whether the last byte was the separator.
    blank: bool,
}

impl<'a> Walk<'a> {
    /// A walk that has been fed a token.
    fn of(trie: Trie<'a>, token: &str) -> Option<Self> {
        let mut walk = Walk { trie, node: trie.root()?, blank: false };
        walk.feed(token)?;
        Some(walk)
    }

    /// The number of the key that ends here.
    fn number(&self) -> Option<u32> {
        self.trie.number(self.node)
    }

    /// Feeds the separator; two in a row count as one.
    fn separate(&mut self) -> Option<()> {
        if self.blank { Some(()) } else { self.byte(b' ') }
    }

    /// Feeds a token.
    fn feed(&mut self, token: &str) -> Option<()> {
        for (at, byte) in token.bytes().enumerate() {
            match FOLDED.get(byte as usize) {
                Some(b' ') => self.separate()?,
                Some(&folded) => self.byte(folded)?,
                None => return self.feed_folded(&token[at..]),
            }
        }
        Some(())
    }

    /// The slow lane: from the first character on that is not ASCII.
    #[cold]
    fn feed_folded(&mut self, rest: &str) -> Option<()> {
        for c in rest.chars() {
            let folded = match FOLDED.get(c as usize) {
                Some(&ascii) => Folded::Small(ascii as char),
                None => fold_char(c),
            };
            match folded {
                Folded::Plain(" ") | Folded::Small(' ') => self.separate()?,
                Folded::Plain(plain) => plain.bytes().try_for_each(|byte| self.byte(byte))?,
                Folded::Small(small) => small.encode_utf8(&mut [0; 4]).bytes().try_for_each(|byte| self.byte(byte))?,
            }
        }
        Some(())
    }

    #[inline]
    fn byte(&mut self, byte: u8) -> Option<()> {
        self.node = self.trie.step(self.node, byte)?;
        self.blank = byte == b' ';
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::compile::compile;
    use super::*;
    use crate::lexicon::Class;
    use crate::table::Table;
    use crate::text;
    use std::borrow::Cow;

    const PLACES: &str = "#% table: places\n#% columns: name<TAB>type\n#% source: own\n#% licence: own\n\
        New Ward\tcity\nNew Ward Bay\tnatural\nde Gorm\tcity\nÁrta-Lo\tcity\n";
    const WORDS: &str = "#% table: words\n#% columns: form<TAB>noun<TAB>verb<TAB>adjective<TAB>adverb<TAB>verb_forms\n\
        #% source: own\n#% licence: own\nnew\t0\t0\t90\t1\t\nward\t5\t1\t0\t0\tb\n";

    fn found(text: &str) -> Vec<(String, Class)> {
        let tables = [Table::parse("places.tsv", PLACES).unwrap(), Table::parse("words.tsv", WORDS).unwrap()];
        let image = Image::open(Cow::Owned(compile(&tables, "", &|_| false).unwrap())).unwrap();
        let article = text::read(text);
        let hits = find(&article, &image, None);
        hits.all().iter().map(|hit| (article.slice(hit.tokens).to_owned(), hit.class)).collect()
    }

    fn texts(text: &str) -> Vec<String> {
        found(text).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn the_longest_of_the_phrases_that_start_at_a_token_comes_first() {
        assert_eq!(
            found("In New Ward Bay."),
            [("New Ward Bay".to_owned(), Class::Natural), ("New Ward".to_owned(), Class::City)]
        );
    }

    #[test]
    fn case_diacritics_hyphens_and_line_ends_do_not_hide_a_name() {
        assert_eq!(texts("from Arta-Lo, ÁRTA LO and Árta–Lo"), ["Arta-Lo", "ÁRTA LO", "Árta–Lo"]);
        assert_eq!(texts("New  Ward"), ["New  Ward"]);
    }

    #[test]
    fn a_capital_in_the_row_wants_a_capital_in_the_text() {
        assert_eq!(texts("a new ward opened"), [""; 0]);
        assert_eq!(texts("Maria de Gorm and de gorm"), ["de Gorm"]);
    }

    #[test]
    fn a_name_never_ends_inside_a_word_nor_crosses_a_paragraph() {
        assert_eq!(texts("New Wards"), [""; 0]);
        assert_eq!(texts("Something New\n\nWard Bay"), [""; 0]);
    }

    #[test]
    fn every_word_has_its_entry() {
        let tables = [Table::parse("words.tsv", WORDS).unwrap()];
        let image = Image::open(Cow::Owned(compile(&tables, "", &|_| false).unwrap())).unwrap();
        let article = text::read("New wards ward");
        let hits = find(&article, &image, None);
        let word = |at| hits.word(TokenId(at));
        assert_eq!((word(0).adjective, word(1).known, word(2).noun), (90, false, 5));
        assert_eq!(word_of(&image, "ward").verb, 1);
    }
}
