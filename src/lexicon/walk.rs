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
use super::image::{Case, HAS_SENSES, Image, Keys, Sense};
use super::trie::{Node, Trie};
use crate::text::{Article, Shape, TokenId, TokenSpan, bucket};

/// Stands for a byte that takes the slow lane: a separator, or one that is not ASCII. No text and no key holds it.
const SLOW: u8 = 0xfe;

/// The folded byte of each byte.
static FOLDED: [u8; 256] = {
    let mut table = [SLOW; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match fold_ascii(byte as u8) {
            b' ' => SLOW,
            folded => folded,
        };
        byte += 1;
    }
    table
};

const fn fold_ascii(byte: u8) -> u8 {
    match byte {
        b'-' | b'\t' | b'\n' | b'\r' => b' ',
        b'`' => b'\'',
        letter => letter.to_ascii_lowercase(),
    }
}

/// Every phrase and word of the images that stands in the article.
pub(super) fn find(article: &Article<'_>, embedded: &Image, own: Option<&Image>) -> Hits {
    let mut found = Builder::new(article.tokens.len());
    let mut embedded = Search { article, keys: embedded.keys(), rows: 0, begun: Vec::with_capacity(AHEAD as usize) };
    let mut own = own.map(|image| Search {
        article,
        keys: image.keys(),
        rows: Sense::ROWS as u32,
        begun: Vec::with_capacity(AHEAD as usize),
    });
    let mut blocks = article.blocks.iter();
    let mut end = 0;
    for first in article.tokens.all().iter() {
        while end <= first.0 {
            end = blocks.next().map_or(article.tokens.len(), |block| block.tokens.end);
        }
        let before = found.hits.len();
        let mut word = embedded.look_up(first, end, &mut found.hits);
        if let Some(own) = &mut own {
            let own_word = own.look_up(first, end, &mut found.hits);
            word = own_word.over(word);
        }
        found.push(word, bucket(article.token(first)), before);
    }
    found.finish()
}

/// The word entry of a key.
pub(super) fn word_of(image: &Image, key: &str) -> WordEntry {
    let keys = image.keys();
    number_of(keys.plain, key).map(|number| keys.word(number)).unwrap_or_default()
}

/// The senses of a text that is a key, whatever their case.
pub(super) fn senses_of(image: &Image, text: &str) -> impl Iterator<Item = Sense> {
    let keys = image.keys();
    let numbers = [keys.plain, keys.names].into_iter().filter_map(|trie| number_of(trie, text));
    numbers.flat_map(move |number| keys.senses(number))
}

fn number_of(trie: Trie<'_>, text: &str) -> Option<u32> {
    let mut walk = Walk { node: trie.root()?, blank: true };
    walk.feed(trie, text)?;
    trie.number(walk.node)
}

/// How many tokens are walked by themselves before the first of them is looked up.
const AHEAD: u32 = 64;

/// Where the hits of one image go.
struct Search<'a> {
    article: &'a Article<'a>,
    keys: Keys<'a>,
    /// The number of the image's first row among all images.
    rows: u32,
    /// For each of the next tokens, the walk of the plain keys that has been fed that token.
    begun: Vec<Option<Walk>>,
}

impl<'a> Search<'a> {
    /// Walks the next tokens by themselves: nothing in that hangs on what is found, so the processor goes on to the next token
    /// while it waits for memory.
    fn read_ahead(&mut self, first: TokenId) {
        let Search { article, keys, begun, .. } = self;
        let end = article.tokens.len().min(first.0 + AHEAD);
        let root = Walk::start(keys.plain);
        begun.clear();
        begun.extend((first.0..end).map(|token| root?.fed(keys.plain, article.token(TokenId(token)))));
    }

    /// Adds the hits that start at `first` and end before `end`; the result is the entry of the word itself.
    fn look_up(&mut self, first: TokenId, end: u32, hits: &mut Vec<Hit>) -> WordEntry {
        if first.0.is_multiple_of(AHEAD) {
            self.read_ahead(first);
        }
        let Keys { plain, names, .. } = self.keys;
        let begun = self.begun[(first.0 % AHEAD) as usize];
        let number = begun.and_then(|walk| plain.number(walk.node));
        // The gate: a name needs a capital, and most words have none.
        let name = match self.article.tokens.shape(first) {
            Shape::Lower => None,
            _ => Walk::start(names).and_then(|root| root.fed(names, self.article.token(first))),
        };
        for (trie, begun) in [(plain, begun), (names, name)] {
            if let Some(begun) = begun {
                self.walk(trie, begun, first, end, hits);
            }
        }
        number.map(|number| self.keys.word(number)).unwrap_or_default()
    }

    /// Goes on with a walk that has been fed `first`.
    fn walk(&self, trie: Trie<'_>, mut walk: Walk, first: TokenId, end: u32, hits: &mut Vec<Hit>) {
        let tokens = &self.article.tokens;
        self.take(trie.number(walk.node), first, first.0 + 1, hits);
        for token in (first.0 + 1..end).map(TokenId) {
            let hyphen = tokens.shape(token) == Shape::Hyphen;
            if (hyphen || !tokens.is_glued(token)) && walk.separate(trie).is_none() {
                break;
            }
            if hyphen {
                continue;
            }
            if walk.feed(trie, self.article.token(token)).is_none() {
                break;
            }
            self.take(trie.number(walk.node), first, token.0 + 1, hits);
        }
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
        for sense in self.keys.senses(number) {
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
struct Walk {
    node: Node,
    /// Whether the last byte was the separator.
    blank: bool,
}

impl Walk {
    /// A walk that has been fed nothing.
    fn start(trie: Trie<'_>) -> Option<Self> {
        Some(Walk { node: trie.root()?, blank: false })
    }

    /// The walk after a token.
    #[inline]
    fn fed(mut self, trie: Trie<'_>, token: &str) -> Option<Self> {
        self.feed(trie, token)?;
        Some(self)
    }

    /// Feeds the separator; two in a row count as one.
    #[inline]
    fn separate(&mut self, trie: Trie<'_>) -> Option<()> {
        if !self.blank {
            self.node = trie.step(self.node, b' ')?;
            self.blank = true;
        }
        Some(())
    }

    /// Feeds a token. Inlined, since most tokens have few letters.
    #[inline(always)]
    fn feed(&mut self, trie: Trie<'_>, token: &str) -> Option<()> {
        for (at, byte) in token.bytes().enumerate() {
            let folded = FOLDED[usize::from(byte)];
            match trie.step(self.node, folded) {
                Some(node) => (self.node, self.blank) = (node, false),
                None if folded == SLOW => return self.feed_slowly(trie, &token[at..]),
                None => return None,
            }
        }
        Some(())
    }

    /// The slow lane: from the first separator or character on that is not ASCII.
    #[cold]
    fn feed_slowly(&mut self, trie: Trie<'_>, rest: &str) -> Option<()> {
        for c in rest.chars() {
            let folded = if c.is_ascii() { Folded::Small(fold_ascii(c as u8).into()) } else { fold_char(c) };
            match folded {
                Folded::Plain(" ") | Folded::Small(' ') => self.separate(trie)?,
                Folded::Plain(plain) => plain.bytes().try_for_each(|byte| self.byte(trie, byte))?,
                Folded::Small(small) => small.encode_utf8(&mut [0; 4]).bytes().try_for_each(|byte| self.byte(trie, byte))?,
            }
        }
        Some(())
    }

    /// Feeds a byte that is no separator.
    #[inline]
    fn byte(&mut self, trie: Trie<'_>, byte: u8) -> Option<()> {
        self.node = trie.step(self.node, byte)?;
        self.blank = false;
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
        let image = Image::open(Cow::Owned(compile(&tables, "", &|_| WordEntry::default()).unwrap())).unwrap();
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
        let image = Image::open(Cow::Owned(compile(&tables, "", &|_| WordEntry::default()).unwrap())).unwrap();
        let article = text::read("New wards ward");
        let hits = find(&article, &image, None);
        let word = |at| hits.word(TokenId(at));
        assert_eq!((word(0).adjective, word(1).known, word(2).noun), (90, false, 5));
        assert_eq!(word_of(&image, "ward").verb, 1);
    }
}
