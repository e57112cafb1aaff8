//! Follows one sentence through every stage, for DESIGN.md.
//!
//! **How.** Runs the pipeline and writes down what each stage hands to the next; the test compares that with the block in
//! DESIGN.md. `UPDATE_DOCS=1 cargo test --lib walk` writes it anew.
//!
//! **Why this way.** A description of intermediate results that nobody checks is wrong after a month.

use crate::model::Date;
use crate::pipeline::{self, Found};
use crate::render;
use crate::resources::Resources;
use crate::text::{TokenSpan, Trace};
use std::fmt::Write;

const SENTENCE: &str =
    "Mayor Ana Ruiz told reporters on Tuesday that the bridge had cost more than $11.5 million, which she called “a bargain”.";

fn line(out: &mut String, stage: &str, items: impl Iterator<Item = String>) {
    let mut width = usize::MAX;
    for item in items {
        if width.saturating_add(item.len()) > 110 {
            let _ = write!(out, "{}{:<14}", if out.is_empty() { "" } else { "\n" }, if width == usize::MAX { stage } else { "" });
            width = 14;
        } else {
            out.push_str("   ");
            width += 3;
        }
        out.push_str(&item);
        width += item.chars().count();
    }
}

fn walk(with: &Resources) -> String {
    let date: Date = "2023-09-27".parse().unwrap();
    let found = pipeline::find(SENTENCE, Some(date), Trace::default(), with, |_, _| {});
    let Found { article, hits, tags, chunks, values, mentions, links, said } = &found;
    let words = |range: TokenSpan| format!("`{}`", article.slice(range));
    let mut out = String::new();
    line(&mut out, "tokens", article.tokens.all().iter().map(|token| article.token(token).to_owned()));
    line(&mut out, "quotations", article.quotations.iter().map(|quotation| words(quotation.tokens)));
    line(
        &mut out,
        "sentences",
        article.sentences.iter().map(|one| format!("{}..{}", article.span(one.tokens).start, article.span(one.tokens).end)),
    );
    line(&mut out, "look-up", hits.all().iter().map(|hit| format!("{} {:?}", words(hit.tokens), hit.class)));
    line(&mut out, "classes", article.tokens.all().iter().map(|token| format!("{}/{:?}", article.token(token), tags.of(token))));
    line(&mut out, "noun phrases", chunks.nouns.iter().map(|phrase| words(phrase.tokens)));
    line(&mut out, "verb groups", chunks.verbs.iter().map(|group| words(group.tokens)));
    let amount = |one: &crate::value::Amount| {
        let value = one.value.map(|value| value.normalize().to_string()).unwrap_or_default();
        format!("{} {:?} {value} {:?}", words(one.tokens), one.kind, one.comparator)
    };
    let time =
        |one: &crate::value::Time| format!("{} {:?} {}", words(one.tokens), one.kind, one.value.as_deref().unwrap_or_default());
    line(&mut out, "values", values.amounts.iter().map(amount).chain(values.times.iter().map(time)));
    line(&mut out, "mentions", mentions.all.iter().map(|one| format!("{} {:?} {:?}", words(one.tokens), one.form, one.kind)));
    line(
        &mut out,
        "roles",
        mentions
            .roles
            .iter()
            .map(|one| format!("{} held by {:?}", words(one.title), one.holder.map(|at| article.slice(mentions.get(at).tokens)))),
    );
    let linked = |entity: &crate::coref::Entity| {
        let places: Vec<&str> = entity.mentions.iter().map(|&at| article.slice(mentions.get(at).tokens)).collect();
        format!("{} = {}", entity.name, places.join(", "))
    };
    line(&mut out, "entities", links.entities.iter().map(linked));
    let statement = |one: &crate::attribution::Statement| {
        let content: Vec<&str> = one.content.iter().map(|piece| piece.slice(SENTENCE)).collect();
        let cue = one.cue.as_ref().map(|cue| words(cue.tokens)).unwrap_or_default();
        format!("{} {cue} `{}`", one.source.map(words).unwrap_or_default(), content.join(" … "))
    };
    line(&mut out, "statements", said.iter().map(statement));
    let graph = pipeline::graph(found, Some("bridge"), with);
    out.push_str("\n```\n\nand put together, as `--output text` shows the graph:\n\n```text\n");
    out.push_str(render::text(&graph, SENTENCE).trim_end());
    out.push('\n');
    out
}

#[test]
fn the_sentence_of_design_md_takes_the_road_that_it_says() {
    const BEGIN: &str = "<!-- written by src/walk.rs -->\n```text\n";
    const END: &str = "```\n<!-- end -->";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/DESIGN.md");
    let design = std::fs::read_to_string(path).unwrap();
    let (before, rest) = design.split_once(BEGIN).expect("DESIGN.md has the place");
    let (written, after) = rest.split_once(END).expect("DESIGN.md has the end of the place");
    let real = walk(&Resources::default());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, format!("{before}{BEGIN}{real}{END}{after}")).unwrap();
        return;
    }
    assert!(written == real, "run `UPDATE_DOCS=1 cargo test --lib walk` and read what changed:\n{real}");
}
