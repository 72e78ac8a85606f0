//! axe-core, which the end-to-end tests put into the page to look for what shuts readers out.

use super::npm::Package;
use super::{Location, Part};
use crate::failure::Outcome;
use crate::versions;
use std::path::PathBuf;

const PACKAGE: Package = Package { name: "axe-core", version: versions::AXE };

/// axe-core from npm.
#[derive(Debug, Clone, Copy)]
pub struct Axe;

impl Part for Axe {
    fn name(&self) -> String {
        format!("axe-core {}", versions::AXE)
    }

    fn plan(&self) -> String {
        "from npm, 3 MB, some seconds".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        script().map(|_| Location::Known)
    }

    fn install(&self) -> Outcome {
        PACKAGE.install()
    }
}

/// The one file that is put into a page, if it is there.
#[must_use]
pub fn script() -> Option<PathBuf> {
    PACKAGE.file("axe.min.js")
}
