//! `replacement-character`: the copy itself has `\u{fffd}`, the sign for a letter that somebody could not read.
//!
//! Bytes of this file that could not be read are told by `encoding-replaced`.

use super::{Case, Finding, Seen, Severity, text_lines, word_at};
use crate::bytes::Signs;

pub(in crate::finding) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if !case.decoded.replaced.is_empty() {
        return;
    }
    let mut seen = Seen::default();
    for (line, text) in text_lines(case, Signs::FURTHER).filter(|(_, text)| !text.is_ascii()) {
        for (at, _) in text.match_indices('\u{fffd}') {
            seen.add(line, word_at(text, at));
        }
    }
    let why = "Whoever made the copy could not read the letter; it is not known which one it was.";
    out.extend(seen.report(
        case,
        ("replacement-character", Severity::Warning),
        "The sign for an unreadable letter stands in the text",
        why,
    ));
}
