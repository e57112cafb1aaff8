//! The sets of words that stages ask for by name, beside the classes: a word may be in any number of them.
//!
//! **How.** One bit for each set with the entry of a word; the rows of `gazetteers/word_sets.tsv` set them, with the other forms of
//! the word where a row says of which kind it is.
//!
//! **Why this way.** Asking a token for a set is looking at one bit of what has been read anyway, where a list in the code is
//! compared word by word; and a set grows by a row, a user's own too. No hits are made, since most of these words are everyday
//! ones that no rule starts from.
//!
//! **Limits.** Single words only, whatever their case. Words that a name or a clause is built from ("the", "who") are told by
//! [`Slot`](super::Slot), and not here.

macro_rules! word_sets {
    ($($variant:ident $name:literal $about:literal),* $(,)?) => {
        /// A set of words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum WordSet { $(#[doc = $about] $variant),* }

        impl WordSet {
            /// Every set.
            pub const ALL: &[WordSet] = &[$(WordSet::$variant),*];

            /// Its name in the table.
            pub fn name(self) -> &'static str {
                match self { $(WordSet::$variant => $name),* }
            }
        }
    };
}

word_sets! {
    Statement "statement" "What was said or done before a comma and is taken up behind it: \"…, a claim that Ruiz denied\".",
    Wording "wording" "What is made of words and of nothing else: \"her answer was no\".",
    Responding "responding" "Verbs whose circumstances are those of what is said: \"asked on Monday\".",
    Record "record" "What holds findings, and speaks for whoever it is from: \"data from the ministry\".",
    Inquiry "inquiry" "What finds something out, as a text does: \"the survey found\".",
    Gain "gain" "What is claimed without a word: \"the storm claimed five lives\".",
    Ballot "ballot" "What is cast by voters: \"cast her ballot\".",
    Award "award" "What is accepted without a word: \"accepted a medal\".",
    Power "power" "What is assumed by whoever takes office: \"assumed command\".",
    Chance "chance" "What is offered without a word: \"offers a view of the bay\".",
    InCommon "in_common" "What is shared without a word: \"shared a room\".",
    Scored "scored" "What is posted without a word: \"posted a profit\".",
    Trait "trait" "What people show without a word: \"showed restraint\".",
    Fighter "fighter" "Who attacks and defends with other means than words: \"rebels\".",
    Force "force" "Forces of nature, which hit and threaten without a word: \"the storm\".",
    Elaborating "elaborating" "How somebody says less than was hoped for, behind \"without\": \"without giving details\".",
    Spoken "spoken" "Media that hold nothing but what is being said: \"in an interview\".",
    BodySort "body_sort" "What stands before the name of a body without an article and begins no name: \"Carmaker Tarvik\".",
    Passing "passing" "What media do with what they were told: \"reported\", \"quoted\".",
    Predicate "predicate" "Verbs that make \"that\" before them their subject: \"says that makes no sense\".",
    Tale "tale" "What is told and not spoken to: \"told the story of a lost town\".",
    Carrier "carrier" "What carries words, as the last word of a phrase: \"state television\".",
    NewsLabel "news_label" "Labels by which news marks its own pieces, in which nobody speaks: \"Analysis: …\".",
    VoiceLabel "voice_label" "Labels without a name that are somebody: \"Police: Man shot\".",
    Polity "polity" "Places that are bodies of people too, unlike \"the street\".",
    Quantity "quantity" "Nouns and pronouns that say only how many: \"a handful of drivers\".",
    When "when" "Adverbs that say when, where or how often, and name nothing: \"called the mayor again\".",
    Outburst "outburst" "Verbs that go over into shouts: \"broke into chants of …\".",
    Showing "showing" "Verbs whose object is seen or heard to speak: \"left half of the voters saying\".",
    Judging "judging" "Verbs whose object is judged for what it did: \"fined Ruiz for calling him a liar\".",
    Quoting "quoting" "Verbs that pass on the words of their object: \"quoted Ruiz as saying\".",
    Barring "barring" "Verbs that keep somebody from saying anything: \"barred from discussing\".",
    Withholding "withholding" "Verbs, and other words, of not doing: \"declined to say\".",
    Bringing "bringing" "Verbs that bring somebody to do something: \"led her to admit\".",
    Reaching "reaching" "Verbs by which one gets through to somebody: \"called the station to say\".",
    Leading "leading" "Verbs that lead to a place where one is heard: \"went on air to say\".",
    Stage "stage" "Places where one is heard: \"on the air\".",
    Aid "aid" "Verbs that go with another verb and are no participles of their subject: \"helped persuade\".",
    Platform "platform" "What words stand on and not in: \"on the website\".",
    Hearing "hearing" "Bodies that hear people: \"told the jury\".",
    Alone "alone" "Verbs without an object, which are no participles of anything: \"witnesses waited\".",
    Pointing "pointing" "What somebody does while speaking: \"Ruiz said, referring to the vote\".",
    Turn "turn" "What names a person only as a label of a turn: \"HOST: …\".",
    Drawing "drawing" "Verbs that bring words on their subject: \"drew criticism\".",
    Telling "telling" "Verbs that take whom it is told before what is told: \"told the crew that …\".",
    Called "called" "Participles that give a name: \"a bridge called Tarvel Span\".",
    PublicBody "public_body" "Words in the names of bodies that are no companies: \"the Senate\".",
    Circle "circle" "Words in the names of bodies that are groups of people, of whatever kind: \"the Water Caucus\".",
    Led "led" "Callings that need the name of a team or a people before them: \"the Tarvel captain\".",
    Asking "asking" "Verbs whose object speaks next: \"Ruiz asked Lund\".",
    Questioning "questioning" "Verbs that put a question to their object: \"asked Lund why he left\".",
    Kin "kin" "Relatives, who share a family name: \"her brother\".",
    Rank "rank" "Words that make another office of one: the deputy minister is not the minister.",
    Style "style" "Titles that are part of a name: \"Queen Margrethe\".",
    Leaving "leaving" "Verbs behind which \"as\" has the office that is lost: \"resigned as minister\".",
    OfFirm "of_firm" "What firms have and their founders have not: \"Tarvel shares\".",
    Officer "officer" "Officers who stand between the name of a firm and their own: \"Tarvel chief Ana Ruiz\".",
    ManOrFirm "man_or_firm" "What a man may be and a firm too, and says nothing of who is called so: \"the owner of the ferry\".",
    ToSomebody "to_somebody" "Words behind which \"to\" leads to somebody rather than somewhere: \"belongs to Dover\".",
    Judgement "judgement" "Verbs by which somebody says what a work is: he called the film \"Dull\".",
    RankBehind "rank_behind" "Words that narrow an office from behind: \"the president elect\".",
    NextOffice "next_office" "Words that narrow the office behind them and end the phrase before: \"candidate, former Gov. Ana Ruiz\".",
    Term "term" "Nouns for holding an office, behind which \"as\" has the office: \"Ruiz's term as mayor\".",
    Serving "serving" "Verbs of holding an office and of leaving it, behind which \"as\" has the office: \"served as mayor\".",
    BeforeOffice "before_office" "Words that go with the office behind a name of a body: \"Former Northern Bank chief\".",
    Playing "playing" "Verbs between a team and a score: \"Tarvel lost 2-1\".",
    Advising "advising" "Callings behind which \"on\" has the field and \"to\" whom it is for: \"expert on trade\", \"envoy to Peru\".",
    Purpose "purpose" "What leads to an act, unless there is none of it: \"had no intention of apologizing\".",
    FemaleTitle "female_title" "Titles of women: \"Mrs Lund\", \"Queen Margrethe\".",
    MaleTitle "male_title" "Titles of men: \"Mr Lund\", \"Pope Leo\".",
    VietnameseFamily "vietnamese_family" "Family names of Vietnam, before the given name: \"Bui Thi Lan\".",
}

const _: () = assert!(WordSet::ALL.len() <= 128, "the sets of a word are bits of two numbers");

impl WordSet {
    /// The set of a name.
    pub fn of(name: &str) -> Option<WordSet> {
        WordSet::ALL.iter().copied().find(|set| set.name() == name)
    }
}

/// The sets that a word is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordSets([u64; 2]);

impl WordSets {
    /// How many bytes they take.
    pub const BYTES: usize = 16;

    /// Whether the word is in the set.
    #[inline]
    pub fn has(self, set: WordSet) -> bool {
        self.0[set as usize / 64] & 1 << (set as usize % 64) != 0
    }

    /// Adds a set.
    pub fn insert(&mut self, set: WordSet) {
        self.0[set as usize / 64] |= 1 << (set as usize % 64);
    }

    /// The sets of either.
    pub fn or(self, other: WordSets) -> WordSets {
        WordSets([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    /// As bytes, for the image.
    pub fn bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes.copy_from_slice(self.0.map(u64::to_le_bytes).as_flattened());
        bytes
    }

    /// From the bytes of an image.
    pub fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        let (halves, _) = bytes.as_chunks();
        WordSets(std::array::from_fn(|half| u64::from_le_bytes(halves[half])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn sets_survive_as_bytes() {
        let mut sets = WordSets::default();
        let last = WordSet::ALL[WordSet::ALL.len() - 1];
        sets.insert(WordSet::Statement);
        sets.insert(last);
        let again = WordSets::from_bytes(sets.bytes());
        assert!(again == sets && again.has(WordSet::Statement) && again.has(last) && !again.has(WordSet::Fighter));
    }

    #[test]
    fn every_set_has_a_name_of_its_own_and_words() {
        let table = include_str!("../../gazetteers/word_sets.tsv");
        for (at, set) in WordSet::ALL.iter().enumerate() {
            assert_eq!(WordSet::ALL.iter().position(|other| other.name() == set.name()), Some(at));
            assert!(table.lines().any(|row| row.split('\t').nth(1) == Some(set.name())), "no word is {}", set.name());
        }
    }

    #[test]
    fn the_table_gives_the_forms_of_a_word() {
        let lexicon = Lexicon::default();
        let is = |word: &str, set| lexicon.word(word).sets.has(set);
        assert!(["draw", "draws", "drew", "drawing", "sparking"].iter().all(|word| is(word, WordSet::Drawing)));
        assert!(is("rebels", WordSet::Fighter) && is("police", WordSet::Fighter) && is("police", WordSet::PublicBody));
        assert!(!is("rebel", WordSet::Fighter) && !is("drawer", WordSet::Drawing));
    }
}
