//! html-validate, which holds the built page to the HTML standard.

use super::npm::Package;
use super::{Location, Part};
use crate::failure::Outcome;
use crate::versions;
use std::path::PathBuf;

const PACKAGE: Package = Package { name: "html-validate", version: versions::HTML_VALIDATE };

/// html-validate from npm.
#[derive(Debug, Clone, Copy)]
pub struct HtmlValidate;

impl Part for HtmlValidate {
    fn name(&self) -> String {
        format!("html-validate {}", versions::HTML_VALIDATE)
    }

    fn plan(&self) -> String {
        "from npm, 19 MB unpacked, some seconds".to_owned()
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
    PACKAGE.file("bin/html-validate.mjs")
}
