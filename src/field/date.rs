//! Dates as a telegram writes them, checked against the calendar and written in ISO 8601.

use time::{Date, Month};

use super::scan::Scan;

/// A moment to the minute, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Days, counted as the calendar does.
    pub date: Date,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

impl Moment {
    /// A moment, if there is one of that date and time.
    #[must_use]
    pub fn new(date: Date, hour: u32, minute: u32) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { date, hour: hour as u8, minute: minute as u8 })
    }

    /// Minutes from the start of the calendar; for differences.
    #[must_use]
    pub fn minutes(self) -> i64 {
        i64::from(self.date.to_julian_day()) * 1440 + i64::from(self.hour) * 60 + i64::from(self.minute)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}T{:02}:{:02}:00Z", iso(self.date), self.hour, self.minute)
    }
}

/// `2008-12-22`.
#[must_use]
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// A date of the calendar, or none.
#[must_use]
pub fn date(year: i32, month: u32, day: u32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}

/// The `day`th day of a year, counted from 1.
#[must_use]
pub fn day_of_year(year: i32, day: u32) -> Option<Date> {
    Date::from_ordinal_date(year, u16::try_from(day).ok()?).ok()
}

/// The full year for two digits: State's telegrams in the open begin in 1966, so 66 to 99 are of the last century.
#[must_use]
pub fn century(two_digits: u32) -> i32 {
    let year = i32::try_from(two_digits % 100).unwrap_or_default();
    if year >= 66 { 1900 + year } else { 2000 + year }
}

/// Number of an English month from its first three letters, in any case.
#[must_use]
pub fn month(name: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = name.get(..3)?.to_ascii_lowercase();
    MONTHS.iter().position(|month| *month == start).and_then(|at| u32::try_from(at + 1).ok())
}

/// A page's `2008-12-22 14:57` or a table's `12/22/2008 14:57` at the start of `text`, with the bytes it took. Tables write
/// the month first, as the service does.
#[must_use]
pub fn page_time(text: &str) -> Option<(Moment, usize)> {
    let mut scan = Scan::new(text);
    let first = scan.digits(1, 4)?;
    scan.one_of(&['-', '/'])?;
    let second = scan.number(1, 2)?;
    scan.one_of(&['-', '/'])?;
    let third = scan.digits(1, 4)?;
    let number = |digits: &str| digits.parse::<u32>().ok();
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1..=2) => (number(first)?, second, number(third)?),
        (1..=2, 4) => (number(third)?, number(first)?, second),
        _ => return None,
    };
    if !scan.blanks() {
        scan.one_of(&['T'])?;
    }
    let hour = scan.number(1, 2)?;
    scan.one_of(&[':'])?;
    let minute = scan.while_char(|c| c.is_ascii_digit())?;
    // A fused row may go on with digits of the next cell: the minute has two.
    let at = scan.at() - minute.len() + 2;
    let minute = minute.get(..2)?.parse().ok()?;
    Some((Moment::new(date(i32::try_from(year).ok()?, month, day)?, hour, minute)?, at))
}

/// A declassification date at the start of `text`: `12/20/2018`, `2020/02/23`, `6/30/08`, `22/12/2018`, `20 DEC 2018`,
/// `DECEMBER 20, 2018`. A two-digit year is the first such year that is not before `not_before`, the cable's own.
#[must_use]
pub fn declassification(text: &str, not_before: Option<i32>) -> Option<Date> {
    if let Some(found) = with_month_name(text, not_before) {
        return Some(found);
    }
    // `O2/22/2018`: among the figures of a date the letter is a zero.
    let figures: String = text.chars().take(LONGEST).map(|c| if c == 'O' { '0' } else { c }).collect();
    let mut scan = Scan::new(&figures);
    let separator = |scan: &mut Scan<'_>| {
        scan.blanks();
        let found = scan.while_char(|c| matches!(c, '/' | '-' | '.' | '\\')).is_some_and(|signs| signs.len() < 3);
        scan.blanks();
        found.then_some(())
    };
    if let Some(eight) = scan.digits(8, 8) {
        let year_first = eight.starts_with("19") || eight.starts_with("20");
        let (year, month, day) = if year_first { (0..4, 4..6, 6..8) } else { (4..8, 0..2, 2..4) };
        return date(number(&eight[year]).cast_signed(), number(&eight[month]), number(&eight[day]));
    }
    let first = scan.digits(1, 4)?;
    separator(&mut scan)?;
    let second = scan.number(1, 2)?;
    separator(&mut scan)?;
    let third = scan.digits(1, 4)?;
    if first.len() == 4 {
        return date(number(first).cast_signed(), second, number(third));
    }
    let year = full_year(third, not_before)?;
    let (month, day) = if number(first) > 12 { (second, number(first)) } else { (number(first), second) };
    date(year, month, day)
}

/// A date takes no more than this, blanks among its parts included.
const LONGEST: usize = 24;

fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or_default()
}

fn full_year(digits: &str, not_before: Option<i32>) -> Option<i32> {
    match (digits.len(), not_before) {
        (4, _) => Some(number(digits).cast_signed()),
        (2, Some(cable)) => {
            let year = cable - cable % 100 + number(digits).cast_signed();
            Some(if year < cable { year + 100 } else { year })
        }
        (2, None) => Some(century(number(digits))),
        _ => None,
    }
}

/// `20 DEC 2018`, `20-DEC-2018`, `DEC 20, 2018`.
fn with_month_name(text: &str, not_before: Option<i32>) -> Option<Date> {
    let mut scan = Scan::new(text);
    let sign = |scan: &mut Scan<'_>| scan.while_char(|c| matches!(c, ' ' | ',' | '.' | '-' | '/')).is_some();
    let day = scan.number(1, 2);
    if day.is_some() {
        sign(&mut scan);
    }
    let name = scan.while_char(|c| c.is_ascii_alphabetic()).filter(|name| name.len() <= 9)?;
    let month = month(name).filter(|month| is_month_name(name, *month))?;
    sign(&mut scan);
    let day = match day {
        Some(day) => day,
        None => {
            let day = scan.number(1, 2)?;
            sign(&mut scan);
            day
        }
    };
    date(full_year(scan.digits(2, 4)?, not_before)?, month, day)
}

/// True when a name is a month's beginning and goes on as the month does: `DECL` is no December.
fn is_month_name(name: &str, month: u32) -> bool {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let full = usize::try_from(month).ok().and_then(|month| NAMES.get(month.checked_sub(1)?));
    full.is_some_and(|full| full.starts_with(name.to_ascii_lowercase().as_str()))
}
