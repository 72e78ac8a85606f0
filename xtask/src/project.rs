//! Where things stand, and what kind of run this is.

use std::env;
use std::path::{Path, PathBuf};

/// The workspace's root.
///
/// Cargo tells where the package stands at each run; what was compiled in would be wrong once the folder is moved.
#[must_use]
pub fn root() -> PathBuf {
    let told = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let package = Path::new(&told);
    package.parent().unwrap_or(package).to_path_buf()
}

/// The built site.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The whole viewer in one page that runs from a disk.
#[must_use]
pub fn single_file() -> PathBuf {
    root().join("dist-single").join("enclair.html")
}

/// Cargo's target folder for everything native.
#[must_use]
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// The real cable that the tests read; it stands beside the project and is no part of it.
#[must_use]
pub fn real_cable() -> PathBuf {
    root().join("../shared/corpus/seed/cable.txt")
}

/// Whether this is a run of continuous integration, where nothing may be left out unnoticed.
#[must_use]
pub fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// Whether the tests may go without the real cable: always on a person's machine, under CI only when
/// `ENCLAIR_NO_CORPUS=1` says so.
#[must_use]
pub fn may_go_without_corpus() -> bool {
    !is_ci() || env::var_os("ENCLAIR_NO_CORPUS").is_some_and(|value| value == "1")
}

/// The folder for the project's tools: the user's cache, so that every clone shares them and none of them
/// gets in the way of the user's own.
#[must_use]
pub fn cache() -> PathBuf {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .unwrap_or_else(|| target().join("cache"))
        .join("enclair")
}
