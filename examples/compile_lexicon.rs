//! Compiles `gazetteers/*.tsv` into `gazetteers/compiled/lexicon.bin`, which the library embeds.
//!
//! ```text
//! cargo run --release --example compile_lexicon
//! ```

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let tables = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers"));
    let bytes = ascribe::compile_lexicon(tables)?;
    let to = tables.join("compiled/lexicon.bin");
    std::fs::create_dir_all(tables.join("compiled"))?;
    // The library embeds the file, so an unchanged one is left alone and nothing is built again.
    if std::fs::read(&to).ok().as_deref() != Some(&bytes[..]) {
        std::fs::write(&to, &bytes)?;
    }
    println!("{} bytes", bytes.len());
    Ok(())
}
