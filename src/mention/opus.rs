//! The titles of works that stand in quotation marks: her novel "The Stone Road", "Winter Barley," their fifth album.
//!
//! **How.** Every longer word between the marks has a capital, and what stands beside them speaks of works: a noun for one ("film"),
//! somebody who makes or stars in one, a broadcaster that owns it, or a title in the same list.
//!
//! **Why this way.** Capitals alone are a slogan or a nickname as often; between the marks any word may stand, so a title is taken
//! whole and its words are read as nothing else.
//!
//! **Limits.** A title that nothing beside it explains is left to the words in it: He loved "Stone Road".

use super::page::{BODIES, Page};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, WordSet};
use crate::text::{Shape, TokenId, TokenSpan};

/// The words of a title have at most so many tokens.
const LONGEST: u32 = 12;

/// Between a title and the noun that explains it: "Winter Barley", their | long-awaited fifth | album.
const REACH: u32 = 5;

/// Finds the title that the quotation mark at `open` opens; `before` is the end of the last title found.
pub(super) fn title(page: &Page<'_>, open: u32, end: u32, before: u32) -> Option<TokenSpan> {
    const LONGEST_NUMBER: usize = 4;
    let first = open + 1;
    let number = |at: u32| page.shape(TokenId(at)) == Shape::Number && page.text(TokenId(at)).len() <= LONGEST_NUMBER;
    if first >= end || !page.shape(TokenId(first)).is_capital() && !number(first) || is_closing(page, open) {
        return None;
    }
    let close = (first..page.article.tokens.len().min(first + LONGEST)).find(|&at| page.shape(TokenId(at)) == Shape::Quote)?;
    let look = Look { page, open, close };
    let title = look.words(first)?;
    let told = || look.is_named_before() || look.is_told_behind() || look.is_listed(before);
    (!page.in_heading(TokenId(first)) && told()).then_some(title)
}

/// Whether a quotation mark is the end of what stands before it: "Harbour| Morning".
fn is_closing(page: &Page<'_>, mark: u32) -> bool {
    let before = mark.checked_sub(1).map(TokenId).filter(|_| page.article.tokens.is_glued(TokenId(mark)));
    page.text(TokenId(mark)) == "”" || before.is_some_and(|before| page.shape(before).is_word() || is_mark(page.text(before)))
}

fn is_mark(word: &str) -> bool {
    matches!(word, "," | "." | ";" | "?" | "!")
}

/// A pair of quotation marks and what stands around it.
struct Look<'l, 'a> {
    page: &'l Page<'a>,
    open: u32,
    close: u32,
}

impl<'a> Look<'_, 'a> {
    fn text(&self, at: u32) -> &'a str {
        if at < self.page.article.tokens.len() { self.page.text(TokenId(at)) } else { "" }
    }

    fn has(&self, at: u32, class: Class) -> bool {
        at < self.page.article.tokens.len() && self.page.hits.classes(TokenId(at)).has(class)
    }

    fn tag(&self, at: u32) -> Option<Tag> {
        (at < self.page.article.tokens.len()).then(|| self.page.tag(TokenId(at)))
    }

    /// The words between the marks without the comma or stop that ends them, where they are written as a title.
    fn words(&self, first: u32) -> Option<TokenSpan> {
        let mut end = self.close;
        while end > first && is_mark(self.text(end - 1)) && !matches!(self.text(end - 1), "?" | "!") {
            end -= 1;
        }
        let written = |at: u32| {
            let token = TokenId(at);
            match self.page.shape(token) {
                Shape::Lower => self.page.word(token).closed.any() || self.text(at).len() < 4 || self.text(at) == "'s",
                Shape::Stop => at + 1 == end,
                _ => true,
            }
        };
        let capital = |at: u32| self.page.shape(TokenId(at)).is_capital() || self.page.shape(TokenId(at)) == Shape::Number;
        let last = (first..end).rev().find(|&at| self.page.shape(TokenId(at)).is_word())?;
        (capital(first) && capital(last) && (first..end).all(written)).then(|| TokenSpan::new(first, end))
    }

    /// "the film | "Stone Road"", "a book called |", "stars in |", "she directed |", "CNN's |".
    fn is_named_before(&self) -> bool {
        let Some(mut at) = self.open.checked_sub(1) else { return false };
        if matches!(self.text(at), "called" | "titled" | "entitled" | "named") && at > 0 {
            at -= 1;
        }
        if self.text(at) == "," && at > 0 {
            at -= 1;
        }
        if self.has(at, Class::Opus) {
            return !self.is_judged(at);
        }
        if self.has(at, Class::Maker) && at + 1 == self.open && self.tag(at) == Some(Tag::Verb) {
            return true;
        }
        if at == 0 || at + 1 != self.open || self.is_before_noun() {
            return false;
        }
        let owner = TokenId(at - 1);
        let broadcaster = matches!(self.text(at), "'s" | "’s") && self.page.single(owner).meets(ON_AIR);
        broadcaster && self.page.shape(owner) != Shape::Lower || self.is_tied(at)
    }

    /// Whether the words between the marks are what somebody calls a work: he called the | film "Dull".
    fn is_judged(&self, noun: u32) -> bool {
        const BACK: u32 = 4;
        noun + 1 == self.open
            && (noun.saturating_sub(BACK)..noun)
                .rev()
                .take_while(|&at| !matches!(self.text(at), "," | "."))
                .any(|at| self.page.is_in(TokenId(at), WordSet::Judgement))
    }

    /// "the author of | "Stone Road"", "an appearance on | "Stone Road"".
    fn is_tied(&self, preposition: u32) -> bool {
        const BACK: u32 = 3;
        matches!(self.text(preposition), "of" | "in" | "on" | "from" | "with" | "for" | "to")
            && (preposition.saturating_sub(BACK)..preposition).any(|at| self.has(at, Class::Maker) || self.has(at, Class::Opus))
    }

    /// Whether the title tells of a noun behind it that is no work: the "Bernie or Bust" crowd.
    fn is_before_noun(&self) -> bool {
        let next = self.close + 1;
        matches!(self.tag(next), Some(Tag::Noun | Tag::Adj)) && self.page.shape(TokenId(next)) == Shape::Lower
    }

    /// ""Stone Road" | podcast", "| actor Tom Lund", "| is a book about", ", | their fifth album,".
    fn is_told_behind(&self) -> bool {
        let next = self.close + 1;
        let lower = |at: u32| at < self.page.article.tokens.len() && self.page.shape(TokenId(at)) == Shape::Lower;
        if self.has(next, Class::Opus) && lower(next) {
            return true;
        }
        if self.has(next, Class::Maker) && lower(next) && self.tag(next) == Some(Tag::Noun) {
            return true;
        }
        let inside = matches!(self.text(self.close - 1), ",");
        let at = match self.text(next) {
            "," | "is" | "was" => next + 1,
            _ if inside => next,
            _ => return false,
        };
        let opens = matches!(self.text(at), "a" | "an" | "the" | "his" | "her" | "their" | "its" | "my" | "our" | "one");
        let Some(noun) = (at + 1..at + 1 + REACH).find(|&at| self.has(at, Class::Opus)).filter(|_| opens) else { return false };
        let narrow = |at: u32| {
            matches!(self.tag(at), Some(Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Part | Tag::Punct | Tag::Adv))
        };
        // "Never Again," the film star said; "Enough," the book says.
        (at + 1..noun).all(narrow) && !matches!(self.tag(noun + 1), Some(Tag::Noun | Tag::Propn | Tag::Verb))
    }

    /// Whether nothing but a comma or "and" stands between this title and the last one.
    fn is_listed(&self, before: u32) -> bool {
        let gap = before..self.open;
        before > 0
            && gap.len() <= 4
            && gap
                .into_iter()
                .all(|at| matches!(self.text(at), "," | "and" | "or") || self.page.shape(TokenId(at)) == Shape::Quote)
    }
}

/// What owns a programme: "CNN's".
const ON_AIR: ClassSet = BODIES;

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::Work;

    /// The works of a text.
    fn works(text: &str) -> Vec<String> {
        names(text).into_iter().filter(|(_, kind)| *kind == Work).map(|(name, _)| name).collect()
    }

    #[test]
    fn what_stands_beside_the_marks_tells_a_title() {
        for (text, titles) in [
            ("The sculptor's film, \"The Salt Harbour,\" opens in May.", &["The Salt Harbour"][..]),
            ("She starred in “Ruiz” and “The Long Ferry”.", &["Ruiz", "The Long Ferry"]),
            ("“Winter Barley,” their fifth album, was recorded in Dover.", &["Winter Barley"]),
            ("“The Baker's Son” is a novel about Ana Ruiz.", &["The Baker's Son"]),
            ("He told the BBC's “Harbour Morning” that it was late.", &["Harbour Morning"]),
            ("Ana Ruiz is the author of “The Gardener” and “Rain Over Dover.”", &["The Gardener", "Rain Over Dover"]),
            ("“Stone Road” star Tom Lund left.", &["Stone Road"]),
            ("They played songs called ''Dover,'' ''Madrid'' and ''Paris at Night''.", &["Dover", "Madrid", "Paris at Night"]),
            ("In her memoir, “Slow Enough to Hear” (1998), she was kind.", &["Slow Enough to Hear"]),
            ("Ana Ruiz won the prize for A Bridge for the Harbour.", &["A Bridge for the Harbour"]),
            ("Tom Lund's The Iron Meadow came out in May.", &["The Iron Meadow"]),
        ] {
            assert_eq!(works(text), titles, "{text}");
        }
    }

    #[test]
    fn a_slogan_a_nickname_and_speech_are_no_titles() {
        for text in [
            "They wore “Harbour or Bust” shirts.",
            "The “Great Wall” crowd cheered.",
            "“Never Again,” the film star said.",
            "“Ana Ruiz,” he said, “is my friend.”",
            "Tom “Bud” Lund left.",
            "He called the film “Boring”.",
            "The party's “Ban on Ferries” plan failed.",
            "London's The Guardian was late.",
        ] {
            assert_eq!(works(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn the_words_of_a_title_are_read_as_nothing_else() {
        let graph = crate::extract(
            "Her novel “The Gardener” won a prize. The gardener was pleased. The film “Road” was long. The road was wet.",
        );
        assert!(graph.roles.iter().all(|role| role.text != "Gardener"));
        let entity = |text: &str| graph.mentions.iter().find(|mention| mention.text == text).and_then(|mention| mention.entity);
        assert_ne!(entity("Road"), entity("The road"));
    }
}
