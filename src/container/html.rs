//! A web page: tokens give the places of tags; everything between them is text.
//!
//! No tree is built: a stack of open elements is enough to know which region a text stands in and whether its blanks
//! count. Mis-nested and unclosed tags cost nothing, and 100,000 of them cost no more than their length.

mod element;
mod entity;
#[cfg(test)]
mod tests;
mod token;

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Chunk, ChunkKind, Contained, Hint, Region, RegionKind, Take};
use crate::record::ContainerKind;
use crate::span::Span;
use element::Layout;
use entity::{Decoded, Run};
use token::{Attributes, Kind};

/// An element whose end tag has not come yet.
struct Open<'a> {
    name: Cow<'a, str>,
    region: Option<usize>,
    hint: Hint,
    preformatted: bool,
}

/// So many open elements are searched one by one, which is faster than a table of them; hardly a page has more.
const SHALLOW: usize = 64;

/// Cuts a page into chunks.
struct Cutter<'t, 'f, 'a> {
    source: &'a str,
    at: usize,
    open: Vec<Open<'a>>,
    /// How many elements of each name are open below the first `SHALLOW`, so that a stray end tag need not search a deep
    /// stack.
    counts: HashMap<Cow<'a, str>, usize>,
    row: u16,
    column: u16,
    regions: Vec<Region>,
    take: &'t mut Take<'f, 'a>,
}

/// Cuts a page into chunks and gives each away.
pub(super) fn read<'a>(source: &'a str, take: &mut Take<'_, 'a>) -> Contained<'a> {
    let mut cutter =
        Cutter { source, at: 0, open: Vec::new(), counts: HashMap::new(), row: 0, column: 0, regions: Vec::new(), take };
    for token in token::tokens(source) {
        match token.kind {
            Kind::Start(name, attributes) => cutter.start(lower(name), attributes, token.span),
            Kind::End(name) => cutter.end(&lower(name), token.span),
            Kind::Other => cutter.mark(token.span, ChunkKind::Inline),
        }
    }
    cutter.text_up_to(source.len());
    Contained { kind: ContainerKind::Html, chunks: Vec::new(), regions: cutter.regions, records: Vec::new() }
}

/// The name of an element; HTML knows no case in it.
fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) { name.to_ascii_lowercase().into() } else { name.into() }
}

impl<'a> Cutter<'_, '_, 'a> {
    fn region(&self) -> Option<usize> {
        self.open.last().and_then(|open| open.region)
    }

    fn hint(&self) -> Hint {
        self.open.last().map_or(Hint::Body, |open| open.hint)
    }

    fn unseen(&self) -> bool {
        self.region().is_some_and(|at| self.regions[at].kind == RegionKind::Unseen)
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
            (self.take)(Chunk { span, kind: ChunkKind::Inline, region, hint }, false);
            return;
        }
        let verbatim = self.open.last().is_some_and(|open| open.preformatted);
        let take = &mut *self.take;
        entity::runs(self.source, span, |span, run| {
            let kind = match run {
                Run::Source(text) if verbatim => ChunkKind::Verbatim(Cow::Borrowed(text)),
                Run::Source(text) => ChunkKind::Flow(Cow::Borrowed(text)),
                Run::Reference(Decoded::Sign(sign)) => ChunkKind::Sign(sign),
                Run::Reference(Decoded::Signs(signs)) => ChunkKind::Flow(Cow::Owned(signs)),
            };
            take(Chunk { span, kind, region, hint }, false);
        });
    }

    /// Mark-up.
    fn mark(&mut self, span: Span, kind: ChunkKind<'static>) {
        self.text_up_to(span.start);
        let (region, hint) = (self.region(), self.hint());
        self.at = span.end;
        (self.take)(Chunk { span, kind, region, hint }, false);
    }

    fn start(&mut self, name: Cow<'a, str>, attributes: Attributes<'a>, span: Span) {
        let layout = element::layout(&name);
        if element::is_void(&name) {
            self.mark(span, layout.chunk());
            return;
        }
        self.text_up_to(span.start);
        self.count_cells(&name);
        let region = self.region_of(&name, attributes).or_else(|| self.region());
        let hint = self.hint_of(&name);
        let preformatted =
            matches!(&*name, "pre" | "textarea" | "listing" | "xmp") || self.open.last().is_some_and(|open| open.preformatted);
        if self.open.len() >= SHALLOW {
            *self.counts.entry(name.clone()).or_default() += 1;
        }
        self.open.push(Open { name, region, hint, preformatted });
        self.mark(span, layout.chunk());
    }

    fn end(&mut self, name: &str, span: Span) {
        self.mark(span, element::layout(name).chunk());
        if !self.is_open(name) {
            return;
        }
        while let Some(open) = self.open.pop() {
            if self.open.len() >= SHALLOW
                && let Some(count) = self.counts.get_mut(&open.name)
            {
                *count -= 1;
            }
            if open.name == name {
                break;
            }
        }
    }

    /// True when an element of this name is open.
    fn is_open(&self, name: &str) -> bool {
        let shallow = self.open.iter().take(SHALLOW).rev().any(|open| open.name == name);
        shallow || (self.open.len() > SHALLOW && self.counts.get(name).is_some_and(|&count| count > 0))
    }

    fn count_cells(&mut self, name: &str) {
        match name {
            "table" => (self.row, self.column) = (0, 0),
            "tr" => (self.row, self.column) = (self.row.saturating_add(1), 0),
            "td" | "th" => self.column = self.column.saturating_add(1),
            _ => {}
        }
    }

    fn hint_of(&self, name: &str) -> Hint {
        match name {
            "title" => Hint::PageTitle,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Hint::Heading,
            "td" | "th" => Hint::Cell { row: self.row, column: self.column },
            "pre" => Hint::Preformatted,
            _ => self.hint(),
        }
    }

    /// The region that this tag opens, unless it stands in one already.
    fn region_of(&mut self, name: &str, attributes: Attributes<'_>) -> Option<usize> {
        if self.region().is_some() && !element::is_unseen(name) {
            return None;
        }
        let (kind, weak) = element::region(name, attributes)?;
        self.regions.push(Region { kind, weak });
        Some(self.regions.len() - 1)
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
