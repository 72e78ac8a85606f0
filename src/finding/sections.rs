//! `section-missing`: every section that the heading counts is in this copy.
//!
//! Copies keep the heading of the first section alone, so that one `SECTION 01 OF 04` says nothing of the other three. What
//! says something: page lines that stop before the last page, headings of later sections with one between them missing, and
//! a text that is too short for so many sections.

use super::{Case, finding, listed, on};
use crate::cable::{BlockKind, Finding, Sections, Severity};

/// No telegram has more sections than that; a garbled number may claim any.
const MOST: u32 = 200;

/// All sections of a telegram but the last are full. Those of real cables hold 2,500 to 4,300 bytes of text each, counted
/// over all of them, so that a whole telegram has more than this for each.
const LEAST: usize = 2_200;

/// Of a telegram that has its signature the end is there: only a text that half so many sections would hold is too short.
const LEAST_WHEN_SIGNED: usize = LEAST / 2;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let Some(sections) = &case.assembled.cable.sections else { return };
    let of = telegram.pages.iter().map(|(page, _)| page.of).max().filter(|of| *of >= sections.count);
    let last_seen = |of: u32| telegram.pages.iter().any(|(page, _)| page.page == Some(of));
    if of.is_some_and(last_seen) {
        return;
    }
    let reached = sections.present.iter().max().copied().unwrap_or_default();
    let short = is_short(case, sections);
    let gone = |section: &u32| !sections.present.contains(section) && (*section < reached || of.is_some() || short);
    let missing: Vec<String> = (1..=sections.count.min(MOST)).filter(gone).map(|section| section.to_string()).collect();
    if missing.is_empty() {
        return;
    }
    let what = if missing.len() == 1 { "section" } else { "sections" };
    let place = telegram.classifications.first().and_then(|(_, at)| on(case, *at));
    let why = if short && of.is_none() { ", and the text is too short for so many" } else { "" };
    let message =
        format!("The heading counts {} sections{why}; {what} {} left no trace in this copy.", sections.count, listed(&missing));
    out.push(finding("section-missing", Severity::Warning, place, message));
}

/// True for a text that cannot hold the sections that the heading counts. The last one may have a line and no more.
fn is_short(case: Case<'_>, sections: &Sections) -> bool {
    let body = &case.assembled.cable.body;
    let signed = body.iter().any(|block| block.kind == BlockKind::Signature);
    let text: usize = body.iter().map(|block| block.text.len()).sum();
    let full = sections.count.saturating_sub(u32::from(signed)) as usize;
    text < full.saturating_mul(if signed { LEAST_WHEN_SIGNED } else { LEAST })
}
