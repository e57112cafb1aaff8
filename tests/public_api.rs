//! The public interface is the one that was reviewed: `tests/api/public.rs.txt` lists it.
//!
//! After a change that is meant: `UPDATE_API=1 cargo test --test public_api`, then read the difference as a user would.

mod api;

use std::fs;
use std::path::Path;

#[test]
fn the_public_interface_is_the_one_that_was_reviewed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listing = api::listing(&root.join("src"));
    let reviewed = root.join("tests/api/public.rs.txt");
    if std::env::var_os("UPDATE_API").is_some() {
        fs::write(&reviewed, &listing).unwrap();
    }
    let expected = fs::read_to_string(&reviewed).unwrap();
    let differs = listing.lines().zip(expected.lines()).position(|(now, then)| now != then);
    if let Some(line) = differs {
        let context = |text: &str| text.lines().skip(line.saturating_sub(3)).take(8).collect::<Vec<_>>().join("\n");
        panic!(
            "the public interface changes at line {} of tests/api/public.rs.txt:\n{}\n\nwas\n{}\n\nIf it is meant: UPDATE_API=1 cargo test --test public_api",
            line + 1,
            context(&listing),
            context(&expected)
        );
    }
    assert_eq!(
        listing.lines().count(),
        expected.lines().count(),
        "items were added or taken away at the end; see tests/public_api.rs"
    );
}

#[test]
fn public_types_can_go_to_other_threads() {
    fn holds<T: Send + Sync + Unpin + std::panic::UnwindSafe + 'static>() {}
    holds::<ascribe::Extractor>();
    holds::<ascribe::ExtractorBuilder>();
    holds::<ascribe::ClaimGraph>();
    holds::<ascribe::Corpus>();
    fn can_be_sent<T: Send + Sync + Unpin + 'static>() {}
    can_be_sent::<ascribe::Error>();
}
