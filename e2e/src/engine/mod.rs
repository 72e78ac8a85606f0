//! Which browser: how its driver is started and what it is asked for.
//!
//! Everything that differs from engine to engine stands here and, for what WebDriver has no words for, in
//! [`crate::devtools`] and [`crate::probe`]. Another engine is another implementation of [`Engine`].
//!
//! `ENCLAIR_ENGINE` chooses: `chromium` (where nothing is said), `firefox` or `webkit`.

mod chromium;
mod firefox;
mod webkit;

use std::path::Path;
use std::process::Command;

use thirtyfour::Capabilities;
use thirtyfour::error::WebDriverResult;

use crate::display::Display;

pub use chromium::Chromium;
pub use firefox::Firefox;
pub use webkit::Webkit;

/// How wide and high a browser's window is at first.
pub(crate) const WINDOW: (u32, u32) = (1360, 1000);

/// The three engines that browsers are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium; also Chrome, Edge and many more.
    Chromium,
    /// Firefox, in its version of extended support.
    Firefox,
    /// `WebKitGTK`, the engine of Safari as Debian packages it.
    Webkit,
}

impl Kind {
    /// Its name, as `ENCLAIR_ENGINE` and the list of skipped tests have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// A browser engine with its WebDriver.
pub trait Engine {
    /// Which one it is.
    fn kind(&self) -> Kind;
    /// The command that starts the driver on this port; `folder` is for all that it and the browser put aside.
    fn driver(&self, port: u16, folder: &Path) -> Command;
    /// What a session is asked for: no window where that is possible, the fresh `profile`, the browser's own logs.
    ///
    /// # Errors
    /// When the driver's library cannot write the wishes down.
    fn capabilities(&self, profile: &Path) -> WebDriverResult<Capabilities>;
    /// The display that the browser's window is drawn on; `None` where it needs none.
    fn display(&self) -> Option<Display> {
        None
    }
    /// What to do when the driver cannot be started.
    fn advice(&self) -> &'static str;
}

/// The engine that `ENCLAIR_ENGINE` names.
///
/// # Panics
/// When it names none of the three.
#[must_use]
pub fn chosen() -> &'static dyn Engine {
    match std::env::var("ENCLAIR_ENGINE").as_deref() {
        Err(_) | Ok("" | "chromium") => &Chromium,
        Ok("firefox") => &Firefox,
        Ok("webkit") => &Webkit,
        Ok(other) => panic!("ENCLAIR_ENGINE is `{other}`; it may be chromium, firefox or webkit."),
    }
}
