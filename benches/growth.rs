//! Whether the time grows with the text, on news and on texts that are unkind to a loop that looks too far.
//!
//! `cargo bench --bench growth [-- --bytes 1000000] [-- NAME]`. Each text is extracted at doubling sizes up to the limit;
//! the exponent compares the last two doublings, so 1 is linear and 2 quadratic. The run fails when an exponent says that the
//! time grows faster than the text, or when a text of letters has no sentence.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod input;

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// An exponent above this is no noise.
const LIMIT: f64 = 1.35;
/// A text that takes longer than this for each byte is not worth a doubling.
const PATIENCE: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let at = arguments.iter().position(|argument| argument == "--bytes");
    let most = at.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(1_000_000);
    let asked = arguments.iter().enumerate().find(|(index, _)| at.is_none_or(|at| *index != at && *index != at + 1));
    let mut failed = false;
    println!("{:<28} {:>10} {:>10} {:>10}  exponent", "text", "bytes", "ms", "MB/s");
    for (name, make) in input::UNKIND.iter().filter(|(name, _)| asked.is_none_or(|(_, asked)| name.contains(asked.as_str()))) {
        failed |= !grows_evenly(name, *make, most);
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn grows_evenly(name: &str, make: fn(usize) -> String, most: usize) -> bool {
    let mut times: Vec<(usize, f64)> = Vec::new();
    let mut bytes = most / 8;
    while bytes <= most {
        let text = make(bytes);
        let took = time(&text);
        times.push((text.len(), took));
        if took > PATIENCE.as_secs_f64() {
            break;
        }
        bytes *= 2;
    }
    let (Some(&(first_bytes, first)), Some(&(last_bytes, last))) = (times.get(times.len().saturating_sub(3)), times.last())
    else {
        return true;
    };
    let exponent = (last / first).ln() / (last_bytes as f64 / first_bytes as f64).ln();
    let even = (exponent.is_nan() || exponent <= LIMIT) && times.len() > 2;
    println!(
        "{name:<28} {last_bytes:>10} {:>10.2} {:>10.1}  {exponent:.2}{}",
        last * 1e3,
        last_bytes as f64 / 1e6 / last,
        if even { "" } else { "  <- grows faster than the text" }
    );
    even
}

/// The best of a few extractions, in seconds.
fn time(text: &str) -> f64 {
    let run = || {
        let start = Instant::now();
        let graph = ascribe::extract(text);
        let took = start.elapsed();
        assert!(graph.document.length as usize == text.len());
        assert!(!graph.sentences.is_empty() || !text.contains(char::is_alphanumeric), "a text of letters has a sentence");
        took
    };
    let first = run();
    let more = if first > PATIENCE / 20 { 0 } else { 4 };
    (0..more).map(|_| run()).fold(first, Duration::min).as_secs_f64()
}
