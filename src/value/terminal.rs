//! The little words that the grammars of numbers and times are built with.
//!
//! **How.** A word of sixteen letters at the most is one number, and a table made at compile time gives the terminal at its slot.
//!
//! **Why this way.** These are terminals of a grammar written in Rust, a closed set; what names a number, a currency, a unit
//! or a day stands in `gazetteers/` and can grow there.
//!
//! **Limits.** ASCII only; "noon" and "midnight" are terminals, the parts of the day are not.

use crate::text::{BUCKETS, bucket};

macro_rules! terminals {
    ($($variant:ident: $($word:literal)+;)*) => {
        /// A word that the grammars name.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Terminal {
            /// Any other word or mark.
            #[default]
            Other,
            $($variant),*
        }

        const WORDS: &[(&str, Terminal)] = &[$($(($word, Terminal::$variant)),+),*];
    };
}

terminals! {
    A: "a" "an";
    The: "the";
    Of: "of";
    And: "and";
    Or: "or";
    To: "to";
    In: "in";
    At: "at" "@";
    On: "on";
    By: "by";
    For: "for";
    From: "from";
    Between: "between" "inbetween";
    Until: "until" "till" "til" "untill";
    Through: "through" "thru";
    Since: "since";
    Before: "before" "prior";
    After: "after";
    Ago: "ago" "previously";
    Later: "later" "afterwards" "afterward" "hence";
    Earlier: "earlier";
    Back: "back";
    Now: "now";
    Once: "once";
    Twice: "twice" "thrice";
    Today: "today" "todays";
    Tonight: "tonight" "tonite";
    Yesterday: "yesterday" "yesterdays";
    Tomorrow: "tomorrow" "tomorrows" "tmrw" "tmr" "tomm";
    This: "this" "these" "current";
    That: "that" "those";
    Last: "last";
    Past: "past" "previous" "preceding" "recent";
    Next: "next";
    Coming: "coming" "upcoming" "forthcoming";
    Following: "following" "subsequent" "ensuing";
    Same: "same";
    Early: "early";
    Late: "late";
    Mid: "mid" "mid-";
    Start: "start" "beginning" "outset" "starting" "commencing";
    Middle: "middle";
    End: "end" "ending" "close";
    Turn: "turn";
    Every: "every";
    Each: "each";
    OtherWord: "other";
    Another: "another" "additional" "extra";
    During: "during" "throughout";
    Within: "within" "inside";
    About: "about" "around" "circa" "approximately" "roughly" "nearly" "almost" "exactly" "some";
    More: "more" "further";
    Less: "less";
    Than: "than";
    Over: "over";
    Out: "out";
    Oclock: "o'clock" "oclock" "o’clock";
    Am: "am" "a.m." "a.m";
    Pm: "pm" "p.m." "p.m" "p";
    Noon: "noon" "noontime" "midday" "noonish";
    Midnight: "midnight";
    Half: "half";
    Point: "point" "dot";
    Minus: "minus" "negative";
    Percent: "percent" "percents" "percentage" "pc" "pct";
    Cent: "cent";
    Per: "per";
    Basis: "basis";
    Points: "points" "pp";
    Age: "age" "aged" "ages";
    Old: "old" "yo" "y.o." "y/o";
    Ad: "ad" "ce" "a.d." "c.e.";
    Bc: "bc" "bce" "b.c." "b.c.e.";
    Fiscal: "fiscal" "financial";
    All: "all" "whole" "entire" "full";
    Year: "year" "calendar";
    Is: "is" "are" "was" "were" "be" "been";
    Will: "will" "shall" "'ll" "’ll" "won't" "wo";
    Would: "would" "should" "could" "may" "might" "'d";
    Had: "had" "has" "have";
    Not: "not" "n't" "no" "never";
    Daily: "daily" "everyday";
    Weekly: "weekly";
    Monthly: "monthly";
    Quarterly: "quarterly";
    Yearly: "yearly" "annually" "annual";
    Hourly: "hourly";
    Nightly: "nightly";
    Biweekly: "biweekly" "fortnightly";
    Day: "day" "days";
    Week: "week" "weeks";
    Time: "time" "times";
    Pronoun: "he" "she" "it" "they" "we" "i" "you" "who";
    S: "'s" "’s" "s";
    Ish: "ish" "ish.";
    St: "st" "nd" "rd" "th";
    Sometime: "sometime" "anytime" "sometimes";
    Commencing: "w/c";
    Asap: "asap";
}

impl Terminal {
    /// The terminal of a word or mark whose bucket is known.
    pub fn in_bucket(bucket: u16, text: &str) -> Self {
        if BUCKETS_IN_USE[usize::from(bucket)] { Terminal::of(text) } else { Terminal::Other }
    }

    /// Whether a word of the bucket can be a time by itself.
    pub fn may_be_time(bucket: u16) -> bool {
        BUCKETS_OF_TIMES[usize::from(bucket)]
    }

    /// The terminal of a word or mark.
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        if bytes.is_empty() || bytes.len() > LONGEST {
            return Terminal::Other;
        }
        let key = key(bytes);
        let mut at = slot(key);
        loop {
            let (known, terminal) = INDEX[at];
            if known == key {
                return terminal;
            }
            if known == 0 {
                return Terminal::Other;
            }
            at = (at + 1) % SLOTS;
        }
    }

    /// Whether it is a time by itself.
    pub const fn is_time(self) -> bool {
        use Terminal::*;
        matches!(
            self,
            Today
                | Tonight
                | Yesterday
                | Tomorrow
                | Now
                | Noon
                | Midnight
                | Daily
                | Weekly
                | Monthly
                | Quarterly
                | Yearly
                | Hourly
                | Nightly
        )
    }
}

/// Whether a word of the list is in each bucket: most words of a text are in none of them.
static BUCKETS_IN_USE: [bool; BUCKETS] = buckets(false);

/// Whether a word that is a time by itself is in each bucket.
static BUCKETS_OF_TIMES: [bool; BUCKETS] = buckets(true);

const fn buckets(of_times: bool) -> [bool; BUCKETS] {
    let mut used = [false; BUCKETS];
    let mut next = 0;
    while next < WORDS.len() {
        used[bucket(WORDS[next].0) as usize] |= !of_times || WORDS[next].1.is_time();
        next += 1;
    }
    used
}

/// Bytes of the longest word.
const LONGEST: usize = 16;

/// Slots of the index: about four for each word, so that most words that are none end at the first.
const SLOTS: usize = 1024;

/// The letters of a word in their small form, as one number.
const fn key(bytes: &[u8]) -> u128 {
    let (mut key, mut at) = (0, 0);
    while at < bytes.len() {
        key = key << 8 | bytes[at].to_ascii_lowercase() as u128;
        at += 1;
    }
    key
}

/// Where the search for a key begins.
const fn slot(key: u128) -> usize {
    let mixed = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    // The high bits are the best mixed.
    (mixed >> (u64::BITS - SLOTS.trailing_zeros())) as usize
}

/// The words by their slots; the first terminal named for a word wins.
static INDEX: [(u128, Terminal); SLOTS] = index();

const fn index() -> [(u128, Terminal); SLOTS] {
    let mut all = [(0, Terminal::Other); SLOTS];
    let mut next = 0;
    while next < WORDS.len() {
        let key = key(WORDS[next].0.as_bytes());
        let mut at = slot(key);
        while all[at].0 != 0 && all[at].0 != key {
            at = (at + 1) % SLOTS;
        }
        if all[at].0 == 0 {
            all[at] = (key, WORDS[next].1);
        }
        next += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case_and_each_once() {
        assert_eq!(Terminal::of("Until"), Terminal::Until);
        assert_eq!(Terminal::of("o'clock"), Terminal::Oclock);
        assert_eq!(Terminal::of("untilled"), Terminal::Other);
        assert!(WORDS.iter().all(|(word, _)| Terminal::of(word) != Terminal::Other));
        let is_found = |word: &str| Terminal::in_bucket(bucket(word), word) == Terminal::of(word);
        assert!(WORDS.iter().all(|(word, _)| is_found(word) && is_found(&word.to_uppercase())));
        assert!(WORDS.iter().all(|(word, terminal)| !terminal.is_time() || Terminal::may_be_time(bucket(word))));
        // "nine Amish families" are no hour.
        assert_eq!(Terminal::of("Amish"), Terminal::Other);
    }
}
