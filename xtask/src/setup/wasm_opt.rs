//! `wasm-opt`, which halves the program that visitors load.

use super::npm::Package;
use super::{Location, Part};
use crate::failure::{Failure, Outcome};
use crate::{process, versions};
use std::env;
use std::net::{TcpStream, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const PACKAGE: Package = Package { name: "binaryen", version: versions::BINARYEN };

/// `wasm-opt` from the npm package `binaryen`; where there is no npm, trunk's own download or Debian's npm.
#[derive(Debug, Clone, Copy)]
pub struct WasmOpt;

impl Part for WasmOpt {
    fn name(&self) -> String {
        format!("wasm-opt (binaryen {})", versions::BINARYEN)
    }

    fn plan(&self) -> String {
        if process::find("npm").is_some() {
            "from npm, 100 MB unpacked, some seconds".to_owned()
        } else {
            "from npm, 100 MB unpacked, with Debian's nodejs and npm (as root), about 2 minutes".to_owned()
        }
    }

    fn locate(&self) -> Option<Location> {
        if process::find("wasm-opt").is_some_and(|program| is_right(&program)) {
            return Some(Location::Known);
        }
        let programs = PACKAGE.programs();
        match process::program_in(&programs, "wasm-opt") {
            Some(program) if is_right(&program) => Some(Location::In(programs)),
            // Trunk fetches this version itself, once, where it can.
            _ if process::find("npm").is_none() && trunk_can_fetch() => Some(Location::Known),
            _ => None,
        }
    }

    fn install(&self) -> Outcome {
        PACKAGE.install()
    }
}

/// The program itself, once the site was built: by then trunk, too, has fetched it where that was the way.
///
/// # Errors
/// When it is nowhere.
pub fn program(folders: &[PathBuf]) -> Outcome<PathBuf> {
    let in_folders = folders.iter().find_map(|folder| process::program_in(folder, "wasm-opt"));
    let by_trunk = || {
        let tool = format!("wasm-opt-{}", versions::WASM_OPT);
        trunk_caches().find_map(|cache| process::program_in(&cache.join(&tool).join("bin"), "wasm-opt"))
    };
    in_folders.or_else(|| process::find("wasm-opt").filter(|program| is_right(program))).or_else(by_trunk).ok_or_else(|| {
        Failure::new("wasm-opt is nowhere to be found.", "Install npm and run this again, or put wasm-opt on the PATH yourself.")
    })
}

/// Where trunk keeps what it fetches, on each system.
fn trunk_caches() -> impl Iterator<Item = PathBuf> {
    let below = |variable, path: &str| Some(PathBuf::from(env::var_os(variable)?).join(path));
    let places = [
        below("XDG_CACHE_HOME", "trunk"),
        below("HOME", ".cache/trunk"),
        below("HOME", "Library/Caches/dev.trunkrs.trunk"),
        below("LOCALAPPDATA", "trunkrs\\trunk\\cache"),
    ];
    places.into_iter().flatten()
}

fn is_right(program: &Path) -> bool {
    process::answer(Command::new(program).arg("--version"))
        .is_some_and(|answer| version_in(&answer).as_deref() == Some(versions::WASM_OPT))
}

/// The answer is `wasm-opt version 132 (version_132)`, with or without the part in brackets.
fn version_in(answer: &str) -> Option<String> {
    answer.split_whitespace().nth(2).map(|number| format!("version_{number}"))
}

/// Whether the host of trunk's downloads answers at all.
fn trunk_can_fetch() -> bool {
    let Ok(mut addresses) = ("github.com", 443).to_socket_addrs() else {
        return false;
    };
    addresses.any(|address| TcpStream::connect_timeout(&address, Duration::from_secs(3)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_version_is_read_from_either_form_of_the_answer() {
        assert_eq!(version_in("wasm-opt version 132 (version_132)").as_deref(), Some("version_132"));
        assert_eq!(version_in("wasm-opt version 108").as_deref(), Some("version_108"));
        assert_eq!(version_in("wasm-opt"), None);
    }
}
