//! Whether the built site is newer than everything it is built from, so that serving it again need not build it.

use crate::project;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What the site is built from, below the project's root.
const SOURCES: [&str; 11] = [
    "src",
    "style",
    "public",
    "offline",
    "index.html",
    "boot.js",
    "proof.js",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "xtask/src",
];

/// True when `dist/index.html` is newer than every source. A file that is taken away makes its folder newer.
#[must_use]
pub fn is_fresh() -> bool {
    let root = project::root();
    let built = time_of(&project::dist().join("index.html"));
    let newest = SOURCES.iter().filter_map(|source| newest_below(&root.join(source))).max();
    matches!((built, newest), (Some(built), Some(newest)) if built > newest)
}

/// The time of the newest file or folder at or below a path.
fn newest_below(path: &Path) -> Option<SystemTime> {
    let mut newest = None;
    let mut waiting: Vec<PathBuf> = vec![path.to_owned()];
    while let Some(path) = waiting.pop() {
        newest = newest.max(time_of(&path));
        waiting.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
    }
    newest
}

fn time_of(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_of_a_folder_is_its_newest_file() {
        let folder = std::env::temp_dir().join(format!("enclair-fresh-{}", std::process::id()));
        let inner = folder.join("inner");
        fs::create_dir_all(&inner).expect("a folder");
        let file = inner.join("late");
        fs::write(&file, "x").expect("a file");
        let late = SystemTime::now() + std::time::Duration::from_secs(60);
        fs::File::options().write(true).open(&file).and_then(|file| file.set_modified(late)).expect("a time");
        assert_eq!(newest_below(&folder), time_of(&file));
        assert_eq!(newest_below(&folder.join("missing")), None);
        fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
