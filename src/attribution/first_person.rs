//! Who "I" and "we" are: the speaker of the quotation that they stand in.
//!
//! **How.** Every statement that quotes gives its speaker to the first persons inside its quotations: "I" to a person, "we" to a body
//! or country; so does one that is said without marks, as in a transcript. What "I" says inside ("I think that …") then has that speaker as well.
//!
//! **Why this way.** It needs to know who says what, so it runs after attribution and only fills what coreference left open.
//!
//! "We" of a person is the one body or country that the text gives the person an office in.
//!
//! **Limits.** "We" of a person without such an office may be anybody's side and stays alone.

use super::Statement;
use super::note::Note;
use super::passes::FIRST_PERSON;
use crate::coref::{EntityIndex, Links};
use crate::mention::{MentionIndex, Mentions, is_first_person};
use crate::model::{MentionKind, StatementForm};
use crate::rules::FoundBy;
use crate::text::Article;
use rustc_hash::FxHashMap;

/// Links first persons to the speakers of their quotations.
pub(crate) fn link(article: &Article<'_>, mentions: &Mentions, said: &mut [Statement], links: &mut Links) {
    let sides = sides(mentions, links);
    for statement in said.iter().filter(|statement| statement.within.is_none() && statement.form != StatementForm::Indirect) {
        let Some(speaker) = statement.speaker else { continue };
        let person = links.entities[speaker.0 as usize].kind == MentionKind::Person;
        let side = sides.get(&speaker).copied().flatten().filter(|_| person);
        for piece in &statement.content {
            let spoken = statement.form == StatementForm::Direct && !article.is_quoted(article.tokens.at(piece.start));
            let from = mentions.all.partition_point(|mention| article.span(mention.tokens).start < piece.start);
            let inside = mentions.all[from..].iter().take_while(|mention| article.span(mention.tokens).start < piece.end);
            for (at, mention) in inside.enumerate() {
                let index = MentionIndex((from + at) as u32);
                let first = is_first_person(article, mention);
                let one = mention.kind == MentionKind::Person;
                let who = if one == person { Some(speaker) } else { side.filter(|_| !one) };
                if first
                    && article.is_quoted(mention.head) != spoken
                    && links.entity(index).is_none()
                    && let Some(who) = who
                {
                    links.add(index, who, FoundBy::Pass(&FIRST_PERSON));
                }
            }
        }
    }
    links.sort();
    for statement in said.iter_mut().filter(|statement| statement.speaker.is_none()) {
        statement.speaker = statement.source_mention.and_then(|mention| links.entity(mention));
        if statement.speaker.is_some() {
            statement.notes.retain(|&note| note != Note::Unresolved);
        }
    }
}

/// The body or country for which each person holds an office; none for who holds offices in several.
fn sides(mentions: &Mentions, links: &Links) -> FxHashMap<EntityIndex, Option<EntityIndex>> {
    let mut sides = FxHashMap::default();
    for role in mentions.roles.iter().filter(|role| !role.former) {
        let holder = role.holder.and_then(|holder| links.entity(holder));
        // "We" of Senator Ruiz of Ohio are not Ohio.
        let inside = |place: &MentionIndex| mentions.get(*place).tokens.first < role.tokens.end;
        let place = role.location.filter(inside);
        let seat = role.organization.or(place).and_then(|seat| links.entity(seat));
        if let (Some(holder), Some(seat)) = (holder, seat) {
            let side = sides.entry(holder).or_insert(Some(seat));
            *side = side.filter(|&other| other == seat);
        }
    }
    sides
}
