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

use super::logarithm::{DOUBLING, log, share};
use super::tag_context::Context;
use super::tag_form::{add, compound, is_plural, noun, number, verbs};
use super::tag_path::Candidate;
use super::tag_seen::Seen;
use crate::lexicon::{Class, ClassSet, Hit, Hits, Slot, Tag, VerbForms, WordEntry};
use crate::text::{Article, Shape, TokenId, TokenSpan};

/// Classes whose rows are names by themselves, or given names and surnames.
const NAMES_AND_PARTS: ClassSet = ClassSet::of(&[
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
const CALENDAR_AND_HOLIDAYS: ClassSet = ClassSet::CALENDAR.or(ClassSet::of(&[Class::Holiday]));

/// Words for one or several of a people, a faith or a party.
const PEOPLE: ClassSet = ClassSet::of(&[Class::DemonymPerson, Class::DemonymPeople]);

/// The words of one sentence.
#[derive(Debug)]
pub(super) struct Words<'a> {
    article: &'a Article<'a>,
    hits: &'a Hits,
    tokens: TokenSpan,
    /// Whether nearly every word has a capital, as in a headline, so that a capital says nothing.
    titled: bool,
    seen: &'a Seen,
}

impl<'a> Words<'a> {
    pub fn new(article: &'a Article<'a>, hits: &'a Hits, seen: &'a Seen, tokens: TokenSpan) -> Self {
        let mut capitals = 0;
        // The beginning shows the style of a sentence, however long it is; one small letter is enough.
        let titled = tokens.iter().take(64).filter(|&token| !hits.word(token).closed.any()).all(|token| {
            let shape = article.tokens.shape(token);
            capitals += u32::from(shape.is_capital());
            shape != Shape::Lower
        });
        Words { article, hits, tokens, titled: titled && capitals > 3, seen }
    }

    /// The slots of a word with their weights.
    pub fn candidates(&self, token: TokenId, into: &mut Vec<Candidate>) {
        into.clear();
        match self.article.tokens.shape(token) {
            Shape::Quote => add(into, Slot::Quote, 0),
            Shape::Stop => add(into, Slot::Stop, 0),
            Shape::Address => add(into, Slot::Propn, 0),
            Shape::Mark | Shape::Symbol | Shape::Hyphen => self.mark(token, into),
            _ => self.word(token, into),
        }
        if into.is_empty() {
            add(into, Slot::Other, 0);
        }
        if self.hits.classes(token).has(Class::CueVerb) {
            into.iter_mut().for_each(|candidate| candidate.says = candidate.slot.tag() == Tag::Verb);
        }
    }

    fn mark(&self, token: TokenId, into: &mut Vec<Candidate>) {
        self.closed(self.hits.word(token), 0, into);
        if !into.is_empty() {
            return;
        }
        let shape = self.article.tokens.shape(token);
        let slot = match self.article.token(token) {
            "," | ";" => Slot::Comma,
            ":" => Slot::Colon,
            "-" | "–" if self.is_number(token.0.checked_sub(1)) && self.is_number(Some(token.0 + 1)) => Slot::Symbol,
            "-" => Slot::Hyphen,
            "/" => Slot::Symbol,
            _ if shape == Shape::Hyphen => Slot::Hyphen,
            _ if shape == Shape::Symbol => Slot::Symbol,
            _ => Slot::Dash,
        };
        add(into, slot, 0);
    }

    fn is_number(&self, token: Option<u32>) -> bool {
        token.map(TokenId).is_some_and(|token| self.shape(token) == Some(Shape::Number))
    }

    /// The shape of a token of the sentence.
    fn shape(&self, token: TokenId) -> Option<Shape> {
        self.tokens.holds(token).then(|| self.article.tokens.shape(token))
    }

    fn word(&self, token: TokenId, into: &mut Vec<Candidate>) {
        let text = self.article.token(token);
        if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            add(into, number(text), 0);
            return;
        }
        let word = self.hits.word(token);
        let classes = self.hits.classes(token);
        let shape = self.article.tokens.shape(token);
        if shape == Shape::Clitic && self.ends_firm(token) {
            return add(into, Slot::Propn, 0);
        }
        if !shape.is_capital() {
            self.small(token, word, classes, text, 0, into);
            if self.in_compound(token) {
                compound(into);
            }
            return;
        }
        let function = word.closed.iter().any(|(slot, _)| is_function(slot));
        // "told The Dover Times": the article stays one, though the name has it.
        let article = function && word.closed.iter().all(|(slot, _)| slot.tag() == Tag::Det);
        let named = classes.meets(NAMES_AND_PARTS) && !article;
        let opens = self.opens(token);
        let calendar = classes.meets(CALENDAR_AND_HOLIDAYS);
        // “US officials”: at the beginning of a sentence the pronoun would be "Us".
        let acronym = function && named && shape == Shape::Caps && !self.titled;
        let small = match (opens, function) {
            (true, _) if acronym => -5 * DOUBLING,
            (true, _) => 0,
            // "the May election", "US Steel" and "a WHO report", but "Lord of The Rings" and "I".
            (false, true) if named || calendar || shape == Shape::Caps => -5 * DOUBLING,
            (false, true) => 8 * DOUBLING,
            (false, false) => -5 * DOUBLING,
        };
        let propn = match (opens, calendar) {
            (_, true) if !(self.titled && function) => 3 * DOUBLING,
            (true, _) => self.opening_name(token, word, function && !acronym, named),
            (false, _) => 0,
        };
        self.small(token, word, classes, text, small, into);
        if !function && (!opens || self.name_follows(token) || classes.has(Class::DemonymAdjective)) {
            inside_a_name(word, classes, propn.max(-DOUBLING), into);
        }
        let initial = shape == Shape::Initial && !function;
        add(into, Slot::Propn, if initial { DOUBLING } else { propn });
        // "said a Lutheran involved in it": one of a people, behind an article or number, is a noun like "a farmer".
        if classes.meets(PEOPLE) && self.follows_determiner(token) {
            let slot = if classes.has(Class::DemonymPerson) { Slot::Noun } else { Slot::NounPlural };
            add(into, slot, propn.max(-DOUBLING) + DOUBLING);
        }
    }

    /// Whether an article, another determiner or a number stands before a word.
    fn follows_determiner(&self, token: TokenId) -> bool {
        token.0.checked_sub(1).map(TokenId).filter(|&before| self.tokens.holds(before)).is_some_and(|before| {
            let number = self.shape(before) == Some(Shape::Number) || self.hits.classes(before).has(Class::NumberWord);
            number || self.hits.word(before).closed.iter().any(|(slot, _)| slot.tag() == Tag::Det)
        })
    }

    /// Whether a clitic belongs to the name of a firm: "Moody's said", but not "Moody's mother", nor where a Moody is named.
    fn ends_firm(&self, token: TokenId) -> bool {
        const LONGEST: u32 = 4;
        const OWN: ClassSet = ClassSet::of(&[Class::FamilyWord, Class::PersonBelonging]);
        if !matches!(self.article.token(token), "'s" | "’s") || token.0 <= self.tokens.first {
            return false;
        }
        let stem = TokenId(token.0 - 1);
        let from = token.0.saturating_sub(LONGEST).max(self.tokens.first);
        let listed = |at: u32| {
            let names = |hit: &Hit| hit.class == Class::OrganizationName && hit.tokens.end == token.0 + 1;
            self.hits.classes(TokenId(at)).has(Class::OrganizationName) && self.hits.starting_at(TokenId(at)).iter().any(names)
        };
        let Some(first) = (from..=stem.0).find(|&at| listed(at)) else { return false };
        let named = first == stem.0 && self.seen.has_bare(self.article.token(stem));
        self.article.tokens.shape(stem).is_capital() && !named && !self.hits.classes(TokenId(token.0 + 1)).meets(OWN)
    }

    /// Whether a hyphen ties the word to another: "follow-up".
    fn in_compound(&self, token: TokenId) -> bool {
        let tokens = &self.article.tokens;
        let tied = |hyphen: TokenId, glued: TokenId| self.shape(hyphen) == Some(Shape::Hyphen) && tokens.is_glued(glued);
        let next = TokenId(token.0 + 1);
        tied(next, next) || token.0.checked_sub(1).is_some_and(|before| tied(TokenId(before), token))
    }

    /// Whether another capital follows that is no function word.
    fn name_follows(&self, token: TokenId) -> bool {
        let next = TokenId(token.0 + 1);
        self.shape(next).is_some_and(Shape::is_capital) && !self.hits.word(next).closed.any()
    }

    /// Whether a word is a finite verb of saying and nothing else: "said", "warned".
    fn says(&self, token: TokenId) -> bool {
        if !self.tokens.holds(token) {
            return false;
        }
        let word = self.hits.word(token);
        let finite = VerbForms::PAST | VerbForms::THIRD;
        self.hits.classes(token).has(Class::CueVerb) && word.verb_forms & finite != 0 && word.noun < word.verb
    }

    /// How likely a word with a capital at the beginning is a name.
    fn opening_name(&self, token: TokenId, word: WordEntry, function: bool, named: bool) -> i32 {
        let follows = !self.titled && self.name_follows(token);
        match (function, word.known, named) {
            (true, _, true) if follows => -2 * DOUBLING,
            (true, ..) => -8 * DOUBLING,
            // "Now Ruiz says", "Clearly Ruiz believes"
            (false, true, false) if is_adverb(word) => -8 * DOUBLING,
            (false, false, _) => DOUBLING,
            (false, true, _) if !word.closed.any() && self.seen.has(self.article.token(token)) => DOUBLING,
            (false, true, true) if follows || self.says(TokenId(token.0 + 1)) => DOUBLING,
            // "Power announced", but "Officials announced".
            (false, true, false)
                if !word.closed.any() && !is_plural(self.article.token(token)) && self.says(TokenId(token.0 + 1)) =>
            {
                0
            }
            (false, true, true) => -DOUBLING,
            (false, true, false) if follows => 0,
            (false, true, false) => -4 * DOUBLING,
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
    fn small(&self, token: TokenId, word: WordEntry, classes: ClassSet, text: &str, extra: i32, into: &mut Vec<Candidate>) {
        if word.closed.any() {
            self.closed(word, extra, into);
            return;
        }
        let total = u32::from(word.noun) + u32::from(word.verb) + u32::from(word.adjective) + u32::from(word.adverb);
        if total == 0 {
            self.unknown(token, classes, text, extra, into);
            return;
        }
        let weight = |count: u16| extra + share(2 * u32::from(count) + 1, 2 * total + 4);
        if word.noun > 0 {
            add(into, noun(classes, text, word), weight(word.noun));
        }
        if word.verb > 0 {
            verbs(word.verb_forms, weight(word.verb), into);
        }
        if word.adjective > 0 {
            // Before a noun a participle is a verb still, unless the adjective is much more common.
            let participle = word.verb > 0 && word.verb_forms & (VerbForms::ING | VerbForms::PARTICIPLE) != 0;
            add(into, Slot::Adj, weight(word.adjective) - if participle { DOUBLING } else { 0 });
        }
        if word.adverb > 0 {
            add(into, Slot::Adv, weight(word.adverb));
        }
    }

    fn closed(&self, word: WordEntry, extra: i32, into: &mut Vec<Candidate>) {
        let total = log(word.closed.iter().map(|(_, weight)| u32::from(weight)).sum());
        into.extend(word.closed.iter().map(|(slot, weight)| Candidate {
            slot,
            weight: extra + (log(weight.into()) - total).min(0),
            says: false,
        }));
    }

    fn unknown(&self, token: TokenId, classes: ClassSet, text: &str, extra: i32, into: &mut Vec<Candidate>) {
        for &(slot, weight) in Context::embedded().ending(text) {
            add(into, slot, extra + share(weight.into(), 100));
        }
        if classes.has(Class::NameParticle) && self.name_near(token) {
            add(into, Slot::Propn, 3 * DOUBLING);
        } else if self.after_hyphenated_name(token) {
            add(into, Slot::Propn, DOUBLING);
        }
    }

    /// Whether a capital stands after a particle: "al Amr", "al-Amr".
    fn name_near(&self, token: TokenId) -> bool {
        let capital = |token| self.shape(TokenId(token)).is_some_and(Shape::is_capital);
        capital(token.0 + 1) || self.is_hyphen(Some(token.0 + 1)) && capital(token.0 + 2)
    }

    /// Whether a name and a hyphen stand before: "Chi-ming".
    fn after_hyphenated_name(&self, token: TokenId) -> bool {
        let name = token.0.checked_sub(2).map(TokenId).and_then(|name| self.shape(name));
        self.is_hyphen(token.0.checked_sub(1)) && name.is_some_and(Shape::is_capital)
    }

    fn is_hyphen(&self, token: Option<u32>) -> bool {
        token.map(TokenId).is_some_and(|token| self.tokens.holds(token) && self.article.token(token) == "-")
    }
}

/// Whether a word is an adverb more than anything else.
fn is_adverb(word: WordEntry) -> bool {
    let other = u32::from(word.noun) + u32::from(word.verb) + u32::from(word.adjective);
    word.closed.iter().any(|(slot, _)| slot.tag() == Tag::Adv) || u32::from(word.adverb) > other
}

/// Whether a slot is of grammar rather than of meaning.
fn is_function(slot: Slot) -> bool {
    use Tag::*;
    matches!(slot.tag(), Adp | Aux | Cconj | Det | Part | Pron | Sconj)
}

/// Adjectives and participles keep their class inside a name: "Supreme Court", "United Nations".
fn inside_a_name(word: WordEntry, classes: ClassSet, weight: i32, into: &mut Vec<Candidate>) {
    let adjective = word.adjective > 2 * word.noun.max(word.verb).max(word.adverb);
    if classes.has(Class::DemonymAdjective) {
        add(into, Slot::AdjName, weight + 2 * DOUBLING);
    } else if adjective {
        add(into, Slot::AdjName, weight + DOUBLING);
    }
    if word.verb_forms == VerbForms::PAST | VerbForms::PARTICIPLE && word.verb > 2 * word.noun.max(word.adjective) {
        add(into, Slot::VerbName, weight + DOUBLING);
    }
}
