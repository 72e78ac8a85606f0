//! Words of the outline and of the markings.

use crate::ui::wording::count;

/// What can be done with the list of markings.
pub const HOW: &str = "Choose one to pick out its paragraphs.";
/// Folds what is not picked out.
pub const FOLD: &str = "Fold the others";
/// Shows all paragraphs alike.
pub const SHOW_ALL: &str = "Show all alike";
/// Spoken when some are picked out.
pub const PICKED_OUT: &str = "The paragraphs with the chosen markings stand out; the others stand back.";
/// Spoken when none is.
pub const ALL_SHOWN: &str = "All paragraphs are shown alike.";

/// What is picked out, above the text: nothing is left out without a word.
#[must_use]
pub fn picked_out(names: &[String], back: usize, folded: bool) -> String {
    let others = count(back, "other paragraph is", "other paragraphs are");
    format!("Picked out: {}. {others} {}.", names.join(", "), if folded { "folded to a line" } else { "faint" })
}
