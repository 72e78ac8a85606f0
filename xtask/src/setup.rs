//! Bringing what is missing, once, and saying so before.
//!
//! Nothing goes where the user's own programs stand: tools are put into the project's cache folder. Only what
//! comes as a Debian package, or through rustup, goes where those put it.

pub mod browser;
pub mod cargo_tool;
pub mod component;
pub mod cxx;
pub mod debian;
pub mod firefox;
pub mod geckodriver;
pub mod library;
pub mod npm;
pub mod wasm_opt;
pub mod wasm_target;
pub mod webkit;

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::{process, project, versions};
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
    /// Whether there is no going on without it.
    fn is_needed(&self) -> bool {
        true
    }
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
    prepare(&site_parts()?)
}

/// What the end-to-end tests need beside the site.
///
/// # Errors
/// When something is missing and cannot be brought.
pub fn for_browsers(engines: &[Engine]) -> Outcome {
    prepare(&browser_parts(engines)).map(drop)
}

fn browser_parts(engines: &[Engine]) -> Vec<Box<dyn Part>> {
    let mut parts: Vec<Box<dyn Part>> = vec![Box::new(npm::AXE)];
    for engine in engines {
        match engine {
            Engine::Chromium => parts.push(Box::new(browser::Browser)),
            Engine::Firefox => {
                parts.push(Box::new(firefox::Firefox));
                parts.push(Box::new(geckodriver::tool()));
            }
            Engine::Webkit => parts.push(Box::new(webkit::Webkit)),
        }
    }
    parts
}

/// What looks at the crates, with its place.
///
/// # Errors
/// When it is missing and cannot be brought.
pub fn for_dependencies() -> Outcome<PathBuf> {
    let folders = prepare(&[Box::new(cargo_tool::cargo_deny())])?;
    let own = folders.iter().find_map(|folder| process::program_in(folder, "cargo-deny"));
    Ok(own.unwrap_or_else(|| "cargo-deny".into()))
}

/// What breaks the parser in small ways, with its place.
///
/// # Errors
/// When it is missing and cannot be brought.
pub fn for_mutants() -> Outcome<PathBuf> {
    let folders = prepare(&[Box::new(cargo_tool::cargo_mutants())])?;
    let own = folders.iter().find_map(|folder| process::program_in(folder, "cargo-mutants"));
    Ok(own.unwrap_or_else(|| "cargo-mutants".into()))
}

/// What the fuzz targets need.
///
/// # Errors
/// When something is missing and cannot be brought.
pub fn for_fuzzing() -> Outcome {
    prepare(&[Box::new(cxx::Cxx)]).map(drop)
}

/// What Lighthouse needs beside the site.
///
/// # Errors
/// When something is missing and cannot be brought.
pub fn for_lighthouse() -> Outcome {
    prepare(&[Box::new(browser::Browser), Box::new(npm::LIGHTHOUSE), Box::new(npm::HTML_VALIDATE)]).map(drop)
}

/// What all the jobs together need: asked for at once, so that a person knows at the start how long it will be.
///
/// # Errors
/// When something is missing and cannot be brought.
pub fn for_everything() -> Outcome {
    let mut parts: Vec<Box<dyn Part>> = vec![
        Box::new(component::Component::Rustfmt),
        Box::new(component::Component::Clippy),
        Box::new(cxx::Cxx),
        Box::new(cargo_tool::cargo_deny()),
        Box::new(npm::LIGHTHOUSE),
        Box::new(npm::HTML_VALIDATE),
    ];
    parts.extend(browser_parts(&Engine::here()));
    parts.extend(site_parts()?);
    prepare(&parts).map(drop)
}

fn site_parts() -> Outcome<Vec<Box<dyn Part>>> {
    Ok(vec![
        Box::new(wasm_target::WasmTarget),
        Box::new(library::Library),
        Box::new(wasm_opt::WasmOpt),
        Box::new(cargo_tool::wasm_bindgen(versions::wasm_bindgen()?)),
        Box::new(cargo_tool::trunk()),
    ])
}

/// The folder of one version of one tool.
fn tool_folder(name: &str, version: &str) -> PathBuf {
    project::cache().join("tools").join(format!("{name}-{version}"))
}

fn prepare(parts: &[Box<dyn Part>]) -> Outcome<Vec<PathBuf>> {
    let missing: Vec<&Box<dyn Part>> = parts.iter().filter(|part| part.locate().is_none()).collect();
    if !missing.is_empty() {
        println!("To be set up, once only (tools go to {}):", project::cache().display());
        for part in &missing {
            println!("  - {}: {}", part.name(), part.plan());
        }
    }
    for part in missing {
        bring(part.as_ref())?;
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
    let installed = part.install();
    if part.locate().is_none() && !part.is_needed() {
        println!("  It could not be had: going on without it.");
        return Ok(());
    }
    installed?;
    if part.locate().is_none() {
        return Err(Failure::new(
            format!("{} was installed without an error, and still cannot be found.", part.name()),
            "Look at the messages above; install it by hand, put it on the PATH and run this again.",
        ));
    }
    println!("{} is ready ({} s).", part.name(), start.elapsed().as_secs());
    Ok(())
}
