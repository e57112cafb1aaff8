//! What stands behind a name: "who", a comma and what follows it, "is a", a verb of saying.
//!
//! **How.** Each continuation gives its sign; behind a comma the first noun of the phrase says what the name is.
//!
//! **Why this way.** English tells behind the name what it is: "Tarvik, 43,", "Tarvik, a village", "Tarvik is a bank".
//!
//! **Limits.** The head of a longer phrase in front is not looked for beyond "of" and a preposition of place.

use super::decide::belongs_to_person;
use super::evidence::Look;
use super::page::{DEMONYMS, PLACES};
use super::sign::Sign;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, WordSet};
use crate::text::{Shape, TokenId};

impl Look<'_, '_> {
    /// Notes what the words behind the name say.
    pub(super) fn after(&self, see: &mut impl FnMut(Sign)) {
        let next = self.right(0);
        match self.right_text(0) {
            "," => self.after_comma(see),
            "'s" | "’s" | "'" | "’" => {
                if self.has(self.right(1), Class::FamilyWord) || self.has(self.right(1), Class::PersonBelonging) {
                    see(Sign::OfPerson);
                }
                if self.has(self.right(1), Class::BodyBelonging) {
                    see(Sign::OfCompany);
                }
            }
            "who" if !self.is_people() && !self.is_complement() && !self.is_the_many() => see(Sign::Who),
            "is" | "was" | "are" | "were" => {
                self.is_a(1, see);
            }
            "(" => {
                if self.right(1).is_some_and(|token| self.page.shape(token) == Shape::Number) && self.right_text(2) == ")" {
                    see(Sign::PlayerAndNumber);
                }
            }
            _ => {
                // "Tarvik shares fell", but "Ruiz shares the view"
                let noun = next.is_some_and(|token| self.page.tag(token) == Tag::Noun);
                let owned = noun && self.has(next, Class::BodyBelonging);
                // "the analyst Ana Ruiz of |Tarvik| expects": the verb is hers.
                let subject = !owned && !belongs_to_person(self.page, TokenId(self.tokens.first));
                if subject && self.has(next, Class::CueVerb) && next.is_some_and(|token| self.page.shape(token) == Shape::Lower) {
                    see(Sign::Says);
                    see(Sign::SaysToo);
                } else if self.has(next, Class::SportRole) && next.is_some_and(|token| self.page.shape(token) == Shape::Lower) {
                    see(Sign::Player);
                } else if self.has(next, Class::BodyBelonging) && self.is_noun_of_body(next) {
                    see(Sign::OfCompany);
                }
            }
        }
        // "said Smith".
        if self.left(1).is_some_and(|token| matches!(self.page.text(token), "said" | "says" | "added")) {
            see(Sign::Says);
        }
    }

    /// "the Tarvik chairman", "Tarvik Chairman Ana Ruiz".
    fn is_noun_of_body(&self, next: Option<TokenId>) -> bool {
        let shape = |token| self.page.shape(token);
        let holder = || self.right(1).is_some_and(|token| shape(token) == Shape::Title && !self.page.in_heading(token));
        next.is_some_and(|token| shape(token) == Shape::Lower) || holder()
    }

    /// Whether the name is a place that somebody is of, so that what follows tells of him: "Ana Ruiz of |Texas|, who won".
    fn is_complement(&self) -> bool {
        let of = self.left(1).is_some_and(|before| matches!(self.page.text(before), "of" | "from"));
        // "Ana Ruiz of Tarvel, |Quebec|, who won"
        let around = self.left(1).is_some_and(|before| self.page.text(before) == ",")
            && self.left(2).is_some_and(|town| self.page.shape(town).is_capital());
        (of || around || self.in_place()) && self.page.exactly(self.tokens).any(|hit| PLACES.has(hit.class))
    }

    /// Whether the name is a plural behind "the", as teams and families are called: "the Tarviks, who lost".
    fn is_the_many(&self) -> bool {
        let the = self.left(1).is_some_and(|before| matches!(self.page.text(before), "the" | "The"));
        the && self.page.text(TokenId(self.tokens.end - 1)).ends_with('s')
    }

    /// Whether the lists know the name as a people.
    fn is_people(&self) -> bool {
        self.page.exactly(self.tokens).any(|hit| DEMONYMS.has(hit.class))
    }

    /// Whether a common noun stands for something of this kind.
    fn is_noun(&self, token: TokenId, class: Class) -> bool {
        self.page.hits.starting_at(token).iter().any(|hit| hit.tokens.len() == 1 && hit.class == class)
    }

    /// "is a village", ", a Danish chain of shops": the first noun that is a word for a person, a body or a place.
    fn is_a(&self, from: u32, see: &mut impl FnMut(Sign)) -> bool {
        // "is Peru's largest bank"
        let owner = || {
            let capital = self.right(from).is_some_and(|token| self.page.shape(token).is_capital());
            capital && (from + 1..from + 4).any(|by| matches!(self.right_text(by), "'s" | "’s"))
        };
        if !matches!(self.right_text(from), "a" | "an" | "the" | "one") && !owner() {
            return false;
        }
        // Behind a comma, "a port" may be the next thing of a list.
        let told = self.right_text(0) != "," && self.right_text(from) != "the";
        for by in from + 1..from + 8 {
            let Some(token) = self.right(by) else { return false };
            let classes = self.page.single(token);
            // "Tarvik, the owner of the ferry," is a firm, but Lund is a man or a firm.
            if self.page.is_in(token, WordSet::ManOrFirm) && !self.is_noun(token, Class::NounBody) {
                if self.is_unheard_of() && self.page.exactly(self.tokens).next().is_none() && !self.in_place() {
                    see(Sign::BodyNoun);
                }
                return true;
            }
            let last = self.right(by + 1).is_none_or(|next| {
                let owner = matches!(self.page.text(next), "'s" | "’s");
                !owner && (!matches!(self.page.tag(next), Tag::Noun | Tag::Propn) || self.page.shape(next) != Shape::Lower)
            });
            if self.page.shape(token) == Shape::Lower && last {
                let profession = classes.meets(PERSON_WORDS);
                // A manufacturer is a body rather than a profession.
                let body = classes.has(Class::NominalBody) || (profession || told) && self.is_noun(token, Class::NounBody);
                let sign = if classes.has(Class::Vessel) && self.right_text(from) != "the" {
                    Some(Sign::IsShip)
                } else if body && !self.is_people() {
                    Some(Sign::IsBody)
                } else if profession || classes.has(Class::NominalPerson) {
                    Some(Sign::IsPerson)
                } else if classes.has(Class::NominalPlace) || told && self.is_noun(token, Class::NounPlace) {
                    Some(Sign::IsPlace)
                } else {
                    None
                };
                if let Some(sign) = sign {
                    see(sign);
                    return true;
                }
            }
            let goes_on = matches!(self.page.tag(token), Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Adv)
                || self.page.shape(token) == Shape::Hyphen
                || matches!(self.page.text(token), "'s" | "’s");
            if !goes_on {
                return false;
            }
        }
        false
    }

    /// Whether what follows the comma is the subject of a clause: "In a letter to Ruiz, the bank | denied it".
    fn opens_clause(&self) -> bool {
        const LONGEST: u32 = 8;
        let nominal = |token| matches!(self.page.tag(token), Tag::Det | Tag::Adj | Tag::Noun | Tag::Num);
        let end = (1..LONGEST).find(|&by| !self.right(by).is_some_and(nominal)).unwrap_or(LONGEST);
        let noun = end > 2 && self.right(end - 1).is_some_and(|token| self.page.tag(token) == Tag::Noun);
        noun && self.right(end).is_some_and(|token| self.page.tags.slot(token).is_finite())
    }

    fn after_comma(&self, see: &mut impl FnMut(Sign)) {
        let Some(token) = self.right(1) else { return };
        let page = self.page;
        if page.shape(token) == Shape::Number && matches!(self.right_text(2), "," | "." | "and") && page.text(token).len() <= 3 {
            return see(Sign::Age);
        }
        let person = !self.is_people() && !self.is_complement() && !self.is_the_many();
        if page.text(token) == "who" && person {
            return see(Sign::Who);
        }
        if page.shape(token).is_capital()
            && page.longest(token, PLACES, self.sentence.end).is_some()
            && page.exactly(self.tokens).any(|hit| PLACES.has(hit.class))
        {
            return see(Sign::CityCountry);
        }
        // "Tarvel, Ohio": what no list knows, before the country or province it lies in.
        let inside = page.longest(token, AROUND_TOWNS, self.sentence.end);
        if let Some(land) = inside.filter(|_| page.shape(token).is_capital() && self.tokens.len() <= 3) {
            let after = TokenId(land.tokens.end);
            let closed = land.tokens.end < self.sentence.end
                && matches!(page.text(after), "," | "." | ")" | ";")
                && !self.has(Some(after), Class::NameSuffix);
            // "Tarvel, Calif." at the end of a sentence
            let ended = land.tokens.end == self.sentence.end && page.text(TokenId(land.tokens.end - 1)).ends_with('.');
            if closed || ended {
                let city = page.single(TokenId(self.tokens.end - 1)).has(Class::LocationTail);
                see(if city { Sign::IsPlace } else { Sign::PlaceNoun });
            }
        }
        if self.opens_clause() || !person {
            return;
        }
        if matches!(page.text(token), "a" | "an" | "the") && self.is_a(1, see) {
            return;
        }
        // ", head of", ", a former spokesman".
        let mut at = token;
        for _ in 0..4 {
            if page.is_in(at, WordSet::ManOrFirm) {
                return;
            }
            if page.longest(at, PERSON_WORDS, self.sentence.end).is_some() && !page.shape(at).is_capital() {
                return see(Sign::Apposition);
            }
            let skip = page.shape(at) == Shape::Lower || page.hits.classes(at).meets(DEMONYMS);
            if !skip || at.0 + 1 >= self.sentence.end || matches!(page.text(at), "and" | "of" | "in") {
                return;
            }
            at = TokenId(at.0 + 1);
        }
    }
}

/// What a town may lie in.
const AROUND_TOWNS: ClassSet = ClassSet::of(&[Class::Country, Class::Subdivision, Class::SubdivisionAbbreviation]);

const PERSON_WORDS: ClassSet = ClassSet::of(&[Class::OfficeOf, Class::Profession, Class::SportRole, Class::FamilyWord]);
