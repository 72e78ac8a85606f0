//! How far a long run has come: a bar on standard error, for a person who looks at a terminal and at nothing else there.

use std::io::{IsTerminal, stderr, stdout};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Fewer files than this are read before anybody asks.
const FEW: usize = 16;

/// A bar for so many files; an unseen one where they are few, where standard error is no terminal, and where the cables themselves
/// go to the terminal.
pub(crate) fn bar(files: usize) -> ProgressBar {
    if files < FEW || !stderr().is_terminal() || stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr_with_hz(5));
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} files, {per_sec}, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
