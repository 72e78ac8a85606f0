//! `number-gap` and `number-repeated`: paragraph numbers rise by one.

use super::{Case, finding};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let mut before: Option<u32> = None;
    for block in &case.assembled.cable.body {
        let Some(number) = block.number else { continue };
        let found = match before {
            None if number > 1 => {
                Some(("number-gap", format!("The first numbered paragraph is {number}: what came before it may be missing.")))
            }
            Some(before) if number > before + 1 => Some((
                "number-gap",
                format!("Paragraph {number} follows paragraph {before}: what stood between them may be missing."),
            )),
            Some(before) if number == before => {
                Some(("number-repeated", format!("The number {number} stands on two paragraphs in a row.")))
            }
            Some(before) if number < before => {
                Some(("number-repeated", format!("Paragraph {number} follows paragraph {before}: the numbers start again.")))
            }
            _ => None,
        };
        if let Some((code, message)) = found {
            out.push(finding(code, Severity::Warning, Some([block.lines[0], block.lines[0]]), message));
        }
        before = Some(number);
    }
}
