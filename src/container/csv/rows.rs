//! The rows and fields of a table of comma-separated values, with the places of each.
//!
//! Two dialects are read. In the one of `cables.csv` a quotation mark inside a field has a backslash before it (`\"`);
//! in the one of RFC 4180 it is doubled (`""`). A mark that is neither escaped nor followed by a comma or a line end is
//! taken as the text's own, so that one forgotten escape does not swallow the rest of the table.

use crate::span::Span;

/// One field: where its text stands, without the marks around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) span: Span,
}

/// One row: its fields, and where it begins and ends, line end included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) span: Span,
    pub(super) fields: Vec<Field>,
}

/// How quotation marks inside a field are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// `\"`, and a doubled mark as well.
    Backslash,
    /// `""`; a backslash is the text's.
    Doubled,
}

impl Dialect {
    /// By the table's own marks: a backslash counts where no field could end at the mark after it.
    pub(super) fn of(source: &str) -> Self {
        let bytes = source.as_bytes();
        let ends = |at: usize| matches!(bytes.get(at), None | Some(b',' | b'\n' | b'\r'));
        let escaped = memchr::memmem::find_iter(bytes, b"\\\"").any(|at| !ends(at + 2));
        if escaped || !memchr::memmem::find_iter(bytes, b"\"\"").any(|at| !ends(at + 2)) {
            Self::Backslash
        } else {
            Self::Doubled
        }
    }

    /// Bytes that an escape takes which begins here, if one does.
    pub(super) fn escape(self, bytes: &[u8]) -> Option<usize> {
        match bytes {
            [b'\\', b'"' | b'\'' | b'\\', ..] if self == Self::Backslash => Some(2),
            [b'"', b'"', ..] => Some(2),
            _ => None,
        }
    }
}

/// Reads a source row by row.
pub(super) struct Rows<'a> {
    source: &'a str,
    at: usize,
    dialect: Dialect,
}

impl<'a> Rows<'a> {
    pub(super) fn new(source: &'a str, dialect: Dialect) -> Self {
        Self { source, at: 0, dialect }
    }

    /// A field that begins at `at`, and where it ends with its closing mark.
    fn field(&self, at: usize) -> (Field, usize) {
        let bytes = self.source.as_bytes();
        let from = at + blanks(&bytes[at..]);
        if bytes.get(from) != Some(&b'"') {
            let end = memchr::memchr3(b',', b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |length| at + length);
            return (Field { span: Span::new(at, end) }, end);
        }
        let start = from + 1;
        let mut at = start;
        while let Some(next) = memchr::memchr3(b'"', b'\\', b'\n', &bytes[at..]) {
            at += next;
            let rest = &bytes[at..];
            // An empty field is no doubled mark: `"",`.
            let empty = at == start && rest.starts_with(b"\"\"") && ends_field(&rest[1..]) && !rest[1..].starts_with(b"\"\"");
            match self.dialect.escape(rest).filter(|_| !empty) {
                Some(length) => at += length,
                None if rest[0] == b'"' && ends_field(&rest[1..]) => {
                    return (Field { span: Span::new(start, at) }, at + 1 + blanks(&rest[1..]));
                }
                // A new record begins although the field was not closed: its end is lost.
                None if rest[0] == b'\n' && begins_record(&rest[1..]) => return (Field { span: Span::new(start, at) }, at),
                None => at += 1,
            }
        }
        (Field { span: Span::new(start, bytes.len()) }, bytes.len())
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let bytes = self.source.as_bytes();
        let start = self.at;
        if start >= bytes.len() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let (field, end) = self.field(self.at);
            fields.push(field);
            self.at = end;
            if bytes.get(end) != Some(&b',') {
                break;
            }
            self.at += 1;
        }
        self.at += match &bytes[self.at..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        Some(Row { span: Span::new(start, self.at), fields })
    }
}

fn blanks(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|&&b| b == b' ' || b == b'\t').count()
}

/// True when nothing but blanks stands between a closing mark and the end of its field.
fn ends_field(rest: &[u8]) -> bool {
    matches!(rest[blanks(rest)..].first(), None | Some(b',' | b'\n' | b'\r'))
}

/// True for `"12","12/28/1966 18:48",`: how every record of `cables.csv` begins, and no line of a telegram.
fn begins_record(rest: &[u8]) -> bool {
    let digits = |at: usize, most: usize| rest.iter().skip(at).take(most).take_while(|b| b.is_ascii_digit()).count();
    let mut at = 0;
    for (sign, most) in [("\"", 7), ("\",\"", 2), ("/", 2), ("/", 4), (" ", 2), (":", 2)] {
        if !rest[at..].starts_with(sign.as_bytes()) {
            return false;
        }
        at += sign.len();
        let length = digits(at, most);
        if length == 0 {
            return false;
        }
        at += length;
    }
    rest[at..].starts_with(b"\",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<Vec<&str>> {
        let rows = Rows::new(source, Dialect::of(source));
        rows.map(|row| row.fields.iter().map(|field| field.span.of(source)).collect()).collect()
    }

    #[test]
    fn both_dialects_and_fields_over_lines() {
        for (source, wanted) in [
            ("\"1\",\"a \\\"b\\\" c\nd\"\n\"2\",\"\"\n", vec![vec!["1", "a \\\"b\\\" c\nd"], vec!["2", ""]]),
            ("1,\"a \"\"b\"\" c\"\r\n2,x\r\n", vec![vec!["1", "a \"\"b\"\" c"], vec!["2", "x"]]),
            ("\"1\",\"he said \"\"no\"\"\"\n", vec![vec!["1", "he said \"\"no\"\""]]),
            ("\"1\",\"he said \\\"no\\\"\"\n", vec![vec!["1", "he said \\\"no\\\""]]),
            ("\"a\\\",\"b \"\"c\"\" d\"\n", vec![vec!["a\\", "b \"\"c\"\" d"]]),
            ("\"1\", \"a\" ,b\n", vec![vec!["1", "a", "b"]]),
            ("\"\",\"\"\n", vec![vec!["", ""]]),
            ("\"1\",\"never closed", vec![vec!["1", "never closed"]]),
            ("\"1\",\"a \"forgotten\" escape\"\n\"2\",b", vec![vec!["1", "a \"forgotten\" escape"], vec!["2", "b"]]),
        ] {
            assert_eq!(read(source), wanted, "{source:?}");
        }
    }

    #[test]
    fn a_record_whose_end_is_lost_does_not_swallow_the_next() {
        let source = "\"1\",\"12/28/1966 18:48\",\"cut in the mid\n\"2\",\"2/25/1972 9:30\",\"x\"\n";
        assert_eq!(read(source), [["1", "12/28/1966 18:48", "cut in the mid"], ["2", "2/25/1972 9:30", "x"]]);
    }
}
