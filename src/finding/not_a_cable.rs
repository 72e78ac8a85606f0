//! `not-a-cable`: a record of a table or an export, among cables, that has too little of a telegram.

use super::place::Place;
use super::{Case, finding};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if case.is_cable {
        return;
    }
    let ends = case.lines.first().zip(case.lines.last());
    let place = ends.map(|(first, last)| Place { lines: [first.no(), last.no()], span: first.span() });
    let message = "This record of the file has too little of a telegram to be read as a cable. It is listed with the others, and all of its text is kept.";
    out.push(finding("not-a-cable", Severity::Warning, place, message));
}
