//! Tells the numbers that count nothing: scores, telephone and model numbers, numbers in names.
//!
//! **How.** Looks at what is glued to the number and at the word in front of it.
//!
//! **Why this way.** A wrong amount under somebody's name is worse than a missing one; what is no amount shows in the shape.
//!
//! **Limits.** A name and a number without any sign between ("Area 51") is known by the word in front alone.

use super::number::{Number, NumberKind};
use super::piece::{Form, View};
use super::terminal::Terminal as T;
use crate::grammar::Tag;
use crate::lexicon::Class;
use rust_decimal::Decimal;

/// The end of a glued chain of three numbers and more ("650-650-6500", "192.168.1.2"), or of two with a plus in front.
pub(super) fn chain(view: &View<'_>, at: usize) -> Option<usize> {
    if !view.is_number(at) {
        return None;
    }
    let (mut end, mut numbers) = (at + 1, 1);
    while end + 1 < view.len() && view.is_glued(end) && view.is_glued(end + 1) && view.is_number(end + 1) {
        let Some('-' | '.' | '/' | ':') = view.mark(end) else { break };
        numbers += 1;
        end += 2;
    }
    let plus = at > 0 && view.is_mark(at - 1, '+') && view.is_glued(at);
    (numbers >= 3 || plus && numbers >= 2).then_some(end)
}

/// "555-1234": a local telephone number.
pub(super) fn is_local(view: &View<'_>, at: usize) -> bool {
    view.is_mark(at + 1, '-') && view.is_glued(at + 1) && view.text(at).len() == 3 && view.text(at + 2).len() == 4
}

/// Whether digits hang on a word by a hyphen: "COVID-19", "SCP-173m".
pub(super) fn is_model(view: &View<'_>, number: &Number) -> bool {
    let Some(last) = number.first.checked_sub(1) else { return false };
    let hung = view.is_number(number.first) && view.is_mark(last, '-') && view.is_glued(number.first) && view.is_glued(last);
    let word =
        last.checked_sub(1).and_then(|at| view.pieces.get(at)).is_some_and(|piece| matches!(piece.form, Form::Word | Form::Code));
    let lent = last > 0 && view.find(last - 1, Class::NumberWord).is_some();
    hung && word && !lent
}

/// Whether a bare number counts nothing.
pub(super) fn is_no_count(view: &View<'_>, number: &Number) -> bool {
    let (first, end) = (number.first, number.end);
    if view.is_glued(end) && is_glued_word(view, end)
        || is_score(view, number)
        || is_footnote(view, number)
        || is_of_list(view, number)
        || is_identifier(view, number)
        || is_local(view, first)
        || follows_name(view, number)
        || !number.spelled && super::time::is_in_name(view, first)
    {
        return true;
    }
    // "427 parts per million"
    if first > 0 && view.is(first - 1, T::Per) && view.find(first, Class::ScaleWord).is_some() {
        return true;
    }
    // the singer
    if view.text(end) == "Cent" {
        return true;
    }
    if number.kind == NumberKind::Fraction && view.is_number(first) && view.is_mark(first + 1, '/') {
        let below = super::numeral::whole(view.text(first + 2)).unwrap_or(0);
        return number.value >= Decimal::ONE || !(below <= 10 || below.is_multiple_of(4) || below.is_multiple_of(5));
    }
    number.spelled && is_pronoun(view, number)
}

/// Whether an ordinal is part of a word: "first-time buyers", "second-hand", "second-guessing", or of an office: "the first lady".
pub(super) fn is_compound(view: &View<'_>, number: &Number) -> bool {
    const BEHIND: [&str; 10] = ["time", "class", "hand", "rate", "person", "party", "degree", "string", "ever", "aid"];
    let hyphen = view.is_mark(number.end, '-') && view.is_glued(number.end);
    let word = || view.text(number.end + 1);
    let compound = hyphen && (BEHIND.contains(&word()) || word().starts_with("guess"));
    // "a country-first programme"
    let hung =
        number.first > 1 && view.is_mark(number.first - 1, '-') && view.is_glued(number.first - 1) && view.is_glued(number.first);
    number.kind == NumberKind::Ordinal
        && (compound || hung && view.is_word(number.first - 2) || matches!(view.text(number.end), "lady" | "ladies"))
}

/// Whether an ordinal is part of a name: "the First Amendment", "Fifth Avenue". One that opens its sentence may be none.
pub(super) fn is_named_ordinal(view: &View<'_>, number: &Number) -> bool {
    number.kind == NumberKind::Ordinal
        && number.spelled
        && number.first > 0
        && view.mark(number.first - 1).is_none()
        && view.is_capital(number.first)
        && view.is_capital(number.end)
        && view.is_word(number.end)
        && view.tag(number.end) == Some(Tag::Propn)
}

/// Letters or a name glued to digits: "5G", "747s", "7-Eleven", "F-16".
fn is_glued_word(view: &View<'_>, end: usize) -> bool {
    if view.is_word(end) {
        return true;
    }
    match view.mark(end) {
        Some('-') if view.is_glued(end + 1) => view.is_capital(end + 1) && view.is_word(end + 1) && !view.is_caps(end + 1),
        Some(':') => view.is_number(end + 1) && view.is_glued(end + 1),
        Some('/') => view.is_number(end + 1),
        _ => false,
    }
}

/// "3-2", "52-48", "voted nine to three": two numbers and nothing counted.
fn is_score(view: &View<'_>, number: &Number) -> bool {
    let (first, end) = (number.first, number.end);
    let dash = |at: usize| view.is_mark(at, '-') || view.is_mark(at, '—') && view.is_glued(at);
    let behind = dash(end) && view.is_number(end + 1) && view.is_glued(end) == view.is_glued(end + 1);
    let before = first >= 2 && dash(first - 1) && view.is_number(first - 2) && view.is_glued(first) == view.is_glued(first - 1);
    // "voted nine to three"
    let plain = |at: usize| view.text(at).bytes().all(|byte| byte.is_ascii_digit());
    let counts = |at: usize| view.is_number(at) && plain(at) || view.find(at, Class::NumberWord).is_some();
    let to = view.is(end, T::To) && counts(end + 1) || first >= 2 && view.is(first - 1, T::To) && counts(first - 2);
    let told = || (first.saturating_sub(6)..first).any(|at| view.has(at, Class::ScoreWord));
    // "52 to 38 percent" are shares
    let share = || (end..end + 3).any(|at| view.is(at, T::Percent) || view.is_mark(at, '%'));
    let whole = number.spelled || plain(first);
    (behind || before) && !number.spelled || to && whole && !share() && number.scale.is_none() && !is_plural(view, end) && told()
}

/// `1. The port is closed`: the number of a line in a list; one that stands alone on its line is a figure.
fn is_of_list(view: &View<'_>, number: &Number) -> bool {
    let opens_line = || {
        let start = view.pieces.first().map_or(0, |piece| piece.start as usize);
        let before = view.article.text[..start].trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with('\n')
    };
    let goes_on = || {
        let end = view.pieces.get(1).map_or(0, |piece| piece.end as usize);
        view.article.text[end..].trim_start_matches([' ', '\t']).starts_with(|c: char| c != '\n' && c != '\r')
    };
    let marked = matches!(view.mark(1), Some('.' | ')')) && view.is_glued(1);
    number.first == 0 && number.end == 1 && !number.spelled && marked && opens_line() && goes_on()
}

/// "756642903469031424": more digits than anybody writes without marks between them.
fn is_identifier(view: &View<'_>, number: &Number) -> bool {
    const LONGEST: usize = 12;
    let text = view.text(number.first);
    !number.spelled && text.len() > LONGEST && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `in 1990.[1][2]`: the mark of a note, glued to what it is about.
fn is_footnote(view: &View<'_>, number: &Number) -> bool {
    let bracket = number.first.checked_sub(1).filter(|&open| view.is_mark(open, '[') && view.is_glued(open));
    bracket.is_some()
        && !number.spelled
        && view.is_glued(number.first)
        && view.is_mark(number.end, ']')
        && view.is_glued(number.end)
}

/// Whether a word in front makes the number part of a name: "Channel 4", "COVID-19", "iPhone 15", "No. 10".
fn follows_name(view: &View<'_>, number: &Number) -> bool {
    let first = number.first;
    let Some(last) = first.checked_sub(1) else { return false };
    if number.spelled && view.is_capital(first) && number.kind == NumberKind::Cardinal {
        // "Group of Seven", "Formula One"
        return view.is_capital(last) || view.is(last, T::Of);
    }
    if view.is_mark(last, '#')
        || view.is_mark(last, '№')
        || view.has(last, Class::NumberLabel) && (view.is_capital(last) || view.text(last).ends_with('.'))
    {
        return true;
    }
    if number.spelled || number.scale.is_some() || number.kind != NumberKind::Cardinal {
        return false;
    }
    let period = view.is_mark(last, '.') && view.is_glued(last) && last > 0;
    let word = if period { last - 1 } else { last };
    if period && matches!(view.text(word), "No" | "no" | "Nos" | "no.") {
        return true;
    }
    // "iPhone 15"
    let brand = view.is_word(word) && !view.is_capital(word) && view.text(word).bytes().any(|b| b.is_ascii_uppercase());
    if brand {
        return true;
    }
    let name = view.is_capital(word) && view.word(word) == T::Other && view.is_word(word)
        || view.pieces.get(word).is_some_and(|piece| piece.form == Form::Code);
    let compared = view.find(word, Class::Comparator).is_some() && !super::comparator::is_name(view, word);
    let known = compared || view.find(word, Class::Month).is_some();
    let first_word = word == 0 || view.is_mark(word - 1, '"');
    let grouped = view.text(first).contains([',', '.']);
    name && !known
        && !first_word
        && !grouped
        && view.tag(word).is_some_and(|tag| tag == Tag::Propn)
        && !is_plural(view, number.end)
}

/// "one" for somebody, "no one", "this one".
fn is_pronoun(view: &View<'_>, number: &Number) -> bool {
    if number.end != number.first + 1 || !view.text(number.first).eq_ignore_ascii_case("one") {
        return false;
    }
    let before = number.first.checked_sub(1);
    let named = before.is_some_and(|at| {
        view.is_any(
            at,
            &[T::This, T::That, T::The, T::Every, T::Each, T::Another, T::Last, T::Next, T::Past, T::Not, T::A, T::OtherWord],
        ) || view.tag(at) == Some(Tag::Adj)
            || matches!(view.text(at), "any" | "which" | "some" | "no" | "loved" | "good" | "big" | "new" | "only")
    });
    let verb = matches!(view.tag(number.end), Some(Tag::Verb | Tag::Aux | Tag::Adv | Tag::Part)) || view.is_mark(number.end, '-');
    let other = view.is_any(number.end, &[T::Another, T::S, T::Day, T::Time]);
    let alone = view.mark(number.end).is_some_and(|mark| mark != '%') && view.len() > 2;
    named || verb || other || alone
}

/// Whether a noun in the plural stands at a piece or behind an adjective.
pub(super) fn is_plural(view: &View<'_>, at: usize) -> bool {
    const OTHERS: &[&str] = &["people", "men", "women", "children", "police", "troops", "percent", "feet"];
    (at..at + 3)
        .take_while(|&at| {
            view.is_word(at) && view.word(at) == T::Other || view.is_any(at, &[T::More, T::Day, T::Week, T::Time, T::Points])
        })
        .any(|at| {
            let text = view.text(at);
            let noun = view.tag(at).is_none_or(|tag| matches!(tag, Tag::Noun | Tag::Propn | Tag::Other));
            noun && text.len() > 2 && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us")
                || OTHERS.contains(&text)
                || text.ends_with("children")
        })
}

/// Whether two numbers look like years or days rather than bounds.
pub(super) fn is_dated(low: &Number, high: &Number) -> bool {
    let year = |value: Decimal| value >= Decimal::from(1700) && value <= Decimal::from(2100);
    !low.spelled && year(low.value) && year(high.value)
}
