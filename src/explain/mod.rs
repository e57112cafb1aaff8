//! Why something was found at a place of the text, or was not.
//!
//! **How.** Runs the stages with an open [`Trace`], then describes the token at the offset layer by layer: what it is, what
//! the look-up says, its phrases, the items of the graph that cover it with rule and confidence, and the candidates that lost.
//!
//! **Why this way.** The items are read from the finished graph, so that an explanation cannot say anything else than the
//! output does.
//!
//! **Limits.** Of passes written in Rust only those candidates are shown that the pass itself notes.

mod example;

pub(crate) use example::failed as failed_examples;

use crate::model::{ClaimGraph, Date, Evidence, RuleInfo, Span};
use crate::pipeline::{self, Found};
use crate::render::visible;
use crate::resources::Resources;
use crate::rules::{Pass, Rules};
use crate::text::{Note, TokenId, Trace};
use crate::{attribution, coref, mention, value};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Every rule and pass in use, by stage and name.
pub(crate) fn rules(rules: &Rules) -> Vec<RuleInfo> {
    let mut list = rules.list();
    list.extend(passes().map(|(stage, pass)| of_pass(stage, pass)));
    list.sort_by(|a, b| (&a.stage, &a.name).cmp(&(&b.stage, &b.name)));
    list
}

/// Every pass, with the name of its stage.
fn passes() -> impl Iterator<Item = (&'static str, &'static Pass)> {
    let stages: [(&str, &[&[Pass]]); 4] = [
        ("value", value::PASSES),
        ("mention", mention::PASSES),
        ("coref", coref::PASSES),
        ("attribution", &[attribution::PASSES]),
    ];
    stages.into_iter().flat_map(|(stage, passes)| passes.iter().copied().flatten().map(move |pass| (stage, pass)))
}

/// The names of all passes.
pub(crate) fn pass_names() -> Vec<&'static str> {
    passes().map(|(_, pass)| pass.name).collect()
}

fn of_pass(stage: &str, pass: &Pass) -> RuleInfo {
    RuleInfo {
        name: pass.name.to_owned(),
        stage: stage.to_owned(),
        tier: None,
        confidence: pass.confidence,
        place: None,
        pattern: pass.about.to_owned(),
        examples: Vec::new(),
    }
}

/// The explanation of the token at a byte offset, as lines of text.
pub(crate) fn at(text: &str, offset: usize, date: Option<Date>, with: &Resources) -> String {
    if u32::try_from(text.len()).is_err() {
        return "the text has 4 GiB or more; split it\n".to_owned();
    }
    let found = pipeline::find(text, date, Trace::open(), with, |_, _| {});
    let token = found.article.tokens.at(u32::try_from(offset).unwrap_or(u32::MAX));
    if token.0 >= found.article.tokens.len() {
        return format!("no word stands at byte {offset}; the text has {} bytes\n", text.len());
    }
    let mut out = String::new();
    let span = found.article.tokens.span(token);
    if offset < span.start as usize {
        line(&mut out, "place", &format!("no word stands at byte {offset}; this is the next one"));
    }
    describe_token(&mut out, &found, token);
    let notes: Vec<Note> = found.article.trace.notes().into_iter().filter(|note| note.tokens.holds(token)).collect();
    let places: Vec<Span> = notes.iter().map(|note| found.article.span(note.tokens)).collect();
    let graph = pipeline::graph(found, None, with);
    let items = items(&graph);
    describe_items(&mut out, &items, span);
    describe_notes(&mut out, &notes, &places, &items, text);
    visible(&out).into_owned()
}

/// An item of the graph, in words.
struct Item {
    stage: &'static str,
    span: Span,
    what: String,
    rule: String,
    found_by: String,
}

fn describe_token(out: &mut String, found: &Found<'_>, token: TokenId) {
    let Found { article, hits, tags, chunks, .. } = found;
    let span = article.tokens.span(token);
    let sentence = article.sentences.get(article.sentence_of(token));
    let sentence = sentence.map_or("", |sentence| article.slice(sentence.tokens));
    line(
        out,
        "word",
        &format!("\"{}\" {}..{}, {}", article.token(token), span.start, span.end, format!("{:?}", tags.of(token)).to_lowercase()),
    );
    line(out, "sentence", &shorten(sentence));
    let covering = hits.all().iter().filter(|hit| hit.tokens.holds(token));
    for hit in covering {
        line(out, "look-up", &format!("\"{}\" is {{{}}}", article.slice(hit.tokens), hit.class.name()));
    }
    for noun in chunks.nouns.iter().filter(|noun| noun.tokens.holds(token)) {
        let marks = [(noun.definite, "definite"), (noun.plural, "plural"), (noun.pronoun, "pronoun")];
        let marks: String = marks.iter().filter(|(holds, _)| *holds).map(|(_, mark)| format!(", {mark}")).collect();
        line(
            out,
            "phrase",
            &format!("\"{}\", noun phrase of \"{}\"{marks}", shorten(article.slice(noun.tokens)), article.token(noun.head)),
        );
    }
    if let Some(verb) = chunks.verb_at(token).map(|at| chunks.verbs[at]) {
        let marks = [(verb.negated, "negated"), (verb.passive, "passive"), (verb.linked, "linked to the verb before it")];
        let marks: String = marks.iter().filter(|(holds, _)| *holds).map(|(_, mark)| format!(", {mark}")).collect();
        let form = format!("{:?}", verb.kind).to_lowercase();
        line(
            out,
            "phrase",
            &format!("\"{}\", verb group of \"{}\", {form}{marks}", article.slice(verb.tokens), article.token(verb.head)),
        );
    }
}

fn items(graph: &ClaimGraph) -> Vec<Item> {
    let mut items = Vec::new();
    let mut add = |stage, start, end, what: String, evidence: &Evidence| {
        let notes: String = evidence.notes.iter().map(|note| format!(", {note}")).collect();
        let found_by = format!("{} ({} %{notes})", evidence.rule, evidence.confidence);
        items.push(Item { stage, span: Span::new(start, end), what, rule: evidence.rule.to_string(), found_by });
    };
    let entities: BTreeMap<_, _> = graph.entities.iter().map(|entity| (entity.id, entity)).collect();
    for mention in &graph.mentions {
        let entity = mention.entity.and_then(|id| entities.get(&id));
        let entity = entity.map_or_else(String::new, |entity| format!(", entity \"{}\"", entity.name));
        let what = format!("mention \"{}\" ({} {}{entity})", mention.text, name(&mention.kind), name(&mention.form));
        add("mention", mention.start, mention.end, what, &mention.evidence);
    }
    for role in &graph.roles {
        let holder = role.holder.and_then(|id| entities.get(&id));
        let holder = holder.map_or_else(String::new, |holder| format!(" of \"{}\"", holder.name));
        add("role", role.start, role.end, format!("role \"{}\"{holder}", role.text), &role.evidence);
    }
    for amount in &graph.amounts {
        let value = amount.value.as_deref().unwrap_or("unknown");
        let what = format!("amount \"{}\" ({}, value {value})", amount.text, name(&amount.kind));
        add("value", amount.start, amount.end, what, &amount.evidence);
    }
    for time in &graph.times {
        let value = time.value.as_deref().unwrap_or("unknown");
        add(
            "value",
            time.start,
            time.end,
            format!("time \"{}\" ({}, value {value})", time.text, name(&time.kind)),
            &time.evidence,
        );
    }
    for said in &graph.statements {
        let source = said.source.as_ref().map_or_else(String::new, |source| format!("source \"{}\", ", source.text));
        let cue = said.cue.as_ref().map_or_else(String::new, |cue| format!("cue \"{}\" ({}), ", cue.text, cue.act.name()));
        let content: Vec<String> = said.content.iter().map(|piece| format!("\"{}\"", shorten(&piece.text))).collect();
        let what = format!("statement, {source}{cue}content {}", content.join(" + "));
        add("attribution", said.start, said.end, what, &said.evidence);
    }
    items
}

/// The name of a plain enum in the output.
fn name<T: std::fmt::Debug>(value: &T) -> String {
    format!("{value:?}").to_lowercase()
}

fn describe_items(out: &mut String, items: &[Item], at: Span) {
    for item in items.iter().filter(|item| item.span.start <= at.start && at.end <= item.span.end) {
        line(out, "found", &format!("{}, by {}", item.what, item.found_by));
    }
}

fn describe_notes(out: &mut String, notes: &[Note], places: &[Span], items: &[Item], text: &str) {
    for (note, &place) in notes.iter().zip(places) {
        let words = shorten(place.slice(text));
        let Some(rule) = &note.rule else {
            line(out, "weighed", &format!("{} \"{words}\": {}", note.stage, note.text));
            continue;
        };
        let beside = |item: &&Item| item.span.start < place.end && place.start < item.span.end;
        if items.iter().filter(beside).any(|item| &item.rule == rule) {
            line(out, "rule", &format!("{rule} fits \"{words}\" ({}) and is kept", note.text));
            continue;
        }
        let winners = items.iter().filter(beside).filter(|item| item.stage == note.stage);
        let winners: Vec<&str> = winners.map(|item| item.rule.as_str()).collect();
        let outcome = if winners.is_empty() {
            "but its stage made nothing of it".to_owned()
        } else {
            format!("but lost to {}", winners.join(", "))
        };
        line(out, "rule", &format!("{rule} fits \"{words}\" ({}) {outcome}", note.text));
    }
}

fn line(out: &mut String, key: &str, value: &str) {
    writeln!(out, "{key:<9} {value}").expect("writing to a string cannot fail");
}

/// The first and last words of a long text.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 120;
    let words: Vec<&str> = text.split_whitespace().take(400).collect();
    let whole = words.join(" ");
    if whole.chars().count() <= LONGEST {
        return whole;
    }
    let end = whole.char_indices().nth(LONGEST - 20).map_or(whole.len(), |(at, _)| at);
    let tail = words.iter().rev().take(2).rev().copied().collect::<Vec<_>>().join(" ");
    format!("{} … {tail}", &whole[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explanation_begins_with_the_word_and_its_sentence() {
        let text = "The bank opened. The mayor, Ana Ruiz, left.";
        let lines = at(text, text.find("mayor").unwrap(), None, &Resources::default());
        assert!(lines.starts_with("word      \"mayor\" 21..26"), "{lines}");
        assert!(lines.contains("sentence  The mayor, Ana Ruiz, left."), "{lines}");
        let blank = at(text, text.find(" mayor").unwrap(), None, &Resources::default());
        assert!(
            blank.starts_with("place     no word stands at byte 20; this is the next one\nword      \"mayor\" 21..26"),
            "{blank}"
        );
    }

    #[test]
    fn an_offset_outside_of_the_text_is_said_to_be_one() {
        assert!(at("Short.", 900, None, &Resources::default()).contains("no word stands at byte 900"));
        assert!(at("", 0, None, &Resources::default()).contains("no word"));
    }
}
