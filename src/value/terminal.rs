//! The little words that the grammars of numbers and times are built with.
//!
//! **How.** A sorted table from the small form of a word to its terminal, searched by halves.
//!
//! **Why this way.** These are terminals of a grammar written in Rust, a closed set; what names a number, a currency, a unit
//! or a day stands in `gazetteers/` and can grow there.
//!
//! **Limits.** ASCII only; "noon" and "midnight" are terminals, the parts of the day are not.

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
    Other_: "other";
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
    Am: "am" "a.m." "a.m" "amish";
    Pm: "pm" "p.m." "p.m" "p" "pmish";
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
    He: "he" "she" "it" "they" "we" "i" "you" "who";
    S: "'s" "’s" "s";
    Ish: "ish" "ish.";
    St: "st" "nd" "rd" "th";
    No: "no." "nos." "number" "chapter" "section" "article" "page" "room" "flight" "route" "highway" "channel" "version" "type" "model" "boeing" "airbus" "apollo" "formula" "bus" "gate" "line" "track" "title" "volume" "vol." "case" "grade" "phase" "level" "size" "windows" "fortune" "catch" "area" "group" "class" "division" "tier" "pier" "terminal" "platform" "interstate";
    Sometime: "sometime" "anytime" "sometimes";
    Commencing: "w/c";
    Asap: "asap";
}

impl Terminal {
    /// The terminal of a word or mark.
    pub fn of(text: &str) -> Self {
        let mut small = [0; 10];
        let Some(small) = small.get_mut(..text.len()) else { return Terminal::Other };
        small.copy_from_slice(text.as_bytes());
        small.make_ascii_lowercase();
        let small = &*small;
        INDEX.binary_search_by(|&(word, _)| word.as_bytes().cmp(small)).map_or(Terminal::Other, |at| INDEX[at].1)
    }
}

/// The words in order; the first terminal named for a word wins.
static INDEX: [(&str, Terminal); WORDS.len()] = sorted();

const fn sorted() -> [(&'static str, Terminal); WORDS.len()] {
    let mut all = [("", Terminal::Other); WORDS.len()];
    let mut filled = 0;
    while filled < WORDS.len() {
        let new = WORDS[filled];
        let mut at = filled;
        while at > 0 && is_less(new.0.as_bytes(), all[at - 1].0.as_bytes()) {
            all[at] = all[at - 1];
            at -= 1;
        }
        all[at] = new;
        filled += 1;
    }
    all
}

const fn is_less(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case_and_each_once() {
        assert_eq!(Terminal::of("Until"), Terminal::Until);
        assert_eq!(Terminal::of("o'clock"), Terminal::Oclock);
        assert_eq!(Terminal::of("untilled"), Terminal::Other);
        assert!(INDEX.windows(2).all(|pair| pair[0].0 < pair[1].0), "a word stands for one terminal");
    }
}
