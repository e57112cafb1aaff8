//! One place of a pattern: a word of a list, or a token or phrase of a class.
//!
//! **How.** `said` and `","` are lists of one word; `{say}` asks the look-up for a phrase of the class, `{verb}` the word
//! class, `{capitalized}` the shape, `{say:that}` the cell `frames`, `{say act=deny|reject}` any cell, and further terms
//! narrow it down (`{office propn}`, `{noun !weekday}`). Every form becomes an [`Atom`] of bit sets over a few tokens.
//!
//! **Why this way.** A place is tried at tens of thousands of tokens a second; bit sets answer nearly all of them without
//! looking at the text.
//!
//! **Limits.** Terms after the first look at the first token of a phrase only.

use super::matcher::View;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, find_wrong_value};
use crate::text::{Shape, TokenId};

/// Names of word classes in rules.
const TAGS: &[(&str, Tag)] = &[
    ("adj", Tag::Adj),
    ("adp", Tag::Adp),
    ("adv", Tag::Adv),
    ("aux", Tag::Aux),
    ("cconj", Tag::Cconj),
    ("det", Tag::Det),
    ("intj", Tag::Intj),
    ("noun", Tag::Noun),
    ("num", Tag::Num),
    ("part", Tag::Part),
    ("pron", Tag::Pron),
    ("propn", Tag::Propn),
    ("punct", Tag::Punct),
    ("sconj", Tag::Sconj),
    ("sym", Tag::Sym),
    ("verb", Tag::Verb),
    ("other", Tag::Other),
];

/// Names of shapes in rules.
const SHAPES: &[(&str, &[Shape])] = &[
    ("capitalized", &[Shape::Title, Shape::Caps, Shape::Initial, Shape::Mixed]),
    ("caps", &[Shape::Caps]),
    ("initial", &[Shape::Initial]),
    ("lower", &[Shape::Lower]),
    ("number", &[Shape::Number]),
    ("clitic", &[Shape::Clitic]),
    ("address", &[Shape::Address]),
    ("quote", &[Shape::Quote]),
    ("stop", &[Shape::Stop]),
    ("mark", &[Shape::Mark, Shape::Hyphen]),
    ("symbol", &[Shape::Symbol]),
    (
        "word",
        &[
            Shape::Lower,
            Shape::Title,
            Shape::Caps,
            Shape::Initial,
            Shape::Mixed,
            Shape::Number,
            Shape::Clitic,
            Shape::Address,
            Shape::Other,
        ],
    ),
];

/// The longest phrase, in tokens, that a class is looked for backwards.
const LONGEST_PHRASE: u32 = 12;

/// Words, word classes, shapes and lexicon classes, any of which will do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Terms {
    /// A range of [`Atoms::words`].
    pub words: (u32, u32),
    pub classes: ClassSet,
    pub tags: u32,
    pub shapes: u16,
}

/// A test that narrows an atom down.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Condition {
    /// The first token is one of these (or none of these).
    Is { terms: Terms, wanted: bool },
    /// The cell of a column has one of the values (or none of these).
    Cell { column: String, values: Vec<String>, wanted: bool },
}

/// One place of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    pub terms: Terms,
    /// A range of [`Atoms::conditions`].
    conditions: (u16, u16),
}

/// The atoms of all rules.
#[derive(Clone, Debug, Default)]
pub(super) struct Atoms {
    atoms: Vec<Atom>,
    /// All words, small, one after the other.
    text: String,
    /// Where each word stands in `text`.
    words: Vec<(u32, u32)>,
    conditions: Vec<Condition>,
}

/// Word lists that a file names: `words be  is are was were`.
pub(super) type WordLists<'a> = Vec<(&'a str, (u32, u32))>;

impl Atoms {
    pub fn get(&self, atom: u16) -> Atom {
        self.atoms[usize::from(atom)]
    }

    /// The words of a range.
    pub fn words(&self, range: (u32, u32)) -> impl Iterator<Item = &str> {
        (range.0..range.1).map(|word| self.word(word))
    }

    /// A word.
    pub fn word(&self, word: u32) -> &str {
        let (first, end) = self.words[word as usize];
        &self.text[first as usize..end as usize]
    }

    /// A list of words, in the order given.
    pub fn list<'a>(&mut self, words: impl Iterator<Item = &'a str>) -> (u32, u32) {
        let first = self.words.len() as u32;
        for word in words {
            let start = self.text.len() as u32;
            if word.is_ascii() {
                self.text.extend(word.bytes().map(|byte| byte.to_ascii_lowercase() as char));
            } else {
                self.text.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            }
            self.words.push((start, self.text.len() as u32));
        }
        (first, self.words.len() as u32)
    }

    /// An atom that is any of the words.
    pub fn any_of<'a>(&mut self, words: impl Iterator<Item = &'a str>) -> u16 {
        let terms = Terms { words: self.list(words), ..Terms::default() };
        self.push(terms, 0)
    }

    /// Whether the tables have room for the next rule.
    pub fn is_full(&self) -> bool {
        [self.atoms.len(), self.conditions.len()].into_iter().any(|len| len > usize::from(u16::MAX) - 4096)
    }

    fn push(&mut self, terms: Terms, conditions: usize) -> u16 {
        let end = self.conditions.len() as u16;
        self.atoms.push(Atom { terms, conditions: (end - conditions as u16, end) });
        (self.atoms.len() - 1) as u16
    }

    /// Reads what stands between braces.
    pub fn parse(&mut self, inner: &str, lists: &WordLists<'_>) -> Result<u16, String> {
        let mut parts = inner.split_whitespace();
        let first = parts.next().ok_or("`{}` names no class")?;
        let (class, frames) = first.split_once(':').map_or((first, None), |(class, frames)| (class, Some(frames)));
        let terms = self.terms(class, lists)?;
        let mut count = 0;
        let cells = frames.map(|frames| ("frames", frames, true));
        let mut add = |condition, atoms: &mut Atoms| {
            atoms.conditions.push(condition);
            count += 1;
        };
        if let Some((column, values, wanted)) = cells {
            add(cell(terms, column, values, wanted)?, self);
        }
        for part in parts {
            let condition = match part.split_once('=') {
                Some((column, values)) if column.ends_with('!') => cell(terms, column.trim_end_matches('!'), values, false)?,
                Some((column, values)) => cell(terms, column, values, true)?,
                None => match part.strip_prefix('!') {
                    Some(part) => Condition::Is { terms: self.terms(part, lists)?, wanted: false },
                    None => Condition::Is { terms: self.terms(part, lists)?, wanted: true },
                },
            };
            add(condition, self);
        }
        Ok(self.push(terms, count))
    }

    /// Reads names of classes with `|` between them.
    fn terms(&mut self, names: &str, lists: &WordLists<'_>) -> Result<Terms, String> {
        let mut terms = Terms::default();
        for name in names.split('|') {
            if let Some((_, tag)) = TAGS.iter().find(|(known, _)| *known == name) {
                terms.tags |= 1 << *tag as u32;
            } else if let Some((_, shapes)) = SHAPES.iter().find(|(known, _)| *known == name) {
                shapes.iter().for_each(|shape| terms.shapes |= 1 << *shape as u16);
            } else if let Some(class) = Class::ALL.iter().find(|class| class.name() == name) {
                terms.classes.insert(*class);
            } else if let Some((_, words)) = lists.iter().find(|(known, _)| *known == name) {
                if terms.words != (0, 0) {
                    return Err(format!("`{{{names}}}` joins two word lists"));
                }
                terms.words = *words;
            } else {
                return Err(unknown(name));
            }
        }
        Ok(terms)
    }

    /// Hands the ends of everything that the atom matches from `at` on to `found`, longest first, until it says yes.
    #[inline]
    pub fn forward(&self, atom: u16, view: &View<'_>, at: u32, end: u32, mut found: impl FnMut(u32) -> bool) -> bool {
        if at >= end {
            return false;
        }
        let Atom { terms, conditions } = self.get(atom);
        let token = TokenId(at);
        if terms.classes != ClassSet::default() && view.hits.classes(token).meets(terms.classes) {
            for hit in view.hits.starting_at(token) {
                let fits = terms.classes.has(hit.class) && hit.tokens.end <= end;
                if fits && self.holds(conditions, view, token, Some(hit.entry)) && found(hit.tokens.end) {
                    return true;
                }
            }
        }
        self.is(terms, view, token) && self.holds(conditions, view, token, None) && found(at + 1)
    }

    /// The same for everything that ends before `at`: hands on the firsts.
    #[inline]
    pub fn backward(&self, atom: u16, view: &View<'_>, at: u32, first: u32, mut found: impl FnMut(u32) -> bool) -> bool {
        if at <= first {
            return false;
        }
        let Atom { terms, conditions } = self.get(atom);
        if terms.classes != ClassSet::default() {
            for start in first.max(at.saturating_sub(LONGEST_PHRASE))..at {
                let token = TokenId(start);
                if !view.hits.classes(token).meets(terms.classes) {
                    continue;
                }
                for hit in view.hits.starting_at(token) {
                    let fits = terms.classes.has(hit.class) && hit.tokens.end == at;
                    if fits && self.holds(conditions, view, token, Some(hit.entry)) && found(start) {
                        return true;
                    }
                }
            }
        }
        let token = TokenId(at - 1);
        self.is(terms, view, token) && self.holds(conditions, view, token, None) && found(at - 1)
    }

    /// Whether the token is one of the words, word classes or shapes.
    #[inline]
    fn is(&self, terms: Terms, view: &View<'_>, token: TokenId) -> bool {
        terms.tags & (1 << view.tags.of(token) as u32) != 0
            || terms.shapes & (1 << view.article.tokens.shape(token) as u16) != 0
            || self.words(terms.words).any(|word| is_word(view.article.token(token), word))
    }

    fn holds(&self, conditions: (u16, u16), view: &View<'_>, token: TokenId, entry: Option<crate::lexicon::EntryId>) -> bool {
        self.conditions[usize::from(conditions.0)..usize::from(conditions.1)].iter().all(|condition| match condition {
            Condition::Is { terms, wanted } => {
                let any = self.is(*terms, view, token) || view.hits.classes(token).meets(terms.classes);
                any == *wanted
            }
            Condition::Cell { column, values, wanted } => {
                let Some(entry) = entry else { return false };
                let cell = view.lexicon.cell(entry, column);
                cell.split(',').any(|one| values.iter().any(|value| value == one)) == *wanted
            }
        })
    }
}

/// A test of a cell of the rows behind `terms`; an error when no row could pass it.
fn cell(terms: Terms, column: &str, values: &str, wanted: bool) -> Result<Condition, String> {
    let mut tables: Vec<&str> = Class::ALL.iter().filter(|class| terms.classes.has(**class)).map(|class| class.table()).collect();
    tables.dedup();
    if tables.is_empty() {
        return Err(format!("only a class of the tables, such as {{say}}, has a column `{column}`"));
    }
    if let Some(problem) = values.split('|').find_map(|value| find_wrong_value(&tables, column, value)) {
        return Err(problem);
    }
    Ok(Condition::Cell { column: column.to_owned(), values: values.split('|').map(str::to_owned).collect(), wanted })
}

fn unknown(name: &str) -> String {
    let classes: Vec<&str> = Class::ALL.iter().map(|class| class.name()).collect();
    let tags: Vec<&str> = TAGS.iter().map(|(tag, _)| *tag).collect();
    let shapes: Vec<&str> = SHAPES.iter().map(|(shape, _)| *shape).collect();
    format!(
        "there is no class, word class, shape or word list `{name}`; the classes are {}; the word classes {}; the shapes {}",
        classes.join(", "),
        tags.join(", "),
        shapes.join(", ")
    )
}

/// Whether the token is the word, whatever its apostrophe and the case of its ASCII letters.
pub(super) fn is_word(token: &str, word: &str) -> bool {
    if token.len() == word.len() {
        return token.eq_ignore_ascii_case(word);
    }
    // A typographic apostrophe takes two bytes more.
    let longer = token.len().checked_sub(word.len()).is_some_and(|more| more % 2 == 0);
    longer && token.contains('’') && token.replace('’', "'").eq_ignore_ascii_case(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_apostrophe_do_not_count() {
        assert!(is_word("According", "according"));
        assert!(is_word("’s", "'s"));
        assert!(!is_word("accord", "according"));
    }

    #[test]
    fn unknown_classes_are_refused() {
        let mut atoms = Atoms::default();
        assert!(atoms.parse("say:that act=deny !aux", &Vec::new()).is_ok());
        assert!(atoms.parse("sya", &Vec::new()).unwrap_err().contains("`sya`"));
        assert!(atoms.parse("", &Vec::new()).is_err());
        assert!(atoms.parse("sya", &Vec::new()).unwrap_err().contains("the classes are person_name, given_name,"));
    }

    #[test]
    fn cells_that_no_row_has_are_refused() {
        let problem = |inner: &str| Atoms::default().parse(inner, &Vec::new()).unwrap_err();
        assert!(problem("say:nonsuch").starts_with("the column `frames` never holds `nonsuch`; it has several of about,"));
        assert!(problem("say act=shout|deny").starts_with("the column `act` never holds `shout`"));
        assert!(problem("office:that").starts_with("the rows of this class have no column `frames`, only title, type"));
        assert!(problem("noun act=deny").starts_with("only a class of the tables, such as {say}, has a column `act`"));
    }
}
