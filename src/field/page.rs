//! The page line that transmission put between two pages: `BAGHDAD 00004006  002.2 OF 007`.

use super::post;
use super::scan::Scan;
use crate::bytes;

/// A page line as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLine {
    /// Post name, as written.
    pub post: String,
    /// Serial number of the message.
    pub serial: u32,
    /// Page number; a letter that stands for a digit (`00N`) leaves it unknown.
    pub page: Option<u32>,
    /// How many pages there are.
    pub of: u32,
}

/// Reads a line that is a page line and nothing else: a name in capitals, a serial padded to eight digits, and
/// `page OF pages` with three digits each, a fraction after the page number allowed.
///
/// ```
/// let page = enclair::field::page::parse("RIO DE JANEIRO 00000093  002 OF 003 ").unwrap();
/// assert_eq!((page.post.as_str(), page.serial, page.page, page.of), ("RIO DE JANEIRO", 93, Some(2), 3));
/// assert!(enclair::field::page::parse("BAGHDAD 4006 has 002 OF 007 pages").is_none());
/// ```
#[must_use]
pub fn parse(line: &str) -> Option<PageLine> {
    let line = bytes::trim(line);
    // Every line of a text is asked: its first two signs and its last answer nearly all.
    let (first, rest) = line.as_bytes().split_first()?;
    let ends = rest.last().is_some_and(u8::is_ascii_digit);
    if !ends || !first.is_ascii_uppercase() || rest.first().is_some_and(u8::is_ascii_lowercase) {
        return None;
    }
    let digits = line.bytes().position(|b| b.is_ascii_digit())?;
    let name = line[..digits].trim_end();
    if !post::is_name(name) {
        return None;
    }
    let mut scan = Scan::new(&line[digits..]);
    let serial = scan.number(8, 8)?;
    if !scan.blanks() {
        return None;
    }
    let page = scan.while_char(|c| c.is_ascii_digit() || "OINLQ".contains(c)).filter(|page| page.len() == 3)?;
    if scan.one_of(&['.']).is_some() {
        scan.while_char(|c| c.is_ascii_digit() || "OINLQ".contains(c))?;
    }
    let spaced = scan.blanks();
    if !(spaced && scan.whole_word("OF") && scan.blanks()) {
        return None;
    }
    let of = scan.number(3, 3)?;
    scan.is_done().then(|| PageLine { post: name.to_owned(), serial, page: page.parse().ok(), of })
}
