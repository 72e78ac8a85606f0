//! Lighthouse, which gives the built page marks for accessibility and good practice.

use super::npm::Package;
use super::{Location, Part};
use crate::failure::Outcome;
use crate::versions;
use std::path::PathBuf;

const PACKAGE: Package = Package { name: "lighthouse", version: versions::LIGHTHOUSE };

/// Lighthouse from npm.
#[derive(Debug, Clone, Copy)]
pub struct Lighthouse;

impl Part for Lighthouse {
    fn name(&self) -> String {
        format!("Lighthouse {}", versions::LIGHTHOUSE)
    }

    fn plan(&self) -> String {
        "from npm, 180 MB unpacked, half a minute".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        script().map(|_| Location::Known)
    }

    fn install(&self) -> Outcome {
        PACKAGE.install()
    }
}

/// Its program, a script for Node.js, if it is there.
#[must_use]
pub fn script() -> Option<PathBuf> {
    PACKAGE.file("cli/index.js")
}
