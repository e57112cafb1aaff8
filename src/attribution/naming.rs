//! What makes a bare object a saying: the name that it is given ("called the plan a farce"), the role that it is put in ("framed
//! herself as the “voice of the port”").
//!
//! **How.** By what stands right behind the object: a phrase, an adjective, a quotation.
//!
//! **Why this way.** The same verbs do other work more often: "called a meeting", "called her mother", "framed the picture".
//!
//! **Limits.** A name further than fourteen tokens from its verb is not seen.

use super::evident::quotes_near;
use super::reader::Reader;
use super::source::{self, Subject};
use super::{source_after, source_grow};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::text::{TokenSpan, determiner};

/// How far from its verb a name may be quoted.
const REACH: u32 = 14;

/// Whether the object that starts at `first` is given a name: "called the plan a farce", "what he calls a farce"; but "called a meeting",
/// "called her mother on Monday", "a road called Mill Lane".
pub(super) fn is_named(reader: &Reader<'_>, first: u32, subject: Subject) -> bool {
    let Some(object) = pointed(reader, first).or_else(|| source_after::phrase_starting(reader, first)) else { return true };
    if is_introduced(reader, first, subject) && !quotes_near(reader, object.end) {
        return false;
    }
    let what = subject.tokens.first.checked_sub(1).is_some_and(|at| reader.is(at, &["what", "which", "whom"]));
    if what || is_quoted(reader, first) {
        return true;
    }
    let grown = source_grow::grow_right(reader, object.end, reader.sentence(first).end);
    let degree = |at: u32| at + u32::from(reader.tag(at) == Tag::Adv);
    [object.end, grown].into_iter().any(|at| names(reader, at) || names(reader, degree(at)))
}

/// Whether a name tells of whom or what the noun speaks: "a road called Mill Lane", "a baker named Erik Lund".
pub(super) fn is_introduced(reader: &Reader<'_>, first: u32, subject: Subject) -> bool {
    let head = source::head(reader, subject.tokens).0;
    let indefinite = reader.is(subject.tokens.first, &["a", "an", "another", "one", "some"]);
    // "Dover resident named Carol Lund", but "Police named Carol Lund"
    let bare = || {
        let one =
            reader.noun(head).is_some_and(|phrase| !phrase.plural && determiner(reader.word(phrase.tokens.first)).is_none());
        one && reader.tag(head) == Tag::Noun && reader.has(head, Class::NounPerson) && !reader.has(head, Class::NounBody)
    };
    !subject.relative && reader.tag(first) == Tag::Propn && (indefinite || bare())
}

/// "called | that | a farce", "called | that plan | a farce": to the word classes, "that" behind a verb of saying opens a clause.
fn pointed(reader: &Reader<'_>, first: u32) -> Option<TokenSpan> {
    let noun = reader.noun_from(first + 1).filter(|noun| matches!(reader.tag(noun.tokens.first), Tag::Noun | Tag::Propn));
    reader.is(first, &["that"]).then(|| TokenSpan::new(first, noun.map_or(first + 1, |noun| noun.tokens.end)))
}

/// Whether a quotation opens near; but "called the guests up, shouting “…”".
fn is_quoted(reader: &Reader<'_>, first: u32) -> bool {
    let shouts = |at: u32| reader.is(at, &[","]) && reader.verb(at + 1).is_some_and(|group| group.kind == VerbKind::Gerund);
    let near = (first..reader.sentence(first).end.min(first + REACH)).take_while(|&at| !shouts(at));
    near.into_iter().any(|at| reader.opens(at).is_some())
}

/// Whether the word at `at` can be, or begin, a name: "late", "a farce", "“weak”", "doomed".
fn names(reader: &Reader<'_>, at: u32) -> bool {
    let flat = reader.tag(at) == Tag::Adv && !reader.is_in(at, WordSet::When) && !reader.word(at).ends_with("ly");
    flat || reader.is_mark(at)
        || reader.noun_from(at).is_some() && reader.time(at).is_none()
        || matches!(reader.tag(at), Tag::Adj | Tag::Det | Tag::Pron)
        || reader.verb(at).is_some_and(|group| group.kind != VerbKind::Finite)
}

/// Whether the object is said to be something in somebody's words: "framed herself as the “voice of the port”".
pub(super) fn is_styled(reader: &Reader<'_>, first: u32) -> bool {
    const REACH: u32 = 10;
    let Some(object) = source_after::phrase_starting(reader, first) else { return false };
    let end = reader.sentence(first).end.min(first + REACH);
    let role = (object.end..end)
        .take_while(|&at| reader.verb(at).is_none() && !reader.is(at, &[","]))
        .find(|&at| reader.is(at, &["as"]));
    role.is_some_and(|role| quotes_near(reader, role + 1))
}
