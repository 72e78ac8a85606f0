//! A web page: html5gum's tokens give the places of tags; everything between them is text.
//!
//! No tree is built: a stack of open elements is enough to know which region a text stands in and whether its blanks
//! count. Mis-nested and unclosed tags cost nothing, and 100,000 of them cost no more than their length.

mod element;
mod entity;

use std::collections::HashMap;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::{Chunk, ChunkKind, Contained, Hint, Region, RegionKind};
use crate::record::ContainerKind;
use crate::span::Span;
use element::Layout;

/// An element whose end tag has not come yet.
struct Open {
    name: Vec<u8>,
    region: Option<usize>,
    hint: Hint,
    preformatted: bool,
}

/// Cuts a page into chunks.
struct Cutter<'a> {
    source: &'a str,
    at: usize,
    open: Vec<Open>,
    /// How many elements of each name are open, so that a stray end tag need not search the stack.
    counts: HashMap<Vec<u8>, usize>,
    row: u16,
    column: u16,
    out: Contained<'a>,
}

/// Cuts a page into chunks.
pub(super) fn open(source: &str) -> Contained<'_> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut cutter = Cutter {
        source,
        at: 0,
        open: Vec::new(),
        counts: HashMap::new(),
        row: 0,
        column: 0,
        out: Contained { kind: ContainerKind::Html, chunks: Vec::new(), regions: Vec::new(), records: Vec::new() },
    };
    for Ok(token) in Tokenizer::new_with_emitter(source, emitter) {
        match token {
            Token::StartTag(tag) => cutter.start(&tag),
            Token::EndTag(tag) => cutter.end(&tag.name, tag.span.start, tag.span.end),
            Token::Comment(comment) => cutter.mark(comment.span.start, comment.span.end, ChunkKind::Inline),
            Token::Doctype(doctype) => cutter.mark(doctype.span.start, doctype.span.end, ChunkKind::Inline),
            Token::String(_) | Token::Error(_) => {}
        }
    }
    cutter.text_up_to(source.len());
    cutter.out
}

impl Cutter<'_> {
    fn region(&self) -> Option<usize> {
        self.open.last().and_then(|open| open.region)
    }

    fn hint(&self) -> Hint {
        self.open.last().map_or(Hint::Body, |open| open.hint)
    }

    fn unseen(&self) -> bool {
        self.region().is_some_and(|at| self.out.regions[at].kind == RegionKind::Unseen)
    }

    /// Everything from where the last tag ended up to `end` is text.
    fn text_up_to(&mut self, end: usize) {
        let span = Span::new(self.at, end.min(self.source.len()));
        self.at = span.end;
        if span.is_empty() {
            return;
        }
        let (region, hint) = (self.region(), self.hint());
        if self.unseen() && hint != Hint::PageTitle {
            self.out.chunks.push(Chunk { span, kind: ChunkKind::Inline, region, hint });
            return;
        }
        let verbatim = self.open.last().is_some_and(|open| open.preformatted);
        for (span, text) in entity::runs(self.source, span) {
            let kind = if verbatim { ChunkKind::Verbatim(text) } else { ChunkKind::Flow(text) };
            self.out.chunks.push(Chunk { span, kind, region, hint });
        }
    }

    /// Mark-up from `start` to `end`. Spans that do not advance are the tokenizer's own business and are passed over.
    fn mark(&mut self, start: usize, end: usize, kind: ChunkKind<'static>) {
        if start < self.at || end <= start || end > self.source.len() || !self.source.is_char_boundary(start) {
            return;
        }
        self.text_up_to(start);
        let (region, hint) = (self.region(), self.hint());
        self.at = end;
        self.out.chunks.push(Chunk { span: Span::new(start, end), kind, region, hint });
    }

    fn start(&mut self, tag: &StartTag<usize>) {
        let name: &[u8] = &tag.name;
        let layout = element::layout(name);
        if element::is_void(name) {
            self.mark(tag.span.start, tag.span.end, layout.chunk());
            return;
        }
        self.text_up_to(tag.span.start);
        self.count_cells(name);
        let region = self.region_of(tag).or_else(|| self.region());
        let hint = self.hint_of(name);
        let preformatted =
            matches!(name, b"pre" | b"textarea" | b"listing" | b"xmp") || self.open.last().is_some_and(|open| open.preformatted);
        self.open.push(Open { name: name.to_vec(), region, hint, preformatted });
        match self.counts.get_mut(name) {
            Some(count) => *count += 1,
            None => _ = self.counts.insert(name.to_vec(), 1),
        }
        self.mark(tag.span.start, tag.span.end, layout.chunk());
    }

    fn end(&mut self, name: &[u8], start: usize, end: usize) {
        self.mark(start, end, element::layout(name).chunk());
        if self.counts.get(name).is_none_or(|&n| n == 0) {
            return;
        }
        while let Some(open) = self.open.pop() {
            if let Some(count) = self.counts.get_mut(&open.name) {
                *count -= 1;
            }
            if open.name == name {
                break;
            }
        }
    }

    fn count_cells(&mut self, name: &[u8]) {
        match name {
            b"table" => (self.row, self.column) = (0, 0),
            b"tr" => (self.row, self.column) = (self.row.saturating_add(1), 0),
            b"td" | b"th" => self.column = self.column.saturating_add(1),
            _ => {}
        }
    }

    fn hint_of(&self, name: &[u8]) -> Hint {
        match name {
            b"title" => Hint::PageTitle,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Hint::Heading,
            b"td" | b"th" => Hint::Cell { row: self.row, column: self.column },
            b"pre" => Hint::Preformatted,
            _ => self.hint(),
        }
    }

    /// The region that this tag opens, unless it stands in one already.
    fn region_of(&mut self, tag: &StartTag<usize>) -> Option<usize> {
        if self.region().is_some() && !element::is_unseen(&tag.name) {
            return None;
        }
        let (kind, weak) = element::region(tag)?;
        self.out.regions.push(Region { kind, weak });
        Some(self.out.regions.len() - 1)
    }
}

impl Layout {
    fn chunk(self) -> ChunkKind<'static> {
        match self {
            Self::Inline => ChunkKind::Inline,
            Self::Line => ChunkKind::LineBreak,
            Self::Block => ChunkKind::BlockBreak,
        }
    }
}
