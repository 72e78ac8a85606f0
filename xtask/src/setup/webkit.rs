//! `WebKitGTK` with its driver and a small browser, and a display that nobody sees: for the end-to-end tests.

use super::{Location, Part, debian};
use crate::failure::Outcome;
use crate::process;
use std::path::PathBuf;

/// `WebKitWebDriver`, `MiniBrowser` and Xvfb.
#[derive(Debug, Clone, Copy)]
pub struct Webkit;

/// Packages put the browser beside the engine's library, whose folder differs from system to system.
const FOLDERS: [&str; 5] = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/libexec"];

/// The browser that comes with the driver.
#[must_use]
pub fn browser() -> Option<PathBuf> {
    let versions = ["webkit2gtk-4.1", "webkit2gtk-4.0"];
    let places =
        FOLDERS.iter().flat_map(|folder| versions.map(|version| PathBuf::from(folder).join(version).join("MiniBrowser")));
    places.into_iter().find(|file| file.is_file())
}

impl Part for Webkit {
    fn name(&self) -> String {
        "WebKitGTK with its driver, and Xvfb".to_owned()
    }

    fn plan(&self) -> String {
        "Debian's packages webkit2gtk-driver and xvfb (as root), 250 MB unpacked, about 1 minute".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        let programs = ["WebKitWebDriver", "Xvfb"].iter().all(|program| process::find(program).is_some());
        (programs && browser().is_some()).then_some(Location::Known)
    }

    fn install(&self) -> Outcome {
        if debian::is_here() {
            return debian::install(&["webkit2gtk-driver", "xvfb"]);
        }
        Err(debian::not_here(
            "WebKitGTK's driver",
            "On other Linux systems, install WebKitGTK with WebKitWebDriver and MiniBrowser, and Xvfb. Elsewhere there is none: \
             run the other engines with `cargo xtask e2e --engine chromium` and `--engine firefox`.",
        ))
    }
}
