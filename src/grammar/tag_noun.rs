//! Words that end a noun phrase and look like verbs or adjectives: "the opening of", "the 20 states that", "said a Lutheran".
//!
//! **How.** Each case is a question to the word at hand, to what stands before it and to what follows; the first that says yes makes it
//! a noun.
//!
//! **Why this way.** The search for a path sees one neighbour, and a noun here shows only by two or three of them.
//!
//! **Limits.** Looks two words ahead and two back.

use super::tag_settle::NOUN_AT_TIMES;
use crate::lexicon::Slot::{self, *};
use crate::lexicon::{Class, Hit, Hits, Tag, VerbForms, WordEntry};
use crate::text::{self, Article, TokenId, TokenSpan};

/// How often a word must be a noun for its place alone to make it one.
const OFTEN: u16 = 8;

/// A word that ends a noun phrase is its noun: "the opening of", "the military said".
pub(super) fn nouns(article: &Article<'_>, tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    let (first, end) = (tokens.first as usize, tokens.end as usize);
    for at in first + 1..end {
        let next = slots.get(at + 1).copied().filter(|_| at + 1 < end).unwrap_or(Stop);
        let place = Place { article, hits, slots, at, first, end, next };
        slots[at] = match slots[at] {
            VerbPlain if place.is_base() => Noun,
            VerbThird if place.is_governed() || place.is_counted() => NounPlural,
            VerbIng if place.is_event() || place.is_judged() => Noun,
            VerbIng if place.is_owned_and_says() => {
                slots[at + 1] = VerbPast;
                Noun
            }
            VerbIng if place.is_owned() && place.ends_action() => Noun,
            Adj | AdjName if place.is_person() => Noun,
            Adj if place.is_office() || place.is_owned() && place.ends_quality() => Noun,
            _ => continue,
        }
    }
}

/// A word that may be a noun, in its sentence.
struct Place<'p, 'a> {
    article: &'p Article<'a>,
    hits: &'p Hits,
    slots: &'p [Slot],
    at: usize,
    /// The first word of the sentence, and the index behind its last.
    first: usize,
    end: usize,
    /// What follows in the sentence.
    next: Slot,
}

impl Place<'_, '_> {
    fn token(&self) -> TokenId {
        TokenId(self.at as u32)
    }

    fn word(&self) -> WordEntry {
        self.hits.word(self.token())
    }

    /// What stands `back` words before.
    fn before(&self, back: usize) -> Slot {
        self.at.checked_sub(back).map_or(Stop, |at| self.slots[at])
    }

    /// "in a conference call.", where a verb would agree with the noun before it; "on a conference call the bank said".
    fn is_base(&self) -> bool {
        self.word().noun > OFTEN && (self.follows_singular() && self.closes() || self.is_of_one())
    }

    fn follows_singular(&self) -> bool {
        self.before(1) == Noun && matches!(self.before(2), Det | PronPossessive | PartPossessive)
    }

    /// Whether what stands before is one thing, of which no such verb can be said, though it may look like a plural: "a harbor report
    /// printed on Friday".
    fn is_of_one(&self) -> bool {
        let one = self.follows_singular() || self.before(1) == NounPlural && self.before(2) == Det;
        one && text::is_any(self.article.token(TokenId(self.at as u32 - 2)), &["a", "an"])
    }

    fn closes(&self) -> bool {
        matches!(self.next, Stop | Comma | AdpOf | SconjThat)
    }

    /// "at a press briefing that", "a Senate hearing last week"
    fn is_event(&self) -> bool {
        let word = self.word();
        let speaks = || self.hits.classes(self.token()).has(Class::CueVerb) && word.noun < word.verb;
        let noun = word.noun > word.verb || word.noun > 0 && self.closes() && !speaks();
        let named = || self.before(1) == Propn && matches!(self.before(2), Det | PronPossessive | PartPossessive);
        noun && self.is_of_one() || named() && self.hits.classes(self.token()).has(Class::CueMedium)
    }

    /// "called the hearing unfair": an adjective that nothing follows has its noun before it.
    fn is_judged(&self) -> bool {
        let behind = || self.slots.get(self.at + 2).copied().filter(|_| self.at + 2 < self.end).unwrap_or(Stop);
        self.before(1) == Det
            && self.next == Adj
            && !matches!(behind().tag(), Tag::Noun | Tag::Propn | Tag::Adj)
            && self.word().noun > OFTEN
    }

    /// "in court files that": what a preposition governs has no verb.
    fn is_governed(&self) -> bool {
        let governed = self.before(1) == Noun && self.before(2) == Adp;
        governed && matches!(self.next, Stop | Comma | SconjThat) && self.word().noun > OFTEN
    }

    /// "the 20 states that": of several it would be "state".
    fn is_counted(&self) -> bool {
        let word = self.word();
        let opens = || self.at == self.first + 1 || !matches!(self.before(2).tag(), Tag::Propn | Tag::Noun | Tag::Num);
        self.before(1) == Num
            && is_count_of_several(self.article, TokenId(self.at as u32 - 1))
            && opens()
            && word.noun > 0
            && u32::from(word.noun) * NOUN_AT_TIMES >= u32::from(word.verb)
    }

    /// "said a Lutheran familiar with it", "one senior Democrat said"; but "a Lutheran working group".
    fn is_person(&self) -> bool {
        let described = self.before(1) == Adj && matches!(self.before(2), Det | Num);
        (described || matches!(self.before(1), Det | Num))
            && self.hits.classes(self.token()).has(Class::DemonymPerson)
            && !self.is_before_noun()
            && !self.is_paper()
    }

    /// Whether a noun follows, or what may stand before one.
    fn is_before_noun(&self) -> bool {
        let then = || self.slots.get(self.at + 2).map_or(Tag::Punct, |slot| slot.tag());
        matches!(self.next, Noun | NounPlural | NounSay | Propn | Hyphen)
            || matches!(self.next.tag(), Tag::Adj | Tag::Verb) && matches!(then(), Tag::Noun | Tag::Propn | Tag::Adj)
    }

    /// "the Norwegian | reported": a paper
    fn is_paper(&self) -> bool {
        let article = self.article.token(TokenId(self.at as u32 - 1));
        text::is_any(article, &["the"]) && !matches!(self.next.tag(), Tag::Adj | Tag::Verb)
    }

    /// "police | chief | Ruiz"
    fn is_office(&self) -> bool {
        let title = TokenId(self.at as u32 - 1);
        let ends = |hit: &Hit| hit.tokens.end as usize == self.at + 1;
        let office = |class| self.hits.longest(title, class).is_some_and(ends);
        self.before(1).tag() == Tag::Noun && (office(Class::Office) || office(Class::OfficeOf))
    }

    fn is_owned(&self) -> bool {
        matches!(self.before(1), Det | DetWh | PronPossessive | PartPossessive)
    }

    /// "the minister's thinking | said"
    fn is_owned_and_says(&self) -> bool {
        if !self.is_owned() || self.before(1) == Det || self.next != VerbParticiple {
            return false;
        }
        let saying = TokenId(self.at as u32 + 1);
        let after = self.slots.get(self.at + 2).copied().unwrap_or(Stop);
        let past = self.hits.word(saying).verb_forms & VerbForms::PAST != 0;
        past && self.hits.classes(saying).has(Class::CueVerb) && after != PartTo && after.tag() != Tag::Adp
    }

    /// Whether a word in -ing ends its phrase: "the opening of", "the hearing was".
    fn ends_action(&self) -> bool {
        matches!(self.next, AdpOf | Stop) || self.is_before_verb()
    }

    /// Whether an adjective that may be a noun ends its phrase: "the military said".
    fn ends_quality(&self) -> bool {
        self.word().noun > 0 && (matches!(self.next, Stop | Comma | AdpOf | PartPossessive) || self.is_before_verb())
    }

    fn is_before_verb(&self) -> bool {
        self.next.tag() == Tag::Aux || self.next.is_finite()
    }
}

/// Whether a number is of several things: no year, no "one", no "9/11".
fn is_count_of_several(article: &Article<'_>, number: TokenId) -> bool {
    let text = article.token(number);
    let year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b',');
    plain && !year && text != "1" && !text.eq_ignore_ascii_case("one")
}
