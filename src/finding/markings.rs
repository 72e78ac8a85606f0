//! `marking-above-overall`: no paragraph is marked higher than the cable.

use super::level::overall;
use super::place::all_of;
use super::{Case, finding};
use crate::cable::{Finding, Severity};
use crate::field::marking;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let Some(overall) = overall(case) else { return };
    for block in &case.assembled.cable.body {
        let Some(found) = block.marking.as_deref().and_then(marking::explain) else { continue };
        if found.level > overall.level {
            let number = block.number.map_or_else(|| "A paragraph".to_owned(), |number| format!("Paragraph {number}"));
            let written = block.marking_as_written.as_deref().unwrap_or_default();
            let message = format!("{number} is marked ({written}), which is above the cable’s own {}.", overall.as_written);
            out.push(finding("marking-above-overall", Severity::Error, Some(all_of(block)), message));
        }
    }
}
