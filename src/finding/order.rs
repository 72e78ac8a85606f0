//! `order-unknown` and `order-mismatch`: the executive order that the cable cites was there on its day.
//!
//! Cables have slips (`E.O. 12598`), and early telegrams that were released late cite an order that came decades after them.

use super::place::heading_line;
use super::{Case, finding, foreign};
use crate::cable::{Finding, Severity};
use crate::role::Role;

/// Orders on classification: number, day of signature, last day in force.
const ORDERS: &[(&str, &str, &str)] = &[
    ("10290", "1951-09-24", "1953-12-14"),
    ("10501", "1953-11-05", "1972-05-31"),
    ("11652", "1972-03-08", "1978-11-30"),
    ("12065", "1978-06-28", "1982-07-31"),
    ("12356", "1982-04-02", "1995-10-13"),
    ("12958", "1995-04-17", "2010-06-26"),
    ("13292", "2003-03-25", "2010-06-26"),
    ("13526", "2009-12-29", "9999-12-31"),
];

/// The order that a day's telegrams went by: the last of the table that was signed before it, amendments left out.
pub(super) fn of_day(day: &str) -> Option<&'static str> {
    ORDERS.iter().find(|(_, signed, until)| (*signed..=*until).contains(&day)).map(|(number, ..)| *number)
}

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if foreign::message(case).is_some() {
        return;
    }
    let cable = &case.assembled.cable;
    let Some((order, number)) = cable.executive_order.as_ref().and_then(|order| Some((order, order.order.as_deref()?))) else {
        return;
    };
    let place = heading_line(case, Role::ExecutiveOrder).map(|(_, place)| place);
    let day = cable.created.as_deref().and_then(|created| created.get(..10));
    let Some((_, signed, until)) = ORDERS.iter().find(|(known, ..)| *known == number) else {
        let then = day.and_then(of_day).map(|then| format!(" On its day telegrams went by E.O. {then}.")).unwrap_or_default();
        let message = format!("E.O. {number} is no order on classification.{then} It is shown as written.");
        out.push(finding("order-unknown", Severity::Note, place, message));
        return;
    };
    let Some(day) = day else { return };
    if day < *signed {
        // A line that says who declassified the text was added with the release.
        let added = order.as_written.to_ascii_uppercase().contains("DECLASSIFIED");
        let (severity, why) = if added {
            (Severity::Note, "The line came with the release.")
        } else {
            (Severity::Warning, "The line was changed later.")
        };
        let message = format!("E.O. {number} was signed on {signed}, after this cable of {day}. {why}");
        out.push(finding("order-mismatch", severity, place, message));
    } else if later_by_a_year(until, day) {
        let message = format!(
            "E.O. {number} was in force until {until}, and this cable is of {day}: the drafter kept an old habit, or the date is wrong."
        );
        out.push(finding("order-mismatch", Severity::Note, place, message));
    }
}

/// Drafters went on writing an order's number for months after the next one was in force.
fn later_by_a_year(until: &str, day: &str) -> bool {
    let year = |iso: &str| iso.get(..4).and_then(|year| year.parse::<i32>().ok());
    year(until)
        .zip(year(day))
        .is_some_and(|(until_year, own)| own > until_year + 1 || (own == until_year + 1 && day[4..] > until[4..]))
}
