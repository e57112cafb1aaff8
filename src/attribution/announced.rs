//! Speeches without quotation marks under a line that announces them: "Ana Ruiz said:" and the paragraphs below.
//!
//! **How.** A line that ends in a colon right behind a verb of saying gives cue, source and addressee; the paragraph below it is said,
//! and so are those that follow as long as the speaker goes on in the first person.
//!
//! **Why this way.** Press releases set long statements so. The writer who takes over again speaks of "the minister" and never of
//! "us", so that the first person tells where the speech ends.
//!
//! **Limits.** Of a speech without a first person only the first paragraph is found; fourteen paragraphs at the most.

use super::cue::{Candidate, Kind, Mood};
use super::draft::Draft;
use super::forward::Room;
use super::reader::Reader;
use super::row::Take;
use super::subject::subject_of;
use super::{content, label, passes, source, source_after, speaker, trust};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, ClassSet};
use crate::mention::Mention;
use crate::model::{BlockKind, Form, MentionKind};
use crate::rules::FoundBy;
use crate::text::{Shape, TokenId, TokenSpan};

/// How far before the colon the cue may stand.
const REACH: u32 = 24;

/// How many paragraphs a speech has at the most.
const PARAGRAPHS: usize = 14;

/// How many paragraphs may stand between two in the first person.
const GAP: usize = 2;

/// The speech that the last line of a block announces, and the number of its cue.
pub(super) fn find<'l>(reader: &Reader<'l>, cues: &[Candidate<'l>], block: usize) -> Option<(Option<usize>, Draft<'l>)> {
    let line = reader.article.blocks.get(block)?.tokens;
    let colon = line.end.checked_sub(1).filter(|&at| at > line.first && reader.is(at, &[":"]) && !reader.is_quoted(at))?;
    let said = speech(reader, cues, block + 1);
    if said.is_empty() {
        return None;
    }
    if let Some(draft) = following(reader, colon, &said) {
        return Some((None, draft));
    }
    let floor = reader.window(colon).first.max(line.first).max(colon.saturating_sub(REACH));
    let after = cues.partition_point(|cue| cue.words.first < colon);
    let (index, cue) =
        cues[..after].iter().enumerate().rev().take_while(|(_, cue)| cue.group.first >= floor).find(|(_, cue)| tells(cue))?;
    // "said that the bridge was closed for the following reasons:"
    // "noted the sparse attendance:" is a content of its own.
    let object = reader.is(cue.words.end, &["that", "the", "his", "her", "their", "its"]) && !cue.row.takes.has(Take::Addressee);
    if object || reader.finite(cue.words.end, colon).is_some() {
        return None;
    }
    let room = Room { first: floor, end: colon, cues, carried: None, owner: &[] };
    let subject = subject_of(reader, cue, room).filter(|subject| speaker::can_speak(reader, subject.tokens))?;
    let mut draft = Draft::new(cue, FoundBy::Pass(&passes::COLON));
    draft.source = Some(apart(reader, subject.tokens));
    draft.relative = subject.relative;
    draft.content = said;
    draft.spoken = true;
    let addressed = cue.row.takes.has(Take::Addressee) && cue.words.end < colon;
    draft.addressee = if addressed { source_after::after(reader, cue.words.end, colon) } else { None };
    Some((Some(index), draft))
}

/// "issued the following statement:", "said the following:", "had this to say:": words that point to what stands below.
fn following<'l>(reader: &Reader<'l>, colon: u32, said: &[TokenSpan]) -> Option<Draft<'l>> {
    let floor = reader.window(colon).first.max(colon.saturating_sub(REACH));
    let points = (floor.max(colon.saturating_sub(4))..colon)
        .find(|&at| reader.is(at, &["following"]) && reader.is(at.wrapping_sub(1), &["the"]) || reader.is(at, &["this"]))?;
    let head = reader.noun_before(colon).map(|phrase| phrase.head.0);
    let say = reader.is(points + 1, &["to"]) && reader.is(points + 2, &["say"]) && points + 3 == colon;
    let told = say
        || points + 1 == colon
        || head.is_some_and(|head| reader.has(head, Class::CueMedium) || reader.has(head, Class::CueNoun));
    let group =
        (floor..points).rev().find_map(|at| reader.verb(at)).filter(|group| group.kind == VerbKind::Finite && !group.passive)?;
    let subject = source::before(reader, group.tokens.first, floor)
        .filter(|subject| told && !group.negated && speaker::is_somebody(reader, subject.tokens))?;
    let mut draft = label::voice(colon, reader.word(group.head.0), apart(reader, subject.tokens), said[0], &passes::COLON);
    draft.cue = TokenSpan::new(group.tokens.first, colon);
    draft.relative = subject.relative;
    draft.content = said.to_vec();
    draft.spoken = true;
    Some(draft)
}

/// "Following the meeting | Mayor Tom Lund": the office and the name without what the preposition governs.
fn apart(reader: &Reader<'_>, source: TokenSpan) -> TokenSpan {
    const BEFORE_NAMES: ClassSet = ClassSet::of(&[Class::Office, Class::OfficeOf, Class::Honorific, Class::NounPerson]);
    let led = source.first.checked_sub(1).is_some_and(|at| reader.tag(at) == Tag::Adp || reader.word(at).ends_with("ing"));
    let person =
        |mention: &Mention| mention.form == Form::Name && mention.kind == MentionKind::Person && mention.tokens.end == source.end;
    let Some((_, name)) = reader.mentions.within(source).find(|(_, mention)| led && person(mention)) else { return source };
    let office = |&at: &u32| reader.hits.classes(TokenId(at)).meets(BEFORE_NAMES);
    let first = (source.first..name.tokens.first).rev().take_while(office).last().unwrap_or(name.tokens.first);
    TokenSpan::new(first, source.end)
}

/// Whether a cue can announce whole sentences.
fn tells(cue: &Candidate<'_>) -> bool {
    let plain = cue.kind == Kind::Verb
        && cue.governor.is_none()
        && cue.mood == Mood::Finite
        && !cue.passive
        && !cue.negated
        && !cue.row.negative;
    plain && cue.row.takes.has(Take::Quote) && cue.row.precision >= trust::OBJECT
}

/// The paragraphs of the speech that begins with a block.
fn speech(reader: &Reader<'_>, cues: &[Candidate<'_>], first: usize) -> Vec<TokenSpan> {
    let blocks = reader.article.blocks.iter().enumerate().skip(first).take(PARAGRAPHS);
    let goes_on = |&(at, block): &(usize, &crate::text::Block)| {
        block.kind == BlockKind::Paragraph
            && !reader.is_mark(block.tokens.first)
            && !label::has_label(reader, block.tokens)
            && (at == first || is_running(reader, block.tokens) && !is_reported(reader, cues, block.tokens))
    };
    let mut said: Vec<TokenSpan> = Vec::new();
    let mut own = 0;
    for (_, block) in blocks.take_while(goes_on) {
        said.push(content::trim(reader, block.tokens));
        if said.len() == 1 || is_first_person(reader, block.tokens) {
            own = said.len();
        } else if said.len() > own + GAP {
            break;
        }
    }
    said.truncate(own);
    said.retain(|piece| !piece.is_empty());
    said
}

/// Whether a paragraph ends as a sentence does, and not in a colon or as a heading.
fn is_running(reader: &Reader<'_>, block: TokenSpan) -> bool {
    let last = block.end.saturating_sub(1);
    reader.shape(last) == Shape::Stop && !reader.is(last, &[":"])
}

/// Whether somebody is reported to say something in a paragraph: another voice, or the writer's.
fn is_reported(reader: &Reader<'_>, cues: &[Candidate<'_>], block: TokenSpan) -> bool {
    let from = cues.partition_point(|cue| cue.words.first < block.first);
    let inside = cues[from..].iter().take_while(|cue| cue.words.first < block.end);
    inside.filter(|cue| tells(cue) && cue.row.precision >= trust::PLAIN).any(|cue| {
        let room = Room { first: reader.window(cue.group.first).first, end: block.end, cues, carried: None, owner: &[] };
        let subject = subject_of(reader, cue, room).map(|subject| subject.tokens);
        subject.is_some_and(|subject| reader.tag(subject.first) != Tag::Pron && speaker::is_somebody(reader, subject))
    }) || (block.first..block.end).any(|at| reader.quote(at).is_some())
}

/// Whether "I" or "we" speaks in a paragraph.
fn is_first_person(reader: &Reader<'_>, block: TokenSpan) -> bool {
    (block.first..block.end)
        // "the US" is a country.
        .any(|at| reader.is(at, &["i", "we", "my", "our", "me"]) || reader.word(at) == "us")
}
