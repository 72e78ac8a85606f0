//! `date-mismatch`: the date-time group, the station line's day of the year and the page's own date should agree.
//!
//! A station may file a message minutes or hours after its date-time group, and so on the next day. Pages of 2010 show
//! wrong minutes (the hour on a twelve-hour clock stands in their place), so a difference within the hour is a note.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};
use crate::field::date::Moment;

/// More than a day apart is no matter of filing and release.
const DAY: i64 = 24 * 60;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let Some((dtg, written, line)) = &telegram.dtg else { return };
    let Some(sent) = dtg.at else {
        let message = format!("The date-time group {written} names no moment: its day, hour or minute does not exist.");
        out.push(finding("date-mismatch", Severity::Warning, on(*line), message));
        return;
    };
    if let Some((station, line)) = &telegram.station {
        // At the turn of the year the station's day may count in the year before or after.
        let nearest = [0, -1, 1]
            .iter()
            .filter_map(|years| station.filed(sent.date.year() + years))
            .map(|filed| (filed.minutes() - sent.minutes()).abs())
            .min();
        if let (Some(apart), Some(day)) = (nearest, station.day)
            && apart > DAY
        {
            let message =
                format!("The station line gives day {day} of the year, but the date-time group {written} is {}.", day_of(sent));
            out.push(finding("date-mismatch", Severity::Error, on(*line), message));
        }
    }
    let page = &case.assembled.page;
    if let (Some(created), Some(lines)) = (page.row.created, page.lines) {
        out.extend(against_page(sent, created, written, lines));
    }
}

fn against_page(sent: Moment, created: Moment, written: &str, lines: [usize; 2]) -> Option<Finding> {
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
    Some(finding("date-mismatch", severity, Some(lines), message))
}

fn spoken(moment: Moment) -> String {
    format!("{} {:02}:{:02}", crate::field::date::iso(moment.date), moment.hour, moment.minute)
}

fn day_of(moment: Moment) -> String {
    format!("day {} ({})", moment.date.ordinal(), crate::field::date::iso(moment.date))
}
