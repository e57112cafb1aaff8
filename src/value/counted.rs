//! Finds what an amount counts and what it is for: "53,000 *refugees*", "$11.5 million in aid *for the refugees*".
//!
//! **How.** What is counted is the run of adjectives and nouns behind the number, over an "of" and an owner; the purpose begins at "for" or
//! "in … for", "in … to" close behind the amount and ends with its noun phrase.
//!
//! **Why this way.** Both stand behind the amount in nine of ten cases; word classes are all that is needed to see where they end.
//!
//! **Limits.** Ten tokens at the most; what stands in front ("refugees numbered 53,000") is not found.

use super::name;
use super::piece::View;
use super::terminal::Terminal as T;
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, VerbForms};
use crate::text::TokenSpan;

const REACH: usize = 10;

/// The pieces that name what is counted behind a number that ends at `end`.
pub(super) fn thing(view: &View<'_>, end: usize) -> Option<TokenSpan> {
    let of = view.is(end, T::Of);
    let mut from = end + usize::from(of);
    let hyphen = view.is_mark(from, '-') && view.is_glued(from);
    from += usize::from(hyphen);
    // "the 300-strong crowd", "a 10-foot-wide road"
    let reach = matches!(view.text(from), "strong" | "tall" | "wide" | "long" | "high" | "deep" | "thick");
    from += usize::from(from > end && reach && !view.is_mark(from + 1, '-'));
    // "the ten-man side" counts men and no sides
    if hyphen && !reach {
        let noun = view.is_word(from) && view.is_glued(from) && view.tag(from) == Some(Tag::Noun);
        return if noun { view.tokens(from, from + 1) } else { None };
    }
    // "two of the men", "two of their children", "53,000 more refugees", "two earlier calls"
    while from < end + 4
        && view.tag(from + 1) != Some(Tag::Cconj)
        && (view.is_any(from, &[T::The, T::More, T::Another, T::That, T::This, T::Earlier])
            || view.tag(from) == Some(Tag::Det) && from > end
            || of && is_owner(view, from))
    {
        from += 1;
    }
    // "33 of the 99 seats", "3.4 times earnings"
    from += usize::from(of && view.is_number(from));
    from += usize::from(!of && view.text(from) == "times" && nouns(view, from + 1).is_some());
    if is_bearing(view, from) || !of && is_neighbour(view, from) {
        return None;
    }
    let to = nouns(view, from)?;
    if is_done_by(view, end, from, to) || is_cut_short(view, from, to) {
        return None;
    }
    // "65 percent of Poland's press shops", but "1.5 billion people's posts"
    let share = view.is(end, T::Of) || end > 0 && view.is(end - 1, T::Half);
    let to = if share { owned(view, to).unwrap_or(to) } else { to };
    view.tokens(from, to)
}

/// "those over 45 supporting the mayor": what several do, and not "two mining firms".
fn is_done_by(view: &View<'_>, end: usize, from: usize, to: usize) -> bool {
    let one = || {
        let number = end.saturating_sub(1);
        view.text(number).eq_ignore_ascii_case("one") || view.find(number, Class::OrdinalWord).is_some()
    };
    view.tag(from) == Some(Tag::Verb) && view.text(from).ends_with("ing") && !name::is_plural(view, to - 1) && !one()
}

/// "seven current and former Navy | and Army officers": whose noun is not in reach.
fn is_cut_short(view: &View<'_>, from: usize, to: usize) -> bool {
    let and = |at: usize| view.tag(at) == Some(Tag::Cconj);
    and(to) && view.tag(to - 1) == Some(Tag::Propn) && !view.text(to - 1).ends_with('s') && (from..to).any(and)
}

/// "their", "his".
fn is_owner(view: &View<'_>, at: usize) -> bool {
    matches!(view.text(at), "their" | "his" | "her" | "our" | "my" | "your" | "its")
}

/// "60 miles south of the port": where to, and nothing that is measured.
fn is_bearing(view: &View<'_>, at: usize) -> bool {
    const SIDES: [&str; 8] = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];
    let text = view.text(at);
    let part = text.split('-').next_back().unwrap_or(text);
    SIDES.contains(&part) && (view.is_any(at + 1, &[T::Of, T::From]) || view.mark(at + 1).is_some())
}

/// "3.8% the month before", "1.1% month on month": a time beside another.
fn is_neighbour(view: &View<'_>, at: usize) -> bool {
    view.find(at, Class::TimeUnit).is_some_and(|found| {
        view.is_any(found.end, &[T::Before, T::Earlier, T::After, T::Later, T::Ago, T::On]) || view.is_mark(found.end, '-')
    })
}

/// The purpose behind an amount of money.
pub(super) fn purpose(view: &View<'_>, end: usize) -> Option<TokenSpan> {
    let start = (end..end + 7).find(|&at| view.is_any(at, &[T::For, T::To]) && at < view.len())?;
    // between the amount and "for" nothing but "in" or "of" and its noun phrase; "to" only behind one: "in aid to the refugees"
    if start > end {
        let led = view.is_any(end, &[T::In, T::Of]);
        let link = led || view.tag(end).is_some_and(|tag| matches!(tag, Tag::Noun | Tag::Adj));
        let first = end + usize::from(led);
        // "in funding for"
        let gerund = led && start == first + 1 && view.text(first).ends_with("ing");
        if !link || !gerund && nouns(view, first)? != start {
            return None;
        }
    }
    let dated = || view.find(end + 1, Class::Month).is_some() || view.find(end + 1, Class::TimeUnit).is_some();
    if view.is(start, T::To) && (!view.is(end, T::In) || dated()) {
        return None;
    }
    // "below $90,000 for the first time"
    if view.is(start, T::For)
        && (start + 1..start + 5).any(|at| view.is(at, T::Time) && view.find(at - 1, Class::OrdinalWord).is_some())
    {
        return None;
    }
    let mut from = start + 1;
    while from < start + 6
        && (view.is_any(from, &[T::The, T::A, T::More, T::Than])
            || view.tag(from).is_some_and(|tag| matches!(tag, Tag::Det | Tag::Num | Tag::Pron)))
    {
        from += 1;
    }
    // "for the poor"
    let to = nouns(view, from).or_else(|| (view.is(from - 1, T::The) && view.tag(from) == Some(Tag::Adj)).then_some(from + 1))?;
    // "for a day's work"
    let to = owned(view, to).unwrap_or(to);
    view.tokens(start + 1, to)
}

/// The end of the run of adjectives and nouns from `from` on, if it ends in a noun.
fn nouns(view: &View<'_>, from: usize) -> Option<usize> {
    let (mut last, mut modifier_end) = (None, from);
    for at in from..(from + REACH).min(view.len()) {
        // "law-abiding voters", "coal-fired plants": the noun in the compound is not what is counted
        if at < modifier_end {
            continue;
        }
        if let Some((end, noun)) = modifier(view, at) {
            (modifier_end, last) = (end, if noun { Some(end) } else { last });
            continue;
        }
        let hyphen = view.is_mark(at, '-') && view.is_glued(at) && view.is_glued(at + 1) && at > from;
        match view.tag(at) {
            _ if hyphen || last.is_none_or(|last| last == at) && joins_modifiers(view, from, at) => {}
            _ if view.is_mark(at, ',') || view.is_number(at) => break,
            _ if is_when(view, at) && (last.is_some() || view.is_any(at, &[T::Last, T::Next])) => break,
            // "62 percent of Kenyans name crime"
            _ if at > from && is_verb_of_group(view, at) => break,
            Some(Tag::Noun | Tag::Propn) if view.is_word(at) => last = Some(at + 1),
            Some(Tag::Adj) if view.is_word(at) => {}
            // "a dozen shops.", which the tagger took for a verb
            Some(Tag::Verb) if at == from && is_plural_at_end(view, at) => last = Some(at + 1),
            // "displaced people", "two mining firms", "two Oslo lobbying firms"
            Some(Tag::Verb) if last.is_none() && is_like_adjective(view, from, at) || view.goes_on_in_phrase(at) => {}
            _ => break,
        }
    }
    last
}

/// Whether a mark or a conjunction joins two words that say what the noun behind them is like: "current and former aides", "full- and
/// part-time staff", "Labour or Labour-leaning voters", "a single, 30-second spot".
fn joins_modifiers(view: &View<'_>, from: usize, at: usize) -> bool {
    if at <= from {
        return false;
    }
    let and = |at: usize| view.tag(at) == Some(Tag::Cconj);
    if view.is_mark(at, '-') {
        return view.is_glued(at) && and(at + 1) && view.is_mark(at + 3, '-') && view.is_glued(at + 3);
    }
    let before = view.tag(at - 1);
    if view.is_mark(at, ',') {
        return !view.text(at - 1).ends_with('s') && view.is_number(at + 1) && modifier(view, at + 1).is_some();
    }
    // The noun of several would show it: "seven current and former aides".
    let modifies = before == Some(Tag::Adj) || before == Some(Tag::Noun) && !view.text(at - 1).ends_with('s');
    let compound = || modifier(view, at + 1).is_some() && !view.text(at - 1).ends_with('s');
    and(at) && (modifies && view.tag(at + 1) == Some(Tag::Adj) || view.is_mark(at - 1, '-') || compound())
}

/// "displaced people", "millions of working families".
fn is_like_adjective(view: &View<'_>, from: usize, at: usize) -> bool {
    let text = view.text(at);
    text.ends_with("ed") || at == from && text.ends_with("ing") && name::is_plural(view, at + 1)
}

/// The end of a compound from `at` that says what the noun behind it is like: "delegate-rich", "law-abiding", "vote-by-mail"; and whether
/// it is a noun itself: "tee-off", "brothers-in-law".
fn modifier(view: &View<'_>, at: usize) -> Option<(usize, bool)> {
    const LONGEST: usize = 4;
    const PARTICLES: &[&str] = &["off", "up", "in", "out", "over", "down", "back"];
    let glued = |at: usize| view.is_mark(at, '-') && view.is_glued(at) && view.is_glued(at + 1) && view.is_word(at + 1);
    if !(view.is_word(at) || view.is_number(at)) || !glued(at + 1) {
        return None;
    }
    let hyphens = (1..=LONGEST).find(|&hyphens| !glued(at + 2 * hyphens + 1))?;
    let end = at + 2 * hyphens + 1;
    let noun = matches!(view.tag(end - 1), Some(Tag::Noun | Tag::Propn));
    // "18-hole courses", but "a tax-cut plan", whose nouns all count
    if noun && hyphens == 1 && !view.is_number(at) {
        return None;
    }
    let led = matches!(view.tag(end), Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Cconj)) && view.is_word(end);
    Some((end, !led && (noun || PARTICLES.contains(&view.text(end - 1)))))
}

/// "last year", "next May", "Monday": a time behind what is counted.
fn is_when(view: &View<'_>, at: usize) -> bool {
    let day = |at: usize| view.find(at, Class::Weekday).or_else(|| view.find(at, Class::Month)).is_some() && view.is_capital(at);
    day(at)
        || view.is_any(at, &[T::Last, T::Next, T::This, T::Each, T::Every])
            && (view.find(at + 1, Class::TimeUnit).is_some() || view.find(at + 1, Class::Season).is_some() || day(at + 1))
}

/// Whether a word that can be a verb stands behind a nation in the plural.
fn is_verb_of_group(view: &View<'_>, at: usize) -> bool {
    let base = view.pieces.get(at).is_some_and(|piece| view.hits.word(piece.token).verb_forms & VerbForms::BASE != 0);
    base && !view.is_capital(at) && view.is_capital(at - 1) && view.text(at - 1).ends_with('s')
}

/// The end of what the owner that ends at a piece has, if a possessive follows: "Poland's | press shops", "voters' | pockets". A number
/// of its own counts something else: "the world's top 10 exporters".
fn owned(view: &View<'_>, owner: usize) -> Option<usize> {
    let plural = view.is_mark(owner, '\'') && view.text(owner - 1).ends_with('s') && !view.is_glued(owner + 1);
    let possessive = view.is(owner, T::S) && view.text(owner) != "s" || plural;
    let end = nouns(view, owner + 1).filter(|_| possessive && view.is_glued(owner))?;
    let counted =
        (owner + 1..=end).any(|at| view.is_number(at) || view.may_have(at, ClassSet::of(&[Class::ScaleWord, Class::NumberWord])));
    (!counted).then_some(end)
}

/// Whether a word that can be a noun in the plural closes what a mark or the sentence ends.
fn is_plural_at_end(view: &View<'_>, at: usize) -> bool {
    let noun = view.pieces.get(at).is_some_and(|piece| view.hits.word(piece.token).noun > 0);
    noun && view.text(at).ends_with('s')
        && (at + 1 >= view.len() || view.mark(at + 1).is_some_and(|mark| !matches!(mark, '-' | ':' | '"')))
}
