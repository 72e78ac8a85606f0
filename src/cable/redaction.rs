//! Redactions: what a publisher put in the place of words it took out.

use super::{Parts, Redaction};
use crate::role::Role;

/// All redactions of the kept lines, in order.
pub(super) fn find(parts: Parts<'_>) -> Vec<Redaction> {
    let mut out = Vec::new();
    for (at, line) in parts.lines.iter().enumerate() {
        let cable = parts.layout.placed[at].is_some_and(|placed| !matches!(placed.role, Role::Unplaced | Role::PageMetadata));
        if cable {
            in_line(&line.text, |text| out.push(Redaction { text: text.to_owned(), line: line.no }));
        }
    }
    out
}

/// `XXXXXXXXXXXX`, `xxxxx`, `[NAME REMOVED]`, `[redacted]`. A row of four or fewer may be a number in Roman figures or a
/// blank to be filled in (`XXX`).
fn in_line<'a>(text: &'a str, mut found: impl FnMut(&'a str)) {
    const SHORTEST: usize = 5;
    const LONGEST_NOTE: usize = 60;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = memchr::memchr3(b'X', b'x', b'[', &bytes[at..]) {
        at += next;
        let rest = &text[at..];
        let row = bytes[at..].iter().take_while(|b| **b == bytes[at]).count();
        let note = || rest[1..].bytes().take(LONGEST_NOTE).position(|b| b == b']').map(|end| &rest[1..=end]);
        let length = if bytes[at] != b'[' {
            if row >= SHORTEST { row } else { 0 }
        } else {
            note().filter(|note| says_so(note)).map_or(0, |note| note.len() + 2)
        };
        if length > 0 {
            found(&rest[..length]);
        }
        at += length.max(row);
    }
}

fn says_so(note: &str) -> bool {
    let upper = note.to_ascii_uppercase();
    ["REMOVED", "REDACTED", "DELETED", "WITHHELD", "EXCISED"].iter().any(|word| upper.contains(word))
}

#[cfg(test)]
mod tests {
    #[test]
    fn redactions_are_told_from_words() {
        for (text, wanted) in [
            ("XXXXXXXXXXXX said that xxxxx had left.", vec!["XXXXXXXXXXXX", "xxxxx"]),
            ("He met [NAME REMOVED] and [Position redacted].", vec!["[NAME REMOVED]", "[Position redacted]"]),
            ("(strictly protect XXXXXXXXXXXX's name)", vec!["XXXXXXXXXXXX"]),
            ("Super Bowl XXX, XXX-rated, Exxon, [sic], [REMOVED without an end", vec![]),
        ] {
            let mut found = Vec::new();
            super::in_line(text, |text| found.push(text));
            assert_eq!(found, wanted, "{text}");
        }
    }
}
