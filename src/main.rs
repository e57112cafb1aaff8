//! The command-line tool: arguments in, graphs out; no linguistic word in it.

use std::io::{self, BufRead, Read, Write};

/// A line of the input.
#[derive(serde::Deserialize)]
struct Record {
    id: String,
    text: String,
    date: Option<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let extractor = ascribe::Extractor::default();
    let mut out = io::stdout().lock();
    if arguments.iter().any(|argument| argument == "jsonl") {
        for line in io::stdin().lock().lines() {
            let record: Record = serde_json::from_str(&line?)?;
            let date = record.date.map(|date| date.parse()).transpose()?;
            serde_json::to_writer(&mut out, &extractor.extract_document(&record.text, Some(&record.id), date)?)?;
            out.write_all(b"\n")?;
        }
    } else {
        let path = arguments.get(1).ok_or("ascribe extract FILE")?;
        let mut text = String::new();
        std::fs::File::open(path)?.read_to_string(&mut text)?;
        serde_json::to_writer_pretty(&mut out, &extractor.extract(&text))?;
    }
    Ok(())
}
