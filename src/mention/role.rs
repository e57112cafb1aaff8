//! Reads the phrases of office and who holds them: "Armenian Prime Minister Ara Petrosyan", "Ana Ruiz, head of the
//! agency", "Ana Ruiz is the head of the agency", "the head of the agency (EPA), Ana Ruiz".
//!
//! **How.** Around every chain of title words a phrase is grown: to the left over peoples, places, bodies and possessors,
//! to the right over "of", "for", "at" with what they govern. A person's name right behind it, behind its comma, before its
//! comma or before a form of "to be" holds the office. A phrase that ends at a comma before another one shares its holder.
//!
//! **Why this way.** News writes offices in a handful of frames, and in all of them the name touches the phrase.
//!
//! **Limits.** "X, who heads Y" is read, "Y is led by X" is not.

use super::Mention;
use super::page::{Page, TITLES};
use super::sign::Sign;
use super::split::Title;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::model::MentionKind;
use crate::rules::{FoundBy, Pass};
use crate::text::{Shape, TokenId, TokenSpan};

pub(super) static PASSES: [Pass; 6] = [
    Pass { name: "role-before-name", confidence: 96, about: "The phrase of office stands directly before the name." },
    Pass { name: "role-before-comma", confidence: 90, about: "The phrase of office stands before the name and a comma." },
    Pass { name: "role-after-name", confidence: 94, about: "The phrase of office stands behind the name and a comma." },
    Pass { name: "role-is", confidence: 95, about: "A form of to be ties the name to the phrase of office." },
    Pass { name: "role-shared", confidence: 88, about: "A list of offices before or behind one name." },
    Pass { name: "role-alone", confidence: 80, about: "A phrase of office without a name." },
];

const BEFORE: usize = 0;
const BEFORE_COMMA: usize = 1;
const AFTER: usize = 2;
const IS: usize = 3;
const SHARED: usize = 4;
const ALONE: usize = 5;

const ACTING: &[&str] = &["acting", "interim", "caretaker"];
const FORMER: &[&str] = &["former", "ex", "ex-", "one-time", "onetime", "late"];

/// How many tokens a phrase may grow to either side.
const REACH: u32 = 30;

/// A phrase of office; mentions are indices into the names.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub tokens: TokenSpan,
    pub title: TokenSpan,
    /// The phrase with its article.
    pub whole: TokenSpan,
    pub definite: bool,
    pub holder: Option<usize>,
    pub organization: Option<usize>,
    pub location: Option<usize>,
    pub acting: bool,
    pub former: bool,
    pub found: &'static Pass,
}

impl Phrase {
    /// Whether the name of the holder follows without a comma.
    pub fn touches_name(&self) -> bool {
        std::ptr::eq(self.found, &PASSES[BEFORE])
    }
}

/// The phrases of office, by first token, and the names that are mere parts of a title ("Eurasian Affairs").
pub(super) fn find(page: &Page<'_>, titles: &[Title], names: &[Mention]) -> (Vec<Phrase>, Vec<usize>) {
    let reader = Reader { page, names };
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut parts = Vec::new();
    let mut at = 0;
    while at < titles.len() {
        let mut next = at + 1;
        while next < titles.len() && titles[next].tokens.first == titles[next - 1].tokens.end {
            next += 1;
        }
        let chain = &titles[at..next];
        at = next;
        if !chain.iter().any(|title| OFFICES.has(title.class)) {
            continue;
        }
        let title = TokenSpan::new(chain[0].tokens.first, chain[chain.len() - 1].tokens.end);
        if phrases.last().is_some_and(|before| before.tokens.end > title.first) || reader.over(title.first).is_some() {
            continue;
        }
        if reader.is_modifier(title) {
            continue;
        }
        phrases.push(reader.phrase(title, &mut parts));
    }
    reader.share(&mut phrases);
    (phrases, parts)
}

/// Title classes that are offices by themselves.
const OFFICES: ClassSet = ClassSet::of(&[
    Class::Office,
    Class::OfficeOf,
    Class::MilitaryRank,
    Class::ReligiousTitle,
    Class::RoyalTitle,
    Class::PoliceRank,
    Class::AcademicTitle,
    Class::SportRole,
    Class::Profession,
]);

struct Reader<'r, 'a> {
    page: &'r Page<'a>,
    names: &'r [Mention],
}

impl Reader<'_, '_> {
    fn text(&self, at: u32) -> &str {
        if at < self.page.article.tokens.len() { self.page.text(TokenId(at)) } else { "" }
    }

    /// The name that starts at a token.
    fn starting(&self, at: u32) -> Option<usize> {
        let index = self.names.partition_point(|name| name.tokens.first < at);
        self.names.get(index).filter(|name| name.tokens.first == at).map(|_| index)
    }

    /// The name that covers a token.
    fn over(&self, at: u32) -> Option<usize> {
        let index = self.names.partition_point(|name| name.tokens.first <= at).checked_sub(1)?;
        (self.names[index].tokens.end > at).then_some(index)
    }

    /// The name that ends before a token.
    fn ending(&self, end: u32) -> Option<usize> {
        let index = self.over(end.checked_sub(1)?)?;
        (self.names[index].tokens.end == end).then_some(index)
    }

    fn is_person(&self, index: usize) -> bool {
        self.names[index].kind == MentionKind::Person
    }

    fn person_at(&self, at: u32) -> Option<usize> {
        self.starting(at).filter(|&index| self.is_person(index))
    }

    /// Whether the words of a title describe the noun behind them: "the official note", "humanitarian aid", "president talks".
    fn is_modifier(&self, title: TokenSpan) -> bool {
        let last = TokenId(title.end - 1);
        if self.page.shape(last) != Shape::Lower || self.person_at(title.end).is_some() {
            return false;
        }
        let sentence = self.page.article.sentences[self.page.article.sentence_of(last)].tokens;
        let noun = title.end < sentence.end
            && self.page.tags.of(TokenId(title.end)) == Tag::Noun
            && self.page.shape(TokenId(title.end)) == Shape::Lower;
        noun || self.page.tags.of(last) == Tag::Adj
    }

    fn phrase(&self, title: TokenSpan, parts: &mut Vec<usize>) -> Phrase {
        let sentence = self.page.article.sentences[self.page.article.sentence_of(TokenId(title.first))].tokens;
        let mut phrase = Phrase {
            tokens: title,
            title,
            whole: title,
            definite: false,
            holder: None,
            organization: None,
            location: None,
            acting: false,
            former: false,
            found: &PASSES[ALONE],
        };
        phrase.tokens.first = self.grow_left(&mut phrase, sentence.first.max(title.first.saturating_sub(REACH)));
        if self.person_at(title.end).is_none() {
            phrase.tokens.end = self.grow_right(&mut phrase, sentence.end.min(title.end + REACH), parts);
        }
        // "former Kenyan Prime Minister"
        while phrase.tokens.first > sentence.first && self.page.single(TokenId(phrase.tokens.first - 1)).has(Class::RoleModifier)
        {
            phrase.tokens.first -= 1;
        }
        let narrow = TokenSpan::new(phrase.tokens.first, title.end);
        (phrase.acting, phrase.former) = (self.says(narrow, ACTING), self.says(narrow, FORMER));
        phrase.whole = phrase.tokens;
        if phrase.tokens.first > sentence.first && is_determiner(self.text(phrase.tokens.first - 1)) {
            phrase.whole.first -= 1;
            phrase.definite = matches!(self.text(phrase.whole.first), "the" | "The" | "his" | "her" | "its" | "their");
        }
        (phrase.holder, phrase.found) = self.holder(&phrase, sentence);
        phrase
    }

    fn says(&self, tokens: TokenSpan, words: &[&str]) -> bool {
        tokens.iter().any(|token| words.iter().any(|word| self.page.text(token).eq_ignore_ascii_case(word)))
    }

    fn note(&self, phrase: &mut Phrase, index: usize) {
        let slot = match self.names[index].kind {
            MentionKind::Organization => &mut phrase.organization,
            MentionKind::Location | MentionKind::Group => &mut phrase.location,
            _ => return,
        };
        slot.get_or_insert(index);
    }

    /// Over peoples, places, bodies, possessors and the words that narrow the title.
    fn grow_left(&self, phrase: &mut Phrase, floor: u32) -> u32 {
        let mut at = phrase.title.first;
        while at > floor {
            if let Some(index) = self.ending(at) {
                if self.is_person(index) || self.names[index].tokens.first < floor {
                    return at;
                }
                self.note(phrase, index);
                at = self.names[index].tokens.first;
                continue;
            }
            let before = TokenId(at - 1);
            let word = self.page.text(before);
            if is_possessive(word) {
                if let Some(index) = self.ending(at - 1) {
                    if self.is_person(index) || self.names[index].tokens.first < floor {
                        return at;
                    }
                    at -= 1;
                    continue;
                }
                // "U.S. President's special representative": the possessor is an office.
                if at >= 2 && self.page.longest(TokenId(at - 2), TITLES, at - 1).is_some() {
                    at -= 2;
                    continue;
                }
                return at;
            }
            let narrows = match self.page.shape(before) {
                Shape::Lower => {
                    word.len() > 3
                        && matches!(self.page.tag(before), Tag::Adj | Tag::Noun)
                        && self.is_noun_like(before)
                        && !self.page.hits.classes(before).meets(TITLES)
                }
                Shape::Title | Shape::Caps => self.page.is_firm(before) && !self.page.is_covered(before),
                _ => false,
            };
            if !narrows {
                return at;
            }
            at -= 1;
        }
        at
    }

    /// Over "of the Agency (EPA)", "for European Affairs", "at the bank".
    fn grow_right(&self, phrase: &mut Phrase, ceiling: u32, parts: &mut Vec<usize>) -> u32 {
        let mut end = phrase.title.end;
        let capital = self.page.shape(TokenId(phrase.title.first)).is_capital();
        while end < ceiling && matches!(self.text(end), "of" | "for" | "at" | "in" | "to" | "on" | "with") {
            let link = self.text(end);
            let mut at = end + 1;
            if is_determiner(self.text(at)) {
                at += 1;
            }
            let from = at;
            while at < ceiling {
                if let Some(index) = self.starting(at) {
                    let name = &self.names[index];
                    let part = (capital || link == "for") && is_part_of_title(self.page, name);
                    if self.is_person(index) && !part || name.tokens.end > ceiling {
                        break;
                    }
                    if part {
                        parts.push(index);
                    }
                    self.note(phrase, index);
                    at = name.tokens.end;
                    if self.text(at) == "(" && self.text(at + 2) == ")" && at + 3 <= ceiling {
                        at += 3;
                    }
                    if at < ceiling && is_possessive(self.text(at)) {
                        at += 1;
                    }
                    continue;
                }
                let token = TokenId(at);
                let goes_on = match self.page.shape(token) {
                    Shape::Title | Shape::Caps | Shape::Mixed => !self.page.is_covered(token),
                    Shape::Lower => {
                        matches!(self.page.tag(token), Tag::Noun | Tag::Adj | Tag::Propn)
                            && self.is_noun_like(token)
                            && link != "in"
                    }
                    Shape::Hyphen => at > from,
                    _ => false,
                };
                if goes_on {
                    at += 1;
                    continue;
                }
                let and = matches!(self.text(at), "and" | "&") && at > from && at + 1 < ceiling;
                let more = || {
                    self.starting(at + 1).map_or_else(
                        || capital && self.page.shape(TokenId(at + 1)).is_capital(),
                        |index| !self.is_person(index) && (capital || link == "for"),
                    )
                };
                if and && more() && self.person_at(at + 1).is_none() {
                    at += 1;
                    continue;
                }
                break;
            }
            if at == from {
                break;
            }
            end = at;
        }
        end
    }

    /// Whether a small word is a noun or adjective rather than a verb.
    fn is_noun_like(&self, token: TokenId) -> bool {
        let word = self.page.word(token);
        !word.known || word.noun.max(word.adjective) >= word.verb
    }

    fn holder(&self, phrase: &Phrase, sentence: TokenSpan) -> (Option<usize>, &'static Pass) {
        let (first, end) = (phrase.whole.first, phrase.tokens.end);
        if let Some(index) = self.person_at(end).filter(|_| end < sentence.end) {
            return (Some(index), &PASSES[BEFORE]);
        }
        let named = |index: usize| self.is_person(index);
        if first > sentence.first + 1 {
            let before = self.text(first - 1);
            if before == "," {
                let mut at = first - 1;
                // "Ana Ruiz, 43, a spokeswoman"
                if at >= sentence.first + 3 && self.page.shape(TokenId(at - 1)) == Shape::Number && self.text(at - 2) == "," {
                    at -= 2;
                }
                if let Some(index) = self.ending(at).filter(|&index| named(index)) {
                    return (Some(index), &PASSES[AFTER]);
                }
            }
            if before == "("
                && let Some(index) = self.ending(first - 1).filter(|&index| named(index))
            {
                return (Some(index), &PASSES[AFTER]);
            }
            if is_being(before) || before == "as" && self.text(first - 2) == "serves" {
                let mut at = first - 1;
                if matches!(self.text(at - 1), "who" | "currently" | "now" | "also" | "has" | "serves") {
                    at -= 1;
                }
                if at > sentence.first && self.text(at - 1) == "," {
                    at -= 1;
                }
                if let Some(index) = self.ending(at).filter(|&index| named(index)) {
                    return (Some(index), &PASSES[IS]);
                }
            }
        }
        if end + 1 < sentence.end
            && self.text(end) == ","
            && let Some(index) = self.person_at(end + 1)
        {
            let after = self.text(self.names[index].tokens.end);
            let closed = matches!(after, "," | "." | ")" | ";" | "") || self.names[index].tokens.end >= sentence.end;
            if closed && (phrase.whole.first < phrase.tokens.first || phrase.organization.is_some()) {
                return (Some(index), &PASSES[BEFORE_COMMA]);
            }
        }
        (None, &PASSES[ALONE])
    }

    /// Offices in a list before or behind one name.
    fn share(&self, phrases: &mut [Phrase]) {
        for at in (0..phrases.len().saturating_sub(1)).rev() {
            let next = &phrases[at + 1];
            if phrases[at].holder.is_none()
                && phrases[at].whole.first == phrases[at].tokens.first
                && std::ptr::eq(next.found, &PASSES[BEFORE])
                && next.whole.first == phrases[at].tokens.end + 1
                && self.text(phrases[at].tokens.end) == ","
                && self.page.shape(TokenId(phrases[at].title.first)) != Shape::Other
            {
                (phrases[at].holder, phrases[at].found) = (next.holder, &PASSES[SHARED]);
            }
        }
        for at in 1..phrases.len() {
            let before = &phrases[at - 1];
            let gap = before.tokens.end..phrases[at].whole.first;
            let behind = std::ptr::eq(before.found, &PASSES[AFTER]) || std::ptr::eq(before.found, &PASSES[IS]);
            if phrases[at].holder.is_none()
                && behind
                && !gap.is_empty()
                && gap.len() <= 2
                && gap.clone().all(|at| matches!(self.text(at), "," | "and"))
            {
                (phrases[at].holder, phrases[at].found) = (before.holder, &PASSES[SHARED]);
            }
        }
    }
}

/// Whether a name inside a title in capitals is only a part of it: "for Eurasian Affairs".
fn is_part_of_title(page: &Page<'_>, name: &Mention) -> bool {
    if !page.word(TokenId(name.tokens.end - 1)).known {
        return false;
    }
    let FoundBy::Pass(pass) = name.found else { return false };
    name.entry.is_none()
        && [Sign::Unexplained, Sign::UnexplainedPerson, Sign::PlaceAndNoun, Sign::NeighbourPerson, Sign::Who]
            .iter()
            .any(|sign| std::ptr::eq(sign.pass(), pass))
}

pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "The"
            | "a"
            | "A"
            | "an"
            | "An"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "His"
            | "Her"
            | "Its"
            | "Their"
    )
}

pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'" | "’")
}

fn is_being(word: &str) -> bool {
    matches!(word, "is" | "was" | "are" | "were" | "been" | "became" | "becomes" | "remains")
}

#[cfg(test)]
mod tests {
    fn roles(text: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let graph = crate::extract(text);
        let name =
            |id: Option<crate::Id>| graph.entities.iter().find(|entity| Some(entity.id) == id).map(|entity| entity.name.clone());
        graph.roles.iter().map(|role| (role.title.clone(), name(role.holder), name(role.organization))).collect()
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn every_frame_gives_the_office_to_the_name_that_touches_it() {
        let expected = ("head".to_owned(), some("Carol Reyes"), some("Harbour Agency"));
        for text in [
            "Carol Reyes, head of the Harbour Agency, resigned.",
            "Carol Reyes is the head of the Harbour Agency.",
            "Carol Reyes, who is the head of the Harbour Agency, resigned.",
            "The head of the Harbour Agency, Carol Reyes, resigned.",
        ] {
            assert_eq!(roles(text).first(), Some(&expected), "{text}");
        }
    }

    #[test]
    fn a_possessor_with_an_office_is_not_the_holder() {
        let found = roles("U.S. President's special envoy Carol Reyes arrived.");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1, some("Carol Reyes"));
    }

    #[test]
    fn former_and_acting_are_told() {
        let graph = crate::extract("Former Kenyan Prime Minister Otieno Kamau met acting director Carol Reyes.");
        assert_eq!(graph.roles[0].former, Some(true));
        assert_eq!(graph.roles[1].acting, Some(true));
        assert_eq!(graph.roles[1].former, None);
    }

    #[test]
    fn a_word_of_office_before_a_noun_is_no_office() {
        assert_eq!(roles("The official note promised humanitarian aid."), []);
        assert_eq!(roles("The official left."), [("official".to_owned(), None, None)]);
    }

    #[test]
    fn an_office_without_a_name_has_no_holder() {
        assert!(roles("The head of the Harbour Agency resigned.").iter().all(|(_, holder, _)| holder.is_none()));
    }
}
