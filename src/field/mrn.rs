//! The message reference number: `08BAGHDAD4006`.

use super::date::century;
use super::{post, scan::Scan};
use crate::record::Mrn;

/// Reads a reference number at the start of `text` in the form pages give it: the year in two digits or four, the post
/// and the serial, with blanks between or not, and nothing after them.
///
/// ```
/// let mrn = enclair::field::mrn::parse("08BAGHDAD4006").unwrap();
/// assert_eq!((mrn.canonical.as_str(), mrn.year), ("08BAGHDAD4006", 2008));
/// assert!(enclair::field::mrn::parse("08:45 in Baghdad").is_none());
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<Mrn> {
    let text = text.trim();
    let mut scan = Scan::new(text);
    let year = scan.while_char(|c| c.is_ascii_digit()).filter(|year| matches!(year.len(), 2 | 4))?;
    scan.blanks();
    let digits = scan.rest().find(|c: char| c.is_ascii_digit())?;
    let name = scan.rest()[..digits].trim_end().to_ascii_uppercase();
    let mut tail = Scan::new(&scan.rest()[digits..]);
    let number = tail.number(1, 8)?;
    (tail.is_done() && post::is_name(&name)).then(|| {
        let year = year.parse::<u32>().unwrap_or_default();
        build(text, if year < 100 { century(year) } else { year.cast_signed() }, &name, number)
    })
}

/// Puts a reference number together from its parts.
#[must_use]
pub fn build(as_written: &str, year: i32, name: &str, number: u32) -> Mrn {
    let post = post::by_name(name).map_or_else(|| post::squeeze(name), |post| post.name.to_owned());
    let canonical = format!("{:02}{post}{number}", year.rem_euclid(100));
    Mrn { as_written: as_written.to_owned(), canonical, post, year, number }
}
