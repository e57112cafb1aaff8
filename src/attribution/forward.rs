//! Statements whose content follows the cue: "she said that …", "the mayor's refusal to …", "criticized by …".
//!
//! **How.** The frame behind the cue gives content and addressee, the words before it the source; a passive turns the two
//! round; a noun needs a light verb or a possessor.
//!
//! **Why this way.** One function a kind of cue, each of them a few questions to `frame`, `source` and `content`.
//!
//! **Limits.** A passive without "by" has no source.

use super::content;
use super::cue::{BE, Candidate, Kind, Mood};
use super::draft::Draft;
use super::frame::{self, Frame, Opening};
use super::reader::Reader;
use super::row::Take;
use super::source::{self, Subject};
use super::{passes, polarity, quotation, speaker};
use crate::grammar::Tag;
use crate::lexicon::Class;
use crate::model::Act;
use crate::text::{Shape, TokenId, TokenSpan};

/// Where a cue may look: its sentence, or the content it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'c, 'l> {
    pub first: u32,
    pub end: u32,
    pub cues: &'c [Candidate<'l>],
    /// The source of the statement before in the same sentence, for "…, adding that".
    pub carried: Option<Subject>,
    /// The statement whose content covers a token, where that is known.
    pub owner: &'c [Option<u32>],
}

/// The statement that this cue makes with what follows it.
pub(super) fn find<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    match cue.kind {
        Kind::Verb if cue.passive => passive(reader, cue, room),
        Kind::Verb => active(reader, cue, room),
        Kind::Adjective => adjective(reader, cue, room),
        Kind::Noun => noun(reader, cue, room),
        Kind::Preposition => preposition(reader, cue, room),
    }
}

fn active<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if cue.row.takes.has(Take::Seem) {
        return seeming(reader, cue, room);
    }
    if let Some(draft) = gapped(reader, cue, room) {
        return Some(draft);
    }
    // "Asked by a reporter whether"
    if reader.is(cue.words.end, &["by"])
        && let Some(agent) = source::after(reader, cue.words.end + 1, room.end)
        && let Some((first, frame)) = opener_after(reader, cue, agent.end, room)
    {
        let opening = Opening { frame, first, cue_end: cue.words.end, addressee: None, medium: None };
        return asked(reader, cue, opening, Some(agent), room);
    }
    let Some(opening) = frame::find(reader, cue, room.end) else {
        return parenthetical(reader, cue, room).or_else(|| next_quotation(reader, cue, room));
    };
    if let Some(draft) = asked(reader, cue, opening, None, room) {
        return Some(draft);
    }
    // "That is not to say that": nothing is said.
    if cue.governor.is_some_and(|governor| {
        (governor.first..governor.end).all(|at| reader.is(at, BE) || reader.tag(at) != Tag::Verb && reader.tag(at) != Tag::Adj)
    }) {
        return None;
    }
    // "posted a message reading “…”": the verb that introduces the quotation is the cue.
    if opening.frame == Frame::Object && introduces(reader, opening.first, room) {
        return None;
    }
    let subject = subject_of(reader, cue, room)?;
    if !is_evident(reader, cue, opening, subject) {
        return None;
    }
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(passes::of(opening.frame, cue.row.precision)));
    draft.source = Some(subject.tokens);
    draft.relative = subject.relative;
    fill(reader, cue, &mut draft, opening, room);
    draft.negative = polarity::is_negative(reader, cue, draft.source);
    if let Some(noun) = expressed(reader, cue, opening.first, room) {
        draft.act = noun.act;
        draft.negative |= noun.negative;
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// Whether cue, frame and source together report more often than not: a bare object or preposition does so only behind a
/// finite verb and a source that can speak.
fn is_evident(reader: &Reader<'_>, cue: &Candidate<'_>, opening: Opening, subject: Subject) -> bool {
    let thing = reader.is(subject.tokens.first, &["that", "which", "it", "this"]) && subject.tokens.len() == 1;
    let mute = cue.row.act == Act::Say && reader.has(source::head(reader, subject.tokens).0, Class::CueMute);
    if mute && opening.frame != Frame::Quote {
        return false;
    }
    let quoted = || quotes_near(reader, opening.first);
    match opening.frame {
        // "a play called “Brokers”", but `called “absurd” the plan to close the port`
        Frame::Quote if cue.row.act == Act::Describe && cue.words.end == opening.first => {
            let title = reader.opens(opening.first).is_some_and(|quotation| reader.shape(quotation.inner.first).is_capital());
            !title && speaker::is_somebody(reader, subject.tokens)
        }
        Frame::Object if cue.row.precision < 70 => {
            let finite = cue.mood == Mood::Finite && cue.governor.is_none();
            !thing && (finite && !subject.relative && speaker::can_speak(reader, subject.tokens) || quoted())
        }
        Frame::Object => !thing && (cue.governor.is_none() || cue.row.negative) || quoted(),
        Frame::Prep if opening.addressee.is_none() => {
            let loose = reader.is(opening.first.saturating_sub(1), &["as", "with", "on"]) && opening.cue_end == opening.first;
            !thing && !loose || quoted()
        }
        _ => true,
    }
}

/// Whether a cue in -ing or -ed behind the phrase at `first` introduces a quotation: "a letter saying: “…”".
fn introduces(reader: &Reader<'_>, first: u32, room: Room<'_, '_>) -> bool {
    let at = room.cues.partition_point(|cue| cue.words.first <= first);
    let near = room.cues[at..].iter().take_while(|cue| cue.words.first < room.end.min(first + 12));
    near.into_iter().any(|cue| {
        let end = cue.words.end + u32::from(reader.is(cue.words.end, &[":", ","]));
        cue.mood == Mood::Gerund && cue.row.takes.has(Take::Quote) && reader.opens(end).is_some()
    })
}

/// Whether a quotation opens in the phrase at `first`: marks show that the words are somebody's.
fn quotes_near(reader: &Reader<'_>, first: u32) -> bool {
    let end = reader.sentence(first).end.min(first + 8);
    let near = (first..end).take_while(|&at| !reader.is(at, &[",", ";"]));
    near.into_iter().any(|at| reader.opens(at).is_some_and(|quotation| !quotation::is_title(reader, quotation)))
}

/// "The talks seem to be over": subject and predicate are the content, and nobody says it.
fn seeming<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let first = cue.words.end;
    // "Seem" with an infinitive or adjective describes more often than it reports; "appear" does not.
    let open =
        frame::is_infinitive(reader, first) && reader.is(first, &["to"]) || matches!(reader.tag(first), Tag::Adj | Tag::Adv);
    let opens = open && cue.row.precision >= 50 || reader.is(first, &["that", "like"]);
    if !opens || first >= room.end || cue.mood != Mood::Finite {
        return None;
    }
    let subject = source::before(reader, cue.group.first, room.first)?;
    let empty = subject.tokens.len() == 1 && reader.is(subject.tokens.first, &["it", "there"]);
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::SEEM));
    if !empty {
        draft.content.push(subject.tokens);
    }
    let mut end = content::end(reader, first, Frame::Inf, room.end, room.cues);
    if subject.relative {
        end = relative_end(reader, first, end);
    }
    draft.content.push(content::trim(reader, TokenSpan::new(first, end.max(first))));
    draft.content.retain(|piece| !piece.is_empty());
    Some(draft)
}

/// "the rules, which he said had harmed trade": the relative pronoun is part of the content.
fn gapped<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if !cue.row.takes.has(Take::Clause) || cue.mood != Mood::Finite {
        return None;
    }
    let verb = cue.words.end;
    let finite = reader
        .verb(verb)
        .is_some_and(|group| group.tokens.first == verb && !reader.is(verb, &["to"]) && !reader.word(verb).ends_with("ing"));
    if verb >= room.end || !finite {
        return None;
    }
    let subject = source::before(reader, cue.group.first, room.first).filter(|subject| !subject.relative)?;
    let before = subject.tokens.first.checked_sub(1).filter(|&at| at >= room.first)?;
    let pronoun = reader.is(before, &["which", "that", "what", "who"]).then(|| TokenSpan::new(before, before + 1));
    // "the papers the ministry says are secret"
    let antecedent = pronoun.or_else(|| reader.noun_before(subject.tokens.first).map(|phrase| phrase.tokens))?;
    if antecedent.first < room.first || reader.time(antecedent.first).is_some() {
        return None;
    }
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::GAPPED));
    draft.source = Some(subject.tokens);
    let end = relative_end(reader, verb, content::end(reader, verb, Frame::Clause, room.end, room.cues));
    // "The papers the ministry says are secret | were printed"
    let own = reader.verb(verb).map_or(verb, |group| group.tokens.end);
    let end = content::noun_end(reader, own, Frame::Object, end).max(own);
    draft.content.push(antecedent);
    draft.content.push(content::trim(reader, TokenSpan::new(verb, end)));
    draft.content.retain(|piece| !piece.is_empty());
    Some(draft)
}

/// "When asked whether …", "Asked about the vote, …": a participle without a subject, and without a source.
fn asked<'l>(
    reader: &Reader<'_>,
    cue: &Candidate<'l>,
    opening: Opening,
    agent: Option<TokenSpan>,
    room: Room<'_, 'l>,
) -> Option<Draft<'l>> {
    // "asked whether", "asked about"
    let question = matches!(opening.frame, Frame::Wh | Frame::Prep) && cue.row.takes.has(Take::Whether);
    let takes = cue.row.forms.participle && (question || opening.frame == Frame::Object && cue.words.len() > 1);
    let alone = cue.group.len() == cue.words.len() && matches!(cue.mood, Mood::Finite | Mood::Participle);
    let before = cue.group.first.checked_sub(1);
    let opens = reader.sentence(cue.group.first).first == cue.group.first
        || before.is_some_and(|at| reader.is(at, &["when", "if", "after", "once", "being"]));
    if !(takes && alone && opens) || cue.row.act != Act::Ask {
        return None;
    }
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::ASKED));
    draft.source = agent;
    draft.cue.end = opening.cue_end.max(cue.words.end);
    let end = content::end(reader, opening.first, opening.frame, room.end, room.cues);
    let end = (opening.first..end).find(|&at| reader.is(at, &[","]) && reader.quote(at).is_none()).unwrap_or(end);
    let piece = content::trim(reader, TokenSpan::new(opening.first, end));
    if piece.is_empty() {
        return None;
    }
    draft.content.push(piece);
    Some(draft)
}

/// "The mayor said in a statement. “…”": the quotation stands behind the stop.
fn next_quotation<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if !cue.row.takes.has(Take::Quote) || cue.row.precision < 75 || cue.mood != Mood::Finite {
        return None;
    }
    let (tail, medium) = frame::skip_adjuncts(reader, cue.words.end, room.end);
    if reader.shape(tail) != Shape::Stop || tail + 1 != reader.sentence(cue.words.first).end {
        return None;
    }
    let quotation = reader.opens(tail + 1).filter(|quotation| quotation::is_speech(reader, quotation))?;
    let subject = source::before(reader, cue.group.first, room.first).filter(|subject| !subject.relative)?;
    if reader.block(tail) != reader.block(tail + 1) {
        return None;
    }
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::QUOTE));
    draft.source = Some(subject.tokens);
    draft.medium = medium;
    draft.content.push(quotation.tokens);
    Some(draft)
}

/// The noun that "express" and "voice" take for their act: "expressed his willingness to".
fn expressed<'l>(reader: &Reader<'_>, cue: &Candidate<'_>, first: u32, room: Room<'_, 'l>) -> Option<super::row::Row<'l>> {
    if !reader.has(cue.words.first, Class::CueLight) || cue.words.len() > 1 {
        return None;
    }
    let phrase = reader.noun(first)?.tokens;
    let at = room.cues.partition_point(|noun| noun.words.first < phrase.first);
    let nouns = room.cues[at..].iter().take_while(|noun| noun.words.first < phrase.end);
    nouns.filter(|noun| noun.kind == Kind::Noun).map(|noun| noun.row).next()
}

/// "As the agency reported on its website, the talks have failed."
fn parenthetical<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    if !cue.row.takes.has_sentences() || cue.mood != Mood::Finite {
        return None;
    }
    let subject = source::before(reader, cue.group.first, room.first).filter(|subject| !subject.relative)?;
    let sentence = reader.sentence(cue.group.first);
    let link = subject.tokens.first.checked_sub(1).filter(|&at| at >= sentence.first && reader.is(at, &["as"]))?;
    let (tail, medium) = frame::skip_adjuncts(reader, cue.words.end, room.end);
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::AS));
    draft.source = Some(subject.tokens);
    draft.medium = medium;
    // "But as the agency reported", "However, as the agency reported"
    let lead = (sentence.first..link).all(|at| matches!(reader.tag(at), Tag::Cconj | Tag::Adv) || reader.is(at, &[","]));
    let piece = if lead && reader.is(tail, &[","]) {
        TokenSpan::new(tail + 1, content::end(reader, tail + 1, Frame::Clause, room.end, room.cues))
    } else if !lead && reader.is(link - 1, &[","]) && (tail >= room.end || reader.shape(tail) == Shape::Stop) {
        // "The numbers have changed, as Ruiz has acknowledged."
        TokenSpan::new(room.first.max(sentence.first), link - 1)
    } else {
        return None;
    };
    let piece = content::trim(reader, piece);
    if piece.is_empty() {
        return None;
    }
    draft.content.push(piece);
    Some(draft)
}

/// Content, cue end, addressee and medium of a frame.
fn fill(reader: &Reader<'_>, cue: &Candidate<'_>, draft: &mut Draft<'_>, opening: Opening, room: Room<'_, '_>) {
    draft.cue = TokenSpan::new(cue.group.first, opening.cue_end.max(cue.words.end));
    draft.addressee = opening.addressee;
    draft.medium = opening.medium;
    let mut first = opening.first;
    if opening.frame == Frame::That {
        first += 1 + u32::from(reader.is(first + 1, &[","]));
    }
    let mut end = content::end(reader, first, opening.frame, room.end, room.cues);
    if cue.kind == Kind::Noun && draft.cue.first >= cue.words.first {
        end = content::noun_end(reader, first, opening.frame, end);
    }
    let clause = draft.source.map_or(cue.group.first, |source| source.first);
    if draft.source.is_some_and(|source| source.first >= cue.words.end) {
        end = main_clause_after(reader, first, end).unwrap_or(end);
    } else if draft.relative {
        end = relative_end(reader, first, end);
    } else if is_subordinate(reader, clause, room) || opens_adverbially(reader, cue) {
        end = main_clause_after(reader, first, end).unwrap_or(end);
    }
    let piece = content::trim(reader, TokenSpan::new(first, end.max(first)));
    if !piece.is_empty() {
        draft.content.push(piece);
    }
}

/// Words that open a clause before the main one.
const SUBORDINATORS: &[&str] = &[
    "while", "when", "although", "though", "after", "because", "since", "if", "before", "as", "once", "until", "even", "whenever",
];

/// Whether the clause that starts at `first` is an adverbial one: "While she said that …, he …".
fn is_subordinate(reader: &Reader<'_>, first: u32, room: Room<'_, '_>) -> bool {
    let sentence = reader.sentence(first);
    first.checked_sub(1).is_some_and(|at| {
        at >= room.first.max(sentence.first)
            && reader.is(at, SUBORDINATORS)
            && (at == sentence.first || reader.is(at - 1, &[",", "and", "but", "even"]))
    })
}

/// Whether the sentence begins with an adverbial clause or phrase that this cue stands in: no comma closes it before the cue.
fn opens_adverbially(reader: &Reader<'_>, cue: &Candidate<'_>) -> bool {
    const LINKS: &[&str] = &["despite", "given", "amid", "without", "by", "in", "with", "besides", "upon"];
    let first = reader.sentence(cue.words.first).first;
    let loose = cue.kind == Kind::Noun || cue.mood == Mood::Gerund;
    let opens = reader.is(first, SUBORDINATORS) || loose && reader.is(first, LINKS);
    let near = cue.words.first < first + 30;
    opens && near && !(first..cue.words.first).any(|at| reader.is(at, &[","]))
}

/// The end of a relative clause: the comma that closes it, or the verb of the clause it stands in.
fn relative_end(reader: &Reader<'_>, first: u32, end: u32) -> u32 {
    let close = (first..end).find(|&at| reader.is(at, &[",", "—", "–"]) && reader.quote(at).is_none());
    close.unwrap_or(end)
}

/// The comma behind an adverbial clause: what follows it is a phrase with its verb.
fn main_clause_after(reader: &Reader<'_>, first: u32, end: u32) -> Option<u32> {
    (first..end).find(|&at| {
        // The comma may stand within the marks that end a quotation.
        let inside = || at > first && reader.is(at - 1, &[","]) && reader.closes(at).is_some();
        (reader.is(at, &[","]) && reader.quote(at).is_none() || inside())
            && source::after(reader, at + 1, end).is_some_and(|phrase| {
                let verb = (phrase.end..end.min(phrase.end + 3)).find(|&token| reader.tag(token) != Tag::Adv);
                verb.is_some_and(|token| reader.verb(token).is_some() || reader.is(token, &["who"]))
            })
    })
}

/// The subject of a verb cue: its own, or that of the clause it is a participle or conjunct of.
fn subject_of(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Subject> {
    let first = cue.group.first;
    let carried = || room.carried;
    match cue.mood {
        Mood::Finite => {
            // "Ruiz, who had praised the plan, called it late": a comma closes the relative clause that carries the pronoun.
            let sentence = reader.sentence(first).first;
            let close = source::skip_adverbs_left(reader, first, sentence).checked_sub(1).filter(|&at| at >= sentence);
            if let (Some(close), Some(pronoun)) = (close, room.carried.filter(|subject| subject.relative))
                && reader.is(close, &[",", "—", "–", "--"])
                && close >= room.first
                && reader.is(pronoun.tokens.first.wrapping_sub(1), &[",", "—", "–", "--"])
            {
                let tokens = source::antecedent(reader, pronoun.tokens.first, sentence)?;
                return Some(Subject { tokens, relative: false });
            }
            // "Ruiz, a lawyer who refused to pay, said": the apposition holds the other saying.
            if room.carried.is_some_and(|subject| subject.relative)
                && close.is_some_and(|close| close >= room.first && reader.is(close, &[","]))
                && let Some(subject) = source::before(reader, first, sentence).filter(|subject| !subject.relative)
            {
                return Some(subject);
            }
            if let Some(subject) = source::before(reader, first, room.first) {
                return Some(subject);
            }
            let link = first.checked_sub(1).filter(|&at| at >= room.first)?;
            let link = if reader.tag(link) == Tag::Adv { link.saturating_sub(1) } else { link };
            let joined = reader.is(link, &["and", "but", "or", ",", "then"]);
            if !joined {
                return None;
            }
            main_subject(reader, link, room).or_else(carried)
        }
        Mood::Gerund => {
            let sentence = reader.sentence(first).first;
            let Some(mut before) = first.checked_sub(1).filter(|_| first > sentence) else {
                return following_subject(reader, cue, room);
            };
            // `appeared on “Early Bird,” adding`: the comma may stand within the marks.
            before -= u32::from(before > sentence && reader.is_mark(before) && reader.is(before - 1, &[","]));
            // "kept silent - only saying that"
            let spaced = |at: u32| reader.is(at, &["-"]) && !reader.article.tokens.is_glued(TokenId(at));
            let only = before > sentence && reader.is(before, &["only", "merely", "just", "simply", "first", "then"]);
            before -= u32::from(only);
            if reader.is(before, &[",", "—", "–", "--", "and", "but"]) || spaced(before) || before < room.first {
                return main_subject(reader, first, room).or_else(carried);
            }
            if matches!(reader.tag(before), Tag::Adp | Tag::Sconj) || reader.is(before, &["while"]) {
                let early = before == sentence || reader.is(before - 1, &[",", "but", "and"]);
                let main = main_subject(reader, before, room).or_else(carried);
                return if early { following_subject(reader, cue, room).or(main) } else { main };
            }
            // "a spokesman saying that", but "sent the voters a letter saying that"
            let phrase = source::phrase_starting(reader, reader.noun_before(first)?.tokens.first)?;
            let whole = source::grow_left(reader, phrase.first, sentence);
            let governed =
                |at: u32| at.checked_sub(1).and_then(|last| reader.verb(last)).is_some_and(|group| group.tokens.end == at);
            // ", at one point calling"
            let aside = |at: u32| {
                at > sentence + 1
                    && reader.tag(at - 1) == Tag::Adp
                    && !reader.is(at - 1, &["with"])
                    && reader.is(at - 2, &[",", "and", "but"])
            };
            let object = reader.time(phrase.first).is_some() || governed(phrase.first) || governed(whole) || aside(whole);
            let main = || main_subject(reader, phrase.first, room).or_else(carried);
            let own = Subject { tokens: phrase, relative: false };
            if object { main().or(Some(own)) } else { Some(own) }
        }
        Mood::Infinitive | Mood::Participle => None,
    }
}

/// "While praising the plan, Ruiz …": the subject of the main clause behind the comma.
fn following_subject(reader: &Reader<'_>, cue: &Candidate<'_>, room: Room<'_, '_>) -> Option<Subject> {
    let comma = main_clause_after(reader, cue.words.end, room.end.min(cue.words.end + 60))?;
    let tokens = source::after(reader, comma + 1, room.end)?;
    Some(Subject { tokens, relative: false })
}

/// The subject of the nearest main verb before `at`: verbs of relative and adverbial clauses and those in the content of
/// other statements are passed over.
fn main_subject(reader: &Reader<'_>, at: u32, room: Room<'_, '_>) -> Option<Subject> {
    let sentence = reader.sentence(at).first;
    let start = if room.owner.is_empty() { room.first } else { sentence };
    let floor = start.max(at.saturating_sub(100));
    let mut token = at;
    let mut nearest = true;
    let speaks = |subject: &Subject| {
        let head = source::head(reader, subject.tokens).0;
        !reader.is(head, &["it", "this", "that", "what", "which"]) && speaker::is_somebody(reader, subject.tokens)
    };
    while token > floor {
        token -= 1;
        let Some(group) = reader.verb(token) else { continue };
        token = group.tokens.first.max(floor);
        let word = reader.word(group.tokens.first);
        let bare = word.ends_with("ing") || reader.is(group.tokens.first, &["to"]);
        let owned = room.owner.get(group.head.index()).copied().flatten().is_some();
        if bare || owned || group.tokens.first < floor || reader.is_quoted(group.tokens.first) {
            continue;
        }
        let full = |subject: &Subject| !subject.relative && !reader.is(subject.tokens.first, &["there"]);
        let Some(subject) = source::before(reader, group.tokens.first, start).filter(full) else { continue };
        let opens = subject.tokens.first.checked_sub(1).filter(|&opens| opens >= start);
        // "helping Ruiz win": the object of another verb.
        if opens.is_some_and(|opens| reader.tag(opens) == Tag::Verb) {
            continue;
        }
        let lower = opens.is_some_and(|opens| {
            reader.tag(opens) == Tag::Sconj
                || reader.is(opens, SUBORDINATORS)
                || reader.is(opens, source::RELATIVE)
                || reader.tag(opens) == Tag::Adp
        });
        // A clause without its own link right behind a phrase is a relative one: "touches the mayor might like".
        let bare_relative = opens.is_some_and(|opens| reader.noun(opens).is_some());
        // "when protesters stopped the speech, shouting": whoever can speak in the clause right before.
        let nearest = std::mem::take(&mut nearest) && lower && speaks(&subject);
        if nearest || !(lower || bare_relative) {
            return Some(subject);
        }
    }
    None
}

/// "The plan was criticized by Ruiz", "Ruiz was asked whether", "is expected to".
fn passive<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let subject = source::before(reader, cue.group.first, room.first);
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::PASSIVE));
    let (tail, _) = frame::skip_adjuncts(reader, cue.words.end, room.end);
    let by = [cue.words.end, tail].into_iter().find(|&at| reader.is(at, &["by"]) && at < room.end);
    let agent = by.and_then(|by| source::after(reader, by + 1, room.end));
    let empty = subject.is_some_and(|subject| subject.tokens.len() == 1 && reader.is(subject.tokens.first, &["it", "there"]));
    if let Some(agent) = agent {
        draft.source = Some(agent);
        draft.content.extend(subject.map(|subject| subject.tokens));
        if let Some((first, frame)) = opener_after(reader, cue, agent.end, room) {
            let end = content::end(reader, first, frame, room.end, room.cues);
            draft.content.push(content::trim(reader, TokenSpan::new(first, end)));
        }
    } else if let Some(opening) = frame::find(reader, cue, room.end) {
        if cue.row.takes.has(Take::Addressee) {
            draft.addressee = subject.map(|subject| subject.tokens).filter(|_| !empty);
        } else if let Some(subject) = subject.filter(|_| !empty) {
            if opening.frame.is_clause() {
                return None;
            }
            draft.content.push(subject.tokens);
        }
        draft.cue.end = opening.cue_end.max(cue.words.end);
        let end = content::end(reader, opening.first, opening.frame, room.end, room.cues);
        draft.content.push(content::trim(reader, TokenSpan::new(opening.first, end)));
    } else {
        return None;
    }
    draft.content.retain(|piece| !piece.is_empty());
    draft.negative = polarity::is_negative(reader, cue, None);
    (!draft.content.is_empty()).then_some(draft)
}

fn opener_after(reader: &Reader<'_>, cue: &Candidate<'_>, at: u32, room: Room<'_, '_>) -> Option<(u32, Frame)> {
    if at >= room.end {
        return None;
    }
    let takes = cue.row.takes;
    if reader.is(at, &["that"]) && takes.has(Take::That) {
        return Some((at, Frame::That));
    }
    if takes.preposition(reader.word(at)).is_some() || reader.is(at, &["to", "for", "as", "of"]) {
        return Some((at, Frame::Prep));
    }
    reader.is(at, &["whether", "if", "why", "what", "how"]).then_some((at, Frame::Wh))
}

/// "is confident that", "was critical of"
fn adjective<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let opening =
        frame::find(reader, cue, room.end).filter(|opening| opening.frame != Frame::Object && opening.frame != Frame::Colon)?;
    let subject = source::before(reader, cue.group.first, room.first)?;
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::ADJECTIVE));
    let empty = subject.tokens.len() == 1 && reader.is(subject.tokens.first, &["it", "there", "that", "this"]);
    draft.source = (!empty).then_some(subject.tokens);
    draft.relative = subject.relative;
    fill(reader, cue, &mut draft, opening, room);
    draft.negative = polarity::is_negative(reader, cue, draft.source);
    (!draft.content.is_empty()).then_some(draft)
}

/// "made a call for", "Ruiz's refusal to", "the claim that"
fn noun<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let opening = frame::find(reader, cue, room.end)
        .filter(|opening| !matches!(opening.frame, Frame::Object | Frame::Colon | Frame::Ing))?;
    // "a claim that is false": a relative clause tells nothing of what is claimed.
    if opening.frame == Frame::That && reader.verb(opening.first + 1).is_some_and(|group| group.tokens.first == opening.first + 1)
    {
        return None;
    }
    let phrase = reader.noun(cue.words.first)?.tokens;
    if phrase.first < room.first {
        return None;
    }
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::POSSESSOR));
    let light = phrase.first.checked_sub(1).and_then(|last| reader.verb(last)).filter(|group| {
        group.tokens.end == phrase.first && reader.has(group.head.0, Class::CueLight) && group.tokens.first >= room.first
    });
    if let Some(group) = light {
        // "had the backing of", "made the decision to": the subject is spoken of, or does.
        let had =
            reader.is(group.head.0, &["has", "have", "had", "having"]) && reader.is(opening.first.saturating_sub(1), &["of"]);
        if had || cue.row.act == Act::Decide || reader.is(group.tokens.first, &["to"]) {
            return None;
        }
        let subject = source::before(reader, group.tokens.first, room.first).or_else(|| {
            let joined = group.tokens.first > room.first && reader.is(group.tokens.first - 1, &["and", "but", ","]);
            if joined { room.carried.or_else(|| main_subject(reader, group.tokens.first, room)) } else { None }
        })?;
        if !subject.relative && !speaker::can_speak(reader, subject.tokens) {
            return None;
        }
        draft.found = crate::rules::FoundBy::Pass(&passes::LIGHT_VERB);
        draft.source = Some(subject.tokens);
        draft.relative = subject.relative;
        fill(reader, cue, &mut draft, opening, room);
        draft.cue.first = group.tokens.first;
        draft.negative |= group.negated;
    } else {
        // What an owner's noun governs otherwise ("her support for") is the topic of some other saying more often than not.
        draft.source = Some(
            possessor(reader, phrase, cue.words.first)
                .filter(|_| opening.frame == Frame::That || quotes_near(reader, opening.first))?,
        );
        fill(reader, cue, &mut draft, opening, room);
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// The owner in "Ruiz's refusal", "their claim".
fn possessor(reader: &Reader<'_>, phrase: TokenSpan, noun: u32) -> Option<TokenSpan> {
    const OWN: &[&str] = &["his", "her", "their", "its", "my", "our"];
    if reader.is(phrase.first, OWN) {
        return Some(TokenSpan::new(phrase.first, phrase.first + 1));
    }
    let mark = (phrase.first..noun).rev().find(|&at| reader.is(at, &["'s", "’s", "'", "’"]))?;
    (mark > phrase.first).then(|| TokenSpan::new(phrase.first, mark + 1))
}

/// "According to Ruiz, …", "in support of"
fn preposition<'l>(reader: &Reader<'_>, cue: &Candidate<'l>, room: Room<'_, 'l>) -> Option<Draft<'l>> {
    let mut draft = Draft::new(cue, crate::rules::FoundBy::Pass(&passes::ACCORDING));
    if cue.row.takes.has(Take::Source) {
        let source = source::after(reader, cue.words.end, room.end)?;
        let comma = (source.end..room.end.min(source.end + 30)).find(|&at| reader.is(at, &[","]))?;
        let first = comma + 1;
        let end = content::end(reader, first, Frame::Clause, room.end, room.cues);
        draft.source = Some(source);
        draft.content.push(content::trim(reader, TokenSpan::new(first, end.max(first))));
    } else if cue.row.takes.has(Take::Object) {
        let group = cue
            .words
            .first
            .checked_sub(1)
            .and_then(|last| reader.verb(last))
            .filter(|group| group.tokens.end == cue.words.first)?;
        let subject = source::before(reader, group.tokens.first, room.first)?;
        let end = content::end(reader, cue.words.end, Frame::Object, room.end, room.cues);
        draft.cue = TokenSpan::new(group.tokens.first, cue.words.end);
        draft.source = Some(subject.tokens);
        draft.relative = subject.relative;
        draft.negative |= group.negated;
        draft.content.push(content::trim(reader, TokenSpan::new(cue.words.end, end)));
    } else {
        return None;
    }
    draft.content.retain(|piece| !piece.is_empty());
    (!draft.content.is_empty()).then_some(draft)
}
