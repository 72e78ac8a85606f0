//! A C++ compiler, for the fuzzer's library.

use super::{Location, Part, debian};
use crate::failure::Outcome;
use crate::process;

/// A compiler that builds C++.
#[derive(Debug, Clone, Copy)]
pub struct Cxx;

impl Part for Cxx {
    fn name(&self) -> String {
        "A C++ compiler".to_owned()
    }

    fn plan(&self) -> String {
        "Debian's package g++ (as root), under a minute".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        let named = std::env::var("CXX").ok();
        let usual = ["c++", "g++", "clang++"].into_iter();
        named.as_deref().into_iter().chain(usual).find_map(process::find).map(|_| Location::Known)
    }

    fn install(&self) -> Outcome {
        if debian::is_here() {
            return debian::install(&["g++"]);
        }
        Err(debian::not_here("A C++ compiler", "Install one (clang or gcc with C++), put it on the PATH or name it in CXX."))
    }
}
