//! Runs the `yes` and `no` lines of rules through the whole pipeline.
//!
//! **How.** A `yes` names facts (`source "Ruiz", act say`); all of them must hold for one item that the rule has found. In a
//! `no` the rule must have found nothing.
//!
//! **Why this way.** A rule that matches may still lose to another one or be dropped by its stage; only the finished graph
//! tells what comes of it.
//!
//! **Limits.** Facts are compared as they are printed, word for word.

use crate::model::{ClaimGraph, FailedExample, Id, RuleExample, RuleInfo};
use crate::pipeline;
use crate::render::label;
use crate::resources::Resources;

/// The examples of these rules that do not hold, in their order.
pub(crate) fn failed(rules: &[RuleInfo], with: &Resources) -> Vec<FailedExample> {
    let examples = rules.iter().flat_map(|rule| rule.examples.iter().map(move |example| (rule, example)));
    let failed = examples.filter_map(|(rule, example)| {
        let problem = problem_of(rule, example, with)?;
        let file = rule.place.as_deref().and_then(|place| place.rsplit_once(':')).map_or("", |(file, _)| file);
        let place = format!("{file}:{}", example.line);
        Some(FailedExample { place, rule: rule.name.clone(), text: example.text.clone(), problem })
    });
    failed.collect()
}

/// A fact of an example: `act say`, `source "Ruiz"`.
#[derive(Debug)]
struct Fact {
    key: String,
    values: Vec<String>,
}

/// What the graph says of one item, and who found it.
struct Item {
    rule: String,
    facts: Vec<(&'static str, String)>,
}

/// The keys that facts can have, in the order of [`items`].
const KEYS: &[&str] = &[
    "kind",
    "form",
    "text",
    "role",
    "title",
    "holder",
    "organization",
    "location",
    "acting",
    "former",
    "polarity",
    "source",
    "content",
    "medium",
    "addressee",
    "modality",
    "speaker",
    "cue",
    "act",
    "lemma",
    "edge",
];

/// Why an example does not hold.
fn problem_of(rule: &RuleInfo, example: &RuleExample, with: &Resources) -> Option<String> {
    let facts = match parse(&example.expected) {
        Ok(facts) if example.finds && facts.is_empty() => {
            return Some("names no fact; write some behind ` -> `, as in -> source \"Ruiz\", act say".to_owned());
        }
        Ok(facts) => facts,
        Err(problem) => return Some(problem),
    };
    let graph = pipeline::run(&example.text, None, None, with);
    let items = items(&graph);
    let mine: Vec<&Item> = items.iter().filter(|item| item.rule == rule.name).collect();
    if !example.finds {
        return (!mine.is_empty()).then(|| format!("finds something in a `no`: {}", show(&mine)));
    }
    let holds = |item: &Item| facts.iter().all(|fact| fact.holds(&item.facts));
    if mine.iter().any(|item| holds(item)) {
        return None;
    }
    if let Some(other) = items.iter().find(|item| holds(item)) {
        return Some(format!("`{}` finds it instead", other.rule));
    }
    let found: Vec<&Item> = if mine.is_empty() { items.iter().collect() } else { mine };
    Some(if found.is_empty() { "finds nothing".to_owned() } else { format!("does not find it, but {}", show(&found)) })
}

fn show(items: &[&Item]) -> String {
    let lines = items.iter().map(|item| {
        let facts: Vec<String> = item.facts.iter().map(|(key, value)| format!("{key} \"{value}\"")).collect();
        format!("\n      {}: {}", item.rule, facts.join(", "))
    });
    lines.collect()
}

impl Fact {
    /// Whether every value of the fact is one of the item's.
    fn holds(&self, facts: &[(&'static str, String)]) -> bool {
        self.values.iter().all(|value| facts.iter().any(|(key, found)| *key == self.key && found == value))
    }
}

/// Reads `source "Ruiz", act say, content "one" "two"`. What stands after a bare value is the text of the item: `kind person "Ruiz"`.
fn parse(expected: &str) -> Result<Vec<Fact>, String> {
    let mut facts: Vec<Fact> = Vec::new();
    let mut rest = expected.trim();
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(rest.len());
        let mut key = &rest[..end];
        if !KEYS.contains(&key) {
            return Err(format!("`{rest}` is no fact; a fact begins with one of {}", KEYS.join(", ")));
        }
        rest = rest[end..].trim_start();
        if !rest.starts_with('"') {
            let end = rest.find([',', ' ']).unwrap_or(rest.len());
            facts.push(Fact { key: key.to_owned(), values: vec![rest[..end].to_owned()] });
            rest = rest[end..].trim_start();
            key = "text";
        }
        let mut values = Vec::new();
        while let Some(quoted) = rest.strip_prefix('"') {
            let end = quoted.find('"').ok_or("a quoted value is not closed")?;
            values.push(quoted[..end].to_owned());
            rest = quoted[end + 1..].trim_start();
        }
        if !values.is_empty() {
            facts.push(Fact { key: key.to_owned(), values });
        }
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    }
    Ok(facts)
}

fn items(graph: &ClaimGraph) -> Vec<Item> {
    let name = |id: Option<Id>| graph.entities.iter().find(|entity| Some(entity.id) == id).map(|entity| entity.name.clone());
    let mut items = Vec::new();
    for mention in &graph.mentions {
        let facts = vec![("kind", label(&mention.kind)), ("form", label(&mention.form)), ("text", mention.text.clone())];
        items.push(Item { rule: mention.evidence.rule.to_string(), facts });
    }
    for role in &graph.roles {
        let mut facts = vec![("role", role.text.clone()), ("title", role.title.clone())];
        facts.extend(name(role.holder).map(|name| ("holder", name)));
        facts.extend(name(role.organization).map(|name| ("organization", name)));
        facts.extend(name(role.location).map(|name| ("location", name)));
        facts.extend(role.acting.map(|acting| ("acting", acting.to_string())));
        facts.extend(role.former.map(|former| ("former", former.to_string())));
        items.push(Item { rule: role.evidence.rule.to_string(), facts });
    }
    for said in &graph.statements {
        let mut facts = vec![("polarity", label(&said.polarity)), ("form", label(&said.form))];
        facts.extend(said.source.iter().map(|source| ("source", source.text.clone())));
        facts.extend(said.content.iter().map(|piece| ("content", piece.text.clone())));
        facts.extend(said.medium.iter().map(|medium| ("medium", medium.text.clone())));
        facts.extend(said.addressee.iter().map(|addressee| ("addressee", addressee.text.clone())));
        facts.extend(said.modality.map(|modality| ("modality", label(&modality))));
        facts.extend(name(said.speaker).map(|speaker| ("speaker", speaker)));
        if let Some(cue) = &said.cue {
            facts.extend([("cue", cue.text.clone()), ("act", cue.act.name().to_owned()), ("lemma", cue.lemma.clone())]);
        }
        items.push(Item { rule: said.evidence.rule.to_string(), facts });
    }
    for edge in &graph.edges {
        let Some(evidence) = &edge.evidence else { continue };
        items.push(Item { rule: evidence.rule.to_string(), facts: vec![("edge", label(&edge.kind))] });
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read_as_they_are_written() {
        let facts = parse(r#"source "Ana Ruiz", act say, content "one" "two", kind person "Ruiz""#).unwrap();
        let facts: Vec<String> = facts.iter().map(|fact| format!("{}={}", fact.key, fact.values.join("|"))).collect();
        assert_eq!(facts, ["source=Ana Ruiz", "act=say", "content=one|two", "kind=person", "text=Ruiz"]);
        assert!(parse("source \"open").is_err());
        assert!(
            parse("bogus fact here").unwrap_err().starts_with("`bogus fact here` is no fact; a fact begins with one of kind,")
        );
    }
}
