//! Tells what a person says in several files, and where the files agree or contradict one another:
//! `cargo run --example watch "Samantha Power" a.txt b.txt`.

use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let name = arguments.next().ok_or("usage: watch NAME FILE…")?;
    let extractor = ascribe::Extractor::default();
    let mut graphs = Vec::new();
    for path in arguments {
        graphs.push(extractor.extract_document(&fs::read_to_string(&path)?, Some(&path), None)?);
    }
    for graph in &graphs {
        let watched = graph.entities.iter().find(|entity| entity.name == name || entity.aliases.contains(&name));
        let Some(watched) = watched else { continue };
        for statement in graph.statements.iter().filter(|statement| statement.speaker == Some(watched.id)) {
            let content: Vec<&str> = statement.content.iter().map(|piece| piece.text.as_str()).collect();
            println!("{}:{}: {}", graph.document.id, statement.start, content.join(" … "));
        }
    }
    for link in ascribe::link(&graphs).links {
        println!(
            "{} {} and {} {}: {:?}, {}",
            link.from.document, link.from.statement, link.to.document, link.to.statement, link.kind, link.score
        );
    }
    Ok(())
}
