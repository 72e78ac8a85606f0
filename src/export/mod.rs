//! What leaves the program as text: one file for each format.

mod bibtex;
mod citation;
mod csl;
mod escape;
mod file_name;
mod html;
mod json;
mod key;
mod ledger;
mod markdown;
#[cfg(feature = "schema")]
mod schema;
mod selector;
mod table;
mod text;
mod unseen;

pub use bibtex::bibtex;
pub use citation::{bluebook, chicago, marking_at, plain, quotation};
pub use csl::csl_json;
pub use file_name::{file_name, stem};
pub use html::html;
pub use json::{json, json_lines};
pub use ledger::{ledger, removed};
pub use markdown::markdown;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use selector::selector;
pub use table::table;
pub use text::text;
pub use unseen::{is_unseen, name_of_unseen, unseen_in};
