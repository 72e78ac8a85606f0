//! The end-to-end tests in one engine, and a second look at what failed.
//!
//! A browser that the system stops, or a machine that stands still for minutes, fails a test that says nothing of the page.
//! What failed is run once more, by itself. What passes then is named, so that it is looked into; what fails again fails the
//! run, and so does everything when more failed than mishaps explain.

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::{process, project};
use std::io::{BufRead, BufReader};
use std::process::{ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// More failures than this are no mishaps.
const MISHAPS: usize = 2;

/// How long to wait for a line before looking whether the tests have ended.
const A_MOMENT: Duration = Duration::from_secs(2);

const ADVICE: &str = "Look at the first failed test above and at its pictures below target/; `cargo xtask e2e --engine NAME` runs \
                      these tests alone.";

/// Runs them.
///
/// # Errors
/// When a test fails twice, or too many fail once.
pub fn run(engine: Engine) -> Outcome {
    let mut first = command(engine);
    println!("  $ {}", process::command_line(&first));
    let failed = failures(&mut first)?;
    if failed.is_empty() {
        return Ok(());
    }
    if failed.len() > MISHAPS {
        return Err(Failure::new(
            format!("{} tests failed in {}; their own words stand above.", failed.len(), engine.name()),
            ADVICE,
        ));
    }
    println!("\n  Once more, by themselves: {}", failed.join(", "));
    let mut second = command(engine);
    second.arg("--").arg("--exact").args(&failed);
    process::run(&mut second, ADVICE)?;
    println!("\n  PASSED ONLY THE SECOND TIME in {}: {}. Find out why, and mend it.", engine.name(), failed.join(", "));
    Ok(())
}

fn command(engine: Engine) -> Command {
    let mut command = process::cargo();
    command.args(["test", "--package", "e2e", "--no-fail-fast"]).env("ENCLAIR_ENGINE", engine.name());
    if project::is_ci() {
        command.arg("--locked");
    }
    command
}

/// Runs the tests, shows what they say, and gives the names of those that failed.
fn failures(command: &mut Command) -> Outcome<Vec<String>> {
    let broken = |what: String| Failure::new(what, ADVICE);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| broken(format!("The tests did not start: {error}.")))?;
    let lines = lines_of(child.stdout.take());
    let mut failed = Vec::new();
    let mut status = None;
    loop {
        match lines.recv_timeout(A_MOMENT) {
            Ok(line) => {
                failed.extend(failed_test(&line).map(str::to_owned));
                println!("{line}");
            }
            // A browser that outlives the tests holds their output open: what counts is that they have ended.
            Err(RecvTimeoutError::Timeout) if status.is_none() => {
                status = child.try_wait().map_err(|error| broken(format!("The tests were lost: {error}.")))?;
            }
            Err(_) => break,
        }
    }
    let status = match status {
        Some(status) => status,
        None => child.wait().map_err(|error| broken(format!("The tests were lost: {error}.")))?,
    };
    if !status.success() && failed.is_empty() {
        return Err(broken(format!("The tests ended with {status}; their own words stand above.")));
    }
    Ok(failed)
}

/// The lines of an output, as they come.
fn lines_of(output: Option<ChildStdout>) -> Receiver<String> {
    let (send, lines) = mpsc::channel();
    thread::spawn(move || {
        let read = output.into_iter().flat_map(|output| BufReader::new(output).lines()).map_while(Result::ok);
        // Nobody listens any more once the tests have ended.
        read.into_iter().try_for_each(|line| send.send(line)).unwrap_or_default();
    });
    lines
}

/// The test that this line of the runner says has failed.
fn failed_test(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

#[cfg(test)]
mod tests {
    use super::failed_test;

    #[test]
    fn failed_tests_are_told_by_their_line() {
        assert_eq!(failed_test("test looks::light_and_dark ... FAILED"), Some("looks::light_and_dark"));
        for line in ["test looks::light_and_dark ... ok", "test result: FAILED. 3 passed; 1 failed", "    looks::light_and_dark"]
        {
            assert_eq!(failed_test(line), None, "{line}");
        }
    }
}
