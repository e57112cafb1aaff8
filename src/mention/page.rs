//! What the search for names asks of a token: may it begin a name, does its capital mean anything, which classes is it of.
//!
//! **How.** One byte of marks per token, set once: covered by a time or an amount, first of a sentence or quotation, in a
//! line of capitals, in a headline with capitals on every word.
//!
//! **Why this way.** A capital is evidence only where a small letter was possible; every later pass needs to know where.
//!
//! **Limits.** A line counts as a headline in title case when four in five of its longer words have capitals.

use crate::grammar::{Tag, Tags};
use crate::lexicon::{Class, ClassSet, Hit, Hits, Lexicon, WordEntry, WordSet};
use crate::model::AmountKind;
use crate::text::{Article, Shape, TokenId, TokenSpan};
use crate::value::Values;

const COVERED: u8 = 1;
const START: u8 = 2;
const CAPS: u8 = 4;
const TITLE: u8 = 8;

/// Classes whose hits are names by themselves.
pub(super) const NAMES: ClassSet = ClassSet::of(&[
    Class::Person,
    Class::OrganizationName,
    Class::OrganizationAcronym,
    Class::OrganizationShort,
    Class::Country,
    Class::Capital,
    Class::City,
    Class::Subdivision,
    Class::SubdivisionAbbreviation,
    Class::Region,
    Class::ConflictRegion,
    Class::Natural,
    Class::Continent,
    Class::Facility,
    Class::Metonym,
    Class::DemonymAdjective,
    Class::DemonymPerson,
    Class::DemonymPeople,
    Class::Event,
    Class::Work,
    Class::Product,
]);

/// Listed places.
pub(super) const PLACES: ClassSet = ClassSet::of(&[
    Class::Country,
    Class::Capital,
    Class::City,
    Class::Subdivision,
    Class::SubdivisionAbbreviation,
    Class::Region,
    Class::ConflictRegion,
    Class::Natural,
    Class::Continent,
    Class::Facility,
    Class::Metonym,
]);

/// Words of peoples.
pub(super) const DEMONYMS: ClassSet = ClassSet::of(&[Class::DemonymAdjective, Class::DemonymPerson, Class::DemonymPeople]);

/// Listed organizations.
pub(super) const BODIES: ClassSet =
    ClassSet::of(&[Class::OrganizationName, Class::OrganizationAcronym, Class::OrganizationShort]);

/// Titles that stand before a name.
pub(super) const TITLES: ClassSet = ClassSet::of(&[
    Class::Honorific,
    Class::Office,
    Class::OfficeOf,
    Class::RoleModifier,
    Class::MilitaryRank,
    Class::ReligiousTitle,
    Class::RoyalTitle,
    Class::PoliceRank,
    Class::AcademicTitle,
    Class::SportRole,
    Class::Profession,
    Class::FamilyWord,
]);

/// Words that say what a name is the name of.
pub(super) const KEYWORDS: ClassSet = ClassSet::of(&[
    Class::OrganizationHead,
    Class::OrganizationSuffix,
    Class::LocationHead,
    Class::LocationTail,
    Class::FacilityTail,
    Class::EventHead,
    Class::EventTail,
    Class::WorkTail,
]);

/// Words that are names only where something else says so.
pub(super) const DOUBTFUL: ClassSet = ClassSet::of(&[Class::AmbiguousContext, Class::AmbiguousCalendar, Class::AmbiguousStop]);

/// What common nouns stand for; it says nothing of names.
pub(super) const NOUNS: ClassSet =
    ClassSet::of(&[Class::NounPerson, Class::NounBody, Class::NounPlace, Class::NounEvent, Class::NounWork, Class::NounProduct]);

/// What the text may call somebody whom it has named; it says nothing of names either.
const CALLINGS: ClassSet = ClassSet::of(&[Class::Byword, Class::Epithet]);

/// The classes of the token alone; what a common noun stands for is none of them.
pub(super) fn single(hits: &Hits, token: TokenId) -> ClassSet {
    let mut set = ClassSet::default();
    if hits.classes(token) == set {
        return set;
    }
    for hit in hits.starting_at(token) {
        if hit.tokens.len() == 1 && !NOUNS.has(hit.class) && !CALLINGS.has(hit.class) {
            set.insert(hit.class);
        }
    }
    set
}

/// The article with its marks.
pub(super) struct Page<'a> {
    pub article: &'a Article<'a>,
    pub hits: &'a Hits,
    pub tags: &'a Tags,
    pub lexicon: &'a Lexicon,
    marks: Vec<u8>,
}

impl<'a> Page<'a> {
    /// Marks the tokens.
    pub fn new(article: &'a Article<'a>, hits: &'a Hits, tags: &'a Tags, values: &Values, lexicon: &'a Lexicon) -> Self {
        let marks = vec![0; article.tokens.len() as usize];
        let mut page = Page { article, hits, tags, lexicon, marks };
        values.times.iter().for_each(|time| page.mark(time.tokens, COVERED));
        let bare = |kind| matches!(kind, AmountKind::Ordinal | AmountKind::Count);
        values.amounts.iter().filter(|amount| !bare(amount.kind)).for_each(|amount| page.mark(amount.tokens, COVERED));
        page.mark_starts();
        page.mark_turns();
        for block in &article.blocks {
            page.mark_case(block.tokens);
        }
        page
    }

    fn mark(&mut self, tokens: TokenSpan, mark: u8) {
        for token in tokens.iter() {
            if let Some(marks) = self.marks.get_mut(token.index()) {
                *marks |= mark;
            }
        }
    }

    fn mark_starts(&mut self) {
        for sentence in &self.article.sentences {
            let mut open = true;
            for token in sentence.tokens.iter() {
                let shape = self.shape(token);
                if open && shape.is_word() {
                    self.marks[token.index()] |= START;
                    open = shape == Shape::Number;
                } else if shape == Shape::Quote || shape == Shape::Mark && self.text(token) == ":" {
                    open = true;
                }
            }
        }
    }

    /// Marks the letters of question and answer: "Q. Chief, when did you leave?" above "A. Lund left": no initials of names.
    fn mark_turns(&mut self) {
        let blocks = &self.article.blocks;
        let opens = |at: usize, letter: &str| {
            let first = blocks.get(at).and_then(|block| block.tokens.iter().next());
            first.filter(|&token| self.text(token).strip_suffix('.') == Some(letter))
        };
        let asked = |at: usize| opens(at, "Q").filter(|_| opens(at + 1, "A").is_some());
        let answered =
            |at: usize| opens(at, "A").filter(|_| at.checked_sub(1).is_some_and(|before| opens(before, "Q").is_some()));
        let turns: Vec<TokenId> = (0..blocks.len()).filter_map(|at| asked(at).or_else(|| answered(at))).collect();
        for turn in turns {
            self.mark(TokenSpan::new(turn.0, turn.0 + 1), COVERED);
            self.mark(TokenSpan::new(turn.0 + 1, turn.0 + 2), START);
        }
    }

    /// Marks a line of capitals, or one with a capital on every word.
    fn mark_case(&mut self, tokens: TokenSpan) {
        const LONGEST_TITLE: u32 = 40;
        // A paragraph with small letters.
        if tokens.len() > LONGEST_TITLE && tokens.iter().any(|token| self.shape(token) == Shape::Lower) {
            return;
        }
        let (mut caps, mut capital, mut lower, mut long, mut numbers) = (0u32, 0u32, 0u32, 0u32, 0u32);
        for token in tokens.iter() {
            match self.shape(token) {
                Shape::Caps if !self.text(token).contains('.') => caps += 1,
                Shape::Title | Shape::Mixed if self.bytes(token) > 3 => capital += 1,
                Shape::Number => numbers += 1,
                Shape::Lower => {
                    lower += 1;
                    long += u32::from(self.bytes(token) > 3);
                }
                _ => {}
            }
        }
        let grammar = || tokens.iter().skip(1).filter(|&token| self.is_grammar(token)).count();
        if caps >= 2 && lower == 0 && caps > 2 * capital {
            self.mark(tokens, CAPS);
        } else if (capital >= 4 || capital >= 2 && grammar() >= 2)
            && capital >= 4 * long
            && numbers <= 2
            && tokens.len() <= LONGEST_TITLE
            && !self.lists_names(tokens)
        {
            self.mark(tokens, TITLE);
        }
    }

    /// Whether a block of many capitals is a list of names rather than a headline: no capitalised word is a plain one.
    fn lists_names(&self, tokens: TokenSpan) -> bool {
        let plain = tokens.iter().skip(1).filter(|&token| {
            if self.shape(token) != Shape::Title {
                return false;
            }
            let (word, single) = (self.word(token), self.single(token));
            let verb = word.verb > word.noun + word.adjective && !single.meets(NAMES);
            let open = word.known && word.verb + word.adjective + word.noun > 0 && (verb || single == ClassSet::default());
            open || self.is_grammar(token)
        });
        plain.take(2).count() < 2
    }

    /// Whether a word of grammar that names hardly hold has a capital: "His", "Not", "Who".
    fn is_grammar(&self, token: TokenId) -> bool {
        let joins = || matches!(self.text(token), "Of" | "The" | "And" | "For" | "In" | "De");
        self.shape(token) == Shape::Title && self.word(token).closed.any() && !joins()
    }

    pub fn shape(&self, token: TokenId) -> Shape {
        self.article.tokens.shape(token)
    }

    pub fn text(&self, token: TokenId) -> &'a str {
        self.article.token(token)
    }

    /// How many bytes its text has.
    fn bytes(&self, token: TokenId) -> u32 {
        self.article.tokens.span(token).len()
    }

    pub fn tag(&self, token: TokenId) -> Tag {
        self.tags.of(token)
    }

    pub fn word(&self, token: TokenId) -> WordEntry {
        self.hits.word(token)
    }

    /// Whether the token is a word of the set.
    pub fn is_in(&self, token: TokenId, set: WordSet) -> bool {
        self.hits.is_in(token, set)
    }

    /// Whether a time or an amount covers the token.
    pub fn is_covered(&self, token: TokenId) -> bool {
        self.marks[token.index()] & COVERED != 0
    }

    /// Whether the token begins a sentence, a quotation or what stands behind a colon.
    pub fn is_start(&self, token: TokenId) -> bool {
        self.marks[token.index()] & START != 0
    }

    /// Whether the token stands in a line of capitals.
    pub fn in_caps(&self, token: TokenId) -> bool {
        self.marks[token.index()] & CAPS != 0
    }

    /// Whether every word around the token has a capital, so that its own says nothing.
    pub fn in_heading(&self, token: TokenId) -> bool {
        self.marks[token.index()] & (CAPS | TITLE) != 0
    }

    /// Whether the capital of the token says that it is a name.
    pub fn is_firm(&self, token: TokenId) -> bool {
        self.marks[token.index()] & (START | CAPS | TITLE) == 0
    }

    /// The classes of the token alone; what a common noun stands for is none of them.
    pub fn single(&self, token: TokenId) -> ClassSet {
        single(self.hits, token)
    }

    /// Whether the token alone is of a class.
    pub fn single_is(&self, token: TokenId, class: Class) -> bool {
        self.hits.classes(token).has(class)
            && self.hits.starting_at(token).iter().any(|hit| hit.tokens.len() == 1 && hit.class == class)
    }

    /// The classes of exactly these tokens.
    pub fn exactly(&self, tokens: TokenSpan) -> impl Iterator<Item = &'a Hit> {
        let hits: &'a Hits = self.hits;
        hits.starting_at(TokenId(tokens.first)).iter().filter(move |hit| hit.tokens == tokens)
    }

    /// The longest hit of one of `classes` that starts at the token and ends by `end`.
    pub fn longest(&self, token: TokenId, classes: ClassSet, end: u32) -> Option<&'a Hit> {
        let hits: &'a Hits = self.hits;
        if !hits.classes(token).meets(classes) {
            return None;
        }
        hits.starting_at(token).iter().find(|hit| classes.has(hit.class) && hit.tokens.end <= end)
    }

    /// Whether the token, at the start of a sentence, is more likely a plain word than a name.
    pub fn is_plain(&self, token: TokenId) -> bool {
        let closed = matches!(
            self.tag(token),
            Tag::Adp | Tag::Adv | Tag::Aux | Tag::Cconj | Tag::Det | Tag::Intj | Tag::Num | Tag::Part | Tag::Pron | Tag::Sconj
        );
        closed || self.single(token).has(Class::AmbiguousStop)
    }
}
