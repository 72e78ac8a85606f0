//! Set-up and every routine job of the project, as `cargo xtask …` runs them.
//!
//! Start with [`command::run`], the table of commands; [`setup`] brings the tools, [`versions`] pins them. The
//! end-to-end tests use one thing from here: [`server::Server`], which serves the built site and remembers
//! what was asked of it.

pub mod browser_tests;
pub mod command;
pub mod deny;
pub mod dist;
pub mod engine;
pub mod failure;
pub mod fresh;
pub mod fuzz;
pub mod html;
pub mod imports;
pub mod lighthouse;
pub mod module;
pub mod mutants;
#[cfg(feature = "pack")]
pub mod pack;
pub mod policy;
pub mod process;
pub mod project;
pub mod serve;
pub mod server;
pub mod setup;
pub mod sizes;
pub mod small;
pub mod test;
pub mod versions;
pub mod wasm;
