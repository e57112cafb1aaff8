//! Lines, and which of them belong to one paragraph.
//!
//! **How.** A line break is looked for only where more than one blank byte stands between two tokens. Two lines without an
//! empty one between them are joined when the text is wrapped at a margin and the next word would not have fitted, or when
//! the first breaks off in the middle of a sentence and the second begins with a small letter.
//!
//! **Why this way.** News comes with an empty line between paragraphs, with one line for each, and wrapped by hand; only the
//! widths of the lines tell the last two apart.
//!
//! **Limits.** A wrapped text of two lines whose second begins with a capital stays two paragraphs.

use super::{Shape, TokenId, TokenSpan, Tokens};

/// The widest margin at which text is wrapped by hand, in bytes.
const WIDEST: u32 = 130;
/// The narrowest.
const NARROWEST: u32 = 40;

/// The tokens of a line or of several joined ones.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its tokens.
    pub tokens: TokenSpan,
    /// Whether an empty line or the start of the text stands before it.
    pub after_blank: bool,
}

/// The lines of a text, wrapped ones joined.
pub(super) fn find(text: &str, tokens: &Tokens) -> Vec<Line> {
    let lines = split(text, tokens);
    let wrapped = margin(tokens, &lines);
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut before: Option<Line> = None;
    for line in lines {
        let goes_on = before.is_some_and(|before| !line.after_blank && goes_on(text, tokens, before, line, wrapped));
        match joined.last_mut() {
            Some(last) if goes_on && !(opens_list(tokens, *last) && wrapped.is_none()) => last.tokens.end = line.tokens.end,
            _ => joined.push(line),
        }
        before = Some(line);
    }
    joined
}

fn split(text: &str, tokens: &Tokens) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut first, mut after_blank, mut end) = (0, true, None);
    for token in tokens.all().iter() {
        let span = tokens.span(token);
        if let Some(end) = end {
            let breaks = if span.start == end { 0 } else { breaks(&text.as_bytes()[end as usize..span.start as usize]) };
            if breaks > 0 {
                lines.push(Line { tokens: TokenSpan::new(first, token.0), after_blank });
                (first, after_blank) = (token.0, breaks > 1);
            }
        }
        end = Some(span.end);
    }
    if first < tokens.len() {
        lines.push(Line { tokens: TokenSpan::new(first, tokens.len()), after_blank });
    }
    lines
}

/// How many lines end in the blanks between two tokens.
fn breaks(gap: &[u8]) -> usize {
    if let [b' '] = gap {
        return 0;
    }
    let feeds = gap.iter().filter(|&&b| matches!(b, b'\n' | 0x0B | 0x0C)).count();
    let returns =
        gap.windows(2).filter(|pair| pair[0] == b'\r' && pair[1] != b'\n').count() + usize::from(gap.last() == Some(&b'\r'));
    // Line separator and paragraph separator.
    let separators = gap.windows(3).filter(|bytes| matches!(bytes, [0xE2, 0x80, 0xA8 | 0xA9])).count();
    feeds + returns + separators
}

fn width(tokens: &Tokens, line: Line) -> u32 {
    tokens.cover(line.tokens).len()
}

fn first_width(tokens: &Tokens, line: Line) -> u32 {
    let mut end = line.tokens.first + 1;
    while end < line.tokens.end && end - line.tokens.first < 8 && tokens.is_glued(TokenId(end)) {
        end += 1;
    }
    tokens.cover(TokenSpan::new(line.tokens.first, end)).len()
}

/// The margin of a text that is wrapped by hand.
fn margin(tokens: &Tokens, lines: &[Line]) -> Option<u32> {
    let widest = lines.iter().map(|&line| width(tokens, line)).max()?;
    if !(NARROWEST..=WIDEST).contains(&widest) {
        return None;
    }
    let pairs = lines.windows(2).filter(|pair| !pair[1].after_blank);
    let (mut all, mut full) = (0, 0);
    for pair in pairs {
        all += 1;
        full += u32::from(is_full(tokens, pair[0], pair[1], widest));
    }
    (all >= 3 && full * 3 >= all * 2).then_some(widest)
}

/// Whether the first word of `next` would not have fitted on `line`.
fn is_full(tokens: &Tokens, line: Line, next: Line, margin: u32) -> bool {
    width(tokens, line) + 1 + first_width(tokens, next) > margin
}

fn goes_on(text: &str, tokens: &Tokens, line: Line, next: Line, wrapped: Option<u32>) -> bool {
    if wrapped.is_some_and(|margin| is_full(tokens, line, next, margin)) {
        return true;
    }
    let first = TokenId(next.tokens.first);
    if is_fragment(text, tokens, line) && is_fragment(text, tokens, next) || tokens.shape(first) == Shape::Stop {
        return true;
    }
    let last = TokenId(line.tokens.end - 1);
    if is_terminated(text, tokens, line.tokens)
        || !matches!(tokens.shape(last), Shape::Lower | Shape::Title | Shape::Caps | Shape::Number | Shape::Mark)
    {
        return false;
    }
    match tokens.span(last).slice(text) {
        ":" | ";" => return false,
        "," | "-" | "—" | "–" if width(tokens, line) >= NARROWEST => return true,
        _ => {}
    }
    let list_mark = next.tokens.len() > 1 && matches!(tokens.span(TokenId(first.0 + 1)).slice(text), ")" | ".");
    let second = TokenId((first.0 + 1).min(next.tokens.end - 1));
    let bracket = tokens.span(first).slice(text) == "("
        && matches!(tokens.shape(second), Shape::Lower | Shape::Number)
        && is_terminated(text, tokens, next.tokens);
    tokens.shape(first) == Shape::Lower && !list_mark || bracket
}

/// One or two capitals alone on a line, as a word set upright leaves them.
fn is_fragment(text: &str, tokens: &Tokens, line: Line) -> bool {
    line.tokens.len() == 1
        && width(tokens, line) <= 2
        && tokens.cover(line.tokens).slice(text).bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a line begins with a small letter, as the items of a list without sentences do.
fn opens_list(tokens: &Tokens, line: Line) -> bool {
    tokens.shape(TokenId(line.tokens.first)) == Shape::Lower
}

/// Whether a stretch ends as a sentence does: with a stop, perhaps inside quotation marks, brackets or before a note.
pub(super) fn is_terminated(text: &str, tokens: &Tokens, range: TokenSpan) -> bool {
    for token in range.iter().rev().take(8) {
        let word = tokens.span(token).slice(text);
        match tokens.shape(token) {
            Shape::Stop => return true,
            Shape::Quote => {}
            Shape::Mark if matches!(word, ")" | "]" | "[") => {}
            // A note: "[12]".
            Shape::Number if tokens.shape(TokenId(token.0.saturating_sub(1))) == Shape::Mark && word.len() < 3 => {}
            _ => return word.ends_with('.') && word.len() > 1,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan;

    fn lines(text: &str) -> Vec<String> {
        let tokens = scan::find(text);
        let words = |line: Line| line.tokens.iter().map(|token| tokens.span(token).slice(text)).collect::<Vec<_>>().join(" ");
        find(text, &tokens).into_iter().map(words).collect()
    }

    #[test]
    fn a_sentence_that_breaks_off_goes_on() {
        assert_eq!(lines("The ferry sank in a storm\noff the coast."), ["The ferry sank in a storm off the coast ."]);
        assert_eq!(lines("Ferry sinks\nThe crew was saved.").len(), 2);
        assert_eq!(lines("It sank.\nThe crew was saved.").len(), 2);
    }

    #[test]
    fn items_of_a_list_stay_apart() {
        assert_eq!(lines("bread\nsalted butter\neggs").len(), 3);
    }

    #[test]
    fn text_wrapped_at_a_margin_is_one_paragraph() {
        let text = "The ministry said on Monday that the ferry had left\nthe port without permission. The captain, Ana Ruiz of\nPorto, denied it. A court will hear the case in April\nat the earliest.\nThe owner did not answer.";
        assert_eq!(lines(text).len(), 2);
    }

    #[test]
    fn every_kind_of_line_break_counts() {
        assert_eq!(lines("One.\rTwo.\r\nThree.\u{2029}Four.").len(), 4);
        assert_eq!(lines("One. Two.").len(), 1);
    }
}
