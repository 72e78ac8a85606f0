//! `cargo xtask lighthouse`: the mark-up of the built page held to the standard, and the marks that Lighthouse gives it, as
//! on a phone and as on a desk. Anything under 100 for accessibility or for good practice fails.

use crate::failure::{Failure, Outcome};
use crate::server::Server;
use crate::setup::{browser, npm};
use crate::{process, project, setup};
use std::path::Path;
use std::process::Command;

/// Reads the report, prints the marks and what cost some, and fails with the exit code 1.
const READ: &str = include_str!("lighthouse.js");

/// Sets up Lighthouse and has it judge the site in `dist/`.
///
/// # Errors
/// When it cannot be run, or gives less than full marks.
pub fn run() -> Outcome {
    setup::for_lighthouse()?;
    validate()?;
    let no_site = |error| Failure::new(format!("The site could not be served: {error}."), "Build it: `cargo xtask dist`.");
    let server = Server::start(&project::dist(), "/", 0).map_err(no_site)?;
    for (name, options) in [("phone", &[][..]), ("desktop", &["--preset=desktop"][..])] {
        let report = project::target().join(format!("lighthouse-{name}.json"));
        judge(&server.url(), options, &report)?;
        let mut read = Command::new("node");
        let read = read.arg("-e").arg(READ).arg(name).arg(&report).status();
        if !read.is_ok_and(|status| status.success()) {
            return Err(Failure::new("Lighthouse gives less than full marks.", "Mend what is named above."));
        }
    }
    Ok(())
}

fn validate() -> Outcome {
    let script =
        npm::HTML_VALIDATE.script().ok_or_else(|| Failure::new("html-validate is not set up.", "Run `cargo xtask setup`."))?;
    let mut command = Command::new("node");
    command.arg(script).args(["--preset", "standard,a11y"]).arg(project::dist().join("index.html"));
    process::run(&mut command, "Mend index.html where it says.")
}

fn judge(address: &str, options: &[&str], report: &Path) -> Outcome {
    let script = npm::LIGHTHOUSE.script().ok_or_else(|| Failure::new("Lighthouse is not set up.", "Run `cargo xtask setup`."))?;
    let mut command = Command::new("node");
    command
        .arg(script)
        .arg(address)
        .args(["--only-categories=accessibility,best-practices", "--output=json", "--quiet"])
        .arg(format!("--output-path={}", report.display()))
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage")
        .args(options)
        // It tells nobody that it ran.
        .arg("--no-enable-error-reporting");
    if let Some(browser) = browser::program() {
        command.env("CHROME_PATH", browser);
    }
    process::run(&mut command, "Its words stand above. It needs Node.js 20 or newer and a Chromium.")
}
