//! `WebKitGTK`'s small browser with its driver. It opens a window, on a display that nobody sees.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;
use thirtyfour::Capabilities;
use thirtyfour::error::WebDriverResult;
use xtask::setup::webkit;

use super::{Engine, Kind};
use crate::browser::DOWNLOADS;
use crate::display::Display;

/// `MiniBrowser` with `WebKitWebDriver`.
#[derive(Debug, Clone, Copy)]
pub struct Webkit;

impl Engine for Webkit {
    fn kind(&self) -> Kind {
        Kind::Webkit
    }

    fn driver(&self, port: u16, folder: &Path) -> Command {
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}"));
        // The browser has no option for its profile: it lives where its home is. Where it saves files, a file there says.
        for name in ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, folder);
        }
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.join(DOWNLOADS).display());
        fs::write(folder.join("user-dirs.dirs"), downloads).ok();
        // Drawn by the processor: a display that nobody sees has no graphics card.
        command.env("LIBGL_ALWAYS_SOFTWARE", "1").env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        command
    }

    fn capabilities(&self, _: &Path) -> WebDriverResult<Capabilities> {
        let mut wanted = Capabilities::new();
        let browser = webkit::browser().unwrap_or_else(|| "MiniBrowser".into());
        wanted.set("webkitgtk:browserOptions", json!({ "binary": browser, "args": ["--automation"] }))?;
        wanted.set("unhandledPromptBehavior", "ignore")?;
        Ok(wanted)
    }

    fn display(&self) -> Option<Display> {
        Some(Display::open())
    }

    fn advice(&self) -> &'static str {
        "Install WebKitGTK's driver and Xvfb (`cargo xtask setup` does; on Debian: apt-get install webkit2gtk-driver xvfb)."
    }
}
