//! The sieve for what somebody has: "her passport … her passport", "Ruiz's death … his death … the death of Ana Ruiz".
//!
//! **How.** Descriptions of one owner, noun and number with the same narrowing words are one.
//!
//! **Why this way.** Nobody has two of a thing in the same words, and once pronouns are settled the owner is known at any distance.
//!
//! **Limits.** "His sons" of two pages may be others.

use super::chain::{ChainId, Chains};
use super::description;
use super::scene::Scene;
use crate::mention::{MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::passes;
use rustc_hash::FxHashMap;

passes! {
    POSSESSED "coref-possessed" 80 "The same thing of the same owner.",
}

/// Links the descriptions of one owner.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let mut seen: FxHashMap<(ChainId, &str, MentionKind, bool, Vec<String>), ChainId> = FxHashMap::default();
    for (at, mention) in mentions.all.iter().enumerate().filter(|(_, mention)| mention.form == Form::Nominal) {
        let index = MentionIndex(at as u32);
        let Some(own) = chains.of(index) else { continue };
        let Some(owned) = description::owned(scene, mentions, mention, chains) else { continue };
        if owned.owner == own {
            continue;
        }
        let mut words: Vec<String> = owned.words.iter().map(|word| word.to_lowercase()).collect();
        words.sort_unstable();
        let first = *seen.entry((owned.owner, scene.noun(index), mention.kind, mention.plural, words)).or_insert(own);
        let first = chains.root(first);
        if first != own {
            chains.put(index, own, &POSSESSED);
            chains.merge_described(first, own);
        }
    }
}
