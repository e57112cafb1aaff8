//! Prints who says what in a text: `cargo run --example quotes < article.txt`.

use std::io::{self, Read};

fn main() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let graph = ascribe::extract(&text);
    for statement in &graph.statements {
        let speaker = statement.speaker.and_then(|id| graph.entities.iter().find(|entity| entity.id == id));
        let source = statement.source.as_ref().map_or("?", |source| &source.text);
        let content: Vec<&str> = statement.content.iter().map(|piece| piece.text.as_str()).collect();
        println!("{}: {}", speaker.map_or(source, |entity| &entity.name), content.join(" … "));
    }
    Ok(())
}
