//! Set-up and every routine job of the project, as `cargo xtask …` runs them.
//!
//! The library face exists for the end-to-end tests, which serve the built site with [`server::Server`] and
//! read its request log.

pub mod server;
