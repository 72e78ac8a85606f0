//! Inputs that broke a promise once, or nearly, each tried again on all that the fuzz targets try.
//!
//! A new one is the file that the fuzzer left in `target/fuzz/found/`, made as small as it gets, and named for what it shows.

mod common;
#[path = "../fuzz/src/promises.rs"]
mod promises;

use std::path::PathBuf;

/// A fuzz target, and what it tries.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 5] = [
    ("pipeline", promises::pipeline),
    ("page", promises::page),
    ("dump", promises::dump),
    ("field", promises::field),
    ("reread", promises::reread),
];

#[test]
fn what_was_found_stays_mended() {
    let found = common::files_below(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/found"));
    assert!(!found.is_empty(), "tests/found is empty");
    for file in found.into_iter().filter(|file| !file.ends_with("README.md")) {
        let bytes = std::fs::read(&file).expect("a found input");
        for (name, target) in TARGETS {
            println!("{name} on {}", file.display());
            target(&bytes);
        }
    }
}
