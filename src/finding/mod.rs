//! Findings: what a careful reader should know about this copy. One check a file; a check never edits the cable and
//! never calls another check.

mod accounting;
mod choices;
mod classification;
mod dates;
mod heading_lines;
mod lost_text;
mod markings;
mod not_a_cable;
mod numbers;
mod pages;
mod possible_noise;
mod reference_number;
mod spliced;

use crate::cable::{Assembled, Finding, Lines, Severity};
use crate::decode::Decoded;
use crate::line::Line;
use crate::noise::Reason;
use crate::part::Spliced;
use crate::span::Span;

/// What the checks look at.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) decoded: &'a Decoded,
    /// The stretch of the source that the cable was read from.
    pub(crate) span: Span,
    pub(crate) lines: &'a [Line<'a>],
    pub(crate) assembled: &'a Assembled,
    /// True when the lines have enough of a telegram.
    pub(crate) is_cable: bool,
    /// What stands with the cable in the same text.
    pub(crate) spliced: Spliced,
    /// First line after the telegram: nothing but the site's words or blanks from here on.
    pub(crate) tail: usize,
    /// Lines that were kept although they may be the website's.
    pub(crate) doubtful: &'a [usize],
    /// For each line why it goes, if it does.
    pub(crate) verdicts: &'a [Option<Reason>],
    /// Lines that a reader put back.
    pub(crate) put_back: &'a [usize],
}

/// Runs every check; findings come in the order of the source, those without a place first.
pub(crate) fn all(case: Case<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    accounting::check(case, &mut out);
    choices::check(case, &mut out);
    not_a_cable::check(case, &mut out);
    spliced::check(case, &mut out);
    dates::check(case, &mut out);
    reference_number::check(case, &mut out);
    classification::check(case, &mut out);
    heading_lines::check(case, &mut out);
    pages::check(case, &mut out);
    numbers::check(case, &mut out);
    markings::check(case, &mut out);
    lost_text::check(case, &mut out);
    possible_noise::check(case, &mut out);
    out.sort_by_cached_key(|finding| finding.lines.map_or(0, |[first, _]| first));
    out
}

fn finding(code: &str, severity: Severity, lines: Option<Lines>, message: impl Into<String>) -> Finding {
    Finding { code: code.to_owned(), severity, message: message.into(), lines }
}

fn on(line: usize) -> Option<Lines> {
    Some([line, line])
}

/// `A, B and C`
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
