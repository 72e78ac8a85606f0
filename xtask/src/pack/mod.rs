//! What is done to the site after trunk has built it: its build gets a name, its service worker the list of files with
//! their checksums, and the single file is put together.

mod dense;
mod program;
pub mod single;
pub mod site;
pub mod slim;
mod styles;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::io;
use std::path::{Path, PathBuf};

/// The SHA-256 of some bytes, in hexadecimal, as `sha256sum` writes it.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 of some bytes as pages name it: `sha256-…`, in base64.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// Puts `new` in the place of `old`, which must stand there exactly once.
///
/// # Errors
/// When it stands there never, or more than once: the page and this program have gone apart.
pub fn replace_once(text: &str, old: &str, new: &str) -> io::Result<String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        count => Err(io::Error::other(format!("\"{old}\" should stand there once, and does {count} times"))),
    }
}

/// The version of the package, as its manifest says.
///
/// # Errors
/// When the manifest cannot be read or names none.
pub fn version(root: &Path) -> io::Result<String> {
    let manifest = read(&root.join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    line.map(str::to_owned).ok_or_else(|| io::Error::other("Cargo.toml names no version"))
}

/// Reads a text and names the file when that fails.
fn read(file: &Path) -> io::Result<String> {
    std::fs::read_to_string(file).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))
}

/// All files below a folder, sorted, so that every run sees them in the same order.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut found, mut waiting) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_that_everybody_computes() {
        assert_eq!(hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(integrity(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    #[test]
    fn what_is_missing_or_double_is_not_replaced() {
        assert_eq!(replace_once("a b", "a", "c").expect("once"), "c b");
        assert!(replace_once("a a", "a", "c").is_err() && replace_once("b", "a", "c").is_err());
    }
}
