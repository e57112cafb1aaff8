//! The places that a word can fill in a clause: parts of speech, with the forms that context rules tell apart.
//!
//! **How.** Each slot has a name, which the tables of function words and of context weights use, and the part of speech of
//! Universal Dependencies that it counts as.
//!
//! **Why this way.** "He", "him" and "his" are all pronouns, but different words follow them; a tagger that tells them
//! apart gets the next word right.
//!
//! **Limits.** Agreement in person and number goes no further than third person and plural noun.

/// A part of speech of Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    Other,
}

impl Tag {
    /// Its name in the treebanks.
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 17] = [
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
            "VERB", "X",
        ];
        NAMES[self as usize]
    }
}

macro_rules! slots {
    ($($variant:ident $name:literal $tag:ident $about:literal),* $(,)?) => {
        /// A place that a word can fill in a clause.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Slot { $(#[doc = $about] $variant),* }

        impl Slot {
            /// Every slot, in order.
            pub const ALL: &[Slot] = &[$(Slot::$variant),*];

            /// Its name in the tables.
            pub fn name(self) -> &'static str {
                match self { $(Slot::$variant => $name),* }
            }

            /// The part of speech that it counts as.
            #[inline]
            pub fn tag(self) -> Tag {
                const TAGS: &[Tag] = &[$(Tag::$tag),*];
                TAGS[self as usize]
            }
        }
    };
}

slots! {
    // Edges and marks.
    Start "start" Punct "The edge before the first word.",
    Stop "stop" Punct "A period or another mark that ends a sentence.",
    Comma "comma" Punct "A comma or semicolon.",
    Colon "colon" Punct "A colon.",
    Dash "dash" Punct "A dash between blanks, a bracket, or any other mark.",
    Hyphen "hyphen" Punct "A hyphen inside a compound.",
    Quote "quote" Punct "A quotation mark.",
    Symbol "symbol" Sym "A sign: \"$\", \"%\".",
    // Words with meaning.
    Noun "noun" Noun "A noun in the singular.",
    NounPlural "noun-plural" Noun "A noun in the plural.",
    NounSay "noun-say" Noun "A noun of saying, such as \"claim\".",
    NounTime "noun-time" Noun "A noun that says when: \"yesterday\".",
    Propn "propn" Propn "A proper noun.",
    Adj "adj" Adj "An adjective or ordinal number.",
    AdjPredicate "adj-predicate" Adj "An adjective that stands after a verb: \"aware\".",
    AdjName "adj-name" Adj "An adjective inside a name: \"Supreme\" in \"Supreme Court\".",
    AdjSuch "adj-such" Adj "\"such\"",
    AdjMuch "adj-much" Adj "An adjective of quantity: \"many\", \"more\".",
    Num "num" Num "A number.",
    Adv "adv" Adv "An adverb.",
    AdvDegree "adv-degree" Adv "An adverb before an adjective or adverb: \"very\".",
    AdvNumber "adv-number" Adv "A word before a number: \"about\" in \"about 300\".",
    AdvWh "adv-wh" Adv "An adverb that opens a clause: \"when\".",
    VerbBase "verb-base" Verb "A verb as after \"to\" or \"will\".",
    VerbPlain "verb-plain" Verb "A finite verb without ending: \"they say\".",
    VerbThird "verb-third" Verb "\"says\"",
    VerbPast "verb-past" Verb "\"said\", \"went\"",
    VerbParticiple "verb-participle" Verb "\"said\", \"gone\"",
    VerbIng "verb-ing" Verb "\"saying\"",
    VerbName "verb-name" Verb "A participle inside a name: \"United\" in \"United Nations\".",
    VerbExist "verb-exist" Verb "\"is\" in \"there is\".",
    // Auxiliaries.
    AuxModal "aux-modal" Aux "\"will\", \"can\"",
    AuxBe "aux-be" Aux "\"is\", \"were\"",
    AuxBeBase "aux-be-base" Aux "\"be\"",
    AuxBeen "aux-been" Aux "\"been\"",
    AuxBeing "aux-being" Aux "\"being\"",
    AuxHave "aux-have" Aux "\"has\", \"had\"",
    AuxHaveBase "aux-have-base" Aux "\"have\" as after \"to\" or \"will\".",
    AuxHaving "aux-having" Aux "\"having\"",
    AuxDo "aux-do" Aux "\"does\", \"did\"",
    // Function words.
    Det "det" Det "An article or determiner.",
    DetPlural "det-plural" Det "A determiner of plurals: \"these\".",
    DetPre "det-pre" Det "A determiner before another one: \"all the\".",
    DetAlone "det-alone" Det "A determiner without a noun: \"all\" in \"all of them\".",
    DetWh "det-wh" Det "\"which\" in \"which way\".",
    PronSubject "pron-subject" Pron "\"he\"",
    PronObject "pron-object" Pron "\"him\"",
    PronAny "pron-any" Pron "\"it\", \"you\"",
    PronPossessive "pron-possessive" Pron "\"his\" before a noun.",
    PronIndefinite "pron-indefinite" Pron "\"something\", \"others\"",
    PronDemonstrative "pron-demonstrative" Pron "\"this\" without a noun.",
    PronRelative "pron-relative" Pron "\"which\", \"that\" in \"the man that came\".",
    PronWh "pron-wh" Pron "\"what\", \"who\" in a question.",
    PronThere "pron-there" Pron "\"there\" in \"there is\".",
    Adp "adp" Adp "A preposition.",
    AdpOf "adp-of" Adp "\"of\"",
    AdpTo "adp-to" Adp "\"to\" before a noun.",
    AdpParticle "adp-particle" Adp "A particle of a verb: \"up\".",
    AdpThan "adp-than" Adp "\"than\"",
    AdpFirst "adp-first" Adp "The first word of a compound preposition: \"because\" in \"because of\".",
    SconjGerund "sconj-gerund" Sconj "A preposition before \"-ing\": \"by going\".",
    SconjFor "sconj-for" Sconj "\"for\" in \"for him to go\".",
    SconjWith "sconj-with" Sconj "\"with\" in \"with prices rising\".",
    SconjClause "sconj-clause" Sconj "\"because\", \"while\"",
    SconjThat "sconj-that" Sconj "\"that\" in \"said that\", \"whether\".",
    PartTo "part-to" Part "\"to\" before a verb.",
    PartNot "part-not" Part "\"not\"",
    PartPossessive "part-possessive" Part "\"'s\" after an owner.",
    Cconj "cconj" Cconj "\"and\"",
    CconjPre "cconj-pre" Cconj "\"both\" in \"both … and\".",
    Intj "intj" Intj "\"yes\"",
    Other "other" Other "Anything else.",
}

impl Slot {
    /// The slot of a name.
    pub fn of(name: &str) -> Option<Slot> {
        Slot::ALL.iter().copied().find(|slot| slot.name() == name)
    }

    /// Whether a word in it lets the word before it act on the next one: "has |also| said".
    pub fn is_transparent(self) -> bool {
        matches!(self, Slot::Adv | Slot::AdvDegree | Slot::PartNot | Slot::Quote | Slot::Hyphen)
    }

    /// Whether a clause can have it as its verb.
    pub fn is_finite(self) -> bool {
        use Slot::*;
        matches!(self, VerbPlain | VerbThird | VerbPast | VerbExist | AuxModal | AuxBe | AuxHave | AuxDo)
    }
}

/// How many slots a function word can have.
const CLOSED: usize = 6;

/// The slots that a function word can have, each with a weight from 1 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct ClosedSlots([[u8; 2]; CLOSED]);

impl ClosedSlots {
    /// How many bytes they take.
    pub const BYTES: usize = 2 * CLOSED;

    /// Whether the word is in the list of function words.
    pub fn any(self) -> bool {
        self.0[0][1] != 0
    }

    /// The slots with their weights.
    pub fn iter(self) -> impl Iterator<Item = (Slot, u8)> {
        self.0
            .into_iter()
            .take_while(|&[_, weight]| weight != 0)
            .filter_map(|[slot, weight]| Some((*Slot::ALL.get(slot as usize)?, weight)))
    }

    /// Adds a slot; `None` when there is no room.
    pub fn insert(&mut self, slot: Slot, weight: u8) -> Option<()> {
        let free = self.0.iter_mut().find(|[_, weight]| *weight == 0)?;
        *free = [slot as u8, weight];
        Some(())
    }

    /// As bytes, for the image.
    pub fn bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes.copy_from_slice(self.0.as_flattened());
        bytes
    }

    /// From the bytes of an image.
    pub fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        let (pairs, _) = bytes.as_chunks();
        ClosedSlots(std::array::from_fn(|place| pairs[place]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_slots_go_both_ways() {
        assert!(Slot::ALL.iter().all(|&slot| Slot::of(slot.name()) == Some(slot)));
        assert_eq!(Slot::of("preposition"), None);
        assert_eq!(Slot::AdpTo.tag().name(), "ADP");
    }

    #[test]
    fn slots_of_a_function_word_survive_as_bytes() {
        let mut slots = ClosedSlots::default();
        assert!(!slots.any());
        slots.insert(Slot::SconjThat, 60).unwrap();
        slots.insert(Slot::PronRelative, 30).unwrap();
        let again = ClosedSlots::from_bytes(slots.bytes());
        assert_eq!(again.iter().collect::<Vec<_>>(), [(Slot::SconjThat, 60), (Slot::PronRelative, 30)]);
    }
}
