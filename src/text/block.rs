//! The parts of the page: headline, dateline, paragraphs, captions, furniture.
//!
//! **How.** Each paragraph or line is judged by its look (does it end like a sentence, how long is it, how does it begin) and
//! by its place: a headline stands first, a sign-off last, a caption between two paragraphs.
//!
//! **Why this way.** Markup is gone by the time text arrives; what is left of it is the look of the lines.
//!
//! **Limits.** A heading between two paragraphs is taken for a caption.

use super::line::{self, Line, is_terminated};
use super::{Block, Shape, TokenId, TokenSpan, Tokens, dateline, furniture};
use crate::model::BlockKind;

/// How many blocks from the start may still be headline, byline or dateline.
const TOP: usize = 8;

const CAPTION_MARKS: [&str; 13] = [
    "Image",
    "Photo",
    "Photos",
    "Video",
    "Picture",
    "Credit",
    "Caption",
    "Photograph",
    "Graphic",
    "Map",
    "IMAGE",
    "PHOTO",
    "VIDEO",
];
const SOURCE_MARKS: [&str; 5] = ["Source", "Sources", "SOURCE", "SOURCES", "Via"];

/// Whether a word with a colon introduces the origin of a picture.
pub(super) fn is_caption_mark(word: &str) -> bool {
    CAPTION_MARKS.contains(&word)
}

/// Cuts the tokens into blocks.
pub(crate) fn find(text: &str, tokens: &Tokens) -> Vec<Block> {
    let page = Page { text, tokens, lines: line::find(text, tokens) };
    let mut blocks = Vec::with_capacity(page.lines.len() + 1);
    let mut body = false;
    for (index, line) in page.lines.iter().enumerate() {
        let kind = page.kind(index, body);
        let opened = body;
        body |= kind == BlockKind::Paragraph;
        if kind == BlockKind::Headline {
            // "Ferry sinks off Porto Tuesday, March 5, 2024"
            let day = dateline::suffix(text, tokens, line.tokens).unwrap_or(TokenSpan::new(line.tokens.end, line.tokens.end));
            blocks.push(Block { kind, tokens: TokenSpan::new(line.tokens.first, day.first) });
            if !day.is_empty() {
                blocks.push(Block { kind: BlockKind::Dateline, tokens: day });
            }
            continue;
        }
        let datelines = matches!(kind, BlockKind::Paragraph) && (index < TOP || line.after_blank);
        match datelines.then(|| dateline::prefix(text, tokens, line.tokens)).flatten() {
            Some(dateline) if (index < TOP || page.is_agency(dateline)) && !page.is_label(index, dateline, opened) => {
                blocks.push(Block { kind: BlockKind::Dateline, tokens: dateline });
                blocks.push(Block { kind, tokens: TokenSpan::new(dateline.end, line.tokens.end) });
            }
            _ => blocks.push(Block { kind, tokens: line.tokens }),
        }
    }
    blocks
}

struct Page<'t> {
    text: &'t str,
    tokens: &'t Tokens,
    lines: Vec<Line>,
}

impl<'t> Page<'t> {
    fn word(&self, token: u32) -> &'t str {
        self.tokens.span(TokenId(token)).slice(self.text)
    }

    fn shape(&self, token: u32) -> Shape {
        self.tokens.shape(TokenId(token))
    }

    fn is_terminated(&self, index: usize) -> bool {
        self.lines.get(index).is_some_and(|line| is_terminated(self.text, self.tokens, line.tokens))
    }

    /// Whether a line is running text: several words and an end.
    fn is_running(&self, index: usize) -> bool {
        self.lines.get(index).is_some_and(|line| line.tokens.len() >= 8) && self.is_terminated(index)
    }

    fn kind(&self, index: usize, body: bool) -> BlockKind {
        let range = self.lines[index].tokens;
        let short = range.len() <= 30;
        if (range.len() <= 16 || short && !self.is_terminated(index))
            && furniture::is_furniture(self.tokens.cover(range).slice(self.text))
        {
            return BlockKind::Boilerplate;
        }
        if self.opens_with(range, &SOURCE_MARKS) && range.len() <= 16 {
            return BlockKind::SourceLine;
        }
        if short && index < TOP && !body && dateline::is_date_line(self.text, self.tokens, range) {
            return BlockKind::Dateline;
        }
        if short && self.is_byline(index, range, body) {
            return BlockKind::Byline;
        }
        if self.is_captioned(range) {
            return BlockKind::Caption;
        }
        if !body && self.is_headline(index, range) {
            return BlockKind::Headline;
        }
        if body && self.is_sign_off(index, range) {
            return BlockKind::SignOff;
        }
        if body && self.is_loose(index, range) {
            return BlockKind::Caption;
        }
        BlockKind::Paragraph
    }

    /// Whether the block begins with one of `marks` and a colon.
    fn opens_with(&self, range: TokenSpan, marks: &[&str]) -> bool {
        range.len() > 2 && self.word(range.first + 1) == ":" && marks.contains(&self.word(range.first))
    }

    /// "Image: …" at the start, or at the end of a short block.
    fn is_captioned(&self, range: TokenSpan) -> bool {
        let colon = |token: u32| self.shape(token) == Shape::Mark && self.word(token) == ":";
        let opens = |token: u32| token + 1 < range.end && colon(token + 1) && is_caption_mark(self.word(token));
        range.len() <= 80 && (opens(range.first) || range.iter().rev().take(14).any(|token| opens(token.0)))
    }

    /// "By Ana Ruiz", "By Ana Ruiz and Bo Lin, Porto Times", or a name alone between headline and dateline.
    fn is_byline(&self, index: usize, range: TokenSpan, body: bool) -> bool {
        let open = range.iter().next().map_or("", |token| self.word(token.0));
        let names = |first: u32| (first..range.end).all(|token| self.is_name_part(token));
        if self.opens_with(range, &["BYLINE", "Byline"]) {
            return names(range.first + 2);
        }
        if open.eq_ignore_ascii_case("by") {
            return range.len() > 1 && !self.is_terminated(index) && names(range.first + 1);
        }
        let place = index > 0 && !body && (2..=4).contains(&range.len()) && !self.is_terminated(index);
        let capitals =
            range.iter().all(|token| matches!(self.tokens.shape(token), Shape::Title | Shape::Initial | Shape::Hyphen));
        place && capitals && self.lines.get(index + 1).is_some_and(|next| next.tokens.len() >= 2)
    }

    fn is_name_part(&self, token: u32) -> bool {
        match self.shape(token) {
            Shape::Lower => matches!(
                self.word(token),
                "and" | "in" | "for" | "of" | "the" | "de" | "van" | "von" | "al" | "bin" | "with" | "at"
            ),
            Shape::Mark => matches!(self.word(token), "," | "|" | "/" | "&" | "•"),
            // "BYLINE: Ana Ruiz."
            Shape::Stop => token > 0 && self.tokens.shape(TokenId(token - 1)).is_capital(),
            Shape::Number | Shape::Quote | Shape::Clitic => false,
            _ => true,
        }
    }

    /// A first line that does not end like a sentence, is set like a title, or stands above a byline or dateline.
    fn is_headline(&self, index: usize, range: TokenSpan) -> bool {
        let Some(next) = self.lines.get(index + 1) else { return false };
        if index >= 4 || range.len() > 45 || self.word(range.end - 1) == ":" {
            return false;
        }
        if matches!(self.shape(range.first), Shape::Quote | Shape::Mark) && self.is_terminated(index) {
            return false;
        }
        let first = index == 0;
        if !self.is_terminated(index) {
            // Below the first headline only a deck that running text follows.
            return first || (next.after_blank || self.is_running(index + 1)) && !self.is_list_item(range);
        }
        let below = dateline::is_date_line(self.text, self.tokens, next.tokens);
        first && (below || self.is_titled(range) || self.is_byline(index + 1, next.tokens, false))
    }

    fn is_list_item(&self, range: TokenSpan) -> bool {
        matches!(self.shape(range.first), Shape::Mark | Shape::Symbol | Shape::Number)
    }

    /// Whether most of the long words have a capital.
    fn is_titled(&self, range: TokenSpan) -> bool {
        let (mut words, mut capitals, mut sentences) = (0, 0, 0);
        for token in range.iter() {
            let shape = self.tokens.shape(token);
            sentences += u32::from(shape == Shape::Stop);
            if shape.is_word() && self.tokens.span(token).len() > 3 {
                words += 1;
                capitals += u32::from(shape.is_capital());
            }
        }
        words >= 4 && sentences <= 1 && capitals * 4 >= words * 3
    }

    /// The agency or initials at the end: "EFE", "rc/jm (AFP, dpa)", "Reporting by Ana Ruiz; editing by Bo Lin".
    fn is_sign_off(&self, index: usize, range: TokenSpan) -> bool {
        let furniture =
            |line: &Line| line.tokens.len() <= 30 && furniture::is_furniture(self.tokens.cover(line.tokens).slice(self.text));
        let opens = self.word(range.first).trim_start_matches('(');
        let opens = if opens.is_empty() && range.len() > 1 { self.word(range.first + 1) } else { opens };
        if matches!(opens, "Reporting" | "Editing" | "Contributing" | "Compiled" | "Writing") && range.len() <= 60 {
            return range.iter().take(3).any(|token| matches!(self.word(token.0), "by" | ":"));
        }
        let is_long = range.len() > 14 || self.is_terminated(index) && range.len() > 2;
        if is_long || self.lines.len() > index + 1 + TOP || !self.lines[index + 1..].iter().all(furniture) {
            return false;
        }
        let word = |token: TokenId| match self.tokens.shape(token) {
            Shape::Caps => true,
            Shape::Lower => self.tokens.span(token).len() <= 4 && (self.tokens.is_glued(token) || self.is_bracketed(range)),
            Shape::Title | Shape::Initial | Shape::Mixed => range.len() == 1 || self.is_bracketed(range),
            Shape::Number => range.len() <= 4,
            Shape::Mark | Shape::Symbol | Shape::Hyphen | Shape::Stop => true,
            _ => false,
        };
        // "rc/jm (AFP)": the first of the small initials has nothing to hang on.
        let initials = self.shape(range.first) == Shape::Lower && range.len() > 1 && self.word(range.first + 1) == "/";
        range.iter().skip(usize::from(initials)).all(word)
    }

    fn is_bracketed(&self, range: TokenSpan) -> bool {
        range.iter().any(|token| self.word(token.0) == "(") || self.shape(range.first) == Shape::Mark
    }

    /// A short line without an end between two paragraphs.
    fn is_loose(&self, index: usize, range: TokenSpan) -> bool {
        let ends_open = matches!(self.word(range.end - 1), ":" | "," | "-" | "—");
        range.len() <= 30
            && range.len() >= 2
            && !self.is_terminated(index)
            && !ends_open
            && !self.is_list_item(range)
            && self.shape(range.first).is_capital()
            && self.is_running(index - 1)
            && self.is_running(index + 1)
    }

    /// Whether words in capitals before a colon are no place: a speaker, who takes turns with others, or a word about the text itself. A
    /// place stands before the first paragraph only.
    fn is_label(&self, index: usize, range: TokenSpan, body: bool) -> bool {
        const NEAR: usize = 12;
        if self.word(range.end - 1) != ":" {
            return false;
        }
        let turn = |line: &Line| dateline::is_label_in_capitals(self.text, self.tokens, line.tokens);
        let near = &self.lines[index + 1..self.lines.len().min(index + 1 + NEAR)];
        body || dateline::is_no_place(self.word(range.first)) || near.iter().any(turn)
    }

    /// Whether a dateline names an agency in brackets, as only the start of another story does.
    fn is_agency(&self, range: TokenSpan) -> bool {
        range.len() >= 3 && self.word(range.end - 2) == ")"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan;
    use BlockKind::*;

    fn blocks(text: &str) -> Vec<(BlockKind, &str)> {
        let tokens = scan::find(text);
        find(text, &tokens).iter().map(|block| (block.kind, tokens.cover(block.tokens).slice(text))).collect()
    }

    fn kinds(text: &str) -> Vec<BlockKind> {
        blocks(text).into_iter().map(|block| block.0).collect()
    }

    #[test]
    fn the_parts_of_a_wire_story_are_told_apart() {
        let text = "Ferry sinks off Porto\nBy Ana Ruiz\nTuesday, March 5, 2024\n\nPORTO, Portugal (Reuters) — A ferry sank on Friday, the harbour office said.\n\n\
            Image: Bo Lin\n\nThe crew of nine was saved, a spokesman said on Friday.\n\nThe ferry at the pier in May\n\nAn inquiry has been opened by the ministry.\n\nSource: harbour.pt\n\nSearch in archive";
        assert_eq!(
            kinds(text),
            [Headline, Byline, Dateline, Dateline, Paragraph, Caption, Paragraph, Caption, Paragraph, SourceLine, Boilerplate]
        );
    }

    #[test]
    fn an_agency_alone_at_the_end_signs_off() {
        assert_eq!(kinds("The ferry sank on Friday.\n\nThe crew of nine was saved.\n\nEFE"), [Paragraph, Paragraph, SignOff]);
        assert_eq!(kinds("The ferry sank.\n\nrc/jm (AFP, dpa)"), [Paragraph, SignOff]);
        assert_eq!(kinds("The ferry sank.\n\nReporting by Ana Ruiz; editing by Bo Lin"), [Paragraph, SignOff]);
        assert_eq!(kinds("The ferry sank.\n\nThe EFE"), [Paragraph, Paragraph]);
    }

    #[test]
    fn a_single_line_is_a_paragraph() {
        assert_eq!(kinds("Ana Ruiz praised the crew"), [Paragraph]);
        assert_eq!(kinds("A ferry sank.\n\nThe crew was saved."), [Paragraph, Paragraph]);
    }

    #[test]
    fn a_line_that_introduces_a_speech_is_no_caption() {
        let text = "A ferry sank off Porto on Friday night.\n\nThe minister said:\n\nThe crew has been saved by the navy.";
        assert_eq!(kinds(text), [Paragraph, Paragraph, Paragraph]);
    }

    #[test]
    fn a_day_before_the_first_sentence_is_a_dateline() {
        let text = " date 2024-03-05 President Ana Ruiz left.\n\nShe did not say why.";
        assert_eq!(blocks(text)[0], (Dateline, "date 2024-03-05"));
    }

    #[test]
    fn a_label_before_a_colon_is_a_place_only_before_a_report() {
        fn opens(text: &str) -> (BlockKind, &str) {
            blocks(text)[0]
        }
        assert_eq!(opens("PORTO: The ferry sank on Friday.\n\nNobody was hurt."), (Dateline, "PORTO:"));
        assert_eq!(opens("ANA RUIZ: It was late.\n\nBO LIN: It was not late.").0, Paragraph);
        assert_eq!(opens("EXCLUSIVE: The ferry sank.\n\nNobody was hurt.").0, Paragraph);
        assert_eq!(opens("MS. RUIZ: The ferry sank.\n\nNobody was hurt.").0, Paragraph);
        assert_eq!(opens("BYLINE: Ana Ruiz.\n\nThe ferry sank on Friday."), (Byline, "BYLINE: Ana Ruiz."));
        assert_eq!(kinds("The ferry sank on Friday.\n\nRUIZ: It was late."), [Paragraph, Paragraph]);
    }

    #[test]
    fn no_token_is_lost() {
        let text = "A\n\nB (C) — D.\n- e\n\n\"F\"\nG: h\n\nRead more\n";
        let tokens = scan::find(text);
        let blocks = find(text, &tokens);
        assert_eq!(blocks.iter().map(|block| block.tokens.len()).sum::<u32>(), tokens.len());
        assert!(blocks.windows(2).all(|pair| pair[0].tokens.end == pair[1].tokens.first));
    }
}
