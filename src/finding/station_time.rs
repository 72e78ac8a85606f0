//! `station-time`: a station files a message when it is released, or a while after.
//!
//! Among 1,120 telegrams with both lines, 79 differ in the time, nearly all of them the Department's: those were sent minutes to
//! hours after their group, on the next day even. So only a time before the group, or far behind it, is told. More than a day is
//! a matter of `station_day`.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// Minutes by which a clock may be ahead.
const EARLY: i64 = 60;

/// Minutes within which a post sends what it has released.
const LATE: i64 = 12 * 60;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let telegram = &case.assembled.telegram;
    let (Some((station, line)), Some((dtg, written, _))) = (&telegram.station, &telegram.dtg) else { return };
    let Some(minutes) = dtg.at.and_then(|sent| station.minutes_after(sent)).filter(|minutes| minutes.abs() <= DAY) else {
        return;
    };
    let slow = station.indicator == "RUEHC";
    let how = if minutes < -EARLY {
        "before"
    } else if minutes > LATE && !slow {
        "after"
    } else {
        return;
    };
    let hours = minutes.abs() / 60;
    let hours = if hours == 1 { "an hour".to_owned() } else { format!("{hours} hours") };
    let message = format!("The station line’s time is more than {hours} {how} the date-time group {written}.");
    out.push(finding("station-time", Severity::Note, on(case, *line), message));
}
