//! Reads rule files: lines into rules, with everything that can be wrong named by its line.
//!
//! **How.** A rule begins with `rule NAME`; its pattern follows on one or more lines, then `tier`, `gives`, `yes` and `no`
//! in any order. Between rules stand `stage NAME`, `words NAME word …` and `disable NAME`. `#` begins a comment line.
//!
//! **Why this way.** Lines with a key each are read without a grammar, at several hundred megabytes a second, and a
//! mistake has one line to point at.
//!
//! **Limits.** A word list holds for the rest of its file.

use super::stage::{self, Stage, Tier};
use crate::Error;

/// A rule as it stands in its file; all text borrows from it.
#[derive(Clone, Debug)]
pub(super) struct RawRule<'a> {
    pub line: usize,
    pub stage: Stage,
    pub name: &'a str,
    pub pattern: &'a str,
    pub pattern_line: usize,
    pub tier: Tier,
    pub confidence: u8,
    pub gives: Vec<(&'a str, &'a str)>,
    /// How many word lists of the file it may use: those above it.
    pub lists: usize,
    /// Examples: whether it is a `yes`, and what follows the key.
    pub examples: Vec<Example<'a>>,
}

/// An example of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Example<'a> {
    pub line: usize,
    /// Whether the rule must find something in it.
    pub is_yes: bool,
    /// The text, with `-> …` after it in a `yes`.
    pub text: &'a str,
}

/// A rule file.
#[derive(Debug, Default)]
pub(super) struct RawFile<'a> {
    pub rules: Vec<RawRule<'a>>,
    /// Word lists: line, name, words.
    pub lists: Vec<(usize, &'a str, &'a str)>,
    /// Rules of other files that shall not run: line, name.
    pub disabled: Vec<(usize, &'a str)>,
}

/// Reads a file.
pub(super) fn parse<'a>(file: &str, text: &'a str) -> Result<RawFile<'a>, Error> {
    let mut parser = Parser { file, text, raw: RawFile::default(), stage: None, open: None };
    let mut start = 0;
    for (index, line) in text.split('\n').enumerate() {
        let end = start + line.len();
        parser.line(index + 1, start, end)?;
        start = end + 1;
    }
    parser.finish()?;
    Ok(parser.raw)
}

struct Parser<'a, 'f> {
    file: &'f str,
    text: &'a str,
    raw: RawFile<'a>,
    stage: Option<Stage>,
    open: Option<Open<'a>>,
}

/// The rule that is being read.
struct Open<'a> {
    line: usize,
    stage: Stage,
    name: &'a str,
    pattern: Option<(usize, usize, usize)>,
    has_keys: bool,
    tier: Option<(Tier, u8)>,
    gives: Vec<(&'a str, &'a str)>,
    examples: Vec<Example<'a>>,
}

impl<'a> Parser<'a, '_> {
    fn line(&mut self, number: usize, start: usize, end: usize) -> Result<(), Error> {
        let line = self.text[start..end].trim_ascii();
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let (key, value) = line.split_once([' ', '\t']).map_or((line, ""), |(key, value)| (key, value.trim_ascii_start()));
        match key {
            "rule" => return self.rule(number, value),
            "stage" | "words" | "disable" if self.open.as_ref().is_none_or(|open| open.has_keys) => {
                self.finish()?;
                return self.header(number, key, value);
            }
            _ => {}
        }
        let Some(open) = &mut self.open else {
            return Err(Error::line(
                self.file,
                number,
                format!("`{key}` stands outside of a rule"),
                "begin a rule with `rule NAME`, or a comment with `#`",
            ));
        };
        match key {
            "tier" | "gives" | "yes" | "no" if open.pattern.is_none() => {
                return Err(Error::line(
                    self.file,
                    number,
                    format!("rule `{}` has no pattern", open.name),
                    "write the pattern on the line after `rule`",
                ));
            }
            "tier" => open.tier = Some(tier(self.file, number, value)?),
            "gives" => open.gives.push(gives(self.file, number, open.stage, value)?),
            "yes" | "no" => open.examples.push(Example { line: number, is_yes: key == "yes", text: value }),
            _ if !open.has_keys => {
                let from = open.pattern.map_or(start, |(from, _, _)| from);
                let first = open.pattern.map_or(number, |(_, _, line)| line);
                open.pattern = Some((from, end, first));
                return Ok(());
            }
            _ => {
                return Err(Error::line(
                    self.file,
                    number,
                    format!("unknown key `{key}`"),
                    "the keys of a rule are tier, gives, yes and no",
                ));
            }
        }
        open.has_keys = true;
        Ok(())
    }

    fn rule(&mut self, number: usize, name: &'a str) -> Result<(), Error> {
        self.finish()?;
        check_name(self.file, number, name)?;
        let Some(stage) = self.stage else {
            return Err(Error::line(self.file, number, format!("rule `{name}` has no stage"), stage_remedy()));
        };
        self.open = Some(Open {
            line: number,
            stage,
            name,
            pattern: None,
            has_keys: false,
            tier: None,
            gives: Vec::new(),
            examples: Vec::new(),
        });
        Ok(())
    }

    fn header(&mut self, number: usize, key: &str, value: &'a str) -> Result<(), Error> {
        match key {
            "stage" => {
                let stage = Stage::ALL.iter().copied().find(|stage| stage.name() == value);
                self.stage = Some(
                    stage
                        .ok_or_else(|| Error::line(self.file, number, format!("there is no stage `{value}`"), stage_remedy()))?,
                );
            }
            "disable" => {
                check_name(self.file, number, value)?;
                self.raw.disabled.push((number, value));
            }
            _ => {
                let (name, words) = value.split_once(char::is_whitespace).unwrap_or((value, ""));
                if words.trim().is_empty() {
                    return Err(Error::line(
                        self.file,
                        number,
                        format!("the word list `{name}` is empty"),
                        "write `words NAME word word …`",
                    ));
                }
                self.raw.lists.push((number, name, words));
            }
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), Error> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let Open { line, stage, name, pattern, tier, gives, examples, .. } = open;
        let wrong = |problem: &str, remedy: &str| Error::line(self.file, line, format!("rule `{name}` {problem}"), remedy);
        let (from, to, pattern_line) =
            pattern.ok_or_else(|| wrong("has no pattern", "write the pattern on the line after `rule`"))?;
        let (tier, confidence) = tier.ok_or_else(|| wrong("has no tier", "add a line such as `tier sure  confidence 90`"))?;
        if !examples.iter().any(|example| example.is_yes) || !examples.iter().any(|example| !example.is_yes) {
            return Err(wrong("lacks an example", "add at least one `yes` line and one `no` line"));
        }
        let pattern = &self.text[from..to];
        let lists = self.raw.lists.len();
        self.raw.rules.push(RawRule { line, stage, name, pattern, pattern_line, tier, confidence, gives, lists, examples });
        Ok(())
    }
}

fn stage_remedy() -> String {
    let names: Vec<&str> = Stage::ALL.iter().map(|stage| stage.name()).collect();
    format!("write `stage NAME` above it; the stages are {}", names.join(", "))
}

fn check_name(file: &str, line: usize, name: &str) -> Result<(), Error> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.is_empty() && name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(fits) {
        return Ok(());
    }
    Err(Error::line(
        file,
        line,
        format!("`{name}` is no name for a rule"),
        "use small letters, digits and hyphens, such as quote-said-source",
    ))
}

fn tier(file: &str, line: usize, value: &str) -> Result<(Tier, u8), Error> {
    let remedy = "write `tier sure  confidence 90`, with sure, likely or fallback";
    let mut words = value.split_whitespace();
    let name = words.next().unwrap_or("");
    let tier = Tier::ALL.iter().copied().find(|tier| tier.name() == name);
    let tier = tier.ok_or_else(|| Error::line(file, line, format!("there is no tier `{name}`"), remedy))?;
    let confidence = match (words.next(), words.next().map(str::parse::<u8>), words.next()) {
        (Some("confidence"), Some(Ok(confidence)), None) if confidence <= 100 => confidence,
        _ => return Err(Error::line(file, line, "the tier names no confidence from 0 to 100", remedy)),
    };
    Ok((tier, confidence))
}

fn gives<'a>(file: &str, line: usize, stage: Stage, value: &'a str) -> Result<(&'a str, &'a str), Error> {
    let (key, value) = value.split_once(char::is_whitespace).map_or((value, ""), |(key, value)| (key, value.trim()));
    if !stage.keys().contains(&key) {
        let problem = format!("rules of stage {} give no `{key}`", stage.name());
        return Err(Error::line(file, line, problem, format!("the keys are {}", stage.keys().join(", "))));
    }
    let known = stage::values(key);
    if known.as_ref().map_or(value.is_empty(), |known| !known.contains(&value)) {
        let remedy =
            known.map_or_else(|| "write the value behind it".to_owned(), |known| format!("write one of {}", known.join(", ")));
        return Err(Error::line(file, line, format!("`{value}` is no value of `{key}`"), remedy));
    }
    Ok((key, value))
}
