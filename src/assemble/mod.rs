//! Puts the results of the stages together into the public graph: identifiers, text slices, claims, edges.
//!
//! **How.** Every list is walked once in its order; identifiers are made from content ([`ids`]), claims by grouping
//! statements of equal words ([`claims`]), edges by reading back what the items say ([`edges`]).
//!
//! **Why this way.** The stages hold offsets and indices only; this is the one place that copies text and allocates output.

mod claims;
mod edges;
mod ids;

use crate::attribution::Statement as Said;
use crate::coref::{self, Links};
use crate::mention::{MentionIndex, Mentions};
use crate::model::*;
use crate::resources::Resources;
use crate::text::{Article, TokenSpan};
use crate::value::{self, Values};
use ids::Ids;
use rust_decimal::Decimal;

/// The public graph of one article; what the stages have made as text is moved into it.
pub(crate) fn graph(
    article: &Article<'_>,
    id: Option<&str>,
    values: Values,
    mentions: Mentions,
    mut links: Links,
    said: Vec<Said>,
    with: &Resources,
) -> ClaimGraph {
    let named = links.entities.len() + values.amounts.len() + values.times.len() + mentions.all.len();
    let mut ids = Ids::with_room(named + mentions.roles.len() + said.len());
    let builder = Builder::new(article, &values, &mentions, &links, with, &mut ids);
    let document = builder.document(id, &ids);
    let statements = builder.statements(said, &mut ids);
    let claims = claims::of(&statements, &builder.mentions);
    let roles = builder.roles(&mut ids);
    let Builder { mentions: list, entity_ids, amount_ids, time_ids, .. } = builder;
    let found = std::mem::take(&mut links.entities).into_iter().zip(entity_ids);
    let mut graph = ClaimGraph {
        schema: "1.0".to_owned(),
        generator: Generator {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            lexicon: with.digest.clone(),
        },
        offsets: Offsets::Byte,
        document,
        sentences: article.sentences.iter().map(|sentence| article.span(sentence.tokens)).collect(),
        entities: found.map(|(found, id)| entity(found, id, &list)).collect(),
        roles,
        mentions: list,
        amounts: values.amounts.into_iter().zip(amount_ids).map(|(found, id)| amount(article, found, id, with)).collect(),
        times: values.times.into_iter().zip(time_ids).map(|(found, id)| time(article, found, id, with)).collect(),
        statements,
        claims,
        edges: Vec::new(),
    };
    graph.edges = edges::of(&graph, &mentions, &links, with);
    graph
}

/// What the lists of the graph are made from, with the identifiers that they refer to one another by.
struct Builder<'a> {
    article: &'a Article<'a>,
    values: &'a Values,
    found: &'a Mentions,
    with: &'a Resources,
    mentions: Vec<Mention>,
    entity_ids: Vec<Id>,
    amount_ids: Vec<Id>,
    time_ids: Vec<Id>,
}

impl<'a> Builder<'a> {
    fn new(
        article: &'a Article<'a>,
        values: &'a Values,
        found: &'a Mentions,
        links: &'a Links,
        with: &'a Resources,
        ids: &mut Ids,
    ) -> Self {
        let entity_ids: Vec<Id> =
            links.entities.iter().map(|entity| ids.next('e', &[entity.kind.name(), &entity.name])).collect();
        let amount_ids = values.amounts.iter().map(|amount| ids.next('a', &[amount.span.slice(article.text)])).collect();
        let time_ids = values.times.iter().map(|time| ids.next('t', &[time.span.slice(article.text)])).collect();
        let mentions = found
            .all
            .iter()
            .enumerate()
            .map(|(at, mention)| {
                let Span { start, end } = article.span(mention.tokens);
                let text = article.slice(mention.tokens).to_owned();
                Mention {
                    id: ids.next('m', &[mention.kind.name(), &text]),
                    start,
                    end,
                    text,
                    kind: mention.kind,
                    form: mention.form,
                    entity: links.entity(MentionIndex(at as u32)).map(|entity| entity_ids[entity.0 as usize]),
                    evidence: with.rules.evidence(mention.found),
                }
            })
            .collect();
        Builder { article, values, found, with, mentions, entity_ids, amount_ids, time_ids }
    }

    fn document(&self, id: Option<&str>, ids: &Ids) -> Document {
        let article = self.article;
        let blocks = article.blocks.iter().map(|block| {
            let Span { start, end } = article.span(block.tokens);
            Block { kind: block.kind, start, end }
        });
        Document {
            id: id.map_or_else(|| ids.document(article.text).to_string(), str::to_owned),
            length: article.text.len() as u32,
            date: self.values.date.map(|(date, from)| DocumentDate { value: date.to_string(), from }),
            publisher: self.publisher(),
            blocks: blocks.collect(),
        }
    }

    /// The organization of the sign-off, else of the source line, else of the dateline.
    fn publisher(&self) -> Option<Id> {
        [BlockKind::SignOff, BlockKind::SourceLine, BlockKind::Dateline].into_iter().find_map(|kind| {
            let block = self.article.blocks.iter().find(|block| block.kind == kind)?;
            let (index, _) = self
                .found
                .within(block.tokens)
                .find(|(_, mention)| mention.kind == MentionKind::Organization && mention.form == Form::Name)?;
            self.mentions[index.0 as usize].entity
        })
    }

    fn roles(&self, ids: &mut Ids) -> Vec<Role> {
        let entity = |index: Option<MentionIndex>| index.and_then(|index| self.mentions[index.0 as usize].entity);
        self.found
            .roles
            .iter()
            .map(|role| {
                let Slice { start, end, text } = self.slice(role.tokens);
                Role {
                    id: ids.next('r', &[&text]),
                    start,
                    end,
                    text,
                    title: self.article.slice(role.called).to_owned(),
                    holder: entity(role.holder),
                    organization: entity(role.organization),
                    location: entity(role.location),
                    acting: role.acting.then_some(true),
                    former: role.former.then_some(true),
                    evidence: self.with.rules.evidence(role.found),
                }
            })
            .collect()
    }

    fn statements(&self, said: Vec<Said>, ids: &mut Ids) -> Vec<Statement> {
        let mut parts = Vec::new();
        let statement_ids: Vec<Id> = said
            .iter()
            .map(|one| {
                parts.clear();
                parts.push(one.cue.as_ref().map_or("", |cue| self.article.slice(cue.tokens)));
                parts.extend(one.content.iter().map(|piece| piece.slice(self.article.text)));
                ids.next('s', &parts)
            })
            .collect();
        said.into_iter().zip(&statement_ids).map(|(one, &id)| self.statement(one, id, &statement_ids)).collect()
    }

    fn statement(&self, said: Said, id: Id, statement_ids: &[Id]) -> Statement {
        let content: Vec<Slice> = said.content.iter().map(|&piece| cut(self.article, piece)).collect();
        let mut evidence = self.with.rules.evidence(said.found);
        evidence.notes.extend(said.notes.iter().map(|note| note.name().into()));
        let whole = self.whole(&said);
        Statement {
            id,
            start: whole.start,
            end: whole.end,
            form: said.form,
            source: said.source.map(|range| {
                let Slice { start, end, text } = self.slice(range);
                Source { start, end, text, mention: said.source_mention.map(|index| self.mentions[index.0 as usize].id) }
            }),
            speaker: said.speaker.map(|entity| self.entity_ids[entity.0 as usize]),
            cue: said.cue.map(|cue| {
                let Slice { start, end, text } = self.slice(cue.tokens);
                Cue { start, end, text, lemma: cue.lemma, act: cue.act }
            }),
            polarity: said.polarity,
            modality: said.modality,
            addressee: said.addressee.map(|(range, mention)| {
                let Slice { start, end, text } = self.slice(range);
                Addressee { start, end, text, entity: mention.and_then(|index| self.mentions[index.0 as usize].entity) }
            }),
            time: said.time.map(|at| self.time_ids[at]),
            medium: said.medium.map(|range| self.slice(range)),
            within: said.within.map(|at| statement_ids[at]),
            mentions: said
                .content
                .iter()
                .flat_map(|&piece| within(&self.mentions, piece, |m| Span::new(m.start, m.end)).map(|at| self.mentions[at].id))
                .collect(),
            amounts: said
                .content
                .iter()
                .flat_map(|&piece| within(&self.values.amounts, piece, |a| a.span).map(|at| self.amount_ids[at]))
                .collect(),
            times: said
                .content
                .iter()
                .flat_map(|&piece| within(&self.values.times, piece, |t| t.span).map(|at| self.time_ids[at]))
                .collect(),
            claim: claims::id_of(&content),
            content,
            evidence,
        }
    }

    /// Source, cue and content together.
    fn whole(&self, said: &Said) -> Span {
        let ranges = said.source.into_iter().chain(said.cue.as_ref().map(|cue| cue.tokens)).map(|range| self.article.span(range));
        ranges
            .chain(said.content.iter().copied())
            .reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)))
            .unwrap_or_default()
    }

    fn slice(&self, range: TokenSpan) -> Slice {
        cut(self.article, self.article.span(range))
    }
}

fn cut(article: &Article<'_>, span: Span) -> Slice {
    Slice { start: span.start, end: span.end, text: span.slice(article.text).to_owned() }
}

fn entity(found: coref::Entity, id: Id, mentions: &[Mention]) -> Entity {
    let all = || found.mentions.iter().map(|index| &mentions[index.0 as usize]);
    let named = all().filter(|mention| mention.form == Form::Name && mention.text != found.name);
    let mut aliases: Vec<&str> = named.map(|mention| mention.text.as_str()).collect();
    aliases.sort_unstable();
    aliases.dedup();
    Entity {
        id,
        kind: found.kind,
        aliases: aliases.into_iter().map(str::to_owned).collect(),
        country: found.country,
        mentions: all().map(|mention| mention.id).collect(),
        name: found.name,
    }
}

fn amount(article: &Article<'_>, found: value::Amount, id: Id, with: &Resources) -> Amount {
    let number = |value: Decimal| value.normalize().to_string();
    let slice = |range| cut(article, article.span(range));
    Amount {
        id,
        start: found.span.start,
        end: found.span.end,
        text: found.span.slice(article.text).to_owned(),
        kind: found.kind,
        value: found.value.map(number),
        low: found.low.map(number),
        high: found.high.map(number),
        comparator: found.comparator,
        currency: found.currency.map(|code| code.iter().map(|&byte| byte as char).collect()),
        basis: found.basis,
        unit: found.unit,
        of: found.of.map(slice),
        purpose: found.purpose.map(slice),
        evidence: with.rules.evidence(found.found),
    }
}

fn time(article: &Article<'_>, found: value::Time, id: Id, with: &Resources) -> Time {
    Time {
        id,
        start: found.span.start,
        end: found.span.end,
        text: found.span.slice(article.text).to_owned(),
        kind: found.kind,
        value: found.value,
        from: found.from,
        until: found.until,
        timex: found.timex,
        evidence: with.rules.evidence(found.found),
    }
}

/// The indices of the items, which are in the order of the text, that lie wholly in `piece`.
fn within<T>(items: &[T], piece: Span, span: impl Fn(&T) -> Span + Copy) -> impl Iterator<Item = usize> {
    let from = items.partition_point(|item| span(item).start < piece.start);
    let inside = items[from..].iter().enumerate().take_while(move |(_, item)| span(item).start < piece.end);
    inside.filter(move |(_, item)| span(item).end <= piece.end).map(move |(at, _)| from + at)
}
