//! Whether the time grows with the text, on news and on texts that are unkind to a loop that looks too far.
//!
//! `cargo bench --bench growth [-- --bytes 1000000] [-- NAME]`. Each text is extracted at four sizes, doubling up to the
//! limit. The exponent is the slope of time over size on logarithms (least squares): 1 is linear, 2 quadratic. The rate stands beside
//! that of news in the same run. The run fails when a text grows faster than linear, is slower than a fifth of news, or has
//! letters and no sentence.
//!
//! Time is that of the processor where the system tells it (Linux), so that a busy machine does not matter much.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod input;

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// An exponent above this is no noise: small texts fit the caches of the processor, which alone gives up to 1.25.
const LIMIT: f64 = 1.3;
/// No text may be slower than this part of the rate of news.
const SHARE: f64 = 0.2;
/// How often the size doubles.
const DOUBLINGS: u32 = 3;
/// A text that takes longer than this is not worth a doubling.
const PATIENCE: Duration = Duration::from_secs(20);
/// Short extractions are repeated until they add up to this.
const LONG_ENOUGH: Duration = Duration::from_millis(150);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let at = arguments.iter().position(|argument| argument == "--bytes");
    let most = at.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(1_000_000);
    let asked = arguments.iter().enumerate().find(|(index, _)| at.is_none_or(|at| *index != at && *index != at + 1));
    let texts = input::UNKIND.iter().filter(|(name, _)| asked.is_none_or(|(_, asked)| name.contains(asked.as_str())));
    println!("{:<30} {:>10} {:>10} {:>8} {:>8} exponent", "text", "bytes", "ms", "MB/s", "of news");
    let news = rate(*measured(input::UNKIND[0].1, most).last().expect("one size is measured"));
    let mut all_well = true;
    for (name, make) in texts {
        let times = measured(*make, most);
        let (exponent, last) = (exponent(&times), times[times.len() - 1]);
        let share = rate(last) / news;
        let (grows, slow) = (exponent > LIMIT || times.len() < 3, share < SHARE);
        let mark = match (grows, slow) {
            (true, _) => "  <- grows faster than the text",
            (_, true) => "  <- slower than a fifth of news",
            _ => "",
        };
        println!("{name:<30} {:>10} {:>10.2} {:>8.1} {share:>8.2} {exponent:.2}{mark}", last.0, last.1 * 1e3, rate(last));
        all_well &= !grows && !slow;
    }
    if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Bytes and seconds at doubling sizes.
fn measured(make: fn(usize) -> String, most: usize) -> Vec<(usize, f64)> {
    let mut times = Vec::new();
    for doubling in (0..=DOUBLINGS).rev() {
        let text = make(most >> doubling);
        let took = seconds(&text);
        times.push((text.len(), took));
        if took > PATIENCE.as_secs_f64() {
            break;
        }
    }
    times
}

/// MB/s.
fn rate((bytes, seconds): (usize, f64)) -> f64 {
    bytes as f64 / 1e6 / seconds
}

/// The slope of the logarithm of the time over that of the size.
fn exponent(times: &[(usize, f64)]) -> f64 {
    let points: Vec<(f64, f64)> = times.iter().map(|&(bytes, seconds)| ((bytes as f64).ln(), seconds.ln())).collect();
    let count = points.len() as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0 / count, y + point.1 / count));
    let above: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    above / points.iter().map(|point| (point.0 - x).powi(2)).sum::<f64>()
}

/// The time of one extraction, in seconds: the better of two series.
fn seconds(text: &str) -> f64 {
    let series = |runs: u32| {
        let start = now();
        for _ in 0..runs {
            let graph = ascribe::extract(text);
            assert!(graph.document.length as usize == text.len());
            assert!(!graph.sentences.is_empty() || !text.contains(char::is_alphanumeric), "a text of letters has a sentence");
        }
        now().saturating_sub(start)
    };
    // The clock of the processor may stand still for some milliseconds: runs double until it has moved far enough.
    let (mut runs, mut took) = (1, series(1));
    if took > PATIENCE / 20 {
        return took.as_secs_f64();
    }
    while took < LONG_ENOUGH {
        runs *= 2;
        took = series(runs);
    }
    took.min(series(runs)).as_secs_f64() / f64::from(runs)
}

/// The time that the processor has spent on this thread; the time of day where the system does not tell.
fn now() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = spent.and_then(|spent| spent.split(' ').next()?.parse().ok()).filter(|&spent| spent > 0);
    spent.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
