//! A table of cables as comma-separated values, a row a cable: `cables.csv` with its eight columns and no row of labels,
//! or any table whose first row names its columns.
//!
//! The values of a column that says something of the cable are metadata; header and body are the telegram itself.

mod rows;

use std::borrow::Cow;

use super::{Chunk, ChunkKind, Contained, Hint, Key};
use crate::record::ContainerKind;
use crate::span::Span;
use rows::{Dialect, Row, Rows};

/// The columns of `cables.csv`, in order.
const COLUMNS: [Key; 8] =
    [Key::Number, Key::Created, Key::Reference, Key::Origin, Key::Classification, Key::References, Key::Header, Key::Body];

/// Cuts a table of cables into chunks; `None` when the source is no such table.
pub(super) fn open(source: &str) -> Option<Contained<'_>> {
    let first = first_row(source)?;
    let (columns, labels) = match labels(source, &first) {
        Some(columns) => (columns, Some(first.span)),
        None => (by_values(source, &first)?, None),
    };
    let mut cutter = Cutter { source, at: 0, chunks: Vec::new(), dialect: Dialect::of(source) };
    let mut records = Vec::new();
    cutter.mark(labels.map_or(0, |row| row.end));
    let from = cutter.at;
    for row in Rows::new(source, cutter.dialect).skip_while(|row| row.span.start < from) {
        records.push(cutter.at);
        for (at, field) in row.fields.iter().enumerate() {
            cutter.mark(field.span.start);
            cutter.field(field.span, columns.get(at).copied().unwrap_or(Key::Other));
        }
        cutter.mark(row.span.end);
    }
    Some(Contained { kind: ContainerKind::Csv, chunks: cutter.chunks, regions: Vec::new(), records })
}

/// The first row of what may be a table: a text without a comma near its start is none, whatever follows.
fn first_row(source: &str) -> Option<Row> {
    const START: usize = 120;
    let head = source.trim_start();
    let near = head.len().min(START);
    let likely = head.starts_with('"') || head.as_bytes()[..near].iter().take_while(|&&b| b != b'\n').any(|&b| b == b',');
    let row = likely.then(|| Rows::new(source, Dialect::of(source)).next()).flatten()?;
    (row.fields.len() >= 3).then_some(row)
}

/// The columns that a first row of labels names: the reference number and a text must be among them.
fn labels(source: &str, row: &Row) -> Option<Vec<Key>> {
    let named: Vec<Option<Key>> = row.fields.iter().map(|field| Key::named(field.span.of(source).trim())).collect();
    let known = named.iter().flatten().count();
    let has = |wanted: Key| named.contains(&Some(wanted));
    let all = || named.iter().map(|key| key.unwrap_or(Key::Other)).collect();
    (known * 2 >= named.len() && has(Key::Reference) && has(Key::Body)).then(all)
}

/// The columns of `cables.csv`, by what stands in them: a date, a reference number after it, and the others in their
/// order around the two. Copies without the row's number have seven.
fn by_values(source: &str, row: &Row) -> Option<Vec<Key>> {
    let value = |at: usize| row.fields.get(at).map(|field| field.span.of(source).trim());
    let created = (0..2).find(|&at| value(at).is_some_and(is_time) && value(at + 1).is_some_and(is_reference))?;
    let numbered = created == 0 || value(0).is_some_and(|text| text.bytes().all(|b| b.is_ascii_digit()));
    (numbered && row.fields.len() >= 5).then(|| COLUMNS[1 - created..].to_vec())
}

/// `12/28/1966 18:48`
fn is_time(text: &str) -> bool {
    let mut parts = text.split(['/', ' ', ':']);
    let number =
        |part: Option<&str>| part.is_some_and(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    (0..5).all(|_| number(parts.next())) && text.contains('/') && parts.all(|second| number(Some(second)))
}

/// `66BUENOSAIRES2481`, and what became of some: `08SCTION02OF02SAOPAULO335`, `07OSLO000160ZDK164`, `06ASTANA`.
fn is_reference(text: &str) -> bool {
    const LONGEST: usize = 60;
    let year = text.bytes().take_while(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_uppercase).count();
    let signs = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'-' | b'\''));
    (2..=4).contains(&year) && letters >= 2 && signs && text.len() <= LONGEST
}

struct Cutter<'a> {
    source: &'a str,
    at: usize,
    chunks: Vec<Chunk<'a>>,
    dialect: Dialect,
}

impl Cutter<'_> {
    /// Commas, quotation marks and line ends of the table up to here.
    fn mark(&mut self, end: usize) {
        if end > self.at {
            self.push(Span::new(self.at, end), ChunkKind::BlockBreak, Hint::Body);
            self.at = end;
        }
    }

    fn push(&mut self, span: Span, kind: ChunkKind<'static>, hint: Hint) {
        self.chunks.push(Chunk { span, kind, region: None, hint });
    }

    /// The text of a field, its escapes decoded.
    fn field(&mut self, span: Span, key: Key) {
        let hint = Hint::Value(key);
        let bytes = self.source.as_bytes();
        let mut at = span.start;
        while let Some(found) = memchr::memchr2(b'"', b'\\', &bytes[at..span.end]) {
            let escape = at + found;
            let Some(length) = self.dialect.escape(&bytes[escape..span.end]) else {
                self.text(Span::new(self.at, escape + 1), hint);
                at = escape + 1;
                continue;
            };
            self.text(Span::new(self.at, escape), hint);
            at = escape + length;
            let sign = Span::new(at - 1, at).of(self.source).to_owned();
            self.push(Span::new(escape, at), ChunkKind::Verbatim(Cow::Owned(sign)), hint);
            self.at = at;
        }
        self.text(Span::new(self.at, span.end), hint);
    }

    fn text(&mut self, span: Span, hint: Hint) {
        if !span.is_empty() {
            self.chunks.push(Chunk { span, kind: ChunkKind::Verbatim(Cow::Borrowed(span.of(self.source))), region: None, hint });
            self.at = span.end;
        }
    }
}
