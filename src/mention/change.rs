//! Mentions that go and mentions that come once the list is made.
//!
//! **How.** What is not kept is left out, what is new is put where its first word stands, and everything that points into the list
//! follows.
//!
//! **Why this way.** Only later stages know which descriptions matter: one that nothing refers to goes, one that speaks comes.
//!
//! **Limits.** Who holds indices of its own must follow [`Moved`].

use super::{Mention, MentionIndex, Mentions};
use std::cmp::Reverse;

/// Where mentions have gone.
#[derive(Debug, Default)]
pub(crate) struct Moved {
    /// The new place of each mention that was there; none for those that are gone.
    pub old: Vec<Option<MentionIndex>>,
    /// The places of those that are new, in the order of the text.
    pub new: Vec<MentionIndex>,
}

impl Moved {
    /// The new place of a mention that was there.
    pub fn of(&self, index: MentionIndex) -> Option<MentionIndex> {
        self.old.get(index.0 as usize).copied().flatten()
    }
}

impl Mentions {
    /// Drops the mentions that are not kept and puts new ones in their places.
    pub fn change(&mut self, kept: &[bool], new: Vec<Mention>) -> Moved {
        let mut next = 0;
        let place = |&kept: &bool| {
            next += u32::from(kept);
            kept.then(|| MentionIndex(next - 1))
        };
        let mut moved = Moved { old: kept.iter().map(place).collect(), new: Vec::with_capacity(new.len()) };
        let mut kept = kept.iter();
        self.all.retain(|_| kept.next().is_some_and(|&kept| kept));
        if !new.is_empty() {
            self.insert(new, &mut moved);
        }
        self.follow(&moved);
        moved
    }

    /// Puts new mentions where their first words stand, the longer first.
    fn insert(&mut self, mut new: Vec<Mention>, moved: &mut Moved) {
        let rank = |mention: &Mention| (mention.tokens.first, Reverse(mention.tokens.end));
        new.sort_by_key(rank);
        let at: Vec<usize> = new.iter().map(|one| self.all.partition_point(|old| rank(old) < rank(one))).collect();
        // The list is cut where something new comes, from its end on, and put together again: few cuts, whole pieces.
        let pieces: Vec<Vec<Mention>> = at.iter().rev().map(|&at| self.all.split_off(at)).collect();
        for (one, mut piece) in new.into_iter().zip(pieces.into_iter().rev()) {
            moved.new.push(MentionIndex(self.all.len() as u32));
            self.all.push(one);
            self.all.append(&mut piece);
        }
        let mut before = 0;
        for place in moved.old.iter_mut().flatten() {
            while at.get(before).is_some_and(|&at| at <= place.0 as usize) {
                before += 1;
            }
            place.0 += before as u32;
        }
    }

    /// Lets roles and aliases point at where their mentions have gone.
    fn follow(&mut self, moved: &Moved) {
        for role in &mut self.roles {
            for index in [&mut role.holder, &mut role.nominal, &mut role.organization, &mut role.location] {
                *index = index.and_then(|index| moved.of(index));
            }
        }
        self.aliases.retain_mut(|alias| match (moved.of(alias.long), moved.of(alias.short)) {
            (Some(long), Some(short)) => {
                (alias.long, alias.short) = (long, short);
                true
            }
            _ => false,
        });
    }
}
