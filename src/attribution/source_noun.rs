//! Which word of a source says what it is.
//!
//! **How.** The head of its first phrase, or of the last of those that stand side by side, as a title and its holder do.
//!
//! **Why this way.** Whether a source can speak, and who it is, hangs on one noun; every rule asks for the same one.
//!
//! **Limits.** Of a row of phrases the first counts.

use super::reader::Reader;
use super::source::QUANTIFIERS;
use super::source_measure;
use crate::grammar::{NounPhrase, Tag};
use crate::lexicon::Class;
use crate::text::{Shape, TokenId, TokenSpan};

/// The head token of a source: that of its first noun phrase.
pub(super) fn head(reader: &Reader<'_>, source: TokenSpan) -> TokenId {
    if are_some_in(reader, source.first) {
        return TokenId(source.first);
    }
    let measured = || source_measure::measured(reader, source.first, source.end);
    let Some(mut phrase) = reader.noun(source.first).or_else(measured) else { return TokenId(source.first) };
    // "The letter | the mayor | wrote": a clause about the phrase
    let clause_follows = |at: u32| at < source.end && reader.verb(at).is_some();
    // "Dover harbour | Chief Ana Ruiz": phrases side by side are a title and its holder.
    while let Some(next) = reader.noun_from(phrase.tokens.end).filter(|next| next.tokens.end <= source.end) {
        // "The man | whose dog he bit | said"
        if clause_follows(next.tokens.end) || reader.is(next.tokens.first, &["whose"]) {
            break;
        }
        phrase = next;
    }
    if clause_follows(phrase.tokens.end)
        && let Some(head) = before_name(reader, phrase)
    {
        return head;
    }
    // "told the BBC | Monday": what is cut off may have been the head.
    let last = TokenId(source.end.saturating_sub(1));
    match phrase.head {
        head if source.holds(head) => head,
        _ if phrase.tokens.holds(last) && source.holds(last) => last,
        _ => TokenId(source.first),
    }
}

/// Whether a word of number stands for people by itself: "| some | in the ministry", but "some of the drivers".
pub(super) fn are_some_in(reader: &Reader<'_>, at: u32) -> bool {
    reader.is(at, QUANTIFIERS) && reader.is(at + 1, &["in", "at", "within", "inside", "on", "from", "close", "outside", "among"])
}

/// The common noun before a name at the end of a phrase: "the | photo | Ruiz" of "the photo Ruiz posted".
fn before_name(reader: &Reader<'_>, phrase: NounPhrase) -> Option<TokenId> {
    let noun = (phrase.tokens.first..phrase.tokens.end).rev().find(|&at| reader.tag(at) != Tag::Propn)?;
    let common = reader.tag(noun) == Tag::Noun && reader.shape(noun) == Shape::Lower && noun + 1 < phrase.tokens.end;
    common.then_some(TokenId(noun))
}

/// A text with a clause about it that ends at a verb: "the letter Ruiz wrote | said", whose noun and name the chunks take for one phrase.
pub(super) fn text_with_clause(reader: &Reader<'_>, end: u32, floor: u32) -> Option<TokenSpan> {
    let verb = reader.verb(end.checked_sub(1)?).filter(|verb| verb.tokens.end == end)?;
    let phrase = reader.noun_before(verb.tokens.first).filter(|phrase| phrase.tokens.first >= floor)?;
    let noun = before_name(reader, phrase)?.0;
    let text = [Class::CueMedium, Class::NounWork].iter().any(|&class| reader.has(noun, class));
    text.then(|| TokenSpan::new(phrase.tokens.first, end))
}
