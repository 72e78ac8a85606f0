//! Words of the search.

use crate::ui::wording::count;

/// In the bar.
pub const FIND: &str = "Find";
/// Name of the field.
pub const FIELD: &str = "Find in what is open";
/// To the place before.
pub const PREVIOUS: &str = "Previous";
/// To the next place.
pub const NEXT: &str = "Next";
/// Name of the list of the other cables that have the words.
pub const ELSEWHERE: &str = "In other open cables";

/// Where the reader is among the places.
#[must_use]
pub fn place(at: usize, all: usize) -> String {
    if all == 0 { "Not in this cable".to_owned() } else { format!("{} of {all}", at + 1) }
}

/// How often another cable has the words.
#[must_use]
pub fn elsewhere(times: usize) -> String {
    count(times, "time", "times")
}
