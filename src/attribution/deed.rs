//! Objects that tell of a deed and not of words: "cast her ballot", "claimed five lives", "offered an opportunity".
//!
//! **How.** For each of a few verbs a set of words names the objects with which it is done without words; some verbs need somebody
//! as their subject to say anything at all.
//!
//! **Why this way.** The row of a cue names its frames, and "offered her apologies" has the same frame as "offered a view of the
//! bay"; what is offered decides.
//!
//! **Limits.** Only the head of the object is looked at, and only the sets of `gazetteers/word_sets.tsv` are known.

use super::cue::Candidate;
use super::evident::quotes_near;
use super::frame::Opening;
use super::reader::Reader;
use super::source::{self, Subject};
use super::{source_after, speaker};
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::model::Act;

/// Whether somebody does something without words, as the object or the subject of the verb shows.
pub(super) fn is_deed(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, subject: Subject) -> bool {
    let first = opening.first;
    // "sees itself as a leader", but "the flaw revealed itself"
    let itself = reader.is(first, &["itself"]) && !reader.is(first + 1, &["as", "in"]);
    itself || !quotes_near(reader, first) && (is_done_with(reader, cue, first) || is_offered_by_a_thing(reader, cue, subject))
}

/// "cast her ballot", "assumed office", "shared a room", "the storm claimed five lives".
fn is_done_with(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32) -> bool {
    let objects = match cue.row.lemma {
        "cast" => WordSet::Ballot,
        "accept" => WordSet::Award,
        "assume" => WordSet::Power,
        "offer" => WordSet::Chance,
        "share" => WordSet::InCommon,
        "post" => WordSet::Scored,
        "show" => WordSet::Trait,
        "defend" => WordSet::Gain,
        _ if cue.row.act == Act::Claim => WordSet::Gain,
        _ => return false,
    };
    let Some(phrase) = source_after::phrase_starting(reader, first) else { return false };
    // "offers visitors | a view"
    let whom = || speaker::is_somebody(reader, phrase).then(|| source_after::phrase_starting(reader, phrase.end)).flatten();
    let head = source::head(reader, whom().unwrap_or(phrase)).0;
    // "cast her vote for the mayor" tells for whom she is.
    let told = objects == WordSet::Ballot && reader.is(head + 1, &["for", "against"]);
    reader.is_in(head, objects) && !told
}

/// "The festival offers fresh ideas": of a thing that holds no words.
fn is_offered_by_a_thing(reader: &Reader<'_>, cue: &Candidate<'_>, subject: Subject) -> bool {
    let head = source::head(reader, subject.tokens).0;
    let texts = || [Class::CueMedium, Class::CueNoun, Class::NounWork].iter().any(|&class| reader.has(head, class));
    let holds_words = || texts() || reader.is_in(head, WordSet::Inquiry);
    let carried = || speaker::mention_of(reader, subject.tokens).map(|mention| reader.mentions.get(mention).kind);
    let people = || [Class::NounPerson, Class::NounBody].iter().any(|&class| reader.has(head, class));
    let acts = || people() || reader.is(head, &["campaign", "campaigns", "side", "sides"]);
    let somebody = || acts() || carried().is_some_and(speaker::is_of_somebody);
    cue.row.lemma == "offer" && reader.tag(head) == Tag::Noun && !holds_words() && !somebody()
}
