//! Which descriptions call a person by what they are known for: "the defender", "the Everton manager", "the Grammy winner, 29,".
//!
//! **How.** A definite noun of sport or the stage with a verb of saying beside it, or an age behind it; a coach or manager only with
//! the name of the team. The noun must be new in the text, and go with the office, gender and people told of the person.
//!
//! **Why this way.** Reports on sport and on the famous never repeat a name where a calling will do; other nouns for persons bring
//! in somebody new as often as not.
//!
//! **Limits.** Whether a person plays for the team that is named is not known.

use super::scene::Scene;
use super::voice;
use crate::lexicon::{Class, WordSet};
use crate::mention::{Mention, MentionIndex, Mentions, is_byword};
use crate::model::{Form, MentionKind};
use crate::text::{Shape, TokenId, TokenSpan};

/// How many words stand before the noun.
const LONGEST: u32 = 6;

/// How many groups of a sentence are compared.
const GROUPS: usize = 12;

/// Whether a description may call a person that the text has just named.
pub(super) fn may_be(scene: Scene<'_>, mention: &Mention) -> bool {
    let (first, head) = (mention.tokens.first, mention.head.0);
    let plain = mention.form == Form::Nominal && mention.kind == MentionKind::Person && !mention.plural && !is_byword(mention);
    if !plain || !matches!(scene.text(first), "the" | "The") || head + 1 != mention.tokens.end || head > first + LONGEST {
        return false;
    }
    let narrowed = (first + 1..head).any(|at| scene.article.tokens.shape(TokenId(at)).is_capital());
    let known = scene.hits.classes(mention.head).has(Class::Byword) || narrowed && scene.is_in(head, WordSet::Led);
    let number = |at: u32| at < scene.article.tokens.len() && scene.article.tokens.shape(TokenId(at)) == Shape::Number;
    let aged = || scene.text(head + 1) == "," && number(head + 2) && scene.text(head + 3) == ",";
    known && (aged() || voice::is_heard(scene, mention))
}

/// Whether an earlier description has the same noun, so that this one takes up that.
pub(super) fn is_same(scene: Scene<'_>, mentions: &Mentions, one: MentionIndex, index: MentionIndex) -> bool {
    let mention = mentions.get(one);
    let person = mention.form == Form::Nominal && mention.kind == MentionKind::Person && !mention.plural;
    person && scene.noun(one) == scene.noun(index)
}

/// Whether the text says of a person what does not go with a calling: another office, gender or people.
pub(super) fn is_another(scene: Scene<'_>, mentions: &Mentions, person: MentionIndex, mention: &Mention) -> bool {
    let name = mentions.get(person);
    if name.gender.zip(mention.gender).is_some_and(|(one, other)| one != other) {
        return true;
    }
    let near = mentions.roles.partition_point(|role| role.title.first < name.tokens.first);
    let beside = &mentions.roles[near.saturating_sub(2)..mentions.roles.len().min(near + 2)];
    let sport = |at: TokenId| scene.hits.classes(at).has(Class::SportRole) || scene.hits.classes(at).has(Class::Byword);
    let office = beside.iter().any(|role| role.holder == Some(person) && !sport(TokenId(role.title.end - 1)));
    let refers = |one: &Mention| one.entry.map_or("", |entry| scene.lexicon.cell(entry, "refers"));
    let group =
        |span: TokenSpan| mentions.within(span).take(GROUPS).map(|(_, one)| one).filter(|one| one.kind == MentionKind::Group);
    let own = group(mention.tokens).map(refers).find(|own| !own.is_empty());
    let sentence = scene.article.sentences[scene.article.sentence_of(name.head)].tokens;
    office || own.is_some_and(|own| group(sentence).map(refers).any(|other| !other.is_empty() && other != own))
}
