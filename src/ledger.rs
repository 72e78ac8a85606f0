//! The ledger: every byte of the decoded source, once, as kept or as removed for a reason.

use std::num::NonZeroU32;

use crate::choice::PUT_BACK;
use crate::line::{Line, Markup, Runs};
use crate::noise::{self, Judged, Reason};
use crate::record::Removed;
use crate::role::{self, Layout, Role};
use crate::span::{Numbers, Span};

/// What became of a stretch of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Kept in the cable, in this role (the role's code).
    Kept(&'static str),
    /// Taken out, for this reason (the reason's code).
    Removed(&'static str),
}

/// One row: a stretch of the source and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The stretch.
    pub span: Span,
    /// What became of it.
    pub fate: Fate,
}

/// All rows: sorted, touching, from 0 to the length of the decoded source. A page may have one for each of its tags, so that each is
/// kept short; [`Ledger::rows`] gives them in full.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    rows: Vec<Short>,
}

/// A row as it is kept: no file is as long as these numbers can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short {
    start: u32,
    end: u32,
    sort: Sort,
}

impl Short {
    fn new(span: Span, sort: Sort) -> Self {
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: short(span.start), end: short(span.end), sort }
    }

    fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    fn full(&self) -> Row {
        Row { span: self.span(), fate: self.sort.fate() }
    }
}

/// A fate as one byte: the role's number, or the reason's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sort(pub(crate) u8);

impl Sort {
    const PUT_BACK: Self = Self(0x7f);
    const REMOVED: u8 = 0x80;

    fn kept(role: Role) -> Self {
        Self(role as u8)
    }

    fn removed(reason: Reason) -> Self {
        Self(Self::REMOVED | reason as u8)
    }

    fn is_removed(self) -> bool {
        self.0 & Self::REMOVED != 0
    }

    fn fate(self) -> Fate {
        match self {
            Self::PUT_BACK => Fate::Kept(PUT_BACK),
            Self(removed) if self.is_removed() => Fate::Removed(noise::code(removed & !Self::REMOVED)),
            Self(role) => Fate::Kept(role::code(role)),
        }
    }
}

impl Ledger {
    /// The rows, in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row> + DoubleEndedIterator {
        self.rows.iter().map(Short::full)
    }

    /// The rows from the one that holds this byte on.
    pub fn rows_from(&self, at: usize) -> impl Iterator<Item = Row> {
        let first = self.rows.partition_point(|row| row.end as usize <= at);
        self.rows[first..].iter().map(Short::full)
    }

    /// How long each row is, and what became of it: from the first byte on, for rows that touch.
    pub(crate) fn lengths(&self) -> impl ExactSizeIterator<Item = (usize, Sort)> {
        self.rows.iter().map(|row| (row.span().len(), row.sort))
    }

    /// The rows of these lengths.
    pub(crate) fn of_lengths(lengths: impl Iterator<Item = (usize, Sort)>) -> Self {
        let mut at = 0_usize;
        let row = |(length, sort)| {
            let span = Span::new(at, at.saturating_add(length));
            at = span.end;
            Short::new(span, sort)
        };
        Self { rows: lengths.map(row).collect() }
    }

    /// The rows of a further stretch behind these.
    pub(crate) fn append(&mut self, further: Self) {
        // Most files have one cable, and its list is taken as it is.
        if self.rows.is_empty() {
            *self = further;
        } else {
            self.rows.extend(further.rows);
        }
    }

    /// How many bytes were kept, and how many removed.
    #[must_use]
    pub fn totals(&self) -> (usize, usize) {
        let sum =
            |removed: bool| self.rows.iter().filter(|row| row.sort.is_removed() == removed).map(|row| row.span().len()).sum();
        (sum(false), sum(true))
    }

    /// From the first row to the last.
    #[must_use]
    pub fn span(&self) -> Span {
        let first = self.rows.first().map_or_else(Span::default, |row| row.span());
        self.rows.last().map_or(first, |row| first.cover(row.span()))
    }

    /// True when the rows are sorted, touch each other and cover a source of this many bytes: the promise of the project.
    #[must_use]
    pub fn accounts_for(&self, length: usize) -> bool {
        let mut at = 0;
        for span in self.rows.iter().map(|row| row.span()) {
            if span.start != at || span.is_empty() {
                return false;
            }
            at = span.end;
        }
        at == length
    }
}

/// The text of an entry: as it stands in the source, without the line end.
pub(crate) fn text_of(span: Span, source: &str) -> String {
    span.of(source).trim_end_matches(['\n', '\r']).to_owned()
}

/// What the ledger of a stretch is made together with.
pub(crate) struct Booked {
    pub(crate) ledger: Ledger,
    /// The removed rows as the record lists them.
    pub(crate) removed: Vec<Removed>,
    /// For each line that was removed as a whole, its entry in the list of the whole file, counted from 1.
    pub(crate) of_line: Vec<Option<NonZeroU32>>,
}

/// A stretch before neighbours are joined.
#[derive(Clone, Copy)]
struct Piece {
    span: Span,
    sort: Sort,
    line: Option<usize>,
    /// Stretches of one region, or of mark-up outside any, are joined into one row.
    joins: Joins,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joins {
    Line(usize),
    Region(u32),
    /// Lines of a web page outside the telegram, removed for one reason: the mark-up between them goes with them, or a
    /// menu of a thousand links would fill the ledger with two thousand entries.
    Page(Reason),
    Markup,
    /// What a reader chose to take out, one line after the other.
    Reader,
}

/// A stretch of the file that is read as one cable: all its lines and the mark-up between them.
#[derive(Clone, Copy)]
pub(crate) struct Stretch<'s, 'a> {
    pub(crate) lines: &'s [Line<'a>],
    pub(crate) markup: &'s [Markup],
}

/// Books a file, one stretch after the other.
pub(crate) struct Books<'a> {
    source: &'a str,
    numbers: Numbers,
    /// How many entries of the file's list the stretches before have.
    removed: usize,
}

impl<'a> Books<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, numbers: Numbers::default(), removed: 0 }
    }

    /// Books every byte of a stretch that follows the one before.
    pub(crate) fn book(&mut self, stretch: Stretch<'_, '_>, judged: &Judged, layout: &Layout) -> Booked {
        // Lines and mark-up are each in the order of the source, so that they only need to be merged. Exports may have
        // the text of a telegram before its heading; their pieces are put in order first.
        let in_order = stretch.lines.is_sorted_by_key(|line| line.span().start);
        let mut joiner = Joiner::new(self, stretch.lines.len());
        let mut later = Vec::new();
        let mut take = |piece: Piece| if in_order { joiner.add(piece) } else { later.push(piece) };
        let mut markup = stretch.markup.iter().map(|markup| of_markup(markup, judged)).peekable();
        for (at, line) in stretch.lines.iter().enumerate() {
            of_line(at, line, judged, layout, |piece| {
                while let Some(before) = markup.next_if(|markup| markup.span.start < piece.span.start) {
                    take(before);
                }
                take(piece);
            });
        }
        markup.for_each(take);
        later.sort_by_cached_key(|piece| piece.span.start);
        later.into_iter().for_each(|piece| joiner.add(piece));
        let booked = joiner.finish();
        self.removed += booked.removed.len();
        booked
    }
}

fn of_markup(markup: &Markup, judged: &Judged) -> Piece {
    let region = markup.region().and_then(|region| judged.regions[region as usize].map(|reason| (region, reason)));
    let region = region.filter(|(_, reason)| *reason != Reason::Markup);
    let (joins, reason) = region.map_or((Joins::Markup, Reason::Markup), |(region, reason)| (Joins::Region(region), reason));
    Piece { span: markup.span(), sort: Sort::removed(reason), line: None, joins }
}

fn of_line(at: usize, line: &Line<'_>, judged: &Judged, layout: &Layout, mut push: impl FnMut(Piece)) {
    let removed = judged.verdicts[at];
    let sort = match removed {
        Some(reason) => Sort::removed(reason),
        None if judged.put_back.binary_search(&at).is_ok() => Sort::PUT_BACK,
        None => Sort::kept(layout.placed[at].map_or(Role::Unplaced, |placed| placed.role)),
    };
    let by_reader = removed == Some(Reason::ReadersChoice);
    let region = line.region().filter(|region| removed.is_some() && judged.regions[*region as usize] == removed);
    let page = removed.filter(|reason| {
        !matches!(line.runs, Runs::Direct { .. }) && matches!(reason, Reason::SiteNavigation | Reason::SiteText)
    });
    let alone = if by_reader { Joins::Reader } else { Joins::Line(at) };
    let joins = region.map(Joins::Region).or(page.map(Joins::Page)).unwrap_or(alone);
    // A rule's cut stays the rule's, though a reader has taken the rest of the line out.
    let cuts = if removed.is_none() || by_reader { line.cuts() } else { &[] };
    line.each_piece(|span| {
        let sort = match cuts.iter().find(|(cut, _)| *cut == span) {
            Some((_, PUT_BACK)) if by_reader => sort,
            Some((_, PUT_BACK)) => Sort::PUT_BACK,
            Some((_, code)) => noise::of_code(code).map_or(sort, Sort::removed),
            None => sort,
        };
        push(Piece { span, sort, line: Some(at), joins });
    });
}

/// Joins the pieces of a stretch to rows, in the order of the source.
struct Joiner<'b, 'a> {
    books: &'b mut Books<'a>,
    rows: Vec<Short>,
    /// How many of them are removed: their words are taken once no row is joined any more.
    removed: usize,
    of_line: Vec<Option<NonZeroU32>>,
    /// The last two rows' pieces, to see whether a row goes on, directly or across mark-up inside a removed line.
    before: Option<Kin>,
    last: Option<Kin>,
}

/// What pieces of one row have in common.
type Kin = (Joins, Sort);

impl<'b, 'a> Joiner<'b, 'a> {
    fn new(books: &'b mut Books<'a>, lines: usize) -> Self {
        Self { books, rows: Vec::with_capacity(lines), removed: 0, of_line: vec![None; lines], before: None, last: None }
    }

    fn add(&mut self, piece: Piece) {
        if piece.span.is_empty() {
            return;
        }
        let kin = Some((piece.joins, piece.sort));
        let goes_on = kin == self.last;
        let across = !goes_on
            && kin == self.before
            && piece.sort.is_removed()
            && piece.joins != Joins::Markup
            && self.last.is_some_and(|(joins, _)| joins == Joins::Markup);
        if across {
            self.rows.pop();
            self.removed -= 1;
        }
        let whole = Short::new(piece.span, piece.sort);
        match self.rows.last_mut().filter(|_| across || goes_on) {
            Some(row) => row.end = whole.end,
            None => {
                self.rows.push(whole);
                self.removed += usize::from(piece.sort.is_removed());
                self.before = self.last;
            }
        }
        self.last = kin;
        if let Some(line) = piece.line.filter(|_| piece.sort.is_removed()) {
            let entry = u32::try_from(self.books.removed + self.removed);
            self.of_line[line] = entry.ok().and_then(NonZeroU32::new);
        }
    }

    fn finish(self) -> Booked {
        let Books { source, numbers, .. } = self.books;
        let mut removed = Vec::with_capacity(self.removed);
        for row in self.rows.iter().map(Short::full) {
            if let Fate::Removed(reason) = row.fate {
                let line = numbers.line_of(source, row.span.start);
                removed.push(Removed { line, span: row.span, reason: reason.into(), text: text_of(row.span, source) });
            }
        }
        Booked { ledger: Ledger { rows: self.rows }, removed, of_line: self.of_line }
    }
}
