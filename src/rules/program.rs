//! The steps that patterns are compiled into.
//!
//! **How.** Items become steps in their order, or turned around for what is read backward; a choice is a step that names where
//! to go on if the next one fails.
//!
//! **Why this way.** One flat list for all rules: the matcher holds an index, and nothing is followed through memory.
//!
//! **Limits.** 120 steps a direction.

use super::label::Label;
use super::pattern::{Item, Node};

/// One step of the matcher. Steps that read backward take the token before the place, the others the one after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A token or phrase.
    Atom(u16, Option<Label>),
    /// A labelled span, captured under a name.
    Span(Label, Label),
    /// Everything up to the edge of the sentence, at least one token.
    Rest(Label),
    /// Between so many tokens, none of which is any of the atoms of a range.
    Gap(u8, u8, (u16, u16)),
    /// The next step, or else the one at an index.
    Either(u16),
    /// Goes on at an index.
    Jump(u16),
    /// Begins a capture.
    Open(Label),
    /// Ends the capture begun last.
    Close,
    /// The place is the start of the sentence.
    First,
    /// The place is the end of the sentence.
    Last,
    /// No blank stands at the place.
    Glued,
    /// The token after the place is not the atom.
    Not(u16),
    /// All is found.
    Done,
}

/// The steps and gap conditions of all rules.
#[derive(Clone, Debug, Default)]
pub(super) struct Program {
    pub steps: Vec<Step>,
    pub forbidden: Vec<u16>,
}

/// How many steps one direction may have.
const MOST_STEPS: usize = 120;

/// Which way steps read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Backward,
}

impl Program {
    /// Ends the steps that began at `from`.
    pub fn finish(&mut self, from: usize) -> Result<(), String> {
        self.steps.push(Step::Done);
        if self.steps.len() - from > MOST_STEPS {
            return Err(format!("the pattern has more than {MOST_STEPS} steps"));
        }
        Ok(())
    }

    /// Adds the steps of items.
    pub fn sequence(&mut self, items: &[Item], direction: Direction) {
        match direction {
            Direction::Forward => items.iter().for_each(|item| self.item(item, direction)),
            Direction::Backward => items.iter().rev().for_each(|item| self.item(item, direction)),
        }
    }

    fn item(&mut self, item: &Item, direction: Direction) {
        let choice = self.steps.len();
        if item.optional {
            self.steps.push(Step::Either(0));
        }
        match &item.node {
            Node::Atom(atom) => self.steps.push(Step::Atom(*atom, item.capture)),
            Node::Label(label) if label.is_open() => self.steps.push(Step::Rest(item.capture.unwrap_or(*label))),
            Node::Label(label) => self.steps.push(Step::Span(*label, item.capture.unwrap_or(*label))),
            Node::Gap(least, most, forbidden) => self.steps.push(Step::Gap(*least, *most, *forbidden)),
            Node::Group(ways) => self.group(ways, item.capture, direction),
            Node::First => self.steps.push(Step::First),
            Node::Last => self.steps.push(Step::Last),
            Node::Glued => self.steps.push(Step::Glued),
            Node::Not(atom) => self.steps.push(Step::Not(*atom)),
        }
        if item.optional {
            self.steps[choice] = Step::Either(self.steps.len() as u16);
        }
    }

    fn group(&mut self, ways: &[Vec<Item>], capture: Option<Label>, direction: Direction) {
        if let Some(label) = capture {
            self.steps.push(Step::Open(label));
        }
        let mut jumps = Vec::new();
        for (index, way) in ways.iter().enumerate() {
            let choice = self.steps.len();
            let is_last = index + 1 == ways.len();
            if !is_last {
                self.steps.push(Step::Either(0));
            }
            self.sequence(way, direction);
            if !is_last {
                jumps.push(self.steps.len());
                self.steps.push(Step::Jump(0));
                self.steps[choice] = Step::Either(self.steps.len() as u16);
            }
        }
        for jump in jumps {
            self.steps[jump] = Step::Jump(self.steps.len() as u16);
        }
        if capture.is_some() {
            self.steps.push(Step::Close);
        }
    }
}
