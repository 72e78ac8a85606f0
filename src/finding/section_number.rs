//! `section-mismatch`: the section of the station line is the one of the classification line.
//!
//! `DE RUEHLI #0123/02 …` above `S E C R E T SECTION 01 OF 03`. Stations wrote `/01` for telegrams of one section, too.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let Some((station, line)) = &telegram.station else { return };
    let Some(section) = station.section else { return };
    let found = telegram.classifications.iter().find_map(|(line, _)| line.section);
    let message = match found {
        Some((own, of)) if own != section => {
            format!("The station line is that of section {section}, but the classification line has section {own} of {of}.")
        }
        None if section > 1 => {
            format!(
                "The station line is that of section {section}, but no classification line counts sections: the copy may begin in the middle."
            )
        }
        _ => return,
    };
    out.push(finding("section-mismatch", Severity::Warning, on(case, *line), message));
}
