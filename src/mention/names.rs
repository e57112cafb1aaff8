//! The names of a document: every candidate under its key, with all that was seen of it.
//!
//! **How.** Candidates of equal key share one [`Name`]; what the lists say of the words is noted when the name is new, what
//! the words themselves say with it.
//!
//! **Why this way.** One kind per name and document is right 98.6 to 99.6 times of a hundred, so sightings are gathered
//! by name and not by place.
//!
//! **Limits.** A town and the person called after it share a name; the last name of a person named in full wins.

use super::key::{self, NameKey};
use super::page::{DOUBTFUL, KEYWORDS, NOUNS, PLACES, Page};
use super::sign::{Sign, Tally};
use super::split::Candidate;
use crate::lexicon::{Class, ClassSet, EntryId};
use crate::model::MentionKind;
use crate::rules::RuleId;
use crate::text::{Shape, TokenId, TokenSpan};
use rustc_hash::{FxBuildHasher, FxHashMap};

/// Index of a name in [`Names::all`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NameId(pub u32);

/// A name of the document.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Where it stands first.
    pub tokens: TokenSpan,
    pub tally: Tally,
    /// How many of its capitals could have been small letters.
    pub firm: u32,
    /// The row that knows it.
    pub entry: Option<EntryId>,
    /// Whether it is a common word or a part of the calendar as well.
    pub doubtful: bool,
    /// Whether the lists settle what it is: a country or a people.
    pub settled: bool,
    /// Whether it is one word of the general vocabulary.
    pub plain: bool,
    /// Whether it is the acronym of a common noun, or a number in Roman letters.
    pub common: bool,
}

/// All names of a document.
#[derive(Debug)]
pub(super) struct Names {
    pub all: Vec<Name>,
    by_key: FxHashMap<NameKey, NameId>,
}

impl Names {
    /// Room for the names of so many candidates.
    pub fn with_capacity(candidates: usize) -> Self {
        let by_key = FxHashMap::with_capacity_and_hasher(candidates, FxBuildHasher);
        Names { all: Vec::with_capacity(candidates), by_key }
    }

    /// The name of a candidate, new or known.
    pub fn add(&mut self, page: &Page<'_>, candidate: &Candidate) -> NameId {
        let key = key::of(page.article, candidate.tokens);
        let id = *self.by_key.entry(key).or_insert_with(|| {
            self.all.push(read(page, candidate.tokens));
            NameId(self.all.len() as u32 - 1)
        });
        let name = &mut self.all[id.0 as usize];
        name.firm += u32::from(candidate.firm);
        // The film "Ruiz" does not make Ana Ruiz a work.
        let signs = candidate.signs.iter().flatten().filter(|&&sign| sign != Sign::TitleOfWork || candidate.tokens.len() > 1);
        signs.for_each(|&sign| name.tally.see(sign));
        id
    }

    /// The name with this key.
    pub fn find(&self, key: NameKey) -> Option<NameId> {
        self.by_key.get(&key).copied()
    }

    pub fn get(&self, id: NameId) -> &Name {
        &self.all[id.0 as usize]
    }

    pub fn see_rule(&mut self, id: NameId, rule: RuleId, kind: MentionKind, weight: i16) {
        self.all[id.0 as usize].tally.see_rule(rule, kind, weight);
    }

    /// Notes that the text counts what the acronym stands for.
    pub fn see_counted(&mut self, id: NameId) {
        let name = &mut self.all[id.0 as usize];
        name.common |= name.tally.saw(Sign::Acronym);
    }

    pub fn see(&mut self, id: NameId, sign: Sign) {
        self.all[id.0 as usize].tally.see(sign);
    }
}

/// The last rank of a surname that many bear.
const COMMON_SURNAME: u32 = 2000;

impl Name {
    /// What the common noun says that ends a name without any word for a body, place, event or work: "Tarvel Waterfront".
    fn see_last_noun(&mut self, page: &Page<'_>, tokens: TokenSpan) {
        let last = TokenId(tokens.end - 1);
        if page.shape(last) != Shape::Title || tokens.iter().any(|token| page.single(token).meets(KEYWORDS)) {
            return;
        }
        // "North Tarvelby"
        if page.single(TokenId(tokens.first)).has(Class::Direction) {
            if tokens.len() == 2 && !page.word(last).known {
                self.tally.see(Sign::DirectionAndName);
            }
            return;
        }
        // "Tarvel Parks" is somebody.
        let surname = page.hits.starting_at(last).iter().find(|hit| hit.tokens.len() == 1 && hit.class == Class::Surname);
        let rank = surname.and_then(|hit| page.lexicon.cell(hit.entry, "rank").parse().ok()).unwrap_or(0);
        if (1..=COMMON_SURNAME).contains(&rank) {
            return;
        }
        let noun = page.hits.starting_at(last).iter().find(|hit| hit.tokens.len() == 1 && NOUNS.has(hit.class));
        let sign = match noun.map(|hit| hit.class) {
            Some(Class::NounPlace) => Sign::NounOfPlace,
            Some(Class::NounBody) => Sign::NounOfBody,
            Some(Class::NounEvent) => Sign::NounOfEvent,
            Some(Class::NounWork) => Sign::NounOfWork,
            Some(Class::NounProduct) => Sign::NounOfProduct,
            _ => return,
        };
        self.tally.see(sign);
    }

    /// What the rows that hold the whole name say of it; whether there is any.
    fn see_rows(&mut self, page: &Page<'_>, tokens: TokenSpan, acronym: bool) -> bool {
        let single = tokens.len() == 1;
        let placed = single && page.single(TokenId(tokens.first)).meets(PLACES);
        let mut rank = 0;
        for hit in page.exactly(tokens) {
            let Some((sign, worth)) = listed(hit.class, single) else { continue };
            // "DAB" in a line with small letters is no Mr Dab.
            if acronym && matches!(sign, Sign::GivenAlone | Sign::SurnameAlone | Sign::ListedPersonShort) {
                continue;
            }
            // A town that is a name of persons too is a town until something says otherwise.
            if placed && matches!(sign, Sign::GivenAlone | Sign::SurnameAlone) {
                continue;
            }
            self.settled |= matches!(sign, Sign::ListedCountry | Sign::ListedGroup);
            self.tally.see(sign);
            if !single && sign_of_place(sign) {
                self.tally.see(Sign::ListedPlaceLong);
            }
            if worth > rank {
                rank = worth;
                self.entry = Some(hit.entry);
            }
        }
        rank > 0
    }

    /// What the plural of an acronym, a country or a town says: "two PACs", "the two Koreas", "Tarvelers".
    fn see_plural(&mut self, page: &Page<'_>, first: TokenId) {
        let word = page.text(first);
        // "two PACs", "the VIPs"
        let letters = word.strip_suffix('s').filter(|letters| letters.len() > 1);
        self.common |= letters.is_some_and(|letters| letters.bytes().all(|letter| letter.is_ascii_uppercase()));
        // "the two Koreas"
        let country = word.strip_suffix('s').filter(|country| country.len() > 3);
        let nobody = !page.single(first).meets(PERSONAL);
        if nobody && country.is_some_and(|country| page.lexicon.classes_of(country).meets(LANDS)) {
            self.tally.see(Sign::ListedCountry);
        }
        // "Tarvelers": those who live in Tarvel
        let home = word.strip_suffix("ers").filter(|home| home.len() > 4);
        if home.is_some_and(|home| page.lexicon.classes_of(home).meets(HOMES)) {
            self.tally.see(Sign::PeopleOfTown);
        }
    }

    /// What the last letters of a lone word say: "Tarvelsoft", "Tarvelabad".
    fn see_ending(&mut self, page: &Page<'_>, first: TokenId) {
        let word = page.text(first);
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
        if page.shape(first) != Shape::Caps && ends(ENDINGS) {
            self.tally.see(Sign::BodyEnding);
        }
        if page.shape(first) == Shape::Title && !page.word(first).known && ends(PLACE_ENDINGS) {
            self.tally.see(Sign::PlaceEnding);
        }
    }
}

/// What the lists say of the words of a name.
fn read(page: &Page<'_>, tokens: TokenSpan) -> Name {
    let first = TokenId(tokens.first);
    let single = tokens.len() == 1;
    let mut name = Name {
        tokens,
        tally: Tally::default(),
        firm: 0,
        entry: None,
        settled: false,
        doubtful: single && page.single(first).meets(DOUBTFUL),
        plain: single && page.word(first).known,
        common: false,
    };
    let acronym = single && page.shape(first) == Shape::Caps && !page.in_caps(first);
    let listed = name.see_rows(page, tokens, acronym);
    if acronym && !listed {
        name.tally.see(Sign::Acronym);
        name.common = page.text(first).bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
    }
    if !single {
        name.see_last_noun(page, tokens);
        return name;
    }
    if !listed {
        name.see_plural(page, first);
    }
    name.see_ending(page, first);
    name
}

/// What may be there twice.
const LANDS: ClassSet = ClassSet::of(&[Class::Country, Class::Continent, Class::Subdivision, Class::Natural]);
const PERSONAL: ClassSet = ClassSet::of(&[Class::GivenName, Class::Surname]);

/// Places whose people are called after them.
const HOMES: ClassSet = ClassSet::of(&[Class::City, Class::Capital]);

/// How names of companies and papers end.
const ENDINGS: &[&str] = &[
    "news", "bank", "corp", "soft", "tech", "net", "tel", "com", "gas", "neft", "media", "press", "air", "group", "works",
    "ware", "pharma", "energy",
];

/// How names of towns and lands end and surnames rarely do.
const PLACE_ENDINGS: &[&str] = &[
    "shire", "stan", "abad", "grad", "gorod", "burgh", "ville", "pur", "pore", "nagar", "polis", "stadt", "hagen", "haven",
    "hafen", "minster", "mouth", "borough", "cester", "garh", "kand", "onia", "avia",
];

fn sign_of_place(sign: Sign) -> bool {
    matches!(sign, Sign::ListedCity | Sign::ListedRegion | Sign::ListedCountry)
}

/// What a hit of a class says of a name, and which row stands for the name when several know it.
fn listed(class: Class, single: bool) -> Option<(Sign, u8)> {
    Some(match class {
        Class::Person if single => (Sign::ListedPersonShort, 6),
        Class::Person => (Sign::ListedPerson, 9),
        Class::OrganizationName if single => (Sign::ListedBody, 6),
        Class::OrganizationName => (Sign::ListedOrganization, 9),
        Class::OrganizationAcronym => (Sign::ListedAcronym, 8),
        Class::OrganizationShort => (Sign::ListedShort, 5),
        Class::Country | Class::ConflictRegion | Class::Continent => (Sign::ListedCountry, 9),
        Class::Capital | Class::Region | Class::Metonym | Class::Facility => (Sign::ListedRegion, 7),
        Class::City | Class::Subdivision | Class::Natural | Class::SubdivisionAbbreviation => (Sign::ListedCity, 4),
        Class::DemonymAdjective | Class::DemonymPerson | Class::DemonymPeople => (Sign::ListedGroup, 9),
        Class::Event => (Sign::ListedEvent, 9),
        Class::Work => (Sign::ListedWork, 9),
        Class::Product => (Sign::ListedProduct, 9),
        Class::GivenName if single => (Sign::GivenAlone, 1),
        Class::Surname if single => (Sign::SurnameAlone, 1),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{self, Event, Location, Person, Work};

    fn kind(text: &str, name: &str) -> Option<MentionKind> {
        names(text).into_iter().find(|(text, _)| text == name).map(|(_, kind)| kind)
    }

    #[test]
    fn a_common_noun_at_the_end_says_what_a_name_is() {
        for (text, name, expected) in [
            (
                "They met at the Tarvel Skylight on Monday. They left the Tarvel Waterfront at noon.",
                "Tarvel Waterfront",
                Location,
            ),
            ("The Tarvel Wedding was in May.", "Tarvel Wedding", Event),
            ("They read the Tarvel Verse aloud.", "Tarvel Verse", Work),
        ] {
            assert_eq!(kind(text, name), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_direction_before_an_unknown_word_makes_a_place() {
        assert_eq!(kind("She was born in the parish of North Tarvelby.", "North Tarvelby"), Some(Location));
    }

    #[test]
    fn towns_end_as_towns_do() {
        assert_eq!(kind("The mayor of Tarvelabad left.", "Tarvelabad"), Some(Location));
    }

    #[test]
    fn one_unexplained_word_is_a_person_only_where_persons_stand() {
        let rest = "The rain fell on the hills and the rivers rose until the bridges were closed. ".repeat(5);
        assert_eq!(kind(&format!("They praised Tarvik. {rest}"), "Tarvik"), Some(Person));
        assert_eq!(kind(&format!("It was a piece of the great Tarvik. {rest}"), "Tarvik"), None);
    }
}
