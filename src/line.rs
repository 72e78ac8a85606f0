//! Lines: the text of the container, cut where a reader sees a line end, each with its places in the source.

use std::borrow::Cow;

use crate::bytes::{self, Signs};
use crate::container::{self, Chunk, ChunkKind, Contained, Hint};
use crate::span::{Numbers, Span};

/// One line of text. A source has many of them, so that each is kept short: no file is as long as the numbers in it can be.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The text without its line end and without what was cut. Blanks at the end are kept.
    pub text: Cow<'a, str>,
    /// Where its bytes stand, in order; the last one may be the line end alone.
    pub runs: Runs,
    /// The signs that its text had before anything was cut: it has no others.
    signs: Signs,
    no: u32,
    region: Region,
    /// What the mark-up says about it.
    pub hint: Hint,
    /// True when the page sets it apart from the line before, as a blank line would.
    pub apart: bool,
}

/// The number of a page's region, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Region(u32);

impl Region {
    fn new(region: Option<usize>) -> Self {
        Self(region.map_or(u32::MAX, short))
    }

    fn number(self) -> Option<u32> {
        (self.0 != u32::MAX).then_some(self.0)
    }
}

impl Default for Region {
    fn default() -> Self {
        Self::new(None)
    }
}

/// No file is as long as such a number can be.
fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Parts that were taken out of a line: where they stand, and the reason's code.
type Cuts = Vec<(Span, &'static str)>;

/// How a line's text maps to the source.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Runs {
    /// The text is the source itself, from here; the line end follows and is this long.
    Direct {
        /// First byte of the text.
        start: u32,
        /// One past the last byte of the line end.
        end: u32,
    },
    /// The same of a line in which a page has no mark-up. What ends it, if anything, may stand behind mark-up.
    Unbroken(Unbroken),
    /// Pieces of the source, each giving so many bytes of text. A plain text has hardly a line that needs them.
    Pieces(Box<Pieces>),
}

/// The pieces of a line, and those that were cut out of its text.
#[derive(Debug, Clone, Default)]
pub struct Pieces {
    /// All of them.
    pub runs: Vec<Run>,
    cuts: Cuts,
}

/// Where a line's text and its end stand. A page has one for each entry of its menus.
#[derive(Debug, Clone, Copy)]
pub struct Unbroken {
    start: u32,
    end: u32,
    end_length: u32,
}

impl Unbroken {
    fn new(text: Span) -> Self {
        Self { start: short(text.start), end: short(text.end), end_length: 0 }
    }

    /// The line end stands here.
    fn ended(self, end: Span) -> Self {
        Self { end: short(end.start), end_length: short(end.len()), ..self }
    }

    /// The places of the text, which is so long, and of the line end.
    fn places(self, text: usize) -> (Span, Span) {
        let (start, end) = (self.start as usize, self.end as usize);
        (Span::new(start, start + text), Span::new(end, end + self.end_length as usize))
    }
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
    start: u32,
    end: u32,
    region: Region,
}

impl Markup {
    /// Where it stands.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// The region of the page it stands in.
    #[must_use]
    pub fn region(&self) -> Option<u32> {
        self.region.number()
    }

    /// The same under another number.
    pub(crate) fn set_region(&mut self, region: u32) {
        self.region = Region(region);
    }
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
    /// Line of the source that it begins on, counted from 1.
    #[must_use]
    pub fn no(&self) -> usize {
        self.no as usize
    }

    /// The region of the page it stands in.
    #[must_use]
    pub fn region(&self) -> Option<u32> {
        self.region.number()
    }

    /// The same under another number.
    pub(crate) fn set_region(&mut self, region: u32) {
        self.region = Region(region);
    }

    /// The signs that its text may have; it has no others.
    pub(crate) fn signs(&self) -> Signs {
        debug_assert!(self.signs.has_all(Signs::read(&self.text)));
        self.signs
    }

    /// From its first byte to the last byte of its line end.
    #[must_use]
    pub fn span(&self) -> Span {
        match &self.runs {
            Runs::Direct { start, end } => Span::new(*start as usize, *end as usize),
            Runs::Unbroken(place) => {
                let (text, end) = place.places(self.text.len());
                text.cover(end)
            }
            Runs::Pieces(pieces) => match (pieces.runs.first(), pieces.runs.last()) {
                (Some(first), Some(last)) => first.span.cover(last.span),
                _ => Span::default(),
            },
        }
    }

    /// True when it holds nothing but blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        // The first sign answers for nearly every line.
        let first = self.text.as_bytes().first();
        !first.is_some_and(u8::is_ascii_graphic) && bytes::trim(&self.text).is_empty()
    }

    /// True when a line end follows its text, be it a character or a tag of the page.
    #[must_use]
    pub fn is_ended(&self) -> bool {
        match &self.runs {
            Runs::Direct { .. } => self.span().len() > self.text.len(),
            Runs::Unbroken(place) => place.end_length > 0,
            Runs::Pieces(pieces) => pieces.runs.last().is_some_and(|run| run.text == 0),
        }
    }

    /// The places of all its bytes, in order: text, cuts and line end.
    #[must_use]
    pub fn pieces(&self) -> impl DoubleEndedIterator<Item = Span> {
        let ([first, last], runs) = match &self.runs {
            Runs::Direct { .. } => ([Some(self.span()), None], [].as_slice()),
            Runs::Unbroken(place) => {
                let (text, end) = place.places(self.text.len());
                ([Some(text), Some(end)], [].as_slice())
            }
            Runs::Pieces(pieces) => ([None, None], pieces.runs.as_slice()),
        };
        first.into_iter().chain(last).chain(runs.iter().map(|run| run.span))
    }

    /// Parts that were taken out: where they stand, and the reason's code.
    #[must_use]
    pub fn cuts(&self) -> &[(Span, &'static str)] {
        if let Runs::Pieces(pieces) = &self.runs { &pieces.cuts } else { &[] }
    }

    /// Gives the places of all its bytes away, in order.
    pub(crate) fn each_piece(&self, mut take: impl FnMut(Span)) {
        match &self.runs {
            Runs::Direct { .. } => take(self.span()),
            Runs::Unbroken(place) => {
                let (text, end) = place.places(self.text.len());
                take(text);
                if !end.is_empty() {
                    take(end);
                }
            }
            Runs::Pieces(pieces) => pieces.runs.iter().for_each(|run| take(run.span)),
        }
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

    /// Takes what stands from this byte of the text on into a line of its own, for lines that have lost the end between.
    pub(crate) fn split_off(&mut self, at: usize) -> Self {
        let (mut head, mut tail) = (Vec::new(), Vec::new());
        let mut from = 0;
        for run in self.runs() {
            let inside = at.saturating_sub(from).min(run.text);
            let whole = run.span.len() != run.text || inside == 0 || inside == run.text;
            if whole {
                let out = if from < at { &mut head } else { &mut tail };
                out.push(run);
            } else {
                let middle = run.span.start + inside;
                head.push(Run { span: Span::new(run.span.start, middle), text: inside });
                tail.push(Run { span: Span::new(middle, run.span.end), text: run.text - inside });
            }
            from += run.text;
        }
        let start = tail.first().map_or(usize::MAX, |run| run.span.start);
        let mut cuts = self.take_cuts();
        let first = cuts.iter().position(|(span, _)| span.start >= start).unwrap_or(cuts.len());
        let behind = cuts.split_off(first);
        let text = Cow::Owned(self.text[at..].to_owned());
        let Self { signs, no, region, hint, .. } = *self;
        let line = Self { text, runs: pieces(tail, behind), signs, no, region, hint, apart: false };
        self.text.to_mut().truncate(at);
        self.runs = pieces(head, cuts);
        line
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
        let mut cuts = self.take_cuts();
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
            cuts.push((place(start, end), name));
            out.extend((!split && end < at).then(|| Run { span: place(end, at), text: at - end }));
        }
        self.runs = pieces(out, cuts);
    }

    fn take_cuts(&mut self) -> Cuts {
        if let Runs::Pieces(pieces) = &mut self.runs { std::mem::take(&mut pieces.cuts) } else { Vec::new() }
    }

    /// The runs, an unbroken line's text and line end among them.
    fn runs(&self) -> Vec<Run> {
        match &self.runs {
            Runs::Pieces(pieces) => pieces.runs.clone(),
            Runs::Direct { .. } => {
                let span = self.span();
                let end = span.start + self.text.len();
                text_and_end(Span::new(span.start, end), Span::new(end, span.end))
            }
            Runs::Unbroken(place) => {
                let (text, end) = place.places(self.text.len());
                text_and_end(text, end)
            }
        }
    }
}

fn pieces(runs: Vec<Run>, cuts: Cuts) -> Runs {
    Runs::Pieces(Box::new(Pieces { runs, cuts }))
}

/// The runs of a line that is the source itself: its text, and its line end if there is one.
fn text_and_end(text: Span, end: Span) -> Vec<Run> {
    let text = Run { span: text, text: text.len() };
    if end.is_empty() { vec![text] } else { vec![text, Run { span: end, text: 0 }] }
}

/// Opens what holds the text and cuts its chunks into lines as they come: the lines have all of them, and the chunks of a
/// long page would take several times its length.
#[must_use]
pub fn read(source: &str) -> (Contained<'_>, Lines<'_>) {
    read_as(source, false)
}

/// The same; `as_text` has the source read as plain text, whatever signs it has.
#[must_use]
pub(crate) fn read_as(source: &str, as_text: bool) -> (Contained<'_>, Lines<'_>) {
    let mut splitter = Splitter {
        source,
        numbers: Numbers::default(),
        out: Lines::default(),
        open: None,
        apart: false,
        place: Place::default(),
        record: false,
    };
    // Most line ends of a page end a line of its text, too.
    let ends = |end: u8| bytes::count(source, |b| b == end);
    splitter.out.lines.reserve(ends(b'\n').max(ends(b'\r')) + 1);
    let contained = container::read(source, as_text, &mut |chunk, begins| splitter.chunk(chunk, begins));
    splitter.close();
    (contained, splitter.out)
}

#[derive(Clone, Copy, Default)]
struct Place {
    hint: Hint,
    region: Region,
}

/// A line that is not ended yet.
struct Open<'a> {
    no: usize,
    text: Cow<'a, str>,
    /// Where it stands as long as it is the source itself.
    unbroken: Option<Unbroken>,
    /// Its pieces once it is not.
    runs: Vec<Run>,
    apart: bool,
    place: Place,
}

impl Open<'_> {
    /// One more piece behind the others.
    fn go_on(&mut self, run: Run, length: usize) {
        if let Some(place) = self.unbroken.take() {
            let (text, end) = place.places(length);
            self.runs = text_and_end(text, end);
        }
        self.runs.push(run);
    }
}

struct Splitter<'a> {
    source: &'a str,
    numbers: Numbers,
    out: Lines<'a>,
    open: Option<Open<'a>>,
    apart: bool,
    place: Place,
    /// A record has begun, and no mark-up was met since.
    record: bool,
}

impl<'a> Splitter<'a> {
    fn chunk(&mut self, chunk: Chunk<'a>, begins_record: bool) {
        // No line reaches from one record into the next.
        if begins_record {
            self.close();
            self.record = true;
        }
        self.place = Place { hint: chunk.hint, region: Region::new(chunk.region) };
        match chunk.kind {
            ChunkKind::Verbatim(Cow::Borrowed(text)) => self.verbatim(text, chunk.span.start),
            ChunkKind::Flow(Cow::Borrowed(text)) => self.flow(text, chunk.span.start),
            ChunkKind::Verbatim(Cow::Owned(text)) | ChunkKind::Flow(Cow::Owned(text)) => self.decoded(text, chunk.span),
            ChunkKind::Sign(sign) => self.sign(sign, chunk.span),
            ChunkKind::Inline => self.markup(chunk.span, false, false),
            ChunkKind::LineBreak => self.markup(chunk.span, true, false),
            ChunkKind::BlockBreak => self.markup(chunk.span, true, true),
        }
    }

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
                // Where a tag stands before the line end, as behind each link of a menu, nothing is left to add.
                let nothing = lead == line.len() && self.goes_on();
                if !nothing {
                    self.append(Cow::Borrowed(&line[lead..]), Span::new(span.start + lead, span.end));
                }
                if end > 0 {
                    self.line_end(terminator);
                }
            }
            at += length + end;
        }
    }

    /// One sign that the source writes in another way.
    fn sign(&mut self, sign: char, span: Span) {
        let goes_on = self.goes_on();
        match (&mut self.open, sign) {
            (_, '\n') => {
                if !goes_on {
                    self.append(Cow::Borrowed(""), Span::new(span.start, span.start));
                }
                self.line_end(span);
            }
            (Some(open), _) if goes_on => {
                let sign = if sign == '\r' { ' ' } else { sign };
                open.go_on(Run { span, text: sign.len_utf8() }, open.text.len());
                open.text.to_mut().push(sign);
            }
            _ => self.append(Cow::Owned(sign.to_string().replace('\r', " ")), span),
        }
    }

    fn decoded(&mut self, text: String, span: Span) {
        if text == "\n" {
            self.sign('\n', span);
        } else {
            let broken = text.contains(['\n', '\r']);
            self.append(Cow::Owned(if broken { text.replace(['\n', '\r'], " ") } else { text }), span);
        }
    }

    fn markup(&mut self, span: Span, ends_line: bool, sets_apart: bool) {
        if ends_line {
            self.close();
        }
        self.apart |= sets_apart;
        self.layout(span);
    }

    /// Bytes that give no text: they are mark-up or its layout. What touches is one, but for two records'.
    fn layout(&mut self, span: Span) {
        if span.is_empty() {
            return;
        }
        let region = self.place.region;
        let (start, end) = (short(span.start), short(span.end));
        let touches = |before: &&mut Markup| before.end == start && before.region == region;
        match self.out.markup.last_mut().filter(touches) {
            Some(before) if !self.record => before.end = end,
            _ => self.out.markup.push(Markup { start, end, region }),
        }
        self.record = false;
    }

    /// A whole line that is the source itself.
    fn direct(&mut self, text: &'a str, span: Span) {
        let no = self.numbers.line_of(self.source, span.start);
        self.numbers.pass(self.source, span);
        let apart = std::mem::take(&mut self.apart);
        let place = self.place;
        let runs = Runs::Direct { start: short(span.start), end: short(span.end) };
        self.push(Open { no, text: Cow::Borrowed(text), unbroken: None, runs: Vec::new(), apart, place }, runs);
    }

    /// True where a line is open that goes on in this region.
    fn goes_on(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.place.region == self.place.region)
    }

    fn append(&mut self, text: Cow<'a, str>, span: Span) {
        if !self.goes_on() {
            self.close();
        }
        let run = Run { span, text: text.len() };
        match &mut self.open {
            Some(open) => {
                open.go_on(run, open.text.len());
                open.text.to_mut().push_str(&text);
            }
            None => {
                let own = matches!(text, Cow::Borrowed(_));
                self.open = Some(Open {
                    no: self.numbers.line_of(self.source, span.start),
                    text,
                    unbroken: own.then(|| Unbroken::new(span)),
                    runs: if own { Vec::new() } else { vec![run] },
                    apart: std::mem::take(&mut self.apart),
                    place: self.place,
                });
            }
        }
    }

    fn line_end(&mut self, span: Span) {
        match &mut self.open {
            Some(Open { unbroken: Some(own), .. }) => *own = own.ended(span),
            Some(open) => open.go_on(Run { span, text: 0 }, open.text.len()),
            None => {}
        }
        self.close();
    }

    fn close(&mut self) {
        if let Some(mut open) = self.open.take() {
            let runs = std::mem::take(&mut open.runs);
            let runs = open.unbroken.map_or_else(|| pieces(runs, Vec::new()), Runs::Unbroken);
            self.push(open, runs);
        }
    }

    fn push(&mut self, line: Open<'a>, runs: Runs) {
        let Open { no, text, apart, place: Place { hint, region }, .. } = line;
        let signs = Signs::read(&text);
        let line = Line { text, runs, signs, no: short(no), region, hint, apart };
        self.out.lines.push(line);
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
