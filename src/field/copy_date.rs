//! The date line that a copyist puts above a telegram: `Friday, 26 October 2007, 02:25` of the newspapers, and
//! `Wed Dec 04 00:00:00 +0100 2002` of text copies that a program wrote.

use time::Date;

use super::date::{Moment, date, month};
use super::scan::Scan;

/// When a copy says that the telegram is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyDate {
    /// To the minute.
    Minute(Moment),
    /// The day alone: programs write midnight where they know no time.
    Day(Date),
}

const DAYS: [&str; 7] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/// Reads a line that is such a date and nothing else. It begins with the day of the week.
///
/// ```
/// use enclair::field::copy_date::{CopyDate, parse};
/// let Some(CopyDate::Minute(moment)) = parse("Friday, 26 October 2007, 02:25") else { panic!() };
/// assert_eq!(moment.to_string(), "2007-10-26T02:25:00Z");
/// assert!(matches!(parse("Wed Dec 04 00:00:00 +0100 2002"), Some(CopyDate::Day(_))));
/// assert_eq!(parse("Friday, the keeper said, was a good day"), None);
/// ```
#[must_use]
pub fn parse(line: &str) -> Option<CopyDate> {
    let mut scan = Scan::new(line.trim());
    let word = scan.while_char(|c| c.is_ascii_alphabetic())?;
    let known = |day: &&&str| word.len() >= 3 && day.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    DAYS.iter().find(known)?;
    let comma = scan.one_of(&[',']).is_some();
    scan.blanks();
    if comma { newspaper(scan) } else { program(scan) }
}

/// `26 October 2007, 02:25`
fn newspaper(mut scan: Scan<'_>) -> Option<CopyDate> {
    let day = scan.number(1, 2)?;
    scan.blanks();
    let month = month(scan.while_char(|c| c.is_ascii_alphabetic())?)?;
    scan.blanks();
    let date = date(scan.number(4, 4)?.cast_signed(), month, day)?;
    scan.one_of(&[',']);
    scan.blanks();
    if scan.is_done() {
        return Some(CopyDate::Day(date));
    }
    let moment = Moment::new(date, scan.number(1, 2)?, scan.one_of(&[':']).and_then(|_| scan.number(2, 2))?)?;
    scan.is_done().then_some(CopyDate::Minute(moment))
}

/// `Dec 04 00:00:00 +0100 2002`. The time is of the zone that stands behind it, so only the day counts.
fn program(mut scan: Scan<'_>) -> Option<CopyDate> {
    let month = month(scan.while_char(|c| c.is_ascii_alphabetic())?)?;
    scan.blanks();
    let day = scan.number(1, 2)?;
    scan.blanks();
    scan.while_char(|c| c.is_ascii_digit() || c == ':').filter(|time| time.len() == 8)?;
    scan.blanks();
    scan.while_char(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))?;
    scan.blanks();
    let date = date(scan.number(4, 4)?.cast_signed(), month, day)?;
    scan.is_done().then_some(CopyDate::Day(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_copies_are_read() {
        let day = |line: &str| match parse(line) {
            Some(CopyDate::Day(day)) => super::super::date::iso(day),
            Some(CopyDate::Minute(moment)) => moment.to_string(),
            None => String::new(),
        };
        for (line, wanted) in [
            ("Thursday, 22 February 2008, 14:57", "2008-02-22T14:57:00Z"),
            ("Tuesday, 03 July 2001, 12:03 ", "2001-07-03T12:03:00Z"),
            ("Fri, 22 Feb 2008", "2008-02-22"),
            ("Fri Feb 22 00:00:00 +0100 2008", "2008-02-22"),
            ("Fri Feb 22 00:00:00 UTC 2008", "2008-02-22"),
            ("Friday, 32 February 2008, 14:57", ""),
            ("Friday February was cold", ""),
            ("Fri Feb 22 came and went", ""),
            ("22 February 2008, 14:57", ""),
            ("", ""),
        ] {
            assert_eq!(day(line), wanted, "{line}");
        }
    }
}
