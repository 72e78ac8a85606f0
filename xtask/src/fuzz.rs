//! `cargo xtask fuzz`: the targets of `fuzz/`, built and run on the compiler that is there.
//!
//! A coverage-guided fuzzer usually asks for a nightly compiler, because it also looks for faults of memory. The parser
//! has no unsafe code, so the counters alone are wanted, and any compiler can put those in.

use crate::failure::{Failure, Outcome};
use crate::{process, project, setup};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The fuzz targets, in the order in which they run.
pub const TARGETS: [&str; 5] = ["pipeline", "page", "dump", "field", "reread"];

/// How long each target runs in the checks: long enough to see that it works and starts from good inputs.
pub const SMOKE_SECONDS: u32 = 6;

/// What the compiler is asked for: counters on every edge and on every comparison.
const COUNTERS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Every target, or the named one, for so many seconds each.
///
/// # Errors
/// When a target does not build, or finds an input that breaks a promise: the message says where the input is.
pub fn run(target: Option<&str>, seconds: u32) -> Outcome {
    setup::for_fuzzing()?;
    let programs = build()?;
    let seeds = seeds()?;
    for name in TARGETS.iter().filter(|name| target.is_none_or(|wanted| wanted == **name)) {
        one(&programs, &seeds, name, seconds)?;
    }
    Ok(())
}

fn folder() -> PathBuf {
    project::target().join("fuzz")
}

/// Builds all targets and gives the folder they are in.
fn build() -> Outcome<PathBuf> {
    let host = process::answer(process::cargo().args(["-vV"]))
        .and_then(|answer| answer.lines().find_map(|line| line.strip_prefix("host: ").map(str::to_owned)))
        .ok_or_else(|| Failure::new("cargo does not say what machine this is.", "Look at `cargo -vV`."))?;
    let mut command = process::cargo();
    // With a target named, what runs while compiling (build scripts, macros) goes without the counters.
    command.args(["build", "--release", "--manifest-path", "fuzz/Cargo.toml", "--target", &host]);
    command.arg("--target-dir").arg(folder()).env("RUSTFLAGS", COUNTERS);
    if project::is_ci() {
        command.arg("--locked");
    }
    process::run(&mut command, "Mend fuzz/ so that it compiles again; the fuzzer's library needs a C++ compiler.")?;
    Ok(folder().join(host).join("release"))
}

/// The invented cables, and what was found before, in one folder: what the fuzzer starts from.
fn seeds() -> Outcome<PathBuf> {
    let seeds = folder().join("seeds");
    make(&seeds)?;
    let mut folders: Vec<PathBuf> =
        ["tests/fixtures", "tests/found", "public/samples"].iter().map(|name| project::root().join(name)).collect();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| unreadable(&folder, &error))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "md") || path.ends_with("input.md") {
                let name = path.to_string_lossy().replace(['/', '\\', ':'], "_");
                fs::copy(&path, seeds.join(name)).map_err(|error| unreadable(&path, &error))?;
            }
        }
    }
    Ok(seeds)
}

fn one(programs: &Path, seeds: &Path, name: &str, seconds: u32) -> Outcome {
    let (corpus, found) = (folder().join("corpus").join(name), folder().join("found").join(name));
    make(&corpus)?;
    make(&found)?;
    let mut command = Command::new(programs.join(name));
    command.arg(&corpus).arg(seeds).args(["-timeout=20", "-max_len=16384", "-print_final_stats=1", "-verbosity=0"]);
    command.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/", found.display()));
    let advice = format!(
        "The input is in {}. Make it small (`-minimize_crash=1`), put it into tests/found, and mend what it broke.",
        found.display()
    );
    process::run(&mut command, &advice)
}

fn make(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| unreadable(folder, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {error}.", path.display()), "See that the folder can be read and written.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_program_and_its_entry() {
        let manifest = fs::read_to_string(project::root().join("fuzz/Cargo.toml")).expect("the manifest");
        for name in TARGETS {
            assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
            assert!(project::root().join(format!("fuzz/fuzz_targets/{name}.rs")).is_file(), "{name}");
        }
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
    }
}
