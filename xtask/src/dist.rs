//! The static site.

use crate::failure::{Failure, Outcome};
use crate::{process, project, setup, sizes, versions, wasm};
use std::fs;
use std::process::Command;

/// Sets up, builds the site and weighs it.
///
/// # Errors
/// When a step fails or a first visit would load more than the ceiling.
pub fn run() -> Outcome {
    build()?;
    weigh()
}

/// Sets up what is missing and builds the site into `dist/`.
///
/// # Errors
/// When a step fails, or the site would work at one path only.
pub fn build() -> Outcome {
    let folders = setup::for_site()?;
    let route =
        wasm::ready_route().ok_or_else(|| Failure::new("No compiler for wasm32 is ready.", "Run `cargo xtask setup`."))?;
    route.refresh_target()?;
    // Resolved here: on Windows and macOS a changed PATH of the child does not decide where the child itself is found.
    let trunk = folders.iter().find_map(|folder| process::program_in(folder, "trunk"));
    let mut command = Command::new(trunk.unwrap_or_else(|| "trunk".into()));
    command.args(["build", "--release"]);
    if project::is_ci() {
        command.arg("--locked");
    }
    route.prepare(&mut command, &folders);
    command
        .env("TRUNK_TOOLS_WASM_BINDGEN", versions::wasm_bindgen()?)
        .env("TRUNK_TOOLS_WASM_OPT", versions::WASM_OPT)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk takes `NO_COLOR=1`, which many set, for a word it does not know.
        .env_remove("NO_COLOR");
    process::run(&mut command, "If it is the compiler's word, mend the source; else run `cargo xtask setup` and try again.")?;
    works_below_any_path()
}

/// Prints the sizes of what a first visit loads and holds them against the budget.
///
/// The compressors are built as a program of their own: `cargo xtask` must not wait for them.
fn weigh() -> Outcome {
    let mut command = process::cargo();
    command
        .args(["run", "--quiet", "--release", "--package", "xtask", "--features", "weigh", "--bin", "weigh", "--"])
        .arg(project::dist());
    process::run(
        &mut command,
        "Where the ceiling is exceeded: see what grew (`git log`, the table above) and take it out, or load it later. \
         Budget and ceiling stand in xtask/src/sizes.rs; raising one is a decision for the project.",
    )
}

/// An address that starts at the host's root breaks every copy of the site that stands deeper.
fn works_below_any_path() -> Outcome {
    let page = project::dist().join("index.html");
    let html = fs::read_to_string(&page)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", page.display()), "Build it again."))?;
    match sizes::links_in_html(&html).into_iter().find(|link| !sizes::is_relative(link)) {
        None => Ok(()),
        Some(link) => Err(Failure::new(
            format!("The built page loads \"{link}\", which is no relative address."),
            "Write it relative to the page in index.html (`./name`); public_url in Trunk.toml must stay \"./\".",
        )),
    }
}
