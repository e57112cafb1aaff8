//! The body or place whose office a description or pronoun owns: "its chairman, Ana Ruiz", "the company's chairman".
//!
//! **How.** The pronoun or description that owns a title is looked up among the mentions; where it is linked to a body or a place, the
//! office is held there.
//!
//! **Why this way.** Whose office it is only coreference knows, so this runs when every mention has its entity.
//!
//! **Limits.** "A company spokesman" owns nothing and is not read.

use super::Links;
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::text::{self, Article, TokenId};

/// Gives every office without a body or place those of its possessor.
pub(super) fn give(article: &Article<'_>, mentions: &mut Mentions, links: &Links) {
    for at in 0..mentions.roles.len() {
        let role = &mentions.roles[at];
        if role.organization.is_some() || role.location.is_some() {
            continue;
        }
        let Some(owner) = owner(article, mentions, at) else { continue };
        let kind = links.entity(owner).map(|entity| links.entities[entity.0 as usize].kind);
        let role = &mut mentions.roles[at];
        match kind {
            Some(MentionKind::Organization) => role.organization = Some(owner),
            Some(MentionKind::Location) => role.location = Some(owner),
            _ => {}
        }
    }
}

/// The mention that owns an office: "|its| chairman", "|the company|'s chairman".
fn owner(article: &Article<'_>, mentions: &Mentions, role: usize) -> Option<MentionIndex> {
    let role = &mentions.roles[role];
    let word = |at: u32| article.token(TokenId(at));
    let whole = role.nominal.map_or(role.tokens.first, |nominal| mentions.get(nominal).tokens.first).min(role.tokens.first);
    let first = [Some(whole), whole.checked_sub(1)].into_iter().flatten().find(|&at| text::is_any(word(at), &["its", "their"]));
    let starts = |at: u32| mentions.all.partition_point(move |mention: &Mention| mention.tokens.first < at);
    if let Some(first) = first {
        let own = mentions.all[starts(first)..].iter().take_while(|one| one.tokens.first == first).zip(starts(first) as u32..);
        return own.filter(|(one, _)| one.form == Form::Pronoun).map(|(_, at)| MentionIndex(at)).next();
    }
    let mark = (whole..role.title.first).rev().find(|&at| matches!(word(at), "'s" | "’s" | "'" | "’"))?;
    let from = starts(whole.saturating_sub(1));
    let inside = mentions.all[from..].iter().zip(from as u32..).take_while(|(one, _)| one.tokens.first < mark);
    inside.filter(|(one, _)| one.form == Form::Nominal && one.tokens.end == mark).map(|(_, at)| MentionIndex(at)).next()
}
