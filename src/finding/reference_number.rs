//! `mrn-mismatch`: the page, the classification line, the page lines and the station line should name the same message.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};
use crate::field::mrn;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let Some(known) = &case.assembled.cable.mrn else { return };
    for (line, no) in &telegram.classifications {
        let (Some(post), Some(serial)) = (&line.post, line.serial) else { continue };
        let own = mrn::build("", known.year, post, serial);
        if (own.post.as_str(), own.number) != (known.post.as_str(), known.number) {
            let message = format!(
                "The reference number is {}, but the classification line is that of {post} {serial}: the text may be another cable’s.",
                known.canonical
            );
            out.push(finding("mrn-mismatch", Severity::Error, on(*no), message));
        }
    }
    let other = telegram.pages.iter().find(|(page, _)| {
        let own = mrn::build("", known.year, &page.post, page.serial);
        (own.post.as_str(), own.number) != (known.post.as_str(), known.number)
    });
    if let Some((page, no)) = other {
        let message =
            format!("A page line names {} {}, but the reference number is {}.", page.post, page.serial, known.canonical);
        out.push(finding("mrn-mismatch", Severity::Error, on(*no), message));
    }
    if let Some((station, no)) = &telegram.station
        && let Ok(serial) = station.serial.parse::<u32>()
        && serial % 10_000 != known.number % 10_000
    {
        let message = format!("The station line has serial {}, but the reference number is {}.", station.serial, known.canonical);
        out.push(finding("mrn-mismatch", Severity::Warning, on(*no), message));
    }
    let year = telegram.dtg.as_ref().and_then(|(dtg, ..)| dtg.at).map(|moment| moment.date.year());
    if let (Some(year), Some((_, written, no))) = (year, &telegram.dtg)
        && year != known.year
    {
        let message =
            format!("The reference number {} is of {}, but the date-time group is {written}.", known.canonical, known.year);
        out.push(finding("mrn-mismatch", Severity::Error, on(*no), message));
    }
}
