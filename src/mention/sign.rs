//! The signs by which a name shows its kind, and what each weighs.
//!
//! **How.** A table: sign, kind, weight of one sighting, how many sightings count, name, confidence and meaning. The
//! sightings of a name are counted over the whole document; [`Tally::verdict`] adds them up.
//!
//! **Why this way.** One capitalised run alone rarely says what it is, the whole document nearly always does; and a sum of
//! named weights can be shown to a reader.
//!
//! **Limits.** Signs are taken to be independent of each other.

use crate::model::MentionKind;
use crate::rules::{FoundBy, Pass, RuleId, Rules};

macro_rules! signs {
    ($($sign:ident $kind:ident $weight:literal x $most:literal $name:literal $confidence:literal $about:literal)*) => {
        /// Something that speaks for a kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Sign { $($sign),* }

        /// How many signs there are; counted by name, so that the compiler tells of a sign that nothing gives.
        const COUNT: usize = [$(stringify!($sign)),*].len();

        /// The signs as passes, in the order of [`Sign`].
        pub(super) static PASSES: [Pass; COUNT] = [$(Pass { name: $name, confidence: $confidence, about: $about }),*];

        const _: () = assert!(COUNT <= 128, "the signs seen are bits of one number");

        const WORTH: [(MentionKind, i16, u8); COUNT] = [$((MentionKind::$kind, $weight, $most)),*];
    };
}

signs! {
    // The lists.
    ListedPerson Person 60 x 1 "name-listed-person" 96 "The full name stands in the list of persons."
    ListedPersonShort Person 24 x 1 "name-listed-person-short" 85 "The one word stands in the list of persons."
    ListedOrganization Organization 50 x 1 "name-listed-organization" 95 "The name of several words stands in the list of organizations."
    ListedBody Organization 26 x 1 "name-listed-body" 88 "The one word stands in the list of organizations."
    ListedAcronym Organization 30 x 1 "name-listed-acronym" 93 "The acronym stands in the list of organizations."
    ListedShort Organization 16 x 1 "name-listed-short" 80 "The short form stands in the list of organizations."
    ListedCountry Location 44 x 1 "name-listed-country" 97 "The name stands in the list of countries, continents and disputed regions."
    ListedRegion Location 34 x 1 "name-listed-region" 94 "The name stands in the list of regions, capitals or landmarks."
    ListedCity Location 18 x 1 "name-listed-city" 80 "The name stands in the list of cities, provinces or waters."
    ListedPlaceLong Location 18 x 1 "name-listed-place-long" 93 "The listed place has several words."
    ListedGroup Group 50 x 1 "name-listed-group" 96 "The word names a people, a religion or a party's people."
    ListedEvent Event 45 x 1 "name-listed-event" 94 "The name stands in the list of events."
    ListedWork Work 45 x 1 "name-listed-work" 90 "The name stands in the list of works."
    ListedProduct Product 40 x 1 "name-listed-product" 88 "The name stands in the list of products."
    // The words of the name itself.
    GivenAndMore Person 34 x 1 "name-given-and-more" 92 "A listed given name begins a name of several words."
    GivenAlone Person 12 x 1 "name-given-alone" 78 "The name is a listed given name."
    SurnameLast Person 14 x 1 "name-surname-last" 80 "A listed surname ends a name of several words."
    SurnameFirst Person 8 x 1 "name-surname-first" 75 "A listed surname begins a name whose other words no list knows."
    SurnameAlone Person 8 x 1 "name-surname-alone" 70 "The name is a listed surname."
    Initials Person 34 x 1 "name-initials" 92 "An initial stands before a name."
    Particle Person 22 x 1 "name-particle" 88 "The name has a particle such as van, bin or al-."
    PersonSuffix Person 40 x 1 "name-person-suffix" 96 "Jr., III or a degree follows the name."
    OrganizationWord Organization 32 x 1 "name-organization-word" 90 "The name ends or begins with the word for a body: ministry, bank, party."
    CompanySuffix Organization 50 x 1 "name-company-suffix" 96 "A company suffix ends the name."
    FacilityWord Location 28 x 1 "name-facility-word" 85 "The name ends with the word for a building or site."
    LocationWord Location 30 x 1 "name-location-word" 87 "The name ends or begins with the word for a place: river, mount, province."
    EventWord Event 30 x 1 "name-event-word" 82 "The name ends or begins with the word for an event: war, cup, summit."
    WorkWord Work 26 x 1 "name-work-word" 78 "The name ends or begins with the word for a law, a treaty or a book."
    DirectionAndName Location 16 x 1 "name-direction-and-name" 80 "North, south, east or west stands before a word that nobody knows."
    NounOfPlace Location 17 x 1 "name-noun-of-place" 75 "The name ends with a common noun for a place."
    NounOfBody Organization 12 x 1 "name-noun-of-body" 70 "The name ends with a common noun for a body."
    NounOfEvent Event 17 x 1 "name-noun-of-event" 75 "The name ends with a common noun for an event."
    NounOfWork Work 17 x 1 "name-noun-of-work" 75 "The name ends with a common noun for a work."
    NounOfProduct Product 12 x 1 "name-noun-of-product" 70 "The name ends with a common noun for a thing."
    PlaceAndNoun Organization 24 x 1 "name-place-and-noun" 72 "A place stands before a capitalised plural, as in the name of a team."
    Ship Product 60 x 1 "name-of-ship" 94 "The letters of a navy or a ship stand before the name: HMS, MV."
    TitleOfWork Work 80 x 1 "name-title-of-work" 90 "The words between two quotation marks, which the text calls a work: the film “Stone Road”."
    CaseName Work 80 x 1 "name-of-case" 93 "Two parties with v. between them are a case."
    // What stands around it.
    Title Person 40 x 2 "name-after-title" 95 "An office, a rank or a profession stands directly before the name."
    Honorific Person 60 x 2 "name-after-honorific" 98 "Mr, Mrs or Dr stands directly before the name."
    Family Person 26 x 2 "name-after-family-word" 92 "A word such as wife or son stands directly before the name."
    Age Person 40 x 2 "name-before-age" 95 "An age between commas follows the name."
    Apposition Person 18 x 2 "name-before-office" 85 "An office or a profession follows the name after a comma."
    Who Person 24 x 2 "name-before-who" 90 "Who follows the name."
    Says Person 9 x 3 "name-says" 72 "A verb of saying has the name as its subject."
    SaysToo Organization 6 x 3 "name-says-body" 60 "A verb of saying may have a body as its subject."
    InPlace Location 11 x 3 "name-in-place" 80 "A preposition of place stands directly before the name."
    CityCountry Location 26 x 2 "name-city-and-country" 92 "A listed place follows after a comma."
    OfPerson Person 10 x 2 "name-owns-kin" 80 "The name owns a word such as wife, career or lawyer."
    OfCompany Organization 16 x 2 "name-owns-shares" 82 "Shares, staff or a chief officer follow the name."
    Acronym Organization 12 x 1 "name-acronym" 80 "A word in capitals that no list knows, in a line that has small letters."
    BodyEnding Organization 14 x 1 "name-body-ending" 80 "The word ends as names of companies and papers do."
    PeopleOfTown Group 40 x 1 "name-people-of-town" 90 "The word is a listed town and -ers: Clevelanders."
    PlaceEnding Location 7 x 1 "name-place-ending" 75 "The word ends as names of towns and lands do."
    The Organization 7 x 1 "name-after-the" 62 "The stands directly before a name of one word."
    NarrowsPlace Location 10 x 2 "name-narrows-place" 75 "A noun for a place follows the name behind the: the Tarvik bridge."
    Player Organization 16 x 2 "name-before-player" 80 "A word for a player or coach follows the name."
    Quoted Work 24 x 1 "name-in-quotation-marks" 75 "The name fills a pair of quotation marks."
    Ampersand Organization 24 x 1 "name-ampersand" 85 "Two names with & between them."
    Code Product 34 x 1 "name-code" 78 "Capitals, a hyphen and a number: a type of aircraft, ship or road."
    IsPerson Person 40 x 1 "name-is-person" 92 "The text says that the name is a word for a person: X is a footballer."
    IsBody Organization 50 x 1 "name-is-body" 88 "The text says that the name is a word for a body: X, a chain of shops."
    IsShip Product 40 x 1 "name-is-ship" 90 "The text says that the name is a ship: X, a ferry."
    IsPlace Location 40 x 1 "name-is-place" 92 "The text says that the name is a word for a place: X is a village."
    BodyNoun Organization 22 x 2 "name-after-noun-for-body" 86 "A noun for a body such as firm, club or group stands directly before the name."
    PlaceNoun Location 20 x 2 "name-after-noun-for-place" 84 "A noun for a place such as city or village stands directly before the name."
    Dateline Location 50 x 1 "name-in-dateline" 96 "The name stands in a dateline."
    PlayerAndNumber Person 8 x 3 "name-result" 60 "The name stands in a list of results."
    NeighbourPerson Person 12 x 2 "name-neighbour-person" 80 "The names beside it in a list are persons."
    NeighbourOrganization Organization 12 x 2 "name-neighbour-organization" 75 "The names beside it in a list are organizations."
    NeighbourLocation Location 12 x 2 "name-neighbour-location" 78 "The names beside it in a list are places."
    // What the rest of the document says.
    LastName Person 45 x 1 "name-last-of-person" 95 "The last name of a person named in full in the text."
    FirstName Person 26 x 1 "name-first-of-person" 85 "The given name of a person named in full in the text."
    AcronymOf Organization 40 x 1 "name-acronym-of-body" 94 "The initials of an organization of the text."
    ShortOfOrganization Organization 24 x 1 "name-short-of-body" 85 "The word for a body that ends the name of one in the text: the Court."
    PartOfPlace Location 30 x 1 "name-part-of-country" 88 "The North or the South, where the text names the country in full."
    TheLong Organization 15 x 1 "name-of-words-after-the" 65 "The stands before a name of several words, which persons do not have."
    PartOfOrganization Organization 18 x 1 "name-part-of-body" 78 "The first word of an organization of the text."
    FirmWithoutSuffix Organization 60 x 1 "name-firm-without-suffix" 90 "The name of a firm of the text without its suffix."
    NameOfShip Product 60 x 1 "name-of-ship-alone" 92 "The name of a ship of the text without the letters before it: Mira of HMS Mira."
    NameOfStorm Event 60 x 1 "name-of-storm" 90 "The name that a storm of the text was given: Mira of Cyclone Mira."
    PartOfFirm Organization 26 x 1 "name-part-of-firm" 82 "The first word of a firm of the text."
    // Last resort.
    Unexplained Organization 4 x 1 "name-unexplained" 50 "Nothing explains the capitals, and acronyms are mostly bodies."
    UnexplainedPerson Person 4 x 1 "name-unexplained-person" 50 "Nothing explains the capitals; unknown words without meaning are mostly persons."
}

impl Sign {
    /// The pass that reports the sign.
    pub fn pass(self) -> &'static Pass {
        &PASSES[self as usize]
    }
}

/// What was seen of a name.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// How often each sign was seen.
    seen: [u8; COUNT],
    /// The signs seen at least once, a bit each.
    set: u128,
    /// What the signs and the rules weigh, by kind.
    scores: [i16; KINDS.len()],
    /// What rules have seen, by kind.
    ruled: [Option<Ruled>; KINDS.len()],
}

/// The heaviest rule that speaks for a kind, and what all of them weigh.
#[derive(Clone, Copy, Debug)]
struct Ruled {
    rule: RuleId,
    heaviest: i16,
    weight: i16,
}

/// What rules weigh at most, for one kind.
const MOST_RULED: i16 = 60;

impl Default for Tally {
    fn default() -> Self {
        Tally { seen: [0; COUNT], set: 0, scores: [0; KINDS.len()], ruled: [None; KINDS.len()] }
    }
}

impl Tally {
    /// Counts a sighting.
    pub fn see(&mut self, sign: Sign) {
        let (kind, weight, most) = WORTH[sign as usize];
        let count = &mut self.seen[sign as usize];
        if *count < most {
            self.scores[kind as usize] += weight;
        }
        *count = count.saturating_add(1);
        self.set |= 1 << sign as u32;
    }

    /// Counts a match of a rule.
    pub fn see_rule(&mut self, rule: RuleId, kind: MentionKind, weight: i16) {
        let before = self.ruled[kind as usize].unwrap_or(Ruled { rule, heaviest: 0, weight: 0 });
        let rule = if weight > before.heaviest { rule } else { before.rule };
        let heaviest = weight.max(before.heaviest);
        let weight = (before.weight + weight).min(MOST_RULED);
        self.scores[kind as usize] += weight - before.weight;
        self.ruled[kind as usize] = Some(Ruled { rule, heaviest, weight });
    }

    /// Whether the sign was seen.
    pub fn saw(&self, sign: Sign) -> bool {
        self.set & (1 << sign as u32) != 0
    }

    /// The score of every kind, in the order of [`KINDS`].
    pub fn scores(&self) -> &[i16; KINDS.len()] {
        &self.scores
    }

    /// Every kind that anything speaks for, with its score and its signs, for an explanation.
    pub fn describe(&self, rules: &Rules) -> String {
        let scores = self.scores();
        let mut kinds: Vec<MentionKind> = KINDS.into_iter().filter(|&kind| scores[kind as usize] != 0).collect();
        kinds.sort_by_key(|&kind| (std::cmp::Reverse(scores[kind as usize]), kind));
        let of_kind = |kind: MentionKind| {
            let signs = self.seen_signs().filter(|&at| WORTH[at].0 == kind).map(|at| PASSES[at].name);
            let rule = self.ruled[kind as usize].map(|ruled| rules.get(ruled.rule).name());
            let signs: Vec<&str> = signs.chain(rule).collect();
            format!("{} {} ({})", format!("{kind:?}").to_lowercase(), scores[kind as usize], signs.join(", "))
        };
        let kinds: Vec<String> = kinds.into_iter().map(of_kind).collect();
        if kinds.is_empty() { "nothing says what it is".to_owned() } else { kinds.join(" against ") }
    }

    /// The best kind with its score and its lead over the second; of equal ones the first.
    pub fn leader(&self) -> Option<Leader> {
        let scores = self.scores();
        let (mut best, mut score, mut second) = (KINDS[0], scores[0], i16::MIN);
        for (&kind, &other) in KINDS.iter().zip(scores).skip(1) {
            if other > score {
                (best, score, second) = (kind, other, score);
            } else {
                second = second.max(other);
            }
        }
        (score > 0).then_some(Leader { kind: best, score, lead: score - second })
    }

    /// The leader with the heaviest sign that speaks for it.
    pub fn verdict(&self) -> Option<Verdict> {
        let Leader { kind: best, score, .. } = self.leader()?;
        let worth = |at: usize| WORTH[at].1 * i16::from(self.seen[at].min(WORTH[at].2));
        let sign = self
            .seen_signs()
            .filter(|&at| WORTH[at].0 == best)
            .max_by_key(|&at| (worth(at), std::cmp::Reverse(at)))
            .map(|at| (worth(at), FoundBy::Pass(&PASSES[at])));
        let rule = self.ruled[best as usize].map(|ruled| (ruled.heaviest, FoundBy::Rule(ruled.rule)));
        let (_, found) = sign.into_iter().chain(rule).max_by_key(|&(worth, _)| worth)?;
        Some(Verdict { kind: best, score, found })
    }

    /// The signs seen, in their order.
    fn seen_signs(&self) -> impl Iterator<Item = usize> {
        let mut left = self.set;
        std::iter::from_fn(move || {
            let at = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (at < COUNT).then_some(at)
        })
    }
}

/// The kind that most speaks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leader {
    pub kind: MentionKind,
    pub score: i16,
    /// How far it is ahead of the second.
    pub lead: i16,
}

/// What a name is, by its tally.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub kind: MentionKind,
    pub score: i16,
    pub found: FoundBy,
}

/// Every kind, in the order of the enum.
pub(super) const KINDS: [MentionKind; 7] = [
    MentionKind::Person,
    MentionKind::Organization,
    MentionKind::Location,
    MentionKind::Group,
    MentionKind::Event,
    MentionKind::Work,
    MentionKind::Product,
];
