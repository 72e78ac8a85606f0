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

/// Why the test of this name is not for this engine; `None` when it is.
#[must_use]
pub fn reason(kind: Kind, test: &str) -> Option<&'static str> {
    all().find(|skip| skip.engine == kind.name() && skip.test == test).map(|skip| skip.reason)
}

/// The reason for the test that this thread runs: it has the test's name.
#[must_use]
pub fn here(kind: Kind) -> Option<&'static str> {
    reason(kind, std::thread::current().name()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A file that is not named there would never be run.
    #[test]
    fn every_file_of_tests_is_part_of_the_program() {
        let folder = crate::site::root().join("e2e/tests");
        let all = fs::read_to_string(folder.join("all.rs")).expect("the tests' program");
        for file in fs::read_dir(folder).expect("the tests").flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            let Some(name) = name.strip_suffix(".rs").filter(|name| *name != "all") else { continue };
            assert!(all.lines().any(|line| line == format!("mod {name};")), "tests/all.rs does not name {name}");
        }
    }

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
