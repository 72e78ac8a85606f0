//! The standard library, built for size together with the program.
//!
//! The one that comes with a compiler is built for speed, and keeps for every place that might panic the words to tell of it. In
//! a page nobody reads them: boot.js shows the reader a message when the program stops, whatever stopped it. Built from its
//! sources without them, the program is a tenth smaller. Where that cannot be, it is linked with the library as it came, and
//! does the same.

use crate::process;
use std::path::Path;
use std::process::Command;

/// What cargo is told by its environment: it is trunk that calls it.
pub const SETTINGS: [(&str, &str); 3] = [
    // A stable compiler may build its own library when this is set, and nothing else of it is used here.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// What the compiler is told: a panic stops the program at once, and neither its place nor any `{:?}` is written down.
/// The viewer shows nothing that is written by `{:?}`.
pub const FLAGS: [&str; 4] = ["-Zlocation-detail=none", "-Zfmt-debug=none", "-Zunstable-options", "-Cpanic=immediate-abort"];

/// Whether a compiler has the sources of its library beside it, and knows the flags.
pub fn is_possible(compiler: impl Fn() -> Command) -> bool {
    let sysroot = process::answer(compiler().args(["--print", "sysroot"]));
    let sources = |sysroot: &String| Path::new(sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").exists();
    sysroot.is_some_and(|sysroot| sources(&sysroot)) && knows_flags(compiler())
}

/// Older compilers, and newer ones perhaps, have other names for them.
fn knows_flags(mut compiler: Command) -> bool {
    compiler.envs(SETTINGS).args(FLAGS).args(["--target", crate::wasm::TARGET, "--print", "cfg"]);
    process::answer(&mut compiler).is_some()
}
