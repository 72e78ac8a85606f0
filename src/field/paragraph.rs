//! How a paragraph and a list item begin.

use super::marking::{self, Marking};
use super::scan::Scan;

/// The beginning of a numbered paragraph: `2. (S) `.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// The number as printed.
    pub number: u32,
    /// Its marking, if it has one.
    pub marking: Option<Marking>,
    /// Where its text begins, in bytes from the start of the line.
    pub text_at: usize,
}

/// Reads the beginning of a numbered paragraph. Forms met: `1. (U) `, `1.(U) `, `19.(C) `, `1.  PRESS REPORTS`,
/// `(U) 1. `, `2. C) `, `1) (C) `. A year or a figure at the start of a wrapped line (`2008.`, `3.5 percent`) is none.
///
/// ```
/// use enclair::field::paragraph::numbered;
/// assert_eq!(numbered("17. (S) The high-level meeting").map(|found| found.number), Some(17));
/// assert!(numbered("2008.  The talks went on").is_none());
/// assert!(numbered("3.5 percent of all").is_none());
/// ```
#[must_use]
pub fn numbered(line: &str) -> Option<Numbered> {
    let mut scan = Scan::new(line);
    scan.blanks();
    let leading = marking::parse(scan.rest());
    if let Some(marking) = &leading {
        scan = Scan::starting_at(line, scan.at() + marking.length);
        scan.blanks();
    }
    let number = scan.number(1, 3)?;
    let closed = scan.one_of(&['.', ')'])?;
    let spaced = scan.blanks();
    if let Some(marking) = leading {
        return spaced.then_some(Numbered { number, marking: Some(marking), text_at: scan.at() });
    }
    if let Some(found) = marking::parse(scan.rest()).or_else(|| half_bracket(scan.rest())) {
        let mut text = Scan::starting_at(line, scan.at() + found.length);
        text.blanks();
        return Some(Numbered { number, marking: Some(found), text_at: text.at() });
    }
    (closed == '.' && spaced && number > 0).then_some(Numbered { number, marking: None, text_at: scan.at() })
}

/// `C) text`: a marking whose opening bracket was lost.
fn half_bracket(text: &str) -> Option<Marking> {
    let close = text.bytes().take(8).position(|b| b == b')')?;
    let inner = &text[..close];
    let (short, level) = marking::read(inner).filter(|_| inner.bytes().all(|b| b.is_ascii_uppercase() || b == b'/'))?;
    Some(Marking { short, as_written: inner.to_owned(), level, length: close + 1 })
}

/// Where the text of a list item begins; `None` when the line is none. Forms: `-- `, `--We`, `- `, `- -- `, `* `, `• `,
/// `(a) `, `a. `, `A. `, `o `. A rule is none, and a dash in the middle of a wrapped sentence (`- not months`) cannot be
/// told apart here: the caller knows whether a sentence is open.
#[must_use]
pub fn item(line: &str) -> Option<usize> {
    let text = line.trim_start();
    let lead = line.len() - text.len();
    let sign = text.bytes().take_while(|b| matches!(b, b'-' | b' ')).count();
    let dashes = text[..sign].bytes().filter(|&b| b == b'-').count();
    if text.starts_with('-') {
        let words = text[sign..].starts_with(|c: char| c.is_alphanumeric() || "\"'(“‘[$&#".contains(c));
        let spaced = dashes >= 2 || text[..sign].ends_with(' ');
        return (dashes <= 3 && words && spaced).then_some(lead + sign);
    }
    let mut characters = text.chars();
    let first = characters.next()?;
    let second = characters.next()?;
    if matches!(first, '*' | '•' | '·' | '▪' | '–' | '—') && second == ' ' {
        return Some(lead + first.len_utf8() + 1);
    }
    lettered(text).map(|length| lead + length)
}

/// `(a) `, `(1) `, `a. `, `A. `, `1) `, `ii. `: one letter or figure with its sign and a blank.
fn lettered(text: &str) -> Option<usize> {
    let (open, rest) = text.strip_prefix('(').map_or((false, text), |rest| (true, rest));
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let label = &rest[..length];
    let is_label = (length == 1 && label != "I")
        || (length == 2 && label.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'i' | b'v' | b'x')));
    let sign = rest.as_bytes().get(length)?;
    let closes = if open { *sign == b')' } else { matches!(sign, b'.' | b')') };
    let marking = open && marking::parse(text).is_some();
    (is_label && closes && !marking && rest.as_bytes().get(length + 1) == Some(&b' ')).then_some(usize::from(open) + length + 2)
}

/// True for a row of dashes, equal signs, stars or underscores, broken (`---- --`) or not.
#[must_use]
pub fn is_rule(line: &str) -> bool {
    let text = line.trim();
    let sign = text.bytes().next();
    text.len() >= 3
        && sign.is_some_and(|sign| matches!(sign, b'-' | b'=' | b'*' | b'_' | b'#'))
        && text.bytes().all(|b| Some(b) == sign || b == b' ')
}
