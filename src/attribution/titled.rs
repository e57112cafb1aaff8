//! A source that is a phrase of office and the name of its holder: "Minister of Education Ana Ruiz".
//!
//! **How.** The roles know how far a phrase of office reaches and whose name touches it; a source that begins or ends inside one is
//! drawn out to both its edges, and the holder is who speaks.
//!
//! **Why this way.** The chunker cuts such phrases at each noun that may end one ("Dover police | Chief Ana Ruiz"), and the head of
//! the first piece is a body, a place or a title.
//!
//! **Limits.** A title joined by "and" to the one before the name is seen only where both are singular.

use super::reader::Reader;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::mention::{MentionIndex, Role};
use crate::text::{TokenId, TokenSpan};

/// How many phrases of office are looked through in one source.
const MOST: usize = 4;

/// The name that a phrase of office touches.
fn touched(reader: &Reader<'_>, role: &Role) -> Option<(MentionIndex, TokenSpan)> {
    let holder = role.holder?;
    let name = reader.mentions.get(holder).tokens;
    (name.first == role.tokens.end).then_some((holder, name))
}

/// The phrase of office, with the name behind it, that goes on over the border at `at`: "Dover police | Chief Ana Ruiz".
pub(super) fn around(reader: &Reader<'_>, at: u32) -> Option<TokenSpan> {
    let roles = &reader.mentions.roles;
    let last = roles.partition_point(|role| role.title.first <= at).checked_sub(1)?;
    // "Harbour spokesman | the Rev. Tom Lund": two offices side by side.
    let beside = |role: &Role, next: &Role| {
        let gap = next.tokens.first.saturating_sub(role.tokens.end);
        role.holder == next.holder && (gap == 0 || gap == 1 && reader.is(role.tokens.end, &["the"]))
    };
    let until = roles[last + 1..].first().filter(|next| beside(&roles[last], next)).unwrap_or(&roles[last]);
    let from = roles[..last].last().filter(|role| beside(role, &roles[last])).unwrap_or(&roles[last]);
    let (_, name) = touched(reader, until)?;
    (from.tokens.first < at && at <= name.first).then(|| TokenSpan::new(from.tokens.first, name.end))
}

/// Where the name begins that stands before the comma of its phrase of office at `first`: "Tom Lund, | commander of the base".
pub(super) fn holder_before(reader: &Reader<'_>, first: u32) -> Option<u32> {
    let roles = &reader.mentions.roles;
    let from = roles.partition_point(|role| role.title.first < first);
    let role = roles[from..].iter().take(1).find(|role| role.tokens.first <= first)?;
    let name = reader.mentions.get(role.holder?).tokens;
    (name.end + 1 == first && reader.is(name.end, &[","])).then_some(name.first)
}

/// The holder of the office that a source with its head at `head` is.
pub(super) fn holder(reader: &Reader<'_>, source: TokenSpan, head: TokenId) -> Option<MentionIndex> {
    let roles = &reader.mentions.roles;
    let from = roles.partition_point(|role| role.title.first < source.first);
    let inside = roles[from..].iter().take(MOST).take_while(|role| role.title.first < source.end);
    inside.filter_map(|role| Some((role, touched(reader, role)?))).find_map(|(role, (holder, name))| {
        let leads = role.tokens.first <= head.0 && head.0 < name.end || is_joined(reader, source, role.tokens.first);
        (leads && name.end <= source.end).then_some(holder)
    })
}

/// Whether all that a source says before a phrase of office is another office of the same person: "chairman and | chief executive".
fn is_joined(reader: &Reader<'_>, source: TokenSpan, office: u32) -> bool {
    const CALLINGS: ClassSet =
        ClassSet::of(&[Class::Office, Class::OfficeOf, Class::Profession, Class::SportRole, Class::AcademicTitle]);
    let Some(title) = office.checked_sub(2).filter(|&title| title >= source.first && reader.is(office - 1, &["and"])) else {
        return false;
    };
    let plural = reader.noun(title).is_some_and(|phrase| phrase.plural && phrase.head.0 == title);
    let plain =
        |at: u32| matches!(reader.tag(at), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Det) || reader.is(at, &["'s", "’s", "of"]);
    reader.hits.classes(TokenId(title)).meets(CALLINGS) && !plural && (source.first..title).all(plain)
}
