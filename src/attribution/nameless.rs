//! Sources without a name: "officials", "a spokesman for the port", "two witnesses".
//!
//! **How.** The phrase of a source whose head is a noun for people or a body is a mention, and an entity by itself where coreference has
//! none for it; it is called as the text calls it. A pronoun that neither stands for anything nor says anything goes.
//!
//! **Why this way.** Coreference drops descriptions that nothing refers to, since most are nobody in particular; only attribution knows
//! which of them speak. So this runs after both, and gives names to nobody.
//!
//! **Limits.** Nouns that the lists do not know as people or bodies speak for nobody, and so do things: "the report".

use super::Statement;
use super::note::Note;
use super::passes::NAMELESS;
use super::reader::Reader;
use super::source::{self, QUANTIFIERS, RELATIVE};
use super::{source_noun, speaker};
use crate::coref::Links;
use crate::grammar::{NounPhrase, Tag};
use crate::lexicon::{Class, EntryId, Hits, WordSet};
use crate::mention::{self, Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::FoundBy;
use crate::text::{Article, Shape, TokenId, TokenSpan};
use rustc_hash::FxHashMap;

/// Words that begin a phrase for nobody in particular: "no official", "which official".
const NOBODY: &[&str] = &["no", "none", "neither", "not", "any", "what", "which", "whose", "whatever"];

/// Nouns that stand for somebody only where they say something.
const SPEAKING: &[(&str, MentionKind)] = &[
    ("source", MentionKind::Person),
    ("sources", MentionKind::Person),
    ("campaign", MentionKind::Organization),
    ("campaigns", MentionKind::Organization),
    ("camp", MentionKind::Organization),
    ("camps", MentionKind::Organization),
];

/// The mention that a source would be by its own phrase.
pub(super) fn describe(reader: &Reader<'_>, source: TokenSpan) -> Option<Mention> {
    // "others": people of whom nothing else is said; "both" were named before
    let lone = source.len() == 1 || source_noun::are_some_in(reader, source.first);
    if lone && reader.is(source.first, QUANTIFIERS) && !reader.is(source.first, &["both"]) {
        let plural = !reader.is(source.first, &["another"]);
        let what = (MentionKind::Person, None);
        return Some(mention::description(reader.article, source, TokenId(source.first), plural, what));
    }
    // "even drivers", but "more than 100 drivers"
    let limits = |at: u32| {
        reader.tag(at) == Tag::Adv && (!reader.has(at, Class::Comparator) || reader.is(at, &["only", "just", "even", "merely"]))
    };
    let first = (source.first..source.end).find(|&at| !reader.is_mark(at) && !limits(at))?;
    // "an official | who was there", "an official | with whom she spoke"
    let relative = |at: u32| reader.is(at, RELATIVE) || reader.is(at, &["whom"]);
    let end = (first + 1..source.end).find(|&at| relative(at)).unwrap_or(source.end);
    let end = if end < source.end && reader.tag(end - 1) == Tag::Adp { end - 1 } else { end };
    // "current and | former officials"
    let named = (first..end).find(|&at| reader.noun(at).is_some() || !matches!(reader.tag(at), Tag::Adj | Tag::Cconj))?;
    let head = source::head(reader, TokenSpan::new(named, end));
    if (source.first..=first).any(|at| reader.is(at, NOBODY)) || head.0 < first {
        return None;
    }
    let phrase = match counted(reader, head, end) {
        Some(phrase) => phrase,
        None => reader.noun(head.0).filter(|phrase| !phrase.pronoun && is_common(reader, head))?,
    };
    let what = if phrase.head.0 < end { phrase.head } else { head };
    let (kind, entry) = kind(reader, what)?;
    let (end, joined) = reach(reader, phrase.tokens.end.clamp(what.0 + 1, end), end)?;
    // "the ministry and two drivers" are people
    let people = joined.is_some_and(|joined| self::kind(reader, joined).is_some_and(|(kind, _)| kind == MentionKind::Person));
    let kind = if people { MentionKind::Person } else { kind };
    let plural = joined.is_some() || phrase.plural;
    Some(mention::description(reader.article, TokenSpan::new(first, end), head, plural, (kind, entry)))
}

/// The mention that the antecedent of a relative pronoun would be: "two drivers | who asked". Not so the last of a row of predicates: "is
/// a liar, a thief and bully | who".
pub(super) fn antecedent(reader: &Reader<'_>, antecedent: TokenSpan, who: bool) -> Option<Mention> {
    let person = |phrase: &NounPhrase| {
        let first = phrase.tokens.first;
        reader.has(phrase.head.0, Class::NounPerson) && antecedent.first < first && reader.tag(first - 1) == Tag::Adp
    };
    // "a settlement to a cook | who", but "a group of cooks | who"
    let body = |head: TokenId| reader.has(head.0, Class::NounBody) && reader.is(head.0 + 1, &["of"]);
    let acts = |head: TokenId| reader.has(head.0, Class::NounPerson) || body(head);
    let last = reader.noun_before(antecedent.end).filter(person).filter(|_| who && !acts(source::head(reader, antecedent)));
    let mention = describe(reader, last.map_or(antecedent, |last| last.tokens))?;
    let first = mention.tokens.first;
    let plural = mention.tokens.iter().any(|token| reader.noun(token.0).is_some_and(|phrase| phrase.plural));
    let bare = !plural && matches!(reader.tag(first), Tag::Noun | Tag::Adj) && !reader.is_headline(first);
    (!bare && !reader.is(first, &["that"])).then_some(mention)
}

/// Whether a head is a common noun, which may be written in capitals: "the super PAC".
fn is_common(reader: &Reader<'_>, head: TokenId) -> bool {
    let capitals = || reader.shape(head.0) == Shape::Caps;
    reader.tag(head.0) == Tag::Noun
        || reader.has(head.0, Class::DemonymPerson)
        || capitals() && speaker::mention_of(reader, TokenSpan::new(head.0, head.0 + 1)).is_none()
}

/// The phrase for those of whom a source is so many: "one of | the drivers", "a majority of | voters".
fn counted(reader: &Reader<'_>, head: TokenId, limit: u32) -> Option<NounPhrase> {
    let counts =
        matches!(reader.tag(head.0), Tag::Num | Tag::Det | Tag::Adj | Tag::Pron) || reader.is_in(head.0, WordSet::Quantity);
    // "six in 10 | voters"
    let among = reader.is(head.0 + 1, &["in"]) && reader.tag(head.0 + 2) == Tag::Num;
    if !counts || !(reader.is(head.0 + 1, &["of"]) || among) || head.0 + 2 >= limit {
        return None;
    }
    let at = reader.chunks.noun_at(TokenId(head.0 + 2))?;
    let owner = reader.chunks.nouns[at];
    // "one of Ruiz's | aides"
    let owned = reader.chunks.nouns.get(at + 1).filter(|owned| owner.inner && owned.tokens.first == owner.tokens.first);
    let inner = owned.copied().unwrap_or(owner);
    (!inner.pronoun && inner.head.0 < limit).then_some(inner)
}

/// What the word at the head of a source stands for, where that can say something.
fn kind(reader: &Reader<'_>, head: TokenId) -> Option<(MentionKind, Option<EntryId>)> {
    let word = reader.word(head.0);
    if let Some(&(_, kind)) = SPEAKING.iter().find(|(noun, _)| noun.eq_ignore_ascii_case(word)) {
        return Some((kind, None));
    }
    // "agents": the list of trades has the singular
    let trade = || word.strip_suffix('s').and_then(|one| reader.lexicon.find(one, Class::Profession));
    // "a Lutheran"
    if reader.has(head.0, Class::DemonymPerson) {
        return Some((MentionKind::Person, None));
    }
    let known = mention::kind_of_noun(reader.hits, head).or_else(|| trade().map(|entry| (MentionKind::Person, Some(entry))));
    known.filter(|&(kind, _)| speaks(kind, reader.hits, head))
}

/// Where a phrase that ends at `end` ends with what its prepositions tie and with the phrases joined to it, and the head of the last of
/// those: "a spokesman | for the port", "police | and neighbours". None where a name is joined to it.
fn reach(reader: &Reader<'_>, mut end: u32, limit: u32) -> Option<(u32, Option<TokenId>)> {
    let mut joined = None;
    while end < limit {
        let and = |at: u32| reader.is(at, &["and", "or"]);
        // "a source | close to the talks"
        let first = end + u32::from(matches!(reader.tag(end), Tag::Adj | Tag::Verb));
        let Some(next) = reader.noun_from(first + 1).filter(|next| next.tokens.end <= limit) else { break };
        let joins = and(end) || reader.is(end, &[","]) && and(next.tokens.end) && next.tokens.end < limit;
        if !joins && reader.tag(first) != Tag::Adp {
            break;
        }
        let named = |mention: &Mention| mention.form == Form::Name && mention.kind == MentionKind::Person;
        let names = || reader.mentions.within(next.tokens).any(|(_, mention)| named(mention));
        if joins && (reader.tag(next.head.0) != Tag::Noun || names()) {
            return None;
        }
        joined = if joins { Some(next.head) } else { joined };
        end = next.tokens.end;
    }
    Some((end, joined))
}

/// Whether what a noun stands for can say something of its own.
fn speaks(kind: MentionKind, hits: &Hits, head: TokenId) -> bool {
    match kind {
        MentionKind::Person | MentionKind::Organization | MentionKind::Group => true,
        MentionKind::Location => hits.is_in(head, WordSet::Polity),
        MentionKind::Event | MentionKind::Work | MentionKind::Product => false,
    }
}

/// Gives every source without a name its mention and entity, and drops the pronouns of which nothing is known.
pub(super) fn link(article: &Article<'_>, hits: &Hits, mentions: &mut Mentions, links: &mut Links, said: &mut [Statement]) {
    let kept = kept(article, mentions, links, said);
    let mut new: Vec<Mention> = Vec::new();
    let mut heads: Vec<Option<TokenId>> = Vec::with_capacity(said.len());
    for statement in said.iter_mut() {
        let phrase = statement.nameless.take();
        heads.push(phrase.as_ref().map(|one| one.head));
        match statement.source_mention {
            // "The spokesman | for the port": it says more of who speaks than coreference reads.
            Some(index) => grow(&mut mentions.all[index.0 as usize], phrase),
            None => new.extend(phrase),
        }
    }
    // "Officials said it was late and added that it rained": one source of two statements.
    new.sort_by_key(|one| one.head);
    new.dedup_by_key(|one| one.head);
    let moved = mentions.change(&kept, new);
    links.follow(&moved);
    let place: FxHashMap<TokenId, MentionIndex> = moved.new.iter().map(|&at| (mentions.get(at).head, at)).collect();
    for (statement, head) in said.iter_mut().zip(heads) {
        let old = statement.source_mention.and_then(|index| moved.of(index));
        statement.source_mention = old.or_else(|| place.get(&head?).copied());
        if let Some((_, whom)) = &mut statement.addressee {
            *whom = whom.and_then(|index| moved.of(index));
        }
        if let Some(index) = statement.source_mention.filter(|_| statement.speaker.is_none()) {
            let mention = mentions.get(index);
            let nameless = mention.form == Form::Nominal && speaks(mention.kind, hits, mention.head);
            let open =
                |links: &mut Links| links.open(index, mention.kind, article.slice(mention.tokens), FoundBy::Pass(&NAMELESS));
            statement.speaker = links.entity(index).or_else(|| nameless.then(|| open(links)));
        }
        if statement.speaker.is_some() {
            statement.notes.retain(|note| !matches!(note, Note::NoMention | Note::Unresolved));
        }
    }
}

/// Lets a description end where the phrase of the source does that it carries.
fn grow(mention: &mut Mention, phrase: Option<Mention>) {
    if let Some(phrase) = phrase.filter(|phrase| phrase.head == mention.head) {
        mention.tokens.end = mention.tokens.end.max(phrase.tokens.end);
    }
}

/// Which mentions stay: all but the pronouns whose kind nobody knows, since they stand for nothing and say nothing.
fn kept(article: &Article<'_>, mentions: &Mentions, links: &Links, said: &[Statement]) -> Vec<bool> {
    let open = |mention: &Mention, at| mention::is_open(mention, article.token(mention.head)) && links.entity(at).is_none();
    let mut kept: Vec<bool> = mentions.all.iter().zip((0..).map(MentionIndex)).map(|(one, at)| !open(one, at)).collect();
    for speaks in said.iter().filter_map(|statement| statement.source_mention) {
        kept[speaks.0 as usize] = true;
    }
    for (mention, _) in mentions.all.iter().zip(&kept).filter(|(_, kept)| !**kept) {
        article.trace.note("coref", mention.tokens, || "a pronoun for nothing that was found before it".to_owned());
    }
    kept
}
