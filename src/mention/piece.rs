//! The parts of a run: listed names, titles, keywords, single words.
//!
//! **How.** From the left the longest listed phrase, else one word with what a hyphen ties to it; each with its classes.
//!
//! **Why this way.** Reading a run means comparing classes of neighbours; here they are looked up once.
//!
//! **Limits.** The longest phrase wins, except where it would cut a longer name behind it.

use super::page::{DEMONYMS, KEYWORDS, NAMES, PLACES, Page, TITLES};
use super::run::{begins_a_name, is_prefix};
use super::sign::Sign;
use crate::lexicon::{Class, ClassSet, Hit};
use crate::text::{Shape, TokenId, TokenSpan};

/// A part of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub tokens: TokenSpan,
    /// The classes of exactly these tokens.
    pub classes: ClassSet,
    /// A small word or hyphen.
    pub link: bool,
}

impl Piece {
    pub fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    pub fn meets(&self, classes: ClassSet) -> bool {
        self.classes.meets(classes)
    }

    pub fn long(&self) -> bool {
        self.tokens.len() > 1
    }
}

/// Cuts a run into listed names, titles and words, which take the place of what `pieces` held.
pub(super) fn cut(page: &Page<'_>, run: TokenSpan, pieces: &mut Vec<Piece>) {
    pieces.clear();
    let reach = run.end + 6;
    let mut at = run.first;
    while at < run.end {
        let token = TokenId(at);
        if is_prefix(page, at, run.end) {
            pieces.push(Piece { tokens: TokenSpan::new(at, at + 2), classes: ClassSet::default(), link: true });
            at += 2;
            continue;
        }
        let limit = page
            .article
            .sentences
            .get(page.article.sentence_of(token))
            .map_or(run.end, |sentence| sentence.tokens.end)
            .min(reach);
        let hit = page.longest(token, NAMES, limit).filter(|hit| {
            hit.tokens.len() > 1
                && begins_a_name(page, hit.tokens)
                && !is_the_people(page, hit.tokens)
                && !is_people_of_a_place(page, hit)
                && !begins_a_body(page, hit, run.end)
        });
        let title = page
            .longest(token, TITLES, limit)
            .filter(|hit| hit.tokens.len() > 1 && !cuts_a_name(page, hit.tokens, limit) && !mixes_case(page, hit.tokens));
        let word = page.longest(token, KEYWORDS, run.end).filter(|hit| hit.tokens.len() > 1);
        let longest = [hit, title, word].into_iter().flatten().max_by_key(|hit| hit.tokens.len());
        let tokens = longest.map_or(TokenSpan::new(at, at + 1), |hit| hit.tokens);
        let tokens = glue(page, tokens, run.end);
        let mut classes = ClassSet::default();
        let surname = is_surname(page, tokens, pieces.last());
        let read = page.exactly(tokens).filter(|hit| !(surname && hit.class == Class::OrganizationAcronym));
        read.for_each(|hit| classes.insert(hit.class));
        let link = tokens.len() == 1 && !page.shape(token).is_capital();
        pieces.push(Piece { tokens, classes, link });
        at = tokens.end;
    }
}

/// Whether a word that is an acronym in capitals stands in small letters behind a given name: "Ana Eta", but "Unesco said".
fn is_surname(page: &Page<'_>, tokens: TokenSpan, before: Option<&Piece>) -> bool {
    tokens.len() == 1
        && page.shape(TokenId(tokens.first)) == Shape::Title
        && before.is_some_and(|before| !before.link && before.is(Class::GivenName) && !before.meets(PLACES))
}

/// Whether a listed paper is no more than the beginning of a body's name: "The Independent" of "The Independent Office for Ports".
fn begins_a_body(page: &Page<'_>, hit: &Hit, end: u32) -> bool {
    const LONGEST: u32 = 3;
    const ENDS: ClassSet = ClassSet::of(&[Class::OrganizationHead, Class::FacilityTail]);
    let behind = hit.tokens.end..end.min(hit.tokens.end + LONGEST);
    hit.tokens.len() == 2
        && page.text(TokenId(hit.tokens.first)) == "The"
        && behind.map(TokenId).take_while(|&at| page.shape(at) == Shape::Title).any(|at| page.single(at).meets(ENDS))
}

/// Whether a listed name is the article and a people: "The Australian".
fn is_the_people(page: &Page<'_>, tokens: TokenSpan) -> bool {
    tokens.len() == 2 && page.is_start(TokenId(tokens.first)) && page.single(TokenId(tokens.first + 1)).meets(DEMONYMS)
}

/// Whether a listed people is one that lives in a listed place: "Karabakh Armenians" is two names.
fn is_people_of_a_place(page: &Page<'_>, hit: &Hit) -> bool {
    DEMONYMS.has(hit.class) && page.single(TokenId(hit.tokens.first)).meets(PLACES)
}

/// Whether capitals stand inside a title that ends small: "Foreign Ministry spokesman" is a body and a title.
fn mixes_case(page: &Page<'_>, title: TokenSpan) -> bool {
    let small = page.shape(TokenId(title.end - 1)) == Shape::Lower;
    small && title.iter().skip(1).any(|token| page.shape(token).is_capital())
}

/// Whether the last word of a title begins a listed name: "President of the Republic" in "… Republic of Azerbaijan".
fn cuts_a_name(page: &Page<'_>, title: TokenSpan, end: u32) -> bool {
    let last = TokenId(title.end - 1);
    page.longest(last, NAMES, end).is_some_and(|hit| hit.tokens.end > title.end)
}

/// Takes in what a hyphen joins: "Al-Maeena", "Coca-Cola"; two listed places or peoples stay apart.
fn glue(page: &Page<'_>, tokens: TokenSpan, end: u32) -> TokenSpan {
    let mut tokens = tokens;
    while tokens.end + 1 < end && page.shape(TokenId(tokens.end)) == Shape::Hyphen {
        let next = TokenId(tokens.end + 1);
        let (mut left, right) = (ClassSet::default(), page.single(next));
        page.exactly(tokens).for_each(|hit| left.insert(hit.class));
        let apart = PLACES_AND_PEOPLES;
        if left.meets(apart) && (right.meets(apart) || page.hits.classes(next).meets(apart)) {
            break;
        }
        tokens.end += 2;
    }
    tokens
}

const PLACES_AND_PEOPLES: ClassSet =
    ClassSet::of(&[Class::Country, Class::Capital, Class::City, Class::Region, Class::DemonymAdjective, Class::DemonymPeople]);

/// The class that counts of a title with several.
pub(super) fn title_class(classes: ClassSet) -> Class {
    const ORDER: [Class; 12] = [
        Class::Office,
        Class::MilitaryRank,
        Class::RoyalTitle,
        Class::Honorific,
        Class::ReligiousTitle,
        Class::PoliceRank,
        Class::AcademicTitle,
        Class::SportRole,
        Class::OfficeOf,
        Class::Profession,
        Class::FamilyWord,
        Class::RoleModifier,
    ];
    ORDER.into_iter().find(|&class| classes.has(class)).unwrap_or(Class::Office)
}

/// What the word for a body, a site, a place, an event or a work says.
pub(super) fn keyword(classes: ClassSet) -> Option<Sign> {
    const ORDER: [(Class, Sign); 6] = [
        (Class::OrganizationSuffix, Sign::CompanySuffix),
        (Class::OrganizationHead, Sign::OrganizationWord),
        (Class::FacilityTail, Sign::FacilityWord),
        (Class::LocationTail, Sign::LocationWord),
        (Class::EventTail, Sign::EventWord),
        (Class::WorkTail, Sign::WorkWord),
    ];
    ORDER.into_iter().find(|&(class, _)| classes.has(class)).map(|(_, sign)| sign)
}

/// Whether a token is an ordinal in figures: "65th", "93d".
pub(super) fn is_ordinal(page: &Page<'_>, token: TokenId) -> bool {
    let text = page.text(token);
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
        && ["st", "nd", "rd", "th", "d"].iter().any(|ending| text.ends_with(ending))
}

/// Whether a piece is an acronym that no list knows.
pub(super) fn is_unlisted_acronym(page: &Page<'_>, piece: Piece) -> bool {
    let known = piece.meets(NAMES) || piece.meets(TITLES) || piece.meets(KEYWORDS);
    !piece.long() && !known && page.shape(TokenId(piece.tokens.first)) == Shape::Caps
}

/// Names that stand even at the start of a sentence.
pub(super) const STRONG: ClassSet =
    ClassSet::of(&[Class::Country, Class::Capital, Class::DemonymAdjective, Class::DemonymPeople, Class::OrganizationAcronym]);

/// Names that no unknown name swallows.
pub(super) const CERTAIN: ClassSet = ClassSet::of(&[Class::Country, Class::Continent, Class::OrganizationAcronym]);

/// Words that may be parts of a person's name.
pub(super) const NAME_WORDS: ClassSet = ClassSet::of(&[Class::GivenName, Class::Surname]);

/// Ranks and titles that stand before a given name even where they are given names themselves.
pub(super) const RANKS: ClassSet = ClassSet::of(&[Class::MilitaryRank, Class::RoyalTitle, Class::Office, Class::PoliceRank]);
