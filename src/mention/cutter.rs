//! Reads the parts of a run from the left and makes names of them.
//!
//! **How.** A title is set aside; a word for a body or a place ends the name that leads up to it ("Azerbaijani Defence
//! Ministry") or goes on with "of" ("Bank of England"); a given name takes what follows ([`super::person`]); a people
//! or a place stands alone, unless a plural behind it makes it a team.
//!
//! **Why this way.** What a run is called by its last noun is decided there; everything before only narrows it.
//!
//! **Limits.** Small words other than of, for, on, at, and, & and the never join.

use super::page::{BODIES, DEMONYMS, KEYWORDS, NAMES, PLACES, Page, TITLES};
use super::piece::{NAME_WORDS, Piece, RANKS, is_ordinal, is_unlisted_acronym, keyword, title_class};
use super::run::is_link;
use super::ship::{follows_article, is_named_after_lady};
use super::sign::Sign;
use super::split::{Candidate, Stretches, Title};
use crate::lexicon::Class;
use crate::text::{Shape, TokenId, TokenSpan};

/// Reads the pieces of one run from the left.
pub(super) struct Cutter<'c, 'a> {
    pub page: &'c Page<'a>,
    pub pieces: &'c [Piece],
    pub found: &'c mut Stretches,
}

impl Cutter<'_, '_> {
    pub fn cut(&mut self) {
        let mut at = self.skip_start();
        while at < self.pieces.len() {
            at = self.read(at);
        }
    }

    /// Reads what begins at `at`, the surest shapes first, and gives the index behind it.
    fn read(&mut self, at: usize) -> usize {
        let piece = self.pieces[at];
        if piece.link || self.is_honour(at) {
            return at + 1;
        }
        if let Some(end) = self.partners(at) {
            return self.emit(at, end, [Some(Sign::Ampersand), None]);
        }
        if let Some(end) = self.ship(at) {
            return self.emit(at, end, [Some(Sign::Ship), None]);
        }
        if self.is_title(at) {
            let class = title_class(piece.classes);
            self.found.titles.push(Title { tokens: piece.tokens, class });
            return at + 1;
        }
        if let Some((end, sign)) = self.opening(at) {
            return self.emit(at, end, [Some(sign), None]);
        }
        let reach = self.reach(at);
        if let Some(end) = self.operation(at, reach) {
            return self.emit(at, end, [Some(Sign::EventWord), None]);
        }
        if let Some((end, sign)) = self.tail(at, reach) {
            return self.emit(at, end, [Some(sign), self.person_inside(at, end)]);
        }
        self.listed(at, reach)
    }

    /// Reads a name by what the lists say of its first piece.
    fn listed(&mut self, at: usize, reach: usize) -> usize {
        let piece = self.pieces[at];
        if self.is_person_with_surname(at) {
            return self.emit(at, at + 2, [Some(Sign::GivenAndMore), None]);
        }
        if piece.long() && (piece.is(Class::Person) || piece.meets(BODIES)) {
            return self.emit(at, at + 1, [None, None]);
        }
        if self.is_storm(at, reach) {
            return self.emit(at, at + 2, [Some(Sign::EventWord), None]);
        }
        if self.begins_person(at) {
            return self.person(at, reach);
        }
        if piece.meets(DEMONYMS) {
            return self.emit(at, at + 1, [None, None]);
        }
        if let Some(end) = self.landscape(at, reach) {
            return self.emit(at, end, [Some(Sign::LocationWord), None]);
        }
        if piece.meets(PLACES) {
            return self.place(at, reach);
        }
        if piece.meets(BODIES) || piece.meets(NAMES) && piece.long() {
            return self.emit(at, at + 1, [None, None]);
        }
        self.unknown(at, reach)
    }

    /// Whether the piece is a title rather than a part of a name.
    fn is_title(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        // "St Albrun", "San Mateo": the saint is a part of the place.
        if piece.is(Class::LocationHead) && !piece.is(Class::Office) && !piece.is(Class::MilitaryRank) {
            return false;
        }
        if !piece.meets(TITLES) || piece.meets(NAMES) && piece.long() {
            return false;
        }
        if piece.is(Class::Honorific) && at + 1 < self.pieces.len() && is_named_after_lady(self.page, piece.tokens) {
            return false;
        }
        let Some(next) = self.pieces.get(at + 1) else {
            // A title alone is none of a name, unless it may be a surname, "King said", or a paper: "told the Guardian".
            let team = || piece.meets(BODIES) && (follows_article(self.page, piece.tokens) || self.is_many(piece));
            return piece.long() || !(piece.meets(NAME_WORDS) || team());
        };
        if next.link {
            return !(piece.meets(BODIES) && self.is_many(piece)
                || piece.meets(KEYWORDS)
                || piece.is(Class::Surname) && self.text(at + 1) != "of");
        }
        // "Prime Minister Office", "General Hospital".
        if next.meets(KEYWORDS) && !next.meets(NAME_WORDS) && !next.meets(TITLES) && !piece.is(Class::Honorific) {
            return false;
        }
        !self.is_founder(at) && !self.is_called_so(at)
    }

    /// Whether a title and the name behind it are what a body is called after: "Abbot Selwyn High School".
    fn is_founder(&self, at: usize) -> bool {
        let next = &self.pieces[at + 1];
        let last = self.pieces.last().filter(|last| at + 2 < self.pieces.len() && !last.link);
        last.is_some_and(|last| last.is(Class::OrganizationHead) || last.is(Class::FacilityTail))
            && !next.is(Class::GivenName)
            && !next.meets(TITLES)
            && !self.pieces[at].long()
            && self.pieces[at..].iter().all(|piece| !piece.link)
    }

    /// Whether a word for a title is a given name or surname here: "spokesman Don Selm", "Justice Potter Selm".
    fn is_called_so(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        let called = piece.is(Class::GivenName)
            || piece.is(Class::Surname) && title_class(piece.classes) == Class::Profession && self.follows_title(at);
        let surname = self.pieces[at + 1].is(Class::Surname) || self.follows_title(at) && self.is_unknown(at + 1);
        called && surname && (!piece.meets(RANKS) || self.follows_honorific(at))
    }

    /// Whether "Mr" or the like stands before the piece: "Mr. Earl Selm".
    fn follows_honorific(&self, at: usize) -> bool {
        self.follows_title(at) && self.found.titles.last().is_some_and(|title| title.class == Class::Honorific)
    }

    /// Whether a piece is a plural, as teams are called: "Senators".
    fn is_many(&self, piece: Piece) -> bool {
        self.page.text(TokenId(piece.tokens.end - 1)).ends_with('s')
    }

    /// Whether a title stands before the piece.
    fn follows_title(&self, at: usize) -> bool {
        let first = self.pieces[at].tokens.first;
        self.found.titles.last().is_some_and(|title| title.tokens.end == first)
    }

    /// The index after the last piece that can belong to a name that begins at `at`.
    fn reach(&self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.pieces.len() {
            let piece = self.pieces[end];
            if piece.link {
                let text = self.text(end);
                if is_link(text) && text != "&" {
                    break;
                }
            } else if piece.is(Class::Person) && piece.long() || self.ends_reach(end) {
                break;
            }
            end += 1;
        }
        end
    }

    /// Whether a title begins here, before which a name ends.
    fn ends_reach(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        let title = piece.meets(TITLES) && !piece.meets(KEYWORDS) && self.is_title(at);
        title && (at + 1 < self.pieces.len() || piece.long())
    }

    /// The end of the name whose last word says what it is, and what it says.
    fn tail(&self, at: usize, reach: usize) -> Option<(usize, Sign)> {
        let (index, sign) = (at..reach)
            .rev()
            .find_map(|index| {
                let piece = &self.pieces[index];
                let street = index > at && self.is_street(index);
                let sign = keyword(piece.classes).filter(|_| index > at || piece.long());
                sign.or(street.then_some(Sign::LocationWord)).map(|sign| (index, sign))
            })
            .or_else(|| {
                let sign = keyword(self.pieces[at].classes)?;
                Some((at, sign))
            })?;
        let end = self.of_phrase(index + 1);
        if index == at && end == index + 1 && !self.pieces[at].long() {
            return None;
        }
        Some((end, sign))
    }

    /// A listed place, or the name of a team or body that begins with one.
    fn place(&mut self, at: usize, reach: usize) -> usize {
        const LONGEST: usize = 3;
        let end = (at + 1..reach.min(at + LONGEST)).find(|&end| !self.goes_with_place(end)).unwrap_or(reach.min(at + LONGEST));
        let plural = end > at + 1 && self.is_many(self.pieces[end - 1]);
        self.emit(at, end, [plural.then_some(Sign::PlaceAndNoun), None])
    }

    /// Whether a piece behind a place may be what its team or body is called.
    fn goes_with_place(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        !piece.link
            && !piece.long()
            && (!piece.meets(NAMES) || self.is_nickname(at))
            && !piece.meets(TITLES)
            && !piece.is(Class::GivenName)
            && self.page.shape(TokenId(piece.tokens.first)) == Shape::Title
    }

    /// Whether a piece is the name of a team by itself: "Ravens" in "Tarvel Ravens".
    fn is_nickname(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        piece.is(Class::OrganizationShort) && !piece.meets(PLACES) && self.text(at).ends_with('s')
    }

    /// The first word of a piece.
    pub fn text(&self, at: usize) -> &str {
        self.page.text(TokenId(self.pieces[at].tokens.first))
    }

    pub fn ampersand(&self, at: usize) -> bool {
        self.text(at) == "&"
    }

    pub fn emit(&mut self, at: usize, end: usize, signs: [Option<Sign>; 2]) -> usize {
        let mut tokens = TokenSpan::new(self.pieces[at].tokens.first, self.pieces[end - 1].tokens.end);
        let mut signs = signs;
        // "9th River Brigade", "93d PVI"
        if tokens.first > 0
            && is_ordinal(self.page, TokenId(tokens.first - 1))
            && (signs[0] == Some(Sign::OrganizationWord) || end == at + 1 && is_unlisted_acronym(self.page, self.pieces[at]))
        {
            tokens.first -= 1;
            signs[0] = Some(Sign::OrganizationWord);
        }
        // "House Bill |96|"
        let number = TokenId(tokens.end);
        if matches!(signs[0], Some(Sign::WorkWord)) && self.is_numbered(TokenId(tokens.end - 1), number) {
            tokens.end += 1;
        }
        let first = TokenId(tokens.first);
        let firm = self.page.is_firm(first) || (tokens.len() > 1 || self.leads_office()) && !self.page.in_heading(first);
        self.found.candidates.push(Candidate { tokens, signs, firm });
        end
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::texts;

    #[test]
    fn a_word_for_a_body_ends_its_name_or_goes_on_with_of() {
        let found = texts("The Ministry of Science and Technology hired Ana Ruiz and the Bank of Tarvel.");
        assert_eq!(found, ["Ministry of Science and Technology", "Ana Ruiz", "Bank of Tarvel"]);
    }

    #[test]
    fn a_place_and_the_nickname_of_a_team_are_one_team() {
        assert_eq!(texts("They lost to the Denver Ravens on Monday."), ["Denver Ravens"]);
    }

    #[test]
    fn a_word_of_sport_may_end_the_name_of_an_office() {
        assert_eq!(texts("The Department of Public Safety closed the road."), ["Department of Public Safety"]);
    }

    #[test]
    fn a_listed_place_before_plain_words_is_kept() {
        assert_eq!(texts("The laws of UK Winter changed."), ["UK"]);
    }

    #[test]
    fn and_between_two_names_does_not_join_them() {
        assert_eq!(texts("The Bank of England and Ana Ruiz agreed."), ["Bank of England", "Ana Ruiz"]);
    }

    #[test]
    fn a_university_goes_on_with_the_town_of_its_campus() {
        assert_eq!(texts("She left the University of Northfield at Tarvel in May."), ["University of Northfield at Tarvel"]);
    }

    #[test]
    fn titles_are_no_part_of_names() {
        assert_eq!(
            texts("President of the Republic of Azerbaijan Ilham Aliyev smiled."),
            ["Republic of Azerbaijan", "Ilham Aliyev"]
        );
        assert_eq!(texts("He met Foreign Minister Karim Oduya."), ["Karim Oduya"]);
    }

    #[test]
    fn the_plain_word_at_the_start_of_a_sentence_is_left_out() {
        assert_eq!(texts("Yesterday Aliyev flew to Baku. In Baku it rained."), ["Aliyev", "Baku", "Baku"]);
    }

    #[test]
    fn a_people_and_the_place_it_lives_in_are_two_names() {
        assert_eq!(texts("The Karabakh Armenians left."), ["Karabakh", "Armenians"]);
    }

    #[test]
    fn an_ordinal_belongs_to_the_unit_behind_it() {
        assert_eq!(texts("They joined the 9th River Brigade in May."), ["9th River Brigade"]);
        assert_eq!(texts("They joined the 62d Fighter Wing in May."), ["62d Fighter Wing"]);
        assert_eq!(texts("They joined the 62d QVB in May."), ["62d QVB"]);
    }
}
