//! The feasts of the Islamic and the Hebrew calendar.
//!
//! **How.** The tabular Islamic calendar and the arithmetic Hebrew one give the day of a feast as a count of days; the feast begins
//! at sunset of the day before, and that is the day given.
//!
//! **Why this way.** Both calendars are arithmetic in print, and a rule of one number for each feast keeps the table short.
//!
//! **Limits.** Where the moon is sighted the feast may be a day off.

use super::calendar::{self, Grain};
use jiff::civil::{Date, date};

/// The eve of an Islamic day (month and day) in a year of the Gregorian calendar; the first where there are two.
pub(super) fn islamic(year: i16, month: i32, day: i32) -> Option<Date> {
    let about = (i32::from(year) - 622) * 33 / 32;
    (about - 1..=about + 2).find_map(|hijra| {
        let count = day + 29 * (month - 1) + (6 * month - 1) / 11 + (hijra - 1) * 354 + (3 + 11 * hijra) / 30 + 227_014;
        eve(count).filter(|day| day.year() == year)
    })
}

/// The eve of a Hebrew day that lies so many days from the new year of that Gregorian year.
pub(super) fn hebrew(year: i16, offset: i32) -> Option<Date> {
    let new_year = hebrew_new_year(i32::from(year) + 3761);
    let mut count = new_year + offset;
    // the ninth of Av waits for the end of a Sabbath
    if offset == -51 && count.rem_euclid(7) == 6 {
        count += 1;
    }
    eve(count)
}

/// The eve of Hanukkah, which hangs on the length of the second month.
pub(super) fn hanukkah(year: i16) -> Option<Date> {
    let hebrew_year = i32::from(year) + 3761;
    let length = hebrew_new_year(hebrew_year + 1) - hebrew_new_year(hebrew_year);
    let second = if length % 10 == 5 { 30 } else { 29 };
    eve(hebrew_new_year(hebrew_year) + 30 + second + 24)
}

/// The day before a count of days, of which the first is 1 January of the year 1.
fn eve(count: i32) -> Option<Date> {
    calendar::shift(date(1, 1, 1), Grain::Day, count - 2)
}

fn hebrew_new_year(year: i32) -> i32 {
    let (before, this, next) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    let delay = if next - this == 356 { 2 } else { i32::from(this - before == 382) };
    this + delay - 1_373_427
}

/// Days from the beginning of the Hebrew calendar to the first molad of a year, with the first of the delays.
fn elapsed(year: i32) -> i32 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * i64::from(months);
    let day = 29 * i64::from(months) + parts.div_euclid(25_920);
    let day = if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day };
    i32::try_from(day).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_begin_on_their_eves() {
        assert_eq!(islamic(2023, 9, 1), Some(date(2023, 3, 22)), "Ramadan 1444");
        assert_eq!(hebrew(2023, 9), Some(date(2023, 9, 24)), "Yom Kippur 5784");
        assert_eq!(hebrew(2024, -163), Some(date(2024, 4, 22)), "Passover 5784");
        assert_eq!(hanukkah(2023), Some(date(2023, 12, 7)), "Hanukkah 5784");
    }
}
