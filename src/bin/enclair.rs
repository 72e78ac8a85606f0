//! The `enclair` command.
fn main() {}
