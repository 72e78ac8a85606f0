//! References: `REF: A. BAGHDAD 3193 B. 07 STATE 12345`.

use super::{mrn, post, scan::Scan};
use crate::record::Reference;

/// What a reference without a year is read against: the cable's own number.
#[derive(Debug, Clone, Copy, Default)]
pub struct Home<'a> {
    /// Year of the cable.
    pub year: Option<i32>,
    /// Its post.
    pub post: Option<&'a str>,
    /// Its serial number.
    pub number: Option<u32>,
}

/// Where the label ends: `REF:`, `REFS:`, `REF(S):`, `REFTEL:`.
#[must_use]
pub fn label(line: &str) -> Option<usize> {
    let mut scan = Scan::new(line);
    scan.blanks();
    let found = ["REFTELS", "REFTEL", "REF(S)", "REFS", "REF"].iter().any(|word| scan.word(word));
    scan.blanks();
    (found && scan.one_of(&[':']).is_some()).then(|| scan.at())
}

/// Reads the joined field, label left out.
#[must_use]
pub fn parse(text: &str, home: Home<'_>) -> Vec<Reference> {
    entries(text)
        .into_iter()
        .filter(|(_, entry)| !entry.is_empty())
        .map(|(label, entry)| Reference {
            label: label.map(|letter| letter.to_ascii_uppercase().to_string()),
            canonical: canonical(entry, home),
            as_written: entry.to_owned(),
        })
        .collect()
}

/// Cuts at the letters of the list. They rise from A, so that an initial (`MEMO BY J. DOE`) is none.
fn entries(text: &str) -> Vec<(Option<char>, &str)> {
    let mut out = Vec::new();
    let (mut label, mut start, mut next) = (None, 0, b'A');
    let bytes = text.as_bytes();
    for at in 0..bytes.len() {
        if bytes[at].to_ascii_uppercase() != next || (at > 0 && !matches!(bytes[at - 1], b' ' | b'(' | b';')) {
            continue;
        }
        if !matches!(bytes.get(at + 1), Some(b'.' | b')')) {
            continue;
        }
        let end = if at > 0 && bytes[at - 1] == b'(' { at - 1 } else { at };
        push(&mut out, label, &text[start..end]);
        label = Some(char::from(bytes[at]));
        start = at + 2;
        next += 1;
    }
    push(&mut out, label, &text[start..]);
    out
}

fn push<'a>(out: &mut Vec<(Option<char>, &'a str)>, label: Option<char>, text: &'a str) {
    let trim = |text: &'a str| text.trim().trim_matches([',', ';']).trim();
    if label.is_some() {
        out.push((label, trim(text)));
    } else {
        out.extend(text.split(';').map(|part| (None, trim(part))));
    }
}

/// The canonical number of an entry that is nothing but `[year] POST SERIAL`, `POST SERIAL (year)`. No year means the
/// cable's own, or the one before when the serial is greater than the cable's own serial from the same post.
fn canonical(entry: &str, home: Home<'_>) -> Option<String> {
    let entry = entry.strip_suffix("(NOTAL)").or_else(|| entry.strip_suffix("NOTAL")).unwrap_or(entry).trim();
    let entry = entry.trim_end_matches(['.', ',']);
    if let Some(mrn) = mrn::parse(entry.trim_start_matches('(').replacen(") ", " ", 1).as_str()) {
        return Some(mrn.canonical);
    }
    let digits = entry.find(|c: char| c.is_ascii_digit())?;
    let name = entry[..digits].trim().to_ascii_uppercase();
    let mut scan = Scan::starting_at(entry, digits);
    let number = scan.number(1, 7)?;
    scan.blanks();
    let year = if scan.one_of(&['(']).is_some() {
        let year = scan.number(2, 4)?;
        scan.one_of(&[')'])?;
        if year < 100 { super::date::century(year) } else { year.cast_signed() }
    } else {
        let year = home.year?;
        let own = home.post == Some(post::squeeze(&name).as_str());
        if own && home.number.is_some_and(|own| number > own) { year - 1 } else { year }
    };
    (scan.is_done() && post::is_name(&name)).then(|| mrn::build(entry, year, &name, number).canonical)
}
