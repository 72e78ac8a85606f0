//! `mrn-mismatch`, by the station line: its serial is the message number modulo 10,000.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let (Some(known), Some((station, at))) = (&case.assembled.cable.mrn, &case.assembled.telegram.station) else { return };
    let Ok(serial) = station.serial.parse::<u32>() else { return };
    if serial % 10_000 != known.number % 10_000 {
        let message = format!("The station line has serial {}, but the reference number is {}.", station.serial, known.canonical);
        out.push(finding("mrn-mismatch", Severity::Warning, on(case, *at), message));
    }
}
