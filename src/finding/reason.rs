//! `reason-mismatch`: the section that the reasons are cited by is that of the order of the day.
//!
//! E.O. 12958 listed the reasons in section 1.5 from 1995, and in 1.4 since it was amended on 25 March 2003; E.O. 13526 kept 1.4.

use super::place::heading_line;
use super::{Case, finding, foreign};
use crate::cable::{Finding, Severity};
use crate::role::Role;

const ORDER_12958: &str = "1995-10-14";
const AMENDED: &str = "2003-03-25";
/// The rules that carry the amendment out came half a year later.
const CARRIED_OUT: &str = "2003-09-22";

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if foreign::message(case).is_some() {
        return;
    }
    let cable = &case.assembled.cable;
    let (Some(by), Some(created)) = (&cable.classified_by, &cable.created) else { return };
    let (Some(day), Some(section)) = (created.get(..10), by.reasons.first().and_then(|reason| reason.get(..3))) else { return };
    let why = match section {
        "1.5" if day > CARRIED_OUT => "since March 2003 they stand in section 1.4. The letters mean the same",
        "1.4" if (ORDER_12958..AMENDED).contains(&day) => "until March 2003 they stood in section 1.5. The letters mean the same",
        "1.4" | "1.5" if day < ORDER_12958 => "orders before that of October 1995 had no such section",
        "1.5" if by.reasons.iter().any(|reason| reason == "1.5(h)") => {
            "section 1.5 ended with (g). Section 1.4 has an (h) since March 2003"
        }
        _ => return,
    };
    let place = heading_line(case, Role::ClassifiedBy).map(|(_, place)| place);
    let message = format!("The reasons are cited by section {section}, but {why}. They are shown as written.");
    out.push(finding("reason-mismatch", Severity::Note, place, message));
}
