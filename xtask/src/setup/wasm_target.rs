//! The standard library for wasm32: from rustup or, where its server is out of reach, built with Debian's compiler.

use super::{Location, Part, debian};
use crate::failure::{Failure, Outcome};
use crate::{process, project, wasm};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// The wasm32 target of a compiler.
#[derive(Debug, Clone, Copy)]
pub struct WasmTarget;

/// Debian's compiler with its linter, its library's sources and a linker for wasm32.
const PACKAGES: [&str; 5] = ["lld", "rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];

/// An empty crate: built for its dependencies alone.
const MANIFEST: &str = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n\
    [profile.release]\npanic = \"abort\"\n\n[workspace]\n";

impl Part for WasmTarget {
    fn name(&self) -> String {
        format!("the target {}", wasm::TARGET)
    }

    fn plan(&self) -> String {
        let ordinary = "through rustup, some seconds";
        if debian::is_here() {
            format!(
                "{ordinary}; if its server is out of reach, Debian's Rust packages (as root) and a library built with them, 2 minutes"
            )
        } else {
            ordinary.to_owned()
        }
    }

    fn locate(&self) -> Option<Location> {
        wasm::ready_route().map(|_| Location::Known)
    }

    fn install(&self) -> Outcome {
        let advice = format!("Check that rustup's server can be reached: `rustup target add {}`.", wasm::TARGET);
        let ordinary = process::run(Command::new("rustup").args(["target", "add", wasm::TARGET]), &advice);
        if ordinary.is_ok() && wasm::ready_route().is_some() {
            return Ok(());
        }
        if !debian::is_here() {
            return ordinary;
        }
        println!("  rustup could not bring it: taking Debian's compiler for the wasm build alone.");
        debian::install(&PACKAGES)?;
        let library = build_std()?;
        put_in_place(&library)
    }
}

/// Builds the standard library for wasm32 and returns the folder with its parts.
fn build_std() -> Outcome<PathBuf> {
    let folder = project::target().join("wasm-std");
    write_empty_crate(&folder).map_err(|error| cannot_write(&folder, &error))?;
    let mut command = Command::new("/usr/bin/cargo");
    wasm::via_debian(&mut command)
        .args(["build", "--release", "-Zbuild-std=std,panic_abort", "--target", wasm::TARGET])
        .current_dir(&folder)
        .env("PATH", process::path_with(&["/usr/bin".into()]))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // Debian's compiler is a stable one; this lets it build its own library, and nothing else uses it.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without the bitcode, link-time optimisation over the library is refused later.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    process::run(&mut command, "Check that cargo reaches its registry (`cargo search libc`), and run this again.")?;
    Ok(folder.join("target").join(wasm::TARGET).join("release/deps"))
}

fn write_empty_crate(folder: &Path) -> std::io::Result<()> {
    // What an earlier version of the compiler built there must not be copied along.
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    fs::write(folder.join("src/lib.rs"), "")
}

/// Copies the library to where Debian's compiler looks for it, with a stamp that says what it was built by.
fn put_in_place(library: &Path) -> Outcome {
    let stamp = library.join("stamp");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let version = wasm::debian_version().unwrap_or_default();
    fs::write(&stamp, format!("{version}, library built at {now}\n")).map_err(|error| cannot_write(&stamp, &error))?;
    let advice = "It needs the right to write below /usr/lib/rustlib: run this as root, or with sudo installed.";
    let to = wasm::debian_std();
    let all = |arguments: &[&str], files: &[PathBuf], to: &Path| {
        process::run(debian::as_root(arguments[0]).args(&arguments[1..]).args(files).arg(to), advice)
    };
    // The stamp goes first and comes last: a copy that was broken off is never taken for a whole one.
    all(&["rm", "-f"], &[], &wasm::debian_stamp())?;
    all(&["rm", "-rf"], &[], &to)?;
    all(&["mkdir", "-p"], &[], &to)?;
    all(&["cp"], &parts_of(library)?, &to)?;
    all(&["cp"], &[stamp], &wasm::debian_stamp())
}

fn parts_of(library: &Path) -> Outcome<Vec<PathBuf>> {
    let files = fs::read_dir(library).map_err(|error| cannot_write(library, &error))?;
    let is_part = |name: &str| name.ends_with(".rlib") && !name.starts_with("libempty-");
    Ok(files.flatten().filter(|file| is_part(&file.file_name().to_string_lossy())).map(|file| file.path()).collect())
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} cannot be used: {error}.", path.display()),
        "Make sure that there is room on the disk and that you may write there, and run this again.",
    )
}
