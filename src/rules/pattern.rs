//! Compiles the pattern of a rule into steps for the matcher.
//!
//! **How.** A recursive descent over the text gives a list of items; one of them becomes the anchor ([`anchor`]). What stands from
//! the anchor on is written as steps that read forward, what stands before it, turned around, as steps that read backward
//! ([`program`](super::program)).
//!
//! **Why this way.** A rule costs nothing where its anchor does not stand, so hundreds of rules share one pass.
//!
//! **Limits.** 120 steps a direction, groups nested four deep, gaps of at most sixteen tokens.

use super::anchor::{self, Anchor};
use super::atom::{Atoms, WordLists};
use super::label::Label;
use super::program::{Direction, Program};
use super::stage::Stage;

/// A compiled pattern.
#[derive(Clone, Debug, Default)]
pub(super) struct Pattern {
    /// What may stand first at the anchor.
    pub anchors: Vec<Anchor>,
    /// Index of the first step from the anchor on.
    pub forward: u32,
    /// Index of the first step that reads what stands before the anchor.
    pub backward: u32,
    /// The labels of the spans in it, a bit each.
    pub labels: u32,
    /// The names under which a match can have something, a bit each.
    pub captures: u32,
    /// The buckets of words one of which stands wherever the pattern fits; empty where no such words are known.
    pub needs: Vec<u16>,
}

/// An item of the pattern as written.
#[derive(Debug)]
pub(super) struct Item {
    pub node: Node,
    pub optional: bool,
    pub capture: Option<Label>,
}

/// What an item asks for.
#[derive(Debug)]
pub(super) enum Node {
    Atom(u16),
    Label(Label),
    Gap(u8, u8, (u16, u16)),
    Group(Vec<Vec<Item>>),
    First,
    Last,
    Glued,
    Not(u16),
}

/// Compiles a pattern.
pub(super) fn compile(
    text: &str,
    stage: Stage,
    lists: &WordLists<'_>,
    atoms: &mut Atoms,
    program: &mut Program,
) -> Result<Pattern, String> {
    let mut reader = Reader { rest: text, lists, stage, atoms, program, labels: 0 };
    let items = reader.sequence(0)?;
    let labels = reader.labels;
    if !reader.rest.is_empty() {
        return Err("a `)` closes no group".to_owned());
    }
    let (at, anchors) = anchor::choose(&items, reader.atoms).ok_or("no word, class or label is always present")?;
    let last = items.len() - 1;
    for (index, item) in items.iter().enumerate() {
        if is_open(item) && index != 0 && index != last {
            return Err("an open label such as <content> stands first or last".to_owned());
        }
    }
    let forward = program.steps.len();
    program.sequence(&items[at..], Direction::Forward);
    program.finish(forward)?;
    let backward = program.steps.len();
    program.sequence(&items[..at], Direction::Backward);
    program.finish(backward)?;
    let needs = anchor::needs(&items, atoms);
    let captures = captures(&items);
    Ok(Pattern { anchors, forward: forward as u32, backward: backward as u32, labels, captures, needs })
}

const DEEPEST: usize = 4;
const LONGEST_GAP: u8 = 16;
const MOST_FORBIDDEN: usize = 16;

/// The names under which a match can have something, a bit each.
fn captures(items: &[Item]) -> u32 {
    let of_item = |item: &Item| {
        let own = match (item.capture, &item.node) {
            (Some(name), _) | (None, &Node::Label(name)) => 1 << name as u32,
            _ => 0,
        };
        let inner = if let Node::Group(ways) = &item.node { ways.iter().fold(0, |all, way| all | captures(way)) } else { 0 };
        own | inner
    };
    items.iter().fold(0, |all, item| all | of_item(item))
}

/// Whether it reaches to the edge of the sentence.
pub(super) fn is_open(item: &Item) -> bool {
    matches!(item.node, Node::Label(label) if label.is_open())
}

struct Reader<'a, 'b> {
    rest: &'a str,
    lists: &'b WordLists<'a>,
    stage: Stage,
    labels: u32,
    atoms: &'b mut Atoms,
    program: &'b mut Program,
}

impl<'a> Reader<'a, '_> {
    /// Items up to the end, a `|` or a `)`.
    fn sequence(&mut self, depth: usize) -> Result<Vec<Item>, String> {
        let mut items = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with(['|', ')']) {
                break;
            }
            self.item(depth, &mut items)?;
        }
        if items.is_empty() {
            return Err("a pattern or an alternative is empty".to_owned());
        }
        Ok(items)
    }

    fn item(&mut self, depth: usize, items: &mut Vec<Item>) -> Result<(), String> {
        let capture = self.capture()?;
        let node = match self.rest.as_bytes()[0] {
            b'{' => Node::Atom(self.braces()?),
            b'"' => Node::Atom(self.marks()?),
            b'<' => return self.label(capture, items),
            b'(' => self.group(depth)?,
            b'^' => self.sign(Node::First),
            b'$' => self.sign(Node::Last),
            b'~' => self.sign(Node::Glued),
            b'!' => {
                self.rest = &self.rest[1..];
                Node::Not(self.simple()?)
            }
            b'.' | b'0'..=b'9' if self.is_gap() => self.gap()?,
            _ => return self.words(capture, items),
        };
        let optional = self.optional();
        items.push(Item { node, optional, capture });
        Ok(())
    }

    /// `name=` before an item.
    fn capture(&mut self) -> Result<Option<Label>, String> {
        let end = self.rest.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(self.rest.len());
        if end == 0 || !self.rest[end..].starts_with('=') {
            return Ok(None);
        }
        let label = label_named(&self.rest[..end])?;
        self.rest = &self.rest[end + 1..];
        if self.rest.is_empty() || self.rest.starts_with(char::is_whitespace) {
            return Err("a capture such as cue={say} has a blank after its `=`".to_owned());
        }
        Ok(Some(label))
    }

    fn optional(&mut self) -> bool {
        let Some(rest) = self.rest.strip_prefix('?') else { return false };
        self.rest = rest;
        true
    }

    fn sign(&mut self, node: Node) -> Node {
        self.rest = &self.rest[1..];
        node
    }

    fn until(&mut self, close: char) -> Result<&'a str, String> {
        let rest = self.rest;
        let end = rest[1..].find(close).ok_or_else(|| format!("`{}` has no `{close}`", &rest[..1]))? + 1;
        self.rest = &rest[end + 1..];
        Ok(&rest[1..end])
    }

    fn braces(&mut self) -> Result<u16, String> {
        let inner = self.until('}')?;
        self.atoms.parse(inner, self.lists)
    }

    fn marks(&mut self) -> Result<u16, String> {
        let inner = self.until('"')?;
        if inner.is_empty() || inner.contains(char::is_whitespace) {
            return Err("a quoted mark is one token such as \",\"; write {quote} for quotation marks".to_owned());
        }
        Ok(self.atoms.any_of(std::iter::once(inner)))
    }

    fn label(&mut self, capture: Option<Label>, items: &mut Vec<Item>) -> Result<(), String> {
        let inner = self.until('>')?;
        let (name, label) = inner.split_once(':').map_or((None, inner), |(name, label)| (Some(name), label));
        let label = label_named(label)?;
        if !self.stage.labels().contains(&label) {
            let known: Vec<&str> = self.stage.labels().iter().map(|label| label.name()).collect();
            return Err(format!("stage {} shows no spans `{}`, only {}", self.stage.name(), label.name(), known.join(", ")));
        }
        self.labels |= 1 << label as u32;
        let capture = match name {
            Some(name) => Some(label_named(name)?),
            None => capture,
        };
        let optional = self.optional();
        items.push(Item { node: Node::Label(label), optional, capture });
        Ok(())
    }

    fn group(&mut self, depth: usize) -> Result<Node, String> {
        if depth == DEEPEST {
            return Err(format!("groups are nested more than {DEEPEST} deep"));
        }
        self.rest = &self.rest[1..];
        let mut ways = vec![self.sequence(depth + 1)?];
        while let Some(rest) = self.rest.strip_prefix('|') {
            self.rest = rest;
            ways.push(self.sequence(depth + 1)?);
        }
        self.rest = self.rest.strip_prefix(')').ok_or("a `(` has no `)`")?;
        let has_open = ways.iter().flatten().any(is_open);
        if has_open {
            return Err("an open label such as <content> stands in no group".to_owned());
        }
        Ok(Node::Group(ways))
    }

    /// Whether digits and two periods follow.
    fn is_gap(&self) -> bool {
        self.rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with("..")
    }

    fn gap(&mut self) -> Result<Node, String> {
        let least = self.digits()?.unwrap_or(0);
        self.rest = &self.rest[2..];
        let most = self.digits()?.ok_or("a gap names its longest length, such as ..3")?;
        if most > LONGEST_GAP || least > most {
            return Err(format!("a gap reaches from 0 to at most {LONGEST_GAP} tokens"));
        }
        let mut forbidden = Vec::new();
        while let Some(rest) = self.rest.strip_prefix('!') {
            self.rest = rest;
            forbidden.push(self.simple()?);
        }
        if forbidden.len() > MOST_FORBIDDEN || self.program.forbidden.len() > usize::from(u16::MAX) - MOST_FORBIDDEN {
            return Err(format!("a gap forbids more than {MOST_FORBIDDEN} things; put words into a list"));
        }
        let first = self.program.forbidden.len() as u16;
        self.program.forbidden.extend(forbidden);
        Ok(Node::Gap(least, most, (first, self.program.forbidden.len() as u16)))
    }

    fn digits(&mut self) -> Result<Option<u8>, String> {
        let end = self.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        if digits.is_empty() {
            return Ok(None);
        }
        digits.parse().map(Some).map_err(|_| format!("`{digits}` is too long for a gap"))
    }

    /// A word, mark or class without more.
    fn simple(&mut self) -> Result<u16, String> {
        match self.rest.as_bytes().first() {
            Some(b'{') => self.braces(),
            Some(b'"') => self.marks(),
            _ => {
                let word = self.word();
                if word.is_empty() {
                    return Err("`!` stands before a word, a mark or a class".to_owned());
                }
                Ok(self.atoms.any_of(std::iter::once(word)))
            }
        }
    }

    fn word(&mut self) -> &'a str {
        let end =
            self.rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '.' | '&'))).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    /// A word; one with hyphens is several tokens.
    fn words(&mut self, capture: Option<Label>, items: &mut Vec<Item>) -> Result<(), String> {
        let word = self.word();
        if word.is_empty() {
            let sign: String = self.rest.chars().take(1).collect();
            return Err(format!("`{sign}` is no word; put marks into quotes, such as \",\""));
        }
        let atom = self.atoms.any_of(std::iter::once(word));
        if !self.rest.starts_with('-') {
            let optional = self.optional();
            items.push(Item { node: Node::Atom(atom), optional, capture });
            return Ok(());
        }
        let mut parts = vec![Item { node: Node::Atom(atom), optional: false, capture: None }];
        while let Some(rest) = self.rest.strip_prefix('-') {
            self.rest = rest;
            for word in ["-", self.word()] {
                parts.push(Item { node: Node::Atom(self.atoms.any_of(std::iter::once(word))), optional: false, capture: None });
            }
        }
        let optional = self.optional();
        items.push(Item { node: Node::Group(vec![parts]), optional, capture });
        Ok(())
    }
}

fn label_named(name: &str) -> Result<Label, String> {
    Label::ALL.iter().copied().find(|label| label.name() == name).ok_or_else(|| {
        let known: Vec<&str> = Label::ALL.iter().map(|label| label.name()).collect();
        format!("there is no label `{name}`; the labels are {}", known.join(", "))
    })
}
