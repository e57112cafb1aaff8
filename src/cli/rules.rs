//! `ascribe rules` and `ascribe explain`: which rules there are, and what they did at a place.

use super::arguments::{Explain, Rules, RulesOutput};
use super::{Failure, extractor, print, source};
use ascribe::{Extractor, Offsets};
use std::fmt::Write;
use std::sync::Arc;

/// Lists the rules in use.
pub(super) fn list(asked: &Rules) -> Result<bool, Failure> {
    let extractor = extractor(None, &asked.lexicon, Offsets::Byte)?;
    if asked.check {
        return check(&extractor);
    }
    let rules = extractor.rules();
    if asked.output == RulesOutput::Json {
        return print(&(serde_json::to_string_pretty(&rules).expect("rules are plain data") + "\n"));
    }
    let mut out = String::new();
    for rule in rules {
        let (tier, place) = (rule.tier.as_deref().unwrap_or("pass"), rule.place.as_deref().unwrap_or("-"));
        let _ =
            writeln!(out, "{:<12} {:<36} {:<8} {:>3}  {place}  {}", rule.stage, rule.name, tier, rule.confidence, rule.pattern);
    }
    print(&out)
}

/// Reports the examples that fail; whether there are none.
fn check(extractor: &Extractor) -> Result<bool, Failure> {
    let failed = extractor.failed_examples();
    for one in &failed {
        eprintln!("ascribe: {}: rule `{}`: {}\n      in: {}", one.place, one.rule, one.problem, one.text);
    }
    if failed.is_empty() {
        print("every example holds\n")?;
    }
    Ok(failed.is_empty())
}

/// Explains a place of a text.
pub(super) fn explain(asked: &Explain) -> Result<bool, Failure> {
    let extractor = extractor(asked.date, &asked.lexicon, Offsets::Byte)?;
    if source::is_missing(&asked.file) {
        return Err(Failure::usage(format_args!("{}: there is no such file", source::name(&asked.file))));
    }
    let text = source::read(&asked.file, source::LIMIT, &Arc::default()).map_err(Failure::broken)?;
    if asked.at > text.len() {
        return Err(Failure::usage(format_args!("--at {} lies behind the text, which has {} bytes", asked.at, text.len())));
    }
    print(&extractor.explain(&text, asked.at))
}
