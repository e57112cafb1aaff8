//! Reads a stretch of words in capitals that no list explains.
//!
//! **How.** The words go on over particles and "&" until another name begins; a surname at either end or a particle inside is a sign
//! of a person, and so is what honours one behind the words.
//!
//! **Why this way.** Everything that a list knows has been read before, so what is left is taken whole and judged later.
//!
//! **Limits.** Two unknown names side by side are one.

use super::cutter::Cutter;
use super::page::{DEMONYMS, KEYWORDS, NAMES};
use super::piece::CERTAIN;
use super::sign::Sign;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, TokenId};

impl Cutter<'_, '_> {
    /// Words that no list explains.
    pub fn unknown(&mut self, at: usize, reach: usize) -> usize {
        let mut end = at + 1;
        while end < reach {
            let piece = self.pieces[end];
            if piece.link && !self.ampersand(end) {
                if !self.particle(end) || self.pieces[at].meets(KEYWORDS) {
                    break;
                }
            } else if !piece.link && self.begins_another(end) {
                break;
            }
            end += 1;
        }
        while self.pieces[end - 1].link {
            end -= 1;
        }
        if let Some(after) = self.honours(at, end) {
            return self.emit(at, after, [Some(Sign::PersonSuffix), None]);
        }
        let last = self.pieces[end - 1];
        let surname = || !self.page.word(TokenId(last.tokens.first)).known || end == at + 2 && self.is_common_surname(at + 1);
        let sign = if end - at > 1 && last.is(Class::Surname) && surname() {
            Some(Sign::SurnameLast)
        } else if end - at > 1 && self.pieces[at].is(Class::Surname) && self.is_unknown(at + 1) {
            Some(Sign::SurnameFirst)
        } else {
            None
        };
        let particle =
            (at..end).any(|index| self.pieces[index].link || index + 1 < end && self.pieces[index].is(Class::NameParticle));
        self.emit(at, end, [sign, particle.then_some(Sign::Particle)])
    }

    /// Whether a surname that many bear, though it be a word as well, stands behind a word that nobody knows: "Tamrik Rice".
    fn is_common_surname(&self, at: usize) -> bool {
        const COMMON: u32 = 1000;
        let (before, last) = (self.pieces[at - 1], TokenId(self.pieces[at].tokens.first));
        let nobody = before.classes == ClassSet::default()
            && !self.page.word(TokenId(before.tokens.first)).known
            && self.page.shape(TokenId(before.tokens.first)) == Shape::Title;
        let mut rows = self.page.hits.starting_at(last).iter().filter(|hit| hit.tokens.len() == 1 && hit.class == Class::Surname);
        let common = |rank: &str| rank.parse().is_ok_and(|rank: u32| rank <= COMMON);
        let place = self.page.hits.starting_at(last).iter().any(|hit| hit.tokens.len() == 1 && hit.class == Class::NounPlace);
        let spring = self.page.text(last).ends_with('s') && self.page.word(last).noun > 0;
        nobody
            && !place
            && !spring
            && !self.pieces[at].meets(KEYWORDS)
            && rows.any(|hit| common(self.page.lexicon.cell(hit.entry, "rank")))
    }

    /// Whether another name begins here rather than going on with unexplained words.
    fn begins_another(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        let plain = self.page.word(TokenId(self.pieces[at - 1].tokens.first)).known;
        let person = plain && at + 1 < self.pieces.len() && self.begins_person(at);
        let listed = piece.long() && piece.meets(NAMES) || piece.meets(DEMONYMS) || piece.meets(CERTAIN);
        person || listed || piece.is(Class::NameSuffix)
    }

    /// Whether a piece is a long word outside the lists of names or one that no list of words knows either.
    pub fn is_unknown(&self, at: usize) -> bool {
        let piece = &self.pieces[at];
        piece.long() && !piece.meets(NAMES) || !self.page.word(TokenId(piece.tokens.first)).known
    }
}
