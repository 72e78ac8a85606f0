//! Packages of the npm registry, each in a folder of its own: nothing of them is committed, and none of them is in the
//! site.

use super::{Location, Part, debian, tool_folder};
use crate::failure::Outcome;
use crate::{process, versions};
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

/// A package of which one file is used.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    package: Package,
    /// What it calls itself.
    title: &'static str,
    /// What bringing it takes.
    plan: &'static str,
    /// The file.
    file: &'static str,
}

/// axe-core, which the end-to-end tests put into the page to look for what shuts readers out: one script.
pub const AXE: Tool = Tool {
    package: Package { name: "axe-core", version: versions::AXE },
    title: "axe-core",
    plan: "from npm, 3 MB, some seconds",
    file: "axe.min.js",
};

/// Lighthouse, which gives the built page marks for accessibility and good practice: a program for Node.js.
pub const LIGHTHOUSE: Tool = Tool {
    package: Package { name: "lighthouse", version: versions::LIGHTHOUSE },
    title: "Lighthouse",
    plan: "from npm, 180 MB unpacked, half a minute",
    file: "cli/index.js",
};

/// html-validate, which holds the built page to the HTML standard: a program for Node.js.
pub const HTML_VALIDATE: Tool = Tool {
    package: Package { name: "html-validate", version: versions::HTML_VALIDATE },
    title: "html-validate",
    plan: "from npm, 19 MB unpacked, some seconds",
    file: "bin/html-validate.mjs",
};

impl Tool {
    /// Its file, if it is there.
    #[must_use]
    pub fn script(&self) -> Option<PathBuf> {
        self.package.file(self.file)
    }
}

impl Part for Tool {
    fn name(&self) -> String {
        format!("{} {}", self.title, self.package.version)
    }

    fn plan(&self) -> String {
        self.plan.to_owned()
    }

    fn locate(&self) -> Option<Location> {
        self.script().map(|_| Location::Known)
    }

    fn install(&self) -> Outcome {
        self.package.install()
    }
}
