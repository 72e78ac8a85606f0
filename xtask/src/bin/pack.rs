//! `pack site WASM_OPT` finishes the site in `dist/` with that program; `pack single FILE` makes the single file of it.
//!
//! A program of its own, because checksums and compression need crates that nothing else of `cargo xtask` does.

use std::io;
use std::path::Path;
use std::process::ExitCode;
use xtask::pack::{single, site};
use xtask::project;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["site", wasm_opt] => site::finish(&project::root(), &project::dist(), Path::new(wasm_opt)),
        ["single", to] => single::write(&project::dist(), Path::new(to)),
        _ => Err(io::Error::other("call it as `pack site WASM_OPT` or `pack single FILE`")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The site could not be packed: {error}.");
            ExitCode::FAILURE
        }
    }
}
