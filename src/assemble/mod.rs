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
use crate::coref::Links;
use crate::mention::{MentionIndex, Mentions};
use crate::model::*;
use crate::resources::Resources;
use crate::text::{Article, TokenSpan};
use crate::value::Values;
use ids::Ids;

/// The public graph of one article.
pub(crate) fn graph(
    article: &Article<'_>,
    id: Option<&str>,
    values: Values,
    mentions: Mentions,
    links: Links,
    said: Vec<Said>,
    with: &Resources,
) -> ClaimGraph {
    let named = links.entities.len() + values.amounts.len() + values.times.len() + mentions.all.len();
    let mut ids = Ids::with_room(named + mentions.roles.len() + said.len());
    let builder = Builder::new(article, &values, &mentions, &links, with, &mut ids);
    let document = builder.document(id, &ids);
    let amounts = builder.amounts();
    let times = builder.times();
    let statements = builder.statements(&said, &mut ids);
    let claims = claims::of(&statements, &builder.mentions);
    let mut graph = ClaimGraph {
        schema: "1.0".to_owned(),
        generator: Generator {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            lexicon: with.lexicon.digest().to_owned(),
        },
        offsets: Offsets::Byte,
        document,
        sentences: article.sentences.iter().map(|sentence| article.span(sentence.tokens)).collect(),
        entities: builder.entities(),
        roles: builder.roles(&mut ids),
        mentions: builder.mentions,
        amounts,
        times,
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
    links: &'a Links,
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
        Builder { article, values, found, links, with, mentions, entity_ids, amount_ids, time_ids }
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

    fn entities(&self) -> Vec<Entity> {
        self.links
            .entities
            .iter()
            .zip(&self.entity_ids)
            .map(|(entity, &id)| {
                let mentions = entity.mentions.iter().map(|index| &self.mentions[index.0 as usize]);
                let named = mentions.filter(|mention| mention.form == Form::Name && mention.text != entity.name);
                let mut aliases: Vec<&str> = named.map(|mention| mention.text.as_str()).collect();
                aliases.sort_unstable();
                aliases.dedup();
                Entity {
                    id,
                    kind: entity.kind,
                    name: entity.name.clone(),
                    aliases: aliases.into_iter().map(str::to_owned).collect(),
                    country: entity.country.clone(),
                    mentions: entity.mentions.iter().map(|index| self.mentions[index.0 as usize].id).collect(),
                }
            })
            .collect()
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
                    title: self.article.slice(role.title).to_owned(),
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

    fn amounts(&self) -> Vec<Amount> {
        self.values
            .amounts
            .iter()
            .zip(&self.amount_ids)
            .map(|(amount, &id)| Amount {
                id,
                start: amount.span.start,
                end: amount.span.end,
                text: amount.span.slice(self.article.text).to_owned(),
                kind: amount.kind,
                value: amount.value.map(|value| value.normalize().to_string()),
                low: amount.low.map(|value| value.normalize().to_string()),
                high: amount.high.map(|value| value.normalize().to_string()),
                comparator: amount.comparator,
                currency: amount.currency.map(|code| code.iter().map(|&byte| byte as char).collect()),
                basis: amount.basis,
                unit: amount.unit.clone(),
                of: amount.of.map(|range| self.slice(range)),
                purpose: amount.purpose.map(|range| self.slice(range)),
                evidence: self.with.rules.evidence(amount.found),
            })
            .collect()
    }

    fn times(&self) -> Vec<Time> {
        self.values
            .times
            .iter()
            .zip(&self.time_ids)
            .map(|(time, &id)| Time {
                id,
                start: time.span.start,
                end: time.span.end,
                text: time.span.slice(self.article.text).to_owned(),
                kind: time.kind,
                value: time.value.clone(),
                from: time.from.clone(),
                until: time.until.clone(),
                timex: time.timex.clone(),
                evidence: self.with.rules.evidence(time.found),
            })
            .collect()
    }

    fn statements(&self, said: &[Said], ids: &mut Ids) -> Vec<Statement> {
        let statement_ids: Vec<Id> = said
            .iter()
            .map(|one| {
                let cue = one.cue.as_ref().map_or("", |cue| self.article.slice(cue.tokens));
                let mut parts = vec![cue];
                parts.extend(one.content.iter().map(|piece| piece.slice(self.article.text)));
                ids.next('s', &parts)
            })
            .collect();
        said.iter().zip(&statement_ids).map(|(one, &id)| self.statement(one, id, &statement_ids)).collect()
    }

    fn statement(&self, said: &Said, id: Id, statement_ids: &[Id]) -> Statement {
        let content: Vec<Slice> = said.content.iter().map(|&piece| self.cut(piece)).collect();
        let mut evidence = self.with.rules.evidence(said.found);
        evidence.notes.extend(said.notes.iter().map(|&note| note.into()));
        let whole = self.whole(said);
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
            cue: said.cue.as_ref().map(|cue| {
                let Slice { start, end, text } = self.slice(cue.tokens);
                Cue { start, end, text, lemma: cue.lemma.clone(), act: cue.act }
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
        self.cut(self.article.span(range))
    }

    fn cut(&self, span: Span) -> Slice {
        Slice { start: span.start, end: span.end, text: span.slice(self.article.text).to_owned() }
    }
}

/// The indices of the items, which are in the order of the text, that lie wholly in `piece`.
fn within<T>(items: &[T], piece: Span, span: impl Fn(&T) -> Span + Copy) -> impl Iterator<Item = usize> {
    let from = items.partition_point(|item| span(item).start < piece.start);
    let inside = items[from..].iter().enumerate().take_while(move |(_, item)| span(item).start < piece.end);
    inside.filter(move |(_, item)| span(item).end <= piece.end).map(move |(at, _)| from + at)
}
