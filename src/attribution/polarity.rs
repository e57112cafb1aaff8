//! Whether a saying is affirmed, and how certain it is.
//!
//! **How.** The words of the verb group decide: a negation or a verb that withholds ("declined", "stopped short of") makes
//! it negative; modals and governing verbs give the modality.
//!
//! **Why this way.** A denied saying must never look like an asserted one; the group holds all the words that can deny it.
//!
//! **Limits.** Irony and "no one said" with the negation in the subject are read from the subject's first word only.

use super::cue::{BE, Candidate};
use super::reader::Reader;
use crate::lexicon::WordSet;
use crate::model::Modality;
use crate::text::TokenSpan;

const NOBODY: &[&str] = &["nobody", "none", "neither", "no", "not", "hardly", "barely", "scarcely"];
/// What may stand before them: "almost nobody".
const NEARLY: &[&str] = &["almost", "nearly", "virtually", "practically"];

/// Whether the cue with this source says that something was not said.
pub(super) fn is_negative(reader: &Reader<'_>, cue: &Candidate<'_>, source: Option<TokenSpan>) -> bool {
    let governed = cue.governor.is_some_and(|span| (span.first..span.end).any(|at| reader.is_in(at, WordSet::Withholding)));
    let nobody = source.is_some_and(|span| reader.is(span.first + u32::from(reader.is(span.first, NEARLY)), NOBODY));
    let inverted = helper(reader, cue.group, source).is_some_and(|at| denies(reader, at));
    let without = cue.group.first > 0 && reader.is(cue.group.first - 1, &["without"]);
    let denied = || {
        is_denied_too(reader, cue)
            || has_no_purpose(reader, cue)
            || is_short_of(reader, cue)
            || source.is_some_and(|who| is_not_who(reader, who))
    };
    cue.row.negative || cue.negated || governed || nobody || without || inverted || denied()
}

/// "It was not Ruiz | who | said so"
fn is_not_who(reader: &Reader<'_>, who: TokenSpan) -> bool {
    let phrase = reader.noun_before(who.first).filter(|_| reader.is(who.first, &["who"]));
    let be = phrase.and_then(|phrase| phrase.tokens.first.checked_sub(1)).and_then(|last| reader.verb(last));
    be.is_some_and(|be| be.negated && reader.is(be.head.0, BE) && reader.is(be.tokens.first.wrapping_sub(1), &["it"]))
}

/// "stopped just short of | saying"
fn is_short_of(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    let first = cue.group.first;
    first > 1 && reader.is(first - 1, &["of"]) && reader.is(first - 2, &["short"])
}

/// "had no intention of | saying", "sees no reason to | apologize".
fn has_no_purpose(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    let first = cue.group.first;
    let tie = if reader.is(first, &["to"]) { first } else { first.saturating_sub(1) };
    let purpose = || reader.noun_before(tie).filter(|noun| reader.is_in(noun.head.0, WordSet::Purpose));
    reader.is(tie, &["of", "to", "for"]) && purpose().is_some_and(|noun| reader.is(noun.tokens.first, &["no", "little"]))
}

/// The source with the words that deny it or its quantity: "| not | all drivers", "| hardly | anyone", "| not even | Ruiz".
pub(super) fn with_denial(reader: &Reader<'_>, source: TokenSpan, floor: u32) -> TokenSpan {
    const COUNTS: &[&str] = &["all", "every", "everyone", "everybody", "each", "many", "any", "anyone", "anybody", "a"];
    let counted =
        reader.is(source.first, COUNTS) && (!reader.is(source.first, &["a"]) || reader.is(source.first + 1, &["single"]));
    // "| not | even Ruiz"
    let even = reader.is(source.first, &["even"]) || source.first > floor && reader.is(source.first - 1, &["even"]);
    let first = source.first - u32::from(even && !reader.is(source.first, &["even"]));
    if even && first > floor && reader.is(first - 1, &["not"]) {
        return TokenSpan::new(first - 1, source.end);
    }
    let denied = source.first > floor && counted && reader.is(source.first - 1, &["not", "hardly", "barely", "scarcely"]);
    TokenSpan::new(source.first - u32::from(denied), source.end)
}

/// "would not let him in or | say | where he was": the negation reaches over "or".
fn is_denied_too(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    const REACH: u32 = 12;
    let first = cue.group.first;
    let bare = cue.row.forms.base && cue.group.len() == cue.words.len() && first > 0 && reader.is(first - 1, &["or"]);
    let floor = reader.sentence(first).first.max(first.saturating_sub(REACH));
    bare && (floor..first - 1).rev().filter_map(|at| reader.verb(at)).any(|group| group.negated)
}

/// The helping verb before the subject: "| did | Ruiz say", "| has | Ruiz said".
fn helper(reader: &Reader<'_>, cue: TokenSpan, source: Option<TokenSpan>) -> Option<u32> {
    let subject = source.filter(|source| source.end <= cue.first)?;
    subject.first.checked_sub(1).filter(|&at| reader.is(at, &["do", "does", "did", "has", "have", "had"]))
}

/// Whether a word that denies stands before "did Ruiz say": "nor", "never"; else such an order asks.
fn denies(reader: &Reader<'_>, helper: u32) -> bool {
    helper > 0 && reader.is(helper - 1, &["nor", "neither", "never"])
}

/// How certain the saying is; what is asked for ("Do you think that …?") is only possible.
pub(super) fn modality(reader: &Reader<'_>, cue: TokenSpan, source: Option<TokenSpan>) -> Option<Modality> {
    if helper(reader, cue, source).is_some_and(|at| !(denies(reader, at) || at > 0 && reader.is(at - 1, &["only", "so"]))) {
        return Some(Modality::Possible);
    }
    let has = |words: &[&str]| (cue.first..cue.end).any(|at| reader.is(at, words));
    if has(&["might", "may", "could", "can"]) {
        return Some(Modality::Possible);
    }
    if has(&["would", "'d", "’d"]) {
        return Some(Modality::Conditional);
    }
    let has_to = cue.len() > 2 && has(&["has", "have", "had"]) && reader.is(cue.first + 1, &["to"]);
    if has(&["must", "should", "ought", "needs", "need"]) || has_to {
        return Some(Modality::Necessary);
    }
    if has(&["plans", "plan", "planned", "intends", "intended", "wants", "wanted", "hopes", "aims", "going", "vowed", "prepared"])
        && cue.len() > 2
    {
        return Some(Modality::Intended);
    }
    let is_to = cue.len() > 2 && reader.is(cue.first, BE) && reader.is(cue.first + 1, &["to", "about"]);
    if is_to {
        return Some(Modality::Probable);
    }
    // "is expected to resign": the expecting is certain.
    let helped = |words: &[&str]| (cue.first..cue.end.saturating_sub(1)).any(|at| reader.is(at, words));
    if helped(&["will", "shall", "'ll", "’ll", "expected", "likely", "set", "due", "poised", "scheduled"]) {
        return Some(Modality::Probable);
    }
    None
}
