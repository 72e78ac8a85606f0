//! The static site, and the single file made of it.

use crate::failure::{Failure, Outcome};
use crate::{imports, policy, process, project, setup, sizes, versions, wasm};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Sets up, builds the site and weighs it.
///
/// # Errors
/// When a step fails or a first visit would load more than the ceiling.
pub fn run() -> Outcome {
    build()?;
    weigh()
}

/// The most that the single file may weigh, in bytes: it is sent by mail and kept on sticks.
const SINGLE_FILE_MOST: u64 = 600_000;

/// Builds the site, and of it the single file that runs from a disk.
///
/// # Errors
/// When a step fails, or the file is larger than it may be.
pub fn run_single_file() -> Outcome {
    build()?;
    single_file()
}

/// Makes the single file of the site that is built, with its checksum beside it.
///
/// # Errors
/// When that fails, or the file is larger than it may be.
pub fn single_file() -> Outcome {
    let file = project::single_file();
    pack(&["single", &file.to_string_lossy()])?;
    let page = fs::read(&file)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", file.display()), "Build it again."))?;
    // All that a policy says is ASCII; the packed program beside it is no text.
    let text = String::from_utf8_lossy(&page);
    no_faults(policy::faults(&text))?;
    no_faults(policy::faults_of_lock(&text))?;
    if page.len() as u64 > SINGLE_FILE_MOST {
        return Err(Failure::new(
            format!("{} has {} bytes; {SINGLE_FILE_MOST} are the most it may have.", file.display(), page.len()),
            "See what grew, and take it out.",
        ));
    }
    Ok(())
}

/// Sets up what is missing and builds the site into `dist/`.
///
/// # Errors
/// When a step fails, the site would work at one path only, or its policy allows more than it should.
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
    pack(&["site", &setup::wasm_opt::program(&folders)?.to_string_lossy()])?;
    let page = built_page()?;
    works_below_any_path(&page)?;
    no_faults(policy::faults(&page))?;
    no_faults(policy::faults_of_lock(&scripts()))?;
    no_faults(foreign_addresses(&files_below_dist()))?;
    imports::check()
}

/// Runs the program that writes checksums into the site: it is built apart, since nothing else needs its crates.
fn pack(arguments: &[&str]) -> Outcome {
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "xtask", "--features", "pack", "--bin", "pack", "--"]).args(arguments);
    process::run(
        &mut command,
        "Its words stand above. If it misses a place in the page, index.html and xtask/src/pack/ have gone apart.",
    )
}

fn no_faults(faults: Vec<String>) -> Outcome {
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        faults.join("\n  "),
        "Mend index.html or boot.js; what the policies may allow stands in xtask/src/policy.rs.",
    ))
}

/// The texts of the site: page, styles, scripts.
fn files_below_dist() -> Vec<PathBuf> {
    let entries = fs::read_dir(project::dist()).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .filter(|path| path.extension().is_some_and(|end| ["html", "css", "js", "webmanifest"].iter().any(|text| end == *text)))
        .collect()
}

/// The built scripts, one after the other.
fn scripts() -> String {
    let files = files_below_dist().into_iter().filter(|path| path.extension().is_some_and(|end| end == "js"));
    files.filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// Addresses of other places in the site's texts: there is nothing that could be fetched from them.
fn foreign_addresses(files: &[PathBuf]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap_or_default();
        // The names of SVG's and XML's vocabularies look like addresses, and nobody fetches them.
        let others = text.replace("http://www.w3.org/", "");
        if others.contains("http://") || others.contains("https://") {
            faults.push(format!("{} names the address of another place.", file.display()));
        }
    }
    faults
}

fn built_page() -> Outcome<String> {
    let page = project::dist().join("index.html");
    fs::read_to_string(&page)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", page.display()), "Build it again."))
}

/// Prints the sizes of what a first visit loads and holds them against the budget.
///
/// The compressors are built as a program of their own: `cargo xtask` must not wait for them.
fn weigh() -> Outcome {
    let for_size = wasm::ready_route().is_some_and(wasm::Route::has_own_library);
    let ceiling = if for_size { sizes::CEILING } else { sizes::CEILING + sizes::READY_MADE_LIBRARY };
    let mut command = process::cargo();
    command
        .args(["run", "--quiet", "--release", "--package", "xtask", "--features", "weigh", "--bin", "weigh", "--"])
        .args([project::dist().into_os_string(), ceiling.to_string().into()]);
    process::run(
        &mut command,
        "Where the ceiling is exceeded: see what grew (`git log`, the table above) and take it out, or load it later. \
         Budget and ceiling stand in xtask/src/sizes.rs; raising one is a decision for the project.",
    )
}

/// An address that starts at the host's root breaks every copy of the site that stands deeper.
fn works_below_any_path(html: &str) -> Outcome {
    match sizes::links_in_html(html).into_iter().find(|link| !sizes::is_relative(link)) {
        None => Ok(()),
        Some(link) => Err(Failure::new(
            format!("The built page loads \"{link}\", which is no relative address."),
            "Write it relative to the page in index.html (`./name`); public_url in Trunk.toml must stay \"./\".",
        )),
    }
}
