//! Which slots a word can fill, before its neighbours are asked.
//!
//! **How.** Marks and numbers go by their shape. A function word has the slots of its list. Any other word has the parts
//! of speech of the vocabulary, or of its ending; a verb has one slot for each form. A capital that the sentence does
//! not explain speaks for a proper noun, and so does a row of the tables of names.
//!
//! **Why this way.** The weights are those of the tables, as logarithms in eighths of a doubling, so that they add up with
//! the weights of neighbours.
//!
//! **Limits.** In a headline in capitals only the tables tell a name from a word.

use super::tag_context::Context;
use crate::lexicon::{Class, ClassSet, Hits, Slot, VerbForms, WordEntry};
use crate::text::{Article, Shape, TokenId, TokenSpan};

/// Classes whose rows are names by themselves.
const NAMES: ClassSet = ClassSet::of(&[
    Class::Person,
    Class::GivenName,
    Class::Surname,
    Class::OrganizationName,
    Class::OrganizationAcronym,
    Class::OrganizationShort,
    Class::Country,
    Class::Capital,
    Class::City,
    Class::Subdivision,
    Class::Region,
    Class::ConflictRegion,
    Class::Natural,
    Class::Continent,
    Class::Facility,
    Class::Event,
    Class::Work,
    Class::Product,
]);

/// Words that are always proper nouns with a capital.
const CALENDAR: ClassSet = ClassSet::of(&[Class::Month, Class::Weekday, Class::Holiday]);

/// What the weights below are in: eighths of a doubling.
const DOUBLING: i32 = 8;

/// The words of one sentence.
#[derive(Debug)]
pub(super) struct Words<'a> {
    article: &'a Article<'a>,
    hits: &'a Hits,
    tokens: TokenSpan,
    /// Whether nearly every word has a capital, as in a headline, so that a capital says nothing.
    titled: bool,
}

impl<'a> Words<'a> {
    pub fn new(article: &'a Article<'a>, hits: &'a Hits, tokens: TokenSpan) -> Self {
        let (mut small, mut large) = (0, 0);
        // The beginning shows the style of a sentence, however long it is.
        for token in tokens.iter().take(64).filter(|&token| !hits.word(token).closed.any()) {
            match article.tokens.shape(token) {
                Shape::Lower => small += 1,
                shape if shape.is_capital() => large += 1,
                _ => {}
            }
        }
        Words { article, hits, tokens, titled: small == 0 && large > 3 }
    }

    /// The slots of a word with their weights, the likeliest first where two are equal.
    pub fn candidates(&self, token: TokenId, into: &mut Vec<(Slot, i32)>) {
        into.clear();
        match self.article.tokens.shape(token) {
            Shape::Quote => into.push((Slot::Quote, 0)),
            Shape::Stop => into.push((Slot::Stop, 0)),
            Shape::Hyphen => into.push((Slot::Hyphen, 0)),
            Shape::Address => into.push((Slot::Propn, 0)),
            Shape::Mark | Shape::Symbol => self.mark(token, into),
            _ => self.word(token, into),
        }
        if into.is_empty() {
            into.push((Slot::Other, 0));
        }
    }

    fn mark(&self, token: TokenId, into: &mut Vec<(Slot, i32)>) {
        self.closed(self.hits.word(token), 0, into);
        if !into.is_empty() {
            return;
        }
        into.push(match self.article.token(token) {
            "," | ";" => (Slot::Comma, 0),
            ":" => (Slot::Colon, 0),
            _ if self.article.tokens.shape(token) == Shape::Symbol => (Slot::Symbol, 0),
            _ => (Slot::Dash, 0),
        });
    }

    fn word(&self, token: TokenId, into: &mut Vec<(Slot, i32)>) {
        let text = self.article.token(token);
        if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            into.push(number(text));
            return;
        }
        let word = self.hits.word(token);
        let classes = self.hits.classes(token);
        let shape = self.article.tokens.shape(token);
        if !shape.is_capital() {
            self.small(token, word, classes, text, 0, into);
            return;
        }
        let named = classes.meets(NAMES);
        let propn = if classes.meets(CALENDAR) && !(self.titled && word.closed.any()) {
            3 * DOUBLING
        } else if self.opens(token) {
            self.opening_name(token, word, named)
        } else {
            0
        };
        let small = match (self.opens(token), word.closed.any()) {
            (true, _) => 0,
            // "the May election", "US Steel" and "a WHO report", but "Lord of The Rings" and "I".
            (false, true) if named || classes.meets(CALENDAR) || shape == Shape::Caps => -5 * DOUBLING,
            (false, true) => 8 * DOUBLING,
            (false, false) => -5 * DOUBLING,
        };
        self.small(token, word, classes, text, small, into);
        if !self.opens(token) && !word.closed.any() {
            self.inside_a_name(word, classes, into);
        }
        into.push((Slot::Propn, propn));
    }

    /// How likely a word with a capital at the beginning is a name.
    fn opening_name(&self, token: TokenId, word: WordEntry, named: bool) -> i32 {
        let next = TokenId(token.0 + 1);
        let capital_next = self.tokens.holds(next) && self.article.tokens.shape(next).is_capital() && !self.titled;
        let follows = capital_next && !self.hits.word(next).closed.any();
        match (word.closed.any(), word.known, named) {
            (true, _, true) if follows => -2 * DOUBLING,
            (true, ..) => -8 * DOUBLING,
            (false, false, _) => DOUBLING,
            (false, true, true) => {
                if follows {
                    DOUBLING
                } else {
                    -DOUBLING
                }
            }
            (false, true, false) => {
                if follows {
                    0
                } else {
                    -4 * DOUBLING
                }
            }
        }
    }

    /// Adjectives and participles keep their class inside a name: "Supreme Court", "United Nations".
    fn inside_a_name(&self, word: WordEntry, classes: ClassSet, into: &mut Vec<(Slot, i32)>) {
        let adjective = word.adjective > 2 * word.noun.max(word.verb).max(word.adverb);
        if adjective || classes.has(Class::DemonymAdjective) {
            into.retain(|(slot, _)| *slot != Slot::Adj);
            into.push((Slot::Adj, DOUBLING));
        }
        if word.verb_forms == VerbForms::PAST | VerbForms::PARTICIPLE && word.verb > 2 * word.noun.max(word.adjective) {
            into.retain(|(slot, _)| *slot != Slot::VerbParticiple);
            into.push((Slot::VerbParticiple, 0));
        }
    }

    /// Whether a capital is owed to the place: the first word of a sentence or quotation, or all words have one.
    fn opens(&self, token: TokenId) -> bool {
        if self.titled || token.0 == self.tokens.first {
            return true;
        }
        let before = TokenId(token.0 - 1);
        match self.article.tokens.shape(before) {
            Shape::Stop => true,
            Shape::Quote | Shape::Mark if before.0 == self.tokens.first => true,
            Shape::Quote => {
                let further = TokenId(before.0 - 1);
                !self.article.tokens.shape(further).is_word()
            }
            Shape::Mark => self.article.token(before) == ":",
            _ => false,
        }
    }

    /// The slots of a word as if in small letters, each with `extra` weight.
    fn small(&self, token: TokenId, word: WordEntry, classes: ClassSet, text: &str, extra: i32, into: &mut Vec<(Slot, i32)>) {
        if word.closed.any() {
            self.closed(word, extra, into);
            return;
        }
        if !word.known {
            self.unknown(token, classes, text, extra, into);
            return;
        }
        let total = u32::from(word.noun) + u32::from(word.verb) + u32::from(word.adjective) + u32::from(word.adverb);
        let weight = |count: u16| extra + share(2 * u32::from(count) + 1, 2 * total + 4);
        if word.noun > 0 {
            into.push((self.noun(classes, text, word), weight(word.noun)));
        }
        if word.verb > 0 {
            verbs(word.verb_forms, weight(word.verb), into);
        }
        if word.adjective > 0 {
            into.push((Slot::Adj, weight(word.adjective)));
        }
        if word.adverb > 0 {
            into.push((Slot::Adv, weight(word.adverb)));
        }
        if into.is_empty() {
            self.unknown(token, classes, text, extra, into);
        }
    }

    fn closed(&self, word: WordEntry, extra: i32, into: &mut Vec<(Slot, i32)>) {
        let total = word.closed.iter().map(|(_, weight)| u32::from(weight)).sum();
        into.extend(word.closed.iter().map(|(slot, weight)| (slot, extra + share(weight.into(), total))));
    }

    fn unknown(&self, token: TokenId, classes: ClassSet, text: &str, extra: i32, into: &mut Vec<(Slot, i32)>) {
        let total = 100;
        for &(slot, weight) in Context::embedded().ending(text) {
            into.push((slot, extra + share(weight.into(), total)));
        }
        let particle = classes.has(Class::NameParticle) && self.tokens.holds(TokenId(token.0 + 1));
        if particle && self.article.tokens.shape(TokenId(token.0 + 1)).is_capital() {
            into.push((Slot::Propn, 2 * DOUBLING));
        }
    }

    fn noun(&self, classes: ClassSet, text: &str, word: WordEntry) -> Slot {
        let bytes = text.as_bytes();
        let plural = bytes.len() > 3
            && bytes.ends_with(b"s")
            && !bytes.ends_with(b"ss")
            && !bytes.ends_with(b"us")
            && !bytes.ends_with(b"is");
        if plural && word.verb_forms & VerbForms::BASE == 0 {
            Slot::NounPlural
        } else if classes.has(Class::CueNoun) {
            Slot::NounSay
        } else {
            Slot::Noun
        }
    }
}

/// A slot for each form that a verb can have.
fn verbs(forms: u8, weight: i32, into: &mut Vec<(Slot, i32)>) {
    for (form, slot) in [
        (VerbForms::BASE, Slot::VerbBase),
        (VerbForms::BASE, Slot::VerbPlain),
        (VerbForms::THIRD, Slot::VerbThird),
        (VerbForms::PAST, Slot::VerbPast),
        (VerbForms::PARTICIPLE, Slot::VerbParticiple),
        (VerbForms::ING, Slot::VerbIng),
    ] {
        if forms & form != 0 {
            into.push((slot, weight));
        }
    }
}

/// "300", but "1st" and "1990s".
fn number(text: &str) -> (Slot, i32) {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ':' | '/'));
    match letters {
        "st" | "nd" | "rd" | "th" => (Slot::Adj, 0),
        "s" => (Slot::NounPlural, 0),
        _ => (Slot::Num, 0),
    }
}

/// The logarithm of a share, in eighths of a doubling; never above nought.
fn share(part: u32, total: u32) -> i32 {
    (log(part) - log(total)).min(0)
}

/// The logarithm of a number, in eighths of a doubling, straight between powers of two.
fn log(number: u32) -> i32 {
    let Some(power) = number.checked_ilog2() else { return -16 * DOUBLING };
    let eighths = if power >= 3 { number >> (power - 3) } else { number << (3 - power) } & 7;
    DOUBLING * power as i32 + eighths as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_logarithms() {
        assert_eq!(share(1, 2), -8);
        assert_eq!(share(1, 1024), -80);
        assert_eq!(share(3, 4), -4);
        assert_eq!(share(9, 3), 0);
        assert_eq!(log(0), -128);
    }

    #[test]
    fn figures_with_letters_are_not_all_numbers() {
        assert_eq!(number("300").0, Slot::Num);
        assert_eq!(number("1st").0, Slot::Adj);
        assert_eq!(number("1990s").0, Slot::NounPlural);
    }
}
