//! Reads years and longer or shorter parts of them: "2016", "the 1990s", "19th century", "the third quarter of 2018", "summer 2014".
//!
//! **How.** A number of four digits is a year where the words around it let it be one; decades, centuries, quarters and halves have
//! their own shapes and take a year behind them, seasons are read by `season`.
//!
//! **Why this way.** Bare years are the most frequent dates of news after weekdays, and the most easily mistaken for counts.
//!
//! **Limits.** Years before 1000 are read only with their era ("347 AD"), years BC not at all; fiscal years are taken for calendar years.

use super::calendar::{self, Grain};
use super::pass::TimePass;
use super::relative::unit;
use super::when::When;
use super::year_number::{plain_year, spelled_hundreds, spelled_year, with_era};
use super::{Context, season};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::model::TimeKind;
use crate::value::number::{self, NumberKind};
use crate::value::numeral;
use crate::value::piece::View;
use crate::value::terminal::Terminal as T;

/// The classes of words that a year or a part of one begins with.
const BEGINNINGS: ClassSet = ClassSet::of(&[Class::Decade, Class::OrdinalWord, Class::NumberWord, Class::Season]);

/// The year, decade, century, quarter, half or season that starts at a piece.
pub(super) fn parse(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let begins = view.is_any(at, &[T::The, T::Last, T::Fiscal, T::Year, T::Ad]) || view.is_mark(at, '\'');
    let code = || view.text(at).starts_with(['F', 'Q', 'q', 'H', '\'', '’']);
    if !begins && !view.is_number(at) && !view.may_have(at, BEGINNINGS) && !code() {
        return None;
    }
    decade(view, at)
        .or_else(|| century(view, at))
        .or_else(|| part(view, at, context))
        .or_else(|| season::parse(view, at, context))
        .or_else(|| fiscal(view, at))
        .or_else(|| to_date(view, at, context))
        .or_else(|| year(view, at))
}

/// "the year to date".
fn to_date(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let named = view.is(from, T::Year) && view.is(from + 1, T::To) && view.text(from + 2) == "date";
    let day = context.day().filter(|_| named)?;
    let start = calendar::new_year(day.year())?;
    let mut when = When::period(at, from + 3, Some(start), Some(day), Grain::Year, TimePass::Date);
    when.timex = Some(format!("{:04}", day.year()));
    Some(when)
}

/// The second of "1871 – 72".
fn short_year(view: &View<'_>, at: usize) -> Option<i16> {
    let text = view.text(at);
    let dash = at >= 2 && view.is_number(at) && text.len() == 2 && matches!(view.mark(at - 1), Some('-' | '—'));
    let low = plain_year(view, at - if dash { 2 } else { return None })?;
    let year = low / 100 * 100 + i16::try_from(numeral::whole(text)?).ok()?;
    let closed = at + 1 >= view.len() || view.mark(at + 1).is_some_and(|mark| matches!(mark, ')' | ',' | ';' | '.'));
    (year > low && closed && (1500..=2060).contains(&low)).then_some(year)
}

/// "2016", "AD 2016".
pub(super) fn year(view: &View<'_>, at: usize) -> Option<When> {
    if let Some((year, end)) =
        year_of_era(view, at).or_else(|| spelled_alone(view, at)).or_else(|| Some((short_year(view, at)?, at + 1)))
    {
        return When::unit(at, end, calendar::new_year(year)?, Grain::Year, TimePass::Date);
    }
    if super::clock_of_four::parse(view, at).is_some() {
        return None;
    }
    let era = usize::from(view.is(at, T::Ad) && view.is_caps(at));
    let number = plain_year(view, at + era)?;
    let end = with_era(view, at + era + 1);
    is_year(view, at, end, number).then_some(())?;
    When::unit(at, end, calendar::new_year(number)?, Grain::Year, TimePass::Date)
}

/// "347 AD", "AD 842": years of one to three digits.
fn year_of_era(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let era = |at: usize| view.is(at, T::Ad) && view.is_caps(at);
    let before = usize::from(era(at));
    let text = view.text(at + before);
    let year = numeral::whole(text).filter(|_| text.len() < 4 && view.is_number(at + before))?;
    let end = at + before + 1;
    let after = usize::from(era(end));
    // "c. 347", "In 348, she": three digits where nothing is counted
    let about =
        at > 0 && matches!(view.text(at - 1), "c." | "ca.") || at > 1 && view.is_mark(at - 1, '.') && view.text(at - 2) == "c";
    let opens = at == 1 && view.is(0, T::In) && view.is_capital(0) && !view.is_glued(end) && view.is_capital(end)
        || at == 1 && view.is(0, T::In) && view.is_capital(0) && view.is_mark(end, ',') && !view.is_number(end + 1);
    if before + after == 0 && year >= 100 && (about || opens) {
        return Some((i16::try_from(year).ok()?, end));
    }
    (before + after == 1 && year > 0).then_some((i16::try_from(year).ok()?, end + after))
}

/// "in nineteen twenty eight".
fn spelled_alone(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let led = at > 0 && view.is_any(at - 1, &[T::In, T::Since, T::Of, T::Until, T::From, T::By]);
    spelled_year(view, at).filter(|&(_, end)| {
        led && end > at + 1 && !crate::value::name::is_plural(view, end) && view.find(end, Class::Unit).is_none()
    })
}

/// Whether a number of four digits is a year.
fn is_year(view: &View<'_>, at: usize, end: usize, year: i16) -> bool {
    let possessive = view.is(end, T::S) && view.text(end) != "s";
    // "in May 1992: the vote"; but "1992:17"
    let label = view.is_mark(at + 1, ':') && !(view.is_number(at + 2) && view.is_glued(at + 2));
    let odd = |mark| matches!(mark, '%' | '/' | '°' | '+' | '$') || mark == ':' && !label;
    let glued = |at: usize| view.is_glued(at) && (view.mark(at).is_some_and(odd) || view.is_word(at));
    let tail = at > 1 && view.is_glued(at) && view.is_mark(at - 1, '-') && view.is_glued(at - 1) && view.is_number(at - 2);
    if tail && plain_year(view, at - 2).is_none() && view.text(at - 2).len() < 4 {
        return false;
    }
    if glued(end) && !possessive
        || view.is_glued(at)
            && at > 0
            && view.mark(at - 1).is_some_and(|mark| !matches!(mark, '-' | '(' | '[' | '"' | '\'' | '—' | '/' | '.' | ','))
    {
        return false;
    }
    let model = at > 0 && view.has(at - 1, Class::NumberLabel)
        || at > 1
            && view.is_glued(at)
            && view.is_mark(at - 1, '-')
            && view.is_glued(at - 1)
            && view.is_caps(at - 2)
            && view.is_word(at - 2);
    let unit = view.find(end, Class::Unit).is_some() && !view.is(end, T::In)
        || view.find(end, Class::ScaleWord).is_some_and(|found| view.cell(found, "note").is_empty());
    let money = crate::value::money::stands_at(view, end) || crate::value::money::stands_before(view, at + 1);
    let percent = view.is(end, T::Percent) || view.is_mark(end, '%') || view.is(end, T::Per);
    if model || unit || money || percent || super::day::is_in_name(view, at) && view.find(at, Class::Event).is_some() {
        return false;
    }
    let led = at.checked_sub(1).is_some_and(|before| {
        view.is_any(
            before,
            &[
                T::In,
                T::Since,
                T::Until,
                T::By,
                T::From,
                T::Before,
                T::After,
                T::During,
                T::Through,
                T::Early,
                T::Late,
                T::Mid,
                T::Year,
                T::Between,
                T::Fiscal,
                T::On,
                T::End,
            ],
        ) || view.is_any(before, &[T::To, T::And, T::Or]) && before > 0 && plain_year(view, before - 1).is_some()
            || view.is(before, T::Of) && before > 0 && !view.is_number(before - 1)
            // "(1704 – 1787)"
            || matches!(view.mark(before), Some('-' | '—')) && before > 0 && (plain_year(view, before - 1).is_some() || view.mark(end).is_some())
            || view.mark(before) == Some('(') && view.mark(end).is_some_and(|mark| matches!(mark, ')' | '-' | ',' | '—'))
    });
    let compared = crate::value::comparator::before(view, at).is_some_and(|(kind, first)| {
        kind != crate::model::Comparator::About && !view.is_any(at - 1, &[T::Until, T::Over]) && first < at
    });
    let plural = crate::value::name::is_plural(view, end) && !view.is_capital(end);
    let round = year % 100 == 0;
    // "above the 1997 record"
    let named = at > 0 && !plural && view.is(at - 1, T::The) && view.tag(end) == Some(Tag::Noun);
    if compared && (plural || !led && !named) && !view.is_any(at - 1, &[T::About]) {
        return false;
    }
    // "a survey of 1709 children"
    if plural && year < 1800 && at > 0 && view.is(at - 1, T::Of) {
        return false;
    }
    if led && !(plural && round) || at == 0 && !plural && year >= 1000 && view.mark(end).is_some() {
        return true;
    }
    (1800..=2060).contains(&year) && !plural && !(round && year % 1000 == 0 && !led) || (1900..=2060).contains(&year) && !round
}

/// "the 1990s", "the '90s", "the nineties".
fn decade(view: &View<'_>, at: usize) -> Option<When> {
    let the = usize::from(view.is(at, T::The));
    let mut from = at + the;
    let apostrophe = usize::from(view.is_mark(from, '\'') && view.is_glued(from + 1));
    from += apostrophe;
    let text = view.text(from);
    let hundreds = if the > 0 { spelled_hundreds(view, from) } else { None };
    let (year, end) = if let Some(tens) =
        spelled_decade(view, from).filter(|_| the > 0 || at > 0 && view.is_any(at - 1, &[T::In, T::Early, T::Late]))
    {
        (1900 + tens, from + 1)
    } else if let Some((hundreds, tens)) =
        hundreds.and_then(|(hundreds, after)| Some((hundreds, (spelled_decade(view, after)?, after))))
    {
        (hundreds + tens.0, tens.1 + 1)
    } else {
        let digits = text.trim_start_matches(['\'', '’']);
        let (digits, end) = match digits.strip_suffix('s') {
            Some(bare) => (bare, from + 1),
            None => {
                let glued = view.is_glued(from + 1) || digits.len() == 4 && view.text(from + 1) == "s";
                (digits, if view.is(from + 1, T::S) && glued { from + 2 } else { return None })
            }
        };
        let value = i16::try_from(numeral::whole(digits)?).ok()?;
        let long = digits.len() == 4 && (1000..2100).contains(&value);
        let possessive = view.text(end - 1).starts_with(['\'', '’']);
        let short = digits.len() == 2 && (the + apostrophe > 0 || digits.len() < text.trim_end_matches('s').len())
            || digits.len() == 2
                && at > 0
                && (view.is_any(at - 1, &[T::Early, T::Late, T::Mid, T::In]) || view.is_mark(at - 1, '-'));
        if value % 10 != 0 || !long && !short || possessive && long && view.is_capital(end) {
            return None;
        }
        // "in his 20s" is an age
        let year = if long {
            value
        } else if value <= 20 {
            return None;
        } else {
            1900 + value
        };
        (year, end)
    };
    // "the 1600s" are a century; of "the 1900s" and "the 2000s" the decade is the smaller claim
    let grain = if year % 100 == 0 && year < 1900 { Grain::Century } else { Grain::Decade };
    When::unit(at, end, calendar::new_year(year)?, grain, TimePass::Date)
}

/// "sixties"
fn spelled_decade(view: &View<'_>, at: usize) -> Option<i16> {
    view.cell(view.find(at, Class::Decade)?, "value").parse().ok()
}

/// "the 19th century".
fn century(view: &View<'_>, at: usize) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let number = ordinal(view, from)?;
    let dash = usize::from(view.is_mark(number.1, '-') && view.is_glued(number.1));
    let (grain, end, plural) = unit(view, number.1 + dash)?;
    // "Silva's first century", "a third century since May": a hundred runs
    let owned = at > 0 && (view.is(at - 1, T::S) || view.tag(at - 1) == Some(Tag::Pron));
    let runs = owned || view.is(end, T::Since) || view.text(end) == "against";
    if grain != Grain::Century || plural || runs || !(1..=22).contains(&number.0) {
        return None;
    }
    let first = calendar::new_year(((number.0 - 1) * 100).max(1))?;
    let mut when = When::unit(at, end, first, grain, TimePass::Date)?;
    when.timex = Some(format!("{:02}XX", number.0 - 1));
    Some(when)
}

/// An ordinal and where it ends.
pub(super) fn ordinal(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let start = view.is_number(at) && view.is(at + 1, T::St)
        || view.find(at, Class::OrdinalWord).is_some()
        || view.find(at, Class::NumberWord).is_some();
    let number = start
        .then(|| number::parse(view, at))
        .flatten()
        .filter(|number| number.kind == NumberKind::Ordinal && number.value.is_integer())?;
    Some((i16::try_from(number.value).ok()?, number.end))
}

/// "the third quarter of 2018", "Q3 2018", "2018Q4", "first half of 2012", "H1 2018".
fn part(view: &View<'_>, at: usize, context: &Context) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let (grain, number, mut end, given) = part_code(view, from).or_else(|| part_words(view, from))?;
    let of = |end: usize| {
        end + usize::from(
            view.is(end, T::Of)
                || view.is(end, T::In)
                || view.is_mark(end, ',')
                || view.is_mark(end, '-') && view.is_glued(end)
                || view.is_mark(end, '/'),
        )
    };
    let mut year = given;
    let next = of(end);
    let next = next + usize::from(view.is(next, T::Fiscal)) + usize::from(view.is(next, T::The));
    let next = next + usize::from(view.is(next, T::Year) && plain_year(view, next + 1).is_some());
    if let Some(behind) = plain_year(view, next).filter(|_| given.is_none()) {
        (year, end) = (Some(behind), next + 1);
    } else if let Some((by, after)) = relative_year(view, next) {
        (year, end) = (context.day().map(|day| day.year() + by), after);
    }
    let Some(year) = year.or_else(|| context.day().map(|day| day.year())) else {
        return Some(When::open(at, end, TimeKind::DateRange, None, grain, TimePass::Date));
    };
    let months = if grain == Grain::Quarter { 3 } else { 6 };
    let first = calendar::shift(calendar::new_year(year)?, Grain::Month, months * (i32::from(number) - 1))?;
    When::unit(at, end, first, grain, TimePass::Date)
}

/// "last year", "this year", "next year": the step and where it ends.
pub(super) fn relative_year(view: &View<'_>, at: usize) -> Option<(i16, usize)> {
    let from = at + usize::from(view.is(at, T::The));
    let by = match view.word(from) {
        T::Last | T::Past => -1,
        T::This => 0,
        T::Next | T::Coming => 1,
        // "the year"
        _ if from > at && unit(view, from).is_some_and(|(grain, ..)| grain == Grain::Year) => return Some((0, from + 1)),
        _ => return None,
    };
    let (grain, end, plural) = unit(view, from + 1)?;
    (grain == Grain::Year && !plural).then_some((by, end))
}

/// "Q3", "H1", "3Q": the unit, its number, its end, and a year inside the word.
fn part_code(view: &View<'_>, at: usize) -> Option<(Grain, i8, usize, Option<i16>)> {
    let text = view.text(at);
    if let Some(year) = plain_year(view, at) {
        let dash = usize::from(view.is_mark(at + 1, '-'));
        let letter = at + 1 + dash;
        if view.text(letter).eq_ignore_ascii_case("q") && view.is_glued(letter + 1) {
            return Some((Grain::Quarter, quarter(view.text(letter + 1))?, letter + 2, Some(year)));
        }
        let (grain, number) = code(view.text(letter))?;
        return Some((grain, number, letter + 1, Some(year)));
    }
    if view.is_number(at) && view.is_glued(at + 1) && view.text(at + 1) == "Q" {
        return Some((Grain::Quarter, quarter(text)?, at + 2, None));
    }
    let (grain, number) = code(text)?;
    Some((grain, number, at + 1, None))
}

fn code(text: &str) -> Option<(Grain, i8)> {
    let (letter, number) = text.split_at_checked(1)?;
    match letter {
        "Q" | "q" => Some((Grain::Quarter, quarter(number)?)),
        "H" => Some((Grain::Half, quarter(number).filter(|&half| half <= 2)?)),
        _ => None,
    }
}

fn quarter(text: &str) -> Option<i8> {
    text.parse().ok().filter(|number| (1..=4).contains(number) && text.len() == 1)
}

/// "third quarter", "first half".
fn part_words(view: &View<'_>, at: usize) -> Option<(Grain, i8, usize, Option<i16>)> {
    let (number, end) = match view.word(at) {
        T::Last => (0, at + 1),
        _ => ordinal(view, at)?,
    };
    let dash = usize::from(view.is_mark(end, '-') && view.is_glued(end));
    let at = end + dash;
    if view.is(at, T::Half) && (1..=2).contains(&number) {
        let of = view.is(at + 1, T::Of);
        let year = plain_year(view, at + 2).is_some() || relative_year(view, at + 2).is_some();
        return (of && year).then_some((Grain::Half, i8::try_from(number).ok()?, at + 1, None));
    }
    let (grain, end, plural) = unit(view, at)?;
    let number = if number == 0 { 4 } else { number };
    (grain == Grain::Quarter
        && !plural
        && (1..=4).contains(&number)
        && (view.word(end - 2 - dash) != T::Last || view.is(end, T::Of)))
    .then_some((grain, i8::try_from(number).ok()?, end, None))
}

/// "fiscal 2015", "fiscal year 2015", "FY2015", "the year 2000".
fn fiscal(view: &View<'_>, at: usize) -> Option<When> {
    let from = at + usize::from(view.is(at, T::The));
    let fiscal = view.is(from, T::Fiscal);
    let next = from + usize::from(fiscal);
    let word = view.is(next, T::Year) && view.text(next).starts_with(['y', 'Y']);
    let next = next + usize::from(word);
    if fiscal || word {
        let year = plain_year(view, next)?;
        return When::unit(at, next + 1, calendar::new_year(year)?, Grain::Year, TimePass::Date);
    }
    let text = view.text(from);
    if let Some(digits) = text.strip_prefix("FY").filter(|digits| !digits.is_empty()) {
        let value = i16::try_from(numeral::whole(digits)?).ok()?;
        let year = if digits.len() == 2 { 2000 + value } else { value };
        return When::unit(
            at,
            from + 1,
            calendar::new_year(year).filter(|_| (1900..2200).contains(&year))?,
            Grain::Year,
            TimePass::Date,
        );
    }
    let year = plain_year(view, from + 1).filter(|_| text == "FY")?;
    When::unit(at, from + 2, calendar::new_year(year)?, Grain::Year, TimePass::Date)
}
