//! What a token looks like, for what the byte table cannot tell.
//!
//! **How.** Asks the properties of each character; periods and apostrophes inside a word do not count.
//!
//! **Why this way.** Only words with a period, an apostrophe or a character outside ASCII come here, one in twenty.
//!
//! **Limits.** Knows no script by name: letters without case are `Other`.

use super::token::Shape;

/// The shape of a word.
pub(super) fn of(word: &str) -> Shape {
    let Some(first) = word.chars().find(|c| c.is_alphanumeric()) else { return Shape::Mark };
    if first.is_numeric() {
        return Shape::Number;
    }
    let (mut upper, mut lower, mut digits, mut small_then_capital) = (0, 0, 0, false);
    for c in word.chars() {
        if c.is_uppercase() {
            small_then_capital |= lower > 0 && upper > 0;
            upper += 1;
        } else if c.is_lowercase() {
            lower += 1;
        } else if c.is_numeric() {
            digits += 1;
        }
    }
    let apostrophe = word.contains(['\'', '’', 'ʼ']);
    match (upper, lower) {
        _ if digits > 0 => Shape::Mixed,
        (0, 0) => Shape::Other,
        (0, _) => Shape::Lower,
        (1, 0) => Shape::Initial,
        (_, 0) => Shape::Caps,
        (1, _) if first.is_uppercase() => Shape::Title,
        // "O'Neill", "D'Angelo"
        (2, _) if first.is_uppercase() && apostrophe && !small_then_capital => Shape::Title,
        _ => Shape::Mixed,
    }
}

/// The shape of a mark outside ASCII that is no quotation mark.
pub(super) fn of_mark(c: char) -> Shape {
    match c {
        '¢'..='¥' | '§' | '©' | '®' | '°' | '±' | '×' | '÷' | '₠'..='⃀' | '™' | '\u{2190}'..='\u{2bff}' => {
            Shape::Symbol
        }
        '\u{1f000}'.. => Shape::Symbol,
        _ => Shape::Mark,
    }
}

/// Whether a character outside ASCII separates tokens: blanks, controls, zero-width characters.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a character outside ASCII is a quotation mark.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '‘'..='‟' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' | '〝'..='〟' | '＂')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_and_apostrophes_do_not_count() {
        assert_eq!(of("U.S."), Shape::Caps);
        assert_eq!(of("a.m."), Shape::Lower);
        assert_eq!(of("O'Neill"), Shape::Title);
        assert_eq!(of("Élysée"), Shape::Title);
        assert_eq!(of("McDonald"), Shape::Mixed);
        assert_eq!(of("北京"), Shape::Other);
    }
}
