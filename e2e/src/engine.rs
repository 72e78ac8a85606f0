//! Which browser: how its driver is started and what it is asked for.
//!
//! Everything that differs from engine to engine stands here and, for what WebDriver has no words for, in
//! [`crate::devtools`]. Another engine is another implementation of [`Engine`].

use std::path::Path;
use std::process::Command;

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities};

/// A browser engine with its WebDriver.
pub trait Engine {
    /// The command that starts the driver on a port the system chooses.
    fn driver(&self) -> Command;
    /// The port, from the line of the driver's output that names it.
    fn port(&self, line: &str) -> Option<u16>;
    /// What a session is asked for: no window, the fresh `profile`, the browser's own logs.
    ///
    /// # Errors
    /// When the driver's library cannot write the wishes down.
    fn capabilities(&self, profile: &Path) -> WebDriverResult<Capabilities>;
    /// What to do when the driver cannot be started.
    fn advice(&self) -> &'static str;
}

/// Chromium with chromedriver, from the PATH or from `CHROMEDRIVER`.
#[derive(Debug, Clone, Copy)]
pub struct Chromium;

/// No window and nothing the browser would ask the network for on its own.
const CHROMIUM_ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Many containers give /dev/shm a few MiB only, and Chromium crashes when it is full.
    "--disable-dev-shm-usage",
    "--window-size=1360,1000",
];

impl Engine for Chromium {
    fn driver(&self) -> Command {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        command.arg("--port=0");
        command
    }

    fn port(&self, line: &str) -> Option<u16> {
        let (_, rest) = line.split_once("started successfully on port ")?;
        rest.trim_end().trim_end_matches('.').parse().ok()
    }

    fn capabilities(&self, profile: &Path) -> WebDriverResult<Capabilities> {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in CHROMIUM_ARGUMENTS {
            wanted.add_arg(argument)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        wanted.set("goog:loggingPrefs", json!({ "performance": "ALL", "browser": "ALL" }))?;
        // A dialog is a finding, not something to be clicked away unseen.
        wanted.set("unhandledPromptBehavior", "ignore")?;
        Ok(wanted.into())
    }

    fn advice(&self) -> &'static str {
        "Install Chromium with its driver (`cargo xtask test` does; on Debian: apt-get install chromium chromium-driver), or name the driver in CHROMEDRIVER."
    }
}
