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
use super::page::Page;
use super::role_tie::Tie;
use super::role_title;
use super::split::Title;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::model::MentionKind;
use crate::text::{self, Determiner, Shape, TokenId, TokenSpan, determiner};

pub(super) const ACTING: &[&str] = &["acting", "interim", "caretaker"];
pub(super) const FORMER: &[&str] = &["former", "ex", "ex-", "one-time", "onetime", "late"];

/// How many tokens a phrase may grow to either side.
const REACH: u32 = 30;

/// A phrase of office; mentions are indices into the names.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub tokens: TokenSpan,
    pub title: TokenSpan,
    /// The title with the nouns before it that narrow it: "campaign manager".
    pub called: TokenSpan,
    /// The phrase with its article.
    pub whole: TokenSpan,
    pub definite: bool,
    pub holder: Option<usize>,
    pub organization: Option<usize>,
    pub location: Option<usize>,
    pub acting: bool,
    pub former: bool,
    pub tie: Tie,
}

impl Phrase {
    /// Whether the name of the holder follows without a comma.
    pub fn touches_name(&self) -> bool {
        self.tie == Tie::Before
    }
}

/// The phrases of office, by first token, and the names that are mere parts of a title ("Eurasian Affairs").
pub(super) fn find(page: &Page<'_>, titles: &[Title], names: &[Mention]) -> (Vec<Phrase>, Vec<usize>) {
    let reader = Reader { page, names };
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut parts = Vec::new();
    let mut at = 0;
    while at < titles.len() {
        let (whole, next) = role_title::chain(page, titles, at);
        let chain = role_title::without_tail(page, whole);
        at = next;
        let lead = || whole.get(chain.len()).is_some_and(|&tail| role_title::is_lead(page, tail));
        if !chain.iter().any(|title| OFFICES.has(title.class)) || lead() {
            continue;
        }
        let title = role_title::office(page, chain);
        if phrases.last().is_some_and(|before| before.tokens.end > title.first) || reader.over(title.first).is_some() {
            continue;
        }
        if reader.is_modifier(title) {
            continue;
        }
        let floor = phrases.last().map_or(0, |before| before.title.end);
        let beside = floor == title.first || floor + 1 == title.first && reader.text(floor) == "the";
        let floor = if beside { floor } else { 0 };
        let phrase = reader.phrase(title, floor, &mut parts);
        if !reader.is_name_of_thing(&phrase, chain) && !reader.is_thing(&phrase) {
            let others = reader.other_holders(&phrase);
            phrases.push(phrase);
            phrases.extend(others);
        }
    }
    reader.share(&mut phrases);
    (phrases, parts)
}

/// Title classes that are offices by themselves.
pub(super) const OFFICES: ClassSet = ClassSet::of(&[
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

/// The names around a phrase, by token.
pub(super) struct Reader<'r, 'a> {
    pub page: &'r Page<'a>,
    pub names: &'r [Mention],
}

impl Reader<'_, '_> {
    pub fn text(&self, at: u32) -> &str {
        if at < self.page.article.tokens.len() { self.page.text(TokenId(at)) } else { "" }
    }

    /// The name that starts at a token.
    pub fn starting(&self, at: u32) -> Option<usize> {
        let index = self.names.partition_point(|name| name.tokens.first < at);
        self.names.get(index).filter(|name| name.tokens.first == at).map(|_| index)
    }

    /// The name that covers a token.
    pub fn over(&self, at: u32) -> Option<usize> {
        let index = self.names.partition_point(|name| name.tokens.first <= at).checked_sub(1)?;
        (self.names[index].tokens.end > at).then_some(index)
    }

    /// The name that ends before a token.
    pub fn ending(&self, end: u32) -> Option<usize> {
        let index = self.over(end.checked_sub(1)?)?;
        (self.names[index].tokens.end == end).then_some(index)
    }

    pub fn is_person(&self, index: usize) -> bool {
        self.names[index].kind == MentionKind::Person
    }

    pub fn person_at(&self, at: u32) -> Option<usize> {
        self.starting(at).filter(|&index| self.is_person(index))
    }

    /// The phrase around a title, which reaches back to the title before it at most.
    fn phrase(&self, title: TokenSpan, floor: u32, parts: &mut Vec<usize>) -> Phrase {
        let sentence = self.page.article.sentences[self.page.article.sentence_of(TokenId(title.first))].tokens;
        let mut phrase = Phrase {
            tokens: title,
            title,
            called: title,
            whole: title,
            definite: false,
            holder: None,
            organization: None,
            location: None,
            acting: false,
            former: false,
            tie: Tie::Alone,
        };
        phrase.tokens.first = self.grow_left(&mut phrase, sentence.first.max(floor).max(title.first.saturating_sub(REACH)));
        if self.person_at(title.end).is_none() {
            phrase.tokens.end = self.grow_right(&mut phrase, sentence.end.min(title.end + REACH), parts);
        }
        // "former Kenyan Prime Minister"
        while let Some(first) = self.narrowed(phrase.tokens.first, sentence.first.max(floor)) {
            phrase.tokens.first = first;
        }
        phrase.called = self.with_nouns(title, phrase.tokens.first);
        let narrow = TokenSpan::new(phrase.tokens.first, title.end);
        (phrase.acting, phrase.former) = (self.says(narrow, ACTING), self.says(narrow, FORMER));
        phrase.whole = phrase.tokens;
        if phrase.tokens.first > sentence.first && is_determiner(self.text(phrase.tokens.first - 1)) {
            phrase.whole.first -= 1;
            let said = determiner(self.text(phrase.whole.first));
            let style = self.page.hits.classes(TokenId(title.first)).has(Class::ReligiousTitle)
                && self.text(title.end - 1).ends_with("ev.");
            phrase.definite = matches!(said, Some(Determiner::Definite | Determiner::Owned)) && !style;
        }
        (phrase.holder, phrase.tie) = self.holder(&phrase, sentence);
        if phrase.touches_name() && phrase.organization.is_none() && phrase.location.is_none() {
            self.behind_holder(&mut phrase, sentence.end);
        }
        phrase
    }

    /// Whether a calling with a capital of its own is the name of a paper or a show: "an interview with the Advocate".
    fn is_name_of_thing(&self, phrase: &Phrase, chain: &[Title]) -> bool {
        let [title] = chain else { return false };
        let word = TokenId(title.tokens.first);
        let calling = matches!(title.class, Class::Profession | Class::SportRole);
        calling
            && phrase.whole.len() == 2
            && phrase.holder.is_none()
            && self.page.shape(word) == Shape::Title
            && self.page.is_firm(word)
    }

    /// Where a phrase begins with the word in front that narrows it: "former | minister", "ex- | minister".
    fn narrowed(&self, first: u32, floor: u32) -> Option<u32> {
        let hyphen = first >= floor + 2 && self.page.shape(TokenId(first - 1)) == Shape::Hyphen;
        let before = first.checked_sub(1 + u32::from(hyphen)).filter(|&before| before >= floor)?;
        role_title::is_narrowing(self.page, TokenId(before)).then_some(before)
    }

    /// A title with the common nouns right before it: "campaign | manager", "county health | director". Where they belong to a word that
    /// is none, they are left: "two-term | senator", "real estate | tycoon".
    fn with_nouns(&self, title: TokenSpan, floor: u32) -> TokenSpan {
        let noun = |at: u32| self.page.tag(TokenId(at)) == Tag::Noun && self.page.shape(TokenId(at)) == Shape::Lower;
        let narrows = |at: u32| noun(at) && !self.page.single(TokenId(at)).meets(OFFICES) && self.over(at).is_none();
        let first = (floor..title.first).rev().take_while(|&at| narrows(at)).last().unwrap_or(title.first);
        let before = first.checked_sub(1).map(TokenId);
        let bound = before.is_some_and(|before| {
            self.page.shape(before) == Shape::Hyphen
                || self.page.tag(before) == Tag::Adj && !self.page.single(before).has(Class::RoleModifier)
        });
        let free = !bound && self.page.shape(TokenId(title.first)) == Shape::Lower;
        TokenSpan::new(if free { first } else { title.first }, title.end)
    }

    /// Whether a phrase of nobody's office is a part of the body or a seat: "they held signs above their heads", "atop her chair".
    fn is_thing(&self, phrase: &Phrase) -> bool {
        let alone = phrase.holder.is_none() && phrase.organization.is_none() && phrase.location.is_none();
        let bare = alone && phrase.title.len() == 1 && !matches!(self.text(phrase.title.end), "of" | "for");
        let owned = || text::is_any(self.text(phrase.whole.first), &["his", "her", "their", "my", "your", "our"]);
        bare && match self.text(phrase.title.first) {
            "head" => owned() || phrase.tokens.len() == 1,
            "heads" => true,
            "chair" => owned(),
            _ => false,
        }
    }

    fn says(&self, tokens: TokenSpan, words: &[&str]) -> bool {
        tokens.iter().any(|token| words.iter().any(|word| self.page.text(token).eq_ignore_ascii_case(word)))
    }
}

/// Whether a word is an article or says whose an office is.
pub(super) fn is_determiner(word: &str) -> bool {
    determiner(word).is_some_and(|said| said != Determiner::Pointing)
}

pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'" | "’")
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
    fn an_office_of_somebody_is_a_description_wherever_it_stands() {
        for text in ["On Monday her lawyer Carol Reyes left.", "Her lawyer Carol Reyes left."] {
            let graph = crate::extract(text);
            let found = graph.mentions.iter().any(|mention| mention.text.eq_ignore_ascii_case("her lawyer"));
            assert!(found, "{text}");
        }
    }

    #[test]
    fn a_possessor_with_an_office_is_not_the_holder() {
        let found = roles("U.S. President's special envoy Carol Reyes arrived.");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1, some("Carol Reyes"));
    }

    #[test]
    fn an_owner_without_a_name_belongs_to_the_office() {
        for text in ["The club's manager, Carol Reyes, resigned.", "The Peruvian team's manager, Carol Reyes, resigned."] {
            assert_eq!(roles(text), [("manager".to_owned(), some("Carol Reyes"), None)], "{text}");
        }
    }

    #[test]
    fn brackets_behind_the_body_do_not_end_the_office() {
        let found = roles("The head of HWA (Harbour Watch Association), Carol Reyes, resigned.");
        assert_eq!(found, [("head".to_owned(), some("Carol Reyes"), some("Harbour Watch Association"))]);
    }

    #[test]
    fn former_and_acting_are_told() {
        let graph = crate::extract("Former Kenyan Prime Minister Otieno Kamau met acting director Carol Reyes.");
        assert_eq!(graph.roles[0].former, Some(true));
        assert_eq!(graph.roles[1].acting, Some(true));
        assert_eq!(graph.roles[1].former, None);
    }

    #[test]
    fn a_title_is_the_words_of_the_office_alone() {
        for (text, titles) in [
            ("Ana Ruiz, a former harbour minister, met the Rev. Tom Lund.", &["harbour minister", "Rev."][..]),
            ("Carol Reyes was at a dinner with then-President Ana Ruiz.", &["President"]),
            (
                "Ana Ruiz, the county health director, left with the two-term senator Tom Lund.",
                &["county health director", "senator"],
            ),
            ("Rowers cheered the ex-minister Ana Ruiz.", &["minister"]),
            ("Northern front-runner Ana Ruiz met the singer-songwriter Tom Lund.", &["front-runner", "singer-songwriter"]),
            ("Presidential candidate Gov. Ana Ruiz spoke.", &["Presidential candidate", "Gov."]),
            ("Council candidate former mayor Ana Ruiz spoke.", &["candidate", "mayor"]),
            ("Ana Ruiz, the port director under President Tom Lund, left.", &["port director", "President"]),
            ("Maj. Gen. Ana Ruiz met Chief Supt. Tom Lund.", &["Maj. Gen.", "Chief Supt."]),
            ("Assistant U.S. Attorney Ana Ruiz spoke.", &["Assistant U.S. Attorney"]),
            ("They hope to re-elect Sen. Ana Ruiz.", &["Sen."]),
            ("The club's founder and chairman, Ana Ruiz, spoke.", &["founder", "chairman"]),
        ] {
            let found: Vec<_> = roles(text).into_iter().filter(|role| role.1.is_some()).map(|role| role.0).collect();
            assert_eq!(found, titles, "{text}");
        }
    }

    #[test]
    fn a_second_office_with_its_own_article_is_somebody_else_s() {
        let found = roles("The bank's chairman and the mayor, Ana Ruiz, spoke.");
        assert_eq!(found.iter().filter(|role| role.1.is_some()).count(), 1);
    }

    #[test]
    fn a_word_of_office_before_a_noun_is_no_office() {
        for text in ["They won the delegate-rich valleys.", "The 20-member Harbour Committee met.", "It grew to a delegate lead."]
        {
            assert_eq!(roles(text), [], "{text}");
        }
        assert_eq!(roles("The official note promised humanitarian aid."), []);
        assert_eq!(roles("The official left."), [("official".to_owned(), None, None)]);
    }

    #[test]
    fn an_office_without_a_name_has_no_holder() {
        assert!(roles("The head of the Harbour Agency resigned.").iter().all(|(_, holder, _)| holder.is_none()));
    }

    #[test]
    fn a_word_that_narrows_what_follows_is_no_part_of_the_office_before_it() {
        let titles = |text: &str| roles(text).into_iter().map(|role| role.0).collect::<Vec<_>>();
        assert_eq!(titles("The governor first named Carol Reyes to the court."), ["governor"]);
        assert_eq!(titles("The mayor would be glad."), ["mayor"]);
        assert_eq!(titles("The president elect spoke to the attorney general."), ["president elect", "attorney general"]);
        assert!(roles("Carol Reyes widened her delegate lead.").is_empty());
    }

    #[test]
    fn a_part_of_the_body_and_a_seat_are_no_offices() {
        for text in ["They held the signs above their heads.", "Carol Reyes climbed on her chair.", "She shook her head."] {
            assert!(roles(text).is_empty(), "{text}");
        }
        assert_eq!(roles("The head of the Harbour Agency left.").len(), 1);
    }
}
