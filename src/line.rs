//! Lines: the text of the container, cut where a reader sees a line end, each with its places in the source.

use std::borrow::Cow;

use crate::bytes;
use crate::container::{ChunkKind, Contained, Hint};
use crate::span::{Numbers, Span};

/// One line of text.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// Line of the source that it begins on, counted from 1.
    pub no: usize,
    /// The text without its line end and without what was cut. Blanks at the end are kept.
    pub text: Cow<'a, str>,
    /// Where its bytes stand, in order; the last one may be the line end alone.
    pub runs: Runs,
    /// True when the page sets it apart from the line before, as a blank line would.
    pub apart: bool,
    /// What the mark-up says about it.
    pub hint: Hint,
    /// The region of the page it stands in.
    pub region: Option<usize>,
    /// Parts that were taken out: where they stand, and the reason's code.
    pub cuts: Vec<(Span, &'static str)>,
}

/// How a line's text maps to the source.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Runs {
    /// The text is the source itself, from here; the line end follows and is this long.
    Direct {
        /// Span of text and line end.
        span: Span,
    },
    /// Pieces of the source, each giving so many bytes of text.
    Pieces(Vec<Run>),
}

/// A piece of the source and how many bytes of the line's text it gives (none: a line end, or layout).
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// Where it stands.
    pub span: Span,
    /// Bytes of text that it gives.
    pub text: usize,
}

/// Mark-up between the texts.
#[derive(Debug, Clone, Copy)]
pub struct Markup {
    /// Where it stands.
    pub span: Span,
    /// The region of the page it stands in.
    pub region: Option<usize>,
}

/// The lines of a source, and the mark-up between their texts. Together they hold every byte once.
#[derive(Debug, Clone, Default)]
pub struct Lines<'a> {
    /// The lines, in the order of the source.
    pub lines: Vec<Line<'a>>,
    /// The mark-up, in the order of the source.
    pub markup: Vec<Markup>,
}

impl Line<'_> {
    /// From its first byte to the last byte of its line end.
    #[must_use]
    pub fn span(&self) -> Span {
        match &self.runs {
            Runs::Direct { span } => *span,
            Runs::Pieces(runs) => match (runs.first(), runs.last()) {
                (Some(first), Some(last)) => first.span.cover(last.span),
                _ => Span::default(),
            },
        }
    }

    /// True when it holds nothing but blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        // The first sign answers for nearly every line.
        !self.text.starts_with(|c: char| c.is_ascii_graphic()) && bytes::trim(&self.text).is_empty()
    }

    /// True when a line end follows its text, be it a character or a tag of the page.
    #[must_use]
    pub fn is_ended(&self) -> bool {
        match &self.runs {
            Runs::Direct { span } => span.len() > self.text.len(),
            Runs::Pieces(runs) => runs.last().is_some_and(|run| run.text == 0),
        }
    }

    /// The places of all its bytes, in order: text, cuts and line end.
    #[must_use]
    pub fn pieces(&self) -> impl DoubleEndedIterator<Item = Span> {
        let (whole, runs) = match &self.runs {
            Runs::Direct { span } => (Some(*span), [].as_slice()),
            Runs::Pieces(runs) => (None, runs.as_slice()),
        };
        whole.into_iter().chain(runs.iter().map(|run| run.span))
    }

    /// Takes the bytes `from..to` of the text out, for the reason of this code. A decoded character reference is never
    /// split: it goes as a whole if a byte of it goes.
    pub fn cut(&mut self, from: usize, to: usize, reason: &'static str) {
        self.part(from, to, reason, false);
        self.text.to_mut().replace_range(from..to, "");
    }

    /// Notes the bytes `from..to` of the text under this name and leaves them in it.
    pub(crate) fn set_apart(&mut self, from: usize, to: usize, name: &'static str) {
        self.part(from, to, name, true);
    }

    /// Which bytes of the text stand at this place of the source.
    pub(crate) fn text_at(&self, place: Span) -> Option<(usize, usize)> {
        let (mut at, mut found) = (0, None);
        for run in self.runs() {
            let split = run.span.len() != run.text;
            if run.text > 0 && run.span.meets(place) {
                let inside = |byte: usize| if split { 0 } else { byte.saturating_sub(run.span.start).min(run.text) };
                let end = if split { run.text } else { inside(place.end) };
                found = Some((found.map_or(at + inside(place.start), |(from, _)| from), at + end));
            }
            at += run.text;
        }
        found
    }

    /// Gives a part of the text places of its own, with text or without.
    fn part(&mut self, from: usize, to: usize, name: &'static str, keeps: bool) {
        let mut out = Vec::new();
        let mut at = 0;
        for run in self.runs() {
            let (start, end) = (at.max(from), (at + run.text).min(to));
            at += run.text;
            if start >= end {
                out.push(run);
                continue;
            }
            let first = at - run.text;
            let split = run.span.len() != run.text;
            let place = |a: usize, b: usize| {
                if split { run.span } else { Span::new(run.span.start + a - first, run.span.start + b - first) }
            };
            let kept = if split { run.text } else { end - start };
            out.extend((!split && start > first).then(|| Run { span: place(first, start), text: start - first }));
            out.push(Run { span: place(start, end), text: if keeps { kept } else { 0 } });
            self.cuts.push((place(start, end), name));
            out.extend((!split && end < at).then(|| Run { span: place(end, at), text: at - end }));
        }
        self.runs = Runs::Pieces(out);
    }

    /// The runs, a direct line's text and line end among them.
    fn runs(&self) -> Vec<Run> {
        match &self.runs {
            Runs::Pieces(runs) => runs.clone(),
            Runs::Direct { span } => {
                let text = Span::new(span.start, span.start + self.text.len());
                let end = Span::new(text.end, span.end);
                vec![Run { span: text, text: text.len() }, Run { span: end, text: 0 }]
            }
        }
    }
}

/// Cuts the chunks into lines.
#[must_use]
pub fn split<'a>(source: &'a str, contained: &Contained<'a>) -> Lines<'a> {
    let mut splitter = Splitter {
        source,
        numbers: Numbers::default(),
        out: Lines::default(),
        open: None,
        apart: false,
        place: Place::default(),
    };
    let mut records = contained.records.iter().peekable();
    for chunk in &contained.chunks {
        // No line reaches from one record into the next.
        if records.next_if(|start| **start <= chunk.span.start).is_some() {
            splitter.close();
        }
        splitter.place = Place { hint: chunk.hint, region: chunk.region };
        match &chunk.kind {
            ChunkKind::Verbatim(Cow::Borrowed(text)) => splitter.verbatim(text, chunk.span.start),
            ChunkKind::Verbatim(Cow::Owned(text)) => splitter.decoded(text, chunk.span),
            ChunkKind::Flow(Cow::Borrowed(text)) => splitter.flow(text, chunk.span.start),
            ChunkKind::Flow(Cow::Owned(text)) => splitter.decoded(text, chunk.span),
            ChunkKind::Inline => splitter.markup(chunk.span, false, false),
            ChunkKind::LineBreak => splitter.markup(chunk.span, true, false),
            ChunkKind::BlockBreak => splitter.markup(chunk.span, true, true),
        }
    }
    splitter.close();
    splitter.out
}

#[derive(Clone, Copy, Default)]
struct Place {
    hint: Hint,
    region: Option<usize>,
}

/// A line that is not ended yet.
struct Open<'a> {
    no: usize,
    text: Cow<'a, str>,
    runs: Vec<Run>,
    apart: bool,
    place: Place,
}

struct Splitter<'a> {
    source: &'a str,
    numbers: Numbers,
    out: Lines<'a>,
    open: Option<Open<'a>>,
    apart: bool,
    place: Place,
}

impl<'a> Splitter<'a> {
    fn verbatim(&mut self, text: &'a str, start: usize) {
        let mut at = 0;
        while at < text.len() {
            let (length, end) = line_end(&text[at..]);
            let whole = Span::new(start + at, start + at + length + end);
            let line = &text[at..at + length];
            if self.open.is_none() && end > 0 {
                self.direct(line, whole);
            } else {
                self.append(Cow::Borrowed(line), Span::new(whole.start, whole.start + length));
                if end > 0 {
                    self.line_end(Span::new(whole.start + length, whole.end));
                }
            }
            at += length + end;
        }
    }

    fn flow(&mut self, text: &'a str, start: usize) {
        let mut at = 0;
        while at < text.len() {
            let (length, end) = line_end(&text[at..]);
            let line = &text[at..at + length];
            let blank = line.trim_ascii().is_empty();
            let span = Span::new(start + at, start + at + length);
            let terminator = Span::new(span.end, span.end + end);
            if blank && self.open.is_none() {
                self.apart |= at > 0 && end > 0;
                self.layout(span.cover(terminator));
            } else {
                let lead = if self.open.is_none() { line.len() - line.trim_ascii_start().len() } else { 0 };
                self.layout(Span::new(span.start, span.start + lead));
                self.append(Cow::Borrowed(&line[lead..]), Span::new(span.start + lead, span.end));
                if end > 0 {
                    self.line_end(terminator);
                }
            }
            at += length + end;
        }
    }

    fn decoded(&mut self, text: &str, span: Span) {
        if text == "\n" {
            self.append(Cow::Borrowed(""), Span::new(span.start, span.start));
            self.line_end(span);
        } else {
            self.append(Cow::Owned(text.replace(['\n', '\r'], " ")), span);
        }
    }

    fn markup(&mut self, span: Span, ends_line: bool, sets_apart: bool) {
        if ends_line {
            self.close();
        }
        self.apart |= sets_apart;
        self.layout(span);
    }

    /// Bytes that give no text: they are mark-up or its layout.
    fn layout(&mut self, span: Span) {
        if !span.is_empty() {
            self.out.markup.push(Markup { span, region: self.place.region });
        }
    }

    /// A whole line that is the source itself.
    fn direct(&mut self, text: &'a str, span: Span) {
        if self.out.lines.len() == self.out.lines.capacity() {
            self.make_room(span);
        }
        let line = Line {
            no: self.numbers.line_of(self.source, span.start),
            text: Cow::Borrowed(text),
            runs: Runs::Direct { span },
            apart: std::mem::take(&mut self.apart),
            hint: self.place.hint,
            region: self.place.region,
            cuts: Vec::new(),
        };
        self.numbers.pass(self.source, span);
        self.out.lines.push(line);
    }

    /// Room for the lines that the rest of the source has if they are as long as those so far.
    fn make_room(&mut self, span: Span) {
        const FIRST: usize = 64;
        let (lines, length) = (self.out.lines.len(), self.source.len());
        let all = if lines < FIRST { length / FIRST } else { length / (span.start / lines).max(1) };
        self.out.lines.reserve_exact((all + all / 32).saturating_sub(lines).max(lines / 8 + FIRST));
    }

    fn append(&mut self, text: Cow<'a, str>, span: Span) {
        if self.open.as_ref().is_some_and(|open| open.place.region != self.place.region) {
            self.close();
        }
        let run = Run { span, text: text.len() };
        match &mut self.open {
            Some(open) => {
                open.text.to_mut().push_str(&text);
                open.runs.push(run);
            }
            None => {
                self.open = Some(Open {
                    no: self.numbers.line_of(self.source, span.start),
                    text,
                    runs: vec![run],
                    apart: std::mem::take(&mut self.apart),
                    place: self.place,
                });
            }
        }
    }

    fn line_end(&mut self, span: Span) {
        if let Some(open) = &mut self.open {
            open.runs.push(Run { span, text: 0 });
        }
        self.close();
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            let Open { no, text, runs, apart, place } = open;
            self.out.lines.push(Line {
                no,
                text,
                runs: Runs::Pieces(runs),
                apart,
                hint: place.hint,
                region: place.region,
                cuts: Vec::new(),
            });
        }
    }
}

const FORM_FEED: u8 = 0x0c;

/// Length of the first line of `text`, and of its line end: LF, CRLF, CR, form feed, or none.
fn line_end(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    match memchr::memchr3(b'\n', b'\r', FORM_FEED, bytes) {
        None => (text.len(), 0),
        Some(at) if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') => (at, 2),
        Some(at) => (at, 1),
    }
}
