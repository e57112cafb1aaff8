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
use crate::lexicon::{Slot, Tag, VerbForms};
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
            // "was not so much complaining"
            Some(Tag::Adj) if auxiliary.is_some() && words.slot(at) == Slot::AdjMuch && is_much_done(words, at) => {}
            _ => break,
        }
    }
    let head = verb.or(auxiliary)?;
    let kind = kind(words, first, head, before);
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

/// Whether "so much" tells how much is done: "was not so | much | complaining".
fn is_much_done(words: &Words<'_>, much: u32) -> bool {
    let participle = matches!(words.slot(much + 1), Slot::VerbIng | Slot::VerbParticiple);
    much > 0 && words.is_any(much - 1, &["so", "very", "too"]) && words.is(much, "much") && participle
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

fn kind(words: &Words<'_>, first: u32, head: u32, before: &[VerbGroup]) -> VerbKind {
    let is_verb = |slot: &Slot| matches!(slot.tag(), Tag::Verb | Tag::Aux) || *slot == Slot::PartTo;
    match (first..=head).map(|at| words.slot(at)).find(is_verb) {
        Some(Slot::PartTo | Slot::VerbBase | Slot::AuxBeBase | Slot::AuxHaveBase) => VerbKind::Infinitive,
        Some(Slot::VerbIng | Slot::AuxBeing | Slot::AuxHaving) => VerbKind::Gerund,
        Some(Slot::VerbParticiple | Slot::AuxBeen) => VerbKind::Participle,
        Some(Slot::VerbPast) if first == head && describes(words, head, before) => VerbKind::Participle,
        _ => VerbKind::Finite,
    }
}

/// Whether a past form before "by" describes the noun before it: "the attack launched by rebels killed ten", where the clause has
/// a finite verb beside it; but "Sales increased by 3 percent".
fn describes(words: &Words<'_>, head: u32, before: &[VerbGroup]) -> bool {
    const REACH: u32 = 30;
    const MEASURES: &[&str] = &["about", "nearly", "almost", "over", "more", "less", "up", "roughly", "around", "half", "itself"];
    let participle = words.hits.word(TokenId(head)).verb_forms & VerbForms::PARTICIPLE != 0;
    let measure = matches!(words.tag(head + 2), Some(Tag::Num | Tag::Sym)) || words.is_any(head + 2, MEASURES);
    if !participle || !words.is(head + 1, "by") || measure {
        return false;
    }
    let mark = |at: u32| words.tag(at) == Some(Tag::Punct) && words.slot(at) != Slot::Hyphen;
    let bars =
        |at: u32| mark(at) || matches!(words.tag(at), Some(Tag::Sconj | Tag::Cconj)) || words.slot(at) == Slot::PronRelative;
    let floor = head.saturating_sub(REACH);
    let start = (floor..head).rev().find(|&at| bars(at)).map_or(floor, |at| at + 1);
    // "The attack, launched by rebels, killed ten"
    let apart = head > floor && mark(head - 1);
    let finite = |group: &&VerbGroup| group.kind == VerbKind::Finite;
    let own = before.iter().rev().take(3).filter(finite).any(|group| group.tokens.first >= start);
    // "He studied at Lima, a school founded by monks", "According to a poll conducted by the bank"
    let hangs = start > 0 && words.slot(start - 1) == Slot::Comma && before.iter().rev().take(8).any(|group| finite(&group));
    let led = words.is_any(start, &["according", "for", "from", "with", "of", "about"]);
    let main = || (head + 2..words.end.min(head + REACH)).take_while(|&at| !bars(at)).any(|at| words.slot(at).is_finite());
    apart || own || hangs || led || main()
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
