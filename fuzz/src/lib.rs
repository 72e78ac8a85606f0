//! What the fuzz targets try. `tests/found.rs` of the library tries the same on the inputs that were found before.

#[path = "../../tests/common/mod.rs"]
mod common;
pub mod promises;
