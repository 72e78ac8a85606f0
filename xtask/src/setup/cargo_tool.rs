//! Tools that cargo builds from source.

use super::{Location, Part, tool_folder};
use crate::failure::Outcome;
use crate::{process, project, versions};
use std::path::Path;
use std::process::Command;

/// A tool, its version and how it is built.
#[derive(Debug, Clone)]
pub struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    options: &'static [&'static str],
    /// What it is asked for its version with.
    question: &'static [&'static str],
}

/// Trunk.
#[must_use]
pub fn trunk() -> CargoTool {
    CargoTool::new("trunk", versions::TRUNK, &["--locked"])
}

/// The command of wasm-bindgen. Not `--locked`: a crate in its own lock file has been withdrawn from some mirrors.
#[must_use]
pub fn wasm_bindgen(version: String) -> CargoTool {
    CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, options: &[], question: &["--version"] }
}

/// cargo-deny.
#[must_use]
pub fn cargo_deny() -> CargoTool {
    CargoTool::new("cargo-deny", versions::CARGO_DENY, &["--locked"])
}

/// cargo-mutants. It takes its questions as cargo's subcommand only.
#[must_use]
pub fn cargo_mutants() -> CargoTool {
    let question = &["mutants", "--version"];
    CargoTool { question, ..CargoTool::new("cargo-mutants", versions::CARGO_MUTANTS, &["--locked"]) }
}

impl CargoTool {
    /// A tool whose program is called as its package is.
    pub(super) fn new(name: &'static str, version: &str, options: &'static [&'static str]) -> Self {
        Self { package: name, program: name, version: version.to_owned(), options, question: &["--version"] }
    }

    fn is_right(&self, program: &Path) -> bool {
        process::answer(Command::new(program).args(self.question)).is_some_and(|answer| self.is_named_in(&answer))
    }

    /// `trunk 0.21.14` is the right version, `trunk 0.21.1` is not.
    fn is_named_in(&self, answer: &str) -> bool {
        answer.split_whitespace().nth(1) == Some(self.version.as_str())
    }
}

impl Part for CargoTool {
    fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    fn plan(&self) -> String {
        "built from source by cargo, 1 to 4 minutes".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        if process::find(self.program).is_some_and(|program| self.is_right(&program)) {
            return Some(Location::Known);
        }
        let folder = tool_folder(self.package, &self.version).join("bin");
        let program = process::program_in(&folder, self.program)?;
        self.is_right(&program).then_some(Location::In(folder))
    }

    fn install(&self) -> Outcome {
        let mut command = process::cargo();
        command
            .args(["install", self.package, "--version", &self.version])
            .args(self.options)
            // Without optimisation it is built in a quarter of the time, and its own share of a build of the site
            // stays below a second: the rest is the compiler's and wasm-opt's.
            .arg("--debug")
            .arg("--root")
            .arg(tool_folder(self.package, &self.version))
            // Nobody steps through it, and without this a debug build is four times as large.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            // One folder for both tools: the crates they share are built once.
            .env("CARGO_TARGET_DIR", project::target().join("tools"));
        process::run(
            &mut command,
            "Check that cargo reaches its registry (`cargo search trunk`), and run this again: it goes on where it stopped. \
             The tool may also be installed by hand; the same version on the PATH is used as it is.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{cargo_mutants, wasm_bindgen};

    #[test]
    fn only_the_very_version_will_do() {
        let tool = wasm_bindgen("0.2.130".to_owned());
        assert!(tool.is_named_in("wasm-bindgen 0.2.130") && tool.is_named_in("wasm-bindgen 0.2.130 (abc)"));
        for answer in ["wasm-bindgen 0.2.13", "wasm-bindgen 0.2.1301", "wasm-bindgen", ""] {
            assert!(!tool.is_named_in(answer), "{answer}");
        }
    }

    #[test]
    fn a_subcommand_of_cargo_is_asked_as_one() {
        let tool = cargo_mutants();
        assert_eq!(tool.question, ["mutants", "--version"]);
        assert!(tool.is_named_in(&format!("cargo-mutants {}", crate::versions::CARGO_MUTANTS)));
    }
}
