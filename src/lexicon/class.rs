//! The classes that a row of a table can put a word or phrase into.
//!
//! **How.** One class for each (table, type) that rules tell apart; the finer facts stay in the row and are read with
//! [`Lexicon::cell`](super::Lexicon::cell).

macro_rules! classes {
    ($($variant:ident $name:literal $table:literal $kind:literal),* $(,)?) => {
        /// A class of words or phrases, as tables give them and rules name them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Class { $($variant),* }

        impl Class {
            /// Every class.
            pub const ALL: &[Class] = &[$(Class::$variant),*];

            /// Its name in rules: `{office}`.
            pub fn name(self) -> &'static str {
                match self { $(Class::$variant => $name),* }
            }

            /// The table whose rows give it.
            pub fn table(self) -> &'static str {
                match self { $(Class::$variant => $table),* }
            }

            /// The class of a row of `table` whose `type` (or `form`) cell is `kind`.
            pub fn of(table: &str, kind: &str) -> Option<Class> {
                match (table, kind) { $(($table, $kind) => Some(Class::$variant),)* _ => None }
            }

            /// The tables that give classes; one with several classes stands there as often.
            pub fn tables() -> impl Iterator<Item = &'static str> {
                [$($table),*].into_iter()
            }

            /// The values of the deciding column of a table; one empty value where the whole table is one class.
            pub fn in_table(table: &str) -> impl Iterator<Item = &'static str> {
                [$(($table, $kind)),*].into_iter().filter(move |(name, _)| *name == table).map(|(_, kind)| kind)
            }
        }
    };
}

// variant, name in rules, table, value of the column that decides (see `Class::of`)
classes! {
    Person "person_name" "persons" "",
    GivenName "given_name" "given_names" "",
    Surname "surname" "surnames" "",
    OrganizationName "organization_name" "organizations" "name",
    OrganizationAcronym "organization_acronym" "organizations" "acronym",
    OrganizationShort "organization_short" "organizations" "short",
    Country "country" "places" "country",
    Capital "capital" "places" "capital",
    City "city" "places" "city",
    Subdivision "subdivision" "places" "subdivision",
    SubdivisionAbbreviation "subdivision_abbr" "places" "subdivision_abbr",
    Region "region" "places" "region",
    ConflictRegion "conflict_region" "places" "conflict_region",
    Natural "natural" "places" "natural",
    Continent "continent" "places" "continent",
    Facility "facility" "places" "facility",
    Metonym "metonym" "places" "metonym",
    DemonymAdjective "demonym" "demonyms" "adj",
    DemonymPerson "demonym_person" "demonyms" "sg",
    DemonymPeople "demonym_people" "demonyms" "pl",
    Honorific "honorific" "titles" "honorific",
    NameSuffix "name_suffix" "titles" "suffix",
    Office "office" "titles" "office",
    OfficeOf "office_of" "titles" "office_of",
    RoleModifier "role_modifier" "titles" "modifier",
    MilitaryRank "military_rank" "titles" "military",
    ReligiousTitle "religious_title" "titles" "religious",
    RoyalTitle "royal_title" "titles" "royal",
    PoliceRank "police_rank" "titles" "police",
    AcademicTitle "academic_title" "titles" "academic",
    SportRole "sport_role" "titles" "sport",
    Profession "profession" "titles" "profession",
    FamilyWord "family" "titles" "family",
    OrganizationHead "organization_head" "keywords" "organization_head",
    OrganizationSuffix "organization_suffix" "keywords" "organization_suffix",
    LocationHead "location_head" "keywords" "location_head",
    LocationTail "location_tail" "keywords" "location_tail",
    FacilityTail "facility_tail" "keywords" "facility_tail",
    EventHead "event_head" "keywords" "event_head",
    EventTail "event_tail" "keywords" "event_tail",
    WorkTail "work_tail" "keywords" "work_tail",
    Direction "direction" "keywords" "place_directions",
    Event "event_name" "other_names" "event",
    Work "work_name" "other_names" "work",
    Product "product_name" "other_names" "product",
    AmbiguousStop "ambiguous_stop" "ambiguous" "stop",
    AmbiguousContext "ambiguous_context" "ambiguous" "context",
    AmbiguousCalendar "ambiguous_calendar" "ambiguous" "calendar",
    AmbiguousCross "ambiguous_cross" "ambiguous" "cross_type",
    CueVerb "say" "cues" "verb",
    CueNoun "say_noun" "cues" "noun",
    CueAdjective "say_adjective" "cues" "adjective",
    CuePreposition "say_preposition" "cues" "preposition",
    CueAdverb "say_adverb" "cues" "adverb",
    CueLight "light_verb" "cues" "light",
    CueMedium "medium" "cues" "medium",
    CueMute "mute" "cues" "mute",
    CueNever "no_cue" "cues" "never",
    CurrencySymbol "currency_symbol" "currencies" "symbol",
    CurrencyCode "currency_code" "currencies" "code",
    CurrencyWord "currency_word" "currencies" "word",
    CurrencyMinor "currency_minor" "currencies" "minor",
    CurrencySlang "currency_slang" "currencies" "slang",
    Unit "unit" "units" "",
    NumberWord "number_word" "numbers" "cardinal",
    OrdinalWord "ordinal_word" "numbers" "ordinal",
    ScaleWord "scale_word" "numbers" "scale",
    FractionWord "fraction_word" "numbers" "fraction",
    VagueNumber "vague_number" "numbers" "vague",
    Comparator "comparator" "numbers" "comparator",
    ChangeWord "change_word" "numbers" "change",
    WeightWord "weight_word" "numbers" "weight",
    ScoreWord "score_word" "numbers" "score",
    NumberLabel "number_label" "numbers" "label",
    Month "month" "calendar" "month",
    Weekday "weekday" "calendar" "weekday",
    Season "season" "calendar" "season",
    Holiday "holiday" "calendar" "holiday",
    TimeUnit "time_unit" "calendar" "unit",
    TimeZone "time_zone" "calendar" "zone",
    DayPart "day_part" "calendar" "day_part",
    Decade "decade" "calendar" "decade",
    PlanWord "plan_word" "calendar" "plan",
    HabitWord "habit_word" "calendar" "habit",
    ClimateWord "climate_word" "calendar" "climate",
    YearlyDay "yearly_day" "calendar" "yearly_day",
    NameParticle "name_particle" "name_words" "particle",
    PlacePreposition "place_preposition" "name_words" "place_preposition",
    BodyBelonging "body_belonging" "name_words" "body_belonging",
    PersonBelonging "person_belonging" "name_words" "person_belonging",
    Contest "contest" "name_words" "contest",
    NominalPerson "nominal_person" "name_words" "nominal_person",
    NominalBody "nominal_body" "name_words" "nominal_body",
    NominalPlace "nominal_place" "name_words" "nominal_place",
    SharedBody "shared_body" "name_words" "shared_body",
    Byword "byword" "name_words" "byword",
    Epithet "epithet" "name_words" "epithet",
    Opus "opus" "name_words" "opus",
    Maker "maker" "name_words" "maker",
    Vessel "vessel" "name_words" "vessel",
    ShipPrefix "ship_prefix" "name_words" "ship_prefix",
    NounPerson "noun_person" "nouns" "person",
    NounBody "noun_body" "nouns" "body",
    NounPlace "noun_place" "nouns" "place",
    NounEvent "noun_event" "nouns" "event",
    NounWork "noun_work" "nouns" "work",
    NounProduct "noun_product" "nouns" "product",
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct ClassSet(u128);

impl ClassSet {
    /// The days of the week and the months.
    pub const CALENDAR: ClassSet = ClassSet::of(&[Class::Month, Class::Weekday]);

    /// Adds a class.
    pub fn insert(&mut self, class: Class) {
        self.0 |= 1 << class as u32;
    }

    /// Whether the class is in it.
    pub fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    /// Whether the two share a class.
    pub fn meets(self, other: ClassSet) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of either.
    pub const fn or(self, other: ClassSet) -> ClassSet {
        ClassSet(self.0 | other.0)
    }

    /// The set of these classes.
    pub const fn of(classes: &[Class]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < classes.len() {
            set |= 1 << classes[at] as u32;
            at += 1;
        }
        ClassSet(set)
    }
}

/// The column whose value decides on the class of a row of `table`; `None` where the whole table is one class.
pub(super) fn deciding_column(table: &str) -> Option<&'static str> {
    match table {
        "persons" | "given_names" | "surnames" | "units" => None,
        "organizations" | "demonyms" => Some("form"),
        "ambiguous" => Some("treatment"),
        "cues" => Some("pos"),
        _ => Some("type"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_of_rules_names_every_class_beside_its_table() {
        let readme = include_str!("../../gazetteers/rules/README.md");
        for class in Class::ALL {
            let row = readme.lines().find(|line| line.starts_with(&format!("| `{}` |", class.table())));
            let name = format!("`{{{}}}`", class.name());
            assert!(row.is_some_and(|row| row.contains(&name)), "gazetteers/rules/README.md lacks {name}");
        }
    }
}
