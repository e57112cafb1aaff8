//! A file may use only lower layers or its own folder, as DESIGN.md lists them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The layer of every module of `src/`, read from the list under "## Layers" of DESIGN.md: lines of a number and names,
/// which may hold several such groups.
fn layers() -> BTreeMap<String, u8> {
    let design = fs::read_to_string(root().join("DESIGN.md")).unwrap();
    let list = design.split("## Layers").nth(1).and_then(|part| part.split("```").nth(1)).expect("DESIGN.md lists the layers");
    let mut layer = None;
    let mut layers = BTreeMap::new();
    let list = list.strip_prefix("text").unwrap_or(list);
    for word in list.split([' ', ',', '\n']).filter(|word| !word.is_empty()) {
        match word.parse() {
            Ok(number) => layer = Some(number),
            Err(_) => drop(layers.insert(word.to_owned(), layer.expect("a number stands before the first name"))),
        }
    }
    layers
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The module of `src/` that a file belongs to: its folder, or itself.
fn module(path: &Path) -> String {
    let path = path.strip_prefix(root().join("src")).unwrap();
    path.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The modules that the code of a file names by `crate::`; its tests may use anything.
fn uses(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for after in line.split("crate::").skip(1) {
            let names = after.strip_prefix('{').map_or(after, |inside| inside.split('}').next().unwrap_or_default());
            let several = after.starts_with('{');
            let names = names.split(if several { ',' } else { ';' });
            let first =
                |name: &str| name.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned();
            found.extend(names.map(first).filter(|name| name.starts_with(char::is_lowercase)));
        }
    }
    found
}

#[test]
fn every_module_has_a_layer() {
    let layers = layers();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let name = module(&entry.unwrap().path());
        assert!(name == "cli" || name == "bin" || layers.contains_key(&name), "DESIGN.md gives no layer to `{name}`");
    }
}

#[test]
fn files_use_lower_layers_only() {
    let layers = layers();
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let mut wrong = Vec::new();
    for path in files {
        let own = module(&path);
        let Some(layer) = layers.get(&own) else { continue };
        for used in uses(&fs::read_to_string(&path).unwrap()) {
            // Names that are no module are re-exports of the root, which only the root's own callers need.
            let Some(other) = layers.get(&used) else { continue };
            if used != own && other >= layer {
                wrong.push(format!("{} (layer {layer}) uses {used} (layer {other})", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_use_is_seen_in_every_form_of_writing() {
    assert_eq!(uses("use crate::text::{Article};"), ["text"]);
    assert_eq!(uses("use crate::{assemble, value, render::text};"), ["assemble", "value", "render"]);
    assert_eq!(uses("    let x = crate::coref::link();\n// crate::value\n#[cfg(test)]\nuse crate::lexicon;"), ["coref"]);
}
