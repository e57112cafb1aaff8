//! Reads a verb group: auxiliaries, negation, adverbs in between, and the verb.
//!
//! **How.** Auxiliaries are looked up in a small table that gives tense and modality; the first verb after them is the head.
//! An infinitive or gerund right after a group is linked to it ("declined to say").
//!
//! **Why this way.** Tense, voice, negation and modality of an English verb stand in its auxiliaries.
//!
//! **Limits.** "Did he say" is two groups.

use super::chunk::{Tense, VerbGroup, VerbKind, Words};
use super::chunk_noun::is_before_noun;
use crate::lexicon::{Slot, Tag};
use crate::model::Modality;
use crate::text::{TokenId, TokenSpan};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Be,
    Have,
    Do,
    Modal,
}

/// The auxiliaries: form, kind, tense, modality.
const AUXILIARIES: &[(&str, Kind, Tense, Option<Modality>)] = &[
    ("is", Kind::Be, Tense::Present, None),
    ("are", Kind::Be, Tense::Present, None),
    ("am", Kind::Be, Tense::Present, None),
    ("'s", Kind::Be, Tense::Present, None),
    ("'re", Kind::Be, Tense::Present, None),
    ("'m", Kind::Be, Tense::Present, None),
    ("was", Kind::Be, Tense::Past, None),
    ("were", Kind::Be, Tense::Past, None),
    ("be", Kind::Be, Tense::None, None),
    ("been", Kind::Be, Tense::None, None),
    ("being", Kind::Be, Tense::None, None),
    ("get", Kind::Be, Tense::Present, None),
    ("gets", Kind::Be, Tense::Present, None),
    ("got", Kind::Be, Tense::Past, None),
    ("has", Kind::Have, Tense::Past, None),
    ("have", Kind::Have, Tense::Past, None),
    ("'ve", Kind::Have, Tense::Past, None),
    ("had", Kind::Have, Tense::Past, None),
    ("having", Kind::Have, Tense::None, None),
    ("do", Kind::Do, Tense::Present, None),
    ("does", Kind::Do, Tense::Present, None),
    ("did", Kind::Do, Tense::Past, None),
    ("will", Kind::Modal, Tense::Future, None),
    ("'ll", Kind::Modal, Tense::Future, None),
    ("wo", Kind::Modal, Tense::Future, None),
    ("shall", Kind::Modal, Tense::Future, None),
    ("would", Kind::Modal, Tense::None, Some(Modality::Conditional)),
    ("'d", Kind::Modal, Tense::None, Some(Modality::Conditional)),
    ("may", Kind::Modal, Tense::Present, Some(Modality::Possible)),
    ("might", Kind::Modal, Tense::Present, Some(Modality::Possible)),
    ("can", Kind::Modal, Tense::Present, Some(Modality::Possible)),
    ("ca", Kind::Modal, Tense::Present, Some(Modality::Possible)),
    ("could", Kind::Modal, Tense::None, Some(Modality::Possible)),
    ("must", Kind::Modal, Tense::Present, Some(Modality::Necessary)),
    ("should", Kind::Modal, Tense::Present, Some(Modality::Necessary)),
    ("ought", Kind::Modal, Tense::Present, Some(Modality::Necessary)),
];

/// What a word before "to" says about the verb after it.
const BEFORE_TO: &[(&str, Modality)] = &[
    ("expected", Modality::Probable),
    ("likely", Modality::Probable),
    ("set", Modality::Probable),
    ("due", Modality::Probable),
    ("scheduled", Modality::Probable),
    ("poised", Modality::Probable),
    ("bound", Modality::Probable),
    ("planned", Modality::Intended),
    ("plan", Modality::Intended),
    ("plans", Modality::Intended),
    ("planning", Modality::Intended),
    ("intend", Modality::Intended),
    ("intends", Modality::Intended),
    ("intended", Modality::Intended),
    ("going", Modality::Intended),
    ("ready", Modality::Intended),
    ("prepared", Modality::Intended),
    ("need", Modality::Necessary),
    ("needs", Modality::Necessary),
    ("needed", Modality::Necessary),
    ("obliged", Modality::Necessary),
    ("forced", Modality::Necessary),
    ("required", Modality::Necessary),
    ("has", Modality::Necessary),
    ("have", Modality::Necessary),
    ("had", Modality::Necessary),
];

const NEGATIONS: &[&str] = &["not", "n't", "n’t", "never", "cannot", "neither"];
/// How many tokens a group has at most.
const LONGEST: u32 = 12;

/// Reads the group that begins at `first`; `before` are the groups of the sentence so far.
pub(super) fn read(words: &Words<'_>, first: u32, before: &[VerbGroup]) -> Option<VerbGroup> {
    let is_to = match words.tag(first)? {
        // "armed men"
        Tag::Verb if words.slot(first) == Slot::VerbParticiple && is_before_noun(words, first) => return None,
        Tag::Aux | Tag::Verb => false,
        Tag::Part if words.slot(first) == Slot::PartTo && infinitive_follows(words, first + 1) => true,
        _ => return None,
    };
    let mut at = first + u32::from(is_to);
    let (mut negated, mut verb, mut last) = (false, None, first);
    let (mut kinds, mut lead) = ([false; 4], None);
    while at < first + LONGEST {
        match words.tag(at) {
            Some(Tag::Aux) => {
                last = at;
                if words.is(at, "cannot") {
                    negated = true;
                }
                if let Some(&(_, kind, tense, modality)) = AUXILIARIES.iter().find(|(form, ..)| is_form(words, at, form)) {
                    kinds[kind as usize] = true;
                    lead = lead.or(Some((kind, tense, modality)));
                }
            }
            Some(Tag::Verb) => {
                verb = Some(at);
                break;
            }
            Some(Tag::Adv | Tag::Part) if words.is_any(at, NEGATIONS) => {
                negated = true;
                last = at;
            }
            Some(Tag::Adv) => {}
            _ => break,
        }
        at += 1;
    }
    let head = match verb {
        Some(verb) => verb,
        None => last_auxiliary(words, first, last)?,
    };
    let end = verb.map_or(last, |verb| verb) + 1;
    let passive = kinds[Kind::Be as usize] && verb.is_some() && words.slot(head) == Slot::VerbParticiple;
    let kind = kind(words, first, head);
    let tense = match (kind, lead) {
        (VerbKind::Finite, Some((_, tense, _))) => tense,
        (VerbKind::Finite, None) if words.slot(head) == Slot::VerbPast => Tense::Past,
        (VerbKind::Finite, None) => Tense::Present,
        _ => Tense::None,
    };
    let link = link(words, first, is_to, kind, before);
    let modality = lead.and_then(|(_, _, modality)| modality).or_else(|| link.and_then(|word| modality_of(words, word)));
    let negated = negated || (link.is_some() && before.last().is_some_and(|group| group.negated));
    Some(VerbGroup {
        tokens: TokenSpan::new(first, end),
        head: TokenId(head),
        negated,
        passive,
        kind,
        tense,
        modality,
        linked: link.is_some(),
    })
}

/// Whether a verb in its base form follows, past adverbs.
fn infinitive_follows(words: &Words<'_>, from: u32) -> bool {
    let next = (from..from + 3).find(|&at| !matches!(words.slot(at), Slot::Adv | Slot::AdvDegree | Slot::PartNot));
    next.is_some_and(|at| matches!(words.slot(at), Slot::VerbBase | Slot::AuxBeBase | Slot::AuxHaveBase))
}

fn is_form(words: &Words<'_>, at: u32, form: &str) -> bool {
    words.is(at, form)
        || (form.starts_with('\'')
            && words.article.token(TokenId(at)).strip_prefix('’').is_some_and(|rest| rest.eq_ignore_ascii_case(&form[1..])))
}

fn last_auxiliary(words: &Words<'_>, first: u32, last: u32) -> Option<u32> {
    (first..=last).rev().find(|&at| words.tag(at) == Some(Tag::Aux))
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

/// The word before "to" or before the preposition that links a group to the one before it.
fn link(words: &Words<'_>, first: u32, is_to: bool, kind: VerbKind, before: &[VerbGroup]) -> Option<u32> {
    let end = before.last()?.tokens.end;
    let between = TokenSpan { first: end.min(first), end: first };
    let only = |wanted: &[Tag]| between.iter().all(|token| words.tag(token.0).is_some_and(|tag| wanted.contains(&tag)));
    let fits = match (is_to, kind) {
        // "went on to say", "is likely to say"
        (true, _) => between.len() <= 2 && only(&[Tag::Adv, Tag::Adj, Tag::Adp]),
        // "stopped short of using", "began saying"
        (_, VerbKind::Gerund) => match between.len() {
            0 => true,
            length => length <= 2 && words.tag(first - 1) == Some(Tag::Adp) && only(&[Tag::Adv, Tag::Adj, Tag::Adp]),
        },
        _ => false,
    };
    fits.then(|| first - 1)
}

fn modality_of(words: &Words<'_>, word: u32) -> Option<Modality> {
    BEFORE_TO.iter().find(|(form, _)| words.is(word, form)).map(|&(_, modality)| modality)
}

#[cfg(test)]
mod tests {
    use super::super::chunk::tests::with;
    use super::*;

    fn groups(source: &str) -> Vec<String> {
        with(source, |article, _, chunks| {
            chunks
                .verbs
                .iter()
                .map(|verb| {
                    let marks = [(verb.negated, "not"), (verb.passive, "passive"), (verb.linked, "linked")];
                    let marks: Vec<&str> = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| mark).collect();
                    format!("{} {:?} {:?} {}", article.slice(verb.tokens), verb.kind, verb.tense, marks.join(" "))
                        .trim_end()
                        .to_owned()
                })
                .collect()
        })
    }

    #[test]
    fn a_group_holds_its_auxiliaries_and_adverbs() {
        assert_eq!(groups("He has also repeatedly said so."), ["has also repeatedly said Finite Past"]);
        assert_eq!(groups("It will be built."), ["will be built Finite Future passive"]);
    }

    #[test]
    fn negation_is_seen() {
        assert_eq!(groups("She did not immediately respond."), ["did not immediately respond Finite Past not"]);
        assert_eq!(groups("They didn't answer."), ["didn't answer Finite Past not"]);
    }

    #[test]
    fn infinitives_are_linked_to_the_verb_before_them() {
        assert_eq!(groups("The bank declined to say more."), ["declined Finite Past", "to say Infinitive None linked"]);
        assert_eq!(groups("The mayor urged the police to act.").last().unwrap(), "to act Infinitive None");
    }

    #[test]
    fn what_is_expected_is_probable() {
        with("The bank is expected to announce a merger.", |_, _, chunks| {
            assert_eq!(chunks.verbs[1].modality, Some(Modality::Probable))
        });
    }

    #[test]
    fn a_participle_before_by_is_no_finite_verb() {
        assert_eq!(groups("The attack launched by rebels failed.")[0], "launched Participle None");
    }
}
