//! The texts of the fixtures.

use std::fs;
use std::path::{Path, PathBuf};

/// Their paths, in order.
pub fn all() -> Vec<PathBuf> {
    let folders = ["fixtures", "fixtures/small"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let mut texts: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    texts
}
