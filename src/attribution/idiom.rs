//! Turns of phrase that rules of `gazetteers/rules/attribution.rules` describe: "was quoted as saying".
//!
//! **How.** The engine gives cue and the start of the content; the source is what the rule caught or the subject of the
//! cue, and the content ends as everywhere.
//!
//! **Why this way.** What can be said as a pattern of words is a rule with examples; only spans need Rust.
//!
//! A content that the rule caught whole ends with it where a time or a mark follows; else it is read to its own end.
//!
//! **Limits.** One statement a match; its content is one piece, or two where the cue parts a subject from its verb.

use super::cue::Candidate;
use super::draft::Draft;
use super::forward::Room;
use super::frame::Frame;
use super::reader::{Reader, WINDOW};
use super::{content, opens, source, source_grow, subject};
use crate::grammar::Tag;
use crate::model::{Act, Form};
use crate::rules::{FoundBy, Label, LabelSpan, Labels, Match, Matches, Rules, Runner, Stage, View};
use crate::text::{Shape, TokenSpan};

/// The statements that rules find, by sentence.
pub(super) fn find<'l>(reader: &Reader<'_>, rules: &'l Rules, cues: &[Candidate<'_>]) -> Vec<Draft<'l>> {
    let runner = rules.stage(Stage::Attribution);
    let labels = labels(reader, &runner);
    let view = View { article: reader.article, hits: reader.hits, tags: reader.tags, lexicon: reader.lexicon, labels: &labels };
    let mut matches = Matches::default();
    let mut found: Vec<Draft<'_>> = Vec::new();
    // The words that a cue has taken; empty in articles without idioms.
    let mut taken: Vec<bool> = Vec::new();
    for sentence in &reader.article.sentences {
        runner.find(&view, sentence.tokens, &mut matches);
        for one in matches.iter() {
            let Some(draft) = draft(reader, rules, cues, sentence.tokens, &matches, one) else { continue };
            // Matches come best first.
            taken.resize(reader.len() as usize, false);
            let Some(words) = taken.get_mut(draft.cue.first as usize..draft.cue.end as usize) else { continue };
            if words.iter().all(|taken| !taken) {
                words.fill(true);
                found.push(draft);
            }
        }
    }
    found
}

fn draft<'l>(
    reader: &Reader<'_>,
    rules: &'l Rules,
    cues: &[Candidate<'_>],
    sentence: TokenSpan,
    matches: &Matches,
    one: &Match,
) -> Option<Draft<'l>> {
    let (cue, said) = (matches.tokens(one, Label::Cue)?, matches.tokens(one, Label::Content)?);
    if reader.is_quoted(cue.first) {
        return None;
    }
    let caught = matches.tokens(one, Label::Source);
    // "Ruiz | has | pleaded not guilty"
    let group = reader.verb(cue.first).map_or(cue.first, |group| group.tokens.first.clamp(sentence.first, cue.first));
    let subject = source::before(reader, group, sentence.first);
    let subject = subject.or_else(|| joined(reader, cues, group, sentence));
    let source = caught.or(subject.map(|subject| subject.tokens))?;
    // "guilty | on Friday": what the pattern caught ends where a time or a mark follows.
    let open = said.end + 1 >= sentence.end;
    let timed = reader.time(said.end).is_some() || reader.tag(said.end) == Tag::Adp && reader.time(said.end + 1).is_some();
    // `used the words “paper rain” | twice`
    let quoted = reader.opens(said.first).is_some_and(|quotation| quotation.tokens.end == said.end);
    let closed = quoted || !open && (timed || reader.shape(said.end) == Shape::Stop || reader.is(said.end, &[",", ";", ")"]));
    let piece = if said.first < cue.first || closed {
        content::trim(reader, said)
    } else {
        let frame = if reader.verb(cue.end - 1).is_some() { Frame::Clause } else { Frame::Object };
        let end = content::end(reader, said.first, frame, sentence.end.min(said.first + WINDOW), cues);
        content::trim(reader, TokenSpan::new(said.first, end.max(said.first)))
    };
    if piece.is_empty() {
        return None;
    }
    let rule = rules.get(one.rule);
    // "never used the word", "did not issue a statement saying"
    let never = cue.first > sentence.first && reader.is(cue.first - 1, &["never"]);
    let denied = never || reader.verb(cue.first).is_some_and(|verb| verb.negated);
    let act = Act::ALL.iter().copied().find(|act| rule.gives("act") == Some(act.name())).unwrap_or(Act::Say);
    Some(Draft {
        negative: rule.gives("polarity") == Some("negative") || denied,
        source: Some(source),
        relative: subject.is_some_and(|subject| subject.relative && caught.is_none()),
        content: headed(reader, cue, piece, sentence.first).into_iter().chain([piece]).collect(),
        addressee: matches.tokens(one, Label::Addressee),
        medium: matches.tokens(one, Label::Medium),
        ..Draft::of(cue, rule.gives("lemma").unwrap_or_default(), act, FoundBy::Rule(one.rule))
    })
}

/// The subject that the content behind a cue between commas lacks: "| The bank |, in Ruiz's view, is safe".
fn headed(reader: &Reader<'_>, cue: TokenSpan, piece: TokenSpan, floor: u32) -> Option<TokenSpan> {
    let comma = cue.first.checked_sub(1).filter(|&at| at > floor && reader.is(at, &[",", "–", "—"]))?;
    let lacks = piece.first > cue.first && opens::starts_finite(reader, piece.first);
    let subject = source::phrase_ending(reader, comma).filter(|_| lacks)?;
    Some(TokenSpan::new(source_grow::grow_left(reader, subject.first, floor), comma))
}

/// "He denied it | but | pleaded guilty": the subject of the verb that the cue is joined to.
fn joined(reader: &Reader<'_>, cues: &[Candidate<'_>], first: u32, sentence: TokenSpan) -> Option<source::Subject> {
    let link = first.checked_sub(1).filter(|&at| at > sentence.first && reader.is(at, &["and", "but", "or"]))?;
    let floor = sentence.first.max(first.saturating_sub(WINDOW));
    subject::main_subject(reader, link, Room { first: floor, end: first, cues, carried: None, owner: &[] })
}

/// The spans that some rule asks for.
fn labels(reader: &Reader<'_>, runner: &Runner<'_>) -> Labels {
    let mut spans = Vec::new();
    let mut show = |label, tokens: &mut dyn Iterator<Item = TokenSpan>| {
        if runner.wants(label) {
            spans.extend(tokens.enumerate().map(|(at, tokens)| LabelSpan { label, tokens, payload: at as u32 }));
        }
    };
    show(Label::NounPhrase, &mut reader.chunks.nouns.iter().map(|phrase| phrase.tokens));
    show(Label::VerbGroup, &mut reader.chunks.verbs.iter().map(|group| group.tokens));
    show(Label::Quotation, &mut reader.article.quotations.iter().map(|quotation| quotation.tokens));
    show(Label::Time, &mut reader.values.times.iter().map(|time| time.tokens));
    show(Label::Amount, &mut reader.values.amounts.iter().map(|amount| amount.tokens));
    let mentions = || reader.mentions.all.iter();
    show(Label::Pronoun, &mut mentions().filter(|one| one.form == Form::Pronoun).map(|one| one.tokens));
    show(Label::Name, &mut mentions().filter(|one| one.form == Form::Name).map(|one| one.tokens));
    for label in [Label::Person, Label::Organization, Label::Location, Label::Group] {
        let named = mentions().filter(|one| one.form == Form::Name && Label::from(one.kind) == label);
        show(label, &mut named.map(|one| one.tokens));
    }
    Labels::new(spans, reader.len())
}
