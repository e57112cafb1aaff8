//! Reads a verb group: auxiliaries, negation, adverbs in between, and the verb.
//!
//! **How.** Auxiliaries are looked up in a small table that gives tense and modality; the first verb after them is the head.
//! An infinitive or gerund right after a group is linked to it ("declined to say").
//!
//! **Why this way.** Tense, voice, negation and modality of an English verb stand in its auxiliaries.
//!
//! **Limits.** A past form without auxiliary is taken for a participle only before "by"; "did he say" is two groups.

use super::Tag;
use super::chunk::{Tense, VerbGroup, VerbKind, Words};
use crate::lexicon::VerbForms;
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
        Tag::Aux | Tag::Verb => false,
        Tag::Part | Tag::Adp if words.is(first, "to") && infinitive_follows(words, first + 1) => true,
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
    let forms = words.hits.word(TokenId(head)).verb_forms;
    let passive = kinds[Kind::Be as usize] && verb.is_some() && is_participle(words, head, forms);
    let kind = kind(words, is_to, lead.is_some(), head, forms);
    let tense = match (kind, lead) {
        (VerbKind::Finite, Some((_, tense, _))) => tense,
        (VerbKind::Finite, None) if forms & VerbForms::PAST != 0 || words.article.token(TokenId(head)).ends_with("ed") => {
            Tense::Past
        }
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
    (from..from + 3)
        .map_while(|at| Some((at, words.tag(at)?)))
        .find(|(at, tag)| *tag != Tag::Adv && !words.is(*at, "not"))
        .is_some_and(|(at, tag)| match tag {
            Tag::Verb => {
                words.hits.word(TokenId(at)).verb_forms & VerbForms::BASE != 0
                    || !words.article.token(TokenId(at)).ends_with("ing")
            }
            Tag::Aux => words.is_any(at, &["be", "have", "do"]),
            _ => false,
        })
}

fn is_form(words: &Words<'_>, at: u32, form: &str) -> bool {
    words.is(at, form)
        || (form.starts_with('\'')
            && words.article.token(TokenId(at)).strip_prefix('’').is_some_and(|rest| rest.eq_ignore_ascii_case(&form[1..])))
}

fn last_auxiliary(words: &Words<'_>, first: u32, last: u32) -> Option<u32> {
    (first..=last).rev().find(|&at| words.tag(at) == Some(Tag::Aux))
}

fn is_participle(words: &Words<'_>, head: u32, forms: u8) -> bool {
    forms & VerbForms::PARTICIPLE != 0 || (forms == 0 && words.article.token(TokenId(head)).ends_with("ed"))
}

fn kind(words: &Words<'_>, is_to: bool, has_auxiliary: bool, head: u32, forms: u8) -> VerbKind {
    if is_to {
        return VerbKind::Infinitive;
    }
    if has_auxiliary {
        return VerbKind::Finite;
    }
    if forms & VerbForms::ING != 0 || (forms == 0 && words.article.token(TokenId(head)).ends_with("ing")) {
        return VerbKind::Gerund;
    }
    let only_participle =
        forms & VerbForms::PARTICIPLE != 0 && forms & (VerbForms::PAST | VerbForms::BASE | VerbForms::THIRD) == 0;
    if only_participle || (is_participle(words, head, forms) && words.is(head + 1, "by")) {
        return VerbKind::Participle;
    }
    VerbKind::Finite
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
