//! The date-time group: `R 221457Z DEC 08`.

use std::borrow::Cow;

use super::date::{Moment, century, date, month};
use super::scan::Scan;
use crate::record::Precedence;

/// A date-time group as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateTimeGroup {
    /// Precedence for the action addressees, where given.
    pub precedence: Option<Precedence>,
    /// The moment, unless the digits name none (`321457Z`).
    pub at: Option<Moment>,
    /// Bytes of the text that the group takes, operating signals after it left out.
    pub length: usize,
}

/// The precedence that a prosign stands for.
#[must_use]
pub fn prosign(letter: char) -> Option<Precedence> {
    match letter.to_ascii_uppercase() {
        'Z' => Some(Precedence::Flash),
        'O' => Some(Precedence::Immediate),
        'P' => Some(Precedence::Priority),
        'R' => Some(Precedence::Routine),
        _ => None,
    }
}

/// Reads a date-time group at the start of a line. Blanks may be missing or doubled (`R 221457ZDEC08`).
///
/// ```
/// let dtg = enclair::field::dtg::parse("P R 281848Z DEC 66").unwrap();
/// assert_eq!(dtg.at.unwrap().to_string(), "1966-12-28T18:48:00Z");
/// assert!(enclair::field::dtg::parse("R 22 people came in DEC 08").is_none());
/// ```
#[must_use]
pub fn parse(line: &str) -> Option<DateTimeGroup> {
    let mut scan = Scan::new(line);
    scan.blanks();
    let precedence = precedences(&mut scan);
    let day = figures(&mut scan)?;
    let (day, time) = match day.len() {
        6 => (day[..2].to_owned().into(), day[2..].to_owned().into()),
        2 => {
            scan.blanks();
            (day, figures(&mut scan).filter(|time| time.len() == 4)?)
        }
        _ => return None,
    };
    scan.one_of(&['Z', 'z'])?;
    scan.blanks();
    let letters = scan.while_char(|c| c.is_ascii_alphabetic())?;
    // `FEBO8`: the zero of the year.
    let name = letters.strip_suffix('O').filter(|name| name.len() == 3).unwrap_or(letters);
    let mut scan = Scan::starting_at(line, scan.at() - (letters.len() - name.len()));
    let month = month(name).filter(|_| name.len() == 3 || name.eq_ignore_ascii_case("sept")).or_else(|| garbled_month(name))?;
    scan.blanks();
    let year = figures(&mut scan)?;
    let year = match year.len() {
        2 => century(year.parse().ok()?),
        4 => year.parse().ok()?,
        _ => return None,
    };
    let number = |text: &str| text.parse::<u32>().unwrap_or_default();
    let at = date(year, month, number(&day)).and_then(|date| Moment::new(date, number(&time[..2]), number(&time[2..])));
    Some(DateTimeGroup { precedence, at, length: scan.at() })
}

/// Digits where nothing else can stand; the letters O and I are taken for the digits that they look like.
fn figures<'a>(scan: &mut Scan<'a>) -> Option<Cow<'a, str>> {
    let before = *scan;
    let written = scan.while_char(|c| c.is_ascii_digit() || matches!(c, 'O' | 'I'))?;
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    // Day and time together, one of them, or a year.
    if digits * 2 < written.len() || !matches!(written.len(), 2 | 4 | 6) {
        *scan = before;
        return None;
    }
    let plain = digits == written.len();
    Some(if plain { written.into() } else { written.replace('O', "0").replace('I', "1").into() })
}

/// A month of which one letter is wrong or missing (`DEQ`, `FE`), where only one month fits. `JUQ` may be June or July.
fn garbled_month(name: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    let near = |month: &&str| match name.len() {
        2 => month.starts_with(name),
        3 => month.bytes().zip(name.bytes()).filter(|(a, b)| a == b).count() == 2,
        _ => false,
    };
    let mut found = (1..).zip(MONTHS).filter(|(_, month)| near(month));
    let (number, _) = found.next()?;
    found.next().is_none().then_some(number)
}

/// One or two prosigns, each followed by a blank: the first is for action, the second for information.
fn precedences(scan: &mut Scan<'_>) -> Option<Precedence> {
    let mut first = None;
    for _ in 0..2 {
        let before = *scan;
        let letter = scan.one_of(&['Z', 'O', 'P', 'R', 'z', 'o', 'p', 'r']).and_then(prosign);
        let Some(found) = letter else { break };
        if !scan.blanks() && !scan.rest().starts_with(|c: char| c.is_ascii_digit()) {
            *scan = before;
            break;
        }
        first = first.or(Some(found));
    }
    first
}
