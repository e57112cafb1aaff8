//! The part of a run that is a person's name.
//!
//! **How.** A listed given name or an initial begins it; surnames, given names, unknown words, particles, initials, a
//! nickname in quotation marks and Jr. go on with it, up to five words.
//!
//! **Why this way.** Four in five full names of persons begin with a listed given name, and few other names do.
//!
//! **Limits.** A given name that is a place or a people too begins a person only before a surname or an unknown word.

use super::cutter::Cutter;
use super::page::{BODIES, DEMONYMS, KEYWORDS, PLACES, TITLES};
use super::piece::Piece;
use super::run::is_link;
use super::sign::Sign;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, TokenId};

impl Cutter<'_, '_> {
    /// What a name of a body says for a person: "Charlotte Church", "Rosa Parks".
    pub fn person_inside(&self, at: usize, end: usize) -> Option<Sign> {
        let (first, last) = (self.pieces[at], self.pieces[end - 1]);
        let person = end == at + 2
            && first.is(Class::GivenName)
            && last.is(Class::Surname)
            && !last.is(Class::OrganizationSuffix)
            && !first.meets(PLACES);
        person.then_some(Sign::GivenAndMore)
    }

    pub fn begins_person(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        let token = TokenId(piece.tokens.first);
        let next = self.pieces.get(at + 1).filter(|next| !next.link);
        if self.page.shape(token) == Shape::Initial && !piece.long() {
            let word = (at + 1..self.pieces.len().min(at + 4))
                .find(|&index| self.page.shape(TokenId(self.pieces[index].tokens.first)) != Shape::Initial);
            let named = word.is_some_and(|index| {
                matches!(self.page.shape(TokenId(self.pieces[index].tokens.first)), Shape::Title | Shape::Mixed | Shape::Lower)
            });
            return named && next.is_some_and(|next| !next.meets(KEYWORDS) && !next.meets(DEMONYMS) && !next.is(Class::Country));
        }
        if !piece.is(Class::GivenName) {
            return false;
        }
        let Some(next) = next else { return self.particle(at + 1) || self.nickname(at + 1) };
        if piece.meets(PLACES) || piece.meets(DEMONYMS) {
            let unknown = (next.classes == ClassSet::default() || !piece.meets(PEOPLED) && self.is_firm_called_after(at))
                && !self.page.word(TokenId(next.tokens.first)).known;
            return (next.is(Class::Surname)
                || next.is(Class::Person) && !piece.is(Class::Country)
                || unknown && !piece.is(Class::Country)
                || self.page.shape(TokenId(next.tokens.first)) == Shape::Initial && !piece.is(Class::Country))
                && !next.meets(KEYWORDS)
                // "Kara Finn": a town of Togo and a man of Finland, but both names as well.
                && (!next.meets(DEMONYMS) || next.is(Class::Surname) && !piece.is(Class::Country) && !piece.meets(DEMONYMS));
        }
        (!next.meets(BODIES) || self.is_firm_called_after(at) || self.is_also_surname(at + 1))
            && (!next.meets(DEMONYMS) || next.is(Class::Surname))
    }

    /// Whether one word that is a body by itself is a surname that ends the run: "Ivar |Post|", but "Ivar |Post| Group".
    fn is_also_surname(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        let word = TokenId(piece.tokens.first);
        piece.is(Class::Surname)
            && !piece.long()
            && !piece.is(Class::OrganizationAcronym)
            && self.page.shape(word) == Shape::Title
            && !self.page.text(word).ends_with('s')
            && self.pieces.get(at + 1).is_none_or(|next| next.link)
    }

    /// Whether a common given name stands before what is a firm by itself but reads as a surname: "James Tarvik", though Tarvik be a
    /// pollster; but "Paris Saint-Germain", "Jack IBM".
    fn is_firm_called_after(&self, at: usize) -> bool {
        const COMMON: u32 = 300;
        let given = TokenId(self.pieces[at].tokens.first);
        let rows = self.page.hits.starting_at(given).iter().filter(|hit| hit.tokens.len() == 1 && hit.class == Class::GivenName);
        let common = |rank: &str| rank.parse().is_ok_and(|rank: u32| rank <= COMMON);
        let mut given = rows.map(|hit| self.page.lexicon.cell(hit.entry, "rank"));
        self.pieces.get(at + 1).is_some_and(|next| {
            let firm = TokenId(next.tokens.first);
            !next.link
                && !next.long()
                && !next.is(Class::OrganizationAcronym)
                && self.page.shape(firm) == Shape::Title
                && !self.page.word(firm).known
                && !self.page.text(firm).ends_with('s')
        }) && given.any(common)
    }

    /// Whether a nickname in quotation marks stands here: "Bud" in William "Bud" Carter.
    fn nickname(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.link && self.page.shape(TokenId(piece.tokens.first)) == Shape::Quote)
    }

    /// Whether small particles lead on to a capital: "van der Berg".
    pub fn particle(&self, at: usize) -> bool {
        let mut index = at;
        while let Some(piece) = self.pieces.get(index) {
            if !piece.link {
                return index > at;
            }
            let token = TokenId(piece.tokens.first);
            if self.page.shape(token) != Shape::Hyphen
                && (is_link(self.page.text(token)) || !self.page.single(token).has(Class::NameParticle))
            {
                return false;
            }
            index += 1;
        }
        false
    }

    /// Takes in the parts of a person's name.
    pub fn person(&mut self, at: usize, reach: usize) -> usize {
        let mut end = at + 1;
        let mut words = 1;
        let mut sign = if self.page.shape(TokenId(self.pieces[at].tokens.first)) == Shape::Initial {
            Sign::Initials
        } else {
            Sign::GivenAndMore
        };
        let mut second = None;
        while end < self.pieces.len() && words < 5 {
            let piece = self.pieces[end];
            if piece.link && self.page.shape(TokenId(piece.tokens.first)) == Shape::Quote {
                let close = (end + 1..self.pieces.len().min(end + 4))
                    .find(|&close| self.page.shape(TokenId(self.pieces[close].tokens.first)) == Shape::Quote);
                let Some(close) = close.filter(|&close| self.pieces.get(close + 1).is_some_and(|last| !last.link)) else { break };
                end = close + 2;
                words += 1;
                continue;
            }
            if piece.link {
                if !self.particle(end) {
                    break;
                }
                while self.pieces[end].link {
                    end += 1;
                }
                second = Some(Sign::Particle);
                continue;
            }
            if piece.is(Class::NameSuffix) && words > 1 {
                // "Ana Ruiz CBE KC"
                while self.pieces.get(end).is_some_and(|piece| piece.is(Class::NameSuffix)) {
                    end += 1;
                }
                second = Some(Sign::PersonSuffix);
                break;
            }
            let initial = self.page.shape(TokenId(piece.tokens.first)) == Shape::Initial;
            let behind_particle = self.pieces[end - 1].link && second == Some(Sign::Particle);
            if end >= reach && !piece.is(Class::Person) || !initial && !behind_particle && !self.may_be_surname(end, words) {
                break;
            }
            if initial && words == 1 && sign == Sign::GivenAndMore {
                second = Some(Sign::Initials);
            }
            end += 1;
            words += 1;
        }
        if words == 1 {
            sign = Sign::GivenAlone;
        }
        self.emit(at, end, [Some(sign), second])
    }

    /// Where the letters of honour behind an unexplained name end: "Tarvik Selm QC", but "the Tarvel Selm MP".
    pub fn honours(&self, at: usize, end: usize) -> Option<usize> {
        let honour = |piece: &Piece| {
            let letters = self.page.text(TokenId(piece.tokens.first));
            let roman = letters.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
            piece.is(Class::NameSuffix) && !piece.meets(TITLES) && !roman
        };
        let count = self.pieces[end..].iter().take_while(|piece| honour(piece)).count();
        let name = end == at + 2 && self.pieces[at..end].iter().all(|piece| !piece.meets(KEYWORDS) && !piece.meets(PLACES));
        (name && count > 0 && self.pieces.get(end + count).is_none_or(|next| next.link)).then_some(end + count)
    }

    fn may_be_surname(&self, at: usize, words: u32) -> bool {
        let piece = self.pieces[at];
        // "Elizabeth Quat In the east …", where a line ends without a period.
        if piece.is(Class::AmbiguousStop) {
            return false;
        }
        if piece.is(Class::Surname)
            || piece.is(Class::GivenName)
            || piece.is(Class::Person) && self.pieces[at - 1].is(Class::GivenName)
        {
            return true;
        }
        if piece.meets(DEMONYMS)
            || piece.meets(BODIES) && !(words == 1 && self.is_firm_called_after(at - 1))
            || piece.meets(TITLES) && self.pieces.get(at + 1).is_some_and(|next| !next.link)
        {
            return false;
        }
        !(piece.meets(PLACES) && (piece.long() || words > 1))
    }
}

/// Words that stand before the name of a body more often than in the name of a person: "Tokyo Nikkei", "Danish Tarvikbank".
const PEOPLED: ClassSet = DEMONYMS.or(ClassSet::of(&[Class::Country, Class::Capital, Class::City, Class::Subdivision]));

#[cfg(test)]
mod tests {
    use crate::mention::tests::texts;

    #[test]
    fn particles_initials_nicknames_and_suffixes_belong_to_the_name() {
        assert_eq!(texts("They met Ursula von der Leyen and Karim bin Odeh."), ["Ursula von der Leyen", "Karim bin Odeh"]);
        assert_eq!(texts("It was signed by J. R. Carter Jr. on Monday."), ["J. R. Carter Jr."]);
        assert_eq!(texts("They chose William \"Bud\" Carter on Monday."), ["William \"Bud\" Carter"]);
        assert_eq!(texts("They chose William Selm \"Bud\" Carter on Monday."), ["William Selm \"Bud\" Carter"]);
    }

    #[test]
    fn what_stands_behind_a_particle_is_a_surname() {
        assert_eq!(texts("They read a book by Henri de Siemens on Monday."), ["Henri de Siemens"]);
    }

    #[test]
    fn a_place_that_is_a_given_name_needs_a_surname_behind_it() {
        assert_eq!(texts("In Georgia on Monday it rained."), ["Georgia"]);
    }
}
