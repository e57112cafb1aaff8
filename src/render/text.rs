//! A graph for reading: every sentence, and under it a line for each thing found in it.
//!
//! **How.** Each item becomes one line of kind, span, words, facts and rule; the lines are sorted by place and laid out
//! under the block and the sentence in which they start. Entities follow at the end.
//!
//! **Why this way.** A line an item makes a difference between two versions readable; the snapshots under
//! `tests/snapshots` are in this form.

use super::{label, visible};
use crate::model::*;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;

/// The graph of `text` in lines, for reading.
///
/// ```
/// let text = "Ana Ruiz said that the bridge was open.";
/// let lines = ascribe::render::text(&ascribe::extract(text), text);
/// assert!(lines.contains("Ana Ruiz said that the bridge was open."));
/// ```
pub fn text(graph: &ClaimGraph, text: &str) -> String {
    let names = Names::of(graph);
    let mut items = items(graph, &names);
    items.sort_by_key(|item| (item.start, std::cmp::Reverse(item.end), item.order));
    let mut items = items.into_iter().peekable();
    let mut out = head(graph, &names);
    let mut blocks = graph.document.blocks.iter().peekable();
    for (at, sentence) in graph.sentences.iter().enumerate() {
        while let Some(block) = blocks.next_if(|block| block.start <= sentence.start) {
            let _ = writeln!(out, "\n{} {}..{}", label(&block.kind), block.start, block.end);
        }
        let _ = writeln!(out, "  {}", one_line(slice(text, sentence.start, sentence.end)));
        let end = graph.sentences.get(at + 1).map_or(u32::MAX, |next| next.start);
        while let Some(item) = items.next_if(|item| item.start < end) {
            let _ = writeln!(out, "    {}", item.line);
        }
    }
    tail(graph, &mut out);
    match visible(&out) {
        Cow::Owned(shown) => shown,
        Cow::Borrowed(_) => out,
    }
}

/// A line and what it is sorted by.
struct Item {
    start: u32,
    end: u32,
    order: u8,
    line: String,
}

/// The names of entities and the words of times, by identifier.
struct Names<'g> {
    of: HashMap<Id, &'g str>,
}

impl<'g> Names<'g> {
    fn of(graph: &'g ClaimGraph) -> Self {
        let entities = graph.entities.iter().map(|entity| (entity.id, entity.name.as_str()));
        let times = graph.times.iter().map(|time| (time.id, time.value.as_deref().unwrap_or(&time.text)));
        Names { of: entities.chain(times).collect() }
    }

    fn get(&self, id: Id) -> &'g str {
        self.of.get(&id).copied().unwrap_or_default()
    }
}

fn head(graph: &ClaimGraph, names: &Names<'_>) -> String {
    let mut out = format!("document {}", graph.document.id);
    if let Some(date) = &graph.document.date {
        let _ = write!(out, ", {} ({})", date.value, label(&date.from));
    }
    if let Some(publisher) = graph.document.publisher {
        let _ = write!(out, ", published by {}", names.get(publisher));
    }
    out.push('\n');
    out
}

fn items(graph: &ClaimGraph, names: &Names<'_>) -> Vec<Item> {
    let mentions = graph.mentions.iter().map(|mention| {
        let mut facts = format!("{} {}", label(&mention.form), label(&mention.kind));
        if let Some(entity) = mention.entity {
            let _ = write!(facts, " = {}", names.get(entity));
        }
        item(mention.start, mention.end, 1, "mention", &mention.text, &facts, &mention.evidence)
    });
    let roles = graph.roles.iter().map(|role| {
        let mut facts = format!("title {:?}", role.title);
        fact(&mut facts, "held by", role.holder.map(|id| names.get(id)));
        fact(&mut facts, "of", role.organization.map(|id| names.get(id)));
        fact(&mut facts, "for", role.location.map(|id| names.get(id)));
        fact(&mut facts, "acting", role.acting.map(|_| ""));
        fact(&mut facts, "former", role.former.map(|_| ""));
        item(role.start, role.end, 0, "role", &role.text, &facts, &role.evidence)
    });
    let amounts = graph
        .amounts
        .iter()
        .map(|amount| item(amount.start, amount.end, 2, "amount", &amount.text, &amount_facts(amount), &amount.evidence));
    let times = graph.times.iter().map(|time| {
        let mut facts = label(&time.kind);
        fact(&mut facts, "=", time.value.as_deref());
        fact(&mut facts, "from", time.from.as_deref());
        fact(&mut facts, "until", time.until.as_deref());
        fact(&mut facts, "timex", time.timex.as_deref());
        item(time.start, time.end, 3, "time", &time.text, &facts, &time.evidence)
    });
    mentions.chain(roles).chain(amounts).chain(times).chain(graph.statements.iter().map(|one| statement(one, names))).collect()
}

fn amount_facts(amount: &Amount) -> String {
    let mut facts = label(&amount.kind);
    fact(&mut facts, "=", amount.value.as_deref());
    fact(&mut facts, "low", amount.low.as_deref());
    fact(&mut facts, "high", amount.high.as_deref());
    fact(&mut facts, "", amount.currency.as_deref());
    fact(&mut facts, "", amount.unit.as_deref());
    if amount.comparator != Comparator::Exactly {
        fact(&mut facts, "", Some(&label(&amount.comparator)));
    }
    fact(&mut facts, "by", amount.basis.filter(|basis| *basis != Basis::Explicit).map(|basis| label(&basis)).as_deref());
    quoted(&mut facts, "of", amount.of.as_ref().map(|of| &of.text));
    quoted(&mut facts, "for", amount.purpose.as_ref().map(|purpose| &purpose.text));
    facts
}

fn statement(said: &Statement, names: &Names<'_>) -> Item {
    let mut facts =
        said.cue.as_ref().map_or_else(|| "no cue".to_owned(), |cue| format!("{} {:?}", label(&cue.act), one_line(&cue.text)));
    fact(&mut facts, "", Some(&label(&said.form)));
    if said.polarity == Polarity::Negative {
        facts.push_str(", negative");
    }
    fact(&mut facts, "", said.modality.map(|modality| label(&modality)).as_deref());
    quoted(&mut facts, "by", said.source.as_ref().map(|source| &source.text));
    if let Some(speaker) = said.speaker {
        let _ = write!(facts, " = {}", names.get(speaker));
    }
    quoted(&mut facts, "to", said.addressee.as_ref().map(|whom| &whom.text));
    if let Some(entity) = said.addressee.as_ref().and_then(|whom| whom.entity) {
        let _ = write!(facts, " = {}", names.get(entity));
    }
    fact(&mut facts, "at", said.time.map(|time| names.get(time)));
    quoted(&mut facts, "in", said.medium.as_ref().map(|medium| &medium.text));
    fact(&mut facts, "within", said.within.map(|outer| outer.to_string()).as_deref());
    let content: Vec<&str> = said.content.iter().map(|piece| piece.text.as_str()).collect();
    // A statement stands behind the items inside it, so that the line can be read with them in view.
    item(said.start, said.end, 4, "statement", &content.join(" … "), &format!("{facts}, {}", said.id), &said.evidence)
}

fn item(start: u32, end: u32, order: u8, what: &str, words: &str, facts: &str, evidence: &Evidence) -> Item {
    let mut line = format!("{what} {start}..{end} {:?} {facts} [{} {}", one_line(words), evidence.rule, evidence.confidence);
    evidence.notes.iter().for_each(|note| {
        let _ = write!(line, "; {note}");
    });
    line.push(']');
    Item { start, end, order, line }
}

/// Appends ", name value" where there is a value.
fn fact(facts: &mut String, name: &str, value: Option<&str>) {
    let Some(value) = value else { return };
    facts.push_str(", ");
    facts.push_str(name);
    if !name.is_empty() && !value.is_empty() {
        facts.push(' ');
    }
    facts.push_str(value);
}

fn quoted(facts: &mut String, name: &str, value: Option<&String>) {
    if let Some(value) = value {
        let _ = write!(facts, ", {name} {:?}", one_line(value));
    }
}

fn tail(graph: &ClaimGraph, out: &mut String) {
    if !graph.entities.is_empty() {
        out.push_str("\nentities\n");
    }
    for entity in &graph.entities {
        let _ = write!(out, "  {} {}, {} mentions", label(&entity.kind), entity.name, entity.mentions.len());
        fact(out, "country", entity.country.as_deref());
        if !entity.aliases.is_empty() {
            let _ = write!(out, ", also {}", entity.aliases.join(" | "));
        }
        out.push('\n');
    }
    for claim in graph.claims.iter().filter(|claim| claim.statements.len() > 1) {
        let _ = writeln!(out, "  claim stated {} times: {:?}", claim.statements.len(), one_line(&claim.text));
    }
}

/// The text between two offsets, or nothing where they are not those of this text.
fn slice(text: &str, start: u32, end: u32) -> &str {
    text.get(start as usize..end as usize).unwrap_or_default()
}

/// The words with every run of blanks as one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn lines_of_the_text_stay_one_line_each() {
        let text = "Ana Ruiz said\nthe bridge was open.";
        let lines = super::text(&crate::extract(text), text);
        assert!(lines.lines().all(|line| !line.trim().is_empty() || line.is_empty()));
        assert!(lines.starts_with("document d"));
    }
}
