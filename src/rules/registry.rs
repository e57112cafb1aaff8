//! The rules in use: embedded ones and a user's own, by name, by number and by stage.
//!
//! **How.** The embedded files are parsed and compiled once, at first use; a user's files are added to a copy.
//!
//! **Why this way.** Names are public and permanent, so they are unique over all files; a user who wants another reading of
//! a rule disables it by name and writes one with a name of its own.
//!
//! **Limits.** 65,535 rules.

use super::atom::{Atoms, WordLists};
use super::found::{FoundBy, RuleId};
use super::index::Index;
use super::parse::{self, RawRule};
use super::pattern::{self, Pattern};
use super::program::Program;
use super::runner::Runner;
use super::stage::{Stage, Tier};
use crate::error::Error;
use crate::folder;
use crate::model::{Evidence, RuleExample, RuleInfo};
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

/// The rule files of `gazetteers/rules/`.
const EMBEDDED: &[(&str, &str)] = &[
    ("attribution.rules", include_str!("../../gazetteers/rules/attribution.rules")),
    ("mention.rules", include_str!("../../gazetteers/rules/mention.rules")),
];

/// A rule of a file.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(super) name: Cow<'static, str>,
    /// File and line.
    place: (u16, u32),
    pub stage: Stage,
    pub tier: Tier,
    /// How many of a hundred finds are right.
    pub confidence: u8,
    gives: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    pub(super) pattern: Pattern,
    is_disabled: bool,
}

impl Rule {
    /// Its permanent name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it gives for a key.
    pub fn gives(&self, key: &str) -> Option<&str> {
        self.gives.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_ref())
    }
}

/// The rules in use.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    files: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    all: Vec<Rule>,
    pub(super) atoms: Atoms,
    pub(super) program: Program,
    stages: [Index; Stage::ALL.len()],
}

impl Default for Rules {
    fn default() -> Self {
        let files = EMBEDDED.iter().map(|&(name, text)| (Cow::Borrowed(name), Cow::Borrowed(text))).collect();
        Rules::new(files).expect("a test loads the embedded rules")
    }
}

impl Rules {
    fn new(files: Vec<(Cow<'static, str>, Cow<'static, str>)>) -> Result<Self, Error> {
        Rules::empty().with(files, &[])
    }

    fn empty() -> Self {
        Rules {
            files: Vec::new(),
            all: Vec::with_capacity(512),
            atoms: Atoms::default(),
            program: Program::default(),
            stages: Default::default(),
        }
    }

    /// These rules and those of more files, each with its name and text; `passes` are names that are taken, too.
    pub fn with(self, files: Vec<(Cow<'static, str>, Cow<'static, str>)>, passes: &[&str]) -> Result<Self, Error> {
        let first = self.all.len();
        let rules = self.load(files, passes)?;
        rules.all[first..].iter().try_for_each(|rule| rules.find_mistakes(rule, passes))?;
        Ok(rules)
    }

    /// An error when nothing could ever come of a rule, or its name is that of a pass.
    fn find_mistakes(&self, rule: &Rule, passes: &[&str]) -> Result<(), Error> {
        let Rule { name, stage, pattern, place: (file, line), .. } = rule;
        let wrong = |problem: String, remedy: String| {
            let (file, _) = &self.files[usize::from(*file)];
            Err(Error::line(file, *line as usize, format!("rule `{name}` {problem}"), remedy))
        };
        if passes.contains(&name.as_ref()) {
            return wrong("has the name of a pass".to_owned(), "names are permanent, pick another".to_owned());
        }
        if let Some(label) = stage.captures().iter().find(|label| pattern.captures & (1 << **label as u32) == 0) {
            let label = label.name();
            let remedy = format!("rules of stage {} need one; write <{label}> or {label}=( .. ) into the pattern", stage.name());
            return wrong(format!("catches no `{label}`"), remedy);
        }
        if let Some(key) = stage.given().iter().find(|key| rule.gives(key).is_none()) {
            let remedy = format!("rules of stage {} need one; add a line `gives {key} ..`", stage.name());
            return wrong(format!("gives no `{key}`"), remedy);
        }
        Ok(())
    }

    /// These rules and those of more files.
    fn load(mut self, files: Vec<(Cow<'static, str>, Cow<'static, str>)>, passes: &[&str]) -> Result<Self, Error> {
        let mut names: HashMap<Box<str>, usize> =
            self.all.iter().enumerate().map(|(at, rule)| (rule.name.as_ref().into(), at)).collect();
        let mut disabled: Vec<(String, usize, String)> = Vec::new();
        for (file, text) in files {
            match &text {
                Cow::Borrowed(text) => self.add(&file, text, &mut names, &mut disabled, Cow::Borrowed)?,
                Cow::Owned(text) => self.add(&file, text, &mut names, &mut disabled, |name| Cow::Owned(name.to_owned()))?,
            }
            self.files.push((file, text));
        }
        for (file, line, name) in disabled {
            let Some(&at) = names.get(name.as_str()) else {
                return Err(if passes.contains(&name.as_str()) {
                    let remedy = "only rules of *.rules files can; `ascribe rules` shows what is a pass";
                    Error::line(&file, line, format!("`{name}` is a pass, and passes cannot be disabled"), remedy)
                } else {
                    let problem = format!("there is no rule `{name}` to disable");
                    Error::line(&file, line, problem, "`ascribe rules` lists the names")
                });
            };
            self.all[at].is_disabled = true;
        }
        self.stages = Default::default();
        for (at, rule) in self.all.iter().enumerate().filter(|(_, rule)| !rule.is_disabled) {
            let index = &mut self.stages[rule.stage as usize];
            index.wants |= rule.pattern.labels;
            rule.pattern.anchors.iter().for_each(|&anchor| index.add(RuleId(at as u16), anchor, &self.atoms));
        }
        self.stages.iter_mut().for_each(Index::finish);
        Ok(self)
    }

    /// These rules and those of every `*.rules` file of a folder, in the order of their names.
    pub fn with_dir(self, dir: &Path, passes: &[&str]) -> Result<Self, Error> {
        let files = folder::read(dir, folder::RULES)?;
        self.with(files.into_iter().map(|(file, text)| (file.into(), text.into())).collect(), passes)
    }

    fn add<'a>(
        &mut self,
        file: &str,
        text: &'a str,
        names: &mut HashMap<Box<str>, usize>,
        disabled: &mut Vec<(String, usize, String)>,
        own: impl Fn(&'a str) -> Cow<'static, str>,
    ) -> Result<(), Error> {
        let raw = parse::parse(file, text)?;
        disabled.extend(raw.disabled.iter().map(|&(line, name)| (file.to_owned(), line, name.to_owned())));
        let lists: WordLists<'a> =
            raw.lists.iter().map(|&(_, name, words)| (name, self.atoms.list(words.split_whitespace()))).collect();
        for rule in raw.rules {
            let RawRule { line, stage, name, pattern, pattern_line, tier, confidence, gives, lists: known, .. } = rule;
            if let Some(&before) = names.get(name) {
                let (other, at) = self.all[before].place;
                let other = self.files.get(usize::from(other)).map_or(file, |(name, _)| name);
                let problem = format!("rule `{name}` repeats the name used at {other}:{at}");
                return Err(Error::line(file, line, problem, "names are permanent, pick another"));
            }
            if self.all.len() >= usize::from(u16::MAX) - 1 || self.atoms.is_full() {
                return Err(Error::line(file, line, "there are too many rules", "keep fewer than 65,000 of them"));
            }
            let mine = lists[..known].to_vec();
            let pattern = pattern::compile(pattern, stage, &mine, &mut self.atoms, &mut self.program)
                .map_err(|problem| Error::line(file, pattern_line, problem, "gazetteers/rules/README.md explains patterns"))?;
            names.insert(name.into(), self.all.len());
            self.all.push(Rule {
                name: own(name),
                place: (self.files.len() as u16, line as u32),
                stage,
                tier,
                confidence,
                gives: gives.into_iter().map(|(key, value)| (own(key), own(value))).collect(),
                pattern,
                is_disabled: false,
            });
        }
        Ok(())
    }

    /// A rule.
    pub fn get(&self, id: RuleId) -> &Rule {
        &self.all[usize::from(id.0)]
    }

    /// What the output says of who found an item.
    pub fn evidence(&self, found: FoundBy) -> Evidence {
        match found {
            FoundBy::Pass(pass) => Evidence::new(pass.name.into(), pass.confidence),
            FoundBy::Rule(id) => {
                let rule = self.get(id);
                Evidence::new(rule.name.clone(), rule.confidence)
            }
        }
    }

    /// How many rules there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The rules of one stage, ready to run.
    pub fn stage(&self, stage: Stage) -> Runner<'_> {
        Runner::new(self, &self.stages[stage as usize], stage)
    }

    /// The texts of the files, in order.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(_, text)| text.as_ref())
    }

    /// Whether a user has added files.
    pub fn has_own(&self) -> bool {
        self.files.len() > EMBEDDED.len()
    }

    /// Every rule, file by file, with its examples.
    pub fn list(&self) -> Vec<RuleInfo> {
        self.list_of(&self.files)
    }

    /// The rules of a user's files, with their examples.
    pub fn list_own(&self) -> Vec<RuleInfo> {
        self.list_of(self.files.get(EMBEDDED.len()..).unwrap_or_default())
    }

    fn list_of(&self, files: &[(Cow<'static, str>, Cow<'static, str>)]) -> Vec<RuleInfo> {
        let mut list = Vec::with_capacity(self.all.len());
        for (file, text) in files {
            let raw = parse::parse(file, text).expect("the file was parsed when it was loaded");
            list.extend(raw.rules.iter().map(|rule| info(file, rule)));
        }
        list.retain(|info: &RuleInfo| self.all.iter().any(|rule| rule.name == info.name && !rule.is_disabled));
        list
    }
}

fn info(file: &str, rule: &RawRule<'_>) -> RuleInfo {
    let examples = rule.examples.iter().map(|example| {
        let (text, expected) = example.text.split_once(" -> ").unwrap_or((example.text, ""));
        RuleExample {
            line: example.line,
            finds: example.is_yes,
            text: text.trim().to_owned(),
            expected: expected.trim().to_owned(),
        }
    });
    RuleInfo {
        name: rule.name.to_owned(),
        stage: rule.stage.name().to_owned(),
        tier: Some(rule.tier.name().to_owned()),
        confidence: rule.confidence,
        place: Some(format!("{file}:{}", rule.line)),
        pattern: rule.pattern.split_whitespace().collect::<Vec<_>>().join(" "),
        examples: examples.collect(),
    }
}

#[cfg(test)]
impl Rules {
    /// The rules of one file, whatever they catch.
    pub(super) fn of_test(stage: Stage, rules: &str) -> Result<Rules, Error> {
        Rules::empty().load(vec![("mine.rules".into(), Cow::Owned(format!("stage {}\n{rules}", stage.name())))], &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(rules: &str) -> Result<Rules, Error> {
        Rules::of_test(Stage::Mention, rules)
    }

    #[test]
    fn the_embedded_rules_load() {
        assert!(!Rules::default().all.is_empty());
    }

    #[test]
    fn mistakes_name_file_line_and_remedy() {
        let cases = [
            ("rule a\n said\n tier sure confidence 90\n yes x", "mine.rules:2: rule `a` lacks an example"),
            ("rule a\n said\n teir sure confidence 90\n yes x\n no y", "mine.rules:2: rule `a` has no tier"),
            (
                "rule a\n {sya}\n tier sure confidence 90\n yes x\n no y",
                "mine.rules:3: there is no class, word class, shape or word list `sya`",
            ),
            ("rule a\n <sorce> said\n tier sure confidence 90\n yes x\n no y", "mine.rules:3: there is no label `sorce`"),
            ("rule a\n said\n tier sure\n yes x\n no y", "mine.rules:4: the tier names no confidence"),
            ("rule a\n said\n tier sure confidence 90\n color red\n yes x\n no y", "mine.rules:5: unknown key `color`"),
            (
                "rule a\n said\n tier sure confidence 90\n gives kind tree\n yes x\n no y",
                "mine.rules:5: `tree` is no value of `kind`",
            ),
            ("rule A_1\n said", "mine.rules:2: `A_1` is no name"),
            ("rule a\n ..3\n tier sure confidence 90\n yes x\n no y", "mine.rules:3: no word, class or label is always present"),
            ("rule a\n ( said\n tier sure confidence 90\n yes x\n no y", "mine.rules:3: a `(` has no `)`"),
            ("rule a\n said )\n tier sure confidence 90\n yes x\n no y", "mine.rules:3: a `)` closes no group"),
            ("disable b", "mine.rules:2: there is no rule `b` to disable"),
            ("said", "mine.rules:2: `said` stands outside of a rule"),
        ];
        for (rules, message) in cases {
            let error = load(rules).unwrap_err();
            assert!(error.is_lexicon() && error.to_string().starts_with(message), "{rules}: {error}");
        }
    }

    #[test]
    fn rules_that_nothing_can_come_of_are_refused() {
        let mistake = |head: &str, pattern: &str, gives: &str| {
            let text = format!("{head}\n {pattern}\n tier sure confidence 90\n{gives} yes x\n no y\n");
            Rules::empty().with(vec![("mine.rules".into(), text.into())], &["a-pass"]).unwrap_err().to_string()
        };
        for (head, pattern, gives, message) in [
            (
                "stage mention\nrule a",
                "said",
                "",
                "`a` catches no `name`; rules of stage mention need one; write <name> or name=( .. )",
            ),
            (
                "stage mention\nrule a",
                "said <name>",
                "",
                "`a` gives no `kind`; rules of stage mention need one; add a line `gives kind",
            ),
            ("stage attribution\nrule a", "<source:np> zorked that <content>", "", "`a` catches no `cue`"),
            ("stage attribution\nrule a", "<source:np> cue=( zorked )", "", "`a` catches no `content`"),
            (
                "stage attribution\nrule a-pass",
                "cue=zorked <content>",
                "",
                "`a-pass` has the name of a pass; names are permanent, pick",
            ),
        ] {
            let found = mistake(head, pattern, gives);
            assert!(found.starts_with(&format!("mine.rules:2: rule {message}")), "{found}");
        }
        let disable = Rules::empty().with(vec![("mine.rules".into(), "disable a-pass\n".into())], &["a-pass"]).unwrap_err();
        assert!(
            disable.to_string().starts_with("mine.rules:1: `a-pass` is a pass, and passes cannot be disabled; only rules of")
        );
    }

    #[test]
    fn names_are_unique_and_a_user_can_disable_a_rule() {
        let rule = "rule a\n said\n tier sure confidence 90\n yes x\n no y\n";
        let error = load(&format!("{rule}{rule}")).unwrap_err();
        assert!(error.to_string().contains("rule `a` repeats the name used at mine.rules:2"), "{error}");
        let rules = load(rule).unwrap().load(vec![("more.rules".into(), "disable a\n".to_owned().into())], &[]).unwrap();
        assert!(rules.all[0].is_disabled);
    }
}
