//! A firm that is called after a person of the text: "Tarvik shares fell", beside Ana Tarvik, who founded Tarvik Foods.
//!
//! **How.** For every bare last name that is a firm of the text as well, each place is read by itself: shares, sales or staff behind
//! it, or an officer with a name, make it the firm; a title, an age or "who" the person. Else "it" or "he" behind it in the sentence
//! decides, else the person who was named in full just before and speaks; else it is the firm if the bare name has been the firm or no
//! person has been named.
//!
//! **Why this way.** One kind per name and document holds for every other name; here the paper itself uses one word for both, and
//! says "Mr" or writes the person out where the firm could be meant.
//!
//! **Limits.** A person who is told of by the bare last name without speaking, far from the full name, is taken for the firm.

use super::key::{self, NameKey};
use super::names::Names;
use super::page::{BODIES, Page, TITLES};
use super::sign::Sign;
use super::{GenderSign, Mention};
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::model::MentionKind;
use crate::rules::{FoundBy, passes};
use crate::text::{Shape, TokenId};
use rustc_hash::FxHashMap;

passes! {
    EPONYM "name-firm-of-person" 80 "The last name of a person where it stands for the firm called after him.",
}

/// Verbs with which somebody speaks and firms rarely do anything else.
const SPEAKS: &[&str] = &["said", "says", "told", "added", "recalled", "replied"];
/// How many words behind a name an officer's own name begins at most.
const OFFICE: u32 = 4;

/// What the text has told of a last name and the firm so far.
#[derive(Clone, Copy, Default)]
struct Told {
    /// Whether the firm was named in full, or by what only firms have, before the person was.
    firm: bool,
    /// Whether the bare name has been the firm.
    called: bool,
    /// The sentence in which the person was named in full last.
    person: Option<usize>,
}

/// Gives each place of a last name that is a firm's too its own kind.
pub(super) fn settle(page: &Page<'_>, names: &Names, named: &mut [Mention]) {
    let mut told: FxHashMap<NameKey, Told> = FxHashMap::default();
    for name in &names.all {
        let firm = || [Sign::OfCompany, Sign::PartOfFirm, Sign::PartOfOrganization].into_iter().any(|sign| name.tally.saw(sign));
        if name.tokens.len() == 1 && name.tally.saw(Sign::LastName) && firm() {
            told.insert(key::of(page.article, name.tokens), Told::default());
        }
    }
    if told.is_empty() {
        return;
    }
    find_firms(page, named, &mut told);
    for at in 0..named.len() {
        let (tokens, kind) = (named[at].tokens, named[at].kind);
        if tokens.len() > 1 {
            let part = if kind == MentionKind::Person { tokens.end - 1 } else { tokens.first };
            let Some(told) = told.get_mut(&key::of_token(page.article, TokenId(part))) else { continue };
            match kind {
                MentionKind::Person => told.person = Some(page.article.sentence_of(TokenId(part))),
                MentionKind::Organization => told.firm |= is_firm(page, &named[at]),
                _ => {}
            }
            continue;
        }
        let Some(told) = told.get_mut(&key::of_token(page.article, TokenId(tokens.first))) else { continue };
        let place = Place { page, named, at };
        if kind == MentionKind::Person && place.is_firm(told) {
            let entry = page.exactly(tokens).find(|hit| BODIES.has(hit.class)).map(|hit| hit.entry);
            named[at] = Mention {
                kind: MentionKind::Organization,
                gender: None,
                gender_sign: GenderSign::Text,
                entry,
                found: FoundBy::Pass(&EPONYM),
                ..named[at].clone()
            };
        }
    }
}

/// Notes which firms the text tells of before it names the person in full: "Tarvik said … Tarvik shares fell … Ana Tarvik said".
fn find_firms(page: &Page<'_>, named: &[Mention], told: &mut FxHashMap<NameKey, Told>) {
    for (at, mention) in named.iter().enumerate() {
        let tokens = mention.tokens;
        let full = mention.kind == MentionKind::Person && tokens.len() > 1;
        let part = if full { tokens.end - 1 } else { tokens.first };
        let Some(told) = told.get_mut(&key::of_token(page.article, TokenId(part))) else { continue };
        if full {
            told.person = Some(0);
        } else if told.person.is_none() {
            let place = Place { page, named, at };
            told.firm |= if tokens.len() > 1 { is_firm(page, mention) } else { place.has_what_firms_have(tokens.end) };
        }
    }
    told.values_mut().for_each(|told| told.person = None);
}

/// Whether a name of several words is that of a firm and not of somebody's foundation: "Tarvik Foods", "Tarvik & Sons".
fn is_firm(page: &Page<'_>, mention: &Mention) -> bool {
    let last = TokenId(mention.tokens.end - 1);
    let classes = page.single(last);
    let wares = page.text(last).ends_with('s') && page.text(last) != "Corps";
    classes.has(Class::OrganizationSuffix)
        || classes.has(Class::OrganizationHead) && wares
        || mention.tokens.iter().any(|token| page.text(token) == "&")
}

/// A bare last name in the text.
struct Place<'p, 'a> {
    page: &'p Page<'a>,
    named: &'p [Mention],
    at: usize,
}

impl Place<'_, '_> {
    fn text(&self, at: u32) -> &str {
        if at < self.page.article.tokens.len() { self.page.text(TokenId(at)) } else { "" }
    }

    fn is_firm(&self, told: &mut Told) -> bool {
        let (first, end) = (self.named[self.at].tokens.first, self.named[self.at].tokens.end);
        if self.has_what_firms_have(end) {
            told.firm |= told.person.is_none();
            told.called = true;
            return true;
        }
        let sentence = self.page.article.sentence_of(TokenId(first));
        if !told.firm {
            return false;
        }
        if self.is_titled(first) || self.is_told_as_person(end) {
            told.person = Some(sentence);
            return false;
        }
        let limit = self.page.article.sentences[sentence].tokens.end;
        let thing = match (end..limit).find_map(|at| pronoun(self.text(at))) {
            Some(thing) => thing,
            None => {
                let near = told.person.is_some_and(|person| person + 1 >= sentence);
                (told.called || told.person.is_none()) && !(near && SPEAKS.contains(&self.text(end)))
            }
        };
        told.called |= thing;
        // Whoever was the person just before may speak on.
        if !thing {
            told.person = Some(sentence);
        }
        thing
    }

    /// "Tarvik |shares|", "Tarvik |Chairman| Ana Tarvik".
    fn has_what_firms_have(&self, end: u32) -> bool {
        if end >= self.page.article.tokens.len() {
            return false;
        }
        let owned = self.page.is_in(TokenId(end), WordSet::OfFirm) && self.page.tag(TokenId(end)) == Tag::Noun;
        let named = || {
            let next = self.named.get(self.at + 1).filter(|next| next.kind == MentionKind::Person);
            next.is_some_and(|next| next.tokens.first > end && next.tokens.first <= end + OFFICE && next.tokens.len() > 1)
        };
        owned || self.page.is_in(TokenId(end), WordSet::Officer) && named()
    }

    /// "Mr |Tarvik|", "Chairman |Tarvik|"
    fn is_titled(&self, first: u32) -> bool {
        first > 0 && self.page.hits.classes(TokenId(first - 1)).meets(TITLES)
    }

    /// "Tarvik|, 43,", "Tarvik|, who"
    fn is_told_as_person(&self, end: u32) -> bool {
        let next = if self.text(end) == "," { end + 1 } else { end };
        let age = self.text(end) == "," && self.text(next).len() <= 3;
        matches!(self.text(next), "who" | "whose")
            || age && next < self.page.article.tokens.len() && self.page.shape(TokenId(next)) == Shape::Number
    }
}

/// Whether a pronoun is for a thing, where it is for one thing or one person.
fn pronoun(word: &str) -> Option<bool> {
    match word {
        "it" | "its" | "itself" => Some(true),
        "he" | "him" | "his" | "himself" | "she" | "her" | "herself" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{Organization, Person};

    /// The kinds of the places of a bare last name.
    fn kinds(text: &str, name: &str) -> Vec<crate::model::MentionKind> {
        names(text).into_iter().filter(|(text, _)| text == name).map(|(_, kind)| kind).collect()
    }

    #[test]
    fn a_firm_and_its_founder_share_a_name() {
        for (text, expected) in [
            (
                "Hartwell Motors Ltd closed a garage. Hartwell shares rose 2%. Hartwell plans to open another. Tom Hartwell, who \
                 began it in 1970, retired.",
                vec![Organization, Organization],
            ),
            ("Hartwell sales fell. Hartwell Chairman Tom Hartwell resigned. Hartwell may close a garage.", vec![Organization; 3]),
            ("Hartwell said it was late. Hartwell shares fell. Tom Hartwell agreed.", vec![Organization; 2]),
            ("Hartwell & Sons shares fell. Hartwell wants to sell a garage. Tom Hartwell agreed.", vec![Organization]),
            ("Hartwell Motors Ltd closed. Tom Hartwell resigned. Hartwell said he was tired.", vec![Person]),
            ("Hartwell Motors Ltd closed. Tom Hartwell resigned. Mr Hartwell was tired.", vec![Person]),
            ("Tom Hartwell founded a garage in 1970. Hartwell said it was small.", vec![Person]),
            ("Tom Hartwell gave the Hartwell Foundation a house. Hartwell was tired.", vec![Person]),
        ] {
            assert_eq!(kinds(text, "Hartwell"), expected, "{text}");
        }
    }
}
