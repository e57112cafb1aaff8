//! The peers in Rust: `peers anno TEXTS`, `peers unicode-segmentation TEXTS`.

use anno::{Model, StackedNER};
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let lines = std::fs::read_to_string(&arguments[2]).expect("the texts can be read");
    let texts: Vec<String> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a line of JSON"))
        .map(|line| line["text"].as_str().expect("a text").to_owned())
        .collect();
    let (version, seconds, found) = match arguments[1].as_str() {
        "anno" => {
            let model = StackedNER::default();
            // What is built at the first use is not counted.
            model.extract_entities(&texts[0], None).expect("anno reads the text");
            let start = spent();
            let names: usize = texts.iter().map(|text| model.extract_entities(text, None).expect("anno reads the text").len()).sum();
            ("0.13.0", spent() - start, serde_json::json!({ "names": names }))
        }
        "unicode-segmentation" => {
            let start = spent();
            let sentences: usize = texts.iter().map(|text| text.unicode_sentences().count()).sum();
            let words: usize = texts.iter().map(|text| text.unicode_words().count()).sum();
            ("1.13.3", spent() - start, serde_json::json!({ "sentences": sentences, "words": words }))
        }
        other => panic!("no peer {other}"),
    };
    println!("{}", serde_json::json!({ "version": version, "seconds": seconds.as_secs_f64(), "found": found }));
}

/// The processor time of this process: both peers run on its one thread.
fn spent() -> Duration {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux tells the time that a thread has run");
    Duration::from_nanos(spent.split(' ').next().and_then(|spent| spent.parse().ok()).expect("nanoseconds"))
}
