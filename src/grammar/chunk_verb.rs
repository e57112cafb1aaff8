//! Reads a verb group: auxiliaries, negation, adverbs in between, and the verb.
//!
//! **How.** The first verb after the auxiliaries is the head; an infinitive or gerund right after a group is linked to it
//! ("declined to say") and negated with it.
//!
//! **Why this way.** Voice, negation and form of an English verb stand in the words directly before it.
//!
//! **Limits.** "Did he say" is two groups.

use super::chunk::{VerbGroup, VerbKind, Words};
use super::chunk_noun::is_before_noun;
use crate::lexicon::{Slot, Tag};
use crate::text::{TokenId, TokenSpan};

const NEGATIONS: &[&str] = &["not", "n't", "n’t", "never", "neither"];
/// Adjectives that say when, between auxiliary and participle.
const ORDER: &[&str] = &["first", "last", "next"];
/// How many tokens a group has at most.
const LONGEST: u32 = 12;

/// Reads the group that begins at `first`; `before` are the groups of the sentence so far.
pub(super) fn read(words: &Words<'_>, first: u32, before: &[VerbGroup]) -> Option<VerbGroup> {
    let is_to = match words.tag(first)? {
        Tag::Verb if is_attribute(words, first) => return None,
        Tag::Aux | Tag::Verb => false,
        Tag::Part if words.slot(first) == Slot::PartTo && infinitive_follows(words, first + 1) => true,
        _ => return None,
    };
    let (mut negated, mut has_be, mut auxiliary, mut end) = (false, false, None, first + 1);
    let mut verb = None;
    for at in first + u32::from(is_to)..first + LONGEST {
        match words.tag(at) {
            Some(Tag::Aux) => {
                has_be |= matches!(words.slot(at), Slot::AuxBe | Slot::AuxBeBase | Slot::AuxBeen | Slot::AuxBeing);
                negated |= words.is(at, "cannot");
                (auxiliary, end) = (Some(at), at + 1);
            }
            Some(Tag::Verb) => {
                (verb, end) = (Some(at), at + 1);
                break;
            }
            Some(Tag::Adv | Tag::Part) if words.is_any(at, NEGATIONS) => (negated, end) = (true, at + 1),
            Some(Tag::Adv) => {}
            // "was first reported"
            Some(Tag::Adj) if auxiliary.is_some() && words.is_any(at, ORDER) && words.slot(at + 1) == Slot::VerbParticiple => {}
            _ => break,
        }
    }
    let head = verb.or(auxiliary)?;
    let kind = kind(words, first, head);
    let linked = is_linked(words, first, is_to, kind, before);
    Some(VerbGroup {
        tokens: TokenSpan::new(first, end),
        head: TokenId(head),
        negated: negated || (linked && before.last().is_some_and(|group| group.negated)),
        passive: has_be && verb.is_some() && words.slot(head) == Slot::VerbParticiple,
        kind,
        linked,
    })
}

/// Whether a participle belongs to the noun behind it: "armed men", "United Nations", but “…!” beamed Ana Ruiz.
fn is_attribute(words: &Words<'_>, at: u32) -> bool {
    let tells = || at > 0 && words.slot(at - 1) == Slot::Quote && words.tag(at + 1) == Some(Tag::Propn);
    match words.slot(at) {
        Slot::VerbName => is_before_noun(words, at),
        Slot::VerbParticiple => is_before_noun(words, at) && !tells(),
        _ => false,
    }
}

/// Whether a verb in its base form follows, past adverbs.
fn infinitive_follows(words: &Words<'_>, from: u32) -> bool {
    let next = (from..from + 3).find(|&at| !matches!(words.slot(at), Slot::Adv | Slot::AdvDegree | Slot::PartNot));
    next.is_some_and(|at| matches!(words.slot(at), Slot::VerbBase | Slot::AuxBeBase | Slot::AuxHaveBase))
}

fn kind(words: &Words<'_>, first: u32, head: u32) -> VerbKind {
    let is_verb = |slot: &Slot| matches!(slot.tag(), Tag::Verb | Tag::Aux) || *slot == Slot::PartTo;
    match (first..=head).map(|at| words.slot(at)).find(is_verb) {
        Some(Slot::PartTo | Slot::VerbBase | Slot::AuxBeBase | Slot::AuxHaveBase) => VerbKind::Infinitive,
        Some(Slot::VerbIng | Slot::AuxBeing | Slot::AuxHaving) => VerbKind::Gerund,
        Some(Slot::VerbParticiple | Slot::AuxBeen) => VerbKind::Participle,
        // "the attack launched by rebels"
        Some(Slot::VerbPast) if first == head && words.is(head + 1, "by") => VerbKind::Participle,
        _ => VerbKind::Finite,
    }
}

/// Whether the group goes on with the one before it.
fn is_linked(words: &Words<'_>, first: u32, is_to: bool, kind: VerbKind, before: &[VerbGroup]) -> bool {
    let Some(end) = before.last().map(|group| group.tokens.end) else { return false };
    let between = TokenSpan { first: end.min(first), end: first };
    let is_light = || between.iter().all(|token| matches!(words.tag(token.0), Some(Tag::Adv | Tag::Adj | Tag::Adp)));
    match (is_to, kind) {
        // "went on to say", "is likely to say"
        (true, _) => between.len() <= 2 && is_light(),
        // "stopped short of using", "began saying"
        (_, VerbKind::Gerund) => {
            between.is_empty() || (between.len() <= 2 && words.tag(first - 1) == Some(Tag::Adp) && is_light())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::chunk::tests::with;

    fn groups(source: &str) -> Vec<String> {
        with(source, |article, _, chunks| {
            chunks
                .verbs
                .iter()
                .map(|verb| {
                    let marks = [(verb.negated, "not"), (verb.passive, "passive"), (verb.linked, "linked")];
                    let marks: Vec<&str> = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| mark).collect();
                    format!("{} {:?} {}", article.slice(verb.tokens), verb.kind, marks.join(" ")).trim_end().to_owned()
                })
                .collect()
        })
    }

    #[test]
    fn a_group_holds_its_auxiliaries_and_adverbs() {
        assert_eq!(groups("He has also repeatedly said so."), ["has also repeatedly said Finite"]);
        assert_eq!(groups("It will be built."), ["will be built Finite passive"]);
    }

    #[test]
    fn negation_is_seen() {
        assert_eq!(groups("She did not immediately respond."), ["did not immediately respond Finite not"]);
        assert_eq!(groups("They didn't answer."), ["didn't answer Finite not"]);
    }

    #[test]
    fn infinitives_are_linked_to_the_verb_before_them() {
        assert_eq!(groups("The bank declined to say more."), ["declined Finite", "to say Infinitive linked"]);
        assert_eq!(groups("The mayor urged the police to act.").last().unwrap(), "to act Infinitive");
    }

    #[test]
    fn a_participle_before_by_is_no_finite_verb() {
        assert_eq!(groups("The attack launched by rebels failed.")[0], "launched Participle");
    }
}
