//! Runs the rules of a stage over a sentence.
//!
//! **How.** Every token is shown to the index of the stage; each rule that may stand there is tried once, unless the
//! sentence has none of the words that the rule cannot do without. The matches of a
//! sentence come out best first: by tier, then longer, then earlier, then name.
//!
//! **Why this way.** Which of two matches wins is decided by one order that no file and no stage can change.
//!
//! **Limits.** One match for a rule and anchor.

use super::found::RuleId;
use super::index::{BucketSet, Index};
use super::label::Label;
use super::matcher::{self, Capture, Scratch, View};
use super::registry::Rules;
use super::stage::Stage;
use crate::text::TokenSpan;

/// The rules of one stage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Runner<'r> {
    rules: &'r Rules,
    index: &'r Index,
    stage: Stage,
}

impl<'r> Runner<'r> {
    /// The runner of a stage.
    pub(super) fn new(rules: &'r Rules, index: &'r Index, stage: Stage) -> Self {
        Runner { rules, index, stage }
    }

    /// Whether any rule names a label: spans that no rule asks for need not be shown.
    pub fn wants(&self, label: Label) -> bool {
        self.index.wants & (1 << label as u32) != 0
    }

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
        tried.resize(self.rules.len(), u32::MAX);
        let mut stands = BucketSet::default();
        sentence.iter().for_each(|token| stands.insert(view.hits.bucket(token)));
        for token in sentence.iter().filter(|&token| self.index.may_begin(view, token)) {
            self.index.at(view, &self.rules.atoms, token, |id| {
                if std::mem::replace(&mut tried[usize::from(id.0)], token.0) == token.0 {
                    return;
                }
                let Rules { atoms, program, .. } = self.rules;
                let rule = self.rules.get(id);
                let needs = &rule.pattern.needs;
                if !needs.is_empty() && !needs.iter().any(|&bucket| stands.has(bucket)) {
                    return;
                }
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

    /// Every match in the text as "rule: matched words [label words; …]". Capitalised words are labelled as names.
    fn found(rules: &str, source: &str) -> Vec<String> {
        let body = "\n tier sure confidence 90\n yes y\n no n\n";
        let rules = Rules::of_test(
            Stage::Attribution,
            &rules.lines().map(|line| format!("{line}{body}")).collect::<String>().replace(" := ", "\n "),
        )
        .unwrap();
        let lexicon = Lexicon::default();
        let article = text::read(source);
        let hits = lexicon.hits(&article);
        let tags = grammar::tag(&article, &hits);
        let capitals = article.tokens.all().iter().filter(|&token| article.tokens.shape(token).is_capital());
        let spans =
            capitals.map(|at| LabelSpan { label: Label::Name, tokens: TokenSpan::new(at.0, at.0 + 1), payload: at.0 }).collect();
        let labels = Labels::new(spans, article.tokens.len());
        let view = View { article: &article, hits: &hits, tags: &tags, lexicon: &lexicon, labels: &labels };
        let mut matches = Matches::default();
        let mut lines = Vec::new();
        for sentence in &article.sentences {
            rules.stage(Stage::Attribution).find(&view, sentence.tokens, &mut matches);
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
    fn items_stand_beside_one_another() {
        let rule = "rule a := according to <name>";
        assert_eq!(found(rule, "They said, according to Ruiz."), ["a: according to Ruiz [name Ruiz]"]);
        assert!(found(rule, "They acted according to their plan and to Ruiz.").is_empty());
    }

    #[test]
    fn what_stands_before_the_anchor_is_read_backward() {
        let rule = "rule a := <name> ..2 cue=( went on )? source=said";
        assert_eq!(found(rule, "Ruiz then went on said."), ["a: Ruiz then went on said [name Ruiz; cue went on; source said]"]);
        assert_eq!(found(rule, "Ruiz then said."), ["a: Ruiz then said [name Ruiz; source said]"]);
        assert!(found(rule, "Ruiz then much much later said.").is_empty());
    }

    #[test]
    fn a_gap_stops_at_what_it_forbids() {
        assert_eq!(found("rule a := <name> ..5!\",\"!but said", "Ruiz as always said.").len(), 1);
        assert!(found("rule a := <name> ..5!\",\"!but said", "Ruiz, as always, said.").is_empty());
        assert!(found("rule a := <name> ..5!\",\"!but said", "Ruiz but not he said.").is_empty());
    }

    #[test]
    fn alternatives_are_tried_in_their_order() {
        let rule = "rule a := cue=( spoke | spoke of | wrote ) !the <name>";
        assert_eq!(found(rule, "He spoke of Ruiz."), ["a: spoke of Ruiz [cue spoke of; name Ruiz]"]);
        assert_eq!(found(rule, "He wrote Ruiz."), ["a: wrote Ruiz [cue wrote; name Ruiz]"]);
    }

    #[test]
    fn open_labels_reach_to_the_edge_of_the_sentence() {
        let rule = "rule a := <content> \",\" according to <name> \",\" <content>";
        assert_eq!(
            found(rule, "It is, according to Ruiz, late."),
            ["a: It is, according to Ruiz, late. [content It is; name Ruiz; content late.]"]
        );
        assert!(found(rule, ", according to Ruiz, late.").is_empty());
    }

    #[test]
    fn marks_of_place_hold() {
        assert_eq!(found("rule a := ^ <name> \":\"", "Ruiz: no.").len(), 1);
        assert!(found("rule a := ^ <name> \":\"", "So Ruiz: no.").is_empty());
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
}
