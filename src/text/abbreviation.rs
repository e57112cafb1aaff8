//! Which words keep their period, and which letters stand glued to a number.
//!
//! **How.** `gazetteers/abbreviations.tsv` is embedded and sorted once, ignoring case; a look-up is a binary search that
//! allocates nothing. A row that begins with a capital matches only text that does.
//!
//! **Why this way.** Tokens are cut before the look-up over all tables exists, and only words that meet a period or a digit
//! ask, so some nine comparisons are cheap.
//!
//! **Limits.** "Mass." or "Wash." keep their period only after a comma, as in "Boston, Mass."

use std::cmp::Ordering;
use std::sync::LazyLock;

/// What an abbreviation stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AbbreviationKind {
    /// "Mr.", "Gen.", "Jr."
    Title,
    /// "U.S.", "p.m."
    Initialism,
    /// "Sept.", "Tues."
    Month,
    /// "Inc.", "Ltd."
    Corporate,
    /// "Calif.", "Ave."
    Place,
    /// "ft.", "lbs."
    Measure,
    /// "etc.", "vs.", "No."
    Other,
    /// Letters glued to a number, without a period: "m", "km", "bn".
    Scale,
    /// A word that begins with an apostrophe: "'em".
    Elision,
}

/// Whether a sentence can end with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// A word always follows: "Mr."
    Never,
    /// As the next word tells: "Inc."
    Maybe,
}

/// Where it counts as an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Only {
    /// Anywhere.
    Any,
    /// Before a number: "No. 5".
    BeforeNumber,
    /// After a number: "6 ft."
    AfterNumber,
    /// After a comma: "Boston, Mass."
    AfterComma,
    /// Between two names: "Roe v. Wade".
    BetweenCapitals,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Abbreviation {
    surface: &'static str,
    /// What it stands for.
    pub kind: AbbreviationKind,
    /// Whether a sentence can end with it.
    pub ends: Ends,
    /// Where it counts.
    pub only: Only,
}

static TABLE: LazyLock<Vec<Abbreviation>> = LazyLock::new(|| {
    let mut rows: Vec<Abbreviation> = include_str!("../../gazetteers/abbreviations.tsv")
        .lines()
        .filter(|line| !line.starts_with("#%"))
        .filter_map(parse)
        .collect();
    rows.sort_unstable_by(|a, b| compare(a.surface, b.surface).then(a.surface.cmp(b.surface)));
    rows
});

/// For every first byte, the lengths of the rows that begin with it, in bytes: most words are turned away here.
static LENGTHS: LazyLock<[u16; 128]> = LazyLock::new(|| {
    let mut lengths = [0; 128];
    for row in TABLE.iter() {
        if let Some(place) = row.surface.bytes().next().and_then(|first| lengths.get_mut(usize::from(first.to_ascii_lowercase())))
        {
            *place |= 1 << row.surface.len().min(15);
        }
    }
    lengths
});

/// The row of `surface`, period included.
pub(super) fn find(surface: &str) -> Option<Abbreviation> {
    let lengths = *LENGTHS.get(usize::from(surface.bytes().next()?.to_ascii_lowercase()))?;
    if lengths >> surface.len().min(15) & 1 == 0 {
        return None;
    }
    let first = TABLE.partition_point(|row| compare(row.surface, surface) == Ordering::Less);
    let same = TABLE.get(first..)?.iter().take_while(|row| compare(row.surface, surface) == Ordering::Equal);
    let capital = surface.starts_with(|c: char| c.is_uppercase());
    // Of "Art." and "art." the row that is written alike wins.
    same.filter(|row| capital || !row.surface.starts_with(|c: char| c.is_uppercase()))
        .copied()
        .max_by_key(|row| row.surface == surface)
}

/// Whether `letters` after a number are a unit or scale word of their own: "11.5m", "5km".
pub(super) fn is_scale(letters: &str) -> bool {
    find(letters).is_some_and(|row| row.kind == AbbreviationKind::Scale && row.surface == letters)
}

/// Whether `letters` after an apostrophe are the rest of a shortened word: "'em".
pub(super) fn is_elision(letters: &str) -> bool {
    // A word with its apostrophe has at most six bytes.
    let mut surface = [b'\''; 8];
    let Some(room) = surface.get_mut(1..=letters.len()) else { return false };
    room.copy_from_slice(letters.as_bytes());
    std::str::from_utf8(&surface[..=letters.len()]).is_ok_and(|surface| find(surface).is_some())
}

fn compare(a: &str, b: &str) -> Ordering {
    a.bytes().map(|b| b.to_ascii_lowercase()).cmp(b.bytes().map(|b| b.to_ascii_lowercase()))
}

fn parse(line: &'static str) -> Option<Abbreviation> {
    let mut cells = line.split('\t');
    let surface = cells.next()?;
    let kind = match cells.next()? {
        "title" => AbbreviationKind::Title,
        "initialism" => AbbreviationKind::Initialism,
        "month" => AbbreviationKind::Month,
        "corporate" => AbbreviationKind::Corporate,
        "place" => AbbreviationKind::Place,
        "measure" => AbbreviationKind::Measure,
        "other" => AbbreviationKind::Other,
        "scale" => AbbreviationKind::Scale,
        "elision" => AbbreviationKind::Elision,
        _ => return None,
    };
    let ends = match cells.next()? {
        "never" => Ends::Never,
        "maybe" => Ends::Maybe,
        _ => return None,
    };
    let only = match cells.next()? {
        "any" => Only::Any,
        "before_number" => Only::BeforeNumber,
        "after_number" => Only::AfterNumber,
        "after_comma" => Only::AfterComma,
        "between_capitals" => Only::BetweenCapitals,
        _ => return None,
    };
    Some(Abbreviation { surface, kind, ends, only })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_are_read_in_the_order_of_the_columns() {
        let table = crate::table::Table::parse("abbreviations.tsv", include_str!("../../gazetteers/abbreviations.tsv"))
            .expect("a shipped table");
        assert_eq!(table.columns, ["abbreviation", "type", "ends", "only"]);
    }

    #[test]
    fn every_row_is_read_and_the_file_is_sorted() {
        let lines: Vec<&str> =
            include_str!("../../gazetteers/abbreviations.tsv").lines().filter(|line| !line.starts_with("#%")).collect();
        assert_eq!(lines.len(), TABLE.len());
        let surfaces: Vec<&str> = lines.iter().filter_map(|line| line.split('\t').next()).collect();
        assert!(surfaces.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn case_of_the_first_letter_gates() {
        assert!(find("MR.").is_some());
        assert!(find("mr.").is_none());
        assert!(find("dec.").is_none());
        assert!(find("house.").is_none());
    }

    #[test]
    fn scale_words_are_exact() {
        assert!(is_scale("bn"));
        assert!(!is_scale("G"));
        assert!(!is_scale("Mr."));
    }
}
