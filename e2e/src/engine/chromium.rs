//! Chromium with chromedriver.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities};

use super::{Engine, Kind};

/// Chromium with chromedriver, from the PATH or from `CHROMEDRIVER`.
#[derive(Debug, Clone, Copy)]
pub struct Chromium;

/// No window and nothing the browser would ask the network for on its own.
const ARGUMENTS: [&str; 10] = [
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
    fn kind(&self) -> Kind {
        Kind::Chromium
    }

    fn driver(&self, port: u16, folder: &Path) -> Command {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        command.arg(format!("--port={port}")).env("TMPDIR", folder);
        command
    }

    fn capabilities(&self, profile: &Path) -> WebDriverResult<Capabilities> {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
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
