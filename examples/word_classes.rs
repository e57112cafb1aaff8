//! Compares word classes with a treebank: share of tokens right, F of each tag, and what is taken for what.
//!
//! ```text
//! cargo run --release --example word_classes -- gold.jsonl [--errors WORD_OR_TAG]
//! ```
//! Each line of the gold file is `{"tokens": [..], "tags": [..]}`. The tokens are joined with blanks; a token counts as
//! what its last word was given. Tokens tagged X or INTJ do not count.

use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Default)]
struct Score {
    right: u32,
    total: u32,
    by_tag: BTreeMap<String, [u32; 3]>,
    mixed: BTreeMap<(String, String), u32>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let gold = arguments.next().ok_or("which gold file?")?;
    let wanted = arguments.nth(1);
    let mut score = Score::default();
    for line in std::fs::read_to_string(gold)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let strings = |name: &str| -> Vec<String> {
            row[name].as_array().into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
        };
        compare(&strings("tokens"), &strings("tags"), wanted.as_deref(), &mut score);
    }
    println!("{:.2} % of {} tokens", 100.0 * f64::from(score.right) / f64::from(score.total.max(1)), score.total);
    for (tag, [right, gold, found]) in &score.by_tag {
        let f = 200.0 * f64::from(*right) / f64::from((gold + found).max(1));
        println!("{tag:6} F {f:5.1}   right {right} of {gold}, given {found}");
    }
    let mut mixed: Vec<_> = score.mixed.into_iter().collect();
    mixed.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for ((gold, found), count) in mixed.iter().take(30) {
        println!("{count:5} {gold} taken for {found}");
    }
    Ok(())
}

fn compare(tokens: &[String], tags: &[String], wanted: Option<&str>, score: &mut Score) {
    let text = tokens.join(" ");
    let classes = ascribe::word_classes(&text);
    let mut start = 0;
    let mut found = Vec::new();
    for token in tokens {
        start += token.len();
        let at = classes.partition_point(|class| (class.start as usize) < start);
        found.push(at.checked_sub(1).and_then(|at| classes.get(at)).map_or("", |class| class.class));
        start += 1;
    }
    for (at, (gold, &found)) in tags.iter().zip(&found).enumerate() {
        if matches!(gold.as_str(), "X" | "INTJ") {
            continue;
        }
        score.total += 1;
        score.by_tag.entry(gold.clone()).or_default()[1] += 1;
        score.by_tag.entry(found.to_owned()).or_default()[2] += 1;
        if gold == found {
            score.right += 1;
            score.by_tag.entry(gold.clone()).or_default()[0] += 1;
            continue;
        }
        *score.mixed.entry((gold.clone(), found.to_owned())).or_default() += 1;
        let pair = format!("{gold}-{found}");
        if wanted.is_some_and(|wanted| wanted == "all" || wanted == tokens[at] || wanted == gold || wanted == pair) {
            let from = at.saturating_sub(6);
            println!(
                "{gold} for {found}: {} [{}] {}",
                tokens[from..at].join(" "),
                tokens[at],
                tokens[at + 1..tokens.len().min(at + 6)].join(" ")
            );
        }
    }
}
