//! `page-missing`: the page lines run from the second to the last page. The line of page 1 is missing in most copies and says
//! nothing.

use super::{Case, finding, listed, on};
use crate::cable::{Finding, Severity};

/// No telegram has more pages than that; a garbled number may claim any.
const MOST: u32 = 200;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let pages = &case.assembled.telegram.pages;
    let seen: Vec<u32> = pages.iter().filter_map(|(page, _)| page.page).collect();
    // A page line whose number cannot be read may be any of them.
    let Some(of) = pages.iter().map(|(page, _)| page.of).max().filter(|_| seen.len() == pages.len()) else { return };
    let missing: Vec<String> = (2..=of.min(MOST)).filter(|page| !seen.contains(page)).map(|page| page.to_string()).collect();
    if !missing.is_empty() {
        let what = if missing.len() == 1 { "page" } else { "pages" };
        let message =
            format!("Of {of} pages, the line that opens {what} {} is not there: text may be missing.", listed(&missing));
        out.push(finding("page-missing", Severity::Warning, pages.last().and_then(|(_, at)| on(case, *at)), message));
    }
}
