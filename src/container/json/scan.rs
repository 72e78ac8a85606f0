//! The brackets, keys and values of JSON, and which objects are records of cables.

use super::super::Key;
use crate::span::Span;

/// A value of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    /// What it says, by its key.
    pub(super) key: Key,
    /// Its text in the source, without its quotation marks.
    pub(super) span: Span,
}

/// An object that is a cable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// From its bracket to behind the closing one.
    pub(super) span: Span,
    /// Its values, in the order of the source.
    pub(super) fields: Vec<Field>,
}

/// A bracket that is open.
struct Open {
    start: usize,
    is_object: bool,
    /// The key whose value comes next, once it has been read.
    key: Option<Key>,
    fields: Vec<Field>,
}

/// All records of the source, in order. One inside another counts as part of the outer one.
pub(super) fn records(source: &str) -> Vec<Record> {
    let bytes = source.as_bytes();
    let (mut open, mut found): (Vec<Open>, Vec<Record>) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                open.push(Open { start: at, is_object: byte == b'{', key: None, fields: Vec::new() });
                at += 1;
            }
            b'}' | b']' => {
                at += 1;
                if let Some(closed) = open.pop() {
                    close(closed, at, &mut open, &mut found);
                }
            }
            b'"' => {
                let end = end_of_text(bytes, at + 1);
                let behind = (end + 1).min(bytes.len());
                text(source, Span::new(at + 1, end), behind, open.last_mut());
                at = behind;
            }
            b'-' | b'0'..=b'9' => {
                let length =
                    bytes[at..].iter().take_while(|b| matches!(b, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')).count();
                value(Span::new(at, at + length), open.last_mut());
                at += length;
            }
            b',' => {
                if let Some(inside) = open.last_mut().filter(|inside| inside.is_object) {
                    inside.key = None;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    // Cut off: what is open ends with the source.
    while let Some(closed) = open.pop() {
        close(closed, bytes.len(), &mut open, &mut found);
    }
    found
}

/// A text is a key when a colon follows it in an object, else a value.
fn text(source: &str, span: Span, behind: usize, inside: Option<&mut Open>) {
    let Some(inside) = inside else { return };
    let colon = source.as_bytes()[behind..].iter().find(|b| !b.is_ascii_whitespace()) == Some(&b':');
    if inside.is_object && inside.key.is_none() && colon {
        inside.key = Some(Key::named(span.of(source)).unwrap_or(Key::Other));
    } else {
        value(span, Some(inside));
    }
}

fn value(span: Span, inside: Option<&mut Open>) {
    let Some(inside) = inside else { return };
    let key = inside.key.or((!inside.is_object).then_some(Key::Other));
    if let Some(key) = key.filter(|_| !span.is_empty()) {
        inside.fields.push(Field { key, span });
    }
}

/// An object with a reference number and a text is a record. A list of texts is the value of its key: the list's own
/// brackets count for nothing.
fn close(closed: Open, end: usize, open: &mut [Open], found: &mut Vec<Record>) {
    let has = |wanted: Key| closed.fields.iter().any(|field| field.key == wanted);
    if closed.is_object {
        if has(Key::Reference) && has(Key::Body) {
            while found.last().is_some_and(|inner| inner.span.start > closed.start) {
                found.pop();
            }
            found.push(Record { span: Span::new(closed.start, end), fields: closed.fields });
        }
    } else if let Some(parent) = open.last_mut().filter(|parent| parent.is_object) {
        let key = parent.key.filter(|key| !matches!(key, Key::Body | Key::Header)).unwrap_or(Key::Other);
        parent.fields.extend(closed.fields.into_iter().map(|field| Field { key, ..field }));
    }
}

/// Where the text that begins at `from` ends: at its quotation mark, or with the source.
fn end_of_text(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(found) = memchr::memchr2(b'"', b'\\', &bytes[at.min(bytes.len())..]) {
        let sign = at + found;
        if bytes[sign] == b'"' {
            return sign;
        }
        at = sign + 2;
    }
    bytes.len()
}

/// The sign that an escape at the start of `text` stands for, and the escape's length in bytes.
pub(super) fn escape(text: &str) -> (char, usize) {
    let sign = match text.as_bytes().get(1) {
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'u') => return unicode(text),
        Some(_) => {
            let next = text[1..].chars().next().unwrap_or('\\');
            return (next, 1 + next.len_utf8());
        }
        None => return ('\\', text.len()),
    };
    (sign, 2)
}

/// `\u00e9`, or two of them for a sign beyond U+FFFF. Half of such a pair stands for no sign.
fn unicode(text: &str) -> (char, usize) {
    let unit = |from: usize| {
        let digits = text.get(from..from + 4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        digits.and_then(|digits| u16::from_str_radix(digits, 16).ok())
    };
    let Some(first) = unit(2) else { return ('\u{fffd}', 2.min(text.len())) };
    let second = (text.get(6..8) == Some("\\u")).then(|| unit(8)).flatten();
    let pair = second.map(|second| char::decode_utf16([first, second]).next());
    match (char::from_u32(u32::from(first)), pair) {
        (Some(sign), _) => (sign, 6),
        (None, Some(Some(Ok(sign)))) => (sign, 12),
        _ => ('\u{fffd}', 6),
    }
}
