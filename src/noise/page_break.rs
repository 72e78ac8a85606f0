//! Page lines.
//!
//! Transmission cut a long telegram into pages and put a line such as `BAGHDAD 00004006  002.2 OF 007` between them,
//! in the middle of sentences. Post and number are read, never compared with a list. What survives: a sentence that
//! names a page (`page 3 of 7 missing`) and the section line that opens a section.

use super::Reason;
use crate::shape::Shape;

pub(super) const WHY: &str = "Transmission cut the telegram into pages and put this line between two of them; it is no part of the text, which goes on across it.";

pub(super) fn judge(shapes: &[Shape], verdicts: &mut [Option<Reason>]) {
    for (shape, verdict) in shapes.iter().zip(verdicts) {
        if matches!(shape, Shape::Page(_)) {
            *verdict = Some(Reason::PageBreak);
        }
    }
}
