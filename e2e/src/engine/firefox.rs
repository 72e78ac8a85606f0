//! Firefox with geckodriver.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, DesiredCapabilities};
use xtask::setup::geckodriver;

use super::{Engine, Kind, WINDOW};
use crate::browser::DOWNLOADS;

/// Firefox with geckodriver, from the PATH, from `GECKODRIVER` or as `cargo xtask` has set it up.
#[derive(Debug, Clone, Copy)]
pub struct Firefox;

impl Engine for Firefox {
    fn kind(&self) -> Kind {
        Kind::Firefox
    }

    fn driver(&self, port: u16, folder: &Path) -> Command {
        let program = std::env::var_os("GECKODRIVER").map(Into::into).or_else(geckodriver::program);
        let mut command = Command::new(program.unwrap_or_else(|| "geckodriver".into()));
        // System access: what a DevTools protocol is to Chromium, scripts in the browser's own window are to Firefox.
        command.args(["--port", &port.to_string(), "--websocket-port", "0", "--allow-system-access"]);
        command.env("TMPDIR", folder);
        command
    }

    fn capabilities(&self, profile: &Path) -> WebDriverResult<Capabilities> {
        let mut wanted: Capabilities = DesiredCapabilities::firefox().into();
        let downloads = profile.join(DOWNLOADS);
        // A profile that the driver makes itself goes away with it, and the tests look into this one afterwards.
        let own = profile.join("firefox");
        std::fs::create_dir_all(&own).ok();
        wanted.set(
            "moz:firefoxOptions",
            json!({
                "args": ["-headless", format!("--width={}", WINDOW.0), format!("--height={}", WINDOW.1), "-profile", own],
                "prefs": {
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.useDownloadDir": true,
                    // The tests read the clipboard, which a person would have to allow each time.
                    "dom.events.testing.asyncClipboard": true,
                    // Nothing that the browser would ask the network for on its own.
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                    "network.prefetch-next": false,
                    "browser.safebrowsing.update.enabled": false,
                    "media.gmp-manager.updateEnabled": false,
                },
            }),
        )?;
        wanted.set("unhandledPromptBehavior", "ignore")?;
        Ok(wanted)
    }

    fn advice(&self) -> &'static str {
        "Install Firefox and geckodriver (`cargo xtask setup` does; on Debian: apt-get install firefox-esr), or name the driver in GECKODRIVER."
    }
}
