//! Turns of phrase that rules of `gazetteers/rules/attribution.rules` describe: "was quoted as saying".
//!
//! **How.** The engine gives cue and the start of the content; the source is what the rule caught or the subject of the
//! cue, and the content ends as everywhere.
//!
//! **Why this way.** What can be said as a pattern of words is a rule with examples; only spans need Rust.
//!
//! **Limits.** One statement a match; content before the cue is left to `tag`.

use super::cue::Candidate;
use super::draft::Draft;
use super::frame::Frame;
use super::reader::Reader;
use super::{content, source};
use crate::model::Act;
use crate::rules::{FoundBy, Label, LabelSpan, Labels, Matches, Rules, Stage, View};
use crate::text::TokenSpan;

/// The statements that rules find, by sentence.
pub(super) fn find<'l>(reader: &Reader<'_>, rules: &'l Rules, cues: &[Candidate<'_>]) -> Vec<Draft<'l>> {
    let phrases = reader.chunks.nouns.iter().map(|phrase| phrase.tokens);
    let spans =
        phrases.enumerate().map(|(at, tokens)| LabelSpan { label: Label::NounPhrase, tokens, payload: at as u32 }).collect();
    let labels = Labels::new(spans, reader.len());
    let view = View { article: reader.article, hits: reader.hits, tags: reader.tags, lexicon: reader.lexicon, labels: &labels };
    let mut matches = Matches::default();
    let mut found = Vec::new();
    for sentence in &reader.article.sentences {
        rules.stage(Stage::Attribution).find(&view, sentence.tokens, &mut matches);
        let mut free_from = 0;
        for one in matches.iter() {
            let (Some(cue), Some(said)) = (matches.tokens(one, Label::Cue), matches.tokens(one, Label::Content)) else {
                continue;
            };
            if cue.first < free_from || said.first < cue.end || reader.is_quoted(cue.first) {
                continue;
            }
            let caught = matches.tokens(one, Label::Source);
            let subject = source::before(reader, cue.first, sentence.tokens.first);
            let Some(source) = caught.or(subject.map(|subject| subject.tokens)) else { continue };
            let frame = if reader.verb(cue.end - 1).is_some() { Frame::Clause } else { Frame::Object };
            let end = content::end(reader, said.first, frame, sentence.tokens.end, cues);
            let piece = content::trim(reader, TokenSpan::new(said.first, end.max(said.first)));
            if piece.is_empty() {
                continue;
            }
            free_from = cue.end;
            let rule = rules.get(one.rule);
            found.push(Draft {
                cue,
                lemma: rule.gives("lemma").unwrap_or_default(),
                act: Act::ALL.iter().copied().find(|act| rule.gives("act") == Some(act.name())).unwrap_or(Act::Say),
                negative: rule.gives("polarity") == Some("negative"),
                source: Some(source),
                relative: subject.is_some_and(|subject| subject.relative && caught.is_none()),
                content: vec![piece],
                addressee: None,
                medium: None,
                within: None,
                found: FoundBy::Rule(one.rule),
                notes: Vec::new(),
            });
        }
    }
    found
}
