//! An export of cables as JSON: one object, an array of them, or an object a line. A record is an object that has a
//! reference number and a text among its own keys, wherever it stands.
//!
//! No tree is built and nothing recurses: a stack of open brackets is enough. A file that was cut off is read as far as
//! it goes.

mod lost_lines;
mod page_lines;
mod scan;

use std::borrow::Cow;

use super::{Chunk, ChunkKind, Contained, Hint, Key};
use crate::record::ContainerKind;
use crate::span::Span;
use scan::{Field, Record};

/// Cuts an export into chunks; `None` when the source is none.
pub(super) fn open(source: &str) -> Option<Contained<'_>> {
    let first = source.trim_start().chars().next()?;
    if !matches!(first, '{' | '[') {
        return None;
    }
    let records = scan::records(source);
    if records.is_empty() {
        return None;
    }
    let mut cutter = Cutter { source, at: 0, chunks: Vec::new() };
    for record in &records {
        record.fields.iter().for_each(|field| cutter.field(field));
        cutter.mark(record.span.end);
    }
    cutter.mark(source.len());
    let kind = if first == '{' && records.len() > 1 { ContainerKind::Jsonl } else { ContainerKind::Json };
    let begins = |record: &Record| record.span.start;
    Some(Contained { kind, chunks: cutter.chunks, regions: Vec::new(), records: records.iter().map(begins).collect() })
}

struct Cutter<'a> {
    source: &'a str,
    at: usize,
    chunks: Vec<Chunk<'a>>,
}

impl<'a> Cutter<'a> {
    fn push(&mut self, span: Span, kind: ChunkKind<'a>, hint: Hint) {
        self.chunks.push(Chunk { span, kind, region: None, hint });
        self.at = span.end;
    }

    /// Keys, brackets and signs up to here.
    fn mark(&mut self, end: usize) {
        if end > self.at {
            self.push(Span::new(self.at, end), ChunkKind::BlockBreak, Hint::Body);
        }
    }

    /// The text of a value: its escapes decoded, its lost line ends put where a heading's line must have begun.
    fn field(&mut self, field: &Field) {
        self.mark(field.span.start);
        let text = field.span.of(self.source);
        let hint = Hint::Value(field.key);
        let breaks = match field.key {
            Key::Header | Key::Body if !text.contains("\\n") => lost_lines::find(text, field.key == Key::Header),
            _ => Vec::new(),
        };
        let mut breaks = breaks.into_iter().map(|at| field.span.start + at).peekable();
        let mut at = field.span.start;
        for found in memchr::memchr_iter(b'\\', text.as_bytes()).map(|found| field.span.start + found) {
            if found < at {
                continue;
            }
            self.text(found, &mut breaks, hint);
            let (sign, length) = scan::escape(Span::new(found, field.span.end).of(self.source));
            at = found + length;
            self.push(Span::new(found, at), ChunkKind::Verbatim(Cow::Owned(sign.to_string())), hint);
        }
        self.text(field.span.end, &mut breaks, hint);
    }

    /// The text from here to `end`, broken where it must be.
    fn text(&mut self, end: usize, breaks: &mut std::iter::Peekable<impl Iterator<Item = usize>>, hint: Hint) {
        while let Some(at) = breaks.next_if(|at| *at <= end) {
            self.stretch(at, hint);
            // No byte of the source stands for the line end that was lost.
            self.push(Span::new(self.at, self.at), ChunkKind::LineBreak, hint);
        }
        self.stretch(end, hint);
    }

    fn stretch(&mut self, end: usize, hint: Hint) {
        if end > self.at {
            let span = Span::new(self.at, end);
            self.push(span, ChunkKind::Verbatim(Cow::Borrowed(span.of(self.source))), hint);
        }
    }
}
