//! Words of reading that takes its time: how far it has come, how to stop it, and what became of it.

use crate::ui::wording::{count, grouped};

/// Stops it.
pub const STOP: &str = "Stop reading";
/// Spoken when half of it is done.
pub const HALF: &str = "Half of it is read.";
/// Spoken when it was stopped.
pub const STOPPED: &str = "Stopped. What was read until then is in the list.";
/// Of a file that ended the worker.
pub const CRASHED: &str = "The part of this program that reads files has stopped at this one, because of a mistake of its own. \
    The file is unharmed and went nowhere, and all else stays as it is. The next file is read afresh; if this one stops it again, \
    please report what kind of file it is.";
/// Of a file that took too long.
pub const SLOW: &str = "Reading this file was given up after ten seconds, which no cable takes. \
    Open the part of it that holds the cable, or try again when the machine has less to do.";

/// What is being read.
#[must_use]
pub fn reading(name: &str, at: usize, of: usize) -> String {
    if of > 1 { format!("Reading {} of {}: {name}", grouped(at), grouped(of)) } else { format!("Reading {name}") }
}

/// Spoken when all of it is read.
#[must_use]
pub fn all(files: usize) -> String {
    format!("{} read.", count(files, "document", "documents"))
}
