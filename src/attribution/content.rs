//! Decides how far content reaches.
//!
//! **How.** From its first token to the end of the sentence, over whole quotations; it ends earlier at a clause with a
//! source and cue of its own, at a participle that reports on ("…, adding that"), and, where the content is no clause, at
//! a trailing adjunct or relative clause between commas.
//!
//! **Why this way.** Two thirds of all content end with the sentence; the rest ends at a handful of seams.
//!
//! **Limits.** An adjunct without a comma that belongs to the cue ("said the plan was ready on Monday") stays inside.

use super::content_voice::{
    OTHERS, beside, conjoined, cue_of_group, other_participle, reporting_clause, reporting_participle, reports_on,
};
use super::cue::{Candidate, Mood};
use super::extent::Extent;
use super::frame::Frame;
use super::opens::{new_clause, opens_clause, starts_finite};
use super::participle::aside_close;
use super::reader::{Reader, WINDOW};
use super::{apposed_claim, clause, content_tail, medium, object_end, source, source_after, trust};
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::mention::Mention;
use crate::model::MentionKind;
use crate::text::{Quotation, Shape, TokenSpan};

/// Index after the last token of the content that starts at `first` and stands before `limit`.
pub(super) fn end(reader: &Reader<'_>, first: u32, frame: Frame, limit: u32, cues: &[Candidate<'_>]) -> u32 {
    let extent = Extent::of(first, frame, limit, cues);
    let mut at = first;
    while at < limit {
        if let Some(quotation) = reader.opens(at) {
            at = quotation.tokens.end.max(at + 1);
            // A quotation whose own last sentence ends here ends the content, unless the sentence goes on.
            if at >= limit {
                return at;
            }
            if frame == Frame::Quote
                && let Some(next) = next_in_row(reader, at)
            {
                at = next;
                continue;
            }
            let alone = quotation.tokens.first == first && is_whole(reader, quotation) && !leads_on(reader, quotation, frame);
            if is_seam_after_quote(reader, at, &extent) || alone {
                return at;
            }
            // American houses set the comma inside the marks.
            if reader.is(quotation.inner.end.saturating_sub(1), &[","]) && is_comma_seam(reader, at, &extent) {
                return at;
            }
            // `boasted - “the best in town” - | and left`
            if source::is_dash(reader, at) && is_comma_seam(reader, at + 1, &extent) {
                return at;
            }
            continue;
        }
        if !frame.is_clause()
            && let Some(next) = aside_end(reader, at, limit)
        {
            at = next;
            continue;
        }
        if is_seam(reader, at, &extent) {
            return at;
        }
        at += 1;
    }
    limit
}

/// Words behind a comma that may link content with more content.
const LINKS: &[&str] = &["and", "but", "while", "although", "though", "yet", "or", "so"];

/// A quotation that closes with a mark of its own is a sentence; what follows it is not content.
fn is_whole(reader: &Reader<'_>, quotation: &Quotation) -> bool {
    let last = quotation.inner.end.saturating_sub(1);
    reader.shape(last) == Shape::Stop || reader.is(last, &[","])
}

/// Whether a quotation behind "that" is a clause that leads to the next one: said that “if it rains,” the market would move.
fn leads_on(reader: &Reader<'_>, quotation: &Quotation, frame: Frame) -> bool {
    let comma = reader.is(quotation.inner.end.saturating_sub(1), &[","]);
    frame == Frame::That && comma && reader.is(quotation.inner.first, clause::SUBORDINATORS)
}

/// Where the quotation opens that "and" puts beside the one that ends at `at`, both after one cue: said, “…,” and, “…”
fn next_in_row(reader: &Reader<'_>, at: u32) -> Option<u32> {
    let next = at + 1 + u32::from(reader.is(at + 1, &[","]));
    let quotation = reader.opens(next).filter(|_| reader.is(at, &["and"]))?;
    let capital = reader.shape(quotation.inner.first).is_capital();
    // `said, “…,” and “…,” Lund replied`: the second has a tag of its own.
    let tagged = reader.is(quotation.inner.end.saturating_sub(1), &[","]);
    (capital && !tagged).then_some(next)
}

fn is_seam_after_quote(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let frame = extent.frame;
    let last = at.saturating_sub(2);
    // "the term “peace talks” used by the ministry"; but "repeated his view that “greed” was to blame"
    let subject =
        || reader.closes(last + 1).is_some_and(|quotation| reader.is(quotation.tokens.first.saturating_sub(1), &["that"]));
    if !frame.is_clause() && reader.verb(at).is_some_and(|group| group.tokens.first == at) && !subject() {
        return true;
    }
    // `called it a "loss" on Monday`: when it was called so.
    if !frame.is_clause() && (reader.time(at).is_some() || reader.is(at, &["on", "in", "at"]) && reader.time(at + 1).is_some()) {
        return true;
    }
    // "said it was “a farce” | before leaving"
    if reader.is(at, &["before", "after", "while"]) && reader.verb(at + 1).is_some_and(|group| group.kind == VerbKind::Gerund) {
        return true;
    }
    // `… "the end." He left`: the mark closes the sentence.
    reader.shape(last) == Shape::Stop && reader.shape(at).is_capital()
}

fn is_seam(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let &Extent { first, frame, limit, cues, gerund } = extent;
    let dash = source::is_dash(reader, at);
    let comma = reader.is(at, &[",", "—", "–", "--"]) || !frame.is_clause() && dash;
    let next = at + 1;
    if reader.is(at, &[";"]) || dash && content_tail::explains(reader, next, extent) {
        return true;
    }
    if comma {
        return is_comma_seam(reader, next, extent) || !frame.is_clause() && !reader.is(at, &[","]) && !reader.is(next, LINKS);
    }
    if reader.is(at, &["and", "but"]) && at > first && !is_except(reader, at) {
        let verb = medium::skip(reader, next);
        return is_told(reader, at, extent) && reporting_clause(reader, next, limit, cues)
            || conjoined(reader, verb, extent)
            || reader.is(next, &[","]) && asks_on(reader, next + 1)
            || gerund && (reporting_participle(reader, next, cues) || other_participle(reader, next, cues))
            || !frame.is_clause() && (starts_finite(reader, verb) || reader.is(next, &["he", "she", "they"]))
            || !frame.is_clause() && reader.is(at, &["but"]) && new_clause(reader, next, limit)
            || opens_that(reader, next, extent);
    }
    // "said the bridge is safe | before claiming that"
    if reader.is(at, &["before", "after", "while"]) && at > first && reporting_participle(reader, next, cues) {
        return true;
    }
    let said = || reader.finite(first, at).is_some() || !frame.is_clause() || reader.opens(first).is_some();
    if at > first && content_tail::is_asked(reader, at) && said() {
        return true;
    }
    at > first && object_end::leaves(reader, at, extent)
}

/// Whether "but" is no conjunction: "it is anything | but", "all | but | dead".
pub(super) fn is_except(reader: &Reader<'_>, at: u32) -> bool {
    reader.is(at, &["but"]) && at > 0 && reader.is(at - 1, &["anything", "nothing", "all"])
}

/// Whether something has been said before the conjunction at `at`: not in "said | she and Ruiz agreed that".
fn is_told(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let first = extent.first;
    !extent.frame.is_clause() || reader.opens(first).is_some() || reader.finite(first, at).is_some()
}

/// Whether what stands behind a comma, at `next`, is no more of the content.
fn is_comma_seam(reader: &Reader<'_>, next: u32, extent: &Extent<'_, '_>) -> bool {
    let &Extent { first, frame, limit, cues, gerund } = extent;
    if is_listed(reader, next) && !reporting_participle(reader, next, cues) {
        return false;
    }
    if apposed_claim::opens(reader, next - 1) || content_tail::explains(reader, next, extent) {
        return true;
    }
    // ", in remarks broadcast on Monday", ", without saying when"
    let silent = || reader.is(next, &["without"]) && reporting_participle(reader, next + 1, cues);
    if content_tail::tells_how(reader, next, limit) || silent() || is_told(reader, next, extent) && beside(reader, next, cues) {
        return true;
    }
    // "…, who now leads the council", "…, but he is far ahead": the writer's own words more often than not.
    let aside = reader.is(next, &["who"]) || reader.is(next, &["but"]) && reader.is(next + 1, &["he", "she", "it", "they"]);
    if frame.is_clause() && aside && reader.finite(first, next).is_some() {
        return true;
    }
    // "…, which he called absurd"
    if reader.is(next, &["which", "whom"]) && reporting_clause(reader, next + 1, limit, cues) {
        return true;
    }
    if reader.is(next, LINKS) {
        return (!reader.is(next, &["and", "or"]) || is_told(reader, next, extent))
            && reporting_clause(reader, next + 1, limit, cues)
            || conjoined(reader, medium::skip(reader, next + 1), extent)
            || gerund && reporting_participle(reader, next + 1, cues)
            || starts_finite(reader, next + 1) && !closes_place(reader, next - 1, first)
            || asks_on(reader, next + 1)
            || is_told(reader, next, extent) && reports_on(reader, next + 1, limit, cues)
            || !has_clause(reader, next, extent) && new_clause(reader, next + 1, limit);
    }
    if reporting_participle(reader, next, cues) {
        // "said the mayor, warning of floods, left"
        let within = || reader.finite(first, next).is_none() && aside_close(reader, next + 1, limit).is_some();
        return !(frame.is_clause() && within());
    }
    if is_spliced(reader, next, extent) {
        return true;
    }
    // "…, on Tuesday night he said"
    let timed = next + u32::from(reader.is(next, &["on", "in", "at"]));
    if let Some((_, time)) = reader.time(timed).filter(|(_, time)| time.first == timed)
        && reporting_clause(reader, time.end, limit, cues)
    {
        return true;
    }
    // "…, hours after officials said", "…, a day before the council said"
    const UNITS: &[&str] = &["minutes", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"];
    let after = (next..limit.min(next + 4)).find(|&at| reader.is(at, &["after", "before"]));
    if after.is_some_and(|at| at > next && reader.is(at - 1, UNITS) && reporting_clause(reader, at + 1, limit, cues)) {
        return true;
    }
    // "who was not allowed to speak, | said that"
    let says = || {
        let cue = cue_of_group(reader, next, cues).filter(|cue| cue.group.first == next && cue.mood == Mood::Finite);
        cue.is_some_and(|cue| cue.row.precision >= trust::PLAIN && cue.row.takes.has_sentences())
    };
    if frame.is_clause() { reader.is(next, &["according", "compared"]) } else { loose(reader, next) || says() }
}

/// Whether a clause with its own source and cue stands behind a comma without a link: "Forty pilots said they would strike, | nine
/// said they would not"; but not behind a clause that opens the content: "said that if the port closes, pilots say they will".
fn is_spliced(reader: &Reader<'_>, next: u32, extent: &Extent<'_, '_>) -> bool {
    let &Extent { first, frame, limit, cues, .. } = extent;
    let counted = || reader.tag(next) == Tag::Num || reader.is(next, OTHERS) || reader.is(next, &["some", "many", "most", "few"]);
    let whole = || reader.finite(first, next).is_some() && !(first..next).any(|at| reader.is(at, clause::SUBORDINATORS));
    frame.is_clause() && counted() && whole() && reporting_clause(reader, next, limit, cues)
}

/// Index behind the second of two commas around words that part an object from what is said of it: "portrayed the drivers, in
/// particular, | as thieves".
fn aside_end(reader: &Reader<'_>, comma: u32, limit: u32) -> Option<u32> {
    const LONGEST: u32 = 12;
    if !reader.is(comma, &[","])
        || !(reader.is(comma + 1, &["who", "whose", "which"]) || matches!(reader.tag(comma + 1), Tag::Adp | Tag::Adv))
    {
        return None;
    }
    let mut inside = comma + 2..limit.min(comma + LONGEST);
    let close = inside.find(|&at| reader.is(at, &[",", ";", "and", "but"])).filter(|&at| reader.is(at, &[","]))?;
    let (link, role) = (close + 1, close + 2);
    let said = reader.is(link, &["as", "for", "of"])
        && (reader.word(role).ends_with("ing") || reader.opens(role).is_some() || reader.noun(role).is_some())
        && !opens_clause(reader, role, limit);
    (said && link < limit).then_some(link)
}

/// "of lying, | cheating and stealing": one more of several participles.
fn is_listed(reader: &Reader<'_>, next: u32) -> bool {
    let participle = |at: u32| {
        reader.verb(at).is_some_and(|group| group.kind == VerbKind::Gerund && group.tokens == TokenSpan::new(at, at + 1))
    };
    participle(next) && participle(next.saturating_sub(2))
}

/// Whether a clause was said before `at`, and not only what is to be: "expects fuel to rise, | but most …"
fn has_clause(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let &Extent { first, frame, .. } = extent;
    let to_be = || (first..at).any(|at| reader.verb(at).is_some_and(|group| group.kind == VerbKind::Infinitive));
    frame.is_clause() && !(frame == Frame::Clause && reader.finite(first, at).is_none() && to_be())
}

/// Whether a clause with "that" stands at `at`, which no infinitive or phrase can be put beside: "planned to rest | but that he would
/// rule"; but "hopes to show that it works and that …".
fn opens_that(reader: &Reader<'_>, at: u32, extent: &Extent<'_, '_>) -> bool {
    let before = extent.first..at;
    reader.is(at, &["that"])
        && !extent.frame.is_clause()
        && opens_clause(reader, at + 1, extent.limit)
        && !before.clone().any(|at| reader.is(at, &["that"]))
        && reader.finite(before.start, before.end).is_none()
}

/// "…, and when asked why, he said"
fn asks_on(reader: &Reader<'_>, at: u32) -> bool {
    let link = u32::from(reader.is(at, &["when", "once", "if"]));
    reader.is(at + link, &["asked", "pressed", "questioned"])
}

/// Whether the comma is the second of a place or a year: "in Dover, Ohio, | and left"; "on May 3, 2016, | and left".
fn closes_place(reader: &Reader<'_>, comma: u32, first: u32) -> bool {
    const LONGEST: u32 = 4;
    let Some(open) = (first.max(comma.saturating_sub(LONGEST))..comma).rev().find(|&at| reader.is(at, &[","])) else {
        return false;
    };
    let inside = TokenSpan::new(open + 1, comma);
    let place = |mention: &Mention| mention.kind == MentionKind::Location && mention.tokens.end == comma;
    reader.mentions.within(inside).any(|(_, mention)| place(mention))
        || reader.time(open).is_some_and(|(_, time)| time.end == comma)
}

/// The end of content that hangs on a noun, which may itself be the subject of the sentence: "the refusal to resign | angered
/// the party".
pub(super) fn noun_end(reader: &Reader<'_>, first: u32, frame: Frame, end: u32) -> u32 {
    let mut own = u32::from(frame.is_clause());
    let mut at = first;
    while at < end {
        let Some(group) = reader.verb(at).filter(|group| group.tokens.first == at) else {
            at += 1;
            continue;
        };
        let next = group.tokens.end.max(at + 1);
        let subject = source::before(reader, at, first).filter(|_| starts_finite(reader, at) && !reader.is_quoted(at));
        let lower = |opens: u32| {
            reader.tag(opens) == Tag::Sconj
                || reader.is(opens, source::RELATIVE)
                || reader.is(opens, &["what", "when", "as", "if"])
        };
        let main = subject.is_some_and(|subject| {
            !subject.relative && !subject.tokens.first.checked_sub(1).is_some_and(|opens| opens >= first && lower(opens))
        });
        // After an infinitive without an object there is no phrase to be the subject: "to resign angered".
        let bare = subject.is_none() && at > first && starts_finite(reader, at) && reader.verb(at - 1).is_some();
        // After a whole clause a verb without a subject goes with the noun: "the claim that it was late angered".
        let linked = at > first && reader.is(at - 1, &["and", "or", "but", ",", "to", "not"]);
        let second = own == 0 && subject.is_none() && at > first && starts_finite(reader, at) && !linked;
        if main || bare || second {
            if own == 0 {
                return at;
            }
            own -= 1;
        }
        // "he believes the port is full": what is said has a verb of its own.
        let governs = || reader.has(group.head.0, Class::CueVerb) && opens_clause(reader, next, end);
        own += u32::from(group.kind == VerbKind::Finite && governs());
        at = next;
    }
    end
}

/// What trails a bare object after a comma: a relative clause, an adverbial clause, a participle.
fn loose(reader: &Reader<'_>, at: u32) -> bool {
    if reader.is(at + 1, &["which", "whom", "whose"]) || reader.is(at, &["including"]) {
        return false;
    }
    reader.is(
        at,
        &[
            "which", "who", "whose", "where", "when", "while", "as", "after", "even", "although", "though", "because", "with",
            "since", "but",
        ],
    ) || reader.tag(at) == Tag::Verb && reader.word(at).ends_with("ing")
        || source_after::phrase_starting(reader, at)
            .is_some_and(|phrase| reader.verb(phrase.end).is_some_and(|group| group.tokens.first == phrase.end))
}

/// A span without closing marks: final stops, commas, quotation marks that were not opened inside.
pub(super) fn trim(reader: &Reader<'_>, span: TokenSpan) -> TokenSpan {
    let mut end = span.end;
    while end > span.first {
        let last = end - 1;
        let final_stop = reader.shape(last) == Shape::Stop && reader.word(last).len() <= 3;
        let bracket =
            reader.is(last, &[")"]) && !(span.first.max(last.saturating_sub(WINDOW))..last).any(|at| reader.is(at, &["("]));
        if !(final_stop || bracket || reader.is(last, &[",", ";", ":", "—", "–", "--", "-"])) {
            break;
        }
        end = last;
    }
    // “I never said that,”: marks alone are no content.
    let says = |at: u32| reader.word(at).contains(char::is_alphanumeric);
    TokenSpan::new(span.first, if (span.first..end).any(says) { end } else { span.first })
}
