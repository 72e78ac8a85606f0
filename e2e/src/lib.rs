//! The built site in a real browser: what the tests in `tests/` share.
//!
//! [`run()`] gives a test its own server, its own browser with a fresh profile and the page, loaded; [`page::Page`]
//! says what a reader sees there and does. Nothing in here waits by the clock: every wait is for a condition, with a
//! deadline and a sentence for when it is missed.

pub mod browser;
pub mod devtools;
pub mod engine;
pub mod files;
pub mod page;
pub mod probe;
pub mod reading;
pub mod run;
pub mod seed;
pub mod shot;
pub mod site;
pub mod wait;

pub use page::Page;
pub use run::{run, run_with};
