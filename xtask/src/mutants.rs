//! `cargo xtask mutants`: what would happen if a rule were a little different, and would anybody notice?
//!
//! cargo-mutants breaks the code in one small way (`<` becomes `<=`, a function gives `true`) and runs the tests; then in the
//! next. What no test notices is either a line of a cable that nobody looks after, or a difference that cannot matter. Those
//! stand in `docs/mutants.md`, each with the reason. Those that nobody has looked into yet stand in `.cargo/mutants-open.txt`: that
//! list only becomes shorter. `.cargo/mutants.toml` says which code and which tests.

use crate::failure::{Failure, Outcome};
use crate::{process, project, setup};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the differences that cannot matter are listed.
const EXPLAINED: &str = "docs/mutants.md";

/// Where those are listed that were missed before, and that nobody has looked into.
const OPEN: &str = ".cargo/mutants-open.txt";

const ADVICE: &str = "Write a test that notices: a line that goes, or a look-alike that stays. Where the difference cannot matter, \
    add a row with the reason to docs/mutants.md.";

/// Breaks the files, or all that `.cargo/mutants.toml` names; of a shard `k/n`, only every `n`th mutant.
///
/// # Errors
/// When something is broken and no test notices, unless `docs/mutants.md` explains it.
pub fn run(shard: Option<&str>, files: &[&str]) -> Outcome {
    let program = setup::for_mutants()?;
    let folder = project::target().join("mutants");
    let copies = copies(&folder)?;
    let mut command = Command::new(program);
    command.current_dir(project::root()).arg("mutants").arg("--output").arg(&folder);
    command.env("TMPDIR", copies).env_remove("CARGO_TARGET_DIR");
    // What a test found with one mutant must not fail it with all that come after.
    command.env("INSTA_UPDATE", "no").env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1");
    if let Some(shard) = shard {
        command.args(["--sharding", "round-robin", "--shard", shard]);
    }
    // Not `--file`: that would come on top of the files that the settings name.
    for file in files {
        command.arg("--re").arg(format!("^{}:", file.replace('.', "\\.")));
    }
    println!("  $ {}", process::command_line(&command));
    let status = command.status().map_err(|error| Failure::new(format!("cargo-mutants did not start: {error}."), ADVICE))?;
    // 2 and 3 say that some were missed or ran into the limit of time.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(Failure::new(
            format!("cargo-mutants ended with {status}; its own words stand above."),
            "See that `cargo test` passes: without that, nothing can be said of what it notices.",
        ));
    }
    judge(&folder.join("mutants.out"))
}

/// The folder for the copies of the project that are broken. The real cables that tests read stand beside the project, so they
/// must stand beside its copies, too.
fn copies(folder: &Path) -> Outcome<PathBuf> {
    let copies = folder.join("copies");
    let unreadable =
        |error: std::io::Error| Failure::new(format!("{}: {error}.", copies.display()), "See that it can be written.");
    fs::create_dir_all(&copies).map_err(unreadable)?;
    #[cfg(unix)]
    if let (Ok(shared), false) = (project::root().join("../shared").canonicalize(), copies.join("shared").exists()) {
        std::os::unix::fs::symlink(shared, copies.join("shared")).map_err(unreadable)?;
    }
    Ok(copies)
}

/// Sets what was missed against what is explained and what is open.
fn judge(out: &Path) -> Outcome {
    let read = |name: &str| fs::read_to_string(out.join(name)).unwrap_or_default();
    let list = |name: &str| fs::read_to_string(project::root().join(name)).unwrap_or_default();
    let (missed, explained, open) = (read("missed.txt"), explained(&list(EXPLAINED)), list(OPEN));
    let unexplained = not_in(missed.lines(), explained.iter().map(String::as_str));
    let unknown = not_in(unexplained.iter().copied(), open.lines());
    println!(
        "{} caught, {} ran into the limit of time, {} did not compile, {} missed; {} of those are explained in {EXPLAINED}, and {} \
         are open ({OPEN}).",
        read("caught.txt").lines().count(),
        read("timeout.txt").lines().count(),
        read("unviable.txt").lines().count(),
        missed.lines().count(),
        missed.lines().count() - unexplained.len(),
        unexplained.len() - unknown.len()
    );
    if unknown.is_empty() {
        return Ok(());
    }
    unknown.iter().for_each(|mutant| println!("  missed: {mutant}"));
    Err(Failure::new(format!("{} mutants that no test notices are neither explained nor known.", unknown.len()), ADVICE))
}

/// The mutants of the rows of a table, as `file: name`. In a table, a bar inside a name is written as `\|`.
fn explained(document: &str) -> Vec<String> {
    let rows = document.lines().filter(|line| line.starts_with("| `"));
    let mutant = |line: &str| {
        let line = line.replace("\\|", "|");
        let mut names = line.split('`').skip(1).step_by(2);
        Some(format!("{}: {}", names.next()?, names.next()?))
    };
    rows.filter_map(mutant).collect()
}

/// The missed ones that a list does not have. A list has a mutant's name without its place, since lines move: an entry stands
/// for one mutant of that name.
fn not_in<'a, 'b>(missed: impl Iterator<Item = &'a str>, list: impl Iterator<Item = &'b str>) -> Vec<&'a str> {
    let mut left: BTreeMap<(String, String), usize> = BTreeMap::new();
    for key in list.filter_map(place_and_name) {
        *left.entry(key).or_default() += 1;
    }
    let is_new = |mutant: &&str| match place_and_name(mutant).and_then(|key| left.get_mut(&key)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    missed.filter(is_new).collect()
}

/// `src/noise/tail.rs:31:8: replace < with <= in ends` is `src/noise/tail.rs` and `replace < with <= in ends`.
fn place_and_name(mutant: &str) -> Option<(String, String)> {
    let (place, name) = mutant.split_once(": ")?;
    Some((place.split(':').next()?.to_owned(), name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_stands_for_one_mutant_wherever_its_line_is() {
        let document = "| file | mutation | why |\n|---|---|---|\n\
            | `src/noise/tail.rs` | `replace < with <= in ends` | The two are never equal: `a` and `b` |\n\
            | `src/role/wrap.rs` | `replace \\|\\| with && in of` | Only slower. |\n";
        let explained = explained(document);
        assert_eq!(explained, ["src/noise/tail.rs: replace < with <= in ends", "src/role/wrap.rs: replace || with && in of"]);
        let missed = ["src/noise/tail.rs:31:8: replace < with <= in ends", "src/role/wrap.rs:9:1: replace || with && in of"];
        let list = || explained.iter().map(String::as_str);
        assert!(not_in(missed.into_iter(), list()).is_empty());
        let second = "src/noise/tail.rs:39:8: replace < with <= in ends";
        assert_eq!(not_in(missed.into_iter().chain([second]), list()), [second]);
        assert_eq!(not_in([second].into_iter(), [].into_iter()), [second]);
    }

    #[test]
    fn the_settings_name_tests_that_there_are() {
        let settings = fs::read_to_string(project::root().join(".cargo/mutants.toml")).expect("the settings");
        let names: Vec<&str> = settings.split('"').collect();
        let tests = names.windows(3).filter(|words| words[0] == "--test").map(|words| words[2]);
        assert!(tests.clone().count() > 5, "{settings}");
        for test in tests {
            assert!(project::root().join(format!("tests/{test}.rs")).is_file(), "{test}");
        }
    }
}
