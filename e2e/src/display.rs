//! A display that nobody sees, for a browser that opens a window.
//!
//! Each browser has its own: on one that is shared, the window that opened last takes the focus away from the others.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running display; it ends when it is dropped.
#[derive(Debug)]
pub struct Display {
    process: Child,
    /// `:99`
    name: String,
}

impl Display {
    /// Starts a display under a name that nobody has.
    ///
    /// # Panics
    /// When Xvfb is not there or does not start.
    #[must_use]
    pub fn open() -> Self {
        // It chooses its number itself, and tells it once it is ready.
        let arguments = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
        let mut command = Command::new("Xvfb");
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("Xvfb should be there: `cargo xtask setup` brings it");
        let mut number = String::new();
        let told = process.stdout.take().and_then(|told| BufReader::new(told).read_line(&mut number).ok());
        assert!(told.is_some_and(|length| length > 0), "Xvfb did not start.");
        Self { process, name: format!(":{}", number.trim()) }
    }

    /// What programs find it by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended on its own; there is nothing to do about an error here.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
