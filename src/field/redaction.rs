//! Redactions: what a publisher put in the place of words it took out.

use std::ops::Range;

/// Where the text has them: `XXXXXXXXXXXX`, `xxxxx`, `[NAME REMOVED]`, `[redacted]`. A row of four or fewer may be a number in
/// Roman figures or a blank to be filled in (`XXX`).
///
/// ```
/// let text = "XXXXXXXXXXXX said that [Position redacted] had left.";
/// let found: Vec<&str> = enclair::field::redaction::find(text).into_iter().map(|place| &text[place]).collect();
/// assert_eq!(found, ["XXXXXXXXXXXX", "[Position redacted]"]);
/// ```
#[must_use]
pub fn find(text: &str) -> Vec<Range<usize>> {
    const SHORTEST: usize = 5;
    const LONGEST_NOTE: usize = 60;
    let mut out = Vec::new();
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
            out.push(at..at + length);
        }
        at += length.max(row);
    }
    out
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
            let found: Vec<&str> = super::find(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
