//! Place, day and agency in front of a story, and lines that hold only a day.
//!
//! **How.** A dateline is a short run of capitalised words, days and brackets that ends in a dash or, for a place in
//! capitals, in a colon. A date line holds a month or a day in figures, a year, and no other small words.
//!
//! **Why this way.** The look of a dateline is stricter than any list of places, and works for places that no list has.
//!
//! **Limits.** A place in mixed case needs a comma, a day or an agency beside it ("Porto, Portugal - …"), or the head of the text.

use super::{Shape, TokenId, TokenSpan, Tokens};

/// The longest dateline, in tokens.
const LONGEST: u32 = 24;

/// How many tokens may stand before a dateline of one word.
const LEAD: u32 = 40;

/// Months and weekdays, in order.
const CALENDAR: [&str; 41] = [
    "apr",
    "april",
    "aug",
    "august",
    "dec",
    "december",
    "feb",
    "february",
    "fri",
    "friday",
    "jan",
    "january",
    "jul",
    "july",
    "jun",
    "june",
    "mar",
    "march",
    "may",
    "mon",
    "monday",
    "nov",
    "november",
    "oct",
    "october",
    "sat",
    "saturday",
    "sep",
    "sept",
    "september",
    "sun",
    "sunday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "wednesday",
];
/// The words around a day in front of a story, in order.
const LABELS: [&str; 25] = [
    "a.m.",
    "am",
    "at",
    "bst",
    "by",
    "cet",
    "created",
    "date",
    "edt",
    "est",
    "et",
    "first",
    "gmt",
    "ist",
    "last",
    "modified",
    "of",
    "on",
    "p.m.",
    "pm",
    "posted",
    "published",
    "the",
    "updated",
    "utc",
];

/// Words before a colon that say what the text is, and titles of who speaks, in order.
const NO_PLACES: [&str; 36] = [
    "alert",
    "analysis",
    "breaking",
    "byline",
    "caption",
    "clarification",
    "comment",
    "correction",
    "dr.",
    "editorial",
    "essay",
    "exclusive",
    "explainer",
    "feature",
    "gov.",
    "interview",
    "listen",
    "live",
    "mr.",
    "mrs.",
    "ms.",
    "note",
    "opinion",
    "poll",
    "prof.",
    "profile",
    "quiz",
    "read",
    "related",
    "rep.",
    "review",
    "sen.",
    "transcript",
    "update",
    "updated",
    "watch",
];

/// The tokens of the dateline that opens `range`, its dash included.
pub(super) fn prefix(text: &str, tokens: &Tokens, range: TokenSpan) -> Option<TokenSpan> {
    let end = agency_prefix(text, tokens, range).or_else(|| day_prefix(text, tokens, range))?;
    (end < range.end).then(|| TokenSpan::new(range.first, end))
}

/// The day at the end of a headline: "Tuesday, March 5, 2024".
pub(super) fn suffix(text: &str, tokens: &Tokens, range: TokenSpan) -> Option<TokenSpan> {
    let first = range.end.checked_sub(6).filter(|&first| first > range.first)?;
    (full_day(text, tokens, first, range.end)? == range.end).then(|| TokenSpan::new(first, range.end))
}

/// The end of a day with its weekday at `first`: "Tuesday, March 5, 2024".
fn full_day(text: &str, tokens: &Tokens, first: u32, end: u32) -> Option<u32> {
    let word = |at: u32| tokens.span(TokenId(at)).slice(text);
    let number = |at: u32| tokens.shape(TokenId(at)) == Shape::Number;
    // Shapes are asked before words: hardly a line gets further.
    if first + 6 > end || !number(first + 5) || word(first + 1) != "," || word(first + 4) != "," || !is_calendar(word(first)) {
        return None;
    }
    let day = is_calendar(word(first + 2)) && number(first + 3) || number(first + 2) && is_calendar(word(first + 3));
    day.then_some(first + 6)
}

/// "BAKU, Azerbaijan (Reuters) —"
fn agency_prefix(text: &str, tokens: &Tokens, range: TokenSpan) -> Option<u32> {
    let word = |token: TokenId| tokens.span(token).slice(text);
    let first = TokenId(range.first);
    let shouts = tokens.shape(first) == Shape::Caps;
    let (mut depth, mut bracketed, mut comma, mut number, mut lower_words, mut capitals) = (0i32, false, false, false, 0, 0);
    let named_day = |end: u32| {
        let name = |&at: &TokenId| matches!(tokens.shape(at), Shape::Title | Shape::Initial | Shape::Mixed);
        TokenSpan::new(range.first, end).iter().filter(name).any(|at| is_calendar(word(at)))
    };
    // "Porto — The ferry sank": one word at the head of the text, and no other dash behind it.
    let is_dash = |at: TokenId| matches!(word(at), "—" | "–" | "--");
    let is_lone = |dash: u32| {
        let behind = TokenSpan::new(dash + 1, range.end);
        range.first < LEAD && dash == range.first + 1 && is_dash(TokenId(dash)) && !behind.iter().any(is_dash)
    };
    for token in range.iter().take(LONGEST as usize) {
        let text = word(token);
        match tokens.shape(token) {
            Shape::Title | Shape::Initial | Shape::Mixed | Shape::Caps => capitals += i32::from(depth == 0),
            Shape::Number => number |= capitals > 0,
            Shape::Address | Shape::Hyphen => {}
            Shape::Lower if depth > 0 => {}
            // "Rio de Janeiro", "Isle of Man"
            Shape::Lower if text.len() <= 3 && capitals > 0 && lower_words < 2 => lower_words += 1,
            Shape::Mark | Shape::Symbol => match text {
                "(" | "[" => depth += 1,
                ")" | "]" => {
                    depth -= 1;
                    bracketed = true;
                }
                "," => comma = true,
                "/" | "." | "|" | "•" => {}
                "—" | "–" | "--" | "-" | "_" | "―" | "-–" if depth == 0 => {
                    let opens = token.0 + 1 < range.end && token.0 > range.first;
                    // "Porto - Lisbon" is no dateline.
                    let looks =
                        shouts || bracketed || capitals > 0 && (comma || number || named_day(token.0)) || is_lone(token.0);
                    return (opens && looks && (capitals > 0 || bracketed) && begins_sentence(tokens, token.0 + 1))
                        .then_some(token.0 + 1);
                }
                // "NEW DELHI: The government …"
                ":" if shouts && depth == 0 && !comma && tokens.shape(TokenId(token.0 - 1)) == Shape::Caps => {
                    let long = tokens.cover(TokenSpan::new(range.first, token.0)).len() >= 5;
                    return (long && token.0 < range.first + 3 && begins_sentence(tokens, token.0 + 1)).then_some(token.0 + 1);
                }
                _ => return None,
            },
            _ => return None,
        }
    }
    None
}

/// "2023-09-27 President …", "date 2023-09-27 President …"
fn day_prefix(text: &str, tokens: &Tokens, range: TokenSpan) -> Option<u32> {
    // Three labels, a colon and a day have its last number at the tenth token.
    if !range.iter().take(10).any(|token| tokens.shape(token) == Shape::Number) {
        return None;
    }
    let mut at = range.first;
    while at < range.end && at < range.first + 3 && is_label(tokens.span(TokenId(at)).slice(text)) {
        at += 1;
    }
    if at > range.first && at < range.end && tokens.span(TokenId(at)).slice(text) == ":" {
        at += 1;
    }
    let end = iso_day(text, tokens, at, range.end).or_else(|| full_day(text, tokens, at, range.end))?;
    let capital = end < range.end && (tokens.shape(TokenId(end)).is_capital() || tokens.shape(TokenId(end)) == Shape::Quote);
    (capital || end == range.end).then_some(end)
}

/// The end of the day in figures at `at`: "2023-09-27", "27/09/2023".
fn iso_day(text: &str, tokens: &Tokens, at: u32, end: u32) -> Option<u32> {
    let word = |token: u32| if token < end { tokens.span(TokenId(token)).slice(text) } else { "" };
    let digits =
        |token: u32, lengths: [usize; 2]| lengths.contains(&word(token).len()) && word(token).bytes().all(|b| b.is_ascii_digit());
    let number = at < end && tokens.shape(TokenId(at)) == Shape::Number;
    if number && word(at).matches('/').count() == 2 {
        return Some(at + 1);
    }
    let joined = [at + 1, at + 3].iter().all(|&token| matches!(word(token), "-" | "‐" | "‑"));
    (joined && digits(at, [4, 4]) && digits(at + 2, [1, 2]) && digits(at + 4, [1, 2])).then_some(at + 5)
}

/// Whether a line holds a day, perhaps with a place and a time, and nothing else.
pub(super) fn is_date_line(text: &str, tokens: &Tokens, range: TokenSpan) -> bool {
    if range.len() > LONGEST {
        return false;
    }
    let (mut day, mut year, mut calendar) = (false, false, false);
    for token in range.iter() {
        let word = tokens.span(token).slice(text);
        let known = is_calendar(word);
        calendar |= known;
        match tokens.shape(token) {
            Shape::Number => {
                let number = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
                year |= number;
                day |= iso_day(text, tokens, token.0, range.end).is_some();
            }
            Shape::Lower | Shape::Mixed if !is_label(word) && !known => return false,
            Shape::Quote | Shape::Clitic | Shape::Address | Shape::Other => return false,
            Shape::Stop if token.0 + 1 < range.end => return false,
            _ => {}
        }
    }
    day || (year && calendar)
}

/// Whether a sentence can begin with a token; there may be none behind the last mark of a text.
fn begins_sentence(tokens: &Tokens, token: u32) -> bool {
    if token >= tokens.len() {
        return false;
    }
    let shape = tokens.shape(TokenId(token));
    shape.is_capital() || matches!(shape, Shape::Quote | Shape::Number | Shape::Symbol | Shape::Other)
}

pub(super) fn is_calendar(word: &str) -> bool {
    is_among(&CALENDAR, word.trim_end_matches('.'))
}

/// Whether a word opens no place before a colon: "EXCLUSIVE:", "MS. RUIZ:".
pub(super) fn is_no_place(word: &str) -> bool {
    is_among(&NO_PLACES, word)
}

/// Whether a line opens with a few words in capitals and a colon, as the turn of a speaker does.
pub(super) fn is_label_in_capitals(text: &str, tokens: &Tokens, range: TokenSpan) -> bool {
    let mut words = range.iter().take(5);
    let opens = words.next().is_some_and(|first| tokens.shape(first) == Shape::Caps);
    let colon = words.find(|&token| !matches!(tokens.shape(token), Shape::Caps | Shape::Initial));
    opens && colon.is_some_and(|colon| tokens.span(colon).slice(text) == ":")
}

fn is_label(word: &str) -> bool {
    is_among(&LABELS, word)
}

/// Whether the word, in any case, is one of the words, which are in order.
fn is_among(words: &[&str], word: &str) -> bool {
    let mut small = [0; 9];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    words.binary_search_by(|known| known.as_bytes().cmp(small)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan;

    fn dateline(text: &str) -> Option<&str> {
        let tokens = scan::find(text);
        prefix(text, &tokens, tokens.all()).map(|range| tokens.cover(range).slice(text))
    }

    fn date_line(text: &str) -> bool {
        let tokens = scan::find(text);
        is_date_line(text, &tokens, tokens.all())
    }

    #[test]
    fn words_are_in_order() {
        assert!(CALENDAR.is_sorted() && LABELS.is_sorted());
        assert!(is_calendar("Sept.") && is_calendar("MONDAY") && !is_calendar("Mayor") && !is_calendar(""));
    }

    #[test]
    fn place_and_agency_before_a_dash_are_a_dateline() {
        assert_eq!(dateline("PORTO, Portugal (Reuters) — The ferry sank."), Some("PORTO, Portugal (Reuters) —"));
        assert_eq!(dateline("LISBON (AP) - \"No,\" she said."), Some("LISBON (AP) -"));
        assert_eq!(dateline("BRUSSELS, Sept 27 (Reuters) - The union agreed."), Some("BRUSSELS, Sept 27 (Reuters) -"));
        assert_eq!(dateline("NEW DELHI: The court ruled."), Some("NEW DELHI:"));
        assert_eq!(dateline("Porto, Portugal -- The ferry sank."), Some("Porto, Portugal --"));
        assert_eq!(dateline("(Reuters) - The ferry sank."), Some("(Reuters) -"));
    }

    #[test]
    fn a_day_in_front_is_a_dateline() {
        assert_eq!(dateline("2024-03-05 President Ana Ruiz left."), Some("2024-03-05"));
        assert_eq!(dateline("date 2024-03-05 President Ana Ruiz left."), Some("date 2024-03-05"));
        assert_eq!(dateline("Tuesday, March 5, 2024 The ferry sank."), Some("Tuesday, March 5, 2024"));
        assert_eq!(dateline("2024-03-05 was a Tuesday."), None);
    }

    #[test]
    fn other_dashes_are_none() {
        assert_eq!(dateline("The ferry - a new one - sank."), None);
        assert_eq!(dateline("Ana Ruiz - the captain - left."), None);
        assert_eq!(dateline("Ana Ruiz: The ferry sank."), None);
        assert_eq!(dateline("Porto - Lisbon is a long way."), None);
    }

    #[test]
    fn a_line_with_a_day_alone_is_a_date_line() {
        assert!(date_line("Tuesday, March 5, 2024"));
        assert!(date_line("PORTO, Portugal 1996-08-31"));
        assert!(date_line("Published: 12 Jan. 2024 at 10:30 GMT"));
        assert!(!date_line("Floods hit Porto in July 2017"));
        assert!(!date_line("Ana Ruiz, 2017"));
    }
}
