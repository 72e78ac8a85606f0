//! Tests that an engine cannot run, each with the reason: `e2e/skips.tsv`.
//!
//! `cargo xtask e2e` prints the list for the engine it runs. A test that is not on it must pass in every engine.

use crate::engine::Kind;

/// `engine`, `file::test`, reason; tabs between them.
const LIST: &str = include_str!("../skips.tsv");

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skip {
    /// The engine's name.
    pub engine: &'static str,
    /// The file below `tests/` and the test, as in `print::it_prints_to_pdf`.
    pub test: &'static str,
    /// Why it cannot be run there.
    pub reason: &'static str,
}

/// All lines of the list.
pub fn all() -> impl Iterator<Item = Skip> {
    LIST.lines().skip(1).filter_map(|line| {
        let mut cells = line.splitn(3, '\t');
        Some(Skip { engine: cells.next()?, test: cells.next()?, reason: cells.next()? })
    })
}

/// Why the test of this name, in the file that is running, is not for this engine; `None` when it is.
#[must_use]
pub fn reason(kind: Kind, file: &str, test: &str) -> Option<&'static str> {
    let name = format!("{file}::{test}");
    all().find(|skip| skip.engine == kind.name() && skip.test == name).map(|skip| skip.reason)
}

/// The reason for the test that this thread runs.
#[must_use]
pub fn here(kind: Kind) -> Option<&'static str> {
    let program = std::env::current_exe().ok()?;
    // `hostile-0123456789abcdef`: cargo names a test's program after its file.
    let file = program.file_stem()?.to_str()?.rsplit_once('-')?.0.to_owned();
    reason(kind, &file, std::thread::current().name()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_line_names_a_test_that_there_is() {
        assert_eq!(all().count() + 1, LIST.lines().count(), "each line has three cells");
        for skip in all() {
            assert!(["firefox", "webkit"].contains(&skip.engine), "all of it runs in Chromium: {skip:?}");
            let (file, test) = skip.test.split_once("::").expect("a file and a test");
            let path = crate::site::root().join(format!("e2e/tests/{file}.rs"));
            let text = fs::read_to_string(&path).unwrap_or_default();
            assert!(text.contains(&format!("fn {test}(")), "{skip:?}");
            assert!(skip.reason.len() > 20, "{skip:?}");
        }
    }
}
