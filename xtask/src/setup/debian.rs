//! Debian's packages, where they are the way.

use crate::failure::{Failure, Outcome};
use crate::process;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// Whether this is Debian or a system made from it.
#[must_use]
pub fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && process::find("apt-get").is_some()
}

/// Installs those of the packages that are not there yet.
///
/// # Errors
/// When the right to install is missing or a package cannot be had.
pub fn install(packages: &[&str]) -> Outcome {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    refresh_lists();
    let mut command = as_root("env");
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "--no-install-recommends"]).args(&missing);
    process::run(&mut command, &format!("Have them installed: `apt-get install {}`, as root.", missing.join(" ")))
}

/// A command with the right to change the system: straight for root, through sudo for others.
#[must_use]
pub fn as_root(program: &str) -> Command {
    let is_root = process::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if is_root || process::find("sudo").is_none() {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.arg(program);
    command
}

/// The failure for a system that is not Debian's.
#[must_use]
pub fn not_here(what: &str, advice: &str) -> Failure {
    Failure::new(format!("{what} is missing, and only on Debian is it known how to bring it."), advice)
}

fn is_installed(package: &str) -> bool {
    process::answer(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_some_and(|status| status == "installed")
}

/// Fetches the lists of packages, once in a run: a fresh image has none.
fn refresh_lists() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        let mut command = as_root("apt-get");
        command.args(["update", "--quiet"]);
        // One source out of many may be out of reach; whether it is needed shows when the packages are asked for.
        if process::run(&mut command, "").is_err() {
            println!("Not all package lists could be fetched; going on with those at hand.");
        }
    });
}
