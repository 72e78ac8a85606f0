//! What holds the text: plain text, a web page, Markdown, or an export of many cables. Each is told from the content, never from a file's name.
//!
//! A container cuts the source into [`Chunk`]s that touch each other from the first byte to the last. What is text and
//! what is mark-up is settled here; whether a line of text belongs to the cable is not.

mod csv;
mod html;
mod json;
mod key;
mod markdown;
mod one_line;
mod sniff;

use std::borrow::Cow;

use crate::record::ContainerKind;
use crate::span::Span;

pub use key::Key;
pub(crate) use sniff::is_doubtful;
pub use sniff::sniff;

/// The source cut into chunks.
#[derive(Debug, Clone)]
pub struct Contained<'a> {
    /// What holds the text.
    pub kind: ContainerKind,
    /// Sorted, touching, from 0 to the length of the source.
    pub chunks: Vec<Chunk<'a>>,
    /// Parts of a page that say of themselves what they are. Chunks refer to them by index.
    pub regions: Vec<Region>,
    /// Where each record of a file begins that holds several, sorted. Empty for a container of one document.
    pub records: Vec<usize>,
}

/// A stretch of the source.
#[derive(Debug, Clone)]
pub struct Chunk<'a> {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ChunkKind<'a>,
    /// The region it stands in: an index into [`Contained::regions`].
    pub region: Option<usize>,
    /// What the mark-up says about its text.
    pub hint: Hint,
}

/// What a chunk is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ChunkKind<'a> {
    /// Text whose blanks and line ends count.
    Verbatim(Cow<'a, str>),
    /// Text of a page's flow: blanks at the ends of lines are layout.
    Flow(Cow<'a, str>),
    /// A sign that is written as a reference.
    Sign(char),
    /// Mark-up inside a line.
    Inline,
    /// Mark-up that ends the line.
    LineBreak,
    /// Mark-up that ends the line and sets what follows apart, as a blank line would.
    BlockBreak,
}

/// What the mark-up says about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Hint {
    /// Nothing in particular.
    #[default]
    Body,
    /// The page's title element.
    PageTitle,
    /// A heading of the page.
    Heading,
    /// A cell of a table: row and column, counted from 0 in its table, and whether it is a heading cell.
    Cell {
        /// Row in its table.
        row: u16,
        /// Column in its row.
        column: u16,
    },
    /// Inside preformatted text.
    Preformatted,
    /// The value of a table's column or an export's key.
    Value(Key),
}

/// A part of a page that says what it is: by its element, its role, or its class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// What it says it is.
    pub kind: RegionKind,
    /// True when only a class or id says so; a page may use such a word for something else.
    pub weak: bool,
}

/// What a region says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegionKind {
    /// Head, scripts, styles: not meant to be read.
    Unseen,
    /// Navigation, menus, bread crumbs, side bars.
    Navigation,
    /// The page's footer.
    Footer,
    /// A dialog; its words tell which.
    Dialog,
    /// A cookie or consent notice.
    Cookies,
    /// A newsletter or subscription prompt.
    Newsletter,
    /// Share buttons.
    Share,
    /// Comments and the form for them.
    Comments,
    /// Links to other pages.
    Related,
    /// Advertising.
    Advertisement,
}

/// Cuts the source into chunks.
#[must_use]
pub fn open(source: &str) -> Contained<'_> {
    let mut chunks = Vec::new();
    let contained = read(source, false, &mut |chunk, _| chunks.push(chunk));
    Contained { chunks, ..contained }
}

/// Takes the chunks one by one, each with whether it is the first of a record.
pub(crate) type Take<'t, 'a> = dyn FnMut(Chunk<'a>, bool) + 't;

/// Cuts the source into chunks and gives each away as it comes, so that the many of a long page are never all there. What
/// is given back has none. `as_text` has the source read as plain text, whatever signs it has.
pub(crate) fn read<'a>(source: &'a str, as_text: bool, take: &mut Take<'_, 'a>) -> Contained<'a> {
    // An export is told by the records in it, so that finding out and cutting are one.
    let export = if as_text { None } else { csv::open(source).or_else(|| json::open(source)) };
    let mut listed = match export {
        Some(export) => export,
        None => match if as_text { ContainerKind::Text } else { sniff(source) } {
            ContainerKind::Html => return html::read(source, take),
            ContainerKind::Markdown => markdown::open(source),
            _ => text(source),
        },
    };
    let mut records = listed.records.iter().peekable();
    for chunk in std::mem::take(&mut listed.chunks) {
        let begins = records.next_if(|start| **start <= chunk.span.start).is_some();
        take(chunk, begins);
    }
    listed
}

/// Plain text: one chunk, or one for each line that must have been where the line ends were lost.
fn text(source: &str) -> Contained<'_> {
    let mut chunks = Vec::new();
    let mut push = |span: Span, kind| chunks.push(Chunk { span, kind, region: None, hint: Hint::Body });
    let mut at = 0;
    for (end, paragraph) in one_line::find(source) {
        let span = Span::new(at, end);
        push(span, ChunkKind::Verbatim(Cow::Borrowed(span.of(source))));
        // No byte of the source stands for the line end that was lost.
        push(Span::new(end, end), if paragraph { ChunkKind::BlockBreak } else { ChunkKind::LineBreak });
        at = end;
    }
    let span = Span::new(at, source.len());
    push(span, ChunkKind::Verbatim(Cow::Borrowed(span.of(source))));
    Contained { kind: ContainerKind::Text, chunks, regions: Vec::new(), records: Vec::new() }
}
