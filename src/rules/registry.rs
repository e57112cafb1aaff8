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
use super::label::Label;
use super::matcher::{self, Capture, Scratch, View};
use super::parse::{self, RawRule};
use super::pattern::{self, Pattern, Program};
use super::stage::{Stage, Tier};
use crate::error::{Error, ErrorKind};
use crate::model::{Evidence, RuleExample, RuleInfo};
use crate::text::TokenSpan;
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The rule files of `gazetteers/rules/`.
const EMBEDDED: &[(&str, &str)] = &[
    ("attribution.rules", include_str!("../../gazetteers/rules/attribution.rules")),
    ("mention.rules", include_str!("../../gazetteers/rules/mention.rules")),
];

/// A rule of a file.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    name: Cow<'static, str>,
    /// File and line.
    pub place: (u16, u32),
    pub stage: Stage,
    pub tier: Tier,
    /// How many of a hundred finds are right.
    pub confidence: u8,
    gives: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    pattern: Pattern,
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
    atoms: Atoms,
    program: Program,
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
        let empty = Rules {
            files: Vec::new(),
            all: Vec::with_capacity(512),
            atoms: Atoms::default(),
            program: Program::default(),
            stages: Default::default(),
        };
        empty.with(files)
    }

    /// These rules and those of more files, each with its name and text.
    pub fn with(mut self, files: Vec<(Cow<'static, str>, Cow<'static, str>)>) -> Result<Self, Error> {
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
                return Err(Error::rule(
                    &file,
                    line,
                    format!("there is no rule `{name}` to disable"),
                    "`ascribe rules` lists the names",
                ));
            };
            self.all[at].is_disabled = true;
        }
        self.stages = Default::default();
        for (at, rule) in self.all.iter().enumerate().filter(|(_, rule)| !rule.is_disabled) {
            let index = &mut self.stages[rule.stage as usize];
            rule.pattern.anchors.iter().for_each(|&anchor| index.add(RuleId(at as u16), anchor, &self.atoms));
        }
        self.stages.iter_mut().for_each(Index::finish);
        Ok(self)
    }

    /// These rules and those of every `*.rules` file of a folder, in the order of their names.
    pub fn with_dir(self, dir: &Path) -> Result<Self, Error> {
        let io = |path: &Path, source| Error::new(ErrorKind::Io { path: path.display().to_string(), source });
        let entries = std::fs::read_dir(dir).map_err(|source| io(dir, source))?;
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "rules"));
        paths.sort();
        let mut files = Vec::with_capacity(paths.len());
        for path in paths {
            let text = std::fs::read_to_string(&path).map_err(|source| io(&path, source))?;
            files.push((Cow::Owned(path.display().to_string()), Cow::Owned(text)));
        }
        self.with(files)
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
                return Err(Error::rule(file, line, problem, "names are permanent, pick another"));
            }
            if self.all.len() >= usize::from(u16::MAX) - 1 || self.atoms.is_full() {
                return Err(Error::rule(file, line, "there are too many rules", "keep fewer than 65,000 of them"));
            }
            let mine = lists[..known].to_vec();
            let pattern = pattern::compile(pattern, &mine, &mut self.atoms, &mut self.program)
                .map_err(|problem| Error::rule(file, pattern_line, problem, "gazetteers/rules/README.md explains patterns"))?;
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

    /// The rules of one stage, ready to run.
    pub fn stage(&self, stage: Stage) -> Runner<'_> {
        Runner { rules: self, index: &self.stages[stage as usize], stage }
    }

    /// Every rule, by stage and name, with its examples.
    pub fn list(&self) -> Vec<RuleInfo> {
        let mut list = Vec::with_capacity(self.all.len());
        for (file, text) in &self.files {
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

/// The rules of one stage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Runner<'r> {
    rules: &'r Rules,
    index: &'r Index,
    stage: Stage,
}

impl Runner<'_> {
    /// Whether the stage has no rule at all.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// Finds every match of every rule in a sentence, best first: by tier, then longer, then first, then name.
    pub fn find(&self, view: &View<'_>, sentence: TokenSpan, matches: &mut Matches) {
        let Matches { all, captures, scratch, tried } = matches;
        all.clear();
        captures.clear();
        tried.clear();
        tried.resize(self.rules.all.len(), u32::MAX);
        for token in sentence.iter() {
            self.index.at(view, token, |id| {
                if std::mem::replace(&mut tried[usize::from(id.0)], token.0) == token.0 {
                    return;
                }
                let Rules { atoms, program, .. } = self.rules;
                let rule = self.rules.get(id);
                let Some(tokens) = matcher::find(view, sentence, atoms, program, &rule.pattern, token.0, scratch) else { return };
                let first = captures.len() as u32;
                captures.extend_from_slice(scratch.captures());
                all.push(Match { rule: id, tokens, anchor: token.0, captures: (first, captures.len() as u32) });
            });
        }
        all.sort_by(|a, b| {
            let (one, other) = (self.rules.get(a.rule), self.rules.get(b.rule));
            let order = one.tier.cmp(&other.tier).then_with(|| b.tokens.len().cmp(&a.tokens.len()));
            order
                .then_with(|| a.tokens.first.cmp(&b.tokens.first))
                .then_with(|| one.name.cmp(&other.name))
                .then(a.anchor.cmp(&b.anchor))
        });
        for one in all.iter() {
            view.article.trace.fits(self.stage.name(), one.tokens, || {
                let caught = captures[one.captures.0 as usize..one.captures.1 as usize].iter();
                let caught: Vec<String> =
                    caught.map(|c| format!("{} \"{}\"", c.label.name(), view.article.slice(c.tokens))).collect();
                (self.rules.get(one.rule).name().to_owned(), caught.join(", "))
            });
        }
    }
}

/// A place where a rule fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// The rule.
    pub rule: RuleId,
    /// Everything that the pattern covers.
    pub tokens: TokenSpan,
    /// The token at which the rule was tried.
    pub anchor: u32,
    captures: (u32, u32),
}

/// The matches of one sentence, best first; made once and used for every sentence.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    all: Vec<Match>,
    captures: Vec<Capture>,
    scratch: Scratch,
    tried: Vec<u32>,
}

impl Matches {
    /// The matches, best first.
    pub fn iter(&self) -> impl Iterator<Item = &Match> {
        self.all.iter()
    }

    /// What a match has caught, in the order of the text.
    pub fn captures(&self, of: &Match) -> &[Capture] {
        &self.captures[of.captures.0 as usize..of.captures.1 as usize]
    }

    /// The first capture of that name.
    pub fn get(&self, of: &Match, label: Label) -> Option<Capture> {
        self.captures(of).iter().copied().find(|capture| capture.label == label)
    }

    /// The tokens of the first capture of that name.
    pub fn tokens(&self, of: &Match, label: Label) -> Option<TokenSpan> {
        self.get(of, label).map(|capture| capture.tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::super::label::{LabelSpan, Labels};
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::{grammar, text};

    fn load(rules: &str) -> Result<Rules, Error> {
        Rules::new(vec![("mine.rules".into(), Cow::Owned(format!("stage mention\n{rules}")))])
    }

    /// Every match in the text as "rule: matched words [label words; …]". Capitalised words are labelled unknown.
    fn found(rules: &str, source: &str) -> Vec<String> {
        let body = "\n tier sure confidence 90\n yes y\n no n\n";
        let rules = load(&rules.lines().map(|line| format!("{line}{body}")).collect::<String>().replace(" := ", "\n ")).unwrap();
        let lexicon = Lexicon::default();
        let article = text::read(source);
        let hits = lexicon.hits(&article);
        let tags = grammar::tag(&article, &hits, &lexicon);
        let capitals = article.tokens.all().iter().filter(|&token| article.tokens.shape(token).is_capital());
        let spans = capitals
            .map(|at| LabelSpan { label: Label::Unknown, tokens: TokenSpan::new(at.0, at.0 + 1), payload: at.0 })
            .collect();
        let labels = Labels::new(spans, article.tokens.len());
        let view = View { article: &article, hits: &hits, tags: &tags, lexicon: &lexicon, labels: &labels };
        let mut matches = Matches::default();
        let mut lines = Vec::new();
        for sentence in &article.sentences {
            rules.stage(Stage::Mention).find(&view, sentence.tokens, &mut matches);
            for one in matches.iter() {
                let caught = matches.captures(one).iter().map(|c| format!("{} {}", c.label.name(), article.slice(c.tokens)));
                lines.push(format!(
                    "{}: {} [{}]",
                    rules.get(one.rule).name(),
                    article.slice(one.tokens),
                    caught.collect::<Vec<_>>().join("; ")
                ));
            }
        }
        lines
    }

    #[test]
    fn the_embedded_rules_load() {
        assert!(!Rules::default().all.is_empty());
    }

    #[test]
    fn items_stand_beside_one_another() {
        let rule = "rule a := according to <unknown>";
        assert_eq!(found(rule, "They said, according to Ruiz."), ["a: according to Ruiz [unknown Ruiz]"]);
        assert!(found(rule, "They acted according to their plan and to Ruiz.").is_empty());
    }

    #[test]
    fn what_stands_before_the_anchor_is_read_backward() {
        let rule = "rule a := <unknown> ..2 cue=( went on )? source=said";
        assert_eq!(
            found(rule, "Ruiz then went on said."),
            ["a: Ruiz then went on said [unknown Ruiz; cue went on; source said]"]
        );
        assert_eq!(found(rule, "Ruiz then said."), ["a: Ruiz then said [unknown Ruiz; source said]"]);
        assert!(found(rule, "Ruiz then much much later said.").is_empty());
    }

    #[test]
    fn a_gap_stops_at_what_it_forbids() {
        assert_eq!(found("rule a := <unknown> ..5!\",\"!but said", "Ruiz as always said.").len(), 1);
        assert!(found("rule a := <unknown> ..5!\",\"!but said", "Ruiz, as always, said.").is_empty());
        assert!(found("rule a := <unknown> ..5!\",\"!but said", "Ruiz but not he said.").is_empty());
    }

    #[test]
    fn alternatives_are_tried_in_their_order() {
        let rule = "rule a := cue=( spoke | spoke of | wrote ) !the <unknown>";
        assert_eq!(found(rule, "He spoke of Ruiz."), ["a: spoke of Ruiz [cue spoke of; unknown Ruiz]"]);
        assert_eq!(found(rule, "He wrote Ruiz."), ["a: wrote Ruiz [cue wrote; unknown Ruiz]"]);
    }

    #[test]
    fn open_labels_reach_to_the_edge_of_the_sentence() {
        let rule = "rule a := <content> \",\" according to <unknown> \",\" <content>";
        assert_eq!(
            found(rule, "It is, according to Ruiz, late."),
            ["a: It is, according to Ruiz, late. [content It is; unknown Ruiz; content late.]"]
        );
        assert!(found(rule, ", according to Ruiz, late.").is_empty());
    }

    #[test]
    fn marks_of_place_hold() {
        assert_eq!(found("rule a := ^ <unknown> \":\"", "Ruiz: no.").len(), 1);
        assert!(found("rule a := ^ <unknown> \":\"", "So Ruiz: no.").is_empty());
        assert_eq!(found("rule a := ex ~ \"-\" ~ minister", "The ex-minister left.").len(), 1);
        assert_eq!(found("rule a := ex-minister", "The ex-minister left.").len(), 1);
        assert!(found("rule a := ex ~ minister", "The ex minister left.").is_empty());
        assert_eq!(found("rule a := left \".\" $", "He left.").len(), 1);
    }

    #[test]
    fn surer_then_longer_rules_come_first() {
        let rules = "rule long := he ..2 said\nrule short := said";
        assert_eq!(found(rules, "So he then said."), ["long: he then said []", "short: said []"]);
    }

    #[test]
    fn a_rule_that_could_go_many_ways_stays_linear() {
        let rule = format!("rule a := x {}y", "( a ..16 | a ..16 a ) ".repeat(12));
        assert!(found(&rule, &format!("x {}", "a ".repeat(3000))).is_empty());
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
    fn names_are_unique_and_a_user_can_disable_a_rule() {
        let rule = "rule a\n said\n tier sure confidence 90\n yes x\n no y\n";
        let error = load(&format!("{rule}{rule}")).unwrap_err();
        assert!(error.to_string().contains("rule `a` repeats the name used at mine.rules:2"), "{error}");
        let rules = load(rule).unwrap().with(vec![("more.rules".into(), "disable a\n".to_owned().into())]).unwrap();
        assert!(rules.all[0].is_disabled);
    }
}
