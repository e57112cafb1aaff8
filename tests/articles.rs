//! The fixtures, held against what a reader expects of them.
//!
//! Beside every `fixtures/small/<phenomenon>.txt`, and beside the articles in `fixtures/`, stands `<name>.expect`, a line an expectation:
//!
//! ```text
//! said "content" by="source" speaker="name" cue="said" act=say form=direct polarity=negative to="whom" in="medium" within="content"
//! name person "Ana Ruiz" entity="Ana Ruiz"      a name with this kind (and canonical name)
//! same "Ana Ruiz" "She"                         both are mentions of one entity
//! apart "Bill Hay" "Nora Hay"                   they are not
//! role "Mayor" holder="Ana Ruiz" organization="…" location="…" acting=true
//! amount "$5" kind=money value=5 currency=USD   time "on Friday" value=2023-09-29   date 2023-09-27
//! block headline "…"        sentence "…"
//! no said ["words"]         no statement at all, or none whose content has these words;  no name|amount|time "text"
//! wrong <expectation>       known to fail: asserted to fail, so that an improvement is noticed
//! # comment
//! ```
//! Pieces of a split content are joined by " … ".

mod texts;

use ascribe::{ClaimGraph, Extractor, Form, Id, Statement};
use serde::Serialize;
use std::fs;

/// The words and the named facts of a line.
struct Line {
    words: Vec<String>,
    facts: Vec<(String, String)>,
}

impl Line {
    fn parse(line: &str) -> Line {
        let mut parsed = Line { words: Vec::new(), facts: Vec::new() };
        let mut rest = line.trim();
        while !rest.is_empty() {
            let bare = rest.find(['"', ' ', '=']).unwrap_or(rest.len());
            let name = (rest[bare..].starts_with('=')).then(|| rest[..bare].to_owned());
            if name.is_some() {
                rest = &rest[bare + 1..];
            }
            let (value, after) = match rest.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or_else(|| panic!("no closing mark: {line}")),
                None => rest.split_once(' ').unwrap_or((rest, "")),
            };
            match name {
                Some(name) => parsed.facts.push((name, value.to_owned())),
                None => parsed.words.push(value.to_owned()),
            }
            rest = after.trim_start();
        }
        parsed
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map(String::as_str).unwrap_or_default()
    }

    /// Whether every named fact is as `has` says.
    fn all(&self, has: impl Fn(&str) -> Option<String>) -> bool {
        self.facts.iter().all(|(name, value)| has(name).as_deref() == Some(value))
    }
}

fn content(said: &Statement) -> String {
    said.content.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" … ")
}

fn label(value: impl Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap_or_default().to_owned()
}

fn entity_name(graph: &ClaimGraph, id: Option<Id>) -> Option<String> {
    let id = id?;
    graph.entities.iter().find(|entity| entity.id == id).map(|entity| entity.name.clone())
}

/// A field of an item, as JSON has it.
fn field(item: &impl Serialize, name: &str) -> Option<String> {
    match serde_json::to_value(item).unwrap().get(name)? {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Object(slice) => slice.get("text")?.as_str().map(str::to_owned),
        other => Some(other.to_string()),
    }
}

fn said_has(graph: &ClaimGraph, said: &Statement, fact: &str) -> Option<String> {
    match fact {
        "by" => said.source.as_ref().map(|source| source.text.clone()),
        "speaker" => entity_name(graph, said.speaker),
        "cue" => said.cue.as_ref().map(|cue| cue.text.clone()),
        "act" => said.cue.as_ref().map(|cue| cue.act.name().to_owned()),
        "form" => Some(label(said.form)),
        "polarity" => Some(label(said.polarity)),
        "to" => said.addressee.as_ref().map(|whom| whom.text.clone()),
        "in" => said.medium.as_ref().map(|medium| medium.text.clone()),
        "within" => said.within.and_then(|outer| graph.statements.iter().find(|one| one.id == outer)).map(content),
        other => panic!("`said` knows no `{other}`"),
    }
}

/// Whether an expectation holds.
fn holds(graph: &ClaimGraph, text: &str, line: &Line) -> bool {
    let entities_of = |text: &str| -> Vec<Id> {
        graph.mentions.iter().filter(|mention| mention.text == text).filter_map(|mention| mention.entity).collect()
    };
    let cut = |start: u32, end: u32| &text[start as usize..end as usize];
    match line.word(0) {
        "said" => graph.statements.iter().any(|one| content(one) == line.word(1) && line.all(|fact| said_has(graph, one, fact))),
        "name" => graph.mentions.iter().any(|one| {
            one.form == Form::Name
                && label(one.kind) == line.word(1)
                && one.text == line.word(2)
                && line.all(|_| entity_name(graph, one.entity))
        }),
        "same" => entities_of(line.word(1)).iter().any(|id| entities_of(line.word(2)).contains(id)),
        "apart" => !entities_of(line.word(1)).iter().any(|id| entities_of(line.word(2)).contains(id)),
        "role" => graph.roles.iter().any(|one| {
            one.title == line.word(1)
                && line.all(|fact| match fact {
                    "holder" => entity_name(graph, one.holder),
                    "organization" => entity_name(graph, one.organization),
                    "location" => entity_name(graph, one.location),
                    other => field(one, other),
                })
        }),
        "amount" => graph.amounts.iter().any(|one| one.text == line.word(1) && line.all(|fact| field(one, fact))),
        "time" => graph.times.iter().any(|one| one.text == line.word(1) && line.all(|fact| field(one, fact))),
        "date" => graph.document.date.as_ref().is_some_and(|date| date.value == line.word(1)),
        "block" => {
            graph.document.blocks.iter().any(|one| label(one.kind) == line.word(1) && cut(one.start, one.end) == line.word(2))
        }
        "sentence" => graph.sentences.iter().any(|one| cut(one.start, one.end) == line.word(1)),
        "no" => match line.word(1) {
            "said" if line.words.len() == 2 => graph.statements.is_empty(),
            "said" => !graph.statements.iter().any(|one| content(one).contains(line.word(2))),
            "name" => !graph.mentions.iter().any(|one| one.form == Form::Name && one.text == line.word(2)),
            "amount" => !graph.amounts.iter().any(|one| one.text == line.word(2)),
            "time" => !graph.times.iter().any(|one| one.text == line.word(2)),
            other => panic!("`no` knows no `{other}`"),
        },
        other => panic!("no expectation is called `{other}`"),
    }
}

#[test]
fn fixtures_meet_their_expectations() {
    let (mut failures, mut asked, mut known_wrong) = (Vec::new(), 0, 0);
    for path in texts::all() {
        let text = fs::read_to_string(&path).unwrap();
        let expected =
            fs::read_to_string(path.with_extension("expect")).unwrap_or_else(|_| panic!("{} has no .expect", path.display()));
        let graph = Extractor::default().extract(&text);
        for line in expected.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (known, claim) = line.strip_prefix("wrong ").map_or((false, line), |claim| (true, claim));
            asked += 1;
            known_wrong += usize::from(known);
            if holds(&graph, &text, &Line::parse(claim)) == known {
                let name = path.file_stem().unwrap().to_string_lossy();
                failures.push(if known { format!("{name}: no longer wrong: {claim}") } else { format!("{name}: {claim}") });
            }
        }
    }
    println!("{asked} expectations, {known_wrong} known to fail");
    assert!(failures.is_empty(), "{} of {asked} expectations fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_line_of_expectation_is_cut_into_words_and_facts() {
    let line = Line::parse(r#"said "a b" by="c d" act=say"#);
    assert_eq!(line.words, ["said", "a b"]);
    assert_eq!(line.facts, [("by".to_owned(), "c d".to_owned()), ("act".to_owned(), "say".to_owned())]);
}
