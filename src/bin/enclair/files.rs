//! The files that the arguments name: those below a folder in the order of their paths.

use std::fs;
use std::path::Path;

/// Every argument, and instead of a folder the files below it. A folder that cannot be listed stays what it is: reading it says why.
pub(crate) fn below(arguments: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    for argument in arguments {
        if argument != "-" && Path::new(argument).is_dir() {
            below_folder(Path::new(argument), &mut out);
        } else {
            out.push(argument.clone());
        }
    }
    out
}

/// Folders are listed one after the other, not each inside the one above it: there may be any number of them in each other. Links to
/// folders are not followed, since they may lead round in a circle.
fn below_folder(folder: &Path, out: &mut Vec<String>) {
    let first = out.len();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            out.push(folder.to_string_lossy().into_owned());
            continue;
        };
        for entry in entries.flatten().filter(|entry| !entry.file_name().to_string_lossy().starts_with('.')) {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_symlink() && entry.path().is_dir() => {}
                _ => out.push(entry.path().to_string_lossy().into_owned()),
            }
        }
    }
    out[first..].sort();
}
