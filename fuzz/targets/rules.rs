//! Any file of rules is taken or refused with a reason; rules that are taken can be run.

#![no_main]

#[path = "../folder.rs"]
mod folder;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|rules: &str| {
    folder::try_lexicon("mine.rules", rules);
});
