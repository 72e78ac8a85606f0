//! Every pinned version, in one place.

use crate::failure::{Failure, Outcome};
use crate::project;
use std::fs;

/// Trunk builds the site. 0.22 needs a newer compiler than the project does.
pub const TRUNK: &str = "0.21.14";

/// cargo-deny holds the crates to `deny.toml` (`cargo xtask deny`).
pub const CARGO_DENY: &str = "0.20.2";

/// cargo-mutants breaks the parser in small ways (`cargo xtask mutants`).
pub const CARGO_MUTANTS: &str = "27.1.0";

/// The npm package that brings `wasm-opt`. Debian's own is too old for the features that compilers now use.
pub const BINARYEN: &str = "132.0.0";

/// What `wasm-opt --version` calls itself, in the form that trunk wants.
pub const WASM_OPT: &str = "version_132";

/// The npm package that looks for what shuts readers out (`cargo xtask e2e`).
pub const AXE: &str = "4.14.1";

/// The npm package that knows the HTML standard (`cargo xtask lighthouse`).
pub const HTML_VALIDATE: &str = "10.17.0";

/// The npm package that gives the page marks (`cargo xtask lighthouse`).
pub const LIGHTHOUSE: &str = "13.5.0";

/// Geckodriver drives Firefox (`cargo xtask e2e`).
pub const GECKODRIVER: &str = "0.37.1";

/// The version of `wasm-bindgen` in the lock file: its command must match the library to the last digit.
///
/// # Errors
/// When the lock file is missing or does not hold it.
pub fn wasm_bindgen() -> Outcome<String> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock")).map_err(|error| {
        Failure::new(format!("Cargo.lock cannot be read: {error}."), "Restore it: `git checkout Cargo.lock`.")
    })?;
    locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock holds no wasm-bindgen.", "Restore it: `git checkout Cargo.lock`."))
}

/// The version of a package in the text of a lock file; the first, should there be several.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    let version = lines.nth(1)?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.58\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures").as_deref(), Some("0.4.58"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn the_projects_own_lock_file_names_it() {
        assert!(wasm_bindgen().expect("the lock file is committed").starts_with("0.2."));
    }

    #[test]
    fn the_two_names_of_binaryen_agree() {
        assert_eq!(WASM_OPT.strip_prefix("version_"), BINARYEN.split('.').next());
    }
}
