//! A Markdown copy: pulldown-cmark tells which bytes are text; the rest is Markdown's own syntax.
//!
//! Only syntax that cannot be the telegram's is taken out: the signs of headings, emphasis, links, quotes, tables and
//! fences, and raw HTML tags. The number of an ordered list is the telegram's paragraph number, a bullet is its item
//! and a row of dashes its rule, so these stay as they are written.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Chunk, ChunkKind, Contained, Hint};
use crate::cable::ContainerKind;
use crate::span::Span;

/// A stretch that is known to be text.
struct Text<'a> {
    span: Span,
    text: Cow<'a, str>,
    hint: Hint,
}

/// Cuts a Markdown text into chunks.
pub(super) fn open(source: &str) -> Contained<'_> {
    let mut chunks = Vec::new();
    let mut at = 0;
    for text in texts(source) {
        if text.span.start < at || text.span.is_empty() {
            continue;
        }
        syntax(source, Span::new(at, text.span.start), text.hint, &mut chunks);
        at = text.span.end;
        chunks.push(Chunk { span: text.span, kind: ChunkKind::Verbatim(text.text), region: None, hint: text.hint });
    }
    syntax(source, Span::new(at, source.len()), Hint::Body, &mut chunks);
    Contained { kind: ContainerKind::Markdown, chunks, regions: Vec::new() }
}

/// The source with LF for each CR that stands alone: the Markdown reader knows no such line ends. Places stay the same.
fn with_line_feeds(source: &str) -> Cow<'_, str> {
    let mut bytes = source.as_bytes().to_vec();
    let lone: Vec<usize> = memchr::memchr_iter(b'\r', &bytes).filter(|&at| bytes.get(at + 1) != Some(&b'\n')).collect();
    if lone.is_empty() {
        return Cow::Borrowed(source);
    }
    for at in lone {
        bytes[at] = b'\n';
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(source), Cow::Owned)
}

/// The texts of all events, and the list markers, in the order of the source.
fn texts(source: &str) -> Vec<Text<'_>> {
    let readable = with_line_feeds(source);
    let mut out = Vec::new();
    let (mut row, mut column, mut heading, mut comment) = (0u16, 0u16, false, false);
    for (event, range) in Parser::new_ext(&readable, Options::ENABLE_TABLES).into_offset_iter() {
        let span = Span::new(range.start, range.end);
        match event {
            Event::Start(Tag::Heading { .. }) => heading = true,
            Event::End(TagEnd::Heading(_)) => heading = false,
            Event::Start(Tag::Table(_)) => (row, column) = (0, 0),
            Event::Start(Tag::TableHead | Tag::TableRow) => (row, column) = (row.saturating_add(1), 0),
            Event::End(TagEnd::Table) => row = 0,
            Event::Start(Tag::TableCell) => column = column.saturating_add(1),
            Event::Start(Tag::Item) => out.extend(marker(source, span)),
            Event::Start(Tag::HtmlBlock) => comment = span.of(source).trim_start().starts_with("<!--"),
            Event::End(TagEnd::HtmlBlock) => comment = false,
            Event::Rule => out.push(Text {
                span: content(source, span),
                text: Cow::Borrowed(content(source, span).of(source)),
                hint: Hint::Body,
            }),
            Event::Text(text) if !comment => {
                let hint = match (row, heading) {
                    (1.., _) => Hint::Cell { row, column },
                    (_, true) => Hint::Heading,
                    _ => Hint::Body,
                };
                let written = span.of(source);
                let text = if *text == *written { Cow::Borrowed(written) } else { Cow::Owned(text.into_string()) };
                out.push(Text { span, text, hint });
            }
            Event::Code(_) => {
                let inner = span.of(source);
                let ticks = inner.bytes().take_while(|&b| b == b'`').count();
                let span = Span::new(span.start + ticks, span.end.saturating_sub(ticks));
                out.push(Text { span, text: Cow::Borrowed(span.of(source)), hint: Hint::Body });
            }
            _ => {}
        }
    }
    out
}

/// The marker of a list item (`3. `, `- `), blanks after it included.
fn marker(source: &str, item: Span) -> Option<Text<'_>> {
    let text = item.of(source);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text[digits..].starts_with(['.', ')', '-', '*', '+']).then_some(digits + 1)?;
    let blanks = text[sign..].bytes().take_while(|&b| b == b' ').count().min(4);
    let span = Span::new(item.start, item.start + sign + blanks);
    Some(Text { span, text: Cow::Borrowed(span.of(source)), hint: Hint::Body })
}

/// The span without white space at its end.
fn content(source: &str, span: Span) -> Span {
    Span::new(span.start, span.start + span.of(source).trim_end().len())
}

/// What stands between two texts: line ends and blanks are the text's, dashes under a heading are the telegram's rule,
/// everything else is syntax.
fn syntax<'a>(source: &'a str, span: Span, hint: Hint, chunks: &mut Vec<Chunk<'a>>) {
    let mut at = span.start;
    while at < span.end {
        let line = first_line(Span::new(at, span.end).of(source));
        let sign = line.trim();
        let lead = line.len() - line.trim_start().len();
        let mut push = |length: usize, kind: ChunkKind<'a>| {
            if length > 0 {
                chunks.push(Chunk { span: Span::new(at, at + length), kind, region: None, hint });
                at += length;
            }
        };
        if sign.is_empty() || is_rule(sign) {
            push(line.len(), ChunkKind::Verbatim(Cow::Borrowed(line)));
            continue;
        }
        let kind = if sign.contains('|') && matches!(hint, Hint::Cell { .. }) { ChunkKind::LineBreak } else { ChunkKind::Inline };
        let rest = &line[lead + sign.len()..];
        if rest.contains(['\n', '\r']) {
            push(lead + sign.len(), kind);
            push(rest.len(), ChunkKind::Verbatim(Cow::Borrowed(rest)));
        } else {
            push(line.len(), kind);
        }
    }
}

/// The first line of `text` with its line end: LF, CRLF or CR.
fn first_line(text: &str) -> &str {
    let end = text.find(['\n', '\r']).map_or(text.len(), |at| at + if text[at..].starts_with("\r\n") { 2 } else { 1 });
    &text[..end]
}

/// A row of at least three dashes or equal signs: Markdown's setext underline, and the telegram's rule.
fn is_rule(sign: &str) -> bool {
    sign.len() >= 3 && (sign.bytes().all(|b| b == b'-') || sign.bytes().all(|b| b == b'='))
}
