//! The driver of Firefox, which Debian does not package.

use super::cargo_tool::CargoTool;
use super::tool_folder;
use crate::{process, versions};
use std::path::PathBuf;

const PACKAGE: &str = "geckodriver";

/// Geckodriver, built from source.
#[must_use]
pub fn tool() -> CargoTool {
    CargoTool::new(PACKAGE, versions::GECKODRIVER, &["--locked"])
}

/// Where it stands; the one that was set up first.
#[must_use]
pub fn program() -> Option<PathBuf> {
    let own = process::program_in(&tool_folder(PACKAGE, versions::GECKODRIVER).join("bin"), PACKAGE);
    own.or_else(|| process::find(PACKAGE))
}
