//! Reads a number that is written in digits.
//!
//! **How.** [`length`] says how much of a run of digits and separators is one number: groups of three behind commas, the groups
//! of the Indian order, or periods before a decimal comma; anything else ends at the first separator. [`value`] reads it.
//!
//! **Why this way.** "53,000" and "11.5" are one number, "10.31.1974" and "192.168.1.2" are several, and the separators alone
//! tell them apart.
//!
//! **Limits.** "4.800" is four point eight; a decimal comma counts only before one or two digits ("2,5").

use rust_decimal::Decimal;
use std::str::FromStr;

/// How many bytes at the beginning of `text` are digits.
pub(super) fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// How many bytes at the beginning of `text` are one number.
pub(super) fn length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while is_digit(end) || end < bytes.len() && matches!(bytes[end], b'.' | b',' | b'\'') && is_digit(end + 1) {
        end += 1;
    }
    let first = digits(text);
    if is_number(&bytes[..end]) { end } else { first.max(1) }
}

fn is_number(run: &[u8]) -> bool {
    let separators: Vec<(usize, u8)> = run.iter().copied().enumerate().filter(|(_, b)| !b.is_ascii_digit()).collect();
    let [head @ .., last] = &*separators else { return true };
    // Most numbers have one separator at the most.
    let decimals = run.len() - last.0 - 1;
    match (head, last.1) {
        ([], b'.') => true,
        ([], b',') => matches!(decimals, 1..=3) && (decimals < 3 || last.0 <= 3),
        (_, b'.') => head.iter().all(|s| s.1 != b'.') && is_grouped(&run[..last.0]),
        (_, b',') if head.iter().all(|s| s.1 == b'.') => is_grouped(&run[..last.0]) && decimals <= 2,
        (_, mark) => head.iter().all(|s| s.1 == mark) && is_grouped(run),
    }
}

/// Groups of three, or the Indian order: groups of two with a last one of three.
fn is_grouped(run: &[u8]) -> bool {
    let mut groups = run.split(|b| !b.is_ascii_digit()).map(<[u8]>::len).collect::<Vec<_>>();
    let Some(last) = groups.pop() else { return false };
    let Some((first, middle)) = groups.split_first() else { return false };
    last == 3 && (1..=3).contains(first) && (middle.iter().all(|&g| g == 3) || *first <= 2 && middle.iter().all(|&g| g == 2))
}

/// The value of one number.
pub(super) fn value(text: &str) -> Option<Decimal> {
    if let Some(c) = text.chars().next().filter(|c| !c.is_ascii()) {
        let (over, under) = fraction_sign(c)?;
        return Decimal::from(over).checked_div(Decimal::from(under));
    }
    let last = text.rfind([',', '.', '\'']);
    let decimal = last.filter(|&at| match text.as_bytes()[at] {
        b'.' => text[..at].find('.').is_none() || text[..at].contains(','),
        b',' => text.len() - at <= 3,
        _ => false,
    });
    let mut plain = String::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        match c {
            _ if Some(at) == decimal => plain.push_str(if at == 0 { "0." } else { "." }),
            '0'..='9' => plain.push(c),
            _ => {}
        }
    }
    Decimal::from_str(&plain).ok()
}

/// The digits of a plain whole number, without separators, such as a year or a day.
pub(super) fn whole(text: &str) -> Option<u32> {
    if text.len() > 9 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Whether the text is a sign such as "½".
pub(super) fn is_fraction_sign(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| fraction_sign(c).is_some()) && chars.next().is_none()
}

fn fraction_sign(c: char) -> Option<(u8, u8)> {
    Some(match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (usize, String) {
        let length = length(text);
        (length, value(&text[..length]).map_or(String::new(), |value| value.normalize().to_string()))
    }

    #[test]
    fn separators_that_fit_are_part_of_the_number() {
        for (text, number) in [
            ("53,000", "53000"),
            ("1,234,567.89", "1234567.89"),
            ("12,34,567", "1234567"),
            ("1.234.567,8", "1234567.8"),
            ("11.50", "11.5"),
            (".08", "0.08"),
            ("2,5", "2.5"),
            ("4.800", "4.8"),
        ] {
            assert_eq!(read(text), (text.len(), number.to_owned()), "{text}");
        }
    }

    #[test]
    fn dates_and_addresses_are_several_numbers() {
        for (text, first) in [("10.31.1974", 2), ("192.168.1.2", 3), ("1,23,45", 1), ("650.650.6500", 3)] {
            assert_eq!(length(text), first, "{text}");
        }
    }

    #[test]
    fn too_many_digits_have_no_value() {
        assert_eq!(value(&"9".repeat(40)), None);
    }
}
