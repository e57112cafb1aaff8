//! Tries one rule at one anchor.
//!
//! **How.** The steps after the anchor are walked forward, those before it backward, first choice first; a choice that has
//! failed at a token is remembered and never tried there again, so the work is at most (steps × tokens within reach of the
//! gaps and labels), whatever the rule says.
//!
//! **Why this way.** Captures come out of the walk for free, and the place of the anchor splits the search in two halves
//! that do not know of each other.
//!
//! **Limits.** The first way that fits wins: options are taken where they can be, gaps are as short as they can be,
//! phrases and labels as long as they can be.

use super::atom::Atoms;
use super::label::{Label, Labels};
use super::program::{Program, Step};
use crate::grammar::Tags;
use crate::lexicon::{Hits, Lexicon};
use crate::text::{Article, TokenId, TokenSpan};

/// What rules see of an article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    /// The text and its tokens.
    pub article: &'a Article<'a>,
    /// What the look-up found.
    pub hits: &'a Hits,
    /// The word classes.
    pub tags: &'a Tags,
    /// The tables, for the cells of hits.
    pub lexicon: &'a Lexicon,
    /// What the stage knows of the text.
    pub labels: &'a Labels,
}

/// Tokens that a pattern has caught under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Capture {
    /// The name.
    pub label: Label,
    /// The tokens.
    pub tokens: TokenSpan,
    /// The payload of the labelled span; `u32::MAX` where the capture is none.
    pub payload: u32,
}

/// Memory of the matcher, kept from one anchor to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Places that were tried, each with the steps that are known to fail there.
    failed: Vec<(u32, u128)>,
    captures: Vec<Capture>,
}

impl Scratch {
    /// The captures of the last match.
    pub fn captures(&self) -> &[Capture] {
        &self.captures
    }
}

/// Matches a rule whose anchor stands at `anchor`: its tokens, or nothing. Captures are left in `scratch`.
pub(super) fn find(
    view: &View<'_>,
    sentence: TokenSpan,
    atoms: &Atoms,
    program: &Program,
    pattern: &super::pattern::Pattern,
    anchor: u32,
    scratch: &mut Scratch,
) -> Option<TokenSpan> {
    scratch.captures.clear();
    let mut walk = Walk { view, sentence, atoms, program, base: pattern.forward, reached: anchor, is_forward: true, scratch };
    let end = walk.start(pattern.forward, anchor)?;
    walk.is_forward = false;
    let first = walk.start(pattern.backward, anchor)?;
    scratch.captures.sort_by_key(|capture| (capture.tokens.first, u32::MAX - capture.tokens.end));
    Some(TokenSpan::new(first, end.max(first)))
}

struct Walk<'w> {
    view: &'w View<'w>,
    sentence: TokenSpan,
    atoms: &'w Atoms,
    program: &'w Program,
    base: u32,
    reached: u32,
    is_forward: bool,
    scratch: &'w mut Scratch,
}

impl Walk<'_> {
    fn start(&mut self, step: u32, at: u32) -> Option<u32> {
        self.base = step;
        self.scratch.failed.clear();
        self.run(step, at).then_some(self.reached)
    }

    /// Walks from a place that may be come by again on another way.
    fn attempt(&mut self, step: u32, at: u32) -> bool {
        let bit = 1u128 << (step - self.base);
        if self.scratch.failed.iter().any(|&(place, steps)| place == at && steps & bit != 0) {
            return false;
        }
        let caught = self.scratch.captures.len();
        if self.run(step, at) {
            return true;
        }
        self.scratch.captures.truncate(caught);
        match self.scratch.failed.iter_mut().find(|(place, _)| *place == at) {
            Some((_, steps)) => *steps |= bit,
            None => self.scratch.failed.push((at, bit)),
        }
        false
    }

    fn run(&mut self, mut step: u32, at: u32) -> bool {
        loop {
            match self.program.steps[step as usize] {
                Step::Done => {
                    self.reached = at;
                    return true;
                }
                Step::Either(other) => {
                    if self.attempt(step + 1, at) {
                        return true;
                    }
                    step = u32::from(other);
                    continue;
                }
                Step::Jump(to) => {
                    step = u32::from(to);
                    continue;
                }
                Step::Atom(atom, capture) => return self.atom(atom, capture, step + 1, at),
                Step::Span(label, capture) => return self.span(label, capture, step + 1, at),
                Step::Gap(least, most, forbidden) => return self.gap(least, most, forbidden, step + 1, at),
                Step::Rest(label) => {
                    let edge = if self.is_forward { self.sentence.end } else { self.sentence.first };
                    let (first, end) = (at.min(edge), at.max(edge));
                    if first == end {
                        return false;
                    }
                    self.catch(label, first, end, u32::MAX);
                    return self.run(step + 1, edge);
                }
                Step::Open(label) => {
                    self.scratch.captures.push(Capture { label, tokens: TokenSpan { first: at, end: at }, payload: OPEN });
                }
                Step::Close => return self.close(step + 1, at),
                Step::First if at != self.sentence.first => return false,
                Step::Last if at != self.sentence.end => return false,
                Step::Glued if at >= self.view.article.tokens.len() || !self.view.article.tokens.is_glued(TokenId(at)) => {
                    return false;
                }
                Step::Not(atom) if self.atoms.forward(atom, self.view, at, self.sentence.end, |_| true) => return false,
                Step::First | Step::Last | Step::Glued | Step::Not(_) => {}
            }
            step += 1;
        }
    }

    fn catch(&mut self, label: Label, first: u32, end: u32, payload: u32) {
        self.scratch.captures.push(Capture { label, tokens: TokenSpan { first, end }, payload });
    }

    fn atom(&mut self, atom: u16, capture: Option<Label>, next: u32, at: u32) -> bool {
        let (atoms, view, sentence, is_forward) = (self.atoms, self.view, self.sentence, self.is_forward);
        let mut go_on = |to: u32| {
            let caught = self.scratch.captures.len();
            if let Some(label) = capture {
                self.catch(label, at.min(to), at.max(to), u32::MAX);
            }
            let fits = self.attempt(next, to);
            if !fits {
                self.scratch.captures.truncate(caught);
            }
            fits
        };
        if is_forward {
            return atoms.forward(atom, view, at, sentence.end, &mut go_on);
        }
        atoms.backward(atom, view, at, sentence.first, &mut go_on)
    }

    fn span(&mut self, label: Label, capture: Label, next: u32, at: u32) -> bool {
        let (labels, is_forward) = (self.view.labels, self.is_forward);
        let mut go_on = |span: &super::label::LabelSpan, to: u32| {
            let caught = self.scratch.captures.len();
            self.catch(capture, span.tokens.first, span.tokens.end, span.payload);
            let fits = self.attempt(next, to);
            if !fits {
                self.scratch.captures.truncate(caught);
            }
            fits
        };
        if is_forward {
            return labels.starting(at, label).any(|span| go_on(span, span.tokens.end));
        }
        labels.ending(at, label).any(|span| go_on(span, span.tokens.first))
    }

    fn gap(&mut self, least: u8, most: u8, forbidden: (u16, u16), next: u32, mut at: u32) -> bool {
        for length in 0..=most {
            if length >= least && self.attempt(next, at) {
                return true;
            }
            let token = if self.is_forward { at } else { at.wrapping_sub(1) };
            if length == most || !self.sentence.holds(TokenId(token)) {
                return false;
            }
            let forbidden = &self.program.forbidden[usize::from(forbidden.0)..usize::from(forbidden.1)];
            if forbidden.iter().any(|&atom| self.atoms.forward(atom, self.view, token, self.sentence.end, |_| true)) {
                return false;
            }
            at = if self.is_forward { at + 1 } else { token };
        }
        false
    }

    /// Ends the capture that was begun last; begins it again where the rest does not fit.
    fn close(&mut self, next: u32, at: u32) -> bool {
        let Some(open) = self.scratch.captures.iter().rposition(|capture| capture.payload == OPEN) else { return false };
        let (before, caught) = (self.scratch.captures[open], self.scratch.captures.len());
        let from = before.tokens.first;
        self.scratch.captures[open] =
            Capture { tokens: TokenSpan { first: from.min(at), end: from.max(at) }, payload: u32::MAX, ..before };
        let fits = self.run(next, at);
        if !fits {
            // Captures inside this one are kept: whoever made them undoes them when the choice fails.
            self.scratch.captures.truncate(caught);
            self.scratch.captures[open] = before;
        }
        fits
    }
}

/// The payload of a capture that has no end yet.
const OPEN: u32 = u32::MAX - 1;
