//! `wasm-opt`, which halves the program that visitors load.

use super::npm::Package;
use super::{Location, Part};
use crate::failure::Outcome;
use crate::{process, versions};
use std::net::{TcpStream, ToSocketAddrs};
use std::path::Path;
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
