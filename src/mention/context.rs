//! Signs that rules see around the names: "the town of X", "X spokesman".
//!
//! **How.** Every candidate is labelled `<name>`, and `<person>`, `<organization>`, `<location>` or `<group>` where its words
//! already say so; what a rule of the stage `mention` gives as `kind` weighs by its tier.
//!
//! **Why this way.** What stands around a name is endless and a matter of words, so it is a list that grows without code.
//!
//! **Limits.** Headlines are not read: their capitals and missing articles mislead.

use super::names::{NameId, Names};
use super::page::Page;
use super::split::Candidate;
use crate::rules::{Label, LabelSpan, Labels, Matches, Rules, Runner, Stage, Tier, View, kind_of};
use crate::text::TokenId;

/// Notes what the rules see.
pub(super) fn gather(page: &Page<'_>, candidates: &[Candidate], ids: &[NameId], rules: &Rules, names: &mut Names) {
    let runner = rules.stage(Stage::Mention);
    if runner.is_empty() || candidates.is_empty() {
        return;
    }
    let labels = labels(page, candidates, ids, &runner, names);
    let view = View { article: page.article, hits: page.hits, tags: page.tags, lexicon: page.lexicon, labels: &labels };
    let mut matches = Matches::default();
    let mut next = 0;
    for sentence in &page.article.sentences {
        while candidates.get(next).is_some_and(|candidate| candidate.tokens.first < sentence.tokens.first) {
            next += 1;
        }
        let own = || candidates[next..].iter().zip(&ids[next..]).take_while(|(one, _)| one.tokens.first < sentence.tokens.end);
        if sentence.tokens.is_empty()
            || page.in_heading(TokenId(sentence.tokens.first))
            || own().all(|(_, &id)| names.get(id).settled)
        {
            continue;
        }
        runner.find(&view, sentence.tokens, &mut matches);
        for found in matches.iter() {
            let rule = rules.get(found.rule);
            let Some(kind) = rule.gives("kind").and_then(kind_of) else { continue };
            let caught = matches.captures(found).iter().filter(|capture| capture.label == Label::Name);
            for id in caught.filter_map(|capture| ids.get(capture.payload as usize)) {
                names.see_rule(*id, found.rule, kind, weight(rule.tier));
            }
        }
    }
}

/// What one match weighs, beside the signs of the table.
fn weight(tier: Tier) -> i16 {
    match tier {
        Tier::Sure => 40,
        Tier::Likely => 20,
        Tier::Fallback => 8,
    }
}

fn labels(page: &Page<'_>, candidates: &[Candidate], ids: &[NameId], runner: &Runner<'_>, names: &Names) -> Labels {
    let by_kind = KINDS.iter().any(|&label| runner.wants(label));
    let mut spans = Vec::with_capacity(2 * candidates.len());
    for (at, (candidate, &id)) in candidates.iter().zip(ids).enumerate() {
        let mut add = |label| spans.push(LabelSpan { label, tokens: candidate.tokens, payload: at as u32 });
        // What a list calls a people or a country needs no context: "Iraqi officials" are no body called Iraqi.
        if !names.get(id).settled {
            add(Label::Name);
        }
        if by_kind && let Some(leader) = names.get(id).tally.leader().filter(|leader| leader.score >= SURE) {
            add(Label::from(leader.kind));
        }
    }
    Labels::new(spans, page.article.tokens.len())
}

const KINDS: &[Label] = &[Label::Person, Label::Organization, Label::Location, Label::Group];

/// From which score on a kind is taken for known.
const SURE: i16 = 24;
