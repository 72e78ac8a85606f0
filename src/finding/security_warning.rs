//! `security-warning-mismatch`: the letter of the security warning line is that of the classification.
//!
//! `ZNY CCCCC ZZH` above `S E C R E T`. What is unclassified and sensitive went over confidential lines, too, and that is no
//! matter.

use super::level::in_words;
use super::place::heading_line;
use super::{Case, finding, foreign};
use crate::cable::{Finding, Level, Severity};
use crate::field::security_warning;
use crate::role::Role;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if foreign::message(case).is_some() {
        return;
    }
    let Some((line, place)) = heading_line(case, Role::SecurityWarning) else { return };
    let Some(warned) = security_warning::level(&line.text) else { return };
    let assembled = case.assembled;
    let own = assembled.telegram.classifications.first().map(|(line, _)| ("classification line", &line.classification));
    let page = assembled.page.row.classification.as_ref().map(|found| ("page", found));
    let Some((says, found)) = own.or(page) else { return };
    let guarded = found.level == Level::Unclassified && warned == Level::Confidential;
    // Restricted has no letter of its own.
    if warned == found.level || found.level == Level::Restricted || guarded {
        return;
    }
    let message = format!(
        "The security warning {} is that of {} text, but the {says} says {}.",
        line.text.trim(),
        in_words(warned),
        found.as_written
    );
    out.push(finding("security-warning-mismatch", Severity::Warning, Some(place), message));
}
