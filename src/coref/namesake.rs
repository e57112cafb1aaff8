//! Whose a last name is that several persons of the text share.
//!
//! **How.** Whoever holds the office that stands before it, else one named in full in the same paragraph, else the one whom the text has called by the last name
//! before, else who spoke, else the one named last. Whoever came in as somebody's relative and has not spoken is the last to be meant.
//!
//! **Why this way.** Papers keep the bare last name for the person a piece is about and write out the names of the others.
//!
//! **Limits.** A paragraph that turns to the relative without the full name goes to the wrong one.

use super::chain::ChainId;
use super::scene::Scene;
use crate::lexicon::{Class, WordSet};
use crate::mention::key::{self, NameKey};
use crate::mention::{Gender, GenderSign, Mention, MentionIndex, Mentions};
use crate::text::{Article, TokenId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// A person named in full, under one of the forms by which the name may be shortened.
#[derive(Clone, Copy)]
pub(super) struct Namesake {
    pub chain: ChainId,
    pub gender: Option<Gender>,
    sign: GenderSign,
    seen: Option<Place>,
    /// The paragraph in which the full name stood last.
    full: usize,
    /// Whether the text has called the person by the shared name.
    called: bool,
    /// Whether a verb of saying stood beside the full name.
    spoke: bool,
    /// Whether the person is somebody's relative, and no more than that.
    aside: bool,
}

/// Where somebody was named last.
#[derive(Clone, Copy)]
struct Place {
    sentence: usize,
    mention: MentionIndex,
}

impl Namesake {
    pub fn new(chain: ChainId, gender: Option<Gender>, sign: GenderSign) -> Self {
        Namesake { chain, gender, sign, seen: None, full: usize::MAX, called: false, spoke: false, aside: false }
    }

    /// Whether the person is known to be of another gender.
    pub fn is_surely_not(&self, gender: Option<Gender>) -> bool {
        self.sign > GenderSign::RareName && self.gender.is_some_and(|own| gender.is_some_and(|gender| own != gender))
    }

    /// Notes a place of the full name.
    pub fn name(&mut self, scene: Scene<'_>, index: MentionIndex, mention: &Mention) {
        self.spoke = speaks(scene, mention);
        let relative = is_relative(scene, mention) && !self.spoke;
        self.aside = if self.seen.is_none() { relative } else { self.aside && !self.spoke };
        self.full = scene.article.block_of(TokenId(mention.tokens.first));
        self.seen = Some(Place::of(scene, index, mention));
    }
}

impl Place {
    fn of(scene: Scene<'_>, mention: MentionIndex, at: &Mention) -> Self {
        Place { sentence: scene.article.sentence_of(TokenId(at.tokens.first)), mention }
    }
}

/// The offices that the text gives to whom.
pub(super) struct Seats {
    /// The first words of the offices that stand with a name.
    of_name: FxHashMap<MentionIndex, Vec<NameKey>>,
    taken: FxHashSet<(ChainId, NameKey)>,
}

impl Seats {
    /// Reads the offices; `owner` says whose a name surely is.
    pub fn of(article: &Article<'_>, mentions: &Mentions, mut owner: impl FnMut(MentionIndex) -> Option<ChainId>) -> Self {
        let mut seats = Seats { of_name: FxHashMap::default(), taken: FxHashSet::default() };
        for role in &mentions.roles {
            let Some(holder) = role.holder else { continue };
            let office = key::of_token(article, TokenId(role.title.first));
            seats.of_name.entry(holder).or_default().push(office);
            seats.taken.extend(owner(holder).map(|owner| (owner, office)));
        }
        seats
    }

    /// Whether the text gives the office that stands with a name to a person: "Secretary Lund" is the secretary of state.
    fn is_of(&self, chain: ChainId, name: MentionIndex) -> bool {
        self.of_name.get(&name).is_some_and(|offices| offices.iter().any(|&office| self.taken.contains(&(chain, office))))
    }
}

/// Who is meant by the shared name at a mention, noting that it was.
pub(super) fn choose(
    scene: Scene<'_>,
    index: MentionIndex,
    mention: &Mention,
    seats: &Seats,
    among: &mut [Namesake],
) -> Option<ChainId> {
    let block = scene.article.block_of(TokenId(mention.tokens.first));
    let fits = |one: &&mut Namesake| mention.gender.is_none() || one.gender.is_none() || one.gender == mention.gender;
    // Of two named in one sentence the first is who it is about.
    let rank = |one: &Namesake| {
        let seen = one.seen.map(|place| (place.sentence, Reverse(place.mention)));
        (seats.is_of(one.chain, index), !one.aside, one.full == block, one.called, one.spoke, seen)
    };
    let chosen = among.iter_mut().filter(|one| one.seen.is_some()).filter(fits).max_by_key(|one| rank(one))?;
    chosen.seen = Some(Place::of(scene, index, mention));
    chosen.called = true;
    Some(chosen.chain)
}

/// Whether a name comes with a word of kinship: "his wife, Carol Lund", "Carol Lund, the mayor's wife".
fn is_relative(scene: Scene<'_>, mention: &Mention) -> bool {
    const REACH: u32 = 5;
    let (first, end) = (mention.tokens.first, mention.tokens.end);
    let kin = |at: u32| scene.is_in(at, WordSet::Kin);
    let before = first.checked_sub(1).map(|at| if scene.text(at) == "," { at.saturating_sub(1) } else { at });
    let owned = |at: u32| matches!(scene.text(at), "his" | "her" | "their" | "'s" | "’s");
    let owner = || matches!(scene.text(end + 1), "his" | "her" | "their" | "the") || starts_with_capital(scene.text(end + 1));
    let behind = || scene.text(end) == "," && owner() && (end + 1..end + REACH).any(|at| owned(at) && (at + 1..at + 3).any(kin));
    before.is_some_and(kin) || behind()
}

fn starts_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a verb of saying stands beside a name.
fn speaks(scene: Scene<'_>, mention: &Mention) -> bool {
    let (first, end) = (mention.tokens.first, mention.tokens.end);
    let says = |at: u32| !scene.text(at).is_empty() && scene.hits.classes(TokenId(at)).has(Class::CueVerb);
    says(end) || first.checked_sub(1).is_some_and(says)
}
