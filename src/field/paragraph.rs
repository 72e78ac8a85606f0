//! How a paragraph and a list item begin.

use super::marking::{self, Marking};
use super::scan::Scan;
use crate::bytes;

/// The beginning of a numbered paragraph: `2. (S) `.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// The number as printed.
    pub number: u32,
    /// Its marking, if it has one.
    pub marking: Option<Marking>,
    /// True when the number is closed as numbers are, by a full stop or a bracket; `5 (C) The …` has neither, and
    /// `12, (U)` may be the end of a sentence.
    pub stopped: bool,
    /// Where its text begins, in bytes from the start of the line.
    pub text_at: usize,
}

/// Reads the beginning of a numbered paragraph. Forms met: `1. (U) `, `1.(U) `, `19.(C) `, `1.  PRESS REPORTS`,
/// `(U) 1. `, `2. C) `, `1) (C) `, `5 (C) `. A year or a figure at the start of a wrapped line (`2008.`, `3.5 percent`) is
/// none.
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
    let closed = scan.one_of(&['.', ')', ',', ':', ';']);
    let stopped = matches!(closed, Some('.' | ')'));
    let spaced = scan.blanks();
    if let Some(marking) = leading {
        return (stopped && spaced).then_some(Numbered { number, marking: Some(marking), stopped, text_at: scan.at() });
    }
    let marking = marking::after_number(scan.rest()).or_else(|| half_bracket(scan.rest()).filter(|_| stopped));
    if let Some(found) = marking.filter(|_| stopped || spaced) {
        let mut text = Scan::starting_at(line, scan.at() + found.length);
        text.blanks();
        return Some(Numbered { number, marking: Some(found), stopped, text_at: text.at() });
    }
    (closed == Some('.') && spaced && number > 0).then_some(Numbered { number, marking: None, stopped, text_at: scan.at() })
}

/// `C) text`: a marking whose opening bracket was lost.
fn half_bracket(text: &str) -> Option<Marking> {
    let close = text.bytes().take(8).position(|b| b == b')')?;
    let inner = &text[..close];
    let (short, level) = marking::read(inner).filter(|_| inner.bytes().all(|b| b.is_ascii_uppercase() || b == b'/'))?;
    Some(Marking { short, as_written: inner.to_owned(), level, length: close + 1 })
}

/// Where the text of a list item begins; `None` when the line is none. Forms: `-- `, `--We`, `- `, `- -- `, `---- `, `* `,
/// `• `, `–We`, `+ `, `(a) `, `a. `, `A. `, `1a. (C) `, `o  `. A rule is none, nor is a heading between rules, and a dash in
/// the middle of a wrapped sentence (`- not months`) cannot be told apart here: the caller knows whether one is open.
#[must_use]
pub fn item(line: &str) -> Option<usize> {
    let text = bytes::trim_start(line);
    // Every line of a text is asked: a word of more than four letters is no sign, and one of fewer is followed by one.
    if let [first, second, ..] = text.as_bytes()
        && first.is_ascii_alphabetic()
        && second.is_ascii_alphabetic()
        && !(is_roman(*first) && is_roman(*second))
    {
        return None;
    }
    let lead = line.len() - text.len();
    let sign = text.bytes().take_while(|b| matches!(b, b'-' | b' ')).count();
    let dashes = text[..sign].bytes().filter(|&b| b == b'-').count();
    if text.starts_with('-') {
        let words = text[sign..].starts_with(|c: char| c.is_alphanumeric() || "\"'(“‘[$&#".contains(c));
        let spaced = dashes >= 2 || text[..sign].ends_with(' ');
        let framed = dashes >= 3 && text.trim_end().ends_with("--");
        return (dashes <= 5 && words && spaced && !framed).then_some(lead + sign);
    }
    let mut characters = text.chars();
    let first = characters.next()?;
    let second = characters.next()?;
    let blank = matches!(second, ' ' | '\t' | '\u{a0}');
    if matches!(first, '*' | '•' | '·' | '▪' | '–' | '—' | '+' | '●' | '■' | '►') && blank {
        return Some(lead + first.len_utf8() + second.len_utf8());
    }
    // `–Rival centers of power: …`: a newspaper's dash for two hyphens (04ANKARA348).
    if matches!(first, '•' | '▪' | '–' | '—' | '●' | '■') && second.is_alphanumeric() {
        return Some(lead + first.len_utf8());
    }
    // `o       Iran would transfer …`: a word processor's round bullet.
    if matches!(first, 'o' | 'O') && text[1..].starts_with("  ") {
        return Some(lead + text.len() - text[1..].trim_start().len());
    }
    lettered(text).or_else(|| numbered_part(text)).map(|length| lead + length)
}

/// `1a. (C) `, `3.B. (S/NF) `, `2b) (U) `: a part of a numbered paragraph with a marking of its own.
fn numbered_part(text: &str) -> Option<usize> {
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(figures..)?;
    let letter = rest.strip_prefix('.').unwrap_or(rest);
    let mut after = letter.chars();
    let is_letter = after.next().is_some_and(|c| c.is_ascii_alphabetic());
    let tail = after.as_str().strip_prefix(['.', ')']).unwrap_or(after.as_str());
    let known = (1..=2).contains(&figures) && is_letter && marking::parse(tail.trim_start()).is_some();
    known.then(|| text.len() - tail.trim_start().len())
}

/// `(a) `, `(1) `, `a. `, `A. `, `1) `, `ii. `: one letter or figure with its sign and a blank.
fn lettered(text: &str) -> Option<usize> {
    let (open, rest) = text.strip_prefix('(').map_or((false, text), |rest| (true, rest));
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let label = &rest[..length];
    let is_label = (length == 1 && label != "I")
        || (length == 2 && label.bytes().all(|b| b.is_ascii_digit()))
        || ((2..=4).contains(&length) && label.bytes().all(is_roman));
    let sign = rest.as_bytes().get(length)?;
    let closes = if open { *sign == b')' } else { matches!(sign, b'.' | b')') };
    let marking = open && marking::parse(text).is_some();
    (is_label && closes && !marking && rest.as_bytes().get(length + 1) == Some(&b' ')).then_some(usize::from(open) + length + 2)
}

fn is_roman(b: u8) -> bool {
    matches!(b, b'i' | b'v' | b'x')
}

/// True for a row of dashes, equal signs, stars or underscores, broken (`---- --`) or not.
#[must_use]
pub fn is_rule(line: &str) -> bool {
    let text = bytes::trim(line);
    // Word processors have hyphens and dashes of their own.
    let drawn = |c: char| matches!(c, '\u{2010}'..='\u{2015}' | '\u{2500}');
    if text.starts_with(drawn) {
        return text.chars().filter(|c| *c != ' ').count() >= 3 && text.chars().all(|c| drawn(c) || c == ' ');
    }
    let sign = text.bytes().next();
    text.len() >= 3
        && sign.is_some_and(|sign| matches!(sign, b'-' | b'=' | b'*' | b'_' | b'#' | b'~'))
        && text.bytes().all(|b| Some(b) == sign || b == b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(u32, Option<String>, &str)> {
        numbered(line).map(|found| (found.number, found.marking.map(|marking| marking.short), &line[found.text_at..]))
    }

    #[test]
    fn numbers_and_markings_in_every_order() {
        for line in [
            "4. (S/NF) Tea",
            "4.(S/NF) Tea",
            "4.  ( S//NF )  Tea",
            "4. (S/NF)Tea",
            "4) (S-NF) Tea",
            "(S/NF) 4. Tea",
            "4. S/NF) Tea",
            "4 (S/NF) Tea",
            "4, (SNF) Tea",
            " 4. (S NF) Tea",
            "4. (SECRET//NOFORN) Tea",
        ] {
            assert_eq!(read(line), Some((4, Some("S/NF".to_owned()), "Tea")), "{line}");
        }
        assert_eq!(read("12.  PRESS REPORTS"), Some((12, None, "PRESS REPORTS")));
        assert_eq!(read("3. (U.S.) officials"), Some((3, None, "(U.S.) officials")));
    }

    #[test]
    fn figures_at_the_start_of_a_wrapped_line_are_text() {
        for line in
            ["2008.  The talks", "3.5 percent", "12 (of 40) boats", "4, and so on", "16: a record", "5(C)", "0. Tea", "1.A Tea"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn items_by_their_signs() {
        for (line, text) in [
            ("-- Tea", "Tea"),
            ("--Tea", "Tea"),
            ("- Tea", "Tea"),
            ("- -- Tea", "Tea"),
            ("---- Tea", "Tea"),
            ("* Tea", "Tea"),
            ("•\tTea", "Tea"),
            ("•Tea", "Tea"),
            ("–Tea", "Tea"),
            ("o       Tea", "Tea"),
            ("O  Tea", "Tea"),
            ("+ Tea", "Tea"),
            ("(a) Tea", "Tea"),
            ("a. Tea", "Tea"),
            ("(iii) Tea", "Tea"),
            ("iv. Tea", "Tea"),
            ("12) Tea", "Tea"),
            ("1a. (C) Tea", "(C) Tea"),
            ("3.B. (S/NF) Tea", "(S/NF) Tea"),
            ("  -- \"Tea\"", "\"Tea\""),
        ] {
            assert_eq!(item(line).map(|at| &line[at..]), Some(text), "{line}");
        }
        for line in [
            "-----",
            "--- Tea ---",
            "---- Tea ----",
            "-5 degrees",
            "o tea",
            "O Iran",
            "I. Tea",
            "(C) Tea",
            "xi tea",
            "1a tea",
            "E.O. 12958",
            "vix",
            "*tea",
        ] {
            assert_eq!(item(line), None, "{line}");
        }
    }
}
