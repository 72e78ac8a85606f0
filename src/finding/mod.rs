//! Findings: what a careful reader should know about this copy. One check a file; a check never edits the cable and
//! never calls another check.

mod accounting;
mod character;
mod choices;
mod classification;
mod dates;
mod declassification;
mod foreign;
mod heading_lines;
mod level;
mod lost_text;
mod markings;
mod mention;
mod not_a_cable;
mod numbers;
mod order;
mod other_text;
mod pages;
mod place;
mod portions;
mod possible_noise;
mod reason;
mod reference_number;
mod section_number;
mod sections;
mod security_warning;
mod serial;
mod spliced;
mod station_day;
mod station_post;
mod station_time;
mod unmarked;

use place::{Place, on};

use crate::cable::{Assembled, Finding, Severity};
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

/// A check: it looks at the case and tells what it found.
type Check = fn(Case<'_>, &mut Vec<Finding>);

/// Every check.
const CHECKS: &[Check] = &[
    accounting::check,
    choices::check,
    not_a_cable::check,
    spliced::check,
    other_text::check,
    station_day::check,
    station_time::check,
    station_post::check,
    section_number::check,
    security_warning::check,
    dates::check,
    reference_number::check,
    serial::check,
    classification::check,
    heading_lines::check,
    declassification::check,
    order::check,
    reason::check,
    pages::check,
    sections::check,
    numbers::check,
    markings::check,
    portions::check,
    unmarked::check,
    mention::check,
    lost_text::check,
    possible_noise::check,
    character::comma::check,
    character::eight::check,
    character::sign::check,
    character::lost::check,
    character::doubled::check,
    character::stray_q::check,
];

/// Runs every check; findings come in the order of the source, those without a place first.
pub(crate) fn all(case: Case<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    for check in CHECKS {
        check(case, &mut out);
    }
    out.sort_by_cached_key(|finding| finding.span.map_or(0, |span| span.start + 1));
    out
}

fn finding(code: &str, severity: Severity, place: Option<Place>, message: impl Into<String>) -> Finding {
    let (lines, span) = (place.map(|place| place.lines), place.map(|place| place.span));
    Finding { code: code.to_owned(), severity, message: message.into(), lines, span }
}

/// `A, B and C`
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
