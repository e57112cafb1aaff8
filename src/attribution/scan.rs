//! Runs the frames over an article, from sure to unsure, so that every word is content once.
//!
//! **How.** Labels, announced speeches and turns of phrase first; then the tags of the whole article; then, sentence by sentence, the
//! frames behind cues from left to right; then turns of phrase of the last tier and free quotations; last the cues inside content,
//! whose statements stand `within` it.
//!
//! **Why this way.** A tag governs all that stands before it; a cue inside content is somebody else's saying, not the
//! article's.
//!
//! **Limits.** A sentence is read through a window of three hundred tokens to either side of a cue; statements lie at most
//! six deep in one another, and deeper only in the last thirty words.

use super::cue::{Candidate, Kind};
use super::draft::Draft;
use super::forward::{self, Room};
use super::reader::{Reader, WINDOW};
use super::row::Take;
use super::source::Subject;
use super::transcript::Transcript;
use super::{announced, content, continuation, echo, idiom, label, parted, passes, polarity, speaker, tag, voice};
use crate::grammar::Tag;
use crate::model::Act;
use crate::rules::{FoundBy, Rules, Tier};
use crate::text::{TokenId, TokenSpan};

/// How many statements may lie around one that has more than [`SHORT`] words left. News has five at most; without a bound,
/// "he said he said …" would copy each window of text once for every cue in it.
const DEPTH: usize = 6;
/// How many words may be left where statements lie in one another to any depth.
const SHORT: u32 = 30;

/// The statements of the article; those within another come after it.
pub(super) fn find<'l>(reader: &Reader<'l>, cues: &[Candidate<'l>], rules: &'l Rules) -> Vec<Draft<'l>> {
    let (owner, used, voices) = (vec![None; reader.len() as usize], vec![false; cues.len()], vec![None; cues.len()]);
    let mut scan = Scan { reader, cues, drafts: Vec::new(), owner, used, voices, told: Vec::new() };
    let transcript = Transcript::read(reader);
    for block in 0..reader.article.blocks.len() {
        if let Some(draft) = label::find(reader, block, &transcript) {
            scan.keep(draft);
        }
    }
    for block in 0..reader.article.blocks.len() {
        if let Some((cue, draft)) = announced::find(reader, cues, block).filter(|(_, draft)| !scan.overlaps(draft)) {
            match cue {
                Some(cue) => {
                    scan.used[cue] = true;
                    scan.voices[cue] = subject(&draft);
                    scan.keep(draft);
                }
                None => scan.idiom(draft),
            }
        }
    }
    for quotation in reader.article.quotations.iter().filter(|quotation| quotation.depth == 0) {
        if let Some(draft) = label::signature(reader, quotation).filter(|draft| !scan.overlaps(draft)) {
            scan.keep(draft);
        } else if let Some(draft) = echo::find(reader, cues, quotation) {
            scan.idiom(draft);
        }
    }
    // Idioms of the last tier take only what no cue has: "said it would not comment" is said.
    let fallback = |draft: &Draft<'_>| matches!(draft.found, FoundBy::Rule(rule) if rules.get(rule).tier == Tier::Fallback);
    let (late, early): (Vec<_>, Vec<_>) = idiom::find(reader, rules, cues).into_iter().partition(fallback);
    for draft in early {
        scan.idiom(draft);
    }
    // A tag may stand sentences behind the start of its quotation, so all of them are known before anything else is read.
    for index in 0..cues.len() {
        scan.tag(index);
    }
    for sentence in &reader.article.sentences {
        scan.sentence(sentence.tokens);
    }
    for draft in late {
        if !scan.is_taken(&draft) {
            scan.idiom(draft);
        }
    }
    for quotation in reader.article.quotations.iter().filter(|quotation| quotation.depth == 0) {
        if scan.is_owned(quotation.tokens.first) || scan.is_owned(quotation.tokens.end.saturating_sub(1)) {
            continue;
        }
        if let Some(draft) = voice::find(reader, quotation).filter(|draft| !scan.overlaps(draft)) {
            scan.keep(draft);
        }
    }
    scan.drafts.sort_by_key(|draft| (draft.first(), draft.cue.first));
    scan.own();
    continuation::join(reader, &mut scan.drafts, &mut scan.owner);
    scan.nest();
    scan.explain();
    scan.drafts
}

struct Scan<'s, 'a, 'l> {
    reader: &'s Reader<'a>,
    cues: &'s [Candidate<'l>],
    drafts: Vec<Draft<'l>>,
    /// The draft whose content covers a token.
    owner: Vec<Option<u32>>,
    /// Whether a cue has its statement.
    used: Vec<bool>,
    /// Who says it, where it has.
    voices: Vec<Option<Subject>>,
    /// Tags whose whole sentence somebody else is the source of.
    told: Vec<Draft<'l>>,
}

impl<'l> Scan<'_, '_, 'l> {
    fn keep(&mut self, draft: Draft<'l>) {
        let index = self.drafts.len() as u32;
        for piece in &draft.content {
            self.owner.get_mut(piece.first as usize..piece.end as usize).unwrap_or_default().fill(Some(index));
        }
        self.drafts.push(draft);
    }

    /// Writes the owners anew after the drafts were sorted.
    fn own(&mut self) {
        self.owner.fill(None);
        for (index, draft) in self.drafts.iter().enumerate() {
            for piece in &draft.content {
                self.owner.get_mut(piece.first as usize..piece.end as usize).unwrap_or_default().fill(Some(index as u32));
            }
        }
    }

    /// Frees the words of a draft that another takes over.
    fn disown(&mut self, draft: &Draft<'_>) {
        for piece in &draft.content {
            self.owner.get_mut(piece.first as usize..piece.end as usize).unwrap_or_default().fill(None);
        }
    }

    fn is_owned(&self, at: u32) -> bool {
        self.owner.get(at as usize).copied().flatten().is_some()
    }

    /// Whether words of the cue of a draft have their statement, or stand in one.
    fn is_taken(&self, draft: &Draft<'_>) -> bool {
        let from = self.cues.partition_point(|cue| cue.words.first < draft.cue.first);
        let end = draft.content.first().map_or(draft.cue.end, |piece| draft.cue.end.max(piece.first + 1));
        let inside = self.cues.iter().enumerate().skip(from).take_while(|(_, cue)| cue.words.first < end);
        self.is_owned(draft.cue.first) || inside.into_iter().any(|(index, _)| self.used[index])
    }

    fn overlaps(&self, draft: &Draft<'_>) -> bool {
        draft.content.iter().any(|piece| self.is_owned(piece.first) || self.is_owned(piece.end.saturating_sub(1)))
    }

    /// The draft without what others say: cut before it, or around it where it is told of.
    fn freed(&mut self, draft: Draft<'l>) -> Option<Draft<'l>> {
        self.left_free(draft.clone()).or_else(|| {
            self.enclose(&draft);
            self.left_free(draft)
        })
    }

    /// Moves what a rule found to the statements that somebody tells of, where all of it stands in the content of a draft: "Ruiz said
    /// | the bank issued a statement saying it was safe |".
    fn enclose(&mut self, draft: &Draft<'l>) {
        for piece in &draft.content {
            let owned = self.owner.get(piece.first as usize..piece.end as usize).unwrap_or_default();
            let Some(index) = owned.iter().copied().flatten().next().map(|index| index as usize) else { continue };
            let inner = &self.drafts[index];
            let reach = inner.content.iter().chain(&inner.source).map(|piece| piece.end).max().unwrap_or(0).max(inner.cue.end);
            let inside = piece.first <= inner.first() && reach <= piece.end;
            if !(inside && matches!(inner.found, FoundBy::Rule(_))) {
                continue;
            }
            let inner = self.drafts.swap_remove(index);
            self.disown(&inner);
            self.told.push(inner);
            let Some(moved) = self.drafts.get(index) else { continue };
            for piece in &moved.content {
                self.owner.get_mut(piece.first as usize..piece.end as usize).unwrap_or_default().fill(Some(index as u32));
            }
        }
    }

    /// The draft without the words at the end of its content that somebody else's tag governs: said the bridge was closed: “…,”
    /// Ruiz wrote. Nothing where the content begins in such words.
    fn left_free(&self, mut draft: Draft<'l>) -> Option<Draft<'l>> {
        let apart = |at: u32| self.reader.is(at, &[":", ",", ";", "-", "--", "—", "–", "("]);
        for piece in &mut draft.content {
            if let Some(taken) = (piece.first + 1..piece.end).find(|&at| self.is_owned(at)).filter(|&at| apart(at - 1)) {
                let taken = taken - u32::from(self.reader.is(taken - 1, &["("]));
                *piece = content::trim(self.reader, TokenSpan::new(piece.first, taken));
            }
        }
        (!self.overlaps(&draft) && draft.content.iter().all(|piece| !piece.is_empty())).then_some(draft)
    }

    /// Keeps what a rule found; its words are no cues of their own.
    fn idiom(&mut self, draft: Draft<'l>) {
        if self.overlaps(&draft) {
            return;
        }
        let from = self.cues.partition_point(|cue| cue.words.first < draft.cue.first);
        for (index, _) in self.cues.iter().enumerate().skip(from).take_while(|(_, cue)| cue.words.first < draft.cue.end) {
            self.used[index] = true;
            self.voices[index] = subject(&draft);
        }
        self.keep(draft);
    }

    fn sentence(&mut self, sentence: TokenSpan) {
        let from = self.cues.partition_point(|cue| cue.words.first < sentence.first);
        let to = self.cues.partition_point(|cue| cue.words.first < sentence.end);
        let (mut carried, mut floor) = (self.goes_on(sentence), sentence.first);
        for index in from..to {
            let cue = &self.cues[index];
            if self.used[index] {
                floor = floor.max(cue.words.end);
                carried = self.voices[index];
                continue;
            }
            if self.is_owned(cue.words.first) || self.reader.is_quoted(cue.words.first) {
                continue;
            }
            let end = self.next_voice(index, to).unwrap_or(sentence.end);
            let room = Room {
                first: floor.max(cue.words.first.saturating_sub(WINDOW)).min(cue.group.first),
                end: end.min(cue.words.end + WINDOW),
                cues: self.cues,
                carried,
                owner: &self.owner,
            };
            let Some(draft) = forward::find(self.reader, cue, room).and_then(|draft| self.freed(draft)) else { continue };
            self.used[index] = true;
            // "Ruiz, when asked what was wrong, answered", "Ruiz, asked by Lund why, answered": what is asked between commas leaves
            // the subject to the next verb.
            let behind = draft.source.is_some_and(|source| source.first >= cue.words.end);
            let by = behind && cue.row.act == Act::Ask;
            // "The plan, opposed by Ruiz, said little": so does a participle with its agent.
            let told = behind && !cue.passive && draft.source.is_some_and(|source| self.reader.is(source.first - 1, &["by"]));
            carried = subject(&draft).filter(|_| !by && !told).or(carried);
            let aside = (draft.source.is_none() || by) && carried.is_none() || told;
            if let Some(end) = draft.content.iter().map(|piece| piece.end).max().filter(|_| !aside) {
                floor = floor.max(end.min(sentence.end));
            }
            self.keep(draft);
        }
    }

    /// Where the words end that a cue can govern if a cue behind it has its source already: "Commenting on the deal | , Ruiz said:".
    fn next_voice(&self, index: usize, to: usize) -> Option<u32> {
        const REACH: usize = 16;
        let (reader, cue) = (self.reader, &self.cues[index]);
        let next = self.voices[index + 1..to].iter().take(REACH).flatten().next()?.tokens.first;
        let links = |at: u32| reader.is(at, &[","]) || matches!(reader.tag(at), Tag::Adp | Tag::Cconj | Tag::Sconj);
        let end = (cue.words.end..next).rev().find(|&at| !links(at))? + 1;
        (end < next).then_some(end)
    }

    /// Whoever spoke last, for a sentence that only goes on with a participle: “Adding: “…””
    fn goes_on(&self, sentence: TokenSpan) -> Option<Subject> {
        let reader = self.reader;
        if !reader.word(sentence.first).ends_with("ing")
            || reader.finite(sentence.first, sentence.end.min(sentence.first + 3)).is_some()
        {
            return None;
        }
        let last = self.drafts.iter().rev().take(16).max_by_key(|draft| draft.cue.first)?;
        (reader.block(last.cue.first) == reader.block(sentence.first)).then(|| subject(last)).flatten()
    }

    /// Tells a listener which cues came to nothing.
    fn explain(&self) {
        let trace = &self.reader.article.trace;
        if !trace.is_open() {
            return;
        }
        let mut taken = vec![false; self.reader.len() as usize];
        for draft in &self.drafts {
            taken.get_mut(draft.cue.first as usize..draft.cue.end as usize).unwrap_or_default().fill(true);
        }
        for cue in self.cues {
            let words = taken.get(cue.words.first as usize..cue.words.end as usize).unwrap_or_default();
            if words.iter().all(|taken| !taken) {
                trace.note("attribution", cue.group, || {
                    format!("the cue {} found no frame of source and content that fits", cue.row.lemma)
                });
            }
        }
    }

    fn tag(&mut self, index: usize) {
        let cue = &self.cues[index];
        if self.used[index] || self.is_owned(cue.words.first) || self.reader.is_quoted(cue.words.first) {
            return;
        }
        let Some(tagged) = tag::find(self.reader, cue, self.cues) else { return };
        let quoted = self.reader.closes(tagged.before.end.saturating_sub(1)).is_some();
        let pass = match (cue.kind, quoted, tagged.inverted) {
            (Kind::Preposition, ..) => &passes::ACCORDING,
            (_, true, false) => &passes::QUOTE_TAG,
            (_, true, true) => &passes::QUOTE_TAG_INVERTED,
            _ => &passes::CLAUSE_TAG,
        };
        let mut draft = Draft::new(cue, FoundBy::Pass(pass));
        draft.cue = tagged.cue;
        // "…,” the Herald quoted Ruiz as saying": the verb of quoting is not what she does.
        if !tagged.cue.holds(TokenId(cue.words.first)) {
            (draft.lemma, draft.act) = ("say", Act::Say);
        }
        draft.source = Some(tagged.source);
        draft.medium = tagged.medium;
        draft.addressee = tagged.addressee;
        // "…, the court was told"; "…, jury told" of a headline
        let brief = self.reader.is_headline(cue.words.first) && cue.group.len() == 1 && draft.addressee.is_none();
        let told = cue.passive || brief && cue.row.takes.has(Take::Addressee) && speaker::hears(self.reader, tagged.source);
        if told && !tagged.inverted {
            (draft.source, draft.addressee) = (None, Some(tagged.source));
        }
        draft.negative = polarity::is_negative(self.reader, cue, draft.source);
        draft.content.push(content::trim(self.reader, tagged.before));
        draft.content.extend(tagged.after.map(|after| content::trim(self.reader, after)));
        draft.content.retain(|piece| !piece.is_empty());
        if draft.content.is_empty() {
            return;
        }
        // “…,” Ruiz said, according to the agency: what the agency says is that Ruiz said it.
        let told = |inner: &Draft<'_>| {
            let reach = inner.content.iter().chain(&inner.source).map(|piece| piece.end).max().unwrap_or(0);
            cue.kind == Kind::Preposition && tagged.before.first == inner.first() && reach.max(inner.cue.end) <= tagged.before.end
        };
        if self.drafts.last().is_some_and(told) {
            self.told.extend(self.drafts.pop());
            self.disown(&draft);
        }
        self.enclose(&draft);
        if self.overlaps(&draft) {
            return;
        }
        self.used[index] = true;
        self.voices[index] = subject(&draft);
        if let Some((inner, draft)) = parted::inner(self.reader, &tagged, self.cues, &self.owner).filter(|_| !quoted) {
            self.used[inner] = true;
            self.told.push(draft);
        }
        self.keep(draft);
    }

    /// Statements inside the content of others.
    fn nest(&mut self) {
        for mut draft in std::mem::take(&mut self.told) {
            draft.within = self.owner.get(draft.cue.first as usize).copied().flatten().map(|outer| outer as usize);
            self.drafts.push(draft);
        }
        let mut open: Vec<(usize, u32)> = Vec::new();
        for (index, cue) in self.cues.iter().enumerate() {
            let at = cue.words.first;
            let Some(outer) = self.owner.get(at as usize).copied().flatten().filter(|_| !self.used[index]) else { continue };
            let outer = outer as usize;
            let Some(piece) = self.drafts[outer].content.iter().copied().find(|piece| piece.first <= at && at < piece.end) else {
                continue;
            };
            let sentence = self.reader.sentence(at);
            open.retain(|&(_, end)| end > at);
            // The statement that owns the words is around all that are open.
            let end = open.iter().map(|&(_, end)| end).min().unwrap_or(piece.end);
            if open.len() + 1 > DEPTH && end.saturating_sub(at) > SHORT {
                continue;
            }
            let room = Room {
                first: piece.first.max(sentence.first).max(at.saturating_sub(WINDOW)).min(cue.group.first),
                end: end.min(sentence.end).min(cue.words.end + WINDOW),
                cues: self.cues,
                carried: None,
                owner: &[],
            };
            let Some(mut draft) = forward::find(self.reader, cue, room) else { continue };
            // "said she had been told that": whoever was told stands for who told.
            let told = cue.passive && draft.addressee.is_some();
            if draft.source.is_none() && !told
                || draft.content.iter().any(|inner| inner.first < piece.first || inner.end > piece.end)
            {
                continue;
            }
            draft.within = Some(open.last().map_or(outer, |&(inner, _)| inner));
            let reach = draft.content.iter().map(|inner| inner.end).max().unwrap_or(at);
            self.drafts.push(draft);
            open.push((self.drafts.len() - 1, reach));
        }
    }
}

/// The source of a draft as the subject that later verbs of the sentence may share.
fn subject(draft: &Draft<'_>) -> Option<Subject> {
    draft.source.map(|tokens| Subject { tokens, relative: draft.relative })
}
