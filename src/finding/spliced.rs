//! `spliced-cable`: another cable stands in the same text, above or below this one.

use super::place::Place;
use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if case.spliced.follows {
        let message = "This cable stands under another one in the same text. The two are read apart; check that nothing is lost between them.";
        out.push(finding("spliced-cable", Severity::Warning, on(case, 0), message));
    }
    if let Some(next) = case.spliced.next {
        let place = on(case, case.lines.len().saturating_sub(1)).map(|end| Place { lines: [next, next], ..end });
        let message = format!(
            "On line {next} of the same text another cable begins. It is read as one of its own; the end of this one may be missing."
        );
        out.push(finding("spliced-cable", Severity::Warning, place, message));
    }
}
