//! `possible-noise`: lines inside the telegram that may be the website's and were kept in doubt.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let mut lines = case.doubtful.iter().filter_map(|&at| Some((at, case.lines.get(at)?)));
    let Some((at, first)) = lines.next() else { return };
    let more = match lines.count() {
        0 => String::new(),
        1 => ", and one line more is in the same doubt".to_owned(),
        more => format!(", and {more} lines more are in the same doubt"),
    };
    let message = format!(
        "Line {}, “{}”, may be the website’s; it was kept since the telegram may have it{more}.",
        first.no(),
        first.text.trim().chars().take(60).collect::<String>()
    );
    out.push(finding("possible-noise", Severity::Note, on(case, at), message));
}
