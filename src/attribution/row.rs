//! What a row of `gazetteers/cues.tsv` says of a cue.
//!
//! **How.** The cells are read once for each row that an article uses.
//!
//! **Why this way.** A new cue, a new frame of a cue or another act is an edit of the table, not of this code.
//!
//! **Limits.** A frame the table names and this file does not know is passed over.

use crate::lexicon::{EntryId, Lexicon};
use crate::model::Act;

macro_rules! frames {
    ($($name:ident $word:literal),* $(,)?) => {
        /// One way in which content follows a cue.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Take { $($name),* }

        const _: () = assert!([$(Take::$name),*].len() <= 32, "the frames of a cue are bits of one number");

        impl Take {
            #[cfg(test)]
            const WORDS: &[&str] = &[$($word),*];

            fn of(word: &str) -> Option<Take> {
                match word { $($word => Some(Take::$name),)* _ => None }
            }
        }
    };
}

frames! {
    That "that", Clause "clause", Quote "quote", Object "object", Inf "inf", Ing "ing", Wh "wh", Whether "whether",
    About "about", For "for", On "on", Of "of", With "with", At "at", Against "against", As "as", To "to", Over "over",
    Like "like", Addressee "addressee", Source "source", Possessive "possessive", Seem "seem", Named "named",
    Styled "styled", Finding "finding", Verbal "verbal", Heard "heard",
}

/// The frames that a cue takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Takes(u32);

impl Takes {
    pub fn has(self, take: Take) -> bool {
        self.0 & (1 << take as u32) != 0
    }

    /// Whether the cue introduces whole sentences: words of saying and thinking, as opposed to "criticize".
    pub fn has_sentences(self) -> bool {
        self.has(Take::Quote) || self.has(Take::That) || self.has(Take::Clause)
    }

    /// The frame that the preposition `word` opens, where the cue takes it.
    pub fn preposition(self, word: &str) -> Option<Take> {
        const OPENERS: &[Take] = &[
            Take::About,
            Take::For,
            Take::On,
            Take::Of,
            Take::With,
            Take::At,
            Take::Against,
            Take::As,
            Take::To,
            Take::Over,
            Take::Like,
        ];
        Take::of(word).filter(|&take| OPENERS.contains(&take) && self.has(take))
    }
}

/// The facts of one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'l> {
    pub lemma: &'l str,
    pub act: Act,
    /// Whether the cue itself denies or withholds: "declined".
    pub negative: bool,
    pub takes: Takes,
    /// How many of a hundred uses outside of quotations report something.
    pub precision: u8,
    pub forms: Forms,
}

/// The verb forms that a surface can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Forms {
    pub base: bool,
    pub third: bool,
    pub past: bool,
    pub participle: bool,
    pub gerund: bool,
}

impl<'l> Row<'l> {
    /// Reads the row behind a hit.
    pub fn read(lexicon: &'l Lexicon, entry: EntryId) -> Self {
        let cell = |column| lexicon.cell(entry, column);
        let name = cell("act");
        let act = Act::ALL.iter().copied().find(|act| act.name() == name).unwrap_or(Act::Say);
        let takes = cell("frames").split(',').filter_map(Take::of).fold(0, |all, take| all | 1 << take as u32);
        let mut forms = Forms::default();
        for form in cell("verb_form").split(',') {
            match form {
                "base" => forms.base = true,
                "third" => forms.third = true,
                "past" => forms.past = true,
                "participle" => forms.participle = true,
                "gerund" => forms.gerund = true,
                _ => {}
            }
        }
        Row {
            lemma: cell("lemma"),
            act,
            negative: cell("polarity") == "negative",
            takes: Takes(takes),
            precision: cell("precision").parse().unwrap_or(50),
            forms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::find_wrong_value;

    #[test]
    fn every_frame_may_stand_in_a_table() {
        Take::WORDS.iter().for_each(|word| assert_eq!(find_wrong_value(&["cues"], "frames", word), None));
    }
}
