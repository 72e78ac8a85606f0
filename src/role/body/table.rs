//! Text whose line ends matter: columns of a table.

use super::{Before, Body, Found};
use crate::bytes::{self, Signs};
use crate::line::Line;
use crate::role::Role;

impl Body<'_> {
    /// Two lines or more with two wide gaps each: columns of a table.
    pub(super) fn preformatted(&self, index: usize, before: Before) -> Option<Found> {
        let table = |index: usize| self.is_text(index) && has_columns(self.line(index));
        if before.role == Role::Preformatted && !before.apart && table(index) {
            return Some(Found::goes_on(Role::Preformatted));
        }
        (table(index) && table(index + 1)).then(|| Found::starts(Role::Preformatted))
    }
}

/// True for a line with two gaps of three blanks or more, or a tab, that are not the blanks after a sentence.
fn has_columns(line: &Line<'_>) -> bool {
    // Every line of a text is asked, and hardly one has three blanks in a row or a tab.
    if !line.signs().has_any(Signs::of("\t")) && !bytes::has_wide_gap(&line.text) {
        return false;
    }
    let text = bytes::trim(&line.text);
    let gaps = text.match_indices("   ").filter(|(at, _)| !text[..*at].ends_with([' ', '.', '?', '!', ':'])).count();
    gaps >= 2 || text.contains('\t')
}
