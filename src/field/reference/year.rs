//! The year that an entry of a reference list gives: in front of the post, behind the serial, or between the two.

use crate::field::date::century;
use crate::field::scan::Scan;

/// `(07)` between a post and its serial.
pub(super) fn in_brackets(scan: &mut Scan<'_>) -> Option<i32> {
    let mut ahead = *scan;
    ahead.one_of(&['('])?;
    let year = ahead.while_char(|c| c.is_ascii_digit()).and_then(year_of)?;
    ahead.one_of(&[')'])?;
    ahead.blanks();
    *scan = ahead;
    Some(year)
}

/// `07`, `'07`, `(07)`, `2007` in front of a post.
pub(super) fn leading_year(scan: &mut Scan<'_>) -> Option<i32> {
    let before = *scan;
    let quoted = scan.one_of(&['\'', '’', '‘', '`', '(', '[']);
    let year = scan.while_char(|c| c.is_ascii_digit()).and_then(year_of);
    if year.is_none() {
        *scan = before;
        return None;
    }
    if matches!(quoted, Some('(' | '[')) {
        scan.one_of(&[')', ']']);
    }
    scan.while_char(|c| matches!(c, ' ' | '-' | '\u{a0}' | '.'));
    year
}

/// `(07)`, `(2007)`, `'07`, `OF 2007` behind a serial, and two digits alone: `4525-07`, `00789/07`, `07718 07,`.
pub(super) fn following_year(scan: &mut Scan<'_>) -> Option<i32> {
    let mut ahead = *scan;
    if let Some(year) = two_digits(&mut ahead) {
        *scan = ahead;
        return Some(year);
    }
    ahead.blanks();
    let open = ahead.one_of(&['(', '[', '\'', '’']);
    let of = open.is_none() && ahead.whole_word("OF") && ahead.blanks();
    let digits = ahead.while_char(|c| c.is_ascii_digit()).filter(|digits| open.is_some() || (of && digits.len() == 4))?;
    let year = year_of(digits)?;
    let closed = !matches!(open, Some('(' | '[')) || ahead.one_of(&[')', ']', ',', ';']).is_some();
    closed.then(|| {
        *scan = ahead;
        year
    })
}

/// A year of the time that telegrams have come out of.
pub(super) fn two_digits(scan: &mut Scan<'_>) -> Option<i32> {
    let glued = scan.one_of(&['-', '/']).is_some();
    let apart = !glued && scan.blanks();
    let year = scan.digits(2, 2).filter(|_| glued || apart).and_then(year_of).filter(|year| (1966..=2010).contains(year))?;
    let rest = scan.rest().trim_start();
    let ends = rest.is_empty() || rest.starts_with([',', ';', ')']) || (glued && !rest.starts_with(['-', '/']) && scan.blanks());
    ends.then_some(year)
}

fn year_of(digits: &str) -> Option<i32> {
    let number: u32 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(century(number)).filter(|year| *year < 2030),
        4 => (1950..2030).contains(&number).then_some(number.cast_signed()),
        _ => None,
    }
}
