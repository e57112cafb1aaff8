//! How far a phrase of office reaches around its title: "Armenian Prime Minister", "head of the Agency (EPA) for Europe".
//!
//! **How.** Token by token to the left over peoples, places, bodies and possessors, to the right over "of", "for", "at" with
//! what they govern.
//!
//! **Why this way.** Names are known by now, so each step is a look at one token and at the name that it belongs to.
//!
//! **Limits.** Thirty tokens to either side.

use super::Mention;
use super::page::{Page, TITLES};
use super::role::{Phrase, Reader, is_determiner, is_possessive};
use super::sign::Sign;
use crate::grammar::Tag;
use crate::lexicon::{Class, VerbForms, WordSet};
use crate::model::MentionKind;
use crate::rules::FoundBy;
use crate::text::{self, Shape, TokenId, TokenSpan};
use std::ops::ControlFlow;

/// How many words an age has: "53-year-old".
const AGE: u32 = 5;

/// What a preposition behind a title governs, as far as it is known before it is read.
#[derive(Clone, Copy)]
struct Governed<'t> {
    /// Its first token, behind the determiner.
    from: u32,
    ceiling: u32,
    /// The preposition.
    link: &'t str,
    /// Whether the title is in capitals, as its parts then are.
    capital: bool,
}

impl Reader<'_, '_> {
    /// Whether the words of a title describe the noun behind them: "the official note", "humanitarian aid", "president talks".
    pub fn is_modifier(&self, title: TokenSpan) -> bool {
        let last = TokenId(title.end - 1);
        if self.page.shape(last) != Shape::Lower || self.person_at(title.end).is_some() {
            return false;
        }
        let sentence = self.page.article.sentences[self.page.article.sentence_of(last)].tokens;
        let noun = title.end < sentence.end
            && self.page.tags.of(TokenId(title.end)) == Tag::Noun
            && self.page.shape(TokenId(title.end)) == Shape::Lower;
        // "the delegate-rich states"
        let tied = || {
            self.page.shape(TokenId(title.end)) == Shape::Hyphen
                && self.page.article.tokens.is_glued(TokenId(title.end))
                && title.end + 1 < sentence.end
                && self.page.shape(TokenId(title.end + 1)) == Shape::Lower
                && self.page.article.tokens.is_glued(TokenId(title.end + 1))
        };
        // "the official Xinhua news agency"
        let body = || self.starting(title.end).is_some() && self.page.word(last).adjective > 0 && title.len() == 1;
        noun || self.page.tags.of(last) == Tag::Adj || body() || title.end < sentence.end && tied()
    }

    /// The body or place behind the name of the holder: "Inspector Ana Ruiz |of Dover Police|".
    pub fn behind_holder(&self, phrase: &mut Phrase, ceiling: u32) {
        let Some(end) = phrase.holder.map(|holder| self.names[holder].tokens.end) else { return };
        let of = end + u32::from(self.text(end) == ",");
        let name = of + 1 + u32::from(is_determiner(self.text(of + 1)));
        if name < ceiling && matches!(self.text(of), "of" | "from") {
            self.starting(name).into_iter().for_each(|index| self.note(phrase, index));
        }
    }

    fn note(&self, phrase: &mut Phrase, index: usize) {
        let slot = match self.names[index].kind {
            MentionKind::Organization => &mut phrase.organization,
            // "Republican senator": a party, and no place
            MentionKind::Group if self.is_party(index) => &mut phrase.organization,
            MentionKind::Location | MentionKind::Group => &mut phrase.location,
            _ => return,
        };
        slot.get_or_insert(index);
    }

    /// Whether a name stands for those who hold with a party or a faith: "Republican", "Catholic".
    fn is_party(&self, index: usize) -> bool {
        let kind = self.names[index].entry.map_or("", |entry| self.page.lexicon.cell(entry, "type"));
        matches!(kind, "political" | "religion")
    }

    /// Over peoples, places, bodies, possessors and the words that narrow the title.
    pub fn grow_left(&self, phrase: &mut Phrase, floor: u32) -> u32 {
        let mut at = phrase.title.first;
        while at > floor {
            match self.step_left(phrase, at, floor) {
                ControlFlow::Continue(next) => at = next,
                ControlFlow::Break(first) => return first,
            }
        }
        at
    }

    /// Over what stands before `at`; breaks with the beginning of the phrase.
    fn step_left(&self, phrase: &mut Phrase, at: u32, floor: u32) -> ControlFlow<u32, u32> {
        if let Some(index) = self.ending(at) {
            if self.is_person(index) || self.names[index].tokens.first < floor {
                return ControlFlow::Break(at);
            }
            self.note(phrase, index);
            return ControlFlow::Continue(self.names[index].tokens.first);
        }
        let before = TokenId(at - 1);
        let word = self.page.text(before);
        // "a | 53-year-old | teacher"
        if word == "old" && at >= floor + AGE && self.page.shape(TokenId(at - AGE)) == Shape::Number {
            return ControlFlow::Continue(at - AGE);
        }
        if let Some(first) = self.compound(at, floor) {
            return ControlFlow::Continue(first);
        }
        if is_possessive(word) {
            return self.step_over_possessor(phrase, at, floor);
        }
        if self.narrows(phrase, at) { ControlFlow::Continue(at - 1) } else { ControlFlow::Break(at) }
    }

    /// Where a compound with a hyphen begins that describes whoever holds the title: "a | Danish-born | physicist", "a | three-term |
    /// senator"; what comes first in it is no body or place of the office.
    fn compound(&self, at: u32, floor: u32) -> Option<u32> {
        let small = |at: u32| self.page.shape(TokenId(at)) == Shape::Lower;
        let hyphen = at.checked_sub(2).map(TokenId).filter(|hyphen| hyphen.0 > floor)?;
        let tied = self.page.shape(hyphen) == Shape::Hyphen
            && self.page.article.tokens.is_glued(hyphen)
            && self.page.article.tokens.is_glued(TokenId(at - 1));
        if !tied || !small(at - 1) || !small(at) {
            return None;
        }
        let first = self.ending(hyphen.0).map_or(hyphen.0 - 1, |index| self.names[index].tokens.first);
        // "a retired | fast-food | cook"
        let narrowed = |at: u32| self.page.tag(TokenId(at)) == Tag::Adj && self.page.shape(TokenId(at)) == Shape::Lower;
        let opens = (floor + 1..=first).rev().find(|&at| !narrowed(at - 1))?;
        is_determiner(self.text(opens - 1)).then_some(first)
    }

    /// Over the possessor whose "'s" stands before `at`.
    fn step_over_possessor(&self, phrase: &mut Phrase, at: u32, floor: u32) -> ControlFlow<u32, u32> {
        if let Some(index) = self.ending(at - 1) {
            let foreign = self.is_person(index) || self.names[index].tokens.first < floor;
            return if foreign { ControlFlow::Break(at) } else { ControlFlow::Continue(at - 1) };
        }
        // "U.S. President's special representative": the possessor is an office.
        if at >= 2 && self.page.longest(TokenId(at - 2), TITLES, at - 1).is_some() {
            return ControlFlow::Continue(at - 2);
        }
        ControlFlow::Break(self.owner(phrase, at - 1, floor).unwrap_or(at))
    }

    /// Whether the word before `at` narrows the title: "deputy", "regional", "planning".
    fn narrows(&self, phrase: &Phrase, at: u32) -> bool {
        let before = TokenId(at - 1);
        let tag = self.page.tag(before);
        if self.is_half(before) {
            return false;
        }
        match self.page.shape(before) {
            Shape::Lower => {
                // "union Chairman Tom Lund", but "the reason President Ruiz left"
                let noun = || {
                    let capital = self.page.shape(TokenId(phrase.title.first)).is_capital();
                    !capital || self.page.hits.classes(before).has(Class::NounBody) || self.page.text(before) == "campaign"
                };
                self.page.text(before).len() > 3
                    && (tag == Tag::Adj || tag == Tag::Noun && noun())
                    && (self.is_noun_like(before) || self.is_bare_noun(before))
                    && !self.page.hits.classes(before).meets(TITLES)
                    || self.is_owned_gerund(before) && self.page.shape(TokenId(at)) == Shape::Lower
            }
            // "Finance director Ana Ruiz" at the start of a sentence
            Shape::Title if self.page.is_start(before) => {
                let entry = self.page.word(before);
                self.person_at(phrase.title.end).is_some()
                    && entry.known
                    && entry.noun > entry.adverb
                    && entry.noun >= entry.adjective
                    && (entry.noun > entry.verb || self.is_of_business(before))
                    && entry.verb_forms & (VerbForms::THIRD | VerbForms::PAST) == 0
                    && matches!(tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb)
                    && !self.page.is_covered(before)
                    && !self.page.hits.classes(before).meets(TITLES)
            }
            Shape::Title | Shape::Caps => self.page.is_firm(before) && !self.page.is_covered(before),
            _ => false,
        }
    }

    /// Whether a word is the second half of a compound, which narrows nothing by itself: "far-right radio host", "five-star Gen. Tom
    /// Lund"; but "the then-acting Governor".
    fn is_half(&self, word: TokenId) -> bool {
        let tokens = &self.page.article.tokens;
        let hyphen = word.0.checked_sub(1).map(TokenId).filter(|&hyphen| self.page.shape(hyphen) == Shape::Hyphen);
        let tied = hyphen.filter(|&hyphen| tokens.is_glued(hyphen) && tokens.is_glued(word));
        tied.is_some_and(|hyphen| {
            let half = hyphen.0.checked_sub(1).map(TokenId);
            !half.is_some_and(|half| text::is_any(self.page.text(half), &["then", "once", "now", "soon", "ex"]))
        })
    }

    /// The beginning, behind its determiner, of the noun phrase that owns a title: "club" in "the club's coach".
    fn owner(&self, phrase: &mut Phrase, end: u32, floor: u32) -> Option<u32> {
        let mut at = end;
        while at > floor && !is_determiner(self.text(at - 1)) {
            if let Some(index) = self.ending(at).filter(|&index| at < end && !self.is_person(index)) {
                self.note(phrase, index);
                at = self.names[index].tokens.first.max(floor);
                continue;
            }
            let token = TokenId(at - 1);
            let noun = self.page.tag(token) == Tag::Noun || at < end && self.page.tag(token) == Tag::Adj;
            if !noun || self.page.shape(token) != Shape::Lower {
                return None;
            }
            at -= 1;
        }
        (floor < at && at < end).then_some(at)
    }

    /// Over "of the Agency (EPA)", "for European Affairs", "at the bank".
    pub fn grow_right(&self, phrase: &mut Phrase, ceiling: u32, parts: &mut Vec<usize>) -> u32 {
        let mut end = phrase.title.end;
        let capital = self.page.shape(TokenId(phrase.title.first)).is_capital();
        while end < ceiling && matches!(self.text(end), "of" | "for" | "at" | "in" | "to" | "on" | "with") {
            let link = self.text(end);
            // "an expert on trade", "chief of staff to the mayor"; but "pressed the president on new taxes", "brought leaders to the table"
            let advises = || self.page.is_in(TokenId(phrase.title.end - 1), WordSet::Advising) || self.text(end - 1) == "staff";
            if matches!(link, "on" | "to") && !advises() {
                break;
            }
            let from = end + 1 + u32::from(is_determiner(self.text(end + 1)));
            let governed = Governed { from, ceiling, link, capital };
            let mut at = from;
            while at < ceiling
                && let Some(next) = self.step_right(phrase, at, governed, parts)
            {
                at = next;
            }
            // "a fellow with the Dover Institute"; but "a candidate with a plan"
            let body = |at| self.starting(at).is_some_and(|index| self.names[index].kind == MentionKind::Organization);
            let with = link != "with" || (from..at).any(body);
            if at == from || !with || self.is_other_office(from, at, capital && link == "of") {
                break;
            }
            end = at;
        }
        end
    }

    /// Over the name or the word at `at`, where it belongs to what a preposition governs.
    fn step_right(&self, phrase: &mut Phrase, at: u32, governed: Governed<'_>, parts: &mut Vec<usize>) -> Option<u32> {
        let Governed { from, ceiling, link, capital } = governed;
        if let Some(index) = self.starting(at) {
            return self.step_over_name(phrase, index, governed, parts);
        }
        let token = TokenId(at);
        let goes_on = match self.page.shape(token) {
            Shape::Title | Shape::Caps | Shape::Mixed => !self.page.is_covered(token),
            Shape::Lower => {
                matches!(self.page.tag(token), Tag::Noun | Tag::Adj | Tag::Propn) && self.is_noun_like(token) && link != "in"
            }
            Shape::Hyphen => at > from,
            _ => false,
        };
        if goes_on {
            return Some(at + 1);
        }
        // "of trade and industry"
        let and = matches!(self.text(at), "and" | "&") && at > from && at + 1 < ceiling;
        let more = || match self.starting(at + 1) {
            Some(index) => !self.is_person(index) && (capital || link == "for"),
            None => capital && self.page.shape(TokenId(at + 1)).is_capital(),
        };
        (and && more()).then_some(at + 1)
    }

    /// Over a name with the acronym in brackets and the "'s" behind it; not over a person.
    fn step_over_name(
        &self,
        phrase: &mut Phrase,
        index: usize,
        Governed { ceiling, link, capital, .. }: Governed<'_>,
        parts: &mut Vec<usize>,
    ) -> Option<u32> {
        let name = &self.names[index];
        let part = (capital || link == "for") && is_part_of_title(self.page, name);
        if self.is_person(index) && !part || name.tokens.end > ceiling {
            return None;
        }
        if part {
            parts.push(index);
        }
        self.note(phrase, index);
        let mut at = name.tokens.end;
        if self.text(at) == "(" {
            let inside = self.starting(at + 1).map_or(at + 2, |index| self.names[index].tokens.end);
            at = if self.text(inside) == ")" && inside < ceiling { inside + 1 } else { at };
        }
        Some(at + u32::from(at < ceiling && is_possessive(self.text(at))))
    }

    /// Whether what a title governs is another office with its holder: "the spokesman for | President | Ana Ruiz". Ministries may be
    /// called as offices are: "Minister of | Justice | Ana Ruiz".
    fn is_other_office(&self, from: u32, end: u32, ministry: bool) -> bool {
        const LONGEST: u32 = 4;
        if ministry || end >= self.page.article.tokens.len() || self.person_at(end).is_none() || self.text(end - 1) == "Justice" {
            return false;
        }
        (from.max(end.saturating_sub(LONGEST))..end)
            .any(|at| self.page.longest(TokenId(at), TITLES, end).is_some_and(|hit| hit.tokens.end == end))
    }

    /// "Dover's planning director": a gerund between an owner or article and a title.
    fn is_owned_gerund(&self, token: TokenId) -> bool {
        let word = self.page.text(token);
        let gerund = word.len() > 5 && word.ends_with("ing") && self.page.word(token).noun > 0;
        let before = token.0.checked_sub(1).map_or("", |at| self.text(at));
        gerund && (is_possessive(before) || is_determiner(before))
    }

    /// "finance director", "research chief": a noun that could be a verb, in the form that agrees with no singular subject.
    fn is_bare_noun(&self, token: TokenId) -> bool {
        let forms = self.page.word(token).verb_forms;
        self.page.tag(token) == Tag::Noun && forms & (VerbForms::THIRD | VerbForms::PAST) == 0
    }

    /// "finance", "planning": what somebody may be put in charge of, though the word be a verb more often.
    fn is_of_business(&self, token: TokenId) -> bool {
        let nouns = self.page.hits.starting_at(token).iter().filter(|hit| hit.tokens.len() == 1);
        let gerund = self.page.text(token).ends_with("ing");
        nouns.into_iter().any(|hit| hit.class == Class::NounEvent) && (gerund || self.page.text(token).len() > 5)
    }

    /// Whether a small word is a noun or adjective rather than a verb.
    fn is_noun_like(&self, token: TokenId) -> bool {
        let word = self.page.word(token);
        !word.known || word.noun.max(word.adjective) >= word.verb
    }
}

/// Whether a name inside a title in capitals is only a part of it, since nothing but its surroundings made it one: "for Eurasian Affairs".
fn is_part_of_title(page: &Page<'_>, name: &Mention) -> bool {
    const UNSURE: &[Sign] = &[Sign::Unexplained, Sign::UnexplainedPerson, Sign::PlaceAndNoun, Sign::NeighbourPerson, Sign::Who];
    let known = page.word(TokenId(name.tokens.end - 1)).known;
    known && name.entry.is_none() && UNSURE.iter().any(|sign| name.found == FoundBy::Pass(sign.pass()))
}
