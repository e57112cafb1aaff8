//! Gathers what stands around the names: titles, ages, verbs of saying, prepositions of place, neighbours in a list.
//!
//! **How.** Looks a few tokens to the left and right of every candidate and notes a sign with its name.
//!
//! **Why this way.** Each look is bounded, so the whole is linear; what is seen once serves every place of the name.
//!
//! **Limits.** Reads no syntax: "the city in which Smith lives" is not told from "in Smith".

use super::list::{joined, neighbours};
use super::names::{NameId, Names};
use super::page::{BODIES, Page};
use super::sign::Sign;
use super::split::{Candidate, Title};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, WordSet};
use crate::text::{Shape, TokenId, TokenSpan};

/// Notes what stands around every candidate.
pub(super) fn gather(page: &Page<'_>, candidates: &[Candidate], ids: &[NameId], titles: &[Title], names: &mut Names) {
    let mut title_at = 0;
    let (mut sentence_at, mut block_at) = (0, 0);
    let mut group = 0;
    for (at, candidate) in candidates.iter().enumerate() {
        while titles.get(title_at).is_some_and(|title| title.tokens.end < candidate.tokens.first) {
            title_at += 1;
        }
        let title = titles.get(title_at).filter(|title| title.tokens.end == candidate.tokens.first);
        while page.article.sentences[sentence_at].tokens.end <= candidate.tokens.first {
            sentence_at += 1;
        }
        let sentence = page.article.sentences[sentence_at].tokens;
        let look = Look { page, tokens: candidate.tokens, sentence };
        let first = TokenId(candidate.tokens.first);
        while page.article.blocks.get(block_at).is_some_and(|block| block.tokens.end <= first.0) {
            block_at += 1;
        }
        if page.article.blocks.get(block_at).is_some_and(|block| block.kind == crate::model::BlockKind::Dateline)
            && (page.exactly(candidate.tokens).all(|hit| !BODIES.has(hit.class))
                || page.exactly(candidate.tokens).any(|hit| TOWNS.has(hit.class))
                || look.is_front_of_agency())
        {
            names.see(ids[at], Sign::Dateline);
        }
        if page.in_heading(first) {
            continue;
        }
        look.signs(title, &mut |sign| names.see(ids[at], sign));
        if look.is_counted() {
            names.see_counted(ids[at]);
        }
        // A list: names with nothing but commas and "and" between them.
        if at > 0 && !joined(page, candidates[at - 1].tokens, candidate.tokens) {
            neighbours(page, &candidates[group..at], &ids[group..at], names);
            group = at;
        }
    }
    if group < candidates.len() {
        neighbours(page, &candidates[group..], &ids[group..], names);
    }
}

/// The surroundings of one candidate.
pub(super) struct Look<'l, 'a> {
    pub page: &'l Page<'a>,
    pub tokens: TokenSpan,
    pub sentence: TokenSpan,
}

impl<'a> Look<'_, 'a> {
    /// The common noun right before the name: "the village | Tarvel"; but "the House | Republicans", "the state | Senate".
    fn noun_before(&self) -> Option<TokenId> {
        let sort = |noun| self.page.is_start(noun) && self.page.is_in(noun, WordSet::BodySort);
        self.left(1).filter(|&noun| (self.page.shape(noun) == Shape::Lower || sort(noun)) && self.page.text(noun) != "state")
    }

    /// Whether the noun before the name is for a man or a firm, and nobody is known to be called so: "brewer | Tarvik"; but "brewer |
    /// Lund".
    fn is_rather_firm(&self) -> bool {
        self.is_unheard_of() && self.left(1).is_some_and(|noun| self.page.is_in(noun, WordSet::ManOrFirm))
    }

    /// Whether the name is one word that is neither a surname nor a given name.
    pub(super) fn is_unheard_of(&self) -> bool {
        self.tokens.len() == 1 && !self.page.single(TokenId(self.tokens.first)).meets(PERSONAL)
    }

    fn signs(&self, title: Option<&Title>, see: &mut impl FnMut(Sign)) {
        let public = self.page.exactly(self.tokens).any(|hit| NEVER_TITLED.has(hit.class));
        // "insurer Tarvik": a firm rather than a man, whose trade it may be as well.
        let firm = self.noun_before().is_some_and(|noun| self.page.is_in(noun, WordSet::BodySort));
        if firm && self.has(self.noun_before(), Class::NominalBody) || self.is_rather_firm() {
            see(Sign::BodyNoun);
        } else if let Some(sign) = title.and_then(|title| before(title.class)).filter(|&sign| !public || sign == Sign::Honorific)
        {
            see(sign);
        } else if self.in_place() {
            see(Sign::InPlace);
        } else if self.has(self.noun_before(), Class::NominalBody) {
            see(Sign::BodyNoun);
        } else if self.has(self.noun_before(), Class::NominalPlace) {
            see(Sign::PlaceNoun);
        }
        if self.tokens.len() == 1 && self.left(1).is_some_and(|token| matches!(self.page.text(token), "the" | "The")) {
            see(Sign::The);
            if self.narrows_place() {
                see(Sign::NarrowsPlace);
            }
        }
        if self.tokens.len() > 1
            && self.left(1).is_some_and(|token| matches!(self.page.text(token), "the" | "The"))
            && self.ends_phrase()
        {
            see(Sign::TheLong);
        }
        if self.is_seat() || self.is_division() {
            see(Sign::IsPlace);
        }
        if self.is_written_title() {
            see(Sign::TitleOfWork);
        }
        if let (Some(open), Some(close)) = (self.left(1), self.right(0))
            && self.page.shape(open) == Shape::Quote
            && self.page.shape(close) == Shape::Quote
        {
            see(Sign::Quoted);
        }
        self.after(see);
    }

    /// Whether the article that begins the name has a capital within the sentence, as in a title: "Ana Ruiz's | The Long Ferry", "a prize
    /// for | A Bridge for the Harbour"; but "London's The Guardian".
    fn is_written_title(&self) -> bool {
        let (article, word) = (TokenId(self.tokens.first), TokenId(self.tokens.first + 1));
        let Some(before) = self.left(1).filter(|_| self.tokens.len() > 1 && self.page.is_firm(article)) else { return false };
        let listed = || self.page.exactly(self.tokens).next().is_some();
        let plain = || {
            let entry = self.page.word(word);
            self.page.shape(word) == Shape::Title
                && entry.known
                && entry.noun + entry.adjective > 0
                && !self.page.single(word).meets(PERSONAL)
        };
        // "her film, | The Long Ferry"
        let told = || self.page.text(before) == "," && self.has(self.left(2), Class::Opus);
        match self.page.text(article) {
            "The" => (matches!(self.page.text(before), "'s" | "’s") || told()) && !listed(),
            "A" | "An" => self.page.shape(before) == Shape::Lower && plain() && !listed(),
            _ => false,
        }
    }

    /// "TARVIK (Reuters) -": what stands before the bracket of the agency is the place, whatever else has the name.
    fn is_front_of_agency(&self) -> bool {
        self.tokens.first == self.sentence.first && self.right_text(0) == "("
    }

    /// "an IED", "a VIP": the article of a common noun before an acronym that is no part of a longer phrase.
    fn is_counted(&self) -> bool {
        self.tokens.len() == 1
            && self.page.shape(TokenId(self.tokens.first)) == Shape::Caps
            && self.left(1).is_some_and(|token| matches!(self.page.text(token), "a" | "an" | "A" | "An" | "another"))
            && self.ends_phrase()
    }

    /// "Ana Ruiz, R-|Tarvik|, voted": whom the letter of a party stands before is elected there.
    fn is_seat(&self) -> bool {
        let text = |by: u32| self.left(by).map_or("", |token| self.page.text(token));
        text(1) == "-" && matches!(text(2), "D" | "R") && matches!(text(3), "," | "(")
    }

    /// "Ana Ruiz of |Tarvik del Mar| province": a small word for a part of a country stands behind the name.
    fn is_division(&self) -> bool {
        const DIVISIONS: &[&str] = &["province", "prefecture", "oblast", "governorate", "municipality", "canton", "voivodeship"];
        let led = || self.left(1).is_some_and(|before| self.page.tag(before) == Tag::Adp);
        DIVISIONS.contains(&self.right_text(0)) && led()
    }

    /// "the Tarvik bridge", "the Tarvik railway station": the noun that the name narrows is a place.
    fn narrows_place(&self) -> bool {
        const LONGEST: u32 = 3;
        let noun =
            |by: &u32| self.right(*by).is_some_and(|at| self.page.tag(at) == Tag::Noun && self.page.shape(at) == Shape::Lower);
        let last = (0..LONGEST).take_while(noun).last().and_then(|by| self.right(by));
        last.is_some_and(|last| {
            let mut hits = self.page.hits.starting_at(last).iter();
            hits.any(|hit| hit.tokens.len() == 1 && hit.class == Class::NounPlace)
        })
    }

    /// Whether no noun follows that the name could describe.
    fn ends_phrase(&self) -> bool {
        self.right(0).is_none_or(|next| {
            !matches!(self.page.tag(next), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num)
                && !matches!(self.page.shape(next), Shape::Hyphen | Shape::Number | Shape::Quote)
        })
    }

    pub(super) fn left(&self, by: u32) -> Option<TokenId> {
        let at = self.tokens.first.checked_sub(by)?;
        (at >= self.sentence.first).then_some(TokenId(at))
    }

    pub(super) fn right(&self, by: u32) -> Option<TokenId> {
        let at = self.tokens.end + by;
        (at < self.sentence.end).then_some(TokenId(at))
    }

    pub(super) fn right_text(&self, by: u32) -> &'a str {
        self.right(by).map_or("", |token| self.page.text(token))
    }

    pub(super) fn has(&self, token: Option<TokenId>, class: Class) -> bool {
        token.is_some_and(|token| self.page.hits.classes(token).has(class))
    }

    pub(super) fn in_place(&self) -> bool {
        let Some(before) = self.left(1) else { return false };
        let toward = self.page.text(before) == "to" && self.left(2).is_some_and(|verb| self.is_of_address(verb));
        !toward && self.has(Some(before), Class::PlacePreposition)
    }

    /// Whether "to" behind this word leads to somebody rather than somewhere: "according to", "told", "belongs to".
    fn is_of_address(&self, word: TokenId) -> bool {
        self.page.is_in(word, WordSet::ToSomebody) || self.has(Some(word), Class::CueVerb)
    }
}

/// Words of persons' names.
const PERSONAL: ClassSet = ClassSet::of(&[Class::GivenName, Class::Surname]);

/// Towns may be bodies as well: "DOVER (Reuters) -".
const TOWNS: ClassSet = ClassSet::of(&[Class::City, Class::Capital]);

/// Names before which a title is the end of another phrase: "the secretary US officials met".
const NEVER_TITLED: ClassSet =
    ClassSet::of(&[Class::Country, Class::Continent, Class::DemonymAdjective, Class::DemonymPeople, Class::OrganizationAcronym]);

/// What a title before a name says.
fn before(class: Class) -> Option<Sign> {
    Some(match class {
        Class::Honorific => Sign::Honorific,
        Class::FamilyWord => Sign::Family,
        Class::RoleModifier => return None,
        _ => Sign::Title,
    })
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{self, Location, Organization, Person};

    fn kind(text: &str, name: &str) -> Option<MentionKind> {
        names(text).into_iter().find(|(text, _)| text == name).map(|(_, kind)| kind)
    }

    #[test]
    fn a_trade_of_men_and_firms_is_that_of_a_firm_where_nobody_is_called_so() {
        assert_eq!(kind("Brewer Norhaven said it would close.", "Norhaven"), Some(Organization));
        assert_eq!(kind("Airport operator Norhaven cut jobs.", "Norhaven"), Some(Organization));
        assert_eq!(kind("Norhaven, a Dutch software maker, cut jobs.", "Norhaven"), Some(Organization));
        assert_eq!(kind("Film producer Tom Lund left.", "Tom Lund"), Some(Person));
        assert_eq!(kind("Brewer Lund left.", "Lund"), Some(Person));
    }

    #[test]
    fn a_word_of_another_name_or_state_makes_no_place_or_body_of_the_name_behind_it() {
        use crate::model::MentionKind::Group;
        assert_eq!(kind("The bill was opposed by House Republicans in May.", "Republicans"), Some(Group));
        assert_ne!(kind("Carol Ammons left the state Senate in May.", "Senate"), Some(Location));
        assert_eq!(kind("Harbour County Recorder Helen Purcell left.", "Recorder"), None);
    }

    #[test]
    fn what_stands_around_an_unknown_name_says_what_it_is() {
        for (text, expected) in [
            ("They asked Tarvik, 43, a lawyer, to speak.", Person),
            ("Mr Tarvik did not answer.", Person),
            ("Tarvik is a village on the coast.", Location),
            ("They moved to Tarvik, Ohio, in May.", Location),
            ("Tarvik Chairman Ana Ruiz left.", Organization),
            ("The firm Tarvik, a maker of shoes, closed.", Organization),
            ("Tarvik is a Danish chain of shops.", Organization),
            ("Tarvik is Peru's largest chain of shops.", Organization),
            ("Tarvik is a large manufacturer of bicycles.", Organization),
            ("Ana Tarvik came late. Tarvik was the chain's best cook.", Person),
        ] {
            assert_eq!(kind(text, "Tarvik"), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_follows_a_place_tells_of_whom_it_is_the_place() {
        for text in [
            "Baker Nora Haddad of Texas, who won the race, laughed.",
            "Nora Haddad of Texas, a former teacher, laughed.",
            "She was born in Texas, the daughter of a miner.",
        ] {
            assert_eq!(kind(text, "Texas"), Some(Location), "{text}");
        }
        assert_eq!(kind("Nora Haddad, a Republican who won the race, laughed.", "Republican"), Some(MentionKind::Group));
    }

    #[test]
    fn the_whole_document_decides_once() {
        let text = "Mr Tarvik spoke first. The crowd booed Tarvik.";
        assert_eq!(names(text), [("Tarvik".to_owned(), Person), ("Tarvik".to_owned(), Person)]);
    }

    #[test]
    fn the_article_of_a_common_noun_marks_an_acronym_that_is_no_name() {
        assert_eq!(names("They found a VBQD in the car."), []);
        assert_eq!(kind("They joined the VBQD in May.", "VBQD"), Some(Organization));
    }

    #[test]
    fn to_leads_to_a_place_only_behind_words_of_motion() {
        assert_eq!(kind("They moved to Tarvik in May.", "Tarvik"), Some(Location));
        assert_ne!(kind("According to Tarvik, the pier is safe.", "Tarvik"), Some(Location));
    }

    #[test]
    fn a_country_stays_a_place_behind_a_title() {
        assert_eq!(kind("The assistant US officials met left.", "US"), Some(Location));
    }

    #[test]
    fn the_subject_of_a_clause_is_no_apposition() {
        assert_eq!(kind("In a letter to Ana Tarvik, the bank denied it.", "Ana Tarvik"), Some(Person));
    }
}
