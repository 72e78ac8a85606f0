//! `heading-line-missing`: lines that every telegram of its time has, and this copy does not.

use super::{Case, finding, listed};
use crate::cable::{Finding, Severity};
use crate::role::Role;

/// Lines that every telegram has; TAGS and the E.O. line since 1973.
const EXPECTED: &[(Role, &str, i32)] = &[
    (Role::DateTimeGroup, "date-time group", 0),
    (Role::From, "FM", 0),
    (Role::To, "TO", 0),
    (Role::ClassificationLine, "classification", 0),
    (Role::ExecutiveOrder, "E.O.", 1973),
    (Role::Tags, "TAGS", 1973),
    (Role::Subject, "SUBJECT", 0),
];

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let cable = &case.assembled.cable;
    let year = cable.mrn.as_ref().map(|mrn| mrn.year);
    let missing: Vec<String> = EXPECTED
        .iter()
        .filter(|(role, name, since)| {
            let there = case.assembled.telegram.has.contains(role) || (*name == "TAGS" && !cable.tags.is_empty());
            !there && year.is_none_or(|year| year >= *since)
        })
        .map(|(_, name, _)| (*name).to_owned())
        .collect();
    if missing.is_empty() {
        return;
    }
    let (line, put) = if missing.len() == 1 {
        ("line. Every telegram had one", "its place")
    } else {
        ("lines. Every telegram had them", "their place")
    };
    let message = format!("This copy’s heading has no {} {line}; nothing is put in {put}.", listed(&missing));
    out.push(finding("heading-line-missing", Severity::Warning, None, message));
}
