//! `declassification-date`: a deadline lies between the day of the cable and 25 years later.
//!
//! Not the date on which an archive declassified it (`DECLASSIFIED BY NARA 09/02/2009`), which is no deadline.

use super::place::heading_line;
use super::{Case, finding, foreign};
use crate::cable::{Finding, Severity};
use crate::role::Role;

/// E.O. 12958 and 13526 let no deadline be further away.
const YEARS: i32 = 25;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if foreign::message(case).is_some() {
        return;
    }
    let cable = &case.assembled.cable;
    let (Some(order), Some(created)) = (&cable.executive_order, &cable.created) else { return };
    let Some(until) = order.declassify.as_deref().filter(|until| until.len() == 10) else { return };
    let (Some(day), Some(sent)) = (year(until), year(created)) else { return };
    let done = order.as_written.to_ascii_uppercase();
    if done.contains("DECLASSIFIED") || done.contains("RELEASED") {
        return;
    }
    let why = if created.get(..10).is_some_and(|created| until < created) {
        "before the cable was sent"
    } else if day > sent + YEARS {
        "more than 25 years after the cable"
    } else {
        return;
    };
    let place = heading_line(case, Role::ExecutiveOrder).map(|(_, place)| place);
    let message = format!("The day of declassification is {until}: {why}. It is shown as written.");
    out.push(finding("declassification-date", Severity::Note, place, message));
}

fn year(iso: &str) -> Option<i32> {
    iso.get(..4)?.parse().ok()
}
