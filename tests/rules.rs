//! Every `yes` and `no` line of every rule, through the whole pipeline.
//!
//! A `yes` names facts (`source "Ruiz", act say`); all of them must hold for one item that the rule has found. In a `no`
//! the rule must have found nothing.

use ascribe::{ClaimGraph, Extractor, Id, RuleExample, RuleInfo};

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

#[test]
fn every_example_of_every_rule_holds() {
    let extractor = Extractor::default();
    let mut failures = Vec::new();
    for rule in extractor.rules().iter().filter(|rule| rule.tier.is_some()) {
        for example in &rule.examples {
            if let Err(problem) = check(&extractor, rule, example) {
                let file = rule.place.as_deref().and_then(|place| place.split(':').next()).unwrap_or("");
                failures.push(format!("{file}:{}: rule `{}`: {problem}\n    {}", example.line, rule.name, example.text));
            }
        }
    }
    assert!(failures.is_empty(), "{} examples fail\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn rules_and_passes_share_no_name() {
    let rules = Extractor::default().rules();
    let mut names: Vec<&str> = rules.iter().map(|rule| rule.name.as_str()).collect();
    names.sort_unstable();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// A folder with one file of rules.
fn folder(name: &str, rules: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("ascribe-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("mine.rules"), rules).unwrap();
    folder
}

#[test]
fn a_capture_inside_a_capture_may_come_to_nothing() {
    let rules = "stage attribution\nrule by-the-word\n  cue=( by source=( <name> 's ) ( word | account ) ) \",\" <content>\n  \
                 tier sure confidence 90\n  gives act say\n  yes By Ruiz's account, the bridge is safe. -> source \"Ruiz's\"\n  \
                 no By Ruiz's account the bridge is safe.\n";
    let folder = folder("nested", rules);
    let extractor = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let found = |text: &str| {
        let graph = extractor.extract(text);
        graph.statements.iter().filter(|statement| statement.evidence.rule == "by-the-word").count()
    };
    assert_eq!(found("By Ruiz's account, the bridge is safe."), 1);
    // The outer capture is closed before the comma is missed.
    assert_eq!(found("By Ana Ruiz's account the bridge is safe."), 0);
}

#[test]
fn a_user_can_add_a_rule_and_disable_another() {
    let text = "The oracle of Tarvik hath decreed that the games begin.";
    let rules = "stage attribution\nrule hath-decreed\n  cue=( hath decreed ) that <content>\n  tier sure confidence 90\n  gives act order\n  \
                 yes The king hath decreed that all shall sing. -> act order\n  no The king decreed it.\ndisable place-the-town-of\n";
    let folder = folder("rules", rules);
    let extractor = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let graph = extractor.extract(text);
    let said = graph.statements.iter().find(|said| said.evidence.rule == "hath-decreed").expect("the rule fires");
    assert_eq!((said.content[0].text.as_str(), said.cue.as_ref().unwrap().act.name()), ("the games begin", "order"));
    assert!(extractor.rules().iter().all(|rule| rule.name != "place-the-town-of"));
    assert!(Extractor::default().rules().iter().any(|rule| rule.name == "place-the-town-of"));
}

#[test]
fn a_mistake_in_a_users_rule_names_file_line_and_remedy() {
    let folder = folder(
        "mistake",
        "stage attribution\nrule hath-decreed\n  cue={sya} that <content>\n  tier sure confidence 90\n  yes a\n  no b\n",
    );
    let error = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(error.is_lexicon());
    assert!(error.to_string().contains("mine.rules:3: there is no class, word class, shape or word list `sya`; "), "{error}");
}

#[test]
fn facts_are_read_as_they_are_written() {
    let facts = parse(r#"source "Ana Ruiz", act say, content "one" "two", kind person "Ruiz""#).unwrap();
    let facts: Vec<String> = facts.iter().map(|fact| format!("{}={}", fact.key, fact.values.join("|"))).collect();
    assert_eq!(facts, ["source=Ana Ruiz", "act=say", "content=one|two", "kind=person", "text=Ruiz"]);
    assert!(parse("source \"open").is_err());
}

fn check(extractor: &Extractor, rule: &RuleInfo, example: &RuleExample) -> Result<(), String> {
    let graph = extractor.extract(&example.text);
    let items = items(&graph);
    let mine: Vec<&Item> = items.iter().filter(|item| item.rule == rule.name).collect();
    if !example.finds {
        return if mine.is_empty() { Ok(()) } else { Err(format!("found something in a `no`: {}", show(&mine))) };
    }
    let facts = parse(&example.expected)?;
    if facts.is_empty() {
        return Err("names nothing after `->`".to_owned());
    }
    let holds = |item: &Item| facts.iter().all(|fact| fact.holds(&item.facts));
    if mine.iter().any(|item| holds(item)) {
        return Ok(());
    }
    if let Some(other) = items.iter().find(|item| holds(item)) {
        return Err(format!("is found by `{}` instead", other.rule));
    }
    let found = if mine.is_empty() { items.iter().collect() } else { mine };
    Err(format!("does not find it; found {}", show(&found)))
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
        let mut key = rest[..end].to_owned();
        if key.is_empty() {
            return Err(format!("a fact begins with a key, not with `{rest}`"));
        }
        rest = rest[end..].trim_start();
        if !rest.starts_with('"') {
            let end = rest.find([',', ' ']).unwrap_or(rest.len());
            facts.push(Fact { key, values: vec![rest[..end].to_owned()] });
            rest = rest[end..].trim_start();
            key = "text".to_owned();
        }
        let mut values = Vec::new();
        while let Some(quoted) = rest.strip_prefix('"') {
            let end = quoted.find('"').ok_or("a quoted value is not closed")?;
            values.push(quoted[..end].to_owned());
            rest = quoted[end + 1..].trim_start();
        }
        if !values.is_empty() {
            facts.push(Fact { key, values });
        }
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    }
    Ok(facts)
}

fn items(graph: &ClaimGraph) -> Vec<Item> {
    let name = |id: Option<Id>| graph.entities.iter().find(|entity| Some(entity.id) == id).map(|entity| entity.name.clone());
    let mut items = Vec::new();
    for mention in &graph.mentions {
        let facts = vec![("kind", word(mention.kind)), ("form", word(mention.form)), ("text", mention.text.clone())];
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
        let mut facts = vec![("polarity", word(said.polarity)), ("form", word(said.form))];
        facts.extend(said.source.iter().map(|source| ("source", source.text.clone())));
        facts.extend(said.content.iter().map(|piece| ("content", piece.text.clone())));
        facts.extend(said.medium.iter().map(|medium| ("medium", medium.text.clone())));
        facts.extend(said.addressee.iter().map(|addressee| ("addressee", addressee.text.clone())));
        facts.extend(said.modality.map(|modality| ("modality", word(modality))));
        facts.extend(name(said.speaker).map(|speaker| ("speaker", speaker)));
        if let Some(cue) = &said.cue {
            facts.extend([("cue", cue.text.clone()), ("act", cue.act.name().to_owned()), ("lemma", cue.lemma.clone())]);
        }
        items.push(Item { rule: said.evidence.rule.to_string(), facts });
    }
    for edge in &graph.edges {
        let Some(evidence) = &edge.evidence else { continue };
        items.push(Item { rule: evidence.rule.to_string(), facts: vec![("edge", word(edge.kind))] });
    }
    items
}

/// A plain enum as the output writes it.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
