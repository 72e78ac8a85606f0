//! The station line: `DE RUEHGB #4006/01 3571457`.

use super::date::{Moment, day_of_year};
use super::scan::Scan;

/// A station line as read. It names no year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// Routing indicator of the sending station.
    pub indicator: String,
    /// Serial number of the station: the message number modulo 10,000, digits as written.
    pub serial: String,
    /// Section of the message.
    pub section: Option<u32>,
    /// Day of the year, from 1.
    pub day: Option<u32>,
    /// Hour and minute, in UTC.
    pub time: Option<(u32, u32)>,
}

impl Station {
    /// When it was filed, with the year that another line gives.
    #[must_use]
    pub fn filed(&self, year: i32) -> Option<Moment> {
        let (hour, minute) = self.time?;
        Moment::new(day_of_year(year, self.day?)?, hour, minute)
    }

    /// Minutes from a moment to the line's own time, in the year that is nearest: at the turn of the year its day may count in
    /// the year before or after.
    #[must_use]
    pub fn minutes_after(&self, sent: Moment) -> Option<i64> {
        let filed = [0, -1, 1].into_iter().filter_map(|years| self.filed(sent.date.year() + years));
        filed.map(|filed| filed.minutes() - sent.minutes()).min_by_key(|minutes| minutes.abs())
    }
}

/// Reads a station line.
///
/// ```
/// let station = enclair::field::station::parse("DE RUEHGB #4006/01 3571457").unwrap();
/// assert_eq!(station.filed(2008).unwrap().to_string(), "2008-12-22T14:57:00Z");
/// assert!(enclair::field::station::parse("DE FACTO RULE #1").is_none());
/// ```
#[must_use]
pub fn parse(line: &str) -> Option<Station> {
    let mut scan = Scan::new(line.trim_end());
    scan.blanks();
    if !(scan.whole_word("DE") && scan.blanks()) {
        return None;
    }
    // Routing indicators have 4 to 8 letters and begin with R (ACP 121).
    let indicator = scan.while_char(|c| c.is_ascii_alphabetic())?;
    if !(4..=8).contains(&indicator.len()) || !indicator.starts_with(['R', 'r']) {
        return None;
    }
    scan.blanks();
    scan.one_of(&['#'])?;
    let serial = scan.digits(1, 6)?.to_owned();
    let section = scan.one_of(&['/']).and_then(|_| scan.number(1, 2));
    scan.blanks();
    let filed = scan.digits(7, 7);
    let part = |from: usize, to: usize| filed.and_then(|digits| digits[from..to].parse().ok());
    Some(Station {
        indicator: indicator.to_ascii_uppercase(),
        serial,
        section,
        day: part(0, 3),
        time: part(3, 5).zip(part(5, 7)),
    })
}
