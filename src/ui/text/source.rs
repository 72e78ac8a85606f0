//! Words of the source beside the reading.

/// In the bar, and name of the region.
pub const SOURCE: &str = "Source";
/// Name of the lines in it.
pub const LINES: &str = "Lines of the source";
/// Leaves the pane.
pub const CLOSE: &str = "Back to the reading";
/// How the pane is used, for those who do not see it.
pub const HOW: &str = "The file as it was decoded. Up and Down go from line to line, Enter shows a line in the reading.";
/// How it is used, for those who do.
pub const HINT: &str = "Struck out: not in the reading. Choose a line to see where it went.";
/// Draws what stands above.
pub const BEFORE: &str = "Show what stands before";
/// Draws what stands below.
pub const AFTER: &str = "Show what comes after";
/// Spoken when the pane opens.
pub const SHOWN: &str = "The source is shown beside the reading.";
/// Spoken when it closes.
pub const HIDDEN: &str = "The source is hidden.";
/// Spoken where a line of the source stands nowhere in the reading.
pub const NOWHERE: &str = "Nothing in the reading comes from this.";

/// Name of a line's button: its number, and why it went if it did.
#[must_use]
pub fn line(number: usize, why: Option<&str>) -> String {
    match why {
        Some(why) => format!("Line {number}: {why}"),
        None => format!("Line {number}"),
    }
}

/// Spoken when a place of the reading is marked in the source.
#[must_use]
pub fn marked(first: usize, last: usize) -> String {
    if first == last { format!("Line {first} of the source") } else { format!("Lines {first} to {last} of the source") }
}
