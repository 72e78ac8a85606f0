//! `classification-mismatch`: the level on the page and the level in the telegram should be the same.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let Some(page) = &case.assembled.page.row.classification else { return };
    let Some((line, no)) = case.assembled.telegram.classifications.first() else { return };
    if page.level != line.classification.level {
        let message = format!(
            "The page says {}, but the telegram says {}. The telegram’s own classification is shown.",
            page.as_written, line.classification.as_written
        );
        out.push(finding("classification-mismatch", Severity::Error, on(*no), message));
    }
}
