//! Reads the base of a noun phrase: determiner, numbers, adjectives, nouns.
//!
//! **How.** Takes word after word as long as its slot fits what stands before it, and ends after the last noun.
//!
//! **Why this way.** English noun phrases end at their head, so one look ahead decides every word.
//!
//! **Limits.** A noun after an adjective after a noun begins a new phrase ("gave the army new tanks") unless the first is a
//! name ("the UN humanitarian chief").

use super::chunk::Words;
use crate::lexicon::{Class, ClassSet, Slot, Tag};
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

/// Determiners that are definite, beside "the".
const DEFINITE: &[&str] = &["this", "that", "these", "those", "both", "all"];
const INDEFINITE: &[&str] = &["a", "an"];
const PLURAL_PRONOUNS: &[&str] = &["they", "them", "we", "us", "these", "those", "both", "many", "several", "few", "others"];
/// What goes on after a calendar word: "Tuesday evening".
const AFTER_CALENDAR: ClassSet = ClassSet::of(&[Class::DayPart, Class::TimeUnit]);

/// How many quoted words may stand before a head.
const LONGEST_QUOTED: u32 = 6;
/// How many words a phrase may have: what turns out to be none is read again from its second word.
const LONGEST_BASE: u32 = 60;
/// How many words of a name are looked past.
const LONGEST_NAME: u32 = 5;

/// Reads the phrase that begins at `first`.
pub(super) fn read(words: &Words<'_>, first: u32) -> Option<Base> {
    use Slot::*;
    match words.slot(first) {
        PronThere => return None,
        VerbParticiple | VerbName if is_before_noun(words, first) => {}
        Adp | Adv | AdvDegree | AdvNumber if comparator(words, first).is_some() || is_hyphen(words, first + 1) => {}
        slot if matches!(
            slot.tag(),
            Tag::Det | Tag::Pron | Tag::Num | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Sym | Tag::Other
        ) => {}
        _ => return None,
    }
    let mut reader = Reader { words, first, at: first, noun: None, number: None, determiner: None, closed: None };
    while reader.at < first + LONGEST_BASE && reader.take() {}
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
    /// The mark that ends quoted words.
    closed: Option<u32>,
}

impl Reader<'_> {
    /// Takes the next word, if it belongs to the phrase.
    fn take(&mut self) -> bool {
        let Reader { words, first, at, .. } = *self;
        let has_noun = self.noun.is_some();
        let begins = at == first;
        if at >= words.end {
            return false;
        }
        if !has_noun && let Some(end) = comparator(words, at) {
            self.at = end;
            return true;
        }
        let slot = words.slot(at);
        let taken = match slot.tag() {
            Tag::Det => self.determiner(),
            Tag::Pron if slot == Slot::PronPossessive => self.determiner(),
            Tag::Pron => {
                if begins {
                    self.noun = Some(at);
                    self.at += 1;
                }
                return false;
            }
            Tag::Num if has_noun => {
                words.article.tokens.shape(TokenId(at - 1)).is_capital() && words.tag(at + 1) != Some(Tag::Noun)
            }
            Tag::Num => {
                self.number = Some(at);
                true
            }
            Tag::Sym => self.symbol(),
            Tag::Adj if has_noun => self.late_adjective(),
            Tag::Adj => true,
            Tag::Punct if slot == Slot::Quote => return self.quoted(),
            Tag::Adv => {
                !has_noun
                    && (is_hyphen(words, at + 1)
                        || (!begins && matches!(words.tag(at + 1), Some(Tag::Adj | Tag::Num | Tag::Verb))))
            }
            Tag::Verb => !has_noun && self.participle(),
            Tag::Noun | Tag::Propn | Tag::Other => self.noun(),
            Tag::Cconj => !begins && self.joins(),
            Tag::Punct if slot == Slot::Comma => !begins && self.joins(),
            Tag::Punct => return self.hyphen(),
            Tag::Adp => return self.per_cent(),
            _ => false,
        };
        self.at += u32::from(taken);
        taken
    }

    /// "40 | per cent | of voters", which others write as one word.
    fn per_cent(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        let share = at > self.first && self.number == Some(at - 1) && words.is(at, "per") && words.is(at + 1, "cent");
        if share {
            self.noun = Some(at + 1);
            self.at += 2;
        }
        share
    }

    fn determiner(&mut self) -> bool {
        let Reader { words, first, at, .. } = *self;
        let may = at == first || (self.determiner == Some(at - 1) && words.slot(at - 1) == Slot::DetPre);
        if may {
            self.determiner = Some(at);
        }
        may
    }

    fn symbol(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        if at > self.first && words.tag(at - 1) == Some(Tag::Num) && words.is(at, "%") {
            self.number = Some(at);
            return true;
        }
        if self.noun.is_some() {
            // "Johnson & Johnson"
            return words.is(at, "&") && words.tag(at + 1) == Some(Tag::Propn);
        }
        words.tag(at + 1) == Some(Tag::Num)
    }

    /// A few quoted words before the head: "the “gun control” debate".
    fn quoted(&mut self) -> bool {
        let Reader { words, first, at, noun, .. } = *self;
        if at == first || noun.is_some() {
            return false;
        }
        let end = at + 1 + LONGEST_QUOTED;
        let Some(close) = (at + 1..end).find(|&token| words.slot(token) == Slot::Quote) else { return false };
        let is_part = |token: u32| {
            matches!(words.tag(token), Some(Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num)) || is_hyphen(words, token)
        };
        if close == at + 1 || !(at + 1..close).all(is_part) {
            return false;
        }
        self.noun = (at + 1..close).rev().find(|&token| matches!(words.tag(token), Some(Tag::Noun | Tag::Propn)));
        self.at = close + 1;
        self.closed = Some(close);
        true
    }

    /// "the seized weapons", "a growing number", "the fighting"
    fn participle(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        let slot = words.slot(at);
        let loose = slot == Slot::VerbIng && at == self.first;
        if !matches!(slot, Slot::VerbParticiple | Slot::VerbName | Slot::VerbIng) || loose || words.is_any(at, SAYING) {
            return false;
        }
        if is_before_noun(words, at) || is_hyphen(words, at + 1) {
            return true;
        }
        let is_head = slot == Slot::VerbIng && self.determiner == Some(at - 1);
        if is_head {
            self.noun = Some(at);
        }
        is_head
    }

    /// An adjective after a noun: "the UN humanitarian chief", or a noun that was taken for one: "the state primary".
    fn late_adjective(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        let after_name = words.tag(at - 1) == Some(Tag::Propn) && !self.is_calendar(at - 1);
        // "a top Peruvian judge", "the veteran Democratic mayor"
        let narrowed = || {
            let capital = words.article.tokens.shape(TokenId(at)).is_capital();
            capital && self.noun == Some(at - 1) && words.hits.classes(TokenId(at - 1)).has(Class::RoleModifier)
        };
        if (after_name || narrowed()) && is_before_noun(words, at) {
            return true;
        }
        let word = words.hits.word(TokenId(at));
        let is_noun = after_name && words.slot(at) == Slot::Adj && word.noun > 0 && words.tag(at + 1) != Some(Tag::Cconj);
        if is_noun {
            self.noun = Some(at);
        }
        is_noun
    }

    fn noun(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        let before = at.checked_sub(1).filter(|_| at > self.first);
        if before.is_some_and(|before| self.begins_anew(before)) {
            return false;
        }
        let ends_date = before.is_some_and(|before| self.is_calendar(before)) && self.determiner.is_none();
        if ends_date && !words.hits.classes(TokenId(at)).meets(AFTER_CALENDAR) {
            return false;
        }
        self.noun = Some(at);
        true
    }

    /// Whether the noun at hand begins another phrase: "the massacre |Tuesday", "comments |Ruiz made".
    fn begins_anew(&self, before: u32) -> bool {
        let Reader { words, at, .. } = *self;
        if self.is_calendar(at) {
            return self.noun == Some(before) && words.tag(before) == Some(Tag::Noun);
        }
        if words.slot(before) != Slot::NounPlural || words.tag(at) != Some(Tag::Propn) {
            return false;
        }
        let after = (at + 1..at + LONGEST_NAME).find(|&token| words.tag(token) != Some(Tag::Propn));
        after.is_some_and(|after| words.slot(after).is_finite())
    }

    fn is_calendar(&self, at: u32) -> bool {
        self.words.slot(at) == Slot::NounTime
            || (self.words.hits.classes(TokenId(at)).meets(ClassSet::CALENDAR) && self.words.tag(at) == Some(Tag::Propn))
    }

    /// "national and international commitments", "a quick, decisive win"
    fn joins(&self) -> bool {
        let Reader { words, at, .. } = *self;
        self.noun.is_none()
            && words.tag(at - 1) == Some(Tag::Adj)
            && words.tag(at + 1) == Some(Tag::Adj)
            && is_before_noun(words, at + 1)
    }

    /// A hyphen takes what is glued to it: "Nagorno-Karabakh", "self-proclaimed".
    fn hyphen(&mut self) -> bool {
        let Reader { words, at, .. } = *self;
        if at == self.first || !is_hyphen(words, at) {
            return false;
        }
        // "the 43-year-old said", "this look-alike"
        let nominal = || {
            self.noun.is_some()
                && self.determiner.is_some()
                && matches!(words.tag(at + 1), Some(Tag::Adj | Tag::Adv))
                && !is_before_noun(words, at + 1)
                && !is_hyphen(words, at + 2)
        };
        if is_before_noun(words, at + 1) {
            // "right-wing Dutch leaders": a compound before a noun is no head.
            self.noun = None;
        } else if matches!(words.tag(at + 1), Some(Tag::Noun | Tag::Propn)) || nominal() {
            self.noun = Some(at + 1);
        }
        self.at += 2;
        true
    }

    fn finish(self) -> Option<Base> {
        let Reader { words, first, at, noun, number, determiner, closed } = self;
        let is_the = determiner.is_some_and(|at| words.is(at, "the"));
        let last = at.checked_sub(1).filter(|&last| last >= first)?;
        // "the wounded", "all of them"
        let bare = || (is_the && matches!(words.tag(last), Some(Tag::Adj | Tag::Verb))).then_some(last);
        let lone = || (determiner == Some(last) && !is_the && words.slot(at) == Slot::AdpOf).then_some(last);
        let much = || (words.slot(last) == Slot::AdjMuch).then_some(last);
        let head = noun.or(number).or_else(bare).or_else(lone).or_else(much)?;
        let end = match words.tag(last) {
            Some(Tag::Num | Tag::Sym) => last + 1,
            _ if closed.is_some_and(|close| close > head) => last + 1,
            _ => head + 1,
        };
        let pronoun = words.tag(head) == Some(Tag::Pron);
        let is_name = words.tag(head) == Some(Tag::Propn) && !determiner.is_some_and(|at| words.is_any(at, INDEFINITE));
        let is_marked = |at| words.slot(at) == Slot::PronPossessive || words.is_any(at, DEFINITE);
        let definite = pronoun || is_name || is_the || determiner.is_some_and(is_marked);
        Some(Base { tokens: TokenSpan::new(first, end), head: TokenId(head), definite, plural: is_plural(words, head), pronoun })
    }
}

/// Participles that describe no noun behind them: "the 43-year-old told reporters".
const SAYING: &[&str] = &["told", "said", "asked", "informed"];

/// Whether a noun or another word before a noun follows.
pub(super) fn is_before_noun(words: &Words<'_>, at: u32) -> bool {
    // "Had Ruiz known": no noun was had.
    if words.is(at, "had") {
        return false;
    }
    // "a poll released Monday": when it was done.
    if words.tag(at + 1) == Some(Tag::Propn) && words.hits.classes(TokenId(at + 1)).meets(ClassSet::CALENDAR) {
        return false;
    }
    matches!(words.tag(at + 1), Some(Tag::Noun | Tag::Propn | Tag::Adj))
        || (matches!(words.slot(at + 1), Slot::VerbParticiple | Slot::VerbIng)
            && !words.is_any(at + 1, SAYING)
            && matches!(words.tag(at + 2), Some(Tag::Noun | Tag::Propn)))
}

/// Whether a hyphen stands at `at` with words glued to both sides.
fn is_hyphen(words: &Words<'_>, at: u32) -> bool {
    let tokens = &words.article.tokens;
    at > 0
        && at + 1 < words.end
        && tokens.shape(TokenId(at)) == Shape::Hyphen
        && tokens.is_glued(TokenId(at))
        && tokens.is_glued(TokenId(at + 1))
        && tokens.shape(TokenId(at + 1)).is_word()
}

/// Where a comparator before a number ends: "more than 40 people", "at least two".
fn comparator(words: &Words<'_>, at: u32) -> Option<u32> {
    if at >= words.end || !words.hits.classes(TokenId(at)).has(Class::Comparator) {
        return None;
    }
    let end = words.hits.longest(TokenId(at), Class::Comparator)?.tokens.end;
    matches!(words.tag(end), Some(Tag::Num | Tag::Sym)).then_some(end)
}

fn is_plural(words: &Words<'_>, head: u32) -> bool {
    words.slot(head) == Slot::NounPlural
        || words.hits.classes(TokenId(head)).has(Class::DemonymPeople)
        || (words.tag(head) != Some(Tag::Noun) && words.is_any(head, PLURAL_PRONOUNS))
}

#[cfg(test)]
mod tests {
    use super::super::chunk::tests::with;

    fn bases(source: &str) -> Vec<String> {
        with(source, |article, _, chunks| chunks.nouns.iter().map(|noun| article.slice(noun.base).to_owned()).collect())
    }

    #[test]
    fn a_phrase_runs_from_determiner_to_head() {
        assert_eq!(bases("The new law was passed by a small majority."), ["The new law", "a small majority"]);
    }

    #[test]
    fn pronouns_are_phrases_and_possessive_ones_begin_them() {
        assert_eq!(bases("She praised his work."), ["She", "his work"]);
    }

    #[test]
    fn a_weekday_ends_before_the_next_phrase() {
        assert_eq!(
            bases("The bank announced on Tuesday President Ruiz would resign."),
            ["The bank", "Tuesday", "President Ruiz"]
        );
    }

    #[test]
    fn hyphens_hold_words_together() {
        assert_eq!(bases("The well-known singer left."), ["The well-known singer"]);
    }

    #[test]
    fn number_and_comparator_belong_to_the_phrase() {
        with("The more than 40 people left.", |article, _, chunks| {
            assert_eq!(article.slice(chunks.nouns[0].base), "The more than 40 people");
            assert!(chunks.nouns[0].plural);
        });
    }
}
