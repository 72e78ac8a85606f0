//! `cargo xtask deny`: what the crates that this project builds on are held to (`deny.toml`), by cargo-deny.
//!
//! Licences, sources and bans are read from the lock files and the crates themselves. Advisories stand in a database that is
//! fetched from its own server. Where that is out of reach nothing is known of them, and the words say so; where
//! `ENCLAIR_ADVISORIES=1` says that it can be had, as in the project's workflows, not having it is an error.

use crate::failure::{Failure, Outcome};
use crate::{process, project, setup};
use std::process::Command;

/// The workspace, and the fuzz targets with a lock file of their own.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// Holds both lock files to `deny.toml`.
///
/// # Errors
/// When a crate does not hold to it, or the advisories cannot be had although they must.
pub fn run() -> Outcome {
    let program = setup::for_dependencies()?;
    let deny = || {
        let mut command = Command::new(&program);
        command.current_dir(project::root());
        command
    };
    for manifest in MANIFESTS {
        // One list of bans for both lock files: not each has every crate that it names.
        check(&mut deny(), manifest, &["--allow", "unused-wrapper", "bans", "licenses", "sources"])?;
    }
    println!("  Fetching the database of advisories …");
    let fetched = deny().args(["--log-level", "off", "fetch", "db"]).status().is_ok_and(|status| status.success());
    if !fetched {
        return without_advisories();
    }
    MANIFESTS.iter().try_for_each(|manifest| check(&mut deny(), manifest, &["advisories"]))
}

fn check(command: &mut Command, manifest: &str, what: &[&str]) -> Outcome {
    command.args(["--workspace", "--locked", "--manifest-path", manifest, "--config", "deny.toml", "check"]).args(what);
    process::run(
        command,
        "Take the crate out, or another version of it (`cargo update -p NAME`). An exception goes into deny.toml with its reason.",
    )
}

/// The database is out of reach: an error where it must be had, and plain words where it need not be.
fn without_advisories() -> Outcome {
    if std::env::var_os("ENCLAIR_ADVISORIES").is_some_and(|value| value == "1") {
        return Err(Failure::new(
            "The database of advisories could not be fetched, and ENCLAIR_ADVISORIES=1 says that it must be.",
            "See that this machine reaches the server that cargo-deny names (`cargo deny fetch db`), and run this again.",
        ));
    }
    println!(
        "  NOT CHECKED: known faults of the crates, and versions that were withdrawn. Their database is out of reach from this\n  \
         machine. Licences, sources and bans were checked."
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::MANIFESTS;
    use crate::project;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn lock_files(folder: &Path, out: &mut BTreeSet<PathBuf>) {
        for path in fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && name != "target" && !name.starts_with('.') {
                lock_files(&path, out);
            } else if name == "Cargo.lock" {
                out.insert(path);
            }
        }
    }

    #[test]
    fn no_lock_file_of_the_project_is_left_out() {
        let mut found = BTreeSet::new();
        lock_files(&project::root(), &mut found);
        let known = MANIFESTS.iter().map(|manifest| project::root().join(manifest).with_extension("lock")).collect();
        assert_eq!(found, known);
    }

    #[test]
    fn the_workflow_insists_on_the_advisories() {
        let workflow = fs::read_to_string(project::root().join(".github/workflows/ci.yml")).expect("the workflow");
        assert!(workflow.contains("ENCLAIR_ADVISORIES: \"1\""), "{workflow}");
    }
}
