//! What a description says: how it begins, its noun, the words that narrow the noun, and whose it is.
//!
//! **How.** Determiner and noun come from the noun phrase around the head; every adjective, noun, number and participle of the
//! mention beside its head narrows the noun.
//!
//! **Why this way.** News takes things up by the noun that brought them in; fewer words mean the same thing, new ones another.
//!
//! **Limits.** Words behind the twelfth are not looked at.

use super::chain::{ChainId, Chains};
use super::scene::Scene;
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Slot;
use crate::mention::{self, Mention, Mentions};
use crate::model::Form;
use crate::text::{Determiner, TokenId, TokenSpan, determiner};

/// How many words narrow a noun.
const WORDS: u32 = 12;

/// How a description begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    Definite,
    /// "his", "their"
    Possessive,
    Bare,
    /// "a", "another", "some", "three"
    New,
}

/// How a description begins.
pub(super) fn opening(scene: Scene<'_>, mention: &Mention) -> Opening {
    let base = base(scene, mention);
    let first = TokenId(base.first.max(mention.tokens.first));
    let possessor = base.first > mention.tokens.first;
    match scene.article.token(first) {
        _ if possessor => Opening::Definite,
        word if matches!(determiner(word), Some(Determiner::Definite | Determiner::Pointing)) => Opening::Definite,
        _ if scene.tags.slot(first) == Slot::PronPossessive => Opening::Possessive,
        _ if matches!(scene.tags.of(first), Tag::Det | Tag::Num) => Opening::New,
        _ => Opening::Bare,
    }
}

/// The words that narrow the noun of a description, those of its owner included.
pub(super) fn words<'s>(scene: Scene<'s>, mention: &'s Mention) -> impl Iterator<Item = TokenId> + 's {
    narrowing(scene, mention, mention.tokens)
}

/// The words that narrow the noun from behind it: "the video |showing the crash|", "the players |hurt in the crash|".
pub(super) fn words_behind<'s>(
    scene: Scene<'s>,
    mentions: &Mentions,
    mention: &'s Mention,
) -> impl Iterator<Item = TokenId> + 's {
    let own = mention.tokens.end;
    let whole = mention::whole_end(scene.article, scene.hits, scene.tags, scene.chunks, mentions, mention);
    let end = if whole > own { whole } else { participle_end(scene, own).unwrap_or(own) };
    narrowing(scene, mention, TokenSpan::new(own, end))
}

/// Where a participle behind a noun ends with the noun of its preposition.
fn participle_end(scene: Scene<'_>, at: u32) -> Option<u32> {
    let verb = scene.chunks.verbs[scene.chunks.verb_at(TokenId(at))?];
    let tied = verb.tokens.first == at && verb.kind == VerbKind::Participle && verb.tokens.end < scene.article.tokens.len();
    if !tied || scene.tags.of(TokenId(verb.tokens.end)) != Tag::Adp {
        return None;
    }
    let noun = scene.chunks.noun_at(TokenId(verb.tokens.end + 1)).map(|at| scene.chunks.nouns[at].base.end);
    Some(noun.unwrap_or(verb.tokens.end))
}

fn narrowing<'s>(scene: Scene<'s>, mention: &'s Mention, tokens: TokenSpan) -> impl Iterator<Item = TokenId> + 's {
    let tokens = TokenSpan::new(tokens.first, tokens.end.min(tokens.first + WORDS));
    let narrows = move |token: &TokenId| {
        *token != mention.head
            && (matches!(scene.tags.of(*token), Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Verb)
                || scene.tags.slot(*token) == Slot::PronPossessive)
    };
    tokens.iter().filter(narrows)
}

/// The phrase around the head, without its owner and what follows the head.
fn base(scene: Scene<'_>, mention: &Mention) -> TokenSpan {
    scene.chunks.noun_at(mention.head).map_or(mention.tokens, |at| scene.chunks.nouns[at].base)
}

/// Something that somebody has: "her passport", "Ruiz's passport", "the death of Ana Ruiz".
pub(super) struct Owned<'a> {
    /// Who has it.
    pub owner: ChainId,
    /// The words that narrow the noun, without those of the owner.
    pub words: Vec<&'a str>,
}

/// Whose a description says that it is, where the owner is known.
pub(super) fn owned<'a>(scene: Scene<'a>, mentions: &Mentions, mention: &Mention, chains: &mut Chains) -> Option<Owned<'a>> {
    let base = base(scene, mention);
    let (tokens, owner) = if base.first > mention.tokens.first {
        (base, TokenSpan::new(mention.tokens.first, base.first.checked_sub(1)?))
    } else if scene.tags.slot(TokenId(base.first)) == Slot::PronPossessive {
        (TokenSpan::new(base.first + 1, base.end), TokenSpan::new(base.first, base.first + 1))
    } else if scene.text(base.end) == "of" && base.end + 1 < mention.tokens.end {
        (base, TokenSpan::new(base.end + 1, mention.tokens.end))
    } else {
        return None;
    };
    if owner.is_empty() {
        return None;
    }
    let bare = TokenSpan::new(owner.first + 1, owner.end);
    let of = |span: TokenSpan| mentions.within(span).find(|(_, one)| one.tokens == span).map(|(index, _)| index);
    let article = || scene.text(owner.first).eq_ignore_ascii_case("the") && !bare.is_empty();
    let index =
        of(owner).or_else(|| article().then(|| of(bare)).flatten().filter(|&index| mentions.get(index).form == Form::Name))?;
    let words = narrowing(scene, mention, tokens).map(|token| scene.article.token(token)).collect();
    Some(Owned { owner: chains.of(index)?, words })
}
