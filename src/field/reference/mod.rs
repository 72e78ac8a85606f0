//! References: `REF: A. BAGHDAD 3193 B. 07 STATE 12345 (NOTAL)`.

mod cited;
mod list;
mod search;
mod telegram;
mod year;

use super::label::marking_end;
use super::scan::Scan;
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

/// The longest real list has some 2,000 bytes; what comes after twice that is read as text alone.
const LONGEST: usize = 4096;

/// Where the label ends: `REF:`, `REFS:`, `REF(S):`, `REFTEL:`, `REFERENCE:`, and without a colon where a list or a number
/// follows (`REF A. STATE 12345`, `REF STATE 12345`).
#[must_use]
pub fn label(line: &str) -> Option<usize> {
    let marking = marking_end(line);
    let mut scan = Scan::starting_at(line, marking);
    scan.blanks();
    // `A. REF LISBON 222` with the other entries under it.
    if let Some(first) = scan.rest().strip_prefix("A. REF ").filter(|first| cited::opens(first)) {
        return Some(line.len() - first.len() - "A. REF ".len());
    }
    let word = |scan: &mut Scan<'_>| ["REFERENCE", "REFTEL", "REF"].iter().any(|word| scan.word(word));
    if !word(&mut scan) {
        return None;
    }
    let plural = scan.word("(S)") || scan.word("S");
    if scan.rest().starts_with(char::is_alphanumeric) {
        return None;
    }
    let bare = scan;
    scan.while_char(|c| matches!(c, ' ' | '.' | '-'));
    if scan.one_of(&[':', ';']).is_some() {
        return Some(scan.at());
    }
    let capitals = line[marking..].trim_start().starts_with("REF");
    let rest = bare.rest();
    let follows = list::opens(rest) || (!plural && rest.starts_with(' ') && cited::opens(rest));
    (capitals && follows).then(|| bare.at())
}

/// True for a line that begins with a letter of a list: `B. STATE 12345`, `(c) 07 PARIS 12`.
#[must_use]
pub fn is_entry(line: &str) -> bool {
    list::begins_line(line)
}

/// True for a line whose letter looks like a portion marking (`(C) 07 PARIS 12`, under an entry B) and which names a
/// telegram.
#[must_use]
pub fn is_next_entry(field: &str, line: &str) -> bool {
    let value = &field[label(field).unwrap_or_default()..];
    list::last_letter(value).is_some_and(|last| list::is_next(last, line)) && names_telegram(line)
}

/// True when a line names a telegram.
#[must_use]
pub fn names_telegram(line: &str) -> bool {
    cited::names(line)
}

/// True for a line that goes on a telegram's name which a wrap tore, whatever stands between: `… (B) RIO` / `DE JANEIRO 1291`.
#[must_use]
pub fn is_torn(field: &str, line: &str) -> bool {
    let (_, last) = field.split_at(field.rfind([')', '.', ':', ';', ',']).map_or(0, |sign| sign + 1));
    let last = last.trim();
    last.len() <= 30 && !last.bytes().any(|b| b.is_ascii_digit()) && cited::opens(&format!("{last} {}", line.trim()))
}

/// True for a field that has its label and nothing else yet.
#[must_use]
pub fn is_empty(field: &str) -> bool {
    field[label(field).unwrap_or_default()..].trim().is_empty()
}

/// Reads the field, label left out, its lines parted by line feeds.
///
/// ```
/// use enclair::field::reference::{Home, parse};
/// let home = Home { year: Some(2008), post: Some("ALGIERS"), number: Some(198) };
/// let found = parse(" A. ALGIERS 111  B. ALGIERS 110 AND ALGIERS 140 C. 07 ALGIERS 1806", home);
/// let canonical: Vec<_> = found.iter().filter_map(|reference| reference.canonical.as_deref()).collect();
/// assert_eq!(canonical, ["08ALGIERS111", "08ALGIERS110", "08ALGIERS140", "07ALGIERS1806"]);
/// ```
#[must_use]
pub fn parse(text: &str, home: Home<'_>) -> Vec<Reference> {
    let end = (0..=text.len().min(LONGEST)).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    let mut out = Vec::new();
    let mut post: Option<String> = None;
    for (label, entry) in list::entries(&text[..end]) {
        // `A. LISBON 2969` / `B. 2962 AND PREVIOUS`: an entry may leave the post out.
        let bare = label.is_some() && cited::is_serial(&entry);
        let named = post.as_deref().or(home.post).filter(|_| bare).map(|post| format!("{post} {entry}"));
        for (mut as_written, canonical) in cited::read(named.as_deref().unwrap_or(&entry), home) {
            if let Some(canonical) = &canonical {
                post = Some(canonical[2..].trim_end_matches(|c: char| c.is_ascii_digit()).to_owned());
            }
            if named.is_some() {
                as_written.clone_from(&entry);
            }
            let label = label.map(|letter| letter.to_string());
            out.push(Reference { label, as_written, canonical });
        }
    }
    out
}
