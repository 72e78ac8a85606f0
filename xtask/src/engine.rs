//! The browsers that the end-to-end tests run in.

use crate::failure::{Failure, Outcome};

/// The three engines that browsers are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKitGTK`, on Linux alone.
    Webkit,
}

impl Engine {
    /// All of them, in the order in which they are run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Those that this system has, and that the tests run in: WebKitGTK is for Linux alone.
    #[must_use]
    pub fn here() -> Vec<Self> {
        Self::ALL.into_iter().filter(|engine| cfg!(target_os = "linux") || *engine != Self::Webkit).collect()
    }

    /// Its name, as given on the command line and to the tests.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The engine of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn named(name: &str) -> Outcome<Self> {
        Self::ALL
            .into_iter()
            .find(|engine| engine.name() == name)
            .ok_or_else(|| Failure::new(format!("\"{name}\" is no engine."), "There are chromium, firefox and webkit."))
    }
}
