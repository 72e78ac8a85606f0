//! Bringing what is missing, once, and saying so before.
//!
//! Nothing goes where the user's own programs stand: tools are put into the project's cache folder. Only what
//! comes as a Debian package, or through rustup, goes where those put it.

pub mod browser;
pub mod cargo_tool;
pub mod component;
pub mod debian;
pub mod wasm_opt;
pub mod wasm_target;

use crate::failure::{Failure, Outcome};
use crate::{project, versions};
use std::path::PathBuf;
use std::time::Instant;

/// Something the jobs need on the machine.
pub trait Part {
    /// Its name with its version, where one is pinned.
    fn name(&self) -> String;
    /// Where it comes from and how long that may take.
    fn plan(&self) -> String;
    /// Where it is, when nothing needs to be done.
    fn locate(&self) -> Option<Location>;
    /// Brings it.
    ///
    /// # Errors
    /// When that fails, with what a person can do instead.
    fn install(&self) -> Outcome;
}

/// Where a part was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// Where every program finds it.
    Known,
    /// In this folder, which must come first on the PATH.
    In(PathBuf),
}

/// What building the site needs. Returns the folders that must come first on the PATH.
///
/// # Errors
/// When something is missing and cannot be brought.
pub fn for_site() -> Outcome<Vec<PathBuf>> {
    prepare(&[
        &wasm_target::WasmTarget,
        &cargo_tool::wasm_bindgen(versions::wasm_bindgen()?),
        &cargo_tool::trunk(),
        &wasm_opt::WasmOpt,
    ])
}

/// What the checks of the source need beside cargo.
///
/// # Errors
/// When something is missing and cannot be brought.
pub fn for_checks() -> Outcome {
    prepare(&[
        &component::Component::Rustfmt,
        &component::Component::Clippy,
    ])
    .map(drop)
}

/// What the end-to-end tests need beside the site.
///
/// # Errors
/// When something is missing and cannot be brought.
pub fn for_browser() -> Outcome {
    prepare(&[&browser::Browser]).map(drop)
}

/// The folder of one version of one tool.
fn tool_folder(name: &str, version: &str) -> PathBuf {
    project::cache()
        .join("tools")
        .join(format!("{name}-{version}"))
}

fn prepare(parts: &[&dyn Part]) -> Outcome<Vec<PathBuf>> {
    let missing: Vec<&dyn Part> = parts
        .iter()
        .copied()
        .filter(|part| part.locate().is_none())
        .collect();
    if !missing.is_empty() {
        println!(
            "To be set up, once only (tools go to {}):",
            project::cache().display()
        );
        for part in &missing {
            println!("  - {}: {}", part.name(), part.plan());
        }
    }
    for part in missing {
        bring(part)?;
    }
    let folders = parts.iter().filter_map(|part| match part.locate() {
        Some(Location::In(folder)) => Some(folder),
        _ => None,
    });
    Ok(folders.collect())
}

fn bring(part: &dyn Part) -> Outcome {
    println!("\nSetting up {} …", part.name());
    let start = Instant::now();
    part.install()?;
    if part.locate().is_none() {
        return Err(Failure::new(
            format!(
                "{} was installed without an error, and still cannot be found.",
                part.name()
            ),
            "Look at the messages above; install it by hand, put it on the PATH and run this again.",
        ));
    }
    println!(
        "{} is ready ({} s).",
        part.name(),
        start.elapsed().as_secs()
    );
    Ok(())
}
