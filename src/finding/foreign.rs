//! Whether the text under a page is that of the cable that the page names. No check itself.

use super::Case;
use crate::cable::Mrn;
use crate::field::classification::ClassificationLine;
use crate::field::mrn;

/// The message that the text is of, and the index of the line that says so, where the page names another. Post and serial must
/// both differ, so that a misspelt name or number is none.
///
/// What the two say of days, orders and markings can only be held against each other where there is no such message.
pub(super) fn message(case: Case<'_>) -> Option<(Mrn, usize)> {
    let claimed = case.assembled.page.row.mrn.as_ref()?;
    let first = case.assembled.telegram.classifications.iter().find(|(line, _)| line.serial.is_some());
    let other = |line: &ClassificationLine| {
        let own = mrn::build("", claimed.year, line.post.as_deref()?, line.serial?);
        (own.number != claimed.number && own.post != claimed.post).then_some(own)
    };
    first.and_then(|(line, at)| Some((other(line)?, *at)))
}
