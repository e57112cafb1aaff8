//! Sentences in the manner of news with every amount and time that they hold, and those that hold none.
//!
//! A line of `fixtures/values.tsv` is a sentence and, behind a tab, what it must give, in the order of the text: kind, text, value or
//! bounds, then the rest. Nothing behind the tab means that nothing may be found. All are read as of Wednesday, 27 September 2023.

use ascribe::{Amount, Extractor, Time};
use std::fmt::Write;

/// One amount as the table writes it: `money "$11.5 million" 11500000 USD`.
fn amount(amount: &Amount) -> String {
    let name = |value: &dyn erased::Name| value.name();
    let mut line = format!("{} \"{}\"", name(&amount.kind), amount.text);
    if let Some(value) = &amount.value {
        let _ = write!(line, " {value}");
    }
    if let (Some(low), Some(high)) = (&amount.low, &amount.high) {
        let _ = write!(line, " {low}..{high}");
    }
    for part in amount.currency.iter().chain(&amount.unit) {
        let _ = write!(line, " {part}");
    }
    let comparator = name(&amount.comparator);
    if comparator != "exactly" {
        let _ = write!(line, " {comparator}");
    }
    for (label, slice) in [("of", &amount.of), ("for", &amount.purpose)] {
        if let Some(slice) = slice {
            let _ = write!(line, " {label} \"{}\"", slice.text);
        }
    }
    line
}

/// One time as the table writes it: `date "last Tuesday" 2023-09-19`.
fn time(time: &Time) -> String {
    let mut line = format!("{} \"{}\"", erased::Name::name(&time.kind), time.text);
    if let Some(value) = &time.value {
        let _ = write!(line, " {value}");
    }
    if time.from.is_some() || time.until.is_some() {
        let side = |side: &Option<String>| side.clone().unwrap_or_default();
        let _ = write!(line, " {}..{}", side(&time.from), side(&time.until));
    }
    line
}

/// The name of an enum of the output, as JSON has it.
mod erased {
    pub trait Name {
        fn name(&self) -> String;
    }

    impl<T: serde::Serialize> Name for T {
        fn name(&self) -> String {
            serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
        }
    }
}

fn found(extractor: &Extractor, text: &str) -> String {
    let graph = extractor.extract(text);
    let mut all: Vec<(u32, String)> = graph.amounts.iter().map(|a| (a.start, amount(a))).collect();
    all.extend(graph.times.iter().map(|t| (t.start, time(t))));
    all.sort();
    all.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(" ; ")
}

#[test]
fn every_sentence_gives_its_values_and_no_others() {
    let extractor = Extractor::builder().date("2023-09-27".parse().expect("a day")).build().expect("the shipped tables");
    let table = include_str!("../fixtures/values.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let (mut count, mut wrong) = (0, String::new());
    for row in rows {
        let (text, wanted) = row.split_once('\t').unwrap_or((row, ""));
        let found = found(&extractor, text);
        count += 1;
        if found != wanted {
            let _ = write!(wrong, "\n{text}\n  wanted {wanted}\n  found  {found}");
        }
    }
    assert!(count >= 150, "only {count} sentences");
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn without_a_day_relative_times_have_no_value() {
    let graph = Extractor::default().extract("He resigned on Tuesday. The vote is due next week. They left two days ago.");
    assert_eq!(graph.times.len(), 3);
    assert!(graph.times.iter().all(|time| time.value.is_none() && time.from.is_none()), "{:?}", graph.times);
}

#[test]
fn without_a_day_a_year_is_lent_only_by_what_the_narrative_stands_in() {
    let last = |text: &str| -> Option<String> { Extractor::default().extract(text).times.pop().and_then(|time| time.value) };
    let lent = Some("2019-06".to_owned());
    for (text, wanted) in [
        ("The team won on 3 May 2019. In June it lost.", lent.clone()),
        ("The team won on 3 May 2019, and in June it lost.", lent.clone()),
        ("In 2019 the team won. In June it lost.", lent),
        ("She has served since 2009. Her term ends in January.", None),
        ("She has served since 2009. She leaves on Dec. 20.", None),
        ("The rate was the best since March 2021. The bank cut rates in November.", None),
        ("Sales were better than in March 2021. The bank cut rates in November.", None),
        ("The firm, founded in 1904, cut prices in June.", None),
        ("She was born on 3 May 1961. In June she won.", None),
        ("In 2008 the bank failed, and in March 2009 it reopened. In June it closed.", None),
        ("The team won on 3 May 2019. It will play again in June.", None),
        ("By 2005 he had left. In March he returned.", None),
        ("The team won on 3 May 2019. Nobody was there. It was cold. In June it lost.", None),
    ] {
        assert_eq!(last(text), wanted, "{text}");
    }
}

#[test]
fn dollars_follow_the_dateline_and_what_was_said_before() {
    let code = |text: &str| -> Vec<Option<String>> {
        Extractor::default().extract(text).amounts.into_iter().map(|a| a.currency).collect()
    };
    let usd = Some("USD".to_owned());
    let aud = Some("AUD".to_owned());
    assert_eq!(code("The mine cost $5 million."), std::slice::from_ref(&usd));
    let hkd = Some("HKD".to_owned());
    let gold = "HONG KONG, May 3 - Gold was fixed at $386 an ounce. The mint paid $3 million.";
    assert_eq!(code(gold), [usd.clone(), hkd]);
    assert_eq!(code("The mine cost A$5 million. The state paid $2 million."), [aud.clone(), aud]);
}

#[test]
fn what_follows_a_value_does_not_change_it() {
    const VALUES: &str = "$11.5 million|$11.5m|£3bn|$3tn|$3B|5 km|5km|90 mph|5 kg|5 ft|5 mm|10°C|10 kWh|3 mln|10 bps|20p|5 percent|5.5%|\
        two-thirds|1.5 million|52,000|5-7%|Rs 2 crore|10 min|5 hrs|5 p.m.|10:30 a.m.|10:30 GMT|May 5|5 May 2016|May 5, 2016|\
        December 1992|2016|the 1990s|last week|Monday|three years ago|the second quarter|between 2014 and 2016|2016-05-09|300 BCE";
    const ENDS: &[&str] = &[
        ". He left.",
        ", he said.",
        "; he left.",
        ": he left.",
        "! He left.",
        "? He left.",
        " — he left.",
        " (he left).",
        ".\n\nHe left.",
    ];
    let extractor = Extractor::builder().date("2023-09-27".parse().expect("a day")).build().expect("the shipped tables");
    for value in VALUES.split('|') {
        let plain = value.trim_end_matches('.');
        let seen = |end: &str| {
            let end = end.strip_prefix('.').filter(|_| value.ends_with('.')).unwrap_or(end);
            found(&extractor, &format!("It was {value}{end}")).replace(&format!("{plain}.\""), &format!("{plain}\""))
        };
        let base = seen(" on the table.");
        assert!(!base.is_empty(), "{value} gives nothing");
        for end in ENDS {
            assert_eq!(seen(end), base, "{value}{end}");
        }
    }
}
