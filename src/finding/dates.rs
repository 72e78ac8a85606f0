//! `date-mismatch`, by the page: the website's own date is that of the date-time group.
//!
//! Pages of 2010 show wrong minutes (the hour on a twelve-hour clock stands in their place), so a difference within the hour is a
//! note.

use super::place::of_page;
use super::{Case, finding, on};
use crate::cable::{Finding, Severity};
use crate::field::date::{Moment, iso};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let Some((dtg, written, line)) = &case.assembled.telegram.dtg else { return };
    let Some(sent) = dtg.at else {
        let message = format!("The date-time group {written} names no moment: its day, hour or minute does not exist.");
        out.push(finding("date-mismatch", Severity::Warning, on(case, *line), message));
        return;
    };
    if let Some(created) = case.assembled.page.row.created {
        out.extend(against_page(case, sent, created, written));
    }
}

fn against_page(case: Case<'_>, sent: Moment, created: Moment, written: &str) -> Option<Finding> {
    let place = of_page(case)?;
    if sent == created {
        return None;
    }
    let (severity, why) = if sent.date != created.date {
        (Severity::Error, "The telegram’s own group is taken.")
    } else if sent.hour == created.hour {
        (Severity::Note, "The minutes that pages of 2010 show are known to be wrong; the telegram’s own are taken.")
    } else {
        (Severity::Warning, "The telegram’s own group is taken.")
    };
    let message = format!("The page says {}, but the date-time group is {written}. {why}", spoken(created));
    Some(finding("date-mismatch", severity, Some(place), message))
}

fn spoken(moment: Moment) -> String {
    format!("{} {:02}:{:02}", iso(moment.date), moment.hour, moment.minute)
}
