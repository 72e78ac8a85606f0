//! Labels of the page's table: `Reference IDCreatedClassificationOrigin`, whole or cell by cell. The values under them
//! are kept, as metadata.

use super::Reason;
use crate::shape::Shape;

pub(super) const WHY: &str =
    "The headings of the website’s own table above the cable, run together where the cell breaks were lost.";

pub(super) fn judge(shapes: &[Shape], verdicts: &mut [Option<Reason>]) {
    for (shape, verdict) in shapes.iter().zip(verdicts) {
        if matches!(shape, Shape::PageLabels) {
            *verdict = Some(Reason::FusedTableLabel);
        }
    }
}
