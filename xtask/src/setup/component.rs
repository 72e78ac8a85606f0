//! Parts of the Rust toolchain that rustup's minimal profile leaves out.

use super::{Location, Part};
use crate::failure::Outcome;
use crate::process;
use std::process::Command;

/// A component that the checks call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Component {
    /// The formatter.
    Rustfmt,
    /// The linter.
    Clippy,
}

impl Component {
    fn rustup_name(self) -> &'static str {
        match self {
            Self::Rustfmt => "rustfmt",
            Self::Clippy => "clippy",
        }
    }

    fn cargo_command(self) -> &'static str {
        match self {
            Self::Rustfmt => "fmt",
            Self::Clippy => "clippy",
        }
    }
}

impl Part for Component {
    fn name(&self) -> String {
        self.rustup_name().to_owned()
    }

    fn plan(&self) -> String {
        "a component of the toolchain, through rustup, some seconds".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        process::answer(process::cargo().args([self.cargo_command(), "--version"])).map(|_| Location::Known)
    }

    fn install(&self) -> Outcome {
        process::run(
            Command::new("rustup").args(["component", "add", self.rustup_name()]),
            "Check that rustup is installed and can reach its server, or bring the component as your toolchain's packager does.",
        )
    }
}
