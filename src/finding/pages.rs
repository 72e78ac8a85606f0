//! `section-missing` and `page-missing`: sections and pages k of n.
//!
//! Copies keep the heading of the first section alone, so the page lines are asked whether the rest is there. The line of
//! page 1 is missing in most copies and says nothing.

use super::{Case, finding, listed, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let of = telegram.pages.iter().map(|(page, _)| page.of).max();
    let seen: Vec<u32> = telegram.pages.iter().filter_map(|(page, _)| page.page).collect();
    let unread = telegram.pages.iter().any(|(page, _)| page.page.is_none());
    if let Some(of) = of.filter(|_| !unread) {
        let missing: Vec<String> = (2..=of.min(200)).filter(|page| !seen.contains(page)).map(|page| page.to_string()).collect();
        if !missing.is_empty() {
            let what = if missing.len() == 1 { "page" } else { "pages" };
            let message =
                format!("Of {of} pages, the line that opens {what} {} is not there: text may be missing.", listed(&missing));
            out.push(finding("page-missing", Severity::Warning, telegram.pages.last().and_then(|(_, line)| on(*line)), message));
        }
    }
    let Some(sections) = &case.assembled.cable.sections else { return };
    let covered = of.is_some_and(|of| of >= sections.count && seen.contains(&of));
    let missing: Vec<String> = (1..=sections.count.min(200))
        .filter(|section| !sections.present.contains(section))
        .map(|section| section.to_string())
        .collect();
    if !covered && !missing.is_empty() {
        let what = if missing.len() == 1 { "section" } else { "sections" };
        let line = telegram.classifications.first().and_then(|(_, line)| on(*line));
        let message =
            format!("The heading counts {} sections; {what} {} left no trace in this copy.", sections.count, listed(&missing));
        out.push(finding("section-missing", Severity::Warning, line, message));
    }
}
