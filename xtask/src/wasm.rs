//! The compiler for wasm32: which one has a standard library for it, and how to call it.

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project;
use crate::small;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where Debian's compiler keeps its libraries.
const DEBIAN_LIBRARIES: &str = "/usr/lib/rustlib";

/// What that route calls beside the compiler.
const DEBIAN_PROGRAMS: [&str; 3] = ["/usr/bin/cargo", "/usr/bin/cargo-clippy", "/usr/bin/wasm-ld"];

/// Which compiler builds for wasm32. Everything native is built by the one that runs this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The toolchain in use has the target: `rustup target add` brought it.
    Ordinary,
    /// Debian's compiler, with a standard library built here for that very version.
    Debian,
}

/// The route that is ready, if any.
#[must_use]
pub fn ready_route() -> Option<Route> {
    let sysroot = process::answer(Command::new("rustc").args(["--print", "sysroot"]))?;
    if has_std(&PathBuf::from(sysroot).join("lib/rustlib").join(TARGET).join("lib")) {
        return Some(Route::Ordinary);
    }
    debian_is_ready().then_some(Route::Debian)
}

/// The programs are there, and the library was built by this very compiler: another cannot read it.
fn debian_is_ready() -> bool {
    let version = debian_version();
    let stamp = fs::read_to_string(debian_stamp()).unwrap_or_default();
    DEBIAN_PROGRAMS.iter().all(|program| Path::new(program).exists())
        && version.is_some_and(|version| stamp.starts_with(&version))
        && has_std(&debian_std())
}

/// The folder for Debian's wasm32 standard library.
#[must_use]
pub fn debian_std() -> PathBuf {
    Path::new(DEBIAN_LIBRARIES).join(TARGET).join("lib")
}

/// The file that says by which compiler, and when, that library was built.
#[must_use]
pub fn debian_stamp() -> PathBuf {
    Path::new(DEBIAN_LIBRARIES).join(TARGET).join("built-by-enclair")
}

/// The version line of Debian's compiler, where there is one.
#[must_use]
pub fn debian_version() -> Option<String> {
    process::answer(via_debian(Command::new("/usr/bin/rustc").arg("--version")))
}

impl Route {
    /// Sets a command up to build for wasm32 on this route, with `folders` first on its PATH.
    ///
    /// The program must be named without a path where it is cargo, so that the route decides which one it is.
    pub fn prepare(self, command: &mut Command, folders: &[PathBuf]) {
        let mut flags = same_anywhere();
        if self.has_own_library() {
            command.envs(small::SETTINGS);
            flags.extend(small::FLAGS.map(OsString::from));
        }
        // What cargo wants between two flags.
        let flags = flags.join(OsStr::new("\u{1f}"));
        command.current_dir(project::root()).env("CARGO_TARGET_DIR", target()).env("CARGO_ENCODED_RUSTFLAGS", flags);
        match self {
            Self::Ordinary => command.env("PATH", process::path_with(folders)),
            Self::Debian => {
                let with_debian: Vec<PathBuf> = folders.iter().cloned().chain(["/usr/bin".into()]).collect();
                via_debian(command).env("PATH", process::path_with(&with_debian))
            }
        };
    }

    /// Whether the standard library is built with the program, for size, and not taken as it came with the compiler.
    #[must_use]
    pub fn has_own_library(self) -> bool {
        small::is_possible(|| self.compiler())
    }

    fn compiler(self) -> Command {
        match self {
            Self::Ordinary => Command::new("rustc"),
            Self::Debian => {
                let mut command = Command::new("/usr/bin/rustc");
                via_debian(&mut command);
                command
            }
        }
    }

    /// The linter of this route's compiler: no other can read its standard library.
    #[must_use]
    pub fn clippy(self) -> Command {
        match self {
            Self::Ordinary => Command::new("cargo-clippy"),
            // By its full name: cargo looks for its subcommands in rustup's folder before it looks on the PATH.
            Self::Debian => Command::new("/usr/bin/cargo-clippy"),
        }
    }

    /// Empties the wasm target folder if another compiler or another standard library filled it: cargo does not
    /// notice, and ends with "can't find crate".
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn refresh_target(self) -> Outcome {
        let (folder, wanted) = (target(), self.identity());
        let stamp = folder.join("built-by");
        if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
            return Ok(());
        }
        let advice = "Make sure that you may write there, or delete it, and run this again.";
        let fail = |error| Failure::new(format!("{} cannot be renewed: {error}.", folder.display()), advice);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(fail)?;
        }
        fs::create_dir_all(&folder).map_err(fail)?;
        fs::write(&stamp, wanted).map_err(fail)
    }

    fn identity(self) -> String {
        match self {
            Self::Ordinary => process::answer(Command::new("rustc").arg("--version")).unwrap_or_default(),
            Self::Debian => fs::read_to_string(debian_stamp()).unwrap_or_default(),
        }
    }
}

/// The target folder for wasm32, apart from the native one: on Debian's route the compilers differ, and each
/// would throw away what the other has built.
#[must_use]
pub fn target() -> PathBuf {
    project::target().join("wasm")
}

/// Compiler's flags that write the same names of folders into the program, wherever it is built: two copies of the
/// same sources give the same bytes.
fn same_anywhere() -> Vec<OsString> {
    let cargo_home =
        env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let registry =
        cargo_home.map(|home| home.join("registry/src")).and_then(|folder| Some((only_folder_in(&folder)?, "/crates")));
    let flag = |(folder, name): (PathBuf, &str)| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flag.push(name);
        flag
    };
    [Some((project::root(), "/enclair")), registry].into_iter().flatten().map(flag).collect()
}

/// Cargo keeps the sources of a registry in a folder named after its address; there is one where there is one registry.
fn only_folder_in(folder: &Path) -> Option<PathBuf> {
    let mut folders = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    folders.next().filter(|_| folders.next().is_none())
}

/// Rids a command of what rustup's cargo hands on, and names Debian's linker for wasm32.
pub fn via_debian(command: &mut Command) -> &mut Command {
    for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
        command.env_remove(name);
    }
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld")
}

fn has_std(folder: &Path) -> bool {
    let Ok(files) = fs::read_dir(folder) else {
        return false;
    };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}
