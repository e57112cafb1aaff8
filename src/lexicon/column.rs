//! What the columns of each table are called, and what their cells may hold.
//!
//! **How.** A list of columns for each table, the one with the words first. Where the same column holds different things in
//! rows of different classes, it stands there once for each, the classes in front.
//!
//! **Why this way.** One list serves the tables and the rules that ask for their cells. The shipped tables go through it like
//! a user's, so it cannot fall behind them.
//!
//! **Limits.** The rules of feasts and the offsets of time zones are taken as they are.

use super::inflect::Inflection;
use crate::model::Act;

/// What a cell may hold beside nothing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    /// Any text.
    Text,
    /// One of these words.
    One(&'static [&'static str]),
    /// Several of these words, with a sign between.
    Several(&'static [&'static str], char),
    /// A whole number up to this one.
    Whole(u64),
    /// A number above zero, with or without decimals.
    Number,
    /// The name of an act.
    Act,
    /// Two capital letters, or several such codes with `;` between; `INT` for what is international.
    Countries,
    /// Three capital letters.
    Currency,
}

/// A column: its name, the class of row that it is described for (all where empty), what it holds, whether it may be empty.
#[derive(Debug)]
pub(super) struct Column(pub &'static str, pub &'static str, pub Holds, pub Empty);

/// Whether a cell may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Empty {
    Fine,
    /// A row without it says nothing.
    Wrong,
}

/// How content follows a cue.
const FRAMES: &[&str] = &[
    "about",
    "addressee",
    "against",
    "as",
    "at",
    "clause",
    "finding",
    "for",
    "heard",
    "inf",
    "ing",
    "like",
    "named",
    "none",
    "object",
    "of",
    "on",
    "over",
    "possessive",
    "quote",
    "seem",
    "source",
    "styled",
    "that",
    "to",
    "verbal",
    "wh",
    "whether",
    "with",
];
const VERB_FORMS: &[&str] = &["-", "adjective", "base", "gerund", "participle", "past", "plural", "singular", "third"];
const GENDERS: &[&str] = &["f", "m"];
const ORGANIZATIONS: &[&str] = &[
    "agency",
    "armed_group",
    "bank",
    "company",
    "court",
    "exchange",
    "government",
    "igo",
    "league",
    "media",
    "military",
    "ministry",
    "ngo",
    "other",
    "parliament",
    "party",
    "religious",
    "team",
    "think_tank",
    "union",
    "university",
];
const PEOPLES: &[&str] = &["ethnic", "nationality", "political", "region", "religion"];
const CURRENCY_NOTES: &[&str] = &["adjective", "caps", "common", "country", "family", "glued", "short", "single", "sum"];
const DIMENSIONS: &[&str] = &[
    "angle",
    "area",
    "astronomy",
    "data",
    "datarate",
    "electric",
    "energy",
    "force",
    "frequency",
    "length",
    "mass",
    "power",
    "pressure",
    "radiation",
    "resolution",
    "sound",
    "speed",
    "temperature",
    "volume",
    "weight",
];
const COMPARATORS: &[&str] = &["about", "at_least", "at_most", "exactly", "less_than", "more_than", "nearly", "up_to"];
const SEASONS: &[&str] = &["FA", "SP", "SU", "WI"];

/// The columns of a table; none where the look-up does not read it.
#[rustfmt::skip]
pub(super) fn columns(table: &str) -> &'static [Column] {
    use Empty::{Fine, Wrong};
    use Holds::{Countries, Currency, Number, One, Several, Text, Whole};
    match table {
        "persons" => &[
            Column("name", "", Text, Wrong), Column("canonical", "", Text, Fine), Column("country", "", Countries, Fine),
            Column("role", "", Text, Fine), Column("gender", "", One(GENDERS), Fine),
        ],
        "given_names" => &[
            Column("name", "", Text, Wrong), Column("gender", "", One(GENDERS), Fine), Column("rank", "", Whole(u64::MAX), Fine),
        ],
        "surnames" => &[Column("name", "", Text, Wrong), Column("rank", "", Whole(u64::MAX), Fine)],
        "organizations" => &[
            Column("name", "", Text, Wrong), Column("canonical", "", Text, Fine), Column("type", "", One(ORGANIZATIONS), Fine),
            Column("country", "", Countries, Fine), Column("form", "", Text, Wrong),
        ],
        "places" => &[
            Column("name", "", Text, Wrong), Column("canonical", "", Text, Fine), Column("type", "", Text, Wrong),
            Column("country", "", Countries, Fine), Column("weight", "", Whole(u64::MAX), Fine),
        ],
        "demonyms" => &[
            Column("name", "", Text, Wrong), Column("refers", "", Text, Fine), Column("type", "", One(PEOPLES), Fine),
            Column("form", "", Text, Wrong),
        ],
        "titles" => &[Column("title", "", Text, Wrong), Column("type", "", Text, Wrong)],
        "keywords" | "name_words" => &[Column("word", "", Text, Wrong), Column("type", "", Text, Wrong)],
        "other_names" => &[
            Column("name", "", Text, Wrong), Column("canonical", "", Text, Fine), Column("type", "", Text, Wrong),
            Column("country", "", Countries, Fine),
        ],
        "ambiguous" => &[Column("word", "", Text, Wrong), Column("treatment", "", Text, Wrong)],
        "cues" => &[
            Column("form", "", Text, Wrong), Column("lemma", "", Text, Fine), Column("pos", "", Text, Wrong),
            Column("verb_form", "", Several(VERB_FORMS, ','), Fine), Column("act", "", Holds::Act, Fine),
            Column("polarity", "", One(&["negative", "positive"]), Fine), Column("frames", "", Several(FRAMES, ','), Fine),
            Column("precision", "", Whole(100), Fine),
        ],
        "currencies" => &[
            Column("surface", "", Text, Wrong), Column("type", "", Text, Wrong), Column("code", "", Currency, Fine),
            Column("family", "", Text, Fine), Column("factor", "", Number, Wrong), Column("note", "", Several(CURRENCY_NOTES, ' '), Fine),
        ],
        "units" => &[
            Column("surface", "", Text, Wrong), Column("unit", "", Text, Wrong), Column("dimension", "", One(DIMENSIONS), Wrong),
            Column("factor", "", Number, Fine), Column("note", "", One(&["common", "short"]), Fine),
        ],
        "numbers" => &[
            Column("surface", "", Text, Wrong), Column("type", "", Text, Wrong),
            Column("value", "comparator", One(COMPARATORS), Wrong), Column("value", "", Whole(u64::MAX), Fine),
            Column("high", "", Whole(u64::MAX), Fine),
            Column("note", "", One(&["after", "before", "both", "dozen", "rare", "short"]), Fine),
        ],
        "calendar" => &[
            Column("surface", "", Text, Wrong), Column("type", "", Text, Wrong), Column("value", "month", Whole(12), Wrong),
            Column("value", "weekday", Whole(7), Wrong), Column("value", "season", One(SEASONS), Wrong),
            Column("value", "", Text, Fine), Column("note", "", Text, Fine),
        ],
        "nouns" => &[Column("noun", "", Text, Wrong), Column("type", "", Text, Wrong), Column("singular", "", Text, Fine)],
        "words" => &[
            Column("form", "", Text, Wrong), Column("noun", "", Text, Fine), Column("verb", "", Text, Fine),
            Column("adjective", "", Text, Fine), Column("adverb", "", Text, Fine), Column("verb_forms", "", Text, Fine),
        ],
        "word_sets" => &[
            Column("word", "", Text, Wrong), Column("set", "", Text, Wrong), Column("forms", "", One(Inflection::NAMES), Fine),
        ],
        "function_words" => &[Column("word", "", Text, Wrong), Column("slot", "", Text, Wrong), Column("weight", "", Text, Wrong)],
        _ => &[],
    }
}

impl Holds {
    /// Whether a cell that is not empty can be read.
    pub fn fits(self, cell: &str) -> bool {
        match self {
            Holds::Several(_, sign) => cell.split(sign).all(|word| self.takes(word)),
            Holds::Countries => cell.split(';').all(|code| self.takes(code)),
            _ => self.takes(cell),
        }
    }

    /// Whether one word of a cell can be read.
    pub fn takes(self, word: &str) -> bool {
        let is_code = |length| word.len() == length && word.bytes().all(|byte| byte.is_ascii_uppercase());
        match self {
            Holds::Text => true,
            Holds::One(words) | Holds::Several(words, _) => words.contains(&word),
            Holds::Whole(most) => word.bytes().all(|byte| byte.is_ascii_digit()) && (most == u64::MAX || is_up_to(word, most)),
            Holds::Number => word.parse::<rust_decimal::Decimal>().is_ok_and(|number| number > rust_decimal::Decimal::ZERO),
            Holds::Act => Act::ALL.iter().any(|act| act.name() == word),
            Holds::Countries => is_code(2) || word == "INT",
            Holds::Currency => is_code(3),
        }
    }

    /// What to write instead of a cell that does not fit.
    pub fn wanted(self) -> String {
        match self {
            Holds::Text => "some text".to_owned(),
            Holds::One(words) => format!("one of {}", words.join(", ")),
            Holds::Several(words, ' ') => format!("several of {}, with blanks between", words.join(", ")),
            Holds::Several(words, sign) => format!("several of {}, with `{sign}` between", words.join(", ")),
            Holds::Whole(u64::MAX) => "a whole number".to_owned(),
            Holds::Whole(most) => format!("a whole number up to {most}"),
            Holds::Number => "a number such as 1 or 0.01".to_owned(),
            Holds::Act => format!("one of {}", Act::ALL.iter().map(|act| act.name()).collect::<Vec<_>>().join(", ")),
            Holds::Countries => "a code of two capital letters such as US, several with `;` between, or INT".to_owned(),
            Holds::Currency => "a code of three capital letters such as USD".to_owned(),
        }
    }
}

fn is_up_to(digits: &str, most: u64) -> bool {
    digits.parse::<u64>().is_ok_and(|number| number <= most)
}
