//! `text-of-another-cable`: under the page of one cable stands the text of another.
//!
//! Publishers mixed some up: among 1,295 pages at least six (`88BAGHDAD28` shows a telegram of the Department of 2009).

use super::{Case, finding, foreign, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let Some(claimed) = &case.assembled.page.row.mrn else { return };
    let Some((own, at)) = foreign::message(case) else { return };
    let message = format!(
        "The page is that of {}, but the text under it is that of {} {}. The two are not of one cable: do not cite the text by the page’s number.",
        claimed.canonical, own.post, own.number
    );
    out.push(finding("text-of-another-cable", Severity::Error, on(case, at), message));
}
