//! The program and its glue, between trunk and the site: what nothing uses goes, the rest is made small, and the functions
//! of the browser get their plain names.

mod glue;
mod names;

use super::read;
use crate::html::{attribute, tags};
use crate::module;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

/// Functions that the program shows to the outside, for streams between a server and its pages. The framework's package for
/// servers brings them along, and everything that is shown is kept: with them go ten thousand bytes that nothing calls.
const FOR_SERVERS: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];

/// What `wasm-opt` may use of WebAssembly, which is what the compiler does; every browser has it since 2022.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Functions with one caller stay apart, which packs better; the lowest thousand bytes of the memory are the end of the stack,
/// and no value stands there.
const SMALL: [&str; 5] =
    ["-Oz", "--one-caller-inline-max-function-size=0", "--low-memory-unused", "--strip-producers", "--strip-target-features"];

/// Finishes the program that the page names, with `wasm-opt` from where it was found.
///
/// # Errors
/// When the page names none, program and glue do not fit together, or `wasm-opt` fails.
pub(super) fn finish(dist: &Path, page: &str, wasm_opt: &Path) -> io::Result<()> {
    let file = |boot| {
        let tag = tags(page).into_iter().find(|tag| attribute(tag, "data-boot") == Some(boot));
        let link = tag.and_then(|tag| attribute(tag, "href"));
        link.map(|link| dist.join(link.trim_start_matches("./"))).ok_or_else(|| fault(&format!("the page names no {boot}")))
    };
    let (program, glue) = (file("wasm")?, file("glue")?);
    let is_unused = |name: &str| FOR_SERVERS.iter().any(|front| name.starts_with(front));
    let shown = module::without_exports(&fs::read(&program)?, is_unused).ok_or_else(no_module)?;
    fs::write(&program, shown)?;
    run(wasm_opt, &program)?;
    let module = fs::read(&program)?;
    let asked = module::imports(&module).ok_or_else(no_module)?;
    let text = glue::without_unused(&read(&glue)?, &asked);
    let short = names::short_names(&asked);
    let of = |name: &str| short.get(name).cloned().unwrap_or_else(|| name.to_owned());
    let renamed = module::rename_imports(&module, of).ok_or_else(no_module)?;
    fs::write(&glue, names::in_glue(&text, &short)?)?;
    fs::write(&program, renamed)
}

fn run(wasm_opt: &Path, program: &Path) -> io::Result<()> {
    let status = Command::new(wasm_opt).args(SMALL).args(FEATURES).arg(program).arg("-o").arg(program).status()?;
    if status.success() { Ok(()) } else { Err(fault(&format!("{} ended with {status}", wasm_opt.display()))) }
}

fn no_module() -> io::Error {
    fault("the program is no module")
}

fn fault(what: &str) -> io::Error {
    io::Error::other(what.to_owned())
}
