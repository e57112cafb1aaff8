//! Who "I" and "we" are: the speaker of the quotation that they stand in.
//!
//! **How.** Every statement that quotes gives its speaker to the first persons inside its quotations: "I" to a person, "we" to a body
//! or country; so does one that is said without marks, as in a transcript. A quotation within another gives its own speaker,
//! or nobody. What "I" says inside ("I think that …") then has that speaker as well.
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
use crate::mention::{Mention, MentionIndex, Mentions, is_first_person};
use crate::model::{MentionKind, StatementForm};
use crate::rules::FoundBy;
use crate::text::{Article, Quoted};
use rustc_hash::{FxHashMap, FxHashSet};

/// Links first persons to the speakers of their quotations, and returns those of whom a quotation within another speaks: nobody but the
/// speaker of that one is meant.
pub(crate) fn link(
    article: &Article<'_>,
    mentions: &Mentions,
    said: &mut [Statement],
    links: &mut Links,
) -> FxHashSet<MentionIndex> {
    let mut told = FxHashSet::default();
    let nested = |statement: &&Statement| statement.within.is_some() && statement.form != StatementForm::Indirect;
    let inner = in_inner_quotations(article, mentions);
    for statement in said.iter().rev().filter(nested) {
        for (_, index, mention) in first_persons(article, mentions, statement) {
            let own = statement.form == StatementForm::Direct || inner.contains(&index);
            if !own || !told.insert(index) {
                continue;
            }
            let person = |speaker: EntityIndex| links.entities[speaker.0 as usize].kind == MentionKind::Person;
            let one = mention.kind == MentionKind::Person;
            if let Some(speaker) = statement.speaker.filter(|&speaker| person(speaker) == one && links.entity(index).is_none()) {
                links.add(index, speaker, FoundBy::Pass(&FIRST_PERSON));
            }
        }
    }
    let sides = sides(mentions, links);
    for statement in said.iter().filter(|statement| statement.within.is_none() && statement.form != StatementForm::Indirect) {
        let Some(speaker) = statement.speaker else { continue };
        let person = links.entities[speaker.0 as usize].kind == MentionKind::Person;
        let side = sides.get(&speaker).copied().flatten().filter(|_| person);
        for (start, index, mention) in first_persons(article, mentions, statement) {
            let spoken = statement.form == StatementForm::Direct && !article.is_quoted(article.tokens.at(start));
            let one = mention.kind == MentionKind::Person;
            let who = if one == person { Some(speaker) } else { side.filter(|_| !one) };
            let open = !told.contains(&index) && links.entity(index).is_none();
            if let Some(who) = who.filter(|_| open && article.is_quoted(mention.head) != spoken) {
                links.add(index, who, FoundBy::Pass(&FIRST_PERSON));
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
    told
}

/// The first persons in the content of a statement, each behind the byte where its piece of the content begins.
fn first_persons<'m>(
    article: &'m Article<'_>,
    mentions: &'m Mentions,
    statement: &'m Statement,
) -> impl Iterator<Item = (u32, MentionIndex, &'m Mention)> + 'm {
    let start = move |mention: &Mention| article.span(mention.tokens).start;
    statement.content.iter().flat_map(move |piece| {
        let from = mentions.all.partition_point(|mention| start(mention) < piece.start);
        let inside = mentions.all[from..].iter().take_while(move |mention| start(mention) < piece.end);
        let indexed = inside.zip(from as u32..).map(|(mention, at)| (piece.start, MentionIndex(at), mention));
        indexed.filter(move |(_, _, mention)| is_first_person(article, mention))
    })
}

/// The first persons that stand in a quotation within another.
fn in_inner_quotations(article: &Article<'_>, mentions: &Mentions) -> FxHashSet<MentionIndex> {
    let mut quoted = Quoted::default();
    let mut inner = FxHashSet::default();
    for (mention, at) in mentions.all.iter().zip(0..).filter(|(mention, _)| is_first_person(article, mention)) {
        quoted.go_to(&article.quotations, mention.head.0);
        if quoted.is_nested() {
            inner.insert(MentionIndex(at));
        }
    }
    inner
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
