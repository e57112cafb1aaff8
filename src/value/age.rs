//! Tells that a bare number is somebody's age: "aged 42", "Smith, 43, said", "she was 91", "turned 75", "died at 88".
//!
//! **How.** The word in front of the number says so: "age" itself, a name or a person and a comma, somebody and a form of "to be", a verb of
//! turning or of what befalls people once. What follows must count nothing.
//!
//! **Why this way.** News gives most ages without "years old", and an age that is read as a count is a wrong fact about somebody.
//!
//! **Limits.** Names are known by the lists of given names and surnames alone: names of persons are found later.

use super::number::{Number, NumberKind};
use super::piece::View;
use super::terminal::Terminal as T;
use crate::grammar::Tag;
use crate::lexicon::Class;
use rust_decimal::Decimal;

/// Where the age starts that a bare number is, if it is one.
pub(super) fn named(view: &View<'_>, number: &Number) -> Option<usize> {
    let at = number.first;
    let years = number.kind == NumberKind::Cardinal
        && number.value.is_integer()
        && number.value > Decimal::ZERO
        && number.value < Decimal::from(120);
    if !years || number.scale.is_some() || at == 0 {
        return None;
    }
    let of = at >= 2 && view.is(at - 1, T::Of) && view.is(at - 2, T::Age);
    if view.is(at - 1, T::Age) && view.text(at - 1) != "ages" || of {
        return Some(if view.text(at - 1 - usize::from(of)).eq_ignore_ascii_case("age") { at - 1 - usize::from(of) } else { at });
    }
    // "aged between 17 and 68"
    if at > 1 && view.is_any(at - 1, &[T::Between, T::From]) && view.text(at - 2) == "aged" {
        return Some(at);
    }
    let plain = !number.spelled || number.end == at + 1 || view.is_mark(at + 1, '-');
    let known = plain
        && (is_apposed(view, number)
            || is_years_of_somebody(view, number)
            || is_also_aged(view, number)
            || opens_sentence(view, number)
            || is_turned(view, number)
            || is_of_life(view, number)
            || is_of_child(view, number));
    known.then_some(at)
}

/// "Smith, 43, said", "his son Tom, nine, was found", "the oldest, 14,", "… and Ana Reed, 35."
fn is_apposed(view: &View<'_>, number: &Number) -> bool {
    let at = number.first;
    if at < 2 || !view.is_mark(at - 1, ',') || number.value <= Decimal::ONE || view.is_number(number.end + 1) {
        return false;
    }
    if view.is_mark(number.end, ',') {
        let named = view.is_word(at - 2) && view.is_capital(at - 2) && view.word(at - 2) == T::Other;
        let calendar = || view.find(at - 2, Class::Month).is_some() || view.find(at - 2, Class::Weekday).is_some();
        return !number.spelled && number.end == at + 1 && named && !calendar()
            || is_person_name(view, at - 2)
            || is_of_years(view, at - 2)
            || is_person(view, at - 2);
    }
    closes(view, number.end) && is_full_name(view, at - 2)
}

/// "she was 91", "her son is six,", "when Sara Holm was 11, she", "Ruiz, now 42,": somebody, a form of "to be", and nothing counted.
fn is_years_of_somebody(view: &View<'_>, number: &Number) -> bool {
    let at = number.first;
    if at < 2 || number.value < Decimal::from(3) || view.is_number(number.end + 1) || !closes(view, number.end) {
        return false;
    }
    let being = view.is(at - 1, T::Is) && view.text(at - 1) != "be"
        || view.is_glued(at - 1) && (view.is(at - 1, T::S) || matches!(view.text(at - 1), "'re" | "’re" | "'m" | "’m"));
    let before = at - 2;
    if being {
        let then = view.is(number.end, T::At) && view.is(number.end + 2, T::Time);
        return then
            || is_he(view, before)
            || is_full_name(view, before)
            || is_of_years(view, before)
            || is_whose(view, before)
            || at > 2
                && is_when(view, at - 3)
                && (is_person_name(view, before) || matches!(view.text(before), "you" | "they" | "we"));
    }
    at > 2
        && matches!(view.text(at - 1), "now" | "then")
        && view.is_mark(before, ',')
        && view.is_mark(number.end, ',')
        && (view.is_capital(at - 3) || is_person(view, at - 3))
        && view.word(at - 3) == T::Other
        && view.find(at - 3, Class::Month).is_none()
        && view.find(at - 3, Class::Weekday).is_none()
}

/// "aged 31 and 44", "aged between 9 and 14".
fn is_also_aged(view: &View<'_>, number: &Number) -> bool {
    let at = number.first;
    let first = at.checked_sub(2).filter(|&first| {
        view.is_any(at - 1, &[T::And, T::Or, T::To]) && (view.is_number(first) || view.find(first, Class::NumberWord).is_some())
    });
    let between = |first: usize| first > 1 && view.is_any(first - 1, &[T::Between, T::From]) && view.text(first - 2) == "aged";
    first.is_some_and(|first| {
        first > 0 && (view.text(first - 1) == "aged" || between(first) || view.is_mark(first - 1, ',') && is_listed(view, first))
    })
}

/// "aged 9, 12 and 14": whether a number goes back over commas to "aged".
fn is_listed(view: &View<'_>, at: usize) -> bool {
    let mut first = at;
    while first > 1 && at - first < 12 && view.is_mark(first - 1, ',') && view.is_number(first - 2) {
        first -= 2;
    }
    first > 0 && view.text(first - 1) == "aged"
}

/// "At 22 he became mayor."
fn opens_sentence(view: &View<'_>, number: &Number) -> bool {
    let next = number.end + usize::from(view.is_mark(number.end, ','));
    number.first == 1 && view.is(0, T::At) && number.value > Decimal::from(12) && matches!(view.text(next), "he" | "she" | "I")
}

/// "turned 75 in July", "turns 18 on Monday": nothing else is turned into a bare number.
fn is_turned(view: &View<'_>, number: &Number) -> bool {
    let verb = number.first - 1;
    matches!(view.text(verb), "turned" | "turns" | "turning" | "turn")
        && (closes(view, number.end)
            || view.is_any(number.end, &[T::In, T::On, T::At, T::Last, T::This, T::Next, T::Today, T::Yesterday, T::Tomorrow])
            || view.find(number.end, Class::Weekday).is_some())
}

/// "died at 91", "married at 19": what befalls somebody once; below thirteen it may be an hour.
fn is_of_life(view: &View<'_>, number: &Number) -> bool {
    const LIFE: &str = "died dies dead dying death married marrying retired retiring orphaned \
                        widowed enlisted joined joining graduated became school college university";
    let at = number.first;
    view.is(at - 1, T::At)
        && number.value > Decimal::from(12)
        && closes(view, number.end)
        && (at.saturating_sub(6)..at - 1)
            .rev()
            .take_while(|&at| view.mark(at).is_none())
            .any(|at| LIFE.split(' ').any(|word| word == view.text(at)))
}

/// "a boy of nine", but "a mother of three".
fn is_of_child(view: &View<'_>, number: &Number) -> bool {
    let at = number.first;
    at > 2
        && view.is(at - 1, T::Of)
        && matches!(view.text(at - 2), "boy" | "girl" | "man" | "woman" | "child")
        && view.is(at - 3, T::A)
        && closes(view, number.end)
}

/// Whether nothing that is counted follows: a mark, the end, or a word that begins something else.
fn closes(view: &View<'_>, end: usize) -> bool {
    let mark = |at: usize| matches!(view.mark(at), Some('.' | ',' | ';' | '!' | '?' | '"'));
    end >= view.len()
        || mark(end) && !view.is_number(end + 1)
        || view.is(end, T::And) && !view.is_number(end + 1)
        || view.is(end, T::At) && view.is(end + 1, T::The) && view.is(end + 2, T::Time)
        || matches!(view.tag(end), Some(Tag::Pron | Tag::Det | Tag::Sconj)) && !view.is_any(end, &[T::More, T::Less, T::Than])
}

/// "he", "who".
fn is_he(view: &View<'_>, at: usize) -> bool {
    matches!(view.text(at), "he" | "she" | "who" | "He" | "She" | "Who") || view.text(at) == "I"
}

/// "the oldest".
fn is_of_years(view: &View<'_>, at: usize) -> bool {
    matches!(view.text(at), "oldest" | "youngest" | "eldest" | "elder" | "younger")
}

/// "the former officer": one person by a noun.
fn is_person(view: &View<'_>, at: usize) -> bool {
    view.has(at, Class::NounPerson) && view.tag(at) == Some(Tag::Noun) && !view.text(at).ends_with('s')
}

/// "my son", "her daughter", "the boy": one person of somebody's or known.
fn is_whose(view: &View<'_>, at: usize) -> bool {
    at > 0
        && view.has(at, Class::NounPerson)
        && !view.text(at).ends_with('s')
        && (view.is(at - 1, T::The) || matches!(view.text(at - 1).to_ascii_lowercase().as_str(), "my" | "his" | "her" | "our"))
}

/// "when", in front of a name of one or two words.
fn is_when(view: &View<'_>, at: usize) -> bool {
    let is = |at: usize| matches!(view.text(at), "when" | "When" | "until" | "since" | "because");
    is(at) || at > 0 && view.is_capital(at) && is(at - 1)
}

/// A word of a list of names of persons.
fn is_person_name(view: &View<'_>, at: usize) -> bool {
    view.is_capital(at)
        && view.tag(at) == Some(Tag::Propn)
        && (view.find(at, Class::GivenName).is_some() || view.find(at, Class::Surname).is_some())
}

/// A given name and another name behind it, or a third.
fn is_full_name(view: &View<'_>, at: usize) -> bool {
    let given = |at: usize| is_person_name(view, at) && view.find(at, Class::GivenName).is_some();
    let name = view.is_word(at) && view.is_capital(at) && view.tag(at) == Some(Tag::Propn);
    name && at > 0 && (given(at - 1) || at > 1 && view.is_capital(at - 1) && given(at - 2))
}
