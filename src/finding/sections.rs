//! `section-missing`: every section that the heading counts left a trace.
//!
//! Copies keep the heading of the first section alone, so the page lines are asked whether the rest is there.

use super::{Case, finding, listed, on};
use crate::cable::{Finding, Severity};

/// No telegram has more sections than that; a garbled number may claim any.
const MOST: u32 = 200;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let Some(sections) = &case.assembled.cable.sections else { return };
    let of = telegram.pages.iter().map(|(page, _)| page.of).max();
    let last_seen = |of: u32| telegram.pages.iter().any(|(page, _)| page.page == Some(of));
    if of.is_some_and(|of| of >= sections.count && last_seen(of)) {
        return;
    }
    let missing = (1..=sections.count.min(MOST)).filter(|section| !sections.present.contains(section));
    let missing: Vec<String> = missing.map(|section| section.to_string()).collect();
    if !missing.is_empty() {
        let what = if missing.len() == 1 { "section" } else { "sections" };
        let place = telegram.classifications.first().and_then(|(_, at)| on(case, *at));
        let message =
            format!("The heading counts {} sections; {what} {} left no trace in this copy.", sections.count, listed(&missing));
        out.push(finding("section-missing", Severity::Warning, place, message));
    }
}
