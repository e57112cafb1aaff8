//! Any table is taken or refused with a reason; a table that is taken can be read from.

#![no_main]

#[path = "../folder.rs"]
mod folder;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|table: &str| {
    // A table is called like its file, so the file is called as the first header says.
    let named = table.lines().find_map(|line| line.strip_prefix("#% table: ")).unwrap_or("titles").trim();
    let sound = named.len() < 40 && named.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    folder::try_lexicon(&format!("{}.tsv", if sound { named } else { "titles" }), table);
});
