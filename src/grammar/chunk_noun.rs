//! Reads the base of a noun phrase: determiner, numbers, adjectives, nouns.
//!
//! **How.** Takes word after word as long as its class fits what stands before it, and ends after the last noun.
//!
//! **Why this way.** English noun phrases end at their head, so one look ahead decides every word.
//!
//! **Limits.** A noun after an adjective after a noun begins a new phrase ("gave the army new tanks") unless the first is a
//! name ("the UN humanitarian chief").

use super::Tag;
use super::chunk::Words;
use crate::lexicon::{Class, ClassSet, VerbForms};
use crate::text::{Shape, TokenId, TokenSpan};

/// A noun phrase without what follows its head.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    pub tokens: TokenSpan,
    pub head: TokenId,
    pub definite: bool,
    pub plural: bool,
    pub pronoun: bool,
}

/// Pronouns that stand before a noun.
const POSSESSIVE: &[&str] = &["his", "her", "its", "their", "my", "our", "your", "whose"];
/// Determiners before another determiner: "all the", "both his".
const BEFORE_DETERMINERS: &[&str] = &["all", "both", "half", "such", "many", "quite", "what"];
const DEFINITE: &[&str] = &["the", "this", "that", "these", "those", "both", "all"];
const PLURAL_WORDS: &[&str] = &[
    "they", "them", "we", "us", "these", "those", "people", "men", "women", "children", "police", "both", "many", "several",
    "few",
];
const CALENDAR: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month]);
/// What goes on after a calendar word: "Tuesday evening".
const AFTER_CALENDAR: ClassSet = ClassSet::of(&[Class::DayPart, Class::TimeUnit]);

/// Reads the phrase that begins at `first`.
pub(super) fn read(words: &Words<'_>, first: u32) -> Option<Base> {
    match words.tag(first)? {
        Tag::Det | Tag::Pron | Tag::Num | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Sym | Tag::Other => {}
        Tag::Adp | Tag::Adv if comparator(words, first).is_some() => {}
        _ => return None,
    }
    let mut reader = Reader { words, first, at: first, noun: None, number: None, determiner: None };
    while reader.take().is_some() {}
    reader.finish()
}

struct Reader<'a> {
    words: &'a Words<'a>,
    first: u32,
    at: u32,
    /// The last noun.
    noun: Option<u32>,
    /// The last number before any noun.
    number: Option<u32>,
    determiner: Option<u32>,
}

impl Reader<'_> {
    /// Takes the next word, if it belongs to the phrase.
    fn take(&mut self) -> Option<()> {
        let Reader { words, first, at, .. } = *self;
        let has_noun = self.noun.is_some();
        let begins = at == first;
        if !has_noun && let Some(end) = comparator(words, at) {
            self.at = end;
            return Some(());
        }
        let taken = match words.tag(at)? {
            Tag::Det => begins || (!has_noun && self.determiner == Some(at - 1) && words.is_any(at - 1, BEFORE_DETERMINERS)),
            Tag::Pron => return self.pronoun(),
            Tag::Num if has_noun => {
                words.article.tokens.shape(TokenId(at - 1)).is_capital() && words.tag(at + 1) != Some(Tag::Noun)
            }
            Tag::Num => {
                self.number = Some(at);
                true
            }
            Tag::Sym => self.symbol(),
            Tag::Adj if has_noun => {
                words.tag(at - 1) == Some(Tag::Propn) && !self.is_calendar(at - 1) && self.is_modifier_before_noun(at)
            }
            Tag::Adj => true,
            Tag::Adv => !begins && !has_noun && matches!(words.tag(at + 1), Some(Tag::Adj | Tag::Num)),
            Tag::Verb => !begins && !has_noun && self.participle(),
            Tag::Noun | Tag::Propn | Tag::Other => self.noun(),
            Tag::Cconj => !begins && self.joins(),
            Tag::Punct if words.article.tokens.shape(TokenId(at)) == Shape::Hyphen => return self.hyphen(),
            Tag::Punct => !begins && words.is(at, ",") && self.joins(),
            _ => false,
        };
        if !taken {
            return None;
        }
        if matches!(words.tag(at), Some(Tag::Det)) {
            self.determiner = Some(at);
        }
        self.at += 1;
        Some(())
    }

    /// A possessive pronoun begins a phrase; any other is one.
    fn pronoun(&mut self) -> Option<()> {
        let Reader { words, first, at, .. } = *self;
        let may_begin = at == first || (self.determiner == Some(at - 1) && words.is_any(at - 1, BEFORE_DETERMINERS));
        if !may_begin || words.is(at, "there") {
            return None;
        }
        let goes_on = matches!(words.tag(at + 1), Some(Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Verb | Tag::Adv));
        self.at += 1;
        if goes_on && words.is_any(at, POSSESSIVE) && self.has_noun_ahead() {
            self.determiner = Some(at);
            return Some(());
        }
        self.noun = Some(at);
        None
    }

    /// Whether a noun comes before anything that ends the phrase.
    fn has_noun_ahead(&self) -> bool {
        (self.at..self.at + 5)
            .map_while(|at| self.words.tag(at))
            .find(|tag| !matches!(tag, Tag::Adj | Tag::Num | Tag::Adv | Tag::Verb))
            .is_some_and(|tag| matches!(tag, Tag::Noun | Tag::Propn))
    }

    fn symbol(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        let before = at > self.first && words.tag(at - 1) == Some(Tag::Num);
        if before && words.is(at, "%") {
            self.number = Some(at);
            return true;
        }
        if self.noun.is_some() {
            // "Johnson & Johnson"
            return words.is(at, "&") && words.tag(at + 1) == Some(Tag::Propn);
        }
        words.tag(at + 1) == Some(Tag::Num)
    }

    fn is_modifier_before_noun(&self, at: u32) -> bool {
        matches!(self.words.tag(at + 1), Some(Tag::Noun | Tag::Propn | Tag::Adj))
    }

    /// "the seized weapons", "a growing number", "the fighting"
    fn participle(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        let forms = words.hits.word(TokenId(at)).verb_forms;
        let text = words.article.token(TokenId(at));
        let is_ing = forms & VerbForms::ING != 0 || text.ends_with("ing");
        if !is_ing && forms & VerbForms::PARTICIPLE == 0 && !text.ends_with("ed") {
            return false;
        }
        if matches!(words.tag(at + 1), Some(Tag::Noun | Tag::Propn | Tag::Adj)) {
            return true;
        }
        let is_head = is_ing && self.determiner == Some(at - 1);
        if is_head {
            self.noun = Some(at);
        }
        is_head
    }

    fn noun(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        let before = at.checked_sub(1).filter(|_| at > self.first);
        let ends_date = before.is_some_and(|before| self.is_calendar(before)) && self.determiner.is_none();
        if ends_date && !words.hits.classes(TokenId(at)).meets(AFTER_CALENDAR) {
            return false;
        }
        self.noun = Some(at);
        true
    }

    fn is_calendar(&self, at: u32) -> bool {
        self.words.hits.classes(TokenId(at)).meets(CALENDAR) && self.words.tag(at) == Some(Tag::Propn)
    }

    /// "national and international commitments", "a quick, decisive win"
    fn joins(&self) -> bool {
        let Reader { words, at, .. } = *self;
        self.noun.is_none()
            && words.tag(at - 1) == Some(Tag::Adj)
            && words.tag(at + 1) == Some(Tag::Adj)
            && matches!(words.tag(at + 2), Some(Tag::Noun | Tag::Propn | Tag::Adj))
    }

    /// A hyphen takes what is glued to it: "Nagorno-Karabakh", "self-proclaimed".
    fn hyphen(&mut self) -> Option<()> {
        let Reader { words, at, .. } = *self;
        let next = TokenId(at + 1);
        let is_glued = at > self.first
            && at + 1 < words.end
            && words.article.tokens.is_glued(next)
            && words.article.tokens.is_glued(TokenId(at));
        if !is_glued || !words.article.tokens.shape(next).is_word() {
            return None;
        }
        if matches!(words.tag(at + 1), Some(Tag::Noun | Tag::Propn)) {
            self.noun = Some(at + 1);
        }
        self.at += 2;
        Some(())
    }

    fn finish(self) -> Option<Base> {
        let Reader { words, first, at, noun, number, determiner } = self;
        let is_the = determiner.is_some_and(|at| words.is(at, "the"));
        let last = at.checked_sub(1).filter(|&last| last >= first)?;
        // "the wounded", "all of them"
        let bare = || (is_the && words.tag(last) == Some(Tag::Adj)).then_some(last);
        let lone = || (determiner == Some(last) && !is_the && words.is(at, "of")).then_some(last);
        let head = noun.or(number).or_else(bare).or_else(lone)?;
        let end = match words.tag(last) {
            Some(Tag::Num | Tag::Sym) => last + 1,
            _ => head + 1,
        };
        let pronoun = words.tag(head) == Some(Tag::Pron);
        let is_name = words.tag(head) == Some(Tag::Propn) && !determiner.is_some_and(|at| words.is_any(at, &["a", "an"]));
        let definite =
            pronoun || is_name || determiner.is_some_and(|at| words.is_any(at, DEFINITE) || words.is_any(at, POSSESSIVE));
        Some(Base {
            tokens: TokenSpan::new(first, end.max(first + 1)),
            head: TokenId(head),
            definite,
            plural: is_plural(words, head),
            pronoun,
        })
    }
}

/// Where a comparator before a number ends: "more than 40 people", "at least two".
fn comparator(words: &Words<'_>, at: u32) -> Option<u32> {
    if at >= words.end {
        return None;
    }
    let end = words.hits.longest(TokenId(at), Class::Comparator)?.tokens.end;
    matches!(words.tag(end), Some(Tag::Num | Tag::Sym)).then_some(end)
}

fn is_plural(words: &Words<'_>, head: u32) -> bool {
    if words.is_any(head, PLURAL_WORDS) || words.hits.classes(TokenId(head)).has(Class::DemonymPeople) {
        return true;
    }
    let text = words.article.token(TokenId(head));
    let ends = text.ends_with('s') && !["ss", "us", "is"].iter().any(|end| text.ends_with(end));
    ends && words.tag(head) == Some(Tag::Noun)
}
