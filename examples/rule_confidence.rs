//! Counts how often each rule and pass fires and is right, and prints the confidence to write into it.
//!
//! ```text
//! cargo run --release --example rule_confidence -- GOLD.jsonl… [--wrong RULE]
//! ```
//! A gold line is `{"text", "date"?, "attributions": [{"source", "cue", "content": [[start, end], …]}], "discard": [[start, end], …]}`
//! or `{"text", "entities": [{"start", "end", "type", "named"}]}`, in bytes. A statement is right if its content shares half of all bytes with
//! the content of a gold attribution and their sources touch; a name if a gold entity has the same bytes and kind. The confidence
//! is (right + 1) of (fired + 2), in percent. `--wrong RULE` shows what the rule got wrong.

use ascribe::{Extractor, Form, MentionKind};
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Default)]
struct Count {
    fired: u32,
    right: u32,
}

type Spans = Vec<(usize, usize)>;

/// An item that the gold can judge.
struct Judged {
    rule: String,
    right: bool,
    /// The item in its surroundings.
    shown: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    let mut wrong = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--wrong" => wrong = arguments.next(),
            _ => files.push(argument),
        }
    }
    let extractor = Extractor::default();
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for file in files {
        for line in std::fs::read_to_string(file)?.lines() {
            let row: Value = serde_json::from_str(line)?;
            for Judged { rule, right, shown } in judge(&extractor, &row)? {
                if !right && wrong.as_deref() == Some(rule.as_str()) {
                    println!("{shown}");
                }
                let count = counts.entry(rule).or_default();
                count.fired += 1;
                count.right += u32::from(right);
            }
        }
    }
    for info in extractor.rules() {
        let Some(count) = counts.get(&info.name) else {
            // Rules of files that never fire are to be looked at; passes of stages that this gold does not judge are not.
            if info.tier.is_some() {
                println!("{:32} never fired", info.name);
            }
            continue;
        };
        let confidence = 100 * (count.right + 1) / (count.fired + 2);
        let (name, stated) = (&info.name, info.confidence);
        println!("{name:32} fired {:6}  right {:6}  confidence {confidence:3}  (says {stated})", count.fired, count.right);
    }
    Ok(())
}

/// Every item that the gold can judge.
fn judge(extractor: &Extractor, row: &Value) -> Result<Vec<Judged>, Box<dyn std::error::Error>> {
    let text = row["text"].as_str().ok_or("a line has no text")?;
    let date = row["date"].as_str().and_then(|date| date.parse().ok());
    let graph = extractor.extract_document(text, None, date)?;
    let mut judged = Vec::new();
    if let Some(gold) = row["attributions"].as_array() {
        let discard = spans(&row["discard"]);
        for said in graph.statements.iter().filter(|said| said.within.is_none()) {
            let content: Spans = said.content.iter().map(|piece| (piece.start as usize, piece.end as usize)).collect();
            if shared(&content, &discard) > 0 {
                continue;
            }
            let source: Spans = said.source.iter().map(|source| (source.start as usize, source.end as usize)).collect();
            let right = gold.iter().any(|one| {
                let sources = spans(&one["source"]);
                let agree = (source.is_empty() && sources.is_empty()) || shared(&source, &sources) > 0;
                agree && is_half(&content, &spans(&one["content"]))
            });
            let shown = text[said.start as usize..said.end as usize].replace('\n', " ");
            judged.push(Judged { rule: said.evidence.rule.to_string(), right, shown });
        }
    }
    if let Some(gold) = row["entities"].as_array() {
        for mention in graph.mentions.iter().filter(|mention| mention.form == Form::Name) {
            let Some(label) = label_of(mention.kind) else { continue };
            let right = gold.iter().any(|one| {
                let at = |key: &str| one[key].as_u64().map(|at| at as u32);
                (at("start"), at("end")) == (Some(mention.start), Some(mention.end)) && one["type"].as_str() == Some(label)
            });
            let around =
                text[..mention.start as usize].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect::<String>();
            let shown = format!("{around}[{} {label}]", mention.text).replace('\n', " ");
            judged.push(Judged { rule: mention.evidence.rule.to_string(), right, shown });
        }
    }
    Ok(judged)
}

fn label_of(kind: MentionKind) -> Option<&'static str> {
    match kind {
        MentionKind::Person => Some("Person"),
        MentionKind::Organization => Some("Organization"),
        MentionKind::Location => Some("Location"),
        _ => None,
    }
}

fn spans(value: &Value) -> Spans {
    let number = |value: &Value| value.as_u64().map(|number| number as usize);
    value.as_array().into_iter().flatten().filter_map(|pair| Some((number(&pair[0])?, number(&pair[1])?))).collect()
}

fn length(spans: &Spans) -> usize {
    spans.iter().map(|(start, end)| end - start).sum()
}

fn shared(one: &Spans, other: &Spans) -> usize {
    one.iter().flat_map(|a| other.iter().map(move |b| a.1.min(b.1).saturating_sub(a.0.max(b.0)))).sum()
}

fn is_half(one: &Spans, other: &Spans) -> bool {
    let common = shared(one, other);
    2 * common >= length(one) + length(other) - common
}
