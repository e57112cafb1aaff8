//! Labelled spans: what a stage tells its rules about the sentence, and what a rule hands back.
//!
//! **How.** A stage adds spans ("these tokens are a noun phrase", "this is mention 7") and calls [`Labels::new`],
//! which sorts them by first and by last token. Patterns name them as `<np>`; the same names mark
//! captures (`cue={say}`).
//!
//! **Why this way.** A closed list of names makes a misspelt label in a rule file an error with a line number, and lets a
//! stage ask for a capture without comparing strings.
//!
//! **Limits.** The engine looks at the eight longest spans of one label at one token.

use crate::model::MentionKind;
use crate::text::{TokenId, TokenSpan};

macro_rules! labels {
    ($($(#[$doc:meta])* $variant:ident $name:literal),* $(,)?) => {
        /// A name for spans in patterns and for captures.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Label { $($(#[$doc])* $variant),* }

        impl Label {
            /// Every label.
            pub const ALL: &[Label] = &[$(Label::$variant),*];

            /// Its name in rules: `<source>`.
            pub fn name(self) -> &'static str {
                match self { $(Label::$variant => $name),* }
            }
        }
    };
}

labels! {
    /// A noun phrase with everything that belongs to it.
    NounPhrase "np",
    /// A verb with its auxiliaries, negation and adverbs.
    VerbGroup "vg",
    /// A quotation, marks included.
    Quotation "quotation",
    /// A name, whatever it names.
    Name "name",
    /// The name of a person.
    Person "person",
    /// The name of an organization.
    Organization "organization",
    /// The name of a place.
    Location "location",
    /// The name of a group.
    Group "group",
    /// A pronoun that stands for somebody.
    Pronoun "pronoun",
    /// A time.
    Time "time",
    /// An amount.
    Amount "amount",
    /// Capture only: who says it.
    Source "source",
    /// Capture only: the words of saying.
    Cue "cue",
    /// What is said. Open: at the end of a pattern it reaches to the end of the sentence, at its start to the beginning.
    Content "content",
    /// Capture only: whom it is said to.
    Addressee "addressee",
    /// Capture only: where it is said or printed.
    Medium "medium",
}

impl From<MentionKind> for Label {
    /// The label of a name of that kind; only `name` where the kind has none of its own.
    fn from(kind: MentionKind) -> Self {
        match kind {
            MentionKind::Person => Label::Person,
            MentionKind::Organization => Label::Organization,
            MentionKind::Location => Label::Location,
            MentionKind::Group => Label::Group,
            _ => Label::Name,
        }
    }
}

impl Label {
    /// Whether the spans of the label have no end of their own: the stage decides it afterwards.
    pub fn is_open(self) -> bool {
        self == Label::Content
    }
}

/// A labelled span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LabelSpan {
    /// What it is.
    pub label: Label,
    /// Where it stands.
    pub tokens: TokenSpan,
    /// What the stage wants back with a capture: an index into a list of its own.
    pub payload: u32,
}

/// The labelled spans of an article.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    /// By first token, longer first.
    spans: Vec<LabelSpan>,
    /// Index of the first span that starts at a token or later.
    starts: Vec<u32>,
    /// Indices of the spans by end, longer first.
    by_end: Vec<u32>,
    /// Index into `by_end` of the first span that ends at a token or later.
    ends: Vec<u32>,
}

impl Labels {
    /// Sorts the spans; `tokens` is the number of tokens of the article. Empty spans are left out.
    pub fn new(mut spans: Vec<LabelSpan>, tokens: u32) -> Self {
        spans.retain(|span| !span.tokens.is_empty() && span.tokens.end <= tokens);
        spans.sort_by_key(|span| (span.tokens.first, u32::MAX - span.tokens.end));
        let mut by_end: Vec<u32> = (0..spans.len() as u32).collect();
        by_end.sort_by_key(|&at| (spans[at as usize].tokens.end, spans[at as usize].tokens.first));
        let starts = offsets(spans.iter().map(|span| span.tokens.first), tokens);
        let ends = offsets(by_end.iter().map(|&at| spans[at as usize].tokens.end), tokens);
        Labels { spans, starts, by_end, ends }
    }

    /// The spans of `label` that start at `token`, longest first.
    pub fn starting(&self, token: u32, label: Label) -> impl Iterator<Item = &LabelSpan> {
        let range = range(&self.starts, token);
        self.spans[range].iter().filter(move |span| span.label == label).take(MOST)
    }

    /// The spans of `label` that end before `token`, longest first.
    pub fn ending(&self, token: u32, label: Label) -> impl Iterator<Item = &LabelSpan> {
        let range = range(&self.ends, token);
        self.by_end[range].iter().map(|&at| &self.spans[at as usize]).filter(move |span| span.label == label).take(MOST)
    }

    /// All spans that start at `token`.
    pub fn at(&self, token: TokenId) -> &[LabelSpan] {
        &self.spans[range(&self.starts, token.0)]
    }
}

/// How many spans of one label at one token the engine looks at.
const MOST: usize = 8;

/// For each token up to `tokens` the index of the first of the ascending `keys` that is not smaller.
fn offsets(keys: impl Iterator<Item = u32>, tokens: u32) -> Vec<u32> {
    let mut offsets = Vec::with_capacity(tokens as usize + 2);
    let mut seen = 0;
    for key in keys {
        offsets.resize(offsets.len().max(key as usize + 1), seen);
        seen += 1;
    }
    offsets.resize(tokens as usize + 2, seen);
    offsets
}

fn range(offsets: &[u32], token: u32) -> std::ops::Range<usize> {
    let get = |at: u32| offsets.get(at as usize).copied();
    match (get(token), get(token.saturating_add(1))) {
        (Some(from), Some(to)) => from as usize..to as usize,
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(label: Label, first: u32, end: u32) -> LabelSpan {
        LabelSpan { label, tokens: TokenSpan::new(first, end), payload: first }
    }

    #[test]
    fn spans_are_found_by_first_and_by_last_token() {
        let spans = vec![
            span(Label::Person, 2, 4),
            span(Label::NounPhrase, 0, 4),
            span(Label::NounPhrase, 2, 3),
            span(Label::Person, 2, 5),
        ];
        let labels = Labels::new(spans, 5);
        let starts: Vec<u32> = labels.starting(2, Label::Person).map(|span| span.tokens.end).collect();
        assert_eq!(starts, [5, 4]);
        let ends: Vec<u32> = labels.ending(4, Label::NounPhrase).map(|span| span.tokens.first).collect();
        assert_eq!(ends, [0]);
        assert_eq!(labels.ending(5, Label::Person).count(), 1);
    }

    #[test]
    fn nothing_is_found_outside_of_the_text() {
        let labels = Labels::new(vec![span(Label::Person, 0, 1), span(Label::Person, 0, 9)], 1);
        assert_eq!(labels.starting(7, Label::Person).count(), 0);
        assert_eq!(labels.starting(0, Label::Person).count(), 1);
        assert_eq!(Labels::default().ending(0, Label::Person).count(), 0);
    }
}
