//! Pairs quotation marks.
//!
//! **How.** One pass over the marks of each block with a stack. A mark opens or closes by its form; where the form does not
//! tell (straight marks, marks set the wrong way round) the blanks beside it do, and where those do not either, it closes
//! what is open. A mark left open at the end of a paragraph is taken up by the next paragraph that begins with one.
//!
//! **Why this way.** Every house has its own marks, and copies of copies mix them; the blanks survive. A stack is linear for
//! any number of marks.
//!
//! **Limits.** A single mark that pairs with none is taken for an apostrophe, so a single quotation over several
//! paragraphs is found only in a text whose quotations are single throughout.

use super::{Block, Shape, TokenId, TokenSpan, Tokens};
use crate::model::BlockKind;
use std::cmp::Reverse;

/// How many open quotations of other families a closing mark may pass over.
const REACH: usize = 4;

/// A stretch between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// Its tokens, marks included.
    pub tokens: TokenSpan,
    /// The tokens between the marks.
    pub inner: TokenSpan,
    /// How many quotations it stands in.
    pub depth: u8,
    /// Whether it has its closing mark.
    pub closed: bool,
    /// Whether it goes on with the quotation of the paragraph before, which was left open.
    pub continues: bool,
}

/// Finds the quotations of an article, by first token.
pub(crate) fn find(text: &str, tokens: &Tokens, blocks: &[Block]) -> Vec<Quotation> {
    let single_style = is_single_style(text, tokens);
    let mut pairs = Pairs { text, tokens, single_style, found: Vec::new(), open: Vec::new(), pending: None };
    for block in blocks {
        pairs.read(block);
    }
    let mut found = pairs.found;
    found.sort_unstable_by_key(|quotation| (quotation.tokens.first, Reverse(quotation.tokens.end)));
    set_depths(&mut found);
    found
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angle,
    Corner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// Family of a mark, the side its form tells, and whether it stands on the line ("„").
fn form(mark: &str) -> (Family, Side, bool) {
    match mark {
        "“" | "‟" | "``" | "〝" => (Family::Double, Side::Opens, false),
        "„" => (Family::Double, Side::Opens, true),
        "”" | "〞" | "〟" => (Family::Double, Side::Closes, false),
        "‘" | "‛" | "`" => (Family::Single, Side::Opens, false),
        "‚" => (Family::Single, Side::Opens, true),
        "’" => (Family::Single, Side::Closes, false),
        "'" => (Family::Single, Side::Either, false),
        "«" => (Family::Angle, Side::Opens, false),
        "»" => (Family::Angle, Side::Closes, false),
        "‹" | "「" | "『" => (Family::Corner, Side::Opens, false),
        "›" | "」" | "』" => (Family::Corner, Side::Closes, false),
        _ => (Family::Double, Side::Either, false),
    }
}

/// Whether the quotations of a text are single throughout.
fn is_single_style(text: &str, tokens: &Tokens) -> bool {
    let (mut single, mut double) = (0, 0);
    for token in tokens.all().iter().filter(|&token| tokens.shape(token) == Shape::Quote) {
        match form(tokens.span(token).slice(text)) {
            (Family::Single, Side::Opens, _) => single += 1,
            (Family::Single, Side::Either, _) if !tokens.is_glued(token) => single += 1,
            (Family::Single, ..) => {}
            _ => double += 1,
        }
    }
    single >= 2 && single > 2 * double
}

/// A mark that has not been closed yet.
#[derive(Clone, Copy, Debug)]
struct Open {
    token: u32,
    family: Family,
    low: bool,
    /// The last apostrophe after a plural since then, which may be the closing mark after all.
    plural: Option<u32>,
    /// The first quotation that opened after it.
    next: Option<u32>,
}

struct Pairs<'t> {
    text: &'t str,
    tokens: &'t Tokens,
    single_style: bool,
    found: Vec<Quotation>,
    open: Vec<Open>,
    /// The family of the quotation that the last paragraph left open.
    pending: Option<Family>,
}

impl Pairs<'_> {
    fn read(&mut self, block: &Block) {
        self.open.clear();
        let before = self.found.len();
        let mut side_before = Side::Either;
        let mut taken_up = false;
        for token in block.tokens.iter() {
            let shape = self.tokens.shape(token);
            if shape == Shape::Clitic {
                self.note_plural(token);
                continue;
            }
            if shape != Shape::Quote {
                continue;
            }
            let (family, _, low) = form(self.tokens.span(token).slice(self.text));
            let side = self.side(token, block.tokens, side_before);
            side_before = side;
            match side {
                Side::Opens => {
                    taken_up |= token.0 == block.tokens.first && self.pending == Some(family);
                    self.push(Open { token: token.0, family, low, plural: None, next: None });
                }
                Side::Closes if self.close(family, token.0) => {}
                Side::Closes if self.pending == Some(family) && family != Family::Single && !taken_up => {
                    taken_up = true;
                    self.add(block.tokens.first, token.0 + 1, block.tokens.first, token.0, true);
                }
                _ => {}
            }
        }
        let left = self.finish(block.tokens);
        if taken_up {
            // The quotation at the start of the block goes on with the one before.
            let first = block.tokens.first;
            self.found[before..].iter_mut().filter(|found| found.tokens.first == first).for_each(|found| found.continues = true);
        }
        if matches!(block.kind, BlockKind::Paragraph) {
            self.pending = left;
        }
    }

    fn push(&mut self, open: Open) {
        if let Some(last) = self.open.last_mut() {
            last.next.get_or_insert(open.token);
        }
        self.open.push(open);
    }

    fn note_plural(&mut self, token: TokenId) {
        let apostrophe = matches!(self.tokens.span(token).slice(self.text), "'" | "’");
        if let Some(last) = self.open.last_mut().filter(|last| apostrophe && last.family == Family::Single) {
            last.plural = Some(token.0);
        }
    }

    /// Which side a mark stands on, by its form and the blanks beside it.
    fn side(&self, token: TokenId, block: TokenSpan, side_before: Side) -> Side {
        let (family, form, _) = form(self.tokens.span(token).slice(self.text));
        let hint = self.hint(token, block, side_before);
        let open = self.open.last().copied();
        let is_open = open.is_some_and(|open| open.family == family);
        // "„…“" closes with what opens elsewhere.
        if open.is_some_and(|open| open.family == family && open.low) && hint != Side::Opens {
            return Side::Closes;
        }
        if family == Family::Single {
            return match (form, hint) {
                (Side::Opens, _) | (Side::Either, Side::Opens) => Side::Opens,
                (_, Side::Closes) => Side::Closes,
                (Side::Closes, Side::Opens) if !is_open && self.single_style => Side::Opens,
                _ => Side::Either,
            };
        }
        if self.is_inch(token) && !is_open {
            return Side::Either;
        }
        match (form, hint) {
            (Side::Opens, Side::Closes) if is_open => Side::Closes,
            (Side::Closes, Side::Opens) if !is_open => Side::Opens,
            (Side::Opens | Side::Closes, _) => form,
            (Side::Either, Side::Either) if is_open => Side::Closes,
            (Side::Either, Side::Either) => Side::Opens,
            (Side::Either, side) => side,
        }
    }

    /// What the blanks and marks beside a mark say.
    fn hint(&self, token: TokenId, block: TokenSpan, side_before: Side) -> Side {
        let shape = |at: u32| self.tokens.shape(TokenId(at));
        let before = (token.0 > block.first && self.tokens.is_glued(token)).then(|| token.0 - 1);
        let after = (token.0 + 1 < block.end && self.tokens.is_glued(TokenId(token.0 + 1))).then_some(token.0 + 1);
        match (before, after) {
            (None, None) if token.0 == block.first => Side::Opens,
            (None, None) if token.0 + 1 == block.end => Side::Closes,
            (None, None) => Side::Either,
            (None, Some(_)) => Side::Opens,
            (Some(before), None) if self.opens_after(before) && shape(before) == Shape::Mark => Side::Opens,
            (Some(_), None) => Side::Closes,
            (Some(before), Some(_)) if shape(before) == Shape::Quote && side_before != Side::Either => side_before,
            (Some(before), Some(after)) => {
                let word = |at: u32| shape(at).is_word() && shape(at) != Shape::Clitic || shape(at) == Shape::Symbol;
                match (self.opens_after(before), word(after)) {
                    (true, true) => Side::Opens,
                    (false, false) if shape(after) != Shape::Quote => Side::Closes,
                    (true, false) if shape(after) == Shape::Quote => Side::Opens,
                    (false, false) => Side::Closes,
                    _ => Side::Either,
                }
            }
        }
    }

    fn opens_after(&self, token: u32) -> bool {
        matches!(self.tokens.span(TokenId(token)).slice(self.text), "(" | "[" | "{" | "—" | "–" | "--" | "-" | "/" | "=" | "…")
    }

    /// `6'2"`
    fn is_inch(&self, token: TokenId) -> bool {
        token.0 > 0 && self.tokens.is_glued(token) && self.tokens.shape(TokenId(token.0 - 1)) == Shape::Number
    }

    /// Closes the innermost open quotation of the family, if there is one within reach.
    fn close(&mut self, family: Family, token: u32) -> bool {
        let passes = |open: &Open| open.family != family && (open.family == Family::Single || self.single_style);
        let passed = self.open.iter().rev().take(REACH).take_while(|open| passes(open)).count();
        let Some(at) = self.open.len().checked_sub(passed + 1) else { return false };
        let Some(&open) = self.open.get(at).filter(|open| open.family == family) else { return false };
        self.open.truncate(at);
        self.add(open.token, token + 1, open.token + 1, token, true);
        true
    }

    fn add(&mut self, first: u32, end: u32, inner_first: u32, inner_end: u32, closed: bool) {
        if inner_first >= inner_end {
            return;
        }
        let inner = TokenSpan::new(inner_first, inner_end);
        self.found.push(Quotation { tokens: TokenSpan::new(first, end), inner, depth: 0, closed, continues: false });
    }

    /// Ends what the block leaves open, and returns the family that the next paragraph may take up.
    fn finish(&mut self, block: TokenSpan) -> Option<Family> {
        let mut left = None;
        for open in std::mem::take(&mut self.open) {
            if open.family == Family::Single && !self.single_style {
                if let Some(plural) = open.plural {
                    self.add(open.token, plural + 1, open.token + 1, plural, true);
                }
                continue;
            }
            match open.next {
                // Its closing mark was forgotten: the first stop will do.
                Some(next) => {
                    let stop = (open.token + 1..next).take(200).find(|&at| self.tokens.shape(TokenId(at)) == Shape::Stop);
                    let end = stop.map_or(next, |stop| stop + 1);
                    self.add(open.token, end, open.token + 1, end, false);
                }
                None => {
                    self.add(open.token, block.end, open.token + 1, block.end, false);
                    left = Some(open.family);
                }
            }
        }
        left
    }
}

fn set_depths(found: &mut [Quotation]) {
    let mut ends: Vec<u32> = Vec::new();
    for quotation in found {
        while ends.last().is_some_and(|&end| end <= quotation.tokens.first) {
            ends.pop();
        }
        quotation.depth = u8::try_from(ends.len()).unwrap_or(u8::MAX);
        ends.push(quotation.tokens.end);
    }
}

/// For every token the index of the outermost quotation that covers it; where none does, an index beyond the last.
pub(super) fn outermost(found: &[Quotation], tokens: u32) -> Vec<u32> {
    let mut at = vec![u32::MAX; tokens as usize];
    for (number, quotation) in (0..).zip(found).filter(|(_, quotation)| quotation.depth == 0) {
        at.get_mut(quotation.tokens.first as usize..quotation.tokens.end as usize).unwrap_or_default().fill(number);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{block, scan};

    /// The inner text of each quotation, with `>` for each level of depth, `…` when unclosed and `+` when it continues.
    fn quotations(text: &str) -> Vec<String> {
        let tokens = scan::find(text);
        let blocks = block::find(text, &tokens);
        let render = |quotation: &Quotation| {
            let depth = ">".repeat(quotation.depth.into());
            let continues = if quotation.continues { "+" } else { "" };
            let open = if quotation.closed { "" } else { "…" };
            format!("{depth}{continues}{}{open}", tokens.cover(quotation.inner).slice(text))
        };
        find(text, &tokens, &blocks).iter().map(render).collect()
    }

    #[test]
    fn every_style_of_marks_is_paired() {
        assert_eq!(quotations("\"We left,\" she said. \"It was late.\""), ["We left,", "It was late."]);
        assert_eq!(quotations("“We left,” she said."), ["We left,"]);
        assert_eq!(quotations("'We left,' she said. 'It was late.'"), ["We left,", "It was late."]);
        assert_eq!(quotations("‘We left,’ she said."), ["We left,"]);
        assert_eq!(quotations("``We left,'' she said."), ["We left,"]);
        assert_eq!(quotations("''We left,'' she said. ''It was late.''"), ["We left,", "It was late."]);
        assert_eq!(quotations("''I said, 'No.''' He left.")[0], "I said, 'No.'");
        assert_eq!(quotations("„Wir gehen“, sagte sie."), ["Wir gehen"]);
        assert_eq!(quotations("« Oui », dit-elle."), ["Oui"]);
        assert_eq!(quotations("”Ja,” sa hon."), ["Ja,"]);
    }

    #[test]
    fn quotations_nest() {
        assert_eq!(quotations("“He told me ‘go’ twice,” she said."), ["He told me ‘go’ twice,", ">go"]);
        assert_eq!(quotations("\"He said 'go.'\""), ["He said 'go.'", ">go."]);
        assert_eq!(quotations("'He said \"go\" twice,' she said."), ["He said \"go\" twice,", ">go"]);
    }

    #[test]
    fn apostrophes_and_measures_are_no_quotations() {
        assert_eq!(quotations("The voters' choice wasn't Ana's in the '90s."), [""; 0]);
        assert_eq!(quotations("He is 6'2\" and she is 5'10\" tall."), [""; 0]);
        assert_eq!(quotations("Rock 'n' roll, O'Neill's ’80s"), [""; 0]);
        assert_eq!(quotations("She was goin' home with the U.N.'s man."), [""; 0]);
        assert_eq!(quotations("‘The voters’ choice is clear,’ he said."), ["The voters’ choice is clear,"]);
    }

    #[test]
    fn an_open_quotation_goes_on_in_the_next_paragraph() {
        assert_eq!(quotations("She said: “We left.\n\n“It was late.”"), ["We left.…", "+It was late."]);
        assert_eq!(quotations("\"We left.\n\n\"It was late.\n\n\"Go,\" she said."), ["We left.…", "+It was late.…", "+Go,"]);
        assert_eq!(quotations("“We left.\n\nIt was late,” she said."), ["We left.…", "+It was late,"]);
        assert_eq!(quotations("“We left,” she said.\n\n“Go.”"), ["We left,", "Go."]);
    }

    #[test]
    fn a_forgotten_closing_mark_does_not_swallow_the_next_quotation() {
        assert_eq!(quotations("“We left, she said. “It was late.”"), ["We left, she said.…", "It was late."]);
        assert_eq!(quotations("\"We left, she said. \"It was late.\""), ["We left, she said.…", "It was late."]);
    }

    #[test]
    fn a_stray_closing_mark_is_left_alone() {
        assert_eq!(quotations("We left,” she said."), [""; 0]);
    }

    #[test]
    fn any_number_of_marks_is_paired_in_one_pass() {
        for marks in ["“", "\"", "'", "“”", "\" ", "‘“", "''", "' \""] {
            let text = marks.repeat(100_000);
            let tokens = scan::find(&text);
            find(&text, &tokens, &block::find(&text, &tokens));
        }
    }
}
