//! `date-mismatch`, by the station line: its day of the year is that of the date-time group.
//!
//! A station may file a message minutes or hours after its date-time group, and so on the next day.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};
use crate::field::date::iso;

/// More than a day apart is no matter of filing and release. In minutes.
const DAY: i64 = 24 * 60;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let (Some((station, line)), Some((dtg, written, _))) = (&telegram.station, &telegram.dtg) else { return };
    let (Some(sent), Some(day)) = (dtg.at, station.day) else { return };
    if station.minutes_after(sent).is_some_and(|minutes| minutes.abs() > DAY) {
        let message = format!(
            "The station line gives day {day} of the year, but the date-time group {written} is day {} ({}).",
            sent.date.ordinal(),
            iso(sent.date)
        );
        out.push(finding("date-mismatch", Severity::Error, on(case, *line), message));
    }
}
