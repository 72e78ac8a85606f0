//! The sources of the standard library, from which it is built for size ([`crate::small`]).

use super::{Location, Part};
use crate::failure::Outcome;
use crate::{process, wasm};
use std::process::Command;

/// The sources, as rustup brings them. On Debian's route they come with the compiler.
#[derive(Debug, Clone, Copy)]
pub struct Library;

impl Part for Library {
    fn name(&self) -> String {
        "the sources of the standard library".to_owned()
    }

    fn plan(&self) -> String {
        "through rustup, some seconds; where that fails, the program is built without them and is a tenth larger".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        wasm::ready_route()?.has_own_library().then_some(Location::Known)
    }

    fn install(&self) -> Outcome {
        if self.locate().is_some() {
            return Ok(());
        }
        process::run(
            Command::new("rustup").args(["component", "add", "rust-src"]),
            "Nothing needs to be done: the program is only larger without them.",
        )
    }

    fn is_needed(&self) -> bool {
        false
    }
}
