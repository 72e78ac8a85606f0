//! Packages of the npm registry, each in a folder of its own: nothing of them is committed, and none of them is in the
//! site.

use super::{debian, tool_folder};
use crate::failure::Outcome;
use crate::process;
use std::path::PathBuf;
use std::process::Command;

/// A package in one version.
#[derive(Debug, Clone, Copy)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

impl Package {
    /// The folder that it is installed below.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        tool_folder(self.name, self.version)
    }

    /// The folder of its programs.
    #[must_use]
    pub fn programs(&self) -> PathBuf {
        self.folder().join("node_modules").join(".bin")
    }

    /// A file of the package itself, if it is there.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<PathBuf> {
        Some(self.folder().join("node_modules").join(self.name).join(name)).filter(|file| file.is_file())
    }

    /// Brings it, and npm before it where Debian can.
    ///
    /// # Errors
    /// When there is no npm, or it fails.
    pub fn install(&self) -> Outcome {
        if process::find("npm").is_none() {
            if !debian::is_here() {
                return Err(debian::not_here("npm", "Install Node.js with npm from https://nodejs.org, and run this again."));
            }
            debian::install(&["nodejs", "npm"])?;
        }
        let npm = process::find("npm").unwrap_or_else(|| "npm".into());
        let mut command = Command::new(npm);
        command
            .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
            .arg(self.folder())
            .arg(format!("{}@{}", self.name, self.version));
        process::run(&mut command, "Check that the npm registry can be reached (`npm ping`), and run this again.")
    }
}
