//! Other programs: finding them, asking them for their version, running them where everybody can see it.

use crate::failure::{Failure, Outcome};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs a command with its output on the terminal, after showing its command line.
///
/// # Errors
/// When it cannot be started or ends with a failure; `advice` says what to do then.
pub fn run(command: &mut Command, advice: &str) -> Outcome {
    println!("  $ {}", command_line(command));
    let status =
        command.status().map_err(|error| Failure::new(format!("`{}` did not start: {error}.", command_line(command)), advice))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` ended with {status}; its own words stand above.", command_line(command)), advice))
}

/// What a command writes to standard output, trimmed; `None` when it does not start or fails.
#[must_use]
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Where a program stands on the PATH.
#[must_use]
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| program_in(&folder, program))
}

/// The program in this folder, under any of the endings that the system runs.
#[must_use]
pub fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    // npm writes `.cmd` files on Windows.
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{program}{ending}"))).find(|file| file.is_file())
}

/// The PATH with these folders before all others.
#[must_use]
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let present = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&present));
    // Only a folder whose name holds the separator is refused, and such a one never works on a PATH.
    env::join_paths(all).unwrap_or(present)
}

/// The cargo that runs this program, so that a `+toolchain` given to it holds for everything native.
#[must_use]
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::project::root());
    command
}

/// A command as it would be typed.
#[must_use]
pub fn command_line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let words = command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains(' ') { format!("\"{word}\"") } else { word.into_owned() }
    });
    std::iter::once(name.into_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_says_which_and_what_to_do() {
        let failure = run(Command::new("rustc").arg("--no-such-option"), "Leave it out.").expect_err("rustc refuses");
        let text = failure.to_string();
        assert!(text.contains("`rustc --no-such-option` ended with") && text.ends_with("What to do: Leave it out."));
    }

    #[test]
    fn a_missing_program_is_a_failure_and_no_panic() {
        let failure = run(&mut Command::new("enclair-no-such-program"), "Install it.").expect_err("it is missing");
        assert!(failure.to_string().contains("did not start"));
        assert_eq!(answer(&mut Command::new("enclair-no-such-program")), None);
        assert_eq!(find("enclair-no-such-program"), None);
    }

    #[test]
    fn folders_given_come_first_on_the_path() {
        let path = path_with(&[PathBuf::from("first"), PathBuf::from("second")]);
        let folders: Vec<PathBuf> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [PathBuf::from("first"), PathBuf::from("second")]);
    }
}
