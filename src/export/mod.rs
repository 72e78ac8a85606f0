//! What leaves the program as text: one file for each format.

mod escape;
mod json;
mod ledger;
mod markdown;
mod text;

pub use json::{json, json_line};
pub use ledger::{ledger, removed};
pub use markdown::markdown;
pub use text::text;
