//! Civil dates: units, shifting, and the forms of ISO 8601 and TIMEX3.
//!
//! **How.** A unit has a first day for every day inside it and is shifted by whole units; everything is checked arithmetic on
//! `jiff::civil::Date`, so that a year out of range has no value instead of a panic.
//!
//! **Why this way.** Every period of the output is made of two first days, so `until` is exclusive by construction.
//!
//! **Limits.** The Gregorian calendar throughout; seasons, whose days nobody agrees on, are read by `season`.

use jiff::Span;
use jiff::civil::{Date, DateTime, ISOWeekDate, Weekday, date};

/// A unit of the calendar or the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Second,
    Minute,
    Hour,
    Day,
    BusinessDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Grain {
    /// The unit of a row of `gazetteers/calendar.tsv`.
    pub fn of(value: &str) -> Option<Self> {
        Some(match value {
            "S" => Grain::Second,
            "MIN" => Grain::Minute,
            "H" => Grain::Hour,
            "D" | "WD" => Grain::Day,
            "BD" => Grain::BusinessDay,
            "WE" => Grain::Weekend,
            "W" => Grain::Week,
            "F" => Grain::Fortnight,
            "M" => Grain::Month,
            "Q" => Grain::Quarter,
            "M6" => Grain::Half,
            "Y" => Grain::Year,
            "DE" => Grain::Decade,
            "C" => Grain::Century,
            "MIL" => Grain::Millennium,
            _ => return None,
        })
    }

    /// Months of one unit, for the units that are made of months.
    pub fn months(self) -> Option<i32> {
        Some(match self {
            Grain::Month => 1,
            Grain::Quarter | Grain::Season => 3,
            Grain::Half => 6,
            Grain::Year => 12,
            Grain::Decade => 120,
            Grain::Century => 1200,
            Grain::Millennium => 12000,
            _ => return None,
        })
    }

    /// Days of one unit, for the units that are made of days.
    pub fn days(self) -> Option<i32> {
        Some(match self {
            Grain::Day | Grain::BusinessDay => 1,
            Grain::Week | Grain::Weekend => 7,
            Grain::Fortnight => 14,
            _ => return None,
        })
    }

    /// Whether it belongs to the clock.
    pub fn is_clock(self) -> bool {
        self <= Grain::Hour
    }
}

/// The day `count` units after `day`.
pub(super) fn shift(day: Date, grain: Grain, count: i32) -> Option<Date> {
    if grain == Grain::BusinessDay {
        return business_days(day, count);
    }
    let span = match (grain.months(), grain.days()) {
        (Some(months), _) => Span::new().try_months(i64::from(months).checked_mul(i64::from(count))?),
        (_, Some(days)) => Span::new().try_days(i64::from(days).checked_mul(i64::from(count))?),
        _ => return None,
    };
    day.checked_add(span.ok()?).ok()
}

fn business_days(day: Date, count: i32) -> Option<Date> {
    let (mut day, mut left) = (day, count.clamp(-2000, 2000));
    while left != 0 {
        day = shift(day, Grain::Day, left.signum())?;
        if day.weekday().to_monday_one_offset() <= 5 {
            left -= left.signum();
        }
    }
    Some(day)
}

/// The first day of the unit that holds `day`.
pub(super) fn start(day: Date, grain: Grain) -> Option<Date> {
    let year = day.year();
    let month = i32::from(day.month());
    let of = |month: i32| Date::new(year, i8::try_from(month).ok()?, 1).ok();
    match grain {
        Grain::Week | Grain::Fortnight => shift(day, Grain::Day, 1 - i32::from(day.weekday().to_monday_one_offset())),
        Grain::Weekend => shift(day, Grain::Day, 6 - i32::from(day.weekday().to_monday_one_offset())),
        Grain::Month => of(month),
        Grain::Quarter => of((month - 1) / 3 * 3 + 1),
        Grain::Half => of((month - 1) / 6 * 6 + 1),
        Grain::Year => of(1),
        Grain::Decade => Date::new(year.div_euclid(10) * 10, 1, 1).ok(),
        Grain::Century => Date::new(year.div_euclid(100) * 100, 1, 1).ok(),
        Grain::Millennium => Date::new(year.div_euclid(1000) * 1000, 1, 1).ok(),
        _ => Some(day),
    }
}

/// The first day of a unit and the day after its last.
pub(super) fn bounds(day: Date, grain: Grain) -> Option<(Date, Date)> {
    let first = start(day, grain)?;
    let until = match grain {
        Grain::Weekend => shift(first, Grain::Day, 2)?,
        _ if grain.is_clock() => shift(first, Grain::Day, 1)?,
        _ => shift(first, grain, 1)?,
    };
    Some((first, until))
}

/// A unit that begins on a day, as ISO 8601 or TIMEX3 writes it.
pub(super) fn name(first: Date, grain: Grain) -> Option<String> {
    let year = first.year();
    Some(match grain {
        Grain::Year => format!("{year:04}"),
        Grain::Month => format!("{year:04}-{:02}", first.month()),
        Grain::Week => week(first),
        Grain::Weekend => format!("{}-WE", week(first)),
        Grain::Quarter => format!("{year:04}-Q{}", (first.month() - 1) / 3 + 1),
        Grain::Half => format!("{year:04}-H{}", (first.month() - 1) / 6 + 1),
        Grain::Decade => format!("{:03}", year.div_euclid(10)),
        Grain::Century => format!("{:02}", year.div_euclid(100)),
        Grain::Day | Grain::BusinessDay => day(first),
        _ => return None,
    })
}

fn week(first: Date) -> String {
    let week = ISOWeekDate::from_date(first);
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// A day as ISO 8601 writes it.
pub(super) fn day(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// A moment as ISO 8601 writes it, at the grain of minutes unless it has seconds.
pub(super) fn moment(at: DateTime) -> String {
    let day = day(at.date());
    if at.second() == 0 {
        format!("{day}T{:02}:{:02}", at.hour(), at.minute())
    } else {
        format!("{day}T{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second())
    }
}

/// The weekday `number` (Monday is one) nearest to `from` on one side; `today` says whether `from` itself may be it.
pub(super) fn weekday(from: Date, number: i8, step: i32, today: bool) -> Option<Date> {
    let wanted = Weekday::from_monday_one_offset(number).ok()?;
    let mut at = if today { from } else { shift(from, Grain::Day, step)? };
    for _ in 0..7 {
        if at.weekday() == wanted {
            return Some(at);
        }
        at = shift(at, Grain::Day, step)?;
    }
    None
}

/// The weekday of the week (Monday to Sunday) that holds `day`.
pub(super) fn weekday_of_week(day: Date, number: i8) -> Option<Date> {
    shift(start(day, Grain::Week)?, Grain::Day, i32::from(number) - 1)
}

/// Easter Sunday by the Gregorian rule.
pub(super) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}

/// Easter Sunday by the Julian rule, as a Gregorian day.
pub(super) fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 4, y % 7, y % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let n = d + e + 114;
    let julian = Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()?;
    let drift = y / 100 - y / 400 - 2;
    shift(julian, Grain::Day, drift)
}

/// Midnight at the beginning of a day.
pub(super) fn midnight(day: Date) -> DateTime {
    day.to_datetime(jiff::civil::Time::midnight())
}

/// The first day of a year.
pub(super) fn new_year(year: i16) -> Option<Date> {
    (1..=9998).contains(&year).then(|| date(year, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_first_days_and_names() {
        let day = date(2023, 9, 27);
        for (grain, first, until, text) in [
            (Grain::Week, date(2023, 9, 25), date(2023, 10, 2), "2023-W39"),
            (Grain::Weekend, date(2023, 9, 30), date(2023, 10, 2), "2023-W39-WE"),
            (Grain::Month, date(2023, 9, 1), date(2023, 10, 1), "2023-09"),
            (Grain::Quarter, date(2023, 7, 1), date(2023, 10, 1), "2023-Q3"),
            (Grain::Decade, date(2020, 1, 1), date(2030, 1, 1), "202"),
        ] {
            assert_eq!(bounds(day, grain), Some((first, until)), "{grain:?}");
            assert_eq!(name(first, grain).as_deref(), Some(text));
        }
    }

    #[test]
    fn easter_falls_right() {
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(orthodox_easter(2023), Some(date(2023, 4, 16)));
    }

    #[test]
    fn a_day_out_of_range_is_none() {
        assert_eq!(shift(date(9999, 12, 31), Grain::Century, 1), None);
        assert_eq!(shift(date(2023, 1, 1), Grain::Year, i32::MAX), None);
    }
}
