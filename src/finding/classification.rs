//! `classification-mismatch`: the level on the page and the level in the telegram should be the same.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let Some(page) = &case.assembled.page.row.classification else { return };
    let Some((line, at)) = case.assembled.telegram.classifications.first() else { return };
    if page.level != line.classification.level {
        // Where the text is another cable's, its level says nothing of the one that the page names.
        let by_page = case.assembled.cable.classification.as_ref().is_some_and(|shown| shown.level == page.level);
        let shown = if by_page { "The page’s is shown." } else { "The telegram’s own classification is shown." };
        let message =
            format!("The page says {}, but the telegram says {}. {shown}", page.as_written, line.classification.as_written);
        out.push(finding("classification-mismatch", Severity::Error, on(case, *at), message));
    }
}
