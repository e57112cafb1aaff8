//! Where sentences end.
//!
//! **How.** Only a stop, an abbreviation's period or the next mark of a list can end a sentence inside a block. Closing marks,
//! notes and further stops go with it; then the next word decides: a small letter goes on, a capital begins anew, and after
//! an abbreviation only a word that is known to begin sentences does.
//!
//! **Why this way.** The period of "U.S." or "9 a.m." is part of the token already, so the hard cases are few and each is
//! one function.
//!
//! **Limits.** "in the U.S. Congress met" stays one sentence, and so does a sentence that begins with a small letter.

use super::sentence_label::{Label, is_bullet};
use super::sentence_word::{self, SentenceWord};
use super::{Block, Quotation, Sentence, Shape, TokenId, TokenSpan, Tokens, block};

/// Cuts the blocks into sentences.
pub(crate) fn find(text: &str, tokens: &Tokens, blocks: &[Block], quotations: &[Quotation]) -> Vec<Sentence> {
    let marks = quoted(tokens, quotations);
    let mut sentences = Vec::with_capacity(tokens.len() as usize / 20 + blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        let mut cutter = Cutter { text, tokens, marks: &marks, first: block.tokens.first, end: block.tokens.end, label: None };
        let mut push =
            |first: u32, end: u32| sentences.push(Sentence { tokens: TokenSpan::new(first, end), block: index as u32 });
        let mut at = block.tokens.first;
        cutter.begin(at);
        while at < block.tokens.end {
            let step = cutter.step(at);
            if let Some(end) = step.cut.filter(|&end| cutter.first < end && end < block.tokens.end) {
                push(cutter.first, end);
                cutter.begin(end);
            }
            at = step.next.max(at + 1);
        }
        if cutter.first < block.tokens.end {
            push(cutter.first, block.tokens.end);
        }
    }
    sentences
}

/// What quotations say of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoted {
    No,
    /// It closes a quotation.
    Closes,
    /// It stands in a quotation that begins with a small letter and so goes on with a sentence outside.
    Whole,
}

fn quoted(tokens: &Tokens, quotations: &[Quotation]) -> Vec<Quoted> {
    let mut marks = vec![Quoted::No; tokens.len() as usize];
    for quotation in quotations.iter().filter(|quotation| quotation.closed) {
        // Quotations of depth 0 do not overlap, so this is linear.
        if quotation.depth == 0 && tokens.shape(TokenId(quotation.inner.first)) == Shape::Lower {
            marks[quotation.inner.first as usize..quotation.inner.end as usize].fill(Quoted::Whole);
        }
        marks[quotation.tokens.end as usize - 1] = Quoted::Closes;
    }
    marks
}

/// What follows from looking at one token.
pub(super) struct Step {
    /// Where the sentence ends, if it does.
    pub cut: Option<u32>,
    /// The token to look at next.
    pub next: u32,
}

/// The sentence that is being cut.
pub(super) struct Cutter<'t> {
    text: &'t str,
    tokens: &'t Tokens,
    /// What quotations say of each token.
    marks: &'t [Quoted],
    /// First token of the sentence.
    pub first: u32,
    /// End of the block.
    pub end: u32,
    pub label: Option<Label>,
}

impl<'t> Cutter<'t> {
    pub(super) fn word(&self, token: u32) -> &'t str {
        if token < self.end { self.tokens.span(TokenId(token)).slice(self.text) } else { "" }
    }

    pub(super) fn shape(&self, token: u32) -> Option<Shape> {
        (token < self.end).then(|| self.tokens.shape(TokenId(token)))
    }

    /// Whether a word of the block ends with a period.
    fn has_period(&self, token: u32) -> bool {
        let span = self.tokens.span(TokenId(token));
        span.len() > 1 && self.text.as_bytes()[span.end as usize - 1] == b'.'
    }

    pub(super) fn is_glued(&self, token: u32) -> bool {
        token < self.end && self.tokens.is_glued(TokenId(token))
    }

    fn begin(&mut self, first: u32) {
        self.first = first;
        self.label = self.label_at(first + u32::from(is_bullet(self.word(first))));
    }

    fn step(&self, at: u32) -> Step {
        let go_on = Step { cut: None, next: at + 1 };
        match self.shape(at) {
            Some(Shape::Stop) => self.stop(at),
            Some(Shape::Lower | Shape::Number | Shape::Initial) if self.label.is_some() && self.is_next_label(at) => {
                let bullet = at > self.first && is_bullet(self.word(at - 1));
                Step { cut: Some(at - u32::from(bullet)), next: at + 2 }
            }
            Some(Shape::Lower | Shape::Title | Shape::Caps | Shape::Initial | Shape::Mixed) => {
                if self.has_period(at) {
                    return self.abbreviation(at, self.word(at));
                }
                // Nearly every word is told by the shape of the next.
                let caption = at > self.first
                    && self.shape(at + 1) == Some(Shape::Mark)
                    && self.word(at + 1) == ":"
                    && block::is_caption_mark(self.word(at))
                    && self.word(at - 1) != "(";
                Step { cut: caption.then_some(at), next: at + 1 }
            }
            Some(Shape::Mark) if self.is_broken_off(at) => Step { cut: Some(at + 2), next: at + 2 },
            Some(Shape::Mark | Shape::Symbol) if at > self.first + 1 && is_bullet(self.word(at)) && !self.is_glued(at) => {
                Step { cut: Some(at), next: at + 1 }
            }
            _ => go_on,
        }
    }

    /// A period, question or exclamation mark, or ellipsis.
    fn stop(&self, at: u32) -> Step {
        // ". . ." is one ellipsis; after "end. . . ." the first period belongs to the sentence before.
        let mut last = at;
        while self.shape(last + 1) == Some(Shape::Stop) {
            last += 1;
        }
        let spaced = last - at;
        let (end, noted) = self.closing(last + 1);
        let next = Step { cut: None, next: end };
        if self.is_label_only(at) || self.word(at) != "." && self.is_whole(at) {
            return next;
        }
        // "[...]" stands for words left out.
        if at > self.first && self.word(at - 1) == "[" {
            return Step { cut: self.is_capital(end).then_some(end), ..next };
        }
        if spaced == 3 && self.is_glued(at) && !self.is_glued(at + 1) && self.is_capital(end) {
            return Step { cut: Some(at + 1), next: end };
        }
        let mark = self.word(last);
        let glued_word = end == last + 1 && self.is_glued(end) && self.shape(end).is_some_and(Shape::is_word);
        if glued_word {
            // "ended.The": a blank was forgotten. ".jpeg" and "what...see" go on.
            let word = at > self.first && self.is_glued(at) && self.tokens.span(TokenId(at - 1)).len() > 1;
            let file_name = self.shape(at - 1) == Some(Shape::Caps) || self.shape(end) == Some(Shape::Caps);
            return Step { cut: (word && !file_name && self.is_capital(end)).then_some(end), ..next };
        }
        let period = mark == ".";
        if period && !noted && self.is_unknown_abbreviation(at) && !self.is_starter(end) {
            return next;
        }
        if period && at > self.first && self.word(at - 1) == "°" {
            return next;
        }
        let ellipsis = spaced > 0 || mark.len() > 1 && mark.starts_with(['.', '…']);
        if ellipsis && !self.is_glued(at) && spaced < 3 && (!self.is_starter(end) || self.word(end) == "I") {
            return next;
        }
        if end > last + 1 && self.is_tag(end, period) {
            return next;
        }
        if end > last + 1 && (self.is_signed(end) || self.shape(end - 1) == Some(Shape::Quote) && self.is_citation(end, period)) {
            return next;
        }
        // "[a question? 13:28]"
        if matches!(self.word(end + 1), "]" | ")") && self.shape(end) == Some(Shape::Number) {
            return next;
        }
        let begins = self.begins_sentence(end) || end == last + 1 && !ellipsis && self.begins_small(end);
        Step { cut: begins.then_some(end), ..next }
    }

    /// Whether a sentence begins with the small letter at `at`: a pronoun that is no tag, or a list mark.
    fn begins_small(&self, at: u32) -> bool {
        if let Some(label) = self.label_at(at) {
            return label.letter && (self.word(at + 1) == ")" || label.value == u32::from('a'));
        }
        let tag = sentence_word::find(self.word(at + 1)) == Some(SentenceWord::Tag);
        sentence_word::find(self.word(at)) == Some(SentenceWord::Pronoun) && !tag
    }

    /// Whether the dash at `at` breaks off a quotation whose closing mark and a new sentence follow.
    fn is_broken_off(&self, at: u32) -> bool {
        self.closes(at + 1)
            && matches!(self.word(at), "--" | "—")
            && self.is_glued(at + 1)
            && sentence_word::find(self.word(at + 2)) == Some(SentenceWord::Starter)
    }

    /// The end of the closing marks and notes from `at` on, and whether there was a note.
    pub(super) fn closing(&self, mut at: u32) -> (u32, bool) {
        let (from, mut noted) = (at, false);
        while at < self.end {
            let (word, glued) = (self.word(at), self.is_glued(at));
            match self.shape(at) {
                Some(Shape::Quote) if self.closes(at) || glued && !self.is_glued(at + 1) => at += 1,
                Some(Shape::Mark) if glued && matches!(word, ")" | "]" | "}") => at += 1,
                // "[1]", "[citation needed]"
                Some(Shape::Mark) if word == "[" && matches!(self.shape(at + 1), Some(Shape::Number | Shape::Lower)) => {
                    let Some(end) = (at + 2..at + 6).find(|&end| self.word(end) == "]") else { break };
                    if self.shape(end + 1) == Some(Shape::Lower) {
                        break;
                    }
                    (at, noted) = (end + 1, true);
                }
                // "ended.12 The", "ended.11 12 The"
                Some(Shape::Number)
                    if word.len() <= 3
                        && (glued && at == from && self.is_after_word(at) || noted && !glued && word.len() <= 2) =>
                {
                    (at, noted) = (at + 1, true);
                }
                Some(Shape::Stop) => at += 1,
                Some(Shape::Symbol) if word.len() > 3 || glued && word.starts_with('*') => at += 1,
                _ if !glued && matches!(word, ":" | ";") && self.is_glued(at + 1) => {
                    let smile = if self.word(at + 1) == "-" { at + 2 } else { at + 1 };
                    if !self.is_glued(smile) || !matches!(self.word(smile), ")" | "(" | "D" | "P") {
                        break;
                    }
                    at = smile + 1;
                }
                _ => break,
            }
        }
        (at, noted)
    }

    /// Whether a word or bracket, not a number, stands before the stop before `at`.
    fn is_after_word(&self, at: u32) -> bool {
        at >= self.first + 2 && self.is_glued(at - 1) && self.shape(at - 2) != Some(Shape::Number)
    }

    fn closes(&self, at: u32) -> bool {
        self.marks.get(at as usize) == Some(&Quoted::Closes)
    }

    /// Whether the token and the next stand in a quotation that is part of a sentence outside: an exclamation in it ends
    /// nothing, `'is it so late? Oh dear!' he thought`.
    fn is_whole(&self, at: u32) -> bool {
        let whole = |at: u32| self.marks.get(at as usize) == Some(&Quoted::Whole);
        whole(at) && whole(at + 1)
    }

    pub(super) fn is_capital(&self, at: u32) -> bool {
        self.shape(at).is_some_and(Shape::is_capital)
    }

    pub(super) fn is_starter(&self, at: u32) -> bool {
        let quoted = self.shape(at) == Some(Shape::Quote) && !self.closes(at);
        quoted || sentence_word::find(self.word(at)) == Some(SentenceWord::Starter)
    }

    /// Whether a sentence can begin with the token at `at`.
    pub(super) fn begins_sentence(&self, at: u32) -> bool {
        match self.shape(at) {
            None => true,
            Some(Shape::Title | Shape::Caps | Shape::Initial | Shape::Mixed | Shape::Number | Shape::Other | Shape::Address) => {
                true
            }
            Some(Shape::Quote) => !matches!(self.shape(at + 1), Some(Shape::Lower | Shape::Clitic)),
            Some(Shape::Symbol) => !matches!(self.word(at), "%" | "=" | "<" | ">" | "^" | "|" | "+" | "~"),
            Some(Shape::Mark) => match self.word(at) {
                "(" | "[" => {
                    let label = self.word(at + 2) == ")" && self.shape(at + 1).is_some_and(|shape| shape == Shape::Lower);
                    label || self.is_capital(at + 1) || matches!(self.shape(at + 1), Some(Shape::Quote | Shape::Address))
                }
                "—" | "–" | "--" | "-" | "¿" | "¡" => self.is_capital(at + 1) || self.shape(at + 1) == Some(Shape::Quote),
                mark => is_bullet(mark),
            },
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::read;

    fn sentences(text: &str) -> Vec<&str> {
        let article = read(text);
        article.sentences.iter().map(|sentence| article.slice(sentence.tokens)).collect()
    }

    /// Each case is written with `|` where a sentence ends.
    fn assert_cuts(cases: &[&str]) {
        for case in cases {
            let text = case.replace('|', " ");
            let expected: Vec<&str> = case.split('|').collect();
            assert_eq!(sentences(&text), expected);
        }
    }

    #[test]
    fn a_capital_after_a_stop_begins_a_sentence() {
        assert_cuts(&[
            "The ferry sank.|Nine were saved!|Who else?|Nobody.",
            "She works at Wow! in the harbour.",
            "The note said. posted on the site of the office.",
            "It cost 1.5 million.|Prices rose.",
        ]);
        assert_eq!(sentences("The ferry sank.Nine were saved."), ["The ferry sank.", "Nine were saved."]);
    }

    #[test]
    fn an_abbreviation_ends_a_sentence_only_before_a_starter() {
        assert_cuts(&[
            "He left the U.S. Navy.",
            "He left the U.S.|However, she stayed.",
            "Acme Inc. shares fell.",
            "It was bought by Acme Inc.|The price was not named.",
            "Mr. J. K. Ruiz met Gen. The Ha.",
            "The talks began at 9 a.m. Monday.",
            "The talks of both sides ended at 6 p.m.|Ruiz left.",
            "At 5 p.m. Ruiz left.",
            "He sold ropes, nets, etc.|Sailors came.",
        ]);
    }

    #[test]
    fn closing_marks_and_notes_go_with_their_sentence() {
        assert_cuts(&[
            "\"We left.|It was late,\" she said.",
            "She said: “We left.”|He stayed.",
            "\"Why?\" she asked.",
            "\"Why?\" Ruiz asked.",
            "\"Why now?\"|Ruiz said she did not know.",
            "'It is over.' she said.",
            "He teaches (he was a sailor once.) at the pier.",
            "The ferry was old.[12]|It sank.",
            "The ferry was old.12|It sank.",
            "He called it “late.” (The Herald, May 4)",
            "He called it “late.”|(That day, she left.)|He stayed.",
            "“We left!” (They had not.)",
        ]);
    }

    #[test]
    fn an_ellipsis_goes_on_before_a_small_letter() {
        assert_cuts(&[
            "I was ... well, late.",
            "I never meant that....|She left.",
            "It was late . . . and dark.",
            "Wait…|We are late.",
        ]);
    }

    #[test]
    fn items_of_a_list_in_one_line_are_sentences() {
        assert_cuts(&[
            "1.) Ropes 2) nets",
            "1. Ropes of hemp|2. Nets",
            "1) Ropes of hemp|2) Nets",
            "a. Ropes of hemp|b. Nets",
            "• Ropes|• Nets",
            "He paid for 1. above.",
        ]);
    }

    #[test]
    fn sentences_cover_every_token() {
        let article = read("One. Two (three.) \"Four?\" five.\n\n. . . Six\n\n\"");
        let covered: u32 = article.sentences.iter().map(|sentence| sentence.tokens.len()).sum();
        assert_eq!(covered, article.tokens.len());
    }
}
