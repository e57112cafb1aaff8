//! The sieve for bywords: "the 43-year-old", "the Democrat", "the Spaniard", and for callings that speak: "the defender said".
//!
//! **How.** An age goes back to the name that it stands beside, a party to the name with its mark ("D-Ohio", "a Democrat"); else
//! a byword is the one person named in the last sentence that names any, unless that sentence tells another age, party or people.
//! A calling ([`super::calling`]) is so too, where it says something and nobody else in the text was called so.
//!
//! **Why this way.** News varies the name of the person it has just spoken of; where it spoke of two, nobody can tell, and who is
//! a Democrat is not "the Republican".
//!
//! **Limits.** Looks back over two sentences, and over the whole text only for an age or a party that stands beside a name.

use super::calling;
use super::chain::{ChainId, Chains};
use super::scene::Scene;
use crate::mention::{Mention, MentionIndex, Mentions, is_byword};
use crate::model::{Form, MentionKind};
use crate::rules::passes;

passes! {
    MARKED "coref-byword-marked" 88 "An age or a party that stands beside the name of a person.",
    BYWORD "coref-byword" 68 "The one person named in the sentence before.",
    CALLING "coref-calling" 66 "The one person named in the sentence before, by what they are known for.",
}

/// How many mentions and names are looked back over, how many tokens behind each, and how many sentences without one.
const BACK: usize = 400;
const NAMES: usize = 40;
const BESIDE: u32 = 6;
const SENTENCES: usize = 2;

/// Links the bywords.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    for (at, mention) in mentions.all.iter().enumerate().filter(|(_, mention)| is_byword(mention)) {
        let persons: Vec<(MentionIndex, &Mention)> = before(mentions, at).collect();
        let mark = mark(scene, mention);
        let marked = persons.iter().find(|(_, person)| is_marked(scene, person, mark));
        let index = MentionIndex(at as u32);
        if let Some(chain) = marked.and_then(|(person, _)| chains.of(*person)) {
            chains.put(index, chain, &MARKED);
        } else if let Some(chain) = only_one(scene, &persons, mention, chains)
            && !persons
                .iter()
                .any(|(person, name)| chains.of(*person) == Some(chain) && is_another(scene, mentions, name, mention))
        {
            chains.put(index, chain, &BYWORD);
        }
    }
    for (at, mention) in mentions.all.iter().enumerate() {
        let index = MentionIndex(at as u32);
        if !calling::may_be(scene, mention) || chains.of(index).is_some() {
            continue;
        }
        let persons: Vec<(MentionIndex, &Mention)> = before(mentions, at).collect();
        let Some(chain) = only_one(scene, &persons, mention, chains) else { continue };
        let mut earlier = at.saturating_sub(BACK)..at;
        let known = earlier.any(|one| calling::is_same(scene, mentions, MentionIndex(one as u32), index));
        let own = persons.iter().filter(|(person, _)| chains.of(*person) == Some(chain));
        if !known && !own.into_iter().any(|&(person, _)| calling::is_another(scene, mentions, person, mention)) {
            chains.put(index, chain, &CALLING);
        }
    }
}

/// The names of persons before a mention, the nearest first.
pub(super) fn before(mentions: &Mentions, at: usize) -> impl Iterator<Item = (MentionIndex, &Mention)> {
    let names = mentions.all[..at].iter().enumerate().rev().take(BACK).map(|(at, mention)| (MentionIndex(at as u32), mention));
    names.filter(|(_, mention)| mention.form == Form::Name && mention.kind == MentionKind::Person).take(NAMES)
}

/// What stands beside the name of whoever is called so: the number of an age, or the name of a party.
fn mark<'a>(scene: Scene<'a>, mention: &Mention) -> &'a str {
    let noun = scene.article.token(mention.head);
    if noun == "old" { scene.text(mention.tokens.first + 1) } else { noun }
}

/// Whether a mark stands behind a name: "Ana Ruiz, 43,", "Ana Ruiz (D-Ohio)", "Ana Ruiz, a Democrat".
fn is_marked(scene: Scene<'_>, person: &Mention, mark: &str) -> bool {
    let first = person.tokens.first;
    // "43-year-old Ana Ruiz"
    let led = || is_number(mark) && first >= 5 && scene.text(first - 1) == "old" && scene.text(first - 5) == mark;
    behind(scene, person).any(|word| word == mark || party(word).is_some_and(|party| party == mark)) || led()
}

/// The words behind the comma or bracket that follows a name.
fn behind<'a>(scene: Scene<'a>, person: &Mention) -> impl Iterator<Item = &'a str> {
    let end = person.tokens.end;
    let reach = if matches!(scene.text(end), "," | "(") { BESIDE } else { 0 };
    (end + 1..end + reach).map(move |at| scene.text(at)).take_while(|word| !matches!(*word, "." | ";"))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The party that a letter in brackets stands for: "D", "R-Ohio".
fn party(word: &str) -> Option<&'static str> {
    match word.split('-').next() {
        Some("D") => Some("Democrat"),
        Some("R") => Some("Republican"),
        _ => None,
    }
}

/// Whether the text says of a person what does not go with a byword: another age, another party or people in the same sentence.
fn is_another(scene: Scene<'_>, mentions: &Mentions, person: &Mention, byword: &Mention) -> bool {
    let mark = mark(scene, byword);
    if is_number(mark) {
        let age = |word: &&str| is_number(word) && word.len() <= 3;
        return behind(scene, person).filter(age).any(|word| word != mark);
    }
    let own = mentions.within(byword.tokens).map(|(_, one)| one).find(|one| one.kind == MentionKind::Group);
    let refers = |one: &Mention| one.entry.map_or("", |entry| scene.lexicon.cell(entry, "refers"));
    let same = |one: &Mention| {
        scene.article.token(one.head) == mark || own.is_some_and(|own| !refers(own).is_empty() && refers(own) == refers(one))
    };
    let sentence = scene.article.sentences[scene.article.sentence_of(person.head)].tokens;
    let groups = || mentions.within(sentence).take(NAMES).filter(|(_, one)| one.kind == MentionKind::Group);
    groups().any(|(_, one)| !same(one)) || behind(scene, person).filter_map(party).any(|party| party != mark)
}

/// The only person named in the nearest of the last sentences that names one.
fn only_one(scene: Scene<'_>, persons: &[(MentionIndex, &Mention)], mention: &Mention, chains: &mut Chains) -> Option<ChainId> {
    let sentence = |mention: &Mention| scene.article.sentence_of(mention.head);
    let own = sentence(mention);
    let (_, nearest) = persons.iter().find(|(_, person)| sentence(person) < own)?;
    let last = sentence(nearest);
    let mut there: Vec<ChainId> =
        persons.iter().filter(|(_, person)| sentence(person) == last).filter_map(|(person, _)| chains.of(*person)).collect();
    there.dedup();
    let beside = persons.iter().any(|(_, person)| sentence(person) == own);
    (own <= last + SENTENCES && there.len() == 1 && !beside).then(|| there[0])
}
